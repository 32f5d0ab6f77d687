"""The parts of the library that words were found in: found files only, without going through all that there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.file_format import place_in_workspace
from wtsaprep.present.lists.library_parts import OurDocument

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from wtsaprep.present.lists.library_parts import LibraryParts


class PartsByFile:
    """The parts of a library, by the places of the files that they are of; made once for many searches."""

    def __init__(self, parts: LibraryParts) -> None:
        self._parts = parts
        self._texts = {place_in_workspace(text.path): text for text in parts.resolutions}
        self._on = {
            place_in_workspace(head.path): text
            for text in parts.resolutions
            for head in parts.on_texts.get(text.path, ())
        }
        self._new = {place_in_workspace(head.path): head for head in parts.new_texts}
        self._documents = {place_in_workspace(document.path): document for document in parts.documents}
        self._chairs = {place_in_workspace(text.path): text for text in parts.texts}
        self._ours = {place_in_workspace(head.path) for ours in parts.ours for head in ours.proposals}
        self._ours |= {place_in_workspace(ours.document.path) for ours in parts.ours if ours.document}
        self._listed = frozenset().union(self._ours, self._texts, self._on, self._new, self._documents, self._chairs)

    def listed(self, files: Iterable[str]) -> Iterator[str]:
        """Those of some files that the library lists."""
        return (place for place in files if place in self._listed)

    def narrowed(self, files: Collection[str]) -> LibraryParts:
        """The parts without what is of no such file, in the order of the files; ours first, as ever."""
        both = (self._texts.get(place) or self._on.get(place) for place in files)
        texts = dict.fromkeys(text for text in both if text)
        wanted = self._ours.intersection(files)
        return self._parts._replace(
            ours=tuple(filter(None, (_narrowed(ours, wanted) for ours in self._parts.ours if wanted))),
            resolutions=tuple(texts),
            # All of them, since a text says who proposes on it.
            on_texts={t.path: self._parts.on_texts[t.path] for t in texts if t.path in self._parts.on_texts},
            new_texts=tuple(self._new[place] for place in files if place in self._new),
            documents=tuple(self._documents[place] for place in files if place in self._documents),
            texts=tuple(self._chairs[place] for place in files if place in self._chairs),
            left_out=0,
        )


def _narrowed(ours: OurDocument, wanted: Collection[str]) -> OurDocument | None:
    document = ours.document if ours.document and place_in_workspace(ours.document.path) in wanted else None
    proposals = tuple(head for head in ours.proposals if place_in_workspace(head.path) in wanted)
    return OurDocument(document, proposals) if document or proposals else None
