"""Joins: words and marks that ran together because the marks of a deletion and an insertion were lost."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.doubt import Doubt, quoted_beginning
from wtsaprep.formats.flattened.joins.edition_joins import edition_joins, history_growth, may_hold_two_editions
from wtsaprep.formats.flattened.joins.extents import back_from, join_readings, last_word
from wtsaprep.formats.flattened.joins.kept_sentences import lost_blank, once
from wtsaprep.formats.flattened.joins.label_joins import label_joins
from wtsaprep.formats.flattened.joins.places import strange_words
from wtsaprep.formats.flattened.joins.readings import Guess, JoinReading
from wtsaprep.formats.flattened.joins.word_joins import WordJoin, word_joins
from wtsaprep.formats.flattened.lines.item_labels import find_label
from wtsaprep.formats.flattened.lines.shapes import is_number_line
from wtsaprep.formats.flattened.lines.word_list import words
from wtsaprep.formats.flattened.patterns import pattern_of
from wtsaprep.redline.spans import accepted, rejected

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wtsaprep.formats.flattened.lines.paragraph import InputParagraph

_WORD = pattern_of(r"[^\W\d_]+")
_END = pattern_of(r"(?P<old>[;,.:])(?P<new>[;,.:])(?P<and> (?:and|or))?$")
_END_AND = pattern_of(r"(?P<old>[;,.:]? (?:and|or))(?P<new>[;,.])$")
_ABBREVIATED = pattern_of(
    r"(?:^|[\s(])(?:etc|al|Inc|Ltd|Co|No|Nos|e\.g|i\.e|cf|p|pp|[A-Z](?:\.[A-Z])*|[a-z](?:\.[a-z])+)$"
)


def find_guesses(paragraphs: Sequence[InputParagraph], text_index: int = 0) -> list[Guess]:
    """The places of one unmarked text where a deletion and an insertion seem to have run together, in order."""
    texts = [p.text for p in paragraphs]
    proved: list[Guess] = []
    for at, (paragraph, text) in enumerate(zip(paragraphs, texts, strict=True)):
        proved += [replace(guess, paragraph=at) for guess in edition_joins(paragraph, text)]
    guesses = [*proved, *label_joins(paragraphs, texts), *history_growth(paragraphs, texts, proved)]
    taken: dict[int, list[JoinReading]] = {}
    for guess in guesses:
        taken.setdefault(guess.paragraph, []).append(guess.readings[0])
    english = looks_english(texts)
    words_of = [_WORD.findall(text) for text in texts]
    counts = Counter(word for found in words_of for word in found)
    strange = strange_words(counts) if english else frozenset()
    for at, (paragraph, found) in enumerate(zip(paragraphs, words_of, strict=True)):
        joins = word_joins(paragraph.text, item_start(paragraph.text), counts, strange.intersection(found))
        guesses += _in_paragraph(paragraph, at, joins, taken.get(at, []), english)
    guesses.sort(key=lambda g: (g.paragraph, g.at))
    return [replace(guess, text=text_index) for guess in guesses]


def joins_beside_marks(paragraphs: Iterable[InputParagraph]) -> Iterator[Doubt]:
    """Where nothing is guessed, since a text carries marks or none were lost: the places that seem to lack theirs."""
    for paragraph in paragraphs:
        sides = dict.fromkeys(side(paragraph.spans) for side in (rejected, accepted))
        if not all(may_hold_two_editions(side) for side in sides):
            continue
        seen = (edition_joins(paragraph, side) for side in sides)
        in_each = [{f"{g.readings[0].deleted}{g.readings[0].inserted}" for g in guesses} for guesses in seen]
        for editions in sorted(set.intersection(*in_each)):
            kept = "the text is named by both" if is_number_line(paragraph.text) else "kept as it stands"
            what = f"{quoted_beginning(editions)} has run together and bears no marks; {kept}"
            yield Doubt(paragraph.line, what)


def _in_paragraph(
    paragraph: InputParagraph, at: int, joins: Iterable[WordJoin], taken: list[JoinReading], english: bool
) -> Iterator[Guess]:
    text = paragraph.text
    start = item_start(text)
    left = [join for join in joins if not any(c.start <= join.at <= c.end for c in taken)]
    if not english:
        left = [join for join in left if join.place.form in ("mark", "sector", "blank")]
    for guess in _untangled(paragraph, text, start, left, taken):
        yield replace(guess, paragraph=at)
    end = _end_mark(paragraph, text)
    if end:
        yield replace(end, paragraph=at)


def item_start(text: str) -> int:
    """Where the words of an item begin, after its label."""
    item_label = find_label(text)
    return len(text) - len(item_label.rest) if item_label and (item_label.sure or item_label.likely) else 0


def _untangled(
    paragraph: InputParagraph, text: str, start: int, joins: list[WordJoin], taken: list[JoinReading]
) -> Iterator[Guess]:
    """Guesses that do not overlap: an insertion ends where the deletion of the next join begins."""
    low = start
    for number, join in enumerate(joins):
        high = len(text)
        if number + 1 < len(joins):
            after = joins[number + 1].at
            begins = back_from(text, after, start)
            high = begins if begins > join.at else max(join.at, last_word(text, after))
            # Between two joins in one phrase a word of the first insertion is all that is sure.
            high = high if high > join.at else after
        low = max([low, *(c.end for c in taken if c.end <= join.at)])
        high = min([high, *(c.start for c in taken if c.start >= join.at)])
        row = _readings(text, start, join, low, high)
        if row:
            low = max(row[0].end, join.at)
            yield Guess(paragraph.line, join.kind, text, join.at, row, False, join.why)


_MOST_REPLACED = 5


def _readings(text: str, start: int, join: WordJoin, low: int, high: int) -> tuple[JoinReading, ...]:
    """The readings of a join, first the one that its rule says."""
    blank = lost_blank(join)
    if join.place.form == "blank":
        return (once(join),)
    small = join.verdict == "instead"
    row = join_readings(text, join.at, item_start=start, small=small, low=low, high=high)
    match join.verdict:
        case "blank":
            return (blank, *row)
        case "twice":
            kept = once(join)
            return (kept, *(reading for reading in row if reading != kept), blank)
        case _ if row and _swallows(row[0]):
            return (blank, *row)
        case _:
            return (*row, blank)


def _swallows(reading: JoinReading) -> bool:
    """Whether a reading takes long runs of words on both sides, so that a blank that was lost is likelier."""
    return min(len(reading.deleted.split()), len(reading.inserted.split())) > _MOST_REPLACED


def _end_mark(paragraph: InputParagraph, text: str) -> Guess | None:
    """Two marks at the end of a clause: the second took the place of the first."""
    tail = text[-24:]
    match = _END.search(tail) or _END_AND.search(tail)
    if (
        not match
        or (match["old"] == "." and _ABBREVIATED.search(tail[: match.start()]))
        or match["old"] == match["new"]
    ):
        return None
    offset = len(text) - len(tail)
    start, join = offset + match.start(), offset + match.end("old")
    change = JoinReading(start, len(text), text[start:join], text[join:])
    why = "two marks at the end of a clause"
    return Guess(paragraph.line, "end mark", text, join, (change,), False, why)


def looks_english(texts: Sequence[str]) -> bool:
    """Whether a text is in English, so that the word list can tell which of its words are none."""
    known = words()
    sample = [w for text in texts for w in re.findall(r"[^\W\d_]+", text[:2000]) if w.islower()][:2000]
    return bool(sample) and sum(1 for w in sample if w in known) >= 0.7 * len(sample)
