"""``lone-bracket``: every square bracket has its partner, in the same clause or in another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.rule import NamedRule, any_of
from wtsaprep.drafting.brackets import lone_brackets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import WholeText


def _check(whole: WholeText) -> Iterator[Breach]:
    for bracket in lone_brackets(whole.text):
        missing = "closed" if bracket.words == "[" else "opened"
        yield Breach(f"the bracket is {missing} nowhere", bracket.provision, bracket.start, bracket.end)


LONE_BRACKET = NamedRule(
    "lone-bracket",
    "brackets",
    "A square bracket that is opened is closed.",
    ("WCIT-BRACKETS",),
    "error",
    _check,
    needs=any_of("[", "]"),
)
