"""Remarks: what is to be said of a provision beside its words, such as where it moved from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.redline.spans import accepted, rejected

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wtsaprep.redline.redline import MarkedProvision, Redline

_HEADINGS = ("heading", "annex")
_LONGEST_HEADING = 60


def remarks(laid: Redline) -> dict[int, str]:
    """For the places of a redline of which there is something to say: "moved here from recognizing b)".

    Clauses that were split, joined or copied say so here too.
    """
    marked = laid.provisions
    names = list(_citations(marked))
    away = {line.id: at for at, line in enumerate(marked) if line.fate == "moved away"}
    stands = {line.id: at for at, line in enumerate(marked) if line.in_revised}
    found: dict[int, str] = {}
    for at, line in enumerate(marked):
        if line.fate == "moved here":
            old = away[line.id]
            edited = any(span.mark != "kept" for span in line.inner)
            where = names[old] or ("above" if old < at else "below")
            found[at] = f"moved here from {where}{', with changes' if edited else ''}"
            found[old] = f"moved to {names[at]}" if names[at] else f"moved {'down' if old < at else 'up'}"
        elif line.lineage is not None and line.lineage.id in stands and (origin := names[stands[line.lineage.id]]):
            found[at] = f"{line.lineage.how} {origin}"
    return found


def _citations(marked: Sequence[MarkedProvision]) -> Iterator[str]:
    """What each clause is called in the text that it stands in: "recognizing b)"; nothing for a heading."""
    old = new = ""
    for line in marked:
        if line.kind in _HEADINGS:
            old = _short(rejected(line.text)) if line.in_baseline else old
            new = _short(accepted(line.text)) if line.in_revised else new
            yield ""
        elif line.in_revised:
            yield " ".join(filter(None, (new, accepted(line.label))))
        else:
            yield " ".join(filter(None, (old, rejected(line.label))))


def _short(heading: str) -> str:
    words = " ".join(heading.split())
    return words if len(words) <= _LONGEST_HEADING else f"{words[: _LONGEST_HEADING - 1].rstrip()}…"
