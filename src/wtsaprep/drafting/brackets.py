"""Brackets: square brackets round words that are not agreed; found in a text, and followed through an edit.

Brackets are words of the text, so that whoever gets it sees them. They are "put around text ... on which there is
still a degree of debate ... Removing them is an indication of final agreement".

Source: [WCIT-BRACKETS].
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.end_marks import mark_place
from wtsaprep.model.file_format import CALL
from wtsaprep.model.language import alternatives
from wtsaprep.redline.diff import as_numbers
from wtsaprep.redline.longest_common_subsequence import common_runs
from wtsaprep.redline.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.model.provision import Provision, Text

_SIGN = re.compile(r"[\[\]]")
_BOUND = r" ?[-–+−]?(?:\d[\d.,]*\d|\d|∞|[a-z])(?: ?(?:%|[kMG]?Hz|dBm?|[kMG]bit/s|k?m|m?s))? ?"
_HALF_OPEN = rf"\[{_BOUND}[,;]{_BOUND}[)\[]|\]{_BOUND}[,;]{_BOUND}[)\[\]]|\({_BOUND}[,;]{_BOUND}\]"
"""An interval without one of its ends or both: [0,1), ]0,1]; ]0,1[."""
_PLACEHOLDER = re.compile(r"\[([A-Z][A-Z0-9]{0,7}(?:/[A-Z][A-Z0-9]{0,7})*)[-/][A-Z0-9]{1,12}\]")
_GROUPS = ("AFCP", "ARB", "APT", "ACP", "PACP", "EUR", "ECP", "IAP", "RCC")
_LOOK_BACK = 80
_BETWEEN = re.compile(r"[\s/]*")


@cache
def _never_open() -> re.Pattern[str]:
    to_be_completed = alternatives(lambda table: re.escape(table.cover.to_be_completed))
    return re.compile(rf"{CALL}|\[(?:place|year)\]|{to_be_completed}|{_HALF_OPEN}", re.IGNORECASE)


@cache
def _numbered() -> re.Pattern[str]:
    """What stands before the brackets of a text that has no number yet."""
    called = alternatives(lambda table: table.citing.bracketed)
    return re.compile(rf"(?:{called})\w*\s+(?:\[[^\[\]]*\],?\s*(?:\w{{1,3}}\s+)?)*$", re.IGNORECASE)


class Bracket(NamedTuple):
    """A pair of square brackets in a provision, or a sign without its partner."""

    provision: str
    start: int
    """Place of the opening sign."""
    end: int
    """Place after the closing sign."""
    words: str
    """What stands within; for a lone sign the sign."""
    matched: bool = True


def open_brackets(text: Text, baseline: Text = ()) -> tuple[Bracket, ...]:
    """The brackets of a text that nobody has settled, outer ones before those within them; none that are in force.

    Footnote calls and placeholders ("[ARB-1]" for a number that is not given, "[place]", "[year]") are none.

    Source: [WCIT-BRACKETS]; [WTSA16-PROPOSALS] (placeholders).
    """
    in_force = {p.id: p for p in baseline if "[" in p.text or "]" in p.text}
    unsettled: list[Bracket] = []
    for provision in text:
        brackets = brackets_of(provision)
        if brackets and in_force:
            origins = (provision.id, provision.split_from, provision.copied_from, *provision.joined)
            for old in (in_force[id_] for id_ in origins if id_ in in_force):
                held = followed_brackets(old.text, brackets_of(old), provision.text, brackets)
                brackets = tuple(bracket for bracket in brackets if bracket not in held)
        unsettled += brackets
    return tuple(unsettled)


def lone_brackets(text: Text) -> tuple[Bracket, ...]:
    """The signs of a text without a partner; a bracket may hold several clauses, open in one and close in another."""
    opened: list[Bracket] = []
    lone: list[Bracket] = []
    for provision in text:
        for bracket in brackets_of(provision):
            if bracket.matched:
                continue
            if bracket.words == "[":
                opened.append(bracket)
            elif opened:
                opened.pop()
            else:
                lone.append(bracket)
    return (*lone, *opened)


def brackets_of(provision: Provision) -> tuple[Bracket, ...]:
    """All brackets of a provision but footnote calls and placeholders, also those that are in force."""
    text = provision.text
    if "[" not in text and "]" not in text:
        return ()
    masked = _masked(provision)
    opened: list[int] = []
    brackets: list[Bracket] = []
    for sign in _SIGN.finditer(masked):
        at = sign.start()
        if sign[0] == "[":
            opened.append(at)
        elif opened:
            start = opened.pop()
            brackets.append(Bracket(provision.id, start, at + 1, text[start + 1 : at]))
        else:
            brackets.append(Bracket(provision.id, at, at + 1, "]", matched=False))
    brackets += [Bracket(provision.id, at, at + 1, "[", matched=False) for at in opened]
    return tuple(sorted(brackets, key=lambda bracket: (bracket.start, -bracket.end)))


def followed_brackets(
    old_text: str, old: Sequence[Bracket], new_text: str, new: Sequence[Bracket]
) -> dict[Bracket, Bracket]:
    """Which bracket of a clause was which one of the clause before an edit: new -> old.

    First those that hold the same words, then those that kept their signs, then those that kept one of them.
    """
    kept = _kept_signs(old_text, new_text)
    free = list(old)
    old_of: dict[Bracket, Bracket] = {}
    for likeness in (5, 4, 3, 2, 1):
        for new_bracket in new:
            same = next(
                (old_bracket for old_bracket in free if _likeness(old_bracket, new_bracket, kept) >= likeness), None
            )
            if new_bracket not in old_of and same is not None:
                old_of[new_bracket] = same
                free.remove(same)
    return old_of


def _likeness(old: Bracket, new: Bracket, kept: dict[int, int]) -> int:
    if old.matched != new.matched:
        return 0
    signs = (kept.get(new.start) == old.start) + (kept.get(new.end - 1) == old.end - 1)
    return signs + 3 * (old.words == new.words)


def whole_bracket(provision: Provision) -> Bracket | None:
    """The bracket that holds all words of a provision, its end mark within or without; None if there is none."""
    text = provision.text
    ends = (len(text), mark_place(text))
    return next((b for b in brackets_of(provision) if b.matched and b.start == 0 and b.end in ends), None)


def alternatives_beside(provision: Provision, bracket: Bracket) -> tuple[Bracket, ...]:
    """The brackets that stand side by side with one, itself among them, as in ``[shall][should]``."""
    row: list[Bracket] = []
    for other in (b for b in brackets_of(provision) if b.matched and not (b.start < bracket.start < b.end)):
        if row and other.start < row[-1].end:
            continue  # It stands within one of the row.
        if row and _BETWEEN.fullmatch(provision.text, row[-1].end, other.start):
            row.append(other)
        elif bracket in row:
            break
        else:
            row = [other]
    return tuple(row) if bracket in row else (bracket,)


def _masked(provision: Provision) -> str:
    """The words of a provision with dots where brackets stand that are no open ones."""
    text = _never_open().sub(_dots, provision.text)

    def dotted(match: re.Match[str]) -> str:
        before = provision.text[max(0, match.start() - _LOOK_BACK) : match.start()]
        known = provision.kind == "number" or match[1] in _GROUPS or _numbered().search(before)
        return _dots(match) if known else match[0]

    return _PLACEHOLDER.sub(dotted, text)


def _dots(match: re.Match[str]) -> str:
    return "." * len(match[0])


def _kept_signs(old: str, new: str) -> dict[int, int]:
    """The signs that an edit left alone: place in the new text -> place in the old one."""
    before, after = tokens(old), tokens(new)
    starts = [_starts(side.pieces) for side in (before, after)]
    old_place_of: dict[int, int] = {}
    for at, new_at, size in common_runs(*as_numbers(before.words, after.words)):
        for n in range(size):
            if before.words[at + n] in ("[", "]"):
                old_place_of[starts[1][new_at + n]] = starts[0][at + n]
    return old_place_of


def _starts(pieces: Sequence[str]) -> list[int]:
    """Where the last character of each piece stands, which for a bracket is the sign."""
    places: list[int] = []
    end = 0
    for piece in pieces:
        end += len(piece)
        places.append(end - 1)
    return places
