"""The nearest name: what somebody may have meant who names what is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.errors import InputFault, UsageFault, Where
from wtsaprep.remedies import Remedy
from wtsaprep.store.index.other_kinds import name_instead, unread_told

if TYPE_CHECKING:
    from wtsaprep.store.index.index import Index
    from wtsaprep.store.index.other_kinds import NamedKind


def nothing_called(index: Index, reference: str, *wanted: NamedKind) -> InputFault | UsageFault:
    """The fault that nothing here is called so, with the nearest name there is; or what of the wanted kinds to name."""
    from rapidfuzz import process  # Not for those who name what is there.

    if instead := name_instead(index, reference, *wanted):
        return UsageFault(f"nothing here is called {reference!r}", Where(str(index.workspace.folder)), instead)
    contents = index.contents
    names = [*(r.number for r in contents.resolutions), *(p.number for p in contents.proposals)]
    names += [c.number for c in contents.contributions] + [t.name for t in contents.texts]
    near = process.extractOne(reference, [name for name in names if name], score_cutoff=50)
    told = f"Nearest: {near[0]}." if near else ""
    hint = " ".join(filter(None, (told, unread_told(index))))
    where = Where(str(index.workspace.folder))
    return InputFault(f"nothing here is called {reference!r}", where, hint, Remedy("see-all"))
