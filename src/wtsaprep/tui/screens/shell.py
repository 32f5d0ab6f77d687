"""The shell: what screens may ask of the application, so that none of them knows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path
    from threading import Event

    from wtsaprep.commands.command import Commands
    from wtsaprep.drafting.copying import Copied
    from wtsaprep.services.drafts.drafting_session import DraftingSession
    from wtsaprep.store.folders.workspace import Workspace
    from wtsaprep.store.journal.words_journal import WordsJournal
    from wtsaprep.tui.screens.destinations import Destination


class Shell(Protocol):
    """What all screens share."""

    workspace: Workspace
    practice: bool
    """Whether all that there is is for practice."""
    begun_on: Workspace
    """The workspace that the program was started on."""
    event_name: str
    environment: Mapping[str, str]
    commands: Commands
    """The command table with the keys of the user."""
    settings_faults: str
    """What the first screen has to say of the user's settings, once."""
    signs: bool
    """Whether marks are written out as signs, on every screen."""
    room_view: bool
    """Whether others can see the screen: then nothing is drawn that is ours alone, nor where files lie."""
    sessions: dict[Path, DraftingSession]
    """The drafts that were opened and are not saved, or are being read, by their files."""
    words: WordsJournal
    """The journal of what is typed outside of drafts."""
    looked_for: str
    """The words that were looked for last."""
    copied: Copied | None
    """The clauses that were copied last, to be put into a draft."""
    left_unsaved: frozenset[str]
    """The files of drafts that an earlier run left unsaved and no other run has open."""
    reading_left: bool
    """Whether that is still being found out."""
    ready: Event
    """Set when what the next keys need is loaded: what can wait is done after that."""

    def wait_for_rest(self) -> None:
        """In a thread that nobody waits for: wait until no key is acted on and what came of the last one is seen."""

    def paint_anew(self) -> None:
        """Send the whole screen again: the terminal may show something else by now."""

    def toggle_room_view(self) -> None:
        """Hide what others must not see, or show it again."""

    def for_others(self, text: str) -> str:
        """A sentence as others may see it."""

    def use_theme(self, name: str) -> None:
        """Take other colours, now and at the next start.

        Raises:
            WtsaprepError: there is no such theme, or it can't be written down.
        """

    def leave(self, status: int) -> None:
        """Leave in order; unsaved drafts stay in their journals."""

    def go_over(self, workspace: Workspace) -> None:
        """Leave in order, and open another workspace; unsaved drafts stay in their journals."""

    def open(self, destination: Destination, then: Callable[[Any], None] | None = None, *, run: str = "") -> None:
        """Go to a screen, back to it where it is open already; ``then`` is given what it gives when it is left.

        ``run`` names a command to run there, which says itself why it can't.

        Raises:
            WtsaprepError: what is to be shown can't be read, or there is nothing of it.
        """
