"""Sameness: whether what an import brings is in the workspace already, and where it differs."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from wtsaprep.model.printed import printed
from wtsaprep.redline.align import inherit_ids
from wtsaprep.redline.plainly_set import plainly_set
from wtsaprep.redline.redline import redline
from wtsaprep.redline.spans import written_out

if TYPE_CHECKING:
    from wtsaprep.model.proposal import Proposal
    from wtsaprep.model.provision import Text
    from wtsaprep.model.resolution import Resolution

_MOST_SHOWN = 12
"""Differences of two texts that a message shows."""


def same_words(one: Text, other: Text) -> bool:
    """Whether two texts say the same, however they were set."""
    return _words(one) == _words(other)


def same_proposal(stored: Proposal, arriving: Proposal) -> bool:
    """Whether two proposals want the same, whoever drafts or comments on them."""
    fields = ("symbol", "baseline", "amendments", "supports", "reasons", "practice")
    return all(getattr(stored, name) == getattr(arriving, name) for name in fields)


def differences(stored: Resolution, arriving: Resolution) -> str:
    """That two texts of one edition differ, and where: as a redline from the one that is there to the other."""
    count = itertools.count()
    laid = redline(stored.provisions, inherit_ids(stored.provisions, arriving.provisions, lambda: f"x{next(count)}"))
    changed = [p for p in laid.provisions if p.fate != "kept"]
    rows = ["".join(written_out(*span) for span in p.line).replace("\t", "  ") for p in changed[:_MOST_SHOWN]]
    if len(changed) > _MOST_SHOWN:
        rows.append(f"... and {len(changed) - _MOST_SHOWN} more")
    what = f"the workspace has another text of {stored.name}; what differs in this one:"
    return "\n  ".join([what, *rows])


def cells_as_in(stored: Text, arriving: Text) -> Text:
    """A text as it would have been read with the one that is there: imports once left out cells without words."""
    cells = [p for p in stored if p.kind == "cell"]
    if not cells or not all(cell.text for cell in cells):
        return arriving
    return tuple(p for p in arriving if p.kind != "cell" or p.text)


def _words(text: Text) -> tuple[str, ...]:
    """The lines of a text as far as words go: kinds of blanks, hyphens and quotation marks are how it was set."""
    return tuple(" ".join(plainly_set(str(p)).split()) for p in printed(text))
