"""Documents: a Word file from its bytes to the paragraphs of its two texts, with labels, notes and comments."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from wtsaprep.errors import InputFault
from wtsaprep.formats.word.beside_the_text import changed_margins, is_changed, marked_words, shown_marks
from wtsaprep.formats.word.both_texts import settle_both_texts
from wtsaprep.formats.word.by_hand import HandMarks, settle_hand_marks
from wtsaprep.formats.word.marking import signature
from wtsaprep.formats.word.names import ID, W
from wtsaprep.formats.word.note_marks import without_mark
from wtsaprep.formats.word.numbering import Counter, WordNumbering, read_numbering
from wtsaprep.formats.word.package import open_package
from wtsaprep.formats.word.paragraphs import BodyReader, bounded
from wtsaprep.formats.word.relationships import main_part, related_parts
from wtsaprep.formats.word.styles import Styles, read_styles
from wtsaprep.formats.word.values import CALL, Gap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from wtsaprep.formats.word.both_texts import TwoTextParagraph
    from wtsaprep.formats.word.package import Package
    from wtsaprep.formats.word.values import Cell, Form, Signature, WordRun
    from wtsaprep.formats.word.wholes import WholePart

CALLS = re.compile(f"{CALL}([^{CALL}]*){CALL}")
"""The call of a note in the text of a run."""


class WordLine(NamedTuple):
    """A paragraph of the two texts with its label in each of them."""

    number: int
    """The place of its paragraph in the file, from 1; notes come after the body."""
    old_label: str
    new_label: str
    runs: tuple[WordRun, ...]
    in_base: bool
    in_final: bool
    role: str
    """What its style says it is."""
    cell: Cell | None
    note: str
    """Id of the note that it belongs to."""
    comments: tuple[str, ...]
    signatures: tuple[Signature, ...]
    move: str = ""
    """The name of the move that it is part of."""
    starts: tuple[int, int] = (0, 0)
    """The places in the file where it begins in each text."""
    whole: int = 0
    """What it was split from or joined with, by the place where that begins; 0 if it is for itself."""
    parts: tuple[WholePart, ...] = ()
    """Of the first line of a whole: the whole, as it stands in the file."""
    ends: int = 0
    """The place in the file of the paragraph whose end it has in the revised text."""


class WordComment(NamedTuple):
    """A comment in a Word file."""

    by: Signature
    text: str


@dataclass(frozen=True, slots=True)
class WordDocument:
    """A Word file as it was read."""

    lines: tuple[WordLine, ...]
    notes: tuple[WordLine, ...]
    """The paragraphs of its footnotes and endnotes, in the order in which they are called."""
    comments: Mapping[str, WordComment]
    gaps: tuple[Gap, ...]
    not_as_rows: tuple[Gap, ...] = ()
    """Tables that no text can hold as they are, on a cover, too."""
    note_marks: Mapping[str, str] = field(default_factory=dict)
    """The marks of those notes that bear one of their own and no number, by their ids."""

    def note_numbers(self, *, base: bool) -> dict[str, str]:
        """The numbers or marks that notes bear in one of the two texts, by id."""
        called = dict.fromkeys(_called(self.lines, "base" if base else "final"))
        numbers = (str(number) for number in count(1))
        return {id_: self.note_marks.get(id_) or next(numbers) for id_ in called}


def read_document(
    raw: bytes,
    roles: Mapping[str, str] | None = None,
    *,
    prompts: bool = True,
    by_hand: bool = True,
    labels: Mapping[int, str] | None = None,
) -> WordDocument:
    """Read a Word file.

    ``roles`` adds to what style names say, ``prompts`` keeps those of fields to be filled in, ``by_hand`` reads what is
    struck and underlined as what is meant by it. Paragraphs whose label in the revised text would not be that of
    ``labels``, by their places in the file, are left out of their lists there.

    Raises:
        InputFault: it is no Word file, damaged, or beyond the bounds.
    """
    package = open_package(raw)
    main = main_part(package)
    named = related_parts(package, main)
    related = {kind: target for target, kind in reversed(named)}
    name = related.get("styles")
    styles = read_styles(package.parse(name) if name else (), roles or {})
    numbering = WordNumbering()
    if name := related.get("numbering"):
        numbering = read_numbering(package.parse(name))
    root = package.parse(main)
    body = root.find(f"{W}body")
    if body is None:
        raise InputFault("this Word document has no text body")
    reader = BodyReader(body, styles, prompts=prompts)
    reader.read(body)
    counting = _Labels(numbering, styles, labels or {})
    drawn = settle_hand_marks(reader.paragraphs) if by_hand else HandMarks(reader.paragraphs, [])
    lines = tuple(counting.lines(settle_both_texts(drawn.paragraphs)))
    called: dict[str, int] = {}
    for line in lines:
        for id_ in _called([line]):
            called.setdefault(id_, line.number)
    notes, lost = _notes(package, related, styles, numbering, called, reader)
    comments: dict[str, WordComment] = {}
    if name := related.get("comments"):
        root = package.parse(name)
        comments = dict(_comments(root, styles))
        lost += _changed_comments(root, lines)
    gaps = (*changed_margins(package, named), *reader.gaps, *drawn.gaps, *lost)
    return WordDocument(lines, notes, comments, gaps, tuple(reader.not_as_rows), reader.note_marks)


class _Labels:
    """Gives paragraphs their automatic numbers, as each of the two texts counts them."""

    def __init__(self, numbering: WordNumbering, styles: Styles, wanted: Mapping[int, str]) -> None:
        self._wanted = wanted
        self._old, self._new = Counter(numbering), Counter(numbering)
        self._numbering = numbering
        self._styles = styles
        self._roles: dict[str, str] = {}

    def lines(self, paragraphs: Iterable[TwoTextParagraph], note: str = "") -> Iterator[WordLine]:
        for p in paragraphs:
            old = self._label(self._old, p.base) if p.base else ""
            new = self._label(self._new, p.final, self._wanted.get(p.number)) if p.final else ""
            form = p.final or p.base
            style = form.style if form else ""
            role = self._roles.get(style) if form else ""
            if role is None:
                role = self._roles[style] = self._styles.role(style)
            yield WordLine(
                p.number, old, new, p.runs, p.base is not None, p.final is not None, role, p.cell, note, p.comments,
                p.signatures, p.move, p.starts, p.whole, p.parts, p.ends,
            )  # fmt: skip

    def _label(self, counter: Counter, form: Form, wanted: str | None = None) -> str:
        styled_list, styled_level = self._styles.list_of(form.style)
        list_id = form.list_id or styled_list
        if not list_id:
            return ""
        # A paragraph may take its list from itself and its level from its style, and the other way round.
        level = form.level if form.level is not None else styled_level
        if level is None:
            level = self._numbering.styled_level(list_id, self._styles.lineage(form.style))
        return counter.label(list_id, level, wanted)


def _called(lines: Iterable[WordLine], side: Literal["base", "final", ""] = "") -> Iterator[str]:
    """The notes that one of the texts calls, or either of them, in order."""
    for line in lines:
        for run in line.runs:
            if CALL in run.text and (not side or getattr(run.mark, side)):
                yield from CALLS.findall(run.text)


def _notes(
    package: Package,
    related: Mapping[str, str],
    styles: Styles,
    numbering: WordNumbering,
    called: Mapping[str, int],
    body: BodyReader,
) -> tuple[tuple[WordLine, ...], list[Gap]]:
    bounded(len(called), "notes")
    notes: dict[str, Any] = {}
    for letter, part, tag in (("f", "footnotes", "footnote"), ("e", "endnotes", "endnote")):
        if not any(id_.startswith(letter) for id_ in called) or part not in related:
            continue
        for element in package.parse(related[part]).iterfind(f"{W}{tag}"):
            notes[letter + element.get(ID, "")] = element
    lines: list[WordLine] = []
    gaps: list[Gap] = []
    number, container = body.next_number, body.next_container
    for id_, place in called.items():
        if id_ not in notes:
            gaps.append(Gap(place, "a note is called here that the file does not hold"))
            continue
        reader = BodyReader(notes[id_], styles, number, container)
        reader.read_closed(notes[id_])
        number, container = reader.next_number, reader.next_container
        paragraphs = reader.paragraphs
        if mark := body.note_marks.get(id_):
            paragraphs[:1] = [p._replace(runs=without_mark(p.runs, mark)) for p in paragraphs[:1]]
        drawn = settle_hand_marks(paragraphs)
        gaps += (*reader.gaps, *drawn.gaps)
        lines += _Labels(numbering, styles, {}).lines(settle_both_texts(drawn.paragraphs), id_)
    return tuple(lines), gaps


def _comments(root: Any, styles: Styles) -> Iterator[tuple[str, WordComment]]:
    first = 1
    for number, element in enumerate(root.iterfind(f"{W}comment"), 1):
        bounded(number, "comments")
        reader = BodyReader(element, styles, first)
        reader.read(element)
        first = reader.next_number
        rows = ["".join(run.text for run in p.runs if run.mark.final).strip() for p in reader.paragraphs]
        yield element.get(ID, ""), WordComment(signature(element), "\n\n".join(row for row in rows if row))


def _changed_comments(root: Any, lines: Iterable[WordLine]) -> Iterator[Gap]:
    """What is changed in comments themselves, which are read with all changes accepted."""
    places = {id_: line.number for line in lines for id_ in line.comments}
    for element in root.iterfind(f"{W}comment"):
        spans = marked_words(element)
        if is_changed(spans):
            what = f"changed in a comment, which is read with its changes accepted: “{shown_marks(spans)}”"
            yield Gap(places.get(element.get(ID, ""), 1), what, lost=False)
