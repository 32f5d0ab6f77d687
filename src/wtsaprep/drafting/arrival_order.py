"""What two sides put behind one clause, in an order in which each stays in the section, and under the item, it is in.

A new heading begins a section, so what the other side adds to the section before goes in front of it. Of one side alone
the order is its own, as it is between clauses that hang on the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.sections import OPENS_SECTION

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from wtsaprep.model.provision import Provision


def hanging_on(arriving: Iterable[Provision]) -> dict[str, str]:
    """For each of the clauses that one side puts behind another one, the one of them that it stands under; "" for none.

    That is the heading, or the item of a higher level.
    """
    over: list[Provision] = []
    found: dict[str, str] = {}
    for provision in arriving:
        while over and not _holds(over[-1], provision):
            over.pop()
        found[provision.id] = over[-1].id if over else ""
        over.append(provision)
    return found


def _holds(one: Provision, other: Provision) -> bool:
    return _depth(one) > _depth(other)


def _depth(provision: Provision) -> tuple[int, int]:
    """More for what holds more: an annex its headings, a heading its items, an item those of deeper levels."""
    opens = OPENS_SECTION.index(provision.kind) + 1 if provision.kind in OPENS_SECTION else 0
    return opens, 0 if opens else -provision.level


def in_their_sections(order: Sequence[str], on: Mapping[str, str], clauses: Mapping[str, Provision]) -> Iterator[str]:
    """The clauses that arrive at one place, each behind what it hangs on; what holds least goes on with what was there.

    Args:
        order: Their ids in the order in which they would come else.
        on: What each of them hangs on.
        clauses: All of them by id.
    """
    here = set(order)
    under: dict[str, list[str]] = {}
    for id_ in order:
        under.setdefault(on[id_] if on[id_] in here else "", []).append(id_)

    def walked(parent: str) -> Iterator[str]:
        for id_ in sorted(under.get(parent, ()), key=lambda id_: _depth(clauses[id_])):
            yield id_
            yield from walked(id_)

    yield from walked("")
