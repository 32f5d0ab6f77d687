"""What is found behind a list, in a thread while it is read already: what seems alike, what needs us."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from wtsaprep.errors import WtsaprepError
from wtsaprep.store.index.long_reading import GivenUp
from wtsaprep.tui.screens.beside import run_beside

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from wtsaprep.comparison.remark import ProposalRemark
    from wtsaprep.review.needs import NeedSubject
    from wtsaprep.store.index.contents import Broken
    from wtsaprep.store.index.index import Index
    from wtsaprep.tui.screens.command_screen import CommandScreen


class FoundBeside:
    """What was found last; ``show`` is called when it is something else."""

    def __init__(self, screen: CommandScreen[None], show: Callable[[], None]) -> None:
        self._screen = screen
        self._show = show
        self.remarks: Mapping[str, tuple[ProposalRemark, ...]] = {}
        """What is to be known of proposals beside others."""
        self.needs: Mapping[NeedSubject, int] = {}
        """How much needs us of each text in force."""
        self.unread = 0
        """How many documents nobody of us has read."""
        self.broken: tuple[Broken, ...] | None = None
        """The files that can't be read, or in part only, those of our own among them; None before that is known."""

    def look(self, index: Index) -> None:
        """Look for it anew: the list is there before, and its keys are."""
        run_beside(self._screen, "beside", self._look, index)

    def _look(self, index: Index) -> None:
        self._screen.shell.ready.wait()
        self._screen.shell.wait_for_rest()
        from wtsaprep.services.comparing.remarks_on_proposals import remarks_on_proposals
        from wtsaprep.services.comparing.unread_files import unread_files
        from wtsaprep.services.needs.needs_of_texts import needs_of_texts

        with contextlib.suppress(GivenUp):
            unread = unread_files(index, ours=True)
            index.keep_heads()
            self._screen.tell_from_thread(self._tell_broken, unread)
            with contextlib.suppress(WtsaprepError):  # What can't be read is told by now.
                remarks = remarks_on_proposals(index)
                self._screen.tell_from_thread(self._tell, remarks, *needs_of_texts(index))

    def _tell_broken(self, broken: tuple[Broken, ...]) -> None:
        if broken != self.broken:
            self.broken = broken
            self._screen.refresh_bars()

    def _tell(
        self, remarks: Mapping[str, tuple[ProposalRemark, ...]], needs: Mapping[NeedSubject, int], unread: int
    ) -> None:
        told = (remarks, needs, unread)
        if told != (self.remarks, self.needs, self.unread):
            self.remarks, self.needs, self.unread = told
            self._show()
            self._screen.refresh_bars()
