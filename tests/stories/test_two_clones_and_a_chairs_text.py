"""Two clones, one chair's text: random picks, decisions and rewordings of two people merged by real git."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from support.command_line import Run
from support.git_clones import Clone, begun, cloned
from wtsaprep.comparison.options import ClauseOptions
from wtsaprep.drafting.settle import CHOICES
from wtsaprep.model.conflict import wording
from wtsaprep.model.review import Decision, Review
from wtsaprep.services.comparing.chair_session import ChairSession
from wtsaprep.services.comparing.opened_chair_text import StoredChairText, named_chair_text
from wtsaprep.services.comparing.rewording import reworded
from wtsaprep.store.files.toml_values import dump_value
from wtsaprep.store.index.index import Index

NAME = "texts/dt-24.toml"


class ChairClone(Clone):
    """A clone that a chair's text is worked on in."""

    def draft(self, name: str = "DT/24") -> StoredChairText:
        """The chair's text as it is here."""
        return named_chair_text(Index(self.workspace), name)

    def session(self, name: str = "DT/24") -> ChairSession:
        """The chair's text, opened."""
        return ChairSession(self.workspace, self.draft(name).stored)

    def decide(self, at: str, provision: str) -> None:
        """Add a decision of a body to the log of the text."""
        path = self.folder / "reviews" / "dt-24.toml"
        log = self.workspace.load(Review, path).value if path.exists() else Review(text="DT/24")
        row = Decision(provision=provision, at=f"2024-10-17T15:{at}:00.000000+00:00", outcome="agreed", body="AHG")
        path.parent.mkdir(exist_ok=True)
        rows = tuple(sorted((*log.decisions, row), key=lambda one: one.at))
        path.write_text(dump_value(log.model_copy(update={"decisions": rows})), encoding="utf-8")


Pair = tuple[ChairClone, ChairClone]


@pytest.fixture
def two(tmp_path: Path, shipped: Path, run: Run) -> Pair:
    """Two clones of one workspace with a chair's text, both set up."""
    return set_up_two(tmp_path, shipped, run)


def set_up_two(folder: Path, shipped: Path, run: Run) -> Pair:
    """Two clones of a workspace, in a folder."""
    first = begun(folder / "first", shipped, run, "main")
    first.call("chair", "start", "DT/24", "11")
    first.commit()
    second = cloned(first, folder / "second", run)
    return ChairClone(first.folder, run), ChairClone(second.folder, run)


def pull(here: ChairClone, there: ChairClone, *, fails: bool | None = False) -> str:
    """Merge what the other one has."""
    here.git("fetch", "-q", str(there.folder), "main")
    return here.git("merge", "--no-edit", "FETCH_HEAD", fails=fails)


def test_picks_on_different_clauses_both_stand_with_their_sources(two: Pair) -> None:
    first, second = two
    first.call("chair", "pick", "DT/24", "recognizing a)", "ARB/36A1/1")
    first.call("fates", "DT/24", "--confirm", "ARB/36A1/1", "recognizing a)", "taken")
    first.commit()
    second.call("chair", "pick", "DT/24", "resolves", "2")
    second.commit()
    pull(first, second)
    text = first.draft().value
    assert {row.provision: row.sources for row in text.attributions} == {
        "recognizing-1": ("ARB",),
        "resolves-1": ("PRA", "PRB"),
    }
    assert [(fate.provision, fate.fate) for fate in text.fates] == [("recognizing-1", "taken")]
    assert not text.conflicts


def test_one_clause_picked_twice_is_kept_both_ways_and_can_be_settled(two: Pair) -> None:
    first, second = two
    first.call("chair", "pick", "DT/24", "resolves", "2")
    first.commit()
    second.call("chair", "pick", "DT/24", "resolves", "3")
    second.commit()
    assert f"{NAME}: 1 conflict to settle" in pull(first, second, fails=True)
    assert "CONFLICT\tresolves: the text changed under the edit" in first.call("show", "DT/24")
    (conflict,) = first.draft().value.conflicts
    session = first.session()
    session.settle(conflict, "theirs", "resolves")
    value = session.draft.value
    assert not value.conflicts
    assert not value.aside
    assert {row.sources for row in value.attributions if row.provision == "resolves-1"} == {("PRC",)}


def test_both_options_of_one_new_clause_do_not_stand_side_by_side(two: Pair) -> None:
    first, second = two
    session = first.session()
    new = next(clause for clause in session.clauses if clause.follows is not None and len(clause.ids) == 1)
    for clone in two:
        clone.session().pick(clone.session().clause_called(new.name), [new.options[-1].name])
        clone.commit()
    pull(first, second)
    assert sum(p.id in new.ids for p in first.draft().revised) == 1
    assert not first.draft().value.conflicts


def test_the_next_revision_begun_on_both_sides_is_one(two: Pair) -> None:
    first, second = two
    first.call("chair", "pick", "DT/24", "recognizing a)", "2")
    first.call("chair", "freeze", "DT/24")
    first.commit()
    pull(second, first)
    first.call("chair", "pick", "DT/24", "recognizing a)", "1")
    second.call("chair", "pick", "DT/24", "resolves", "2")
    for clone in two:
        clone.commit()
    pull(first, second)
    text = {p.id: p.text for p in first.draft("DT/24R1").revised}
    assert "currency transfer" in text["recognizing-1"]
    assert "shall collaborate" in text["resolves-1"]
    assert not first.draft("DT/24R1").value.conflicts


def test_what_was_handed_out_meanwhile_keeps_its_words(two: Pair) -> None:
    first, second = two
    first.call("chair", "freeze", "DT/24")
    first.commit()
    second.call("chair", "pick", "DT/24", "resolves", "2")
    second.commit()
    before = first.draft().revised
    pull(first, second, fails=True)
    draft = first.draft()
    assert (draft.value.frozen, draft.revised) == (True, before)
    (conflict,) = draft.value.conflicts
    session = first.session()
    session.settle(conflict, "theirs", "resolves")
    assert session.draft.value.name == "DT/24R1"
    assert any("shall collaborate" in p.text for p in session.draft.revised)
    assert not first.draft().value.conflicts
    assert first.draft().revised == before


def test_a_clone_that_was_set_up_before_is_told_what_to_run(two: Pair) -> None:
    first, second = two
    attributes = first.folder / ".gitattributes"
    lines = attributes.read_text(encoding="utf-8").splitlines(keepends=True)
    attributes.write_text("".join(line for line in lines if "texts" not in line), encoding="utf-8")
    told = first.call("chair", "pick", "DT/24", "resolves", "2")
    assert "git merges texts/ as plain text" in told
    assert "wtsaprep git-setup" in told
    told = first.call("git-setup")
    assert "commit .gitattributes" in told
    assert "In each other clone, once: wtsaprep git-setup" in told
    assert "as plain text" not in first.call("chair", "pick", "DT/24", "resolves", "3")
    second.git("config", "--remove-section", "merge.wtsaprep")
    assert "this clone was not set up" in second.call("chair", "pick", "DT/24", "recognizing a)", "2")


def test_what_git_left_in_conflict_in_an_old_clone_is_merged_anew(two: Pair) -> None:
    first, second = two
    first.git("config", "--remove-section", "merge.wtsaprep")
    first.call("chair", "pick", "DT/24", "recognizing a)", "2")
    second.call("chair", "pick", "DT/24", "resolves", "2")
    for clone in two:
        clone.commit()
    pull(first, second, fails=True)
    told = first.call("show", "DT/24", status=3)
    assert "run `wtsaprep git-setup`, then `git checkout -m --" in told
    told = first.call("git-setup")
    assert f"this merges it anew: git checkout -m -- {NAME}" in told
    first.git("checkout", "-m", "--", NAME)
    assert {row.provision for row in first.draft().value.attributions} == {"recognizing-1", "resolves-1"}


@pytest.mark.parametrize("touched", [False, True], ids=["as merged", "changed since"])
def test_what_git_merged_as_plain_text_to_two_changes_of_one_clause_is_merged_anew(two: Pair, touched: bool) -> None:
    first, second = two
    first.call("chair", "pick", "DT/24", "resolves", "2")
    second.call("chair", "pick", "DT/24", "resolves", "3")
    for clone in two:
        clone.commit()
    path = first.folder / NAME
    ours, theirs = (clone.folder.joinpath(NAME).read_text(encoding="utf-8") for clone in two)
    pull(first, second, fails=True)
    amendment = theirs[theirs.rindex("[[amendment]]") : theirs.index("[[attribution]]")]
    both = ours.replace("[[attribution]]", f"{amendment}[[attribution]]", 1)  # As where lines stand between them.
    path.write_text(both, encoding="utf-8")
    first.commit()
    assert "two amendments change the same provision" in first.call("show", "DT/24", status=3)
    if touched:
        path.write_text(f"{both}\n# mine\n", encoding="utf-8")
        assert "merged anew" not in first.call("git-setup")
        assert path.read_text(encoding="utf-8") == f"{both}\n# mine\n"
        return
    told = first.call("git-setup")
    assert f"{NAME}: git merged it as plain text; it is merged anew, by clause, 1 conflict to settle" in told
    (conflict,) = first.draft().value.conflicts
    assert {wording(side) for side in (conflict.ours, conflict.theirs)} == {
        next(p.text for p in clone.draft().revised if p.id == "resolves-1") for clone in two
    }


def change_something(clone: ChairClone, chance: random.Random, minute: int) -> dict[str, str]:
    """A few random acts of one person; give the clauses that were touched, each with its words then."""
    touched: set[str] = set()
    for at in range(chance.randint(1, 4)):
        session = clone.session()
        act = chance.choice(("pick", "pick", "bracket", "reword", "decide"))
        clause = chance.choice([clause for clause in session.clauses if clause.key])
        if act == "decide":
            clone.decide(f"{minute + at:02}", clause.key)
        elif act == "reword":
            draft = session.draft
            provision = chance.choice([p for p in draft.revised if p.kind == "item"])
            reworded(clone.workspace, draft, provision.id, f"{provision.text.rstrip(';.,')} {minute}{at};")
            touched.add(provision.id)
        else:
            choose(session, clause, chance, several=act == "bracket")
            touched.update(clause.ids)
    now = {p.id: p.text for p in clone.draft().revised}
    return {id_: now.get(id_, "") for id_ in touched}


def choose(session: ChairSession, clause: ClauseOptions, chance: random.Random, *, several: bool) -> None:
    """Pick an option, or two that go together."""
    places = [at for at, option in enumerate(clause.options) if not option.what.startswith("moved")]
    session.pick(clause, sorted(chance.sample(places, 2)) if several and len(places) > 1 else [chance.choice(places)])


def bare(words: str) -> str:
    """Words without their end mark."""
    return words.rstrip(" ;,.:")


@pytest.mark.parametrize("seed", [0, 1, 2, 1040])  # Of the last one git made two changes of one clause.
@pytest.mark.parametrize("old", [False, True], ids=["set up", "old clone"])
def test_of_random_work_nothing_is_lost_and_nothing_stands_twice(two: Pair, seed: int, old: bool) -> None:
    work_at_random(*two, seed, old=old)


def work_at_random(first: ChairClone, second: ChairClone, seed: int, *, old: bool) -> None:
    """Let two clones change what they like and pull; ``make soak`` does it with more seeds than every run."""
    chance = random.Random(seed)
    change_something(first, chance, 0)
    first.commit()
    pull(second, first)
    began = {p.id: p.text for p in first.draft().revised}
    ours, theirs = change_something(first, chance, 10), change_something(second, chance, 30)
    wanted = {row.at for clone in (first, second) for row in _decisions(clone)}
    for clone in (first, second):
        clone.commit()
    if old:  # As an earlier version set it up: no driver for texts/, and the clone knows none.
        first.git("config", "--remove-section", "merge.wtsaprep")
    pull(first, second, fails=None)
    if old:
        first.call("git-setup")
        for name in first.git("diff", "--name-only", "--diff-filter=U").split():
            first.git("checkout", "-m", "--", name, fails=None)
    value = first.draft().value
    text = first.draft().revised
    assert len({p.id for p in text}) == len(text)
    waiting = {conflict.provision for conflict in value.conflicts}
    now = {p.id: p.text for p in text}
    for mine, other in ((ours, theirs), (theirs, ours)):
        for id_, words in mine.items():
            if bare(words) == bare(began.get(id_, "")) or id_ in waiting:
                continue
            assert bare(now.get(id_, "")) == bare(words), (id_, other.get(id_))
    assert {row.at for row in _decisions(first)} == wanted
    settle_all(first, chance)


def settle_all(clone: ChairClone, chance: random.Random) -> None:
    """Settle what is in conflict one way or the other; the file loads and shows after each."""
    session = clone.session()
    while session.conflicts:
        conflict = session.conflicts[0]
        session.settle(conflict, chance.choice(CHOICES[: 2 if conflict.field else 3]), "it")
    assert not clone.draft().value.aside


def _decisions(clone: Clone) -> tuple[Decision, ...]:
    path = clone.folder / "reviews" / "dt-24.toml"
    return clone.workspace.load(Review, path).value.decisions if path.exists() else ()


def correct_under(clone: ChairClone, old: str, new: str) -> None:
    """Put a corrected official text in the place of the one in force, and what was made on it onto that."""
    official = clone.folder.parent / "official.txt"
    text = clone.call("show", "11").split("In force: ")[0]
    assert old in text
    official.write_text(text.replace(old, new), encoding="utf-8")
    assert "DT/24" in clone.call("import", str(official), "--replace")


@pytest.mark.parametrize("here", [0, 1], ids=["the one who corrected pulls", "the one who picked pulls"])
def test_a_pick_in_a_clause_that_was_corrected_meanwhile_waits_and_is_not_lost(two: Pair, here: int) -> None:
    first, second = two
    correct_under(first, "currency transfer by mobile telephony", "money orders")
    second.call("chair", "pick", "DT/24", "recognizing a)", "ARB/36A1/1")
    second.call("chair", "pick", "DT/24", "resolves", "PRA")
    for clone in two:
        clone.commit()
    began = first.draft().value.baseline
    clone = two[here]
    assert f"{NAME}: 1 conflict to settle" in pull(clone, two[1 - here], fails=True)
    value = clone.draft().value
    assert value.baseline == began
    (conflict,) = value.conflicts
    assert [(wording(side) or "").partition("cybersecurity and ")[2] for side in (conflict.ours, conflict.theirs)] == [
        "digital financial services;",
        "money orders;",
    ]
    assert {row.provision: row.sources for row in value.attributions} == {
        "recognizing-1": ("ARB",),
        "resolves-1": ("PRA", "PRB"),
    }
    session = clone.session()
    session.settle(conflict, "mine", "recognizing a)")
    assert not session.draft.value.conflicts
    assert "digital financial services" in {p.id: p.text for p in session.draft.revised}["recognizing-1"]


def test_what_was_handed_out_stays_on_its_text_though_that_was_corrected_elsewhere(two: Pair) -> None:
    first, second = two
    correct_under(first, "currency transfer by mobile telephony", "money orders")
    first.call("chair", "pick", "DT/24", "resolves", "PRA")
    second.call("chair", "freeze", "DT/24")
    for clone in two:
        clone.commit()
    before = second.draft()
    pull(second, first, fails=True)
    after = second.draft()
    assert (after.value.frozen, after.value.baseline, after.revised) == (True, before.value.baseline, before.revised)
    assert [conflict.provision for conflict in after.value.conflicts] == ["resolves-1"]
