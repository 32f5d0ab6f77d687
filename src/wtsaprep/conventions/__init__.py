"""What ITU asks of a document, as named rules that find places, and mend them where that can be sure."""
