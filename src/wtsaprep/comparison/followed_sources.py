"""Followed sources: whose words those of a chair's text are once some of its clauses say something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.comparison.attribute_words import attributed_words
from wtsaprep.comparison.columns import comparable
from wtsaprep.redline.words import mark_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wtsaprep.comparison.columns import Compared
    from wtsaprep.model.chair import SpanSources
    from wtsaprep.model.provision import Text


def followed_sources(
    rows: Sequence[SpanSources],
    in_force: Text,
    before: Text,
    after: Text,
    offers: Sequence[Compared],
    united: Sequence[tuple[str, Sequence[SpanSources]]] = (),
) -> tuple[SpanSources, ...]:
    """The rows of a text in other words: those that stayed keep their sources, new ones have those who want them.

    ``united`` are words of other clauses that went into these, with their rows.
    """
    was, now = ({p.id: p.text for p in text} for text in (before, after))
    kept = [row for row in rows if was.get(row.provision) == now.get(row.provision)]
    reworded = {id_: words for id_, words in now.items() if was.get(id_, words) != words}
    found: list[SpanSources] = []
    for id_, words in reworded.items():
        sides = [(was[id_], [row for row in rows if row.provision == id_]), *united]
        for old, theirs in sides:
            found += _free(_followed(theirs, old, words, id_), found)
    entries, _ = comparable(in_force, offers)
    found += _free((row for row in attributed_words(in_force, after, entries) if row.provision in reworded), found)
    return (*kept, *sorted(found, key=lambda row: (row.provision, row.start)))


def sources_of_placed(
    rows: Sequence[SpanSources], in_force: Text, after: Text, offers: Sequence[Compared], clause: str
) -> tuple[SpanSources, ...]:
    """The rows of a text in which one clause was put elsewhere: of its place those are sources who want it there."""
    entries, _ = comparable(in_force, offers)
    asked = (row for row in attributed_words(in_force, after, entries) if row.start == row.end)
    kept = [row for row in rows if row.provision != clause or row.start < row.end]
    # Of two that change places the other one may be what moves.
    told = {row.provision for row in kept if row.start == row.end}
    return (*kept, *(row for row in asked if row.provision not in told))


def _free(rows: Iterable[SpanSources], taken: Sequence[SpanSources]) -> list[SpanSources]:
    """The rows of words that have no source yet."""
    return [
        row
        for row in rows
        if not any(row.provision == one.provision and row.start < one.end and one.start < row.end for one in taken)
    ]


def _followed(rows: Iterable[SpanSources], old: str, new: str, clause: str) -> Iterator[SpanSources]:
    """Whose words those are that stayed, by their places in the new text; words typed among them are nobody's."""
    stayed: list[tuple[int, int, int]] = []
    old_at = new_at = 0
    for mark, words in mark_words(old, new):
        if mark == "kept":
            stayed.append((old_at, old_at + len(words), new_at - old_at))
        old_at += len(words) if mark != "inserted" else 0
        new_at += len(words) if mark != "deleted" else 0
    for row in rows:
        for start, end, moved in stayed:
            first, last = max(row.start, start), min(row.end, end)
            if old[first:last].strip():
                yield row.model_copy(update={"provision": clause, "start": first + moved, "end": last + moved})
