"""Corrections of a text in force, and drafts that change other words than they do, as random values."""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import strategies as st

from wtsaprep.model.provision import Provision, Text

_LETTERS = "bcdfghjklmnpqrstvwxz"


class Corrected(NamedTuple):
    """A text, what a draft makes of it, and the text as it was corrected meanwhile, at other words."""

    text: Text
    revised: Text
    corrected: Text


def _word(number: int) -> str:
    """An invented word; no two numbers have the same."""
    first, rest = divmod(number, len(_LETTERS) ** 2)
    second, third = divmod(rest, len(_LETTERS))
    return f"{_LETTERS[first % len(_LETTERS)]}a{_LETTERS[second]}o{_LETTERS[third]}{'u' * (first // len(_LETTERS))}"


@st.composite
def corrections(draw: st.DrawFn) -> Corrected:
    """A text of clauses whose words are all different; a draft and a correction change words apart from each other.

    Between two changed words of one clause there is always one that nobody changes, so that no change touches another.
    """
    used = 0

    def fresh(count: int) -> list[str]:
        nonlocal used
        used += count
        return [_word(number) for number in range(used - count, used)]

    text: list[Provision] = []
    revised: list[Provision] = []
    corrected: list[Provision] = []
    for section in range(draw(st.integers(1, 3))):
        heading = Provision(id=f"h{section}", kind="heading", text=draw(st.sampled_from(("considering", "resolves"))))
        for side in (text, revised, corrected):
            side.append(heading)
        for item in range(draw(st.integers(1, 4))):
            words = fresh(draw(st.integers(9, 15)))
            id_ = f"c{section}-{item}"
            sides = [list(words), list(words)]
            for at in range(1, len(words) - 1, 2):
                who = draw(st.sampled_from((0, 1, 2, 2, 2)))
                if who < 2:
                    new = fresh(draw(st.integers(0, 2)))
                    sides[who][at] = " ".join(new if draw(st.booleans()) else [words[at], *new])
            plain, ours, theirs = (" ".join(filter(None, side)) + ";" for side in (words, *sides))
            text.append(Provision(id=id_, text=plain))
            corrected.append(Provision(id=id_, text=theirs))
            untouched = plain == theirs
            if not (untouched and draw(st.integers(0, 4)) == 0):  # Else the draft deletes the clause.
                revised.append(Provision(id=id_, text=ours))
            if draw(st.integers(0, 4)) == 0:
                revised.append(Provision(id=f"n{section}-{item}", text=" ".join(fresh(6)) + ";"))
    return Corrected(tuple(text), tuple(revised), tuple(corrected))
