"""By hand: words struck and underlined by hand, as the deletions and insertions that they are meant for.

Source: [PP-GUIDELINES] (new words underlined, deleted words struck).
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.formats.flattened.lines import shapes
from wtsaprep.formats.word.drawn_blanks import settle_blanks
from wtsaprep.formats.word.values import Gap, TrackedMark
from wtsaprep.model.symbols import NEW_TEXT, WITHOUT_TEXT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wtsaprep.formats.word.values import DrawnLook, WordParagraph, WordRun

_LONGEST_HEADING = 240
_SHOWN = 120
_MOST_PLACES = 20
_ENDS = (";", ",", ".", "；", "，", "。", "؛", "،")


class HandMarks(NamedTuple):
    """The paragraphs with what was drawn by hand as marks, and what there is to tell of it."""

    paragraphs: list[WordParagraph]
    gaps: list[Gap]


class _Scope(NamedTuple):
    """What a paragraph stands in: its number among the texts, and whether that text is one that is changed."""

    text: int = 0
    changes: bool = False


def settle_hand_marks(paragraphs: list[WordParagraph]) -> HandMarks:
    """Read what is struck and underlined by hand where that can only mean a change; what else is struck is told.

    It does in a paragraph that has both, and in the text of a proposal. Underlining alone is less: a heading is
    underlined, too, and so is a word in a text whose changes Word has tracked.
    """
    if not any(run.look for p in paragraphs for run in p.runs):
        return HandMarks(paragraphs, [])
    scopes = _scopes(paragraphs)
    meant = [_has(p, "struck") and (_has(p, "underlined") or scopes[at].changes) for at, p in enumerate(paragraphs)]
    meant = [meant[at] or underlined for at, underlined in enumerate(_underlined_alone(paragraphs, scopes, meant))]
    last = {p.container: at for at, p in enumerate(paragraphs)}
    made = [
        _drawn(p, closes=p.container > 0 and last[p.container] == at) if meant[at] else p
        for at, p in enumerate(paragraphs)
    ]
    told = [*_told(paragraphs, meant), *_colours(paragraphs, scopes)]
    return HandMarks(made, told)


def _scopes(paragraphs: Sequence[WordParagraph]) -> list[_Scope]:
    """The text that each paragraph stands in; a number line begins one, too, if the file is drawn upon at all."""
    drawn = any(_has(p, "struck") and _has(p, "underlined") for p in paragraphs)
    scopes: list[_Scope] = []
    scope = _Scope()
    for paragraph in paragraphs:
        text = "".join(run.text for run in paragraph.runs if run.mark.final).strip()
        line = shapes.symbol_line(text)
        if line is not None and line.symbol:
            scopes.append(_Scope(scope.text + 1))
            scope = _Scope(scope.text + 1, line.symbol not in NEW_TEXT and line.symbol not in WITHOUT_TEXT)
            continue
        if drawn and not scope.text and shapes.is_number_line(text):
            scope = _Scope(1, True)
        elif shapes.reasons_start(text):
            scope = scope._replace(changes=False)
        scopes.append(scope)
    return scopes


def _underlined_alone(
    paragraphs: Sequence[WordParagraph], scopes: Sequence[_Scope], meant: Sequence[bool]
) -> Iterator[bool]:
    """Of each paragraph, whether words that are underlined where none is struck are an insertion."""
    struck = {scopes[at].text for at, is_meant in enumerate(meant) if is_meant}
    tracked = {scopes[at].text for at, p in enumerate(paragraphs) if _is_tracked(p)} - struck
    rows = [
        (at, _only(p) == "underlined", scopes[at].changes and scopes[at].text not in tracked and _has(p, "underlined"))
        for at, p in enumerate(paragraphs)
    ]
    for is_whole, group in groupby(rows, key=lambda row: row[1]):
        block = list(group)
        before = block[0][0] - 1
        # Underlined headings are new where what stands under them is, or where they stand for struck ones.
        fits = not is_whole or (before >= 0 and _only(paragraphs[before]) == "struck")
        fits = fits or not all(_is_heading(paragraphs[at]) for at, _, _ in block)
        yield from (fits and possible for _, _, possible in block)


def _drawn(paragraph: WordParagraph, *, closes: bool) -> WordParagraph:
    """A paragraph with its looks as marks; its end goes with its words if they all go one way."""
    runs = tuple(run._replace(mark=_mark(run), look="") for run in paragraph.runs)
    only = _only(paragraph)
    end = paragraph.end
    if only and not closes:
        end = TrackedMark(end.base and only == "struck", end.final and only == "underlined", end.by)
    return paragraph._replace(runs=settle_blanks(runs), end=end)


def _mark(run: WordRun) -> TrackedMark:
    mark = run.mark
    if run.look == "struck":
        return TrackedMark(mark.base, False, mark.by)
    # What Word has tracked as deleted was underlined before.
    return TrackedMark(False, True, mark.by) if run.look == "underlined" and mark.final else mark


def _only(paragraph: WordParagraph) -> DrawnLook:
    """The one look that all words of a paragraph have, if they have."""
    looks = {run.look for run in paragraph.runs if run.text.strip()} or {""}
    return "" if len(looks) > 1 or looks == {"coloured"} else looks.pop()


def _has(paragraph: WordParagraph, look: DrawnLook) -> bool:
    return any(run.look == look and run.text.strip() for run in paragraph.runs)


def _is_tracked(paragraph: WordParagraph) -> bool:
    return any(not (run.mark.base and run.mark.final) for run in paragraph.runs)


def _is_heading(paragraph: WordParagraph) -> bool:
    text = "".join(run.text for run in paragraph.runs).strip()
    return len(text) < _LONGEST_HEADING and not text.endswith(_ENDS)


def _told(paragraphs: Sequence[WordParagraph], meant: Sequence[bool]) -> Iterator[Gap]:
    marked = [at for at, p in enumerate(paragraphs) if meant[at] and any(map(_changes, p.runs))]
    if marked:
        shown = _shown(paragraphs[marked[0]])[:_SHOWN]
        where = _places([paragraphs[at].number for at in marked])
        yield Gap(
            paragraphs[marked[0]].number,
            f"struck or underlined by hand {where}, and read as deleted or inserted: “{shown}”",
            kind="one-of-several",
        )
    for at, paragraph in enumerate(paragraphs):
        words = "" if meant[at] else " ".join(run.text.strip() for run in paragraph.runs if run.look == "struck")
        if words.strip():
            what = f"struck by hand, but read as it stands: “{words[:_SHOWN]}”"
            behind = paragraphs[at + 1 : at + 2]
            if behind and _only(paragraph) == "struck" and _only(behind[0]) == "underlined" and not meant[at + 1]:
                words = "".join(run.text for run in behind[0].runs).strip()
                what += f"; so is what is underlined behind it: “{words[:_SHOWN]}”"
            yield Gap(
                paragraph.number,
                what,
                lost=False,
                kind="one-of-several",
            )


def _colours(paragraphs: Sequence[WordParagraph], scopes: Sequence[_Scope]) -> Iterator[Gap]:
    """What is only coloured in texts that are changed, or beside struck words: it may be meant as anything."""
    found: dict[int, str] = {}
    for paragraph, scope in zip(paragraphs, scopes, strict=True):
        words = " ".join(
            r.text.strip() for r in paragraph.runs if r.look == "coloured" and r.mark.base and r.mark.final
        )
        if words.strip() and (scope.changes or _has(paragraph, "struck")):
            found[paragraph.number] = words
    if found:
        first, words = next(iter(found.items()))
        yield Gap(
            first,
            f"coloured by hand {_places(list(found))}, but read as it stands: “{words[:_SHOWN]}”",
            lost=False,
            kind="one-of-several",
        )


def _places(numbers: Sequence[int]) -> str:
    named = ", ".join(map(str, numbers[:_MOST_PLACES])) + (", ..." if len(numbers) > _MOST_PLACES else "")
    return f"in paragraph{'s' * (len(numbers) > 1)} {named}"


def _changes(run: WordRun) -> bool:
    """Whether a look says what Word has not tracked; words inserted and struck again are in neither text."""
    return bool(run.look and run.text.strip()) and _mark(run) != run.mark


def _shown(paragraph: WordParagraph) -> str:
    """What was drawn by hand in a paragraph, without what Word has tracked."""
    shown = between = ""
    for is_drawn, group in groupby(paragraph.runs, key=lambda run: _changes(run) and run.look):
        words = "".join(run.text for run in group)
        if is_drawn:
            shown += (between if shown else "") + (f"[-{words}-]" if is_drawn == "struck" else f"{{+{words}+}}")
        between = "" if is_drawn else " ... " if words.strip() else words
    return shown
