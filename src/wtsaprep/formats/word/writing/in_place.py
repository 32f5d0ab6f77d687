"""In place: the words of a paragraph that stands in a file, cut and marked, without touching how they look."""

from __future__ import annotations

import re
from copy import deepcopy
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from wtsaprep.formats.word.names import W
from wtsaprep.formats.word.values import CALL
from wtsaprep.formats.word.writing.elements import CHANGES, element, signed, words
from wtsaprep.formats.word.writing.values import NOBODY, ONLY_FINAL, WrittenRun

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from wtsaprep.formats.word.writing.values import WrittenMark, WrittenParagraph
    from wtsaprep.model.mark_owner import MarkAuthor

_P, _R, _T, _RPR, _PPR = (f"{W}{name}" for name in ("p", "r", "t", "rPr", "pPr"))
_BOXES = f"{W}txbxContent"
_SIGNS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "\u2011"}
_SIGNS[f"{W}softHyphen"] = "\xad"
_SIGNS |= {f"{W}footnoteReference": CALL, f"{W}endnoteReference": CALL}
_OF_ONE_PARAGRAPH = tuple(f"{W}{name}" for name in ("rPr", "sectPr", "pPrChange"))
CALL_SIGNS = re.compile(f"{CALL}[^{CALL}]*{CALL}")


class Atom(NamedTuple):
    """One character of a paragraph, or something that is none (``""``), with the run and the element that hold it."""

    run: Any
    child: Any
    sign: str


class Misplaced(ValueError):
    """The words of a paragraph are not those that were to be changed."""


def atoms(paragraph: Any) -> list[Atom]:
    """What a paragraph holds, character by character; the call of a note is one."""
    found = []
    for run in paragraph.iter(_R):
        if next(run.iterancestors(_P, _BOXES)) is not paragraph:
            continue  # Of a box that hangs on it.
        for child in run:
            if child.tag == _T:
                found += [Atom(run, child, sign) for sign in child.text or ""]
            elif child.tag != _RPR:
                found.append(Atom(run, child, _SIGNS.get(child.tag, "")))
    return found


def words_in(paragraph: Any) -> str:
    """The words of a paragraph, without the calls of notes."""
    return "".join(atom.sign for atom in atoms(paragraph) if atom.sign != CALL)


class Marker:
    """Marks paragraphs that stand in a file; ``numbers`` are those that no mark in it has yet."""

    def __init__(self, numbers: Iterator[int]) -> None:
        self._numbers = numbers

    def mark(self, paragraph: Any, written: WrittenParagraph) -> None:
        """Give the words of a paragraph their marks, and its end.

        Raises:
            Misplaced: it does not hold the words that are to be changed.
        """
        pieces = _placed(atoms(paragraph), written.runs)
        if written.end == "deleted":
            if paragraph.find(f"{W}pPr/{W}sectPr") is not None:
                raise Misplaced  # The section would go as well.
            pieces = [piece._replace(mark="deleted", by=written.by) for piece in pieces]
        else:
            results = _results(paragraph)
            if any(piece.atom and piece.mark != "kept" and piece.run in results for piece in pieces):
                raise Misplaced  # Word would work the old words out again.
        for run, held in groupby(pieces, key=lambda piece: piece.run):
            self._mark_run(paragraph, run, list(held))
        if written.end != "kept":
            self._mark_end(paragraph, written.end, written.by)

    def like(self, paragraph: Any, written: WrittenParagraph) -> Any:
        """A new paragraph that looks as one that stands in the file does."""
        made = element("p")
        properties = paragraph.find(_PPR)
        if properties is not None:
            made.append(deepcopy(properties))
            for child in [child for child in made[0] if child.tag in _OF_ONE_PARAGRAPH]:
                made[0].remove(child)
        filled = [atom.run for atom in atoms(paragraph) if atom.sign.strip()]
        # A label looks as that of the other paragraph does, and so do words.
        label, usual = (filled[0], filled[-1]) if filled else (None, None)
        for (mark, by), runs in groupby(written.runs, key=lambda run: (run.mark, run.by)):
            held = [run_like(label if run is written.runs[0] and run.italic else usual, run.text) for run in runs]
            made.extend(held if mark == "kept" else [self._changed(mark, by, *held)])
        if written.end != "kept":
            self._mark_end(made, written.end, written.by)
        return made

    def _mark_run(self, paragraph: Any, run: Any, pieces: Sequence[_Piece]) -> None:
        """Put the pieces of a run in its place, each under its mark; one of which all stays is not touched."""
        if all(piece.atom and piece.mark == "kept" for piece in pieces):
            return
        made = []
        for (mark, by), group in groupby(pieces, key=lambda piece: (piece.mark, piece.by)):
            held = list(group)
            come = "".join(piece.text for piece in held)
            part = run_like(run, come) if come else _cut(run, [p.atom for p in held if p.atom], gone=mark == "deleted")
            made.append(part if mark == "kept" else self._changed(mark, by, part))
        if run is None:
            paragraph.extend(made)
        else:
            parent = run.getparent()
            at = parent.index(run)
            parent[at : at + 1] = made

    def _mark_end(self, paragraph: Any, end: WrittenMark, by: MarkAuthor) -> None:
        properties = paragraph.find(_PPR)
        if properties is None:
            properties = element("pPr")
            paragraph.insert(0, properties)
        looks = properties.find(_RPR)
        if looks is None:
            looks = element("rPr")
            behind = [child for child in properties if child.tag in _OF_ONE_PARAGRAPH]
            properties.insert(properties.index(behind[0]) if behind else len(properties), looks)
        looks.insert(0, self._changed(end, by))

    def _changed(self, mark: WrittenMark, by: MarkAuthor, *children: Any) -> Any:
        return element(CHANGES[mark], *children, id=str(next(self._numbers)), **signed(by))


class _Piece(NamedTuple):
    """A character that stands in a paragraph, or words that come behind one, and their mark."""

    run: Any
    """The run that it is part of, or looks like; None where there is none."""
    mark: WrittenMark = "kept"
    by: MarkAuthor = NOBODY
    atom: Atom | None = None
    text: str = ""


def _placed(held: Sequence[Atom], runs: Sequence[WrittenRun]) -> list[_Piece]:
    """The characters of a paragraph with the marks of the words that they are, and the words that come between them.

    How many blanks stand between two words says nothing: files have them as they were typed.
    """
    pieces: list[_Piece] = []
    at = 0

    def keep_until(is_met: Callable[[Atom], bool]) -> None:
        nonlocal at
        while at < len(held) and not is_met(held[at]):
            if held[at].sign and not held[at].sign.isspace():
                raise Misplaced
            pieces.append(_Piece(held[at].run, atom=held[at]))
            at += 1

    for run in runs:
        if run.mark in ONLY_FINAL:
            # What follows a label looks as the words behind it do, not as the label.
            begins = at < len(held) and (not pieces or (pieces[-1].atom and pieces[-1].atom.sign == "\t"))
            looks = held[at].run if begins else pieces[-1].run if pieces else None
            pieces.append(_Piece(looks, run.mark, run.by, text=run.text))
            continue
        for sign in CALL_SIGNS.sub(CALL, run.text):
            keep_until(lambda atom: bool(atom.sign))
            if sign.isspace():
                if at < len(held) and held[at].sign.isspace():
                    pieces.append(_Piece(held[at].run, run.mark, run.by, held[at]))
                    at += 1
                continue
            keep_until(lambda atom: bool(atom.sign) and not atom.sign.isspace())
            if at == len(held) or held[at].sign != sign:
                raise Misplaced
            pieces.append(_Piece(held[at].run, run.mark, run.by, held[at]))
            at += 1
    keep_until(lambda atom: False)
    return pieces


def _cut(run: Any, held: Sequence[Atom], *, gone: bool) -> Any:
    """A piece of a run: some of its characters, as it has them."""
    made = _shell(run)
    for child, group in groupby(held, key=lambda atom: atom.child):
        text = "".join(atom.sign for atom in group)
        made.append(words(text, "delText" if gone else "t") if child.tag == _T else deepcopy(child))
    return made


def _results(paragraph: Any) -> set[Any]:
    """The runs of a paragraph that are the results of fields."""
    found = {run for simple in paragraph.iter(f"{W}fldSimple") for run in simple.iter(_R)}
    depth = 0
    for run in paragraph.iter(_R):
        for char in run.iter(f"{W}fldChar"):
            depth += {"begin": 1, "end": -1}.get(char.get(f"{W}fldCharType", ""), 0)
        if depth:
            found.add(run)
    return found


def run_like(run: Any, text: str) -> Any:
    """A run that looks as another one does, if there is one."""
    made = _shell(run)
    for piece in filter(None, re.split("([\t\n])", text)):
        made.append(element("tab") if piece == "\t" else element("br") if piece == "\n" else words(piece))
    return made


def _shell(run: Any) -> Any:
    made = element("r")
    looks = None if run is None else run.find(_RPR)
    if looks is not None:
        made.append(deepcopy(looks))
    return made
