"""What was understood of an input, text by text, before it is imported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.counted import counted
from wtsaprep.model.mark_owner import UNKNOWN_AUTHOR
from wtsaprep.present.text.visible import visible
from wtsaprep.redline.redline import redline
from wtsaprep.redline.whole_changes import count_changes

if TYPE_CHECKING:
    from wtsaprep.services.importing.arrivals import Arrival


def arrival_line(arrival: Arrival) -> str:
    """One text in a line: "MOD ARB/36A1/1  22 clauses, 4 changed, by ARB: RESOLUTION 11 (...)"."""
    text = arrival.text
    changed = count_changes(redline(text.baseline, text.revised))
    called = next((p.text for p in text.revised or text.baseline if p.kind == "number"), "no number line")
    authors = ", ".join(dict.fromkeys(owner.author or UNKNOWN_AUTHOR for owner in arrival.owners))
    head = " ".join(filter(None, (arrival.symbol, text.number)))
    counts = f"{counted(len(text.revised), 'clause')}{f', {changed} changed' if changed else ''}"
    return visible(f"{head}  {counts}{f', by {authors}' if authors else ''}: {called}".strip())
