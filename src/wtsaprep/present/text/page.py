"""The page that texts are set on: how wide, and what stands beside the words."""

MARGIN = 3
"""Cells before the text: a blank or the cursor, the change bar, a blank or the sign of comments."""
RIGHT_MARGIN = 2
"""Cells behind it, in one of which an editor has its cursor at the end of a full row."""
PAGE_WIDTH = MARGIN + 84 + RIGHT_MARGIN
"""Cells of a page; longer rows are hard to read."""
