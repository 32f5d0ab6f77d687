"""``placeholder-number``: a draft new resolution bears a placeholder: "DRAFT NEW RESOLUTION [ARB-1]"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.rule import NamedRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import WholeProposal

_IN_BRACKETS = re.compile(r"\[[^\[\]]+\]")


def _check(looked: WholeProposal) -> Iterator[Breach]:
    line = looked.revised.head.get("number")
    if looked.proposal.symbol == "ADD" and line is not None and not _IN_BRACKETS.search(line.text):
        said = "its number stands in brackets until the assembly gives it one: [source code, hyphen, number]"
        yield Breach(said, line.id)


PLACEHOLDER_NUMBER = NamedRule(
    "placeholder-number",
    "symbol",
    "The number of a draft new resolution is a placeholder in brackets: source code, hyphen, running number.",
    ("WTSA16-PROPOSALS",),
    "warning",
    _check,
)
