"""A chair's text started on a text in force or with a proposal's words, or read from the paper that it came on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.comparison.attribute_words import attributed_words
from wtsaprep.comparison.columns import comparable
from wtsaprep.comparison.match_new_clauses import with_matched_ids
from wtsaprep.drafting.adoption_lines import readopted
from wtsaprep.drafting.amend import derive
from wtsaprep.drafting.start import fresh_suffix
from wtsaprep.errors import InputFault, UsageFault, Where
from wtsaprep.model.chair import ChairText, revision_name
from wtsaprep.model.names import slug
from wtsaprep.model.numbers import split_revision
from wtsaprep.redline.align import inherit_ids
from wtsaprep.remedies import Remedy
from wtsaprep.services.comparing.chair_texts import save_change, with_words_of
from wtsaprep.services.comparing.comparison import compare_proposals, compared_for
from wtsaprep.services.comparing.opened_chair_text import open_chair_text, previous_revision
from wtsaprep.store.folders.acting import acting
from wtsaprep.store.folders.bases import keep_base
from wtsaprep.store.index.find import find_chair_text
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.comparison.columns import Compared
    from wtsaprep.model.provision import Text
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.services.comparing.opened_chair_text import StoredChairText
    from wtsaprep.store.folders.workspace import Workspace

_LONGEST_ID = 80


class ImportedChairText(NamedTuple):
    """A chair's text that was read from a paper and saved, and what of the paper was left out, if something was."""

    draft: StoredChairText
    left_out: str


def start_chair_text(
    workspace: Workspace, reference: str, resolution: Resolution, *, body: str = "", taking: str = ""
) -> StoredChairText:
    """Start a chair's text, which says what is in force and what every revised text must, or all that a proposal says.

    It is for practice if a proposal on the same text is.

    Raises:
        UsageFault: what it is to take is no proposal on the text in force, or it is called as no document is.
        WriteFault: there is one of that document and revision already.
    """
    index = Index(workspace)
    compared = compare_proposals(index, resolution, superseded=bool(taking))
    entries, _ = comparable(resolution.provisions, compared.entries)
    taken = _entry(index, entries, taking) if taking else None
    if taking and taken is None:
        raise UsageFault(f"{taking!r} is no proposal on {resolution.name}")
    document, revision = split_revision(reference)
    value = ChairText(
        id=_id_of(revision_name(document, revision)),
        document=document,
        revision=revision,
        body=body,
        practice=any(entry.proposal.practice for entry in entries),
        language=resolution.language,
        baseline=resolution.baseline,
        amendments=derive(resolution.provisions, readopted(resolution.provisions, workspace.event().adoption)),
    )
    keep_base(workspace, resolution)
    with acting(workspace, f"start {value.name}") as within:
        draft = open_chair_text(Index(workspace), within.save(within.new_text(value))[0])
        if taken is None:
            return draft
        noted = draft.value.model_copy(update={"dangling": taken.proposal.dangling})
        return _with_words(within, draft._replace(stored=replace(draft.stored, value=noted)), taken.revised, [taken])


def import_chair_text(
    workspace: Workspace, reference: str, text: Text, on: Resolution | None = None, *, body: str = ""
) -> ImportedChairText:
    """Save the words of a paper as a revision of a chair's text; a new one begins as the one before it.

    Args:
        workspace: Where it is saved.
        reference: Its document and revision, as in "DT/24R1". A document that is here, named without a revision, gets
            the next one: what was made of it here stays.
        text: What the paper says, with what stands before the text itself.
        on: The text in force, for a document that is new here.
        body: The group that works on a document that is new here.

    Raises:
        UsageFault: the document is new here, and nobody said on which text in force it is.
        NeedsDecision: the revision was made on another text in force.
        WriteFault: it can't be written.
    """
    document, revision = split_revision(reference)
    there = Index(workspace).revisions(document)
    name = revision_name(document, revision or (there[-1].revision + 1 if there else 0))
    with acting(workspace, f"import into {name}") as within:  # A text that is started for it is part of the act.
        draft = _revision(within, name, on, body)
        return _with_paper(within, draft, text)


def one_text(name: str, texts: Sequence[Text]) -> Text:
    """The text of a paper that holds but one.

    Raises:
        InputFault: it holds several, or none.
    """
    if len(texts) != 1:
        raise InputFault(f"there are {len(texts)} texts in it, and a chair's text is one", Where(name))
    return texts[0]


def _revision(workspace: Workspace, reference: str, on: Resolution | None, body: str) -> StoredChairText:
    """The revision that is to hold a text; a new one starts as the one before it, or as the text in force."""
    index = Index(workspace)
    if stored := find_chair_text(index, reference):
        return open_chair_text(index, stored)
    document, revision = split_revision(reference)
    if before := previous_revision(index, document, revision):
        handed_out = before.value.model_copy(update={"frozen": True, "revision": revision - 1})
        return before._replace(stored=replace(before.stored, value=handed_out))
    if on is None:
        what = f"{reference} is new here: on which text in force is it?"
        raise UsageFault(what, remedy=Remedy("say-text-in-force"))
    return start_chair_text(workspace, reference, on, body=body)


def _id_of(name: str) -> str:
    """What a chair's text is known by, and its file is called.

    Raises:
        UsageFault: a file can't be called so.
    """
    id_ = slug(name)
    if 0 < len(id_) <= _LONGEST_ID:
        return id_
    what = f"no chair's text is called {name[:20]!r}{' ...' if name[20:] else ''}"
    raise UsageFault(what, hint=f"Name it as its document is, as in DT/24; at most {_LONGEST_ID} characters.")


def _with_paper(workspace: Workspace, draft: StoredChairText, text: Text) -> ImportedChairText:
    """A chair's text with the words of a paper, saved."""
    baseline = draft.baseline.provisions
    beginning = next((at for at, provision in enumerate(text) if provision.kind == "number"), 0)
    left_out = f"what stands before {text[beginning].text}" if beginning else ""
    aligned = inherit_ids(baseline, text[beginning:], fresh_suffix)
    aligned = with_matched_ids(draft.revised, aligned, baseline)  # What was decided on a new clause belongs to its id.
    entries, _ = comparable(baseline, compared_for(Index(workspace), draft).entries)
    # So does what can be chosen: a new clause that a proposal has is its option.
    offered = tuple(provision for entry in entries for provision in entry.revised)
    aligned = with_matched_ids(offered, aligned, (*baseline, *draft.revised))
    return ImportedChairText(_with_words(workspace, draft, aligned, entries), left_out)


def _entry(index: Index, entries: Sequence[Compared], reference: str) -> Compared | None:
    head = index.proposal(reference)
    return next((entry for entry in entries if head and entry.proposal.id == head.id), None)


def _with_words(
    workspace: Workspace, draft: StoredChairText, text: Text, entries: Sequence[Compared]
) -> StoredChairText:
    """The chair's text with other words, each the words of those among some proposals that have it, saved."""
    value = with_words_of(draft, text, derive(draft.baseline.provisions, text))
    rows = attributed_words(draft.baseline.provisions, text, entries)
    return save_change(workspace, draft, value.model_copy(update={"attributions": rows}))
