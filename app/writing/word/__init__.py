"""The parts of a Word document, each made as WordprocessingML text."""
