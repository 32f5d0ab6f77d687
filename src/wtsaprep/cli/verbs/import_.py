"""``wtsaprep import FILE...``: texts and proposals, pasted or from Word, into the workspace, all guesses answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.call_workspace import say_private, workspace_of
from wtsaprep.cli.guesses import accept_gaps, answered, refused, told_clean
from wtsaprep.cli.json_faults import fault_data
from wtsaprep.cli.options import add_json, in_capitals
from wtsaprep.cli.progress import progress
from wtsaprep.cli.read_input import read_input, say_doubts, shown_name
from wtsaprep.cli.registry import run_part
from wtsaprep.cli.remedies import remedy_text
from wtsaprep.errors import NeedsDecision, UsageFault
from wtsaprep.model.file_format import SHORT_NAMES
from wtsaprep.model.source_codes import sources_named, told_unknown
from wtsaprep.present.lists.imported import doubts_data, guesses_data, import_data, replies_data
from wtsaprep.services.importing.carry_out_import import carry_out_import, unknown_changes
from wtsaprep.services.importing.import_job import (
    ToldDoubt,
    begin_import,
    planned,
    understood,
    with_input,
    with_proposal,
    with_questions,
)
from wtsaprep.services.importing.import_options import ImportOptions, ImportUndecided
from wtsaprep.store.files.single_files import read_file, typed_path

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

    from wtsaprep.cli.console import Console
    from wtsaprep.remedies import Remedy
    from wtsaprep.services.importing.carry_out_import import ImportPlan
    from wtsaprep.services.importing.import_job import ImportJob, Understood

_MOST_SHOWN = 40


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
    what = "with --revised: the source of the proposal made from it"
    parser.add_argument("--source", metavar="CODE", type=in_capitals, help=what)
    what = "the number of a proposal that bears none, as in ARB/XX/1"
    parser.add_argument("--number", metavar="NUMBER", type=in_capitals, help=what)
    parser.add_argument("--whole", action="store_true", help="show all of what is left out, however long a cover is")
    parser.add_argument(
        "--replace",
        action="store_true",
        help="let an official text take the place of the one here",
    )
    what = "the text is only read here, and each of its provisions begins with its number"
    parser.add_argument("--reference", choices=tuple(SHORT_NAMES), help=what)
    guesses = parser.add_mutually_exclusive_group()
    guesses.add_argument("--accept-guesses", action="store_true", help="take every guess without asking")
    guesses.add_argument("--refuse-guesses", action="store_true", help="the text is clean: leave all as it stands")
    guesses.add_argument("--answers", metavar="FILE", help="what would be typed at each question, a line each")


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Read all files, answer all guesses, and only then write; or write nothing and say why."""
    if arguments.reference:
        return run_part("import_reference", arguments, console)
    _refuse(arguments)
    if arguments.answers is not None:
        console.answer_from(read_file(typed_path(arguments.answers)).text.splitlines())
    workspace = workspace_of(arguments, console)
    options = ImportOptions(
        baseline=arguments.baseline or "",
        revised=arguments.revised,
        replace=arguments.replace,
        onto=arguments.onto or "",
        source=arguments.source or "",
        author=arguments.author or "",
        number=arguments.number or "",
    )
    job = begin_import(workspace, options)
    if odd := told_unknown(sources_named(options.source)):
        console.say(odd)
    for name in progress(console, arguments.files):
        job = _read(job, name, arguments, console)
    what_came = _understood(job, console, _most_shown(arguments))
    if arguments.refuse_guesses:
        for read in job.read:
            left = sum(answer is None for answer in read.questions.answers.values())
            console.say(told_clean(read.source.name, left, job.otherwise(read, what_came)))
    plan = _planned(job, what_came)
    accept_gaps(console, plan.gaps, accept=arguments.accept_guesses)
    for told in (*plan.told, *unknown_changes(plan), *_hints(plan.remedies)):
        console.say(told)
    written = carry_out_import(workspace, plan)
    if arguments.json:
        doubts = job.doubts_of(what_came)
        console.put_json(replies_data(plan, doubts) if plan.onto else import_data(job, plan, doubts))
    else:
        console.put_lines(written)
    for text in (stored.value for stored in plan.parallel):
        console.say(f"Read both: wtsaprep show {text.number} --parallel {text.language}")
    say_private(console, workspace)
    return 0


def _refuse(arguments: argparse.Namespace) -> None:
    """Refuse options that make no sense together."""
    if arguments.onto and (arguments.baseline or arguments.revised):
        raise UsageFault("--onto names the text that is answered, so --baseline and --revised have no place with it")
    if arguments.author and not arguments.onto:
        raise UsageFault("--author names who replied", hint="Say --onto REF as well: which proposal it answers.")
    if arguments.revised and not arguments.baseline:
        raise UsageFault("--revised needs to know what was revised", hint="Say --baseline RES as well.")


def _read(job: ImportJob, name: str, arguments: argparse.Namespace, console: Console) -> ImportJob:
    """The import with what a word names, its questions answered; ``./UAE`` can only be a file."""
    if job.draft is not None and not name.startswith(("-", "./", "../", "/", "~")):
        with_theirs = with_proposal(job, name)
        if with_theirs is not None:
            return with_theirs
    job = with_input(job, read_input(name, console), shown_name(name))
    read = job.read[-1]
    say_doubts(console, name, job.doubts_at_once(read), read.source.unit, most=_most_shown(arguments))
    try:
        shown = shown_name(name)
        questions = (
            refused(read.questions, shown)
            if arguments.refuse_guesses
            else answered(console, read.questions, shown, accept=arguments.accept_guesses)
        )
    except NeedsDecision as fault:
        if arguments.json:
            told = (ToldDoubt(read.source, doubt) for doubt in job.doubts_at_once(read))
            console.put_json({"guesses": guesses_data(read), "doubts": doubts_data(told), **fault_data(fault)})
        raise
    return with_questions(job, len(job.read) - 1, questions)


def _most_shown(arguments: argparse.Namespace) -> int | None:
    """Lines that are shown of a cover before it is dropped; None for all."""
    return None if arguments.whole else _MOST_SHOWN


def _understood(job: ImportJob, console: Console, most: int | None) -> Understood:
    what_came = understood(job)
    for source, doubt in what_came.doubts:
        say_doubts(console, source.name, (doubt,), source.unit, most=most)
    return what_came


def _planned(job: ImportJob, what_came: Understood) -> ImportPlan:
    try:
        return planned(job, what_came)
    except ImportUndecided as fault:
        fault.hint = "\n".join((*_hints(fault.remedies), *filter(None, (fault.hint,))))
        raise


def _hints(remedies: Iterable[Remedy]) -> list[str]:
    """How a call goes the other ways there are."""
    return list(dict.fromkeys(remedy_text(remedy) for remedy in remedies))
