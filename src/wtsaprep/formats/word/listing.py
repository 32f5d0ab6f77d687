"""Listing: a Word file as it stands, paragraph by paragraph: label, tab, words; table rows; notes at the end."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.formats.word.document import CALLS, read_document
from wtsaprep.formats.word.values import CALL, TrackedMark, WordRun
from wtsaprep.redline.redline import MarkedProvision, Redline
from wtsaprep.redline.spans import Span, merged, written_out

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wtsaprep.formats.word.document import WordDocument, WordLine
    from wtsaprep.redline.redline import ProvisionFate
    from wtsaprep.redline.spans import Mark, Spans

BETWEEN_CELLS = " | "
_LONGEST_LABEL = 16


class ListedLine(NamedTuple):
    """One line of a listing with its marks; line feeds in it are those of the file."""

    spans: Spans
    in_base: bool
    in_final: bool
    number: int
    """The place of its paragraph in the file, from 1."""

    @property
    def fate(self) -> ProvisionFate:
        """What becomes of it."""
        if self.in_base and self.in_final:
            return "edited" if any(span.mark != "kept" for span in self.spans) else "kept"
        return "deleted" if self.in_base else "inserted"


def as_redline(lines: Iterable[ListedLine]) -> Redline:
    """A Word file as a redline with the marks that it bears, for the views that draw redlines."""
    met: Counter[int] = Counter()
    provisions: list[MarkedProvision] = []
    for line in lines:
        met[line.number] += 1
        label, words = _parted(line.spans)
        provisions.append(MarkedProvision(line_id(line.number, met[line.number]), "other", 0, line.fate, label, words))
    return Redline(tuple(provisions))


def _parted(spans: Spans) -> tuple[Spans, Spans]:
    """The label of a line and its words: what stands before the first tab of each text, if that is short."""
    label: list[Span] = []
    words: list[Span] = []
    open_ = {"deleted": True, "inserted": True}
    for mark, text in spans:
        sides = [side for side in open_ if mark in ("kept", side)]
        if not any(open_[side] for side in sides):
            words.append(Span(mark, text))
            continue
        head, tab, rest = text.partition("\t")
        if len(head) > _LONGEST_LABEL or not all(open_[side] for side in sides):
            return (), spans
        label.append(Span(mark, head))
        words.append(Span(mark, rest))
        if tab:
            open_ |= dict.fromkeys(sides, False)
    complete = all(not open_[side] or not any(s.mark in ("kept", side) for s in spans) for side in open_)
    return (merged(label), merged(words)) if complete else ((), spans)


def line_id(number: int, turn: int = 1) -> str:
    """What a line is called, by the place of its paragraph; one that is two in one of the texts has two turns."""
    return f"paragraph-{number}" if turn == 1 else f"paragraph-{number}.{turn}"


def marked_listing(raw: bytes) -> Iterator[str]:
    """The lines of a Word file with its marks in signs, breaks within a paragraph as lines of their own.

    Raises:
        InputFault: it is no Word file, damaged, or beyond the bounds.
    """
    for line in listing(read_document(raw)):
        yield from "".join(written_out(*span) for span in line.spans).split("\n")


def listing(document: WordDocument) -> list[ListedLine]:
    """All paragraphs of a Word file with its tracked changes as they stand in it."""
    old, new = document.note_numbers(base=True), document.note_numbers(base=False)
    rows: list[ListedLine] = []
    for cell, lines in groupby(document.lines, key=lambda line: line.cell and line.cell[:2]):
        if cell is None:
            rows += [_listed([together(group)], _place(group), group[0].number, old, new) for group in in_wholes(lines)]
        else:
            rows.append(_row(list(lines), old, new))
    for id_, lines in groupby(document.notes, key=lambda line: line.note):
        first = True
        for group in in_wholes(lines):
            runs = [WordRun(f"{CALL}{id_}{CALL}\t", TrackedMark())] if first else []
            said = together(group)
            runs += [WordRun(r.text.lstrip() if first and n == 0 else r.text, r.mark) for n, r in enumerate(said)]
            place = TrackedMark(id_ in old, id_ in new)
            rows.append(_listed([within(runs, *place[:2])], place, group[0].number, old, new))
            first = False
    return rows


def label_runs(line: WordLine) -> list[WordRun]:
    """The label of a line and the tab after it, as each text has them."""
    return _label(line.old_label, line.new_label, TrackedMark(line.in_base, line.in_final))


def _label(old: str, new: str, place: TrackedMark) -> list[WordRun]:
    if old == new:
        return [WordRun(f"{old}\t", place)] if old else []
    return [
        *([WordRun(f"{old}\t", TrackedMark(True, False))] if old else []),
        *([WordRun(f"{new}\t", TrackedMark(False, True))] if new else []),
    ]


def spans_of(runs: Iterable[WordRun]) -> Spans:
    """Runs as the spans of a redline."""
    return merged(Span(mark, run.text) for run in runs if (mark := _mark(run.mark)))


def in_wholes(lines: Iterable[WordLine]) -> Iterator[list[WordLine]]:
    """Lines, those together that one text has split or joined."""
    held: dict[int, list[WordLine]] = {}
    groups: list[list[WordLine]] = []
    for line in lines:
        if line.whole and line.whole in held:
            held[line.whole].append(line)
            continue
        groups.append([line])
        if line.whole:
            held[line.whole] = groups[-1]
    yield from groups


def together(group: Sequence[WordLine], between: str = "\n") -> list[WordRun]:
    """The runs of a line with its label, or of a whole: its ends are characters, marked as they came or went."""
    if not group[0].parts:
        return [*label_runs(group[0]), *group[0].runs]
    old = {line.starts[0]: line.old_label for line in group if line.in_base}
    new = {line.starts[1]: line.new_label for line in group if line.in_final}
    runs: list[WordRun] = []
    for part in group[0].parts:
        runs += (*_label(old.get(part.number, ""), new.get(part.number, ""), TrackedMark()), *part.runs)
        if part.end.base or part.end.final:
            runs.append(WordRun(between, part.end))
    return runs


def _place(group: Sequence[WordLine]) -> TrackedMark:
    return TrackedMark(any(line.in_base for line in group), any(line.in_final for line in group))


def _row(lines: list[WordLine], old: dict[str, str], new: dict[str, str]) -> ListedLine:
    """The cells of a row; the paragraphs of one cell stand in a row, too."""
    place = TrackedMark(any(line.in_base for line in lines), any(line.in_final for line in lines))
    parts: list[list[WordRun]] = []
    cells = [list(cell) for _, cell in groupby(lines, key=lambda line: line.cell)]
    started = TrackedMark(False, False)
    for cell in cells:
        mark = TrackedMark(any(line.in_base for line in cell), any(line.in_final for line in cell))
        between = TrackedMark(mark.base and started.base, mark.final and started.final)
        parts.append([WordRun(BETWEEN_CELLS, between), *_in_cell(cell)])
        started = TrackedMark(started.base or mark.base, started.final or mark.final)
    return _listed(parts, place, lines[0].number, old, new)


def _in_cell(lines: list[WordLine]) -> Iterator[WordRun]:
    started = TrackedMark(False, False)
    for group in in_wholes(lines):
        labelled = together(group, " ")
        words = TrackedMark(any(r.mark.base for r in labelled), any(r.mark.final for r in labelled))
        yield WordRun(" ", TrackedMark(words.base and started.base, words.final and started.final))
        yield from labelled
        started = TrackedMark(started.base or words.base, started.final or words.final)


def within(runs: Iterable[WordRun], base: bool, final: bool) -> list[WordRun]:
    """Runs as far as the two texts have what they stand in."""
    return [WordRun(run.text, TrackedMark(run.mark.base and base, run.mark.final and final)) for run in runs]


def _listed(
    parts: Sequence[list[WordRun]], place: TrackedMark, number: int, old: dict[str, str], new: dict[str, str]
) -> ListedLine:
    runs = [called for part in parts for run in part for called in _numbered(run, old, new)]
    return ListedLine(spans_of(runs), place.base, place.final, number)


def _numbered(run: WordRun, old: dict[str, str], new: dict[str, str]) -> Iterator[WordRun]:
    """A run with the calls of notes as each text numbers them."""
    if CALL not in run.text:
        yield run
        return
    for at, part in enumerate(CALLS.split(run.text)):
        if at % 2 == 0:
            yield WordRun(part, run.mark)
            continue
        before, after = f"[^{old.get(part, '?')}]", f"[^{new.get(part, '?')}]"
        if before == after:
            yield WordRun(before, run.mark)
        else:
            yield WordRun(before, TrackedMark(run.mark.base, False))
            yield WordRun(after, TrackedMark(False, run.mark.final))


def _mark(mark: TrackedMark) -> Mark | None:
    if mark.base and mark.final:
        return "kept"
    return "deleted" if mark.base else "inserted" if mark.final else None
