"""``note-to-self``: a remark of those who drafted, within the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.asides import Opening, asides, may_be_asides
from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.rule import Begun, Either, NamedRule, any_of
from wtsaprep.model.late_pattern import LatePattern
from wtsaprep.model.sign_places import places_of

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import ClauseInPlace

_REMARK = (
    r"(?:notes?|comments?|remarks?|quer(?:y|ies)|questions?|observations?|n\.?b\.?|ed\."
    r"|remarques?|commentaires?|notas?|comentarios?|observaci(?:ón|ones)|preguntas?"
    r"|примечани[ея]|комментари[ий]|замечани[ея]|вопросы?|прим\.)"
)
_WHOSE = (
    r"(?:secretariat|editor(?:ial|s)?|drafting(?: group)?|drafters?|chair(?:man)?|rapporteur|translators?|internal"
    r"|legal"
    r"|reviewers?|our|ed\.|(?-i:[A-Z]{2,5}))(?:s?['’]s?)?"
)
_WHOSE_BEHIND = (
    r"(?:by|from|of|to|for|du|des|de|del|à|au|aux|a|al|para|d['’]|от|для|(?:редак|секретар|состав|переводч|автор)\w*)"
)
_BEHIND = r"\s*(?::|[–—-]\s)"
_IN_BRACKETS = LatePattern(
    # Whose it is stands before or behind; without that only square brackets tell that it is none of the text.
    # A colon or dash is near, or a letter of the last: that is quickly seen.
    r"[\[(［【](?=[^\])]*(?::|[–—-]\s)|\s*[^\x00-\x7f])(?:"
    rf"\s*(?i:{_WHOSE} {_REMARK}|{_REMARK} {_WHOSE_BEHIND}(?!\w)[^\[\]():;]{{0,60}}?){_BEHIND}"
    rf"|(?<=\[)\s*(?i:{_REMARK}|remark){_BEHIND}"
    r"|(?<!\()\s*(?:(?:(?:编者|秘书处|起草组|译者)?注(?:释)?|备注|评论|意见)\s*[:：]|(?:ملاحظة|تعليق)[^\[\]:]{0,40}:)"
    r")"
)
_ANYWHERE = LatePattern(
    r"\b(?i:note (?:to|for) (?:the )?(?:editors?|secretariat|drafters?|drafting group|translators?|self)"
    r"|editor(?:'|’)?s? note|(?:drafting|editorial) notes?(?=\s*:| to )|drafting note"
    r"|note de (?:la )?rédaction|note d(?:u|es) rédacteurs?|nota de (?:la )?redacción"
    r"|nota del? (?:los )?redactor(?:es)?"
    r"|примечание (?:редактора|редакции|составител\w+|переводчика)|прим\. ?(?:ред|пер)\.)(?!\w)"
    r"|(?<!\w)(?:TODO|FIXME|NDLR|N\.?D\.L\.R\.|NdR|N\. ?de la R\.)(?!\w)|\?{2,}|!{2,}"
)
_SIGNS = (
    *("ote ", "OTE ", "ota de", "OTA DE", "ditor", "DITOR", "rafting", "RAFTING"),
    *("TODO", "FIXME", "NDLR", "D.L.R", "NdR", "de la R.", "??", "!!"),
    *("римечани", "РИМЕЧАНИ", "рим."),
)
"""One of them stands in all of these."""


def _in_brackets(words: str) -> Iterator[re.Match[str]]:
    return filter(None, (_IN_BRACKETS.pattern.match(words, at) for at in places_of(words, "[(［【")))


def _check(clause: ClauseInPlace) -> Iterator[Breach]:
    words = clause.provision.text
    told: list[tuple[int, int]] = []
    for kind in (_in_brackets(words), _ANYWHERE.finditer(words)):
        told += [found.span() for found in kind if not _stands_in(found.span(), told) and not _is_a_word(found, words)]
    told += [span for span in asides(words, Opening(clause.part, clause.heading)) if not _stands_in(span, told)]
    for start, end in told:
        yield Breach(
            f"“{words[start:end]}” looks like a remark of those who drafted it", clause.provision.id, start, end
        )


def _stands_in(span: tuple[int, int], told: list[tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in told)


def _is_a_word(found: re.Match[str], words: str) -> bool:
    """Whether it is one in Spanish, in a title."""
    return found[0] == "TODO" and words.isupper()


NOTE_TO_SELF = NamedRule(
    "note-to-self",
    "leftovers",
    "No remark of those who drafted stands in the text.",
    ("CUSTOM",),
    "warning",
    _check,
    needs=Either(any_of(*_SIGNS), Begun(_in_brackets, may_be_asides)),
)
