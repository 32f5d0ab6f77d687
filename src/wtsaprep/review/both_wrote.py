"""What two people wrote in the fields of one form at one time: what one of them changed stands, of both both texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping


class BothWrote(NamedTuple):
    """What the fields come to."""

    fields: Mapping[str, str]
    """Those that are other than before."""
    both: tuple[str, ...]
    """The names of those that hold both texts."""


def both_wrote(
    seen: Mapping[str, str], written: Mapping[str, str], now: Mapping[str, str], *, one_line: Collection[str] = ()
) -> BothWrote:
    """The fields that somebody saw and wrote, united with what stands in them now; some take but one line."""
    fields: dict[str, str] = {}
    both = []
    for name, text in written.items():
        before, there = seen.get(name, ""), now.get(name, "")
        if text in (before, there):
            continue
        apart = there not in (before, "") and there not in text
        if apart and text:
            both.append(name)
        between = " / " if name in one_line else "\n\n"
        fields[name] = f"{there}{between}{text}" if apart and text else there if apart else text
    return BothWrote(fields, tuple(both))


def both_stand(names: Iterable[str]) -> str:
    """The sentence on fields that hold both texts; empty if there is none."""
    told = " and ".join(name.replace("_", " ") for name in names)
    return f"somebody else wrote in {told} meanwhile; both texts stand there" if told else ""
