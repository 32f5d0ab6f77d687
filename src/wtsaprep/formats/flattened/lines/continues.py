"""Continuing: whether a line goes on with the paragraph before it, as named rules in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.lines.cited_labels import citation_at, comes_again_at, is_amount_at
from wtsaprep.formats.flattened.lines.head_continues import IN_HEAD, LINE_OF_ITS_OWN, NUMBER_LINE
from wtsaprep.formats.flattened.lines.heading_continues import (
    COMMAS,
    IN_HEADING,
    MAY_BEGIN,
    MAY_GO_ON,
    is_cited,
    is_dated,
    is_labelled,
)
from wtsaprep.formats.flattened.lines.rule import Rule, Ruling, first_ruling
from wtsaprep.formats.flattened.patterns import pattern_of
from wtsaprep.model.language import every

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wtsaprep.formats.flattened.lines.line_place import LinePlace
    from wtsaprep.formats.flattened.lines.open_paragraph import Zone

_ANDS = every(lambda table: table.citing.ands.split("|") if table.script in ("Latin", "Cyrillic") else ())
_GOING_ON = (*COMMAS, *(f" {word}" for word in _ANDS))
"""Ends of a line at which a list within a sentence may have been broken."""
_FIELD = pattern_of(r"[^\W\d_]\w[\w ]{1,24}: +\S")
_FAR = 40
"""Characters from which a line is long enough to go on in the next one where nothing else tells."""


def goes_on(place: LinePlace) -> Ruling[LinePlace, bool]:
    """Whether a line goes on with what stands."""
    return first_ruling(CONTINUES[place.standing.zone], place)


def _nothing_stands(place: LinePlace) -> bool | None:
    return False if place.standing.empty else None


def _named(place: LinePlace) -> bool | None:
    return False if place.line.role or place.standing.role else None


def _blank_line_in_markdown(place: LinePlace) -> bool | None:
    return False if place.page.strict and place.line.after_blank else None


def _line_of_reasons(place: LinePlace) -> bool | None:
    return True if place.standing.keeps_break(place.line) else None


def _other_mark(place: LinePlace) -> bool | None:
    only = place.line.marked.only
    return False if only and place.standing.last_mark != only else None


def _symbol(place: LinePlace) -> bool | None:
    shape = place.shape
    return False if shape.symbol or shape.trailer or shape.table_row else None


def _next_verb(place: LinePlace) -> bool | None:
    return False if place.page.leads_clause(place.shape) and place.standing.ends else None


def _after_label_alone(place: LinePlace) -> bool | None:
    return not is_labelled(place) if place.standing.label_alone else None


def _in_annex(place: LinePlace) -> bool:
    return place.shape.text.startswith("(") and "(" not in place.standing.shown and not place.line.after_blank


def _annex(place: LinePlace) -> bool | None:
    return False if place.shape.annex and (not place.after_broken_off or place.shape.loud) else None


def _perhaps_cited(place: LinePlace) -> bool | None:
    return True if citation_at(place) == "perhaps cited" else None


def _perhaps_item(place: LinePlace) -> bool | None:
    return False if citation_at(place) == "perhaps item" and is_labelled(place) else None


def _amount(place: LinePlace) -> bool | None:
    return True if is_amount_at(place) else None


def _comes_again(place: LinePlace) -> bool | None:
    return True if comes_again_at(place) else None


def _item(place: LinePlace) -> bool | None:
    return False if is_labelled(place) else None


def _heading(place: LinePlace) -> bool | None:
    return False if place.heads else None


def _open_bracket(place: LinePlace) -> bool | None:
    return True if place.standing.depth > 0 and not place.line.after_blank else None


def _after_comma(place: LinePlace) -> bool | None:
    """Whether a line without a label stands apart from one with a comma where labels or capitals show the items."""
    shape, standing = place.shape, place.standing
    apart = not place.after_full or place.line.after_blank
    if not (apart and standing.shown.endswith(COMMAS)) or shape.label or shape.begins_clause or shape.heading.verb:
        return None
    of_item = (standing.label is not None and shape.low) or shape.text[:1].isdigit()
    return False if of_item or (place.page.width and _is_without_capitals(shape.text)) else None


def _clause_after_comma(place: LinePlace) -> bool | None:
    """Whether a clause without a label stands behind one with a comma, where it would bear one if it were an item."""
    standing, shape = place.standing, place.shape
    apart = not place.after_full or place.line.after_blank
    if not (apart and standing.shown.endswith(_GOING_ON)) or shape.label or not (shape.low and shape.begins_clause):
        return None
    known = standing.label is not None or place.line.after_page or place.page.width
    return False if known or _after_longest(place) else None


def _after_longest(place: LinePlace) -> bool:
    """Whether the line before is as long as lines get here: where but one was broken, nothing else shows a margin."""
    return place.page.widest > _FAR and not place.page.has_room(place.standing.last)


def _is_without_capitals(text: str) -> bool:
    return text[:1].isalpha() and text[:1].lower() == text[:1].upper()


def _clause_after_end(place: LinePlace) -> bool | None:
    unwrapped = not place.page.width and not _after_longest(place)
    clear = unwrapped or place.shape.begins_clause or not place.shape.low
    return _after_end(place) if clear else None


def _after_end(place: LinePlace) -> bool | None:
    return False if place.standing.ends and (not place.after_full or place.line.after_blank) else None


def _comma_at_margin(place: LinePlace) -> bool | None:
    return True if place.standing.ends and place.standing.shown.endswith(_GOING_ON) else None


def _mark_at_margin(place: LinePlace) -> bool | None:
    if not place.standing.ends:
        return None
    return place.shape.low != place.standing.shown.endswith(".") and not place.shape.says_that


def _wants_more(place: LinePlace) -> bool | None:
    return True if place.standing.wants_more else None


def _small_letter(place: LinePlace) -> bool | None:
    far = place.within or place.after_full or place.page.lines[place.standing.last].length >= _FAR
    if not (place.shape.low and far):
        return None
    return not (place.shape.says_that and place.line.after_blank) or place.line.after_page


def _verb_behind_short_line(place: LinePlace) -> bool | None:
    heading = place.shape.heading
    if place.after_full or not heading.verb or heading.barred or heading.cites:
        return None
    return _small_letter(place)


def _blank_line(place: LinePlace) -> bool | None:
    return False if place.line.after_blank and not place.line.after_page else None


def _blank_line_in_sentence(place: LinePlace) -> bool | None:
    return False if place.within and place.line.after_blank and not place.line.after_page else None


def _field(place: LinePlace) -> bool | None:
    return False if not place.within and _FIELD.match(place.shape.text) else None


def _unfinished_at_margin(place: LinePlace) -> bool | None:
    return True if place.after_full else None


def _unfinished(place: LinePlace) -> bool | None:
    return True if place.within else None


_COUNTS = "{} is joined to the line before it, as the next item bears its number; it may be an item"
_MAY_BE_ITEM = "{} is joined to the line before it, which seems to cite its label; it may be an item"

_ANYWHERE: tuple[Rule[LinePlace, bool], ...] = (
    Rule("first line", "nothing stands before it", _nothing_stands),
    Rule("named by its style", "what has a style is a paragraph of its own", _named),
    Rule("blank line in Markdown", "it always ends a paragraph there", _blank_line_in_markdown),
    Rule("line of the reasons", "those keep their lines", _line_of_reasons),
    Rule("of another mark", "a line that is all new or all old, after one that is not, is a paragraph", _other_mark),
    Rule("symbol, reasons or table", "they stand on lines of their own", _symbol),
)
_CLAUSE: tuple[Rule[LinePlace, bool], ...] = (
    Rule("after a label alone", "the words of a label that stands alone on its line", _after_label_alone),
    Rule("annex", "an annex begins; in small letters in the middle of a sentence it is cited", _annex),
    Rule("amount or date", "what is counted or dated stands behind the number: “12 months”", _amount),
    Rule("year in a bracket", "it dates what stands before it: “Resolution 5” / “(Geneva, 2031)”", is_dated),
    Rule("cited label", "the words before or behind its label cite it: “considering a) above”", is_cited),
    Rule("cited label or item", "they cite it, and a list would go on with it", _perhaps_cited, told=_MAY_BE_ITEM),
    Rule("item or cited label", "a clause begins behind it", _perhaps_item, told=MAY_GO_ON),
    Rule("number that comes again", "the next item bears it, so that this one counts", _comes_again, told=_COUNTS),
    Rule("item", "it begins with the label of an item", _item),
    Rule("heading", "a section begins", _heading),
    Rule("next verb", "in a text without headings each clause begins with its own verb", _next_verb),
    Rule("open bracket", "a bracket is open", _open_bracket),
    Rule("after a comma", "an item that goes on would be labelled too", _after_comma, told=MAY_GO_ON),
    Rule("clause after a comma", "the next item would be labelled too", _clause_after_comma, told=MAY_GO_ON),
    Rule("clause after an end mark", "it begins as clauses do, or no margin broke the lines", _clause_after_end),
    Rule("after an end mark", "the line before is short or a blank line parts them", _after_end, told=MAY_GO_ON),
    Rule("comma at the margin", "a clause that ends with a comma may but be broken there", _comma_at_margin),
    Rule(
        "end mark at the margin",
        "a small letter goes on, a capital does after an abbreviation",
        _mark_at_margin,
        told=MAY_BEGIN,
    ),
    Rule("word that wants another", "no clause ends with it", _wants_more),
    Rule("verb behind a short line", "a heading begins so", _verb_behind_short_line, told=MAY_BEGIN),
    Rule("small letter", "no paragraph begins with one, but for clauses", _small_letter),
    Rule("blank line in a sentence", "it parts two paragraphs", _blank_line_in_sentence, told=MAY_GO_ON),
    Rule("blank line", "it parts two paragraphs, if no page ended there", _blank_line),
    Rule("field of a cover", "“Source:” and “Contact:” stand on lines of their own", _field),
    Rule("broken at the margin", "the line before is full and lacks an end mark", _unfinished_at_margin),
    Rule("without an end mark", "a clause has one, so what lacks it goes on", _unfinished, told=MAY_BEGIN),
    Rule("of no section", "short lines without a place, such as titles", lambda _: False),
)
_BY_ZONE: Mapping[Zone, tuple[Rule[LinePlace, bool], ...]] = {
    "symbol": (LINE_OF_ITS_OWN,),
    **IN_HEAD,
    "heading": (NUMBER_LINE, *IN_HEADING),
    "annex": (NUMBER_LINE, Rule("in the heading of an annex", "what it belongs to, in a bracket", _in_annex)),
    "table": (LINE_OF_ITS_OWN,),
    "body": (NUMBER_LINE, *_CLAUSE),
}
CONTINUES: Mapping[Zone, tuple[Rule[LinePlace, bool], ...]] = {
    zone: (*_ANYWHERE, *rules) for zone, rules in _BY_ZONE.items()
}
"""The rules by what stands before the line."""
