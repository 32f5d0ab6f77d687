"""A command of a screen as a value: what it does, and beside it why it can't."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

ScreenT = TypeVar("ScreenT", contravariant=True)


def nothing(screen: object) -> str:
    """No reason why not: a command that can always act."""
    return ""


@dataclass(frozen=True, slots=True)
class ScreenCommand(Generic[ScreenT]):
    """One thing that can be done on a screen; its row in the command table has the same name, its keys and its help."""

    name: str
    run: Callable[[ScreenT, int], object]
    """Does it, as often as the number before it says."""
    why_not: Callable[[ScreenT], str] = nothing
    """Why it can't act now; empty if it can."""


Topic = tuple[ScreenCommand[ScreenT], ...]
"""Commands that belong together, side by side in one module."""
Topics = tuple[Topic[ScreenT], ...]
"""What a screen is composed of."""


def once(
    name: str, act: Callable[[ScreenT], object], why_not: Callable[[ScreenT], str] = nothing
) -> ScreenCommand[ScreenT]:
    """A command that takes no number."""
    return ScreenCommand(name, lambda screen, times: act(screen), why_not)


def first_of(*reasons: Callable[[ScreenT], str]) -> Callable[[ScreenT], str]:
    """Several reasons why a command can't act, as one: the first that holds is told."""
    return lambda screen: next(filter(None, (reason(screen) for reason in reasons)), "")


def by_name(topics: Topics[Any]) -> dict[str, ScreenCommand[Any]]:
    """The commands of some topics by their names."""
    return {command.name: command for topic in topics for command in topic}
