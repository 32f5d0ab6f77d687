"""Particulars: what a proposal says of itself; apart from all else that rules look at, since lists load no texts."""

from __future__ import annotations

from typing import NamedTuple


class Particulars(NamedTuple):
    """What a proposal says of itself, as lists know it without opening a text."""

    symbol: str
    number: str
    sources: tuple[str, ...]
    reasons: str
