"""The index of a workspace: what its files hold, from their heads, and every way to find one of them.

An index is of one moment, that of an action: what it told once it tells again, whatever is written meanwhile. Folders
are read when they are first asked for; a text in force is looked for by the names of files before any other is opened.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar, cast

from wtsaprep.errors import InputFault, NeedsDecision
from wtsaprep.model.file_format import POSITIONS, base_name
from wtsaprep.model.names import edition_reference, slug
from wtsaprep.model.numbers import split_revision
from wtsaprep.store.files.known_states import KnownStates
from wtsaprep.store.index.catalogue import Catalogue
from wtsaprep.store.index.copies import sort_out
from wtsaprep.store.index.files_read import FilesRead, toml_files
from wtsaprep.store.index.folder_heads import heads_in
from wtsaprep.store.index.known_heads import KnownFolder
from wtsaprep.store.index.read_contents import contents_of
from wtsaprep.store.index.read_heads import (
    summarize_chair_text,
    summarize_contribution,
    summarize_proposal,
    summarize_reply,
    summarize_resolution,
    summarize_sitting,
)
from wtsaprep.store.index.references import (
    FilesByNumber,
    as_number,
    current_names,
    earlier_names,
    is_ours,
    latest_edition,
    told_apart,
    words_without_number,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from wtsaprep.model.value import Value
    from wtsaprep.store.folders.workspace import Stored, Workspace
    from wtsaprep.store.index.contents import Broken, Contents
    from wtsaprep.store.index.copies import Filed
    from wtsaprep.store.index.file_heads import (
        ChairSummary,
        ContributionSummary,
        ProposalSummary,
        ReplySummary,
        ResolutionSummary,
        SittingSummary,
    )
    from wtsaprep.store.index.folder_heads import Heads

S = TypeVar("S", bound="Filed")
V = TypeVar("V", bound="Value")


@dataclass(frozen=True, slots=True)
class Index:
    """A workspace as one action sees it. ``Index(workspace)`` begins an action; who wrote something begins another."""

    workspace: Workspace
    files: FilesRead = field(default_factory=FilesRead, repr=False, compare=False)

    @property
    def resolutions(self) -> tuple[ResolutionSummary, ...]:
        """The texts in force."""
        return self._text_heads.read

    @property
    def references(self) -> tuple[ResolutionSummary, ...]:
        """The texts that are only read."""
        return self._heads(self.workspace.references, summarize_resolution).read

    @property
    def parallel(self) -> tuple[ResolutionSummary, ...]:
        """The editions of texts in other languages than those that they are worked on in."""
        return self._heads(self.workspace.parallel, summarize_resolution).read

    @property
    def proposals(self) -> tuple[ProposalSummary, ...]:
        """The proposals, those of other editions and earlier versions among them."""
        return self.proposal_heads.read

    @property
    def proposal_heads(self) -> Heads[ProposalSummary]:
        """The proposals, and the files of proposals that can't be read."""
        return self._heads(self.workspace.proposals, summarize_proposal)

    @property
    def contributions(self) -> tuple[ContributionSummary, ...]:
        """The documents."""
        return self._document_heads.read

    @property
    def chair_texts(self) -> tuple[ChairSummary, ...]:
        """The chair's texts, each revision by itself."""
        return self._chair_heads.read

    @property
    def _text_heads(self) -> Heads[ResolutionSummary]:
        return self._heads(self.workspace.resolutions, summarize_resolution)

    @property
    def _document_heads(self) -> Heads[ContributionSummary]:
        return self._heads(self.workspace.contributions, summarize_contribution)

    @property
    def _chair_heads(self) -> Heads[ChairSummary]:
        return self._heads(self.workspace.texts, summarize_chair_text)

    @property
    def replies(self) -> Heads[ReplySummary]:
        """What co-signatories sent back, and the files of replies that can't be read."""
        return self._heads(self.workspace.replies, summarize_reply)

    @property
    def position_files(self) -> list[Path]:
        """The logs of our positions and of views heard, one file a proposal."""
        return self.listed(self.workspace.private / POSITIONS)

    @property
    def review_files(self) -> list[Path]:
        """The logs of decisions, one file a text."""
        return self.listed(self.workspace.reviews)

    @property
    def bases(self) -> list[Path]:
        """The files of texts that something was made on."""
        return self.listed(self.workspace.bases)

    @property
    def sittings(self) -> tuple[SittingSummary, ...]:
        """The sessions that were begun."""
        return self._heads(self.workspace.sittings, summarize_sitting).read

    @property
    def broken(self) -> tuple[Broken, ...]:
        """The files of texts, proposals, documents and chair's texts that can't be read."""
        return tuple(file for heads in self.folders for file in heads.broken)

    @property
    def contents(self) -> Contents:
        """All that lists show."""
        return self.files.once(contents_of, self._contents)

    def _contents(self) -> Contents:
        return contents_of(self.files, self.catalogue, self.folders, self.base_path, self.references, self.parallel)

    def resolution(self, reference: str) -> ResolutionSummary | None:
        """A text in force by its number, with or without its edition ("11@hammamet-2016"); else the latest edition."""
        return self.files.once(("text in force", reference), lambda: self._resolution(reference))

    def edition(self, number: str, adopted: str) -> ResolutionSummary | None:
        """One edition of a text, by its place and year as the text itself has them; the latest if none is said."""
        head = self.resolution(edition_reference(number, adopted))
        return head if head is not None and slug(head.adopted).startswith(slug(adopted)) else None

    def _resolution(self, reference: str) -> ResolutionSummary | None:
        wanted = reference.strip().casefold()
        if (words := wanted.split(maxsplit=1))[:1] in (["resolution"], ["res."], ["res"]):
            wanted = words[-1]
        number, _, edition = wanted.partition("@")
        # Files are named after what they hold; one that somebody named otherwise may hold anything.
        texts = self.files.once(FilesByNumber, lambda: FilesByNumber(self.listed(self.workspace.resolutions)))
        likely = texts.may_hold(slug(number))
        if self._read_already(self.workspace.resolutions, summarize_resolution) is None:
            for path in filter(lambda path: is_ours(path.name), likely):
                # It is loaded next, and its head then needs no reading of its own.
                with contextlib.suppress(InputFault):
                    self.files.text(path)
        heads = sort_out(tuple(self._likely(self.workspace.resolutions, likely, summarize_resolution))).real
        return latest_edition(heads, number, edition) or latest_edition(self.resolutions, number, edition)

    def proposal(self, reference: str) -> ProposalSummary | None:
        """A proposal by its number or its id, while it has no number by what it is called, else by an earlier number.

        Raises:
            NeedsDecision: several proposals are called that.
        """
        wanted = as_number(reference)
        for names in (current_names, words_without_number, earlier_names):
            called = [head for head in self.proposals if wanted in names(head)]
            if len(called) > 1:
                raise NeedsDecision(f"several proposals are called {reference}", hint=told_apart(called))
            if called:
                return called[0]
        return None

    def contribution(self, reference: str) -> ContributionSummary | None:
        """A document by its number, as in "ARB/36A1"."""
        wanted = as_number(reference)
        heads = self._likely_first(self.workspace.contributions, slug(wanted), summarize_contribution)
        return next((head for head in heads if head.number.casefold() == wanted), None)

    def document_of(self, proposal: str) -> ContributionSummary | None:
        """The document that carries a proposal, by the proposal's id."""
        return next((head for head in self.contributions if proposal in head.proposals), None)

    def on(self, number: str, adopted: str) -> tuple[ProposalSummary, ...]:
        """The proposals on a text in force, those included that do not say on which edition of it."""
        return tuple(head for head in self.on_any_edition(number) if head.is_on(number, adopted))

    def on_any_edition(self, number: str) -> tuple[ProposalSummary, ...]:
        """The proposals on a text in force, whatever edition of it they were made on."""
        return tuple(head for head in self.proposals if head.resolution.casefold() == number.casefold())

    def chair_text(self, reference: str) -> ChairSummary | None:
        """One revision of a chair's text ("DT/24R1"), or one by its id; without a revision, the first."""
        document, revision = split_revision(reference)
        wanted = (document.casefold(), revision)
        heads = self._likely_first(self.workspace.texts, slug(reference), summarize_chair_text)
        fits = (h for h in heads if (h.document.casefold(), h.revision) == wanted or h.id == reference)
        return next(fits, None)

    def revisions(self, document: str) -> tuple[ChairSummary, ...]:
        """The revisions of a chair's text that are there, the first one first."""
        heads = (head for head in reversed(self.chair_texts) if head.document.casefold() == document.casefold())
        theirs = {head.revision: head for head in heads}
        return tuple(theirs[revision] for revision in sorted(theirs))

    def text_files(self) -> Iterator[Path]:
        """The files of all that has words of its own, copies left out: texts in force, proposals, chair's texts."""
        for heads in (self._text_heads, self.proposal_heads, self._chair_heads):
            yield from sorted((*(head.path for head in heads.read), *(file.path for file in heads.broken)))

    def load(self, kind: type[V], path: Path) -> Stored[V]:
        """The value of a file, read and checked the first time that it is asked for.

        Raises:
            InputFault: with all that is wrong with the file.
        """
        return self.files.once((kind, path), lambda: self.workspace.value_of(kind, self.files.text(path)))

    @property
    def folders(
        self,
    ) -> tuple[Heads[ResolutionSummary], Heads[ProposalSummary], Heads[ContributionSummary], Heads[ChairSummary]]:
        """The heads of all that lists show."""
        return (self._text_heads, self.proposal_heads, self._document_heads, self._chair_heads)

    @property
    def catalogue(self) -> Catalogue:
        """What was found out about the files before."""
        return self.files.once(Catalogue, lambda: Catalogue(self.workspace.folder))

    def base_path(self, head: ProposalSummary | ChairSummary) -> Path | None:
        """The file of the text that a proposal or a chair's text was made on; None if there is none here."""
        if not head.amendments or not head.resolution:
            return None
        kept = self.files.once("bases", lambda: {path.name: path for path in self.bases})
        if base := kept.get(base_name(head.digest)):
            return base
        return text.path if (text := self.edition(head.resolution, head.adopted)) else None

    def listed(self, folder: Path) -> list[Path]:
        """The files of a folder of the workspace."""
        return self.files.once(folder, lambda: toml_files(folder))

    def keep_heads(self) -> None:
        """Keep for later runs what was read; at the end of an action, when nobody waits for it."""
        for folder in (*self.known.read_anew,):
            folder.keep(self.known, lambda: self.catalogue)

    @property
    def known(self) -> KnownStates[KnownFolder]:
        """What is known of files from one action to the next, and was seen of them in this one."""
        return self.workspace.known or self.files.once(KnownStates, KnownStates)

    def _heads(self, folder: Path, summarize: Callable[[FilesRead, Path], S]) -> Heads[S]:
        return self.files.once((summarize, folder), lambda: self._read(folder, summarize))

    def _read(self, folder: Path, summarize: Callable[[FilesRead, Path], S]) -> Heads[S]:
        known = KnownFolder(folder, summarize, self.workspace.private in folder.parents)
        return heads_in(folder, known.heads(self.listed(folder), self.known, self.files, lambda: self.catalogue))

    def _likely(self, folder: Path, paths: Iterable[Path], summarize: Callable[[FilesRead, Path], S]) -> Iterator[S]:
        """The heads of some files of a folder, where they can be read; looked at once, however many look for them."""
        read = self._read_already(folder, summarize)
        for path in paths:
            head = self.files.made_of(summarize, path) if read is None else read.head(path.name)
            if head is not None:
                yield head

    def _read_already(self, folder: Path, summarize: Callable[[FilesRead, Path], S]) -> Heads[S] | None:
        """The heads of a folder, if they were read."""
        return cast("Heads[S] | None", self.files.made((summarize, folder)))

    def _likely_first(self, folder: Path, name: str, summarize: Callable[[FilesRead, Path], S]) -> Iterator[S]:
        """The heads of a folder, those first whose files are named after what is looked for."""
        paths = self.listed(folder)
        yield from self._likely(folder, (path for path in paths if path.stem == name), summarize)
        yield from self._heads(folder, summarize).read
