"""Lost citations in words: where each stands, what it says, and the words beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.references import dangling
from wtsaprep.model.citation_words import called
from wtsaprep.model.citations import provision_names
from wtsaprep.model.counted import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.model.dangling_citation import DanglingCitation
    from wtsaprep.model.provision import Text

_AROUND = 30


class LostCitation(NamedTuple):
    """A citation whose clause is gone, or a range that runs backwards."""

    clause: str
    """What the clause is called that it stands in."""
    label: str
    """As written."""
    words: str
    """Among those beside it."""


def lost_citations(
    text: Text, before: Text, noted: Sequence[DanglingCitation] = (), *, in_full: bool = False
) -> tuple[LostCitation, ...]:
    """Those of a text that do not mean any more what they meant before, or that are ``noted`` as lost.

    ``in_full`` names clauses by their whole headings, not as a line has room for.
    """
    if not (lost := dangling(text, before, noted)):
        return ()
    names = provision_names(text, in_full=in_full)
    words = {p.id: p.text for p in text}
    return tuple(
        LostCitation(called(names, r.provision), r.label, words_beside(words[r.provision], r.start, r.end))
        for r in lost
    )


def words_beside(words: str, start: int, end: int) -> str:
    """A place among the words beside it."""
    return words[max(0, start - _AROUND) : end + _AROUND]


def told_lost(lost: Sequence[LostCitation]) -> str:
    """All of them in one sentence: "2 citations lost: c) in resolves 1, c) to e) in recalling"; empty if none is."""
    where = ", ".join(dict.fromkeys(f"{one.label} in {one.clause}" for one in lost))
    return f"{counted(len(lost), 'citation')} lost: {where}" if lost else ""
