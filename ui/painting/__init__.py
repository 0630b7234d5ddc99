"""What is drawn by hand, on the screen and on paper alike."""
