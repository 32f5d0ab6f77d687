"""Counted changes: how many clauses a proposal changes, as its reader counts them, without loading values.

What its amendments say is enough, but where a clause has other words that may be formal ones alone: citations that
were repaired, editions of cited texts. Only then are the two texts laid over each other, and only those clauses of them
unless they cite labels that shifted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.model.label_rows import may_cite
from wtsaprep.store.index.clause_rows import (
    changes_form,
    has_lineage,
    heading_words_in,
    is_of_substance,
    keeps_labels,
    revised_rows,
    rises,
    substance_words,
    without_formal_signs,
)

if TYPE_CHECKING:
    from collections.abc import Collection

    from wtsaprep.store.index.clause_rows import AmendmentRow, ClauseRows


def counted_changes(amendments: Collection[AmendmentRow], old: ClauseRows) -> int:
    """How many changes a proposal makes in more than what is formal, by its amendments and the text that it is on."""
    told = any(map(has_lineage, amendments)) or any(rises(row, old) for row in amendments)
    if told or _may_be_torn(amendments, old):
        return _laid_over(old, amendments)
    shifted = not all(keeps_labels(row, old) for row in amendments)
    doubtful = [row for row in amendments if _may_be_formal(row, old, shifted=shifted)]
    if not doubtful:
        return sum(is_of_substance(row, old) for row in amendments)
    if shifted:
        headings = _words_of_headings(amendments, old)
        doubtful = [row for row in doubtful if _says_the_same(row, old, headings)]
        if any(_may_be_repaired(row, old) for row in doubtful):
            return _laid_over(old, amendments)
    alone = {row["provision"]: old[row["provision"]] for row in doubtful}
    clear = sum(is_of_substance(row, old) for row in amendments if row["provision"] not in alone)
    return clear + _laid_over(alone, doubtful)


def _may_be_formal(row: AmendmentRow, old: ClauseRows, *, shifted: bool) -> bool:
    """Whether other words of a clause may be formal, as far as its signs tell; ``shifted``: labels did, or may have."""
    clause = old.get(row["provision"])
    moved = row.get("change", "replace") == "move"
    if clause is None or moved or "text" not in row or changes_form(row, clause):
        return False
    if without_formal_signs(clause.text) != without_formal_signs(row["text"]):
        return shifted and _may_be_repaired(row, old)
    return is_of_substance(row, old)


def _says_the_same(row: AmendmentRow, old: ClauseRows, headings: frozenset[str]) -> bool:
    """Whether the words of a clause that no repair touches are the same."""
    return substance_words(old[row["provision"]].text, headings) == substance_words(row["text"], headings)


def _words_of_headings(amendments: Collection[AmendmentRow], old: ClauseRows) -> frozenset[str]:
    titles = [p.text for p in old.values() if p.kind == "heading"]
    titles += [str(row.get("text", "")) for row in amendments if _is_heading(row, old)]
    return heading_words_in(titles)


def _is_heading(row: AmendmentRow, old: ClauseRows) -> bool:
    clause = old.get(row["provision"])
    return "heading" in (row.get("kind"), clause and clause.kind)


def _may_be_repaired(row: AmendmentRow, old: ClauseRows) -> bool:
    """Whether what a clause cites has to be known to tell what is formal in it."""
    return not keeps_labels(row, old) or all(map(may_cite, (old[row["provision"]].text, row["text"])))


def _may_be_torn(amendments: Collection[AmendmentRow], old: ClauseRows) -> bool:
    """Whether a clause may have been split, or joined to another, by how many letters go, come and change places."""
    gone = [
        len(old[id_].text) for row in amendments if row.get("change") == "delete" and (id_ := row["provision"]) in old
    ]
    new = [len(str(row.get("text", ""))) for row in amendments if row.get("change") == "insert"]
    grown = [
        len(str(row["text"])) - len(old[id_].text)
        for row in amendments
        if "text" in row and (id_ := row["provision"]) in old
    ]
    most, least = max(grown, default=0), -min(grown, default=0)
    return any(2 * most >= size for size in gone) or any(2 * least >= size for size in new)


def _laid_over(old: ClauseRows, amendments: Collection[AmendmentRow]) -> int:
    # Most lists are made without it.
    from wtsaprep.redline.redline import redline
    from wtsaprep.redline.whole_changes import count_changes

    texts: Any = (tuple(old.values()), tuple(revised_rows(old, amendments)))
    return count_changes(redline(*texts))
