"""Structure: clauses, sections, notes and table rows inserted, deleted and restored; functions from text to text.

None of them looks at letters, end marks or references: `drafting.step` puts those right after any of them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wtsaprep.drafting.blocks import (
    LISTED,
    before_notes,
    block_end,
    block_start,
    first_place,
    provision_index,
    provision_replaced,
)
from wtsaprep.errors import StepRefused
from wtsaprep.model.file_format import CALL, FIXED_KINDS
from wtsaprep.model.printed import with_calls_of
from wtsaprep.model.provision import Provision
from wtsaprep.model.sections import OPENS_SECTION

if TYPE_CHECKING:
    from wtsaprep.model.provision import Text


def with_clause_after(text: Text, id_: str, new: str) -> Text:
    """An empty clause after a clause and its sub-items, at its level; the first of a section after a heading.

    Nothing stands among the number line, title, history and opening: after them it is the first clause of all.
    """
    at = before_notes(text, provision_index(text, id_))
    anchor = text[at]
    if anchor.kind == "cell":
        return _with_row(text, block_end(text, block_start(text, at)), at, new)
    end = at + 1 if anchor.kind in OPENS_SECTION else block_end(text, at)
    if anchor.kind in FIXED_KINDS:
        end = first_place(text)
    opens_list = anchor.kind in OPENS_SECTION and end < len(text) and text[end].kind == "item" and not text[end].level
    return (*text[:end], _empty_like(text[end] if opens_list else anchor, new), *text[end:])


def with_clause_before(text: Text, id_: str, new: str) -> Text:
    """An empty clause before a clause, at its level; beside what nothing stands before, where it would stand after."""
    at = provision_index(text, id_)
    anchor = text[at]
    if anchor.kind in ("note", *FIXED_KINDS):
        return with_clause_after(text, id_, new)
    if anchor.kind == "cell":
        return _with_row(text, block_start(text, at), at, new)
    return (*text[:at], _empty_like(anchor, new), *text[at:])


def with_section_after(text: Text, id_: str, new: str) -> Text:
    """An empty heading after the section that a clause stands in."""
    at = before_notes(text, provision_index(text, id_))
    end = at + 1
    while end < len(text) and text[end].kind not in (*OPENS_SECTION, "note"):
        end += 1
    if text[at].kind in FIXED_KINDS:
        end = max((n + 1 for n, p in enumerate(text) if p.kind in FIXED_KINDS), default=end)
    return (*text[:end], Provision(id=new, kind="heading"), *text[end:])


def with_annex(text: Text, new: str) -> Text:
    """An empty annex after all that is there; footnotes stand last."""
    end = len(text)
    while end and text[end - 1].kind == "note":
        end -= 1
    return (*text[:end], Provision(id=new, kind="annex"), *text[end:])


def with_note(text: Text, id_: str, offset: int, new: str) -> Text:
    """A footnote: its call in a clause at a character, and its text, which stands among the notes in order of calls."""
    at = provision_index(text, id_)
    words = text[at].text
    called = provision_replaced(
        text, at, text[at].model_copy(update={"text": f"{words[:offset]}[^{new}]{words[offset:]}"})
    )
    return with_note_placed(called, Provision(id=new, kind="note"))


def with_note_placed(text: Text, note: Provision) -> Text:
    """The text with a footnote that it calls already, among the others in order of calls."""
    order = calls(text)
    before = set(order[: order.index(note.id)])
    notes = [n for n, p in enumerate(text) if p.kind == "note"]
    earlier = [n for n in notes if text[n].id in before]
    end = earlier[-1] + 1 if earlier else notes[0] if notes else len(text)
    return (*text[:end], note, *text[end:])


def calls(text: Text) -> list[str]:
    """The ids that footnote calls name, in order of the text; by hand a note may be called by its number, too."""
    return [call for p in text if "[^" in p.text for call in re.findall(CALL, with_calls_of(text, p.text))]


def without(text: Text, id_: str) -> Text:
    """The text without a clause and what hangs under it: its sub-items, its section, its row, the notes only it calls.

    Raises:
        StepRefused: it is a part that every text has.
    """
    at = provision_index(text, id_)
    if text[at].kind in FIXED_KINDS:
        raise StepRefused("every resolution has this part; change its words instead")
    start = block_start(text, at)
    rest = (*text[:start], *text[block_end(text, start) :])
    return _uncalled(rest, text[at].id) if text[at].kind == "note" else without_orphans(text, rest)


def without_heading(text: Text, id_: str) -> Text:
    """The text without a heading; its items fall to the section before.

    Raises:
        StepRefused: it is no heading.
    """
    at = provision_index(text, id_)
    if text[at].kind not in OPENS_SECTION:
        raise StepRefused("this is no heading; delete the clause")
    return provision_replaced(text, at)


def restored(baseline: Text, text: Text, id_: str) -> Text:
    """The text with a provision as the baseline has it: its words, and its place if it was deleted.

    Raises:
        StepRefused: the baseline does not hold it.
    """
    old = {p.id: p for p in baseline}
    if id_ not in old:
        raise StepRefused("this clause is new, so there is nothing to restore; it can be deleted")
    held = {p.id: n for n, p in enumerate(text)}
    if id_ in held:
        return provision_replaced(text, held[id_], old[id_])
    result = text
    for back in _deleted_block(baseline, held, id_):
        result = _put_back(baseline, result, old[back])
    return result


def _deleted_block(baseline: Text, held: dict[str, int], id_: str) -> list[str]:
    """A deleted provision and what was deleted with it."""
    start = block_start(baseline, provision_index(baseline, id_))
    block = baseline[start : block_end(baseline, start)]
    return [p.id for p in block if p.id not in held]


def _put_back(baseline: Text, text: Text, provision: Provision) -> Text:
    """The provision after the nearest one before it in the baseline that is still there."""
    held = {p.id: n for n, p in enumerate(text)}
    at = 0
    for neighbour in baseline:
        if neighbour.id == provision.id:
            break
        at = held[neighbour.id] + 1 if neighbour.id in held else at
    return (*text[:at], provision, *text[at:])


def _empty_like(anchor: Provision, new: str) -> Provision:
    if anchor.kind in LISTED:
        label = f"{anchor.label}bis" if anchor.kind == "rule" and anchor.label else ""
        return Provision(id=new, kind=anchor.kind, level=anchor.level, style=anchor.style, label=label)
    return Provision(id=new, kind="other" if anchor.kind == "other" else "item")


def _with_row(text: Text, end: int, like: int, new: str) -> Text:
    """An empty row of a table with as many cells as the row of another."""
    start = block_start(text, like)
    columns = range(block_end(text, start) - start)
    cells = (Provision(id=f"{new}-{n}" if n else new, kind="cell", level=n) for n in columns)
    return (*text[:end], *cells, *text[end:])


def _uncalled(text: Text, note: str) -> Text:
    call = f"[^{note}]"
    return tuple(p.model_copy(update={"text": p.text.replace(call, "")}) if call in p.text else p for p in text)


def without_orphans(before: Text, after: Text) -> Text:
    """The text without the notes that nothing calls any longer."""
    if not any(p.kind == "note" for p in after):
        return after
    orphans = set(calls(before)) - set(calls(after))
    return tuple(p for p in after if p.kind != "note" or p.id not in orphans)
