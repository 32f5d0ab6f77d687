"""Labels: what those who draft write in square brackets beside words: whose they are, or what still lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.language.checked import any_said
from wtsaprep.model.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Callable

    from wtsaprep.model.language.checked.aside_table import LabelForms


def _of_all(pick: Callable[[LabelForms], str]) -> str:
    return any_said(lambda words: pick(words.aside_labels))


_LABELS = LatePattern(lambda: rf"(?i)\s*(?:{_of_all(lambda forms: forms.labels)})[\s:.!…]*")
_SUPPLIED = LatePattern(lambda: rf"(?i)\s*(?:{_of_all(lambda forms: forms.supplied)})\s*[.!…]*")
_DETERMINED = LatePattern(lambda: rf"(?i)\b(?:{_of_all(lambda forms: forms.determined)})['’\s(\[]*$")
_NOUN_DUE = LatePattern(lambda: rf"(?i)(?:[\[\],;:–—/(]|\b(?:{_of_all(lambda forms: forms.noun_due)}))['’\s(\[]*$")
_SAYS = LatePattern(lambda: rf"(?i)\s*(?:{_of_all(lambda forms: forms.says)})\w*\b")
_TRANSLATED = LatePattern(lambda: rf"(?i)\s*(?:{_of_all(lambda forms: forms.translated)})[\s.!…]*")
_MAY_BE_TRANSLATED = LatePattern(lambda: rf"(?i){_of_all(lambda forms: forms.may_be_translated)}")


def is_label(held: str, before: str, behind: str) -> bool:
    """Whether words in brackets say what others are, who supplies them, or that they want translating."""
    if _LABELS.fullmatch(held):
        return not _DETERMINED.search(before)
    if _SUPPLIED.fullmatch(held):
        return bool(before.strip()) and not _NOUN_DUE.search(before) and not _SAYS.match(behind)
    if _TRANSLATED.fullmatch(held):
        return not _MAY_BE_TRANSLATED.search(before) and not behind.strip()[:1].isalnum()
    return False
