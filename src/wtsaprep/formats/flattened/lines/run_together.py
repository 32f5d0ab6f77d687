"""Run together: items that stand on one line, told by the order of their labels from labels that are cited."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.formats.flattened.lines.cited_labels import WORD, cites, is_cited
from wtsaprep.formats.flattened.lines.heading_verdicts import is_heading
from wtsaprep.formats.flattened.lines.headings import LONGEST, begins_as_clause, begins_as_spanish_clause, heading_form
from wtsaprep.formats.flattened.lines.item_labels import find_label
from wtsaprep.formats.flattened.lines.label_runs import stands_at
from wtsaprep.formats.flattened.lines.line_shape import shape_of
from wtsaprep.formats.flattened.patterns import pattern_of
from wtsaprep.model.language import alternatives, every
from wtsaprep.model.sections import is_operative

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wtsaprep.formats.flattened.lines.heading_verdicts import Verdict
    from wtsaprep.formats.flattened.lines.item_labels import FoundLabel
    from wtsaprep.formats.flattened.lines.label_runs import LabelRuns
    from wtsaprep.formats.flattened.lines.line_shape import LineShape

_BIS = r"(?:\s?(?:bis|ter))?"
_LABEL = (
    rf"[–—•-]\s|\(?\d{{1,3}}(?:\.\d{{1,3}}){{0,5}}(?: ?\)|\.)?{_BIS}(?:\s+\S|\s*$)"
    rf"|\(?(?:[^\W\d_]{{1,2}}|[ivxIVX]{{1,6}}){_BIS} ?[).]"
)
_COUNTED = rf"\d+(?:\.\d+)? ?[{''.join(every(lambda table: table.reading.counters))}]"
_CANDIDATE = pattern_of(
    rf"(?:(?P<mark>[;:.,；：。，؛،])(?:\s+{WORD})?|(?<=\w)(?=\s\(?[ivx]{{1,4}} ?\)\s))"
    rf"(?:\s+|(?<=[；：。])|(?<=，)(?!{_COUNTED})|(?<=;)(?=\(?\w{{1,2}}\)\s))(?={_LABEL})"
)
"""Where an item may begin; wide marks need no blank behind them, and before a bracketed label it may have been lost."""
_LABEL_SIGN = pattern_of(r"[\d)–—•-](?:(?<=[\d)])|\s)")
_STOPPED_LABEL = pattern_of(r"\s\(?[^\W\d_]{1,6}(?:\s?(?:bis|ter))? ?\.")
_FAR_CITED = pattern_of(rf"^[^;,.]{{0,60}}\b(?:{alternatives(lambda table: table.reading.far_cited)})\b")
_BRACKETS = pattern_of(r"[()（）]")
_CLAUSE_BEGUN = pattern_of(rf"[,،，]\s+(?=(?P<rest>.+)$)|{alternatives(lambda table: table.reading.clause_begun)}")
_FIRST_LETTERS = "".join(("a", *(row[0] for row in every(lambda table: table.labels.rows))))
_FIRST_LABEL = pattern_of(rf"[\s:：]\s*(?=(?:\(?[{_FIRST_LETTERS}] ?\)|\(?i ?\)|\(1\)|1[.)]?|[–—•-])\s)")
_HEADING_PLACE = pattern_of(r"[;,.:；，。،؛]\s+(?=[^\W\d_])")
_LAST_WORDS = pattern_of(r"[,;.，；。،؛]\s+(?P<words>[^,;.，；。،؛]+)$")
_LONGEST_VERB = 60
_ENOUGH = 200
"""Characters of what follows a heading that tell how it begins."""
_REACH = 20
"""Lines in which the second label of a list is looked for."""


class ItemPlace(NamedTuple):
    """A place within a line where an item begins, or may begin if it is not sure."""

    start: int
    sure: bool


def may_hold_items(text: str) -> bool:
    """Whether a line may hold an item besides its first words; seldom true, and cheap."""
    # Two characters at least stand before a label within a line; its own label is not looked at.
    has_label = _LABEL_SIGN.search(text, 2) or ("." in text and _STOPPED_LABEL.search(text))
    return bool(has_label and (_CANDIDATE.search(text) or _FIRST_LABEL.search(text)))


def is_item(label: FoundLabel) -> bool:
    """Whether the label at the beginning of a line is an item's and not cited by the line before."""
    if is_cited(label.rest):
        return False
    first = label.core == "1" and label.rest[:1].isupper()
    return label.sure or label.likely or first or opens_clause(label.rest)


def item_places(text: str, runs: LabelRuns, *, start: int = 0, lost: bool = False) -> Iterator[ItemPlace]:
    """The items that begin within a line behind ``start``; the runs are told of each.

    ``lost`` says that all line breaks were lost, so that lists may begin within the line, too.
    """
    for match in _CANDIDATE.finditer(text, start):
        label = find_label(text[match.end() :])
        if not label:
            continue
        verdict = _item_verdict(text, match, label, runs, lost=lost) if label.rest else _at_end(match, label, runs)
        if verdict == "yes" and _is_within_brackets(text[start : match.end()]):
            verdict = "perhaps" if match["mark"] and match["mark"] in ";；؛" and opens_clause(label.rest) else "no"
        if verdict != "no":
            yield ItemPlace(match.end(), verdict == "yes")
        if verdict == "yes":
            runs.note(label)


def _item_verdict(text: str, match: re.Match[str], label: FoundLabel, runs: LabelRuns, *, lost: bool) -> Verdict:
    mark = match["mark"] or ""
    if is_cited(label.rest):
        return "no"
    if not runs.follows(label):
        return _verdict_of_new_list(text, match, label, lost=lost)
    clause = opens_clause(label.rest)
    bracketed = label.kind != "number" or label.label[-1:] in ").tsr"
    if not mark or mark in ";；؛:：":
        return "yes" if clause or bracketed else "perhaps" if label.rest[:1].islower() else "no"
    if mark in ".。":
        begun = clause or label.rest[:1].isupper()
        return "no" if not begun or label.kind == "dash" else "yes" if label.label.endswith(".") else "perhaps"
    if label.kind == "dash" or not clause:
        return "no"
    return "yes" if bracketed and label.kind != "dotted" and label.likely else "perhaps"


def _verdict_of_new_list(text: str, match: re.Match[str], label: FoundLabel, *, lost: bool) -> Verdict:
    """Whether an item begins that goes on with no list of the line's section: a list may begin within a sentence."""
    mark = match["mark"] or ""
    if mark and mark in ",，،":
        return "no"
    if mark and mark in ".。":
        sentence = label.rest[:1].isupper() and label.label[-1:] in ")." and label.kind == "number"
        return "perhaps" if sentence and not cites(text[: match.start("mark") + 1]) else "no"
    opens = stands_at(label, 1) and _goes_on_with(text, match.end(), label)
    if opens and lost:
        return "yes"
    bare = label.kind in ("number", "dotted") and label.label == label.core
    told = opens or (not bare and label.kind != "dash" and (not mark or opens_clause(label.rest)))
    return "perhaps" if told and not cites(text[: match.start("mark") if mark else match.start()]) else "no"


def _at_end(match: re.Match[str], label: FoundLabel, runs: LabelRuns) -> Verdict:
    """Whether a label that ends a line is an item's, whose words the margin pushed to the next one."""
    mark = match["mark"] or ""
    if label.kind == "dash" or not mark:
        return "no"
    if mark in ".。":
        return "perhaps" if runs.follows(label) else "no"
    if not runs.follows(label):
        return "perhaps" if mark in ";；؛" and label.label != label.core else "no"
    return "yes" if mark in ";；؛:：" else "perhaps" if label.label.endswith(")") else "no"


def opens_clause(text: str) -> bool:
    """Whether words begin as a clause does; of scripts without capitals, and of verbs in Spanish, any do."""
    known = begins_as_clause(text) or begins_as_spanish_clause(text)
    return known or not text[:1].isascii() or shape_of(text).fairly_labelled


def _goes_on_with(text: str, start: int, first: FoundLabel) -> bool:
    """Whether the second label of a list stands behind the first one in the same line."""
    for match in _CANDIDATE.finditer(text, start):
        label = find_label(text[match.end() :])
        if label and label.style == first.style and label.rest and not is_cited(label.rest):
            return stands_at(label, 2)
    return False


def _is_within_brackets(before: str) -> bool:
    depth = 0
    for sign in _BRACKETS.findall(before):
        # The bracket of a label closes none.
        depth = depth + 1 if sign in "(（" else max(depth - 1, 0)
    return depth > 0


class HeadingAndItem(NamedTuple):
    """A heading and the first item of its section on one line: where each begins."""

    start: int
    item: int


def heading_places(
    text: str, start: int, after: Sequence[str], *, finished: bool, operative: bool
) -> Iterator[HeadingAndItem]:
    """The headings from a place of a line on whose section's first item stands on the line, too.

    ``after`` are the lines that follow, ``finished`` says whether the line before is; ``operative`` says that such a
    section has begun, so that within the line none of the preamble follows.
    """
    starts = [start] if finished else []
    starts += [match.end() for match in _HEADING_PLACE.finditer(text, start)]
    end = start
    for at in starts:
        if at < end or not heading_form(text[at : at + 60]).verb:
            continue
        first = _FIRST_LABEL.search(text, at, at + LONGEST)
        head = text[at : first.start()] if first else ""
        if (
            not first
            or (operative and at > start and not is_operative(head))
            or not _heads_item(head, text[first.end() :], after)
        ):
            continue
        yield HeadingAndItem(at, first.end())
        end, operative = first.end(), is_operative(head)


def ends_in_heading(text: str, following: LineShape) -> bool:
    """Whether a line ends with a comma and a heading whose first item is on the next line.

    A verb alone is one; of several words only those of the operative part are, "resolves to instruct the Director".
    """
    label = following.label
    if (
        label is None
        or not stands_at(label, 1)
        or is_cited(label.rest)
        or not (not label.rest or opens_clause(label.rest))
    ):
        return False
    last = _LAST_WORDS.search(text[-_LONGEST_VERB:])
    if last and heading_form(last["words"]).bare:
        return True
    places = [match.end() for match in _HEADING_PLACE.finditer(text, max(0, len(text) - LONGEST))]
    if not places or label.kind != "number":
        return False
    words = text[places[-1] :]
    form = heading_form(words)
    return form.verb and not (form.barred or form.cites or form.sentence) and is_operative(words)


def heading_at_end(text: str, start: int, following: str, *, operative: bool) -> int | None:
    """Where a heading begins that ends a line, from ``start`` on, and whose section begins the next one."""
    places = [match.end() for match in _HEADING_PLACE.finditer(text, max(start, len(text) - LONGEST))]
    for at in (*reversed(places), start):
        head = text[at:]
        if heading_form(head[:60]).verb:
            barred = operative and at > start and not is_operative(head)
            return None if barred or _holds_clause(head) or not _heads(head, following) else at
    return None


def _heads(head: str, following: str) -> bool:
    label = find_label(following)
    begins = stands_at(label, 1) if label else opens_clause(following)
    return begins and _is_heading(head, following)


def _heads_item(head: str, rest: str, after: Sequence[str]) -> bool:
    label = find_label(rest)
    if not label or not label.rest or is_cited(label.rest) or _FAR_CITED.match(label.rest):
        return False
    if re.search(r"[;.；。]", head) or _holds_clause(head) or not _is_heading(head, rest):
        return False
    bracketed = label.label.endswith(")")
    clause = opens_clause(label.rest) or (bracketed and label.rest[0].isupper())
    if heading_form(head).bare and clause and label.kind != "dash":
        return True
    return clause and (_goes_on_with(rest, 0, label) or _goes_on_below(after, label))


def _is_heading(head: str, rest: str) -> bool:
    return is_heading(shape_of(head), shape_of(rest[:_ENOUGH]), finished=True)


def _holds_clause(head: str) -> bool:
    """Whether what precedes a label is no heading alone, but a heading with its clause, or the end of one."""
    return any(not m["rest"] or heading_form(m["rest"]).verb for m in _CLAUSE_BEGUN.finditer(head))


def _goes_on_below(after: Sequence[str], first: FoundLabel) -> bool:
    for text in after[:_REACH]:
        label = find_label(text)
        if label and label.style == first.style:
            return stands_at(label, 2)
    return False
