"""Joins: deletions and insertions that ran together, and the readings of each."""
