"""Scanning: the texts that an input holds, and the places in them that need a person."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.joins.evidence import evidence_of
from wtsaprep.formats.flattened.joins.find_joins import find_guesses, joins_beside_marks
from wtsaprep.formats.flattened.lines.contents import without_contents
from wtsaprep.formats.flattened.lines.hyphens import resolved_hyphens
from wtsaprep.formats.flattened.lines.lost_breaks import with_lost_breaks
from wtsaprep.formats.flattened.lines.marked_breaks import settle_breaks
from wtsaprep.formats.flattened.lines.numbered_titles import numbers_apart
from wtsaprep.formats.flattened.lines.page import separated
from wtsaprep.formats.flattened.lines.page_breaks import without_furniture
from wtsaprep.formats.flattened.lines.put_together import join_lines
from wtsaprep.formats.flattened.lines.shapes import is_number_line
from wtsaprep.formats.flattened.lines.source_lines import normalised, split_lines
from wtsaprep.formats.flattened.lines.wrapped_anew import put_on_one_line
from wtsaprep.formats.flattened.marks.notations import is_markdown
from wtsaprep.formats.flattened.marks.written_marks import read_marks
from wtsaprep.formats.flattened.reading.closed_marks import closed_marks
from wtsaprep.formats.flattened.structure.proposals import split_proposals
from wtsaprep.formats.flattened.structure.settle_by_baseline import settle_by_baseline
from wtsaprep.model.edition import number_line
from wtsaprep.model.symbols import NEW_TEXT, WITHOUT_TEXT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wtsaprep.formats.flattened.doubt import Doubt
    from wtsaprep.formats.flattened.joins.readings import Guess, GuessKind
    from wtsaprep.formats.flattened.lines.paragraph import InputParagraph
    from wtsaprep.formats.flattened.marks.notations import Notation
    from wtsaprep.formats.flattened.structure.proposals import FoundProposal
    from wtsaprep.formats.flattened.structure.settle_by_baseline import SettledGuesses
    from wtsaprep.model.provision import Text


_JOINS: tuple[GuessKind, ...] = ("case", "word", "mark", "end mark")
"""The guesses on words that ran together; the others are on editions and labels."""
_WITHOUT_MARKS = ("", "markdown")
"""The notations of texts that show no marks."""


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
    baselines: Mapping[int, Text] = field(default_factory=lambda: MappingProxyType({}))
    """The known baselines of texts, by the place of the text."""


def scan(raw: str, baseline: Text | None = None) -> Scan:
    """Find the texts of an input and guess where marks were lost, if something shows that they were.

    A baseline is that of the text with its number, or else of the first; what it settles is not asked. A text that
    carries marks is read exactly and nothing is guessed.
    """
    return _guessed(_with_baseline(_clean_scan(raw, baseline), baseline))


def scan_paragraphs(
    rows: Sequence[InputParagraph], notation: Notation, notes: Sequence[Doubt] = (), baseline: Text | None = None
) -> Scan:
    """The same for an input that tells its paragraphs itself, as a Word file does.

    Such a file shows its marks, so that nothing is guessed; editions that ran together before it was made are told.
    """
    split = split_proposals(rows)
    doubts = [*split.doubts, *joins_beside_marks(p for text in split.texts for p in text.paragraphs)]
    return _with_baseline(Scan(split.texts, split.front, (), tuple(notes), tuple(doubts), notation), baseline)


def _with_baseline(plain: Scan, baseline: Text | None) -> Scan:
    if baseline is None:
        return plain
    return replace(plain, baselines=MappingProxyType({_based(plain.texts, baseline): baseline}))


def laid_over(scanned: Scan, at: int, baseline: Text) -> Scan | None:
    """The same with one text laid over the baseline that it was flattened from; None if it shows its marks or has none.

    A flattened text holds all words of its baseline. One that does not was made on another edition, or lost some: then
    those of its clauses are settled that hold all words of theirs, and all else is read by itself.
    """
    proposal = scanned.texts[at]
    if scanned.notation not in _WITHOUT_MARKS or not proposal.symbol or is_new(proposal) or is_without_text(proposal):
        return None
    settled = settle_by_baseline(proposal.paragraphs, baseline)
    if settled.lacks:
        return _settled_by_clause(scanned, at, settled)
    before = (guess for guess in scanned.guesses if guess.text < at)
    after = (guess for guess in scanned.guesses if guess.text > at)
    return replace(
        scanned,
        guesses=(*before, *(replace(guess, text=at) for guess in settled.guesses), *after),
        doubts=(*scanned.doubts, *settled.doubts),
        baselines=MappingProxyType({**scanned.baselines, at: baseline}),
    )


def _settled_by_clause(scanned: Scan, at: int, settled: SettledGuesses) -> Scan:
    """The same with the joins of one text read by its baseline where a clause holds all words of that."""

    def is_settled(guess: Guess) -> bool:
        return guess.kind in _JOINS and guess.paragraph in settled.whole

    theirs = [guess for guess in scanned.guesses if guess.text != at or not is_settled(guess)]
    by_clause = [replace(guess, text=at) for guess in settled.guesses if is_settled(guess)]
    guesses = sorted((*theirs, *by_clause), key=lambda guess: (guess.text, guess.paragraph, guess.at))
    return replace(scanned, guesses=tuple(guesses))


def _guessed(plain: Scan) -> Scan:
    if plain.notation not in _WITHOUT_MARKS:
        return plain
    guesses: list[Guess] = []
    doubts: list[Doubt] = []
    for index, proposal in enumerate(plain.texts):
        if is_new(proposal):
            continue
        baseline = plain.baselines.get(index)
        call = proposal.symbol or proposal.number
        evidence = evidence_of(call, proposal.line, proposal.paragraphs, baseline)
        if evidence is None:
            doubts += joins_beside_marks(proposal.paragraphs)
        elif baseline is None or evidence.kind != "baseline":
            guesses += find_guesses(proposal.paragraphs, index)
        elif not is_without_text(proposal):
            settled = settle_by_baseline(proposal.paragraphs, baseline)
            guesses += [replace(guess, text=index) for guess in settled.guesses]
            doubts += settled.doubts
    return replace(plain, guesses=tuple(guesses), doubts=(*plain.doubts, *doubts))


def is_new(proposal: FoundProposal) -> bool:
    """Whether a text is a whole new one: an ADD, or general matters (OTHER) that are about no text in force."""
    about_none = proposal.symbol == "OTHER" and not any(is_number_line(p.text) for p in proposal.paragraphs)
    return proposal.symbol in NEW_TEXT or about_none


def is_without_text(proposal: FoundProposal) -> bool:
    """Whether a proposal shows no text: it takes one away, keeps one, or supports another proposal."""
    return proposal.symbol in WITHOUT_TEXT or bool(proposal.supports)


def _based(texts: Sequence[FoundProposal], baseline: Text) -> int:
    """Which text a baseline belongs to: the one whose number line has its number."""
    wanted = next((_number(p.text) for p in baseline if p.kind == "number"), "")
    numbers = [next(filter(None, (_number(p.text) for p in text.paragraphs[:3])), "") for text in texts]
    return numbers.index(wanted) if wanted in numbers else 0


def _number(text: str) -> str:
    line = number_line(text.partition("(")[0])
    return line.number if line else ""


def _clean_scan(raw: str, baseline: Text | None) -> Scan:
    text, left_out = normalised(raw)
    text, mended = closed_marks(text, baseline) if baseline else (text, ())
    marking = settle_breaks(read_marks(text))
    filled, taken_out = split_lines(marking)
    # Markdown was written by a program, on no pages.
    paged = not is_markdown(marking.notation)
    unpaged = without_furniture(filled, paged=paged)
    texts_only, contents = (unpaged.lines, ()) if marking.has_marks else without_contents(unpaged.lines)
    whole, hyphens = resolved_hyphens(texts_only, paged=paged)
    anew = put_on_one_line(whole)
    broken_up, lost = with_lost_breaks(anew.lines)
    lines, cut = numbers_apart(anew.numbered(broken_up))
    strict = marking.notation not in ("", "wdiff") and separated(lines)
    joined = join_lines(lines, strict=strict)
    wholes = marking.wholes
    paragraphs = [replace(p, whole=wholes[p.line]) if p.line in wholes else p for p in joined.paragraphs]
    split = split_proposals(paragraphs)
    notes = tuple(sorted((*left_out, *taken_out, *unpaged.left_out, *contents, *joined.left_out)))
    # How the lines of a cover were put together does not matter: they are told whole.
    first = split.texts[0].line if split.front else 0
    of_lines = [doubt for doubt in (*unpaged.doubts, *cut, *hyphens, *lost, *joined.doubts) if doubt.line >= first]
    doubts = [*mended, *marking.doubts, *of_lines, *split.doubts]
    if marking.has_marks:
        doubts += joins_beside_marks(p for text in split.texts for p in text.paragraphs)
    return Scan(split.texts, split.front, (), notes, tuple(doubts), marking.notation)
