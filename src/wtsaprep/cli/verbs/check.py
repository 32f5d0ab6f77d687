"""``wtsaprep check [REF...]``: what ITU's rules find in proposals and texts, each thing with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.cli.call_workspace import index_of
from wtsaprep.cli.options import add_json
from wtsaprep.cli.registry import run_part
from wtsaprep.cli.unread_files import say_unread
from wtsaprep.conventions.registry import RULES
from wtsaprep.errors import UsageFault
from wtsaprep.model.counted import counted
from wtsaprep.model.near_words import nearest
from wtsaprep.model.odd_characters import visible_document
from wtsaprep.present.text.long_runs import without_long_runs
from wtsaprep.services.drafts.surroundings import odd_switches, unasked_rules
from wtsaprep.services.papers.checking import checked
from wtsaprep.store.folders.locations import SETTINGS

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from wtsaprep.cli.console import Console
    from wtsaprep.conventions.finding import Finding
    from wtsaprep.conventions.rule import NamedRule
    from wtsaprep.services.papers.checking import Checked
    from wtsaprep.store.index.index import Index

FOUND = 1
_NO_DICTIONARY = "that takes Hunspell's en_GB dictionary and wtsaprep[spelling], which reads it."


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    add_json(parser)
    what = "proposals, documents, chair's texts, texts in force with all that is on them; else all proposals and covers"
    parser.add_argument("refs", metavar="REF", nargs="*", help=what)
    parser.add_argument("--rule", metavar="CODE", action="append", default=[], help="only this rule (may be repeated)")
    parser.add_argument("--in-force", action="store_true", help="of proposals also what stands so in the text in force")
    parser.add_argument("--fix", action="store_true", help="show as a redline what the fixes would make of proposals")
    parser.add_argument("--write", action="store_true", help="with --fix: make it, and save it")
    parser.add_argument("--waive", metavar="CODE", default="", help="let what this rule finds in a proposal stand")
    parser.add_argument("--waived", action="store_true", help="list what was let stand, with the notes")
    parser.add_argument("--again", metavar="CODE", default="", help="tell again what this rule finds and was let stand")
    parser.add_argument("--clause", metavar="CLAUSE", default="", help="with --waive, --again: only in this clause")
    parser.add_argument("--note", metavar="TEXT", default="", help="with --waive: why; it stays with the proposal")
    parser.add_argument("--rules", action="store_true", help="list the rules, with their sources")


def run(arguments: argparse.Namespace, console: Console) -> int:
    """List what the rules find; status 1 if something is to be put right. Notes are told, and may be meant so.

    Where all proposals are checked, files that can't be read are named as well, and are no less to be put right.
    """
    if arguments.rules:
        return _list_rules(arguments, console)
    _see_to_codes(arguments)
    index = index_of(arguments, console)
    for told in odd_switches(index):
        console.say(told)
    if arguments.fix or arguments.waive or arguments.waived or arguments.again:
        return run_part("check_mends", arguments, console)
    return _list_findings(index, arguments, console)


def _list_findings(index: Index, arguments: argparse.Namespace, console: Console) -> int:
    done = checked(index, arguments.refs, in_force=arguments.in_force)
    if arguments.rule:
        done = done.only(arguments.rule)
    found = sum(len(text.to_mend) for text in done.texts) + len(done.unread)
    if arguments.json:
        console.put_json([*_rows(done)])
    else:
        for text in done.texts:
            for finding in text.to_mend:
                console.put(_line(text.name, finding))
        say_unread(console, [file.error for file in done.unread])
        console.say(f"{counted(found, 'thing')} to be put right." if found else "Nothing to be put right.")
    for rule in unasked_rules(index, {text.language for text in done.texts}):
        if not arguments.rule or rule in arguments.rule:
            console.say(f"Spelling is not checked ({rule}): {_NO_DICTIONARY}")
    for text in done.texts:
        for finding in text.findings:
            if finding.severity == "note":
                console.say(f"{_line(text.name, finding)}; right if that is meant.")
    return FOUND if found else 0


def _see_to_codes(arguments: argparse.Namespace) -> None:
    """Refuse what says nothing.

    Raises:
        UsageFault: a code is that of no rule, or --write stands without --fix.
    """
    codes = [rule.code for rule in RULES]
    named = (*arguments.rule, *filter(None, (arguments.waive, arguments.again)))
    if odd := next((code for code in named if code not in codes), ""):
        raise UsageFault(f"no rule is called {odd!r}{nearest(odd, codes)}", hint="--rules lists them.")
    if arguments.write and not arguments.fix:
        raise UsageFault("--write goes with --fix", hint="--fix alone shows what would be written.")
    acts = [name for name in ("fix", "waive", "waived", "again") if getattr(arguments, name)]
    if len(acts) > 1:
        raise UsageFault(f"--{acts[0]} and --{acts[1]} are two calls", hint="One after the other.")
    if (arguments.waive or arguments.again) and len(arguments.refs) != 1:
        raise UsageFault(f"--{acts[0]} is of one proposal", hint="Name it alone.")
    if arguments.note and not arguments.waive:
        raise UsageFault("--note goes with --waive", hint="--waive CODE says what is to stand.")
    if arguments.clause and not (arguments.waive or arguments.again):
        raise UsageFault("--clause goes with --waive and --again", hint="--waive CODE says what is to stand.")


def _list_rules(arguments: argparse.Namespace, console: Console) -> int:
    if arguments.json:
        console.put_json([_data(rule) for rule in RULES])
        return 0
    for rule in RULES:
        sources = " ".join(f"[{key}]" for key in rule.sources)
        off = f" Off unless {SETTINGS} has it in rules.on." if rule.asked_for else ""
        console.put(f"{rule.code}\t{rule.severity}\t{rule.family}\t{rule.says}{off} {sources}")
    return 0


def _data(rule: NamedRule[Any]) -> dict[str, Any]:
    names = ("code", "family", "severity", "says", "mends", "sources", "languages", "asked_for")
    return {name: getattr(rule, name) for name in names}


def _line(name: str, finding: Finding) -> str:
    place = f"{name}, {finding.citation}" if finding.citation else name
    words = f": {finding.quoted}" if finding.beside else ""
    return visible_document(without_long_runs(f"{place}: {finding.sentence}{words} [{finding.rule}]"))


def _rows(done: Checked) -> Iterator[dict[str, Any]]:
    for text in done.texts:
        for finding in text.findings:
            yield {
                "proposal": text.name,
                "clause": finding.citation,
                "what": finding.sentence,
                "words": finding.beside,
                "rule": finding.rule,
                "severity": finding.severity,
                "provision": finding.provision,
                "offset": finding.offset,
                "sources": list(finding.sources),
                "mends": finding.fix.done if finding.fix else "",
            }
    for one in done.unread:
        path, what = str(one.path), f"can't be read: {one.error.what}"
        yield {
            "proposal": path,
            "clause": "",
            "what": what,
            "words": "",
            "rule": "",
            "severity": "error",
            "sources": [],
        }
