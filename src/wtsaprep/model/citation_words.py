"""The words of citations: how a clause is called once its heading and labels are known, and how two are compared.

Labels and headings are few and stand in many texts, so what the last ones come to is remembered.

Source: [WRC-COUNT].
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from wtsaprep.model.language import language

if TYPE_CHECKING:
    from collections.abc import Mapping

_NAMED = {"number": "number line", "title": "title", "history": "history", "opening": "opening formula", "note": "note"}
QUOTES = " \"“”«»'‘’*_"
"""What may stand round a heading that is cited."""
_LONGEST = 32
"""Characters of a heading that are said in full."""

LabelPath = tuple[str, ...]
"""Labels from the outermost item down to a clause."""


def name_of(kind: str, id_: str, heading: str, path: LabelPath, *, in_full: bool = False) -> str:
    """What a provision is called, given the heading over it and the labels that lead to it.

    A long heading is cut for a line on a screen; scripts have it ``in_full``.
    """
    if kind in _NAMED:
        return _NAMED[kind]
    if kind == "other":
        return paragraph_name(id_)
    words = heading_words(heading)
    short = words if in_full or len(words) <= _LONGEST else " ".join(words.split()[:4]) + " …"
    return citation_in_words(short, path) or paragraph_name(id_)


def called(names: Mapping[str, str], id_: str) -> str:
    """What a clause is called, given what those of a text are; one that is in none of its texts has no name."""
    return names.get(id_, "a clause that is gone")


def with_name_in_force(name: str, in_force: str) -> str:
    """What a clause is called in the text that is shown, and in force or by its place, where that is another name."""
    if name == in_force:
        return name
    return f"{name}, {in_force}" if in_force.startswith("new ") else f"{name}, in force {in_force}"


def paragraph_name(id_: str) -> str:
    """What a paragraph is called that stands in no list: what it is, or which one; ids of new ones say nothing."""
    if id_.isalpha():
        return id_
    number = re.fullmatch(r"(?:[^\W\d]+-)+(\d+)", id_)
    return f"paragraph {number[1]}" if number else "a paragraph"


@lru_cache(maxsize=4096)
def label_path(chain: LabelPath) -> LabelPath:
    """The labels that lead to a clause, given those of all the items it stands under and its own."""
    path: list[str] = []
    for label in filter(None, chain):
        if re.match(r"\d+\.\d", label_core(label)):
            path.clear()  # It says the numbers of those above it itself.
        path.append(label)
    return tuple(path)


def citation_in_words(heading: str, path: LabelPath) -> str:
    """A citation in words: "considering c) i)", "resolves 1 a)", "recalling"."""
    return " ".join(filter(None, (heading, *path)))


@cache
def look_alikes(*, capitals: bool = False) -> dict[int, int]:
    """The letters that look like Latin ones, small ones or all; texts in Russian are known to mix them in labels."""
    tables = language("ru").labels
    pairs = (*zip(*tables.look_alikes, strict=True), *zip(*tables.label_look_alikes, strict=True))
    return {ord(letter): ord(latin) for letter, latin in pairs if capitals or letter.islower()}


def label_letters(label: str) -> str:
    """A label without what is written round it: "bbis" of "b)bis", "一" of "（一）"."""
    return "".join(label.split()).strip("().（）、").replace(")", "").replace("）", "")


@lru_cache(maxsize=4096)
def label_core(label: str) -> str:
    """What of a label tells it from others: "b" of ``(b)``, "bbis" of ``b bis)`` and ``b)bis``; nothing of a dash."""
    sign = label_letters(label)
    if not sign.isascii():
        sign = sign.translate(look_alikes())
    return sign if any(map(str.isalnum, sign)) else ""


@lru_cache(maxsize=4096)
def bare_path(path: LabelPath) -> LabelPath:
    """A path without what is written round its labels."""
    return tuple(map(label_core, path))


@lru_cache(maxsize=4096)
def folded_heading(name: str) -> str:
    """A heading as it is compared: case, blanks and quotation marks do not count."""
    return " ".join(name.casefold().split()).strip(QUOTES)


@lru_cache(maxsize=1024)
def first_words(heading: str) -> tuple[str, ...]:
    """Words of a heading one of which stands in whatever names it: the first, or of two either."""
    words = folded_heading(heading_words(heading)).split(" ")
    return tuple(filter(None, words if len(words) == 2 else words[:1]))


@lru_cache(maxsize=1024)
def heading_words(heading: str) -> str:
    """The words of a heading: without footnote calls and closing marks."""
    return re.sub(r"\[\^[^\s\[\]]+\]", "", heading).rstrip(" ,:;.")
