"""Writing Word files: texts and their marks as the paragraphs, tables and notes that Word shows as tracked changes."""
