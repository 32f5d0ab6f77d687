"""Rules: the named reasons to read a place in one way, asked in the order of their table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Subject = TypeVar("Subject")
Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Rule(Generic[Subject, Answer]):
    """One reason to read a place in one way. A new trap is one more of them, in its place in a table."""

    name: str
    why: str
    answer: Callable[[Subject], Answer | None]
    """Its answer about a place; None where it has nothing to say."""
    told: str = ""
    """What a person is told wherever it decides, ``{}`` being the line: it may be wrong. Empty: the place is clear."""


class Ruling(NamedTuple, Generic[Subject, Answer]):
    """An answer and the rule that gave it."""

    answer: Answer
    rule: Rule[Subject, Answer]


def first_ruling(rules: Iterable[Rule[Subject, Answer]], subject: Subject) -> Ruling[Subject, Answer]:
    """The answer of the first rule that has one. The last rule of a table always has one."""
    for rule in rules:
        answer = rule.answer(subject)
        if answer is not None:
            return Ruling(answer, rule)
    raise LookupError("the last rule of a table answers always")
