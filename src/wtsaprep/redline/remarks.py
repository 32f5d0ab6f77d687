"""Remarks: what is to be said of a provision beside its words, such as where it moved from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.citation_words import citation_in_words, heading_words
from wtsaprep.model.sections import OPENS_SECTION
from wtsaprep.redline.changes import without_formal
from wtsaprep.redline.clause_citations import leading_to

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.redline.redline import MarkedProvision, Redline

_LONGEST_HEADING = 60


def remarks(laid: Redline) -> dict[int, str]:
    """For the places of a redline of which there is something to say: "moved here from recognizing b)".

    Clauses that were split, joined or copied, or are of another kind now, say so here too.
    """
    marked = laid.provisions
    away = {line.id: at for at, line in enumerate(marked) if line.fate == "moved away"}
    stands = {line.id: at for at, line in enumerate(marked) if line.in_revised}
    remark_at: dict[int, str] = {}
    for at, line in enumerate(marked):
        if line.fate == "moved here":
            old = away[line.id]
            edited = any(span.mark != "kept" for span in without_formal(line.inner, line))
            where = _called(marked, old) or ("above" if old < at else "below")
            remark_at[at] = f"moved here from {where}{', with changes' if edited else ''}"
            remark_at[old] = (
                f"moved to {_called(marked, at)}" if _called(marked, at) else f"moved {'down' if old < at else 'up'}"
            )
        elif (
            line.lineage is not None
            and line.lineage.id in stands
            and (origin := _called(marked, stands[line.lineage.id]))
        ):
            remark_at[at] = f"{line.lineage.how} {origin}"
        if becomes := line.becomes:
            remark_at[at] = ", ".join(filter(None, (remark_at.get(at), becomes)))
    return remark_at


def _called(marked: Sequence[MarkedProvision], at: int) -> str:
    """What a clause is called in the text that it stands in: "recognizing b)"; nothing for a heading."""
    if marked[at].kind in OPENS_SECTION:
        return ""
    heading, path = leading_to(marked, at, before=not marked[at].in_revised)
    return citation_in_words(_short(heading_words(heading)), path)


def _short(heading: str) -> str:
    words = " ".join(heading.split())
    return words if len(words) <= _LONGEST_HEADING else f"{words[: _LONGEST_HEADING - 1].rstrip()}…"
