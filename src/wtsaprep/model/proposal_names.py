"""What a proposal is called where people read it: by its number; while it has none, "NOC of USA", never by its id."""

from __future__ import annotations

from typing import Protocol


class NamedProposal(Protocol):
    """A proposal as far as its name goes, or something that it wants."""

    @property
    def proposal(self) -> str:
        """Its id."""

    @property
    def number(self) -> str:
        """Its number; its id while it has none."""

    @property
    def symbol(self) -> str: ...
    @property
    def sources(self) -> tuple[str, ...]: ...


class FiledProposal(Protocol):
    """A proposal as its file says it, or the head of that file: its number is empty while it has none."""

    @property
    def number(self) -> str: ...
    @property
    def symbol(self) -> str: ...
    @property
    def sources(self) -> tuple[str, ...]: ...


def filed_name(of: FiledProposal) -> str:
    """What a proposal is called: "ARB/36A1/1", "NOC of USA"."""
    return of.number or _without_number(of.symbol, of.sources)


def filed_title(of: FiledProposal) -> str:
    """What it is called, with its symbol: "MOD ARB/36A1/1", "NOC of USA"."""
    return f"{of.symbol} {of.number}" if of.number else filed_name(of)


def proposal_called(of: NamedProposal) -> str:
    """What it is called: "ARB/36A1/1", "NOC of USA"."""
    return of.number if of.number != of.proposal else _without_number(of.symbol, of.sources)


def symbol_and_number(of: NamedProposal) -> str:
    """What it is called, with its symbol: "MOD ARB/36A1/1", "NOC of USA"."""
    return f"{of.symbol} {of.number}" if of.number != of.proposal else proposal_called(of)


def _without_number(symbol: str, sources: tuple[str, ...]) -> str:
    return f"{symbol} of {'/'.join(sources) or '?'}"
