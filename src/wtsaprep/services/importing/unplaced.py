"""Unplaced texts: why a text that bears no number line can't be placed, and what to do about it, as named rules."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.formats.flattened.doubt import quoted_beginning
from wtsaprep.formats.flattened.lines.rule import Rule, first_ruling
from wtsaprep.formats.flattened.lines.shapes import is_number_line
from wtsaprep.model.language import alternatives

if TYPE_CHECKING:
    from wtsaprep.model.provision import Text

_LONG = 200
"""Characters from which a paragraph that begins as a number line does is a whole text on one line."""
_FEW = 12
"""Paragraphs up to which all of a file may be a cover."""
_NUMBER_IN_FRONT = re.compile(r"^[^()（）]{2,80}[(（][^()（）]{0,120}[)）]")
_VERBS = re.compile(rf"\b(?:{alternatives(lambda table: table.reading.verbs)})\b", re.IGNORECASE)
_OF_THE_UN = re.compile(rf"\b(?:{alternatives(lambda table: table.reading.united_nations)})")
_RECOMMENDATION = re.compile(
    alternatives(lambda table: (rf"\b{word}" for word in table.number_line.kinds["recommendation"].split()[:1])),
    re.IGNORECASE,
)
_OF_A_COVER = re.compile(
    rf"^(?:{alternatives(lambda table: table.reading.cover_lines)}|{alternatives(lambda table: table.cover.meeting)})",
    re.IGNORECASE,
)
_NUMBER_LINE = "A text begins with a line such as `RESOLUTION 11 (Rev. Hammamet, 2016)`."


class Refusal(NamedTuple):
    """What was found in the place of a number line, and what to do about it."""

    what: str
    hint: str


def why_unplaced(text: Text) -> Refusal:
    """Why a text without a number line can't be placed."""
    return first_ruling(UNPLACED, text).answer


def _nothing(text: Text) -> Refusal | None:
    hint = f"{_NUMBER_LINE} A suppression repeats that of the text that it suppresses."
    return None if text else Refusal("no text stands here, so it can't be told what it is about", hint)


def _on_one_line(text: Text) -> Refusal | None:
    for provision in text:
        front = _NUMBER_IN_FRONT.match(provision.text)
        begins = front is not None and is_number_line(front[0])
        # A short one is a whole text, too, if it begins with its number, as `RESOLUTION 12 Bells ...`, place or none.
        is_long = len(provision.text) >= _LONG
        headings = len(_VERBS.findall(provision.text))
        numbered = is_number_line(" ".join(provision.text.split(maxsplit=2)[:2]))
        if (is_long and (begins or headings > 1)) or (numbered and headings > 1):
            what = "its line breaks are lost: a whole text stands on one line"
            return Refusal(what, "Copy it again with a line for each paragraph, or put line breaks between them.")
    return None


def _of_the_un(text: Text) -> Refusal | None:
    if not any(_OF_THE_UN.search(provision.text[:_LONG]) for provision in text[:_FEW]):
        return None
    what = "it seems to be a text of the United Nations, which has a symbol and no number line"
    return Refusal(what, "Put its symbol, as in `A/RES/70/125`, on a line of its own before it.")


def _recommendation(text: Text) -> Refusal | None:
    named = next((p.text for p in text[:_FEW] if _RECOMMENDATION.search(p.text[:_LONG])), "")
    if not named or any(p.kind in ("heading", "opening") for p in text):
        return None
    what = f"it seems to be a Recommendation, and no line of it has but its name and number: {quoted_beginning(named)}"
    return Refusal(what, "Begin it with a line such as `Recommendation ITU-T A.1`.")


def _cover(text: Text) -> Refusal | None:
    if len(text) > _FEW or not any(_OF_A_COVER.match(p.text) for p in text) or any(p.kind == "heading" for p in text):
        return None
    what = f"there is a cover in it and no text: {quoted_beginning(text[0].text)} to {quoted_beginning(text[-1].text)}"
    return Refusal(what, f"Copy the text that belongs to it as well. {_NUMBER_LINE}")


def _prose(text: Text) -> Refusal | None:
    if any(p.kind in ("heading", "opening", "item") for p in text):
        return None
    return Refusal("there is nothing in it that a resolution has: no number line, opening or heading", _NUMBER_LINE)


UNPLACED: tuple[Rule[Text, Refusal], ...] = (
    Rule("nothing", "a proposal that is but its symbol", _nothing),
    Rule("on one line", "paragraphs that were run together can't be told apart", _on_one_line),
    Rule("of the United Nations", "its texts bear a symbol on their cover and not on a line before them", _of_the_un),
    Rule("Recommendation", "its name stands in a sentence or on several lines", _recommendation),
    Rule("cover", "what was copied ends before the text", _cover),
    Rule("prose", "a letter or a note", _prose),
    Rule(
        "no number line",
        "all else of a resolution is there",
        lambda _: Refusal("no number line was found, so this can't be placed", _NUMBER_LINE),
    ),
)
