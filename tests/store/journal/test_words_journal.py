"""What is typed outside of drafts is kept with every key until it is kept elsewhere or given up."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.laws import examples
from wtsaprep.store.folders.locations import user_journals
from wtsaprep.store.journal.left_words import LeftWords, TypingPlace
from wtsaprep.store.journal.words_journal import WordsJournal

NOTES = TypingPlace("write-notes", "p1:resolves-2")
HEARD = TypingPlace("hear", "p1:resolves-2")


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


def killed(journal: WordsJournal) -> None:
    """As if its program had died: nothing is closed in order, the system lets go of the lock."""
    if journal._file is not None:
        os.close(journal._file._handle)
        journal._file._handle = -1


def told(journal: WordsJournal) -> dict[TypingPlace, dict[str, str]]:
    return {place: dict(words.fields) for place, words in journal.left.items()}


def test_what_was_broken_off_is_there_for_the_next_run(tmp_path: Path) -> None:
    journal = WordsJournal(tmp_path)
    for text in ("w", "we", "we can", "we cn", "we can live"):
        journal.typing(NOTES, "note", text, called="our notes on 1")
    journal.typing(NOTES, "talking_points", "cost", called="our notes on 1")
    killed(journal)
    later = WordsJournal(tmp_path)
    assert later.left == {NOTES: LeftWords("our notes on 1", {"note": "we can live", "talking_points": "cost"})}
    killed(later)
    assert WordsJournal(tmp_path).left == {
        NOTES: LeftWords("our notes on 1", {"note": "we can live", "talking_points": "cost"})
    }


def test_what_was_kept_leaves_nothing(tmp_path: Path) -> None:
    journal = WordsJournal(tmp_path)
    journal.typing(NOTES, "note", "words", called="our notes")
    journal.settle(NOTES)
    journal.close()
    assert os.listdir(user_journals()) == []


def test_another_program_has_a_journal_of_its_own(tmp_path: Path) -> None:
    one, other = WordsJournal(tmp_path), WordsJournal(tmp_path)
    one.typing(NOTES, "note", "ours", called="our notes")
    other.typing(NOTES, "note", "theirs", called="our notes")
    assert (told(one), told(other)) == ({NOTES: {"note": "ours"}}, {NOTES: {"note": "theirs"}})
    killed(one)
    killed(other)
    later = WordsJournal(tmp_path)
    first = told(later)[NOTES]["note"]
    later.settle(NOTES)
    later.close()
    assert {first, told(WordsJournal(tmp_path))[NOTES]["note"]} == {"ours", "theirs"}


def test_a_journal_without_a_place_to_be_is_told(tmp_path: Path) -> None:
    user_journals().parent.mkdir(parents=True)
    user_journals().write_text("a file in the way")
    journal = WordsJournal(tmp_path)
    journal.typing(NOTES, "note", "words", called="our notes")
    assert told(journal) == {NOTES: {"note": "words"}}
    assert not journal.kept
    assert "a file stands where a folder should be" in journal.trouble_once()
    user_journals().unlink()
    journal.typing(NOTES, "note", "words more", called="our notes")
    assert journal.kept
    killed(journal)
    assert told(WordsJournal(tmp_path)) == {NOTES: {"note": "words more"}}


WORDS = st.text(alphabet="ab é\n\x1b]字", max_size=8)
ACTS = st.lists(
    st.one_of(
        st.tuples(st.sampled_from([NOTES, HEARD]), st.sampled_from(["note", "remark"]), WORDS),
        st.sampled_from([NOTES, HEARD]).map(lambda place: (place, "", "")),
        st.just((None, "", "")),
    ),
    max_size=12,
)


@examples(0.4)
@given(ACTS)
def test_whatever_is_typed_kept_and_broken_off(
    tmp_path_factory: pytest.TempPathFactory, acts: list[tuple[TypingPlace | None, str, str]]
) -> None:
    folder = tmp_path_factory.mktemp("workspace")
    journal, stands = WordsJournal(folder), dict[TypingPlace, Mapping[str, str]]()
    for place, field, text in acts:
        if place is None:
            killed(journal)
            journal = WordsJournal(folder)
        elif field:
            journal.typing(place, field, text, called="a form")
            stands[place] = {**stands.get(place, {}), field: text}
        else:
            journal.settle(place)
            stands.pop(place, None)
    assert told(journal) == stands
    killed(journal)
    last = WordsJournal(folder)
    assert told(last) == stands
    last.close()
