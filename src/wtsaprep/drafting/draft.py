"""Edits: a draft as one value, its changes as functions from value to value."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from wtsaprep.drafting.amend import derive
from wtsaprep.drafting.attributions import attributions_after
from wtsaprep.drafting.mark_owners import owners_after
from wtsaprep.drafting.references import noted_in
from wtsaprep.model.citing_texts import citing_text
from wtsaprep.model.printed import with_calls_of
from wtsaprep.model.text_lines import fold
from wtsaprep.redline.redline import redline
from wtsaprep.redline.spans import accepted, rejected
from wtsaprep.redline.words import mark_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wtsaprep.model.contribution import Contribution
    from wtsaprep.model.proposal import Proposal
    from wtsaprep.model.provision import Provision, Text
    from wtsaprep.redline.spans import Spans


@dataclass(frozen=True, slots=True)
class Draft:
    """What is being drafted: a proposal, its baseline and revised text, the document that carries it."""

    proposal: Proposal
    baseline: Text
    revised: Text
    contribution: Contribution | None = None

    @property
    def saved_form(self) -> Proposal:
        """The proposal with the amendments that its two texts say."""
        standing = united_clauses(self)
        united = tuple(row for row in self.proposal.united if row.provision in standing)
        changes: dict[str, Any] = {"amendments": derive(self.baseline, self.revised), "united": united}
        if self.proposal.dangling:
            standing_ones = noted_in(self.revised, self.proposal.dangling, citing_text(self.revised))
            cited = {(r.provision, r.label, r.target) for r in standing_ones}
            rows = (row for row in self.proposal.dangling if (row.provision, row.label, row.cited) in cited)
            changes["dangling"] = tuple(rows)
        return self.proposal.model_copy(update=changes)


def united_clauses(draft: Draft) -> dict[str, str]:
    """The clauses that a re-base united and nobody changed since, and with which text, by their ids."""
    words = {p.id: p.text for p in draft.revised}
    return {row.provision: row.onto for row in draft.proposal.united if words.get(row.provision) == row.text}


def with_words(draft: Draft, id_: str, text: str) -> Draft:
    """The draft with other words for one provision, white space folded; ``[^1]`` in them calls its first note."""
    words = with_calls_of(draft.revised, text)
    revised = tuple(worded_provision(p, words) if p.id == id_ else p for p in draft.revised)
    return _with(draft, revised=revised) if revised != draft.revised else draft


def worded_provision(provision: Provision, text: str) -> Provision:
    """A provision with other words, white space folded; italics stay with the words they were on."""
    words = fold(text).strip()
    if words == provision.text:
        return provision
    italics = _italics_on(provision, words) if provision.italics else ()
    return provision.model_copy(update={"text": words, "italics": italics})


def _italics_on(provision: Provision, words: str) -> tuple[tuple[int, int], ...]:
    return tuple((start, end) for start, end in runs_on(provision.text, words, provision.italics) if start < end)


def runs_on(text: str, words: str, runs: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Runs of characters where their words stand in another wording; words that replace a whole run are in it too.

    A run of which nothing is left is empty.
    """
    pieces = list(_pieces(mark_words(text, words)))

    def place(at: int, *, end: bool) -> int:
        for old, new, kept in pieces:
            if old[0] + end <= at < old[1] + end:
                whole = at == old[end]
                return new[0] + at - old[0] if kept else new[end if whole else not end]
        return len(words)

    return tuple((place(start, end=False), place(end, end=True)) for start, end in runs)


def _pieces(spans: Spans) -> Iterator[tuple[tuple[int, int], tuple[int, int], bool]]:
    """Where each kept run and each change stands in the old words and in the new ones, and whether it is kept."""
    old = new = 0
    for kept, group in groupby(spans, lambda span: span.mark == "kept"):
        run = list(group)
        old_end, new_end = old + len(rejected(run)), new + len(accepted(run))
        yield (old, old_end), (new, new_end), kept
        old, new = old_end, new_end


def with_text(draft: Draft, revised: Text, **more: Any) -> Draft:
    """The draft with another revised text."""
    return _with(draft, revised=revised, **more) if revised != draft.revised or more else draft


def with_proposal_fields(draft: Draft, **fields: Any) -> Draft:
    """The draft with other particulars: headline, reasons, sources, co-signatories ..."""
    return _with(draft, proposal=draft.proposal.model_copy(update=fields))


def with_contribution_fields(draft: Draft, **fields: Any) -> Draft:
    """The draft with other data on the cover of its document."""
    if draft.contribution is None:
        return draft
    return _with(draft, contribution=draft.contribution.model_copy(update=fields))


def _with(draft: Draft, **fields: Any) -> Draft:
    values = {"proposal": draft.proposal, "revised": draft.revised, "contribution": draft.contribution, **fields}
    if "revised" in fields:
        values["proposal"] = _beside(values["proposal"], draft, fields["revised"])
    return Draft(baseline=draft.baseline, **values)


def _beside(proposal: Proposal, draft: Draft, revised: Text) -> Proposal:
    """The proposal with what is kept beside the text of a draft as the text is after an edit."""
    rows: dict[str, Any] = {}
    if proposal.attributions:
        rows["attributions"] = attributions_after(draft.revised, revised, proposal.attributions)
    if proposal.owners:
        before, after = redline(draft.baseline, draft.revised), redline(draft.baseline, revised)
        rows["owners"] = owners_after(before, after, proposal.owners, (*draft.revised, *revised))
    return proposal.model_copy(update=rows) if rows else proposal
