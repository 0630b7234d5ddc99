"""The timeline's rows, scale, ticks and layout: pure geometry."""
