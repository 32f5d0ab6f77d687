"""Counted heads: proposals and chair's texts with their changes as a reader counts them; what is known is kept."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any, TypeVar, cast

from wtsaprep.errors import WtsaprepError
from wtsaprep.model.file_format import base_name
from wtsaprep.store.files.known_states import file_state, states_of
from wtsaprep.store.index.catalogue import key_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from wtsaprep.store.files.known_states import State
    from wtsaprep.store.index.catalogue import Catalogue
    from wtsaprep.store.index.file_heads import ChairSummary, ProposalSummary
    from wtsaprep.store.index.files_read import FilesRead

H = TypeVar("H", "ProposalSummary", "ChairSummary")


def counted_heads(
    files: FilesRead, catalogue: Catalogue, topic: str, heads: Iterable[tuple[H, Path | None]], doubtful: list[Path]
) -> Iterator[H]:
    """Proposals or chair's texts, given each with the file of its text, counted; without one, as it seems.

    ``topic`` is that of the catalogue which tells how many clauses they change. Those that may not fit a text which is
    here are added to ``doubtful``; nothing is kept of them.
    """
    counts: dict[str, int] = {}
    for head, text in heads:
        if text is None and (head.resolution or not head.amendments):
            doubtful += [head.path] if head.amendments and not head.resolution.startswith("[") else []
            yield head
            continue
        key = _key(files, head, text)
        known = catalogue.known(topic, key)
        count, sure = (known, True) if isinstance(known, int) else _count(files, head, text)
        if not sure:
            doubtful.append(head.path)
        else:
            # What was counted may be another state of the file, where it had to be read anew.
            counts[key if isinstance(known, int) else _key(files, head, text)] = count
        yield head if head.changes == count else head._replace(changes=count)
    catalogue.keep(topic, counts)


def _key(files: FilesRead, head: ProposalSummary | ChairSummary, text: Path | None) -> str:
    return key_of(files.stamp(head.path), *(state_of(files, text) if text else ()))


def state_of(files: FilesRead, path: Path) -> tuple[object, ...]:
    """The state of a file, looked at once in an action."""
    states = cast("dict[str, State]", files.made((states_of, path.parent)) or {})
    if state := states.get(path.name):
        return (str(path), *state)
    return files.once((file_state, path), lambda: file_state(path) or ())


def _count(files: FilesRead, head: ProposalSummary | ChairSummary, text: Path | None) -> tuple[int, bool]:
    """The changes of one, and whether it fits the text, and was made on it; without a text it is new."""
    # Most lists are made without these.
    from wtsaprep.store.index.clause_rows import amendments_in, clauses_in, fits
    from wtsaprep.store.index.counted_changes import counted_changes

    with contextlib.suppress(WtsaprepError):
        amendments = amendments_in(files, head.path)
        if text is None:
            return head.changes, fits(amendments, {})
        clauses = clauses_in(files, text)
        made_on_it = text.name == base_name(head.digest) or _is_of(head.digest, files, text)
        return counted_changes(amendments, clauses), made_on_it and fits(amendments, clauses)
    return head.changes, False


def _is_of(digest_told: str, files: FilesRead, text: Path) -> bool:
    """Whether a text is the one that something says it was made on, if it says so."""
    from wtsaprep.model.text_digest import digest
    from wtsaprep.store.index.clause_rows import clauses_in

    clauses: Any = tuple(clauses_in(files, text).values())
    return not digest_told or digest_told == files.once((digest, text), lambda: digest(clauses))
