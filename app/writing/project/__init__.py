"""The parts of a Microsoft Project XML file; the order of elements is that of the published schema."""
