"""Reading: from a pasted or flattened text to proposals and resolutions, each as its two texts.

`scan` finds the texts and the places that need a person; `build` makes the two texts, given the answers.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wtsaprep.drafting.shown_texts import written
from wtsaprep.formats.flattened.doubt import Doubt, quoted
from wtsaprep.formats.flattened.joins.find_joins import find_guesses, joins_beside_marks
from wtsaprep.formats.flattened.joins.readings import apply_changes
from wtsaprep.formats.flattened.lines.languages import language_of
from wtsaprep.formats.flattened.lines.page import separated
from wtsaprep.formats.flattened.lines.put_together import join_lines
from wtsaprep.formats.flattened.lines.shapes import is_number_line
from wtsaprep.formats.flattened.lines.source_lines import normalised, split_lines
from wtsaprep.formats.flattened.marks.marked_breaks import settle_breaks
from wtsaprep.formats.flattened.marks.written_marks import read_marks
from wtsaprep.formats.flattened.structure.footnotes import find_footnotes
from wtsaprep.formats.flattened.structure.proposals import split_proposals
from wtsaprep.formats.flattened.structure.two_texts import Structured, read_text, structured
from wtsaprep.model.edition import number_line
from wtsaprep.model.printed import printed
from wtsaprep.model.symbols import NEW_TEXT, WITHOUT_TEXT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from wtsaprep.formats.flattened.joins.readings import Guess, JoinReading
    from wtsaprep.formats.flattened.lines.paragraph import InputParagraph
    from wtsaprep.formats.flattened.marks.notations import Notation
    from wtsaprep.formats.flattened.structure.proposals import FoundProposal
    from wtsaprep.model.provision import Text


@dataclass(frozen=True, slots=True)
class Scan:
    """What an input holds, before anything is decided."""

    texts: tuple[FoundProposal, ...]
    """The proposals or resolutions, in order."""
    front: tuple[InputParagraph, ...]
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
    """The known baseline of one of the texts, if one was given."""
    based: int = 0
    """Index of the text that has this baseline."""


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
    lines: Mapping[str, int]
    """The line of the input on which each provision begins."""
    supports: str = ""
    """Number of the proposal that it supports without a text of its own."""
    language: str = "en"


def scan(raw: str, baseline: Text | None = None) -> Scan:
    """Find the texts of an input and guess where marks were lost; with a baseline given, see what it settles.

    The baseline is that of the text with its number, or else of the first. A text that carries marks is read exactly
    and nothing is guessed.
    """
    return _guessed(_clean_scan(raw), baseline)


def scan_paragraphs(
    rows: Sequence[InputParagraph], notation: Notation, notes: Sequence[Doubt] = (), baseline: Text | None = None
) -> Scan:
    """The same for an input that tells its paragraphs itself, as a Word file does."""
    split = split_proposals(rows)
    return _guessed(Scan(split.texts, split.front, (), tuple(notes), split.doubts, notation), baseline)


def _guessed(plain: Scan, baseline: Text | None) -> Scan:
    if baseline is not None:
        plain = replace(plain, baseline=baseline, based=_based(plain.texts, baseline))
    if plain.notation not in ("", "markdown"):
        return plain
    guesses: list[Guess] = []
    doubts: list[Doubt] = []
    for index, found in enumerate(plain.texts):
        if _is_new(found):
            continue
        if baseline is None or index != plain.based:
            guesses += find_guesses(found.paragraphs, index)
        elif not _is_without_text(found):
            from wtsaprep.formats.flattened.joins.settle_by_baseline import settle

            settled = settle(found.paragraphs, baseline)
            guesses += [replace(guess, text=index) for guess in settled.guesses]
            doubts += settled.doubts
    return replace(plain, guesses=tuple(guesses), doubts=(*plain.doubts, *doubts))


def build(
    found: Scan, answers: Mapping[int, JoinReading | None] | None, fresh: Callable[[], str]
) -> tuple[ReadText, ...]:
    """The texts of a scan, given what a person answered to its guesses.

    An answer is a reading of the guess or one of its own (`Guess.corrected`); None refuses the guess, and the words
    stand as they are. Where there is no answer the best reading is taken. ``fresh`` gives suffixes for new ids.
    """
    answers = answers or {}
    return tuple(_build(found, index, answers, fresh) for index in range(len(found.texts)))


def read_clean(raw: str, fresh: Callable[[], str]) -> tuple[ReadText, ...]:
    """The texts of an input that is clean, or carries its marks; nothing is guessed, but told where it might be."""
    return built_clean(scan(raw), fresh)


def built_clean(found: Scan, fresh: Callable[[], str]) -> tuple[ReadText, ...]:
    """The texts of a scan, all its guesses refused."""
    texts = build(found, dict.fromkeys(range(len(found.guesses))), fresh)
    if not texts:
        return ()
    said = tuple(sorted((*found.notes, *found.doubts, *_left_joined(found.guesses), *texts[0].doubts)))
    return (replace(texts[0], doubts=said), *texts[1:])


def _left_joined(guesses: Sequence[Guess]) -> Iterator[Doubt]:
    """That a text read as clean looks as if marks had been lost: in one sentence, since it may really be clean."""
    if guesses:
        first = quoted("".join((guesses[0].readings[0].deleted, guesses[0].readings[0].inserted)))
        others = f" and {len(guesses) - 1} more" if len(guesses) > 1 else ""
        what = f"{first}{others}: deleted and inserted words may have run together; an import asks about each place"
        yield Doubt(guesses[0].line, what)


def _based(texts: Sequence[FoundProposal], baseline: Text) -> int:
    """Which text a baseline belongs to: the one whose number line has its number."""
    wanted = next((_number(p.text) for p in baseline if p.kind == "number"), "")
    numbers = [next(filter(None, (_number(p.text) for p in text.paragraphs[:3])), "") for text in texts]
    return numbers.index(wanted) if wanted in numbers else 0


def _number(text: str) -> str:
    found = number_line(text.partition("(")[0])
    return found.number if found else ""


def _clean_scan(raw: str) -> Scan:
    text, left_out = normalised(raw)
    marking = settle_breaks(read_marks(text))
    lines, furniture = split_lines(marking)
    strict = marking.notation not in ("", "wdiff") and separated(lines)
    joined = join_lines(lines, strict=strict)
    split = split_proposals(joined.paragraphs)
    notes = tuple(sorted((*left_out, *furniture, *joined.left_out)))
    doubts = [*marking.doubts, *joined.doubts, *split.doubts]
    if marking.has_marks:
        doubts += joins_beside_marks(p for text in split.texts for p in text.paragraphs)
    return Scan(split.texts, split.front, (), notes, tuple(doubts), marking.notation)


def _build(scanned: Scan, index: int, answers: Mapping[int, JoinReading | None], fresh: Callable[[], str]) -> ReadText:
    found = scanned.texts[index]
    rows = list(found.paragraphs)
    doubts: list[Doubt] = []
    for at, changes in _chosen(scanned, index, answers).items():
        marked, clashing = apply_changes(rows[at].text, changes)
        rows[at] = replace(rows[at], spans=marked.spans)
        doubts += [Doubt(rows[at].line, f"{quoted(str(c))} overlaps another change and was left out") for c in clashing]
    noted = find_footnotes(rows)
    doubts += noted.doubts
    read = _texts(scanned, index, noted.paragraphs, fresh)
    said = tuple(sorted((*doubts, *read.doubts)))
    language = language_of(p.text for p in rows)
    texts = (read.baseline, read.revised)
    return ReadText(
        found.symbol, found.number, *texts, found.reasons, said, found.line, read.lines, found.supports, language
    )


def _is_new(found: FoundProposal) -> bool:
    """Whether a text is a whole new one: an ADD, or general matters (OTHER) that are about no text in force."""
    about_none = found.symbol == "OTHER" and not any(is_number_line(p.text) for p in found.paragraphs)
    return found.symbol in NEW_TEXT or about_none


def _is_without_text(found: FoundProposal) -> bool:
    return found.symbol in WITHOUT_TEXT or bool(found.supports)


def _texts(scanned: Scan, index: int, rows: tuple[InputParagraph, ...], fresh: Callable[[], str]) -> Structured:
    found = scanned.texts[index]
    if _is_new(found):
        read = read_text(rows)
        # General matters are prose of any form; there is nothing in them to be understood.
        doubts = () if found.symbol == "OTHER" else read.doubts
        return replace(read, revised=written(read.revised), doubts=doubts)
    baseline = scanned.baseline if index == scanned.based else None
    if baseline is None:
        return structured(rows, fresh)
    if _is_without_text(found):
        return Structured(baseline, baseline, {}, ())
    read = read_text(rows)
    doubts = read.doubts
    revised = _inherited(baseline, read.revised, fresh)
    lines = {new.id: read.lines[old.id] for old, new in zip(read.revised, revised, strict=True)}
    if scanned.notation not in ("", "markdown"):
        marked = structured(rows, fresh)
        if _words(marked.baseline) != _words(baseline):
            what = (
                "what is left when its marks are rejected is not the baseline; the changes are those against the "
                "baseline"
            )
            doubts = (Doubt(found.line, what), *doubts)
        # Clauses that it deletes stand in it, too, and tell who did.
        known = _inherited(baseline, marked.baseline, fresh)
        lines = {new.id: marked.lines[old.id] for old, new in zip(marked.baseline, known, strict=True)} | lines
    return Structured(baseline, revised, lines, doubts)


def _words(text: Text) -> list[str]:
    return [word for line in printed(text) for word in str(line).split()]


def _inherited(baseline: Text, revised: Text, fresh: Callable[[], str]) -> Text:
    # With a known baseline its words count, and its ids are lent; the engine for that is loaded only then.
    from wtsaprep.redline.align import inherit_ids

    return inherit_ids(baseline, revised, fresh)


def _chosen(scanned: Scan, index: int, answers: Mapping[int, JoinReading | None]) -> dict[int, list[JoinReading]]:
    """The readings to apply to each paragraph of a text."""
    chosen: dict[int, list[JoinReading]] = {}
    for number, guess in enumerate(scanned.guesses):
        reading = answers[number] if number in answers else guess.readings[0]
        if guess.text == index and reading is not None:
            chosen.setdefault(guess.paragraph, []).append(reading)
    return chosen
