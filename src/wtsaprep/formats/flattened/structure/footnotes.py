"""Footnotes: a digit glued to a word is the call of a footnote, if the text holds the footnote.

Source: [ITUT-RESOLUTIONS].
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.doubt import Doubt, quoted_beginning
from wtsaprep.formats.flattened.lines.paragraph import InputParagraph
from wtsaprep.formats.flattened.lines.shapes import is_annex
from wtsaprep.formats.flattened.lines.word_list import words
from wtsaprep.formats.flattened.marks.marked_text import Marked
from wtsaprep.formats.flattened.patterns import pattern_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_CALL = pattern_of(
    r"(?:(?<![^\W\d_])(?P<word>[^\W\d_]{3,})|(?<=\d)\)|(?<=[a-z])\))(?P<digits>[1-9]\d?)(?=$|[\s;,.:)\]])"
)
_GLUED = pattern_of(r"(?<=[^\s\d])[1-9]")
_NOTE = pattern_of(r"^(?P<number>[1-9]\d?)[\t ]+(?=[^\W\d_])(?P<text>.*)$", re.DOTALL)
_NAME = r"[\w.-]{1,40}|[^\w\s\[\]^]{1,8}"
"""What a note is called by: its number or id, or a mark of its own."""
_WRITTEN = pattern_of(rf"^\[\^(?P<name>{_NAME})\]:?[\t ]+")
_WRITTEN_CALL = pattern_of(rf"\[\^({_NAME})\]")
_IN_IDS = pattern_of(r"[\w.-]")
_LETTERED = pattern_of(r"^\(?[a-z]{1,2}\)")


@dataclass(frozen=True, slots=True)
class Footnoted:
    """The paragraphs of a text with calls written ``[^note-1]`` and footnotes of role ``note``, and what is odd."""

    paragraphs: tuple[InputParagraph, ...]
    doubts: tuple[Doubt, ...]


def find_footnotes(paragraphs: Sequence[InputParagraph]) -> Footnoted:
    """Tie glued digits to the footnotes of the text; a digit whose footnote is not there is kept as it stands."""
    calls = {match["digits"] for p in paragraphs for match in _calls(p.text)}
    notes = _notes(paragraphs, calls)
    names = {number: f"note-{number}" for number in notes.values()}
    written: dict[str, str] = {}
    for match in filter(None, (_WRITTEN.match(p.text) for p in paragraphs)):
        written.setdefault(match["name"], _note_id(match["name"], len(written) + 1))
    result: list[InputParagraph] = []
    doubts: list[Doubt] = []
    for index, paragraph in enumerate(paragraphs):
        marked = paragraph.marked
        role, name, sign = paragraph.role, paragraph.name, paragraph.sign
        if index in notes or (written and _WRITTEN.match(paragraph.text)):
            role, name = "note", _name_of(paragraph.text, notes.get(index, ""), names, written)
            sign = sign or _sign_of(paragraph.text)
            marked = _without_number(marked, index in notes)
        if calls:
            marked, missing = _with_calls(marked, names, skip=role == "note")
            doubts += [
                Doubt(paragraph.line, f"{quoted_beginning(word)} may bear a footnote call; kept as it stands")
                for word in missing
            ]
        if written:
            marked = _with_written_calls(marked, written)
        changed = role != paragraph.role or marked.text != "".join(s.text for s in paragraph.spans)
        result.append(replace(paragraph, spans=marked.spans, role=role, name=name, sign=sign) if changed else paragraph)
    return Footnoted(tuple(result), tuple(doubts))


def _name_of(text: str, number: str, names: Mapping[str, str], written: Mapping[str, str]) -> str:
    """What the text calls a note by: its number, or the name it is written with."""
    match = _WRITTEN.match(text)
    return names[number] if number else written[match["name"]] if match else ""


def _sign_of(text: str) -> str:
    """The mark of its own that a note is written with for a number, as "*"."""
    match = _WRITTEN.match(text)
    return match["name"] if match and not _IN_IDS.match(match["name"]) else ""


def _note_id(name: str, ordinal: int) -> str:
    if not _IN_IDS.match(name):
        return f"note-mark-{ordinal}"
    return name if name.startswith("note-") else f"note-{name}"


def _calls(text: str) -> Iterator[re.Match[str]]:
    for match in _CALL.finditer(text) if _GLUED.search(text) else ():
        word = match["word"]
        if word is None or (word.islower() and word in words()) or (word.isupper() and len(word) > 5):
            yield match
        elif word.istitle() and word.endswith("s") and word.lower() in words():
            yield match  # "Member States1"; "Table1" and "Annex1" are names of one thing.


def _notes(paragraphs: Sequence[InputParagraph], calls: set[str]) -> dict[int, str]:
    """The paragraphs that are footnotes: a called number, a sentence, and no place in a list of items."""
    if not calls:
        return {}
    note_at: dict[int, str] = {}
    of_annex = _annex_paragraphs(paragraphs, calls)
    running = 0
    lettered = False
    for index, paragraph in enumerate(paragraphs):
        text = paragraph.text
        note = _NOTE.match(text) if not paragraph.role else None
        if note:
            number = int(note["number"])
            fits = number == running + 1 and not lettered and index + 1 < len(paragraphs)
            if (
                index not in of_annex
                and note["number"] in calls
                and note["number"] not in note_at.values()
                and note["text"][:1].isupper()
                and not fits
            ):
                note_at[index] = note["number"]
                continue
            running = number
            lettered = False
        elif _LETTERED.match(text):
            lettered = True
        elif len(text) < 120 and text[-1:] not in ";,.":
            running, lettered = 0, False
        else:
            # An unlabelled clause: what follows it starts no list of its own.
            lettered = lettered or running == 0
    return note_at


def _annex_paragraphs(paragraphs: Sequence[InputParagraph], calls: set[str]) -> set[int]:
    """The numbered paragraphs of annexes: a run of them of which one is not called is no run of footnotes."""
    runs: list[list[tuple[int, int]]] = []
    in_annex = False
    for index, paragraph in enumerate(paragraphs):
        if paragraph.role == "annex" or is_annex(paragraph.text):
            in_annex = True
            runs.append([])
        elif in_annex and not paragraph.role and (note := _NOTE.match(paragraph.text)):
            number = int(note["number"])
            if runs[-1] and number != runs[-1][-1][1] + 1:
                runs.append([])
            runs[-1].append((index, number))
    listed = [run for run in runs if len(run) > 1 and any(str(number) not in calls for _, number in run)]
    return {index for run in listed for index, _ in run}


def _without_number(marked: Marked, glued: bool) -> Marked:
    match = (_NOTE if glued else _WRITTEN).match(marked.text)
    if not match:
        return marked
    return marked[match.start("text") if glued else match.end() :]


def _with_calls(marked: Marked, names: dict[str, str], *, skip: bool) -> tuple[Marked, list[str]]:
    parts: list[Marked] = []
    missing: list[str] = []
    end = 0
    for match in _calls(marked.text):
        start, stop = match.span("digits")
        name = names.get(match["digits"])
        if name is None:
            if not skip:
                before = marked.text[max(0, start - 24) : start].split()
                missing.append((before[-1] if before else "") + match["digits"])
            continue
        parts += [marked[end:start], Marked.plain(f"[^{name}]", marked.marks[start].lower())]
        end = stop
    return Marked.join([*parts, marked[end:]]), missing


def _with_written_calls(marked: Marked, written: dict[str, str]) -> Marked:
    parts: list[Marked] = []
    end = 0
    for match in _WRITTEN_CALL.finditer(marked.text):
        if match[1] in written:
            start, stop = match.span()
            parts += [marked[end:start], Marked.plain(f"[^{written[match[1]]}]", marked.marks[start].lower())]
            end = stop
    return Marked.join([*parts, marked[end:]])
