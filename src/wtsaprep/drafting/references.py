"""Repaired references: when a step shifts labels, citations follow the clauses they mean; lost ones are found.

Source: [WRC-COUNT].
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.cited_ranges import narrowed_ranges, torn_ranges
from wtsaprep.model.citation_words import bare_path, folded_heading
from wtsaprep.model.citations import citations_of
from wtsaprep.model.citing_texts import citing_after, citing_text
from wtsaprep.model.dangling_citation import DanglingCitation
from wtsaprep.model.file_format import FIXED_KINDS
from wtsaprep.model.label_rows import may_cite, relabelled
from wtsaprep.model.labels import same_labels
from wtsaprep.model.references import cited_path, references_in
from wtsaprep.redline.align_rows import paired

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from wtsaprep.model.citations import Citations
    from wtsaprep.model.citing_texts import CitingText
    from wtsaprep.model.provision import Provision, Text
    from wtsaprep.model.references import Reference


class _Edit(NamedTuple):
    start: int
    end: int
    text: str


def repaired_references(before: Text, after: Text, baseline: Text = (), noted: Sequence[DanglingCitation] = ()) -> Text:
    """The text after a step with each citation that stood before it saying the label its clause bears now.

    The heading is written anew where all clauses cited with it stand under another one. A citation typed in this very
    step is read by the labels after it. One whose clause is gone, or that can't be put right by its label and its
    heading alone, stays as written; `dangling` finds those. Given the baseline, a citation whose clause was deleted
    in an earlier step is not taken for one of the clause that bears its label now, and is good again when it is back;
    of words that are not the baseline's, that is ``noted``.
    """
    if same_labels(before, after) and [p.id for p in before] == [p.id for p in after]:
        return after
    if not any(may_cite(p.text) for p in before if p.kind not in FIXED_KINDS):
        return after
    old, new_citations = citing_text(before), citing_text(after).citations
    old_citations, known = old.citations, old.provisions
    meant = {p.id: old.references_of(p) for p in before}
    if noted or any(p.id not in known for p in baseline):
        lost = (r for r in _lost(before, baseline, old) if r.target not in known)
        for gone in (*lost, *noted_in(before, noted, old)):
            meant[gone.provision] = tuple(gone if r.start == gone.start else r for r in meant[gone.provision])
    result = []
    for provision in after:
        standing = _standing(provision, known, meant, old_citations)
        edits = _outermost(list(_edits(provision, standing, old_citations, new_citations)))
        result.append(_edited(provision, edits) if edits else provision)
    return tuple(result)


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
        if row.provision in standing and row.cited not in standing:
            cited = enumerate(read.references_of(standing[row.provision]), 1)
            # Where the clause was reworded, the nearest that is written like it.
            alike = sorted((abs(at - row.nth), r) for at, r in cited if r.label == row.label)
            yield from (r._replace(target=row.cited) for _, r in alike[:1])


def noted_after(
    before: Text, after: Text, baseline: Text, noted: Sequence[DanglingCitation]
) -> tuple[DanglingCitation, ...]:
    """What is noted of a text after a step: also the citations that it took the clause from, if nothing else tells."""
    gone = {p.id for p in before} - {p.id for p in after}
    if not gone or not any(may_cite(p.text) for p in after if p.kind not in FIXED_KINDS):
        return tuple(noted)
    read = citing_after(after, before)
    told = {(r.provision, r.start) for r in (*_lost(after, baseline, read), *noted_in(after, noted, read))}
    known = {p.id: p for p in after}
    new = []
    for r in _lost(after, before, read):
        if r.target in gone and (r.provision, r.start) not in told:
            nth = 1 + sum(other.start < r.start for other in read.references_of(known[r.provision]))
            new.append(DanglingCitation(provision=r.provision, label=r.label, nth=nth, cited=r.target))
    return (*noted, *new)


def _lost(text: Text, baseline: Text, read: CitingText) -> Iterator[Reference]:
    """The citations that are written as they were for a clause which they do not mean any more, with that clause."""
    cited = CitedTexts(text, baseline, read, citing_text(baseline))
    return (r for provision in text for r in _lost_of(provision, cited))


def _lost_of(provision: Provision, cited: CitedTexts) -> Iterator[Reference]:
    before = cited.old
    old = [r for p in sources_of(provision, before.provisions) for r in before.references_of(p) if r.target]
    if not old:
        return
    new = list(cited.new.references_of(provision))
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
    ids = (provision.id, provision.split_from, provision.copied_from, *provision.joined)
    return [known[id_] for id_ in dict.fromkeys(ids) if id_ in known]


def _standing(
    provision: Provision, known: dict[str, Provision], meant: dict[str, tuple[Reference, ...]], old_citations: Citations
) -> list[Reference]:
    """The citations in a provision that stood before, with the clauses they meant then."""
    sources = sources_of(provision, known)
    if not sources:
        return []
    if provision.text == sources[0].text:
        return list(meant[sources[0].id])
    old = [(r, source.text) for source in sources for r in meant[source.id]]
    new = references_in(provision.text, sources[0].id, old_citations)
    pairs = paired([cited_path(r, words) for r, words in old], [cited_path(r, provision.text) for r in new])
    return [new[new_at]._replace(target=old[at][0].target) for at, new_at in pairs]


def _edits(
    provision: Provision, standing: Sequence[Reference], old_citations: Citations, new_citations: Citations
) -> Iterator[_Edit]:
    """What has to be written anew, citation by citation; only what then reads as it did before."""
    for _, together in groupby(standing, lambda r: r.heading if any(r.heading) else r.start):
        live = [r for r in together if r.target in new_citations.clauses]
        edits = sorted(_relabelling(provision.text, live, old_citations, new_citations))
        if edits:
            words = _written(provision.text, edits)
            meant = {(r.start, r.target) for r in references_in(words, provision.id, new_citations)}
            changed = {edit.start for edit in edits}
            if all((_shifted(r.start, edits), r.target) in meant for r in live if r.start in changed):
                yield from edits


def _outermost(edits: Sequence[_Edit]) -> list[_Edit]:
    """The edits without those in words that another one writes anew: a heading that is cited may cite, too."""
    return [
        edit
        for edit in edits
        if not any(other != edit and other.start <= edit.start and edit.end <= other.end for other in edits)
    ]


def _relabelling(
    words: str, live: Sequence[Reference], old_citations: Citations, new_citations: Citations
) -> Iterator[_Edit]:
    heading = live[0].heading if live else (0, 0)
    name = words[slice(*heading)]
    relabelled_ones = list(live)
    if name:
        relabelled_ones = [
            r for r in live if new_citations.clauses[r.target].section in _meant_by(name, old_citations, new_citations)
        ]
        sections = {new_citations.clauses[r.target].section for r in live}
        if (
            not relabelled_ones
            and len(sections) == 1
            and (heard := _name(name, sections.pop(), old_citations, new_citations))
        ):
            yield _Edit(*heading, heard)
            relabelled_ones = list(live)
    for reference in relabelled_ones:
        path, _ = cited_path(reference, words)
        new = new_citations.clauses[reference.target].path
        old = old_citations.clauses[reference.target].path if reference.target in old_citations.clauses else path
        if bare_path(old) != bare_path(new):
            skipped = len(reference.within) if name else max(len(new) - len(path), 0)
            label = relabelled(reference.label, old[len(old) - len(path) + len(reference.within) :], new[skipped:])
            yield _Edit(reference.start, reference.end, label)


def _meant_by(name: str, old_citations: Citations, new_citations: Citations) -> tuple[int, ...]:
    """The sections that a name as written may mean now; a heading cited in full is to be cited in full."""
    whole = folded_heading(name) in old_citations.names.whole - new_citations.names.whole
    return () if whole else new_citations.names.sections.get(folded_heading(name), ())


def _name(name: str, section: int, old_citations: Citations, new_citations: Citations) -> str:
    """A section's heading written as the one before it was: in full or by its verb, with or without a capital."""
    new = new_citations.headings[section]
    verb = new.split(" ", 1)[0]
    if folded_heading(name) not in old_citations.names.whole and new_citations.names.sections.get(
        folded_heading(verb)
    ) == (section,):
        new = verb
    return new[:1].upper() + new[1:] if name[:1].isupper() else new


def _edited(provision: Provision, edits: Iterable[_Edit]) -> Provision:
    ordered = sorted(edits)
    italics = tuple((_shifted(start, ordered), _shifted(end, ordered)) for start, end in provision.italics)
    return provision.model_copy(update={"text": _written(provision.text, ordered), "italics": italics})


def _written(words: str, edits: Sequence[_Edit]) -> str:
    for edit in reversed(edits):
        words = words[: edit.start] + edit.text + words[edit.end :]
    return words


def _shifted(at: int, edits: Sequence[_Edit]) -> int:
    """Where a place of the text is after the edits; one within an edit stays within it."""
    moved = 0
    for edit in edits:
        if at >= edit.end:
            moved += len(edit.text) - (edit.end - edit.start)
        elif at > edit.start:
            return edit.start + moved + min(at - edit.start, len(edit.text))
    return at + moved
