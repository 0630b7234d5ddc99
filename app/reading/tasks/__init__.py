"""What is to be done, by whom, how much of it and by which channel."""
