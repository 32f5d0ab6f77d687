"""The fate of one wording: what of it is in another wording of the same clause, brackets read each way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.comparison.brackets import bracket_readings
from wtsaprep.comparison.match_new_clauses import holds, likeness, read_as_words
from wtsaprep.comparison.wanted_changes import WantedChanges, changes_to
from wtsaprep.comparison.word_survival import is_reordered_alike, survives
from wtsaprep.comparison.word_weights import WordWeights
from wtsaprep.redline.tokens import counts_something
from wtsaprep.redline.word_changes import words_of

if TYPE_CHECKING:
    from wtsaprep.model.chair import Fate
    from wtsaprep.model.provision import Provision

SHARE_OF_NEW = 0.35
"""Share of what the words of a new clause weigh that must be in another one to call it taken with changes."""


_SHORT = 3
"""Letters of what may be a label, or belong to an end mark ("and")."""


class Judge(NamedTuple):
    """What is known of the texts around a clause."""

    weights: WordWeights
    lives_on: Callable[[Sequence[str]], bool]
    """Whether words that were taken out stand elsewhere."""
    wanted: WantedChanges
    """What all proposals want of clauses in force."""


def fate_of_wording(old: Provision | None, wanted: Provision, text: str, judge: Judge) -> Fate:
    """What of a wording is in another one, word by word, where it stands.

    Args:
        old: The clause in force; None for a new one.
        wanted: What a proposal makes of it.
        text: What is there instead.
        judge: What is known of the texts around it.
    """
    readings = bracket_readings(text, f"{old.text if old else ''} {wanted.text}")
    each = {_of_reading(old, wanted, reading, judge) for reading in readings}
    if len(each) == 1:
        return each.pop()
    return "in brackets" if "not taken" in each else "taken with changes"


def fate_of_deletion(old: Provision, clause: Provision) -> Fate:
    """What of a deletion is in a clause that still stands."""
    readings = bracket_readings(clause.text, old.text)[1:]
    return "in brackets" if any(not text.strip(" ;,.:") for text in readings) else "not taken"


def differ(one: Provision, text: str) -> bool:
    """Whether another wording of a clause differs in more than formal things."""
    return one.text != text and (not may_be_formal(one.text, text) or bool(changes_to(one, text)))


def may_be_formal(one: str, other: str) -> bool:
    """Whether two wordings may differ in formal things alone: no, if a full word is in one and not in the other."""
    if "Rev." in one or "Rev." in other:
        return True
    words, others = Counter(words_of(one)), Counter(words_of(other))
    differing = ((words - others) + (others - words)).elements()
    return all(len(word) <= _SHORT or counts_something(word) for word in differing)


def _of_reading(old: Provision | None, wanted: Provision, text: str, judge: Judge) -> Fate:
    if text == wanted.text:
        return "taken"
    if old is not None and text == old.text:
        return "not taken"
    if not differ(wanted, text):
        return "taken"
    if old is None:
        return "taken with changes" if _is_alike(wanted.text, text, judge.weights) else "not taken"
    made = changes_to(old, text)
    wishes = changes_to(old, wanted.text)
    survived = survives(old.text, wishes, made, judge.lives_on)
    if survived and (asked_for := judge.wanted.among(old, made)):
        survived = survives(old.text, wishes, made, judge.lives_on, asked_for)
    survived = survived or is_reordered_alike(old.text, wanted.text, text)
    return "taken with changes" if survived else "not taken"


def _is_alike(wanted: str, text: str, weights: WordWeights) -> bool:
    """Whether a clause is the other one, reworded, and not another one in the same phrases."""
    words, others = words_of(wanted), words_of(text)
    if not likeness(wanted, text):
        full = [word for word in words if weights.of(word)]
        held = holds(read_as_words(wanted), read_as_words(text))
        return held and sum(word in others for word in full) >= SHARE_OF_NEW * len(full)
    total = sum(map(weights.of, words))
    return sum(weights.of(word) for word in (Counter(words) & Counter(others)).elements()) >= SHARE_OF_NEW * total
