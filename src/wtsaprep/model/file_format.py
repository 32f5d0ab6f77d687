"""The file format: what the files of a workspace are called and what stands in them, each fact once.

There are no values here, so that a list read from the heads of files loads none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

RESOLUTIONS = "resolutions"
"""Folder of the texts in force."""
REFERENCES = "references"
"""Folder of the texts that are only read: the Constitution, the Convention, what other assemblies adopted."""
PARALLEL = "parallel"
"""Folder of the texts in force in other languages than the one that is worked on."""
PROPOSALS = "proposals"
CONTRIBUTIONS = "contributions"
REPLIES = "replies"
CHAIR_TEXTS = "texts"
REVIEWS = "reviews"
BASES = "bases"
"""Folder of the texts that drafts, replies and chair's texts were made on, by their digests."""
PRIVATE = "private"
"""Folder of what only our delegation sees; those below lie in it."""
POSITIONS = "positions"
PRIVATE_COMMENTS = "comments"
BRIEFS = "briefs"
SITTINGS = "sessions"
REGISTER = "register.toml"

TextKind = Literal["resolution", "recommendation", "opinion", "decision", "constitution", "convention"]
NumberedThrough = Literal["constitution", "convention"]
"""Kinds of texts whose provisions bear numbers of their own, from the first to the last."""
SHORT_NAMES: Mapping[NumberedThrough, str] = {"constitution": "CS", "convention": "CV"}
"""What ITU calls them in short, which stands where other texts have their number."""

ProvisionKind = Literal[
    "number", "title", "history", "opening", "heading", "item", "rule", "annex", "note", "cell", "other"
]

FIXED_KINDS: tuple[ProvisionKind, ...] = ("number", "title", "history", "opening")
"""Kinds that a text has once, and whose id is the kind itself."""
FORMAL_KINDS: tuple[ProvisionKind, ...] = ("number", "history", "opening")
"""Kinds whose changes say but who adopts the text, and when."""

BaselineStatus = Literal["official", "reconstructed"]

Outcome = Literal["agreed", "bracketed", "pending", "withdrawn", "merged", "no change"]
"""What a body does with a paragraph; merged: into another paragraph."""

SETTLED_OUTCOMES: tuple[Outcome, ...] = ("agreed", "withdrawn", "merged", "no change")
"""Outcomes that no body has to come back to."""

CALL = r"\[\^([\w.-]+)\]"
"""A footnote call within words, with the id of its note."""

TABLES: Mapping[str, str] = {
    "provisions": "provision",
    "ties": "parallel",
    "answered": "answered",
    "amendments": "amendment",
    "origins": "origin",
    "owners": "owner",
    "cosignatories": "cosignatory",
    "comments": "comment",
    "answers": "answer",
    "united": "united",
    "dangling": "dangling",
    "waived": "waived",
    "attributions": "attribution",
    "fates": "fate",
    "contacts": "contact",
    "conflicts": "conflict",
    "aside": "aside",
    "positions": "position",
    "heard": "heard",
    "decisions": "decision",
    "documents": "document",
    "writing": "writing",
}
"""Fields that are written as tables, one each, in the order of a file: field name -> table name."""


def place_in_workspace(path: Path) -> str:
    """The folder and the name of a file of a workspace: "proposals/arb-36a1-1.toml"."""
    return f"{path.parent.name}/{path.name}"


def table_line(field: str) -> str:
    """The line that opens each table of a field, with the end of the line before: ``[[amendment]]``."""
    return f"\n[[{TABLES[field]}]]"


def without_calls(words: str) -> str:
    """A title as a list has it, which has no notes and so calls none."""
    return re.sub(rf"\s*{CALL}", "", words) if "[^" in words else words


_NAMED_BY = 16
"""Digits of a digest that name a file; what the file holds is checked against all of it."""


def base_name(wanted: str) -> str:
    """What the file of a text that something was made on is called, by the text's digest."""
    return f"{wanted.removeprefix('sha256:')[:_NAMED_BY]}.toml"
