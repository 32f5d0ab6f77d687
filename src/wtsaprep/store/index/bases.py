"""Finding bases: the very text that something was made on, wherever it is still to be had, and those nothing needs."""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING

from wtsaprep.errors import InputFault
from wtsaprep.model.file_format import base_name
from wtsaprep.model.resolution import Baseline, Resolution
from wtsaprep.model.text_digest import digest
from wtsaprep.store.files.toml_values import load_value
from wtsaprep.store.folders.bases import drop_base, keep_base
from wtsaprep.store.folders.git import committed
from wtsaprep.store.folders.locations import packaged_workspace
from wtsaprep.store.index.find import find_baseline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from wtsaprep.store.folders.workspace import Stored
    from wtsaprep.store.index.index import Index

_REMEMBERED = 50
"""Versions of a text in force that are looked through for the one that something was made on."""


def find_base(index: Index, baseline: Baseline) -> Resolution | None:
    """The text that something was made on, to the letter; None if it is not to be had any more.

    It is the text in force if that still stands as it was, else the one that was kept, else one that came with the
    program or that git remembers. Without a digest nobody knows of another one than that in force.

    Raises:
        InputFault: the text in force can't be read, and no other is to be had.
    """
    in_force, fault = readable_baseline(index, baseline)
    if in_force and baseline.digest in ("", digest_of(index, in_force.value)):
        return in_force.value
    head = index.edition(baseline.resolution, baseline.adopted) if baseline.digest else None
    path = head.path if head else None
    kept = index.files.once(("base", baseline), lambda: next(_kept(index, baseline, path), None))
    if kept is None and fault is not None:
        raise fault
    return kept


def readable_baseline(index: Index, baseline: Baseline) -> tuple[Stored[Resolution] | None, InputFault | None]:
    """The text in force that something is on, as far as it can be read; else what is wrong with it, if it is here."""
    try:
        return find_baseline(index, baseline), None
    except InputFault as fault:
        return None, fault


def keep_bases(index: Index, baselines: Iterable[Baseline | None]) -> None:
    """Keep the texts that something stands on, where they are not kept already.

    Raises:
        InputFault: a text in force can't be read.
        WriteFault: one can't be written.
    """
    folder = index.workspace.bases
    for baseline in dict.fromkeys(baselines):
        if baseline and baseline.digest and not os.path.exists(folder / base_name(baseline.digest)):
            keep_base(index.workspace, find_base(index, baseline))


def digest_of(index: Index, text: Resolution) -> str:
    """The digest of a text in force, made once in an action."""
    key = ("digest", text.kind, text.number, text.adopted, id(text.provisions))
    return index.files.once(key, lambda: (digest(text.provisions), text))[0]


def _kept(index: Index, baseline: Baseline, in_force: Path | None) -> Iterator[Resolution]:
    """The texts with the digest, those first that are nearest to hand."""
    if not baseline.digest:
        return
    for text in _candidates(index, baseline, in_force):
        with contextlib.suppress(InputFault):
            value = load_value(Resolution, text)
            if digest(value.provisions) == baseline.digest:
                yield value


def _candidates(index: Index, baseline: Baseline, in_force: Path | None) -> Iterator[str]:
    name, workspace = base_name(baseline.digest), index.workspace
    for folder in (workspace.bases, packaged_workspace() / workspace.bases.name):
        with contextlib.suppress(InputFault):
            yield index.files.text(folder / name).text
    yield from committed(workspace.folder, f"{workspace.bases.name}/{name}", 2)
    if in_force is not None:
        yield from committed(workspace.folder, f"{workspace.resolutions.name}/{in_force.name}", _REMEMBERED)


def sweep_bases(index: Index) -> None:
    """Take away the texts that no proposal, reply or chair's text was made on; none where one of these can't be read.

    Raises:
        InputFault: one can't be read.
        WriteFault: one can't be taken away.
    """
    replies = index.replies
    # Earlier versions did not keep which text a reply was made on.
    if index.contents.broken or replies.broken or not all(head.digest for head in replies.read):
        return
    needed = {base_name(head.digest) for head in index.proposals}
    needed |= {base_name(head.digest) for head in index.chair_texts}
    needed |= {base_name(head.digest) for head in replies.read}
    for path in index.bases:
        if path.name not in needed:
            drop_base(index.workspace, path)


def set_bases_right(index: Index) -> None:
    """Keep what is needed and take away what is not, after files were put back as they were.

    Raises:
        InputFault: a text can't be read.
        WriteFault: one can't be written or taken away.
    """
    heads = [(head.resolution, head.adopted, head.digest) for head in index.proposals]
    heads += [(head.resolution, head.adopted, head.digest) for head in index.chair_texts]
    keep_bases(index, (Baseline(resolution=number, adopted=at, digest=seal) for number, at, seal in heads))
    sweep_bases(index)
