"""Aligning texts that share no ids: a later edition or a returned text inherits the ids of the text it came from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wtsaprep.model.file_format import CALL, FIXED_KINDS
from wtsaprep.model.printed import calling
from wtsaprep.redline.found_wholes import beginnings_named
from wtsaprep.redline.longest_common_subsequence import common_runs
from wtsaprep.redline.similarity import similarity
from wtsaprep.redline.words import mark_words

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping

    from wtsaprep.model.provision import Provision, Text

LIKE = 0.6
"""Share of words in common from which two provisions are the same one, wherever they stand."""
LIKE_IN_PLACE = 0.35
"""The same for two provisions that stand between the same neighbours."""

_CHANGING_KINDS = ("heading", "item", "rule", "annex", "other")
"""Kinds that a provision may have in one text and another one in the other, and be the same provision."""

# So many pairs of provisions are compared at the most; in longer texts, only those that stand near to one another.
_MOST_PAIRS = 200_000
_LEAST_REACH = 30

_WORDS = re.compile(r"\w+")
_BLANK = re.compile(r"\s")


def inherit_ids(baseline: Text, revised: Text, fresh: Callable[[], str]) -> Text:
    """The revised text with the ids of the baseline where it holds the same provision, fresh ones elsewhere.

    Footnotes are called by the ids that they inherit. Blanks of another kind (a plain one for a no-break one) are no
    change, so those of the baseline are kept.
    """
    pairs = _pairs(baseline, revised)
    ids = _ids(baseline, revised, pairs, fresh)
    notes = {p.id: id_ for p, id_ in zip(revised, ids, strict=True) if p.kind == "note" and p.id != id_}
    result = []
    for index, (worded, id_) in enumerate(zip(revised, ids, strict=True)):
        provision = calling(worded, notes)
        if index in pairs:
            provision = with_blanks_of(baseline[pairs[index]], provision)
        result.append(provision if id_ == provision.id else provision.model_copy(update={"id": id_}))
    return _with_beginnings(baseline, tuple(result))


def _with_beginnings(baseline: Text, revised: Text) -> Text:
    """The revised text, of clauses that were split or joined the first one bearing the id in force."""
    trade = beginnings_named(baseline, revised)
    if not trade:
        return revised
    old = {p.id: p for p in baseline}
    named = (p.model_copy(update={"id": trade[p.id]}) if p.id in trade else p for p in revised)
    return tuple(with_blanks_of(old[p.id], p) if p.id in trade and p.id in old else p for p in named)


def corrected_ids(text: Text, corrected: Text, fresh: Callable[[], str]) -> Text:
    """A text that was corrected, with the ids of what it was: ids count where words do not tell otherwise.

    A clause under its old id is the old one as long as its words are like the old ones; what is found nowhere by its
    words goes by its id. Blanks are kept as for `inherit_ids`.
    """
    places = {p.id: at for at, p in enumerate(text)}
    certain = {new: places[p.id] for new, p in enumerate(corrected) if p.id in places and _alike(text[places[p.id]], p)}
    # What is certain is the same stub on both sides, so that the others are tied around it.
    stubbed, stubs = list(text), list(corrected)
    for new, old in certain.items():
        stubbed[old], stubs[new] = (_stub(p, text[old].id) for p in (text[old], corrected[new]))
    named = inherit_ids(tuple(stubbed), tuple(stubs), fresh)
    held = {p.id for p in named}
    ids = [
        was.id if p.id not in places and was.id in places and was.id not in held else p.id
        for p, was in zip(named, corrected, strict=True)
    ]
    notes = {p.id: id_ for p, id_ in zip(corrected, ids, strict=True) if p.kind == "note" and p.id != id_}
    return tuple(_as_it_was(text, places, calling(p, notes), id_) for p, id_ in zip(corrected, ids, strict=True))


def _alike(old: Provision, new: Provision) -> bool:
    return old.kind == new.kind and (_key(old) == _key(new) or bool(similarity(_words(old), _words(new), LIKE)))


def _stub(provision: Provision, id_: str) -> Provision:
    return provision if provision.kind in FIXED_KINDS else provision.model_copy(update={"kind": "other", "text": id_})


def _as_it_was(text: Text, places: Mapping[str, int], provision: Provision, id_: str) -> Provision:
    if id_ in places:
        provision = with_blanks_of(text[places[id_]], provision)
    return provision if provision.id == id_ else provision.model_copy(update={"id": id_})


def _ids(baseline: Text, revised: Text, pairs: Mapping[int, int], fresh: Callable[[], str]) -> list[str]:
    taken = {p.id for p in baseline}
    ids = []
    for index, provision in enumerate(revised):
        if index in pairs:
            id_ = baseline[pairs[index]].id
        elif provision.id in FIXED_KINDS and provision.id not in taken:
            id_ = provision.id
        else:
            id_ = _fresh_id(provision.id, taken, fresh)
        taken.add(id_)
        ids.append(id_)
    return ids


def with_blanks_of(old: Provision, new: Provision) -> Provision:
    """A wording with the blanks of another one between and in the words that both have."""
    if old.text == new.text or old.text.split() == new.text.split():
        text = old.text
    elif old.text.isascii() and new.text.isascii():
        return new
    else:
        text = _rewritten(old.text, new.text)
    return new if text == new.text else new.model_copy(update={"text": text})


def _rewritten(old: str, new: str) -> str:
    """The new text with the blanks of the old one between and in the words that stay."""
    parts: list[str] = []
    old_at = new_at = 0
    # Blanks are made plain one by one, so that a place in a plain text is a place in the text.
    for mark, words in mark_words(_BLANK.sub(" ", old), _BLANK.sub(" ", new)):
        if mark == "kept":
            parts.append(old[old_at : old_at + len(words)])
        elif mark == "inserted":
            parts.append(new[new_at : new_at + len(words)])
        old_at += len(words) if mark != "inserted" else 0
        new_at += len(words) if mark != "deleted" else 0
    return "".join(parts)


def _fresh_id(id_: str, taken: set[str], fresh: Callable[[], str]) -> str:
    stem = re.sub(r"-\d+$", "", id_)
    while (candidate := f"{stem}-{fresh()}") in taken:
        pass
    return candidate


def _pairs(baseline: Text, revised: Text) -> dict[int, int]:
    """Index in the revised text -> index in the baseline, one to one."""
    pairs: dict[int, int] = {}
    used: set[int] = set()

    def pair(new: int, old: int) -> None:
        pairs[new] = old
        used.add(old)

    if len(baseline) == len(revised) == 1:
        return {0: 0}  # Two single paragraphs are compared whatever they say.
    for new, old in _cells(baseline, revised):
        pair(new, old)
    for new, old in _equal(baseline, revised, pairs, used):
        pair(new, old)
    for new, old in _by_likeness(baseline, revised, pairs, used):
        pair(new, old)
    for step in (1, -1):
        for new, old in _in_place(baseline, revised, pairs, used, step):
            pair(new, old)
    for new, old in _of_another_kind(baseline, revised, pairs, used):
        pair(new, old)
    return pairs


def _key(provision: Provision) -> tuple[str, str]:
    if provision.kind in FIXED_KINDS:
        return provision.kind, ""
    return provision.kind, " ".join(_words(provision))


def _cells(baseline: Text, revised: Text) -> Iterator[tuple[int, int]]:
    """Equal cells of tables in the order of both: many say the same, or nothing, and only their places tell them."""
    new, old = ([at for at, p in enumerate(text) if p.kind == "cell"] for text in (revised, baseline))
    numbers: dict[tuple[int, str], int] = {}

    def number(cell: Provision) -> int:
        return numbers.setdefault((cell.level, _key(cell)[1]), len(numbers))

    said = [number(baseline[at]) for at in old], [number(revised[at]) for at in new]
    for old_at, new_at, length in common_runs(*said):
        yield from zip(new[new_at : new_at + length], old[old_at : old_at + length], strict=True)


def _equal(baseline: Text, revised: Text, pairs: Mapping[int, int], used: Collection[int]) -> Iterator[tuple[int, int]]:
    """Equal words, end marks and case apart; the first of several equal ones goes with the first."""
    places: dict[tuple[str, str], list[int]] = {}
    for index, provision in enumerate(baseline):
        if index not in used:
            places.setdefault(_key(provision), []).append(index)
    for index, provision in enumerate(revised):
        if index in pairs or (provision.kind == "cell" and not provision.text.strip()):
            continue
        if alike := places.get(_key(provision)):
            yield index, alike.pop(0)


def _by_likeness(baseline: Text, revised: Text, pairs: dict[int, int], used: set[int]) -> Iterator[tuple[int, int]]:
    """The most alike first, anywhere in the text, so that a clause that moved and was edited is found again."""
    new = [(i, _words(p)) for i, p in enumerate(revised) if i not in pairs and p.kind not in FIXED_KINDS]
    old = [(i, _words(p)) for i, p in enumerate(baseline) if i not in used and p.kind not in FIXED_KINDS]
    reach = max(_LEAST_REACH, _MOST_PAIRS // max(1, len(old)))
    likely: list[tuple[float, int, int]] = []
    for rank, (place, words) in enumerate(old):
        for at, new_words in new[max(0, rank - reach) : rank + reach]:
            if baseline[place].kind == revised[at].kind and (like := similarity(words, new_words, LIKE)):
                likely.append((-like, at, place))
    taken_new: set[int] = set()
    taken_old: set[int] = set()
    for _, at, place in sorted(likely):
        if at not in taken_new and place not in taken_old:
            taken_new.add(at)
            taken_old.add(place)
            yield at, place


def _in_place(
    baseline: Text, revised: Text, pairs: dict[int, int], used: set[int], step: int
) -> Iterator[tuple[int, int]]:
    """Leftovers beside the same neighbour, in order: a clause that was largely rewritten where it stands.

    With a ``step`` of 1 it is the one before them, with -1 the one behind: where the others beside it changed places,
    one of the two may stand as it did.
    """
    at, old_at = (0, -1) if step > 0 else (len(revised) - 1, len(baseline))
    for index in range(at, len(revised) if step > 0 else -1, step):
        if index in pairs:
            old_at = pairs[index]
            continue
        place = old_at + step
        if not 0 <= place < len(baseline) or place in used or baseline[place].kind != revised[index].kind:
            continue
        if _same_column(baseline[place], revised[index]) or similarity(
            _words(baseline[place]), _words(revised[index]), LIKE_IN_PLACE
        ):
            old_at = place
            yield index, place


def _same_column(old: Provision, new: Provision) -> bool:
    """Whether a cell beside the same one is that of its column, whatever it says now."""
    return old.kind == new.kind == "cell" and old.level == new.level


def _of_another_kind(baseline: Text, revised: Text, pairs: dict[int, int], used: set[int]) -> Iterator[tuple[int, int]]:
    """Leftovers alike in their words: a clause that became a heading, a rule, a paragraph of its own; nearest first."""
    new = [(i, _words(p)) for i, p in enumerate(revised) if i not in pairs and p.kind in _CHANGING_KINDS]
    old = [(i, _words(p)) for i, p in enumerate(baseline) if i not in used and p.kind in _CHANGING_KINDS]
    likely = sorted(
        (-like, abs(at - place), at, place)
        for at, words in new
        for place, old_words in old
        if (like := similarity(words, old_words, LIKE))
    )
    taken_new: set[int] = set()
    taken_old: set[int] = set()
    for *_, at, place in likely[:_MOST_PAIRS]:
        if at not in taken_new and place not in taken_old:
            taken_new.add(at)
            taken_old.add(place)
            yield at, place


def _words(provision: Provision) -> list[str]:
    """Its words; the id of a footnote that it calls is none of them."""
    text = re.sub(CALL, " ", provision.text) if "[^" in provision.text else provision.text
    return _WORDS.findall(text.casefold())
