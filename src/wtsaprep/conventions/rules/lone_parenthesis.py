"""``lone-parenthesis``: what "(" opens is closed, and what ")" closes was opened; letters as "a)" open nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.rule import NamedRule
from wtsaprep.model.sign_places import places_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import SectionInPlace
    from wtsaprep.model.provision import Provision

_OPENED, _CLOSED = "(（", ")）"
_LETTERED = re.compile(
    r"(?:(?<!\w)|(?<=[\u2e80-\u9fff]))(?:[^\W\d_]{1,2}|[ivxlcIVXLC]+|\d{1,3}(?:\.\d{1,3})*|[^\W\d_]\d{1,2})"
    r"(?:[ \u00a0]?(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|decies))?\*?$"
)
"""What stands before the ")" of a letter or number: "a)", "2bis)", "iv)"; Chinese has no blank before it."""
_LONGEST = 20


class _Lone(NamedTuple):
    provision: str
    at: int


def _check(section: SectionInPlace) -> Iterator[Breach]:
    """What stands alone in a clause, unless its partner may stand in another one of the section."""
    opened: list[_Lone] = []
    for provision in section.provisions:
        if not _may_have(provision.text):
            continue
        opened_here, closed = _lone(provision)
        for lone in closed:
            if opened:
                opened.pop()
            else:
                yield Breach("the parenthesis is opened nowhere", lone.provision, lone.at, lone.at + 1)
        opened += opened_here
    for lone in opened:
        yield Breach("the parenthesis is closed nowhere", lone.provision, lone.at, lone.at + 1)


def _may_have(words: str) -> bool:
    return words.count("(") != words.count(")") or words.count("（") != words.count("）")


def _lone(provision: Provision) -> tuple[list[_Lone], list[_Lone]]:
    """The signs of a clause that open what is not closed, and that close what was not opened."""
    words = provision.text
    open_: list[int] = []
    closed: list[int] = []
    lettered: list[int] = []
    for at in sorted(places_of(words, _OPENED + _CLOSED)):
        if words[at] in _OPENED:
            open_.append(at)
        elif open_:
            open_.pop()
            if _is_lettered(words, at):
                lettered.append(at)
        elif _is_lettered(words, at):
            continue
        elif lettered:
            lettered.pop()  # A letter within parentheses closed nothing: this does.
        else:
            closed.append(at)
    return [_Lone(provision.id, at) for at in open_], [_Lone(provision.id, at) for at in closed]


def _is_lettered(words: str, at: int) -> bool:
    return bool(_LETTERED.search(words[max(0, at - _LONGEST) : at]))


LONE_PARENTHESIS = NamedRule(
    "lone-parenthesis",
    "brackets",
    "A parenthesis that is opened is closed; the sign behind a letter or number closes none.",
    ("CUSTOM",),
    "warning",
    _check,
)
