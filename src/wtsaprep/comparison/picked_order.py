"""The order of what several proposals put behind one clause once it is picked: each in its section."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from wtsaprep.drafting.amend import amended, derive
from wtsaprep.drafting.arrival_order import hanging_on, in_their_sections
from wtsaprep.model.sections import OPENS_SECTION

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from wtsaprep.model.amendment import Amendment
    from wtsaprep.model.provision import Provision, Text


def in_sections(
    baseline: Text,
    amendments: Sequence[Amendment],
    texts: Iterable[Text],
    picked: Collection[str],
    order: Sequence[str] = (),
) -> tuple[Amendment, ...]:
    """The amendments of a chair's text, those behind one clause in the sections that the proposals' texts have them in.

    Only where one was ``picked``: elsewhere a person may have moved them. Those of the proposal that is followed are
    in its ``order``, since what some hang on may be picked behind them.
    """
    old = {p.id: p for p in baseline}
    placed: dict[str, list[Provision]] = {}
    for amendment in amendments:
        if amendment.after is not None:
            placed.setdefault(amendment.after, []).append(amended(old.get(amendment.provision), amendment))
    here = {after: row for after, row in placed.items() if any(p.id in picked for p in row)}
    mixed = {after: row for after, row in here.items() if len({(p.kind in OPENS_SECTION, p.level) for p in row}) > 1}
    if not mixed:
        return tuple(amendments)
    on = _hanging(old, (derive(baseline, text) for text in texts))
    by_id = {amendment.provision: amendment for amendment in amendments}
    ordered: dict[str, list[str]] = {}
    for after, row in mixed.items():
        clauses = {p.id: p for p in row}
        ordered[after] = list(in_their_sections(_in_order(list(clauses), order), {**hanging_on(row), **on}, clauses))
    return tuple(by_id[ordered[a.after].pop(0)] if a.after in ordered else a for a in amendments)


def _in_order(ids: Sequence[str], order: Sequence[str]) -> list[str]:
    """Ids, those that an order has in it at the places that they have together."""
    rank = {id_: n for n, id_ in enumerate(order)}
    followed = iter(sorted((id_ for id_ in ids if id_ in rank), key=rank.__getitem__))
    return [next(followed) if id_ in rank else id_ for id_ in ids]


def _hanging(old: Mapping[str, Provision], proposed: Iterable[Sequence[Amendment]]) -> dict[str, str]:
    """What each clause that a proposal puts somewhere stands under there."""
    on: dict[str, str] = {}
    for amendments in proposed:
        arriving = (a for a in amendments if a.after is not None)
        for _, group in groupby(arriving, key=lambda a: a.after):
            on |= hanging_on(amended(old.get(a.provision), a) for a in group)
    return on
