"""What ``wtsaprep chair`` can do with a chair's text, each as the screens do it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.cli.clause_words import read_words
from wtsaprep.drafting.named_clauses import called_among, clause_called, clause_names_of
from wtsaprep.drafting.settle import CHOICES
from wtsaprep.errors import UsageFault
from wtsaprep.model.numbers import split_revision
from wtsaprep.present.lists.chair_choices import choice_lines, left_out
from wtsaprep.services.comparing.chair_session import ChairSession
from wtsaprep.services.comparing.new_chair_text import import_chair_text, one_text, start_chair_text
from wtsaprep.services.comparing.opened_chair_text import named_chair_text
from wtsaprep.services.comparing.start_from_new_texts import start_from_new_texts
from wtsaprep.store.index.find import named_resolution
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from wtsaprep.cli.console import Console
    from wtsaprep.comparison.options import ClauseOptions
    from wtsaprep.drafting.settle import ConflictChoice
    from wtsaprep.services.comparing.opened_chair_text import StoredChairText
    from wtsaprep.store.folders.workspace import Workspace


class ChairDone(NamedTuple):
    """What an action left: the chair's text, what is told, and the clauses that it was about."""

    draft: StoredChairText
    told: str = ""
    session: ChairSession | None = None
    clauses: tuple[ClauseOptions, ...] = ()
    lines: tuple[str, ...] = ()


class ChairAction(NamedTuple):
    """One action: what its words are, how many it needs at least and at most, what it does, and its own options."""

    wants: str
    least: int
    most: int
    act: Callable[[Workspace, argparse.Namespace, Console], ChairDone]
    options: tuple[str, ...] = ()

    def run(self, workspace: Workspace, arguments: argparse.Namespace, console: Console) -> ChairDone:
        """Do it.

        Raises:
            UsageFault: it has too few words, or too many, or an option of another action.
            WtsaprepError: it can't be done.
        """
        if not self.least <= len(arguments.words) <= self.most:
            wanted = self.wants or "nothing more"
            raise UsageFault(f"chair {arguments.action} {arguments.document} wants {wanted}")
        for name, flag in _FLAGS.items():
            if getattr(arguments, name) and name not in self.options:
                others = ", ".join(f"chair {other}" for other, action in ACTIONS.items() if name in action.options)
                raise UsageFault(f"{flag} says nothing to chair {arguments.action}", hint=f"It goes with {others}.")
        return self.act(workspace, arguments, console)


def _start(workspace: Workspace, arguments: argparse.Namespace, console: Console) -> ChairDone:
    taken = arguments.taken or [""]
    if not arguments.words:
        if not taken[0]:
            raise UsageFault("on which text in force is it?", hint="Or say --from ADD for each new text.")
        return ChairDone(start_from_new_texts(workspace, arguments.document, taken, body=arguments.body))
    resolution = named_resolution(Index(workspace), arguments.words[0])
    if len(taken) > 1:
        raise UsageFault("a chair's text on a text in force takes all that one proposal says", hint="Then pick.")
    draft = start_chair_text(workspace, arguments.document, resolution, body=arguments.body, taking=taken[0])
    return ChairDone(draft)


def _pick(workspace: Workspace, arguments: argparse.Namespace, console: Console) -> ChairDone:
    name, *options = arguments.words
    session = _opened(workspace, arguments.document)
    clause = session.clause_called(name, options)
    done = session.pick(clause, options)
    return ChairDone(session.draft, left_out(done), session, done.clauses)


def _unpick(workspace: Workspace, arguments: argparse.Namespace, console: Console) -> ChairDone:
    session = _opened(workspace, arguments.document)
    clause = session.clause_called(arguments.words[0])
    done = session.pick(clause, [0])
    return ChairDone(session.draft, "", session, done.clauses)


def _bracket(workspace: Workspace, arguments: argparse.Namespace, console: Console) -> ChairDone:
    name, *options = arguments.words
    session = _opened(workspace, arguments.document)
    clause = session.clause_called(name, options)
    done = session.bracket(clause, options[0]) if len(options) == 1 else session.pick(clause, options)
    return ChairDone(session.draft, left_out(done), session, done.clauses)


def _reword(workspace: Workspace, arguments: argparse.Namespace, console: Console) -> ChairDone:
    place, *words = arguments.words
    if bool(words) == bool(arguments.text):
        raise UsageFault("the new words are given once, here or with --text FILE")
    given = read_words(arguments.text, console) if arguments.text else " ".join(words)
    session = _opened(workspace, arguments.document)
    session.reword(_paragraph(session.draft, place), given)
    return ChairDone(session.draft, "", session)


def _move(workspace: Workspace, arguments: argparse.Namespace, console: Console) -> ChairDone:
    session = _opened(workspace, arguments.document)
    session.move(*(_paragraph(session.draft, place) for place in arguments.words))
    return ChairDone(session.draft, "", session)


def _import(workspace: Workspace, arguments: argparse.Namespace, console: Console) -> ChairDone:
    from wtsaprep.cli.read_input import read_subjects  # It loads the importer, which the other actions need not.

    (name,) = arguments.words
    text = one_text(name, [subject.revised for subject in read_subjects(name, console)])
    on = named_resolution(Index(workspace), arguments.on) if arguments.on else None
    draft, left_out = import_chair_text(workspace, arguments.document, text, on, body=arguments.body)
    return ChairDone(draft, f"Left out: {left_out}." if left_out else "")


def _freeze(workspace: Workspace, arguments: argparse.Namespace, console: Console) -> ChairDone:
    session = _opened(workspace, arguments.document)
    already = " already" if session.draft.value.frozen else ""
    if not already:
        session.freeze()
    value = session.draft.value
    last = Index(workspace).revisions(value.document)[-1]
    later = last.revision > value.revision
    follows = f"changes go into {last.name}" if later else f"the next change makes Rev.{value.revision + 1}"
    return ChairDone(session.draft, f"{value.name} is handed out{already}; {follows}.", session)


def _undo(workspace: Workspace, arguments: argparse.Namespace, console: Console) -> ChairDone:
    session = _last_of(workspace, arguments.document)
    act = session.undo()
    return ChairDone(session.draft, f"Taken back: {act.name}.", session)


def _redo(workspace: Workspace, arguments: argparse.Namespace, console: Console) -> ChairDone:
    session = _last_of(workspace, arguments.document)
    act = session.redo()
    return ChairDone(session.draft, f"Done again: {act.name}.", session)


def _settle(workspace: Workspace, arguments: argparse.Namespace, console: Console) -> ChairDone:
    name, said = arguments.words
    choice = next((one for one in CHOICES if one == said), None)
    if choice is None:
        raise UsageFault(f"{said!r} settles nothing", hint=f"Say one of: {', '.join(CHOICES)}.")
    session = _opened(workspace, arguments.document)
    _settle_called(session, name, choice)
    left = len(named_chair_text(Index(workspace), arguments.document).value.conflicts)
    return ChairDone(session.draft, f"{left} left to settle." if left else "", session)


def _choices(workspace: Workspace, arguments: argparse.Namespace, console: Console) -> ChairDone:
    session = _opened(workspace, arguments.document)
    lines = tuple(choice_lines(session))
    return ChairDone(session.draft, "", session, session.clauses, lines)


ACTIONS = {
    "start": ChairAction("[RES]", 0, 1, _start, ("body", "taken")),
    "pick": ChairAction("CLAUSE OPTION...", 2, 99, _pick),
    "unpick": ChairAction("CLAUSE", 1, 1, _unpick),
    "bracket": ChairAction("CLAUSE OPTION...", 2, 99, _bracket),
    "reword": ChairAction("PLACE [WORDS]", 1, 9999, _reword, ("text",)),
    "move": ChairAction("PLACE AFTER", 2, 2, _move),
    "import": ChairAction("FILE", 1, 1, _import, ("body", "on")),
    "freeze": ChairAction("", 0, 0, _freeze),
    "undo": ChairAction("", 0, 0, _undo),
    "redo": ChairAction("", 0, 0, _redo),
    "settle": ChairAction("PLACE mine|theirs|both", 2, 2, _settle),
    "choices": ChairAction("", 0, 0, _choices),
}
"""All there are, as they are called."""
_FLAGS = {"body": "--body", "taken": "--from", "text": "--text", "on": "--on"}
"""Options that not every action has, by what they are called in a call."""


def _opened(workspace: Workspace, document: str) -> ChairSession:
    return ChairSession(workspace, named_chair_text(Index(workspace), document).stored)


def _last_of(workspace: Workspace, document: str) -> ChairSession:
    """The revision that is named; the last one where none is, since that is what was worked on last."""
    name, revision = split_revision(document)
    heads = Index(workspace).revisions(name) if not revision else ()
    return _opened(workspace, heads[-1].name if heads else document)


def _paragraph(draft: StoredChairText, place: str) -> str:
    """The paragraph that is called so, or whose words begin so."""
    return clause_called(place, draft.revised)


def _settle_called(session: ChairSession, place: str, choice: ConflictChoice) -> None:
    """Settle the conflict on a paragraph or a field.

    Raises:
        InputFault: nothing is in conflict there.
        NeedsDecision: several paragraphs are called that.
    """
    draft = session.draft
    cited = clause_names_of(draft.revised, draft.baseline.provisions)
    names = {c.subject: cited.get(c.provision, c.subject) for c in session.conflicts}
    subject = called_among(place, names, draft.revised, draft.baseline.provisions)
    conflict = next(c for c in session.conflicts if c.subject == subject)
    session.settle(conflict, choice, names[subject])
