"""``missing-article``: "to the Telecommunication Standardization Advisory Group", "de l'UIT", never without it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wtsaprep.conventions.articles_abroad import ARTICLED_LANGUAGES, may_lack, names_without_article
from wtsaprep.conventions.finding import Breach, Fix, WordsEdit
from wtsaprep.conventions.rule import Begun, NamedRule
from wtsaprep.model.language.checked import english_articles as names
from wtsaprep.model.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import ClauseInPlace
    from wtsaprep.model.provision import Provision

_CLAUSE_OPENS, _NEXT, _BEFORE, _OF_THE_UNION = (
    frozenset(words.split()) for words in (names.CLAUSE_OPENS, names.NEXT, names.BEFORE, names.OF_THE_UNION)
)
_WORD = LatePattern(r"[\w'’-]+")
_AROUND = 60
_YEAR = r"\([A-Z][^()]*, \d{4}\)"
_BEHIND_NAME = (
    rf"(?: (?:\([A-Z][A-Za-z-]*\)|{_YEAR}|{names.SAID_BESIDE})(?! (?:study|[Rr]esolution|meeting|Declaration))"
    rf"|[,;.:)]|\[\^| (?:{names.GOES_ON})\b|$)"
)
"""Where a name ends: no article is missing in "of Radiocommunication Sector study groups"."""
_ADDRESSED = LatePattern(names.ADDRESSED)
_NAME = LatePattern(
    rf"(?P<name>(?:{names.BODY}|(?P<bare>Union|Council))(?={_BEHIND_NAME})|(?:{names.OFFICIALS})(?![\w-])"
    rf"|(?<=irector of ){names.BUREAU}(?![\w-])(?! [A-Z]))"
)
"""The last two stand in the names of others, too; of them only those that are addressed or own something."""
_ROW = LatePattern(names.ROW_NAME)
_FIRST_OF_ROW = LatePattern(
    rf"(?<!both )(?<!Directors of )(?P<the>\b[Tt]he )?{names.ROW_NAME}"
    rf"(?P<behind>(?: (?:\([A-Z][A-Za-z-]*\)|{_YEAR}))?,?) $"
)
"""The one before it, up to the "and"."""
_OF_BUREAU = LatePattern(rf"(?:Deputy )?Directors? of (?P<bureau>{names.BUREAU})(?![\w-])")
_DOING = LatePattern(rf"(?:{names.BODY}|{names.OFFICIALS}|{names.SUBJECTS})(?={names.DOES})")
"""A name that does something, which tells that it is none of another's."""
_MAY_LACK = LatePattern(
    r"[ABCDGIPRSTUW](?:(?<=[a-z][ \u00a0].)(?<!he[ \u00a0].)|(?<=^.))"
    rf"(?:{names.BEGINS}|(?:{names.SUBJECTS_BEGIN})(?={names.DOES}))",
    re.MULTILINE,
)
"""The beginning of such a name at the start or behind a small letter, and behind no "the"."""


def _check(clause: ClauseInPlace) -> Iterator[Breach]:
    provision = clause.provision
    if provision.kind not in ("item", "rule", "heading", "note", "other"):
        return
    if clause.language != "en":
        yield from _abroad(provision, clause.language)
        return
    told_to = 0
    for begun in _MAY_LACK.finditer(provision.text):
        if begun.start() < told_to:
            continue  # The bureau of an official, whose article is put with the one before.
        if place := _place(provision.text, begun.start(), told_to):
            start, at, end = place
            behind = provision.text[start:at].strip()
            places = [at]
            if of_bureau := _OF_BUREAU.pattern.match(provision.text, at):
                places.append(of_bureau.start("bureau"))
                end = of_bureau.end()
            told_to = end
            edits = tuple(WordsEdit(provision.id, place, place, "the ") for place in places)
            fix = Fix("the article put" if len(places) == 1 else "the articles put", edits)
            name = provision.text[at:end]
            where = f"behind {behind}, before {name}" if behind else f"before {name}"
            yield Breach(f"the article is missing {where}", provision.id, start, at if behind else end, fix)


def _abroad(provision: Provision, language: str) -> Iterator[Breach]:
    for lacking in names_without_article(provision.text, language):
        edit = WordsEdit(provision.id, lacking.start, lacking.name, lacking.joined)
        said = f"the article is missing before {provision.text[lacking.name : lacking.end]}"
        yield Breach(said, provision.id, lacking.start, lacking.end, Fix("the article put", (edit,)))


def _place(words: str, at: int, told_to: int) -> tuple[int, int, int] | None:
    """Where the word begins behind which a name lacks its article, where that belongs, and where the name ends.

    ``told_to`` is where the last name ended that lacks its own.
    """
    opened = words.rfind(" ", 0, at - 1) + 1 if at else 0
    opens = not at or words[opened : at - 1].lower() in _CLAUSE_OPENS
    if opens and (doing := _DOING.pattern.match(words, at)):
        return opened, at, doing.end()
    name = _NAME.pattern.match(words, at)
    without = _without(words, name, told_to) if name else None
    return (*without, name.end("name")) if name and without else None


def _without(words: str, name: re.Match[str], told_to: int) -> tuple[int, int] | None:
    """Where the word begins behind which a name lacks its article, and where that belongs; None if it lacks none."""
    at = name.start()
    *before, last = [found.span() for found in _WORD.pattern.finditer(words, max(0, at - _AROUND), at)] or [(0, 0)]
    if before and words[slice(*last)] in _NEXT and not name["bare"]:
        at, last = last[0], before.pop()
    word = words[slice(*last)].lower()
    one_more = words[slice(*before[-1])].lower() if before else ""
    if word in ("and", "or") and not words[last[1] : at].strip(" \u00a0"):
        return (last[0], at) if _is_next_in_row(words, last[0], name, told_to) else None
    if words[last[1] : at].strip(" \u00a0") or not (word in _BEFORE or _ADDRESSED.fullmatch(word)):
        return None
    # Not behind "for" of a title: "Authorization for Telecommunication Standardization Advisory Group to act".
    if word == "for" and one_more.endswith(("authorization", "authority")):
        return None
    if name["bare"] and word in _BEFORE:
        owns = name["bare"] == "Union" and (word == "within" or (word == "of" and one_more in _OF_THE_UNION))
        return (before[-1][0] if word == "of" else last[0], at) if owns else None
    return last[0], at


def _is_next_in_row(words: str, at: int, name: re.Match[str], told_to: int) -> bool:
    """Whether it stands behind one that has its article, or was told to lack it: "the Conference and Assembly"."""
    if not _ROW.pattern.match(name[0]):
        return False
    first = _FIRST_OF_ROW.search(words[max(0, at - 2 * _AROUND) : at])
    if not first:
        return False
    return bool(first["the"]) or (told_to > 0 and told_to >= at - len(first["behind"]) - 1)


MISSING_ARTICLE = NamedRule(
    "missing-article",
    "wording",
    "The names of bureaux, sectors, advisory groups, assemblies and the Council have their article.",
    ("ITUT-RESOLUTIONS",),
    "warning",
    _check,
    mends="The article is put.",
    languages=("en", *ARTICLED_LANGUAGES),
    needs=Begun({"en": _MAY_LACK.finditer} | {code: may_lack(code).finditer for code in ARTICLED_LANGUAGES}),
)
