"""Symbols: what a proposal can ask for, and what each symbol forbids and wants.

Source: [PP-GUIDELINES], [WTDC-SYMBOLS].
"""

from __future__ import annotations

from typing import Literal

Symbol = Literal["MOD", "ADD", "SUP", "NOC", "(MOD)", "ADD*", "SUP*", "OTHER"]

SYMBOLS: tuple[Symbol, ...] = ("MOD", "ADD", "SUP", "NOC", "(MOD)", "ADD*", "SUP*", "OTHER")
WITHOUT_TEXT: tuple[Symbol, ...] = ("SUP", "SUP*", "NOC")
"""Symbols whose proposals do not reproduce the text, only what it is called."""
ON_WHOLE: dict[Symbol, str] = {
    "SUP": "suppresses the whole text",
    "SUP*": "suppresses the whole text",
    "NOC": "keeps the whole text as it is",
}
"""What a proposal of a symbol does with the text as a whole, whose clauses it leaves alone."""
NEW_TEXT: tuple[Symbol, ...] = ("ADD", "ADD*")
"""Symbols whose proposals are a whole new text, without marks."""

SUPPORTS = "Supports"
"""Stands before the number of the proposal that one without a text of its own supports."""

COSIGNATORIES = "Co-signatories"
"""Stands before those who signed a proposal, where they are printed."""

SymbolAct = Literal["change words", "be on a text in force", "be on no text in force", "show marks", "be given a title"]
"""What somebody may want to do with a proposal, so that "a SUP can't ..." can be answered."""


def forbidden(symbol: Symbol, act: SymbolAct, supports: str = "") -> str:
    """Why a proposal of a symbol can't do something; empty if it can. ``supports`` is the proposal that it supports."""
    if supports and act in ("change words", "show marks", "be given a title"):
        return f"it supports {supports} and has no text of its own"
    if act == "change words":
        return f"{with_article(symbol)} changes no words; MOD does" if symbol in WITHOUT_TEXT else ""
    if act == "be on a text in force":
        return f"{with_article(symbol)} is a new text and changes none in force; MOD does" if symbol == "ADD" else ""
    if act == "be on no text in force":
        lone = symbol in (*NEW_TEXT, "OTHER")
        return "" if lone else f"{with_article(symbol)} needs a baseline, the text in force that it is about"
    if act == "show marks":
        if symbol in NEW_TEXT:
            return f"{with_article(symbol)} is a new text, which carries no marks"
        return f"{with_article(symbol)} reproduces no text" if symbol in WITHOUT_TEXT else ""
    own = symbol in (*NEW_TEXT, "OTHER")
    return "" if own else f"{with_article(symbol)} has the title of the text that it is about"


def wants_reasons(symbol: str, number: str) -> bool:
    """Whether reasons are needed in practice: for a suppression, and for a NOC that bears a number.

    Source: [PP-GUIDELINES] (SUP), [WTDC-SYMBOLS] (a NOC that bears a number).
    """
    return symbol in ("SUP", "SUP*") or (symbol == "NOC" and bool(number))


def with_article(symbol: str) -> str:
    """A symbol as a sentence begins with it: "a MOD", "an ADD"."""
    return f"{'an' if symbol[0] in 'AO' else 'a'} {symbol}"
