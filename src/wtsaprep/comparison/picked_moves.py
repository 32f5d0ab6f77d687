"""What a chair's text becomes when its words change behind a pick: what was picked to move does, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.drafting.amend import derive

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wtsaprep.model.amendment import Amendment
    from wtsaprep.model.provision import Text


def as_picked(in_force: Text, text: Text, amendments: Iterable[Amendment], placed: str = "") -> tuple[Amendment, ...]:
    """The amendments that make a text of the one in force, where some others stood before.

    What these moved still moves, even where fewer moves would give the text, and nothing else does; but the clause
    that was ``placed`` anew moves only if it has to.
    """
    moving = {a.provision for a in amendments if a.change == "move"} - {placed}
    derived = derive(in_force, text, moving)
    if placed and any(a.change == "move" and a.provision not in moving for a in derived):
        return derive(in_force, text, moving | {placed})
    return derived
