"""Settling what two people made of one clause of a chair's text: words, and whose they are, of one side or of both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.comparison.picked_moves import as_picked
from wtsaprep.comparison.put_right import put_right
from wtsaprep.drafting.after_edit import after_settling
from wtsaprep.drafting.end_marks import end_mark
from wtsaprep.drafting.settle import settled_fields, settled_text
from wtsaprep.errors import StepRefused
from wtsaprep.model.conflict import wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.drafting.settle import ConflictChoice
    from wtsaprep.model.chair import ChairText, SpanSources
    from wtsaprep.model.conflict import Conflict
    from wtsaprep.model.provision import Text

    Rows = tuple[SpanSources, ...]


def settled_chair_text(
    chair: ChairText, in_force: Text, text: Text, conflict: Conflict, choice: ConflictChoice
) -> ChairText:
    """The chair's text with one conflict settled; ``text`` is what it says now.

    Raises:
        StepRefused: it is about what can't be two things at once.
    """
    if conflict.field == "fates" and choice == "both":
        raise StepRefused("a change has one fate; take mine or theirs")
    settled = chair.model_copy(update=settled_fields(chair, conflict, choice))
    id_ = conflict.provision
    if not id_:
        return settled
    new_text = settled_text(text, conflict, choice)
    rest = tuple(row for row in settled.attributions if row.provision != id_)
    rows = tuple(_rows(chair, text, conflict, choice))
    aside = tuple(row for row in chair.aside if row.provision != id_)
    placed = id_ if choice == "theirs" and conflict.after is not None else ""
    amendments = as_picked(in_force, new_text, chair.amendments, placed)
    update = {"amendments": amendments, "attributions": (*rest, *rows), "aside": aside}
    return put_right(chair, settled.model_copy(update=update), in_force, placed, after_settling)


def _rows(chair: ChairText, text: Text, conflict: Conflict, choice: ConflictChoice) -> Iterator[SpanSources]:
    """Whose words stand in the clause then."""
    id_ = conflict.provision
    here = next((p for p in text if p.id == id_), None)
    standing = tuple(row for row in chair.attributions if row.provision == id_)
    other = tuple(row for row in chair.aside if row.provision == id_)
    holds_theirs = here is not None and here == conflict.theirs and here != conflict.ours
    mine, theirs = (other, standing) if holds_theirs else (standing, other)
    if choice != "both":
        yield from mine if choice == "mine" else theirs
        return
    my_words = wording(conflict.ours if holds_theirs else here) or ""
    their_words = wording(conflict.theirs) or ""
    marks = {end_mark(words) for words in (my_words, their_words) if words}
    cut = len(max(marks)) if len(marks) == 1 else 0  # A mark that both have stands behind the brackets.
    my_end, their_end = (max(0, len(words) - cut) for words in (my_words, their_words))
    yield from _moved(mine, 1, my_end)
    if my_words[:my_end] != their_words[:their_end]:
        yield from _moved(theirs, my_end + 3 if my_words else 1, their_end)


def _moved(rows: Rows, by: int, end: int) -> Iterator[SpanSources]:
    """The rows of words that now stand some characters on, in brackets; what the brackets leave out has none."""
    for row in rows:
        first, last = min(row.start, end), min(row.end, end)
        if first < last:
            yield row.model_copy(update={"start": first + by, "end": last + by})
