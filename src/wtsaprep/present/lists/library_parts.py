"""The parts of the library: ours, texts in force with what others tabled on them, the rest; each thing in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.model.unsent import is_ours
from wtsaprep.store.index.earlier_versions import that_stand

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from wtsaprep.store.index.contents import Contents
    from wtsaprep.store.index.file_heads import ChairSummary, ContributionSummary, ProposalSummary, ResolutionSummary


class OurDocument(NamedTuple):
    """Proposals of ours, under their document where that holds more than the one."""

    document: ContributionSummary | None
    proposals: tuple[ProposalSummary, ...]


class LibraryParts(NamedTuple):
    """What a workspace holds, each thing once: a document of one proposal is that proposal."""

    ours: tuple[OurDocument, ...]
    resolutions: tuple[ResolutionSummary, ...]
    on_texts: Mapping[Path, tuple[ProposalSummary, ...]]
    """What others tabled on each text in force, by its file."""
    new_texts: tuple[ProposalSummary, ...]
    """Others' new texts, and what is on a text that is not here."""
    documents: tuple[ContributionSummary, ...]
    """Others' documents of several proposals, or of none that is here."""
    texts: tuple[ChairSummary, ...]
    others: tuple[ProposalSummary, ...]
    """What others tabled, on whatever."""
    left_out: int
    """How many proposals are superseded or withdrawn, and not listed."""
    references: tuple[ResolutionSummary, ...] = ()
    """The texts that are only read."""

    @property
    def texts_tabled_on(self) -> tuple[ResolutionSummary, ...]:
        """The texts in force that others propose something on."""
        return tuple(text for text in self.resolutions if self.on_texts.get(text.path))

    def under(self, path: Path) -> tuple[ProposalSummary, ...]:
        """The proposals that stand under a text in force or a document once it is unfolded; ours stand with us."""
        document = next((document for document in self.documents if document.path == path), None)
        if document is None:
            return self.on_texts.get(path, ())
        return tuple(head for head in self.others if head.id in document.proposals)


def library_parts(contents: Contents, own: frozenset[str], *, superseded: bool = False) -> LibraryParts:
    """All of a workspace; ``own`` are our sources. Proposals that count no more only if they are asked for."""
    listed = contents.proposals if superseded else that_stand(contents.proposals)
    ours = tuple(head for head in listed if head.reply_to or is_ours(head.number, head.sources, own))
    our_ids = {head.id for head in ours}
    others = tuple(head for head in listed if head.id not in our_ids)
    on_texts, new_texts = _on_texts(contents.resolutions, others)
    known = {head.id for head in contents.proposals}
    several = [doc for doc in contents.contributions if len(doc.proposals) != 1 or doc.proposals[0] not in known]
    our_documents = [doc for doc in several if is_ours(doc.number, (), own)]
    return LibraryParts(
        tuple(_ours(our_documents, ours)),
        contents.resolutions,
        on_texts,
        new_texts,
        tuple(doc for doc in several if doc not in our_documents),
        contents.texts,
        others,
        len(contents.proposals) - len(listed),
        contents.references,
    )


def _ours(documents: Iterable[ContributionSummary], ours: tuple[ProposalSummary, ...]) -> Iterable[OurDocument]:
    """Our documents with their proposals, then those that stand alone."""
    within: set[str] = set()
    for document in documents:
        proposals = tuple(head for head in ours if head.id in document.proposals and head.id not in within)
        within.update(head.id for head in proposals)
        yield OurDocument(document, proposals)
    if alone := tuple(head for head in ours if head.id not in within):
        yield OurDocument(None, alone)


def _on_texts(
    resolutions: Iterable[ResolutionSummary], proposals: Iterable[ProposalSummary]
) -> tuple[Mapping[Path, tuple[ProposalSummary, ...]], tuple[ProposalSummary, ...]]:
    """The proposals by the text in force that they are on, and those that are on none that is here."""
    by_number: dict[str, list[ResolutionSummary]] = {}
    for resolution in resolutions:
        by_number.setdefault(resolution.number.casefold(), []).append(resolution)
    found: dict[Path, list[ProposalSummary]] = {}
    other: list[ProposalSummary] = []
    for head in proposals:
        texts = by_number.get(head.resolution.casefold(), ()) if head.resolution else ()
        text = next((text for text in texts if head.is_on(text.number, text.adopted)), None)
        (found.setdefault(text.path, []) if text else other).append(head)
    return {path: tuple(heads) for path, heads in found.items()}, tuple(other)
