"""The panels under the review's tree: what is selected, and its corrections."""
