"""Cited in force: words that citations of clauses in force would have if these bore the letters that they bear there.

Two proposals that bring the same words and cite the same clause by two letters want the same: letters are formal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.model.citation_words import bare_path, citation_in_words, folded_heading
from wtsaprep.model.citations import citations_of
from wtsaprep.model.label_rows import labels_in, may_cite
from wtsaprep.model.references import cited_path, references_of
from wtsaprep.model.sections import OPENS_SECTION
from wtsaprep.redline.spans import accepted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wtsaprep.model.citations import Citations
    from wtsaprep.model.provision import Provision
    from wtsaprep.redline.redline import MarkedProvision, Redline


class CitedAnew(NamedTuple):
    """A heading or a label in the words of a clause, and what the text in force has in its place."""

    start: int
    end: int
    in_force: str


class CitedInForce:
    """The clauses of a redline that are new, or hold words of others, and cite clauses by letters not in force."""

    def __init__(self, laid: Redline) -> None:
        self._of: Mapping[str, tuple[CitedAnew, ...]] = {}
        if not laid.texts or not any(map(_shifts, laid.provisions)):
            return
        hosts = {p.lineage.id for p in laid.provisions if p.lineage}
        holding = (p for p in laid.provisions if p.fate == "inserted" or (p.in_revised and p.id in hosts))
        new = {p.id for p in holding if may_cite(accepted(p.text))}
        if new:
            old_citations, new_citations = map(citations_of, laid.texts)
            revised = (p for p in laid.texts[1] if p.id in new)
            self._of = {p.id: tuple(sorted(_cited_anew(p, old_citations, new_citations))) for p in revised}

    def words(self, id_: str, words: str, start: int = 0, end: int | None = None) -> str:
        """The words of a clause, or some of them, as they would be if letters were those in force."""
        end = len(words) if end is None else end
        said = words[start:end]
        for one in reversed(self._of.get(id_, ())):
            if start <= one.start and one.end <= end:
                said = said[: one.start - start] + one.in_force + said[one.end - start :]
        return said

    def __contains__(self, id_: object) -> bool:
        return bool(self._of) and bool(self._of.get(str(id_)))


def _shifts(marked: MarkedProvision) -> bool:
    """Whether a clause in force is called otherwise than there, or others by it."""
    if marked.kind in OPENS_SECTION:
        return marked.fate != "kept"
    return marked.fate == "moved here" or (marked.fate == "edited" and any(s.mark != "kept" for s in marked.label))


def _cited_anew(provision: Provision, old: Citations, new: Citations) -> Iterator[CitedAnew]:
    headings: set[tuple[int, int]] = set()
    for r in references_of(provision, new):
        if r.target not in old.clauses or r.target not in new.clauses:
            continue
        was, name = old.clauses[r.target], cited_path(r, provision.text)[1]
        if name and r.heading not in headings and was.section not in old.names.sections.get(folded_heading(name), ()):
            headings.add(r.heading)
            yield CitedAnew(*r.heading, old.headings[was.section])
        if bare_path(was.path) != bare_path(new.clauses[r.target].path):
            yield CitedAnew(r.start, r.end, citation_in_words("", was.path[-len(labels_in(r.label)) :]))
