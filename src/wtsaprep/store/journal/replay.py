"""Replay: the records of a journal -> the history they tell, what was being typed, who wrote them; a pure function.

A record that is not understood is counted and left out, so that a journal of another version still gives the rest.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.history import History
from wtsaprep.store.journal.records import FORMAT, Record, Records, record_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

MOST_STEPS = 200
"""How many steps stay when a journal is shortened, each way."""
MOST_BYTES = 4 * 1024 * 1024


class WrittenDraft(NamedTuple):
    """A draft as it is written: canonical TOML of its proposal, and of the document that carries it."""

    proposal: str
    cover: str = ""


class OpenedBy(NamedTuple):
    """Who opened a draft, where and when."""

    user: str = ""
    host: str = ""
    pid: int = 0
    since: str = ""
    path: str = ""
    """The file of the proposal."""

    def __str__(self) -> str:
        return f"{self.user or 'somebody'} on {self.host or 'this machine'} since {self.since} (process {self.pid})"


@dataclass(frozen=True, slots=True)
class Replayed:
    """What a journal tells."""

    history: History[WrittenDraft] | None = None
    """The steps; None as long as nothing was changed."""
    typed: Mapping[str, str] = field(default_factory=dict)
    """What stands in editors that were not left, by provision or field."""
    stamp: str = ""
    """The state of the proposal's file that the history belongs to."""
    cover_stamp: str = ""
    """The same for the file of its document."""
    coming: tuple[str, str] = ("", "")
    """The states of both files after a save that was begun; it may have been broken off before or after them."""
    dirty: bool = False
    """Whether anything happened since the last save."""
    mark: OpenedBy | None = None
    version: int = FORMAT
    strange: int = 0
    """Records that are whole but say nothing that this version understands."""
    damaged: int = 0
    torn: bool = False

    def at_stamps(self, stamp: str, cover_stamp: str) -> Replayed:
        """The same for files in these states, if they are what a save was about to write."""
        replayed = replace(self, stamp=stamp) if stamp == self.coming[0] else self
        return replace(replayed, cover_stamp=cover_stamp) if cover_stamp == self.coming[1] else replayed

    @property
    def told(self) -> tuple[str, ...]:
        """Sentences on what could not be read."""
        lost = self.damaged + self.strange
        age = "a newer" if self.version > FORMAT else "an older"
        return (
            *(
                [f"Its journal is of {age} version of wtsaprep; what this one understands is here."]
                * (self.version != FORMAT)
            ),
            *(
                [f"{lost} of its journal's records can't be read: look at the words before you recover them."]
                * bool(lost)
            ),
            *(["The journal's last record was cut off; all before it is here."] * self.torn),
        )


def replay(records: Records) -> Replayed:
    """What happened, from first record to last."""
    state = Replayed(damaged=records.damaged, torn=records.torn)
    for record in records.records:
        try:
            state = _EFFECTS[record["kind"]](state, record)
        except (KeyError, TypeError, ValueError):
            state = replace(state, strange=state.strange + 1)
    return state


def shortened(state: Replayed) -> bytes:
    """A journal that tells the same, without the single keys, and only the last steps if there are many."""
    return b"".join(_lines(state))


def _lines(state: Replayed) -> Iterator[bytes]:
    if state.mark is not None:
        yield record_line("open", format=FORMAT, **state.mark._asdict())
    if state.history is None:
        return
    past, future = _bounded(state.history)
    values = [*(value for _, value in past), state.history.present, *(value for _, value in future)]
    names = [*(name for name, _ in past), *(name for name, _ in future)]
    yield record_line("base", **values[0]._asdict(), stamp=state.stamp, cover_stamp=state.cover_stamp)
    for name, value in zip(names, values[1:], strict=True):
        yield record_line("step", name=name, **value._asdict())
    if future:
        yield record_line("undo", times=len(future))
    if state.dirty and not names:
        # What it began with is lost; it must not look as if this had been saved.
        yield record_line("step", name="go on", **values[0]._asdict())
    if not state.dirty:
        yield record_line("saved", stamp=state.stamp, cover_stamp=state.cover_stamp, wholly=True)
    if any(state.coming):
        yield record_line("saving", stamp=state.coming[0], cover_stamp=state.coming[1])
    for at, text in state.typed.items():
        yield record_line("typing", at=at, text=text)


Steps = tuple[tuple[str, WrittenDraft], ...]


def _bounded(history: History[WrittenDraft]) -> tuple[Steps, Steps]:
    """The steps nearest to the present that fit."""
    room = MOST_BYTES // 2
    sides: list[Steps] = []
    for side in (history.past[::-1], history.future):
        kept: list[tuple[str, WrittenDraft]] = []
        for name, value in side[:MOST_STEPS]:
            room -= len(value.proposal) + len(value.cover)
            if room < 0:
                break
            kept.append((name, value))
        sides.append(tuple(kept))
    return sides[0][::-1], sides[1]


def _opened(state: Replayed, record: Record) -> Replayed:
    mark = OpenedBy(
        *(kind(record[name]) for name, kind in zip(OpenedBy._fields, (str, str, int, str, str), strict=True))
    )
    return replace(state, mark=mark, version=int(record["format"]))


def _based(state: Replayed, record: Record) -> Replayed:
    value = WrittenDraft(_text(record, "proposal"), _text(record, "cover"))
    stamp, cover_stamp = _text(record, "stamp"), _text(record, "cover_stamp")
    return replace(state, history=History(value), typed={}, dirty=False, stamp=stamp, cover_stamp=cover_stamp)


def _stepped(state: Replayed, record: Record) -> Replayed:
    history = state.history
    cover = _text(record, "cover") if "cover" in record or history is None else history.present.cover
    value = WrittenDraft(_text(record, "proposal"), cover)
    # What a full disk kept from being written may have been the beginning.
    stepped = history.step(_text(record, "name"), value) if history else History(value)
    return replace(state, history=stepped, typed={}, dirty=True)


def _undone(state: Replayed, record: Record) -> Replayed:
    return _travelled(state, record, History.undone)


def _redone(state: Replayed, record: Record) -> Replayed:
    return _travelled(state, record, History.redone)


def _travelled(
    state: Replayed, record: Record, once: Callable[[History[WrittenDraft]], History[WrittenDraft]]
) -> Replayed:
    history = _history(state)
    for _ in range(min(int(record["times"]), len(history.past) + len(history.future))):
        history = once(history)
    return replace(state, history=history, typed={}, dirty=True)


def _typed(state: Replayed, record: Record) -> Replayed:
    _history(state)
    at, text = _text(record, "at"), _text(record, "text")
    if "start" in record:
        before, start, end = state.typed[at], int(record["start"]), int(record["end"])
        if not 0 <= start <= end <= len(before):
            raise ValueError(start)
        text = before[:start] + text + before[end:]
    return replace(state, typed={**state.typed, at: text}, dirty=True)


def _saving(state: Replayed, record: Record) -> Replayed:
    return replace(state, coming=(_text(record, "stamp"), _text(record, "cover_stamp")))


def _saved(state: Replayed, record: Record) -> Replayed:
    return replace(
        state, stamp=_text(record, "stamp"), cover_stamp=_text(record, "cover_stamp"), dirty=not record["wholly"]
    )


def _closed(state: Replayed, record: Record) -> Replayed:
    unsaved = state.dirty and bool(record["unsaved"])
    return replace(state, dirty=unsaved, typed=state.typed if unsaved else {})


def _history(state: Replayed) -> History[WrittenDraft]:
    if state.history is None:
        raise ValueError("nothing to change")
    return state.history


def _text(record: Record, name: str) -> str:
    if not isinstance(record[name], str):
        raise TypeError(name)
    return str(record[name])


_EFFECTS: Mapping[str, Callable[[Replayed, Record], Replayed]] = {
    "open": _opened,
    "base": _based,
    "step": _stepped,
    "undo": _undone,
    "redo": _redone,
    "typing": _typed,
    "saving": _saving,
    "saved": _saved,
    "closed": _closed,
}
