"""Needs: what of a workspace still waits for us, one row for each reason, grouped by the text that it is about.

How much is left may be known roughly at first and exactly later; the rows follow from the numbers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from wtsaprep.model.numbers import natural_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from wtsaprep.errors import WtsaprepError

NeedReason = Literal[
    "unsaved",
    "written",
    "conflicts",
    "go on",
    "replies",
    "wanting",
    "newer edition",
    "changed since",
    "paragraphs",
    "fates",
    "not looked at",
    "unread",
]
"""Why something still needs us, what is most urgent first."""

REASONS: tuple[NeedReason, ...] = get_args(NeedReason)

PRIVATE: frozenset[NeedReason] = frozenset(
    ("unsaved", "written", "go on", "newer edition", "changed since", "not looked at", "unread")
)
"""Those that follow from what only our delegation may see."""

NeedKind = Literal["proposal", "document", "text", "resolution", "sitting"]

NeedSubject = tuple[str, str]
"""Number and adoption of the text that something is about; nothing for a new text, or for several."""

NO_SUBJECT: NeedSubject = ("", "")


class Need(NamedTuple):
    """One thing that still needs us, and why."""

    reason: NeedReason
    kind: NeedKind
    id: str
    """What it is known by: id of a proposal or chair's text, number of a document, choice of a sitting."""
    name: str
    subject: NeedSubject = NO_SUBJECT
    left: int = 1
    all: int = 0
    """Of how many; 0 where that says nothing."""
    said: str = ""
    """What is lacking, where that takes words."""
    path: Path | None = None

    @property
    def key(self) -> tuple[str, ...]:
        """What it is known by while its numbers change."""
        return self.reason, self.kind, self.id


class NeedGroup(NamedTuple):
    """What needs us of one text in force."""

    subject: NeedSubject
    needs: tuple[Need, ...]

    @property
    def left(self) -> Mapping[NeedReason, int]:
        """How much is left for each reason, what is most urgent first."""
        totals = {reason: sum(need.left for need in self.needs if need.reason == reason) for reason in REASONS}
        return {reason: total for reason, total in totals.items() if total}


class Looked(NamedTuple):
    """How far we are with the changes of a proposal."""

    not_looked_at: int = 0
    changed_since: int = 0
    all: int = 0


class Counts(NamedTuple):
    """How much is left, by the ids of proposals and chair's texts; of sittings by their kind and choice."""

    changes: Mapping[str, Looked]
    replies: Mapping[str, int]
    fates: Mapping[str, int]
    paragraphs: Mapping[str, int]
    sittings: Mapping[tuple[str, str], int]
    faults: tuple[WtsaprepError, ...] = ()
    """Why some can't be counted."""


def group_needs(needs: Iterable[Need]) -> tuple[NeedGroup, ...]:
    """The needs with something left, by what they are about; in each group and among them what is most urgent first."""
    open_needs = sorted((need for need in needs if need.left), key=_urgency)
    groups: dict[NeedSubject, list[Need]] = {}
    for need in open_needs:
        groups.setdefault(need.subject, []).append(need)
    # Each group begins with its most urgent need, so the order of their first rows is that of the groups.
    needs_by_subject = (NeedGroup(subject, tuple(rows)) for subject, rows in groups.items())
    return tuple(
        sorted(needs_by_subject, key=lambda group: (REASONS.index(group.needs[0].reason), *_place(group.subject)))
    )


def _urgency(need: Need) -> tuple[object, ...]:
    return REASONS.index(need.reason), natural_key(need.name), need.id


def _place(subject: NeedSubject) -> tuple[object, ...]:
    """Where a text stands in a list: by its number, what is about none or several at the end."""
    return subject == NO_SUBJECT, natural_key(subject[0]), subject[1]
