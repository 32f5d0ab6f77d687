"""Replies clause by clause: ours and each version beneath; taken, left or edited, one by one, from the keyboard."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from wtsaprep.commands.command import Place
from wtsaprep.drafting.replies import suggestions, tally
from wtsaprep.errors import WtsaprepError
from wtsaprep.model.counted import counted
from wtsaprep.model.proposal_names import filed_title
from wtsaprep.present.sheet.replies import versions_stacked
from wtsaprep.services.drafts.answering_replies import leaving_step, taking_step
from wtsaprep.tui.reader.editor_screen import EditorScreen
from wtsaprep.tui.reader.editor_turns import BeingWritten
from wtsaprep.tui.reader.undoing import UNDOING
from wtsaprep.tui.screens.command_screen import CommandScreen
from wtsaprep.tui.screens.general import GENERAL
from wtsaprep.tui.screens.screen_command import ScreenCommand, Topic, Topics, first_of, once
from wtsaprep.tui.screens.searching_places import SEARCHING_PLACES, PlacesLookedFor
from wtsaprep.tui.widgets.sheet_view import SheetView

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wtsaprep.drafting.draft import Draft
    from wtsaprep.drafting.replies import ReplyVersion, Suggestion
    from wtsaprep.model.reply import Reply
    from wtsaprep.services.drafts.drafting_session import DraftingSession


def is_taken(screen: RepliesScreen) -> str:
    """Why a version can't be answered: it is in our text."""
    if screen.version.state == "taken":
        return f"it is taken; {screen.key('undo')} takes that back, {screen.key('take-edit')} edits it"
    return ""


def is_ours(screen: RepliesScreen) -> str:
    """Why a version can't be answered: it reads as ours."""
    return "ours says the same" if screen.version.state == "ours" else ""


def is_left(screen: RepliesScreen) -> str:
    """Why a version can't be left."""
    if screen.version.state == "left":
        return f"it is left already; {screen.key('take')} takes it after all"
    return ""


def deletes(screen: RepliesScreen) -> str:
    """Why a version can't be edited."""
    return "it deletes the clause, so there is nothing to edit" if screen.version.amendment.change == "delete" else ""


def is_only_one(screen: RepliesScreen) -> str:
    """Why there is nothing to choose."""
    return "there is one version only" if len(screen.suggestion.versions) == 1 else ""


def all_saved(screen: RepliesScreen) -> str:
    """Why there is nothing to save."""
    return "" if screen.session.unsaved else "all is saved"


ANSWERING: Topic[RepliesScreen] = (
    once("take", lambda screen: screen.take(), first_of(is_taken, is_ours)),
    once("leave", lambda screen: screen.leave(), first_of(is_taken, is_ours, is_left)),
    once("take-edit", lambda screen: screen.take_and_edit(), first_of(is_ours, deletes)),
    ScreenCommand("choose", lambda screen, times: screen.choose(times - 1), is_only_one),
    ScreenCommand("next-version", lambda screen, times: screen.choose(screen.chosen + times)),
    ScreenCommand("previous-version", lambda screen, times: screen.choose(screen.chosen - times)),
    ScreenCommand("next-suggestion", lambda screen, times: screen.go_on(times)),
    ScreenCommand("previous-suggestion", lambda screen, times: screen.go_on(-times)),
    once("save", lambda screen: screen.save(), all_saved),
    once("back", lambda screen: screen.dismiss(screen.suggestion.provision)),
)


class RepliesScreen(PlacesLookedFor, CommandScreen[str]):
    """One clause at a time; each answer is one step that can be undone. Gives the id of the clause seen last."""

    place: ClassVar[Place] = "replies"
    topics: ClassVar[Topics[RepliesScreen]] = (GENERAL, UNDOING, ANSWERING, SEARCHING_PLACES)

    def __init__(self, session: DraftingSession, replies: tuple[Reply, ...]) -> None:
        super().__init__()
        self.session = session
        self._replies = replies
        self._drawn: Draft | None = None
        self._suggestions: tuple[Suggestion, ...] = suggestions(session.draft, replies)
        self.at: int = next((n for n, suggestion in enumerate(self._suggestions) if suggestion.open), 0)
        self.chosen: int = 0
        self._cited = ""
        self._places: tuple[int, ...] = ()

    @property
    def suggestion(self) -> Suggestion:
        """The clause that is answered."""
        return self._suggestions[self.at]

    @property
    def version(self) -> ReplyVersion:
        """The version that is answered."""
        return self.suggestion.versions[self.chosen]

    def compose_body(self) -> ComposeResult:
        yield SheetView()

    def on_mount(self) -> None:
        self.go_to(self.at)
        super().on_mount()

    def on_screen_resume(self) -> None:
        """The draft may have changed in the editor."""
        if self._drawn is not self.session.draft:
            self.draw_anew()

    def title_texts(self) -> tuple[str, str]:
        proposal = self.session.draft.proposal
        many = tally(self._suggestions)
        before = tally(self._suggestions[: self.at + 1]).all
        place = "formal" if self.suggestion.formal else f"{before} of {many.all}"
        progress = f"{place}, {many.competing} competing"
        unsaved = "  unsaved" if self.session.unsaved else ""
        return f"{self._cited}   {filed_title(proposal)}", f"{progress}{unsaved}"

    def status_texts(self) -> tuple[str, str]:
        if waiting := tally(self._suggestions).open:
            return f"{waiting} open", ""
        formal = any(suggestion.open for suggestion in self._suggestions)
        return "only formal changes are open" if formal else "all is answered", ""

    def take(self) -> None:
        """Take the version into our text, and go on."""
        if self._take_version():
            self._go_on(f"taken from {self.version.authors}")

    def take_and_edit(self) -> None:
        """Take the version and edit it."""
        if self.version.state == "taken" or self._take_version():
            self.app.push_screen(EditorScreen(self.session, BeingWritten(self.version.provision, self._cited)))

    def leave(self) -> None:
        """Leave the version; ours stays as it is."""
        step = leaving_step(self.session.draft, self.version, self._cited)
        self.session.step(step.name, step.draft)
        self._go_on(step.done)

    def save(self) -> None:
        """Save the proposal."""
        try:
            told = self.session.save()
        except WtsaprepError as error:
            self.say_fault(error)
            return
        self.say(f"saved: {self.session.opened.proposal.path}{f'; {told}' if told else ''}")

    def _take_version(self) -> bool:
        step = taking_step(self.session.draft, self._replies, self.version, self._cited)
        changed = self.session.step(step.name, step.draft)
        self.draw_anew()
        return changed

    def draw_anew(self) -> None:
        """The clause that was seen, as the draft is now."""
        id_, chosen = self.suggestion.provision, self.chosen
        self._suggestions = suggestions(self.session.draft, self._replies)
        self.go_to(next(n for n, suggestion in enumerate(self._suggestions) if suggestion.provision == id_), chosen)

    def _go_on(self, told: str) -> None:
        """To what is still open: of this clause, then in the next ones, then from the beginning."""
        self.draw_anew()
        waiting = [n for n, suggestion in enumerate(self._suggestions) if suggestion.open]
        if not self.suggestion.open and waiting:
            self.go_to(next((n for n in waiting if n > self.at), waiting[0]))
        elif self.suggestion.open:
            self.go_to(self.at)
        self.say(told if waiting else f"{told}; all is answered")

    def go_to(self, at: int, chosen: int | None = None) -> None:
        """Go to a clause, and there to a version: the first that is open, unless one is named."""
        if not 0 <= at < len(self._suggestions):
            self.say("no further clause" if at > 0 else "no clause before this one")
            return
        self.at = at
        versions = self.suggestion.versions
        first = next((n for n, version in enumerate(versions) if version.state == "open"), 0)
        self._drawn = self.session.draft
        self._cited, sheet, self._places = versions_stacked(self._drawn, self._replies, self.suggestion)
        sheet = replace(sheet, query=self.looked_words)
        self.chosen = first if chosen is None else chosen
        view = self.query_one(SheetView)
        view.show(sheet)
        view.move_to(0)
        self.choose(self.chosen)

    @property
    def place_here(self) -> int:
        return self.at

    def places_count(self) -> int:
        return len(self._suggestions)

    def place_holds(self, at: int, words: str) -> bool:
        cited, sheet, _ = versions_stacked(self.session.draft, self._replies, self._suggestions[at])
        return words.casefold() in cited.casefold() or bool(replace(sheet, query=words).hits)

    def go_on(self, times: int) -> None:
        """Go some clauses on, or back, as far as there are."""
        ahead = len(self._suggestions) - 1 - self.at if times > 0 else self.at
        self.go_to(self.at + max(-ahead, min(ahead, times)) if ahead else self.at + times)

    def go_to_place(self, at: int) -> None:
        self.go_to(at)

    def draw_words(self) -> None:
        self.go_to(self.at, self.chosen)

    def choose(self, number: int) -> None:
        """Go to a version of the clause."""
        if 0 <= number < len(self.suggestion.versions):
            self.chosen = number
            self.query_one(SheetView).move_to(self._places[number])
        else:
            self.say(f"it has {counted(len(self.suggestion.versions), 'version')}")
