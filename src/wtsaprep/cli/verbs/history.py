"""``wtsaprep history 11 "resolves 2"``: since when each word of a clause stands, and what each edition made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.cli.call_workspace import index_of
from wtsaprep.cli.options import add_json
from wtsaprep.formats.tables.spans import spans_data
from wtsaprep.model.citations import provision_names
from wtsaprep.present.lists.history import history_lines
from wtsaprep.present.sheet.ages import age_lines
from wtsaprep.present.text.visible import visible
from wtsaprep.services.comparing.text_ages import text_ages
from wtsaprep.services.papers.clause_histories import history_of, proposals_on_clause
from wtsaprep.store.index.find import named_resolution

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Sequence

    from wtsaprep.cli.console import Console
    from wtsaprep.comparison.word_ages import AgedSpan
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.services.papers.clause_histories import FoundHistory, ProposalsOnClause
    from wtsaprep.store.index.index import Index


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    add_json(parser)
    parser.add_argument("reference", metavar="RES", help="the text in force, up to an edition, as in 11@hammamet-2016")
    what = 'the clause, as in "resolves 2", or how its words begin; without it all clauses and since when they stand'
    parser.add_argument("clause", metavar="CLAUSE", nargs="?", default="", help=what)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Print the history of a clause; what can't be read of the proposals is named."""
    index = index_of(arguments, console)
    if not arguments.clause:
        return _ages(named_resolution(index, arguments.reference), index, arguments, console)
    found = history_of(index, arguments.reference, arguments.clause)
    proposals = proposals_on_clause(index, found)
    for fault in proposals.broken:
        console.say_fault(fault)
    if arguments.json:
        console.put_json(_data(found, proposals))
        return 0
    console.put(visible(f"{found.last.name}: {found.history.name}"))
    console.put_lines(history_lines(found.history, proposals))
    return 0


def _ages(text: Resolution, index: Index, arguments: argparse.Namespace, console: Console) -> int:
    """Print since when the words of each clause stand."""
    ages, names = text_ages(index, text), provision_names(text.provisions)
    if arguments.json:
        console.put_json(
            [
                {"clause": names[id_], "provision": id_, "words": _words(spans, ages.editions)}
                for id_, spans in ages.spans.items()
            ]
        )
        return 0
    console.put_lines(age_lines(ages, names))
    if len(ages.editions) < 2:
        console.say(f"No earlier edition of {text.name} is here.")
    return 0


def _words(spans: Iterable[AgedSpan], editions: Sequence[str]) -> list[dict[str, str]]:
    return [{"text": span.text, "since": editions[span.since]} for span in spans]


def _data(found: FoundHistory, proposals: ProposalsOnClause) -> dict[str, Any]:
    history = found.history
    return {
        "text": found.last.name,
        "clause": history.name,
        "provision": found.clause,
        "editions": list(history.editions),
        "words": _words(history.spans, history.editions),
        "steps": [
            {
                "edition": history.editions[step.at],
                "name": step.name,
                "change": step.change,
                "origin": step.origin,
                "took_in": list(step.took_in),
                "came_by": [one.proposal for one in proposals.came_by.get(step.at, ())],
                "marked": spans_data(step.marked),
            }
            for step in history.steps
        ],
        "left_in": history.left_in,
        "joined_to": history.joined_to,
        "left_by": [one.proposal for one in proposals.left_by],
        "now": [
            {
                "proposal": wanted.proposal,
                "change": wanted.change.act,
                "came": wanted.change.came or "",
                "settled": wanted.change.settled,
                "text": wanted.change.text,
            }
            for wanted in proposals.now
        ],
    }
