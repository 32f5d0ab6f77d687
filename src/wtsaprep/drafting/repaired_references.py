"""Repaired references: when a step shifts labels, citations follow the clauses they mean.

Source: [WRC-COUNT].
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.references import meant_in, sources_of
from wtsaprep.model.citation_words import bare_path, folded_heading
from wtsaprep.model.citing_texts import citing_text
from wtsaprep.model.file_format import FIXED_KINDS
from wtsaprep.model.label_rows import may_cite, relabelled
from wtsaprep.model.labels import same_labels
from wtsaprep.model.references import cited_path, references_in
from wtsaprep.redline.align_rows import paired

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from wtsaprep.model.citations import Citations
    from wtsaprep.model.citing_texts import CitingText
    from wtsaprep.model.dangling_citation import DanglingCitation
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
    of words that are not the baseline's, that is ``noted``. One that the step takes the clause from, or that can't
    follow it, is as in force. What has become a heading cites nothing.
    """
    if same_labels(before, after) and [p.id for p in before] == [p.id for p in after]:
        return after
    if not any(may_cite(p.text) for p in before if p.kind not in FIXED_KINDS):
        return after
    old, new = citing_text(before), citing_text(after)
    old_citations, known = old.citations, old.provisions
    meant = meant_in(before, baseline, noted)
    in_force = citing_text(baseline) if baseline else None
    renamed = _renamed(old_citations, new.citations)
    result = []
    for provision in after:
        standing = _standing(provision, known, meant, old_citations) if provision.kind != "heading" else []
        led_on = any(r.target in renamed for r in standing)
        edits = list(_edits(provision, standing, old_citations, new.citations)) if led_on else []
        if standing and in_force:
            astray = [r for r in _astray(provision, standing, edits, new) if r.target in known]
            edits += _as_in_force(provision, standing, astray, in_force)
        result.append(_edited(provision, edits) if edits else provision)
    return tuple(result)


def _renamed(old: Citations, new: Citations) -> Container[str]:
    """The clauses that are called otherwise now; what cites none of these says what it said.

    All of them where headings came or went: what they begin with may tell others apart no more.
    """
    if old.headings != new.headings:
        return new.clauses
    return {
        id_
        for id_, clause in new.clauses.items()
        if (was := old.clauses.get(id_)) is None or (was.section, was.path) != (clause.section, clause.path)
    }


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


def _astray(
    provision: Provision, standing: Sequence[Reference], edits: Sequence[_Edit], new: CitingText
) -> Iterator[Reference]:
    """The citations that do not mean their clause with what is written anew."""
    words = _written(provision.text, sorted(edits))
    read = references_in(words, provision.id, new.citations) if edits else new.references_of(provision)
    if not edits and read == tuple(standing):
        return iter(())
    meant = {(r.start, r.target) for r in read}
    return (r for r in standing if r.target and (_shifted(r.start, sorted(edits)), r.target) not in meant)


def _as_in_force(
    provision: Provision, standing: Sequence[Reference], astray: Sequence[Reference], in_force: CitingText
) -> set[_Edit]:
    """What makes citations that went astray read as in force: label and heading, unless others share that heading."""
    if not astray or provision.id not in in_force.provisions:
        return set()
    there = in_force.provisions[provision.id]
    as_there = {r.target: r for r in in_force.references_of(there) if r.target}
    edits: set[_Edit] = set()
    for r in astray:
        if not (was := as_there.get(r.target)):
            continue
        heading = _Edit(*r.heading, there.text[slice(*was.heading)])
        # Where it was read by its label alone, its words are no name that would have to be the one in force.
        renamed = any(was.heading) and provision.text[slice(*r.heading)] != heading.text
        if not renamed or all(other in astray for other in standing if other.heading == r.heading):
            edits |= {_Edit(r.start, r.end, was.label)} | ({heading} if renamed else set())
    return {edit for edit in edits if provision.text[edit.start : edit.end] != edit.text}


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
