"""Words with which texts cite other texts, in the six languages: what each kind is called, and how numbers follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.language import alternatives, every, every_word, languages

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wtsaprep.model.language.table import ActKind, Language

NUMBERED_KINDS: tuple[ActKind, ...] = ("resolution", "recommendation", "opinion", "decision")
_THROUGH: tuple[ActKind, ...] = ("constitution", "convention")

_LETTER = r"[^\W\d_]"
_ACT_NUMBER = r"(?:[A-Z]\.\d{1,4}(?:\.\d{1,3})?|\d{1,4})(?:-\d{1,2})?(?![\w%]|[.,/]\d)"
"""The number of a text: 73, A.99, M.2150-1."""
_EDITION = r"(?:\s?[(（][^()（）]{0,40}?(?:1[89]|20)\d\d[^()（）]{0,20}[)）])?"
"""The bracket behind a number that says which edition is meant."""
_LABELS = rf"(?:\d{{1,3}}(?:\.\d+)*|{_LETTER}{{1,2}}\)|\([a-z]\))(?:\s?{_LETTER}{{1,4}}\))*"


def numbered() -> str:
    """A text cited by its kind and number: "Resolution 73 (Rev. Geneva, 2022)"."""
    union = alternatives(lambda table: table.number_line.union)
    letters = "".join(dict.fromkeys("".join(table.number_line.sectors for table in languages())))
    sector = rf"(?:(?:{union})[-\u2011]?[{letters}][ \u00a0])?"
    sign = rf"(?:(?:{alternatives(lambda table: table.number_line.number_sign)})\s?)?"
    number = rf"(?P<number>{_ACT_NUMBER})(?P<edition>{_EDITION})"
    return rf"(?<!\w)(?:{_named(_with_number_behind(), NUMBERED_KINDS)})[ \u00a0]{sector}{sign}{number}"


def numbered_before() -> str:
    """The same where the number stands before the kind, as in Chinese."""
    table = _with_number_before()
    number = rf"{table.number_line.ordinal}\s?(?P<number>\d{{1,4}})\s?{table.number_line.number_sign}"
    return rf"{number}\s?(?:{_named((table,), NUMBERED_KINDS)})(?P<edition>{_EDITION})"


def further() -> str:
    """One more number of the same kind behind it."""
    ands = alternatives(lambda table: table.citing.ands)
    between = rf"\s?[,;\u060c\u3001]\s?(?:(?:{ands})\s)?|\s(?:{ands})\s|\s?(?:{_tied_ands()})\s?"
    return rf"(?:{between})(?P<number>{_ACT_NUMBER})(?P<edition>{_EDITION})"


def several() -> str:
    """How words end that announce more numbers than one; else only one that has its edition is one more."""
    return rf"(?:{alternatives(lambda table: table.acts.several)})$"


def provision() -> str:
    """A provision of a text that is numbered through: "No. 9 of the ITU Constitution"."""
    between = f"{alternatives(lambda table: table.citing.ands)}|{alternatives(lambda table: table.citing.to)}"
    more = rf"(?P<more>(?:(?:,\s?|\s(?:{between})\s|\s(?:{_tied_ands()}))\d{{1,4}}[A-Z]?)*)"
    owner = "|".join(table.acts.owner for table in _with_number_behind() if table.acts.owner)
    of = rf"\s?(?:{alternatives(lambda table: table.acts.of_through)})?\s?(?:{owner})?"
    number = rf"(?:{alternatives(lambda table: table.acts.provisions)})[ \u00a0]?(?P<number>\d{{1,4}}[A-Z]?)"
    return rf"(?<!\w){number}{more}{of}(?:{_named(_with_number_behind(), _THROUGH)})(?!{_LETTER})"


def provision_behind() -> str:
    """The same where the provision stands behind its text, as in Chinese."""
    table = _with_number_before()
    ordinal, counter = table.number_line.ordinal, table.acts.counter
    between = f"\u3001|{table.citing.ands}|{table.citing.to}"
    called = rf"《?(?:{table.acts.owner})?《?(?:{_named((table,), _THROUGH)})》?"
    more = rf"(?P<more>(?:\s?(?:{counter})?\s?(?:{between})\s?(?:{ordinal})?\s?\d{{1,4}}[A-Z]?)*)"
    return rf"{called}\s?{ordinal}\s?(?P<number>\d{{1,4}}[A-Z]?){more}\s?{counter}"


def clause_before() -> str:
    """A clause of the text that is cited, before its kind: "resolves 2 of", "points 1 du décide de la"."""
    of_act = alternatives(lambda table: table.acts.of_act)
    return (
        rf"(?:(?P<first>{_LABELS})[ \u00a0](?:{alternatives(lambda table: table.acts.of_heading)})[ \u00a0])?"
        rf"(?P<heading>{_LETTER}+(?:[ \u00a0]{_LETTER}+){{0,6}}?)(?:[ \u00a0](?P<labels>{_LABELS}))?"
        rf"(?(first)(?:[ \u00a0](?:{of_act}))?|[ \u00a0](?:{of_act}))"
        rf"[ \u00a0](?:{alternatives(lambda table: table.acts.articles)})?$"
    )


def clause_behind() -> str:
    """A clause of the text cited, behind it: ", resolves 2", "point 2 of the resolves"; none of the own text."""
    owner = alternatives(lambda table: table.citing.owners.split())
    noun = alternatives(lambda table: table.citing.nouns)
    of = alternatives(lambda table: (table.citing.of, table.acts.of_heading))
    own = alternatives(lambda table: (table.citing.above, table.citing.below, table.citing.this))
    word = rf"(?!(?:{noun})\b){_LETTER}+"
    return (
        rf"\s?[,\u060c\uff0c]?\s?(?:in\s)?(?:(?:{owner})\s)?(?:"
        rf"(?:{noun})\s(?P<first>{_LABELS})\s(?:{of})\s(?P<named>{_LETTER}+)"
        rf"|(?P<heading>{word}(?:[ \u00a0]{word}){{0,6}}?)\s?(?P<labels>{_LABELS}))(?![\w)])(?!,?\s?(?:{own}))"
    )


def words_throughout(kind: ActKind) -> tuple[str, ...]:
    """What stands in each clause that cites a text that is numbered through, as words are looked for."""
    return every(lambda table: table.acts.sought[kind].split())


def signed_number(number: str) -> str:
    """The number of a text as it stands between its signs in a language that writes it before the kind."""
    table = _with_number_before().number_line
    return f"{table.ordinal}{number}{table.number_sign}"


def _with_number_behind() -> tuple[Language, ...]:
    return tuple(table for table in languages() if not table.number_line.ordinal)


def _with_number_before() -> Language:
    return next(table for table in languages() if table.number_line.ordinal)


def _tied_ands() -> str:
    """ "And" of scripts that need no blank behind it."""
    return "|".join(sorted(every_word(lambda table: table.edition.ands)))


def _named(tables: Iterable[Language], kinds: Iterable[ActKind]) -> str:
    tables = tuple(tables)

    def words(kind: ActKind) -> str:
        both = ({**table.acts.called, **table.acts.numbered_through}[kind] for table in tables)
        return "|".join(dict.fromkeys(both))

    return "|".join(f"(?P<{kind}>{words(kind)})" for kind in kinds)
