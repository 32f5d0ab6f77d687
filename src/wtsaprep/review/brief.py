"""Our brief on a resolution: what a person wrote, our positions by stand, what others want and said, what to say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.model.position import STANDS
from wtsaprep.model.proposal_names import symbol_and_number
from wtsaprep.redline.spans import Span
from wtsaprep.review.views import heard_from, wanted_by_others

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wtsaprep.comparison.matrix import Matrix
    from wtsaprep.model.brief import Brief
    from wtsaprep.model.position import Stand
    from wtsaprep.redline.spans import Spans
    from wtsaprep.review.positions import HeldPosition
    from wtsaprep.review.queue import QueuedAct

_TITLES: dict[Stand, str] = {"support": "We support", "can live with": "We can live with", "oppose": "We oppose"}
_ACTS: dict[QueuedAct, str] = {
    "changed": "{} changed",
    "joined": "{} joined to another clause",
    "new": "{}",
    "deleted": "{} deleted",
    "moved": "{} moved",
    "SUP": "{} suppressed",
    "NOC": "{} kept as it is",
    "ADD": "{}",
}

PRIVATE = "PRIVATE"
"""Heads every section and every page."""


class Point(NamedTuple):
    """One paragraph of a paper, or an entry of a list in it."""

    spans: Spans
    depth: int = 0
    """How deep in a list it stands; 0 for a paragraph."""


class BriefSection(NamedTuple):
    """A section of the brief."""

    title: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class BriefPaper:
    """The whole paper."""

    resolution: str
    """What the text in force is called, and how sure we are of it."""
    practice: bool
    sections: tuple[BriefSection, ...]


def brief_paper(brief: Brief, matrix: Matrix, held: Sequence[HeldPosition]) -> BriefPaper:
    """The eight sections, in the order in which delegations are used to them.

    Args:
        brief: What a person wrote.
        matrix: All proposals on the resolution.
        held: Their changes, in the order of the text, with what we hold of them.
    """
    written = {
        "Editor": brief_prose(brief.editor),
        "Position": (*brief_prose(brief.position), *_positions(held)),
        "Background": brief_prose(brief.background),
        "Further consideration": brief_prose(brief.further_consideration),
        "Reservations": brief_prose(brief.reservations),
        "References": (*brief_prose(brief.references), *_proposals(matrix)),
        "Views from other regions": tuple(_views(matrix, held)),
        "Talking points": tuple(_talking_points(held)),
    }
    nothing = (brief_point("Nothing yet."),)
    return BriefPaper(
        f"{matrix.name}, {matrix.status}",
        any(column.practice for column in matrix.columns),
        tuple(BriefSection(title, points or nothing) for title, points in written.items()),
    )


def brief_point(text: str, depth: int = 0) -> Point:
    """A point without marks."""
    return Point((Span("kept", text),), depth)


def brief_prose(text: str, depth: int = 0) -> tuple[Point, ...]:
    """A text of several paragraphs, each a point of its own; its lines stay lines."""
    return tuple(brief_point(paragraph.strip("\n"), depth) for paragraph in _paragraphs(text))


def brief_lines(text: str, depth: int) -> tuple[Point, ...]:
    """A text of one point a line."""
    return tuple(brief_point(line.strip(), depth) for line in text.split("\n") if line.strip())


def _paragraphs(text: str) -> list[str]:
    return [paragraph for paragraph in re.split(r"\n[^\S\n]*\n", text) if paragraph.strip()]


def _positions(held: Sequence[HeldPosition]) -> Iterator[Point]:
    """Our stand on each change: what we propose ourselves, then stand by stand, then what is not looked at."""
    groups: dict[str, list[HeldPosition]] = {
        title: [] for title in ("We propose", *map(_title, STANDS), "Not looked at yet")
    }
    for held_position in held:
        stand = held_position.position.stand if held_position.position else ""
        title = _title(stand) if stand else "Not looked at yet"
        groups["We propose" if held_position.change.ours else title].append(held_position)
    for title, members in groups.items():
        if members:
            yield brief_point(f"{title}:")
            for together in _alike(members):
                yield from _position(together)


def _title(stand: Stand) -> str:
    return _TITLES.get(stand, stand.capitalize())


def _alike(members: Iterable[HeldPosition]) -> list[list[HeldPosition]]:
    """The same change of several proposals, of which we hold the same, together."""
    groups: dict[object, list[HeldPosition]] = {}
    for member in members:
        position = member.position
        ours = (position.red_line, position.fallbacks, position.note, position.stand) if position else None
        groups.setdefault((member.change.row, member.change.judged, ours, member.state), []).append(member)
    return list(groups.values())


def _position(together: Sequence[HeldPosition]) -> Iterator[Point]:
    first = together[0]
    position = first.position
    numbers = ", ".join(symbol_and_number(member.change) for member in together)
    parts = [f"{_ACTS[first.change.act].format(first.change.name)}: {numbers}"]
    if position and position.red_line:
        parts.append("RED LINE")
    if position and position.stand and first.state == "changed since":
        parts.append("reads otherwise since, to be confirmed")
    yield brief_point(" · ".join(parts), 1)
    if position:
        yield from brief_prose(position.note, 2)
        for rank, text in enumerate(position.fallbacks, 1):
            yield brief_point(f"Fallback {rank}: {text}", 2)


def _proposals(matrix: Matrix) -> Iterator[Point]:
    """The documents that the brief is about."""
    for column in matrix.columns:
        headline = f": {column.headline}" if column.headline else ""
        yield brief_point(f"{symbol_and_number(column)}{headline}", 1)


def _views(matrix: Matrix, held: Sequence[HeldPosition]) -> Iterator[Point]:
    wanted, heard = wanted_by_others(matrix), heard_from(held)
    for source in dict.fromkeys((*wanted, *heard)):
        yield brief_point(f"{source}:")
        for name, spans in wanted.get(source, ()):
            yield Point((Span("kept", f"{name}: "), *spans), 1)
        for row in heard.get(source, ()):
            yield brief_point(row, 1)


def _talking_points(held: Iterable[HeldPosition]) -> Iterator[Point]:
    """What to say, clause by clause; the same thing on the same clause once."""
    clauses: dict[str, dict[str, None]] = {}
    for held_position in held:
        position = held_position.position
        if position and position.talking_points.strip():
            clauses.setdefault(held_position.change.name, {})[position.talking_points] = None
    for name, texts in clauses.items():
        yield brief_point(f"{name}:")
        for text in texts:
            yield from brief_lines(text, 1)
