"""``uncalled-note``: a footnote that stands in the text is called somewhere.

Source: [ITUT-RESOLUTIONS].
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.rule import NamedRule
from wtsaprep.model.printed import PRINTED_CALL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import WholeText


def _check(whole: WholeText) -> Iterator[Breach]:
    notes = [provision for provision in whole.text if provision.kind == "note"]
    if not notes:
        return
    called = {
        call[1] for provision in whole.text if "[^" in provision.text for call in PRINTED_CALL.finditer(provision.text)
    }
    for note in notes:
        if note.id not in called:
            yield Breach("nothing calls this note", note.id)


UNCALLED_NOTE = NamedRule(
    "uncalled-note",
    "references",
    "A footnote that stands in the text is called in it.",
    ("ITUT-RESOLUTIONS",),
    "warning",
    _check,
)
