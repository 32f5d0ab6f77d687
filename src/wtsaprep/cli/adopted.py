"""One proposal, or a chair's text, taken: what is left of the others on it, printed, and what can't be made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.errors import NeedsDecision
from wtsaprep.model.counted import counted
from wtsaprep.present.sheet.conflict import conflict_lines
from wtsaprep.present.sheet.sheet import Sheet, citations
from wtsaprep.present.sheet.text_lines import plain_lines
from wtsaprep.present.sheet.versions import news_data, news_lines
from wtsaprep.present.text.visible import visible
from wtsaprep.redline.redline import redline
from wtsaprep.services.comparing.what_is_left import what_is_left

if TYPE_CHECKING:
    from wtsaprep.cli.console import Console
    from wtsaprep.services.comparing.what_is_left import LeftOver, Taken
    from wtsaprep.store.index.index import Index


def tell_what_is_left(index: Index, console: Console, reference: str, taken: Taken, *, json: bool = False) -> int:
    """Put a proposal, or all on a text in force, onto the text that was taken; nothing is written.

    Raises:
        UsageFault: there is no such proposal on the same text in force.
    """
    left = what_is_left(index, reference, taken)
    if json:
        console.put_json({"taken": taken.name, "written": False, "left": [_row(other) for other in left]})
    for number, other in enumerate(() if json else left):
        console.put_lines([""] if number else [])
        _tell(console, other, taken)
    return NeedsDecision.status if any(other.open for other in left) else 0


def _row(left: LeftOver) -> dict[str, Any]:
    conflicts = [conflict.model_dump(mode="json") for conflict in left.conflicts]
    whole = {"whole": left.whole, "against": left.against} if left.whole else {}
    return {"name": left.name, **news_data(left.news), "united": list(left.united), **whole, "conflicts": conflicts}


def _tell(console: Console, left: LeftOver, taken: Taken) -> None:
    """Print what one still changes, then what waits for a person."""
    console.put(f"{left.name}, if {taken.name} is taken:")
    if left.whole:
        console.put(_of_the_whole(left, taken))
        return
    console.put_lines(plain_lines(news_lines(left.news)))
    if left.united:
        console.put(visible(f"united with the words of {taken.name}: {', '.join(left.united)}"))
    if not (left.news.changed or left.news.formal or left.conflicts):
        console.put("nothing is left to change")
    names = citations(Sheet(redline(taken.text, left.text)))
    console.put_lines(plain_lines(conflict_lines(left.conflicts, names)))


def _of_the_whole(left: LeftOver, taken: Taken) -> str:
    """What becomes of a proposal that wants the whole text suppressed, or kept as it is."""
    if not left.against:
        return "nothing is against it: no clause is changed"
    changed = counted(left.against, "clause")
    if left.whole == "SUP":
        return f"it would still suppress the whole text, against {changed} that {taken.name} changes"
    return f"it would keep the text as it is, against {changed} that {taken.name} changes"
