"""Whole files: which files of a workspace can't be read from their beginning to their end, and why.

Lists read heads. A file that was cut off, or that says further on what it may not, has one all the same, so each file
is read once as what it is, as long as it is what it was: who looks again loads no values for it. Of what no list shows
it is known of all or of none.
"""

from __future__ import annotations

import os
from importlib import import_module
from typing import TYPE_CHECKING, Any

from wtsaprep.errors import InputFault, Where, WtsaprepError
from wtsaprep.model.file_format import (
    BASES,
    BRIEFS,
    CHAIR_TEXTS,
    CONTRIBUTIONS,
    PARALLEL,
    POSITIONS,
    PRIVATE_COMMENTS,
    PROPOSALS,
    REFERENCES,
    REGISTER,
    REPLIES,
    RESOLUTIONS,
    REVIEWS,
    SITTINGS,
)
from wtsaprep.store.files.known_states import file_state, has_settled
from wtsaprep.store.files.toml_tables import parse_toml
from wtsaprep.store.folders.locations import SETTINGS
from wtsaprep.store.index.catalogue import key_of
from wtsaprep.store.index.clause_rows import know_clauses
from wtsaprep.store.index.contents import Broken, broken_file
from wtsaprep.store.index.known_heads import KnownFolder
from wtsaprep.store.index.plain_texts import is_plainly_right
from wtsaprep.store.index.read_heads import (
    summarize_chair_text,
    summarize_contribution,
    summarize_proposal,
    summarize_resolution,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping
    from pathlib import Path

    from wtsaprep.store.index.files_read import FilesRead
    from wtsaprep.store.index.index import Index

_KINDS: Mapping[str, tuple[str, str]] = {
    RESOLUTIONS: ("resolution", "Resolution"),
    REFERENCES: ("resolution", "Resolution"),
    PARALLEL: ("parallel", "ParallelText"),
    PROPOSALS: ("proposal", "Proposal"),
    CONTRIBUTIONS: ("contribution", "Contribution"),
    CHAIR_TEXTS: ("chair", "ChairText"),
    BASES: ("resolution", "Resolution"),
    REPLIES: ("reply", "Reply"),
    REVIEWS: ("review", "Review"),
    SETTINGS: ("event", "Event"),
    POSITIONS: ("position", "Positions"),
    SITTINGS: ("position", "Sitting"),
    PRIVATE_COMMENTS: ("private", "PrivateComments"),
    BRIEFS: ("brief", "Brief"),
    REGISTER: ("register", "Register"),
}
"""What the files of each folder hold, and two files by their own names: module of `model/` and value."""
_LISTED: Mapping[str, Callable[[FilesRead, Path], Any]] = {
    RESOLUTIONS: summarize_resolution,
    PROPOSALS: summarize_proposal,
    CONTRIBUTIONS: summarize_contribution,
    CHAIR_TEXTS: summarize_chair_text,
}
"""The folders that lists show, by what reads their heads."""
_BESIDE = (REFERENCES, PARALLEL, BASES, REPLIES, REVIEWS)
"""The folders that all see and no list counts."""
_OURS = (POSITIONS, SITTINGS, PRIVATE_COMMENTS, BRIEFS)
_WHOLE = "whole files"
_OURS_WHOLE = "whole files of ours"


def files_not_whole(index: Index) -> tuple[Broken, ...]:
    """All files that all see and that can't be read, or in part only, in the order of folders and names."""

    return index.files.once(files_not_whole, lambda: (*_folders_lost(index), *_listed(index), *_beside(index)))


def our_files_not_whole(index: Index) -> tuple[Broken, ...]:
    """Those of our delegation's own that can't be."""
    private = index.workspace.private
    paths = {name: index.listed(private / name) for name in _OURS}
    paths[REGISTER] = [path for path in index.listed(private) if path.name == REGISTER]
    return index.files.once(our_files_not_whole, lambda: tuple(_all_or_none(index, _OURS_WHOLE, paths)))


def _listed(index: Index) -> Iterator[Broken]:
    counted: set[str] = set()
    found: dict[Path, WtsaprepError] = {}

    def read(path: Path) -> None:
        if path in found:
            raise found[path]
        try:
            _read(index, path.parent.name, path, counted)
        except WtsaprepError as fault:
            found[path] = broken_file(path, fault).error
            raise

    with index.files.read_too(read):
        counted.update(head.resolution.casefold() for head in index.proposals)
        yield from index.broken  # For which all heads are read, and with them what is not known yet.
    counted.clear()
    for name, summarize in _LISTED.items():
        folder = KnownFolder(index.workspace.folder / name, summarize)
        yield from folder.not_whole(index.known, read)


def _beside(index: Index) -> Iterator[Broken]:
    here = index.workspace.folder
    paths = {name: index.listed(here / name) for name in _BESIDE}
    yield from _all_or_none(index, _WHOLE, {SETTINGS: [here / SETTINGS], **paths})


def _all_or_none(index: Index, topic: str, paths: Mapping[str, list[Path]]) -> Iterator[Broken]:
    """The files of some folders that can't be read; nothing is read where all could be as they are."""
    states = [(name, file_state(path)) for name, of_folder in paths.items() for path in of_folder]
    key = key_of(*states)
    if not states or index.catalogue.known(topic, key):
        return
    whole = all(state and has_settled(state[1:]) for _, state in states)
    for name, of_folder in paths.items():
        for path in of_folder:
            try:
                _read(index, name, path)
            except WtsaprepError as fault:
                whole = False
                yield broken_file(path, fault)
    if whole:
        index.catalogue.keep(topic, {key: True})


def _read(index: Index, name: str, path: Path, counted: Collection[str] = ()) -> None:
    """``counted``: the numbers of texts whose clauses are asked for next, by what proposals change of them."""
    module, kind = _KINDS[name]
    file = index.files.text(path)
    if kind == "Resolution" and is_plainly_right(table := parse_toml(file.text, str(path))):
        if table["number"].casefold() in counted:
            know_clauses(index.files, path, table)
        return  # To make the value would take four times as long, and tell nothing.
    value: Any = getattr(import_module(f"wtsaprep.model.{module}"), kind)
    index.workspace.value_of(value, file)


def _folders_lost(index: Index) -> Iterator[Broken]:
    """The folders that are there and can't be looked into, so that all in them would be left out without a word."""
    here = index.workspace.folder
    for name in (*_LISTED, *_BESIDE):
        try:
            os.listdir(here / name)
        except FileNotFoundError:
            if os.path.islink(here / name):
                yield Broken(here / name, InputFault("this folder leads nowhere", Where(str(here / name))))
        except OSError as error:
            why = (error.strerror or str(error)).lower()
            what = f"this folder can't be read: {why}"
            yield Broken(here / name, InputFault(what, Where(str(here / name)), "All in it is left out."))
