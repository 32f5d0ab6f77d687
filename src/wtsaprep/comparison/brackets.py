"""Square brackets: alternatives put side by side where only their words differ, and a text read each way they allow.

Brackets stand around what is still debated; to remove them is to agree. Those that the text in force has are its own.
"""

from __future__ import annotations

import re
from itertools import islice, product
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.model.file_format import CALL

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MOST_READINGS = 64
_ONE = rf"\[(?!\^)((?:[^\[\]]|{CALL.replace('(', '(?:')})*)\]"
"""A pair of brackets; "[^1]" calls a footnote, inside them as well."""
_INSIDE = re.compile(_ONE)
_GROUP = re.compile(rf"{_ONE}(?:\s?{_ONE})*")
_WORDS = re.compile(r"\s+|[^\s;,.:]+|[;,.:]")


class Alternatives(NamedTuple):
    """A text with alternatives in brackets, and the characters that each of them has there."""

    text: str
    places: tuple[tuple[int, int], ...]
    """First character and the one after the last, one for each alternative; (0, 0) for one without words."""


def as_alternatives(texts: Sequence[str]) -> Alternatives:
    """Several wordings of a clause in one, brackets around what differs: "groups [shall][may] act"."""
    cut = [_WORDS.findall(text) for text in texts]
    head = _common(cut)
    tail = _common([words[head:][::-1] for words in cut])
    ends = [len(words) - tail for words in cut]
    before, after = "".join(cut[0][:head]), "".join(cut[0][ends[0] :])
    inner = ["".join(words[head:end]) for words, end in zip(cut, ends, strict=True)]
    lead = " " if any(text[:1].isspace() for text in inner) else ""
    trail = " " if any(text[-1:].isspace() for text in inner) and after else ""
    mark = _shared_end([text.strip() for text in inner]) if not after else ""
    result = before + lead
    several = len({text.strip() for text in inner}) > 2
    places: dict[str, tuple[int, int]] = {}
    for words in (stripped := [text.strip().removesuffix(mark) for text in inner]):
        if words in places:
            continue  # Who wants the same shares its brackets.
        places[words] = (len(result) + 1, len(result) + 1 + len(words)) if words else (0, 0)
        # One alternative to nothing is in or out; among several, nothing needs a pair of brackets of its own.
        result += f"[{words}]" if words or several else ""
    return Alternatives(result + mark + trail + after, tuple(places[words] for words in stripped))


def bracket_readings(text: str, known: str = "") -> tuple[str, ...]:
    """The text as it reads with the first, the second ... of each group of alternatives; a lone one is in or out.

    Brackets that a known text has, too, are not debated.
    """
    own = set(_INSIDE.findall(known))
    parts: list[tuple[str, ...]] = []
    at = 0
    for match in _GROUP.finditer(text):
        inside = _INSIDE.findall(match[0])
        if own.issuperset(inside):
            continue
        parts.append((text[at : match.start()],))
        parts.append((*inside, "") if len(inside) == 1 else tuple(inside))
        at = match.end()
    if not parts:
        return (text,)
    parts.append((text[at:],))
    return tuple(dict.fromkeys(map(_tidy, islice(map("".join, product(*parts)), _MOST_READINGS))))


def each_alone(text: str) -> Iterator[tuple[int, int, str, int]]:
    """Each alternative of a text: its characters, the text with it in place of its group, and where it stands there."""
    for group in _GROUP.finditer(text):
        for inside in _INSIDE.finditer(text, *group.span()):
            yield *inside.span(1), f"{text[: group.start()]}{inside[1]}{text[group.end() :]}", group.start()


def first_group(text: str) -> tuple[int, int] | None:
    """The characters of the first alternatives of a text, with their brackets; None if it has none."""
    group = _GROUP.search(text)
    return group.span() if group else None


def _common(rows: Sequence[Sequence[str]]) -> int:
    """How many words all rows begin with; a blank at the end belongs to what follows."""
    count = 0
    for words in zip(*rows, strict=False):
        if len(set(words)) > 1:
            break
        count += 1
    return count


def _shared_end(texts: Sequence[str]) -> str:
    marks = {text[-1:] for text in texts if text}
    mark = marks.pop() if len(marks) == 1 else ""
    return mark if mark and mark in ";,.:" else ""


def _tidy(text: str) -> str:
    """What is left when brackets go: no two blanks, and none before an end mark."""
    return re.sub(r"\s+([;,.:])", r"\1", " ".join(text.split()))
