"""Marks: deletions and insertions that a text writes out itself."""
