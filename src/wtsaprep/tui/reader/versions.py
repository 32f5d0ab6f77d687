"""Where marks come from: what is new since the version before, said at first and marked by a key; who made each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.proposal_names import filed_name
from wtsaprep.tui.reader.may_act import shows_marks
from wtsaprep.tui.screens.screen_command import Topic, first_of, once

if TYPE_CHECKING:
    from wtsaprep.tui.reader.open_text import Reader


def tell_news(reader: Reader) -> None:
    """Say what is new since the version before, if there is one."""
    if (earlier := reader.text.earlier) is not None:
        from wtsaprep.comparison.versions import news
        from wtsaprep.present.sheet.versions import news_sentence

        draft = reader.text.session.draft
        new = news(draft.baseline, earlier.revised, draft.revised)
        told = news_sentence(filed_name(earlier.proposal.value), new, lost=earlier.lost)
        reader.say(f"{told}: {reader.key('since-last')}")


def mark_since_last(reader: Reader) -> None:
    """Mark what is new since the version before, or all against the text in force again."""
    reader.text.since_last = not reader.text.since_last
    reader.redraw()
    if reader.text.since_last and reader.text.earlier is not None:
        back = f"{reader.key('since-last')} goes back to the text in force"
        reader.say(f"marked against {filed_name(reader.text.earlier.proposal.value)}; {back}")


def _no_earlier(reader: Reader) -> str:
    return "" if reader.text.earlier else "this is no revision of a proposal that is here"


def show_owners(reader: Reader) -> None:
    """Show who made each mark, or hide it."""
    reader.text.shows_owners = not reader.text.shows_owners
    reader.redraw()
    if reader.text.shows_owners:
        reader.say(f"who made each mark stands beneath it; {reader.key('owners')} hides that")


def _no_owners(reader: Reader) -> str:
    proposal = reader.text.session.draft.proposal
    return "" if proposal.owners or proposal.origins else "no file has told who made its marks"


VERSIONS: Topic[Reader] = (
    once("since-last", mark_since_last, first_of(_no_earlier, shows_marks)),
    once("owners", show_owners, first_of(shows_marks, _no_owners)),
)
