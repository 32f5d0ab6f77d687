"""What still needs us: rough counts are never too low, exact ones leave out what is formal, carried or settled."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given

from support.laws import examples
from support.practice import practice_copy
from support.replies_sent import send_replies
from support.strategies import drafts
from wtsaprep.drafting.amend import apply, derive
from wtsaprep.model.position import Position, Sitting
from wtsaprep.model.proposal import Answer, Proposal
from wtsaprep.model.provision import Text
from wtsaprep.model.resolution import Resolution
from wtsaprep.model.review import Decision, Review
from wtsaprep.present.lists.register import need_reason
from wtsaprep.review.needs import Counts, Looked, NeedGroup
from wtsaprep.review.paragraphs import paragraphs
from wtsaprep.review.queue_selection import QueueSelection
from wtsaprep.services.comparing.chair_texts import save_as_it_is, save_change, with_words_of
from wtsaprep.services.comparing.new_chair_text import start_chair_text
from wtsaprep.services.comparing.opened_chair_text import StoredChairText
from wtsaprep.services.needs.exact_counts import exact_counts
from wtsaprep.services.needs.needs import Facts, needs, read_facts
from wtsaprep.services.sessions.positions import change_positions
from wtsaprep.services.sessions.queues import queue_of
from wtsaprep.store.folders.reviews import change_review
from wtsaprep.store.folders.saved_sessions import keep_sitting
from wtsaprep.store.folders.workspace import Stored, Workspace
from wtsaprep.store.index.index import Index
from wtsaprep.store.journal.left_words import LeftWords, TypingPlace

OURS = "arb-res-11-b3dg"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """A copy of the shipped workspace."""
    return Workspace(practice_copy(tmp_path / "workspace"))


def counted(workspace: Workspace) -> tuple[Facts, Counts]:
    index = Index(workspace)
    facts = read_facts(index)
    return facts, exact_counts(index, facts.rough)


def listed(workspace: Workspace, unsaved: tuple[str, ...] = ()) -> dict[tuple[str, str], tuple[int, int]]:
    """What is left of how much, by reason and name."""
    facts, exact = counted(workspace)
    groups = needs(facts, exact, unsaved)
    return {(one.reason, one.name): (one.left, one.all) for group in groups for one in group.needs}


def take(workspace: Workspace, proposal: str, *provisions: str, judged: str = "") -> None:
    """Take positions on some clauses."""
    made = tuple(
        Position(provision=one, at=f"2024-10-15T12:00:0{at}", stand="support", judged=judged)
        for at, one in enumerate(provisions)
    )
    change_positions(workspace, proposal, lambda log: log.model_copy(update={"positions": (*log.positions, *made)}))


def start_text(workspace: Workspace, proposal: Proposal) -> None:
    """Begin a chair's text with the words of a proposal."""
    resolution = workspace.load(Resolution, next(workspace.resolutions.glob("*.toml"))).value
    draft = start_chair_text(workspace, "DT/24", resolution)
    save_change(
        workspace, draft, with_words_of(draft, apply(resolution.provisions, proposal.amendments), proposal.amendments)
    )


@examples(0.8)
@given(drafts())
def test_a_rough_count_is_never_too_low(draft: tuple[Text, Text]) -> None:
    baseline, revised = draft
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace(Path(folder))
        (workspace.folder / "wtsaprep.toml").write_text("format = 1\n", encoding="utf-8")
        resolution = Resolution(number="1", adopted="Dubai, 2012", provisions=baseline)
        workspace.save(workspace.new_resolution(resolution))
        plain = Proposal(id="p", number="ARB/1/1", baseline=resolution.baseline, amendments=derive(baseline, revised))
        workspace.save(workspace.new_proposal(plain))
        supporting = Proposal(id="s", number="EUR/2/1", baseline=resolution.baseline, supports="ARB/1/1")
        workspace.save(workspace.new_proposal(supporting))
        facts, exact = counted(workspace)
        for proposal, looked in exact.changes.items():
            rough = facts.rough.changes[proposal]
            assert looked.not_looked_at <= rough.not_looked_at
            assert looked.all <= rough.all


def test_rough_counts_of_the_practice_set_are_never_too_low(workspace: Workspace) -> None:
    send_to = workspace.load(Resolution, next(workspace.resolutions.glob("*.toml"))).value
    start_chair_text(workspace, "DT/24", send_to)
    facts, exact = counted(workspace)
    assert not exact.faults
    for name in ("fates", "paragraphs"):
        rough, known = getattr(facts.rough, name), getattr(exact, name)
        assert known.keys() == rough.keys()
        assert all(known[id_] <= rough[id_] for id_ in known)
    assert exact.changes.keys() == facts.rough.changes.keys()
    assert exact.fates == {"dt-24": sum(looked.all for looked in exact.changes.values())}


def test_everything_of_the_practice_set_needs_us_at_first(workspace: Workspace) -> None:
    found = listed(workspace)
    assert found["not looked at", "MOD PRB/XX/1"] == (2, 2)
    assert found["not looked at", "SUP PRD/XX/1"] == (1, 1)
    assert {reason for reason, _ in found} == {"not looked at"}


def test_a_position_takes_a_change_off_the_list(workspace: Workspace) -> None:
    exact = counted(workspace)[1]
    assert exact.changes["prb-res-11-practice"] == Looked(2, 0, 2)
    take(workspace, "prb-res-11-practice", "considering-new1", "")
    assert listed(workspace)["not looked at", "MOD PRB/XX/1"] == (1, 2)
    facts, exact = counted(workspace)
    assert facts.rough.changes["prb-res-11-practice"].not_looked_at == 1
    # It was judged on another reading.
    assert exact.changes["prb-res-11-practice"] == Looked(1, 1, 2)


def test_a_document_with_a_later_revision_no_longer_needs_us(workspace: Workspace) -> None:
    path = workspace.proposals / f"{OURS}.toml"
    text = path.read_text(encoding="utf-8").replace(OURS, "arb-res-11-rev1").replace("ARB/36A1/1", "ARB/36R1A1/1")
    (workspace.proposals / "arb-res-11-rev1.toml").write_text(text, encoding="utf-8")
    cover = (workspace.contributions / "arb-36a1.toml").read_text(encoding="utf-8").replace(OURS, "arb-res-11-rev1")
    revised = cover.replace('document = "36"\n', 'document = "36"\nrevision = 1\n')
    (workspace.contributions / "arb-36r1a1.toml").write_text(revised, encoding="utf-8")
    names = {name for _, name in listed(workspace) if "ARB" in name}
    assert names == {"MOD ARB/36R1A1/1"}
    assert ("conflicts", "MOD ARB/36A1/1") not in listed(workspace)
    held = counted(workspace)[1].changes
    assert OURS not in held
    assert held["arb-res-11-rev1"] == Looked(1, 0, 1)


def test_replies_are_settled_clause_by_clause(tmp_path: Path) -> None:
    send_replies(tmp_path)
    workspace = Workspace(tmp_path / "workspace")
    assert listed(workspace)["replies", "MOD ARB/36A1/1"] == (3, 0)
    path = workspace.proposals / f"{OURS}.toml"
    stored = workspace.load(Proposal, path)
    replies = sorted(one.stem for one in workspace.replies.glob("*.toml"))
    answers = tuple(Answer(reply=reply, provision="instructs-director-1", answer="left") for reply in replies)
    workspace.save(Stored(stored.value.model_copy(update={"answers": answers}), path, stored.stamp))
    facts, exact = counted(workspace)
    assert facts.rough.replies == exact.replies == {OURS: 2}


def test_what_else_needs_us_is_told_with_what_is_most_urgent_first(workspace: Workspace) -> None:
    settings = workspace.folder / "wtsaprep.toml"
    settings.write_text(settings.read_text(encoding="utf-8") + 'source = "PRD"\n', encoding="utf-8")
    path = workspace.proposals / "prd-res-11-practice.toml"
    path.write_text(path.read_text(encoding="utf-8").split("reasons =")[0], encoding="utf-8")
    sessions = workspace.private / "sessions"
    sessions.mkdir(parents=True)
    (sessions / "a.toml").write_text('choice = "resolution 11@hammamet-2016"\nleft = 17\n', encoding="utf-8")
    (sessions / "b.toml").write_text('choice = "source EUR"\nleft = 0\n', encoding="utf-8")
    unsaved = workspace.proposals / "pra-res-11-practice.toml"
    facts, exact = counted(workspace)
    (group,) = needs(facts, exact, (str(unsaved),))
    assert [(one.reason, one.name) for one in group.needs[:3]] == [
        ("unsaved", "MOD PRA/XX/1"),
        ("go on", "resolution 11"),
        ("wanting", "SUP PRD/XX/1"),
    ]
    assert group.needs[2].said == "a SUP must give its reasons; there are none"
    assert ("unread", "PRD/XX") not in [(one.reason, one.name) for one in group.needs]


def test_what_is_read_and_looked_at_leaves_an_empty_list(workspace: Workspace) -> None:
    facts, exact = counted(workspace)
    read = tuple(row._replace(read=True) for row in facts.documents)
    done = exact._replace(changes={id_: Looked(0, 0, one.all) for id_, one in exact.changes.items()})
    assert needs(facts._replace(documents=read), done, ()) == ()


def test_a_sitting_counts_what_is_left_of_it_now(workspace: Workspace) -> None:
    whole = Sitting(choice="resolution 11@hammamet-2016", at="2024-10-15T12:00:00", left=7)
    keep_sitting(workspace, whole)
    keep_sitting(workspace, Sitting(choice="by a later version", at="2024-10-15T12:00:00", left=3))
    before = workspace.load(Proposal, workspace.proposals / "prb-res-11-practice.toml").value
    start_text(workspace, before)
    keep_sitting(workspace, Sitting(kind="room", choice="DT/24", left=5))
    keep_sitting(workspace, Sitting(kind="room", choice=before.id, left=5))
    for one in queue_of(Index(workspace), QueueSelection("source", "PRB")).changes:
        take(workspace, one.proposal, one.provision, judged=one.judged)
    facts, exact = counted(workspace)
    assert not exact.faults
    assert facts.rough.sittings["prepare", whole.choice] == 7
    assert dict(exact.sittings) == {
        ("prepare", "by a later version"): 3,
        ("prepare", whole.choice): 5,
        ("room", "DT/24"): 2,
        ("room", before.id): 2,
    }
    for one in queue_of(Index(workspace), QueueSelection("all")).changes:
        take(workspace, one.proposal, one.provision, judged=one.judged)
    assert ("go on", "resolution 11") not in listed(workspace)


def test_a_revised_proposal_has_one_fate_to_confirm(workspace: Workspace) -> None:
    before = workspace.load(Proposal, workspace.proposals / f"{OURS}.toml").value
    start_text(workspace, before)
    left = listed(workspace)["fates", "DT/24"]
    after = before.model_copy(update={"id": "ours-later", "number": "ARB/36R1A1/1"})
    workspace.save(workspace.new_proposal(after))
    assert listed(workspace)["fates", "DT/24"] == left


def test_one_file_of_positions_that_is_broken_makes_nothing_else_ask_again(workspace: Workspace) -> None:
    before = workspace.load(Proposal, workspace.proposals / f"{OURS}.toml").value.model_copy(
        update={"number": "ARB/36A1/1"}
    )
    (change,) = queue_of(Index(workspace), QueueSelection("proposal", OURS)).changes
    take(workspace, OURS, change.provision, judged=change.judged)
    workspace.save(workspace.new_proposal(before.model_copy(update={"id": "ours-later", "number": "ARB/36R1A1/1"})))
    broken = workspace.private / "positions" / "pra-res-11-practice.toml"
    broken.write_text("x", encoding="utf-8")
    _, exact = counted(workspace)
    assert [fault.where.file for fault in exact.faults] == [str(broken)]
    assert exact.changes["ours-later"] == Looked(0, 0, 1)
    assert exact.changes["pra-res-11-practice"].not_looked_at


def test_what_cannot_be_counted_stays_and_is_told(workspace: Workspace) -> None:
    (workspace.private / "positions").mkdir(parents=True)
    (workspace.private / "positions" / f"{OURS}.toml").write_text("proposal = 1\n", encoding="utf-8")
    facts, exact = counted(workspace)
    assert exact.changes[OURS] == facts.rough.changes[OURS]
    assert exact.changes["pre-res-11-practice"].all < facts.rough.changes["pre-res-11-practice"].all
    assert [fault.in_short.split(":")[0] for fault in exact.faults] == [f"{OURS}.toml"]
    groups: tuple[NeedGroup, ...] = needs(facts, exact, ())
    assert groups


def test_a_paragraph_that_a_body_settled_is_left_no_more_until_it_is_edited(workspace: Workspace) -> None:
    resolution = workspace.load(Resolution, next(workspace.resolutions.glob("*.toml"))).value
    draft = start_chair_text(workspace, "DT/24", resolution)
    one, other = [p.id for p in resolution.provisions if p.kind == "item"][:2]

    def say(draft: StoredChairText, *changed: str) -> StoredChairText:
        text = tuple(
            p.model_copy(update={"text": p.text + " and more" * changed.count(p.id)}) for p in resolution.provisions
        )
        return save_change(workspace, draft, with_words_of(draft, text, derive(resolution.provisions, text)))

    draft = say(draft, one, other)
    assert listed(workspace)["paragraphs", "DT/24"] == (2, 0)
    words = {p.id: p.words for p in paragraphs(resolution.provisions, draft.revised, Review(text="DT/24"))}
    agreed = Decision(provision=one, at="2024-10-15T12:00:00", outcome="agreed", words=words[one])
    change_review(workspace, "DT/24", lambda review: review.model_copy(update={"decisions": (agreed,)}))
    assert listed(workspace)["paragraphs", "DT/24"] == (1, 0)
    facts, exact = counted(workspace)
    assert facts.rough.paragraphs == exact.paragraphs == {"dt-24": 1}
    draft = say(draft, one, one, other)
    assert listed(workspace)["paragraphs", "DT/24"] == (2, 0)
    draft = save_as_it_is(workspace, draft, draft.value.model_copy(update={"frozen": True}))
    say(draft, one, other)
    assert {name for reason, name in listed(workspace) if reason == "paragraphs"} == {"DT/24R1"}
    assert ("unread", "DT/24") not in listed(workspace)


@pytest.mark.parametrize(
    ("choice", "name", "about"),
    [
        ("resolution 11@hammamet-2016", "resolution 11", "11"),
        (f"proposal {OURS}", "MOD ARB/36A1/1", "11"),
        ("proposal ARB/36A1/1", "MOD ARB/36A1/1", "11"),
        (OURS, "MOD ARB/36A1/1", "11"),
        ("DT/24", "DT/24", "11"),
        ("source EUR", "source EUR", ""),
        ("all", "everything", ""),
    ],
)
def test_a_sitting_is_told_by_what_it_goes_through(workspace: Workspace, choice: str, name: str, about: str) -> None:
    resolution = workspace.load(Resolution, next(workspace.resolutions.glob("*.toml"))).value
    start_chair_text(workspace, "DT/24", resolution)
    sessions = workspace.private / "sessions"
    sessions.mkdir(parents=True)
    (sessions / "a.toml").write_text(f'choice = "{choice}"\nleft = 17\n', encoding="utf-8")
    facts = read_facts(Index(workspace))
    (need,) = (one for group in needs(facts, facts.rough, ()) for one in group.needs if one.reason == "go on")
    assert (need.id, need.name, need.subject[0], need.left) == (choice, name, about, 17)


def test_words_that_nobody_took_are_told_also_where_nothing_else_is_left(workspace: Workspace) -> None:
    words = LeftWords("Words of considering a)", {"words": "that all is"}, "room DT/24")
    facts = read_facts(Index(workspace), {TypingPlace("edit-paragraph", "DT/24 considering-1"): words})
    told = [one for group in needs(facts, facts.rough, ()) for one in group.needs if one.reason == "written"]
    assert [(one.name, one.left) for one in told] == [("DT/24", 1)]


def test_prompts_that_nobody_took_are_told_by_what_they_are_called(workspace: Workspace) -> None:
    left = {
        TypingPlace("focal-point", "PRB/XX"): LeftWords("Who of us looks after PRB/XX", {"name": "A. Del"}),
        TypingPlace("replace", "arb-res-11-b3dg"): LeftWords("Find and replace in MOD ARB/36A1/1", {"find": "joint"}),
    }
    facts = read_facts(Index(workspace), left)
    told = [one for group in needs(facts, facts.rough, ()) for one in group.needs if one.reason == "written"]
    assert {(one.kind, one.name, need_reason(one)) for one in told} == {
        ("document", "PRB/XX", "Who of us looks after PRB/XX: kept, and not taken yet"),
        ("proposal", "MOD ARB/36A1/1", "Find and replace in MOD ARB/36A1/1: kept, and not taken yet"),
    }


def test_each_thing_is_named_once(workspace: Workspace) -> None:
    """What asks for a document's contents asks for the document, too."""
    found = listed(workspace)
    changes = {name.removeprefix("MOD ").removeprefix("SUP ") for reason, name in found if reason == "not looked at"}
    assert changes
    assert not {name for reason, name in found if reason == "unread"} & {name.rpartition("/")[0] for name in changes}
    everything = queue_of(Index(workspace), QueueSelection("proposal", "PRB/XX/1"))
    for one in everything.changes:
        take(workspace, one.proposal, one.provision, judged=one.judged)
    found = listed(workspace)
    assert ("not looked at", "MOD PRB/XX/1") not in found
    assert ("unread", "PRB/XX") in found


def test_a_chairs_text_that_changes_nothing_yet_asks_for_no_fates(workspace: Workspace) -> None:
    start_chair_text(workspace, "DT/24", workspace.load(Resolution, next(workspace.resolutions.glob("*.toml"))).value)
    assert ("fates", "DT/24") not in listed(workspace)
