"""Replies side by side: what co-signatories want of each clause, and taking it into a draft or leaving it, one by one.

Laws: a draft that takes all of a reply, as long as nothing else was done to it, has the reply's text; one that leaves
all keeps its own; takes that do not compete can be done in any order; and every change of every reply is shown,
whatever was answered to it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, NamedTuple

from wtsaprep.drafting.after_edit import after_edit
from wtsaprep.drafting.draft import with_proposal_fields, with_text
from wtsaprep.drafting.reply_places import Sources, place_in, texts_of
from wtsaprep.model.amendment import FIELDS
from wtsaprep.model.proposal import Answer, Origin
from wtsaprep.model.provision import Provision
from wtsaprep.redline.changes import changed_clauses
from wtsaprep.redline.redline import redline
from wtsaprep.redline.whole_changes import wholes_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wtsaprep.drafting.draft import Draft
    from wtsaprep.model.amendment import Amendment
    from wtsaprep.model.provision import Text
    from wtsaprep.model.reply import Reply

VersionState = Literal["open", "taken", "left", "ours"]
"""What became of a version; "ours" if our text says the same by itself."""

_WITH_WORDS = ("italics",)
"""What goes with the words of a clause and is no change of its own."""


@dataclass(frozen=True, slots=True)
class ReplyVersion:
    """What one reply wants of one clause, or several that want the same."""

    amendment: Amendment
    replies: tuple[Reply, ...]
    state: VersionState
    competing: bool
    """Whether another version of the clause, one that was not left, wants something else of the same words or place."""

    @property
    def provision(self) -> str:
        """Id of the clause."""
        return self.amendment.provision

    @property
    def authors(self) -> str:
        """Who wants it: "EGY, UAE"."""
        return ", ".join(dict.fromkeys(reply.author for reply in self.replies))


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A clause that replies change, and all that they want of it."""

    provision: str
    versions: tuple[ReplyVersion, ...]
    formal: bool = False
    """Whether nothing of substance is wanted of it: it is shown, and counted nowhere."""
    whole: str = ""
    """The clause whose change it is part of: halves of a split and sides of a join are one change."""

    @property
    def open(self) -> bool:
        """Whether anything of it still waits for an answer."""
        return any(version.state == "open" for version in self.versions)

    @property
    def competing(self) -> bool:
        """Whether it waits for an answer between versions that exclude each other."""
        return any(version.state == "open" and version.competing for version in self.versions)


class SuggestionTally(NamedTuple):
    """How many changes replies want, as a reader counts them."""

    all: int
    open: int
    competing: int


def tally(found: Iterable[Suggestion]) -> SuggestionTally:
    """How many changes some suggestions are: formal ones are none, a split or a join is one."""
    changes: dict[str, list[Suggestion]] = {}
    for suggestion in found:
        if not suggestion.formal:
            changes.setdefault(suggestion.whole or suggestion.provision, []).append(suggestion)
    waiting = sum(any(one.open for one in parts) for parts in changes.values())
    return SuggestionTally(len(changes), waiting, sum(any(one.competing for one in p) for p in changes.values()))


def suggestions(draft: Draft, replies: Sequence[Reply]) -> tuple[Suggestion, ...]:
    """All that replies want of a draft, clause by clause in the order of the text, whatever was answered to it."""
    sources = Sources.of(draft, replies)
    wanted: dict[str, list[tuple[Amendment, list[Reply]]]] = {}
    for reply in replies:
        for amendment in reply.amendments:
            versions = wanted.setdefault(amendment.provision, [])
            same = next((by for other, by in versions if _wants(other) == _wants(amendment)), None)
            if same is None:
                versions.append((amendment, [reply]))
            else:
                same.append(reply)
    places = {p.id: (at, 0) for at, p in enumerate(draft.revised)}
    for id_, versions in wanted.items():
        if id_ not in places:
            amendment, by = versions[0]
            places[id_] = (place_in(draft.revised, sources, by[0], amendment) - 1, 1)
    substance, whole = _of_substance(draft, replies)
    found_suggestions = [
        replace(_suggestion(draft, id_, versions), formal=id_ not in substance, whole=whole.get(id_, ""))
        for id_, versions in wanted.items()
    ]
    return tuple(sorted(found_suggestions, key=lambda suggestion: places[suggestion.provision]))


def _of_substance(draft: Draft, replies: Sequence[Reply]) -> tuple[set[str], dict[str, str]]:
    """The clauses that replies change in more than what is formal; those that are part of another one's change."""
    substance: set[str] = set()
    whole: dict[str, str] = {}
    for reply in replies:
        laid = redline(*texts_of(draft, reply))
        # Of one that fits no more nobody can tell what is formal in it.
        substance |= {a.provision for a in reply.amendments} if laid.unchanged else set(changed_clauses(laid))
        whole |= wholes_in(laid)
    return substance, whole


def text_with(draft: Draft, replies: Sequence[Reply], version: ReplyVersion) -> Text:
    """The draft's text with one version in it, by clause: words of ours that stand in its way are replaced."""
    amendment, reply = version.amendment, version.replies[0]
    text, id_ = draft.revised, amendment.provision
    if amendment.change == "delete":
        return tuple(p for p in text if p.id != id_)
    sources = Sources.of(draft, replies)
    result = _result(draft, sources, reply, amendment)
    if amendment.change == "replace" and any(p.id == id_ for p in text):
        return tuple(result if p.id == id_ else p for p in text)
    rest = tuple(p for p in text if p.id != id_)
    at = place_in(rest, sources, reply, amendment)
    return (*rest[:at], result, *rest[at:])


def version_taken(draft: Draft, replies: Sequence[Reply], version: ReplyVersion) -> Draft:
    """The draft with one version in it and remembered as taken; letters and end marks follow where clauses come or go.

    What was taken before and competes with it is open again.
    """
    text = text_with(draft, replies, version)
    answered = version_marked_taken(draft, replies, version)
    moved = version.amendment.change != "replace" or len(text) != len(draft.revised)
    return after_edit(answered, text) if moved else with_text(answered, text)


def version_marked_taken(draft: Draft, replies: Sequence[Reply], version: ReplyVersion) -> Draft:
    """The draft with the answer that a version is taken, and with its authors as those who made the change."""
    rivals = {
        reply.id
        for reply in replies
        for other in reply.amendments
        if other.provision == version.provision and amendments_compete(other, version.amendment)
    }
    given_up = {(reply, version.provision, "taken") for reply in rivals}
    kept = tuple(a for a in draft.proposal.answers if (a.reply, a.provision, a.answer) not in given_up)
    origin = Origin(provision=version.provision, author=version.authors, date=version.replies[0].date)
    others = tuple(o for o in draft.proposal.origins if o.provision != version.provision)
    return _answered(with_proposal_fields(draft, answers=kept, origins=(*others, origin)), version, "taken")


def version_left(draft: Draft, version: ReplyVersion) -> Draft:
    """The draft as it is, with the answer that a version is left."""
    return _answered(draft, version, "left")


def amendments_compete(one: Amendment, other: Amendment) -> bool:
    """Whether two changes of one clause exclude each other; a move and other words of a clause do not."""
    if "delete" in (one.change, other.change):
        return one.change != other.change
    mine, theirs = _wants(one), _wants(other)
    return any(mine[name] != theirs[name] for name in mine.keys() & theirs.keys())


def _suggestion(draft: Draft, id_: str, wanted: list[tuple[Amendment, list[Reply]]]) -> Suggestion:
    answers = {(a.reply, a.provision): a.answer for a in draft.proposal.answers}
    current = next((p for p in draft.revised if p.id == id_), None)
    states = [_state(amendment, {answers.get((reply.id, id_)) for reply in by}, current) for amendment, by in wanted]
    rivals = [amendment for (amendment, _), state in zip(wanted, states, strict=True) if state != "left"]
    return Suggestion(
        id_,
        tuple(
            ReplyVersion(amendment, tuple(by), state, any(amendments_compete(amendment, rival) for rival in rivals))
            for (amendment, by), state in zip(wanted, states, strict=True)
        ),
    )


def _state(amendment: Amendment, answers: set[str | None], current: Provision | None) -> VersionState:
    if "taken" in answers:
        return "taken"
    if answers == {"left"}:
        return "left"
    return "ours" if _is_ours(amendment, current) else "open"


def _wants(amendment: Amendment) -> dict[str, object]:
    """What an amendment says, by what it says it of: its place, its words, its level ..."""
    fields = {name: value for name in FIELDS if (value := getattr(amendment, name)) is not None}
    for name in _WITH_WORDS:
        fields.pop(name, None)
    if amendment.change != "replace":
        fields["place"] = (amendment.change == "delete", amendment.after)
    return fields


def _is_ours(amendment: Amendment, current: Provision | None) -> bool:
    if amendment.change == "delete":
        return current is None
    if current is None or amendment.change == "move":
        return False
    return all(getattr(current, name) == value for name, value in _wants(amendment).items() if name in FIELDS)


def _result(draft: Draft, sources: Sources, reply: Reply, amendment: Amendment) -> Provision:
    """The clause as it will be: what the amendment says of it, all else as it stands with us."""
    id_ = amendment.provision
    current = next((p for p in draft.revised if p.id == id_), None)
    answered = next((p for p in sources.answered[reply.id] if p.id == id_), None)
    base = current or answered or Provision(id=id_)
    fields = {name: value for name in FIELDS if (value := getattr(amendment, name)) is not None}
    if "text" in fields:
        fields.setdefault("italics", answered.italics if answered else ())
    return base.model_copy(update=fields)


def _answered(draft: Draft, version: ReplyVersion, answer: Literal["taken", "left"]) -> Draft:
    ids = {reply.id for reply in version.replies}
    others = (a for a in draft.proposal.answers if a.provision != version.provision or a.reply not in ids)
    new = (Answer(reply=reply.id, provision=version.provision, answer=answer) for reply in version.replies)
    return with_proposal_fields(draft, answers=(*others, *new))
