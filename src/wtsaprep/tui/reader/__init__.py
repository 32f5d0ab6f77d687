"""The reader, and what one does with a text: edit, save, settle, compare with versions."""
