"""What is not settled in a draft: its brackets, the comments on its clauses, what co-signatories replied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.drafting.brackets import whole_bracket
from wtsaprep.errors import WtsaprepError
from wtsaprep.store.index.index import Index
from wtsaprep.tui.reader.may_act import changes_words, needs_draft
from wtsaprep.tui.reader.structure import operate
from wtsaprep.tui.screens.destinations import Import
from wtsaprep.tui.screens.screen_command import ScreenCommand, Topic, once

if TYPE_CHECKING:
    from wtsaprep.tui.reader.open_text import Reader


def bracket_clause(reader: Reader) -> None:
    """Put the clause into square brackets, or take them off."""
    clause = next((p for p in reader.text.session.draft.revised if p.id == reader.here()[0]), None)
    operate(reader, "unbracket-clause" if clause and whole_bracket(clause) else "bracket-clause")


def list_brackets(reader: Reader) -> None:
    """List the open brackets."""
    from wtsaprep.tui.reader.brackets_screen import BracketsScreen

    reader.app.push_screen(BracketsScreen(reader.text.session), reader.go_to_written)


def go_to_bracket(reader: Reader, times: int) -> None:
    """Go some clauses with open brackets on, or back."""
    bracketed = {bracket.provision for bracket in reader.text.session.open_brackets}
    clauses = [(at, reader.sheet.provision(at)) for at in range(len(reader.sheet)) if reader.sheet.view != "base"]
    places = tuple(at for at, clause in clauses if clause.in_revised and clause.id in bracketed)
    if not reader.view.next_of(places, times):
        reader.say("no open bracket further on" if times > 0 else "no open bracket before this one")


def read_comments(reader: Reader) -> None:
    """Read and write the comments on the clause under the cursor."""
    from wtsaprep.tui.reader.comments_screen import CommentsScreen

    reader.app.push_screen(CommentsScreen(reader.text.session, *reader.here()))


def settle_replies(reader: Reader) -> None:
    """Settle what co-signatories replied, clause by clause; where nobody did yet, read a reply."""
    from wtsaprep.services.drafts.replies_on import replies_on
    from wtsaprep.tui.reader.replies_screen import RepliesScreen

    draft = reader.text.session.draft
    try:
        replies = replies_on(Index(reader.shell.workspace), draft)
    except WtsaprepError as error:
        reader.say(error.in_short)
        return
    if any(reply.amendments for reply in replies):
        reader.app.push_screen(RepliesScreen(reader.text.session, replies), reader.go_to_written)
    else:
        reader.open(Import(draft.proposal.name))


OPEN_POINTS: Topic[Reader] = (
    once("bracket-clause", bracket_clause, changes_words),
    once("brackets", list_brackets, needs_draft),
    ScreenCommand("next-bracket", go_to_bracket, needs_draft),
    ScreenCommand("previous-bracket", lambda reader, times: go_to_bracket(reader, -times), needs_draft),
    once("comments", read_comments, needs_draft),
    once("replies", settle_replies, changes_words),
)
