"""Shapes: what a line is by its form alone: a symbol, a number line, an opening formula, Reasons, an annex."""

from __future__ import annotations

import re
from dataclasses import dataclass

from wtsaprep.formats.flattened.patterns import pattern_of
from wtsaprep.model.edition import number_line, number_line_start
from wtsaprep.model.labels import INSERTION_SIGNS
from wtsaprep.model.language import alternatives, every, language
from wtsaprep.model.language.scripts import unstretched
from wtsaprep.model.numbers import is_proposal_number
from wtsaprep.model.symbols import COSIGNATORIES, SUPPORTS, SYMBOLS

_SYMBOL = pattern_of(
    rf"^({'|'.join(re.escape(s) for s in sorted(SYMBOLS, key=len, reverse=True))})(?P<gap>[\s:]*)(.*)$"
)
_LOOSE_NUMBER = pattern_of(r"^[A-Z]{1,8}(?:/[A-Z0-9()._–-]{0,24}){1,40}/\d{1,4}$")
_OLD_NUMBER = pattern_of(
    r"^(?P<number>[A-Z]{1,8}(?:/[A-Z0-9()]{1,16}){1,40}/\d{1,4})\s+(?P<symbol>\(?[A-Z]{3}\)?\*?)(?:\s+(?P<rest>.*))?$"
)
_SYSTEM_CODE = pattern_of(r"(?<=/\d)(?P<more>\d{0,3})#\d{1,7}(?=\s|$)")
"""What the Union's system for proposals puts behind a number: "EUR/45A2/1#50007"."""
_MARKED_NEW = pattern_of(
    rf"^[A-Z-]{{3,20}} (?:NEW )?(?:{'|'.join(language('en').number_line.kinds.values())})\s+\[[^\]\n]{{1,24}}\]"
    r"(?:\s*\([^()]{0,120}\))?$"
)
_REASONS = pattern_of(
    rf"^(?:\*\*|__)?(?:{alternatives(lambda table: table.reading.reasons)})"
    r"(?:\*\*|__)?(?:\s?[:：](?:\*\*|__)?(?: *\t|\s*)|\s*$)"
)
_ANNEX = pattern_of(
    rf"^(?:{alternatives(lambda table: table.reading.annex)})(?:\s+(?:[A-Z]|\d{{1,3}}|[IVX]{{1,6}})(?![\w-]))?"
    rf"(?:\s*[(（].{{0,120}}|\s+(?:{alternatives(lambda table: table.reading.annex_to)})\s.{{0,120}})?\d?$"
)
_ANNEX_MIXED = pattern_of(
    rf"^(?:{alternatives(lambda table: table.reading.annex_mixed)})(?:\s+(?:[A-Z]|\d{{1,3}}|[IVX]{{1,6}}))?"
    r"(?:\s*\(.{0,120}\)|\s+to\s(?:Resolution|Recommendation)\s.{0,80})?$"
)
_SIGNS = "|".join((*INSERTION_SIGNS, *every(lambda table: table.labels.signs)))
_BETWEEN_SECTIONS = rf"(?:[A-Z\u0410-\u042f]|\s?(?i:{_SIGNS}))?"
"""What follows the number of a section that was put in between: "7A", "1bis", "2 ter"."""
_SECTION = pattern_of(
    rf"^(?:{alternatives(lambda table: table.reading.sections)})\s+\w{{1,6}}"
    rf"{_BETWEEN_SECTIONS}(?:\s*[–—:.-]\s*\S.{{0,120}}|\s+[A-Z].{{0,120}})?$"
    rf"|^(?:{alternatives(lambda table: table.reading.sections_mixed)})\s\d{{1,3}}"
    rf"{_BETWEEN_SECTIONS}(?:\s*[–—]\s*\S.{{0,120}})?$"
)
_AND = alternatives(lambda table: table.citing.ands if table.script in ("Latin", "Cyrillic") else "")
_ENDS = pattern_of(rf"[;,.:!?،؛؟；，。：][\"”’»)\]]?(?: (?:{_AND})/?(?:or)?)?$")
_CONNECTIVE = pattern_of(rf"(?:^|[\s(])(?:{alternatives(lambda table: table.reading.dangling)})$")
_ROW = pattern_of(r"^\|.*\|$")
_CITY = pattern_of(r"\d{4}|[A-Z]{2,5}-\d\d")


@dataclass(frozen=True, slots=True)
class SymbolLine:
    """A proposal's first line: its symbol, its number, and what follows on the line. Either may be missing."""

    symbol: str
    number: str
    rest: str = ""


def symbol_line(text: str) -> SymbolLine | None:
    """A line such as "MOD<tab>ARB/36A1/1", "MODAFCP/19A14/1", "ADD" or "SEN/56/1"; None if it is none.

    Source: [WTSA16-PROPOSALS], [WTDC22-PROPOSALS] (run together); [PP02-PROPOSALS] (number first).
    """
    text = _SYSTEM_CODE.sub(r"\g<more>", text.strip().strip("*_").strip())
    if len(text) > 300 or not (text[:1] == "(" or text[:1].isupper()) or not text[0].isascii():
        return None
    match = _SYMBOL.match(text)
    if match and (taken := _after_symbol(match[1], match["gap"], match[3])):
        return taken
    if is_proposal_number(text):
        return SymbolLine("", text)
    old = _OLD_NUMBER.match(text)
    if old and old["symbol"] in SYMBOLS:
        return SymbolLine(old["symbol"], old["number"], old["rest"] or "")
    return None


def _after_symbol(symbol: str, gap: str, rest: str) -> SymbolLine | None:
    number, _, behind = rest.partition(" ") if rest and not is_proposal_number(rest) else (rest, "", "")
    behind = behind.strip()
    if not rest:
        return SymbolLine(symbol, "")
    if is_proposal_number(number) or (gap and _LOOSE_NUMBER.match(number)):
        return SymbolLine(symbol, number, behind) if not behind or is_number_line(behind) or len(behind) < 30 else None
    return SymbolLine(symbol, "", rest) if gap and is_number_line(rest) else None


def is_number_line(text: str) -> bool:
    """Whether a line is a number line: "RESOLUTION 11 (Rev. Hammamet, 2016)", also in the Union's other languages.

    Source: [PP-DRAFTING], [ITU-LANGUAGES].
    """
    if len(text) > 200:
        return False
    text = text.strip()
    if text[:1].isdigit():
        return False  # "70/125." is one only before its title.
    line = number_line(text)
    if line and (line.number[:1] == "[" or any(c.isdigit() for c in line.number)):
        return not line.adopted or bool(_CITY.search(line.adopted)) or "[" in line.adopted
    return bool(_MARKED_NEW.match(text))


def starts_number_line(text: str) -> bool:
    """Whether a line may be the beginning of a number line that was broken: its bracket is open."""
    return text.count("(") > text.count(")") and bool(re.match(number_line_start(), unstretched(text), re.IGNORECASE))


def is_loud(text: str) -> bool:
    """Whether a line is set in capitals, as number lines are."""
    match = re.match(r"[^\W\d_]+", text)
    return match is not None and (match[0].isupper() or match[0].lower() == match[0].upper())


def is_history(text: str) -> bool:
    """Whether a line begins a history: a parenthesis with years.

    Source: [ITUT-RESOLUTIONS].
    """
    return text.startswith(("(", "（")) and bool(_CITY.search(text))


def reasons_start(text: str) -> int:
    """Where the words after "Reasons:" begin; 0 if the line is no such line.

    Source: [PP-GUIDELINES].
    """
    match = None if text[:1].islower() else _REASONS.match(text)
    return match.end() if match else 0


def supported(text: str) -> str:
    """The number of the proposal that a line says is supported: "Supports: ARB/XX/1"; empty for any other line."""
    if SUPPORTS not in text[:40]:
        return ""
    label, _, number = text.strip().partition(":")
    number = number.strip()
    return number if label == SUPPORTS and is_proposal_number(number) else ""


def is_cosignatories(text: str) -> bool:
    """Whether a line says who signed: "Co-signatories: B (signed) 2024-05-01; CAN (pending)"."""
    return text.startswith(f"{COSIGNATORIES}:")


def follows_text(text: str) -> bool:
    """Whether a line is one of those that stand after a text: reasons, what is supported, who signed."""
    return bool(reasons_start(text) or supported(text)) or is_cosignatories(text)


def is_annex(text: str) -> bool:
    """Whether a line is the heading of an annex.

    Source: [ITUT-RESOLUTIONS], [ITU-LANGUAGES].
    """
    words = unstretched(text)
    return len(text) < 200 and bool(_ANNEX.match(words) or _ANNEX_MIXED.match(words))


def is_section(text: str) -> bool:
    """Whether a line is the heading of a section of rules: "SECTION 1".

    Source: [ITUT-RESOLUTIONS].
    """
    return len(text) < 200 and bool(_SECTION.match(text))


def is_table_row(text: str) -> bool:
    """Whether a line is a row of a table as Markdown writes it."""
    return len(text) > 2 and bool(_ROW.match(text))


def is_finished(text: str) -> bool:
    """Whether a clause ends here, by its mark."""
    return not text or bool(_ENDS.search(text[-40:]))


def is_open(text: str) -> bool:
    """Whether a text breaks off after a word that wants another one, or a hyphen."""
    tail = text[-24:]
    tail = tail.lower() if tail.isupper() else tail  # In headings all in capitals.
    return (
        bool(_CONNECTIVE.search(tail)) or text.endswith(("-", "/", "(", "\u00ad")) or text.count("(") > text.count(")")
    )


def is_finished_sentence(text: str) -> bool:
    """Whether a sentence ends here; a resolution is one sentence, so its body ends with it."""
    return text.rstrip('"”’»)] ').endswith((".", "。"))
