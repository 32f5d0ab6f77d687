"""Headings: lines that open a section, told by their verb and their shape and not from a closed list.

The vocabulary of ITU headings is open ("resolves to invite ITU-R and ITU-D, as appropriate"), and clauses may begin
with the same verbs ("resolves 2 above shows ..."): so the verb only makes a heading of a short line without an end
mark, that cites no item, that follows a finished clause and precedes an item.

Source: [WRC-COUNT], [AKN4ITU], [ITU-LANGUAGES].
"""

from __future__ import annotations

import re
from typing import NamedTuple

from wtsaprep.conventions.heading_verbs import SPELT_LANGUAGES, meant_verb
from wtsaprep.formats.flattened.patterns import pattern_of
from wtsaprep.model.language import alternatives, language

LONGEST = 240

_ADVERBS = rf"(?:{alternatives(lambda table: table.headings.read_adverbs)})"
_SPACED = alternatives(lambda table: table.headings.verbs if table.script == "Latin" and table.code == "en" else "")
_FOREIGN = alternatives(
    lambda table: table.headings.verbs if table.script in ("Latin", "Cyrillic") and table.code != "en" else ""
)
_UNSPACED = alternatives(lambda table: table.headings.verbs if table.script in ("Han", "Arabic") else "")
_VERB = pattern_of(
    rf"^(?:and )?(?:{_ADVERBS},? )?(?:(?:{_SPACED}|(?P<foreign>{_FOREIGN}))(?![\w-])|{_UNSPACED})", re.IGNORECASE
)
_CITES = pattern_of(
    rf"(?<![\w(])\(?[a-z]{{1,2}}(?:bis|ter)?\)|\b(?:{alternatives(lambda table: table.reading.heading_cites)})\b|^\W*\d"
)
_AT_ONCE = pattern_of(r"^(?:\s+(?:further|also))?\s+(?:\(?\w{1,2}(?:bis|ter)?\)|\d)")
_NOUN = pattern_of(
    r"^(?:requests?|appeals?|calls?|notes|charges?|demande|supports|tasks|proposes)\s+(?:for|from|by|of|made"
    r"|received|relating|concerning|regarding|submitted|and (?:proposals|needs))\b",
    re.IGNORECASE,
)
_ALONE = pattern_of(
    rf"^(?:{_ADVERBS},? )?[^\W\d_]+(?:{alternatives(lambda table: table.headings.behind)})?"
    rf"(?:[ ,]+(?:{_ADVERBS}|{alternatives(lambda table: table.headings.degrees)})){{0,2}}$",
    re.IGNORECASE,
)
_OPEN_SHAPE = pattern_of(r"^[a-z]+(?:ing|ed|ful|ous|s)(?: [\w’',()/-]+){0,7}$")
_WORD = pattern_of(r"^[^\W\d_]{5,}(?= |$)")
_SHORT = pattern_of(r"^[^\W\d_]{5,}(?: [\w’',()/-]+){0,7}$")
_CLAUSE = pattern_of(
    rf"^(?:(?:{alternatives(lambda table: table.headings.clauses)})(?![\w-])"
    rf"|(?:{alternatives(lambda table: table.headings.elided)})['’]\w"
    rf"|{alternatives(lambda table: table.headings.infinitives)}|[\"“«(])",
    re.IGNORECASE,
)
_SPANISH_CLAUSE = pattern_of(rf"^(?:{language('es').headings.endings})\b", re.IGNORECASE)
_SPANISH = pattern_of(rf" (?:{'|'.join(language('es').headings.articles.split())}) ")
_GOES_ON = pattern_of(rf"^(?:{alternatives(lambda table: table.headings.goes_on)})\b")
_SENTENCE = pattern_of(
    rf"^(?: with [\w ]{{1,40}}?)? (?:{alternatives(lambda table: table.headings.sentence)}) \S|^ (?:qu['’])"
)
_END_MARKS = tuple(".;,!?。；，،؛")


_LONG_BEFORE_COLON = 60


class HeadingForm(NamedTuple):
    """What makes a line a heading by its words alone."""

    verb: bool = False
    """Whether it begins with a verb that headings begin with."""
    barred: bool = False
    """Whether its form shuts it out: it has an end mark, is too long, or is empty."""
    comma: bool = False
    """Whether it is a verb alone with a comma after it, which is a slip before items: "учитывая,"."""
    bare: bool = False
    """Whether it is but a verb: "considering", "further recalling:"."""
    alone: bool = False
    """Whether nothing stands in it that a clause could go on with."""
    cites: bool = False
    """Whether it cites an item, or uses its verb as a noun: "resolves 2 above", "requests for"."""
    spanish: bool = False
    introduces: bool = False
    """Whether it is a long line with a colon, so that only items tell whether it is a heading or a sentence."""
    open_shape: bool = False
    """Whether it is formed as a heading although its verb is not known."""
    misspells: bool = False
    """Whether it is short, and so since its verb is known but for a slip."""
    sentence: bool = False
    """Whether a sentence follows its verb: "notes with concern that ..."."""


def heading_form(text: str) -> HeadingForm:
    """What makes a line a heading; `heading_verdicts` decide whether it is one in its place."""
    text = text.strip()
    barred = not text or len(text) > LONGEST or text.endswith(_END_MARKS)
    # No verb begins with a figure, and most lines that do are items.
    verb = None if text[:1].isdigit() else _VERB.match(text)
    bare = text.rstrip(":： ")
    if not verb:
        long = text.endswith((":", "：")) and len(text) > _LONG_BEFORE_COLON
        may_be = not (barred or long)
        misspells = may_be and _misspells_verb(bare, introduces=bare != text)
        open_shape = misspells or (may_be and bool(_OPEN_SHAPE.match(bare)))
        short = misspells and bool(_SHORT.match(bare))
        cites = misspells and bool(_CITES.search(bare.partition(" ")[2]))
        return HeadingForm(barred=barred, open_shape=open_shape, misspells=short, cites=cites)
    after = bare[verb.end() :]
    alone = bool(_ALONE.match(bare))
    return HeadingForm(
        verb=True,
        barred=barred,
        comma=text.endswith(",") and bool(_ALONE.match(text[:-1])),
        bare=bool(_ALONE.match(text.rstrip(",:： "))),
        alone=alone or verb.end() == len(bare),
        cites=bool(_AT_ONCE.match(after) or _NOUN.match(bare) or _CITES.search(after)),
        spanish=bool(verb["foreign"] or _SPANISH.search(bare)),
        introduces=text.endswith((":", "：")) and len(text) > _LONG_BEFORE_COLON,
        sentence=bool(_SENTENCE.match(text[verb.end() :])),
    )


def _misspells_verb(text: str, *, introduces: bool) -> bool:
    """Whether a line begins with a verb of headings but for a slip, in whatever language: "décidd".

    One with a colon behind more words is a clause with items beneath it: "encargar al Director que:".
    """
    if introduces and " " in text:
        return False
    return bool(_WORD.match(text)) and any(meant_verb(text, language) for language in SPELT_LANGUAGES)


def begins_as_more(text: str) -> bool:
    """Whether a line begins as what goes on with a sentence: "and", "which"."""
    return bool(_GOES_ON.match(text))


def begins_as_clause(text: str) -> bool:
    """Whether a line begins with a word that clauses open with."""
    return bool(_CLAUSE.match(text))


def begins_as_spanish_clause(text: str) -> bool:
    """Whether it begins as a clause does in Spanish, with an infinitive, so that only other signs tell."""
    return bool(_SPANISH_CLAUSE.match(text))
