"""Citations: what a clause is called ("resolves 1 a)"), said and read by one mechanism.

A clause is called by the heading over it and the labels down to it; a decimal label ("1.1") stands for them all.

Source: [WRC-COUNT].
"""

from __future__ import annotations

from copy import copy
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.model.citation_words import bare_path, folded_heading, heading_words, label_core, label_path, name_of
from wtsaprep.model.labels import section_labels, style_of, usual_style
from wtsaprep.model.section_names import names_by
from wtsaprep.model.sections import sections

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.model.citation_words import LabelPath
    from wtsaprep.model.provision import Provision, Text
    from wtsaprep.model.sections import Part


class CitableClause(NamedTuple):
    """A clause that can be cited: where it stands and the labels that lead to it."""

    id: str
    place: int
    section: int
    path: LabelPath


class _LaidOut(NamedTuple):
    """What the clauses of a section are called, whatever they say."""

    labels: tuple[str, ...]
    paths: tuple[tuple[int, LabelPath, LabelPath], ...]
    """Places of those that can be cited, their paths, and these bare."""


class _Under(NamedTuple):
    """What stands in one section."""

    labels: tuple[str, ...]
    """The labels of its items and rules, in their places; of a note only one of its own."""
    clauses: dict[str, CitableClause]
    """Those that can be cited, by id, in order."""
    borne: dict[LabelPath, tuple[CitableClause, ...]]
    """Bare path -> the clauses that bear it, in order."""


class Citations:
    """What the clauses of a text are called; those of a section are counted when one of them is asked for first."""

    def __init__(self, text: Text, text_labels: tuple[str, ...] | None = None) -> None:
        self._text, self._labels = text, text_labels
        self._sections = sections(text)
        self._under: dict[int, _Under] = {}
        self.headings = tuple([heading_words(s.heading.text) if s.heading else "" for s in self._sections])
        """The words of each section's heading; empty for what stands before the first one."""
        self.names = names_by(self.headings)
        """What the sections may be called."""

    @cached_property
    def standing(self) -> dict[str, tuple[int, int]]:
        """Id of any provision -> its place in the text and its section."""
        spans = enumerate(self._sections)
        return {self._text[at].id: (at, number) for number, span in spans for at in range(span.start, span.end)}

    @cached_property
    def clauses(self) -> dict[str, CitableClause]:
        """All that can be cited, by id, in order."""
        found: dict[str, CitableClause] = {}
        for number in range(len(self._sections)):
            found |= self._in(number).clauses
        return found

    @cached_property
    def _borne(self) -> dict[LabelPath, tuple[CitableClause, ...]]:
        """Bare path -> the clauses of the whole text that bear it, in order."""
        found: dict[LabelPath, tuple[CitableClause, ...]] = {}
        for number in range(len(self._sections)):
            for path, clauses in self._in(number).borne.items():
                found[path] = (*found.get(path, ()), *clauses)
        return found

    def has_rules(self, citing: str) -> bool:
        """Whether a provision stands among rules or in an annex, where numbers alone are citations."""
        return citing in self.standing and self._sections[self.standing[citing][1]].part in ("rules", "annex")

    def target(self, path: LabelPath, name: str, citing: str, direction: str = "") -> str | None:
        """Id of the clause that a citation means; empty if no clause bears it, None if several might be meant.

        Args:
            path: the labels cited.
            name: the heading cited; a citation without one means its own list or section first.
            citing: id of the provision that the citation stands in.
            direction: "above" or "below" if the citation says so, which decides between several.
        """
        place, section = self.standing[citing]
        meant = self._named(bare_path(path), name) if name else self._near(bare_path(path), citing, section)
        if not name and meant and meant[0].section != section:
            return meant[0].id if len(meant) == 1 else None
        if not meant:
            return ""
        if len(meant) > 1 and direction == "above":
            meant = [clause for clause in meant if clause.place < place][-1:]
        elif len(meant) > 1 and direction == "below":
            meant = [clause for clause in meant if clause.place > place][:1]
        return meant[0].id if len(meant) == 1 else None

    def with_names_of(self, other: Citations) -> Citations:
        """The same clauses; headings that only another text has are known as well, and nothing stands under them."""
        known = copy(self)
        known.names = self.names.with_names_of(other.names)
        return known

    def name(self, provision: Provision, *, in_full: bool = False) -> str:
        """What a provision of the text is called; a lone item by its heading alone, a long one ``in_full``."""
        place, number = self.standing[provision.id]
        under = self._in(number)
        clause = under.clauses.get(provision.id)
        path = clause.path if clause and under.labels[place - self._sections[number].start] else ()
        return name_of(provision.kind, provision.id, self.headings[number], path, in_full=in_full)

    def _named(self, path: LabelPath, name: str) -> list[CitableClause]:
        within = self.names.sections.get(folded_heading(name), ())
        return [clause for number in within for clause in self._in(number).borne.get(path, ())]

    def _near(self, path: LabelPath, citing: str, section: int) -> list[CitableClause]:
        under = self._in(section)
        own = bare_path(under.clauses[citing].path) if citing in under.clauses else ()
        for depth in range(max(len(own) - 1, 0), -1, -1):
            if in_section := under.borne.get((*own[:depth], *path)):
                return list(in_section)
        return list(self._borne.get(path, ()))

    def _in(self, number: int) -> _Under:
        if (known := self._under.get(number)) is None:
            known = self._under[number] = self._counted(number)
        return known

    def _counted(self, number: int) -> _Under:
        section = self._sections[number]
        start, end = section.start, section.end
        provisions = self._text[start:end]
        if self._labels:
            laid = _laid_out(provisions, section.part, self._labels[start:end])
        else:
            laid = _laid_out_as_known(provisions, section.part)
        clauses: dict[str, CitableClause] = {}
        borne: dict[LabelPath, tuple[CitableClause, ...]] = {}
        for place, path, bare in laid.paths:
            id_ = provisions[place].id
            clauses[id_] = clause = CitableClause(id_, start + place, number, path)
            borne[bare] = (*borne[bare], clause) if bare in borne else (clause,)
        return _Under(laid.labels, clauses, borne)


def citations_of(text: Text, text_labels: tuple[str, ...] | None = None) -> Citations:
    """What the clauses of a text are called; ``text_labels`` are its labels, if they are known already."""
    return Citations(text, text_labels)


def provision_names(text: Text, *, in_full: bool = False) -> dict[str, str]:
    """What each provision of a text is called, by its id; a lone item by its heading alone, a long one ``in_full``."""
    citations = citations_of(text)
    return {provision.id: citations.name(provision, in_full=in_full) for provision in text}


def standing_places(text: Text, text_labels: tuple[str, ...]) -> Iterator[tuple[Provision, str, LabelPath]]:
    """Each provision with the heading over it and the labels that lead to it: all that names need of citations."""
    for section in sections(text):
        heading = heading_words(section.heading.text) if section.heading else ""
        provisions = text[section.start : section.end]
        paths = dict(_paths(provisions, section.part, text_labels[section.start : section.end]))
        for place, provision in enumerate(provisions):
            yield provision, heading, paths.get(place, ())


_known: dict[tuple[Part, tuple[tuple[str, int, str, str], ...]], _LaidOut] = {}
_MOST_KNOWN = 512


def _laid_out_as_known(provisions: Text, part: Part) -> _LaidOut:
    """What the clauses of a section are called: as where one was laid out alike, which most are."""
    key = part, tuple([(p.kind, p.level, p.label, p.style) for p in provisions])
    if (known := _known.get(key)) is None:
        if len(_known) >= _MOST_KNOWN:
            _known.clear()
        known = _known[key] = _laid_out(provisions, part, section_labels(provisions, part))
    return known


def _laid_out(provisions: Text, part: Part, printed: tuple[str, ...]) -> _LaidOut:
    return _LaidOut(printed, tuple([(at, path, bare_path(path)) for at, path in _paths(provisions, part, printed)]))


def _paths(provisions: Text, part: Part, printed: tuple[str, ...]) -> Iterator[tuple[int, LabelPath]]:
    """The places and paths of the clauses of a section that can be cited; items under a rule are cited with it."""
    rule, chain = "", [""]
    for place, (provision, label) in enumerate(zip(provisions, printed, strict=True)):
        if provision.kind == "rule":
            rule, chain = label, [""]
        elif provision.kind == "item":
            if not label and (style := style_of(provision.style or usual_style(part, provision.level))):
                # A lone item is printed without the label that one more item would give it; it is cited by it.
                label = style.label(1)
            above = [*chain, *[""] * 9][: provision.level]
            chain = [*above, label]
        else:
            continue
        path = label_path((rule, *chain))
        if label and all(map(label_core, path)):
            yield place, path
