"""Plain text: made visible, wrapped, counted, put to the two ends of a row."""
