"""``open-bracket``: what is handed in as agreed has no square brackets that a proposal put in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.rule import NamedRule
from wtsaprep.drafting.brackets import lone_brackets, open_brackets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import WholeProposal


def _check(proposal: WholeProposal) -> Iterator[Breach]:
    lone = {(found.provision, found.start) for found in lone_brackets(proposal.revised.text)}
    for bracket in open_brackets(proposal.revised.text, proposal.baseline.text):
        if bracket.matched:
            yield Breach("stands in brackets, which nobody has settled", bracket.provision, bracket.start, bracket.end)
        elif (bracket.provision, bracket.start) not in lone:
            does = "begin" if bracket.words == "[" else "end"
            said = f"brackets round several clauses {does} here, which nobody has settled"
            yield Breach(said, bracket.provision, bracket.start, bracket.end)


OPEN_BRACKET = NamedRule(
    "open-bracket",
    "brackets",
    "Square brackets stand round what is not agreed; a text that is final has none left.",
    ("WCIT-BRACKETS",),
    "note",
    _check,
)
