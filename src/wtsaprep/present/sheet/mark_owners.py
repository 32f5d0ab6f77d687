"""Owners of marks in words: who made each change of a clause and when, beneath it on the screen, in a list, as data."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from wtsaprep.drafting.mark_owners import OwnedMarks, act_on
from wtsaprep.model.mark_owner import UNKNOWN_AUTHOR
from wtsaprep.present.sheet.clause_notes import called
from wtsaprep.present.text.pieces import Piece
from wtsaprep.present.text.visible import visible
from wtsaprep.redline.spans import written_out

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wtsaprep.drafting.mark_owners import Owners
    from wtsaprep.model.mark_owner import MarkAuthor
    from wtsaprep.model.proposal import Proposal
    from wtsaprep.present.text.pieces import Line
    from wtsaprep.redline.redline import Redline

_SHOWN = 32
"""Characters of a mark that tell which it is."""


class OwnedChange(NamedTuple):
    """One change of a clause by one person: words put in and taken out, or what was done to the clause as a whole."""

    place: int
    """That of the clause in the redline."""
    by: MarkAuthor
    act: str = ""
    """What was done to the clause: moved, split off, joined."""
    deleted: str = ""
    inserted: str = ""

    @property
    def what(self) -> str:
        """The change in signs or in a word."""
        return self.act or written_out("deleted", self.deleted) + written_out("inserted", self.inserted)


def author_in_words(by: MarkAuthor) -> str:
    """Who and when: "M. Ruiz, 2024-05-01 09:30"."""
    date, _, time = by.date.partition("T")
    return visible(", ".join(filter(None, (by.author or UNKNOWN_AUTHOR, f"{date} {time[:5]}".strip()))))


def owned_changes(laid: Redline, owners: Owners) -> Iterator[OwnedChange]:
    """All changes of which somebody is known to have made them, in the order of the redline."""
    owned = OwnedMarks.on(laid, owners)
    for place, (provision, spans) in enumerate(owned.seen()):
        act = act_on(provision)
        if act and (by := owned.of_clause(provision)):
            yield OwnedChange(place, by, "split off" if act == "split" else act)
        for (kept, by_whom), run in groupby(spans, lambda span: (span.mark == "kept", span.by)):
            if not kept and by_whom is not None:
                change = list(run)
                deleted, inserted = ("".join(s.text for s in change if s.mark == m) for m in ("deleted", "inserted"))
                yield OwnedChange(place, by_whom, "", deleted, inserted)


def owners_beneath(laid: Redline, proposal: Proposal) -> dict[str, str]:
    """What stands beneath the clauses of a proposal where owners are shown, by their ids."""
    changes: dict[int, list[OwnedChange]] = {}
    for change in owned_changes(laid, proposal.owners):
        changes.setdefault(change.place, []).append(change)
    said = {laid.provisions[place].id: _beneath(made) for place, made in changes.items()}
    for origin in proposal.origins:
        said.setdefault(origin.provision, f"by {visible(', '.join(filter(None, (origin.author, origin.date))))}")
    return said


def _beneath(changes: Iterable[OwnedChange]) -> str:
    by_author: dict[MarkAuthor, list[str]] = {}
    for change in changes:
        by_author.setdefault(change.by, []).append(_short(change.what))
    if len(by_author) == 1:
        return f"by {author_in_words(*by_author)}"
    return "; ".join(f"{' '.join(whats)} by {author_in_words(by)}" for by, whats in by_author.items())


def _short(what: str) -> str:
    words = visible(what)
    return words if len(words) <= _SHOWN else f"{words[: _SHOWN // 2].rstrip()}…{words[-_SHOWN // 2 :].lstrip()}"


def owner_lines(laid: Redline, owners: Owners) -> Iterator[Line]:
    """The same as a list: the clause, the change, who and when; not wrapped."""
    for change in owned_changes(laid, owners):
        row = (called(laid, change.place), visible(change.what), author_in_words(change.by))
        yield (Piece("\t".join(row), "note"),)


def owner_rows(laid: Redline, owners: Owners) -> list[dict[str, Any]]:
    """The same as data for scripts."""
    return [
        {
            "provision": laid.provisions[change.place].id,
            "clause": called(laid, change.place, in_full=True),
            "act": change.act,
            "deleted": change.deleted,
            "inserted": change.inserted,
            "author": change.by.author,
            "date": change.by.date,
        }
        for change in owned_changes(laid, owners)
    ]
