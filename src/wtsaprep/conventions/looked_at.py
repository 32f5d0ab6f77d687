"""What rules look at: a clause, a section, a whole text, a proposal, or what a proposal says of itself."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.conventions.end_mark_words import marks_not_due
from wtsaprep.conventions.heading_verbs import opens_clauses
from wtsaprep.drafting.references import cited_texts
from wtsaprep.model.citing_texts import citing_text
from wtsaprep.model.file_format import FIXED_KINDS
from wtsaprep.model.label_rows import may_cite
from wtsaprep.model.sections import sections

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from wtsaprep.drafting.references import CitedTexts
    from wtsaprep.model.citing_texts import CitingText
    from wtsaprep.model.proposal import Proposal
    from wtsaprep.model.provision import Provision, Text
    from wtsaprep.model.sections import Part, Section


class ClauseInPlace(NamedTuple):
    """A provision and what it stands under. What a rule finds in it depends on nothing else."""

    provision: Provision
    part: Part
    heading: str
    """The words of the heading over it; those of a heading are its own."""
    language: str

    @property
    def words(self) -> str:
        """Its words."""
        return self.provision.text


class SectionInPlace:
    """A section and where it stands. What a rule finds in it depends on nothing else."""

    def __init__(self, provisions: Text, part: Part, last: bool, language: str, letters_kept: bool = False) -> None:
        self.provisions = provisions
        """Its heading, if it has one, and all under it."""
        self.part = part
        self.last = last
        """Whether it holds the last item before annexes and rules, which closes the text."""
        self.language = language
        self.letters_kept = letters_kept
        """Whether the letters in force are kept beside those of new items, so that some may be missing."""
        self.items = tuple([p for p in provisions if p.kind == "item"])
        """Its items."""
        self.of_resolution = bool(provisions) and _opens_clauses(provisions[0], part, language)
        """Whether it is a section as resolutions have them, by the verb of its heading."""

    @cached_property
    def with_printed_labels(self) -> bool:
        """Whether an item bears another label than the one that is counted."""
        return any([item.label for item in self.items])

    @cached_property
    def marks_not_due(self) -> tuple[tuple[Provision, str, str], ...]:
        """Its items that end otherwise than is due, with their mark and the due one."""
        return tuple(marks_not_due(self.items, last=self.last)) if self.of_resolution else ()


def _opens_clauses(heading: Provision, part: Part, language: str) -> bool:
    return heading.kind == "heading" and opens_clauses(heading.text, part, language)


class Dictionary(NamedTuple):
    """The words of a language, and those of a workspace."""

    holds: Callable[[str], bool]
    """Whether the language has a word."""
    is_used: Callable[[str], bool]
    """Whether several texts in force have it."""


class HeldEditions:
    """The editions of a text that there are."""

    def __init__(self, latest: str, look_for_earlier: Callable[[], frozenset[str]] = frozenset) -> None:
        self.latest = latest
        """City and year of the one that is in force."""
        self._look_for_earlier = look_for_earlier

    @cached_property
    def earlier(self) -> frozenset[str]:
        """Those of the ones before, as its history tells or as they are held, too; the text is read for that."""
        return self._look_for_earlier()


def _none_held(number: str) -> None:
    return None


class WholeText:
    """A text with what is computed of it, each once."""

    def __init__(
        self,
        text: Text,
        language: str = "en",
        *,
        letters_kept: bool = False,
        dictionaries: Callable[[str], Dictionary | None] | None = None,
        editions: Callable[[str], HeldEditions | None] = _none_held,
    ) -> None:
        self.text = text
        self.language = language
        self.letters_kept = letters_kept
        self._dictionaries = dictionaries
        self.editions = editions
        """Those of a resolution that are held, by its number."""

    @property
    def form(self) -> tuple[str, bool]:
        """Its language, and whether letters are kept."""
        return self.language, self.letters_kept

    def take_names(self, other: WholeText) -> None:
        """Take what clauses are called from another text of the same clauses under the same labels."""
        if "citing" in vars(other):
            vars(self)["citing"] = other.citing

    @property
    def dictionary(self) -> Dictionary | None:
        """A dictionary of its language, if there is one; read when it is asked for first."""
        return self._dictionaries(self.language) if self._dictionaries else None

    @cached_property
    def words(self) -> str:
        """The words of all its provisions, one a line."""
        return "\n".join([p.text for p in self.text])

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """What stands between the blanks of its words, each once."""
        return frozenset(self.words.split())

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """Its sections."""
        return sections(self.text)

    @cached_property
    def citing(self) -> CitingText:
        """What its clauses cite."""
        return citing_text(self.text)

    @cached_property
    def may_cite(self) -> Text:
        """Its clauses that may cite others; most texts have few."""
        return tuple(p for p in self.text if p.kind not in FIXED_KINDS and may_cite(p.text))

    def name(self, id_: str) -> str:
        """What one of its clauses is called in full; nothing if it is none of them."""
        return self.citing.citations.name(self.by_id[id_], in_full=True) if id_ in self.by_id else ""

    @cached_property
    def by_id(self) -> Mapping[str, Provision]:
        """Its provisions by their ids."""
        return {p.id: p for p in self.text}

    @cached_property
    def head(self) -> Mapping[str, Provision]:
        """Number line, title, history and opening formula, by kind."""
        return {p.kind: p for p in self.text if p.id == p.kind}


class OtherProposal(NamedTuple):
    """Another proposal on a text."""

    id: str
    name: str
    symbol: str
    sources: tuple[str, ...]


def _none_others(number: str, adopted: str) -> tuple[OtherProposal, ...]:
    return ()


def _none_citing(number: str, adopted: str) -> tuple[str, ...]:
    return ()


class Surroundings(NamedTuple):
    """What a workspace tells of the world around a text."""

    adoption: str = ""
    """City and year of the assembly: "New Delhi, 2024"; empty where they are not known."""
    editions: Callable[[str], HeldEditions | None] = _none_held
    """The editions of a resolution of the assembly, by its number, if it is held."""
    others: Callable[[str, str], tuple[OtherProposal, ...]] = _none_others
    """The proposals that count, by the number and edition of the text that they are on."""
    citing: Callable[[str, str], tuple[str, ...]] = _none_citing
    """The names of texts that cite a resolution, by its number and edition; looked for when it is asked."""
    dictionaries: Callable[[str], Dictionary | None] | None = None
    """The dictionary of a language, if there is one."""


class WholeProposal(NamedTuple):
    """A proposal with its two texts."""

    proposal: Proposal
    baseline: WholeText
    """The text in force, without a clause where there is none."""
    revised: WholeText
    around: Surroundings = Surroundings()

    @property
    def language(self) -> str:
        """The language of its words."""
        return self.revised.language


class CitedClauses:
    """What the clauses of a proposal's two texts are called, for those who follow citations from one to the other."""

    def __init__(self, looked: WholeProposal) -> None:
        self._looked = looked

    @cached_property
    def texts(self) -> CitedTexts:
        """Both texts."""
        looked = self._looked
        return cited_texts(looked.revised.text, looked.baseline.text, looked.proposal.dangling)


class CitingClause(NamedTuple):
    """A clause that may cite others. What is found in it depends on its words, now and in force, and on all labels."""

    provision: Provision
    cited: CitedClauses
    language: str
