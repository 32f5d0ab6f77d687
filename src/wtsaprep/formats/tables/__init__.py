"""Tables: the columns of a table told once, and its writers for people, spreadsheets and scripts."""
