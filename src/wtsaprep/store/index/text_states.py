"""Text states: of each text in force the states of all that what is counted on it follows from, and of no other file.

So what was counted on a text may be had again though files of other texts changed. Texts are told by their numbers,
since proposals on another edition are named beside those on one; new texts, which compete, are together.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from wtsaprep.model.file_format import POSITIONS, base_name
from wtsaprep.store.files.known_states import has_settled
from wtsaprep.store.folders.locations import SETTINGS
from wtsaprep.store.index.catalogue import key_of
from wtsaprep.store.index.earlier_versions import superseded_by

if TYPE_CHECKING:
    from pathlib import Path

    from wtsaprep.store.files.known_states import State
    from wtsaprep.store.index.file_heads import ChairSummary, ProposalSummary
    from wtsaprep.store.index.index import Index
    from wtsaprep.store.index.workspace_state import WorkspaceState


def number_under(head: ProposalSummary | ChairSummary) -> str:
    """The number of the text in force that something is on, in small letters; empty for new texts."""
    return "" if head.resolution.startswith("[") else head.resolution.casefold()


class TextStates:
    """The states of what lies under each number, in one action."""

    def __init__(self, index: Index, states: WorkspaceState) -> None:
        self._index, self._states = index, states

    def key(self, number: str, *more: object) -> str:
        """What tells the state of a text from others, and what else is counted from."""
        gone = (self._gone.get(head.id) for head in self._proposals.get(number, ()))
        return key_of(number, *self._found(number).items(), *gone, *more)

    def has_settled(self, number: str) -> bool:
        """Whether no file of it can have changed since without another state."""
        return all(state is None or has_settled(state) for state in self._found(number).values())

    def proposals_under(self, number: str) -> tuple[str, ...]:
        """The ids of the proposals under a number."""
        return tuple(head.id for head in self._proposals.get(number, ()))

    @cached_property
    def _proposals(self) -> dict[str, list[ProposalSummary]]:
        found: dict[str, list[ProposalSummary]] = {}
        for head in self._index.proposals:
            found.setdefault(number_under(head), []).append(head)
        return found

    @cached_property
    def _gone(self) -> dict[str, str]:
        return dict(superseded_by(self._index.proposals))

    def _found(self, number: str) -> dict[str, State | None]:
        here = self._index.workspace
        proposals = self._proposals.get(number, [])
        chairs = [head for head in self._index.chair_texts if number_under(head) == number]
        on_it: list[ProposalSummary | ChairSummary] = [*proposals, *chairs]
        texts = [head.path for head in self._index.resolutions if head.number.casefold() == number]
        names = {base_name(head.digest) for head in on_it if head.digest}
        paths: list[Path] = [
            *texts,
            *(head.path for head in on_it),
            *(here.bases / name for name in sorted(names)),
            *(here.private / POSITIONS / f"{head.id}.toml" for head in proposals),
            *(here.review_path(head.document) for head in chairs),
            *(here.review_path(head.id) for head in proposals),
            here.folder / SETTINGS,
        ]
        return {str(path): self._states.of(path) for path in paths}
