"""Questions of an input: the places that can be read in more than one way, what settles them, what was answered."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wtsaprep.formats.flattened.joins.readings import Guess, JoinReading
    from wtsaprep.formats.flattened.reading.scan import Scan

    Answers = Mapping[int, "JoinReading | None"]

NOT_CLEAN = "beside the text in force it is not clean: words were put in there, without a blank"
"""Why places of a text that is read against its baseline can't be left as they stand all at once."""


@dataclass(frozen=True, slots=True)
class Questions:
    """The guesses of one input and the answers to them, by their places; a guess refused is answered with None."""

    guesses: tuple[Guess, ...] = ()
    answers: Answers = field(default_factory=lambda: MappingProxyType({}))
    based: frozenset[int] = frozenset()
    """The texts of the input that were laid over a baseline; those of the guesses on them."""

    def is_settled(self, guess: Guess) -> bool:
        """Whether its form proves a guess, or the baseline does where there is one, so that nobody is asked."""
        return guess.settled or (guess.proved and guess.text not in self.based)

    @property
    def settled(self) -> Iterator[Guess]:
        """Those that nobody is asked about."""
        return filter(self.is_settled, self.guesses)

    @property
    def open(self) -> tuple[int, ...]:
        """The places of those that a person has still to answer."""
        return tuple(at for at in self.asked if at not in self.answers)

    @property
    def asked(self) -> tuple[int, ...]:
        """The places of those that a person answers, or has answered."""
        return tuple(at for at, guess in enumerate(self.guesses) if not self.is_settled(guess))

    @property
    def not_clean(self) -> tuple[Guess, ...]:
        """Those that are open on a text whose baseline shows that words were put in there: it can't be called clean."""
        return tuple(guess for at in self.open if (guess := self.guesses[at]).text in self.based)

    def answered(self, at: int, answer: JoinReading | None) -> Questions:
        """The same with an answer."""
        return self.with_answers({at: answer})

    def with_answers(self, answers: Answers) -> Questions:
        """The same with several answers."""
        return replace(self, answers=MappingProxyType({**self.answers, **answers}))

    def keeping(self, earlier: Questions) -> Questions:
        """The same with what was answered before, where the same place can be read as it was answered."""
        given = {_place(earlier.guesses[at]): (earlier.guesses[at], answer) for at, answer in earlier.answers.items()}
        kept: dict[int, JoinReading | None] = {}
        for at, guess in enumerate(self.guesses):
            asked, answer = given.get(_place(guess), (None, None))
            if asked and (answer in guess.readings or asked.readings == guess.readings):
                kept[at] = answer
        return self.with_answers(kept)

    def as_they_stand(self) -> Questions:
        """The same with all refused that are not answered, proved by form or not; what a baseline settles stands."""
        left = (at for at, guess in enumerate(self.guesses) if not guess.settled and at not in self.answers)
        return self.with_answers(dict.fromkeys(left))

    def as_they_are_read(self) -> Questions:
        """The same with the first reading of all that are open."""
        return self.with_answers({at: self.guesses[at].readings[0] for at in self.open})


def questions_of(found: Scan) -> Questions:
    """What an input asks, nothing answered."""
    return Questions(found.guesses, based=frozenset(found.baselines))


def _place(guess: Guess) -> tuple[int, int, str, int]:
    """What is the same of a place however its input is read."""
    return guess.text, guess.paragraph, guess.sentence, guess.at
