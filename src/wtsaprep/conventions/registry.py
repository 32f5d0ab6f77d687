"""The registry: all rules, by what they look at, in the order in which they are told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.conventions.on_particulars import ON_PARTICULARS
from wtsaprep.conventions.rules.end_mark import END_MARK
from wtsaprep.conventions.rules.lone_bracket import LONE_BRACKET
from wtsaprep.conventions.rules.lost_citation import LOST_CITATION
from wtsaprep.conventions.rules.narrowed_citation import NARROWED_CITATION
from wtsaprep.conventions.rules.open_bracket import OPEN_BRACKET
from wtsaprep.conventions.rules.unknown_clause import UNKNOWN_CLAUSE

if TYPE_CHECKING:
    from wtsaprep.conventions.looked_at import ClauseInPlace, SectionInPlace, WholeProposal, WholeText
    from wtsaprep.conventions.rule import NamedRule

ON_PROPOSALS: tuple[NamedRule[WholeProposal], ...] = (LOST_CITATION, NARROWED_CITATION, OPEN_BRACKET)
"""They know the text in force, and say nothing of what stands so in it."""
ON_TEXTS: tuple[NamedRule[WholeText], ...] = (UNKNOWN_CLAUSE, LONE_BRACKET)
ON_SECTIONS: tuple[NamedRule[SectionInPlace], ...] = (END_MARK,)
ON_CLAUSES: tuple[NamedRule[ClauseInPlace], ...] = ()

RULES: tuple[NamedRule[Any], ...] = (*ON_PARTICULARS, *ON_PROPOSALS, *ON_TEXTS, *ON_SECTIONS, *ON_CLAUSES)


def rule_called(code: str) -> NamedRule[Any] | None:
    """The rule with a code."""
    return next((rule for rule in RULES if rule.code == code), None)
