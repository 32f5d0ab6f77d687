"""Numbered texts: the Constitution and the Convention, whose provisions bear numbers, from plain text to provisions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.errors import InputFault
from wtsaprep.model.edition import CITY_YEAR
from wtsaprep.model.labels import with_labels
from wtsaprep.model.late_pattern import LatePattern
from wtsaprep.model.provision import Provision

if TYPE_CHECKING:
    from wtsaprep.model.file_format import ProvisionKind
    from wtsaprep.model.provision import Text

_NUMBERED = LatePattern(r"(?P<number>\d{1,4}[A-Z]{0,2})(?:\t\s*|\s+)(?P<words>\S.*)")
_ADOPTED = LatePattern(rf"\((?:Rev\.\s*)?(?P<adopted>{CITY_YEAR})\)")
_ENDS_A_SENTENCE = (".", ";", ":", ",")


class NumberedText(NamedTuple):
    """A text as it was read."""

    adopted: str
    """City and year that stand in brackets beneath its title; empty if none do."""
    provisions: Text


def numbered_text(words: str) -> NumberedText:
    """A title, headings, and provisions that each begin with their number; other lines stand by themselves.

    Raises:
        InputFault: there is no numbered provision, or a number stands twice.
    """
    adopted, numbers = "", dict[str, str]()
    provisions: list[Provision] = []

    def add(id_: str, kind: ProvisionKind, text: str) -> None:
        provisions.append(Provision(id=id_, kind=kind, text=text))

    for at, line in enumerate(filter(None, (" ".join(line.split(" ")).strip() for line in words.splitlines())), 1):
        if found := _NUMBERED.fullmatch(line):
            id_ = f"no-{found['number'].casefold()}"
            if id_ in numbers:
                raise InputFault(f"line {at}: the number {found['number']} stands twice")
            numbers[id_] = found["number"]
            add(id_, "item", _one_line(found["words"]))
        elif not provisions:
            add("title", "title", _one_line(line))
        elif not adopted and not numbers and (place := _ADOPTED.fullmatch(line)):
            adopted = place["adopted"]
        else:
            add(f"line-{at}", "other" if line.endswith(_ENDS_A_SENTENCE) else "heading", _one_line(line))
    if not numbers:
        raise InputFault("no line begins with the number of a provision", hint="It looks like: 9 a) to promote ...")
    return NumberedText(adopted, with_labels(tuple(provisions), numbers))


def _one_line(words: str) -> str:
    return re.sub(r"\s+", " ", words)
