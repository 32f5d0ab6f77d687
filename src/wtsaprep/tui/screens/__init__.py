"""What every screen is made of: commands, cursor, filter, keys; help and palette."""
