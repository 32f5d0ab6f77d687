"""Shared lineage: what one of two texts says of where a clause comes from, said of the same words in the other one.

A text that came as a file says nothing of what was split and joined in it. Words find most of it, but not what is
short or much reworded, and then two texts that read alike would want different things.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.redline.plainly_set import plainly_set

if TYPE_CHECKING:
    from wtsaprep.model.provision import Provision, Text


def with_shared_lineage(ours: Text, theirs: Text) -> tuple[Text, Text]:
    """Two texts that were tied, each with what the other says of clauses that read the same in both."""
    mine, other = ({p.id: p for p in text} for text in (ours, theirs))
    told = {
        id_: {
            "split_from": p.split_from or other[id_].split_from,
            "copied_from": p.copied_from or other[id_].copied_from,
            "joined": tuple(dict.fromkeys((*p.joined, *other[id_].joined))),
        }
        for id_, p in mine.items()
        if id_ in other and _lineage(p) != _lineage(other[id_]) and plainly_set(p.text) == plainly_set(other[id_].text)
    }
    if not told:
        return ours, theirs
    first, second = (
        tuple(p.model_copy(update=told[p.id]) if p.id in told else p for p in text) for text in (ours, theirs)
    )
    return first, second


def on_its_own(text: Text, onto: Text) -> Text:
    """A text on another one, saying only of what is not there already that it was split, copied or joined."""
    there = {p.id: p for p in onto}
    return tuple(_on_its_own(p, there) for p in text)


def _on_its_own(provision: Provision, there: dict[str, Provision]) -> Provision:
    standing = there.get(provision.id)
    if standing is None or _lineage(provision) == _lineage(standing):
        return provision
    joined = tuple(id_ for id_ in provision.joined if id_ in there or id_ in standing.joined)
    return provision.model_copy(
        update={"split_from": standing.split_from, "copied_from": standing.copied_from, "joined": joined}
    )


def _lineage(provision: Provision) -> tuple[object, ...]:
    return provision.split_from, provision.copied_from, provision.joined
