"""Citing texts: a text with what its clauses are called and what each of them cites, each found out once.

Thousands of proposals are read beside one text in force, and most clauses of each are those of that text.
"""

from __future__ import annotations

from functools import cached_property, lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from wtsaprep.model.citation_words import first_words
from wtsaprep.model.citations import citations_of
from wtsaprep.model.label_rows import may_cite, telling
from wtsaprep.model.labels import same_labels
from wtsaprep.model.references import references_of
from wtsaprep.model.sections import OPENS_SECTION, opens_rules

if TYPE_CHECKING:
    from collections.abc import Callable

    from wtsaprep.model.citations import Citations
    from wtsaprep.model.provision import Provision, Text
    from wtsaprep.model.references import Reference


class CitingText:
    """What a text cites; of a clause that has its words, that is found out once."""

    def __init__(self, text: Text, before: CitingText | None = None) -> None:
        self.provisions = {p.id: p for p in text}
        self._text = text
        self._before = before
        """The text that it came of; its headings are known as well."""
        self._read: dict[str, tuple[Reference, ...]] = {}

    @cached_property
    def citations(self) -> Citations:
        """What its clauses are called."""
        own = citations_of(self._text)
        return own.with_names_of(self._before.citations) if self._before else own

    @cached_property
    def _telling(self) -> tuple[str, ...]:
        """Words one of which stands wherever a clause of the text is cited, unless by its number alone."""
        known = self._before._telling if self._before else telling()
        named = (word for p in self._text if p.kind in OPENS_SECTION for word in first_words(p.text))
        return tuple(dict.fromkeys((*named, *known)))  # Most are cited by a heading.

    @cached_property
    def _by_numbers(self) -> bool:
        """Whether numbers alone may be citations, as among rules and in annexes."""
        return any([p.kind == "annex" or opens_rules(p) for p in self._text if p.kind in OPENS_SECTION])

    def references_of(self, provision: Provision) -> tuple[Reference, ...]:
        """The citations in a clause, read as if it stood in this text."""
        own = self.provisions.get(provision.id)
        if own is not provision and (own is None or (own.kind, own.text) != (provision.kind, provision.text)):
            return self._read_in(provision)
        if (read := self._read.get(provision.id)) is None:
            read = self._read[provision.id] = self._read_in(own)
        return read

    def _read_in(self, provision: Provision) -> tuple[Reference, ...]:
        return references_of(provision, self.citations) if self._may_cite(provision.text) else ()

    def _may_cite(self, words: str) -> bool:
        """Whether words may cite a clause: they hold what may be a label, and what says that it is one."""
        return may_cite(words) and (self._by_numbers or _tells(words, self._telling))


@lru_cache(maxsize=4096)
def _tells(words: str, telling: tuple[str, ...]) -> bool:
    """Whether words say that a label in them is one."""
    return any(map(words.casefold().__contains__, telling))


class _Latest:
    """What was made of the last few texts, known by their being the same: to hash a long one takes milliseconds."""

    def __init__(self) -> None:
        self._made: tuple[tuple[tuple[Text, ...], CitingText], ...] = ()

    def of(self, texts: tuple[Text, ...], make: Callable[[], CitingText]) -> CitingText:
        """What was made of some texts, or is made now."""
        made = next((made for known, made in self._made if all(map(_is_same, known, texts))), None) or make()
        others = (one for one in self._made if one[1] is not made)
        self._made = ((texts, made), *islice(others, _REMEMBERED - 1))
        return made


def _is_same(one: Text, other: Text) -> bool:
    """Whether two texts are equal. Most that are not have other words, which are compared far quicker than values."""
    if one is other:
        return True
    alike = len(one) == len(other) and all(p is q or p.text == q.text for p, q in zip(one, other, strict=True))
    return alike and one == other


_REMEMBERED = 4
_citing, _citing_after = _Latest(), _Latest()


def citing_text(text: Text) -> CitingText:
    """A text with what it cites; the last few are remembered."""
    return _citing.of((text,), lambda: CitingText(text))


def citing_after(text: Text, before: Text) -> CitingText:
    """A text that came of another one, whose headings are known as well: that other one, where its labels are."""

    def made() -> CitingText:
        old = citing_text(before)
        if same_labels(text, before) and [p.id for p in text] == [*old.provisions]:
            return old
        return CitingText(text, old)

    return _citing_after.of((text, before), made)
