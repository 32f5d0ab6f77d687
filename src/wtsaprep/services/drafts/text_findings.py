"""Findings of an open text, asked again after each step, beside what is done on the screen."""

from __future__ import annotations

from contextlib import suppress
from threading import Lock
from typing import TYPE_CHECKING

from wtsaprep.errors import WtsaprepError
from wtsaprep.model.resolution import Resolution
from wtsaprep.services.drafts.surroundings import checker_of, odd_switches
from wtsaprep.store.index.long_reading import GivenUp, LongReading

if TYPE_CHECKING:
    from wtsaprep.conventions.checker import Checker
    from wtsaprep.conventions.finding import Finding
    from wtsaprep.drafting.draft import Draft
    from wtsaprep.store.folders.workspace import Workspace


class TextFindings:
    """What the rules find in one open text; what it was asked before makes the next answer quick."""

    def __init__(self, workspace: Workspace) -> None:
        self.reading = LongReading()
        """What it reads of the workspace, which ends when the text is left."""
        self._workspace = workspace
        self._checker: Checker | None = None
        self._lock = Lock()
        """Of two threads that ask, one waits: what is remembered is remembered of one text after the other."""

    def give_up(self) -> None:
        """Look at no more files for it, as the text was left: whoever asks still is told of nothing."""
        self.reading.given_up = True

    @property
    def odd_switches(self) -> tuple[str, ...]:
        """What is to be told of codes in the settings that no rule has."""
        with suppress(GivenUp):
            return odd_switches(self.reading.index_of(self._workspace))
        return ()

    def of(self, text: Draft | Resolution) -> tuple[Finding, ...]:
        """What is found in a draft, or in a text in force; nothing where the settings can't be read."""
        with self._lock, suppress(GivenUp):
            if (checker := self._made()) is None:
                return ()
            if isinstance(text, Resolution):
                return checker.of_text(text.provisions, text.language)
            return checker.of_draft(text)
        return ()

    def of_clause(self, draft: Draft, id_: str) -> tuple[Finding, ...]:
        """What is found in one clause by itself, while it is typed; the rest is asked when that is a step."""
        with self._lock, suppress(GivenUp):
            checker = self._made()
            return checker.of_clause(draft, id_) if checker else ()
        return ()

    def _made(self) -> Checker | None:
        if self._checker is None:
            with suppress(WtsaprepError):  # Whoever needs the settings is told elsewhere.
                self._checker = checker_of(self.reading.index_of(self._workspace))
        return self._checker
