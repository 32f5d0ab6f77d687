"""The parts of the library that words were found in: found files only, without going through all that there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from wtsaprep.present.lists.library_parts import LibraryParts
    from wtsaprep.store.index.file_heads import ChairSummary, ContributionSummary, ProposalSummary, ResolutionSummary


class PartsByFile:
    """The parts of a library, by the files that they are of; made once for many searches."""

    def __init__(self, parts: LibraryParts) -> None:
        self._parts = parts
        self._texts = {text.path: text for text in parts.resolutions}
        self._on = {head.path: path for path, heads in parts.on_texts.items() for head in heads}
        self._new = {head.path: head for head in parts.new_texts}
        self._documents = {document.path: document for document in parts.documents}
        self._chairs = {text.path: text for text in parts.texts}
        self._ours = {head.path for ours in parts.ours for head in ours.proposals}
        self._ours |= {ours.document.path for ours in parts.ours if ours.document}

    def listed(self, files: Iterable[Path]) -> list[Path]:
        """Those of some files that the library lists."""
        kinds: tuple[Mapping[Path, object], ...] = (self._texts, self._on, self._new, self._documents, self._chairs)
        return [path for path in files if path in self._ours or any(path in kind for kind in kinds)]

    def narrowed(self, files: Iterable[Path]) -> LibraryParts:
        """The parts without what is of no such file, in the order of the files; ours first, as ever."""
        texts: dict[Path, ResolutionSummary] = {}
        new: list[ProposalSummary] = []
        documents: list[ContributionSummary] = []
        chairs: list[ChairSummary] = []
        found = list(files)
        for path in found:
            if path in self._texts:
                texts.setdefault(path, self._texts[path])
            elif path in self._on:
                texts.setdefault(self._on[path], self._texts[self._on[path]])
            elif path in self._new:
                new.append(self._new[path])
            elif path in self._documents:
                documents.append(self._documents[path])
            elif path in self._chairs:
                chairs.append(self._chairs[path])
        wanted = self._ours.intersection(found)
        ours = (one._replace(proposals=tuple(p for p in one.proposals if p.path in wanted)) for one in self._parts.ours)
        return self._parts._replace(
            ours=tuple(
                one if one.document and one.document.path in wanted else one._replace(document=None)
                for one in ours
                if one.proposals or (one.document and one.document.path in wanted)
            ),
            resolutions=tuple(texts.values()),
            # All of them, since a text says who proposes on it.
            on_texts={path: self._parts.on_texts[path] for path in texts if path in self._parts.on_texts},
            new_texts=tuple(new),
            documents=tuple(documents),
            texts=tuple(chairs),
            left_out=0,
        )
