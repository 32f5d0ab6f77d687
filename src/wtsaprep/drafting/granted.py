"""Granted wishes: what a chair's text already has of a proposal, in brackets, or joined to another clause."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from wtsaprep.drafting.brackets import brackets_of
from wtsaprep.drafting.competing_words import relation_of_changes
from wtsaprep.drafting.united_words import edits_of, with_edits
from wtsaprep.model.file_format import FIXED_KINDS
from wtsaprep.model.sections import OPENS_SECTION
from wtsaprep.redline.word_changes import without_end_marks, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.drafting.united_words import Edit
    from wtsaprep.model.provision import Provision, Text

_MOST_BRACKETS = 6
_FEWEST_WORDS = 4
"""A new clause of fewer words may stand in another one by chance."""


def without_granted(base: Text, ours: Text, theirs: Text) -> Text:
    """Our text without what the other text has of it under another form, so that it is not put in twice.

    That is: a change that is one of the alternatives in brackets; a new clause whose words were joined to another
    clause, or stand in brackets. Halves of clauses that were split are clauses here (`split_alike`).
    """
    old = {p.id: p for p in base}
    there = {p.id: p for p in theirs}
    grown = [p for p in theirs if p.kind not in FIXED_KINDS and p != old.get(p.id)]
    result: list[Provision] = []
    for at, provision in enumerate(ours):
        was, standing = old.get(provision.id), there.get(provision.id)
        if was is None:
            alone = at + 1 == len(ours) or ours[at + 1].level <= provision.level
            if provision.id not in there and alone and _stands_in(provision, grown, old):
                continue
        elif provision.text != was.text and standing is not None and brackets_of(standing):
            provision = _without_granted_changes(was, provision, standing)
        result.append(provision)
    return tuple(result)


def _without_granted_changes(was: Provision, mine: Provision, standing: Provision) -> Provision:
    """A clause of ours without its changes that one reading of the other text makes, too."""
    made = [edit.change for words in _readings(standing) for edit in edits_of(was.text, words) if not edit.formal]

    def is_granted(edit: Edit) -> bool:
        return any(relation_of_changes(change, edit.change) in ("same", "includes") for change in made)

    edits = list(edits_of(was.text, mine.text))
    left = [edit for edit in edits if edit.formal or not is_granted(edit)]
    if len(left) == len(edits):
        return mine
    if all(edit.formal for edit in left):
        return mine.model_copy(update={"text": was.text, "italics": was.italics})
    return mine.model_copy(update={"text": with_edits(was.text, left), "italics": ()})


def _stands_in(mine: Provision, grown: list[Provision], old: dict[str, Provision]) -> bool:
    """Whether the words of a new clause stand in one that the other text changed or put in, and nowhere in force.

    Those of a half that we split off are in force, and gone from the clause that they were in: they are still wanted.
    """
    words = words_of(without_end_marks(mine.text))
    if mine.kind in OPENS_SECTION or mine.kind in FIXED_KINDS or len(words) < _FEWEST_WORDS:
        return False
    is_there = any(
        _holds(words_of(reading), words)
        for provision in grown
        if provision.kind == mine.kind
        for reading in _readings(provision)
    )
    return is_there and not any(_holds(words_of(provision.text), words) for provision in old.values())


def _holds(words: tuple[str, ...], part: tuple[str, ...]) -> bool:
    return any(words[at : at + len(part)] == part for at in range(len(words) - len(part) + 1))


def _readings(provision: Provision) -> Iterator[str]:
    """The words of a clause, each of its brackets kept or dropped; as they stand if it has too many."""
    brackets = [bracket for bracket in brackets_of(provision) if bracket.matched]
    if not brackets or len(brackets) > _MOST_BRACKETS:
        yield without_end_marks(provision.text)
        return
    for kept in product((True, False), repeat=len(brackets)):
        gone: set[int] = set()
        for bracket, keeps in zip(brackets, kept, strict=True):
            inside = (bracket.start, bracket.end - 1) if keeps else range(bracket.start, bracket.end)
            gone.update(inside)
        words = "".join(sign for at, sign in enumerate(provision.text) if at not in gone)
        yield without_end_marks(" ".join(words.split()))
