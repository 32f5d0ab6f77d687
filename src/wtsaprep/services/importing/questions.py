"""Questions of an input: the places that can be read in more than one way, what settles them, what was answered."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wtsaprep.formats.flattened.joins.readings import Guess, JoinReading

    Answers = Mapping[int, "JoinReading | None"]

NOT_CLEAN = "its baseline shows that it is not clean: words were put in there, without a blank"
"""Why places of a text that is read against its baseline can't be left as they stand all at once."""


@dataclass(frozen=True, slots=True)
class Questions:
    """The guesses of one input and the answers to them, by their places; a guess refused is answered with None."""

    guesses: tuple[Guess, ...] = ()
    answers: Answers = field(default_factory=lambda: MappingProxyType({}))

    @property
    def settled(self) -> Iterator[Guess]:
        """Those that the baseline answers, so that nobody is asked."""
        return (guess for guess in self.guesses if guess.settled)

    @property
    def open(self) -> tuple[int, ...]:
        """The places of those that a person has still to answer."""
        return tuple(at for at, guess in enumerate(self.guesses) if not guess.settled and at not in self.answers)

    @property
    def asked(self) -> tuple[int, ...]:
        """The places of those that a person answers, or has answered."""
        return tuple(at for at, guess in enumerate(self.guesses) if not guess.settled)

    def answered(self, at: int, answer: JoinReading | None) -> Questions:
        """The same with an answer."""
        return self.with_answers({at: answer})

    def with_answers(self, answers: Answers) -> Questions:
        """The same with several answers."""
        return replace(self, answers=MappingProxyType({**self.answers, **answers}))

    def as_they_stand(self) -> Questions:
        """The same with all that are open refused."""
        return self.with_answers(dict.fromkeys(self.open))

    def as_they_are_read(self) -> Questions:
        """The same with the first reading of all that are open."""
        return self.with_answers({at: self.guesses[at].readings[0] for at in self.open})
