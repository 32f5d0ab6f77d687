"""The library in sentences: what the row under the cursor stands for, and what an event is called for short."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wtsaprep.model.proposal_names import filed_title
from wtsaprep.present.lists.library_cells import remarks_said
from wtsaprep.store.index.file_heads import ContributionSummary, ProposalSummary, ResolutionSummary

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wtsaprep.present.lists.library_cells import LibraryTold
    from wtsaprep.present.lists.library_rows import LibraryThing

_SHORT = re.compile(r".*\(([^()]+)\)\s*")


def short_name(event: str) -> str:
    """An event as delegates call it: "World Telecommunication ... (WTSA-24)" is WTSA-24."""
    short = _SHORT.fullmatch(event)
    return short[1] if short else event


def thing_in_words(thing: LibraryThing, told: LibraryTold, resolutions: Iterable[ResolutionSummary]) -> str:
    """What a thing is, as far as its row has no room to say it."""
    if isinstance(thing, ResolutionSummary):
        return _in_force(thing)
    if isinstance(thing, ContributionSummary):
        return "  ".join(filter(None, (thing.number, thing.document, thing.title)))
    texts = (text for text in resolutions if _is_on(thing.resolution, thing.adopted, text))
    in_force = next(texts, None)
    if isinstance(thing, ProposalSummary):
        name, remarks = filed_title(thing), remarks_said(thing, told)
    else:
        name, remarks = thing.name, ""
    on = f"in force: {_in_force(in_force)}" if in_force is not None else _on_none(thing.resolution, thing.adopted)
    return "   ".join(filter(None, (name, on, remarks)))


def _is_on(number: str, adopted: str, text: ResolutionSummary) -> bool:
    same = text.number.casefold() == number.casefold()
    return same and (not adopted or adopted.casefold() == text.adopted.casefold())


def _in_force(text: ResolutionSummary) -> str:
    """Number, adoption, and that it was worked out, where it was."""
    adopted = f" ({text.adopted})" if text.adopted else ""
    status = "" if text.status == "official" else ", worked out"
    return f"{text.kind.capitalize()} {text.number}{adopted}{status}"


def _on_none(number: str, adopted: str) -> str:
    """What is on a text that is not here."""
    return f"on {number} ({adopted}), which is not here".replace(" ()", "") if number else "new text"
