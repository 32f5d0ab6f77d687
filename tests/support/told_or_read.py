"""What import makes of a text laid out at random: each paragraph comes back whole, or one of its lines is told.

Told is a paragraph on one of whose lines something was left out, joined on weak grounds or not understood. A word on a
page number that stands between them tells nothing of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import count
from typing import NamedTuple

from support.chosen_texts import Choices
from support.layouts import Laid, LaidRow, laid_out, printed_label
from support.plain_texts import Row
from wtsaprep.formats.flattened.doubt import Doubt
from wtsaprep.formats.flattened.reading.build import build
from wtsaprep.formats.flattened.reading.scan import scan
from wtsaprep.model.printed import printed


class Failure(NamedTuple):
    """Something that went wrong without a word: its kind, the line, what came of it."""

    kind: str
    line: int
    what: str


class Found(NamedTuple):
    """A paragraph as it was read."""

    kind: str
    label: str
    words: str
    line: int


class Judged(NamedTuple):
    """What went wrong with a text, and how much was told of one that went right."""

    failures: tuple[Failure, ...]
    told: int
    """Doubts on lines that are part of the text."""
    right: bool
    """Whether all of the text came out as it was written."""


def judged(rows: tuple[Row, ...], chosen: Choices) -> Judged:
    """Lay some rows out, read them, and compare."""
    laid = laid_out(rows, chosen)
    try:
        found, doubts, guesses = _read(laid.raw)
    except Exception as fault:
        return Judged((Failure(f"exception {type(fault).__name__}", 0, str(fault)[:200]),), 0, right=False)
    told = {line for doubt in doubts for line in doubt.lines}
    in_force = all(row.kind != "symbol" or row.words.startswith("ADD") for row in rows)
    failures = [Failure("guess in a text in force", line, what) for line, what in guesses if in_force]
    failures += [
        Failure(f"page furniture not told: {furniture.form}", line, furniture.text)
        for line, furniture in laid.furniture.items()
        if line not in told
    ]
    gone = {line for doubt in doubts for line in doubt.lines if doubt.kind == "left-out"}
    wrong = _wrong_rows(laid, chosen, found, told - (set(laid.furniture) & gone))
    failures += wrong.failures
    outside = {*laid.furniture, *(n for r in laid.rows if r.row.kind == "front" for n in range(r.first, r.last + 1))}
    said = sum(1 for doubt in doubts if outside.isdisjoint(doubt.lines))
    return Judged(tuple(failures), said, not (failures or wrong.any))


def _read(raw: str) -> tuple[list[Found], list[Doubt], list[tuple[int, str]]]:
    numbers = count()
    scanned = scan(raw)
    texts = build(scanned, dict.fromkeys(range(len(scanned.guesses))), lambda: f"n{next(numbers)}")
    found = [Found("front", "", p.text, p.line) for p in scanned.front]
    for text in texts:
        found += [Found(p.kind, p.label, p.text, text.lines.get(p.id, 0)) for p in printed(text.revised)]
        found += [Found("reasons", "", text.reasons, 0)] if text.reasons else []
    doubts = {doubt for text in texts for doubt in text.doubts} | {*scanned.notes, *scanned.doubts}
    return found, sorted(doubts), [(guess.line, str(guess.readings[0])) for guess in scanned.guesses]


class _Wrong(NamedTuple):
    failures: list[Failure]
    any: bool


def _wrong_rows(laid: Laid, chosen: Choices, found: list[Found], told: set[int]) -> _Wrong:
    """The rows that did not come back whole and of which nothing was told."""
    failures: list[Failure] = []
    open_rows: list[int] = []
    wrong_label = False
    left = list(found)
    for at, laid_row in enumerate(laid.rows):
        if laid_row.row.kind in _OUTSIDE:
            if laid_row.row.kind == "front" and told.isdisjoint(range(laid_row.first, laid_row.last + 1)):
                failures.append(Failure("cover or contents not told", laid_row.first, laid_row.row.words))
            left = [f for f in left if _bare(laid_row.row.words) != _bare(f.words)]
            continue
        same = next((f for f in left if _is(laid_row.row, f)), None)
        if same is None:
            open_rows.append(at)
            continue
        left.remove(same)
        wanted = printed_label(laid_row.row, chosen)
        another_label = _core(same.label) != _core(wanted)
        wrong_label |= another_label
        if another_label and told.isdisjoint(range(laid_row.first, laid_row.last + 1)):
            failures.append(Failure("another label", laid_row.first, f"{wanted} became {same.label or 'no label'}"))
    for at in open_rows:
        if told.isdisjoint(_around(laid, at, open_rows)):
            kind, what = _what_went_wrong(laid, laid.rows[at], found)
            failures.append(Failure(kind, laid.rows[at].first, what))
    if not open_rows:
        failures += [
            Failure(f"{f.kind} that is none", f.line, f"{f.label} {f.words}"[:80])
            for f in left
            # Of the lines of a page it is asked elsewhere whether they are told.
            if f.line not in told and f.line not in laid.furniture and f.kind != "front" and not _is_of_front(laid, f)
        ]
    rows = [row for row in laid.rows if row.row.kind not in _OUTSIDE]
    missing = _characters(row.row.words for row in rows) - _characters(f.label + f.words for f in found)
    if missing.total() and told.isdisjoint(line for row in rows for line in range(row.first, row.last + 1)):
        failures.append(Failure("words lost", 0, "".join(missing.elements())[:80]))
    return _Wrong(failures, bool(open_rows) or wrong_label or bool(left))


def _around(laid: Laid, at: int, open_rows: list[int]) -> range:
    """The lines on which something may be told of a row: its own, those before it, and the first of the next one."""
    row = laid.rows[at]
    before, after = row.first, row.last
    if at + 1 < len(laid.rows):
        after = max(after, laid.rows[at + 1].first)
    if at - 1 in open_rows:
        # That a line may be a heading, or be one of a sentence, is said of the paragraph behind it, too.
        before = laid.rows[at - 1].first
    elif at:
        # A running head that was kept may stand between them.
        before = min(before, laid.rows[at - 1].last + 1)
    return range(before, after + 1)


def _is_of_front(laid: Laid, found: Found) -> bool:
    """Whether something that was read has its words from a cover or from contents, of which it is asked elsewhere."""
    return any(row.row.kind == "front" and _bare(found.words) in _bare(row.row.words) for row in laid.rows)


_OUTSIDE = ("front", "symbol")
_KINDS = {"sub": "item", "rule": "item"}


def _is(row: Row, found: Found) -> bool:
    kinds = {_KINDS.get(row.kind, row.kind), _KINDS.get(found.kind, found.kind)}
    # An unlabelled clause without a place and one with a place are both told apart from a heading.
    words = (_folded(row.words), _folded(found.words))
    if row.kind == "heading":
        words = (words[0].rstrip(":"), words[1].rstrip(":"))
    return (len(kinds) == 1 or kinds == {"item", "other"}) and words[0] == words[1]


def _what_went_wrong(laid: Laid, laid_row: LaidRow, found: list[Found]) -> tuple[str, str]:
    """The kind of what became of a row, and what was read in its place."""
    row = laid_row.row
    words, name = _bare(row.words), f"{row.kind} with label" if row.label else row.kind
    furnished = next(
        (f for f in found if f.words and _without_furniture(laid, f.words) == words != _bare(f.words)), None
    )
    if furnished:
        return "page furniture in a paragraph", _shown(furnished)
    holding = next((f for f in found if words in _bare(f.words)), None)
    if holding:
        return _held(row, words, name, holding), _shown(holding)
    pieces = [f for f in found if len(_bare(f.words)) > 3 and _bare(f.words) in words]
    if pieces:
        return f"{name} cut in pieces", " | ".join(map(_shown, pieces))
    near = next((f for f in found if words[:12] in _bare(f.words)), None)
    return f"{name} not whole", _shown(near) if near else "nowhere"


def _held(row: Row, words: str, name: str, holding: Found) -> str:
    held, label = _bare(holding.words), _bare(row.label)
    if held == words:
        same_kind = _KINDS.get(row.kind, row.kind) == _KINDS.get(holding.kind, holding.kind)
        return "hyphen or blank" if same_kind else f"{name} read as {holding.kind}"
    if held.startswith(words):
        return f"{row.kind} swallows what follows"
    if label and held == label + words:
        return f"{name}: the label stays in the words"
    return f"{name} swallowed by {holding.kind}"


def _shown(found: Found) -> str:
    return f"{found.kind}: {found.label} {found.words}"[:300]


def _without_furniture(laid: Laid, words: str) -> str:
    text = _folded(words)
    for furniture in laid.furniture.values():
        text = text.replace(_folded(furniture.text), "", 1)
    return _bare(text)


def _folded(words: str) -> str:
    return " ".join(words.split())


def _bare(words: str) -> str:
    """The letters and digits alone."""
    return "".join(c for c in words if c.isalnum())


def _core(label: str) -> str:
    return label.strip("()., ") or label


def _characters(texts: Iterable[str]) -> Counter[str]:
    return Counter("".join(map(_bare, texts)))


Same = Callable[[Judged], bool]
_KEPT = ("symbol", "number", "title", "opening")


def made_smaller(rows: tuple[Row, ...], chosen: Choices, same: Same, plain: Choices) -> tuple[tuple[Row, ...], Choices]:
    """The same with as few and short rows and as plain choices as still go wrong in the same way."""
    changed = True
    while changed:
        changed = False
        for name, value in plain.items():
            simpler = {**chosen, name: value}
            if chosen[name] != value and same(judged(rows, simpler)):
                chosen, changed = simpler, True
        for at in range(len(rows) - 1, 0, -1):
            for fewer in _fewer(rows, at):
                if same(judged(fewer, chosen)):
                    rows, changed = fewer, True
                    break
    return rows, chosen


def _fewer(rows: tuple[Row, ...], at: int) -> Iterator[tuple[Row, ...]]:
    row = rows[at]
    if row.kind not in _KEPT:
        yield rows[:at] + rows[at + 1 :]
    words = row.words.split()
    if row.kind in ("item", "sub") and len(words) > 5:
        yield (*rows[:at], row._replace(words=" ".join([*words[: len(words) // 2], words[-1]])), *rows[at + 1 :])
