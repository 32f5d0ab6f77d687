"""Settling: a flattened text against the baseline it was made from, which it must hold word for word.

What the text has over and above the baseline was inserted. An insertion that follows a word without a blank took the
place of something; how much of it is still for a person to say. Where only a blank was lost, the baseline has it. A
deletion with nothing put in its place can't be seen at all, since flattening kept its words.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import count
from typing import TYPE_CHECKING

from rapidfuzz.distance import LCSseq

from wtsaprep.formats.flattened.doubt import Doubt, quoted_beginning
from wtsaprep.formats.flattened.joins.edition_joins import edition_joins, history_growth
from wtsaprep.formats.flattened.joins.extents import back_from, last_phrase, last_word
from wtsaprep.formats.flattened.joins.find_joins import item_start
from wtsaprep.formats.flattened.joins.label_joins import label_joins
from wtsaprep.formats.flattened.joins.readings import Guess, JoinReading
from wtsaprep.formats.flattened.lines.word_list import words
from wtsaprep.formats.flattened.patterns import pattern_of
from wtsaprep.formats.flattened.structure.identities import first_ids
from wtsaprep.formats.flattened.structure.outline import outline
from wtsaprep.formats.flattened.structure.paragraph_kinds import OutlineParagraph
from wtsaprep.model.printed import printed
from wtsaprep.model.provision import Provision
from wtsaprep.redline.align import inherit_ids

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.formats.flattened.lines.paragraph import InputParagraph
    from wtsaprep.formats.flattened.structure.outline import OutlineEntry
    from wtsaprep.model.provision import Text

_TOKEN = pattern_of(r"[^\W\d_]+|\d+|[^\w\s]|_")
_CALL = pattern_of(r"\[\^([\w.-]+)\]")
_UNSEEN = "deletions with nothing put in their place can't be seen in a flattened text, not even with its baseline"
_LONGEST = 4000
"""Tokens of one clause that are compared; a longer paragraph is no clause."""


@dataclass(frozen=True, slots=True)
class SettledGuesses:
    """What a known baseline says of a flattened text."""

    guesses: tuple[Guess, ...]
    doubts: tuple[Doubt, ...]


def settle_by_baseline(paragraphs: Sequence[InputParagraph], baseline: Text) -> SettledGuesses:
    """Lay a flattened text over its baseline: what is over was inserted, where it is glued something was deleted."""
    entries = outline([OutlineParagraph(n, p.shape_as(p.text), p.line, p.role) for n, p in enumerate(paragraphs)])
    pairs = _pairs(entries, baseline)
    printed_lines = printed(baseline)
    old = [_CALL.sub(r"\1", p.text) for p in printed_lines]
    guesses: list[Guess] = []
    missing: list[Doubt] = []
    for new, at in sorted(pairs.items()):
        number = entries[new].origin
        clause_guesses, lacking = _compare(paragraphs[number], number, entries[new], old[at])
        guesses += clause_guesses
        missing += lacking
    texts = [p.text for p in paragraphs]
    guesses += [*label_joins(paragraphs, texts), *history_growth(paragraphs, texts, guesses)]
    known = {entries[new].origin: str(printed_lines[at]) for new, at in pairs.items()}
    guesses = [replace(g, settled=g.settled or _is_settled(g, known.get(g.paragraph, ""))) for g in guesses]
    guesses.sort(key=lambda g: (g.paragraph, g.at))
    line = paragraphs[0].line if paragraphs else 1
    tied = set(pairs.values())
    for at, provision in enumerate(baseline):
        if at not in tied and provision.text.strip():
            missing.append(
                Doubt(line, f"the baseline's {provision.id} is not in the text: {quoted_beginning(provision.text)}")
            )
    return SettledGuesses(tuple(guesses), (Doubt(line, _UNSEEN), *missing))


def _is_settled(guess: Guess, old: str) -> bool:
    """Whether a change that its form proves is one of this baseline: that has the old words, and lacks the new ones."""
    reading = guess.readings[0]
    return guess.proved and bool(old) and reading.deleted in old and reading.inserted not in old


def _pairs(entries: Sequence[OutlineEntry], baseline: Text) -> dict[int, int]:
    """For each entry that the baseline has: its place there."""
    ids = first_ids(entries)
    text = tuple(Provision(id=id_, kind=e.kind, text=e.text) for id_, e in zip(ids, entries, strict=True))
    numbers = count()
    places = {provision.id: at for at, provision in enumerate(baseline)}
    inherited = inherit_ids(baseline, text, lambda: str(next(numbers)))
    return {new: places[p.id] for new, p in enumerate(inherited) if p.id in places}


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    start: int
    end: int
    ending: bool = False
    """Whether it is but a new ending of the word before it."""


def _compare(paragraph: InputParagraph, number: int, entry: OutlineEntry, old: str) -> tuple[list[Guess], list[Doubt]]:
    """The guesses in one clause whose baseline is known, and the words it lacks."""
    text = paragraph.text
    start = item_start(text) if entry.label else 0
    found = list(_TOKEN.finditer(old))[:_LONGEST]
    before = [match[0] for match in found]
    after = _tokens(text, start, frozenset(before))[:_LONGEST]
    guesses = [replace(guess, paragraph=number) for guess in edition_joins(paragraph, text)]
    proved = [guess.readings[0] for guess in guesses]
    lacking: list[str] = []
    end = start
    for operation in LCSseq.opcodes(before, [token.text for token in after]):
        if operation.tag == "equal":
            moved = operation.dest_start - operation.src_start
            for at in range(operation.src_start + 1, operation.src_end):
                blank = old[found[at - 1].end() : found[at].start()]
                if blank and after[at + moved - 1].end == after[at + moved].start:
                    end = after[at + moved].start
                    guesses.append(_blank(paragraph, number, end, blank))
        lacking += before[operation.src_start : operation.src_end] if operation.tag in ("delete", "replace") else []
        if operation.tag not in ("insert", "replace"):
            continue
        run = after[operation.dest_start : operation.dest_end]
        overlapping = any(c.start < run[-1].end and run[0].start < c.end for c in proved)
        twice = _stands_twice(text, after, operation.dest_start) if len(run) == 1 else None
        if twice and not overlapping:
            why = f"“{twice.deleted}” stands twice, and the baseline has it once"
            guesses.append(Guess(paragraph.line, "word", text, twice.start, (twice,), False, why, paragraph=number))
        elif not overlapping and _is_glued(text, run, end):
            guesses.append(_guess(paragraph, number, text, run, end))
        end = run[-1].end
    if not lacking:
        return guesses, []
    words_lacking = quoted_beginning(" ".join(lacking))
    what = f"the baseline's words {words_lacking} are not in the text: it was not flattened from this one"
    return guesses, [Doubt(paragraph.line, what)]


def _blank(paragraph: InputParagraph, number: int, at: int, blank: str) -> Guess:
    """A blank of the baseline that the text lost; it settles that nothing was changed there."""
    reading, why = JoinReading(at, at, blank, blank), "the baseline has a blank there"
    return Guess(paragraph.line, "word", paragraph.text, at, (reading,), False, why, paragraph=number, settled=True)


def _stands_twice(text: str, tokens: Sequence[_Token], new: int) -> JoinReading | None:
    """Whether a new word is but its neighbour once more, as in "reporting reporting"."""
    word = tokens[new].text
    for first in (new - 1, new):
        if word.isalpha() and 0 <= first < len(tokens) - 1 and tokens[first].text == tokens[first + 1].text:
            old, again = tokens[first : first + 2]
            if text[old.end : again.start] in ("", " "):
                return JoinReading(old.start, again.end, word, word)
    return None


def _is_glued(text: str, run: Sequence[_Token], end: int) -> bool:
    """Whether an inserted run follows without a blank, so that something before it was deleted."""
    at = run[0].start
    if run[0].ending or at <= end or at == 0:
        return False
    before, first = text[at - 1], text[at]
    if first.isalnum():
        return before.isalnum() or before in ",;)"
    return first in ";,.:" and before in ";,.:"


def _guess(paragraph: InputParagraph, number: int, text: str, run: Sequence[_Token], low: int) -> Guess:
    join, stop = run[0].start, run[-1].end
    if text[join] in ";,.:":
        starts = [join - 1]
        kind = "end mark"
    else:
        by_rule = back_from(text, join, low)
        starts = [by_rule, last_phrase(text, by_rule, join), last_word(text, join)]
        kind = "word"
    rows = [
        JoinReading(begin, stop, text[begin:join], text[join:stop]) for begin in dict.fromkeys(starts) if begin < join
    ]
    why = "the baseline lacks the words after the place, and no blank stands before them"
    return Guess(paragraph.line, kind, text, join, tuple(rows), False, why, paragraph=number)  # type: ignore[arg-type]


def _tokens(text: str, start: int, known: frozenset[str]) -> list[_Token]:
    """The tokens of a flattened clause; a word that the baseline lacks is cut after one that it has."""
    tokens: list[_Token] = []
    for token in _TOKEN.finditer(text, start):
        word, at = token[0], token.start()
        cut = 0 if word in known or len(word) > 80 else _cut(word, known)
        if cut:
            tokens.append(_Token(word[:cut], at, at + cut))
            tokens.append(_Token(word[cut:], at + cut, token.end(), _is_ending(word[cut:], known)))
        else:
            tokens.append(_Token(word, at, token.end()))
    return tokens


def _cut(word: str, known: frozenset[str]) -> int:
    for cut in range(len(word) - 1, 0, -1):
        if word[:cut] in known and (cut > 2 or word[cut:].lower() in words()):
            return cut
    return next((cut for cut in range(1, len(word)) if word[cut:] in known and len(word) - cut > 3), 0)


def _is_ending(rest: str, known: frozenset[str]) -> bool:
    return rest.islower() and not (rest in known or rest in words())
