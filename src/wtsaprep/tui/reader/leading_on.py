"""Where the reader leads on to: a proposal or a chair's text begun here, the comparison, sessions, form and export."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.citations import provision_names
from wtsaprep.tui.reader.filling_in import fill_in_form
from wtsaprep.tui.reader.may_act import changes_draft, is_not_ours, needs_draft, needs_saved, only_read
from wtsaprep.tui.reader.ways_to_write import start_any, start_change
from wtsaprep.tui.screens.destinations import (
    CompareEditions,
    CompareNewTexts,
    CompareProposals,
    Export,
    ReadHistory,
    ReadParallel,
    Room,
    StartChairText,
    StartFromNewTexts,
)
from wtsaprep.tui.screens.screen_command import Topic, first_of, once

if TYPE_CHECKING:
    from wtsaprep.tui.reader.open_text import Reader


def start_chair_text(reader: Reader) -> None:
    """Ask for its document, and start a chair's text on the text in force, or from the new texts on one subject."""
    from wtsaprep.tui.forms.document_name_screen import ask_document

    resolution, drafting = reader.text.resolution, reader.text.drafting
    if resolution is not None:
        about = f"{resolution.number} {resolution.adopted}"
        ask_document(reader, resolution.name, about, lambda name: reader.open(StartChairText(resolution, name)))
    elif drafting:
        new = drafting.draft.proposal.id
        ask_document(reader, reader.text.name, new, lambda name: reader.open(StartFromNewTexts(new, name)))


def compare(reader: Reader) -> None:
    """Lay all proposals on the text in force side by side, from this clause on; of a new text, its rivals."""
    proposal = reader.text.drafting.draft.proposal.id if reader.text.drafting else ""
    if reader.text.resolution is None:
        reader.open(CompareNewTexts(proposal))
    else:
        reader.open(CompareProposals(reader.text.resolution, reader.here()[0], proposal))


def editions(reader: Reader) -> None:
    """Lay all editions of the text in force side by side, from the clause under the cursor on."""
    if reader.text.resolution is not None:
        names = provision_names(reader.text.resolution.provisions)
        reader.open(CompareEditions(reader.text.resolution.reference, names.get(reader.here()[0], "")))


def parallel(reader: Reader) -> None:
    """Read the text, or what the proposal makes of it, beside the text in another language, from this clause on."""
    text, drafting, here = reader.text.resolution, reader.text.drafting, reader.here()[0]
    if text is not None and drafting is None:
        reader.open(ReadParallel(text, text.provisions, here))
    elif text is not None and drafting is not None:
        reader.open(ReadParallel(text, drafting.draft.revised, here, drafting.draft.proposal))


def history(reader: Reader) -> None:
    """Tell since when each word of the clause under the cursor stands."""
    if reader.text.resolution is not None:
        reader.open(ReadHistory(reader.text.resolution.reference, reader.here()[0]))


def prepare(reader: Reader) -> None:
    """Ask which changes to take positions on, those of this text first."""
    from wtsaprep.review.queue_selection import QueueSelection
    from wtsaprep.services.sessions.queues import resolution_choice
    from wtsaprep.tui.forms.queue_choice_screen import choose_what_to_prepare

    own = (QueueSelection("proposal", reader.text.name),) if reader.text.drafting else ()
    whole = (resolution_choice(reader.text.resolution),) if reader.text.resolution else ()
    choose_what_to_prepare(reader, (*own, *whole))


def list_cosignatories(reader: Reader) -> None:
    """List who stands behind the proposal, and who does not yet."""
    from wtsaprep.tui.forms.cosignatories_screen import CosignatoriesScreen

    reader.app.push_screen(CosignatoriesScreen(reader.text.session))


def _is_ours(reader: Reader) -> str:
    """Beside a proposal of ours another one is seldom meant; that of others can be begun from."""
    return "" if is_not_ours(reader) else f"this proposal is ours; {reader.key('start')} starts another one"


def _no_text_in_force(reader: Reader) -> str:
    return "" if reader.text.resolution else "a new text has no text in force, so no editions"


def _no_other_language(reader: Reader) -> str:
    return "" if reader.text.resolution else "a new text has no text in another language beside it"


def _no_history(reader: Reader) -> str:
    resolution, here = reader.text.resolution, reader.here()[0]
    if resolution is None:
        return "a new text has no editions, so no history"
    return "" if any(p.id == here for p in resolution.provisions) else "this clause is new here, so it has no history"


def _nothing_compared(reader: Reader) -> str:
    return "" if reader.text.compared else f"no proposal here is on this text; {reader.key('new')} starts one of ours"


def _nothing_tabled(reader: Reader) -> str:
    if reader.text.drafting is None:
        return f"it goes through a proposal or a chair's text; {reader.key('start-chair')} starts one on this text"
    return ""


def _not_as_saved(reader: Reader) -> str:
    if reader.text.session.unsaved:
        return f"save first, with {reader.key('save')}; what is exported is what is saved"
    return ""


LEADING_ON: Topic[Reader] = (
    once("new", start_change, first_of(only_read, _is_ours)),
    once("start", start_any, first_of(_no_text_in_force, only_read)),
    once("start-chair", start_chair_text, only_read),
    once("compare", compare, first_of(only_read, _nothing_compared)),
    once("editions", editions, _no_text_in_force),
    once("parallel", parallel, _no_other_language),
    once("history", history, _no_history),
    once("prepare", prepare, first_of(only_read, needs_saved, _nothing_compared)),
    once(
        "room",
        lambda reader: reader.open(Room(reader.text.session.opened.proposal.path)),
        first_of(only_read, needs_saved, _nothing_tabled),
    ),
    once("form", fill_in_form, changes_draft),
    once("cosignatories", list_cosignatories, changes_draft),
    once("export", lambda reader: reader.open(Export(reader.text.name)), first_of(needs_draft, _not_as_saved)),
)
