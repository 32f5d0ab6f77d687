"""Excerpts: what stands on either side of a place in a text, cut between words, with a sign for what is left out."""

from __future__ import annotations

LEFT_OUT = "…"


def words_before(text: str, most: int) -> str:
    """The end of a text, in about so many characters."""
    if len(text) <= most:
        return text
    near = text[-most:]
    return f"{LEFT_OUT} {near.partition(' ')[2] or near.lstrip()}"


def words_after(text: str, most: int) -> str:
    """The beginning of a text, in about so many characters."""
    if len(text) <= most:
        return text
    near = text[:most]
    return f"{near.rpartition(' ')[0] or near.rstrip()} {LEFT_OUT}"
