"""``wtsaprep import FILE...``: texts and proposals, pasted or from Word, into the workspace, all guesses answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.cli.call_workspace import say_private, workspace_of
from wtsaprep.cli.guesses import accept_gaps, answered
from wtsaprep.cli.options import add_json
from wtsaprep.cli.progress import progress
from wtsaprep.cli.read_input import read_input, say_doubts, shown_name
from wtsaprep.errors import InputFault, NeedsDecision, UsageFault, Where, WriteFault
from wtsaprep.formats.flattened.reading.build import built_clean
from wtsaprep.present.lists.guesses import reading_in_place
from wtsaprep.redline.align import inherit_ids
from wtsaprep.services.drafts.new_proposal import next_number
from wtsaprep.services.importing.arrivals import Arrival, content_suffixes, read_arrivals
from wtsaprep.services.importing.plan_import import carry_out, plan_import
from wtsaprep.services.importing.sources import read_source
from wtsaprep.store.index.find import named_resolution
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console
    from wtsaprep.formats.flattened.reading.scan import Scan
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.services.importing.input_files import Input
    from wtsaprep.services.importing.plan_import import ImportPlan
    from wtsaprep.services.importing.sources import Source
    from wtsaprep.store.folders.workspace import Workspace


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    add_json(parser)
    parser.add_argument("files", metavar="FILE", nargs="+", help="Word or text files; - is standard input")
    parser.add_argument(
        "--onto", metavar="REF", help="read them (or other proposals) as replies to this proposal of ours"
    )
    parser.add_argument(
        "--author", metavar="NAME", help="with --onto: who replied; else what the file says, or its name"
    )
    parser.add_argument("--baseline", metavar="RES", help="the resolution in the workspace that the text changes")
    parser.add_argument("--revised", action="store_true", help="with --baseline: the text is a clean revised one")
    parser.add_argument("--source", metavar="CODE", help="with --revised: the source of the proposal made from it")
    parser.add_argument("--replace", action="store_true", help="let an official text replace a reconstructed one")
    parser.add_argument("--accept-guesses", action="store_true", help="take every guess without asking")


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Read all files, answer all guesses, and only then write; or write nothing and say why."""
    if arguments.onto:
        from wtsaprep.cli.replies import import_replies

        return import_replies(arguments, console)
    if arguments.author:
        raise UsageFault("--author names who replied", hint="Say --onto REF as well: which proposal it answers.")
    workspace = workspace_of(arguments, console)
    baseline = _baseline(workspace, arguments)
    arrivals: list[Arrival] = []
    asked: list[dict[str, Any]] = []
    gaps: list[str] = []
    for name in progress(console, arguments.files):
        read = read_input(name, console)
        if arguments.revised and baseline:
            arrivals.append(_revised(workspace, arguments, console, name, read, baseline))
            continue
        source = read_source(read, shown_name(name), baseline.provisions if baseline else None)
        say_doubts(console, name, sorted((*source.found.notes, *source.found.doubts)), source.unit)
        gaps += source.told_gaps
        asked += _guess_rows(name, source.found)
        arrivals += _arrivals(arguments, console, source)
    plan = plan_import(Index(workspace), arrivals, replace=arguments.replace)
    gaps += plan.gaps
    accept_gaps(console, gaps, accept=arguments.accept_guesses)
    for known in plan.known:
        console.say(f"{known} is in the workspace already, word for word.")
    written = _written(workspace, plan, console)
    if arguments.json:
        console.put_json(
            {
                "resolutions": [{"number": r.value.number, "file": str(r.path)} for r in plan.resolutions],
                "proposals": [{"number": p.value.number, "file": str(p.path)} for p in plan.proposals],
                "replaced": [{"number": r.resolution.value.number, "drafts": len(r.drafts)} for r in plan.replacements],
                "known": plan.known,
                "gaps": gaps,
                "guesses": asked,
            }
        )
    else:
        console.put_lines(written)
    say_private(console, workspace)
    return 0


def _written(workspace: Workspace, plan: ImportPlan, console: Console) -> list[str]:
    """What was written; if it stopped half-way, that much is told."""
    lines: list[str] = []
    try:
        lines.extend(carry_out(workspace, plan))
    except WriteFault:
        for line in lines:
            console.say(f"Written before it stopped: {line}")
        raise
    return lines


def _baseline(workspace: Workspace, arguments: argparse.Namespace) -> Resolution | None:
    if arguments.revised and not arguments.baseline:
        raise UsageFault("--revised needs to know what was revised", hint="Say --baseline RES as well.")
    if not arguments.baseline:
        return None
    return named_resolution(Index(workspace), arguments.baseline)


def _arrivals(arguments: argparse.Namespace, console: Console, source: Source) -> list[Arrival]:
    try:
        answers = answered(console, source.found.guesses, source.name, accept=arguments.accept_guesses)
    except NeedsDecision:
        if arguments.json:
            console.put_json({"guesses": _guess_rows(source.name, source.found)})
        raise
    arrivals = read_arrivals(source, answers)
    for arrival in arrivals:
        say_doubts(console, source.name, arrival.doubts, source.unit)
    return arrivals


def _revised(
    workspace: Workspace, arguments: argparse.Namespace, console: Console, name: str, read: Input, baseline: Resolution
) -> Arrival:
    """A clean revised text as a MOD of the baseline: the same clauses are found by their words."""
    source = read_source(read, shown_name(name))
    fresh = content_suffixes(source.content)
    texts = built_clean(source.found, fresh)
    if len(texts) != 1:
        raise InputFault(f"{len(texts)} texts in one file; --revised takes one", Where(shown_name(name)))
    (text,) = texts
    say_doubts(console, name, text.doubts, source.unit)
    assigned = not text.number
    number = text.number or next_number(workspace, arguments.source or "")
    return Arrival(
        symbol="MOD",
        number=number,
        baseline=baseline.provisions,
        revised=inherit_ids(baseline.provisions, text.revised, fresh),
        reasons=text.reasons,
        where=source.where(text.line),
        assigned=assigned,
    )


def _guess_rows(name: str, found: Scan) -> list[dict[str, Any]]:
    return [
        {
            "file": name,
            "line": guess.line,
            "kind": guess.kind,
            "proved": guess.proved,
            "why": guess.why,
            "readings": [
                {"deleted": r.deleted, "inserted": r.inserted, "text": reading_in_place(guess, r)}
                for r in guess.readings
            ],
        }
        for guess in found.guesses
    ]
