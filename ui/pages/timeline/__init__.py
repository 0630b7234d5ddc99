"""The timeline page («Tiến độ»)."""
