"""Into a skeleton: proposals written where their texts stand in the conference's own Word file.

Source: [WTSA-CPI].
"""

from __future__ import annotations

from copy import deepcopy
from itertools import zip_longest
from typing import TYPE_CHECKING, Any, NamedTuple

from wtsaprep.errors import ExportFault, InputFault, Where
from wtsaprep.formats.documents import prose_paragraphs
from wtsaprep.formats.word.document import read_document
from wtsaprep.formats.word.names import W
from wtsaprep.formats.word.writing.clauses import TextWriter
from wtsaprep.formats.word.writing.elements import element
from wtsaprep.formats.word.writing.in_place import CALL_SIGNS, Marker, Misplaced, run_like, words_in
from wtsaprep.formats.word.writing.proof import numbered_texts
from wtsaprep.formats.word.writing.skeleton import Skeleton
from wtsaprep.formats.word.writing.values import (
    ONLY_BASE,
    ONLY_FINAL,
    WrittenParagraph,
    WrittenRun,
    WrittenTable,
    text_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wtsaprep.formats.documents import DocumentEntry
    from wtsaprep.formats.word.writing.document import WordForm
    from wtsaprep.formats.word.writing.proof import FileSide
    from wtsaprep.formats.word.writing.values import Passage

_SHOWN = 60
_SPLIT = "Take the file that was made for this text, or import the text as it is in force."


class _Line(NamedTuple):
    """A paragraph that is to stand in the file, and the clause that it is."""

    written: WrittenParagraph
    provision: str

    @property
    def base(self) -> str:
        """Its words in the text in force; nothing for a new one."""
        return _words(self.written.runs, "base")

    @property
    def final(self) -> str:
        """Its words in the revised text; nothing for one that goes."""
        return _words(self.written.runs, "final")

    @property
    def without_label(self) -> _Line:
        """The same where the file numbers its paragraphs itself."""
        runs = self.written.runs
        tabs = [at for at, run in enumerate(runs) if run.text == "\t"]
        cut = next((at + 1 for at in reversed(tabs) if all(r.text == "\t" for r in runs[tabs[0] : at + 1])), 0)
        return self._replace(written=self.written._replace(runs=runs[cut:]))

    @property
    def changed(self) -> bool:
        """Whether anything of it is marked."""
        return self.written.end != "kept" or any(run.mark != "kept" for run in self.written.runs)


def word_into(raw: bytes, entries: Sequence[DocumentEntry], form: WordForm) -> bytes:
    """A Word file that was given with the changes of proposals where their texts stand in it.

    Raises:
        InputFault: it can't be read, bears marks already, or has another text than a proposal is on.
        ExportFault: a proposal does what can't be written into a given file, or what was written would read otherwise.
    """
    job = _Job(raw)
    for number, entry in enumerate(entries, 1):
        job.write(entry, form, f"p{number}-")
    made = job.skeleton.file()
    job.prove(made)
    return made


class _Job:
    """One file, and what each of its paragraphs reads once all proposals are in it."""

    def __init__(self, raw: bytes) -> None:
        self._raw, self.skeleton = raw, Skeleton(raw)
        self._marker = Marker(self.skeleton.numbers)
        self._keys = [_key(words_in(p.element)) for p in self.skeleton.paragraphs]
        self._before: dict[int, list[str]] = {}
        self._behind: dict[int, list[tuple[str, str]]] = {}
        self._finals: dict[int, str] = {}

    def write(self, entry: DocumentEntry, form: WordForm, prefix: str) -> None:
        """Write one proposal where its text stands."""
        proposal, name = entry.proposal, Where(entry.proposal.name)
        if proposal.new_text or entry.baseline is None:
            raise ExportFault("a new text stands in no file that was made before it", name, "Export it for itself.")
        texts = (entry.baseline_text, entry.baseline_text) if proposal.without_text else entry.reproduced
        by = form.author_of(proposal)
        owners = proposal.owners if form.authors else ()
        writer = TextWriter(*texts, owners, author=by, name=proposal.name, prefix=prefix, clause_by_clause=True)
        lines = [line for passage in writer.passages() for line in _lines(passage)]
        if any(run.mark != "kept" for note in writer.notes.values() for run in note.runs):
            raise ExportFault("notes can't be changed in a given file yet", name, "Export the proposal for itself.")
        places = self._located(lines, entry.baseline.name, proposal.name)
        first = next(place for place in places if place is not None)
        self._say_before(first, entry.symbol_line)
        last = self._write_lines(lines, places, first)
        reasons = prose_paragraphs(proposal.reasons)
        for at, reason in enumerate(reasons):
            self._say_behind(last, f"Reasons:\t{reason}" if not at else reason)

    def prove(self, made: bytes) -> None:
        """Read what was written: each paragraph is what it was in the one text, and what it should be in the other.

        Raises:
            ExportFault: it is not; nothing is to be written.
        """
        read = read_document(made)
        sides: tuple[FileSide, ...] = ("base", "final")
        for side in sides:
            for wanted, found in zip_longest(self._expected(side), numbered_texts(read, side), fillvalue=""):
                if found not in (wanted, "") and _key(found) == wanted:
                    continue  # Somebody's words, which stand with the blanks of the file.
                if found != wanted:
                    how = "rejected" if side == "base" else "accepted"
                    what = f"with all changes {how} the given file would read {_short(found)} and not {_short(wanted)}"
                    raise ExportFault(what, hint="Export the proposal for itself.")

    def _expected(self, side: FileSide) -> Iterator[str]:
        """What is to be read: what stood there to the letter, and what proposals say as it is compared (`_key`)."""
        given = numbered_texts(read_document(self._raw), "base")
        for at, key in enumerate(self._keys):
            yield from map(_key, self._before.get(at, ()))
            stood = next(given, "") if key else ""
            text = self._finals.get(at, stood) if side == "final" else stood
            said = (pair[side == "final"] for pair in self._behind.get(at, ()))
            yield from filter(None, (text, *map(_key, said)))

    def _located(self, lines: Sequence[_Line], text: str, name: str) -> list[int | None]:
        """The place of the paragraph of each line that the text in force has."""
        wanted = [line for line in lines if line.base]
        starts = [at for at, key in enumerate(self._keys) if key and key == _key(wanted[0].base)]
        if not starts:
            raise InputFault(f"{text} is not in the given file", hint=_SPLIT)
        followed = [self._followed(wanted, start) for start in starts]
        best = max(followed, key=len)
        if sum(len(places) == len(wanted) for places in followed) > 1:
            raise InputFault(f"{text} stands twice in the given file", hint="Take one of them out.")
        if len(best) == len(wanted):
            if best[0] in self._finals:
                raise ExportFault("two proposals on one text can't stand in one file", Where(name))
            found = iter(best)
            return [next(found) if line.base else None for line in lines]
        missed = wanted[len(best)]
        reads = next(
            (
                words_in(self.skeleton.paragraphs[at].element)
                for at in range(best[-1] + 1, len(self._keys))
                if self._keys[at]
            ),
            "",
        )
        where = f"it reads {_short(reads)} where that reads {_short(missed.base)}"
        what = f"the given file has another text than {text}: {where}"
        raise InputFault(what, Where(name, provision=missed.provision), _SPLIT)

    def _followed(self, wanted: Sequence[_Line], start: int) -> list[int]:
        """The places of the paragraphs from one on, as far as they are those that are wanted, blank ones left out."""
        places: list[int] = []
        filled = (at for at in range(start, len(self._keys)) if self._keys[at])
        for line, at in zip(wanted, filled, strict=False):
            if self._keys[at] not in (_key(line.base), _key(line.without_label.base)):
                break
            places.append(at)
        return places

    def _write_lines(self, lines: Sequence[_Line], places: Sequence[int | None], first: int) -> int:
        last = first
        placed = [*zip(lines, places, strict=True)]
        # A new paragraph looks as the one of its kind before it does, or else the first one behind it.
        like = {line.written.style: place for line, place in reversed(placed) if place is not None}
        for line, place in placed:
            if place is not None:
                last = like[line.written.style] = place
                self._change(line, place)
            else:
                self._bring(line, last, like.get(line.written.style, last))
        return last

    def _change(self, line: _Line, place: int) -> None:
        self._finals[place] = _key(line.final)
        if not line.changed:
            return
        if self._keys[place] != _key(line.base):
            line = line.without_label
        paragraph = self.skeleton.paragraphs[place]
        marked = deepcopy(paragraph.element)
        try:
            self._marker.mark(marked, line.written)
        except Misplaced:
            what = (
                "this clause stands in the given file in a way in which it can't be marked (in a field or at a section)"
            )
            raise ExportFault(what, Where(provision=line.provision)) from None
        self.skeleton.replace(paragraph, marked)

    def _bring(self, line: _Line, last: int, like: int) -> None:
        model = self.skeleton.paragraphs[like].element
        counted = model.find(f"{W}pPr/{W}numPr") is not None
        written = line.without_label.written if counted else line.written
        self.skeleton.put_behind(self.skeleton.paragraphs[last], self._marker.like(model, written))
        self._behind.setdefault(last, []).append(("", line.final))

    def _say_before(self, place: int, text: str) -> None:
        """A line of its own before a paragraph, unless it stands there already."""
        if _key(text) != next((self._keys[at] for at in range(place - 1, -1, -1) if self._keys[at]), ""):
            self.skeleton.put_before(self.skeleton.paragraphs[place], _plain(text, self.skeleton.style("proposal")))
            self._before.setdefault(place, []).append(text)

    def _say_behind(self, place: int, text: str) -> None:
        self.skeleton.put_behind(self.skeleton.paragraphs[place], _plain(text, self.skeleton.style("reasons")))
        self._behind.setdefault(place, []).append((text, text))


def _lines(passage: Passage) -> Iterator[_Line]:
    for block in passage.blocks:
        if isinstance(block, WrittenTable):
            cells = [p for row in block.rows for cell in row.cells for p in cell.paragraphs]
            if any(_Line(p, "").changed for p in cells):
                raise ExportFault(
                    "tables can't be changed in a given file yet", passage.where, "Export the proposal for itself."
                )
            yield from (_Line(p, passage.where.provision) for p in cells if p.runs)
        else:
            yield _Line(block, passage.where.provision)


def _plain(text: str, style: str) -> Any:
    made = element("p", *([element("pPr", element("pStyle", val=style))] if style else []))
    made.append(run_like(None, text))
    return made


def _words(runs: Sequence[WrittenRun], side: str) -> str:
    without = ONLY_FINAL if side == "base" else ONLY_BASE
    return CALL_SIGNS.sub("", text_of(runs, without))


def _key(text: str) -> str:
    """A text as it is compared: styles may set it in capitals, and blanks are typed as they come."""
    return " ".join(text.split()).casefold()


def _short(text: str) -> str:
    return f"“{text[:_SHOWN]}…”" if len(text) > _SHOWN else f"“{text}”"
