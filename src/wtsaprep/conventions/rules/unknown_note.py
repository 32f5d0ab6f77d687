"""``unknown-note``: a footnote that is called stands in the text.

Source: [ITUT-RESOLUTIONS].
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.rule import NamedRule, any_of
from wtsaprep.model.printed import PRINTED_CALL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import WholeText


def _check(whole: WholeText) -> Iterator[Breach]:
    notes = {provision.id for provision in whole.text if provision.kind == "note"}
    for provision in whole.text:
        if "[^" in provision.text:
            for call in PRINTED_CALL.finditer(provision.text):
                if call[1] not in notes:
                    said = f"{call[0]} calls a note that is not there"
                    yield Breach(said, provision.id, *call.span())


UNKNOWN_NOTE = NamedRule(
    "unknown-note",
    "references",
    "A footnote that is called stands in the text.",
    ("ITUT-RESOLUTIONS",),
    "error",
    _check,
    needs=any_of("[^"),
)
