"""``note-to-self``: a remark of those who drafted, within the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.rule import NamedRule, any_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import ClauseInPlace

_NOTE = re.compile(
    r"\b(?i:note (?:to|for) (?:the )?(?:editors?|secretariat|drafters?|drafting group|self)|editor(?:'|’)?s? note"
    r"|drafting note|note de (?:la )?rédaction|nota de redacción)\b"
    r"|\[\s*(?i:notes?|nota|remarque|comment(?:aire|ario)?|remark|n\.?b\.?|примечание|комментарий)\s*(?::|[–—-]\s)"
    r"|(?<!\w)(?:TODO|FIXME|N\.D\.L\.R\.)|\?{2,}|!{2,}"
)
_SIGNS = any_of(
    *("note to", "note for", "note de", "nota de", "editor", "drafting", "todo", "fixme", "n.d.l.r", "??", "!!", "[")
)
"""One of them stands in all of these, in small letters."""


def _check(clause: ClauseInPlace) -> Iterator[Breach]:
    words = clause.provision.text
    for found in _NOTE.finditer(words):
        said = f"“{found[0]}” looks like a remark of those who drafted it"
        yield Breach(said, clause.provision.id, *found.span())


NOTE_TO_SELF = NamedRule(
    "note-to-self",
    "leftovers",
    "No remark of those who drafted stands in the text.",
    ("CUSTOM",),
    "warning",
    _check,
    needs=lambda words: _SIGNS(words.lower()),
)
