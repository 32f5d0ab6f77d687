"""Moves: a clause and its sub-items up and down, into other sections, to other levels; functions from text to text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.drafting.blocks import LISTED, block_end, block_start, provision_index
from wtsaprep.errors import StepRefused
from wtsaprep.model.file_format import FIXED_KINDS
from wtsaprep.model.sections import OPENS_SECTION
from wtsaprep.remedies import Remedy

if TYPE_CHECKING:
    from wtsaprep.model.provision import Provision, Text

DEEPEST = 9


def moved_down(text: Text, id_: str) -> Text:
    """The clause past what follows it: the next clause, or a heading into the section behind.

    Raises:
        StepRefused: nothing follows it that it may pass.
    """
    start, end = _movable(text, id_)
    if end >= len(text) or text[end].kind == "note":
        raise StepRefused("this is the last place")
    after = _behind(text, text[start], end)
    block = _fitted(text[start:end], _rest(text, start, end)[: after - (end - start)])
    return (*text[:start], *text[end:after], *block, *text[after:])


def moved_up(text: Text, id_: str) -> Text:
    """The clause before what stands before it: the clause above, or its heading, to the end of the section before.

    Raises:
        StepRefused: nothing stands before it that it may pass.
    """
    start, end = _movable(text, id_)
    if not start or text[start - 1].kind in FIXED_KINDS:
        raise StepRefused("this is the first place")
    before = _ahead(text, text[start], start)
    passed, moving = text[before].kind in OPENS_SECTION, text[start].kind in OPENS_SECTION
    if passed and not moving and (not before or text[before - 1].kind in FIXED_KINDS):
        raise StepRefused("only a section can stand before the first heading")
    block = _fitted(text[start:end], text[:before])
    return (*text[:before], *block, *text[before:start], *text[end:])


def moved_to_section(text: Text, id_: str, heading: str) -> Text:
    """The clause to the end of another section; it becomes what is listed there.

    Raises:
        StepRefused: it is no clause of a list, or the section is its own.
    """
    start, end = _movable(text, id_)
    if text[start].kind in OPENS_SECTION:
        raise StepRefused("a section moves as a whole", remedy=Remedy("move-section"))
    rest = _rest(text, start, end)
    at = provision_index(rest, heading) + 1
    while at < len(rest) and rest[at].kind not in (*OPENS_SECTION, "note"):
        at += 1
    last = next((p for p in reversed(rest[:at]) if p.level == 0), rest[at - 1])
    like = {"style": last.style, "kind": last.kind} if last.kind in LISTED else {"style": ""}
    block = tuple(
        p.model_copy(update={"level": p.level - text[start].level, **({} if n else like)})
        for n, p in enumerate(text[start:end])
    )
    return (*rest[:at], *block, *rest[at:])


def moved_behind(text: Text, id_: str, other: str) -> Text:
    """The clause behind another one and its sub-items, as one of the same list; behind a heading, first in its section.

    Raises:
        StepRefused: it is no clause of a list, or can't stand there.
    """
    start, end = _movable(text, id_)
    if text[start].kind in OPENS_SECTION:
        raise StepRefused("a section moves as a whole", remedy=Remedy("move-section"))
    if any(p.id == other for p in text[start:end]):
        raise StepRefused("a clause can't stand behind itself")
    rest = _rest(text, start, end)
    at = block_start(rest, provision_index(rest, other))
    near = rest[at]
    if near.kind in ("note", "cell", *FIXED_KINDS):
        raise StepRefused("no clause stands behind this one")
    lift = near.level - text[start].level
    like = {"style": near.style, "kind": near.kind} if near.kind in LISTED else {"style": ""}
    at = at + 1 if near.kind in OPENS_SECTION else block_end(rest, at)
    block = tuple(
        p.model_copy(update={"level": p.level + lift, **({} if n else like)}) for n, p in enumerate(text[start:end])
    )
    return (*rest[:at], *block, *rest[at:])


def indented(text: Text, id_: str) -> Text:
    """The clause and its sub-items one level deeper, under the clause before it.

    Raises:
        StepRefused: no clause before it could bear it.
    """
    start, end = _listed(text, id_)
    above = text[start - 1] if start else None
    if above is None or above.kind != text[start].kind or above.level < text[start].level:
        raise StepRefused("there is no clause above that it could belong to")
    return _levelled(text, start, end, 1)


def outdented(text: Text, id_: str) -> Text:
    """The clause and its sub-items one level up.

    Raises:
        StepRefused: it stands at the outermost level.
    """
    start, end = _listed(text, id_)
    if not text[start].level:
        raise StepRefused("it stands at the outermost level already")
    return _levelled(text, start, end, -1)


def _movable(text: Text, id_: str) -> tuple[int, int]:
    at = provision_index(text, id_)
    if text[at].kind in FIXED_KINDS:
        raise StepRefused("this part of a text has its place")
    if text[at].kind == "note":
        raise StepRefused("a footnote stands where its call puts it; move the call")
    start = block_start(text, at)
    return start, block_end(text, start)


def _listed(text: Text, id_: str) -> tuple[int, int]:
    start, end = _movable(text, id_)
    if text[start].kind not in LISTED:
        raise StepRefused("only items of a list have levels")
    return start, end


def _behind(text: Text, moving: Provision, end: int) -> int:
    """Index after what a block that ends here passes on its way down."""
    following = text[end]
    if moving.kind in OPENS_SECTION:
        return block_end(text, end)
    if following.kind in OPENS_SECTION or following.level < moving.level:
        return end + 1  # It becomes the first one of that section, or under that clause.
    return block_end(text, end)


def _ahead(text: Text, moving: Provision, start: int) -> int:
    """Index of what a block that starts here passes on its way up."""
    if moving.kind in OPENS_SECTION:
        at = start - 1
        while at and text[at].kind not in OPENS_SECTION:
            at -= 1
        if text[at].kind not in OPENS_SECTION:
            raise StepRefused("this is the first section")
        return at
    at = block_start(text, start - 1)
    while text[at].kind == moving.kind and text[at].level > moving.level and at:
        at -= 1
    return at


def _rest(text: Text, start: int, end: int) -> Text:
    return (*text[:start], *text[end:])


def _fitted(block: Text, before: Text) -> Text:
    """A block with levels that the place allows: at most one below the clause before it."""
    if block[0].kind not in LISTED:
        return block
    above = before[-1] if before else None
    most = above.level + 1 if above is not None and above.kind == block[0].kind else 0
    lift = max(0, block[0].level - most)
    return tuple(p.model_copy(update={"level": p.level - lift}) if lift else p for p in block)


def _levelled(text: Text, start: int, end: int, by: int) -> Text:
    if max(p.level for p in text[start:end]) + by > DEEPEST:
        raise StepRefused(f"items go {DEEPEST} levels deep at most")
    # Another level is another list, with the usual labels of that level.
    block = tuple(p.model_copy(update={"level": p.level + by, "style": ""}) for p in text[start:end])
    return (*text[:start], *block, *text[end:])
