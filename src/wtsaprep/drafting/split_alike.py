"""Split clauses: a clause that one text split is cut at the same place in the others, so that half meets half.

Then three texts are merged half by half: what one changes in a half stays there, whichever half each text calls by the
old id, and a half that stands word for word in both is one half. A clause that another text changes across the cut, or
that both split elsewhere, stays as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.cut_places import changes_between, cuts_of, one_place, pieces, place_of_cut
from wtsaprep.drafting.draft import worded_provision
from wtsaprep.drafting.halves import halves, halves_of_new
from wtsaprep.drafting.lined_up import renamed
from wtsaprep.drafting.repaired_references import repaired_references

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from wtsaprep.drafting.cut_places import CutPlace
    from wtsaprep.model.provision import Provision, Text


class SplitAlike(NamedTuple):
    """Three texts whose clauses are cut at the same places."""

    base: Text
    ours: Text
    theirs: Text
    ids: Mapping[str, str]
    """The ids that halves of ours bear now, where they are others."""
    whole: Mapping[str, str]
    """Of each half with an id of its own: the clause of the base that it is of."""


class _Cut(NamedTuple):
    """A clause cut: the halves of the base, new ids of halves of ours, and a side that was whole, cut as well."""

    base: tuple[Provision, ...]
    ids: Mapping[str, str] = {}
    ours: tuple[Provision, ...] = ()
    theirs: tuple[Provision, ...] = ()


def split_alike(base: Text, ours: Text, theirs: Text) -> SplitAlike:
    """Three texts with each clause that a side split cut alike in all that have changed it."""
    mine, other = halves(base, ours), halves(base, theirs)
    known = {p.id for p in base}
    my_ids, their_ids = {p.id for p in ours}, {p.id for p in theirs}
    cuts: dict[str, _Cut] = {}
    for was in base:
        my_halves, their_halves = mine.get(was.id, ()), other.get(was.id, ())
        if was in (*my_halves, *their_halves) or not my_halves or not their_halves:
            continue  # Left as it was by one of them, or struck: there is nothing to be cut.
        cut = _cut(was, my_halves, their_halves)
        names = {half.id for half in cut.base} if cut else set[str]()
        free = (
            not (names - {p.id for p in my_halves}) & my_ids and not (names - {p.id for p in their_halves}) & their_ids
        )
        if cut and free:
            cuts[was.id] = cut
    for new in ours:
        if new.id not in mine and (cut := _cut_new(new, ours, theirs, known)):
            cuts[new.id] = cut
    ids = {old: new for cut in cuts.values() for old, new in cut.ids.items()}
    return SplitAlike(
        _with_halves(base, {id_: cut.base for id_, cut in cuts.items()}),
        _with_halves(renamed(ours, ids), {id_: cut.ours for id_, cut in cuts.items() if cut.ours}),
        _with_halves(theirs, {id_: cut.theirs for id_, cut in cuts.items() if cut.theirs}),
        ids,
        {half.id: id_ for id_, cut in cuts.items() if id_ in known for half in cut.base if half.id != id_},
    )


def _with_halves(text: Text, halves_of: Mapping[str, tuple[Provision, ...]]) -> Text:
    if not halves_of:
        return text
    # What is cited stands under another letter where a clause before it was cut.
    return repaired_references(text, tuple(half for p in text for half in halves_of.get(p.id, (p,))))


def _cut(was: Provision, mine: Sequence[Provision], theirs: Sequence[Provision]) -> _Cut | None:
    """A clause in force cut as a side, or both, split it; None if it isn't to be cut, or can't be."""
    cuts = cuts_of(was.text, [half.text for half in (mine if len(theirs) == 1 else theirs)])
    if not cuts:
        return None
    words = pieces(was.text, cuts, [(cut.start, cut.end) for cut in cuts])
    if "" in words:
        return None
    if len(theirs) == 1:
        return _cut_as_we_did(was, mine, theirs[0], cuts, words)
    base = tuple(worded_provision(half, text) for half, text in zip(theirs, words, strict=True))
    if len(mine) == 1:
        cut = _pieces_of(was, mine[0], cuts)
        ours = (
            tuple(_half(half, text, was, mine[0]) for half, text in zip(base, cut, strict=True) if text) if cut else ()
        )
        return _Cut(base, ours=ours) if ours else None
    own = cuts_of(was.text, [half.text for half in mine])
    if len(own) != len(cuts) or not all(map(one_place, own, cuts)):
        return None
    return _Cut(base, {p.id: q.id for p, q in zip(mine, theirs, strict=True) if p.id != q.id})


def _cut_new(new: Provision, ours: Text, theirs: Text, known: Collection[str]) -> _Cut | None:
    """A new clause of ours cut as the other text split it."""
    there = halves_of_new(new, theirs, known)
    said = {p.text for p in ours}
    cuts = cuts_of(new.text, [half.text for half in there]) if there and not any(p.text in said for p in there) else ()
    words = pieces(new.text, cuts, [(cut.start, cut.end) for cut in cuts]) if cuts else [""]
    if "" in words:
        return None
    return _Cut((), ours=tuple(worded_provision(half, text) for half, text in zip(there, words, strict=True)))


def _cut_as_we_did(
    was: Provision, mine: Sequence[Provision], theirs: Provision, cuts: Sequence[CutPlace], words: Sequence[str]
) -> _Cut | None:
    """The same where the other text has the clause whole: what is left there keeps the id that it has there."""
    cut = _pieces_of(was, theirs, cuts)
    if not any(cut):
        return None
    ids = [half.id for half in mine]
    at, left = ids.index(was.id), next(n for n, text in enumerate(cut) if text)
    if not cut[at]:
        ids[at], ids[left] = ids[left], ids[at]
    named = [half.model_copy(update={"id": id_}) for half, id_ in zip(mine, ids, strict=True)]
    base = tuple(worded_provision(half, text) for half, text in zip(named, words, strict=True))
    there = tuple(_half(half, text, was, theirs) for half, text in zip(base, cut, strict=True) if text)
    return _Cut(base, {p.id: id_ for p, id_ in zip(mine, ids, strict=True) if p.id != id_}, theirs=there)


def _pieces_of(was: Provision, other: Provision, cuts: Sequence[CutPlace]) -> list[str]:
    """Another wording of a clause, cut as it was; nothing where it goes across a cut."""
    changes = changes_between(was.text, other.text)
    places = [place_of_cut(was.text, other.text, changes, cut) for cut in cuts]
    known = [place for place in places if place is not None]
    return pieces(other.text, cuts, known) if len(known) == len(cuts) else []


def _half(half: Provision, words: str, was: Provision, other: Provision) -> Provision:
    """A half in the words that another text has there, and of the kind and depth that it gave the clause."""
    made = worded_provision(half, words)
    said = {name: getattr(other, name) for name in ("kind", "level") if getattr(other, name) != getattr(was, name)}
    return made.model_copy(update=said) if said else made
