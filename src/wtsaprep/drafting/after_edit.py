"""Steps: what follows every change of structure, so that letters, end marks and references stay what they must be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.drafting.draft import with_proposal_fields, with_text, with_words
from wtsaprep.drafting.end_marks import mark_kept, repaired
from wtsaprep.drafting.numbering import with_kept_labels, with_lettering
from wtsaprep.drafting.references import noted_after
from wtsaprep.drafting.repaired_references import repaired_references
from wtsaprep.drafting.start import fresh_suffix
from wtsaprep.model.names import section_slug
from wtsaprep.model.sections import OPENS_SECTION
from wtsaprep.model.text_lines import fold, without_blanks_twice

if TYPE_CHECKING:
    from collections.abc import Callable

    from wtsaprep.drafting.draft import Draft
    from wtsaprep.drafting.numbering import Lettering
    from wtsaprep.model.provision import Provision, Text


def after_edit(draft: Draft, after: Text) -> Draft:
    """The draft with another text, what the step upset put right: labels to keep, end marks, references."""
    if after == draft.revised:
        return draft
    if draft.proposal.numbering == "kept":
        after = with_kept_labels(draft.baseline, after)
    return after_settling(draft, repaired(draft.baseline, draft.revised, after))


def after_settling(draft: Draft, after: Text) -> Draft:
    """The draft with a text that a person chose, end marks and all: citations follow their clauses."""
    if after == draft.revised:
        return draft
    text = repaired_references(draft.revised, after, draft.baseline, draft.proposal.dangling)
    noted = noted_after(draft.revised, text, draft.baseline, draft.proposal.dangling)
    changed = with_text(draft, text)
    return changed if noted == draft.proposal.dangling else with_proposal_fields(changed, dangling=noted)


def _put_right(draft: Draft, after: Text) -> Text:
    marked = repaired(draft.baseline, draft.revised, after)
    return repaired_references(draft.revised, marked, draft.baseline, draft.proposal.dangling)


def worded(draft: Draft, id_: str, text: str) -> Draft:
    """The draft with other words for one provision; a heading may make other letters of those under it."""
    before = next((p for p in draft.revised if p.id == id_), None)
    if before is not None and text.strip():
        text = words_typed(draft.revised, before, text)
    changed = with_words(draft, id_, text)
    kind = before.kind if before else "item"
    return after_edit(draft, changed.revised) if kind in OPENS_SECTION else changed


def words_typed(text: Text, clause: Provision, typed: str) -> str:
    """The words that a person typed for a clause of a text, as they are taken.

    Who writes on where the end of a clause was deleted leaves a blank too many, and its end mark out.
    """
    words = fold(typed).strip()
    return words if words == clause.text else mark_kept(text, clause, without_blanks_twice(words, clause.text))


def with_numbering(draft: Draft, numbering: Lettering) -> Draft:
    """The draft with its letters kept or counted anew from now on."""
    proposal = draft.proposal.model_copy(update={"numbering": numbering})
    return with_text(
        draft, _put_right(draft, with_lettering(draft.baseline, draft.revised, numbering)), proposal=proposal
    )


def new_id(draft: Draft, near: str, fresh: Callable[[], str] = fresh_suffix) -> str:
    """An id for a provision that is put in beside another: named after the section, never used before."""
    heading = ""
    for provision in draft.revised:
        heading = provision.text if provision.kind in OPENS_SECTION else heading
        if provision.id == near:
            break
    taken = {p.id for text in (draft.baseline, draft.revised) for p in text}
    while (id_ := f"{section_slug(heading)}-{fresh()}") in taken:
        pass
    return id_
