"""Same words: clauses that two texts have word for word, and call by different ids.

Two texts that split or join a clause may each call another part by the id in force, and what one rewords the other may
strike and bring anew. What reads the same is the same clause; ids are no matter of dispute.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from wtsaprep.drafting.lined_up import renamed
from wtsaprep.model.file_format import FIXED_KINDS
from wtsaprep.redline.word_changes import without_end_marks, words_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wtsaprep.model.provision import Provision, Text


def same_words(base: Text, ours: Text, theirs: Text) -> dict[str, str]:
    """The ids that clauses of ours should bear, where they stand word for word in another text under other ids.

    A part of a clause that was split takes the id in force from the part that has it here, if it is what has it there.
    """
    old = {p.id: p for p in base}
    mine, there = {p.id: p for p in ours}, {p.id: p for p in theirs}
    ids: dict[str, str] = {}
    pairs = dict(_pairs(old, mine, there))
    partners = frozenset(pairs.values())
    for one, other in pairs.items():
        free = (other not in mine or other in pairs) and (one not in there or one in partners)
        if free or (one not in old and _is_part(mine[one], old.get(other))):
            ids[one] = other
    for taken in [id_ for id_ in ids.values() if id_ in mine and id_ not in ids]:
        other = pairs.get(taken, "")
        ids[taken] = other if other and other not in mine else _left_by(taken, ids)
    return ids


def _pairs(
    old: Mapping[str, Provision], mine: Mapping[str, Provision], there: Mapping[str, Provision]
) -> list[tuple[str, str]]:
    """The ids of clauses that both texts changed or brought and that read the same, in turn."""
    said: dict[object, list[str]] = {}
    changed = [[p for p in side.values() if _is_changed(p, old)] for side in (mine, there)]
    same = {p.id for p in changed[0] if p.id in there and _key(p) == _key(there[p.id])}
    for p in changed[1]:
        if p.id not in same:
            said.setdefault(_key(p), []).append(p.id)
    left = (p for p in changed[0] if p.id not in same)
    return [(p.id, waiting.pop(0)) for p in left if (waiting := said.get(_key(p)))]


def _is_changed(provision: Provision, old: Mapping[str, Provision]) -> bool:
    was = old.get(provision.id)
    return provision.kind not in FIXED_KINDS and (was is None or _key(was) != _key(provision))


def _key(provision: Provision) -> tuple[str, tuple[str, ...]]:
    return provision.kind, words_of(without_end_marks(provision.text))


def _is_part(provision: Provision, whole: Provision | None) -> bool:
    """Whether most words of a clause are those of one in force."""
    words = words_of(provision.text)
    return whole is not None and 2 * (Counter(words) & Counter(words_of(whole.text))).total() >= len(words)


def _left_by(taken: str, ids: Mapping[str, str]) -> str:
    """The id that becomes free where another clause takes one."""
    by = {new: old for old, new in ids.items()}
    while taken in by:
        taken = by[taken]
    return taken


def with_ids(base: Text, text: Text, ids: Mapping[str, str]) -> Text:
    """A text whose clauses bear other ids; what was split and joined is told by what that was in force."""
    if not ids:
        return text
    known = {p.id for p in base}
    brought = {old: new for old, new in ids.items() if old not in known}
    was = {new: old for old, new in ids.items()}
    held = {ids.get(p.id, p.id) for p in text}
    result = []
    for p, old in zip(renamed(text, ids), text, strict=True):
        split = brought.get(old.split_from, old.split_from)
        if old.id in known and p.id not in known and old.id in held:
            split = old.id
        joined = (was.get(p.id, id_) if id_ == p.id else brought.get(id_, id_) for id_ in old.joined)
        fields = {"split_from": "" if p.id in known else split, "joined": tuple(joined)}
        result.append(p.model_copy(update=fields) if (p.split_from, p.joined) != tuple(fields.values()) else p)
    return tuple(result)
