"""Looking for words in all that a workspace holds."""
