"""End marks: the ``;`` ``,`` ``.`` ``:`` that close a clause, kept right when clauses come, go and move.

Between items ";", after the last item of a section ",", after the last one of all ".", before sub-items ":"
[WRC-COUNT]. They are part of the text, so a repair is a change like any other, a formal one.
A footnote may be called behind the mark. What is asked and said of them here are the English ones, whichever a clause
is written with; written are those of its script.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from wtsaprep.model.file_format import CALL
from wtsaprep.model.language import language, languages
from wtsaprep.model.language.scripts import code_of_script
from wtsaprep.model.sections import sections

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.model.provision import Provision, Text

_MARKS = ";,.:"
_CALLS = re.compile(rf"(?:{CALL})+$")


def end_mark(text: str) -> str:
    """The mark that a clause ends with, or nothing; blanks behind it are no words."""
    last = text[-1:]
    if last.isspace():
        return end_mark(text.rstrip())
    if last == "]":
        at = mark_place(text)
        last = text[at : at + 1]
    return last if last and last in _MARKS else _plain_marks().get(last, "") if last > "\x7f" else ""


def with_end_mark(text: str, mark: str) -> str:
    """The clause with another end mark, or with one where it had none."""
    at = mark_place(text)
    written = text[at : at + 1]
    return f"{text[:at]}{_in_script(mark, written, text) if mark else mark}{text[at + 1 :]}"


def mark_place(text: str) -> int:
    """Where the end mark of a clause stands; the end of its words if it has none."""
    text = text.rstrip()
    calls = _CALLS.search(text) if text.endswith("]") else None
    end = calls.start() if calls else len(text)
    last = text[end - 1 : end]
    return end - 1 if last and (last in _MARKS or (last > "\x7f" and last in _plain_marks())) else len(text)


def _in_script(mark: str, written: str, text: str) -> str:
    """A mark as the script of a clause has it: that of the mark it bears, or of its letters where it bears none."""
    if text.isascii() or (written and written in ";,"):
        return mark
    return language(code_of_script(text) or "en").end_marks[_MARKS.index(mark)]


@cache
def _plain_marks() -> dict[str, str]:
    """The marks of all languages, by the English ones."""
    pairs = (zip(table.end_marks, _MARKS, strict=True) for table in languages())
    return {written: mark for row in pairs for written, mark in row if written != mark}


@cache
def _ends_in_word() -> re.Pattern[str]:
    """Not in a mark that stands within a bracket or a quotation."""
    marks = "".join((_MARKS, *_plain_marks()))
    return re.compile(rf"(?:[\w%)]|[^{marks}]\])(?:{CALL})*$")


def regular_marks(text: Text) -> dict[str, str]:
    """For each item the mark that belongs after it where it stands."""
    mark_of: dict[str, str] = {}
    for section in sections(text):
        if section.part in ("rules", "annex"):
            continue  # Sentences of their own, each with its full stop.
        items = [p for p in text[section.start : section.end] if p.kind == "item"]
        mark_of |= zip((p.id for p in items), due_marks(items), strict=True)
    if mark_of:
        mark_of[next(reversed(mark_of))] = "."
    return mark_of


def due_marks(items: Sequence[Provision], *, last: bool = False) -> list[str]:
    """The marks that belong after the items of a section; ``last`` says that nothing follows them in the text."""
    deeper = (following.level > this.level for this, following in pairwise(items))
    marks = [":" if down else ";" for down in deeper]
    return [*marks, "." if last else ","] if items else []


def mark_kept(text: Text, clause: Provision, words: str) -> str:
    """Other words for a clause of a text whose end was deleted, with its end mark: if that was regular there, and they
    end with a word.
    """
    mark = end_mark(clause.text)
    if not mark or words.startswith(clause.text) or end_mark(words) or mark != regular_marks(text).get(clause.id):
        return words
    return with_end_mark(words, mark) if _ends_in_word().search(words) else words


def repaired(baseline: Text, before: Text, after: Text) -> Text:
    """The text after a step (insert, delete, move) with the end marks that the step upset put right.

    Only marks that were regular where they stood before are touched, so an odd text keeps its oddities. A clause
    that is back between its baseline neighbours has its baseline mark back. A new clause without a mark gets one.
    """
    regular_before, regular_after = regular_marks(before), regular_marks(after)
    known = {p.id: p for p in before}
    result = list(after)
    for at, provision in enumerate(after):
        mark, mark_now = regular_after.get(provision.id, ""), end_mark(provision.text)
        if not mark or mark == mark_now or not provision.text:
            continue
        old = known.get(provision.id)
        regular = not mark_now if old is None else end_mark(old.text) == regular_before.get(provision.id)
        if regular and (mark := _mark_at_home(baseline, after, at, mark)) != mark_now:
            result[at] = provision.model_copy(update={"text": with_end_mark(provision.text, mark)})
    return tuple(result)


def _mark_at_home(baseline: Text, text: Text, at: int, due: str) -> str:
    """The mark of a clause in the baseline if it stands as it does there: between the same, the same mark being due."""
    home = next((n for n, p in enumerate(baseline) if p.id == text[at].id), None)
    if home is None or _beside(baseline, home) != _beside(text, at):
        return due
    return end_mark(baseline[home].text) if regular_marks(baseline).get(text[at].id) == due else due


def _beside(text: Text, at: int) -> list[tuple[str, int]]:
    """A clause and what stands beside it, and how deep all three stand."""
    return [(p.id, p.level) for p in text[max(0, at - 1) : at + 2]]
