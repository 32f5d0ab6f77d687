"""Evidence: what shows that a text is a flattened redline, so that it is searched for joins at all, and how.

A text in force holds words that no list has, and nobody deleted anything in them. Only a text that something shows to
be a redline without its marks is searched for joins; this is asked once for each text, before its words are looked at.

Source: [WTDC22-PROPOSALS], [PP22-PROPOSALS].
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from wtsaprep.formats.flattened.joins.edition_joins import edition_joins, holds_history
from wtsaprep.formats.flattened.lines.openings import is_opening, starts_opening
from wtsaprep.formats.flattened.lines.shapes import is_number_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wtsaprep.formats.flattened.lines.paragraph import InputParagraph
    from wtsaprep.model.provision import Text

EvidenceKind = Literal["baseline", "symbol", "number line", "history", "opening"]

_HEAD = 40
"""Paragraphs within which a text has its number line, history and opening; clauses and annexes cite others."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What shows that a text is a flattened redline, and where it was found."""

    kind: EvidenceKind
    line: int
    """The line of the input on which it stands."""
    words: str
    """What stands there: the symbol, or the places and years that ran together; or the baseline's first line."""


def evidence_of(
    call: str, line: int, paragraphs: Sequence[InputParagraph], baseline: Text | None = None
) -> Evidence | None:
    """The first evidence that a text is a flattened redline, the strongest first; None for a text in force.

    ``call`` is the symbol that it stands under, or the number of its proposal. A known ``baseline`` is laid over the
    text (`settle_by_baseline`), so that only what that one lacks is asked about; on any other evidence its words are
    searched (`find_guesses`).
    """
    if baseline is not None:
        return Evidence("baseline", line, baseline[0].text if baseline else "")
    if call:
        return Evidence("symbol", line, call)
    for paragraph in paragraphs[:_HEAD]:
        kind = _kind_in_head(paragraph.text)
        join = next(edition_joins(paragraph, paragraph.text), None) if kind else None
        if kind and join:
            reading = join.readings[0]
            return Evidence(kind, paragraph.line, f"{reading.deleted}{reading.inserted}")
        if kind == "opening":
            break
    return None


def _kind_in_head(text: str) -> EvidenceKind | None:
    """Which of the lines at the head of a text a paragraph is; two editions in one of them are the old and the new."""
    return next((kind for kind, is_one in _HEAD_LINES if is_one(text)), None)


def _is_opening(text: str) -> bool:
    # A clause may begin with the name of a text, and end with a comma as an opening does.
    return not is_number_line(text.rstrip(",;:.")) and (is_opening(text) or (len(text) < 320 and starts_opening(text)))


_HEAD_LINES: tuple[tuple[EvidenceKind, Callable[[str], bool]], ...] = (
    ("number line", is_number_line),
    ("history", holds_history),
    ("opening", _is_opening),
)
