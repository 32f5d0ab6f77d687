"""Ends: the marks of the ends of paragraphs, so that no program takes an end that stays for one that is new.

LibreOffice takes two insertions of one author for one where only the end of a paragraph stands between them, and that
end for inserted as well. So what is struck there stands last, or else, where a new paragraph follows, the new end is
that before it, as it is in Word when somebody goes on typing behind a paragraph.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

from lxml import etree

from wtsaprep.formats.word.names import ID, W
from wtsaprep.formats.word.writing.elements import element

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

OF_ONE_PARAGRAPH = tuple(f"{W}{name}" for name in ("rPr", "sectPr", "pPrChange"))
_P, _PPR, _RPR, _INS, _DEL, _TBL = (f"{W}{name}" for name in ("p", "pPr", "rPr", "ins", "del", "tbl"))
_ENDS = tuple(f"{_PPR}/{_RPR}/{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo"))
_SECTION, _RESTYLED = f"{_PPR}/{W}sectPr", f"{_PPR}/{W}pPrChange"


def mark_end(paragraph: Any, mark: Any) -> None:
    """Give the end of a paragraph a mark."""
    properties = paragraph.find(_PPR)
    if properties is None:
        properties = element("pPr")
        paragraph.insert(0, properties)
    looks = properties.find(_RPR)
    if looks is None:
        looks = element("rPr")
        behind = [child for child in properties if child.tag in OF_ONE_PARAGRAPH]
        properties.insert(properties.index(behind[0]) if behind else len(properties), looks)
    looks.insert(0, mark)


def shared_properties(properties: Any) -> Any:
    """The properties of a paragraph that others like it have, too; None if there are none."""
    if properties is None:
        return None
    made = deepcopy(properties)
    for child in [child for child in made if child.tag in OF_ONE_PARAGRAPH]:
        made.remove(child)
    return made


def part_ends(blocks: Iterable[Any], number: Callable[[], str]) -> None:
    """Let no end that stays stand between insertions of one author, as far as that can be told otherwise.

    ``blocks`` stand one behind the other, ``number`` gives numbers that no change bears yet.
    """
    before: Any = None
    for block in blocks:
        if block.tag == _P and before is not None and _run_together(before, block):
            if before[-2].tag == _DEL:
                before.append(before[-2])
            elif _is_new(block) and before.find(_SECTION) is None:
                _hand_on(before, block, number)
        if block.tag in (_P, _TBL):
            before = block if block.tag == _P else None


def _run_together(before: Any, behind: Any) -> bool:
    """Whether words are new on both sides of the end of a paragraph that stays, by the same."""
    if any(before.find(path) is not None for path in _ENDS):
        return False
    last, first = before[-1] if len(before) > 1 else None, next((e for e in behind if e.tag != _PPR), None)
    return last is not None and first is not None and last.tag == first.tag == _INS and _by(last) == _by(first)


def _is_new(paragraph: Any) -> bool:
    """Whether a paragraph is new with all its words; the first half of one that was split has words of before."""
    return paragraph.find(_ENDS[0]) is not None and all(child.tag in (_PPR, _INS) for child in paragraph)


def _hand_on(before: Any, behind: Any, number: Callable[[], str]) -> None:
    """Let the end before a new paragraph be the new one; that one's own end stays, in the form of the first."""
    mark = behind.find(_ENDS[0])
    looks = mark.getparent()
    looks.remove(mark)
    if not len(looks):
        looks.getparent().remove(looks)
    restyled = before.find(_RESTYLED)
    was = shared_properties(before.find(_PPR) if restyled is None else restyled.find(_PPR))
    was = element("pPr") if was is None else was
    own = behind.find(_PPR)
    if etree.tostring(was) != etree.tostring(shared_properties(own)):
        own.append(element("pPrChange", was))
        own[-1].attrib.update({**_by(mark), ID: number()})
    mark_end(before, mark)


def _by(change: Any) -> dict[str, str]:
    """Who made a change, and when."""
    return {name: value for name, value in change.attrib.items() if name != ID}
