"""Options by name, as people call them: by number, by proposal or source, or by how their words begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.comparison.options import pick_of
from wtsaprep.drafting.named_clauses import same_name
from wtsaprep.errors import InputFault, NeedsDecision, UsageFault, there_are
from wtsaprep.model.proposal_names import proposal_called
from wtsaprep.redline.spans import accepted
from wtsaprep.redline.word_changes import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wtsaprep.comparison.options import Backer, ClauseOptions, Option

_QUOTES = "\"'“”‘’«» "
_SHOWN = 40
"""How many characters of an option's words are said where several are meant."""


def backer_called(clause: ClauseOptions, name: str) -> Backer | None:
    """What picking the option that is called so makes of the clause; None for no change.

    A proposal's number gives the option in the words of that proposal.

    Raises:
        UsageFault: none is called so.
        NeedsDecision: several are; the choices are said.
    """
    option = _one(clause, name, _called(clause, name))
    number = next((b.number for b in option.backers if _same(name, b.number)), "")
    return pick_of(option, number)


def places_called(clause: ClauseOptions, names: Iterable[str]) -> tuple[int, ...]:
    """The places of the options that are called so.

    Raises:
        UsageFault: one of the names is none.
        NeedsDecision: one means several.
    """
    return tuple(clause.options.index(_one(clause, name, _called(clause, name))) for name in names)


def has_options(clause: ClauseOptions, names: Iterable[str]) -> bool:
    """Whether a clause has an option for each of some names, be it several."""
    return all(_called(clause, name) for name in names)


def _called(clause: ClauseOptions, name: str) -> list[Option]:
    """The options that a name may mean, by what tells most first."""
    words = _plain(name)
    ways = (
        [option for option in clause.options if words == option.name.casefold()],
        [option for option in clause.options if any(_same(name, b.number, b.proposal) for b in option.backers)],
        [option for option in clause.options if words in (_plain(option.what), _plain(accepted(option.marked)))],
        [option for option in clause.options if any(_same(name, source) for source in option.sources)],
        [option for option in clause.options if option.name[:-1] == words and not option.name[-1:].isdecimal()],
        [option for option in clause.options if words and _begins(option, words)],
    )
    return next((options for options in ways if options), [])


def _one(clause: ClauseOptions, name: str, options: Sequence[Option]) -> Option:
    if len(options) == 1:
        return options[0]
    if options:
        raise NeedsDecision(f"{name!r} may be several options of {clause.name}", hint=f"Which one: {choices(options)}")
    what = f"{clause.name} has no option {name!r}"
    raise UsageFault(what, hint=f"There are: {choices(clause.options)}; or name a proposal.")


def choices(options: Iterable[Option]) -> str:
    """Options in one line, each with its number, whose it is, and how its words begin."""
    return "; ".join(_in_words(option) for option in options)


def _in_words(option: Option) -> str:
    """An option as it is told from others: "2a, ARB/36A1/1: “digital financial services”"."""
    numbers = ", ".join(map(proposal_called, option.backers))
    words = " ".join(next(iter(_inserted(option)), accepted(option.marked)).split())
    shown = f"{words[:_SHOWN].rstrip()} ..." if len(words) > _SHOWN else words
    said = f"“{shown}”" if shown and option.backers else option.what
    return f"{option.name}{f', {numbers}' if numbers else ''}: {said}"


def _begins(option: Option, words: str) -> bool:
    return any(_plain(text).startswith(words) for text in (accepted(option.marked), *_inserted(option)))


def _inserted(option: Option) -> list[str]:
    """The words that it puts in; a mark alone is none."""
    return [span.text for span in option.marked if span.mark == "inserted" and words_of(span.text)]


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).strip(_QUOTES).removesuffix("...").rstrip()


def _same(name: str, *others: str) -> bool:
    return name.strip().casefold() in (other.casefold() for other in others)


def clause_among(clauses: Sequence[ClauseOptions], name: str, options: Sequence[str] = ()) -> ClauseOptions:
    """The clause that is called so, or that has this key; of several, the one that has ``options``.

    Raises:
        InputFault: none is.
        NeedsDecision: several are; their keys are said, each with what can be chosen.
    """
    called = [clause for clause in clauses if same_name(name, clause.name) or name == clause.key]
    if len(called) > 1 and options:
        called = [clause for clause in called if has_options(clause, options)] or called
    if len(called) > 1:
        keys = ", ".join(f"{clause.key} ({choices(clause.options)})" for clause in called)
        what = f"{len(called)} clauses with options are called {name!r}"
        raise NeedsDecision(what, hint=f"Say one of their keys: {keys}")
    if not called:
        raise InputFault(f"no options for {name!r}", hint=there_are(clause.name for clause in clauses))
    return called[0]
