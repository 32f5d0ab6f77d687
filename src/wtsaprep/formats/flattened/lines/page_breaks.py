"""Page breaks: which lines are page furniture, by their form, by where they stand, and by coming back on pages."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.doubt import Doubt, left_out, quoted_beginning
from wtsaprep.formats.flattened.lines.furniture import furniture_rule, without_page
from wtsaprep.formats.flattened.lines.page import margin
from wtsaprep.formats.flattened.lines.page_places import BODY_REACH, PagePlaces
from wtsaprep.formats.flattened.lines.running_heads import judged
from wtsaprep.formats.flattened.patterns import pattern_of
from wtsaprep.model.edition import number_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.formats.flattened.lines.source_lines import SourceLine
    from wtsaprep.formats.flattened.marks.marked_text import Marked

_LONGEST_HEAD = 100
_REACH = 8
"""Lines after a number line in which the text that it opens shows itself."""
_END_MARKS = tuple(";,.:!?،؛؟；，。：")
"""How clauses end, and furniture does not."""
_NUMBERS = pattern_of(r"\d+")


@dataclass(frozen=True, slots=True)
class Unpaged:
    """Lines without the furniture of their pages, what was left out, and what may be furniture and was kept."""

    lines: list[SourceLine]
    left_out: tuple[Doubt, ...]
    doubts: tuple[Doubt, ...]


def without_furniture(lines: Sequence[SourceLine], *, paged: bool) -> Unpaged:
    """The lines without page furniture; in a text without pages, such as Markdown, its form alone tells."""
    furniture, doubtful = _found(PagePlaces(lines, margin(lines) > 0)) if paged else (_by_form(lines), set())
    kept: list[SourceLine] = []
    told: list[Doubt] = []
    doubts: list[Doubt] = []
    blank = page = False
    for at, line in enumerate(lines):
        if at in furniture and not (_is_written_out(line.marked) or line.marked.marks.strip("kK")):
            what = "page number" if line.shape.page_number else "page furniture"
            told.append(left_out(line.number, f"{what} left out", line.text))
            blank, page = blank or line.after_blank, True
            continue
        if at in doubtful:
            what = f"{quoted_beginning(line.text)} may be the head or foot of a page; kept as it stands"
            doubts.append(Doubt(line.number, what, "joined"))
        kept.append(replace(line, after_blank=blank or line.after_blank, after_page=True) if page else line)
        blank = page = False
    return Unpaged(kept, tuple(told), tuple(doubts))


def _by_form(lines: Sequence[SourceLine]) -> set[int]:
    rules = [furniture_rule(line.text) for line in lines]
    return {at for at, rule in enumerate(rules) if rule and rule.proof == "form"}


def _is_written_out(row: Marked) -> bool:
    """Whether a row of stars or dashes is words: escaped, or set bold."""
    return not row.text.strip("*_- ") and not row.marks.islower()


def _found(pages: PagePlaces) -> tuple[set[int], set[int]]:
    """The lines that are furniture, and those that may be."""
    by_key: defaultdict[str, list[int]] = defaultdict(list)
    for at, line in enumerate(pages.lines):
        text = line.text
        if text.endswith(_END_MARKS) or (text[:1].islower() and " " in text):
            continue  # Most lines by far: no head begins with a small letter.
        rule = furniture_rule(line.text)
        if rule and rule.proof == "form":
            pages.out.add(at)
        elif rule or not (len(line.text) > _LONGEST_HEAD or line.shape.page_number):
            by_key[_NUMBERS.sub("0", line.text).casefold()].append(at)
            if rule:
                pages.proofs[at] = rule.proof
    alike = _without_number_lines(pages, list(by_key.values()))
    for places in alike:
        if len(places) > 1 or places[0] in pages.proofs:
            pages.candidates |= {at for at in places if at in pages.proofs or not pages.has_place(at)}
    doubtful: set[int] = set()
    for places in alike:
        found = judged(pages, places)
        pages.out |= found.left_out
        doubtful |= found.doubtful
    for at in sorted(pages.out):
        pages.out |= {beside for beside in (at - 1, at + 1) if _is_page_number(pages, beside)}
    return pages.out, doubtful - pages.out


def _without_number_lines(pages: PagePlaces, alike: Sequence[Sequence[int]]) -> list[list[int]]:
    """The same without number lines, but for those that name once more the text that they stand in."""
    opening: dict[tuple[str, str], tuple[str, str]] = {}
    again: list[tuple[int, tuple[str, str], str]] = []
    for at in sorted(at for places in alike for at in places):
        text, whole = pages.lines[at].text, pages.lines[at].shape.number_line
        if not (whole or text[0].isdigit() or text[-1].isdigit()):
            continue
        named = number_line(text) or number_line(without_page(text))
        if named and whole and _opens_text(pages.lines, at):
            opening.setdefault((named.kind, named.number), (named.adopted, text))
        elif named:
            again.append((at, (named.kind, named.number), named.adopted))
    for at, name, adopted in again:
        # In the head of a text it is the text's own, said twice.
        if name in opening and adopted in ("", opening[name][0]) and pages.is_in_body(at):
            pages.proofs[at] = "words"
            if pages.lines[at].text == opening[name][1] and pages.lines[at].shape.loud:
                pages.out.add(at)  # In capitals no sentence cites the text that it stands in.
    kept = ([at for at in places if at in pages.proofs or not pages.lines[at].shape.number_line] for places in alike)
    return [places for places in kept if places]


def _opens_text(lines: Sequence[SourceLine], at: int) -> bool:
    """Whether a number line is followed by what a text begins with, or follows the symbol of a proposal."""
    if at and lines[at - 1].shape.symbol:
        return True
    for line in lines[at + 1 : at + 1 + _REACH]:
        shape = line.shape
        if shape.history or shape.opening_begins or shape.opening or (shape.body and shape.text.endswith(",")):
            return True
        if shape.heading.verb:
            return line is not lines[at + 1]  # Without a title it is the next heading of the text.
        if shape.ends or shape.number_line or shape.surely_labelled:
            return False
    return False


def _is_page_number(pages: PagePlaces, at: int) -> bool:
    """Whether a number beside a head or foot is the page's; where labels lead to it, it may be the next."""
    lines = pages.lines
    if not 0 <= at < len(lines) or not lines[at].shape.page_number:
        return False
    number, after = int(lines[at].text), pages.beside(at, 1)
    following = lines[after].text if after is not None else ""
    if following[:1].islower() and not following.startswith(("to ", "that ")):
        return True
    labels = [lines[n].shape.label for n in range(max(0, at - BODY_REACH), at) if n not in pages.out]
    return number != 1 and not any(label and label.core == str(number - 1) for label in labels)
