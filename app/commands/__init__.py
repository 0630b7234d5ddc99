"""Commands of the command line that have a file of their own, and the kinds of their options."""
