"""Replies clause by clause: ours and each version beneath; taken, left or edited, one by one, from the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wtsaprep.commands.command import Command, Place
from wtsaprep.drafting.replies import suggestions, version_left, version_taken
from wtsaprep.errors import WtsaprepError
from wtsaprep.present.sheet.replies import versions_stacked
from wtsaprep.tui.screens.command_screen import CommandScreen
from wtsaprep.tui.screens.general import GENERAL
from wtsaprep.tui.screens.screen_command import Topics
from wtsaprep.tui.widgets.sheet_view import SheetView

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wtsaprep.drafting.draft import Draft
    from wtsaprep.drafting.replies import ReplyVersion, Suggestion
    from wtsaprep.model.reply import Reply
    from wtsaprep.services.drafts.drafting_session import DraftingSession


class RepliesScreen(CommandScreen[str]):
    """One clause at a time; each answer is one step that can be undone. Gives the id of the clause seen last."""

    place: ClassVar[Place] = "replies"
    topics: ClassVar[Topics[RepliesScreen]] = (GENERAL,)

    def __init__(self, session: DraftingSession, replies: tuple[Reply, ...]) -> None:
        super().__init__()
        self._session = session
        self._replies = replies
        self._drawn: Draft | None = None
        self._found: tuple[Suggestion, ...] = suggestions(session.draft, replies)
        self._at = next((n for n, one in enumerate(self._found) if one.open), 0)
        self._chosen = 0
        self._cited = ""
        self._places: tuple[int, ...] = ()

    @property
    def suggestion(self) -> Suggestion:
        """The clause that is answered."""
        return self._found[self._at]

    @property
    def version(self) -> ReplyVersion:
        """The version that is answered."""
        return self.suggestion.versions[self._chosen]

    def compose_body(self) -> ComposeResult:
        yield SheetView()

    def on_mount(self) -> None:
        self._go_to(self._at)
        super().on_mount()

    def on_screen_resume(self) -> None:
        """The draft may have changed in the editor."""
        if self._drawn is not self._session.draft:
            self._draw_anew()
        super().on_screen_resume()

    def title_texts(self) -> tuple[str, str]:
        proposal = self._session.draft.proposal
        competing = sum(one.competing for one in self._found)
        progress = f"{self._at + 1} of {len(self._found)}, {competing} competing"
        unsaved = "  unsaved" if self._session.unsaved else ""
        return f"{self._cited}   {proposal.symbol} {proposal.number or proposal.id}", f"{progress}{unsaved}"

    def status_texts(self) -> tuple[str, str]:
        waiting = sum(one.open for one in self._found)
        return f"{waiting} open" if waiting else "all is answered", ""

    def why_not(self, command: Command) -> str:
        name, version = command.name, self.version
        if name in ("take", "leave") and version.state == "taken":
            return f"it is taken; {self.key('undo')} takes that back, {self.key('take-edit')} edits it"
        if name in ("take", "leave", "take-edit") and version.state == "ours":
            return "ours says the same"
        if name == "take-edit" and version.amendment.change == "delete":
            return "it deletes the clause, so there is nothing to edit"
        if name == "leave" and version.state == "left":
            return "it is left already; t takes it after all"
        if name == "choose" and len(self.suggestion.versions) == 1:
            return "there is one version only"
        if name == "save" and not self._session.unsaved:
            return "all is saved"
        if name == "undo" and not self._session.history.past:
            return "nothing was changed yet"
        if name == "redo" and not self._session.history.future:
            return "nothing was taken back"
        return ""

    def do_take(self) -> None:
        if self._take():
            self._go_on(f"taken from {self.version.authors}")

    def do_take_edit(self) -> None:
        from wtsaprep.tui.reader.editor_screen import BeingWritten, EditorScreen

        if self.version.state == "taken" or self._take():
            self.app.push_screen(EditorScreen(self._session, BeingWritten(self.version.provision, self._cited)))

    def do_leave(self) -> None:
        version = self.version
        self._session.step(f"leave {self._cited} of {version.authors}", version_left(self._session.draft, version))
        self._go_on(f"left: {version.authors}")

    def do_choose(self, times: int) -> None:
        self._choose(times - 1)

    def do_next_version(self, times: int) -> None:
        self._choose(self._chosen + times)

    def do_previous_version(self, times: int) -> None:
        self._choose(self._chosen - times)

    def do_next_suggestion(self) -> None:
        self._go_to(self._at + 1)

    def do_previous_suggestion(self) -> None:
        self._go_to(self._at - 1)

    def do_undo(self, times: int) -> None:
        self._travel("taken back", self._session.undo(times))

    def do_redo(self, times: int) -> None:
        self._travel("made again", self._session.redo(times))

    def do_save(self) -> None:
        try:
            told = self._session.save()
        except WtsaprepError as error:
            self.say_fault(error)
            return
        self.say(f"saved: {self._session.opened.proposal.path}{f'; {told}' if told else ''}")

    def do_back(self) -> None:
        self.dismiss(self.suggestion.provision)

    def _take(self) -> bool:
        draft, version = self._session.draft, self.version
        changed = self._session.step(
            f"take {self._cited} from {version.authors}", version_taken(draft, self._replies, version)
        )
        self._draw_anew()
        return changed

    def _travel(self, done: str, name: str) -> None:
        self._draw_anew()
        self.say(f"{done}: {name}")

    def _draw_anew(self) -> None:
        """The clause that was seen, as the draft is now."""
        id_, chosen = self.suggestion.provision, self._chosen
        self._found = suggestions(self._session.draft, self._replies)
        self._go_to(next(n for n, one in enumerate(self._found) if one.provision == id_), chosen)

    def _go_on(self, told: str) -> None:
        """To what is still open: of this clause, then in the next ones, then from the beginning."""
        self._draw_anew()
        waiting = [n for n, one in enumerate(self._found) if one.open]
        if not self.suggestion.open and waiting:
            self._go_to(next((n for n in waiting if n > self._at), waiting[0]))
        elif self.suggestion.open:
            self._go_to(self._at)
        self.say(told if waiting else f"{told}; all is answered")

    def _go_to(self, at: int, chosen: int | None = None) -> None:
        if not 0 <= at < len(self._found):
            self.say("no further clause" if at > 0 else "no clause before this one")
            return
        self._at = at
        versions = self.suggestion.versions
        first = next((n for n, version in enumerate(versions) if version.state == "open"), 0)
        self._drawn = self._session.draft
        self._cited, sheet, self._places = versions_stacked(self._drawn, self._replies, self.suggestion)
        self._chosen = first if chosen is None else chosen
        view = self.query_one(SheetView)
        view.show(sheet)
        view.move_to(0)
        self._choose(self._chosen)

    def _choose(self, number: int) -> None:
        if 0 <= number < len(self.suggestion.versions):
            self._chosen = number
            self.query_one(SheetView).move_to(self._places[number])
        else:
            self.say(f"there are {len(self.suggestion.versions)} versions")
