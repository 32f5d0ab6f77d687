"""Actions on a clause as they are typed, by the names of their commands; each gives the step that is to be taken."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from wtsaprep.cli.clause_words import bracket_called, given_words, mark_called, one_mark, times_in
from wtsaprep.cli.targets import subjects
from wtsaprep.drafting.after_edit import new_id
from wtsaprep.drafting.brackets import whole_bracket
from wtsaprep.drafting.copying import copied
from wtsaprep.drafting.named_clauses import clause_called, clause_names_of
from wtsaprep.drafting.named_steps import (
    NamedStep,
    attribution_step,
    behind_step,
    bracket_step,
    edit_step,
    mark_step,
    operation_step,
    paste_step,
    replace_step,
    section_step,
    split_step,
    writing_step,
)
from wtsaprep.drafting.new_provision import How, NewProvision
from wtsaprep.drafting.replacing import find_words
from wtsaprep.drafting.taking_marks import marks_offered, taking_step
from wtsaprep.errors import InputFault, UsageFault
from wtsaprep.model.counted import counted
from wtsaprep.model.odd_characters import visible_document
from wtsaprep.services.drafts.change_at_once import proposal_meant
from wtsaprep.services.drafts.opened_proposal import draft_of, stored_draft

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from wtsaprep.cli.console import Console
    from wtsaprep.drafting.draft import Draft
    from wtsaprep.model.provision import Provision
    from wtsaprep.store.index.index import Index


@dataclass(frozen=True, slots=True)
class TypedAction:
    """One action on one clause, as it was typed."""

    index: Index
    console: Console
    arguments: argparse.Namespace
    draft: Draft
    id: str
    cited: str
    words: Sequence[str]

    def clause(self) -> Provision:
        """The clause as the draft has it.

        Raises:
            InputFault: the draft deletes it.
        """
        found = next((p for p in self.draft.revised if p.id == self.id), None)
        if found is None:
            raise InputFault(f"{self.cited} is deleted here; restore it first")
        return found

    def only(self, wanted: int, told: str) -> Sequence[str]:
        """The words that follow the action, as many as it takes.

        Raises:
            UsageFault: there are more or fewer.
        """
        if len(self.words) != wanted:
            raise UsageFault(f"{self.arguments.action} wants {told}")
        return self.words


def _edit(act: TypedAction) -> NamedStep:
    act.clause()
    return edit_step(act.draft, act.id, act.cited, given_words(act.arguments, act.words, act.console))


def _write(how: How, name: str, act: TypedAction) -> NamedStep:
    words = given_words(act.arguments, act.words, act.console)
    return writing_step(act.draft, NewProvision(new_id(act.draft, act.id), how, act.id), name, words)


def _operate(operation: str, act: TypedAction) -> NamedStep:
    return operation_step(act.draft, operation, act.id, act.cited, times_in(act.words))


def _operate_once(operation: str, act: TypedAction) -> NamedStep:
    act.only(0, "no words, and no number: it is done once")
    return operation_step(act.draft, operation, act.id, act.cited)


def _move_to(act: TypedAction) -> NamedStep:
    (name,) = act.only(1, "the heading of a section")
    return section_step(act.draft, act.id, act.cited, clause_called(name, act.draft.revised, heading=True))


def _move_after(act: TypedAction) -> NamedStep:
    (name,) = act.only(1, "the clause behind which it is to stand")
    return behind_step(act.draft, act.id, act.cited, clause_called(name, act.draft.revised))


def _split(act: TypedAction) -> NamedStep:
    (first,) = act.only(1, "the words with which its second half begins")
    at = _place_of(act, first)
    return split_step(act.draft, act.id, act.cited, at, new_id(act.draft, act.id))


def _footnote(act: TypedAction) -> NamedStep:
    if not act.words:
        raise UsageFault("footnote wants the words behind which it is called, then those of the footnote")
    words = given_words(act.arguments, act.words[1:], act.console)
    at = _place_of(act, act.words[0]) + len(act.words[0])
    new = NewProvision(new_id(act.draft, act.id), "note", act.id, at)
    return writing_step(act.draft, new, "footnote", words)._replace(provision=act.id)


def _paste(act: TypedAction) -> NamedStep:
    reference, name = act.only(2, "a text and a clause of it: paste RCC/40/1 'resolves 3'")
    found = list(subjects(act.index, reference))
    if len(found) != 1:
        raise UsageFault(f"{reference} is several texts", hint="Name one of its proposals.")
    (target,) = found
    holding = target.revised
    id_ = clause_called(name, holding, target.baseline)
    if all(p.id != id_ for p in holding):
        holding = target.baseline
    return paste_step(act.draft, act.id, copied(holding, id_, target.name))


def _take_back(act: TypedAction) -> NamedStep:
    return mark_step(act.draft, act.id, act.cited, mark_called(act.draft, act.id, act.words))


def _replace(act: TypedAction) -> NamedStep:
    words, by = act.only(2, "the words to be replaced, and those to be written instead")
    hits = [hit for hit in find_words(act.draft.revised, words) if act.id in ("", hit.provision)]
    return replace_step(act.draft, hits, words, by)


def _bracket_clause(act: TypedAction) -> NamedStep:
    act.only(0, "no words, and no number: it is done once")
    operation = "unbracket-clause" if whole_bracket(act.clause()) else "bracket-clause"
    return operation_step(act.draft, operation, act.id, act.cited)


def _bracket(act: TypedAction) -> NamedStep:
    (words,) = act.only(1, "the words to be put into brackets")
    at, text = _place_of(act, words), act.clause().text
    return edit_step(act.draft, act.id, act.cited, f"{text[:at]}[{words}]{text[at + len(words) :]}")


def _alternative(act: TypedAction) -> NamedStep:
    (words,) = act.only(1, "the words of the alternative")
    bracket, text = bracket_called(act.draft, act.id, act.arguments.bracket), act.clause().text
    return edit_step(act.draft, act.id, act.cited, f"{text[: bracket.end]}[{words}]{text[bracket.end :]}")


def _settle_bracket(operation: str, act: TypedAction) -> NamedStep:
    if act.words:
        raise UsageFault(f"{act.arguments.action} wants no words; --bracket says which one")
    return bracket_step(act.draft, operation, bracket_called(act.draft, act.id, act.arguments.bracket))


def _attribution(act: TypedAction) -> NamedStep:
    bracket = bracket_called(act.draft, act.id, act.arguments.bracket)
    return attribution_step(act.draft, bracket, " ".join(act.words).replace(",", " ").split())


def _place_of(act: TypedAction, words: str) -> int:
    """Where some words stand in the clause.

    Raises:
        InputFault: they don't, or more than once.
    """
    many = act.clause().text.count(words)
    if many != 1 or not words:
        how = "does not hold" if not many else f"holds {counted(many, 'time')}"
        raise InputFault(f"{act.cited} {how} {visible_document(words)!r}")
    return act.clause().text.index(words)


def _take_mark(act: TypedAction) -> NamedStep:
    if not act.words:
        raise UsageFault("take-mark wants another's proposal; and which mark, or the clause is taken whole")
    theirs = draft_of(stored_draft(act.index, proposal_meant(act.index, act.words[0])))
    id_ = clause_called(act.cited, theirs.revised, theirs.baseline)
    named = clause_names_of(theirs.revised, theirs.baseline)[id_]
    mark = one_mark(marks_offered(theirs, id_), act.words[1:]) if act.words[1:] else None
    return taking_step(act.draft, theirs, id_, named, mark)


ACTIONS: dict[str, Callable[[TypedAction], NamedStep]] = {
    "edit": _edit,
    "add-after": partial(_write, "after", "new clause"),
    "add-before": partial(_write, "before", "new clause"),
    "add-section": partial(_write, "section", "new heading"),
    "add-annex": partial(_write, "annex", "new annex"),
    **{name: partial(_operate, name) for name in ("delete", "move-down", "move-up", "indent", "outdent", "join")},
    **{name: partial(_operate_once, name) for name in ("delete-heading", "restore")},
    "move-to": _move_to,
    "move-after": _move_after,
    "split": _split,
    "footnote": _footnote,
    "paste": _paste,
    "take-back": _take_back,
    "take-mark": _take_mark,
    "replace": _replace,
    "bracket-clause": _bracket_clause,
    "bracket": _bracket,
    "alternative": _alternative,
    "keep-words": partial(_settle_bracket, "keep-words"),
    "drop-words": partial(_settle_bracket, "drop-words"),
    "choose-alternative": partial(_settle_bracket, "choose"),
    "attribution": _attribution,
}
"""All that can be done to a clause."""
NAMED_THERE = ("take-mark",)
"""Those whose clause is called as another's proposal calls it: ours may not have it yet."""
ON_HEADINGS = ("delete-heading",)
"""Those that mean the heading where a heading and its only clause are called the same."""
WITHOUT_CLAUSE = ("add-annex", "replace")
"""Those that need no clause: `whole text` stands for it."""
WHOLE_TEXT = "whole text"
WITH_TEXT = ("edit", "add-after", "add-before", "add-section", "add-annex", "footnote")
"""Those whose words may come from a file."""
WITH_BRACKET = ("alternative", "keep-words", "drop-words", "choose-alternative", "attribution")
"""Those that settle a bracket, which may have to be named."""
