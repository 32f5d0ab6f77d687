"""Counted: how many of a thing there are, in words."""

from __future__ import annotations


def counted(number: int, what: str) -> str:
    """A number of things in words: "1 proposal", "2 proposals"."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
