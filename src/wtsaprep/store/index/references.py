"""References: what people type, compared with the numbers and ids of what there is, and with the names of files."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, get_args

from wtsaprep.model.file_format import TextKind
from wtsaprep.model.names import slug
from wtsaprep.model.numbers import parse_number
from wtsaprep.model.proposal_names import filed_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path
    from typing import Protocol

    from wtsaprep.store.index.file_heads import ProposalSummary, ResolutionSummary

    class Edition(Protocol):
        """An edition of a text, or its head."""

        @property
        def adopted(self) -> str: ...


_OURS = tuple(f"{kind}-" for kind in sorted(get_args(TextKind)))
"""How files of texts in force begin that the program named."""


def is_ours(name: str) -> bool:
    """Whether a file of a text in force is named as the program names them, after what it holds."""
    return name.startswith(_OURS)


class FilesByNumber:
    """Files of texts in force, by the numbers that their names tell; one with a name of its own may hold any."""

    def __init__(self, paths: Iterable[Path]) -> None:
        """Given in the order of their names."""
        self._paths = tuple(paths)
        self._names = [path.name for path in self._paths]
        self._others = [path for path, name in zip(self._paths, self._names, strict=True) if not is_ours(name)]

    def may_hold(self, number: str) -> list[Path]:
        """The files that may hold a text of a number."""
        return [*(path for kind in _OURS for path in self._named(kind + number)), *self._others]

    def _named(self, beginning: str) -> Iterator[Path]:
        """The files whose names begin so; what follows is no more of the number."""
        for at in range(bisect_left(self._names, beginning), len(self._names)):
            name = self._names[at]
            if not name.startswith(beginning):
                return
            if name[len(beginning)] in "-.":
                yield self._paths[at]


def latest_edition(heads: Iterable[ResolutionSummary], number: str, edition: str) -> ResolutionSummary | None:
    """The latest of the editions of a text whose name begins so, as the text itself has that, else as another language
    does; the number in small letters.
    """
    begins = slug(edition)
    of_text = [head for head in heads if head.number.casefold() == number]
    editions = [head for head in of_text if slug(head.adopted).startswith(begins)]
    if not editions:
        editions = [head for head in of_text if any(name.startswith(begins) for name in _in_all(head.adopted))]
    return max(editions, key=edition_order) if len(editions) > 1 else next(iter(editions), None)


def _in_all(adopted: str) -> Iterator[str]:
    """A city and year as references name it in each of the six languages; most are named as the text has them."""
    from wtsaprep.model.language import languages
    from wtsaprep.model.language.adoptions import adoption_in

    return (slug(adoption_in(adopted, table)) for table in languages())


def edition_order(edition: Edition) -> tuple[str, str]:
    """By what editions are put in order, the oldest first: the year, then the city."""
    year = re.search(r"\d{4}", edition.adopted)
    return (year[0] if year else "", edition.adopted)


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
