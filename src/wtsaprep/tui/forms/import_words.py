"""What is typed and answered in an import, in the journal until all is written or the import is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.services.importing.kept_answers import with_written_answers, written_answers
from wtsaprep.tui.forms.import_stages import Done, Numbering
from wtsaprep.tui.widgets.kept import InJournal

if TYPE_CHECKING:
    from wtsaprep.services.importing.import_job import ImportJob
    from wtsaprep.store.journal.words_journal import BegunWords
    from wtsaprep.tui.forms.import_stages import Correcting, ImportStage

_CORRECTED = {"deleted", "inserted"}
"""Words that make an answer, which has them once they are taken."""


class ImportWords:
    """The path or the text that was pasted, the answers, and what stands in the field of words."""

    def __init__(self, begun: BegunWords) -> None:
        self._begun = begun

    def kept(self, field: str) -> InJournal:
        """Who keeps what is typed in a field."""
        return InJournal(self._begun, field)

    def kept_words(self, stage: Correcting | Numbering) -> InJournal:
        """Who keeps what is typed into the field of words."""
        if isinstance(stage, Numbering):
            return self.kept("number")
        return self.kept("deleted" if stage.deleted is None else "inserted")

    @property
    def pasted(self) -> str:
        """The text that was pasted."""
        return self._begun.fields.get("pasted", "")

    def paste(self, text: str) -> str:
        """Keep a text that was pasted; gives the sentence on what went wrong with the journal, once."""
        return self._begun.typing("pasted", text)

    def answered(self, job: ImportJob) -> ImportJob:
        """The import with the answers that were given to the same input before."""
        return with_written_answers(job, self._begun.fields.get("answers", ""))

    def keep(self, stage: ImportStage, job: ImportJob | None) -> str:
        """Keep what was answered so far, until all is written; what can't be written waits."""
        if isinstance(stage, Done) and stage.job is None:
            self._begun.settle()
        elif isinstance(stage, Done):
            self._begun.wait()
        elif job is not None and (answers := written_answers(job)):
            return self._begun.typing("answers", answers)
        return ""

    def empty(self, *, number: bool = False) -> None:
        """Have nothing stand where words were typed: an answer has them, or they are not wanted."""
        for name in (_CORRECTED | ({"number"} if number else set())) & {*self._begun.fields}:
            self._begun.typing(name, "")

    @property
    def waits(self) -> bool:
        """Whether it could not be written, so that it stays when the import is left."""
        return self._begun.waits

    def give_up(self) -> None:
        """The import is left."""
        self._begun.give_up()
