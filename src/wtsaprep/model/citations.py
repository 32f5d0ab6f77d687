"""Citations: what a clause is called ("resolves 1 a)"), said and read by one mechanism.

A clause is called by the heading over it and the labels down to it; a decimal label ("1.1") stands for them all.

Source: [WRC-COUNT].
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.model.citation_words import bare_path, folded_heading, heading_words, label_core, label_path, name_of
from wtsaprep.model.labels import labels, style_of, usual_style
from wtsaprep.model.sections import sections

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.model.citation_words import LabelPath
    from wtsaprep.model.provision import Provision, Text
    from wtsaprep.model.sections import Section

# How some headings begin before their verb ("further resolves"); alone they are words that join two citations.
_ADVERBS = ("further", "also")


class CitableClause(NamedTuple):
    """A clause that can be cited: where it stands and the labels that lead to it."""

    id: str
    place: int
    section: int
    path: LabelPath


class SectionNames(NamedTuple):
    """What the sections of a text may be called, folded: their heading, or as much of it as no other begins with."""

    sections: dict[str, tuple[int, ...]]
    """Name -> the sections it may mean."""
    whole: frozenset[str]
    """The names that are headings in full."""
    longest: int
    """Words of the longest name."""
    unspaced: tuple[str, ...]
    """The names in scripts without blanks, the longest first."""
    last_words: frozenset[str]
    """The last word of each."""
    known: frozenset[str]
    """All of them."""


class Citations(NamedTuple):
    """What the clauses of a text are called."""

    clauses: dict[str, CitableClause]
    headings: tuple[str, ...]
    """The words of each section's heading; empty for what stands before the first one."""
    names: SectionNames
    standing: dict[str, tuple[int, int]]
    """Id of any provision -> its place in the text and its section."""
    borne: dict[LabelPath, tuple[CitableClause, ...]]
    """Bare path -> the clauses that bear it, in order."""
    rules: frozenset[int]
    """The sections in which numbers alone are citations: rules and annexes."""

    def has_rules(self, citing: str) -> bool:
        """Whether a provision stands among rules or in an annex."""
        return self.standing[citing][1] in self.rules

    def target(self, path: LabelPath, name: str, citing: str, direction: str = "") -> str | None:
        """Id of the clause that a citation means; empty if no clause bears it, None if several might be meant.

        Args:
            path: the labels cited.
            name: the heading cited; a citation without one means its own list or section first.
            citing: id of the provision that the citation stands in.
            direction: "above" or "below" if the citation says so, which decides between several.
        """
        place, _ = self.standing[citing]
        meant = self._named(bare_path(path), name) if name else self._near(bare_path(path), citing)
        if not name and meant and meant[0].section != self.standing[citing][1]:
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
        lacking = other.names.whole - self.names.whole
        sections = {**dict.fromkeys(other.names.sections, ()), **self.names.sections, **dict.fromkeys(lacking, ())}
        return self._replace(names=_names(sections, self.names.whole | lacking))

    def _named(self, path: LabelPath, name: str) -> list[CitableClause]:
        within = self.names.sections.get(folded_heading(name), ())
        return [clause for clause in self.borne.get(path, ()) if clause.section in within]

    def _near(self, path: LabelPath, citing: str) -> list[CitableClause]:
        _, section = self.standing[citing]
        own = bare_path(self.clauses[citing].path) if citing in self.clauses else ()
        for depth in range(max(len(own) - 1, 0), -1, -1):
            borne = self.borne.get((*own[:depth], *path), ())
            if in_section := [clause for clause in borne if clause.section == section]:
                return in_section
        return list(self.borne.get(path, ()))


def citations_of(text: Text, text_labels: tuple[str, ...] | None = None) -> Citations:
    """What the clauses of a text are called; ``text_labels`` are its labels, if they are known already."""
    text_labels = labels(text) if text_labels is None else text_labels
    clauses: dict[str, CitableClause] = {}
    headings: list[str] = []
    standing: dict[str, tuple[int, int]] = {}
    borne: dict[LabelPath, tuple[CitableClause, ...]] = {}
    rules: set[int] = set()
    for number, section in enumerate(sections(text)):
        headings.append(heading_words(section.heading.text) if section.heading else "")
        if section.part in ("rules", "annex"):
            rules.add(number)
        for place in range(section.start, section.end):
            standing[text[place].id] = place, number
        for place, path in _paths(text, section, text_labels):
            clause = CitableClause(text[place].id, place, number, path)
            clauses[clause.id] = clause
            borne[bare_path(path)] = (*borne.get(bare_path(path), ()), clause)
    return Citations(clauses, tuple(headings), _named_by(headings), standing, borne, frozenset(rules))


def provision_names(text: Text, *, in_full: bool = False, citations: Citations | None = None) -> dict[str, str]:
    """What each provision of a text is called, by its id; a lone item by its heading alone, a long one ``in_full``.

    ``citations`` are what its clauses are called to be cited, if that is known already.
    """
    text_labels = labels(text)
    citations = citations or citations_of(text, text_labels)
    names: dict[str, str] = {}
    for provision, label in zip(text, text_labels, strict=True):
        heading = citations.headings[citations.standing[provision.id][1]]
        clause = citations.clauses.get(provision.id)
        path = clause.path if clause and label else ()
        names[provision.id] = name_of(provision.kind, provision.id, heading, path, in_full=in_full)
    return names


def standing_places(text: Text, text_labels: tuple[str, ...]) -> Iterator[tuple[Provision, str, LabelPath]]:
    """Each provision with the heading over it and the labels that lead to it: all that names need of citations."""
    for section in sections(text):
        heading = heading_words(section.heading.text) if section.heading else ""
        paths = dict(_paths(text, section, text_labels))
        for place in range(section.start, section.end):
            yield text[place], heading, paths.get(place, ())


def _paths(text: Text, section: Section, text_labels: tuple[str, ...]) -> Iterator[tuple[int, LabelPath]]:
    """The places and paths of the clauses of a section that can be cited; items under a rule are cited with it."""
    rule, chain = "", [""]
    for place in range(section.start, section.end):
        provision, label = text[place], text_labels[place]
        if provision.kind == "rule":
            rule, chain = label, [""]
        elif provision.kind == "item":
            if not label and (style := style_of(provision.style or usual_style(section.part, provision.level))):
                # A lone item is printed without the label that one more item would give it; it is cited by it.
                label = style.label(1)
            above = [*chain, *[""] * 9][: provision.level]
            chain = [*above, label]
        else:
            continue
        path = label_path((rule, *chain))
        if label and all(map(label_core, path)):
            yield place, path


def _named_by(headings: list[str]) -> SectionNames:
    """Whole headings, then beginnings that only one heading has, then two words in the other order."""
    whole: dict[str, tuple[int, ...]] = {}
    for number, heading in enumerate(headings):
        if name := folded_heading(heading):
            whole[name] = (*whole.get(name, ()), number)
    begun: dict[str, set[str]] = {}
    for name in whole:
        words = name.split(" ")
        for end in range(1, len(words)):
            # "ANNEX" or "SECTION" alone is no name for "ANNEX 1": what follows it is the number of another.
            start = " ".join(words[:end])
            if start not in _ADVERBS and not any(map(str.isdigit, words[end])) and len(words[end]) > 1:
                begun.setdefault(start, set()).add(name)
        if len(words) == 2:
            begun.setdefault(f"{words[1]} {words[0]}", set()).add(name)
    sure = {start: whole[next(iter(of))] for start, of in begun.items() if len(of) == 1}
    return _names({**sure, **whole}, frozenset(whole))


def _names(sections: dict[str, tuple[int, ...]], whole: frozenset[str]) -> SectionNames:
    longest = max((name.count(" ") + 1 for name in sections), default=0)
    unspaced = sorted((name for name in sections if "\u2e80" <= name[-1] <= "\u9fff"), key=len, reverse=True)
    last_words = frozenset(name.rpartition(" ")[2] for name in sections)
    return SectionNames(sections, whole, longest, tuple(unspaced), last_words, frozenset(sections))
