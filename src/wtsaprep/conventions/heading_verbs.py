"""The verbs that headings begin with, by language, as far as resolutions of ITU use them.

Source: [WRC-COUNT], [ITUT-RESOLUTIONS] (English), [ITU-LANGUAGES] (others).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from wtsaprep.model.sections import is_operative


class HeadingVerbs(NamedTuple):
    """The first words of headings of one language."""

    preambular: frozenset[str]
    operative: frozenset[str]
    """Empty where headings are told by what they begin with (`model/sections`)."""
    adverbs: frozenset[str]
    """Words that may stand before the verb."""


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


HEADING_VERBS: dict[str, HeadingVerbs] = {
    "en": HeadingVerbs(
        _words(
            """considering recognizing recalling noting observing emphasizing stressing underlining affirming
            reaffirming acknowledging appreciating welcoming taking bearing having referring aware mindful conscious
            convinced concerned believing desiring realizing expressing highlighting reiterating guided keeping
            cognizant commending congratulating regretting determined seeking respecting pursuant"""
        ),
        _words(
            """resolves instructs invites urges encourages requests decides authorizes calls recommends appeals directs
            endorses adopts approves declares confirms agrees expresses thanks"""
        ),
        _words("further also"),
    ),
    "fr": HeadingVerbs(
        _words(
            """considérant reconnaissant rappelant notant observant soulignant affirmant réaffirmant tenant ayant
            consciente conscient convaincue convaincu préoccupée préoccupé prenant gardant se estimant mettant saluant
            désireuse désireux sachant insistant félicitant accueillant constatant exprimant guidée"""
        ),
        _words("décide charge invite prie exhorte encourage demande autorise recommande approuve appelle"),
        frozenset(),
    ),
    "es": HeadingVerbs(
        _words(
            """considerando reconociendo recordando observando advirtiendo subrayando destacando afirmando reafirmando
            teniendo habiendo consciente convencida preocupada tomando acogiendo señalando poniendo expresando deseando
            apreciando enfatizando constatando reiterando"""
        ),
        _words("resuelve encarga invita insta pide exhorta alienta decide autoriza recomienda solicita"),
        frozenset(),
    ),
    "ru": HeadingVerbs(
        _words(
            """учитывая признавая отмечая напоминая подчеркивая подчёркивая принимая сознавая осознавая ссылаясь выражая
            приветствуя подтверждая рассмотрев памятуя имея будучи руководствуясь"""
        ),
        _words(
            """решает поручает предлагает призывает просит рекомендует постановляет одобряет утверждает уполномочивает
            обращается настоятельно"""
        ),
        _words("далее также вновь"),
    ),
    "zh": HeadingVerbs(
        _words(
            """考虑到 认识到 忆及 注意到 强调 铭记 回顾 顾及 意识到 承认 重申 赞赏 进一步考虑到 进一步认识到 进一步忆及
            进一步注意到 还考虑到 还认识到"""
        ),
        frozenset(),
        frozenset(),
    ),
    "ar": HeadingVerbs(_words("إذ وإذ"), frozenset(), frozenset()),
}

SPELT_LANGUAGES = ("en", "fr", "es", "ru")
"""Languages of whose verbs slips are told."""
_CLOSED = ("en", "fr", "es")
"""Languages of which most verbs are known."""
_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST = 4


def verb_place(heading: str, language: str) -> tuple[int, int]:
    """Where the verb of a heading stands: its first word, or the one behind an adverb; nowhere if it has no word."""
    adverbs = HEADING_VERBS[language].adverbs
    words = (word.span() for word in _WORD.finditer(heading))
    return next((at for at in words if heading[slice(*at)].casefold() not in adverbs), (0, 0))


@lru_cache(maxsize=1024)
def opens_clauses(heading: str, part: str, language: str) -> bool:
    """Whether a heading is one of a resolution, known by its verb; headings of Recommendations and annexes are not.

    Of other languages fewer verbs are known; their headings begin with no number and no capital letter.
    """
    if part not in ("preambular", "operative"):
        return False
    if is_operative(heading) or (
        language in HEADING_VERBS and (verb_kind(heading, language) or meant_verb(heading, language))
    ):
        return True
    return language not in _CLOSED and heading[:1].isalpha() and not heading[:1].isupper()


@lru_cache(maxsize=1024)
def verb_kind(heading: str, language: str) -> str:
    """What a heading opens by its verb: "preambular", "operative", or nothing that is known.

    Headings are few and stand in many texts, so what the last ones are is remembered.
    """
    verbs = HEADING_VERBS[language]
    verb = heading[slice(*verb_place(heading, language))].casefold()
    if verb in verbs.preambular:
        return "preambular"
    return "operative" if verb in verbs.operative or (not verbs.operative and is_operative(heading)) else ""


@lru_cache(maxsize=1024)
def meant_verb(heading: str, language: str) -> str:
    """The one verb that a heading misspells by a slip; nothing if it misspells none."""
    if verb_kind(heading, language):
        return ""
    verbs = HEADING_VERBS[language]
    word = heading[slice(*verb_place(heading, language))].casefold()
    if len(word) < _SHORTEST:
        return ""
    near = [verb for verb in verbs.preambular | verbs.operative if _one_slip_apart(word, verb)]
    return near[0] if len(near) == 1 else ""


def _one_slip_apart(one: str, other: str) -> bool:
    """Whether two words differ by a letter too many, too few or wrong, or by two that changed places."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    start = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    a, b = one[start:], other[start:]
    swapped = a[:2] == b[1::-1] and a[2:] == b[2:] and len(a) > 1
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or swapped
