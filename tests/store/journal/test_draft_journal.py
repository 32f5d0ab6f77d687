"""A journal tells what happened: all of it, whatever was cut off, and never a fault."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.practice import practice_copy
from wtsaprep.drafting.draft import Draft, with_contribution_fields, with_words
from wtsaprep.errors import WriteFault
from wtsaprep.services.drafts.drafting_session import DraftingSession
from wtsaprep.services.drafts.open_and_save import open_draft_files, save_to_new_file
from wtsaprep.store.folders.locations import user_journals
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index
from wtsaprep.store.journal.draft_journal import Journal, read_journal
from wtsaprep.store.journal.edits import edit_between
from wtsaprep.store.journal.records import Records, read_records, record_line
from wtsaprep.store.journal.replay import Replayed, replay, shortened

DRAFT = "arb-res-11-b3dg.toml"
CLAUSE = "recognizing-1"
FIELD = "form/headline"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    practice_copy(tmp_path / "workspace")
    return Workspace(tmp_path / "workspace")


@pytest.fixture
def start(workspace: Workspace) -> Iterator[Callable[[], DraftingSession]]:
    """Opens the draft as a run of the program does; the run before dies at that moment, without a word."""
    running: list[DraftingSession] = []

    def again() -> DraftingSession:
        for session in running:
            kill(session)
        running.append(DraftingSession(workspace, open_draft_files(Index(workspace), workspace.proposals / DRAFT)))
        return running[-1]

    yield again
    for session in running:
        kill(session)


Start = Callable[[], DraftingSession]


def kill(session: DraftingSession) -> None:
    """End a session as the death of its process would: what is written is written, the lock is gone."""
    if session._journal is not None:
        os.close(session._journal._file._handle)
        session._journal._file._handle = -1
        session._journal = None


def edit(session: DraftingSession, words: str) -> None:
    session.step(f"write {words}", with_words(session.draft, CLAUSE, words))


def words(draft: Draft) -> str:
    return next(p.text for p in draft.revised if p.id == CLAUSE)


# Acts of a user, by name, with the text that some of them need.
ACTS = st.lists(
    st.one_of(
        st.tuples(st.just("step"), st.text("abc é;إ\x1b", max_size=6)),
        st.tuples(st.just("typing"), st.text("abc é;إ\x1b\n", max_size=6)),
        st.tuples(st.sampled_from(("undo", "redo")), st.integers(1, 3)),
    ),
    max_size=15,
)


@given(ACTS, st.booleans())
def test_replay_gives_the_history_that_was_written(acts: list[tuple[str, str | int]], short: bool) -> None:
    """Law: for any acts, their journal tells the same history and the same typing; so does a shortened one."""
    history: list[str] = ["in force"]
    at, typed = 0, ""
    lines = [record_line("base", proposal="in force", cover="", stamp="s", cover_stamp="")]
    before: str | None = None
    for kind, value in acts:
        if kind == "typing":
            lines.append(record_line("typing", at=CLAUSE, **edit_between(before, str(value))))
            before = typed = str(value)
            continue
        before, typed = None, ""
        if kind == "step":
            lines.append(record_line("step", name="write", proposal=str(value)))
            if value != history[at]:
                history, at = [*history[: at + 1], str(value)], at + 1
        else:
            lines.append(record_line(kind, times=value))
            at = max(0, at - int(value)) if kind == "undo" else min(len(history) - 1, at + int(value))
    told = replay(read_records(b"".join(lines)))
    if short:
        told = replay(read_records(shortened(told)))
    assert told.history is not None
    assert [v.proposal for _, v in told.history.past] == history[:at]
    assert told.history.present.proposal == history[at]
    assert [v.proposal for _, v in told.history.future] == history[at + 1 :]
    assert told.typed.get(CLAUSE, "") == typed
    assert (told.strange, told.damaged, told.torn) == (0, 0, False)


def test_a_journal_torn_at_any_byte_of_its_last_record_gives_all_before_it(start: Start) -> None:
    session = start()
    edit(session, "one")
    session.typing(CLAUSE, "one and")
    (path,) = user_journals().iterdir()
    before = read_journal(path)
    session.typing(CLAUSE, "one and more")
    raw = path.read_bytes()
    last = len(raw.rstrip(b"\n").split(b"\n")[-1]) + 1
    for cut in range(1, last + 1):
        told = replay(read_records(raw[: len(raw) - cut]))
        if cut == 1:  # Only the line feed is missing.
            assert told == replay(read_records(raw))
        else:
            assert replace(told, torn=False) == before
            assert told.torn == (cut < last)
            assert bool(told.told) == told.torn


def test_a_torn_journal_is_offered_and_gone_on_with(start: Start) -> None:
    session = start()
    edit(session, "one")
    session.typing(CLAUSE, "one two")
    kill(session)
    (path,) = user_journals().iterdir()
    path.write_bytes(path.read_bytes()[:-5])
    session = start()
    assert session.unfinished is not None
    assert (words(session.unfinished.draft), words(session.draft)) == ("one", words(session.opened.saved))
    assert session.unfinished.told == ("The journal's last record was cut off; all before it is here.",)
    session.recover()
    edit(session, "three")
    assert words(unfinished(start())) == "three"


def unfinished(session: DraftingSession) -> Draft:
    assert session.unfinished is not None
    return session.unfinished.draft


@pytest.mark.parametrize("at", [CLAUSE, FIELD])
def test_each_key_outlives_a_kill(start: Start, at: str) -> None:
    session = start()
    for size in range(1, 6):
        session.typing(at, "words"[:size])
    session = start()
    assert session.draft == session.opened.saved, "nothing is recovered by itself"
    found = unfinished(session)
    # A clause keeps the mark that it ended with.
    assert "words" in (words(found).removesuffix(";"), found.proposal.headline)


def test_a_key_costs_tens_of_bytes_and_one_write(start: Start) -> None:
    session = start()
    session.typing(CLAUSE, "x" * 5000)
    assert session.journal_path is not None
    size = session.journal_path.stat().st_size
    session.typing(CLAUSE, "x" * 5000 + "y")
    assert session.journal_path.stat().st_size - size < 100


def test_undo_and_redo_go_on_after_a_restart(start: Start) -> None:
    session = start()
    saved = words(session.draft)
    for text in ("one", "two", "three"):
        edit(session, text)
    session.save()
    session = start()
    assert session.unfinished is None
    assert session.undo(2) == "write two and 1 more"
    assert words(session.draft) == "one"
    session.save()
    session = start()
    assert (words(session.draft), session.unsaved) == ("one", False)
    assert session.redo(1) == "write two"
    assert words(session.draft) == "two"
    assert session.undo(9) == "write one and 1 more; there were no 9 steps"
    assert words(session.draft) == saved


def test_a_kill_within_a_save_keeps_the_steps(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    session = start()
    edit(session, "one")
    with monkeypatch.context() as patch:
        patch.setattr(Journal, "saved", lambda *_, **__: None)
        session.save()
    for _ in range(2):
        session = start()
        assert (session.unfinished, words(session.draft), session.news()) == (None, "one", "")
    assert session.undo(1) == "write one"


def test_recovering_and_discarding_can_be_undone(start: Start) -> None:
    session = start()
    edit(session, "lost")
    session = start()
    session.discard()
    assert not session.unsaved
    session.undo(1)
    assert words(session.draft) == "lost"
    session = start()
    session.recover()
    session.save()
    session = start()
    assert (session.unfinished, words(session.draft)) == (None, "lost")


def test_unsaved_work_waits_until_somebody_decides(start: Start) -> None:
    session = start()
    edit(session, "lost")
    for _ in range(3):
        session = start()
        assert words(unfinished(session)) == "lost"
        session.close()


def test_a_file_changed_elsewhere_is_said_and_never_undone(start: Start, workspace: Workspace) -> None:
    session = start()
    edit(session, "ours")
    kill(session)
    path = workspace.proposals / DRAFT
    path.write_text(path.read_text(encoding="utf-8").replace("\nsources", '\nheadline = "Theirs"\nsources', 1))
    session = start()
    assert session.unfinished is not None
    assert "changed elsewhere" in session.unfinished.told[0]
    session.close()
    session = start()
    session.discard()
    assert session.draft.proposal.headline == "Theirs"
    session.close()
    path.write_text(path.read_text(encoding="utf-8").replace("Theirs", "Theirs again"))
    session = start()
    assert "changed elsewhere" in session.news()
    assert not session.history.past


def titled(session: DraftingSession, title: str) -> None:
    session.step(f"title {title}", with_contribution_fields(session.draft, title=title))


def on_cover(workspace: Workspace, old: str, new: str) -> None:
    """What somebody else does to the document's file meanwhile."""
    path = workspace.contributions / "arb-36a1.toml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


ANOTHER = ('proposals = ["arb-res-11-b3dg"]', 'proposals = ["arb-res-11-b3dg", "another"]')
OTHER_NAME = ("\nproposals", '\nabstract = "Theirs"\nproposals')
SAID = "cover was changed elsewhere"


@pytest.mark.parametrize("theirs", [ANOTHER, OTHER_NAME], ids=["another draft", "another abstract"])
def test_a_cover_that_our_steps_left_alone_is_theirs_without_a_word(
    start: Start, workspace: Workspace, theirs: tuple[str, str]
) -> None:
    session = start()
    edit(session, "one")
    kill(session)
    on_cover(workspace, *theirs)
    session = start()
    assert session.unfinished is not None
    assert SAID not in " ".join(session.unfinished.told)
    session.recover()
    assert session.draft.contribution == session.opened.saved.contribution
    session.undo(1)
    assert session.draft.contribution == session.opened.saved.contribution


def test_another_draft_begun_in_the_document_changes_nothing_that_its_cover_says(
    start: Start, workspace: Workspace
) -> None:
    session = start()
    titled(session, "Ours")
    session.save()
    titled(session, "Ours, better")
    kill(session)
    on_cover(workspace, *ANOTHER)
    session = start()
    assert session.unfinished is not None
    assert SAID not in " ".join(session.unfinished.told)
    session.recover()
    for title in ("Ours, better", "Ours", ""):
        cover = session.draft.contribution
        assert cover is not None
        assert (cover.title, cover.proposals) == (title, ("arb-res-11-b3dg", "another"))
        session.undo(1)


def test_a_cover_changed_elsewhere_is_never_undone(start: Start, workspace: Workspace) -> None:
    session = start()
    titled(session, "Ours")
    session.save()
    kill(session)
    on_cover(workspace, *OTHER_NAME)
    session = start()
    assert SAID in session.news()
    session.undo(1)
    assert session.draft.contribution is not None
    assert session.draft.contribution.abstract == "Theirs"


def test_a_draft_that_is_open_elsewhere_is_announced(workspace: Workspace, start: Start) -> None:
    first = start()
    edit(first, "first")
    opened = open_draft_files(Index(workspace), workspace.proposals / DRAFT)
    second = DraftingSession(workspace, opened)
    assert f"(process {os.getpid()})" in second.news()
    edit(second, "second")
    kill(second)
    kill(first)
    found = {words(unfinished(start())), words(unfinished(DraftingSession(workspace, opened)))}
    assert found == {"first", "second"}, "each has its own journal, and none is lost"


def test_a_draft_that_was_only_read_leaves_no_journal(start: Start) -> None:
    start().close()
    assert not list(user_journals().iterdir())


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda raw: raw.replace(b'"format":1', b'"format":0'), "an older version"),
        (lambda raw: raw.replace(b'"format":1', b'"format":7'), "a newer version"),
        (lambda raw: raw + record_line("telepathy", thought="?"), "1 of its journal's records can't be read"),
        (lambda raw: raw + record_line("undo", times="often"), "1 of its journal's records can't be read"),
        (lambda raw: raw + b"00000000 {}\n", "1 of its journal's records can't be read"),
    ],
    ids=["older", "newer", "unknown record", "odd record", "wrong checksum"],
)
def test_what_is_understood_is_recovered_and_the_rest_is_said(
    start: Start, change: Callable[[bytes], bytes], said: str
) -> None:
    session = start()
    edit(session, "safe")
    kill(session)
    (path,) = user_journals().iterdir()
    lines = change(path.read_bytes()).split(b"\n")
    path.write_bytes(b"\n".join(_summed(line) if b'"format"' in line else line for line in lines))
    session = start()
    assert words(unfinished(session)) == "safe"
    assert session.unfinished is not None
    assert said in " ".join(session.unfinished.told)


def _summed(line: bytes) -> bytes:
    import json

    record = json.loads(line.partition(b" ")[2])
    return record_line(record.pop("kind"), **record).rstrip(b"\n")


@given(st.lists(st.one_of(st.binary(max_size=30), st.sampled_from((b"\n", b"[" * 99999, b"00000000 {}")))))
def test_no_bytes_raise(pieces: list[bytes]) -> None:
    replay(read_records(b"".join(pieces)))


anything = st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=5), st.lists, max_leaves=3)


@given(
    st.lists(
        st.dictionaries(
            st.sampled_from(("name", "proposal", "cover", "stamp", "times", "at", "start", "end", "text", "format")),
            anything,
        ).flatmap(
            lambda fields: st.sampled_from(
                ("open", "base", "step", "undo", "redo", "typing", "saved", "closed", "?")
            ).map(lambda kind: {"kind": kind, **fields})
        )
    )
)
def test_no_records_raise(records: list[dict[str, object]]) -> None:
    assert isinstance(replay(Records(tuple(records))), Replayed)


def test_a_full_disk_is_told_once_and_what_is_written_later_is_whole(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = start()
    edit(session, "before")
    write = os.write

    def full(handle: int, raw: bytes) -> int:
        if len(raw) > 1:
            write(handle, raw[: len(raw) // 2])
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    edit(session, "while it is full")
    assert "no space left" in session.typing(CLAUSE, "while it is full too")
    assert session.typing(CLAUSE, "while it is full too!") == ""
    monkeypatch.setattr(os, "write", write)
    session.typing(CLAUSE, "room again")
    session.typing(CLAUSE, "room again!")
    assert words(unfinished(start())) == "room again!"


def test_without_a_journal_one_can_still_draft_and_save(start: Start, state_home: Path) -> None:
    state_home.write_text("a file in the way")
    session = start()
    assert "No journal can be kept, so save often" in session.news()
    edit(session, "safe")
    session.typing(CLAUSE, "safe!")
    session.save()
    session.close()
    assert words(start().draft) == "safe"


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EROFS], ids=["full", "forbidden", "read-only"])
def test_a_save_that_fails_loses_nothing_and_goes_elsewhere(
    start: Start, workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    session = start()
    edit(session, "kept")
    path = workspace.proposals / DRAFT
    before = path.read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr("wtsaprep.store.files.single_files._replace", _failing(number))
        with pytest.raises(WriteFault, match="can't be written") as caught:
            session.save()
    assert "another place" in str(caught.value)
    assert (path.read_bytes(), session.unsaved) == (before, True)
    assert save_to_new_file(session.opened, session.draft, tmp_path / "elsewhere.toml") == (
        tmp_path / "elsewhere.toml",
    )
    assert "kept" in (tmp_path / "elsewhere.toml").read_text(encoding="utf-8")
    assert words(unfinished(start())) == "kept"


def test_a_cover_that_can_not_be_saved_stays_unsaved(start: Start, workspace: Workspace) -> None:
    session = start()
    cover = session.draft.contribution
    assert cover is not None
    draft = replace(session.draft, contribution=cover.model_copy(update={"title": "Postal services"}))
    session.step("fill in", with_words(draft, CLAUSE, "both"))
    (workspace.contributions / "arb-36a1.toml").write_text("theirs")
    with pytest.raises(WriteFault, match="changed it since"):
        session.save()
    assert session.unsaved
    assert words(session.opened.saved) == "both"


def _failing(number: int) -> Callable[..., None]:
    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


def test_a_long_journal_is_shortened_and_tells_the_same(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wtsaprep.store.journal.draft_journal.LONG", 20_000)
    session = start()
    for number in range(40):
        for size in range(1, 20):
            session.typing(CLAUSE, f"{number} {'x' * size}")
        edit(session, f"{number}")
    session.save()
    assert session.journal_path is not None
    assert b'"typing"' not in session.journal_path.read_bytes()
    session.typing(CLAUSE, "after")
    session = start()
    assert words(unfinished(session)) == "after"
    session.discard()
    assert session.undo(42) == "write 0 and 41 more"


def test_journals_are_for_their_owner_only(start: Start) -> None:
    session = start()
    edit(session, "ours")
    assert session.journal_path is not None
    assert session.journal_path.stat().st_mode & 0o077 == 0
    assert user_journals().stat().st_mode & 0o077 == 0
