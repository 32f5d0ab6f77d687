"""Split and joined clauses: what their source shows as one clause here and several there is remembered on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wtsaprep.formats.flattened.lines.paragraph import InputParagraph
    from wtsaprep.formats.flattened.structure.outline_entry import OutlineEntry
    from wtsaprep.model.provision import Text

_CLAUSES = ("item", "rule", "other")


def with_lineage(
    paragraphs: Sequence[InputParagraph],
    before: Sequence[OutlineEntry],
    old: Text,
    after: Sequence[OutlineEntry],
    new: Text,
) -> Text:
    """The revised text, its clauses with those that they were split from or that were joined to them."""
    halves = _by_whole(paragraphs, before, old)
    if not halves:
        return new
    held = {provision.id for provision in new}
    lineage: dict[str, dict[str, object]] = {}
    for whole, ids in _by_whole(paragraphs, after, new).items():
        origins = halves.get(whole, [])
        if len(origins) == 1 and ids[0] == origins[0]:
            lineage |= {id_: {"split_from": origins[0]} for id_ in ids[1:]}
        elif len(ids) == 1 and ids[0] in origins:
            lineage[ids[0]] = {"joined": tuple(id_ for id_ in origins if id_ not in held)}
    return tuple(p.model_copy(update=lineage[p.id]) if p.id in lineage else p for p in new)


def with_lineage_of(marked: Text, ids: Mapping[str, str], revised: Text) -> Text:
    """The same text read against another baseline, with the lineage of ``marked``; ``ids`` are those it has there.

    What others were joined to is the one that the marks say, whatever clause its words are more like.
    """
    if len(marked) != len(revised) or not any(p.split_from or p.joined for p in marked):
        return revised
    held = {provision.id for provision in revised}
    result = []
    for read, provision in zip(marked, revised, strict=True):
        origin = ids.get(read.split_from, "")
        parts = [ids[id_] for id_ in (read.id, *read.joined) if id_ in ids]
        if read.joined and len(parts) > 1 and held.isdisjoint({*parts} - {provision.id}):
            provision = provision.model_copy(update={"id": parts[0], "joined": tuple(parts[1:])})
        elif origin in held and provision.id != origin:
            provision = provision.model_copy(update={"split_from": origin})
        result.append(provision)
    return tuple(result)


def _by_whole(
    paragraphs: Sequence[InputParagraph], entries: Sequence[OutlineEntry], text: Text
) -> dict[int, list[str]]:
    """The ids of clauses by the whole that they are of; a whole that holds anything but clauses of a kind is none."""
    ids: dict[int, list[str]] = {}
    kinds: dict[int, set[str]] = {}
    for entry, provision in zip(entries, text, strict=True):
        if whole := paragraphs[entry.origin].whole:
            ids.setdefault(whole, []).append(provision.id)
            kinds.setdefault(whole, set()).add(entry.kind if entry.kind in _CLAUSES else "")
    return {whole: held for whole, held in ids.items() if len(kinds[whole]) == 1 and "" not in kinds[whole]}
