"""References: where a text cites its own clauses ("considering e), f) and g) above"), each tied to the clause it means.

What is a heading is asked of the text, never of a word list, so any language and any wording will do. Citations of
other texts ("resolves 2 of Resolution 123", "Article 5", "No. 9 of the Constitution") are none.

Source: [WRC-COUNT].
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.model import label_rows
from wtsaprep.model.citation_words import QUOTES, folded_heading
from wtsaprep.model.citations import citations_of
from wtsaprep.model.file_format import FIXED_KINDS
from wtsaprep.model.label_rows import compiled, direction_at, is_amount, labels_in, row_from
from wtsaprep.model.sign_places import places_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.model.citation_words import LabelPath
    from wtsaprep.model.citations import Citations
    from wtsaprep.model.label_rows import CitedLabel, Direction, Edge, LabelRow
    from wtsaprep.model.provision import Provision, Text


class Reference(NamedTuple):
    """One clause cited in one place of a provision's text."""

    provision: str
    """Id of the provision it stands in."""
    start: int
    end: int
    """The characters of the label, or of the labels that lead to a sub-item ("c) i)")."""
    label: str
    """As written."""
    target: str
    """Id of the clause it means; empty if no clause of the text bears that label."""
    heading: tuple[int, int] = (0, 0)
    """The characters of the heading it is cited with, which several may share; nothing for "paragraph 3 above"."""
    edge: Edge = ""
    """Which end of a range it is: "1.2 to 1.7"."""
    direction: Direction = ""
    within: LabelPath = ()
    """The labels it shares with the one before it: ii) in "considering b) i) and ii)"."""


# So many characters before a label are looked at for its heading and its noun.
_REACH = 400
_LONGEST_NOUN = 40
"""So many for its noun alone."""
_REMEMBERED = 4096
"""Clauses whose citations are kept as they were read last."""
_Asked = tuple["LabelPath", str, "Direction", "str | None"]
"""Labels, a heading and a direction by which a clause was looked for, and the one that was found."""


def references(text: Text, text_labels: tuple[str, ...] | None = None) -> tuple[Reference, ...]:
    """The citations of the text's own clauses, in order; those that could mean several clauses are left out.

    Args:
        text: the whole text.
        text_labels: its labels, if they are known already.
    """
    citations = citations_of(text, text_labels)
    return tuple(reference for provision in text for reference in references_of(provision, citations))


def references_of(provision: Provision, citations: Citations) -> tuple[Reference, ...]:
    """The citations in one provision of the text that ``citations`` was made of."""
    if provision.kind in FIXED_KINDS or provision.kind == "heading":
        return ()
    return references_in(provision.text, provision.id, citations)


def references_in(words: str, citing: str, citations: Citations) -> tuple[Reference, ...]:
    """The citations in some words, read as if they stood in the provision ``citing``.

    What a heading cites that is cited itself is no citation of its own: it is part of that heading.
    """
    return _reading(words, citations.names.known, citations.has_rules(citing)).references(citing, citations)


class _Reading:
    """Some words among headings of certain names, as they were read last.

    Where all clauses that were looked for are the same ones in another text, the citations are the same, too: after a
    step most labels lead where they led.
    """

    def __init__(self, words: str, in_rules: bool) -> None:
        self._words, self._in_rules = words, in_rules
        self._read: tuple[tuple[_Asked, ...], tuple[Reference, ...]] | None = None

    def references(self, citing: str, citations: Citations) -> tuple[Reference, ...]:
        """The citations in the words, where they stand in a provision of a text."""
        read = self._read
        if read is None or not all(citations.target(path, name, citing, way) == at for path, name, way, at in read[0]):
            asked: list[_Asked] = []
            found = self._found(citing, citations, asked)
            self._read = read = tuple(asked), found
        found = read[1]
        if not found or found[0].provision == citing:
            return found
        return tuple(r._replace(provision=citing) for r in found)

    def _found(self, citing: str, citations: Citations, asked: list[_Asked]) -> tuple[Reference, ...]:
        references: list[Reference] = []
        at = 0
        while row := row_from(self._words, at):
            cited = tuple(_cited(self._words, row, citing, citations, self._in_rules, asked))
            references += cited
            at = cited[-1].end if cited else row.again
        headings = {r.heading for r in references}
        return tuple(r for r in references if not any(start <= r.start < end for start, end in headings))


@lru_cache(_REMEMBERED)
def _reading(words: str, names: frozenset[str], in_rules: bool) -> _Reading:
    """What is known of some words; ``names`` are those of the headings that they may cite."""
    return _Reading(words, in_rules)


def cited_path(reference: Reference, words: str) -> tuple[LabelPath, str]:
    """The labels and the heading that a reference cites, given the words it stands in."""
    return (*reference.within, *labels_in(reference.label)), words[slice(*reference.heading)]


def _cited(
    words: str, row: LabelRow, citing: str, citations: Citations, in_rules: bool, asked: list[_Asked]
) -> Iterator[Reference]:
    """The citations that a row of labels makes; none if it is no citation of this text. What is looked for is kept."""

    def target(path: LabelPath) -> str | None:
        meant = citations.target(path, name, citing, row.direction)
        asked.append((path, name, row.direction, meant))
        return meant

    start = row.labels[0].start
    if _is_plainly_none(words, row, start, citations):
        return
    noun = _noun_before(words, start)
    start = noun.start() if noun else start
    heading = _heading_before(words, start, citations) or _heading_after(words, row.end, citations)
    if not heading and not _may_stand_alone(words, row, start, in_rules, noun is not None):
        return
    if _is_of_another_text(words, row, min(start, heading[0]) if heading else start, heading[1] if heading else 0):
        return
    if heading and heading[0] > row.end and not row.direction:
        row = row._replace(direction=direction_at(words, heading[1])[1])  # "point b) du considérant ci-dessus"
    name = words[slice(*heading)] if heading else ""
    within: LabelPath = ()
    for at in row.labels:
        if is_amount(words, at):
            return
        label = words[at.start : at.end]
        path = (*within, *labels_in(label))
        meant = target(path)
        if within and not meant:
            within, path = (), labels_in(label)
            meant = target(path)
        if meant or (meant == "" and _is_sure(words, row, at, bool(heading), noun is not None)):
            place = heading or (0, 0)
            yield Reference(citing, at.start, at.end, label, meant, place, at.edge, row.direction, within)
        within = path[:-1]


def _is_plainly_none(words: str, row: LabelRow, start: int, citations: Citations) -> bool:
    """Whether a row is the number of another text, as most are: "Resolution 44 (Rev. Dubai, 2012)"."""
    if row.direction or citations.names.unspaced:
        return False
    before = words[max(0, start - _LONGEST_NOUN) : start].rsplit(None, 1)
    if not before or not before[-1].startswith(label_rows.acts()):
        return False
    return folded_heading(before[-1]) not in citations.names.last_words and not compiled(label_rows.of_heading).match(
        words, row.end
    )


def _is_of_another_text(words: str, row: LabelRow, start: int, heading_end: int) -> bool:
    """Whether the clause cited is one of another text; "above" and "below" are said of this one."""
    if row.direction:
        return False
    if compiled(label_rows.of_another).match(words, max(row.end, heading_end)):
        return True
    before = words[max(0, start - _REACH) : start]
    if before.rstrip().endswith(label_rows.owners()):
        return compiled(label_rows.in_another).search(before) is not None
    return any(compiled(label_rows.in_another).match(before, at) for at in places_of(before, label_rows.acts()))


def _noun_before(words: str, end: int) -> re.Match[str] | None:
    """ "paragraph", "items" and the like directly before a place."""
    last = words[max(0, end - _LONGEST_NOUN) : end].rstrip().rpartition(" ")[2].casefold()
    if not any(map(last.__contains__, label_rows.nouns())):
        return None
    return compiled(label_rows.noun_before, any_case=True).search(words, max(0, end - _LONGEST_NOUN), end)


def _heading_before(words: str, end: int, citations: Citations) -> tuple[int, int] | None:
    """The longest heading of the text whose words stand directly before a place."""
    before = words[max(0, end - _REACH) : end].rstrip(' \u00a0"”»’*_')
    last = max(0, end - _REACH) + len(before)
    names = citations.names
    for unspaced in names.unspaced:
        if before.endswith(unspaced):
            return last - len(unspaced), last
    named = before.rsplit(None, names.longest)[-names.longest :]
    if last == end or folded_heading(named[-1] if named else "") not in names.last_words:
        return None
    folded = [word.casefold() for word in named]
    for at, word in enumerate(folded):
        begun = compiled(r"\w").search(word)
        if begun and " ".join([word[begun.start() :], *folded[at + 1 :]]).strip(QUOTES) in names.sections:
            return last - len(before) + _place_of_last(named[at:], before) + begun.start(), last
    return None


def _place_of_last(words: list[str], before: str) -> int:
    """Where the last of some words begin that stand at the end of others, with blanks between them."""
    rest = before.rsplit(None, len(words))
    return before.index(words[0], len(rest[0]) if len(rest) > len(words) else 0)


def _heading_after(words: str, end: int, citations: Citations) -> tuple[int, int] | None:
    """The longest heading of the text in "points 1 et 2 du décide", unless labels of its own follow it."""
    if not (of := compiled(label_rows.of_heading).match(words, end)):
        return None
    following_words = compiled(r"\S+").finditer(words, of.end(), of.end() + _REACH)
    ends = [word.end() for word in islice(following_words, citations.names.longest)]
    for last in reversed(ends):
        trimmed = of.end() + len(words[of.end() : last].rstrip(' ,;:.)]"”»’*_'))
        if folded_heading(words[of.end() : trimmed]) in citations.names.sections:
            following = row_from(words, trimmed)
            return None if following and not words[trimmed : following.labels[0].start].strip() else (of.end(), trimmed)
    return None


def _may_stand_alone(words: str, row: LabelRow, start: int, in_rules: bool, with_noun: bool) -> bool:
    """Whether labels without a heading are a citation: "paragraph 3 above", "a) above", "1.2 to 1.7" among rules."""
    before = words[max(0, start - _REACH) : start].rsplit(None, 1)
    if with_noun:
        of_something = compiled(label_rows.of_heading).match(words, row.end)
        return bool(row.direction) or not (of_something or before[-1:] == ["agenda"])
    if before and before[-1][0].isupper():
        return False  # "Table 2 above", "No. 9 above"
    return bool(row.direction) or (in_rules and "." in words[row.labels[0].start : row.labels[0].end])


def _is_sure(words: str, row: LabelRow, at: CitedLabel, with_heading: bool, with_noun: bool) -> bool:
    """Whether it is a citation even if no clause bears the label; "invites 12 administrations" is none."""
    telling = not words[at.start : at.end].isdigit()
    if not with_heading:
        return bool(row.direction) and (telling or with_noun)
    closed = compiled(label_rows.closed).match(words, row.end)
    return telling or with_noun or bool(row.direction) or len(row.labels) > 1 or bool(closed)
