"""Breaks: line breaks and tabs within a paragraph, which only Word files have; one that is new or gone bears a sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wtsaprep.redline.spans import Span

BREAK, TAB = "↵", "⇥"
BLANKS = str.maketrans("\t\n", "  ")
"""What stands for breaks and tabs where words are wrapped or searched."""


def with_signs(span: Span) -> str:
    """The words of a span; where it is marked, a sign stands before each break, and before a tab that is all of it."""
    mark, text = span
    if mark == "kept":
        return text
    text = text.replace("\n", f"{BREAK}\n")
    return text if text.strip() else text.replace("\t", f"{TAB}\t")


def on_one_row(span: Span) -> str:
    """The same with a blank for each break and tab, where words are wrapped at any width."""
    return with_signs(span).translate(BLANKS)
