"""Reading: a Word file to proposals and resolutions, through the same structure reader as pasted text."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from itertools import count, groupby
from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.doubt import Doubt
from wtsaprep.formats.flattened.lines import shapes
from wtsaprep.formats.flattened.lines.heading_verdicts import is_heading
from wtsaprep.formats.flattened.lines.item_labels import find_label
from wtsaprep.formats.flattened.lines.line_shape import shape_of
from wtsaprep.formats.flattened.lines.openings import is_opening, starts_opening
from wtsaprep.formats.flattened.lines.paragraph import InputParagraph
from wtsaprep.formats.flattened.lines.source_lines import cleaned
from wtsaprep.formats.flattened.marks.marked_text import KEPT, Marked
from wtsaprep.formats.flattened.reading.scan import scan_paragraphs
from wtsaprep.formats.word.cover import OF_COVERS, read_cover
from wtsaprep.formats.word.document import CALLS, read_document
from wtsaprep.formats.word.listing import in_wholes, label_runs, spans_of, together, within
from wtsaprep.formats.word.signed_words import SignedWords, signed_words
from wtsaprep.formats.word.values import CALL as CALL_SIGN
from wtsaprep.formats.word.values import TrackedMark, WordRun
from wtsaprep.model.file_format import CALL
from wtsaprep.redline.spans import accepted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from wtsaprep.formats.flattened.reading.scan import Scan
    from wtsaprep.formats.word.cover import Cover
    from wtsaprep.formats.word.document import WordComment, WordDocument, WordLine
    from wtsaprep.formats.word.values import Signature
    from wtsaprep.model.provision import Text
    from wtsaprep.redline.spans import Spans

_LONGEST_CALL = 240
_LONGEST_OPENING = 320
_MOST_FLATTENED = 4_000
"""Paragraphs of a file in which lost marks are looked for; a longer one is no proposal."""
_ENDS = (";", ".", "；", "。")


@dataclass(frozen=True, slots=True)
class WordReading:
    """What a Word file holds: its texts as pasted text would give them, and what only a Word file tells."""

    scan: Scan
    cover: Cover
    signatures: Mapping[int, tuple[Signature, ...]]
    """Who changed something in a paragraph, by its place in the file."""
    comments: Mapping[int, tuple[WordComment, ...]]
    """Comments by the paragraph they stand at."""
    gaps: tuple[Doubt, ...]
    """What of it was not read, so that a text may lack something."""
    content: str
    """Digest of all its words, from which ids of new clauses are made."""
    signed: SignedWords
    """The characters of its two texts with who marked them."""


def read_word(raw: bytes, roles: Mapping[str, str], baseline: Text | None = None) -> WordReading:
    """Read a Word file; ``roles`` adds to what style names say of paragraphs.

    Raises:
        InputFault: it is no Word file, damaged, or beyond the bounds.
    """
    document = read_document(raw, roles, prompts=False)
    rows = _rows(document)
    notes = [Doubt(gap.number, gap.what, gap.kind) for gap in document.gaps if not gap.lost]
    scanned = scan_paragraphs(rows, "" if _is_flattened(rows) else "word", notes, baseline)
    first = min((text.line for text in scanned.texts if text.symbol), default=0)
    begins = scanned.texts[0].line if scanned.texts and scanned.front else 0
    gaps = (*document.gaps, *(gap for gap in document.not_as_rows if gap.number >= begins))
    told = [Doubt(gap.number, gap.what, gap.kind) for gap in gaps if not gap.lost and gap in document.not_as_rows]
    return WordReading(
        scan=replace(scanned, notes=(*scanned.notes, *told)),
        cover=read_cover([line for line in document.lines if line.number < first]),
        signatures=_signatures(document),
        comments=_comments(document),
        gaps=tuple(Doubt(gap.number, gap.what, gap.kind) for gap in gaps if gap.lost),
        content=hashlib.sha256("\n".join(span.text for row in rows for span in row.spans).encode()).hexdigest(),
        signed=signed_words(_placed(document)),
    )


def _is_flattened(rows: Sequence[InputParagraph]) -> bool:
    """Whether a file with a proposal bears no marks at all, so that it may have been pasted from a flat text."""
    if len(rows) > _MOST_FLATTENED or any(span.mark != "kept" for row in rows for span in row.spans):
        return False
    return any(shapes.symbol_line(row.text) for row in rows if len(row.text) < _LONGEST_CALL)


def _signatures(document: WordDocument) -> dict[int, tuple[Signature, ...]]:
    signatures: dict[int, tuple[Signature, ...]] = {}
    for place, line in _placed(document):
        if line.signatures:
            # The two halves of a paragraph that was split bear one number.
            signatures[place] = tuple(dict.fromkeys((*signatures.get(place, ()), *line.signatures)))
    return signatures


def _comments(document: WordDocument) -> dict[int, tuple[WordComment, ...]]:
    comments: dict[int, tuple[WordComment, ...]] = {}
    for place, line in _placed(document):
        line_comments = tuple(document.comments[id_] for id_ in line.comments if id_ in document.comments)
        if line_comments:
            comments[place] = (*comments.get(place, ()), *line_comments)
    return comments


def _placed(document: WordDocument) -> Iterator[tuple[int, WordLine]]:
    """All lines with the place that the structure knows them by: for those of a cell or note that of its first one."""
    for whole, lines in groupby((*document.lines, *document.notes), key=lambda line: (line.cell, line.note)):
        first = 0
        for line in lines:
            first = first or line.number
            yield line.number if whole == (None, "") else first, line


def _rows(document: WordDocument) -> list[InputParagraph]:
    """The paragraphs as the structure reader takes them; notes at the end of the text that calls them."""
    names = {id_: str(number) for number, id_ in enumerate(dict.fromkeys(line.note for line in document.notes), 1)}
    old, new = document.note_numbers(base=True), document.note_numbers(base=False)
    notes = {
        names[id_]: _note(
            within(_run_on(lines), id_ in old, id_ in new), names[id_], place, document.note_marks.get(id_, "")
        )
        for id_, place, lines in _grouped(document.notes)
    }
    rows: list[InputParagraph] = []
    called: dict[str, None] = {}
    in_reasons = begun = False
    for row in _annex_titles_joined(_body(document, names)):
        text = accepted(row.spans) or row.text
        starts = shapes.symbol_line(text) is not None
        reasons = shapes.reasons_start(text) > 0
        if starts or reasons or row.role == "number" or shapes.is_number_line(text):
            if not begun and row.role != "cell":
                # What stands before is a cover, whose cells need no places.
                rows = [earlier for earlier in rows if earlier.spans]
                begun = True
            rows += [notes[name] for name in called if name in notes]
            called = {}
            in_reasons = reasons
        rows.append(row if in_reasons else _without_breaks(row))
        if notes:
            called |= dict.fromkeys(name for name in _names_called(row) if name in notes)
    return [*rows, *(notes[name] for name in called)]


def _body(document: WordDocument, names: Mapping[str, str]) -> Iterator[InputParagraph]:
    before: InputParagraph | None = None
    for in_row, lines in groupby(document.lines, key=lambda line: line.cell and line.cell[:2]):
        if in_row is None:
            for line in lines:
                spans = _spans([*label_runs(line), *line.runs], names)
                if spans:
                    role = _role(line, spans, before)
                    before = InputParagraph(spans, line.number, role, move=line.move, whole=line.whole)
                    yield before
        else:
            yield from _cells(lines, names)


def _cells(in_row: Iterable[WordLine], names: Mapping[str, str]) -> Iterator[InputParagraph]:
    """The cells of a row, each in its columns in the two texts; those without words keep the others in their places."""
    old, new = count(), count()
    for _, lines in groupby(in_row, key=lambda line: line.cell):
        body = list(lines)
        columns = (
            next(old) if any(line.in_base for line in body) else None,
            next(new) if any(line.in_final for line in body) else None,
        )
        yield InputParagraph(_spans(_run_on(body), names), body[0].number, "cell", columns)


def _annex_titles_joined(rows: Iterable[InputParagraph]) -> Iterator[InputParagraph]:
    """The same, the paragraphs of a title of an annex as one; those of a resolution's title are joined for all."""
    for role, group in groupby(rows, key=lambda row: row.role):
        if role != "annex title":
            yield from group
            continue
        titles = list(group)
        parts = [titles[0].marked]
        for title in titles[1:]:
            parts += [Marked.plain(" ", title.marked.only or KEPT), title.marked]
        yield replace(titles[0], spans=Marked.join(parts).spans)


def _run_on(lines: Iterable[WordLine]) -> Iterator[WordRun]:
    for at, group in enumerate(in_wholes(lines)):
        runs = together(group, " ")
        if at:
            yield WordRun(" ", runs[0].mark) if runs else WordRun("", TrackedMark())
        yield from runs


def _grouped(notes: Sequence[WordLine]) -> Iterator[tuple[str, int, list[WordLine]]]:
    """Each note: its id, its place in the file, its paragraphs."""
    for id_, group in groupby(notes, key=lambda line: line.note):
        lines = list(group)
        yield id_, lines[0].number, lines


def _note(runs: Sequence[WordRun], name: str, line: int, sign: str) -> InputParagraph:
    marked = Marked.of(_spans(runs, {}))
    spans = Marked.join((Marked.plain(f"[^{name}] ", marked.only or KEPT), marked)).spans
    return InputParagraph(spans, line, sign=sign)


def _spans(runs: Iterable[WordRun], names: Mapping[str, str]) -> Spans:
    return cleaned(Marked.of(spans_of(_named(run, names) for run in runs)), exact=False).spans


def _named(run: WordRun, names: Mapping[str, str]) -> WordRun:
    """A run with the notes that it calls by the names they have here."""
    if CALL_SIGN not in run.text:
        return run
    return WordRun(CALLS.sub(lambda c: f"[^{names[c[1]]}]" if c[1] in names else "", run.text), run.mark)


def _without_breaks(row: InputParagraph) -> InputParagraph:
    if not any("\n" in span.text for span in row.spans):
        return row
    marked = row.marked
    plain = Marked(marked.text.replace("\n", " "), marked.marks)
    return replace(row, spans=cleaned(plain, exact=False).spans)


def _names_called(row: InputParagraph) -> list[str]:
    return re.findall(CALL, row.marked.text)


def _role(line: WordLine, spans: Spans, before: InputParagraph | None) -> str:
    """What the style says, as far as the words and the paragraph before bear it out: many a file is styled by eye."""
    if not line.role or line.role in OF_COVERS:
        return ""
    text = " ".join(accepted(spans).split()) or " ".join("".join(span.text for span in spans).split())
    fits = {
        "number": lambda: any(c.isdigit() for c in text) or "[" in text,
        "history": lambda: text.startswith(("(", "（")),
        "title": lambda: not shapes.is_number_line(text) or _is_head(before, "number"),
        "opening": lambda: starts_opening(text) or is_opening(text) or _may_open(text, before),
        "heading": lambda: len(text) < _LONGEST_CALL and not (find_label(text) or text.endswith(_ENDS)),
        "annex": lambda: shapes.is_annex(text),
    }
    return line.role if fits.get(line.role, lambda: True)() else ""


def _is_head(paragraph: InputParagraph | None, *kinds: str) -> bool:
    """Whether a paragraph is one of these of the head, by its style, or by its words if that says nothing."""
    if paragraph is None or paragraph.role:
        return paragraph is not None and paragraph.role in kinds
    text = accepted(paragraph.spans).strip()
    return ("number" in kinds and shapes.is_number_line(text)) or ("history" in kinds and shapes.is_history(text))


def _may_open(text: str, before: InputParagraph | None) -> bool:
    """Whether an opening of an unknown body is one: it stands right after the head and begins no clause or section."""
    shape = shape_of(text)
    return (
        _is_head(before, "title", "history")
        and text[:1].isupper()
        and len(text) < _LONGEST_OPENING
        and shape.label is None
        and not is_heading(shape, None, finished=True)
    )
