"""Starting a proposal: a MOD begins with its three formal changes, taken from the event."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from wtsaprep.drafting.amend import derive
from wtsaprep.drafting.formal import readopted
from wtsaprep.model.names import SUFFIX_LETTERS, slug
from wtsaprep.model.numbers import parse_number
from wtsaprep.model.proposal import Proposal

if TYPE_CHECKING:
    from collections.abc import Callable

    from wtsaprep.model.event import Event
    from wtsaprep.model.resolution import Resolution


def fresh_suffix() -> str:
    """Four random letters and digits for a new id."""
    return "".join(secrets.choice(SUFFIX_LETTERS) for _ in range(4))


def start_modification(
    resolution: Resolution, event: Event, number: str, fresh: Callable[[], str] = fresh_suffix
) -> Proposal:
    """A MOD of a resolution that changes nothing yet but what every MOD must."""
    found = parse_number(number)
    sources = found.sources if found else ()
    revised = readopted(resolution.provisions, event.adoption)
    return Proposal(
        id=proposal_id(sources, resolution, fresh()),
        number=number,
        symbol="MOD",
        sources=sources,
        language=resolution.language,
        baseline=resolution.baseline,
        amendments=derive(resolution.provisions, revised),
    )


def proposal_id(sources: tuple[str, ...], resolution: Resolution | None, suffix: str) -> str:
    """An id such as ``arb-res-11-x7k2``."""
    about = f"{resolution.kind[:3]}-{slug(resolution.number)}" if resolution else "new"
    return f"{slug('-'.join(sources)) or 'own'}-{about}-{suffix}"
