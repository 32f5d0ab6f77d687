"""Amendments derived from a baseline and a revised text, and applied back.

Laws, for texts with unique ids: ``apply(b, derive(b, r)) == r``; for amendments ``a`` in normal form, that is as
`derive` gives them, ``derive(b, apply(b, a)) == a``; and any subset of amendments that apply together applies.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.errors import AmendmentFault, Where
from wtsaprep.model.amendment import FIELDS, Amendment
from wtsaprep.model.provision import Provision
from wtsaprep.redline.moves import anchors, staying_ids

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from wtsaprep.model.provision import Text


def derive(baseline: Text, revised: Text, moving: Collection[str] = ()) -> tuple[Amendment, ...]:
    """The amendments that turn the baseline into the revised text, in normal form.

    At most one a provision, none empty, the fewest moves, in the order in which a reader meets them. What is known
    to move does so, even if fewer moves would give the text.
    """
    old = {p.id: p for p in baseline}
    new = {p.id: p for p in revised}
    staying = staying_ids(baseline, revised, moving)
    arriving: dict[str, list[Amendment]] = {}
    for id_, after in anchors(baseline, revised, staying).items():
        arriving.setdefault(after, []).append(_arrival(old.get(id_), new[id_], after))
    amendments = list(arriving.get("", ()))
    for provision in baseline:
        if provision.id not in new:
            amendments.append(Amendment(provision=provision.id, change="delete"))
        elif (
            provision.id in staying
            and (now := new[provision.id]) is not provision
            and (fields := _differences(provision, now))
        ):
            amendments.append(Amendment(provision=provision.id, **fields))
        amendments.extend(arriving.get(provision.id, ()))
    return tuple(amendments)


def apply(baseline: Text, amendments: Iterable[Amendment]) -> Text:
    """The baseline with the amendments made.

    Raises:
        AmendmentFault: an amendment names a provision that is not there, is already there, or was named before.
    """
    old = {p.id: p for p in baseline}
    changes: dict[str, Amendment] = {}
    arriving: dict[str, list[Provision]] = {}
    for amendment in amendments:
        _check(amendment, old, changes)
        changes[amendment.provision] = amendment
        if amendment.after is not None:
            arriving.setdefault(amendment.after, []).append(amended(old.get(amendment.provision), amendment))
    _check_anchors(changes)
    revised = list(arriving.get("", ()))
    for provision in baseline:
        change = changes.get(provision.id)
        if change is None:
            revised.append(provision)
        elif change.change == "replace":
            revised.append(amended(provision, change))
        revised.extend(arriving.get(provision.id, ()))
    return tuple(revised)


def _arrival(old: Provision | None, new: Provision, after: str) -> Amendment:
    if old is not None:
        return Amendment(provision=new.id, change="move", after=after, **_differences(old, new))
    fields = _differences(Provision(id=new.id), new)
    return Amendment(provision=new.id, change="insert", after=after, **{"text": "", **fields})


def _differences(old: Provision, new: Provision) -> dict[str, Any]:
    return {name: value for name in FIELDS if (value := getattr(new, name)) != getattr(old, name)}


def amended(old: Provision | None, amendment: Amendment) -> Provision:
    """A provision with what an amendment says of it; of a new one, all it says."""
    fields = {name: value for name in FIELDS if (value := getattr(amendment, name)) is not None}
    return (old or Provision(id=amendment.provision)).model_copy(update=fields)


def _check(amendment: Amendment, old: dict[str, Provision], changes: dict[str, Amendment]) -> None:
    where = Where(provision=amendment.provision)
    if amendment.provision in changes:
        raise AmendmentFault("two amendments change the same provision", where, "Join them into one.")
    if amendment.change == "insert":
        if amendment.provision in old:
            raise AmendmentFault("an inserted provision has the id of one in the baseline", where, "Give it a new id.")
    elif amendment.provision not in old:
        raise AmendmentFault(f"{amendment.change} names a provision that the baseline does not have", where, _DRIFT)
    if amendment.after and amendment.after not in old:
        raise AmendmentFault(f"it follows {amendment.after!r}, which the baseline does not have", where, _DRIFT)


def _check_anchors(changes: dict[str, Amendment]) -> None:
    for amendment in changes.values():
        anchor = changes.get(amendment.after or "")
        if anchor is not None and anchor.change == "move":
            where = Where(provision=amendment.provision)
            raise AmendmentFault(f"it follows {anchor.provision!r}, which itself moves", where, _ANCHOR)


_DRIFT = "The proposal was made on another text: check the digest of its baseline."
_ANCHOR = "Name the nearest provision before it that stays in its place."
