"""Reading: from a pasted or flattened text to proposals and resolutions, each as its two texts.

`scan` finds the texts and the places that need a person; `build` makes the two texts, given the answers.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.changes import apply_changes
from wtsaprep.formats.flattened.doubt import Doubt, quoted
from wtsaprep.formats.flattened.footnotes import find_footnotes
from wtsaprep.formats.flattened.joins import find_guesses
from wtsaprep.formats.flattened.lines import normalised, split_lines
from wtsaprep.formats.flattened.marks import read_marks
from wtsaprep.formats.flattened.paragraphs import Paragraph, paragraphs, separated
from wtsaprep.formats.flattened.proposals import split_proposals
from wtsaprep.formats.flattened.settle import Settled, settle, tie
from wtsaprep.formats.flattened.structure import read_text, structured
from wtsaprep.model.proposal import NEW_TEXT

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from wtsaprep.formats.flattened.changes import Change, Guess
    from wtsaprep.formats.flattened.notations import Notation
    from wtsaprep.formats.flattened.proposals import Found
    from wtsaprep.model.provision import Text


@dataclass(frozen=True, slots=True)
class Scan:
    """What an input holds, before anything is decided."""

    texts: tuple[Found, ...]
    """The proposals or resolutions, in order."""
    front: tuple[Paragraph, ...]
    """Cover matter before the first proposal."""
    guesses: tuple[Guess, ...]
    """The places where a deletion and an insertion seem to have run together, of all texts in order."""
    notes: tuple[Doubt, ...]
    """What was left out: bookmarks, page furniture, comments; and cover matter."""
    doubts: tuple[Doubt, ...]
    """What could be read in one way or another, or not at all."""
    notation: Notation = ""
    """How the text writes its marks; "" or "markdown" if it has none."""
    baseline: Text | None = None
    """The known baseline that the first text was settled with, if one was given."""
    settled: Settled | None = None


@dataclass(frozen=True, slots=True)
class ReadText:
    """One proposal or resolution as its two texts, tied by the ids of their provisions."""

    symbol: str
    """MOD, ADD ...; empty for a text that bears none: a baseline, or a clean text."""
    number: str
    baseline: Text
    revised: Text
    reasons: str
    doubts: tuple[Doubt, ...]
    line: int


def scan(raw: str, baseline: Text | None = None) -> Scan:
    """Find the texts of an input and guess where marks were lost; with a baseline given, see what it settles.

    The baseline is that of the first text. A text that carries marks is read exactly and nothing is guessed.
    """
    plain = _clean_scan(raw)
    if plain.notation not in ("", "markdown"):
        return replace(plain, baseline=baseline)
    guesses: list[Guess] = []
    doubts: list[Doubt] = []
    settled = None
    for index, found in enumerate(plain.texts):
        if baseline is not None and index == 0:
            settled = settle(found.paragraphs, baseline)
            guesses += settled.guesses
            doubts += settled.doubts
        elif found.symbol not in NEW_TEXT:
            guesses += find_guesses(found.paragraphs, index)
    return replace(plain, guesses=tuple(guesses), doubts=(*plain.doubts, *doubts), baseline=baseline, settled=settled)


def build(found: Scan, answers: Mapping[int, Change | None] | None, fresh: Callable[[], str]) -> tuple[ReadText, ...]:
    """The texts of a scan, given what a person answered to its guesses.

    An answer is a reading of the guess or one of its own (`Guess.corrected`); None refuses the guess, and the words
    stand as they are. Where there is no answer the best reading is taken. ``fresh`` gives suffixes for new ids.
    """
    answers = answers or {}
    return tuple(_build(found, index, answers, fresh) for index in range(len(found.texts)))


def read_clean(raw: str, fresh: Callable[[], str]) -> tuple[ReadText, ...]:
    """The texts of an input that is clean, or carries its marks; nothing is guessed."""
    return build(_clean_scan(raw), None, fresh)


def _clean_scan(raw: str) -> Scan:
    text, left_out = normalised(raw)
    marking = read_marks(text)
    lines, furniture = split_lines(marking)
    strict = marking.notation not in ("", "wdiff") and separated(lines)
    rows, numbers = paragraphs(lines, strict=strict)
    split = split_proposals(rows)
    notes = tuple(sorted((*left_out, *furniture, *numbers)))
    return Scan(split.texts, split.front, (), notes, (*marking.doubts, *split.doubts), marking.notation)


def _build(scanned: Scan, index: int, answers: Mapping[int, Change | None], fresh: Callable[[], str]) -> ReadText:
    found = scanned.texts[index]
    settled = scanned.settled if index == 0 else None
    rows = list(found.paragraphs)
    doubts: list[Doubt] = []
    for at, changes in _chosen(scanned, index, answers).items():
        marked, clashing = apply_changes(rows[at].text, changes)
        rows[at] = replace(rows[at], spans=marked.spans)
        doubts += [Doubt(rows[at].line, f"{quoted(str(c))} overlaps another change and was left out") for c in clashing]
    noted = find_footnotes(rows)
    doubts += noted.doubts
    baseline, revised, odd = _texts(scanned, index, noted.paragraphs, settled, fresh)
    return ReadText(
        found.symbol, found.number, baseline, revised, found.reasons, tuple(sorted((*doubts, *odd))), found.line
    )


def _texts(
    scanned: Scan, index: int, rows: tuple[Paragraph, ...], settled: Settled | None, fresh: Callable[[], str]
) -> tuple[Text, Text, tuple[Doubt, ...]]:
    if scanned.texts[index].symbol in NEW_TEXT:
        revised, odd = read_text(rows)
        return (), revised, odd
    if settled is not None and scanned.baseline is not None:
        result = structured(rows, fresh, settled.known, scanned.baseline)
        return scanned.baseline, result.revised, result.doubts
    result = structured(rows, fresh)
    if scanned.baseline is not None and index == 0:
        # Marks say what the baseline was; what it says itself counts, and lends its ids.
        return scanned.baseline, tie(result.revised, scanned.baseline, fresh), result.doubts
    return result.baseline, result.revised, result.doubts


def _chosen(scanned: Scan, index: int, answers: Mapping[int, Change | None]) -> dict[int, list[Change]]:
    """The readings to apply to each paragraph of a text."""
    chosen: dict[int, list[Change]] = {}
    for number, guess in enumerate(scanned.guesses):
        reading = answers[number] if number in answers else guess.readings[0]
        if guess.text == index and reading is not None:
            chosen.setdefault(guess.paragraph, []).append(reading)
    return chosen
