"""Returned texts: what came back from a co-signatory, tied clause by clause to our draft, as a reply to it."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from wtsaprep.drafting.amend import derive
from wtsaprep.model.file_format import FIXED_KINDS
from wtsaprep.model.labels import labels
from wtsaprep.model.names import slug
from wtsaprep.model.printed import calling, printed
from wtsaprep.model.provision import Provision
from wtsaprep.model.reply import Reply
from wtsaprep.model.text_digest import digest
from wtsaprep.redline.align import inherit_ids

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from wtsaprep.drafting.draft import Draft
    from wtsaprep.model.provision import Text

_LONGEST_NAME = 24


def reply_of(draft: Draft, returned: Text, author: str, date: str, *, received: str, reasons: str = "") -> Reply:
    """A reply: what a returned text, its clauses tied to those of the draft, wants of the draft as it is now."""
    proposal = draft.proposal
    seal = hashlib.sha256(f"{proposal.id}\n{author}\n{received}".encode()).hexdigest()
    return Reply(
        id=f"{proposal.id[:40]}-{slug(author)[:_LONGEST_NAME]}-{seal[:8]}",
        proposal=proposal.id,
        author=author,
        date=date,
        digest=digest(draft.revised),
        received=received,
        baseline=proposal.baseline,
        reasons=reasons if reasons != proposal.reasons else "",
        answered=derive(draft.baseline, draft.revised),
        amendments=derive(draft.revised, returned),
    )


def received_digest(text: Text) -> str:
    """SHA-256 over the printed words of a returned text, however they are wrapped."""
    words = "\n".join(" ".join(str(p).split()) for p in printed(text))
    return f"sha256:{hashlib.sha256(words.encode()).hexdigest()}"


def with_our_ids(
    draft: Draft, replies: Sequence[Reply], returned: Text, known: Mapping[str, str], fresh: Callable[[], str]
) -> Text:
    """A returned text with the ids of the clauses that it holds of ours, found by their words.

    A clause that we deleted, or that another reply puts in, is known as well: so two who want one new clause in other
    words are seen to compete. ``known`` are ids of the returned text that are certain, and ours for them.
    """
    everything = _all_clauses(draft, replies)
    back = {ours: theirs for theirs, ours in known.items()}
    # Clauses that are certain are the same stub on both sides, so that the others are tied around them.
    stubbed = tuple(_stub(p, p.id) if p.id in back else p for p in everything)
    stubs = tuple(_stub(p, known[p.id]) if p.id in known else p for p in returned)
    with_ids = inherit_ids(stubbed, stubs, fresh)
    notes = {theirs.id: ours.id for theirs, ours in zip(returned, with_ids, strict=True) if theirs.kind == "note"}
    return tuple(
        calling(theirs, notes).model_copy(update={"id": ours.id}) if theirs.id in known else ours
        for theirs, ours in zip(returned, with_ids, strict=True)
    )


def as_printed(draft: Draft, returned: Text) -> Text:
    """A text that was read from print, with what print does not tell as our clauses have it: style, italics, lineage.

    Its letters are kept where they are others than ours would be.
    """
    ours = {p.id: p for p in draft.revised}
    dressed = tuple(_dressed(p, ours[p.id]) if p.id in ours else p for p in returned)
    wanted, drawn = labels(returned), labels(dressed)
    return tuple(
        new if label == seen else new.model_copy(update={"label": old.label, "style": old.style})
        for old, new, label, seen in zip(returned, dressed, wanted, drawn, strict=True)
    )


def _dressed(read: Provision, ours: Provision) -> Provision:
    italics = ours.italics if read.text == ours.text else ()
    return ours.model_copy(update={"kind": read.kind, "level": read.level, "text": read.text, "italics": italics})


def _stub(provision: Provision, id_: str) -> Provision:
    return provision if provision.kind in FIXED_KINDS else provision.model_copy(update={"kind": "other", "text": id_})


def _all_clauses(draft: Draft, replies: Sequence[Reply]) -> Text:
    """The draft's clauses, those it deleted, and those that replies put in, each near where it stands or stood."""
    clauses = list(draft.revised)
    held = {p.id for p in clauses}
    before = ""
    for provision in draft.baseline:
        if provision.id not in held:
            _put_after(clauses, before, provision)
        before = provision.id
    for reply in replies:
        for amendment in reply.amendments:
            if amendment.change == "insert" and all(p.id != amendment.provision for p in clauses):
                fields = {"kind": amendment.kind, "level": amendment.level, "text": amendment.text}
                new = Provision(id=amendment.provision)
                new = new.model_copy(update={name: value for name, value in fields.items() if value is not None})
                _put_after(clauses, amendment.after or "", new)
    return tuple(clauses)


def _put_after(text: list[Provision], id_: str, provision: Provision) -> None:
    at = next((n + 1 for n, p in enumerate(text) if p.id == id_), 0)
    text.insert(at, provision)
