"""Changes of a draft from the command line: made by whoever calls, saved at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from wtsaprep.services.drafts.change_at_once import change_at_once

if TYPE_CHECKING:
    from collections.abc import Callable, MutableMapping
    from pathlib import Path

    from wtsaprep.cli.console import Console
    from wtsaprep.services.drafts.drafting_session import DraftingSession
    from wtsaprep.store.index.index import Index

    Sessions = MutableMapping[Path, DraftingSession]

T = TypeVar("T")


def user_of(console: Console) -> str:
    """Who calls, as others are told who has a draft open."""
    return console.environment.get("USER", "")


def change_draft(
    index: Index,
    reference: str,
    console: Console,
    act: str | Callable[[], str],
    change: Callable[[DraftingSession, Sessions], T],
) -> T:
    """Change a draft and save it, as one act, called by what was done; what must be told besides is said.

    Raises:
        NeedsDecision: somebody has it open, or it has unsaved work of an earlier run. Nothing is written.
        WtsaprepError: it can't be changed or saved.
    """
    given, told = change_at_once(index, reference, user_of(console), act, change)
    if told:
        console.say(told)
    return given
