"""Labels: those that Word can't count as the revised text has them, typed into paragraphs that leave their lists."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any, NamedTuple

from wtsaprep.formats.word.document import read_document
from wtsaprep.formats.word.names import W
from wtsaprep.formats.word.package import open_package
from wtsaprep.formats.word.relationships import main_part
from wtsaprep.formats.word.values import NO_LIST
from wtsaprep.formats.word.writing.elements import element, signed
from wtsaprep.formats.word.writing.ends import shared_properties
from wtsaprep.formats.word.writing.skeleton.file import free_numbers, paragraphs_of, with_parts
from wtsaprep.formats.word.writing.skeleton.looks import run_like
from wtsaprep.formats.word.writing.skeleton.part import SkeletonPart
from wtsaprep.formats.word.writing.skeleton.words import PPR, RPR, P, R, T

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wtsaprep.model.mark_owner import MarkAuthor

_NUMBER = f"{W}numPr"
_BEFORE_NUMBERS = tuple(
    f"{W}{name}" for name in ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
)
_NEW_ENDS = (f"{W}ins", f"{W}moveTo")


class LabelWanted(NamedTuple):
    """The label that a paragraph has in the revised text, and who proposed that."""

    label: str
    by: MarkAuthor
    is_counted: bool
    """Whether Word counts one for it as it stands."""


def with_typed_labels(made: bytes, wanted: Mapping[int, LabelWanted]) -> bytes:
    """A file in which Word would count some labels otherwise, with these typed.

    A paragraph stays in its list where the count gives its label once those that are typed have left theirs.
    """
    read = read_document(made, labels={number: one.label for number, one in wanted.items()})
    package = open_package(made)
    name = main_part(package)
    part = SkeletonPart(name, package.read(name), package.parse(name))
    paragraphs, numbers = paragraphs_of(part.root), free_numbers(part.root)
    changed: dict[int, Any] = {}

    def copy_of(place: int) -> Any:
        return changed.setdefault(place, deepcopy(paragraphs[place - 1]))

    for line in read.lines:
        one = wanted.get(line.number)
        if one is None or not line.in_final or (line.new_label == one.label and (one.label or not one.is_counted)):
            continue
        _leave_list(copy_of(line.ends), one, numbers)
        if one.label:
            _type(copy_of(line.number), one, numbers)
    for place, paragraph in changed.items():
        part.replace(paragraphs[place - 1], paragraph)
    return with_parts(made, {name.lower(): part.content()})


def _type(paragraph: Any, wanted: LabelWanted, numbers: Iterator[int]) -> None:
    """Put a label in front of the words of a paragraph."""
    usual = next((run for run in paragraph.iter(R) if run.find(T) is not None), None)
    label = run_like(usual, wanted.label, italic=wanted.label[:1].isalpha())
    change = element("ins", label, run_like(usual, "\t"), id=str(next(numbers)), **signed(wanted.by))
    paragraph.insert(_before_words(paragraph), change)


def _leave_list(paragraph: Any, wanted: LabelWanted, numbers: Iterator[int]) -> None:
    """Take a paragraph out of its list; that is tracked, unless all of it is new."""
    properties = paragraph.find(PPR)
    if properties is None:
        properties = element("pPr")
        paragraph.insert(0, properties)
    before = shared_properties(properties)
    number = properties.find(_NUMBER)
    if number is None:
        at = sum(child.tag in _BEFORE_NUMBERS for child in properties)
        number = element("numPr")
        properties.insert(at, number)
    for child in list(number):
        number.remove(child)
    number.extend((element("ilvl", val="0"), element("numId", val=NO_LIST)))
    end = properties.find(RPR)
    is_new = end is not None and any(child.tag in _NEW_ENDS for child in end)
    if not is_new and properties.find(f"{W}pPrChange") is None:
        properties.append(
            element(
                "pPrChange",
                before,
                id=str(next(numbers)),
                **signed(wanted.by),
            )
        )


def _before_words(paragraph: Any) -> int:
    """The place in front of the first run, and of what holds it."""
    first = next(paragraph.iter(R), None)
    if first is None:
        return len(paragraph)
    while first.getparent().tag != P:
        first = first.getparent()
    at: int = paragraph.index(first)
    return at
