"""Assemblies: the bodies of the Union that adopt texts, what they are of, and what a proposal to them may change.

What each is called in a language is in the table of that (`OpeningWords.assemblies`).

Source: [WTDC-SYMBOLS] (the unit at WTSA and WTDC), [PP-GUIDELINES] (at PP and WRC), [PP22-PROPOSALS] and
[WTSA16-PROPOSALS] (files); [CUSTOM] (organs).
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from wtsaprep.model.language import languages

Sector = Literal["T", "D", "R", ""]


class Assembly(NamedTuple):
    """A body that adopts texts."""

    short: str
    """As in "WTSA-24"."""
    sector: Sector
    """The letter of the sector whose assembly it is; empty for that of the whole Union."""
    organs: tuple[str, ...]
    """Those that its texts instruct."""
    smaller_units: tuple[str, ...] = ()
    """Symbols that a proposal may bear on a part of a text; elsewhere each is on a whole one."""
    files: str = ""
    """How the names of its files begin, by the two digits of its year and the study period that ends with it."""


ASSEMBLIES = (
    Assembly("WTSA", "T", ("TSAG", "ITU-T study groups", "TSB"), files="{period}-WTSA.{year}"),
    Assembly("WTDC", "D", ("TDAG", "ITU-D study groups", "BDT")),
    Assembly("RA", "R", ("RAG", "ITU-R study groups", "BR")),
    Assembly("WRC", "R", ("RRB", "ITU-R study groups", "BR"), ("ADD", "MOD", "SUP", "NOC")),
    Assembly("PP", "", ("Council", "General Secretariat"), ("ADD", "MOD", "SUP", "NOC"), "S{year}-PP"),
)


SHORT_NAMES = "|".join(assembly.short for assembly in ASSEMBLIES)
"""Their short names as alternatives of a pattern."""


def assembly_of(event: str) -> Assembly | None:
    """The assembly that an event is, by its short name or its name in any of the languages."""
    words = re.split(r"[^\w]+", event)
    for assembly in ASSEMBLIES:
        names = (_bare(table.opening.assemblies[assembly.short]) for table in languages())
        if assembly.short in words or any(name in _bare(event) for name in names):
            return assembly
    return None


def _bare(name: str) -> str:
    return " ".join(name.casefold().replace("’", "'").split())
