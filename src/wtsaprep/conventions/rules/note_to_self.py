"""``note-to-self``: a remark of those who drafted, within the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.asides import Opening, asides, may_be_asides
from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.rule import Begun, Either, NamedRule, any_of
from wtsaprep.model.language.checked import any_said, said_anywhere
from wtsaprep.model.late_pattern import LatePattern
from wtsaprep.model.sign_places import places_of

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator

    from wtsaprep.conventions.looked_at import ClauseInPlace
    from wtsaprep.model.language.checked.table import RemarkWords

_BEHIND = r"\s*(?::|[–—-]\s)"


def _of_all(pick: Callable[[RemarkWords], str]) -> str:
    return any_said(lambda words: pick(words.remarks))


def _in_any_brackets() -> str:
    remark, whose = _of_all(lambda words: words.remark), _of_all(lambda words: words.whose)
    whose_behind, lone = _of_all(lambda words: words.whose_behind), _of_all(lambda words: words.lone)
    return (
        # Whose it is stands before or behind; without that only square brackets tell that it is none of the text.
        # A colon or dash is near, or a letter of the last: that is quickly seen.
        r"[\[(［【](?=[^\])]*(?::|[–—-]\s)|\s*[^\x00-\x7f])(?:"
        rf"\s*(?i:(?:{whose}|(?-i:[A-Z]{{2,5}}))(?:s?['’]s?)? (?:{remark})"
        rf"|(?:{remark}) (?:{whose_behind})(?!\w)[^\[\]():;]{{0,60}}?){_BEHIND}"
        rf"|(?<=\[)\s*(?i:{remark}|remark){_BEHIND}"
        rf"|(?<!\()\s*(?:{lone})"
        r")"
    )


_IN_BRACKETS = LatePattern(_in_any_brackets)
_ANYWHERE = LatePattern(
    lambda: (
        rf"\b(?i:{_of_all(lambda words: words.anywhere)})(?!\w)"
        rf"|(?<!\w)(?:{_of_all(lambda words: words.signed)})(?!\w)|\?{{2,}}|!{{2,}}"
    )
)


def _in_brackets(words: str) -> Iterator[re.Match[str]]:
    return filter(None, (_IN_BRACKETS.pattern.match(words, at) for at in places_of(words, "[(［【")))


def remarks_in(words: str, opening: Opening) -> list[tuple[int, int]]:
    """Where remarks stand in some words; ``opening`` says what these may open with."""
    told: list[tuple[int, int]] = []
    for kind in (_in_brackets(words), _ANYWHERE.finditer(words)):
        told += [found.span() for found in kind if not _stands_in(found.span(), told) and not _is_a_word(found, words)]
    return told + [span for span in asides(words, opening) if not _stands_in(span, told)]


def _check(clause: ClauseInPlace) -> Iterator[Breach]:
    words = clause.provision.text
    for start, end in remarks_in(words, Opening(clause.part, clause.heading)):
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
    needs=Either(
        any_of("??", "!!", *said_anywhere(lambda words: words.remarks.signs)), Begun(_in_brackets, may_be_asides)
    ),
)
