"""What an import has understood and what not, before it is written: a list to walk, each place to be looked at."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from wtsaprep.present.lists.arrivals import arrival_line
from wtsaprep.present.lists.guesses import reading_in_place, sureness
from wtsaprep.present.text.visible import visible
from wtsaprep.services.importing.import_job import understood
from wtsaprep.tui.forms.import_ways import FREE_WAYS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wtsaprep.formats.flattened.doubt import Doubt
    from wtsaprep.formats.flattened.joins.readings import Guess
    from wtsaprep.services.importing.import_job import ImportJob, Understood
    from wtsaprep.services.importing.sources import Source

_NO_LABELS: Mapping[str, str] = MappingProxyType({})
_AROUND = 2
"""Lines shown on both sides of those that a remark is about."""


@dataclass(frozen=True, slots=True)
class SummedUp:
    """A file was read: what was understood of it and what not; a doubt leads to its place in the file."""

    job: ImportJob
    rows: tuple[str, ...]
    places: dict[int, Doubt | None]
    """The doubt that a row tells, by the place of the row; None where it leads to the file as a whole."""

    count = ""
    heading = "{go-on} imports what was understood, or shows the place of a doubt"
    status = "{down} and {up} choose; {back} goes back; nothing is written"
    acts = frozenset(("go-on",)) | FREE_WAYS
    labels = _NO_LABELS
    refusal = "no question is open yet"
    placeholder = ""

    @property
    def source(self) -> Source:
        """The file that was read."""
        return self.job.read[-1].source


@dataclass(frozen=True, slots=True)
class LookedAt:
    """The lines that a doubt is about, as they stand in the text that was read."""

    summed: SummedUp
    doubt: Doubt

    count = ""
    labels = _NO_LABELS
    heading = "What is said of these lines"
    status = "{go-on} and {back} go back to what was understood"
    acts = frozenset(("go-on",))
    refusal = "no question is open yet"
    placeholder = ""

    @property
    def rows(self) -> tuple[str, ...]:
        """The remark to its end, then the lines, and some around them, with their numbers."""
        return (visible(self.doubt.told()), "", *self._numbered_lines())

    def _numbered_lines(self) -> tuple[str, ...]:
        lines = self.summed.source.content.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        numbers = {
            near
            for line in self.doubt.lines
            for near in range(max(1, line - _AROUND), min(len(lines), line + _AROUND) + 1)
        }
        signs = {number: "›" if number in self.doubt.lines else " " for number in numbers}
        return tuple(f"{signs[number]} {number:>4}  {visible(lines[number - 1])}" for number in sorted(numbers))


def summed_up(job: ImportJob, what_came: Understood) -> SummedUp:
    """The last file that was read, summed up."""
    source = job.read[-1].source
    rows = ["Import:", *(f"  {arrival_line(arrival)}" for arrival in what_came.arrivals)]
    places: dict[int, Doubt | None] = {}
    if source.word is not None:
        places[len(rows)] = None
        rows.append("Look at the file as it stands")
    doubts = [*source.gaps, *(doubt for told, doubt in job.doubts_of(what_came) if told is source)]
    places |= {len(rows) + at: doubt for at, doubt in enumerate(doubts)}
    return SummedUp(job, (*rows, *(doubt.told(source.unit) for doubt in doubts)), places)


def is_to_be_seen(job: ImportJob, what_came: Understood) -> bool:
    """Whether a text was read in such a way that a person should see it before it is written.

    What import did not understand or joined on weak grounds, and a cover: but not each page number.
    """
    return any(
        doubt.kind in ("joined", "not-understood") or (doubt.kind == "left-out" and doubt.last > doubt.line)
        for source, doubt in job.doubts_of(what_came)
        if source.word is None
    )


def told_at_end(job: ImportJob) -> Iterator[str]:
    """What was read in one way of several or left out, and what nobody was asked about."""
    for read in job.read:
        yield from (f"{read.source.unit} {guess.line}: {_settled(guess)}" for guess in read.questions.settled)
    for source, doubt in job.doubts_of(understood(job)):
        yield doubt.told(source.unit)


def _settled(guess: Guess) -> str:
    return f"{reading_in_place(guess, guess.readings[0])} ({sureness(guess)})"
