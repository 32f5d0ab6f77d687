"""Breaks: an end of paragraph that is itself inserted or deleted: one text has two paragraphs, the other one.

In ``a) one<ins>;`` / ``b) two</ins>,`` the comma belongs to a) as it was, and to b) as it will be. Each paragraph here
has to be old, new, or both, so what they share stays with the one that holds most of it, and is marked in the others.
Where a paragraph was split or others were joined, the words of both stay, and that stays with the first.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.lines import shapes
from wtsaprep.formats.flattened.lines.headings import heading_form
from wtsaprep.formats.flattened.lines.item_labels import find_label
from wtsaprep.formats.flattened.lines.kept_words import share_words, word_count
from wtsaprep.formats.flattened.marks.marked_text import DELETED, INSERTED, KEPT, Marked
from wtsaprep.formats.flattened.patterns import pattern_of

if TYPE_CHECKING:
    from wtsaprep.formats.flattened.marks.written_marks import Marking

_LINE_END = pattern_of("\\n")
_OTHER = {INSERTED: DELETED, DELETED: INSERTED}


def settle_breaks(marking: Marking) -> Marking:
    """The same two texts, with no paragraph that is one in one of them and a part of another in the other."""
    marked = marking.marked
    if not marking.has_marks or "\n" not in marked.text:
        return marking
    lines = _lines(marked)
    wholes: dict[int, int] = {}
    for first, last, mark in _groups(marked, lines):
        wholes |= dict.fromkeys(_settle(lines, first, last, mark), first + 1)
    breaks = (Marked("\n", mark) for mark in _break_marks(marked))
    joined = [part for line in lines[:-1] for part in (line, next(breaks))]
    return replace(marking, marked=Marked.join([*joined, lines[-1]]), wholes=wholes)


def _lines(marked: Marked) -> list[Marked]:
    lines: list[Marked] = []
    start = 0
    for text in marked.text.split("\n"):
        lines.append(marked[start : start + len(text)])
        start += len(text) + 1
    return lines


def _break_marks(marked: Marked) -> list[str]:
    return [marked.marks[found.start()] for found in _LINE_END.finditer(marked.text)]


def _groups(marked: Marked, lines: list[Marked]) -> list[tuple[int, int, str]]:
    """Runs of lines, from first to last, that one text has in one paragraph since the breaks in them bear a mark."""
    groups: list[tuple[int, int, str]] = []
    for at, mark in enumerate(_break_marks(marked), 1):
        mark = mark.lower()
        if mark == KEPT:
            continue
        line = lines[at].strip()
        begun = bool(line.text) and line.marks[0].lower() != mark
        if begun and not _was_cut(lines, at):
            # A line that begins with words of both texts begins a paragraph in both, wherever the mark was closed.
            continue
        if groups and groups[-1][1] == at - 1 and groups[-1][2] == mark:
            groups[-1] = (groups[-1][0], at, mark)
        else:
            groups.append((at - 1, at, mark))
    return groups


def _was_cut(lines: list[Marked], at: int) -> bool:
    """Whether a line that begins with words of both texts, and bears no label, was cut from such words before it."""
    before = next((line for n in range(at - 1, -1, -1) if (line := lines[n].strip()).text), Marked())
    line = lines[at].strip()
    own = heading_form(line.text).verb or find_label(line.text)
    return before.marks[-1:].lower() == line.marks[0].lower() == KEPT and shapes.is_finished(before.text) and not own


def _settle(lines: list[Marked], first: int, last: int, mark: str) -> list[int]:
    """Settle a run of lines; the lines (from 1) that share words with one that was split from them or joined to it."""
    paragraphs = _paragraphs(lines, first, last, mark)
    shared = [[at for at in rows if lines[at].without(mark).text.strip()] for rows in paragraphs]
    if sum(map(bool, shared)) < 2:
        return []
    tied = [n for n, rows in enumerate(paragraphs) if _keeps_words(lines, rows, mark)]
    owner = (
        tied[0]
        if len(tied) > 1
        else max(range(len(paragraphs)), key=lambda n: sum(len(lines[at].without(mark)) for at in shared[n]))
    )
    before = _moved([lines[at] for rows in shared[:owner] for at in rows], mark)
    after = _moved([lines[at] for rows in shared[owner + 1 :] for at in rows], mark)
    for rows in (*shared[:owner], *shared[owner + 1 :]):
        for at in rows:
            lines[at] = _only(lines[at], mark)
    begin, end = shared[owner][0], shared[owner][-1]
    lines[begin] = before + lines[begin]
    lines[end] = lines[end] + after
    return [paragraphs[n][0] + 1 for n in tied] if len(tied) > 1 else []


def _keeps_words(lines: list[Marked], rows: list[int], mark: str) -> bool:
    """Whether so much of a paragraph is in the other text, too, that it is not called new or gone."""
    kept = " ".join(lines[at].without(mark).without(_OTHER[mark]).text for at in rows)
    return share_words(kept, sum(word_count(lines[at].without(_OTHER[mark]).text) for at in rows))


def _paragraphs(lines: list[Marked], first: int, last: int, mark: str) -> list[list[int]]:
    """The lines of a group by paragraph in the text that has several; a blank line, label or heading parts them."""
    paragraphs: list[list[int]] = [[first]]
    blank = False
    for at in range(first + 1, last + 1):
        text = _only(lines[at], mark).text.strip()
        if not text:
            blank = True
            continue
        item_label = find_label(text)
        cut = lines[at].strip().marks[0].lower() != mark
        if blank or cut or (item_label and item_label.sure) or heading_form(text).verb:
            paragraphs.append([])
        paragraphs[-1].append(at)
        blank = False
    return paragraphs


def _only(line: Marked, mark: str) -> Marked:
    """What of a line the text has that this mark belongs to, marked all over."""
    return _marked(line.without(_OTHER[mark]), mark)


def _moved(lines: list[Marked], mark: str) -> Marked:
    return Marked.join(_marked(line.without(mark), _OTHER[mark]) for line in lines)


def _marked(line: Marked, mark: str) -> Marked:
    return Marked(line.text, "".join(mark.upper() if letter.isupper() else mark for letter in line.marks))
