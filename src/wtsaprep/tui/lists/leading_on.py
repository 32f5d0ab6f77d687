"""Where the library leads: to the text under the cursor, to all proposals on it, to its sessions, and out."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from wtsaprep.errors import WtsaprepError
from wtsaprep.model.names import slug
from wtsaprep.present.lists.found_words import NOWHERE
from wtsaprep.store.index.file_heads import ChairSummary, ContributionSummary, ProposalSummary, ResolutionSummary
from wtsaprep.tui.screens.beside import run_beside
from wtsaprep.tui.screens.destinations import (
    CompareEditions,
    CompareNewTexts,
    CompareProposals,
    Export,
    Import,
    ReadChairText,
    ReadProposal,
    ReadRegister,
    ReadResolution,
    Room,
)
from wtsaprep.tui.screens.screen_command import Topic, once

if TYPE_CHECKING:
    from pathlib import Path

    from wtsaprep.review.queue_selection import QueueSelection
    from wtsaprep.services.search.places_of_words import PlaceOfWords
    from wtsaprep.tui.lists.found_listing import Meaning
    from wtsaprep.tui.lists.library_list import LibraryList
    from wtsaprep.tui.screens.destinations import Destination


def open_chosen(screen: LibraryList) -> None:
    """Read what the cursor is on, and note that it was read; of a document its first proposal."""
    chosen, place = screen.chosen, screen.chosen_place
    if screen.searching:  # Back here, keys are commands again.
        screen.end_search()
    if isinstance(chosen, ContributionSummary):
        chosen = next((head for head in screen.contents.proposals if head.id in chosen.proposals), None)
        if chosen is None:
            screen.say("this document has no proposals yet")
            return
    if chosen is not None and screen.open(_destination(chosen, *(_in_text(place) if place else ()))):
        run_beside(screen, "noting", _note_read, screen, chosen.path, exclusive=False)


def _in_text(place: PlaceOfWords) -> tuple[str, str]:
    """The clause where words stand, and the words; what is our own of a clause stands in no text."""
    return place.clause, "" if place.is_private else place.words


def _destination(
    chosen: ProposalSummary | ResolutionSummary | ChairSummary, clause: str = "", words: str = ""
) -> Destination:
    if isinstance(chosen, ProposalSummary):
        return ReadProposal(chosen.path, clause, words)
    return (
        ReadResolution(chosen.path, clause, words)
        if isinstance(chosen, ResolutionSummary)
        else ReadChairText(chosen.path)
    )


def _note_read(screen: LibraryList, path: Path) -> None:
    screen.shell.wait_for_rest()
    from wtsaprep.services.needs.note_read import note_read

    # Whoever may not write here reads all the same; the register itself says what is wrong with it.
    with contextlib.suppress(WtsaprepError):
        note_read(screen.shell.workspace, screen.contents, path)


def compare(screen: LibraryList) -> None:
    """Lay all proposals on the resolution side by side, from the one under the cursor on; of a new text, its rivals."""
    chosen = screen.chosen
    if isinstance(chosen, ProposalSummary) and not chosen.resolution:
        screen.open(CompareNewTexts(chosen.id))
    elif isinstance(chosen, ResolutionSummary | ProposalSummary):
        proposal = chosen.id if isinstance(chosen, ProposalSummary) else ""
        screen.open(CompareProposals(_reference(chosen), proposal=proposal))


def prepare(screen: LibraryList) -> None:
    """Choose which changes to take positions on, those under the cursor first."""
    from wtsaprep.tui.forms.queue_choice_screen import choose_what_to_prepare

    choose_what_to_prepare(screen, _queues(screen.chosen))


def _queues(chosen: Meaning | None) -> tuple[QueueSelection, ...]:
    from wtsaprep.review.queue_selection import QueueSelection

    if chosen is None:
        return ()
    if isinstance(chosen, ContributionSummary):
        return (QueueSelection("document", chosen.number),)
    if isinstance(chosen, ProposalSummary) and not chosen.resolution:
        return (QueueSelection("proposal", chosen.number or chosen.id),)
    on_resolution = QueueSelection("resolution", _reference(chosen))
    if isinstance(chosen, ProposalSummary):
        return QueueSelection("proposal", chosen.number or chosen.id), on_resolution
    return (on_resolution,)


def _reference(chosen: ResolutionSummary | ProposalSummary | ChairSummary) -> str:
    """The text in force that a row is on, as references call it: "11@hammamet-2016"."""
    number = chosen.number if isinstance(chosen, ResolutionSummary) else chosen.resolution
    return f"{number}@{slug(chosen.adopted)}"


def begin_room(screen: LibraryList) -> None:
    """Go through the paragraphs with others."""
    chosen = screen.chosen
    if isinstance(chosen, ProposalSummary | ChairSummary):
        screen.open(Room(chosen.path))


def export(screen: LibraryList) -> None:
    """Write the document or the proposal."""
    chosen = screen.chosen
    if isinstance(chosen, ChairSummary):
        screen.open(Export(chosen.name))
    elif isinstance(chosen, ProposalSummary | ContributionSummary):
        screen.open(Export(chosen.number or getattr(chosen, "id", "")))


def nothing_here(screen: LibraryList) -> str:
    """The list is empty."""
    if screen.chosen is not None:
        return ""
    return NOWHERE if screen.query_words else f"there is nothing here yet; {screen.key('import')} imports a text"


def editions(screen: LibraryList) -> None:
    """Lay all editions of the text in force side by side."""
    chosen = screen.chosen
    if isinstance(chosen, ResolutionSummary | ProposalSummary | ChairSummary):
        screen.open(CompareEditions(_reference(chosen)))


def on_nothing_compared(screen: LibraryList) -> str:
    """There is nothing that proposals could be compared on, or none of them is on it."""
    chosen = screen.chosen
    if isinstance(chosen, ResolutionSummary):
        on_it = any(head.is_on(chosen.number, chosen.adopted) for head in screen.contents.proposals)
        return "" if on_it else f"no proposal here is on this text; {screen.key('new')} starts one of ours"
    return "" if isinstance(chosen, ProposalSummary) else "put the cursor on a resolution or a proposal"


def nothing_proposed(screen: LibraryList) -> str:
    """There is no change that a position could be taken on."""
    return "" if screen.contents.proposals else "there is no proposal here yet"


def on_no_text_in_force(screen: LibraryList) -> str:
    """There is no text in force that could have editions."""
    chosen = screen.chosen
    on_one = isinstance(chosen, ResolutionSummary)
    if isinstance(chosen, ProposalSummary | ChairSummary):
        on_one = bool(chosen.adopted)
    return "" if on_one else "put the cursor on a resolution, or on what changes one"


def before_no_body(screen: LibraryList) -> str:
    """There is nothing that could lie before a body."""
    chosen = screen.chosen
    return (
        "" if isinstance(chosen, ProposalSummary | ChairSummary) else "put the cursor on a chair's text or a proposal"
    )


def none_superseded(screen: LibraryList) -> str:
    """No proposal is superseded or withdrawn."""
    return "" if screen.told.gone else "no proposal here is superseded or withdrawn"


def no_document(screen: LibraryList) -> str:
    """There is nothing to write."""
    chosen = screen.chosen
    written = isinstance(chosen, ProposalSummary | ContributionSummary | ChairSummary)
    return "" if written else "put the cursor on a proposal or a document"


LEADING_ON: Topic[LibraryList] = (
    once("open", open_chosen, nothing_here),
    once("compare", compare, on_nothing_compared),
    once("editions", editions, on_no_text_in_force),
    once("prepare", prepare, nothing_proposed),
    once("room", begin_room, before_no_body),
    once("export", export, no_document),
    once("superseded", lambda screen: screen.switch_superseded(), none_superseded),
    once("import", lambda screen: screen.open(Import())),
    once("register", lambda screen: screen.open(ReadRegister())),
)
