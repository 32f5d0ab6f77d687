"""Languages: which of the Union's six a text is written in, by its script, its formulas and its small words.

Source: [ITU-LANGUAGES].
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from wtsaprep.model.language import languages_in
from wtsaprep.model.language.scripts import code_of_script

if TYPE_CHECKING:
    from collections.abc import Iterable

_FORMULA_WEIGHT = 5
_MOST = 20_000


def language_of(texts: Iterable[str]) -> str:
    """The language of a text, as "fr"; English where nothing says otherwise."""
    rows = list(texts)
    whole = "\n".join(rows)[:_MOST]
    if of_script := code_of_script(whole):
        return of_script
    words = Counter(re.findall(r"[^\W\d_]+", whole.lower()))
    weights = {table.code: sum(words[word] for word in table.reading.common.split()) for table in languages_in("Latin")}
    for table in languages_in("Latin"):
        formula = re.compile(table.reading.formula, re.IGNORECASE)
        weights[table.code] += _FORMULA_WEIGHT * sum(1 for row in rows[:10] if formula.match(row))
    return max(weights, key=weights.__getitem__)
