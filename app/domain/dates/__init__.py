"""Due rules, the days that follow from them, and dates as people write them."""
