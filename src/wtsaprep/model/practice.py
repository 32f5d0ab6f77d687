"""What is made up for practice says so wherever it is seen, listed or written."""

PRACTICE = "PRACTICE"
"""The word over it."""
