"""Halves: the new clauses of a text that are parts of a clause in force, as somebody said or by their words.

Looser than what readers are told (`redline/found_wholes`): a half counts though somebody put other words into it.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from wtsaprep.model.file_format import FIXED_KINDS
from wtsaprep.model.sections import OPENS_SECTION
from wtsaprep.redline.word_changes import words_of
from wtsaprep.redline.words import mark_words

if TYPE_CHECKING:
    from collections.abc import Collection

    from wtsaprep.model.provision import Provision, Text

_FEWEST_LOST = 3
"""So many of its words must be those that the clause lost."""
_MUCH_LOST = 3
"""They are enough if they are one in so many of those; else half its words must be those of the clause."""


def halves(base: Text, text: Text) -> dict[str, tuple[Provision, ...]]:
    """What became of each clause in force that still stands: itself, and its halves, in the order of the text.

    Beside it stands what has some of the words that it lost, elsewhere only what is made of them.
    """
    old = {p.id: p for p in base}
    place_of = {p.id: at for at, p in enumerate(text)}
    lost = {id_: _lost(old[id_], text[at]) for id_, at in place_of.items() if id_ in old}
    places = {id_: [place_of[id_]] for id_ in lost}
    free = {at for id_, at in place_of.items() if id_ not in old}
    for id_, at in ((id_, place_of[id_]) for id_, words in lost.items() if words):
        for step in (-1, 1):
            beside = at + step
            while beside in free and is_half(text[beside], old[id_], lost[id_]):
                free.discard(beside)
                places[id_].append(beside)
                beside += step
    for at in sorted(free):
        for id_, words in lost.items():
            if words and is_half(text[at], old[id_], words, max(_FEWEST_LOST, len(words_of(text[at].text)) * 2 // 3)):
                places[id_].append(at)
                break
    return {id_: tuple(text[at] for at in sorted(found)) for id_, found in places.items()}


def halves_of_new(new: Provision, text: Text, known: Collection[str]) -> tuple[Provision, ...]:
    """The new clauses one behind the other that another text has for a new clause; none if it has it whole, or not."""
    words = words_of(new.text)
    run: list[Provision] = []
    for provision in (*text, None):
        if provision is not None and provision.id not in known and _is_made_of(provision, new, words):
            run.append(provision)
            continue
        if len(run) > 1 and 3 * _in_common(words, words_of(" ".join(p.text for p in run))) >= 2 * len(words):
            return tuple(run)
        run.clear()
    return ()


def _is_made_of(half: Provision, whole: Provision, words: tuple[str, ...]) -> bool:
    """Whether a clause has little but words of another one, and not all of them."""
    if (half.kind, half.level) != (whole.kind, whole.level) or half.kind in (*OPENS_SECTION, *FIXED_KINDS):
        return False
    own = words_of(half.text)
    return len(own) < len(words) and 3 * _in_common(words, own) >= 2 * len(own)


def _lost(was: Provision, now: Provision) -> tuple[str, ...]:
    """The words that a clause lost; a heading, and what is there once, has no halves."""
    if now.text == was.text or was.kind in OPENS_SECTION or was.kind in FIXED_KINDS:
        return ()
    return words_of(" ".join(words for mark, words in mark_words(was.text, now.text) if mark == "deleted"))


def is_half(new: Provision, was: Provision, lost: tuple[str, ...], fewest: int = _FEWEST_LOST) -> bool:
    """Whether a new clause is a half of one in force that lost some words, as somebody said or by enough of these."""
    if (new.kind, new.level) != (was.kind, was.level):
        return False
    if new.split_from:
        return new.split_from == was.id
    words = words_of(new.text)
    common = _in_common(lost, words)
    if common < fewest:
        return False
    return _MUCH_LOST * common >= len(lost) or 2 * _in_common(words_of(was.text), words) >= len(words)


def _in_common(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    if len(one) < _FEWEST_LOST or set(one).isdisjoint(other):
        return 0
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks)
