"""Drafting: amendments derived from two texts and applied back, end marks, formal changes."""
