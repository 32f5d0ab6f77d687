"""``open-comment``: a shared comment that nobody has resolved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.rule import NamedRule
from wtsaprep.drafting.comments import threads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import WholeProposal


def _check(proposal: WholeProposal) -> Iterator[Breach]:
    for head, _ in threads(proposal.proposal.comments):
        if not head.resolved and head.provision in proposal.revised.by_id:
            who = f" of {head.author}" if head.author else ""
            yield Breach(f"a comment{who} is open there", head.provision)


OPEN_COMMENT = NamedRule(
    "open-comment",
    "leftovers",
    "Comments are resolved before a document is handed in.",
    ("CUSTOM",),
    "note",
    _check,
)
