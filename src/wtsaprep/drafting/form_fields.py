"""Particulars: what forms and editors hold as text, and a draft with what was typed into them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.drafting.after_edit import after_edit, worded
from wtsaprep.drafting.draft import with_contribution_fields, with_proposal_fields, with_text, with_words
from wtsaprep.drafting.new_provision import read_new
from wtsaprep.errors import StepRefused
from wtsaprep.model.contribution import Contact
from wtsaprep.model.source_codes import each_once

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wtsaprep.drafting.draft import Draft
    from wtsaprep.drafting.new_provision import NewProvision

FORM = "form/"
"""Begins the name of a field of the form; no provision is called so, since ids have no strokes."""


def form_values(draft: Draft) -> dict[str, str]:
    """What the fields hold for a draft."""
    proposal, cover = draft.proposal, draft.contribution
    contact = cover.contacts[0] if cover and cover.contacts else Contact()
    parts = (contact.name, contact.organization, contact.telephone, contact.email)
    return {
        "headline": proposal.headline,
        "reasons": proposal.reasons,
        "sources": " ".join(proposal.sources),
        "source": cover.source if cover else "",
        "title": cover.title if cover else "",
        "date": cover.date if cover else "",
        "abstract": cover.abstract if cover else "",
        "contact": ", ".join(parts).rstrip(", "),
    }


def with_form_values(draft: Draft, written: Mapping[str, str]) -> Draft:
    """The draft with what was written into the fields; what was not touched stays as it is."""
    before = form_values(draft)
    new = {name: text for name, text in written.items() if text != before[name]}
    proposal: dict[str, object] = {name: new[name].strip() for name in ("headline", "reasons") if name in new}
    if "sources" in new:
        proposal["sources"] = each_once(new["sources"].split())
    cover: dict[str, object] = {
        name: new[name].strip() for name in ("source", "title", "date", "abstract") if name in new
    }
    if "contact" in new:
        cover["contacts"] = _contacts(new["contact"], draft)
    return with_contribution_fields(with_proposal_fields(draft, **proposal), **cover)


def with_typing(draft: Draft, typed: Mapping[str, str]) -> tuple[Draft, tuple[str, ...]]:
    """The draft with what stands in open editors, by provision or field; and the places that it does not have."""
    fields, provisions = form_values(draft), {p.id for p in draft.revised}
    written, lost = {}, []
    for at, text in typed.items():
        if at in provisions:
            draft = worded(draft, at, text)
        elif new := read_new(at):
            draft, placed = _with_new(draft, new, text)
            lost += [] if placed else [at]
        elif at.startswith(FORM) and (name := at.removeprefix(FORM)) in fields:
            written[name] = text
        elif text.strip():
            lost.append(at)
    return with_form_values(draft, written), tuple(lost)


def _with_new(draft: Draft, new: NewProvision, text: str) -> tuple[Draft, bool]:
    """The draft with a provision that was being put in, and whether it still has a place."""
    if not text.strip():
        return draft, True
    try:
        put_in = with_text(draft, new.put_into(draft.revised))
    except StepRefused:
        return draft, False
    return after_edit(draft, with_words(put_in, new.id, text).revised), True


def _contacts(text: str, draft: Draft) -> tuple[Contact, ...]:
    parts = [part.strip() for part in text.split(",", 3)] + [""] * 4
    rest = draft.contribution.contacts[1:] if draft.contribution else ()
    if not any(parts):
        return rest
    return (Contact(name=parts[0], organization=parts[1], telephone=parts[2], email=parts[3]), *rest)
