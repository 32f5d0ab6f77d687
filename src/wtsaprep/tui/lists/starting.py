"""Starting a proposal or a chair's text from the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.file_format import SHORT_NAMES
from wtsaprep.model.proposal_names import filed_title
from wtsaprep.model.symbols import WITHOUT_TEXT
from wtsaprep.store.index.file_heads import ProposalSummary, ResolutionSummary
from wtsaprep.tui.forms.who_we_are import knowing_who_we_are, say_who_we_are
from wtsaprep.tui.screens.destinations import StartChairText, StartFromNewTexts, StartProposal
from wtsaprep.tui.screens.screen_command import Topic, once

if TYPE_CHECKING:
    from wtsaprep.tui.forms.new_proposal_screen import StartChoice
    from wtsaprep.tui.lists.library_list import LibraryList


def start(screen: LibraryList, choice: StartChoice) -> None:
    """Start a proposal: on the resolution under the cursor, or that the proposal there is on; or a new text."""
    on = _text_in_force(screen)
    subject = on.path if on else None
    knowing_who_we_are(screen, lambda: screen.open(StartProposal(choice.symbol, subject, choice.numbered)))


def start_change(screen: LibraryList) -> None:
    """Start a MOD there; where there is one of ours, ask first whether that is gone on with."""
    from wtsaprep.tui.forms.beside_ours import begin_beside_ours
    from wtsaprep.tui.forms.new_proposal_screen import StartChoice

    begin_beside_ours(screen, _text_in_force(screen), lambda: start(screen, StartChoice("MOD", "")))


def ask_and_start(screen: LibraryList) -> None:
    """Ask for a symbol, and start a proposal of it."""
    from wtsaprep.tui.forms.new_proposal_screen import NewProposalScreen

    on = _text_in_force(screen)
    name = f"Resolution {on.number}" if on else ""

    def go(choice: StartChoice | None) -> None:
        if choice is not None:
            start(screen, choice)

    screen.app.push_screen(NewProposalScreen(name), go)


def start_chair(screen: LibraryList) -> None:
    """Ask for a document, and start a chair's text on the resolution, or from the new texts on one subject."""
    from wtsaprep.tui.forms.document_name_screen import ask_document

    chosen = screen.chosen
    if isinstance(chosen, ResolutionSummary):
        name, about, path = f"Resolution {chosen.number}", f"{chosen.number} {chosen.adopted}", chosen.path
        ask_document(screen, name, about, lambda document: screen.open(StartChairText(path, document)))
    elif isinstance(chosen, ProposalSummary):
        new = chosen.id
        ask_document(screen, filed_title(chosen), new, lambda document: screen.open(StartFromNewTexts(new, document)))


def _text_in_force(screen: LibraryList) -> ResolutionSummary | None:
    """The text in force under the cursor, or that the proposal there is on; None if there is none."""
    chosen = screen.chosen
    if not isinstance(chosen, ProposalSummary):
        return chosen if isinstance(chosen, ResolutionSummary) else None
    on = (text for text in screen.contents.resolutions if chosen.is_on(text.number, text.adopted))
    return next(on, None)


def _only_read(screen: LibraryList) -> str:
    chosen = screen.chosen
    only_read = isinstance(chosen, ResolutionSummary) and chosen.kind in SHORT_NAMES
    return "it is only read here: no assembly of a Sector changes it" if only_read else ""


def no_resolution(screen: LibraryList) -> str:
    """There is no text in force under the cursor, or one that no assembly of a Sector changes."""
    if why := _only_read(screen):
        return why
    return "" if _text_in_force(screen) else "put the cursor on a resolution, or on a proposal to change one"


def nothing_to_start_from(screen: LibraryList) -> str:
    """There is neither a text in force nor a new text under the cursor."""
    chosen = screen.chosen
    if why := _only_read(screen):
        return why
    new = isinstance(chosen, ProposalSummary) and not chosen.resolution and chosen.symbol not in WITHOUT_TEXT
    return "" if new or isinstance(chosen, ResolutionSummary) else "put the cursor on a resolution or a new text (ADD)"


STARTING: Topic[LibraryList] = (
    once("new", start_change, no_resolution),
    once("start", ask_and_start),
    once("who-we-are", say_who_we_are),
    once("start-chair", start_chair, nothing_to_start_from),
)
