"""Broken words: whether a hyphen at the end of a line belongs to the word or to the margin, as rules in their order."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from wtsaprep.formats.flattened.lines.rule import Rule, first_ruling
from wtsaprep.formats.flattened.lines.word_list import FUNCTION_WORDS, words
from wtsaprep.formats.flattened.patterns import pattern_of
from wtsaprep.model.language import alternatives, languages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from wtsaprep.formats.flattened.lines.rule import Ruling

_WORD = pattern_of(r"[^\W\d_]+(?:[-\u2010\u2011][^\W\d_]+)*")
_HEAD = pattern_of(r"(?P<chain>(?:[^\W_]+[-\u2010\u2011])*)(?P<head>[^\W_]+)[-\u2010\u00ad]$")
_TAIL = pattern_of(r"(?P<tail>[^\W_]+)(?P<more>[-\u2010\u2011](?=\w))?")
_ADDRESS = pattern_of(r"(?:://|\bwww\.|@)\S*$")
_SUSPENDED = pattern_of(rf"(?:{alternatives(lambda table: table.reading.suspended)})(?![\w-])")
_ENDING = 3
"""Letters by which two forms of a word may differ at their end."""

_USUAL_WORDS = """
know-how follow-up start-up set-up back-up by-product on-site off-site well-known well-being cross-border built-in
one-off spin-off trade-off take-up phase-out roll-out sign-up make-up set-top line-up open-source non-profit
"""
_LAST_PARTS = """
based term wide level making free related specific oriented driven like border effective efficient friendly sharing
saving scale range quality speed cost income hand made called mentioned ended sector led run standing depth time
"""
_CLOSED_PARTS = """
un in im ir il dis mis en em tele trans inter intra infra hyper radio geo bio photo cyber
audio video macro hydro aero neuro
"""
_USUAL = frozenset(_USUAL_WORDS.split())
"""English words that ITU texts write with a hyphen although word lists have them without."""
_USUAL_LAST = frozenset(_LAST_PARTS.split())
"""Words that often follow a hyphen: "price-based", "long-term"."""
_CLOSED = frozenset(_CLOSED_PARTS.split())
"""First parts of English words that are written without a hyphen."""
_OPEN_PARTS = ("non", "self")
"""First parts that ITU texts set off although word lists have the words without a hyphen."""
_BOTH_WAYS = frozenset(("co", "re", "pre", "de", "semi", "anti"))
_SET_OFF = tuple(
    (frozenset(firsts.split()), frozenset(lasts.split()))
    for firsts, lasts in (table.reading.hyphened for table in languages())
)
"""First and last parts of words that a language writes with a hyphen."""
_BRITISH = (("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("ise", "ize"), ("our", "or"))

Telling = Literal["never", "where words are broken", "always"]


@dataclass(frozen=True, slots=True)
class TextWords:
    """The words of a text, but for those that its margin may have broken, and the language that they are of."""

    language: str
    counts: Counter[str]
    """How often each word stands in it, in small letters, with the hyphens inside it."""
    ordered: tuple[str, ...]

    @classmethod
    def of(cls, texts: Iterable[str], language: str) -> TextWords:
        """The words of the lines of a text."""
        counts: Counter[str] = Counter()
        broken = False
        for text in texts:
            found = [word.lower() for word in _WORD.findall(text)]
            goes_on = _HEAD.search(text[-80:]) is not None
            counts.update(found[int(broken) : len(found) - int(goes_on)])
            broken = goes_on
        return cls(language, counts, tuple(sorted(counts)))

    def has_kin(self, word: str, least: int) -> bool:
        """Whether another form of a word stands in it: the same but for the ending, and ``least`` letters at least."""
        stem = word[: max(least, len(word) - _ENDING)]
        at = bisect_left(self.ordered, stem)
        found = self.ordered[at : at + 1]
        return bool(found and found[0].startswith(stem) and len(found[0]) <= len(stem) + 2 * _ENDING)


class BrokenWord(NamedTuple):
    """A word at the end of a line and its second part in the next one, in small letters."""

    chain: str
    """What stands before its first part with hyphens: "point-to-"."""
    head: str
    tail: str
    printed: tuple[str, str]
    more: bool
    """Whether a hyphen follows the second part, too."""
    address: bool
    suspended: bool

    @property
    def whole(self) -> str:
        """Without the hyphen."""
        return self.head + self.tail

    @property
    def hyphened(self) -> str:
        """With it."""
        return f"{self.head}-{self.tail}"

    def read_as(self, *, one: bool) -> str:
        """The whole word as it is read."""
        return ("" if one else "-").join(self.printed)


class HyphenReading(NamedTuple):
    """What a hyphen at the end of a line is."""

    one: bool
    """Whether one word is left without it."""
    telling: Telling
    """When a person has to be told."""
    guessed: bool = False
    """Whether a part of the word is not known, so that there may be many like it."""


class HyphenPlace(NamedTuple):
    """A word that two lines may share, and the words of the text that it stands in."""

    word: BrokenWord
    text: TextWords


def broken_word(before: str, following: str) -> BrokenWord | None:
    """The word that two lines may share; None if the first ends in no hyphen, or no letter or digit follows it."""
    head, tail = _HEAD.search(before[-80:]), _TAIL.match(following)
    if not head or not tail:
        return None
    first, second = head["head"], tail["tail"]
    return BrokenWord(
        head["chain"].lower(), first.lower(), second.lower(), (head["chain"] + first, second), bool(tail["more"]),
        bool(_ADDRESS.search(before[-200:])), is_suspended(following),
    )  # fmt: skip


def is_suspended(following: str) -> bool:
    """Whether what follows a hyphen says that a second part is to come: "mid-" before "and long-term"."""
    return bool(_SUSPENDED.match(following))


def hyphen_ruling(word: BrokenWord, text: TextWords) -> Ruling[HyphenPlace, HyphenReading]:
    """What a hyphen is, by the first rule that knows it."""
    return first_ruling(RULES, HyphenPlace(word, text))


def _is_name(word: BrokenWord, text: TextWords) -> bool:
    head, tail = word.printed
    if head[-1].isdigit() or tail[0].isdigit():
        return True
    if head.isupper() and tail.isupper():
        return not (min(len(head), len(tail)) > 1 and (word.whole in text.counts or word.whole in words()))
    return head.isupper() or not tail[0].islower()


def _is_short(word: BrokenWord, _: TextWords) -> bool:
    return min(len(word.head), len(word.tail)) == 1


def _is_in_chain(word: BrokenWord, _: TextWords) -> bool:
    return (bool(word.chain) and word.head in FUNCTION_WORDS) or (word.more and word.tail in FUNCTION_WORDS)


def _stands_whole(word: BrokenWord, text: TextWords) -> bool:
    return text.counts[word.whole] > text.counts[word.hyphened]


def _stands_hyphened(word: BrokenWord, text: TextWords) -> bool:
    return text.counts[word.hyphened] > text.counts[word.whole]


def _has_whole_kin(word: BrokenWord, text: TextWords) -> bool:
    return text.has_kin(word.whole, len(word.head) + 2) and not text.has_kin(word.hyphened, len(word.head) + 3)


def _has_hyphened_kin(word: BrokenWord, text: TextWords) -> bool:
    return text.has_kin(word.hyphened, len(word.head) + 3) and not text.has_kin(word.whole, len(word.head) + 2)


def _is_usual(word: BrokenWord, text: TextWords) -> bool:
    if text.language == "en":
        if word.head in _OPEN_PARTS and len(word.tail) > _ENDING and _listed(word.tail):
            return True
        if {word.hyphened, word.hyphened.removesuffix("s")} & _USUAL:
            return True
        if _listed(word.whole) or word.head in _CLOSED:
            return False
    # Parts of one language stand in texts of another, as in a book of several.
    return any(word.head in firsts or word.tail in lasts for firsts, lasts in _SET_OFF)


def _listed(word: str) -> bool:
    known = words()
    return word in known or any(old in word and word.replace(old, new) in known for old, new in _BRITISH)


def _is_written_both_ways(word: BrokenWord, text: TextWords) -> bool:
    clash = word.head in _BOTH_WAYS and word.head[-1] == word.tail[0] and _listed(word.tail)
    return text.language == "en" and clash and _listed(word.whole)


def _is_listed(word: BrokenWord, text: TextWords) -> bool:
    return text.language == "en" and _listed(word.whole)


def _is_never_set_off(word: BrokenWord, text: TextWords) -> bool:
    return text.language == "en" and word.head in _CLOSED and _listed(word.tail)


def _is_usual_last(word: BrokenWord, text: TextWords) -> bool:
    return text.language == "en" and word.tail in _USUAL_LAST and (_listed(word.head) or word.head in words().prefixes)


def _are_words(word: BrokenWord, text: TextWords) -> bool:
    if text.language != "en":
        return word.head in text.counts and word.tail in text.counts
    return (_listed(word.head) or word.head in words().prefixes) and _listed(word.tail)


def _is_half_known(word: BrokenWord, text: TextWords) -> bool:
    return text.language != "en" or _listed(word.head) or _listed(word.tail)


def _rule(
    name: str,
    why: str,
    one: bool,
    applies: Callable[[BrokenWord, TextWords], bool],
    telling: Telling = "never",
    *,
    guessed: bool = False,
) -> Rule[HyphenPlace, HyphenReading]:
    """A rule that reads a hyphen in one way wherever a condition holds."""
    reading = HyphenReading(one, telling, guessed)
    return Rule(name, why, lambda place: reading if applies(place.word, place.text) else None)


RULES: tuple[Rule[HyphenPlace, HyphenReading], ...] = (
    _rule("address", "a web address was broken at a hyphen of its own", False, lambda w, _: w.address),
    _rule("suspended", "the second part is to come: mid- and long-term", False, lambda w, _: w.suspended),
    _rule("name or number", "ITU-T, Asia-Pacific and 2020-2023 have theirs", False, _is_name),
    _rule("one letter", "no margin parts a single letter from its word: e-health", False, _is_short),
    _rule("chain", "a small word between hyphens: day-to-day, up-to-date", False, _is_in_chain),
    _rule("whole in the text", "the text has the word without it", True, _stands_whole),
    _rule("hyphened in the text", "the text has the word with it", False, _stands_hyphened),
    _rule("its kin is whole", "the text has another form of the word without it", True, _has_whole_kin),
    _rule("its kin is hyphened", "the text has another form of the word with it", False, _has_hyphened_kin),
    _rule("usual hyphen", "know-how, celui-ci: written so although the word is listed", False, _is_usual),
    _rule("both ways", "cooperation and co-operation are both written", True, _is_written_both_ways, "always"),
    _rule("listed", "the word list has the word without it", True, _is_listed),
    _rule("never set off", "inter- and its kind take no hyphen", True, _is_never_set_off, "always"),
    _rule("usual last part", "price-based, long-term", False, _is_usual_last),
    _rule("two words", "both parts are words and the whole is none", False, _are_words, "where words are broken"),
    _rule("half known", "hyphens join words, and a part is none", True, _is_half_known, "always", guessed=True),
    _rule("not known", "no part is a word", True, lambda *_: True),
)
"""The rules in the order in which they are asked; the last one always applies."""
