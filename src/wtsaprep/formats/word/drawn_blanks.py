"""Drawn blanks: who strikes and underlines by hand leaves the blanks between as they are; each text needs but one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.formats.word.values import TrackedMark, WordRun

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def settle_blanks(runs: Sequence[WordRun]) -> tuple[WordRun, ...]:
    """Runs of which no text has two blanks in a row, or none, only because the words between are not in it."""
    return tuple(_settled(runs))


def _settled(runs: Sequence[WordRun]) -> Iterator[WordRun]:
    # At its beginning a text needs no blank either.
    base = final = " "
    gone = ""
    for at, run in enumerate(runs):
        text, mark = run.text, run.mark
        if not text:
            continue
        both = mark.base and mark.final
        if text == " " and both and (base == " ") != (final == " ") and _is_closed(runs, at):
            # "report [-yearly-] {+every two years+}, and": neither text has a blank before its comma.
            continue
        if text[0] == " " and both and (base == " ") != (final == " "):
            yield WordRun(" ", TrackedMark(base != " ", final != " ", mark.by))
            text, base, final = text[1:], " ", " "
        elif gone and not mark.base and text[0] == " " == final:
            # "report [-yearly-]{+ every two years+} to": the blank before stays.
            text = text[1:]
        elif gone[:1] == " " and gone[-1] != " " and not mark.base and text[0].isalnum() and final.isalnum():
            # "report[- yearly-]{+every two years+} to": the blank was struck with the word.
            text = f" {text}"
        if text:
            yield run._replace(text=text)
            base = text[-1] if mark.base else base
            final = text[-1] if mark.final else final
        gone = text if mark.base and not mark.final else ""


def _is_closed(runs: Sequence[WordRun], at: int) -> bool:
    """Whether a run stands between an old and a new word, and what both texts have next begins with no word."""
    around = [runs[n].mark[:2] for n in (at - 1, at + 1) if 0 <= n < len(runs)]
    after = runs[at + 2].text if at + 2 < len(runs) else "."
    return sorted(around) == [(False, True), (True, False)] and not after[:1].isalnum()
