"""Where words and marks come from: what is new since the version before; who made each mark; since when words stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.errors import WtsaprepError
from wtsaprep.model.proposal_names import filed_name
from wtsaprep.store.index.index import Index
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


def show_ages(reader: Reader) -> None:
    """Show since which edition the words of each clause stand, or hide it."""
    if reader.text.ages is not None:
        reader.text.ages = None
        reader.redraw()
        return
    from wtsaprep.present.sheet.ages import ages_beneath, since_told
    from wtsaprep.services.comparing.text_ages import text_ages

    assert reader.text.resolution is not None
    try:
        ages = text_ages(Index(reader.shell.workspace), reader.text.resolution)
    except WtsaprepError as fault:
        reader.say_fault(fault)
        return
    if len(ages.editions) < 2:
        reader.say("no earlier edition of it is here, so nothing tells since when its words stand")
        return
    reader.text.ages = ages_beneath(ages)
    reader.redraw()
    rest = since_told(ages.editions, 0, had_earlier=ages.had_earlier)
    reader.say(f"where nothing is said words stand {rest}; {reader.key('ages')} hides that")


def _no_editions(reader: Reader) -> str:
    return "" if reader.text.resolution else "a new text has no editions"


VERSIONS: Topic[Reader] = (
    once("since-last", mark_since_last, first_of(_no_earlier, shows_marks)),
    once("owners", show_owners, first_of(shows_marks, _no_owners)),
    once("ages", show_ages, _no_editions),
)
