"""Versions: what changed between two texts on one baseline, such as a proposal and its revision, and only that."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.comparison.match_new_clauses import with_matched_ids
from wtsaprep.drafting.wishes import wishes
from wtsaprep.model.clause_names import clause_names
from wtsaprep.model.labels import labels
from wtsaprep.redline.redline import redline

if TYPE_CHECKING:
    from collections.abc import Collection

    from wtsaprep.model.provision import Text
    from wtsaprep.redline.redline import MarkedProvision, Redline


class News(NamedTuple):
    """The clauses that differ between two versions, by name."""

    changed: tuple[tuple[str, MarkedProvision], ...]
    formal: tuple[tuple[str, MarkedProvision], ...]
    laid: Redline
    """The later version over the earlier one."""

    def without(self, ids: Collection[str]) -> News:
        """The same but for some clauses."""
        changed, formal = (tuple(p for p in part if p[1].id not in ids) for part in (self.changed, self.formal))
        return News(changed, formal, self.laid)


def since(baseline: Text, earlier: Text, later: Text) -> Redline:
    """The later version laid over the earlier one; clauses that both added are one, under the later one's ids."""
    return redline(with_matched_ids(later, earlier, baseline), later)


def news(baseline: Text, earlier: Text, later: Text) -> News:
    """What is new in the later version, formal changes told apart."""
    before = with_matched_ids(later, earlier, baseline)
    laid = redline(before, later)
    names = clause_names(before, labels(before)) | clause_names(later, labels(later))
    of_substance = {wish.marked.id for wish in wishes(0, laid)}
    differing = [(names[p.id], p) for p in laid.provisions if p.fate not in ("kept", "moved away")]
    return News(
        tuple(pair for pair in differing if pair[1].id in of_substance),
        tuple(pair for pair in differing if pair[1].id not in of_substance),
        laid,
    )
