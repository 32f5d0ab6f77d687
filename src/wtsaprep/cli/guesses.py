"""Guesses put to a person: each confirmed, corrected or refused at a prompt, or listed if nobody can answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.by_count import by_count
from wtsaprep.errors import InputFault, NeedsDecision, Where
from wtsaprep.model.counted import counted
from wtsaprep.present.lists.guesses import reading_in_place, sureness
from wtsaprep.services.importing.questions import NOT_CLEAN

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wtsaprep.cli.console import Console
    from wtsaprep.formats.flattened.joins.readings import Guess, JoinReading
    from wtsaprep.services.importing.questions import Questions

Answers = dict[int, "JoinReading | None"]

_MOST_ROWS = 20
"""How many guesses an error message lists; more would hide what it says."""

_HELP = "Enter: take it · 2-9: another reading · e: other words · n: leave as it stands · a: take all · q: stop"


def refused(questions: Questions, name: str) -> Questions:
    """All guesses that are open refused: the text is said to be clean. What its baseline settles is none, and stands.

    Raises:
        NeedsDecision: it was laid over its baseline, which shows that it is not clean.
    """
    if not_clean := questions.not_clean:
        what = f"{NOT_CLEAN}\n" + "\n".join(_listed(not_clean))
        raise NeedsDecision(what, Where(name), "Run it in a terminal to answer one by one, or say --accept-guesses.")
    return questions.as_they_stand()


def told_clean(name: str, left: int, otherwise: int) -> str:
    """Whether a text of which that was said is clean.

    Args:
        name: what it is called.
        left: how many guesses of it were refused.
        otherwise: how many other places of it were read in one way of several, or not understood.
    """
    if not left and not otherwise:
        return f"{name} is clean: nothing in it can be read in more than one way."
    many = [f"{counted(left, 'place')} left as {'it stands' if left == 1 else 'they stand'}"] if left else []
    many += [f"{counted(otherwise, 'place')} read in one way of several, as told above"] if otherwise else []
    return f"{name} is not clean: {', '.join(many)}."


def answered(console: Console, questions: Questions, name: str, *, accept: bool) -> Questions:
    """All that is open answered; what its form proves or its baseline settles is but told.

    Raises:
        NeedsDecision: there is nobody to ask, or the person stopped; nothing is to be written.
    """
    still_open = {} if accept else {at: questions.guesses[at] for at in questions.open}
    for at, guess in enumerate(questions.guesses):
        if at not in still_open:
            read = reading_in_place(guess, guess.readings[0])
            console.say(f"{name}, line {guess.line}: {read} ({sureness(guess)})")
    if not still_open:
        return questions
    if not console.interactive:
        listed = tuple(still_open.values())
        what = f"{counted(len(listed), 'place')} can be read in more than one way:\n" + "\n".join(_listed(listed))
        raise NeedsDecision(
            what, Where(name), "Run it in a terminal to answer one by one, or add --accept-guesses or --refuse-guesses."
        )
    return questions.with_answers(_asked(console, still_open))


def _listed(guesses: Sequence[Guess]) -> list[str]:
    rows = [f"  line {g.line}: {reading_in_place(g, g.readings[0])} ({sureness(g)})" for g in guesses[:_MOST_ROWS]]
    return [*rows, f"  ... and {len(guesses) - _MOST_ROWS} more"] if len(guesses) > _MOST_ROWS else rows


def accept_gaps(console: Console, gaps: Sequence[str], *, accept: bool) -> None:
    """Name what can't be imported, and ask whether the rest is to be.

    Raises:
        NeedsDecision: nobody said so; nothing is to be written.
    """
    if not gaps:
        return
    what = f"{counted(len(gaps), 'thing')} can't be imported as the input has it:\n" + "\n".join(
        f"  {gap}" for gap in gaps
    )
    if not (accept or console.interactive):
        raise NeedsDecision(what, hint="To import it as told here, run it in a terminal or add --accept-guesses.")
    console.say(what)
    if not accept and console.ask("Import it as told here? y or n: ") != "y":
        raise NeedsDecision("nothing was written, since not all of it can be imported as it stands")


def _asked(console: Console, guesses: Mapping[int, Guess]) -> Answers:
    answers: Answers = {}
    console.say(f"{counted(len(guesses), 'place')} can be read in more than one way.")
    for place, (number, guess) in enumerate(guesses.items(), 1):
        console.say(f"\n{place} of {len(guesses)}, line {guess.line}: {guess.why}")
        for choice, reading in enumerate(guess.readings[:9], start=1):
            console.say(f"  {choice}  {reading_in_place(guess, reading)}")
        try:
            answers[number] = _one_answer(console, guess)
        except _TakeAll:
            break
    return answers


class _TakeAll(Exception):
    """The person takes this guess and all that follow as they are."""


def _one_answer(console: Console, guess: Guess) -> JoinReading | None:
    while True:
        console.say(_HELP)
        word = console.ask("> ")
        if word is None or word == "q":
            raise NeedsDecision("stopped before all places were answered; nothing was written")
        if word in ("", "y", "1"):
            return guess.readings[0]
        if word == "n":
            return None
        if word == "a":
            raise _TakeAll
        if chosen := by_count(word, guess.readings):
            return chosen[0]
        if word == "e" and (corrected := _corrected(console, guess)):
            return corrected


def _corrected(console: Console, guess: Guess) -> JoinReading | None:
    gone = console.ask("  words deleted: ")
    new = console.ask("  words inserted: ")
    try:
        return guess.corrected(gone or "", new or "")
    except InputFault as fault:
        console.say(f"  {fault.what}")
        return None
