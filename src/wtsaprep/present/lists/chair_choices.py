"""What stands in a chair's text, clause by clause: which options were picked; for people and for scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.comparison.put_right import lost_in
from wtsaprep.present.lists.options import option_head
from wtsaprep.redline.redline import redline
from wtsaprep.redline.whole_changes import count_changes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wtsaprep.comparison.options import ClauseOptions
    from wtsaprep.comparison.whole_picks import WholePicks
    from wtsaprep.services.comparing.chair_session import ChairSession
    from wtsaprep.services.comparing.opened_chair_text import StoredChairText


def choice_lines(session: ChairSession) -> Iterator[str]:
    """A line a clause, then its options, those with a sign that stand in the text."""
    for clause in session.clauses:
        stands = session.standing(clause)
        other_words = session.has_other_words(clause)
        yield f"{clause.name}: {stands_in_words(clause, stands, other_words=True)}" if other_words else clause.name
        for at, option in enumerate(clause.options):
            yield f"\t{'✓' if at in stands else ' '} {option_head(option)}"


def stands_in_words(clause: ClauseOptions, standing: Sequence[int], *, other_words: bool) -> str:
    """What a text has of a clause: "option 2", "option 2, 3 in brackets", "option 1 and other words in brackets"."""
    names = ", ".join(clause.options[at].name for at in standing)
    options = f"option {names}" if names else ""
    parts = [*filter(None, (options, "other words" if other_words else ""))]
    in_brackets = " in brackets" if len(standing) + other_words > 1 else ""
    return " and ".join(parts) + in_brackets


def left_out(picks: WholePicks) -> str:
    """What went for a pick since it could not be united with it, in words; empty if nothing did."""
    names = ", ".join(clause.name for clause in picks.left_out)
    return f"Left out, since it can't be united with this, and open again: {names}." if names else ""


def chair_data(
    draft: StoredChairText, session: ChairSession | None, clauses: Iterable[ClauseOptions]
) -> dict[str, Any]:
    """A chair's text as it is now, and what stands of some clauses."""
    value = draft.value
    return {
        "name": value.name,
        "document": value.document,
        "revision": value.revision,
        "frozen": value.frozen,
        "body": value.body,
        "practice": value.practice,
        "resolution": draft.in_force.name if draft.in_force else "",
        "new_texts": list(value.new_texts),
        "changes": count_changes(redline(draft.baseline.provisions, draft.revised)),
        "lost_citations": [lost._asdict() for lost in lost_in(value, draft.baseline.provisions, draft.revised)],
        "conflicts": [conflict.model_dump(mode="json") for conflict in value.conflicts],
        "clauses": [
            {
                "key": clause.key,
                "name": clause.name,
                "standing": [clause.options[at].name for at in session.standing(clause)],
                "other_words": session.has_other_words(clause),
            }
            for clause in clauses
            if session is not None
        ],
    }
