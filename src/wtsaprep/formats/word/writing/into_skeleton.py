"""Into a skeleton: proposals written where their texts stand in the conference's own Word file.

Source: [WTSA-CPI].
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.errors import ExportFault, InputFault, Where
from wtsaprep.formats.word.names import W
from wtsaprep.formats.word.writing.clauses import TextWriter
from wtsaprep.formats.word.writing.skeleton.expected import Expected
from wtsaprep.formats.word.writing.skeleton.file import Skeleton
from wtsaprep.formats.word.writing.skeleton.finding import GivenParagraphs
from wtsaprep.formats.word.writing.skeleton.labels import with_typed_labels
from wtsaprep.formats.word.writing.skeleton.said import End, Said
from wtsaprep.formats.word.writing.skeleton.text import Writer
from wtsaprep.formats.word.writing.skeleton.units import TableUnit, units, wanted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.formats.documents import DocumentEntry
    from wtsaprep.formats.word.writing.document import WordForm
    from wtsaprep.formats.word.writing.skeleton.finding import Places
    from wtsaprep.formats.word.writing.skeleton.units import Unit
    from wtsaprep.formats.word.writing.values import Passage
    from wtsaprep.model.provision import Text

_BODY = f"{W}body"


def word_into(raw: bytes, entries: Sequence[DocumentEntry], form: WordForm) -> bytes:
    """A Word file that was given with the changes of proposals where their texts stand in it.

    Raises:
        InputFault: it can't be read, bears marks already, or has another text than a proposal is on.
        ExportFault: a proposal does what can't be written into a given file, or what was written would read otherwise.
    """
    job = _Job(raw, form)
    for number, entry in enumerate(entries, 1):
        job.write(entry, f"p{number}-")
    return job.file()


class _Job:
    """One file, and what is written into it, proposal by proposal."""

    def __init__(self, raw: bytes, form: WordForm) -> None:
        self._form, self._skeleton = form, Skeleton(raw)
        self._found = GivenParagraphs(self._skeleton.paragraphs)
        self._expected = Expected(raw, len(self._skeleton.paragraphs))
        self._said = Said(self._skeleton, self._found, self._expected)
        self._writer = Writer(self._skeleton)
        self._end: End | None = None
        """Where the proposal before ends."""

    def write(self, entry: DocumentEntry, prefix: str) -> None:
        """Write one proposal where its text stands, or a new text where it is to stand."""
        if entry.proposal.new_text or entry.baseline is None:
            self._add(entry, prefix)
            return
        whole = (entry.baseline_text, entry.baseline_text) if entry.proposal.without_text else entry.reproduced
        try:
            passages, blocks, places, writer = self._located(entry, whole, prefix)
        except InputFault:
            if not entry.proposal.without_text:
                raise
            # Of a text that goes, or stays as it is, the file may have no more than what it is called.
            passages, blocks, places, writer = self._located(entry, entry.reproduced, prefix)
        flat = [at for held in places for at in held]
        if flat[0] in self._expected:
            raise ExportFault("two proposals on one text can't stand in one file", Where(entry.proposal.name))
        self._said.over(flat[0], entry)
        self._expected.change(flat, passages, self._form.author_of(entry.proposal))
        end = self._writer.change(blocks, places, writer.notes)
        self._end = self._said.under(end, entry)

    def file(self) -> bytes:
        """The file with all of it, proved."""
        self._writer.finish()
        made = self._skeleton.file()
        if labels := self._expected.labels(made):
            made = with_typed_labels(made, labels)
        self._expected.prove(made)
        return made

    def _located(
        self, entry: DocumentEntry, texts: tuple[Text, Text], prefix: str
    ) -> tuple[list[Passage], list[Unit | TableUnit], list[Places], TextWriter]:
        assert entry.baseline is not None, "only a text in force is looked for"
        writer, passages = self._written(entry, texts, prefix)
        blocks = list(units(passages))
        places = self._found.text(list(wanted(blocks)), entry.baseline.name, entry.proposal.name)
        return passages, blocks, places, writer

    def _add(self, entry: DocumentEntry, prefix: str) -> None:
        """A new text, at the symbol line that waits for it, or else behind what stands before it."""
        writer, passages = self._written(entry, entry.reproduced, prefix)
        waiting = self._said.waiting(entry)
        if waiting is not None:
            self._said.call(waiting, entry)
            end = End(waiting, self._skeleton.paragraphs[waiting])
        else:
            end = self._end or self._last()
            self._said.put(end, "proposal", entry.symbol_line)
        blocks = list(units(passages))
        end, there = self._standing(end, blocks) if waiting is not None else (end, 0)
        self._writer.bring(end, blocks[there:], writer.notes)
        self._expected.bring(end.at, passages[there:])
        self._end = self._said.under(end, entry)

    def _standing(self, end: End, blocks: Sequence[Unit | TableUnit]) -> tuple[End, int]:
        """How much of a new text stands already where it waits to be written: as a rule what it is called."""
        for there, block in enumerate(blocks):
            following = self._found.behind(end.at)
            if following is None or isinstance(block, TableUnit) or not self._found.reads(following, block.base):
                return end, there
            end = End(following, self._skeleton.paragraphs[following])
        return end, len(blocks)

    def _written(self, entry: DocumentEntry, texts: tuple[Text, Text], prefix: str) -> tuple[TextWriter, list[Passage]]:
        proposal = entry.proposal
        owners = proposal.owners if self._form.authors else ()
        by = self._form.author_of(proposal)
        writer = TextWriter(*texts, owners, author=by, name=proposal.name, prefix=prefix)
        return writer, list(writer.passages())

    def _last(self) -> End:
        """Behind all that the file says."""
        at = self._found.before(len(self._skeleton.paragraphs))
        if at is None:
            raise InputFault("the given file has no words", hint="Take the file as it was handed out.")
        paragraph = self._skeleton.paragraphs[at]
        blocks = (e for e in (paragraph, *paragraph.iterancestors()) if e.getparent().tag == _BODY)
        return End(at, next(blocks))
