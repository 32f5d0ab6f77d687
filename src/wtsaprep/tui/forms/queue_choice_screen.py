"""What to prepare: chosen from a list, what stands under the cursor first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.model.names import slug
from wtsaprep.model.regions import regions
from wtsaprep.review.queue_selection import QueueSelection
from wtsaprep.store.index.index import Index
from wtsaprep.tui.screens.destinations import Prepare
from wtsaprep.tui.screens.filter_screen import FilterScreen
from wtsaprep.tui.widgets.rows_view import ListRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.store.index.contents import Contents
    from wtsaprep.tui.screens.command_screen import CommandScreen


class QueueChoiceScreen(FilterScreen[QueueSelection]):
    """Asks what to go through."""

    heading: str = "Prepare: which changes do you want to go through?"

    def __init__(self, choices: Sequence[QueueSelection]) -> None:
        super().__init__()
        self._choices = choices

    def rows(self, words: str) -> list[ListRow[QueueSelection]]:
        return [ListRow(choice.told, choice) for choice in self._choices if words in choice.told.casefold()]


def choices_of(contents: Contents, here: Sequence[QueueSelection]) -> tuple[QueueSelection, ...]:
    """All that can be gone through: what is here, everything, ours, a resolution, a source."""
    sources = regions(source for proposal in contents.proposals for source in proposal.sources)
    texts = dict.fromkeys(
        (proposal.resolution, proposal.adopted) for proposal in contents.proposals if proposal.resolution
    )
    choices = (
        *here,
        QueueSelection("all"),
        QueueSelection("mine"),
        *(QueueSelection("resolution", f"{number}@{slug(adopted)}") for number, adopted in texts),
        *(QueueSelection("source", source) for source in sources),
    )
    return tuple(dict.fromkeys(choices))


def choose_what_to_prepare(screen: CommandScreen[Any], here: Sequence[QueueSelection]) -> None:
    """Ask what to go through, and go through it."""

    def go(choice: QueueSelection | None) -> None:
        if choice is not None:
            screen.open(Prepare(choice))

    screen.app.push_screen(QueueChoiceScreen(choices_of(Index(screen.shell.workspace).contents, here)), go)
