"""Listing: a Word file as it stands, paragraph by paragraph: label, tab, words; table rows; notes at the end."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.formats.word.document import CALLS
from wtsaprep.formats.word.paragraphs import CALL, Mark, Run
from wtsaprep.redline.spans import Span, merged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wtsaprep.formats.word.document import Line, WordDocument
    from wtsaprep.redline.spans import Mark as SpanMark
    from wtsaprep.redline.spans import Spans

BETWEEN_CELLS = " | "


class ListedLine(NamedTuple):
    """One line of a listing with its marks; line feeds in it are those of the file."""

    spans: Spans
    in_base: bool
    in_final: bool


def listing(document: WordDocument) -> list[ListedLine]:
    """All paragraphs of a Word file with its tracked changes as they stand in it."""
    old, new = document.note_numbers(base=True), document.note_numbers(base=False)
    rows: list[ListedLine] = []
    for cell, lines in groupby(document.lines, key=lambda line: line.cell and line.cell[:2]):
        if cell is None:
            rows += [_listed([_labelled(line)], line.in_base, line.in_final, old, new) for line in lines]
        else:
            rows.append(_row(list(lines), old, new))
    for id_, lines in groupby(document.notes, key=lambda line: line.note):
        first = True
        for line in lines:
            runs = [Run(f"{CALL}{id_}{CALL}\t", Mark())] if first else []
            runs += [Run(r.text.lstrip() if first and n == 0 else r.text, r.mark) for n, r in enumerate(line.runs)]
            rows.append(_listed([within(runs, id_ in old, id_ in new)], id_ in old, id_ in new, old, new))
            first = False
    return rows


def label_runs(line: Line) -> list[Run]:
    """The label of a line and the tab after it, as each text has them."""
    old = f"{line.old_label}\t" if line.old_label else ""
    new = f"{line.new_label}\t" if line.new_label else ""
    if old == new:
        return [Run(old, Mark(line.in_base, line.in_final))] if old else []
    return [*([Run(old, Mark(True, False))] if old else []), *([Run(new, Mark(False, True))] if new else [])]


def spans_of(runs: Iterable[Run]) -> Spans:
    """Runs as the spans of a redline."""
    return merged(Span(mark, run.text) for run in runs if (mark := _mark(run.mark)))


def _labelled(line: Line) -> list[Run]:
    return [*label_runs(line), *line.runs]


def _row(lines: list[Line], old: dict[str, str], new: dict[str, str]) -> ListedLine:
    """The cells of a row; the paragraphs of one cell stand in a row, too."""
    in_base, in_final = any(line.in_base for line in lines), any(line.in_final for line in lines)
    parts: list[list[Run]] = []
    cells = [list(cell) for _, cell in groupby(lines, key=lambda line: line.cell)]
    started = Mark(False, False)
    for cell in cells:
        here = Mark(any(line.in_base for line in cell), any(line.in_final for line in cell))
        between = Mark(here.base and started.base, here.final and started.final)
        parts.append([Run(BETWEEN_CELLS, between), *_in_cell(cell)])
        started = Mark(started.base or here.base, started.final or here.final)
    return _listed(parts, in_base, in_final, old, new)


def _in_cell(lines: list[Line]) -> Iterator[Run]:
    started = Mark(False, False)
    for line in lines:
        yield Run(" ", Mark(line.in_base and started.base, line.in_final and started.final))
        yield from _labelled(line)
        words = Mark(any(r.mark.base for r in line.runs), any(r.mark.final for r in line.runs))
        started = Mark(started.base or words.base, started.final or words.final)


def within(runs: Iterable[Run], base: bool, final: bool) -> list[Run]:
    """Runs as far as the two texts have what they stand in."""
    return [Run(run.text, Mark(run.mark.base and base, run.mark.final and final)) for run in runs]


def _listed(
    parts: Sequence[list[Run]], in_base: bool, in_final: bool, old: dict[str, str], new: dict[str, str]
) -> ListedLine:
    runs = [called for part in parts for run in part for called in _numbered(run, old, new)]
    return ListedLine(spans_of(runs), in_base, in_final)


def _numbered(run: Run, old: dict[str, str], new: dict[str, str]) -> Iterator[Run]:
    """A run with the calls of notes as each text numbers them."""
    if CALL not in run.text:
        yield run
        return
    for at, part in enumerate(CALLS.split(run.text)):
        if at % 2 == 0:
            yield Run(part, run.mark)
            continue
        before, after = f"[^{old.get(part, '?')}]", f"[^{new.get(part, '?')}]"
        if before == after:
            yield Run(before, run.mark)
        else:
            yield Run(before, Mark(run.mark.base, False))
            yield Run(after, Mark(False, run.mark.final))


def _mark(mark: Mark) -> SpanMark | None:
    if mark.base and mark.final:
        return "kept"
    return "deleted" if mark.base else "inserted" if mark.final else None
