"""The reader's commands that copy a clause: to the terminal's clipboard, to a file, and to be put into a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.errors import WtsaprepError
from wtsaprep.present.sheet.sheet import citation
from wtsaprep.tui.reader.wording_commands import WordingCommands

if TYPE_CHECKING:
    from wtsaprep.model.provision import Text
    from wtsaprep.model.resolution import Resolution


class CopyingCommands(WordingCommands):
    """They work on texts in force and on drafts alike."""

    _resolution: Resolution | None

    @property
    def text_name(self) -> str:
        """What the text is called."""
        if self._session is not None:
            proposal = self._session.draft.proposal
            return proposal.number or proposal.id
        return self._resolution.name if self._resolution else ""

    def do_copy(self) -> None:
        self._copy(marked=False)

    def do_copy_marked(self) -> None:
        self._copy(marked=True)

    def do_copy_file(self) -> None:
        from wtsaprep.store.files.single_files import overwrite_file

        path = self.shell.workspace.folder / "clause.txt"
        try:
            overwrite_file(path, self._quotation(marked=True) + "\n")
            self.say(f"written: {path}")
        except WtsaprepError as error:
            self.say_fault(error)

    def _copy(self, *, marked: bool) -> None:
        from wtsaprep.drafting.copying import copied

        self.app.copy_to_clipboard(self._quotation(marked=marked))
        id_ = self.here()[0]
        held = next((text for text in self._texts() if any(p.id == id_ for p in text)), None)
        if held is not None:
            self.shell.copied = copied(held, id_, self.text_name)
        paste, to_file = self.key("paste"), self.key("copy-file")
        self.say(f"copied; {paste} puts it into a draft. The terminal has it too (OSC 52); {to_file} writes a file")

    def _texts(self) -> tuple[Text, ...]:
        if self._session is not None:
            return self._session.draft.revised, self._session.draft.baseline
        return (self._resolution.provisions,) if self._resolution else ()

    def _quotation(self, *, marked: bool) -> str:
        from wtsaprep.present.text.quotation import quotation

        at = self.view.cursor
        return quotation(self._sheet.provision(at), citation(self._sheet, at), self.text_name, marked)
