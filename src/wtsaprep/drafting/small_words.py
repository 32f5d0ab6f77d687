"""Small words: those that nearly every clause has, so that having them in common says nothing of what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

SMALL = frozenset(
    (
        *("a", "an", "the", "this", "these", "those", "its", "their", "all", "each", "any", "such", "other"),
        *("and", "or", "that", "which", "as", "than", "be", "is", "are", "has", "have", "been"),
        *("at", "by", "for", "from", "in", "into", "of", "on", "to", "with", "within", "without", "under", "over"),
        *("since", "until", "after", "before", "during", "between", "among", "through", "towards", "upon", "per"),
        *("about", "against", "above", "below", "it", "they", "them", "who", "whom", "whose", "when", "where"),
        *("also", "no", "not", "nor"),
        *("le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "à", "au", "aux", "et", "ou", "que", "qui"),
        *("en", "dans", "par", "pour", "sur", "sous", "avec", "sans", "entre", "selon", "est", "sont", "ses", "leurs"),
        *("el", "los", "las", "del", "al", "una", "unos", "unas", "y", "e", "o", "u", "con", "por", "para", "sobre"),
        *("sin", "según", "su", "sus", "es", "son"),
        *("и", "или", "в", "во", "на", "с", "со", "к", "о", "об", "по", "для", "от", "из", "при", "что", "их"),
        *("的", "和", "在", "与", "及", "是", "في", "من", "على", "إلى", "أن", "التي", "الذي"),
    )
)
"""In the six languages."""


def full_words(words: Iterable[str]) -> list[str]:
    """The others of some words, case left out."""
    return [word for word in words if word not in SMALL]
