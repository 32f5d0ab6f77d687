"""Texts as lines: in force, redline, clean; clause by clause at a width."""
