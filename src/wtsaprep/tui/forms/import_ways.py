"""The other ways to read a file: against a text in force, as a revised one, as a reply; what each needs is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.model.proposal_names import filed_title
from wtsaprep.model.regions import regions
from wtsaprep.remedies import Remedy
from wtsaprep.services.importing.import_options import remedy_with
from wtsaprep.services.ours.who_we_are import WhoWeAre, offered_sources, who_we_are
from wtsaprep.store.index.index import Index
from wtsaprep.store.index.settings_head import read_ours
from wtsaprep.tui.forms.which_one_screen import WhichOneScreen
from wtsaprep.tui.screens.filter_screen import FilterScreen
from wtsaprep.tui.widgets.rows_view import ListRow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wtsaprep.remedies import RemedyKind
    from wtsaprep.tui.screens.command_screen import CommandScreen
    from wtsaprep.tui.widgets.kept import Kept

WAYS: dict[str, RemedyKind] = {
    "import-against": "read-against",
    "import-revised": "take-as-revised",
    "import-replace": "replace-in-force",
    "import-reply": "take-as-reply",
    "import-numbered": "say-number",
}
"""The commands that go another way, and the way each goes."""
FREE_WAYS = frozenset(("import-against", "import-revised", "import-reply"))
"""Those that can be gone wherever a file is read: it is asked which text or proposal is meant."""
_NO_TEXT, _NO_PROPOSAL = "no text in force is here yet", "no proposal is here that could be answered"


class WhoseScreen(FilterScreen[WhoWeAre]):
    """Gives a group or a state from the list, or whoever is typed."""

    def __init__(self, heading: str, first: WhoWeAre | None, kept: Kept) -> None:
        super().__init__()
        self.heading = heading
        self.kept = kept
        self.placeholder = "code or name: EGY, Arab States, XYZ Some organization"
        self._first = first

    def rows(self, words: str) -> list[ListRow[WhoWeAre]]:
        offered = offered_sources(words)
        if self._first and not words:
            offered = (self._first, *(other for other in offered if other.source != self._first.source))
        return [ListRow(f"{each.source:<8}{each.name or 'as typed'}", each) for each in offered]


def ask_way(screen: CommandScreen[Any], kind: RemedyKind, then: Callable[[Remedy], object]) -> None:
    """Ask which text in force, or which proposal, is meant, and go that way."""
    rows = _answered(screen) if kind == "take-as-reply" else _based_on(screen, kind)
    if not rows:
        screen.say(_NO_PROPOSAL if kind == "take-as-reply" else _NO_TEXT)
        return

    def go(at: int | None) -> None:
        if at is not None:
            then(rows[at][0])

    heading = "Which proposal does it answer?" if kind == "take-as-reply" else "Which text in force is it about?"
    screen.app.push_screen(WhichOneScreen(heading, [row for _, row in rows], numbered=False), go)


def ask_whose(screen: CommandScreen[Any], kept: Kept, heading: str, then: Callable[[WhoWeAre], object]) -> None:
    """Ask whose a text is; ourselves first."""

    def go(whose: WhoWeAre | None) -> None:
        if whose is not None:
            then(whose)

    us = who_we_are(screen.shell.workspace)
    screen.app.push_screen(WhoseScreen(heading, us if us.source else None, kept), go)


def _based_on(screen: CommandScreen[Any], kind: RemedyKind) -> Sequence[tuple[Remedy, str]]:
    """Each text in force as a way to go, and as a row."""
    index = Index(screen.shell.workspace)
    return [
        (remedy_with(index, kind, text), f"{text.number}  {text.adopted}  {text.title}")
        for text in index.contents.resolutions
    ]


def _answered(screen: CommandScreen[Any]) -> Sequence[tuple[Remedy, str]]:
    """Each proposal that may be answered as a way to go, and as a row; ours first."""
    index = Index(screen.shell.workspace)
    own = read_ours(index).own
    heads = sorted(index.contents.proposals, key=lambda head: own.isdisjoint(regions(head.sources)))
    return [
        (
            Remedy("take-as-reply", ref=head.number or head.id),
            f"{filed_title(head)}  {head.headline}",
        )
        for head in heads
    ]
