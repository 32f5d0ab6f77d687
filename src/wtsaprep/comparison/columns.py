"""Columns: the proposals that are compared, each with its texts, in the order in which delegates look for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from wtsaprep.model.numbers import natural_key, parse_number
from wtsaprep.model.proposal_names import filed_name
from wtsaprep.model.regions import regions
from wtsaprep.model.text_digest import digest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Protocol

    from wtsaprep.model.proposal import Proposal
    from wtsaprep.model.provision import Text
    from wtsaprep.model.symbols import Symbol

    class Numbered(Protocol):
        """A proposal, or its head."""

        @property
        def id(self) -> str: ...

        @property
        def number(self) -> str: ...

        @property
        def sources(self) -> tuple[str, ...]: ...


Whole = Literal["", "SUP", "NOC"]
"""What a proposal wants of the whole text, if it is that: to suppress it, or to keep it as it is."""

_WHOLE: dict[Symbol, Whole] = {"SUP": "SUP", "SUP*": "SUP", "NOC": "NOC"}
_NO_NUMBER_YET = (1, 0)


@dataclass(frozen=True, slots=True)
class Compared:
    """A proposal and its revised text."""

    proposal: Proposal
    revised: Text


@dataclass(frozen=True, slots=True)
class Column:
    """One proposal as it stands at the head of a column."""

    id: str
    symbol: Symbol
    number: str
    """Its number, or its id while it has none."""
    sources: tuple[str, ...]
    """Regional groups and states, each once."""
    whole: Whole = ""
    practice: bool = False
    headline: str = ""
    supports: str = ""

    @property
    def proposal(self) -> str:
        """Id of the proposal, as what it wants has it."""
        return self.id

    @property
    def source(self) -> str:
        """Who stands behind it, in a word: "ARB", "B/CAN"."""
        return "/".join(self.sources) or "?"


@dataclass(frozen=True, slots=True)
class Apart:
    """A proposal on the same text that can't be compared with the others, and why."""

    number: str
    """Its number, or its id while it has none."""
    called: str
    """What people call it."""
    why: str


def column(proposal: Proposal) -> Column:
    """The head of a proposal's column."""
    return Column(
        id=proposal.id,
        symbol=proposal.symbol,
        number=proposal.name,
        sources=regions(_codes(proposal)),
        whole="" if proposal.supports else _WHOLE.get(proposal.symbol, ""),
        practice=proposal.practice,
        headline=proposal.headline,
        supports=proposal.supports,
    )


def in_order(entries: Iterable[Compared], own: frozenset[str]) -> list[Compared]:
    """The proposals of our own source first, then all by document number; those without one last."""
    return sorted(entries, key=lambda entry: place_in_order(entry.proposal, own))


def comparable(baseline: Text, entries: Sequence[Compared]) -> tuple[list[Compared], list[Apart]]:
    """Those made on this very text, and those that were not, or propose a text of their own.

    A proposal that supports another one wants what that one wants, so it stands with its text. Where there is no
    text in force, new texts are laid beside each other.
    """
    wanted = digest(baseline)
    revised = {entry.proposal.number: entry.revised for entry in entries if not entry.proposal.supports}
    compared: list[Compared] = []
    apart: list[Apart] = []
    for entry in entries:
        proposal = entry.proposal
        if (proposal.baseline is None or proposal.new_text) and not baseline:
            compared.append(entry)
        elif proposal.baseline is None or proposal.new_text:
            apart.append(Apart(proposal.name, filed_name(proposal), "it is a new text"))
        elif proposal.baseline.digest and proposal.baseline.digest != wanted:
            apart.append(Apart(proposal.name, filed_name(proposal), "it was made on another text in force"))
        elif proposal.supports and proposal.supports not in revised:
            apart.append(
                Apart(proposal.name, filed_name(proposal), f"it supports {proposal.supports}, which is not compared")
            )
        elif proposal.supports:
            compared.append(Compared(proposal, revised[proposal.supports]))
        else:
            compared.append(entry)
    return compared, apart


def is_our_column(proposal_column: Column, own: frozenset[str]) -> bool:
    """Whether a column is that of our own source."""
    return not own.isdisjoint(proposal_column.sources)


def _codes(proposal: Numbered) -> tuple[str, ...]:
    number = parse_number(proposal.number)
    return proposal.sources or (number.sources if number else ())


def place_in_order(proposal: Numbered, own: frozenset[str]) -> tuple[object, ...]:
    """Where a proposal stands among others: ours first, then all by document number; those without one last."""
    number = parse_number(proposal.number)
    ours = not own.isdisjoint(regions(_codes(proposal)))
    known = number is not None and number.document.isdecimal()
    document = (0, int(number.document)) if number is not None and known else _NO_NUMBER_YET
    addenda = number.addenda if number else ()
    return (not ours, document, addenda, natural_key(proposal.number), proposal.id)
