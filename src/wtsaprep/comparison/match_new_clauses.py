"""Tying: which new clauses of two revised texts are the same one, though each text gave them ids of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wtsaprep.comparison.brackets import bracket_readings
from wtsaprep.model.file_format import FIXED_KINDS
from wtsaprep.redline.align import LIKE, LIKE_IN_PLACE
from wtsaprep.redline.similarity import similar_rows, similarity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wtsaprep.model.provision import Provision, Text

_FEWEST, _NOT_FEW, _NEARLY_ALL = 4, 0.3, 0.9
"""Words of a clause that another one may hold, how many they are beside its own, and how many must be there."""
_WORD = re.compile(r"\w+")


def with_matched_ids(one: Text, other: Text, baseline: Text) -> Text:
    """The other text, its new clauses under the ids that the first one gives the same ones; the most alike first."""
    known = {p.id for p in baseline}
    left, right = _new(one, known), _new(other, known)
    pairs = sorted(
        (-like, left[at][0].id != right[place][0].id, left[at][1] != right[place][1], at, place)
        for at, place, like in _alike([p for p, _ in left], [p for p, _ in right])
    )
    ids: dict[str, str] = {}
    taken: set[str] = set()
    for *_, at, place in pairs:
        a, b = left[at][0], right[place][0]
        if a.id not in taken and b.id not in ids:
            ids[b.id] = a.id
            taken.add(a.id)
    used = {p.id for p in one} | {p.id for p, _ in right}
    for p, _ in right:
        if p.id not in ids and any(p.id == a.id for a, _ in left):
            ids[p.id] = free_id(p.id, used)
    return tuple(p.model_copy(update={"id": ids[p.id]}) if ids.get(p.id, p.id) != p.id else p for p in other)


def _alike(one: Sequence[Provision], other: Sequence[Provision]) -> Iterator[tuple[int, int, float]]:
    """The pairs of clauses of one kind that are alike, by their places, and how much."""
    rows = [read_as_words(b.text) if "[" not in b.text else [] for b in other]
    for at, a in enumerate(one if other else ()):
        for place, like in similar_rows(read_as_words(a.text), rows, LIKE):
            if rows[place] and a.kind == other[place].kind:
                yield at, place, like
        for place, b in enumerate(other):
            if not rows[place] and a.kind == b.kind and (like := likeness(a.text, b.text)):
                yield at, place, like


def likeness(one: str, other: str) -> float:
    """How alike two clauses are in their words, from `LIKE` to 1, or 0; brackets read the way that is most alike."""
    words = read_as_words(one)
    readings = bracket_readings(other, one) if "[" in other else (other,)
    return max(similarity(words, read_as_words(reading), LIKE) for reading in readings)


def holds(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one of two clauses holds nearly all words of the other, in order, which are not few beside its own."""
    short, long = sorted((one, other), key=len)
    if len(short) < _FEWEST or len(short) < _NOT_FEW * len(long):
        return False
    alike = similarity(short, long, LIKE_IN_PLACE)
    return alike * (len(short) + len(long)) / 2 >= _NEARLY_ALL * len(short)


def read_as_words(text: str) -> list[str]:
    """The words of a clause as likeness counts them."""
    return _WORD.findall(text.casefold())


def _new(text: Text, known: set[str]) -> list[tuple[Provision, str]]:
    """The new clauses, each with the last one of the baseline before it."""
    new: list[tuple[Provision, str]] = []
    after = ""
    for provision in text:
        if provision.id in known:
            after = provision.id
        else:
            new.append((provision, after))
    return new


def free_id(id_: str, used: set[str]) -> str:
    """An id like another one that is not used; it is used then."""
    number = 2
    while (free := f"{id_[:70]}.{number}") in used:
        number += 1
    used.add(free)
    return free


def distinct(texts: Iterable[Text], baseline: Text) -> list[Text]:
    """The texts with ids that tell their new clauses apart, also equal ones; the first keeps its own."""
    known = {p.id for p in baseline}
    seen: dict[str, int] = {}
    result: list[Text] = []
    for text in texts:
        new = [p.id for p in text if p.id not in known and p.kind not in FIXED_KINDS]
        seen.update({id_: seen.get(id_, 0) + 1 for id_ in new})
        ids = {id_: f"{id_[:70]}.{seen[id_]}" for id_ in new if seen[id_] > 1}
        told_apart = (p.model_copy(update={"id": ids[p.id]}) if p.id in ids else p for p in text)
        result.append(tuple(told_apart) if ids else text)
    return result
