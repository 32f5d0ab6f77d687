"""Building: the two texts of each proposal of a scan, given what a person answered to its guesses."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wtsaprep.drafting.shown_texts import without_placeholders
from wtsaprep.formats.flattened.doubt import Doubt, quoted_beginning
from wtsaprep.formats.flattened.joins.readings import apply_changes
from wtsaprep.formats.flattened.lines.languages import language_of
from wtsaprep.formats.flattened.reading.scan import is_new, is_without_text
from wtsaprep.formats.flattened.structure.footnotes import find_footnotes
from wtsaprep.formats.flattened.structure.split_and_joined import with_lineage_of
from wtsaprep.formats.flattened.structure.two_texts import Structured, read_text, structured
from wtsaprep.model.printed import printed
from wtsaprep.redline.align import inherit_ids

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from wtsaprep.formats.flattened.joins.readings import Guess, JoinReading
    from wtsaprep.formats.flattened.lines.paragraph import InputParagraph
    from wtsaprep.formats.flattened.reading.scan import Scan
    from wtsaprep.model.provision import Text


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


def build(
    scanned: Scan, answers: Mapping[int, JoinReading | None] | None, fresh: Callable[[], str]
) -> tuple[ReadText, ...]:
    """The texts of a scan, given what a person answered to its guesses.

    An answer is a reading of the guess or one of its own (`Guess.corrected`); None refuses the guess, and the words
    stand as they are. Where there is no answer the best reading is taken. ``fresh`` gives suffixes for new ids.
    """
    answers = answers or {}
    return tuple(_build(scanned, index, answers, fresh) for index in range(len(scanned.texts)))


def built_clean(scanned: Scan, fresh: Callable[[], str]) -> tuple[ReadText, ...]:
    """The texts of a scan, all its guesses refused."""
    texts = build(scanned, dict.fromkeys(range(len(scanned.guesses))), fresh)
    if not texts:
        return ()
    doubts = tuple(sorted((*scanned.notes, *scanned.doubts, *_left_joined(scanned.guesses), *texts[0].doubts)))
    return (replace(texts[0], doubts=doubts), *texts[1:])


def _left_joined(guesses: Sequence[Guess]) -> Iterator[Doubt]:
    """That a text read as clean looks as if marks had been lost: in one sentence, since it may really be clean."""
    if guesses:
        first = quoted_beginning(guesses[0].standing(guesses[0].readings[0]))
        others = f" and {len(guesses) - 1} more" if len(guesses) > 1 else ""
        what = f"{first}{others}: deleted and inserted words may have run together; an import asks about each place"
        yield Doubt(guesses[0].line, what)


def _build(scanned: Scan, index: int, answers: Mapping[int, JoinReading | None], fresh: Callable[[], str]) -> ReadText:
    proposal = scanned.texts[index]
    rows = list(proposal.paragraphs)
    doubts: list[Doubt] = []
    for at, changes in _chosen(scanned, index, answers).items():
        marked, clashing = apply_changes(rows[at].text, changes)
        rows[at] = replace(rows[at], spans=marked.spans)
        doubts += [
            Doubt(rows[at].line, f"{quoted_beginning(str(c))} overlaps another change and was left out", "left-out")
            for c in clashing
        ]
    noted = find_footnotes(rows)
    doubts += noted.doubts
    read = _texts(scanned, index, noted.paragraphs, fresh)
    all_doubts = tuple(sorted((*doubts, *read.doubts)))
    language = language_of(p.text for p in rows)
    texts = (read.baseline, read.revised)
    return ReadText(
        proposal.symbol,
        proposal.number,
        *texts,
        proposal.reasons,
        all_doubts,
        proposal.line,
        read.lines,
        proposal.supports,
        language,
    )


def _texts(scanned: Scan, index: int, rows: tuple[InputParagraph, ...], fresh: Callable[[], str]) -> Structured:
    proposal = scanned.texts[index]
    if is_new(proposal):
        read = read_text(rows)
        # General matters are prose of any form; there is nothing in them to be understood.
        doubts = () if proposal.symbol == "OTHER" else read.doubts
        return replace(read, revised=without_placeholders(read.revised), doubts=doubts)
    baseline = scanned.baselines.get(index)
    if baseline is None:
        return structured(rows, fresh)
    if is_without_text(proposal):
        return Structured(baseline, baseline, {}, ())
    read = read_text(rows)
    doubts = read.doubts
    revised = inherit_ids(baseline, read.revised, fresh)
    lines: dict[str, int] = {}
    if scanned.notation not in ("", "markdown"):
        marked = structured(rows, fresh)
        if _words(marked.baseline) != _words(baseline):
            what = (
                "what is left when its marks are rejected is not the text in force; the changes are those against that"
            )
            doubts = (Doubt(proposal.line, what), *doubts)
        # Clauses that it deletes stand in it, too, and tell who did.
        known = inherit_ids(baseline, marked.baseline, fresh)
        lines = {new.id: marked.lines[old.id] for old, new in zip(marked.baseline, known, strict=True)}
        ids = {old.id: new.id for old, new in zip(marked.baseline, known, strict=True)}
        revised = with_lineage_of(marked.revised, ids, revised)
    lines |= {new.id: read.lines[old.id] for old, new in zip(read.revised, revised, strict=True)}
    return Structured(baseline, revised, lines, doubts)


def _words(text: Text) -> list[str]:
    return [word for line in printed(text) for word in str(line).split()]


def _chosen(scanned: Scan, index: int, answers: Mapping[int, JoinReading | None]) -> dict[int, list[JoinReading]]:
    """The readings to apply to each paragraph of a text."""
    chosen: dict[int, list[JoinReading]] = {}
    for number, guess in enumerate(scanned.guesses):
        reading = answers[number] if number in answers else guess.readings[0]
        if guess.text == index and reading is not None:
            chosen.setdefault(guess.paragraph, []).append(reading)
    return chosen
