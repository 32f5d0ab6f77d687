"""Who cites a text or a clause of it: texts in force, proposals and chair's texts, found in the catalogue of words.

The number that is cited narrows what is read to a few clauses; no file is read for it but those of the text itself.
"""

from __future__ import annotations

import re
import sqlite3
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.named_clauses import clause_called
from wtsaprep.errors import InputFault
from wtsaprep.model.act_words import signed_number, words_throughout
from wtsaprep.model.citation_words import label_core
from wtsaprep.model.citations import citations_of
from wtsaprep.model.cited_acts import CitedAct, cited_acts
from wtsaprep.model.file_format import BASES, SHORT_NAMES, place_in_workspace
from wtsaprep.model.folded_words import folded_words
from wtsaprep.model.label_rows import compiled
from wtsaprep.model.language import alternatives
from wtsaprep.model.language.scripts import unstretched
from wtsaprep.model.references import references_in
from wtsaprep.model.resolution import Resolution
from wtsaprep.model.word_query import Sought, WordKind, WordQuery
from wtsaprep.services.search.following import clause_cited, texts_of
from wtsaprep.store.index.references import latest_edition
from wtsaprep.store.words.asking import clauses_found, files_found, find_rows
from wtsaprep.store.words.word_catalogue import file_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wtsaprep.model.citations import Citations
    from wtsaprep.model.language.table import ActKind
    from wtsaprep.model.provision import Text
    from wtsaprep.services.search.kept_words import KeptWords
    from wtsaprep.store.index.index import Index
    from wtsaprep.store.words.asking import FoundClause, FoundFile

MOST_LOOKED_AT = 20_000
"""Clauses with the number that are read at most."""
_EXAMPLES = 'Say "73", "73@geneva-2022", "Recommendation A.5" or "No. 9 of the Constitution".'
_KINDS: tuple[WordKind, ...] = ("text", "proposal", "chair")


class Subject(NamedTuple):
    """What is asked about: who cites it."""

    kind: ActKind
    number: str
    """Empty for any provision of a text that is numbered through."""
    year: str = ""
    """Of the edition; empty for any."""
    adopted: str = ""
    """City and year of the text that is here; empty where none is."""
    text: Text = ()
    clause: str = ""
    """The id of one clause of it, if only that is asked about."""

    @property
    def name(self) -> str:
        """What it is called, without its clause."""
        if not self.number:
            return f"the {self.kind.capitalize()}"
        return CitedAct(0, 0, self.kind, self.number, self.adopted).name


class CitingPlace(NamedTuple):
    """A place where something is cited."""

    file: str
    """Its folder and its name, as `place_in_workspace` has them."""
    called: str
    """What that text or proposal is called."""
    kind: str
    """What holds the words: text, proposal, chair."""
    clause: str
    """Id of the clause."""
    name: str
    """What the clause is called."""
    words: str
    """The clause as it is written there."""
    start: int
    end: int
    """The characters of the citation in it."""
    edition: str = ""
    """The edition that is cited, as it is written there."""
    new: bool = False
    """Whether the words in force did not cite it."""


def subject_named(index: Index, reference: str, clause: str = "") -> Subject:
    """What is asked about: "73", "73@geneva-2022", "Recommendation A.5", "No. 9 of the Constitution", and a clause.

    The Constitution and the Convention are named with a provision or without one. Only of a text that is here a clause
    can be named; who cites another one can be asked as well.

    Raises:
        InputFault: it is no such name, or no clause of it is called so.
        NeedsDecision: several clauses are.
    """
    acts = cited_acts(reference)
    if throughout := _numbered_through(reference):
        return Subject(throughout, clause.rpartition(" ")[2])
    if len(acts) == 1:
        (act,) = acts
        subject = Subject(act.kind, act.number, act.year)
        here = () if act.is_provision else texts_of(index.resolutions, act)
        head = latest_edition([head for head in here if act.year in head.adopted], act.number.casefold(), "")
    else:
        number, _, edition = reference.strip().partition("@")
        head = index.resolution(reference)
        if head is None and not number.isdecimal():
            raise InputFault(f"{reference} is no text that could be cited", hint=_EXAMPLES)
        year = re.search(r"\d{4}", edition)
        subject = Subject("resolution", number, year[0] if year else "")
    if head is not None:
        text = index.load(Resolution, head.path).value.provisions
        subject = subject._replace(number=head.number, adopted=head.adopted, text=text)
    if not clause:
        return subject
    if head is None:
        raise InputFault(f"{subject.name} is not in this workspace, and no clause of it is known")
    return subject._replace(clause=clause_called(clause, subject.text))


def _numbered_through(reference: str) -> ActKind | None:
    """The Constitution or the Convention, where one is named as a whole."""
    name = reference.strip().casefold().removeprefix("the ")
    return next((kind for kind, short in SHORT_NAMES.items() if name in (kind, short.casefold())), None)


def cited_by(kept: KeptWords, index: Index, subject: Subject) -> tuple[CitingPlace, ...]:
    """The places that cite it, as texts and proposals stand in the catalogue, once it says what the files do."""
    kept.bring_up_to_date(index)
    try:
        return _cited_by(kept, index, subject)
    except sqlite3.DatabaseError:
        kept.begin_anew()
        kept.bring_up_to_date(index)
        return _cited_by(kept, index, subject)


def _cited_by(kept: KeptWords, index: Index, subject: Subject) -> tuple[CitingPlace, ...]:
    own = _by_its_own(kept, index, subject) if subject.clause else ()
    return tuple(dict.fromkeys((*own, *_by_texts(kept, subject))))


def _by_texts(kept: KeptWords, subject: Subject) -> Iterator[CitingPlace]:
    """The places that name the text, and the clause if one is asked about."""
    sought = [Sought(tuple(folded_words(subject.number)))]
    if not subject.number:
        sought = [Sought((name,)) for name in words_throughout(subject.kind)]
    elif subject.number.isdecimal():
        sought.append(Sought((f"*{signed_number(subject.number)}*",)))
    for one in sought:
        for file, clause in _clauses(kept, one):
            if compiled(_names_its_own, any_case=True).match(unstretched(clause.now)):
                continue
            now, before = (
                [act for act in cited_acts(words) if _is_meant(subject, act)] for words in (clause.now, clause.before)
            )
            for act in now:
                yield _place(file, clause, act.start, act.end, act.edition, new=clause.kind != "text" and not before)


def _names_its_own() -> str:
    """A line that says of which text an annex is; that text does not cite itself there."""
    annex = alternatives(lambda table: (table.reading.annex, table.reading.annex_mixed))
    to = alternatives(lambda table: table.reading.annex_to)
    return rf"(?:{annex})\b[^(（]{{0,24}}[(（]|[(（]\s*(?:{to})\s"


def _is_meant(subject: Subject, act: CitedAct) -> bool:
    if act.kind != subject.kind or subject.number.casefold() not in ("", act.number.casefold()):
        return False
    if subject.year and act.year and act.year != subject.year:
        return False
    return not subject.clause or clause_cited(act.clause, subject.text) == subject.clause


def _by_its_own(kept: KeptWords, index: Index, subject: Subject) -> Iterator[CitingPlace]:
    """The places in the text itself, and in proposals on it, that cite the clause by its heading and label."""
    citations = citations_of(subject.text)
    clause = citations.clauses.get(subject.clause)
    if clause is None:
        return
    files = {place_in_workspace(head.path) for head in index.on(subject.number, subject.adopted)}
    on = (head for head in index.chair_texts if head.resolution.casefold() == subject.number.casefold())
    files |= {place_in_workspace(head.path) for head in on}
    texts = (head for head in index.resolutions if (head.number, head.adopted) == (subject.number, subject.adopted))
    files |= {place_in_workspace(head.path) for head in texts}
    for file, citing in _clauses(kept, Sought((label_core(clause.path[0]).casefold(),))):
        if file.place in files:
            before = any(_own_spans(citing, citing.before, citations, subject.clause))
            for start, end in _own_spans(citing, citing.now, citations, subject.clause):
                yield _place(file, citing, start, end, new=citing.kind != "text" and not before)


def _own_spans(citing: FoundClause, words: str, citations: Citations, target: str) -> Iterator[tuple[int, int]]:
    known = citing.clause in citations.standing
    stands = citing.clause if known else next(iter(citations.standing))
    for reference in references_in(words, stands, citations):
        # What a new clause cites without a heading may be one beside it, which only the proposal knows.
        if reference.target == target and (known or reference.heading != (0, 0)):
            yield reference.start, reference.end


def _clauses(kept: KeptWords, sought: Sought) -> Iterator[tuple[FoundFile, FoundClause]]:
    """The clauses that have some words, each with its file; of a file that has a copy only once."""
    rows = find_rows(kept.catalogue, WordQuery((sought,), kinds=_KINDS), MOST_LOOKED_AT).rows
    for file, theirs in _files(kept, rows):
        for clause in clauses_found(kept.catalogue, theirs):
            if clause.clause:
                yield file, clause


def _files(kept: KeptWords, rows: Iterable[int]) -> Iterator[tuple[FoundFile, list[int]]]:
    for file, theirs in files_found(kept.catalogue, (row for row in rows if file_in(row) not in kept.copies)).items():
        if not file.place.startswith(f"{BASES}/"):
            yield file, theirs


def _place(
    file: FoundFile, clause: FoundClause, start: int, end: int, edition: str = "", *, new: bool = False
) -> CitingPlace:
    return CitingPlace(
        file.place, file.called, clause.kind, clause.clause, clause.cited, clause.now, start, end, edition, new
    )
