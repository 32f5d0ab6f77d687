"""Touched: the clause in which two states of a draft differ, for the eye to go to when a step is taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.drafting.amend import derive

if TYPE_CHECKING:
    from wtsaprep.model.amendment import Amendment
    from wtsaprep.model.provision import Text


def changed_clauses(before: Text, after: Text) -> tuple[str, ...]:
    """The id of the provision that a step was about, then those that stood before it, nearest first; () if none was.

    What came, went, moved or was indented counts for more than what was reworded, and of that the one with most new
    words: end marks and citations that were put right beside it are a few characters.
    """
    old, new = ({p.id: p.text for p in text} for text in (before, after))

    def weight(amendment: Amendment) -> int:
        if amendment.change != "replace":
            return 1 << 20
        placed = amendment.level is not None or amendment.kind is not None
        return _reworded(old[amendment.provision], new[amendment.provision]) + (1 << 19 if placed else 0)

    amendments = derive(before, after)
    if not amendments:
        return ()
    id_ = max(amendments, key=weight).provision
    ids = [p.id for p in (after if id_ in new else before)]
    return tuple(ids[ids.index(id_) :: -1])


def _reworded(old: str, new: str) -> int:
    """How many characters stand between what two texts share at their beginning and at their end."""
    most = max(len(old), len(new))
    head = _shared(old, new)
    return most - head - min(_shared(old[::-1], new[::-1]), most - head)


def _shared(old: str, new: str) -> int:
    return next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
