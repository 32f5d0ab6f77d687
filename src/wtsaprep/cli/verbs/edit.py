"""``wtsaprep edit REF CLAUSE ACTION``: one step of drafting, as on a screen, saved at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.cli.call_workspace import index_of
from wtsaprep.cli.clause_actions import (
    ACTIONS,
    NAMED_THERE,
    ON_HEADINGS,
    WHOLE_TEXT,
    WITH_BRACKET,
    WITH_TEXT,
    WITHOUT_CLAUSE,
    TypedAction,
)
from wtsaprep.cli.clause_words import read_words
from wtsaprep.cli.draft_changes import change_draft, user_of
from wtsaprep.cli.hand_out import STANDARD
from wtsaprep.cli.options import add_json
from wtsaprep.drafting.form_fields import form_values, with_form_values
from wtsaprep.drafting.lost_citations import told_lost
from wtsaprep.drafting.named_clauses import clause_called, clause_names_of
from wtsaprep.drafting.named_steps import NamedStep, lettering_step
from wtsaprep.errors import UsageFault
from wtsaprep.model.printed import printed
from wtsaprep.services.drafts.change_at_once import TakenStep, refuse_words, take_step
from wtsaprep.services.drafts.open_sessions import sessions_of_document

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console
    from wtsaprep.cli.draft_changes import Sessions
    from wtsaprep.drafting.draft import Draft
    from wtsaprep.services.drafts.drafting_session import DraftingSession
    from wtsaprep.store.index.index import Index

    Steps = list[tuple[NamedStep, TakenStep, Draft]]

_ACTIONS = "\n".join(
    (
        "actions (the words that follow them):",
        "  edit WORDS               other words; so does --text FILE without an action",
        "  add-after, add-before, add-section, add-annex WORDS",
        "  delete-heading, restore, bracket-clause",
        "  delete, move-up, move-down, indent, outdent, join [TIMES]",
        "  move-to HEADING, move-after CLAUSE, paste REF CLAUSE",
        "  split WORDS              before these words of it",
        "  footnote BEHIND WORDS    called behind some words of it",
        "  bracket WORDS, alternative WORDS, keep-words, drop-words,",
        "  choose-alternative, attribution CODE ...; --bracket says which one",
        "  take-back [MARK]         one change inside it, by its number or words",
        "  take-mark REF [MARK]     from another's proposal: one mark, or the clause",
        "  replace WORDS BY         in the clause, or in the whole text",
    )
)


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    parser.description = f"{parser.description}\n\n{_ACTIONS}"
    parser.add_argument("ref", metavar="REF", help="the proposal")
    parser.add_argument("clause", metavar="CLAUSE", nargs="?", default="", help="as in 'resolves 2', or how it begins")
    parser.add_argument("action", metavar="ACTION", nargs="?", default="", help="what is done to it, see above")
    parser.add_argument("words", metavar="WORD", nargs="*", help="what the action is told")
    parser.add_argument("--text", metavar="FILE", help="its words, from a file; - is standard input")
    parser.add_argument("--bracket", metavar="WORDS", help="which bracket: its words, or its number")
    parser.add_argument("--document", action="store_true", help="replace: in all proposals of the document")
    parser.add_argument("--letters", choices=("kept", "renumbered"), help="keep the letters in force, or count anew")
    parser.add_argument(
        "--set",
        dest="fields",
        metavar="FIELD=TEXT",
        action="append",
        help="headline, reasons, sources, source, title, date, abstract, contact; FIELD=- reads standard input",
    )
    add_json(parser)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Take the step, save the draft, and print the clause as it reads then."""
    index = index_of(arguments, console)
    if not arguments.action:
        arguments.action = "edit" if arguments.text is not None else ""
    fields = fields_in(arguments.fields or [], console)
    if bool(arguments.clause) is bool(fields or arguments.letters) or (arguments.clause and not arguments.action):
        raise UsageFault("say a clause and what is done to it, --set FIELD=TEXT, or --letters", hint=_ACTIONS)
    if arguments.document and (arguments.action, arguments.clause) != ("replace", WHOLE_TEXT):
        raise UsageFault("--document goes with replace on the whole text", hint=_ACTIONS)
    if arguments.action and arguments.action not in ACTIONS:
        raise UsageFault(f"{arguments.action!r} is nothing that can be done to a clause", hint=_ACTIONS)
    _refuse_idle(arguments)

    called = ""

    def change(session: DraftingSession, sessions: Sessions) -> Steps:
        nonlocal called
        if fields:
            return [_fill_in(session, fields)]
        refuse_words(session)
        if arguments.letters:
            step = lettering_step(session.draft, arguments.letters)
            return [(step, take_step(session, step), session.draft)]
        others: list[DraftingSession] = []
        if arguments.document:
            others = sessions_of_document(sessions, session.workspace, session, user_of(console))[1:]
        called = _clause_meant(session.draft, arguments)[1]
        return [_on_clause(opened, index, arguments, console) for opened in (session, *others)]

    def act() -> str:
        # As the clause is called, not as it was typed: that may be how its words began.
        return f"{arguments.action} {called}" if arguments.clause else "fill in the form" if fields else "letters"

    _tell(console, change_draft(index, arguments.ref, console, act, change), as_json=arguments.json)
    return 0


def _refuse_idle(arguments: argparse.Namespace) -> None:
    """Refuse an option that says nothing to the action, before anything is done without it."""
    for name, flag, actions in (("text", "--text", WITH_TEXT), ("bracket", "--bracket", WITH_BRACKET)):
        if getattr(arguments, name) is not None and arguments.action not in actions:
            said = f"edit … {arguments.action}" if arguments.action else "edit without a clause"
            raise UsageFault(f"{flag} says nothing to {said}", hint=f"It goes with {', '.join(actions)}.")
    if arguments.letters and arguments.fields:
        raise UsageFault("--letters says nothing to edit --set", hint="Give each a call of its own.")


def fields_in(said: list[str], console: Console) -> dict[str, str]:
    """Fields of the form as they are typed, by name.

    Raises:
        UsageFault: one of them is none, or several are to be read from standard input.
    """
    pairs = [field.partition("=") for field in said]
    fields = {name.strip(): text for name, _, text in pairs}
    if wrong := next((field for field, (_, equals, _) in zip(said, pairs, strict=True) if not equals), ""):
        raise UsageFault(f"{wrong!r} sets no field", hint="Say FIELD=TEXT.")
    read = [name for name, text in fields.items() if text == STANDARD]
    if len(read) > 1:
        raise UsageFault(f"standard input can't be {' and '.join(read)} at once", hint="Read one field at a time.")
    return fields | {name: read_words(STANDARD, console).rstrip("\n") for name in read}


def _fill_in(session: DraftingSession, fields: dict[str, str]) -> tuple[NamedStep, TakenStep, Draft]:
    known = form_values(session.draft)
    if odd := next((name for name in fields if name not in known), ""):
        raise UsageFault(f"{odd!r} is no field of the form", hint=f"There are: {', '.join(known)}.")
    step = NamedStep("fill in the form", "filled in", with_form_values(session.draft, fields), "")
    return step, take_step(session, step), session.draft


def _clause_meant(draft: Draft, arguments: argparse.Namespace) -> tuple[str, str]:
    """The id of the clause that was typed, and what it is called; no id where the action finds it, or needs none."""
    name, id_ = arguments.clause, ""
    if arguments.action not in NAMED_THERE and (arguments.action not in WITHOUT_CLAUSE or name != WHOLE_TEXT):
        id_ = clause_called(name, draft.revised, draft.baseline, heading=arguments.action in ON_HEADINGS)
    return id_, clause_names_of(draft.revised, draft.baseline, in_full=True).get(id_, name)


def _on_clause(
    session: DraftingSession, index: Index, arguments: argparse.Namespace, console: Console
) -> tuple[NamedStep, TakenStep, Draft]:
    draft = session.draft
    id_, cited = _clause_meant(draft, arguments)
    step = ACTIONS[arguments.action](TypedAction(index, console, arguments, draft, id_, cited, arguments.words))
    return step, take_step(session, step), session.draft


def _tell(console: Console, steps: Steps, *, as_json: bool) -> None:
    """Print what became of each draft."""
    rows = [_data(*step) for step in steps]
    if as_json:
        console.put_json(rows[0] if len(rows) == 1 else rows)
    for (step, taken, draft), row in zip(steps, rows, strict=True):
        if not as_json:
            # Notes are called here as they are where the text is read.
            words = next((line.text for line in printed(draft.revised) if line.id == step.provision), "")
            console.put("\t".join(filter(None, (str(row["proposal"]), str(row["clause"]), words))))
        lost = f"; {told_lost(taken.lost)}" if taken.lost else ""
        done = f"{step.done}{lost}" if taken.changed else "nothing changed, it stands so already"
        console.say(f"{row['proposal']}: {done}")


def _data(step: NamedStep, taken: TakenStep, draft: Draft) -> dict[str, Any]:
    text = next((p.text for p in draft.revised if p.id == step.provision), "")
    name = clause_names_of(draft.revised, draft.baseline, in_full=True).get(step.provision, "")
    return {
        "proposal": draft.proposal.name,
        "step": step.name,
        "changed": taken.changed,
        "clause": name,
        "id": step.provision,
        "text": text,
        "lost_citations": [one._asdict() for one in taken.lost],
    }
