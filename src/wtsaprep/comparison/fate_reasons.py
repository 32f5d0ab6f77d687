"""Why a change whose words stand as they were wanted is no more than "taken with changes"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from wtsaprep.comparison.wording_fates import differ

if TYPE_CHECKING:
    from wtsaprep.model.chair import Fate
    from wtsaprep.model.provision import Provision

FateReason = Literal["", "as another kind of clause", "in another place", "with what it takes out elsewhere"]
"""Empty where the words say it."""


def reason_of(fate: Fate, wanted: Provision | None, there: Provision | None, *, in_place: bool) -> FateReason:
    """Why, given the clause as it is wanted, and as it is there."""
    if fate != "taken with changes" or wanted is None or there is None or differ(wanted, there.text):
        return ""
    if (wanted.kind, wanted.level) != (there.kind, there.level):
        return "as another kind of clause"
    return "with what it takes out elsewhere" if in_place else "in another place"
