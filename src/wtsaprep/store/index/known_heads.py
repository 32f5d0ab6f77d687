"""Known heads: heads of files that were read before, in this run or an earlier one, where the files are as they were.

Those of earlier runs are in the catalogue, a topic a folder: none of private files, and none that can't be read. Of a
file that is known nothing is read but its state. Whether more of a file than its head can be read is known likewise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from wtsaprep.errors import WtsaprepError
from wtsaprep.store.files.known_states import KnownFile, has_settled, states_of
from wtsaprep.store.index.contents import Broken, broken_file
from wtsaprep.store.index.file_heads import (
    ChairSummary,
    ContributionSummary,
    ProposalSummary,
    ReplySummary,
    ResolutionSummary,
    SittingSummary,
)
from wtsaprep.store.index.read_heads import (
    summarize_chair_text,
    summarize_contribution,
    summarize_proposal,
    summarize_reply,
    summarize_resolution,
    summarize_sitting,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from wtsaprep.store.files.known_states import KnownStates
    from wtsaprep.store.index.catalogue import Catalogue
    from wtsaprep.store.index.files_read import FilesRead

_WORTH_IT = 100
"""One in so many files must have been read anew before what is known of all is written: to read it costs less."""


_BEFORE_HEAD = 7
"""Values of a row of the catalogue before those of the head: state, stamp, whether conflicting, whether whole."""
_KINDS: dict[Callable[[FilesRead, Path], Any], type[Any]] = {
    summarize_resolution: ResolutionSummary,
    summarize_proposal: ProposalSummary,
    summarize_contribution: ContributionSummary,
    summarize_chair_text: ChairSummary,
    summarize_reply: ReplySummary,
    summarize_sitting: SittingSummary,
}
"""The kinds of heads, each a named tuple that begins with the path of its file, by what reads them."""


class KnownFolder(NamedTuple):
    """A folder, and how the heads of its files are read."""

    path: Path
    summarize: Callable[[FilesRead, Path], Any]
    is_private: bool = False
    """Whether its heads are kept for this run alone."""

    @property
    def _topic(self) -> str:
        return f"heads of {self.path.name}"

    def heads(
        self,
        paths: Sequence[Path],
        known: KnownStates[KnownFolder],
        files: FilesRead,
        catalogue: Callable[[], Catalogue],
    ) -> Mapping[str, KnownFile]:
        """The heads of its files, and the faults of those that can't be read, by their names, in their order."""
        named = {path.name: path for path in paths}
        before = known.of(self, lambda: {} if self.is_private else dict(self._kept(catalogue(), named)))
        states = files.once((states_of, self.path), lambda: states_of(self.path, named))
        now: dict[str, KnownFile] = {}
        read_anew = 0
        for name, path in named.items():
            file = before.get(name)
            if file is None or file.state is None or file.state != states.get(name):
                file = self._read(path, files)
                read_anew += file.state is not None and isinstance(file.made, tuple)
            else:
                files.know(path, file.stamp, file.conflicting)
            now[name] = file
        known.know(self, now, read_anew)
        return now

    def not_whole(self, known: KnownStates[KnownFolder], read: Callable[[Path], object]) -> list[Broken]:
        """The files whose heads were read, and that can't be read whole; nothing is read of one that is known to be."""
        now, broken = dict(known.of(self, dict)), list[Broken]()
        for name, file in now.items():
            if file.whole or isinstance(file.made, WtsaprepError):
                continue
            try:
                read(self.path / name)
            except WtsaprepError as fault:
                broken.append(broken_file(self.path / name, fault))
            else:
                now[name] = file._replace(whole=file.state is not None)
        if now != known.of(self, dict):
            # Whoever has to read one whole again loads the values for it: to be spared that is worth it for one file.
            known.know(self, now, len(now))
        return broken

    def keep(self, known: KnownStates[KnownFolder], catalogue: Callable[[], Catalogue]) -> None:
        """Keep for later runs what was read of it, where that is worth it."""
        files = known.of(self, dict)
        if not self.is_private and known.read_anew[self] > len(files) // _WORTH_IT:
            known.read_anew[self] = 0
            catalogue().write(self._topic, dict(_rows(files)))

    def _read(self, path: Path, files: FilesRead) -> KnownFile:
        try:
            made = self.summarize(files, path)
        except WtsaprepError as fault:
            files.forget(path)
            made = broken_file(path, fault).error
        whole = isinstance(made, tuple) and files.is_whole(path)
        state = files.state_read(path)
        settled = state if state and has_settled(state) else None
        return KnownFile(settled, made, files.stamp_read(path), files.seems_conflicting(path), whole)

    def _kept(self, catalogue: Catalogue, named: Mapping[str, Path]) -> Iterator[tuple[str, KnownFile]]:
        """What an earlier run kept of the files that are still there, whether or not they are as they were."""
        kind = _KINDS[self.summarize]
        values = len(kind._fields) - 1
        words: dict[str, str] = {}
        for name, row in catalogue.read(self._topic).items():
            path = named.get(name)
            if path is not None and isinstance(row, list) and len(row) == _BEFORE_HEAD + values:
                number, size, written, changed, stamp, conflicting, whole, *head = row
                made = kind(path, *(_value(value, words) for value in head))
                yield path.name, KnownFile((number, size, written, changed), made, stamp, conflicting, whole)


def _rows(files: Mapping[str, KnownFile]) -> Iterator[tuple[str, list[object]]]:
    for name, file in files.items():
        if file.state is not None and isinstance(file.made, tuple):
            yield name, [*file.state, file.stamp, file.conflicting, file.whole, *file.made[1:]]


def _value(value: Any, words: dict[str, str]) -> object:
    """A value as heads have it; what many of them say, once."""
    if isinstance(value, str):
        return words.setdefault(value, value)
    return tuple(words.setdefault(one, one) for one in value) if isinstance(value, list) else value
