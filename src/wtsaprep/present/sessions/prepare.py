"""A change to take a position on, as a redline to be read: the text in force, what is wanted, who else touches it.

What we hold of it is left out of a screen that others can see.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.comparison.wordings import column_numbers, wordings
from wtsaprep.model.counted import counted
from wtsaprep.model.proposal_names import proposal_called
from wtsaprep.present.sheet.parts import under_headings
from wtsaprep.redline.redline import Redline, redline
from wtsaprep.redline.shortened import shortened_marks
from wtsaprep.redline.spans import Span
from wtsaprep.review.record import time_pressed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wtsaprep.comparison.matrix import Matrix, MatrixRow
    from wtsaprep.model.position import ViewHeard
    from wtsaprep.model.provision import Text
    from wtsaprep.redline.spans import Spans
    from wtsaprep.review.positions import HeldPosition, Progress

_WHOLE = {
    "SUP": "It suppresses the whole text.",
    "NOC": "It keeps the whole text as it is.",
    "ADD": "It is a new text.",
}


def change_title(held: HeldPosition) -> str:
    """What heads a change: who wants something of which clause; what it is stands over the words."""
    return f"{proposal_called(held.change)} · {held.change.name}"


def change_redline(
    held: HeldPosition, clause: tuple[Matrix, MatrixRow] | None, new: Text, *, room_view: bool
) -> Redline:
    """The change, what others want of the same clause, what we hold of it (never in a room), the clause in force.

    Of a whole new text its words follow.
    """
    ours = () if room_view else tuple(_ours(held))
    under = under_headings((*_wanted(held, clause), *ours, *_in_force(clause)))
    return Redline((*under.provisions, *redline((), new).provisions))


def holding_line(held: HeldPosition) -> str:
    """Our position in a few words: "position: oppose, red line"; what it was, where the change reads otherwise now."""
    position = held.position
    if position is None or not position.says_something:
        return "no position yet"
    parts = [position.stand or "not looked at", *(["red line"] if position.red_line else [])]
    if position.fallbacks:
        parts.append(counted(len(position.fallbacks), "fallback"))
    stand = ", ".join(parts)
    if held.state == "changed since":
        return f"it reads otherwise now; position was: {stand}"
    return f"position: {stand}, from {held.carried_from}" if held.carried_from else f"position: {stand}"


def progress_line(sources: Mapping[str, Progress], here: str, width: int) -> str:
    """How far one is with each source ("ARB 1/1  PRB 0/2"), or in less room with that of the change alone.

    Nobody is asked about our own changes, which are gone by with the others: of these there is nothing to count.
    """
    counts = {source: f"{source} {progress.done}/{progress.all}" for source, progress in sources.items()}
    own = counts.pop(here, "")
    whole = "  ".join(filter(None, (own, *counts.values())))
    return whole if len(whole) <= width else own


def _wanted(held: HeldPosition, clause: tuple[Matrix, MatrixRow] | None) -> Iterator[tuple[str, Spans]]:
    change = held.change
    if clause is None:
        yield "; ".join(filter(None, (_WHOLE.get(change.act, change.act), change.note))), ()
        return
    matrix, row = clause
    own = next((at for at, head in enumerate(matrix.columns) if head.id == change.proposal), -1)
    for wording in sorted(wordings(matrix, row), key=lambda one: own not in one.columns):
        if own in wording.columns:
            yield f"{proposal_called(change)}  {wording.what}{f'; {change.note}' if change.note else ''}", wording.spans
        else:
            yield f"{column_numbers(matrix, wording.columns)}  {wording.what}", shortened_marks(wording.spans)


def _in_force(clause: tuple[Matrix, MatrixRow] | None) -> Iterator[tuple[str, Spans]]:
    if clause is not None and not clause[1].new:
        row = clause[1]
        label = f"{row.label} " if row.label else ""
        yield "in force", (Span("kept", f"{label}{row.text}"),)


def _ours(held: HeldPosition) -> Iterator[tuple[str, Spans]]:
    """What we hold: for our eyes alone."""
    paragraphs = tuple(_told(held))
    if paragraphs:
        yield "ours, private", ()
        lines = (" ".join(line.split()) for paragraph in paragraphs for line in paragraph.splitlines())
        yield from (("", (Span("kept", line),)) for line in lines if line)


def _told(held: HeldPosition) -> Iterator[str]:
    if (position := held.position) is not None:
        yield from (f"fallback {number}: {text}" for number, text in enumerate(position.fallbacks, 1))
        if position.note:
            yield f"note: {position.note}"
        yield from (f"to say: {line}" for line in position.talking_points.splitlines() if line.strip())
    yield from (f"heard: {heard_line(view)}" for view in held.heard)


def heard_line(view: ViewHeard) -> str:
    """What somebody said: "RCC against (the corridor, Monday): they can't have it"."""
    place = ", ".join(filter(None, (view.where, view.when or _day(view))))
    return f"{view.source} {view.view} ({place}){f': {view.remark}' if view.remark else ''}"


def _day(view: ViewHeard) -> str:
    time = time_pressed(view.at)
    return time.date().isoformat() if time else view.at
