"""Pieces: a clause split in two at a character, and two joined to one; the pair is remembered on the clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.drafting.blocks import LISTED, provision_index
from wtsaprep.drafting.end_marks import end_mark, with_end_mark
from wtsaprep.errors import StepRefused

if TYPE_CHECKING:
    from wtsaprep.model.provision import Provision, Text

_DIVISIBLE = (*LISTED, "other", "cell")


def split(text: Text, id_: str, offset: int, new: str) -> Text:
    """The clause cut at a character; its second half is the next clause, and what hung under it hangs under that.

    Raises:
        StepRefused: it is of a kind that stands alone.
    """
    at = provision_index(text, id_)
    whole = text[at]
    if whole.kind not in _DIVISIBLE or whole.kind == "cell":
        raise StepRefused("only a clause of a list can be split")
    head, tail = whole.text[:offset].rstrip(), whole.text[offset:].lstrip()
    cut = len(whole.text) - len(tail)
    first = whole.model_copy(update={"text": head, "italics": _italics(whole, 0, len(head))})
    second = whole.model_copy(
        update={
            "id": new,
            "text": tail,
            "italics": _italics(whole, cut, len(whole.text)),
            "label": "",
            "split_from": id_ if tail else "",
            "joined": (),
            "copied_from": "",
        }
    )
    return (*text[:at], first, second, *text[at + 1 :])


def joined(text: Text, id_: str) -> Text:
    """The clause with the words of the next one after its own; what hung under the next one hangs under it.

    The end mark between them goes, since splitting there would put it back. Joining what was split leaves no trace.

    Raises:
        StepRefused: no clause of its kind and level follows, or sub-items stand between.
    """
    at = provision_index(text, id_)
    first = text[at]
    second = text[at + 1] if at + 1 < len(text) else None
    if first.kind not in _DIVISIBLE or second is None or second.kind != first.kind or second.level != first.level:
        raise StepRefused("no clause of its level follows directly, so there is none to join with")
    head = first.text if end_mark(first.text) == "." else with_end_mark(first.text, "")
    glue = " " if head and second.text else ""
    shift = len(head) + len(glue)
    whole = first.model_copy(
        update={
            "text": f"{head}{glue}{second.text}",
            "italics": (
                *((a, min(b, len(head))) for a, b in first.italics if a < len(head)),
                *((a + shift, b + shift) for a, b in second.italics),
            ),
            "joined": _lineage(first, second),
        }
    )
    return (*text[:at], whole, *text[at + 2 :])


def _lineage(first: Provision, second: Provision) -> tuple[str, ...]:
    own = (*first.joined, *second.joined)
    return own if second.split_from == first.id else (*own, second.id)


def _italics(whole: Provision, start: int, end: int) -> tuple[tuple[int, int], ...]:
    cut = ((max(a, start) - start, min(b, end) - start) for a, b in whole.italics)
    return tuple((a, b) for a, b in cut if a < b)
