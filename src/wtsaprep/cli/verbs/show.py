"""``wtsaprep show REF``: a text in force, a proposal or a document, as plain text or JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.cli.call_workspace import index_of, workspace_of
from wtsaprep.cli.named_texts import named
from wtsaprep.cli.options import add_json
from wtsaprep.cli.registry import run_part
from wtsaprep.cli.text_state import say_state
from wtsaprep.drafting.shown_texts import reproduced
from wtsaprep.errors import UsageFault
from wtsaprep.model.citations import provision_names
from wtsaprep.model.language import CODES
from wtsaprep.model.numbers import parse_number
from wtsaprep.model.symbols import COSIGNATORIES
from wtsaprep.present.sheet.proposal import proposal_lines
from wtsaprep.present.sheet.text_lines import VIEWS, document_lines, plain_lines
from wtsaprep.present.text.pieces import Piece
from wtsaprep.redline.redline import redline
from wtsaprep.services.drafts.opened_proposal import earlier_version
from wtsaprep.store.index.find import event_of

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from wtsaprep.cli.console import Console
    from wtsaprep.cli.targets import Target
    from wtsaprep.drafting.comments import Comments
    from wtsaprep.drafting.mark_owners import Owners
    from wtsaprep.model.conflict import Conflict
    from wtsaprep.model.proposal import Circle
    from wtsaprep.model.provision import Text
    from wtsaprep.present.sheet.text_lines import View
    from wtsaprep.present.text.pieces import Line
    from wtsaprep.redline.redline import Redline


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    add_json(parser)
    parser.add_argument("ref", metavar="REF", help="what to show; a path (./draft.txt) is read without importing it")
    parser.add_argument("--view", choices=VIEWS, help="in force, marked, or clean")
    parser.add_argument("--comments", action="store_true", help="the shared comments too, after the text")
    parser.add_argument("--private", action="store_true", help="with --comments: our delegation's own as well")
    parser.add_argument("--authors", action="store_true", help="who made each mark and when, after the text")
    parser.add_argument("--replies", action="store_true", help="what replies want of a proposal, clause by clause")
    parser.add_argument("--clause", metavar="CLAUSE", help="this clause alone, as in 'resolves 2', as people quote it")
    what = "beside the same text in this language; of a proposal, what it asks of the text in this language"
    parser.add_argument("--parallel", choices=CODES, metavar="LANGUAGE", help=f"{what} ({', '.join(CODES)})")
    parser.add_argument("--against", metavar="REF", help="mark what differs from this: a revision, a proposal")


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Print what a reference or a path names; a proposal as a redline unless told otherwise."""
    if arguments.private and not arguments.comments:
        raise UsageFault("--private goes with --comments", hint="It prints our delegation's own comments as well.")
    if arguments.replies:
        return run_part("show_replies", arguments, console)
    shown = named(arguments, arguments.ref, console)
    if arguments.clause is not None and shown is not None:
        arguments.targets = shown
        return run_part("show_clause", arguments, console)
    if arguments.parallel and shown is not None:
        arguments.targets = shown
        return run_part("show_parallel", arguments, console)
    if arguments.parallel:
        raise UsageFault("--parallel is for what is in the workspace", hint="Import the file first.")
    if shown is None:
        return run_part("show_file", arguments, console)
    return put_texts(shown, arguments, console)


def put_texts(shown: list[Target], arguments: argparse.Namespace, console: Console) -> int:
    """Print some texts, one under the other, or as JSON; what there is to say of them is told beside."""
    views: list[View] = [arguments.view or _usual_view(one) for one in shown]
    against = _against(arguments, console) if arguments.against else None
    redlines = [against(one) if against else redline(*_read(one, view)) for one, view in zip(shown, views, strict=True)]
    if arguments.json:
        rows = [_data(*entry, arguments, console) for entry in zip(shown, redlines, views, strict=True)]
        console.put_json(rows[0] if len(rows) == 1 else rows)
        return 0
    for number, (one, laid, view) in enumerate(zip(shown, redlines, views, strict=True)):
        say_state(console, one)
        _say_signatures(arguments, console, one)
        _say_news(arguments, console, one)
        lines = _lines(one, laid, view)
        if conflicts := _conflicts(one):
            from wtsaprep.present.sheet.conflict import conflict_lines  # Only those in conflict need them.
            from wtsaprep.present.sheet.sheet import Sheet, citations

            lines += conflict_lines(conflicts, citations(Sheet(laid)))
        console.put_lines(([""] if number else []) + list(plain_lines(lines)))
        if arguments.authors:
            from wtsaprep.present.sheet.mark_owners import owner_lines

            lines = tuple(owner_lines(laid, _owners(one)))
            console.put_lines(["", "Authors", "", *plain_lines(lines)] if lines else ["", "No authors"])
        if arguments.comments:
            _put_comments(one, _comments(one, arguments, console), console)
    return 0


def _against(arguments: argparse.Namespace, console: Console) -> Callable[[Target], Redline]:
    from wtsaprep.cli.against import laid_against

    return laid_against(arguments, console, arguments.against)


def _lines(target: Target, laid: Redline, view: View) -> tuple[Line, ...]:
    if target.proposal:
        return proposal_lines(target.proposal, laid, view)
    if target.chair is None:
        return document_lines(laid, view)
    from wtsaprep.present.sheet.chair_text import chair_lines, source_lines
    from wtsaprep.present.sheet.sheet import Sheet, citations

    names = citations(Sheet(laid))
    sources = tuple(source_lines(target.chair, laid, names)) if view == "redline" else ()
    return (
        *chair_lines(target.chair, laid, view),
        *(((), (Piece("Sources", "heading"),), *sources) if sources else ()),
    )


def _say_news(arguments: argparse.Namespace, console: Console, target: Target) -> None:
    """Of a revision: what is new since the version before it of the same proposal."""
    if target.proposal is None or not target.stored or target.resolution is None or not parse_number(target.name):
        return
    if (before := earlier_version(index_of(arguments, console), target.proposal)) is not None:
        from wtsaprep.comparison.versions import news
        from wtsaprep.present.sheet.versions import news_sentence

        differences = news(target.baseline, before.revised, target.revised)
        console.say(f"{news_sentence(before.proposal.value.name, differences, lost=before.lost)}.")


def _conflicts(target: Target) -> tuple[Conflict, ...]:
    owner = target.proposal or target.chair or target.resolution
    return owner.conflicts if owner else ()


def _read(target: Target, view: View) -> tuple[Text, Text]:
    """The two texts to show: what the proposal reproduces; the text in force, where that is asked for, whole."""
    if target.proposal is None or view == "base":
        return target.baseline, target.revised
    return reproduced(target.proposal, target.baseline, target.revised)


def _say_signatures(arguments: argparse.Namespace, console: Console, target: Target) -> None:
    """Who signed: told beside the text, not in it, so that what is printed stays what is handed in."""
    if target.proposal is None or not target.stored:
        return
    needed = event_of(index_of(arguments, console)).cosignatories_needed
    if needed or target.proposal.cosignatories:
        from wtsaprep.model.signatures import signature_tally
        from wtsaprep.present.lists.signatures import signature_rows

        console.say(f"{COSIGNATORIES}: {signature_tally(target.proposal.cosignatories, needed)}")
        for row in signature_rows(target.proposal.cosignatories):
            console.say(f"  {row}")


def _comments(target: Target, arguments: argparse.Namespace, console: Console) -> dict[Circle, Comments]:
    """The comments that were asked for, by who may read them."""
    if target.proposal is None:
        return {}
    comments: dict[Circle, Comments] = {"shared": target.proposal.comments}
    if arguments.private:
        from wtsaprep.store.folders.private_folder import private_comments

        comments["private"] = private_comments(workspace_of(arguments, console), target.proposal.id).value.comments
    return comments


def _owners(target: Target) -> Owners:
    """Who made its marks, as far as a file told."""
    return target.proposal.owners if target.proposal else ()


def _put_comments(target: Target, comments: dict[Circle, Comments], console: Console) -> None:
    from wtsaprep.present.lists.comments import comment_rows

    cited = provision_names(target.baseline) | provision_names(target.revised)
    lines = [row.text for circle, some in comments.items() for row in comment_rows(circle, some, cited=cited)]
    console.put_lines(["", "Comments", "", *lines[:-1]] if lines else ["", "No comments"])


def _usual_view(target: Target) -> View:
    return "redline" if target.proposal or target.chair or target.baseline != target.revised else "final"


def _data(target: Target, laid: Redline, view: View, arguments: argparse.Namespace, console: Console) -> dict[str, Any]:
    from wtsaprep.present.sheet.text_data import comment_data, text_data

    made = target.proposal or target.chair
    conflicts = _conflicts(target)
    row = text_data(target.name, made, target.resolution, conflicts, laid, view, corrected=target.drifted)
    if arguments.comments:
        row["comments"] = comment_data(_comments(target, arguments, console))
    if arguments.authors:
        from wtsaprep.present.sheet.mark_owners import owner_rows

        row["authors"] = owner_rows(laid, _owners(target))
    return row
