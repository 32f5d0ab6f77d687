"""Words: what the paragraphs of a given file hold, character by character, and how their words are compared."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from wtsaprep.formats.word.names import W
from wtsaprep.formats.word.values import CALL
from wtsaprep.model.odd_characters import ODD
from wtsaprep.redline.plainly_set import plainly_set

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

CALL_SIGNS = re.compile(f"{CALL}([^{CALL}]*){CALL}")
P, R, T, RPR, PPR = (f"{W}{name}" for name in ("p", "r", "t", "rPr", "pPr"))
_BOXES = f"{W}txbxContent"
_CALLS = (f"{W}footnoteReference", f"{W}endnoteReference")
_SIGNS = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "\u2011"}
_SIGNS[f"{W}softHyphen"] = "\xad"
_SIGNS |= dict.fromkeys(_CALLS, CALL)
_OWN_MARK = f"{W}customMarkFollows"
_LONGEST_MARK = 10
_ODD = re.compile(ODD)


class Atom(NamedTuple):
    """One character of paragraphs, or something that is none (``""``), with the run and the element that hold it."""

    run: Any
    child: Any
    text: str
    of_call: bool = False
    """Whether it is part of the mark by which a note is called that bears no number; that is no word."""

    @property
    def sign(self) -> str:
        """What it is among the words; the call of a note is one."""
        return "" if self.of_call else self.text


def atoms(paragraphs: Iterable[Any]) -> list[Atom]:
    """What paragraphs hold, character by character; the call of a note is one."""
    found: list[Atom] = []
    for held in (held for paragraph in paragraphs for held in _held(paragraph)):
        found += (held._replace(text=sign) for sign in held.text) if len(held.text) > 1 else (held,)
    return found


def words_in(paragraph: Any) -> str:
    """The words of a paragraph, without the calls of notes."""
    return "".join(held.sign for held in _held(paragraph) if held.sign != CALL)


def key(text: str) -> str:
    """A text as it is compared.

    Styles may set it in capitals, blanks, hyphens and quotation marks are typed as they come, and what nobody sees, as
    a soft hyphen, is no word.
    """
    return " ".join(_ODD.sub("", " ".join(plainly_set(text).split())).split()).casefold()


@cache
def sign_key(sign: str) -> str:
    """A character as it is compared; nothing for one that nobody sees."""
    return sign if sign == CALL else key(sign)


def _held(paragraph: Any) -> Iterator[Atom]:
    """What a paragraph holds, the characters of one element together."""
    awaited = False
    for run in paragraph.iter(R):
        if next(run.iterancestors(P, _BOXES)) is not paragraph:
            continue  # Of a box that hangs on it.
        marks = awaited and _is_mark(run)
        awaited = False
        for child in run:
            if child.tag == T:
                if child.text:
                    yield Atom(run, child, child.text, marks)
                awaited = False
            elif child.tag != RPR:
                yield Atom(run, child, _SIGNS.get(child.tag, ""))
                if child.tag in _CALLS:
                    # The mark of a note follows in the run that calls it, or in the next one.
                    marks = awaited = child.get(_OWN_MARK) in ("1", "true", "on")


def _is_mark(run: Any) -> bool:
    text = "".join(t.text or "" for t in run.iter(T)).strip()
    return len(text) <= _LONGEST_MARK and not any(map(str.isalpha, text))
