"""A draft of ours that changes the text already is gone on with, or another one begun beside it: that is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.model.proposal_names import filed_title
from wtsaprep.present.text.visible import visible
from wtsaprep.services.drafts.begun_already import our_drafts_on
from wtsaprep.store.index.index import Index
from wtsaprep.tui.forms.which_one_screen import WhichOneScreen
from wtsaprep.tui.screens.destinations import ReadProposal

if TYPE_CHECKING:
    from collections.abc import Callable

    from wtsaprep.model.resolution import Resolution
    from wtsaprep.store.index.file_heads import ResolutionSummary
    from wtsaprep.tui.screens.command_screen import CommandScreen


def begin_beside_ours(
    screen: CommandScreen[Any],
    text: Resolution | ResolutionSummary | None,
    begin: Callable[[], object],
    clause: str = "",
) -> None:
    """Begin a MOD; where there is one of ours, ask first, and go on with it from the ``clause`` on.

    Others who see the screen are not told of our drafts.
    """
    told = text is not None and not screen.shell.room_view
    ours = our_drafts_on(Index(screen.shell.workspace), text.number, text.adopted) if text is not None and told else ()
    if text is None or not ours:
        begin()
        return

    def go(place: int | None) -> None:
        if place is None:
            return
        if place < len(ours):
            screen.open(ReadProposal(ours[place].path, clause))
        else:
            begin()

    rows = [visible(f"go on with {filed_title(draft)}  {draft.headline}".rstrip()) for draft in ours]
    heading = f"Resolution {text.number}: we have a draft on it already"
    screen.app.push_screen(WhichOneScreen(heading, [*rows, "another MOD beside it"]), go)
