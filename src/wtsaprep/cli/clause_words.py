"""What is typed of a clause: its words, from a file or standard input, one of its brackets, one of its marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from wtsaprep.cli.by_count import by_count, count_in
from wtsaprep.cli.hand_out import STANDARD
from wtsaprep.drafting.brackets import brackets_of
from wtsaprep.drafting.named_steps import one_paragraph
from wtsaprep.drafting.single_marks import single_marks
from wtsaprep.errors import InputFault, NeedsDecision, StepRefused, UsageFault
from wtsaprep.redline.spans import written_out
from wtsaprep.store.files.single_files import read_file, typed_path

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from wtsaprep.cli.console import Console
    from wtsaprep.drafting.brackets import Bracket
    from wtsaprep.drafting.draft import Draft
    from wtsaprep.drafting.single_marks import ShownMark, SingleMark

T = TypeVar("T")
M = TypeVar("M", bound="ShownMark")


def read_words(name: str, console: Console) -> str:
    """What stands in a file, or comes on standard input for ``-``.

    Raises:
        InputFault: it can't be read, or is too long.
    """
    if name != STANDARD:
        return read_file(typed_path(name)).text
    return console.read()


def given_words(arguments: argparse.Namespace, typed: Sequence[str], console: Console) -> str:
    """The words of a clause: those that were typed, or those of the file that was named.

    Raises:
        UsageFault: none were given, or both.
        InputFault: they can't be read, or are several paragraphs.
    """
    if bool(typed) is (arguments.text is not None) or len(typed) > 1:
        raise UsageFault("say its words, in quotes, or the file that holds them with --text FILE; - is standard input")
    words = typed[0] if typed else read_words(arguments.text, console)
    words = one_paragraph(words, "standard input" if arguments.text == STANDARD else arguments.text or "")
    if not words:
        raise StepRefused("there are no words; delete is said where a clause is to go")
    return words


def times_in(typed: Sequence[str]) -> int:
    """How often something is done; once, if nothing is said.

    Raises:
        UsageFault: it is no number, or none that anything can be done so often.
    """
    if not typed:
        return 1
    times = count_in(typed[0]) if len(typed) == 1 else None
    if not times:
        raise UsageFault(f"{' '.join(typed)!r} is not how often", hint="Say a number from 1 to 999.")
    return times


def bracket_called(draft: Draft, id_: str, said: str | None) -> Bracket:
    """A bracket of a clause: by its words, or by its number, from 1; the only one need not be named.

    Raises:
        InputFault: there is none like that.
        NeedsDecision: there are several, and none was named.
    """
    brackets = next((brackets_of(p) for p in draft.revised if p.id == id_), ())
    if said is None:
        meant = list(brackets)
    elif said.isdecimal():
        meant = by_count(said, brackets)
    else:
        wanted = " ".join(said.split())
        meant = [bracket for bracket in brackets if " ".join(bracket.words.split()) == wanted]
    return _only(meant, "bracket", [f"[{bracket.words}]" for bracket in brackets])


def mark_called(draft: Draft, id_: str, typed: Sequence[str]) -> SingleMark:
    """A change inside a clause: by its number, from 1, or by words that it puts in or takes out.

    Raises:
        InputFault: there is none like that.
        NeedsDecision: there are several.
    """
    return one_mark(single_marks(draft, id_), typed)


def one_mark(marks: Sequence[M], typed: Sequence[str]) -> M:
    """One of the changes inside a clause, likewise.

    Raises:
        InputFault: there is none like that.
        NeedsDecision: there are several.
    """
    said = " ".join(typed)
    if not said:
        meant = list(marks)
    elif said.isdecimal():
        meant = by_count(said, marks)
    else:
        meant = [mark for mark in marks if said in (mark.inserted.strip(), mark.deleted.strip())]
        meant = meant or [mark for mark in marks if said in mark.inserted or said in mark.deleted]
    return _only(meant, "change", [shown_mark(mark) for mark in marks])


def shown_mark(mark: ShownMark) -> str:
    """A change with its signs."""
    return written_out("deleted", mark.deleted) + written_out("inserted", mark.inserted)


def _only(meant: Sequence[T], what: str, there_are: Sequence[str]) -> T:
    if len(meant) == 1:
        return meant[0]
    choices = "; ".join(f"{number} {shown}" for number, shown in enumerate(there_are, 1))
    hint = f"There are: {choices}" if choices else ""
    if meant:
        raise NeedsDecision(f"{len(meant)} {what}s may be meant", hint=hint)
    raise InputFault(f"no such {what} in this clause", hint=hint)
