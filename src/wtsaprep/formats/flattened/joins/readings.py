"""Changes: what a run-together text deleted and inserted, the readings of a guess, and how they are applied."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from wtsaprep.errors import InputFault, Where
from wtsaprep.formats.flattened.marks.marked_text import DELETED, INSERTED, KEPT, Marked
from wtsaprep.redline.spans import written_out

if TYPE_CHECKING:
    from collections.abc import Iterable

GuessKind = Literal["place and year", "year", "history", "label", "case", "word", "end mark", "mark"]


@dataclass(frozen=True, slots=True)
class JoinReading:
    """One reading: the words from ``start`` to ``end`` of a paragraph's text are a deletion run into an insertion."""

    start: int
    end: int
    deleted: str
    inserted: str

    @property
    def changes_nothing(self) -> bool:
        """Whether both texts have the same words: a blank was lost, or a word was doubled."""
        return self.deleted == self.inserted

    def __str__(self) -> str:
        return written_out("deleted", self.deleted) + written_out("inserted", self.inserted)


@dataclass(frozen=True, slots=True)
class Guess:
    """A place where a deletion and an insertion seem to have run together."""

    line: int
    kind: GuessKind
    sentence: str
    """The paragraph as it stands."""
    at: int
    """The place in it where the deletion ends and the insertion begins."""
    readings: tuple[JoinReading, ...]
    """The ways to read it, the best first."""
    proved: bool
    """Whether the form alone proves it."""
    why: str
    text: int = 0
    """Index of the text (proposal or resolution) in the input."""
    paragraph: int = 0
    """Index of the paragraph in that text."""
    settled: bool = False
    """Whether the known baseline says the same as its form, so that nobody needs to be asked."""

    @property
    def before(self) -> str:
        """The paragraph up to the place."""
        return self.sentence[: self.at]

    @property
    def after(self) -> str:
        """The paragraph from the place on."""
        return self.sentence[self.at :]

    def standing(self, reading: JoinReading) -> str:
        """The words that a reading is about as they stand, with those beside a blank that was lost."""
        if not reading.changes_nothing:
            return f"{reading.deleted}{reading.inserted}"
        return self._with_neighbours(reading, self.sentence[reading.start : reading.end])

    def read_as(self, reading: JoinReading) -> str:
        """The words that a reading makes of them: with marks, or as both texts have them."""
        if not reading.changes_nothing:
            return str(reading)
        return f"“{self.standing(reading)}” read as “{self._with_neighbours(reading, reading.inserted)}”"

    def _with_neighbours(self, reading: JoinReading, words: str) -> str:
        before, after = self.sentence[: reading.start], self.sentence[reading.end :]
        return f"{before.rpartition(' ')[2]}{words}{after.partition(' ')[0]}"

    def corrected(self, deleted: str, inserted: str) -> JoinReading:
        """The reading with other extents, given by a person: words that end and begin at the place.

        Raises:
            InputFault: the words do not stand there.
        """
        gone, new = deleted.strip(), inserted.strip()
        before, after = self.before.rstrip(), self.after.lstrip()
        where = Where(line=self.line)
        if self.kind == "history":
            return JoinReading(self.at, self.at, "", inserted.rstrip())
        if gone and not before.endswith(gone):
            raise InputFault(f"the text before the place does not end with {gone!r}", where)
        if new and not after.startswith(new):
            raise InputFault(f"the text after the place does not begin with {new!r}", where)
        start = len(before) - len(gone) if gone else self.at
        end = len(self.sentence) - len(after) + len(new) if new else self.at
        return JoinReading(start, end, gone, new)


def apply_changes(text: str, changes: Iterable[JoinReading]) -> tuple[Marked, tuple[JoinReading, ...]]:
    """A paragraph's text with changes marked, and those left out since they overlap an earlier one."""
    parts: list[Marked] = []
    clashing: list[JoinReading] = []
    end = 0
    for change in sorted(changes, key=lambda c: (c.start, c.end)):
        if change.start < end or change.end > len(text):
            clashing.append(change)
            continue
        parts += [
            Marked.plain(text[end : change.start], KEPT),
            Marked.plain(change.deleted, DELETED),
            Marked.plain(change.inserted, INSERTED),
        ]
        end = change.end
    parts.append(Marked.plain(text[end:], KEPT))
    return Marked.join(parts), tuple(clashing)
