"""Addresses: web and mail addresses and names of files, of any length, in which nothing runs together.

An address is told by its form: a scheme, a host, a mail sign, a query, or the ending of a file. One that a line break
cut goes on after a sign at which addresses are broken.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.formats.flattened.patterns import pattern_of

if TYPE_CHECKING:
    from wtsaprep.formats.flattened.joins.places import JoinPlace

_RUN = pattern_of(r"\S+")
_FORM = pattern_of(
    r"://|www\.|@|\.(?:int|org|com|net|edu|gov|info)\b|[\w-]\.[a-z]{2,3}/"
    r"|[?&]\w+=|%[0-9A-F]{2}|\w_\w|\\\w"
    r"|\.(?:docx?|pdf|xlsx?|pptx?|txt|zip|html?|csv|json|xml|asn1?|png|jpe?g)\b"
)
_BROKEN = pattern_of(r"[/?&=_%#-]$")
_GOES_ON = pattern_of(r"[/?&=_%#]|\w\.\w")


class Address(NamedTuple):
    """Where an address begins and ends in a paragraph."""

    start: int
    end: int


# Each place of a paragraph asks for its addresses, and most paragraphs have neither.
@lru_cache(maxsize=8)
def addresses(text: str) -> tuple[Address, ...]:
    """The addresses and names of files in a paragraph, in order."""
    found: list[Address] = []
    for run in _RUN.finditer(text):
        broken = bool(found) and found[-1].end == run.start() - 1 and bool(_BROKEN.search(text[: found[-1].end][-1:]))
        if _FORM.search(run[0]) or (broken and _GOES_ON.search(run[0])):
            found.append(Address(run.start(), run.end()))
    return tuple(found)


def in_address(at: int, text: str) -> bool:
    """Whether a place of a paragraph is inside an address."""
    return any(address.start <= at < address.end for address in addresses(text))


def is_in_address(place: JoinPlace) -> bool:
    """Whether nothing runs together at a place since it is inside an address."""
    return in_address(place.at, place.text)
