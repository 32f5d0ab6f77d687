"""The reader: a text in force, or a proposal laid over it; change to change, clause to clause."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from textual.containers import Horizontal

from wtsaprep.commands.command import Command, Place
from wtsaprep.model.symbols import forbidden
from wtsaprep.present.sheet.conflict import counted_conflicts, their_words
from wtsaprep.present.sheet.outline import OutlineRow, section_at, sheet_outline
from wtsaprep.present.sheet.read_texts import REASONS, read_texts
from wtsaprep.present.sheet.sheet import Sheet, citation
from wtsaprep.present.text.counted import counted
from wtsaprep.redline.redline import redline
from wtsaprep.services.drafts.new_proposal import UNKNOWN_SOURCE
from wtsaprep.tui.forms.new_proposal_screen import NewScreen, StartChoice
from wtsaprep.tui.reader.version_commands import VersionCommands
from wtsaprep.tui.screens.cursor_screen import ENDS, PAGES, STEPS
from wtsaprep.tui.screens.destinations import Export, Room, StartChairText, StartProposal
from wtsaprep.tui.screens.general import GENERAL, QUIT
from wtsaprep.tui.screens.screen_command import Topics
from wtsaprep.tui.screens.signs import SIGNS
from wtsaprep.tui.widgets.rows_view import ListRow, RowsView
from wtsaprep.tui.widgets.sheet_view import SheetView

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.widgets import Input

    from wtsaprep.model.resolution import Resolution
    from wtsaprep.model.symbols import SymbolAct
    from wtsaprep.present.sheet.text_lines import View
    from wtsaprep.services.drafts.drafting_session import DraftingSession

VIEWS: tuple[View, ...] = ("redline", "final", "base")
VIEW_NAMES = {"redline": "redline", "final": "clean", "base": "in force"}
ACTS: dict[str, SymbolAct] = {"words": "change words", "marks": "show marks"}
"""What a command needs, as what a symbol may forbid."""
_CHANGING = frozenset(("undo", "redo", "save", "save-as", "form", "rebase", "settle", "cosignatories"))
"""Commands that change a draft and its words or not; read only, they wait."""
OUTLINE_FROM = 100
"""Columns from which the outline fits beside the text."""


class ReaderScreen(VersionCommands):
    """Reads one text; with a session, drafts it."""

    place: ClassVar[Place] = "reader"
    topics: ClassVar[Topics[ReaderScreen]] = (GENERAL, QUIT, STEPS, PAGES, ENDS, SIGNS)
    DEFAULT_CSS = """
    #search { dock: bottom; height: 1; border: none; padding: 0 1; }
    #outline { width: 30; }
    #outline > .rows--cursor { text-style: bold; }
    """

    def __init__(
        self,
        resolution: Resolution | None,
        session: DraftingSession | None,
        clause: str = "",
        *,
        unknown_source: bool = False,
    ) -> None:
        super().__init__()
        self._beginning = clause
        self._unknown_source = unknown_source
        self._resolution = resolution
        self._session = session
        self._drawn = session.draft if session else None
        self._settling = None
        self._sheet = self._laid(Sheet)
        self._outlined: Sheet | None = None
        self._outline: tuple[OutlineRow, ...] = ()

    def _laid(self, make: type[Sheet]) -> Sheet:
        theirs = {one.provision: their_words(one) for one in self._conflicts() if one.provision}
        if self._session is None:
            text = self._resolution.provisions if self._resolution else ()
            return make(redline(text, text), view="base", theirs=theirs)
        laid = self.laid_since() or redline(*read_texts(self._session.draft))
        return make(laid, theirs=theirs, commented=self._commented(self._session))

    def _commented(self, session: DraftingSession) -> frozenset[str]:
        return session.commented_for_all if self.shell.room_view else session.commented

    def compose_body(self) -> ComposeResult:
        with Horizontal():
            yield RowsView(id="outline")
            yield SheetView()

    def on_mount(self) -> None:
        self.view.show(self._sheet)
        self.go_to_id(self._beginning)
        self._fit_outline()
        super().on_mount()
        if self._unknown_source:
            form = self.key("form")
            self.say(f"whose it is nobody has said: {UNKNOWN_SOURCE} stands for it; {form} tells more")
        self.tell_news()
        self._offer_unfinished()
        self.call_after_refresh(self.look_around)

    def on_screen_resume(self) -> None:
        """The draft may have changed in the editor or a form."""
        session = self._session
        commented = self._commented(session) if session else frozenset()
        if session is not None and (session.draft is not self._drawn or commented != self._sheet.commented):
            self.redraw()
        elif self._settling is not None:
            self._resolution, self._settling = self._settling.resolution, None
            self.redraw()
        else:
            self.refresh_bars()
        if self._session is not None and (news := self._session.news()):
            self.say(news)

    def _fit_outline(self) -> None:
        shown = self.size.width >= OUTLINE_FROM
        view = self.query_one("#outline", RowsView)
        view.display = shown
        if shown:
            if self._outlined is not self._sheet:
                self._outlined, self._outline = self._sheet, sheet_outline(self._sheet)
                view.show([ListRow(str(row), row.place) for row in self._outline])
            if view.cursor != (at := section_at(self._outline, self.view.cursor)):
                view.move(at - view.cursor)

    def redraw(self) -> None:
        from dataclasses import replace

        self._drawn = self._session.draft if self._session else None
        laid = self._laid(Sheet)
        self._resolution = self._session.resolution if self._session else self._resolution
        self._sheet = replace(self._sheet, redline=laid.redline, theirs=laid.theirs, commented=laid.commented)
        self.view.show(self._sheet)
        self.refresh_bars()
        self.look_around()

    def title_texts(self) -> tuple[str, str]:
        name = self._resolution.name if self._resolution else "New text"
        if self._session is None:
            return name, "in force"
        proposal = self._session.draft.proposal
        practice = "PRACTICE  " if proposal.practice else ""
        unsaved = "  unsaved" if self._session.unsaved else ""
        whose = "/".join(proposal.sources)
        left = f"{practice}{proposal.symbol} {proposal.number or proposal.id}{f' · {whose}' if whose else ''}  {name}"
        since = f", since {self.earlier.proposal.value.name}" if self.since_last and self.earlier else ""
        return left, f"{VIEW_NAMES[self._sheet.view]}{since}{unsaved}"

    def status_texts(self) -> tuple[str, str]:
        counts = self._sheet.counts(self.view.cursor) if self.is_mounted else ""
        left = citation(self._sheet, self.view.cursor) if len(self._sheet) else ""
        return "   ".join(filter(None, (left, *self._open_here(), counts))), self._state_in_force()

    def _open_here(self) -> tuple[str, ...]:
        """What is not settled: comments on this clause, brackets anywhere."""
        session = self._session
        if session is None or not self.is_mounted or not len(self._sheet):
            return ()
        brackets = len(session.open_brackets)
        commented = self._sheet.provision(self.view.cursor).id in self._commented(session)
        return (
            "* comments: C" if commented else "",
            f"{counted(brackets, 'bracket')} open" if brackets else "",
        )

    def _state_in_force(self) -> str:
        """What a reader must know of the text in force: that it is worked out, or not the one that was changed."""
        if count := len(self._conflicts()):
            return f"{counted_conflicts(count)}: {self.key('settle')}"
        if self._session is not None and self._session.drifted:
            return f"made on another text in force: {self.key('rebase')}"
        if self._resolution is not None and self._resolution.status == "reconstructed":
            return "in force: reconstructed"
        return ""

    def why_not(self, command: Command) -> str:
        name, session = command.name, self._session
        if name in ("next-conflict", "previous-conflict", "settle"):
            return "" if self._conflicts() else "nothing is in conflict here"
        if name == "compare":
            return "" if self._resolution else "a new text is compared with nothing"
        if name == "since-last" and self.earlier is None:
            return "this is no revision of a proposal that is here"
        if name == "start-chair" and self._resolution is None:
            return "a new text has no text in force to start from"
        if name in ("prepare", "room") and session is not None and session.unsaved:
            return f"save first, with {self.key('save')}; a session goes through what is saved"
        if session is None:
            if name == "room":
                return "it goes through a proposal or a chair's text; this is the text in force"
            if command.needs or name == "export":
                return f"this is the text in force; {self.key('new')} starts a proposal to change it"
            return ""
        if name in ("new", "start"):
            return "this is a proposal already"
        if session.unfinished is not None and (command.needs == "words" or name in _CHANGING):
            return "read only, since it has unsaved work: open it again and decide on that"
        if (act := ACTS.get(command.needs)) and not (name == "edit" and self._on_reasons()):
            proposal = session.draft.proposal
            if why := forbidden(proposal.symbol, act, proposal.supports):
                return why
        if name in ("next-change", "previous-change") and not self._sheet.changed_places:
            return "no changes are drawn in this view"
        if name == "undo" and not session.history.past:
            return "nothing was changed yet"
        if name == "redo" and not session.history.future:
            return "nothing was taken back"
        if name == "export" and session.unsaved:
            return f"save first, with {self.key('save')}; what is exported is what is saved"
        if name == "save" and session.drifted:
            return f"made on another text in force; {self.key('rebase')} puts what fits onto it"
        if name == "save" and not session.unsaved:
            return "all is saved"
        if name == "next-hit" and not self._sheet.query:
            return f"search first, with {self.key('search')}"
        return ""

    def _on_reasons(self) -> bool:
        return bool(len(self._sheet)) and self._sheet.provision(self.view.cursor).id == REASONS

    def draw_bars(self) -> None:
        self._fit_outline()
        super().draw_bars()

    def room_changed(self) -> None:
        self.redraw()

    def do_next_change(self, times: int) -> None:
        if not self.view.next_change(times):
            self.say("no further change")

    def do_previous_change(self, times: int) -> None:
        if not self.view.next_change(-times):
            self.say("no change before this one")

    def do_next_hit(self, times: int) -> None:
        self.view.next_hit(times)

    def do_next_section(self, times: int) -> None:
        self._to_section(times)

    def do_previous_section(self, times: int) -> None:
        self._to_section(-times)

    def _to_section(self, times: int) -> None:
        self.view.next_of(tuple(row.place for row in sheet_outline(self._sheet)), times)

    def clauses(self) -> list[tuple[str, int]]:
        return [(citation(self._sheet, at), at) for at in range(len(self._sheet))]

    def go_to_clause(self, index: int) -> None:
        self.view.move_to(index)

    def _change_sheet(self, **settings: Any) -> None:
        from dataclasses import replace

        self._sheet = replace(self._sheet, **settings)
        self.view.show(self._sheet)
        self.refresh_bars()

    def do_view(self) -> None:
        self._change_sheet(view=VIEWS[(VIEWS.index(self._sheet.view) + 1) % len(VIEWS)])

    def do_formal(self) -> None:
        self._change_sheet(formal=not self._sheet.formal)

    def do_only_changed(self) -> None:
        self._change_sheet(only_changed=not self._sheet.only_changed)

    def do_search(self) -> None:
        from wtsaprep.tui.widgets.one_line_field import OneLineField

        box = OneLineField(self._sheet.query, placeholder="words in this text", id="search")
        self.mount(box)
        self.set_focus(box)

    def on_input_changed(self, event: Input.Changed) -> None:
        self._change_sheet(query=event.value)

    def _search_on(self) -> None:
        """Enter in the search: to the first hit."""
        self._close_search()
        if self._sheet.query and not self.view.next_hit(1):
            self.say(f"{self._sheet.query!r} is not in this text")

    def _close_search(self) -> None:
        self.query_one("#search").remove()
        self.set_focus(None)

    def do_edit(self) -> None:
        from wtsaprep.tui.reader.editor_screen import BeingWritten, EditorScreen

        if self.query("#search"):
            self._search_on()
            return
        provision = self._sheet.provision(self.view.cursor)
        if provision.id == REASONS:
            self.do_form()
        elif not provision.in_revised:
            self.say(f"this clause is deleted here; {self.key('restore')} restores it")
        elif self._session is not None:
            written = BeingWritten(provision.id, citation(self._sheet, self.view.cursor))
            self.app.push_screen(EditorScreen(self._session, written, self._sheet.others), self.go_to_written)

    def do_new(self) -> None:
        self._start(StartChoice("MOD", ""))

    def do_start(self) -> None:
        if self._resolution is not None:
            name = f"{self._resolution.kind.capitalize()} {self._resolution.number}"
            self.app.push_screen(NewScreen(name), self._start)

    def _start(self, choice: StartChoice | None) -> None:
        if choice is not None:
            self.open(StartProposal(choice.symbol, self._resolution, choice.numbered))

    def do_start_chair(self) -> None:
        from wtsaprep.tui.forms.document_name_screen import DocumentNameScreen

        if self._resolution is not None:
            self.app.push_screen(DocumentNameScreen(self._resolution.name), self._start_chair)

    def _start_chair(self, document: str | None) -> None:
        if document and self._resolution is not None:
            self.open(StartChairText(self._resolution, document))

    def do_prepare(self) -> None:
        from wtsaprep.review.queue_selection import QueueSelection
        from wtsaprep.tui.forms.queue_choice_screen import choose_what_to_prepare, resolution_choice

        proposal = self._session.draft.proposal if self._session else None
        own = (QueueSelection("proposal", proposal.name),) if proposal else ()
        whole = (resolution_choice(self._resolution),) if self._resolution else ()
        choose_what_to_prepare(self, (*own, *whole))

    def do_room(self) -> None:
        if self._session is not None:
            self.open(Room(self._session.opened.proposal.path))

    def do_form(self) -> None:
        from wtsaprep.tui.forms.form_screen import FormScreen

        if self._session is not None:
            self.app.push_screen(FormScreen(self._session))

    def do_cosignatories(self) -> None:
        from wtsaprep.tui.forms.cosignatories_screen import CosignatoriesScreen

        if self._session is not None:
            self.app.push_screen(CosignatoriesScreen(self._session))

    def do_export(self) -> None:
        if self._session is not None:
            self.open(Export(self._session.draft.proposal.number or self._session.draft.proposal.id))

    def do_back(self) -> None:
        if self.query("#search"):
            self._close_search()
        elif self._sheet.query:
            self._change_sheet(query="")
        else:
            self.app.pop_screen()

    def _offer_unfinished(self) -> None:
        if self._session is not None and self._session.unfinished is not None:
            from wtsaprep.tui.reader.unfinished_screen import UnfinishedScreen

            room = self.shell.room_view
            self.app.push_screen(UnfinishedScreen(self._session, self._session.unfinished, room=room))
        elif self._session is not None and (news := self._session.news()):
            self.say(news)
