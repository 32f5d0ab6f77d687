"""Single marks of a clause in a row each, to take one back or into a draft of ours; and as data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.present.text.excerpts import words_after, words_before
from wtsaprep.present.text.visible import visible
from wtsaprep.redline.spans import written_out

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.drafting.single_marks import ShownMark

_AROUND = 24
"""Characters on each side of a mark that say where it stands."""


def mark_in_words(mark: ShownMark) -> str:
    """A mark between the words beside it."""
    change = written_out("deleted", mark.deleted) + written_out("inserted", mark.inserted)
    return visible(f"{words_before(mark.before, _AROUND)}{change}{words_after(mark.after, _AROUND)}")


def offered_data(id_: str, cited: str, marks: Sequence[ShownMark]) -> dict[str, Any]:
    """The marks of a clause with their numbers, for scripts."""
    rows = [
        {"mark": number, "deleted": mark.deleted, "inserted": mark.inserted} for number, mark in enumerate(marks, 1)
    ]
    return {"id": id_, "clause": cited, "marks": rows}
