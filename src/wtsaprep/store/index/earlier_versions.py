"""Versions: what a revision takes the place of, and which proposals are superseded, left out of it, or withdrawn.

Source: [CITEL-DOCUMENTS] (revisions).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.numbers import parse_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Protocol

    from wtsaprep.model.numbers import Number
    from wtsaprep.model.proposal import Proposal
    from wtsaprep.store.index.file_heads import ProposalSummary
    from wtsaprep.store.index.index import Index

    class Versioned(Protocol):
        """A proposal, or the head of its file, as far as its version goes."""

        @property
        def id(self) -> str: ...
        @property
        def number(self) -> str: ...
        @property
        def withdrawn(self) -> bool: ...
        @property
        def reply_to(self) -> str: ...


def earlier_head(index: Index, proposal: Proposal) -> ProposalSummary | None:
    """The last version before this one of the same source's proposal on the same text; None if there is none.

    ARB/36R1A1/1 takes the place of ARB/36A1/1.
    """
    number, baseline = parse_number(proposal.number), proposal.baseline
    if number is None or baseline is None or not number.revision:
        return None
    earlier = [
        (other.revision, head.path, head)
        for head in index.proposals
        if (head.resolution, head.adopted) == (baseline.resolution, baseline.adopted)
        and (other := parse_number(head.number))
        and other.stem == number.stem
        and other.revision < number.revision
    ]
    return max(earlier)[2] if earlier else None


WITHDRAWN = "withdrawn"
"""Stands for what took the place of a proposal that its source took back."""
REPLY = "a reply"
"""Stands there for a reply of ours, which goes back to the authors of a proposal and is none itself."""


def superseded_by(proposals: Iterable[Versioned]) -> Mapping[str, str]:
    """The proposals that do not count, by their ids: the number of the last version, `WITHDRAWN` or `REPLY`.

    A version is superseded by a later one of the same document, addendum and place in it; where a revision of the
    document has nothing in that place, by that revision (`leaves_out`). The last one counts even if it was withdrawn:
    what it took the place of does not come back.
    """
    gone: dict[str, str] = {}
    numbers: dict[str, Number] = {}
    last: dict[tuple[object, ...], Number] = {}
    for head in proposals:
        if head.withdrawn:
            gone[head.id] = WITHDRAWN
        if head.reply_to:
            gone[head.id] = REPLY
        if number := parse_number(head.number):
            numbers[head.id] = number
            for stem in (number.stem, number.stem_of_document):
                if (known := last.get(stem)) is None or known.revision < number.revision:
                    last[stem] = number
    for id_, number in numbers.items():
        version, document = last[number.stem], last[number.stem_of_document]
        if number.revision < version.revision == document.revision:
            gone[id_] = str(version)
        elif number.revision < document.revision:
            gone[id_] = document.contribution
    return gone


def leaves_out(by: str) -> bool:
    """Whether what took the place of a proposal is a revised document without it."""
    number = parse_number(by)
    return number is not None and not number.serial


def that_count(proposals: Iterable[ProposalSummary]) -> tuple[ProposalSummary, ...]:
    """The proposals that are neither superseded nor withdrawn, and no replies."""
    listed = tuple(proposals)
    gone = superseded_by(listed)
    return tuple(head for head in listed if head.id not in gone) if gone else listed


def that_stand(
    proposals: Iterable[ProposalSummary], gone: Mapping[str, str] | None = None
) -> tuple[ProposalSummary, ...]:
    """Those that are to be seen in lists: the same, and our replies; ``gone`` is what `superseded_by` says of them."""
    listed = tuple(proposals)
    gone = superseded_by(listed) if gone is None else gone
    return tuple(head for head in listed if gone.get(head.id, REPLY) == REPLY)
