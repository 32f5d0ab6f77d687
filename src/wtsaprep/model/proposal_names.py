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


def proposal_called(of: NamedProposal) -> str:
    """What it is called: "ARB/36A1/1", "NOC of USA"."""
    return of.number if of.number != of.proposal else f"{of.symbol} of {'/'.join(of.sources) or '?'}"


def symbol_and_number(of: NamedProposal) -> str:
    """What it is called, with its symbol: "MOD ARB/36A1/1", "NOC of USA"."""
    return f"{of.symbol} {of.number}" if of.number != of.proposal else proposal_called(of)
