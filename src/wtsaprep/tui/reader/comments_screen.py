"""The comments on one clause as threads, our delegation's own and the shared ones; add, reply, resolve, reword."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wtsaprep.commands.command import Place
from wtsaprep.drafting.comments import on_provision
from wtsaprep.errors import WtsaprepError
from wtsaprep.model.proposal_names import filed_title
from wtsaprep.present.lists.comments import NOBODY, CommentEntry, comment_rows
from wtsaprep.services.drafts.commenting import adding, comment_on, replying, resolving, rewording
from wtsaprep.tui.forms.comment_form import CircleScreen, CommentForm, CommentText
from wtsaprep.tui.screens.command_screen import CommandScreen
from wtsaprep.tui.screens.general import BACK, GENERAL
from wtsaprep.tui.screens.screen_command import Topic, Topics, first_of, once
from wtsaprep.tui.screens.searching_places import SEARCHING_PLACES, PlacesAreRows, PlacesLookedFor
from wtsaprep.tui.widgets.rows_view import MOVES, ListRow, RowsView

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual import events
    from textual.app import ComposeResult

    from wtsaprep.drafting.comments import Comments
    from wtsaprep.model.proposal import Circle, Comment
    from wtsaprep.services.drafts.commenting import CommentChange
    from wtsaprep.services.drafts.drafting_session import DraftingSession
    from wtsaprep.tui.widgets.kept import JournalForm

    Change = Callable[[CommentText], CommentChange]

COMMENT_FORMS: frozenset[JournalForm] = frozenset(("add-comment", "reply", "edit-comment"))
"""The forms in which comments are written."""
_EDGE = 4
"""Cells beside a row of a list."""
_ENOUGH = 80
"""Characters by which a comment without a name of its own is known."""


def no_comment(screen: CommentsScreen) -> str:
    """Why there is nothing to answer."""
    return "" if screen.chosen else f"there is no comment yet; {screen.key('add-comment')} writes one"


def others_comment(screen: CommentsScreen) -> str:
    """Why a comment can't be changed: only whose name it bears changes it."""
    author = screen.chosen.comment.author if screen.chosen else ""
    if author != screen.session.author:
        return f"only {author or NOBODY} changes it; {screen.key('reply')} replies"
    return ""


def undo(screen: CommentsScreen) -> None:
    """Take back what was last done to comments here."""
    screen.travel("taken back", undo=True)


def redo(screen: CommentsScreen) -> None:
    """Do again what was taken back."""
    screen.travel("done again", undo=False)


def nothing_done(screen: CommentsScreen) -> str:
    """Nothing was done to comments that could be taken back."""
    return "" if screen.can_travel(undo=True) else "nothing was done to comments here"


def nothing_taken_back(screen: CommentsScreen) -> str:
    """Nothing was taken back."""
    return "" if screen.can_travel(undo=False) else "nothing was taken back"


COMMENTS: Topic[CommentsScreen] = (
    once("add-comment", lambda screen: screen.add()),
    once("reply", lambda screen: screen.reply(), no_comment),
    once("resolve", lambda screen: screen.resolve(), no_comment),
    once("edit-comment", lambda screen: screen.reword(), first_of(no_comment, others_comment)),
    once("take-back-comment", undo, nothing_done),
    once("comment-again", redo, nothing_taken_back),
)


class CommentsScreen(PlacesAreRows, PlacesLookedFor, CommandScreen[None]):
    """Private comments are saved at once, in a file of their own; shared ones are steps of the draft."""

    place: ClassVar[Place] = "comments"
    topics: ClassVar[Topics[CommentsScreen]] = (GENERAL, BACK, COMMENTS, SEARCHING_PLACES)

    def __init__(self, session: DraftingSession, provision: str, cited: str) -> None:
        super().__init__()
        self.session = session
        self._provision = provision
        self._cited = cited
        self._done: list[Circle] = []
        """In which circle comments were changed here, in turn."""
        self._undone: list[Circle] = []

    @property
    def rows(self) -> RowsView[CommentEntry]:
        """The threads."""
        return self.query_one("#rows", RowsView)

    def compose_body(self) -> ComposeResult:
        yield RowsView(id="rows", empty="no comment on this clause yet")

    def on_mount(self) -> None:
        self.session.ours.look_again()
        self._show()
        super().on_mount()

    def on_resize(self) -> None:
        self._show()
        super().on_resize()

    def title_texts(self) -> tuple[str, str]:
        proposal = self.session.draft.proposal
        circle = "SHARED alone: others see this" if self.shell.room_view else "private unless said"
        return f"Comments on {self._cited}   {filed_title(proposal)}", circle

    def status_texts(self) -> tuple[str, str]:
        fault = "" if self.shell.room_view else self.session.ours.fault
        command = self._broken_off
        begun = f"a comment was broken off here; {self.key(command)} goes on with it" if command else ""
        if fault or begun:
            return "; ".join(filter(None, (begun, fault))), ""
        if self.chosen is None and self.shell.room_view:
            return f"{self.key('add-comment')} writes one, SHARED", ""
        if self.chosen is None:
            return f"{self.key('add-comment')} writes one, PRIVATE unless you choose SHARED", ""
        if self.chosen.circle == "private":
            return "PRIVATE: saved, never exported", ""
        return f"SHARED: goes with the proposal; {self.key('save')} in the text saves it", ""

    def take_key(self, event: events.Key) -> bool:
        if event.key in MOVES:
            self.rows.move(MOVES[event.key])
            self.refresh_bars()
        else:
            return super().take_key(event)
        return True

    def add(self) -> None:
        """Write a comment; who may read it is asked, unless others see the screen."""
        if self.shell.room_view:
            self._add_to("shared")
        else:
            self.app.push_screen(CircleScreen(), self._add_to)

    def room_changed(self) -> None:
        self._show()
        super().room_changed()

    def reply(self) -> None:
        """Reply to the comment, for the same readers."""
        if self.chosen is not None:
            circle, head, _ = self.chosen
            self._write("reply", circle, "Reply", "", lambda said: replying(head, *said), head)

    def resolve(self) -> None:
        """Resolve the thread, or open it again."""
        if self.chosen is not None:
            circle, head, _ = self.chosen
            self._take(circle, resolving(head), "open again" if head.resolved else "resolved")

    def reword(self) -> None:
        """Change one's own comment."""
        if self.chosen is not None:
            circle, _, comment = self.chosen
            self._write(
                "edit-comment", circle, "Comment", comment.text, lambda said: rewording(comment, *said), comment
            )

    @property
    def chosen(self) -> CommentEntry | None:
        """The comment under the cursor."""
        return self.rows.chosen

    def _add_to(self, circle: Circle | None) -> None:
        if circle is not None:
            self._write("add-comment", circle, "Comment", "", lambda said: adding(self._provision, *said))

    def _write(
        self, command: JournalForm, circle: Circle, what: str, text: str, change: Change, to: Comment | None = None
    ) -> None:
        """Let somebody write; what can't be taken stays in the journal, and is there when the form is opened again."""
        about = f"{self._on} {circle} {(to.id or to.text[:_ENOUGH]) if to else ''}".rstrip()
        begun = self.begin_words(command, f"{what} on {self._cited}", about)

        def take(said: CommentText) -> bool:
            if said.text:
                self.session.author = said.author
            return not said.text or self._take(circle, change(said), "noted")

        self.ask_words(CommentForm(circle, begun, CommentText(self.session.author, text)), begun, take)

    @property
    def _on(self) -> str:
        """What is commented on, as it stays from run to run."""
        return f"{self.session.draft.proposal.id} {self._provision}"

    @property
    def _broken_off(self) -> str:
        """The command that goes on with a comment that was broken off here; empty if there is none."""
        left = (place for place in self.shell.words.left if place.form in COMMENT_FORMS)
        seen = (place for place in left if not (self.shell.room_view and " private" in place.about))
        return next((place.form for place in seen if place.about.startswith(f"{self._on} ")), "")

    def _take(self, circle: Circle, change: CommentChange, done: str) -> bool:
        """Make a change where the circle keeps its comments; whether it could be made."""
        try:
            comment_on(self.session, self._cited, circle, change)
        except WtsaprepError as error:
            self.app.bell()
            self.say_fault(error)
            return False
        self._done, self._undone = [*self._done, circle], []
        self._show()
        self.say(f"{circle.upper()}: {done}; {self.key('take-back-comment')} takes it back")
        return True

    def can_travel(self, *, undo: bool) -> bool:
        """Whether something was done here, or taken back; of our own comments also on an earlier day."""
        ours = self.session.ours.last if undo else self.session.ours.undone
        return bool(self._done if undo else self._undone) or (ours is not None and not self.shell.room_view)

    def travel(self, way: str, *, undo: bool) -> None:
        """Take back what was done last, or do again what was taken back last, in its circle."""
        came_from, goes_to = (self._done, self._undone) if undo else (self._undone, self._done)
        circle: Circle = came_from[-1] if came_from else "private"
        try:
            if circle == "shared":
                (self.session.undo if undo else self.session.redo)(1)
            else:
                self.session.ours.travel(undo=undo)
        except WtsaprepError as error:
            self.app.bell()
            self.say_fault(error)
            return
        goes_to.extend(came_from[-1:])
        del came_from[-1:]
        self._show()
        self.say(f"{circle.upper()}: {way}")

    def _show(self) -> None:
        width = max(1, self.size.width - _EDGE)
        circles: tuple[tuple[Circle, Comments], ...] = (
            ("private", () if self.shell.room_view else self.session.ours.comments),
            ("shared", self.session.draft.proposal.comments),
        )
        self.rows.show(
            [
                ListRow(row.text, row.entry)
                for circle, comments in circles
                for row in comment_rows(circle, on_provision(comments, self._provision), width)
            ]
        )
