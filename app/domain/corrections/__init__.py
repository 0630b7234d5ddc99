"""What the user corrected in a reading, kept for the next reading of that document."""
