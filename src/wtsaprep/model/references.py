"""References: where a text cites its own clauses ("considering e), f) and g) above"), each tied to the clause it means.

What is a heading is asked of the text, never of a word list, so any language and any wording will do. Citations of
other texts ("resolves 2 of Resolution 123", "Article 5", "No. 9 of the Constitution") are none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from wtsaprep.model.citations import citations_of, core, folded
from wtsaprep.model.labels import BETWEEN
from wtsaprep.model.provision import FIXED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.model.citations import Citations, Path
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
    edge: Literal["", "from", "to"] = ""
    """Which end of a range it is: "1.2 to 1.7"."""
    direction: Literal["", "above", "below"] = ""
    within: Path = ()
    """The labels it shares with the one before it: ii) in "considering b) i) and ii)"."""


class _Item(NamedTuple):
    start: int
    end: int
    edge: Literal["", "from", "to"] = ""


class _List(NamedTuple):
    """Labels in a row and what is said with them."""

    items: tuple[_Item, ...]
    end: int
    direction: Literal["", "above", "below"]


# Scripts without blanks: there a label may touch the words beside it.
_LETTER = r"[^\W\u2e80-\u9fff]"
_BIS = rf"(?:\s?(?:{BETWEEN})\b)?"
_LETTERED = rf"\(?(?:[ivxl]{{1,6}}|[^\W\d_\u2e80-\u9fff]{{1,2}}){_BIS}\)"
_NUMBERED = rf"(?:\(\d{{1,3}}{_BIS}\)|\d{{1,3}}(?:\.\d{{1,3}})*{_BIS}(?!{_LETTER}|%|[.,]\d))"
_LABEL = rf"(?:{_LETTERED}|{_NUMBERED})"
_LABELS = rf"(?P<path>(?P<first>{_LABEL})(?:\s?{_LETTERED})*)"
_FIRST = rf"(?<!{_LETTER})(?<![.,$€-]){_LABELS}"
_WORD = r"(?:and/or|and|or|et|ou|y|e|o|u|и|или)"
_AND = rf"\s*[,;/]\s*(?:{_WORD}\s+)?|\s+{_WORD}\s+|\s*[、和及与或]\s*"
_TO = r"\s+(?:to|through|à|a|al|по)\s+|\s?[-–—]\s?|\s*[至到]\s*"
_NEXT = rf"(?:(?P<to>{_TO})|{_AND}){_LABELS}"
_ABOVE = r",?\s+(?:above|supra|ci-dessus|anterior(?:es)?|precedentes?|выше)\b"
_BELOW = r",?\s+(?:below|infra|ci-après|ci-dessous|siguientes?|ниже)\b"

_NOUN = r"(?<!\w)(?:(?:sub-?)?(?:paragraph|item|clause)s?|points?|alinéas?|apartados?|puntos?|incisos?|(?:под)?пункт\w*|§§?)\s*$"
_ACT = (
    r"(?:Resolution|Recommendation|Opinion|Decision|Article|Appendi|Annex|Constitution|Convention|Question"
    r"|Résolution|Recommandation|Décision|Avis|Resolución|Resoluciones|Recomendación|Decisión|Artículo"
    r"|Резолюци|Рекомендаци|Решени|Стать)\w*"
)
_OF_ANOTHER = rf"\s+(?:of|in|from|de|du|del|des|в)\s+(?:the\s+|la\s+|l['’])?(?:[A-Z][\w-]*\s+){{0,2}}{_ACT}"
_IN_ANOTHER = rf"(?:{_ACT}\s+[\w\[\]./-]+(?:\s*\([^()]*\))?,?\s+(?:in\s+)?(?:its\s+|the\s+)?|\b(?:its|their)\s+)$"
_OF = r"\s+(?:of|du|de\s+la|de|del|in|в\s+разделе|раздела)\s+[\"“«]?\s*"
_UNIT = r"\s*(?:per\s?cent|million|billion|times|[kMGT]?(?:Hz|bit|B)\b)"
_CAPITAL = r"\b(?=[^\W\d_a-z])\w[\w.]*\s+$"

# So many characters before a label are looked at for its heading and its noun.
_REACH = 400


def references(text: Text, marks: tuple[str, ...] | None = None) -> tuple[Reference, ...]:
    """The citations of the text's own clauses, in order; those that could mean several clauses are left out.

    Args:
        text: the whole text.
        marks: its labels, if they are known already.
    """
    citations = citations_of(text, marks)
    return tuple(found for provision in text for found in references_of(provision, citations))


def references_of(provision: Provision, citations: Citations) -> tuple[Reference, ...]:
    """The citations in one provision of the text that ``citations`` was made of."""
    if provision.kind in FIXED or provision.kind == "heading":
        return ()
    return references_in(provision.text, provision.id, citations)


def references_in(words: str, citing: str, citations: Citations) -> tuple[Reference, ...]:
    """The citations in some words, read as if they stood in the provision ``citing``."""
    found: list[Reference] = []
    at = 0
    while first := re.compile(_FIRST).search(words, at):
        cited = tuple(_cited(words, first, citing, citations))
        found += cited
        at = cited[-1].end if cited else first.end("first")
    return tuple(found)


def reading(reference: Reference, words: str) -> tuple[Path, str]:
    """The labels and the heading that a reference cites, given the words it stands in."""
    return (*reference.within, *re.findall(_LABEL, reference.label)), words[slice(*reference.heading)]


def relabelled(written: str, old: Path, new: Path) -> str:
    """A citation's labels as they are to be written now, with the brackets that the writer gave them.

    Where the two labels are printed in different ways (``b)`` and ``2``), the new one is written as printed.
    """
    pieces = re.findall(_LABEL, written)
    if not len(pieces) == len(old) == len(new):
        return " ".join(new)
    blank = " " if " " in written or len(pieces) == 1 else ""
    return blank.join(
        piece.replace(_inner(piece), _inner(to), 1) if _brackets(before) == _brackets(to) else to
        for piece, before, to in zip(pieces, old, new, strict=True)
    )


def _inner(label: str) -> str:
    return label.strip("().")


def _brackets(label: str) -> str:
    return label.replace(_inner(label), "", 1)


def _cited(words: str, first: re.Match[str], citing: str, citations: Citations) -> Iterator[Reference]:
    row = _row(words, first)
    noun = _ends_with(_NOUN, words, first.start(), re.IGNORECASE)
    before = noun.start() if noun else first.start()
    heading = _heading_before(words, before, citations) or _heading_after(words, row.end, citations)
    start, end = (min(before, heading[0]), max(row.end, heading[1])) if heading else (before, row.end)
    if not row.direction and (_ends_with(_IN_ANOTHER, words, start) or re.compile(_OF_ANOTHER).match(words, end)):
        return
    if not heading and not _may_stand_alone(words, before, row, citations.has_rules(citing), noun is not None):
        return
    within: Path = ()
    for item in row.items:
        if _is_amount(words, item):
            return
        label = words[item.start : item.end]
        cited = Reference(citing, item.start, item.end, label, "", heading or (0, 0), item.edge, row.direction, within)
        path, name = reading(cited, words)
        target = citations.target(path, name, citing, row.direction)
        if within and not target:
            cited = cited._replace(within=())
            path = path[len(within) :]
            target = citations.target(path, name, citing, row.direction)
        within = path[:-1]
        if target or (target == "" and _is_sure(words, item, row, bool(heading), noun is not None)):
            yield cited._replace(target=target)


def _row(words: str, first: re.Match[str]) -> _List:
    """The labels from the first one on, as long as they are of one kind."""
    items = [_Item(first.start(), first.end())]
    kinds = _kinds(first)
    end, direction = _direction(words, first.end())
    while following := re.compile(_NEXT).match(words, end):
        if not _kinds(following) & kinds:
            break
        item = _Item(following.start("path"), following.end(), "to" if following["to"] else "")
        if _is_amount(words, item):
            break
        items.append(item)
        kinds = _kinds(following)
        if following["to"]:
            items[-2] = items[-2]._replace(edge="from")
        end, said = _direction(words, following.end())
        direction = said or direction
    return _List(tuple(items), end, direction)


def _kinds(labels: re.Match[str]) -> set[bool]:
    """Which kinds of labels some bear: numbers, letters or, in "1 a)", both."""
    return {core(label)[0].isdigit() for label in re.findall(_LABEL, labels["path"])}


def _direction(words: str, end: int) -> tuple[int, Literal["", "above", "below"]]:
    if above := re.compile(_ABOVE).match(words, end):
        return above.end(), "above"
    if below := re.compile(_BELOW).match(words, end):
        return below.end(), "below"
    return end, ""


def _ends_with(pattern: str, words: str, end: int, flags: int = 0) -> re.Match[str] | None:
    """The pattern where it ends at a place; only the words shortly before it are looked at."""
    return re.compile(pattern, flags).search(words, max(0, end - _REACH), end)


def _heading_before(words: str, end: int, citations: Citations) -> tuple[int, int] | None:
    """The longest heading of the text whose words stand directly before a place."""
    said = words[max(0, end - _REACH) : end].rstrip(' \u00a0"”»’*_')
    last = max(0, end - _REACH) + len(said)
    if unspaced := next((name for name in citations.names.unspaced if said.endswith(name)), ""):
        return last - len(unspaced), last
    if last == end:
        return None
    for word in list(re.finditer(r"(?<!\w)\w\S*", said))[-citations.names.longest :]:
        if folded(said[word.start() :]) in citations.names.sections:
            return last - len(said) + word.start(), last
    return None


def _heading_after(words: str, end: int, citations: Citations) -> tuple[int, int] | None:
    """The longest heading of the text in "points 1 et 2 du décide", unless labels of its own follow it."""
    if not (of := re.compile(_OF).match(words, end)):
        return None
    ends = [word.end() for word in re.compile(r"\S+").finditer(words[: of.end() + _REACH], of.end())]
    for last in reversed(ends[: citations.names.longest]):
        trimmed = of.end() + len(words[of.end() : last].rstrip(' ,;:.)]"”»’*_'))
        if folded(words[of.end() : trimmed]) in citations.names.sections:
            return None if re.compile(rf"\s+{_LABELS}").match(words, trimmed) else (of.end(), trimmed)
    return None


def _may_stand_alone(words: str, before: int, row: _List, in_rules: bool, with_noun: bool) -> bool:
    """Whether labels without a heading are a citation at all: "paragraph 3 above", "a) above", "1.2 to 1.7" in rules."""
    if with_noun:
        of_something = re.compile(_OF).match(words, row.end)
        return bool(row.direction) or not (of_something or words[:before].rstrip().endswith("agenda"))
    if _ends_with(_CAPITAL, words, before):
        return False  # "Table 2 above", "No. 9 above"
    return bool(row.direction) or (in_rules and "." in words[row.items[0].start : row.items[0].end])


def _is_amount(words: str, item: _Item) -> bool:
    """Whether a number counts what is said after it: "2 Member States", "1.5 million"."""
    if not words[item.end - 1].isdigit():
        return False
    return bool(re.compile(rf"{_UNIT}|\s+(?=[^\W\d_])(?-i:[^\W_a-zà-ÿа-я\u2e80-\u9fff])").match(words, item.end))


def _is_sure(words: str, item: _Item, row: _List, with_heading: bool, with_noun: bool) -> bool:
    """Whether it is a citation even if no clause bears the label; "invites 12 administrations" is none."""
    label = words[item.start : item.end]
    telling = not label.isdigit()
    if not with_heading:
        return bool(row.direction) and (telling or with_noun)
    closed = re.compile(r"\s*(?:[;,.:)\]]|$)").match(words, row.end)
    return telling or bool(row.direction) or len(row.items) > 1 or bool(closed)
