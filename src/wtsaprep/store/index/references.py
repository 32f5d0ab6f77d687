"""References: what people type, compared with the numbers and ids of what there is, and with the names of files."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, get_args

from wtsaprep.model.file_format import TextKind
from wtsaprep.model.names import slug
from wtsaprep.model.numbers import parse_number
from wtsaprep.model.proposal_names import filed_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from wtsaprep.store.index.file_heads import ProposalSummary, ResolutionSummary

_OUR_NAMES = re.compile(rf"(?:{'|'.join(get_args(TextKind))})-")


def is_ours(name: str) -> bool:
    """Whether a file of a text in force is named as the program names them, after what it holds."""
    return _OUR_NAMES.match(name) is not None


class FilesByNumber:
    """Files of texts in force, by the numbers that their names tell; one with a name of its own may hold any."""

    def __init__(self, paths: Iterable[Path]) -> None:
        self._named: dict[str, list[Path]] = {}
        self._others: list[Path] = []
        for path in paths:
            if (ours := _OUR_NAMES.match(path.name)) is None:
                self._others.append(path)
                continue
            told = path.name[ours.end() :]
            for number in [told[:at] for at, sign in enumerate(told) if sign in "-."]:
                self._named.setdefault(number, []).append(path)

    def may_hold(self, number: str) -> list[Path]:
        """The files that may hold a text of a number."""
        return [*self._named.get(number, ()), *self._others]


def latest_edition(heads: Iterable[ResolutionSummary], number: str, edition: str) -> ResolutionSummary | None:
    """The latest of the editions of a text whose name begins so; the number in small letters."""
    begins = slug(edition)
    editions = [head for head in heads if head.number.casefold() == number and slug(head.adopted).startswith(begins)]
    return max(editions, key=_year_and_city, default=None)


def _year_and_city(head: ResolutionSummary) -> tuple[str, str]:
    year = re.search(r"\d{4}", head.adopted)
    return (year[0] if year else "", head.adopted)


def as_number(reference: str) -> str:
    """A reference as numbers are compared: "iap/34(Rev.1)(Add.1)/1" is IAP/34R1A1/1."""
    typed = reference.strip()
    capitals = re.sub(r"\((REV|ADD)\.", lambda written: written[0].title(), typed.upper())
    return str(parse_number(capitals) or typed).casefold()


def current_names(head: ProposalSummary) -> tuple[str, ...]:
    """What a proposal is called now."""
    return (head.number.casefold(), head.id.casefold())


def words_without_number(head: ProposalSummary) -> tuple[str, ...]:
    """What a proposal without a number is called where people read it: "noc of usa"."""
    return () if head.number else (filed_name(head).casefold(),)


def earlier_names(head: ProposalSummary) -> tuple[str, ...]:
    """What a proposal was called before."""
    return tuple(number.casefold() for number in head.earlier_numbers)


def told_apart(heads: Sequence[ProposalSummary]) -> str:
    """What to do where several proposals are called the same."""
    return f"Name one by its id: {', '.join(head.id for head in heads)}"
