"""Word files in: a package of bounded parts -> paragraphs with their tracked changes -> texts and proposals."""
