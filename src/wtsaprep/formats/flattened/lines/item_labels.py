"""Item labels: the letter, number or dash at the start of a paragraph, cut from its text.

Source: [WRC-COUNT], [WTSA16-PROCEEDINGS].
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from wtsaprep.formats.flattened.patterns import pattern_of
from wtsaprep.model.citation_words import look_alikes
from wtsaprep.model.labels import INSERTION_SIGNS
from wtsaprep.model.language import every
from wtsaprep.model.letter_rows import row_of

LabelKind = Literal["number", "dotted", "letter", "capital", "dash"]

_SIGNS = "|".join((r"\d+ies", *every(lambda table: table.labels.signs)))
_BIS = rf"(?i:(?:{'|'.join(INSERTION_SIGNS)})+|{_SIGNS})"
_INSERTED = rf"(?:[ -]?(?:{_BIS})(?=(?:that|to)\b|[\d\W_]|$))"
_BEHIND = rf"(?:[ \t\u00a0]?(?:{_BIS})(?![^\W_])(?:[).](?=\s|$))?)"
_WITHIN = rf"(?:[A-Z]|{'|'.join(INSERTION_SIGNS)})?"
"""What a rule bears in the middle of its number under a section that was put in between: "1bis.1", "7A.1"."""
_NUMERALS = "".join(every(lambda table: table.labels.numerals))
_LABEL = pattern_of(
    r"^(?P<label>['‘’\"]?(?P<open>[(（]?)(?:"
    r"(?P<dash>[–—•·▪*+-])"
    rf"|(?P<number>\d{{1,3}}(?:{_WITHIN}\.\d{{1,3}}){{0,5}})(?P<number_bis>{_INSERTED}?)"
    rf"|(?P<letter>[ivxIVX]{{1,6}}|[{_NUMERALS}]{{1,3}}|[^\W\d_A-Z]{{1,2}}|[A-Z])(?P<letter_bis>{_INSERTED}?)"
    r"(?= ?[)）]|\.|、)"
    rf")(?P<close> ?[)）]|\.|、|)(?P<behind>{_BEHIND}?))(?P<gap>[ \u00a0]*(?:\t|(?![ \u00a0])))(?P<rest>.*)$",
    re.DOTALL,
)
_GLUED = pattern_of(r"^(?!(?:bis|ter|nd|rd|st|th|G|D)\b)(?:[a-z]{2,}|[A-Z][a-z]+|[^\x00-\x7f\W]{2,})(?:[\s,;-]|$)")
_OPENERS = pattern_of(r"^(?:to|that|the|whether|how|which|their|its)\b", re.IGNORECASE)
_LOOK_ALIKES = look_alikes(capitals=True)


@dataclass(frozen=True, slots=True)
class FoundLabel:
    """A label found at the start of a paragraph."""

    label: str
    """As printed, Cyrillic look-alikes made Latin."""
    kind: LabelKind
    style: str
    """What the first label of such a list would be; of a letter that may be a roman number, as a letter."""
    core: str
    """The label without brackets, stops and "bis"."""
    rest: str
    sure: bool
    """Whether it is a label by its form alone; otherwise it must fit the items before it."""
    likely: bool
    """Whether the text after it begins as a clause does."""
    inserted: bool = False
    look_alike: str = ""
    """The label as it stood, if it was in Cyrillic letters."""

    def follows(self, other: FoundLabel) -> bool:
        """Whether it is the next one of a list: 3 after 2, c) after b), 1.3 after 1.2, or 1.1 after 1."""
        if self.kind == "dotted" and other.kind in ("number", "dotted"):
            above, _, last = self.core.rpartition(".")
            before, _, ordinal = other.core.rpartition(".")
            return (above == other.core and last == "1") or (above == before and int(last) == int(ordinal) + 1)
        if self.kind != other.kind:
            return False
        if self.kind == "number":
            return int(self.core) == int(other.core) + 1
        return len(self.core) == len(other.core) == 1 and ord(self.core) == ord(other.core) + 1

    def tabbed(self, text: str) -> bool:
        """Whether a tab stands between the label and the words of the line that it was found in."""
        return "\t" in text[: len(text) - len(self.rest)]

    @property
    def roman(self) -> bool:
        """Whether it may be a roman number."""
        return self.kind in ("letter", "capital") and not self.core.lower().strip("ivx")


def find_label(text: str) -> FoundLabel | None:
    """The label at the start of a paragraph, if there is one or may be one."""
    match = _LABEL.match(text[:200])
    if not match:
        return None
    rest = text[match.start("rest") :]
    if match["dash"]:
        return _dash(match, rest)
    return _number(match, rest) if match["number"] else _letter(match, rest)


def _dash(match: re.Match[str], rest: str) -> FoundLabel | None:
    dash = match["dash"]
    alone = not rest and not match["gap"]
    if (
        match["open"]
        or match["close"]
        or (not match["gap"] and (dash in "-*+" or not rest[:1].isalpha()) and not alone)
    ):
        return None
    style = dash if dash in "–—•-" else "none"
    return FoundLabel(match["label"], "dash", style, dash, rest, sure=True, likely=True)


def _number(match: re.Match[str], rest: str) -> FoundLabel | None:
    core, opened, closed, gap = match["number"], match["open"], match["close"].strip(), match["gap"]
    if (opened and closed not in (")", "）")) or (core[0] == "0" and core != "0"):
        return None
    if not gap and rest and ((closed == "." and rest[0].isdigit()) or not _GLUED.match(rest)):
        return None
    kind: LabelKind = "dotted" if "." in core else "number"
    first = ".".join("1" for _ in core.split("."))
    sure = "\t" in gap or (closed in (")", "）") and bool(gap))
    inserted = bool(match["number_bis"] or match["behind"])
    likely = not rest or bool(_OPENERS.match(rest))
    return FoundLabel(_printed(match), kind, f"{opened}{first}{closed}", core, rest, sure or inserted, likely, inserted)


def _printed(match: re.Match[str]) -> str:
    """The label; between "b)" and its "bis" no tab is printed."""
    return match["label"].replace("\t", "")


def _letter(match: re.Match[str], rest: str) -> FoundLabel | None:
    printed, opened, closed, gap = _printed(match), match["open"], match["close"].strip(), match["gap"]
    core = match["letter"].translate(_LOOK_ALIKES)
    of_row = bool(row_of(core))
    bracket = closed in (")", "）")
    if not closed or (opened and not bracket) or (closed == "、" and not (of_row and core[0] in _NUMERALS)):
        return None
    if closed == "." and not gap and rest:
        return None
    capital = core.isupper() and core.lower() != core.upper()
    roman = not core.lower().strip("ivx")
    if not (roman or of_row) and len(core) > 1 and (capital or not core.isascii() or core[0] not in ("a", core[1])):
        return None
    if closed == "." and (capital or not core.isascii()) and "\t" not in gap:
        return None
    label = printed.replace(match["letter"], core, 1) if core.isascii() else printed
    first = "A" if capital else "a"
    inserted = bool(match["letter_bis"] or match["behind"])
    kind: LabelKind = "capital" if capital else "letter"
    look_alike = printed if label != printed else ""
    return FoundLabel(
        label, kind, f"{opened}{first}{match['close'].strip()}", core, rest, True, True, inserted, look_alike
    )
