"""Making a chair's text: the text, its options, and what became of the amendments behind it."""
