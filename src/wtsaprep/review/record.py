"""Session records: when a body decided what on which paragraph, why, and which amendments that settled."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Literal, NamedTuple

from wtsaprep.model.citation_words import called
from wtsaprep.model.proposal_names import proposal_called
from wtsaprep.review.paragraphs import paragraphs
from wtsaprep.review.settling import concerns, fate_by

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import tzinfo

    from wtsaprep.model.chair import Fate
    from wtsaprep.model.review import Decision
    from wtsaprep.review.paragraphs import TabledParagraph
    from wtsaprep.review.tabled import Tabled, TabledRevision

RecordState = Literal["holds", "reopened", "superseded", "taken back"]
"""What became of a decision. Reopened: its paragraph reads otherwise now; superseded: decided on again, or gone."""


class SettledAmendment(NamedTuple):
    """One amendment behind a paragraph, and what a decision made of it."""

    proposal: str
    """Id of the proposal."""
    number: str
    sources: tuple[str, ...]
    provision: str
    clause: str
    """What the proposal calls the clause."""
    fate: Fate
    by_person: bool
    """Whether a person said so of the amendment itself, which goes before what follows from its paragraph."""


@dataclass(frozen=True, slots=True)
class RecordEntry:
    """One decision of a record."""

    decision: Decision
    paragraph: str
    """What the paragraph is called: "recognizing a)"."""
    into: str
    """What the one is called that it was merged into."""
    state: RecordState
    settles: tuple[SettledAmendment, ...] = ()

    @property
    def what(self) -> str:
        """What was decided, in words: "agreed", "merged into resolves 2"."""
        return f"merged into {self.into}" if self.into else self.decision.outcome


def record(tabled: Tabled) -> tuple[RecordEntry, ...]:
    """All decisions on a text in the order in which they were made, those taken back included."""
    seen = {version.name: _Seen(tabled, version) for version in tabled.versions}
    standing = {(p.decision.at, p.decision.provision): p for p in tabled.paragraphs if p.decision}
    entries = []
    before: list[Decision] = []
    for decision in sorted(tabled.review.decisions, key=lambda decision: decision.at):
        version_seen = seen.get(decision.revision) or seen[tabled.versions[-1].name]
        entries.append(
            RecordEntry(
                decision,
                version_seen.name(decision.provision),
                version_seen.name(decision.into) if decision.into else "",
                _state(decision, standing.get((decision.at, decision.provision))),
                tuple(version_seen.settled(decision, before)),
            )
        )
        if not decision.undone:
            before.append(decision)
    return tuple(entries)


def said_once(entries: Iterable[RecordEntry]) -> tuple[RecordEntry, ...]:
    """The entries that stand; one that was only given a body or a remark later is told once, at its own time."""
    kept: dict[int, RecordEntry] = {}
    last: dict[str, int] = {}
    for number, entry in enumerate(entries):
        decision = entry.decision
        if decision.undone:
            continue
        place = last.get(decision.provision)
        if place is not None and says_the_same(kept[place].decision, decision):
            first = kept[place].decision.at
            kept[place] = replace(entry, decision=decision.model_copy(update={"at": first}))
        else:
            last[decision.provision] = number
            kept[number] = entry
    return tuple(kept.values())


def time_pressed(at: str, zone: tzinfo | None = None) -> datetime | None:
    """The time of an entry as the clock on the wall had it; None for one that somebody wrote by hand and is no time.

    Args:
        at: UTC, ISO 8601.
        zone: Where the clock hangs; the zone of this machine if none is said.
    """
    try:
        return datetime.fromisoformat(at).astimezone(zone)
    except (ValueError, OverflowError):
        return None


def says_the_same(one: Decision, other: Decision) -> bool:
    """Whether two decisions on a paragraph differ at most in who took them, when, and in their remarks."""
    return (one.outcome, one.into, one.words, one.revision) == (other.outcome, other.into, other.words, other.revision)


def _state(decision: Decision, paragraph: TabledParagraph | None) -> RecordState:
    if decision.undone:
        return "taken back"
    if paragraph is None:
        return "superseded"
    return "holds" if paragraph.state == "decided" else "reopened"


class _Seen:
    """A revision as it lay before the body."""

    def __init__(self, tabled: Tabled, version: TabledRevision) -> None:
        self._version = version
        self._paragraphs = {p.id: p for p in paragraphs(tabled.baseline, version.text, tabled.review)}

    def name(self, provision: str) -> str:
        paragraph = self._paragraphs.get(provision)
        return paragraph.name if paragraph else provision

    def settled(self, decision: Decision, before: Sequence[Decision]) -> Iterator[SettledAmendment]:
        """The amendments that a decision settled, with those that stood before it."""
        if not self._is_on(decision):
            return
        outcomes = {other.provision: other.outcome for other in (*before, decision) if self._is_on(other)}
        for amendment in self._version.fates:
            if decision.about is not None and amendment.proposal not in decision.about:
                continue  # It came later, and the body did not have it.
            if concerns(amendment, decision) and (fate := fate_by(amendment, outcomes)):
                clause = called(self._version.names.get(amendment.proposal, {}), amendment.provision)
                confirmed = amendment.confirmed
                yield SettledAmendment(
                    amendment.proposal,
                    proposal_called(amendment),
                    amendment.sources,
                    amendment.provision,
                    clause,
                    confirmed or fate,
                    confirmed is not None,
                )

    def _is_on(self, decision: Decision) -> bool:
        """Whether its paragraph reads as it did when it was decided on."""
        paragraph = self._paragraphs.get(decision.provision)
        return paragraph is not None and paragraph.words == decision.words
