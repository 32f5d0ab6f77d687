"""The user's settings: themes, keys, Word styles."""
