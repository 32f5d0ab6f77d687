"""``no-change``: a MOD changes more than who adopts the text; what is editorial is a (MOD), what stays a NOC."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.rule import NamedRule
from wtsaprep.model.file_format import FORMAL_KINDS
from wtsaprep.redline.redline import redline
from wtsaprep.redline.whole_changes import count_changes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import WholeProposal, WholeText

_WORD = re.compile(r"\w+")


def _is_plain(baseline: WholeText, revised: WholeText) -> bool:
    """Whether it is plain that there is a change, without laying the texts over each other."""
    return len(baseline.text) != len(revised.text) or any(
        old is not new and new.kind not in FORMAL_KINDS and _WORD.findall(old.text) != _WORD.findall(new.text)
        for old, new in zip(baseline.text, revised.text, strict=True)
    )


def _check(looked: WholeProposal) -> Iterator[Breach]:
    proposal = looked.proposal
    if proposal.symbol != "MOD" or not looked.baseline.text or proposal.supports:
        return
    if _is_plain(looked.baseline, looked.revised):
        return
    if not count_changes(redline(looked.baseline.text, looked.revised.text)):
        yield Breach("a MOD changes the substance of a text; this one changes none")


NO_CHANGE = NamedRule(
    "no-change",
    "symbol",
    "A MOD adds, deletes or replaces words or figures; what is editorial only is a (MOD), what is to stay a NOC.",
    ("PP-GUIDELINES", "WTDC-SYMBOLS"),
    "warning",
    _check,
)
