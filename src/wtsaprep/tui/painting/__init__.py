"""What a terminal is sent: cells, how they look, and the fewest bytes from what it shows to what it shall show."""
