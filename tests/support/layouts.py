"""Random layouts: a text in force set as PDF readers, mails and typists set it: wrapped, paged, labelled anyhow.

All of a layout follows from a seed, each choice under a name, so that what goes wrong can be counted by choice and
made smaller by leaving paragraphs out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from random import Random
from typing import NamedTuple

from support.chosen_texts import PLAIN_TEXT, Choices, text_choices
from support.plain_texts import Row


class LaidRow(NamedTuple):
    """A paragraph as it was set: the lines (from 1) on which it begins and ends."""

    row: Row
    first: int
    last: int


class Furniture(NamedTuple):
    """A line of a page that is no part of the text, and the form it has."""

    text: str
    form: str


class Laid(NamedTuple):
    """A text as it was set."""

    raw: str
    rows: tuple[LaidRow, ...]
    furniture: Mapping[int, Furniture]
    """What stands on the lines that are no part of the text."""


class _Line(NamedTuple):
    text: str
    rows: range
    """The paragraphs that it is of."""
    after_blank: bool = False


_NUMBERS: dict[str, Callable[[int], str]] = {
    "13": str,
    "- 13 -": lambda page: f"- {page} -",
    "– 13 –": lambda page: f"– {page} –",
    "Page 13": lambda page: f"Page {page}",
    "Page 13 of 240": lambda page: f"Page {page} of 240",
    "13/240": lambda page: f"{page}/240",
    "| 13": lambda page: f"| {page}",
    "13 |": lambda page: f"{page} |",
    "[13]": lambda page: f"[{page}]",
}
_FREE = "free, the same on each page"
_HEADS: dict[str, Callable[[int, str], list[str]]] = {
    "Res. 9": lambda page, number: [f"Res. {number}"],
    "RES. 9": lambda page, number: [f"RES. {number}"],
    "RES9-2": lambda page, number: [f"RES{number}-{page}"],
    "Res. 9  13": lambda page, number: [f"Res. {number}    {page}"],
    "13  Res. 9": lambda page, number: [f"{page}    Res. {number}"],
    "Rés. 9": lambda page, number: [f"Rés. {number}"],
    "Рез. 9": lambda page, number: [f"Рез. {number}"],
    "WTSA-24 – Resolution 9": lambda page, number: [f"WTSA-24 – Resolution {number}"],
    "PP22/44(Add.7)-E": lambda page, number: ["PP22/44(Add.7)-E"],
    "2/PP22/44(Add.7)-E": lambda page, number: [f"{page}/PP22/44(Add.7)-E"],
    "13, then document": lambda page, number: [str(page), "PP22/44(Add.7)-E"],
    "Final Acts": lambda page, number: ["FINAL ACTS OF THE ASSEMBLY"],
    "Proceedings": lambda page, number: ["Proceedings of the World Telecommunication Standardization Assembly"],
    _FREE: lambda page, number: ["Handbook of harbours, second edition"],
}
_BREAKS: dict[str, list[str]] = {
    "form feed": ["\f"],
    "blank lines": ["", ""],
    "blank line, form feed": ["", "\f"],
    "nothing": [],
}
_GAPS = {
    "tab": "\t",
    "blank": " ",
    "three blanks": "   ",
    "no-break blank": "\u00a0",
    "blank, tab": " \t",
    "line end": "\n",
}
_LETTERS, _FIGURES, _ROMANS = ("a)", "(a)", "a."), ("1", "1.", "1)", "(1)"), ("i)", "(i)", "i.")
_DASHES = ("–", "—", "-", "•")
_VOWEL_CONSONANT = re.compile(r"(?<=[^\W\d_]{2}[aeiouyàéèíóúаеиоуыя])(?=[^\W\d_aeiouyàéèíóúаеиоуыя][^\W\d_]{2})")


def choices(seed: int) -> Choices:
    """What is chosen for a seed: the text, how much of it, and how it is set."""
    random = Random(f"layout {seed}")
    one = random.choice
    wrapped = random.random() < 0.85
    paged = random.random() < 0.6
    return {
        **text_choices(seed),
        "width": str(random.randint(30, 120)) if wrapped else "0",
        "hyphens": one(("none", "none", "at line ends", "soft at line ends")) if wrapped else "none",
        "page": str(random.randint(5, 30)) if paged else "0",
        "page number": one(("none", *_NUMBERS)),
        "running head": one(("none", "none", *_HEADS)),
        "head stands": one(("above", "below")),
        "page break": one(tuple(_BREAKS)),
        "letters": one(_LETTERS),
        "figures": one(_FIGURES),
        "romans": one(_ROMANS),
        "dashes": one(_DASHES),
        "gap": one(tuple(_GAPS)),
        "indent": one(("none", "none", "items", "hanging", "all but first")),
        "blank lines": one(("none", "paragraphs", "paragraphs", "headings", "some")),
        "line ends": one(("\\n", "\\n", "\\r\\n", "\\r")),
        "line tails": one(("none", "none", "blanks", "no-break blank")),
        "items": one(("each on a line", "each on a line", "each on a line", "each on a line", "run together")),
    }


PLAIN: Choices = {
    "width": "0",
    "hyphens": "none",
    "page": "0",
    "page number": "none",
    "running head": "none",
    "page break": "nothing",
    "letters": "a)",
    "figures": "1",
    "romans": "i)",
    "dashes": "–",
    "gap": "tab",
    "indent": "none",
    "blank lines": "none",
    "line ends": "\\n",
    "line tails": "none",
    "items": "each on a line",
    **PLAIN_TEXT,
}
"""The plainest of each choice: a paragraph a line."""


def laid_out(rows: tuple[Row, ...], chosen: Choices) -> Laid:
    """The rows as the choices set them."""
    lines: list[_Line] = []
    random = Random(f"blanks {chosen['seed']}")
    for at, block in enumerate(_blocks(rows, chosen)):
        first = rows[block[0]]
        blank = {
            "none": False,
            "paragraphs": True,
            "headings": first.kind in ("heading", "annex", "opening"),
            "some": random.random() < 0.5,
        }[chosen["blank lines"]]
        texts = _row_lines(_run_together(rows, block, chosen), chosen)
        lines += [_Line(text, block, blank and at > 0 and number == 0) for number, text in enumerate(texts)]
    return _on_pages(rows, lines, chosen)


def _blocks(rows: tuple[Row, ...], chosen: Choices) -> list[range]:
    """The rows that stand on lines of their own: each, or the labelled items of a section together."""
    blocks: list[range] = []
    for at, row in enumerate(rows):
        before = rows[at - 1] if at else None
        labelled = row.kind == "item" and row.label and before and before.kind == "item" and before.label
        if chosen["items"] == "run together" and labelled:
            blocks[-1] = range(blocks[-1].start, at + 1)
        else:
            blocks.append(range(at, at + 1))
    return blocks


def _run_together(rows: tuple[Row, ...], block: range, chosen: Choices) -> Row:
    """The rows of a block as one."""
    later = (f" {printed_label(rows[at], chosen)} {rows[at].words}" for at in block[1:])
    first = rows[block[0]]
    return first._replace(words=first.words + "".join(later))


def _row_lines(row: Row, chosen: Choices) -> list[str]:
    label = printed_label(row, chosen)
    gap = _GAPS[chosen["gap"]]
    indent = {"items": ("  ", "  "), "hanging": ("", "     "), "all but first": ("    ", "")}.get(chosen["indent"])
    first, later = indent if indent and row.kind in ("item", "sub") else ("", "")
    alone = label and gap == "\n"
    opening = f"{first}{label}{gap}" if label and not alone else first
    lines = _wrapped(row, chosen, len(opening.expandtabs(4)), later)
    lines[0] = opening + lines[0]
    return [f"{first}{label}", *lines] if alone else lines


def printed_label(row: Row, chosen: Choices) -> str:
    """The label of a row in the style that was chosen."""
    label, core = row.label, row.label.strip("()., ")
    if not core.isascii() or core[:1] == "'" or not (core.isalnum() or "." in core):
        return chosen["dashes"] if label in _DASHES else label
    if core[0].isdigit():
        return label if "." in core else chosen["figures"].replace("1", core)
    if row.kind == "sub":
        return chosen["romans"].replace("i", core)
    return chosen["letters"].replace("a", core)


def _wrapped(row: Row, chosen: Choices, used: int, later: str) -> list[str]:
    width = int(chosen["width"])
    if not width:
        return [row.words]
    random = Random(f"hyphens {chosen['seed']} {row.words}")
    ideographs = "\u4e00" <= row.words[:1] <= "\u9fff" or row.words[:1] == "（"
    pieces = re.findall(r"[^\x00-\x7f][，。；、）]*|[\x00-\x7f]+", row.words) if ideographs else row.words.split(" ")
    between = "" if ideographs else " "
    lines, line = [], ""
    room = width - used
    for piece in pieces:
        fits = len(line) + len(between) + len(piece) <= room
        if line and not fits:
            head, piece = _hyphenated(piece, room - len(line) - 1, chosen, random)
            lines.append(f"{line} {head}" if head else line)
            line, room = later + piece, width
        else:
            line = f"{line}{between}{piece}" if line else piece
    return [*lines, line]


def _hyphenated(word: str, room: int, chosen: Choices, random: Random) -> tuple[str, str]:
    """What of a word stays on its line, with its hyphen, and what goes to the next."""
    if chosen["hyphens"] == "none" or "://" in word:
        return "", word
    # A word that has a hyphen is broken there.
    places = [m.end() for m in re.finditer("(?<=[a-z]{2})-(?=[a-z]{2})", word)]
    hyphen = ""
    if not places and re.fullmatch(r"[^\W\d_]{7,}[;,.:]?", word) and random.random() < 0.6:
        places = [match.start() for match in _VOWEL_CONSONANT.finditer(word)]
        hyphen = "-" if chosen["hyphens"] == "at line ends" else "\u00ad"
    places = [place for place in places if place + len(hyphen) <= room]
    if not places:
        return "", word
    at = random.choice(places)
    return word[:at] + hyphen, word[at:]


def _on_pages(rows: tuple[Row, ...], lines: list[_Line], chosen: Choices) -> Laid:
    out: list[str] = []
    furniture: dict[int, Furniture] = {}
    places: dict[int, tuple[int, int]] = {}
    length, on_page, page = int(chosen["page"]), 0, 12
    if chosen["running head"] == _FREE and (len(lines) - 1) // max(1, length) < 2:
        # What stands there once may be anything.
        chosen = {**chosen, "running head": "none"}
    feed = ""
    for line in lines:
        if length and on_page >= length:
            feed = _turn_page(out, furniture, rows, chosen, page)
            on_page, page = 0, page + 1
        elif line.after_blank:
            out.append("")
        out.append(feed + line.text)
        feed = ""
        on_page += 1
        for row in line.rows:
            places[row] = (places.get(row, (len(out), 0))[0], len(out))
    tail = {"none": "", "blanks": "  ", "no-break blank": "\u00a0"}[chosen["line tails"]]
    end = chosen["line ends"].replace("\\n", "\n").replace("\\r", "\r")
    raw = "".join(f"{text}{tail if text.strip() else ''}{end}" for text in out)
    return Laid(raw, tuple(LaidRow(row, *places[at]) for at, row in enumerate(rows)), furniture)


def _turn_page(
    out: list[str], furniture: dict[int, Furniture], rows: tuple[Row, ...], chosen: Choices, page: int
) -> str:
    """Set the foot of a page and the head of the next; what comes back is to stand before the next line."""
    number = re.search(r"\d+", next(row.words for row in rows if row.kind == "number"))
    head, foot = chosen["running head"], chosen["page number"]
    above = [Furniture(t, head) for t in _HEADS[head](page, number[0] if number else "9")] if head != "none" else []
    below = [Furniture(_NUMBERS[foot](page), foot)] if foot != "none" else []
    if chosen["head stands"] == "below":
        above, below = below, above
    breaks = _BREAKS[chosen["page break"]]
    blank = [""] if "" in breaks else []
    feed = "\f" if "\f" in breaks else ""
    out.extend(blank)
    for furnished in (*below, *above):
        is_above = furnished in above
        if is_above and furnished is above[0]:
            out.extend(blank)
        out.append((feed if is_above and furnished is above[0] else "") + furnished.text)
        furniture[len(out)] = furnished
    out.extend(blank)
    return "" if above else feed
