"""Lineage: clauses that were split or joined, marked against the words they come from and not as new text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from wtsaprep.redline.spans import Span, Spans, merged

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wtsaprep.model.printed import Printed
    from wtsaprep.model.provision import Text

LineageKind = Literal["split from", "copied from", "joined to"]


class Lineage(NamedTuple):
    """What became of a provision, or where it comes from, in relation to another."""

    how: LineageKind
    id: str


def lineages(revised: Text) -> dict[str, Lineage]:
    """For each provision that was split off, copied or joined to another: how, and to which."""
    lineage_of: dict[str, Lineage] = {}
    for provision in revised:
        if provision.split_from:
            lineage_of[provision.id] = Lineage("split from", provision.split_from)
        elif provision.copied_from:
            lineage_of[provision.id] = Lineage("copied from", provision.copied_from)
        lineage_of.update((id_, Lineage("joined to", provision.id)) for id_ in provision.joined)
    return lineage_of


def words_of_origin(
    revised: Text, old: dict[str, Printed], new: dict[str, Printed], mark: Callable[[str, str], Spans]
) -> dict[str, Spans]:
    """For each provision that was split or joined, its words marked against those that it comes from.

    The parts of a split are marked together against the whole, and cut where each ends; a joined provision is marked
    against its parts together. With the marks rejected, these are other texts than the baseline has in their place.
    """
    held = {p.id for p in revised}
    words: dict[str, Spans] = {}
    for group in _groups(revised, old):
        texts = [new[id_].text for id_ in group]
        words |= zip(group, _cut(mark(old[group[0]].text, " ".join(texts)), texts), strict=True)
    for provision in revised:
        parts = [id_ for id_ in (provision.id, *provision.joined) if id_ in old]
        lost = [id_ for id_ in parts[1:] if id_ not in held]
        if lost and provision.id in old and provision.id not in words:
            whole = " ".join(old[id_].text for id_ in (provision.id, *lost))
            words[provision.id] = mark(whole, new[provision.id].text)
    return words


def _groups(revised: Text, old: dict[str, Printed]) -> Iterator[list[str]]:
    """The parts of each split clause of the baseline, in their order, as long as they stand one behind the other."""
    group: list[str] = []
    for provision in revised:
        if group and provision.split_from in group and provision.id not in old:
            group.append(provision.id)
            continue
        if len(group) > 1:
            yield group
        group = [provision.id] if provision.id in old else []
    if len(group) > 1:
        yield group


def _cut(spans: Spans, texts: list[str]) -> Iterator[Spans]:
    """Spans of a marking cut into those of each text; one blank between two texts belongs to none."""
    part: list[Span] = []
    left, at = len(texts[0]), 0
    for span in spans:
        rest = span.text
        while span.mark != "deleted" and len(rest) > left and at + 1 < len(texts):
            part.append(Span(span.mark, rest[:left]))
            rest = rest[left + 1 :]
            yield merged(part)
            part, at = [], at + 1
            left = len(texts[at])
        part.append(Span(span.mark, rest))
        left -= 0 if span.mark == "deleted" else len(rest)
    yield merged(part)
    yield from ((),) * (len(texts) - at - 1)
