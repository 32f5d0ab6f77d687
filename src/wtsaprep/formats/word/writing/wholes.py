"""Wholes: a clause that was split, or several that were joined, as paragraphs whose ends are new or gone.

So that no word that stays is struck and written again. Where Word has no such way, each clause is told for itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.drafting.mark_owners import OwnedSpan
from wtsaprep.redline.spans import Span, accepted, rejected

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from wtsaprep.redline.redline import MarkedProvision

OwnedSpans = tuple[OwnedSpan, ...]
_WITHOUT_ENDS = ("cell", "note")


def groups(lines: Iterable[MarkedProvision]) -> Iterator[list[MarkedProvision]]:
    """The clauses of a redline, those together that stand side by side and were one, or became one."""
    group: list[MarkedProvision] = []
    for line in lines:
        if group and not _goes_on(group, line):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def is_split(group: Sequence[MarkedProvision]) -> bool:
    """Whether a group is one clause that was split; else its clauses were joined."""
    return group[-1].in_revised


def parted(group: Sequence[MarkedProvision], seen: Mapping[str, OwnedSpans]) -> list[OwnedSpans] | None:
    """The words of the clauses of a group, with no word marked that stays; None if they can't be told so.

    ``seen`` are the words of each clause marked against those that it comes from.
    """
    parts = _split(group, seen) if is_split(group) else _joined(group, seen)
    whole = "".join(map(accepted, map(_spans, parts)))
    reads = all(accepted(_spans(part)) == accepted(line.text) for part, line in zip(parts, group, strict=True))
    if is_split(group):
        return parts if reads and "".join(map(rejected, map(_spans, parts))) == rejected(group[0].text) else None
    were = all(rejected(_spans(part)) == rejected(line.text) for part, line in zip(parts, group, strict=True))
    return parts if were and whole == accepted(group[0].text) else None


def _goes_on(group: Sequence[MarkedProvision], line: MarkedProvision) -> bool:
    head = group[0]
    if head.fate not in ("kept", "edited") or not head.inner or not line.lineage or line.kind in _WITHOUT_ENDS:
        return False
    if line.fate == "inserted":
        ids = {other.id for other in group}
        return line.lineage.how == "split from" and line.lineage.id in ids and all(o.in_revised for o in group)
    joined = line.lineage == ("joined to", head.id)
    return line.fate == "deleted" and joined and all(other.fate == "deleted" for other in group[1:])


def _split(group: Sequence[MarkedProvision], seen: Mapping[str, OwnedSpans]) -> list[OwnedSpans]:
    """The parts, the blank that stood where the clause was cut struck at the end of the first half."""
    left = rejected(group[0].text)
    parts: list[OwnedSpans] = []
    for at, line in enumerate(group):
        part = seen[line.id]
        left = left[len(rejected(_spans(part))) :]
        behind = rejected(_spans(seen[group[at + 1].id])) if at + 1 < len(group) else left
        if left.startswith(" ") and not behind.startswith(" "):
            part, left = (*part, OwnedSpan("deleted", " ")), left[1:]
        parts.append(part)
    return parts


def _joined(group: Sequence[MarkedProvision], seen: Mapping[str, OwnedSpans]) -> list[OwnedSpans]:
    """The words of the one clause cut where those in force end; the blank between two of these is nobody's."""
    lengths = [len(rejected(line.text)) for line in group]
    parts: list[list[OwnedSpan]] = [[]]
    left = lengths[0]
    for span in seen[group[0].id]:
        rest = span
        while rest.mark != "inserted" and len(rest.text) > left and len(parts) < len(group):
            parts[-1].append(rest._replace(text=rest.text[:left]))
            if rest.mark == "kept":
                parts[-1].append(OwnedSpan("inserted", " "))
            rest = rest._replace(text=rest.text[left + 1 :])
            left = lengths[len(parts)]
            parts.append([])
        parts[-1].append(rest)
        left -= len(rest.text) * (rest.mark != "inserted")
    parts += [[] for _ in group[len(parts) :]]
    return [tuple(span for span in part if span.text) for part in parts]


def _spans(part: Iterable[OwnedSpan]) -> Iterator[Span]:
    return (Span(span.mark, span.text) for span in part)
