"""The parts that a document is made of: its header, sections, stages and closing."""
