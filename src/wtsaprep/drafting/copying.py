"""Copying: clauses taken over from another text, which remember where they come from."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.blocks import before_notes, block_end, block_start, first_place, provision_index
from wtsaprep.drafting.structure import calls, with_note_placed
from wtsaprep.model.file_format import FIXED_KINDS
from wtsaprep.model.printed import calling
from wtsaprep.model.sections import OPENS_SECTION

if TYPE_CHECKING:
    from collections.abc import Callable

    from wtsaprep.model.provision import Text


class Copied(NamedTuple):
    """Clauses that were copied, the footnotes that they call, and what the text is called that they stand in."""

    block: Text
    source: str
    notes: Text = ()


def copied(text: Text, id_: str, source: str) -> Copied:
    """A clause with its sub-items; of a heading its section.

    Raises:
        StepRefused: the text does not hold it.
    """
    start = block_start(text, provision_index(text, id_))
    block = text[start : block_end(text, start)]
    called = set(calls(block))
    return Copied(block, source, tuple(p for p in text if p.kind == "note" and p.id in called))


def with_copied_after(text: Text, id_: str, what: Copied, fresh: Callable[[], str]) -> Text:
    """The text with copied clauses after a clause and its sub-items; a section after the section it stands in."""
    start = block_start(text, before_notes(text, provision_index(text, id_)))
    end = start + 1 if text[start].kind in OPENS_SECTION else block_end(text, start)
    if text[start].kind in FIXED_KINDS and what.block[0].kind not in OPENS_SECTION:
        end = first_place(text)
    if what.block[0].kind in OPENS_SECTION:
        while end < len(text) and text[end].kind not in (*OPENS_SECTION, "note"):
            end += 1
    lift = text[start].level - what.block[0].level if text[start].kind == what.block[0].kind else -what.block[0].level
    notes = {note.id: fresh() for note in what.notes}
    block = tuple(
        calling(p, notes).model_copy(
            update={
                "id": fresh(),
                "kind": "item" if p.kind in FIXED_KINDS else p.kind,
                "level": max(0, p.level + lift),
                "label": "",
                "split_from": "",
                "joined": (),
                "copied_from": f"{what.source}:{p.id}",
            }
        )
        for p in what.block
    )
    pasted = (*text[:end], *block, *text[end:])
    for note in what.notes:
        taken = {"id": notes[note.id], "copied_from": f"{what.source}:{note.id}"}
        pasted = with_note_placed(pasted, note.model_copy(update=taken))
    return pasted
