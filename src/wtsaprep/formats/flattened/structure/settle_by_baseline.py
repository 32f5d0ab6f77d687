"""Settling: a flattened text against the baseline it was made from, which it must hold word for word.

What the text has over and above the baseline was inserted. An insertion that follows a word without a blank took the
place of something; how much of it is still for a person to say. Where only a blank was lost, the baseline has it. A
deletion with nothing put in its place can't be seen at all, since flattening kept its words.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import count
from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.doubt import Doubt, quoted_beginning
from wtsaprep.formats.flattened.joins.edition_joins import edition_joins, history_growth
from wtsaprep.formats.flattened.joins.extents import back_from, last_phrase, last_word
from wtsaprep.formats.flattened.joins.find_joins import item_start
from wtsaprep.formats.flattened.joins.label_joins import label_joins
from wtsaprep.formats.flattened.joins.over_baseline import is_glued, makes_a_word, over_baseline
from wtsaprep.formats.flattened.joins.readings import Guess, JoinReading
from wtsaprep.formats.flattened.patterns import pattern_of
from wtsaprep.formats.flattened.structure.identities import first_ids
from wtsaprep.formats.flattened.structure.outline import outline
from wtsaprep.formats.flattened.structure.paragraph_kinds import OutlineParagraph
from wtsaprep.model.citations import provision_names
from wtsaprep.model.printed import printed
from wtsaprep.model.provision import Provision
from wtsaprep.redline.align import inherit_ids

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wtsaprep.formats.flattened.joins.over_baseline import OverBaseline, PutIn
    from wtsaprep.formats.flattened.joins.readings import GuessKind
    from wtsaprep.formats.flattened.lines.paragraph import InputParagraph
    from wtsaprep.formats.flattened.structure.outline_entry import OutlineEntry
    from wtsaprep.model.provision import Text

_OPENER = pattern_of(r"(?:that|to) ")
_CALL = pattern_of(r"\[\^([\w.-]+)\]")
_UNSEEN = "deletions with nothing in their place can't be seen in a flattened text, not even beside the text in force"
_MARKS = ";,.:"
_MOST_WORDS = 5
"""How many words a deletion is offered to have, word by word."""


@dataclass(frozen=True, slots=True)
class SettledGuesses:
    """What a known baseline says of a flattened text."""

    guesses: tuple[Guess, ...]
    doubts: tuple[Doubt, ...]
    lacks: bool = False
    """Whether the text lacks words of it, so that it was not flattened from this one."""
    whole: frozenset[int] = frozenset()
    """The paragraphs that hold all words of their clauses in it: what was put in there is known all the same."""


def settle_by_baseline(paragraphs: Sequence[InputParagraph], baseline: Text) -> SettledGuesses:
    """Lay a flattened text over its baseline: what is over was inserted, where it is glued something was deleted."""
    entries = outline([OutlineParagraph(n, p.shape_as(p.text), p.line, p.role) for n, p in enumerate(paragraphs)])
    pairs = _pairs(entries, baseline)
    printed_lines = printed(baseline)
    old = [_CALL.sub(r"\1", p.text) for p in printed_lines]
    guesses: list[Guess] = []
    lacks: list[Doubt] = []
    whole: set[int] = set()
    for new, at in sorted(pairs.items()):
        number = entries[new].origin
        clause_guesses, lacking = _compare(paragraphs[number], number, entries[new], old[at])
        guesses += clause_guesses
        lacks += lacking
        if not lacking:
            whole.add(number)
    missing = [*lacks]
    texts = [p.text for p in paragraphs]
    known = {entries[new].origin: str(printed_lines[at]) for new, at in pairs.items()}
    for guess in (*label_joins(paragraphs, texts), *history_growth(paragraphs, texts, guesses)):
        if guess.kind == "history" and not guess.proved:
            missing.append(Doubt(guess.line, guess.why))  # What the text lacks nobody deleted or put in.
        elif guess.paragraph not in known or _has_but_the_old(known[guess.paragraph], guess.readings[0]):
            guesses.append(guess)
    guesses = [replace(g, settled=g.settled or _is_settled(g, known.get(g.paragraph, ""))) for g in guesses]
    guesses.sort(key=lambda g: (g.paragraph, g.at))
    line = paragraphs[0].line if paragraphs else 1
    tied = set(pairs.values())
    names = provision_names(baseline)
    gone = [provision for at, provision in enumerate(baseline) if at not in tied and provision.text.strip()]
    missing += [
        Doubt(line, f"{names[p.id]} of the text in force is not here: {quoted_beginning(p.text)}") for p in gone
    ]
    doubts = (Doubt(line, _UNSEEN, "remark"), *missing)
    return SettledGuesses(tuple(guesses), doubts, bool(lacks or gone), frozenset(whole))


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


def _compare(paragraph: InputParagraph, number: int, entry: OutlineEntry, old: str) -> tuple[list[Guess], list[Doubt]]:
    """The guesses in one clause whose baseline is known, and the words it lacks."""
    text = paragraph.text
    start = item_start(text) if entry.label else 0
    laid = over_baseline(text, start, old)
    guesses = [guess for guess in edition_joins(paragraph, text) if _has_but_the_old(old, guess.readings[0])]
    proved = [guess.readings[0] for guess in guesses]
    guesses += [_lost_blank(paragraph, at) for at in laid.lost_blanks()]
    low = start
    for put_in in laid.put_in:
        if not any(change.start < put_in.end and put_in.start < change.end for change in proved):
            guesses += _of_put_in(paragraph, laid, put_in, low)
        low = put_in.end
    guesses = [replace(guess, paragraph=number) for guess in guesses]
    if not laid.lacking:
        return guesses, []
    words_lacking = quoted_beginning(" ".join(laid.lacking))
    what = f"words of the text in force are missing: {words_lacking}; so it was not flattened from this one"
    return guesses, [Doubt(paragraph.line, what)]


def _has_but_the_old(old: str, reading: JoinReading) -> bool:
    """Whether the baseline has the old words of a change, and not the new ones behind them."""
    return reading.deleted in old and f"{reading.deleted}{reading.inserted}" not in old


def _lost_blank(paragraph: InputParagraph, at: int) -> Guess:
    """A blank of the baseline that the text lost; it settles that nothing was changed there."""
    reading, why = JoinReading(at, at, " ", " "), "the text in force has a blank there"
    return Guess(paragraph.line, "word", paragraph.text, at, (reading,), False, why, settled=True)


def _of_put_in(paragraph: InputParagraph, laid: OverBaseline, put_in: PutIn, low: int) -> Iterator[Guess]:
    """What words that the baseline lacks may have taken the place of, where no blank parts them from it."""
    text = paragraph.text
    new = text[put_in.start : put_in.end]
    if twice := _stands_twice(text, laid, put_in):
        why = f"“{twice.deleted}” stands twice, and once in the text in force"
        yield Guess(paragraph.line, "word", text, twice.start, (twice,), False, why)
    elif is_glued(text, put_in.start) and not makes_a_word(text, put_in.start):
        rows = [
            JoinReading(begin, put_in.end, text[begin : put_in.start], new)
            for begin in _beginnings(text, laid, put_in, low)
        ]
        kind: GuessKind = "end mark" if new[0] in _MARKS else "word"
        why = f"{quoted_beginning(new)} is not in the text in force, and follows the word before it without a blank"
        if rows:
            yield Guess(paragraph.line, kind, text, put_in.start, tuple(rows), False, why, settled=len(rows) == 1)
    elif (
        text[put_in.end : put_in.end + 1].isalnum()
        and is_glued(text, put_in.end)
        and not makes_a_word(text, put_in.end)
    ):
        rows = [JoinReading(put_in.start, end, text[put_in.end : end], new) for end in _endings(text, laid, put_in.end)]
        why = f"{quoted_beginning(new)} is not in the text in force, and the next word follows it without a blank"
        if rows:
            yield Guess(paragraph.line, "word", text, put_in.end, tuple(rows), False, why, settled=len(rows) == 1)


def _stands_twice(text: str, laid: OverBaseline, put_in: PutIn) -> JoinReading | None:
    """Whether what was put in is but its neighbour once more, as in "reporting reporting"."""
    word = text[put_in.start : put_in.end]
    if not word.isalpha():
        return None
    for token in laid.found:
        if text[token.start : token.end] == word:
            if text[token.end : put_in.start] in ("", " ") and token.end <= put_in.start:
                return JoinReading(token.start, put_in.end, word, word)
            if text[put_in.end : token.start] in ("", " ") and put_in.end <= token.start:
                return JoinReading(put_in.start, token.end, word, word)
    return None


def _beginnings(text: str, laid: OverBaseline, put_in: PutIn, low: int) -> list[int]:
    """Where what was deleted before a place may begin, the likeliest first: at words of the baseline, all of them.

    Few words seldom take the place of very many: then the nearest phrase is likelier.
    """
    join = put_in.start
    before = [token for token in laid.found if low <= token.start < join]
    if text[join] in _MARKS:
        return [token.start for token in before[-1:]]
    starts = [token.start for n, token in enumerate(before) if token.blank or not n or text[token.start - 1] in "(["]
    by_rule = back_from(text, join, low)
    # "that" or "to" opens the clause still, unless the new words bring their own.
    opener = _OPENER.match(text, by_rule, join)
    opened = opener.end() if opener and not _OPENER.match(text, join) else by_rule
    shorter = [last_phrase(text, by_rule, join), last_word(text, join)]
    swallows = len(text[by_rule:join].split()) > 2 * len(text[join : put_in.end].split()) + 1
    likely = [*shorter, opened, by_rule] if swallows else [opened, by_rule, *shorter]
    nearest = starts[: -_MOST_WORDS - 1 : -1]
    return [begin for begin in dict.fromkeys((*likely, *nearest)) if begin in starts]


def _endings(text: str, laid: OverBaseline, join: int) -> list[int]:
    """Where what was deleted behind a place may end, the nearest first."""
    ends: list[int] = []
    for token in laid.found:
        if token.start < join:
            continue
        if ends and text[ends[-1] : token.start].strip():
            break  # More words were put in there.
        if text[token.start] in _MARKS and ends:
            break
        if token.blank or not ends:
            ends.append(token.end)
        else:
            ends[-1] = token.end
    return ends[:_MOST_WORDS]
