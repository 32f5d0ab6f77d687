"""``wtsaprep decide REF PARAGRAPH OUTCOME``: what a body decided on a paragraph that lies before it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from wtsaprep.cli.call_workspace import index_of
from wtsaprep.cli.clause_words import read_words
from wtsaprep.cli.hand_out import STANDARD
from wtsaprep.cli.options import add_json
from wtsaprep.cli.verbs.position import travel
from wtsaprep.drafting.named_steps import one_paragraph
from wtsaprep.errors import UsageFault
from wtsaprep.model.citation_words import with_name_in_force
from wtsaprep.model.citations import provision_names
from wtsaprep.model.file_format import Outcome
from wtsaprep.present.sessions.room_paragraph import decision_line
from wtsaprep.services.sessions.named_changes import paragraph_called, path_before_body
from wtsaprep.services.sessions.room_session import RoomSession
from wtsaprep.store.folders.acting import acting

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console
    from wtsaprep.review.paragraphs import TabledParagraph

OUTCOMES_SAID: dict[str, Outcome] = {outcome.replace(" ", "-"): outcome for outcome in get_args(Outcome)}


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    parser.add_argument("ref", metavar="REF", help="the chair's text, or the proposal")
    parser.add_argument("paragraph", metavar="PARAGRAPH", nargs="?", default="", help="as in 'recognizing a)'")
    parser.add_argument("outcome", nargs="?", choices=OUTCOMES_SAID, help="what the body decided")
    parser.add_argument("--into", metavar="PARAGRAPH", default="", help="merged: the paragraph it was merged into")
    parser.add_argument("--body", metavar="NAME", help="who decided, as in AHG, COM4, PL")
    parser.add_argument("--remark", metavar="TEXT", help="a remark to the decision; - reads standard input")
    parser.add_argument("--text", metavar="FILE", help="other words for the paragraph of a chair's text; - likewise")
    parser.add_argument("--take-back", action="store_true", help="take back the last decision, also of an earlier day")
    parser.add_argument("--again", action="store_true", help="make again what was taken back")
    add_json(parser)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Log a decision, or write into the paragraph, and print all paragraphs that are not settled, and this one."""
    index = index_of(arguments, console)
    path = path_before_body(index, arguments.ref)
    remarks = arguments.body is not None or arguments.remark is not None
    says = bool(arguments.outcome or remarks or arguments.text is not None)
    if says is not bool(arguments.paragraph) or (says and (arguments.take_back or arguments.again)):
        raise UsageFault("say a paragraph and what became of it; --take-back and --again go alone")
    if bool(arguments.into) is not (arguments.outcome == "merged"):
        raise UsageFault("--into PARAGRAPH goes with merged")
    about = named = ""
    with acting(index.workspace, lambda: f"reword {named} in {arguments.ref}" if says else "") as within:
        session = RoomSession(within, path)
        if says:
            about = paragraph_called(session, arguments.paragraph)
            named = next(paragraph.name for paragraph in session.paragraphs if paragraph.id == about)
            session.walk.visit_stop(("", about))
            _decide(session, arguments, console)
        elif arguments.take_back or arguments.again:
            travel(session.walk, console, back=arguments.take_back)
    _put(session, about, console, as_json=arguments.json)
    return 0


def _decide(session: RoomSession, arguments: argparse.Namespace, console: Console) -> None:
    """Give it other words, decide and remark on it, as one step; a decision leads on to the next paragraph."""
    if arguments.text is not None:
        before = session.subject.name
        session.reword(one_paragraph(read_words(arguments.text, console), "standard input"))
        if session.subject.name != before:
            console.say(f"{before} was handed out; this is {session.subject.name}")
    body, remark = arguments.body, arguments.remark
    remark = read_words(STANDARD, console).strip() if remark == STANDARD else remark
    if arguments.outcome:
        into = paragraph_called(session, arguments.into) if arguments.into else ""
        session.decide(OUTCOMES_SAID[arguments.outcome], into, body=body, remark=remark or "")
    elif body is not None or remark is not None:
        decision = session.current.decision if session.current else None
        session.remark(
            body if body is not None else decision.body if decision else "",
            remark if remark is not None else decision.remark if decision else "",
        )
    if arguments.outcome and (at := session.following(1, "open")) is not None:
        session.walk.visit(at)


def _put(session: RoomSession, about: str, console: Console, *, as_json: bool) -> None:
    names = {paragraph.id: paragraph.name for paragraph in session.paragraphs}
    in_force = provision_names(session.subject.baseline)
    concerned = [p for p in session.paragraphs if p.id == about or p.changed or p.decision is not None]
    if as_json:
        console.put_json([_data(paragraph, session.subject.name, names, in_force) for paragraph in concerned])
    else:
        console.put_lines(
            f"{with_name_in_force(p.name, in_force.get(p.id, p.name))}\t{decision_line(p, names)}" for p in concerned
        )
    console.say(f"{session.subject.name}: {session.walk.left} open")


def _data(paragraph: TabledParagraph, text: str, names: dict[str, str], in_force: dict[str, str]) -> dict[str, Any]:
    decision = paragraph.decision
    return {
        "text": text,
        "paragraph": paragraph.name,
        "in_force": in_force.get(paragraph.id, ""),
        "id": paragraph.id,
        "state": paragraph.state,
        "outcome": decision.outcome if decision else "",
        "into": names.get(decision.into, "") if decision else "",
        "body": decision.body if decision else "",
        "remark": decision.remark if decision else "",
        "at": decision.at if decision else "",
    }
