"""Proposals: what a source wants of one resolution, as amendments to a baseline, with reasons and signatures."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import model_validator

from wtsaprep.model.amendment import Amendment
from wtsaprep.model.provision import Id
from wtsaprep.model.resolution import Baseline
from wtsaprep.model.value import Line, Prose, Value

Symbol = Literal["MOD", "ADD", "SUP", "NOC", "(MOD)", "ADD*", "SUP*", "OTHER"]

SYMBOLS: tuple[Symbol, ...] = ("MOD", "ADD", "SUP", "NOC", "(MOD)", "ADD*", "SUP*", "OTHER")
WITHOUT_TEXT: tuple[Symbol, ...] = ("SUP", "SUP*", "NOC")
"""Symbols whose proposals do not reproduce the text, only what it is called."""
NEW_TEXT: tuple[Symbol, ...] = ("ADD", "ADD*")
"""Symbols whose proposals are a whole new text, without marks."""


class Cosignatory(Value):
    """An administration that stands behind a proposal, or does not yet."""

    administration: Line
    status: Literal["signed", "pending", "reservation", "objects"] = "pending"
    date: Line = ""
    contact: Line = ""


class Comment(Value):
    """A remark on a provision by a named author. Never part of the text."""

    provision: Id
    author: Line = ""
    date: Line = ""
    text: Prose


class Origin(Value):
    """Who made the change to a provision, when, and its headline; outside the text and its laws."""

    provision: Id
    author: Line = ""
    date: Line = ""
    headline: Line = ""


class Answer(Value):
    """What we did with what a reply wants of a provision; what has no answer is open."""

    reply: Id
    provision: Id
    answer: Literal["taken", "left"]


class Proposal(Value):
    """A proposal. Its id is its own, since numbers change."""

    format: Literal[1] = 1
    id: Id
    number: Line = ""
    earlier_numbers: tuple[Line, ...] = ()
    symbol: Symbol = "MOD"
    sources: tuple[Line, ...] = ()
    practice: bool = False
    """Made up for practice: the word PRACTICE heads every view and export."""
    language: Line = "en"
    numbering: Literal["renumbered", "kept"] = "renumbered"
    """Whether clauses that come in between are lettered anew with all others, or are "bbis)" between kept letters."""
    headline: Line = ""
    baseline: Baseline | None = None
    """The edition it changes; None for a draft new text (ADD)."""
    reasons: Prose = ""
    amendments: tuple[Amendment, ...] = ()
    origins: tuple[Origin, ...] = ()
    cosignatories: tuple[Cosignatory, ...] = ()
    comments: tuple[Comment, ...] = ()
    answers: tuple[Answer, ...] = ()

    @model_validator(mode="after")
    def _check_symbol(self) -> Self:
        if self.baseline is None and self.symbol not in (*NEW_TEXT, "OTHER"):
            raise ValueError(f"{self.symbol} needs a baseline, the text that it is about")
        if self.symbol in WITHOUT_TEXT and self.amendments:
            raise ValueError(f"{self.symbol} changes no words; use MOD")
        return self
