"""References of a draft: which clause each citation means, and which of them lost the clause that they meant.

Source: [WRC-COUNT].
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.cited_ranges import narrowed_ranges, torn_ranges
from wtsaprep.model.citations import citations_of
from wtsaprep.model.citing_texts import citing_after, citing_text
from wtsaprep.model.dangling_citation import DanglingCitation
from wtsaprep.model.file_format import FIXED_KINDS
from wtsaprep.model.label_rows import may_cite
from wtsaprep.model.labels import same_labels
from wtsaprep.model.references import cited_path
from wtsaprep.redline.align_rows import paired

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from wtsaprep.model.citing_texts import CitingText
    from wtsaprep.model.provision import Provision, Text
    from wtsaprep.model.references import Reference


class CitedTexts(NamedTuple):
    """A text and the one that it came of, each with what it cites, for who asks clause by clause."""

    text: Text
    baseline: Text
    new: CitingText
    old: CitingText
    noted: Sequence[DanglingCitation] = ()
    """Of words that are not the baseline's: the citations that lost their clause."""


def cited_texts(text: Text, baseline: Text, noted: Sequence[DanglingCitation] = ()) -> CitedTexts:
    """Both texts with what they cite."""
    return CitedTexts(text, baseline, citing_after(text, baseline), citing_text(baseline), noted)


def meant_in(
    text: Text, baseline: Text = (), noted: Sequence[DanglingCitation] = ()
) -> dict[str, tuple[Reference, ...]]:
    """The citations of each provision of a text, with the clauses that they mean: of a lost one, the one that is gone.

    What cites no clause in the words in force does not cite one that came or moved later and bears its label.
    """
    read, in_force = citing_text(text), citing_text(baseline)
    meant = {p.id: read.references_of(p) for p in text}
    for p in text:
        for old in sources_of(p, in_force.provisions) if any(r.target for r in meant[p.id]) else ():
            if meant[p.id] != in_force.references_of(old):
                meant[p.id] = tuple(_as_in_force(meant[p.id], p.text, old, in_force))
    if noted or not read.provisions.keys() >= in_force.provisions.keys():
        lost = (r for r in _lost(text, baseline, read) if r.target not in read.provisions)
        for gone in (*lost, *noted_in(text, noted, read)):
            meant[gone.provision] = tuple(gone if r.start == gone.start else r for r in meant[gone.provision])
    return meant


def _as_in_force(found: Iterable[Reference], words: str, old: Provision, before: CitingText) -> Iterator[Reference]:
    """The citations of a clause; without a target are those that cite nothing in the words in force."""
    meant = {r.target for r in before.references_of(old)}
    for r in found:
        cited = words[min(r.start, r.heading[0] if any(r.heading) else r.start) : r.end]
        is_new = r.target not in meant and cited in old.text
        means_none = is_new and before.citations.target(*cited_path(r, words), old.id, r.direction) == ""
        yield r._replace(target="") if means_none else r


def dangling(text: Text, baseline: Text, noted: Sequence[DanglingCitation] = ()) -> tuple[Reference, ...]:
    """The citations of a text that no clause bears, or that no longer mean what they mean in the baseline.

    That is: the clause is gone, though another may bear its label by now; or it has gone where the citation could not
    follow it. A range that runs backwards, or does not cite what it cited, is one citation. Their target is empty.
    Of words that are not the baseline's, those that are ``noted``.
    """
    cited = cited_texts(text, baseline, noted)
    return tuple(r for provision in text for r in dangling_of(provision, cited))


def dangling_of(provision: Provision, cited: CitedTexts) -> list[Reference]:
    """Those that stand in one clause of the text."""
    if not (read := cited.new.references_of(provision)):
        return []
    rows = [row for row in cited.noted if row.provision == provision.id]
    lost = {r.start for r in (*_lost_of(provision, cited), *noted_in(cited.text, rows, cited.new))}
    gone = [r._replace(target="") for r in read if not r.target or r.start in lost]
    torn = torn_ranges(provision, sources_of(provision, cited.old.provisions), cited.new, cited.old)
    # A range with a lost end is told by that end.
    ranges = [r for r in torn if not any(r.start <= end.start < r.end for end in gone)]
    return sorted((*gone, *ranges), key=lambda r: r.start)


def narrowed_of(provision: Provision, cited: CitedTexts) -> tuple[Reference, ...]:
    """The ranges in a clause that cite fewer clauses than in the baseline, since one between their ends is gone."""
    if not cited.new.references_of(provision):
        return ()
    sources = sources_of(provision, cited.old.provisions)
    return tuple(narrowed_ranges(provision, sources, cited.new, cited.old))


def noted_in(text: Text, noted: Sequence[DanglingCitation], read: CitingText) -> Iterator[Reference]:
    """The citations of a text that are noted as having lost their clause and still have, with that clause."""
    if not noted:
        return
    standing = {p.id: p for p in text}
    for row in noted:
        found = read.references_of(standing[row.provision]) if row.provision in standing else ()
        if all(r.target != row.cited for r in found):
            # Where the clause was reworded, the nearest that is written like it.
            alike = sorted((abs(at - row.nth), r) for at, r in enumerate(found, 1) if r.label == row.label)
            yield from (r._replace(target=row.cited) for _, r in alike[:1])


def noted_after(
    before: Text, after: Text, baseline: Text, noted: Sequence[DanglingCitation]
) -> tuple[DanglingCitation, ...]:
    """What is noted of a text after a step, also the citations that lost their clause by it, if nothing else tells.

    It went, or it stands now where its citation can't follow it.
    """
    if same_labels(before, after) and [p.id for p in before] == [p.id for p in after]:
        return tuple(noted)
    if not any(may_cite(p.text) for p in after if p.kind not in FIXED_KINDS):
        return tuple(noted)
    read = citing_after(after, before)
    told = {(r.provision, r.start) for r in (*_lost(after, baseline, read), *noted_in(after, noted, read))}
    # What was lost before meant another clause than the one whose label it bears.
    lost = {(r.provision, r.label) for r in noted_in(before, noted, citing_text(before))}
    known = {p.id: p for p in after}
    new = []
    for r in _lost(after, before, read):
        if (r.provision, r.start) not in told and (r.provision, r.label) not in lost:
            nth = 1 + sum(other.start < r.start for other in read.references_of(known[r.provision]))
            new.append(DanglingCitation(provision=r.provision, label=r.label, nth=nth, cited=r.target))
    return (*noted, *new)


def _lost(text: Text, baseline: Text, read: CitingText) -> Iterator[Reference]:
    """The citations that are written as they were for a clause which they do not mean any more, with that clause."""
    cited = CitedTexts(text, baseline, read, citing_text(baseline))
    return (r for provision in text for r in _lost_of(provision, cited))


def _lost_of(provision: Provision, cited: CitedTexts) -> Iterator[Reference]:
    before = cited.old
    as_before = provision is before.provisions.get(provision.id) and not provision.joined
    if as_before and before.references_of(provision) == cited.new.references_of(provision):
        return  # As nearly all clauses after most steps.
    old = [r for p in sources_of(provision, before.provisions) for r in before.references_of(p) if r.target]
    if not old:
        return
    new = list(cited.new.references_of(provision))
    if [r.target for r in old] == [r.target for r in new]:
        return
    for at, new_at in reversed([*paired([r.target for r in old], [r.target for r in new])]):
        del old[at], new[new_at]
    for reference in old:
        labels = {reference.label, _label_if_back(reference.target, cited.text, cited.baseline)}
        same_at = next((n for n, r in enumerate(new) if r.label in labels), None)
        if same_at is not None:
            yield new[same_at]._replace(target=reference.target)
            del new[: same_at + 1]


def _label_if_back(id_: str, text: Text, baseline: Text) -> str:
    """The label that a deleted clause would bear if it were back behind what it followed in the baseline."""
    ids = [p.id for p in baseline]
    at = ids.index(id_)
    places = {p.id: place for place, p in enumerate(text)}
    if id_ in places:
        return ""
    after = next((places[before] + 1 for before in reversed(ids[:at]) if before in places), 0)
    clause = citations_of((*text[:after], baseline[at], *text[after:])).clauses.get(id_)
    return clause.path[-1] if clause else ""


def sources_of(provision: Provision, known: Mapping[str, Provision]) -> list[Provision]:
    """The earlier provisions whose words a provision bears."""
    if not (provision.split_from or provision.copied_from or provision.joined):
        return [known[provision.id]] if provision.id in known else []
    ids = (provision.id, provision.split_from, provision.copied_from, *provision.joined)
    return [known[id_] for id_ in dict.fromkeys(ids) if id_ in known]
