"""``wtsaprep list --needs``: what still needs us, how much of what, never what we think of it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from wtsaprep.cli.call_workspace import index_of
from wtsaprep.cli.unread_files import say_unread
from wtsaprep.present.lists.register import NOTHING, need_rows, needs_data
from wtsaprep.present.text.deadline import days_left, deadline_words
from wtsaprep.services.comparing.unread_files import unread_faults
from wtsaprep.services.needs.kept_counts import KeptCounts
from wtsaprep.services.needs.needs import needs, read_facts
from wtsaprep.store.journal.journal_files import has_journals
from wtsaprep.store.journal.left_words import words_left

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console
    from wtsaprep.store.index.index import Index

PRIVATE = "PRIVATE: this follows from our delegation's own files."


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Print all that still needs us, counted exactly; what can't be read is named."""
    index = index_of(arguments, console)
    kept = KeptCounts(index)
    contents, facts = index.contents, read_facts(index, words_left(index.workspace.folder))
    counts = kept.counts(facts.rough)
    say_unread(console, (*unread_faults(index, ours=True), *facts.faults, *counts.faults))
    groups = needs(facts, counts, _unsaved(index))
    console.say(PRIVATE)
    deadline = facts.ours.deadline
    if arguments.json:
        days = days_left(deadline, date.today())
        console.put_json(
            {"private": True, "workspace": str(index.workspace.folder), "days_left": days, "needs": needs_data(groups)}
        )
        kept.keep()
        return 0
    if words := deadline_words(deadline, date.today()):
        console.say(words)
    for row in need_rows(groups, contents):
        console.put(row.text)
    if not groups:
        console.say(NOTHING["needs"])
    kept.keep()
    return 0


def _unsaved(index: Index) -> frozenset[str]:
    """The files of drafts with unsaved work."""
    if not has_journals():
        return frozenset()
    from wtsaprep.services.drafts.leftover_journals import unsaved_drafts

    return unsaved_drafts(index)
