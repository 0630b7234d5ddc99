"""Two plans side by side: what stayed, changed, came and went."""
