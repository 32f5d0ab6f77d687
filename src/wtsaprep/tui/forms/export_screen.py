"""Export: the document in a dialect, seen before it is written, and where it went."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Literal

from textual.widgets import Input, Static

from wtsaprep.commands.command import Place
from wtsaprep.errors import InputFault, UsageFault, WtsaprepError
from wtsaprep.formats.endings import form_named, usual_ending
from wtsaprep.present.text.fetching import fetching_rows
from wtsaprep.present.text.visible import visible
from wtsaprep.services.papers.exporting import exported, plan_export, write_document, writes_over
from wtsaprep.services.papers.paper_files import theirs
from wtsaprep.store.files.single_files import typed_path
from wtsaprep.store.index.index import Index
from wtsaprep.tui.forms.document_forms import CALLED, FORMS, NAMED_AS, NOTES, THERE, form_in_words
from wtsaprep.tui.forms.over_theirs import ask_where
from wtsaprep.tui.screens.beside import run_beside
from wtsaprep.tui.screens.command_screen import CommandScreen
from wtsaprep.tui.screens.destinations import ReadProposal
from wtsaprep.tui.screens.general import GENERAL, go_back
from wtsaprep.tui.screens.remedies import fault_line, fault_lines
from wtsaprep.tui.screens.screen_command import Topic, Topics, once
from wtsaprep.tui.widgets.kept import InJournal
from wtsaprep.tui.widgets.lines_view import LinesView, plain_row
from wtsaprep.tui.widgets.one_line_field import OneLineField
from wtsaprep.tui.widgets.rows_view import MOVES
from wtsaprep.tui.widgets.text_row import Bar

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

    from wtsaprep.services.papers.export_forms import ExportedDocument, ExportForm
    from wtsaprep.services.papers.exporting import PlannedExport


def names_nobody(screen: ExportScreen) -> str:
    """No mark of it says who made it, or the dialect can't."""
    return screen.why_nobody_is_named()


def no_findings(screen: ExportScreen) -> str:
    """Why there is none to go to."""
    return "" if screen.with_findings() else "the rules find nothing to be put right"


WRITING: Topic[ExportScreen] = (
    once("write-document", lambda screen: screen.write()),
    once("next-form", lambda screen: screen.turn_form(1)),
    once("form-before", lambda screen: screen.turn_form(-1)),
    once("names-of-authors", lambda screen: screen.switch_names(), names_nobody),
    once("findings-there", lambda screen: screen.list_findings(), no_findings),
    once("back", lambda screen: screen.give_up()),
)


class ExportScreen(CommandScreen[None]):
    """Writes a proposal or a whole document."""

    place: ClassVar[Place] = "export"
    topics: ClassVar[Topics[ExportScreen]] = (GENERAL, WRITING)
    shows = "paths"
    AUTO_FOCUS = "Input"
    DEFAULT_CSS = """
    ExportScreen Bar.note { color: $text-muted; }
    ExportScreen #rows { margin-top: 1; }
    """

    def __init__(self, reference: str) -> None:
        super().__init__()
        self._reference = reference
        self._turned, self._names = 0, True
        self._typed = self._named = ""
        """What stands in the field, and what the program put there."""
        self._begun = self.begin_words("export", f"Export of {reference}", reference)
        self._told = ""
        self._printing = False
        """Whether a PDF is being made."""
        self._plan: PlannedExport | None = None
        self._document: ExportedDocument | None = None
        """The document as it is seen, and as it is written."""

    def compose_body(self) -> ComposeResult:
        yield Bar(id="note", classes="note")
        yield Static("Form", classes="label", markup=False)
        yield Bar(id="form")
        yield Static("File", classes="label", markup=False)
        yield OneLineField("", InJournal(self._begun, "path"), id="path")
        yield LinesView(lambda: None, id="rows")

    def on_mount(self) -> None:
        self._make()
        super().on_mount()

    def title_texts(self) -> tuple[str, str]:
        return f"Export {self._reference}", CALLED[self._form.to]

    def status_texts(self) -> tuple[str, str]:
        if not self._told and (over := self._what_is_there):
            return THERE[over], ""
        if not self._told and self._names and not self.why_nobody_is_named() and self._plan:
            named = ", ".join(self._plan.authors)
            return f"The marks name {named}; {self.key('names-of-authors')} leaves the names out", ""
        return self._told or "Up Down go through the document; what is seen is what is written", ""

    def _to_be_known(self) -> tuple[str, ...]:
        """What is wanting, and what stands on a text in force that is another one by now."""
        if self._plan is None:
            return ()
        key = self.key("rebase")
        corrected = (f"{name}: its text in force was corrected: {key} on it" for name in self._plan.corrected)
        listed = (f"{self.key('findings-there')} lists them",) if self.with_findings() is not None else ()
        return (*self._plan.odd_switches, *corrected, *self._plan.wanting, *listed)

    def with_findings(self) -> Path | None:
        """The file of the first proposal in which something is to be put right."""
        return self._plan.with_findings if self._plan else None

    def list_findings(self) -> None:
        """Go to the first proposal with findings; there they are listed, and one leads to each."""
        if (path := self.with_findings()) is not None:
            self._begun.wait()
            self.shell.open(ReadProposal(path), run="findings")

    @property
    def _form(self) -> ExportForm:
        return replace(FORMS[self._turned], authors=self._names)

    def why_nobody_is_named(self) -> str:
        """Why there are no names to be left out; empty if there are."""
        if not self._form.signed:
            return f"marks in {self._form.marks} name nobody"
        return "" if self._plan and self._plan.authors else "no mark here says who made it"

    def switch_names(self) -> None:
        """Name the authors of marks, or leave them out."""
        self._names = not self._names
        self._make()
        assert self._plan is not None, "without a document nobody is named"
        named = ", ".join(self._plan.authors)
        self._told = f"the marks name {named}" if self._names else f"the marks do not name {named}"
        self.refresh_bars()

    def _make(self) -> None:
        """Make the document in the form that is chosen, and show it, or why it can't be made."""
        form = self._form
        self.query_one("#form", Bar).put(form_in_words(form))
        try:
            self._plan = self._plan or plan_export(Index(self.shell.workspace), self._reference)
            self._name_file(self._plan.file_name(form.to))
            # A PDF is made when it is written; until then it is seen as the Word file that it shows.
            self._document = exported(self._plan, replace(form, to="word") if form.to == "pdf" else form)
            lines = self._document.lines
        except WtsaprepError as error:
            self._document = None
            self._told = fault_line(error, self.key)
            lines = fault_lines(error, self.key)
        self.query_one("#note", Bar).put("; ".join(self._to_be_known()) or NOTES[form.to], whole=True)
        shown = (visible(line.expandtabs(4)) for line in lines)
        self.query_one("#rows", LinesView).show([plain_row(line, n) for n, line in enumerate(shown)])

    def _name_file(self, name: str) -> None:
        """Name the file as one of this form is called, unless somebody named it."""
        field = self.query_one("#path", OneLineField)
        if field.value == self._named:
            self._typed = self._named = f"~/{name}"
            field.suggest(self._named)

    def take_key(self, event: events.Key) -> bool:
        if event.key not in MOVES:
            return super().take_key(event)
        view: LinesView[int] = self.query_one("#rows", LinesView)
        if abs(steps := MOVES[event.key]) == 1:
            view.move(steps)
        else:
            view.page(1 if steps > 0 else -1)
        return True

    def turn_form(self, steps: int) -> None:
        """Make the document in the next form, or in the one before."""
        self._turned = (self._turned + steps) % len(FORMS)
        self._printing, self._told = False, ""
        self._make()
        self.refresh_bars()

    @property
    def _what_is_there(self) -> Literal["", "ours", "theirs"]:
        """Whose the other file is that stands where this one is to be written, if one does."""
        try:
            path = typed_path(self.query_one("#path", Input).value).absolute()
        except WtsaprepError:  # Of a user who is not known here; Enter says so.
            return ""
        if self._document is None or not writes_over(self._document, path):
            return ""
        return "theirs" if theirs(path, self._form.to) else "ours"

    def on_input_changed(self, event: Input.Changed) -> None:
        if event.value != self._typed:
            self._typed, self._told = event.value, ""
            self.refresh_bars()

    def write(self) -> None:
        """Write the file that is named, or say why it can't be written."""
        if self._document is None:
            self._make()
        if self._document is None:
            self._begun.wait()
            return
        if self._told and not self._printing and self._what_is_there == "ours":
            self._tell("")  # What was told stood where it is said what Enter does with that file.
            return
        try:
            path = typed_path(self.query_one("#path", Input).value).absolute()
            if form_named(path.name) not in NAMED_AS[self._form.to]:
                to = self._form.to
                raise UsageFault(f"this is {CALLED[to]}: name the file {usual_ending(to)}")
        except WtsaprepError as error:
            self._tell_fault(error)
            return
        if self._what_is_there == "theirs" and not self._printing:
            ask_where(self.app, path, self._form.to, self._write_there)
        else:
            self._write_to(path)

    def _write_there(self, chosen: Path | None) -> None:
        if chosen is None:
            self._tell("nothing was written")
            return
        field = self.query_one("#path", OneLineField)
        field.value = self._typed = str(Path(field.value).with_name(chosen.name))
        self._write_to(chosen)

    def _write_to(self, path: Path) -> None:
        if self._form.to == "pdf":
            self._begin_to_print(path)
            return
        assert self._document is not None, "what is written was seen"
        try:
            write_document(self._document, path)
        except WtsaprepError as error:
            self._tell_fault(error)
        else:
            self._tell_written(path)

    def _tell_written(self, path: Path) -> None:
        self._begun.settle()
        self._printing = False
        note = self.query_one("#note", Bar)
        note.put(*self._next_step(path, note.size.width), whole=True)
        self._tell(f"written: {path}")

    def _tell_fault(self, error: WtsaprepError) -> None:
        self._begun.wait()
        self._printing = False
        self._tell(fault_line(error, self.key))

    def _begin_to_print(self, path: Path) -> None:
        """Have a PDF made beside what goes on here; who leaves the screen, or turns the form, stops it."""
        if not self._printing:
            self._printing = True
            self._tell("begun to make the PDF")
            run_beside(self, "pdf", self._print, path, self._form, exclusive=False)

    def _print(self, path: Path, form: ExportForm) -> None:
        """In a thread."""

        def told(program: str, seconds: float) -> None:
            if not self._printing:
                raise InputFault("the PDF was given up")
            self.tell_from_thread(self._tell, f"{program} makes the PDF, {seconds:.0f} s")

        assert self._plan is not None, "what was seen was read"
        try:
            write_document(exported(self._plan, form, told), path)
        except WtsaprepError as error:
            self.tell_from_thread(self._tell_fault, error)
        else:
            self.tell_from_thread(self._tell_written, path)

    def _tell(self, text: str) -> None:
        self._told = text
        self.refresh_bars()

    def give_up(self) -> None:
        """Leave without writing anything more."""
        self._printing = False
        self._begun.give_up()
        go_back(self)

    def _next_step(self, path: Path, width: int) -> tuple[str, str, tuple[str, ...]]:
        """What may be done next, and in rows by themselves what is to be copied for it."""
        if self._form.to == "markdown" and self._form.marks == "pandoc":
            return f"Word: pandoc -f markdown-smart {path.name} -o {path.stem}.docx", "", ()
        fetching = fetching_rows(path, Path.home(), self.shell.environment, width)
        return "From your own machine:" if fetching else NOTES[self._form.to], "", fetching
