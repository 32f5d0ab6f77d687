"""Replies as a reader sees them: of each clause that they change, ours and under it each version as a redline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from wtsaprep.drafting.replies import suggestions, tally, text_with
from wtsaprep.drafting.reply_places import text_answered, texts_of
from wtsaprep.model.citation_words import called
from wtsaprep.model.clause_names import clause_names
from wtsaprep.model.counted import counted
from wtsaprep.model.labels import labels
from wtsaprep.model.proposal_names import filed_name
from wtsaprep.model.sections import OPENS_SECTION
from wtsaprep.present.sheet.sheet import Sheet, citation
from wtsaprep.present.sheet.text_lines import document_lines
from wtsaprep.present.text.pieces import Line, Piece
from wtsaprep.present.text.visible import visible
from wtsaprep.redline.redline import MarkedProvision, Redline, redline
from wtsaprep.redline.spans import Span

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from wtsaprep.drafting.draft import Draft
    from wtsaprep.drafting.replies import ReplyVersion, Suggestion
    from wtsaprep.model.reply import Reply

OURS = "ours"
_STATES = {"open": "open", "taken": "taken", "left": "left", "ours": "as ours"}


class Laid(NamedTuple):
    """One version laid over ours: what is said of it, the clause as a redline, and what the clause is called."""

    caption: str
    clause: MarkedProvision
    cited: str


def reply_laid(draft: Draft, replies: Sequence[Reply], suggestion: Suggestion, number: int) -> Laid:
    """One version of a suggestion over our clause; what we have by now, over the clause that it answered."""
    version = suggestion.versions[number]
    reply = version.replies[0]
    if version.state in ("taken", "ours"):
        old, new = texts_of(draft, reply)
    else:
        old, new = draft.revised, text_with(draft, replies, version)
    sheet = Sheet(redline(old, new), formal=True)
    at = sheet.place_of(suggestion.provision)
    change = version.amendment.change
    what = {"delete": "deletes it", "insert": "new", "move": "moves it"}.get(change, "")
    if change in ("insert", "move") and at > 0:
        before = "under" if sheet.provision(at - 1).kind in OPENS_SECTION else "after"
        what = f"{what}, {before} {citation(sheet, at - 1)}"
    formal = "formal" if suggestion.formal else ""
    parts = (version.authors, what, formal, _STATES[version.state], _rivalry(suggestion, version))
    caption = f"{number + 1}  {' · '.join(filter(None, parts))}"
    if at < 0:
        words = Span("kept", version.amendment.text or "")
        return Laid(caption, MarkedProvision(suggestion.provision, "item", 0, "kept", (), (words,)), "a clause")
    return Laid(caption, sheet.provision(at), citation(sheet, at))


def versions_stacked(
    draft: Draft, replies: Sequence[Reply], suggestion: Suggestion
) -> tuple[str, Sheet, tuple[int, ...]]:
    """What the clause is called, a sheet of ours with each version beneath, and the places of the versions in it."""
    versions = [reply_laid(draft, replies, suggestion, n) for n in range(len(suggestion.versions))]
    rows = [_caption(OURS, our_caption(draft, suggestion)), *_ours(draft, suggestion)]
    places: list[int] = []
    for n, version in enumerate(versions):
        rows.append(_caption(f"caption-{n}", version.caption))
        places.append(len(rows))
        rows.append(version.clause._replace(id=f"version-{n}", lineage=None))
    for n, comment in enumerate(_comments(replies, (suggestion.provision,))):
        rows.append(MarkedProvision(f"comment-{n}", "other", 0, "kept", (), (Span("kept", comment),)))
    return versions[0].cited, Sheet(Redline(tuple(rows)), formal=True), tuple(places)


def our_caption(draft: Draft, suggestion: Suggestion) -> str:
    """What is said of our clause: that there is none, or that it is not what the replies answered."""
    current = next((p for p in draft.revised if p.id == suggestion.provision), None)
    if current is None:
        return "ours: no such clause"
    waiting = [reply for version in suggestion.versions if version.state == "open" for reply in version.replies]
    drifted = [
        reply.author
        for reply in waiting
        if all(p.text != current.text for p in text_answered(draft, reply) if p.id == current.id)
        and any(p.id == current.id for p in text_answered(draft, reply))
    ]
    return f"ours, changed since it was sent to {', '.join(drifted)}" if drifted else "ours"


def reply_lines(draft: Draft, replies: Sequence[Reply]) -> tuple[Line, ...]:
    """All replies to a draft as lines: who replied, the clauses with their versions, other reasons."""
    all_suggestions = suggestions(draft, replies)
    number = filed_name(draft.proposal)
    lines: list[Line] = [(Piece(f"{draft.proposal.symbol}\t{visible(number)}", "number"),)]
    lines.append((Piece(replies_tally(all_suggestions, replies), "note"),))
    for suggestion in all_suggestions:
        versions = [reply_laid(draft, replies, suggestion, n) for n in range(len(suggestion.versions))]
        lines += [(), (Piece(versions[0].cited, "heading"),)]
        lines.append((Piece(f"  {our_caption(draft, suggestion)}", "note"),))
        lines += document_lines(Redline(tuple(_ours(draft, suggestion))), "final")
        for version in versions:
            lines.append((Piece(f"  {version.caption}", "note"),))
            lines += document_lines(Redline((version.clause,)), "redline")
        lines += [(Piece(f"  {visible(comment)}", "note"),) for comment in _comments(replies, (suggestion.provision,))]
    lines += _elsewhere(draft, replies, {suggestion.provision for suggestion in all_suggestions})
    for reply in replies:
        if reply.reasons:
            lines += [(), (Piece(f"Reasons of {visible(reply.author)}:\t{visible(reply.reasons)}", "text"),)]
    return tuple(lines)


def _comments(replies: Iterable[Reply], provisions: Container[str]) -> list[str]:
    """What replies say beside some clauses: "comment by TSB: Why?"."""
    return [
        f"comment by {comment.author or reply.author}: {' '.join(comment.text.split())}"
        for reply in replies
        for comment in reply.comments
        if comment.provision in provisions
    ]


def _elsewhere(draft: Draft, replies: Sequence[Reply], seen: Container[str]) -> list[Line]:
    """Comments on the clauses that no reply changes."""
    names = clause_names(draft.revised, labels(draft.revised))
    beside = [p.id for p in draft.revised if p.id not in seen and _comments(replies, (p.id,))]
    lines: list[Line] = []
    for id_ in beside:
        lines += [(), (Piece(visible(called(names, id_)), "heading"),)]
        lines += [(Piece(f"  {visible(comment)}", "note"),) for comment in _comments(replies, (id_,))]
    return lines


def reply_rows(draft: Draft, replies: Sequence[Reply]) -> list[dict[str, Any]]:
    """The same for scripts: a row for each clause, in it one for each version."""
    return [
        {
            "provision": suggestion.provision,
            "formal": suggestion.formal,
            "competing": suggestion.competing,
            "versions": [
                {
                    "authors": [reply.author for reply in version.replies],
                    "state": version.state,
                    "competing": version.competing,
                    **version.amendment.model_dump(mode="json", exclude_none=True, exclude={"provision"}),
                }
                for version in suggestion.versions
            ],
        }
        for suggestion in suggestions(draft, replies)
    ]


def replies_tally(all_suggestions: Sequence[Suggestion], replies: Sequence[Reply]) -> str:
    """How many changes by whom, how many are open and compete: "7 changes by EGY, UAE: 3 open, 2 competing"."""
    authors = ", ".join(dict.fromkeys(visible(reply.author) for reply in replies)) or "nobody"
    many = tally(all_suggestions)
    return f"{counted(many.all, 'change')} by {authors}: {many.open} open, {many.competing} competing"


def _rivalry(suggestion: Suggestion, version: ReplyVersion) -> str:
    if version.state != "open" or not version.competing:
        return ""
    taken = [str(n) for n, other in enumerate(suggestion.versions, start=1) if other.state == "taken"]
    return f"competes with {taken[0]}, which is taken" if taken else "competing"


def _ours(draft: Draft, suggestion: Suggestion) -> list[MarkedProvision]:
    same = redline(draft.revised, draft.revised)
    return [p for p in same.provisions if p.id == suggestion.provision]


def _caption(id_: str, words: str) -> MarkedProvision:
    return MarkedProvision(id_, "heading", 0, "kept", (), (Span("kept", words),))
