"""Changes: what a reader counts and walks through in a redline, the formal ones told from those of substance."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from wtsaprep.model.act_words import numbered_before
from wtsaprep.model.edition import edition_in_brackets
from wtsaprep.model.file_format import CALL, FORMAL_KINDS
from wtsaprep.model.language import alternatives, every, language
from wtsaprep.redline.plainly_set import plainly_set
from wtsaprep.redline.spans import Span, merged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.redline.redline import MarkedProvision, Redline
    from wtsaprep.redline.repairs import Repair
    from wtsaprep.redline.spans import Mark, Spans

_NAMED_WITHIN = 160
_CITED_NUMBER = r"[^\W\d_][\w.’'-]*[,;]?\s+(?:n[°º]\s?|№\s?)?(?:[A-Z]{1,2}\.)?\d[\w./-]*"


@cache
def _end_mark() -> str:
    marks = "".join(every(lambda table: tuple(table.end_marks)))
    return rf"\s*[{marks}]?(?:\s+(?:{'|'.join(language('en').small.joints.split())}))?\s*"


@cache
def _cited_text() -> str:
    """What stands before the bracket of an edition: a text by its number, "Resolution 123", and maybe whose it is."""
    named = alternatives(lambda table: table.citing.cited_text)
    return rf"(?:{_CITED_NUMBER}|(?i:{named})[^()]*\d[^()\d]*|{numbered_before()})"


@dataclass(frozen=True, slots=True)
class Change:
    """One change in one provision: what goes and what comes in its place."""

    provision: str
    deleted: str
    inserted: str
    formal: bool
    """Number line, history, opening formula, end marks, how words were set, letters, repaired references, "(Rev. ...)"
    of cited texts: not of substance."""
    at: int = 0
    """Index of its first span in the text of the provision; -1 for the label, -2 for what it is, of which no word says
    anything."""


def changes(redline: Redline) -> tuple[Change, ...]:
    """All changes in reading order; a provision that comes, goes or moves as a whole is one change."""
    return tuple(change for provision in redline.provisions for change in changes_of(provision))


def changes_of(provision: MarkedProvision) -> Iterator[Change]:
    """The changes in one provision."""
    if provision.fate in ("kept", "moved away"):
        return  # A move is counted once, where the provision arrives.
    formal_place = provision.kind in FORMAL_KINDS
    if provision.fate != "edited":
        yield Change(provision.id, *_sides(provision.seen if provision.lineage else provision.text), formal_place)
        return
    if any(span.mark != "kept" for span in provision.label):
        yield Change(provision.id, *_sides(provision.label), formal=True, at=-1)
    if provision.was:
        yield Change(provision.id, "", "", formal_place, at=-2)
    yield from _word_changes(provision, formal_place)


def without_formal(spans: Spans, provision: MarkedProvision, stays: Mark = "inserted") -> Spans:
    """The marks that are not formal; formal ones look like the clean text, or like the one in force."""
    formal = {change.at for change in changes_of(provision) if change.formal}
    result: list[Span] = []
    start = 0
    for at, span in enumerate(spans):
        if span.mark == "kept":
            result.append(span)
            continue
        if not at or spans[at - 1].mark == "kept":
            start = at
        if start not in formal:
            result.append(span)
        elif span.mark == stays:
            result.append(Span("kept", span.text))
    return merged(result)


def _word_changes(provision: MarkedProvision, formal_place: bool) -> Iterator[Change]:
    spans = provision.seen
    # Beside the words that it was split from or joined to, places in its own words say nothing.
    own = not provision.own and (provision.fate != "edited" or not provision.inner)
    repaired = {repair.old_start: repair for repair in provision.repaired if own}
    index = place = 0
    while index < len(spans):
        end = index
        while end < len(spans) and spans[end].mark != "kept":
            end += 1
        if end > index:
            gone, new = _sides(spans[index:end])
            place += len(spans[index - 1].text) if index else 0
            repair = repaired.get(place)
            formal = (
                formal_place
                or _is_formal(gone, new, repair, last=nothing_follows(spans, index))
                or _is_other_edition(spans, index, end)
            )
            place += len(gone)
            yield Change(provision.id, gone, new, formal, at=index)
        index = end + 1


def _sides(spans: Spans) -> tuple[str, str]:
    gone = "".join(s.text for s in spans if s.mark == "deleted")
    new = "".join(s.text for s in spans if s.mark == "inserted")
    return gone, new


def _is_formal(gone: str, new: str, repair: Repair | None, *, last: bool) -> bool:
    if repair:
        gone, new = gone[repair.old_end - repair.old_start :], new[repair.new_end - repair.new_start :]
        if not gone and not new:
            return True
    if plainly_set(gone) == plainly_set(new):
        return True
    return last and bool(re.fullmatch(_end_mark(), gone) and re.fullmatch(_end_mark(), new))


def _is_other_edition(spans: Spans, start: int, end: int) -> bool:
    """Whether a change stands in the brackets that say which edition of a text is meant, of one named alike in both."""
    named = [_named_and_edition(spans, start, end, other) for other in ("inserted", "deleted")]
    return bool(named[0]) and named[0] == named[1]


def _named_and_edition(spans: Spans, start: int, end: int, other: Mark) -> str:
    """The text that is cited before the brackets that a change stands in; empty if these hold no edition there."""
    before, changed, behind = (
        "".join(span.text for span in some if span.mark != other)
        for some in (spans[:start], spans[start:end], spans[end:])
    )
    opened = re.search(r"(?s)^(.*)[(（]([^()（）]*)$", before[-_NAMED_WITHIN:])
    if not opened:
        return ""
    closed = re.match(r"([^()（）]*)[)）](.*)$", f"{opened[2]}{changed}{behind}", re.DOTALL)
    if not closed or not edition_in_brackets().fullmatch(closed[1]):
        return ""
    beyond = len(opened[2]) + len(changed) - len(closed[1])
    if beyond > 1 and (behind or not re.fullmatch(_end_mark(), closed[2])):
        return ""
    cited = re.search(rf"{_cited_text()}\s*$", opened[1])
    return cited[0].strip() if cited else ""


def nothing_follows(spans: Spans, at: int) -> bool:
    """Whether a clause ends with the change that begins at a span, the calls of footnotes apart."""
    end = at
    while end < len(spans) and spans[end].mark != "kept":
        end += 1
    rest = spans[end:]
    if len(rest) != 1:
        return not rest
    return rest[0].text.startswith("[^") and bool(re.fullmatch(rf"(?:{CALL})+", rest[0].text))


def changes_substance(provision: MarkedProvision) -> bool:
    """Whether anything in a provision changes that is not formal; what moves away is told where it arrives."""
    return any(not change.formal for change in changes_of(provision))


def changed_clauses(redline: Redline) -> tuple[str, ...]:
    """The clauses that a reader counts as changed, in order: formal changes are none."""
    return tuple(provision.id for provision in redline.provisions if changes_substance(provision))
