"""Files of every kind a plan comes in, opened with care, to lines of text."""
