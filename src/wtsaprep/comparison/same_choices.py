"""One place chosen for by two people: new clauses of three versions of a chair's text that are options of one clause.

Each option bears the id of the proposal that it comes from; two of them side by side would say the same thing twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from wtsaprep.drafting.likeness import about_one_thing
from wtsaprep.redline.word_changes import words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from wtsaprep.model.amendment import Amendment
    from wtsaprep.model.chair import ChairText, SpanSources
    from wtsaprep.model.provision import Provision, Text

    Same = Callable[[Provision, Provision], bool]
    """Whether two new clauses are options of one clause."""


R = TypeVar("R", "Amendment", "SpanSources")


def same_choice(rows: Mapping[str, str]) -> Same:
    """How options of one clause are known: by the row of each id, where both have one; else by what they are about."""

    def same(one: Provision, other: Provision) -> bool:
        if one.id in rows and other.id in rows:
            return rows[one.id] == rows[other.id]
        alike = one.kind == other.kind and about_one_thing(words_of(one.text), words_of(other.text))
        return bool(alike)

    return same


def renamed_choices(
    in_force: Text, base: Text, ours: Text, theirs: Text, same: Same
) -> tuple[dict[str, str], dict[str, str]]:
    """The ids that new clauses of our and of their text take so that options of one clause bear one id.

    One that took the place of a clause of the base that the other side changed, too, takes the id of that clause; of
    two that came in on both sides, theirs takes ours. What both chose alike bears one id already.
    """
    old, mine, other = ({p.id: p for p in text} for text in (base, ours, theirs))
    known = {p.id for p in in_force} | {*old} | ({*mine} & {*other})
    new_here, new_there = ([p for p in text if p.id not in known] for text in (ours, theirs))
    our_ids: dict[str, str] = {}
    their_ids: dict[str, str] = {}
    added = [p for p in base if all(p.id != q.id for q in in_force)]
    for was in added:
        if was.id not in mine and other.get(was.id) != old[was.id]:
            _take(was, new_here, our_ids, same)
        if was.id not in other and mine.get(was.id) != old[was.id]:
            _take(was, new_there, their_ids, same)
    for provision in [p for p in new_here if p.id not in our_ids]:
        candidates = [p for p in new_there if p.id not in their_ids]
        _take(provision, candidates, their_ids, same)
    return our_ids, their_ids


def _take(wanted: Provision, candidates: Iterable[Provision], ids: dict[str, str], same: Same) -> None:
    """Give the id of one clause to the first that is an option of it, too."""
    found = next((p for p in candidates if p.id not in ids and same(wanted, p)), None)
    if found is not None:
        ids[found.id] = wanted.id


def with_ids(text: Text, ids: Mapping[str, str]) -> Text:
    """A text with other ids."""
    return tuple(p.model_copy(update={"id": ids[p.id]}) if p.id in ids else p for p in text) if ids else text


def with_choices(chair: ChairText, ids: Mapping[str, str]) -> ChairText:
    """A chair's text whose amendments and sources follow clauses that took other ids."""
    if not ids:
        return chair

    def followed(rows: tuple[R, ...]) -> tuple[R, ...]:
        return tuple(row.model_copy(update={"provision": ids.get(row.provision, row.provision)}) for row in rows)

    changes = {"amendments": followed(chair.amendments), "attributions": followed(chair.attributions)}
    return chair.model_copy(update=changes)
