"""Named clauses: which one somebody means who says "resolves 2", "considering a)", "title", or how its words begin."""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING

from wtsaprep.errors import InputFault, NeedsDecision, WtsaprepError, there_are
from wtsaprep.model.citation_words import folded_heading, heading_words, label_core
from wtsaprep.model.citations import citations_of, provision_names
from wtsaprep.model.near_words import nearest
from wtsaprep.model.sections import OPENS_SECTION

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wtsaprep.model.provision import Provision, Text

HEADING, DELETED = "heading ", "deleted "
"""Said before a name where a heading is meant, or a clause that the draft deletes."""
_NEW = "new"
"""Before the name of what is not in force, "new after considering b)"; its place alone says which it is."""
_QUOTES = "\"'“”„«»‘’"
_SHOWN = 48
"""Characters of a clause by which choices are told apart."""


def clause_called(said: str, text: Text, in_force: Text = (), *, heading: bool = False) -> str:
    """The id of the clause that is called so, or begins so; among those of the text first, then among deleted ones.

    A lone item is called by its heading; "heading resolves", or ``heading``, means the heading itself.

    Raises:
        InputFault: no clause is called that.
        NeedsDecision: several are; all of them are named.
    """
    standing = {p.id for p in text}
    gone = tuple(p for p in in_force if p.id not in standing)
    wanted, deleted = _after(said.strip(), DELETED)
    wanted, heading_said = _after(wanted, HEADING)
    heading = heading or heading_said
    found = () if deleted else _called(wanted, text, text, heading=heading)
    found = found or _called(wanted, gone, in_force, heading=heading)
    if len(found) == 1:
        return found[0].id
    names = provision_names(in_force) | provision_names(text)
    if not found:
        kind = "heading" if heading else "clause"
        raise InputFault(f"no {kind} is called {said!r}{nearest(wanted, (names[p.id] for p in text))}")
    choices = "; ".join(f"{names[p.id]}, {_beginning(p)}" for p in found)
    raise NeedsDecision(f"{len(found)} clauses are called {said!r}", hint=f"Say how its words begin: {choices}")


def same_name(said: str, name: str) -> bool:
    """Whether two names are one: blanks, brackets and capitals do not count, nor that "new" is left unsaid."""
    wanted = _compact(said)
    return _compact(name) in (wanted, _NEW + wanted)


def called_among(said: str, names: Mapping[str, str], text: Text, in_force: Text = ()) -> str:
    """The id of one of some clauses, by the name that it has among them, or as `clause_called` finds it.

    Raises:
        InputFault: none of them is called that.
        NeedsDecision: several are.
    """
    found = [id_ for id_, name in names.items() if same_name(said, name)]
    if len(found) == 1:
        return found[0]
    if len(found) > 1:
        words = {p.id: p for p in (*in_force, *text)}
        choices = "; ".join(f"{names[id_]}, {_beginning(words[id_])}" for id_ in found if id_ in words)
        raise NeedsDecision(f"{len(found)} are called {said!r}", hint=f"Say how its words begin: {choices}")
    id_ = _among_those_in_force(said, names, text, in_force)
    if id_ not in names:
        raise InputFault(f"nothing here is about {said!r}", hint=there_are(names.values()))
    return id_


def _among_those_in_force(said: str, names: Mapping[str, str], text: Text, in_force: Text) -> str:
    """The clause that a text calls so; else, of those that may be meant, the one that is called so in force."""
    fault: InputFault | None = None
    id_ = ""
    try:
        id_ = clause_called(said, text, in_force)
    except InputFault as none:
        fault = none
    if id_ not in names:
        before = [p.id for p in _called(said.strip(), in_force, in_force, heading=False) if p.id in names]
        if len(before) == 1:
            return before[0]
    if fault is not None:
        raise fault
    return id_


def clause_names_of(text: Text, in_force: Text = (), *, in_full: bool = False) -> dict[str, str]:
    """What each provision of a draft is called, also those that it deletes, by its id."""
    return provision_names(in_force, in_full=in_full) | provision_names(text, in_full=in_full)


@contextmanager
def clauses_named(texts: Mapping[str, tuple[Text, Text]]) -> Iterator[None]:
    """Let faults that know the id of a clause say what it is called.

    ``texts``: each text, and the one that it is on, by what faults call it.
    """
    try:
        yield
    except WtsaprepError as fault:
        where = fault.where
        if where.provision and where.file in texts:
            called = clause_names_of(*texts[where.file]).get(where.provision, "")
            fault.where = where._replace(clause=called)
        raise


def _called(said: str, among: Text, text: Text, *, heading: bool) -> tuple[Provision, ...]:
    """The provisions of some that are called so in a text; where none is, those whose words begin so."""
    if not among:
        return ()
    quoted = said[:1] in _QUOTES and bool(said[1:])
    named = set() if quoted else _ids_named(said, text)
    found = [p for p in among if p.id in named and (p.kind in OPENS_SECTION or not heading)]
    if heading:
        found = [p for p in found if p.kind in OPENS_SECTION]
    elif any(p.kind not in OPENS_SECTION for p in found):
        found = [p for p in found if p.kind not in OPENS_SECTION]
    if found or heading:
        return tuple(found)
    begun = _folded(said.strip(_QUOTES))
    return tuple(p for p in among if len(begun) > 1 and _folded(p.text).startswith(begun))


def _ids_named(said: str, text: Text) -> set[str]:
    wanted = _compact(said)
    named = {p.id for p in text if p.id == said}
    return named or {id_ for name, id_ in _names(text) if name == wanted}


def _names(text: Text) -> Iterator[tuple[str, str]]:
    """All names of all provisions, as they are compared."""
    for id_, name in provision_names(text).items():
        yield _compact(name), id_
    cited = citations_of(text)
    heads = [(p, cited.standing[p.id][1]) for p in text if p.kind in OPENS_SECTION]
    for name, sections in cited.names.sections.items():
        for provision, section in heads:
            if section in sections:
                yield _compact(name), provision.id
        for clause in cited.clauses.values():
            if clause.section in sections:
                yield _compact(name) + "".join(map(label_core, clause.path)).casefold(), clause.id
    # A heading that is too long to be said whole is known by all of it, too.
    for provision, _ in heads:
        yield _compact(folded_heading(heading_words(provision.text))), provision.id


def _compact(name: str) -> str:
    """A name without blanks, brackets, and dots that do not stand between numbers."""
    bare = re.sub(r"[\s()\[\],;:…]+", "", name.casefold())
    return re.sub(r"(?<!\d)\.|\.(?!\d)", "", bare)


def _folded(words: str) -> str:
    return " ".join(words.casefold().replace("\u00a0", " ").split()).lstrip("[")


def _after(said: str, word: str) -> tuple[str, bool]:
    """What follows a word, and whether it was said."""
    return (said[len(word) :].strip(), True) if said.casefold().startswith(word) else (said, False)


def _beginning(provision: Provision) -> str:
    return f"“{provision.text[:_SHOWN]}{'…' * (len(provision.text) > _SHOWN)}”"
