"""The law of heads: what is read fast from a file that the program wrote is what its value says."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.strategies import drafts, ids, lines, paragraphs, proposals, replies, resolutions
from wtsaprep.drafting.amend import derive
from wtsaprep.model.chair import ChairText, ConfirmedFate
from wtsaprep.model.contribution import Contact, Contribution
from wtsaprep.model.event import Event
from wtsaprep.model.file_format import FORMAL_KINDS, SETTLED_OUTCOMES, without_calls
from wtsaprep.model.position import Position, Positions, Sitting
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision
from wtsaprep.model.reply import Reply
from wtsaprep.model.resolution import Baseline, Resolution
from wtsaprep.model.review import Decision, Review
from wtsaprep.model.symbols import NEW_TEXT, WITHOUT_TEXT, Symbol, wants_reasons
from wtsaprep.services.needs.rough_counts import read_proposals, rough_counts
from wtsaprep.services.sessions.positions import place_of
from wtsaprep.store.files.toml_values import dump_value
from wtsaprep.store.folders.locations import SETTINGS
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index
from wtsaprep.store.index.settings_head import Ours, read_ours

like_tables = st.sampled_from(
    (
        'why\n[[amendment]]\nprovision = "x"\ntext = "y"\n',
        "one\n[[provision]]\n[[provision]]\nother",
        'a """quotation"""\n[[conflict]]\nprovision = "x"',
        "b\n[[answer]]\nc\n\n[[amendment]]",
        "it's '''so'''\n[[fate]]",
    )
)
"""Texts of several lines in which a line looks like the beginning of a table."""
prose = paragraphs | like_tables
named = lines.filter(bool)
formal = st.lists(st.sampled_from((*FORMAL_KINDS, "title")), unique=True)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose files are written anew for each example."""
    return tmp_path_factory.mktemp("workspace")


def index_of(folder: Path, **files: str) -> Index:
    """The index of a workspace that holds these files only, one in each folder that is named."""
    workspace = Workspace(folder)
    for name in ("resolutions", "proposals", "contributions", "texts", "replies", "reviews", "private", "sittings"):
        at = getattr(workspace, name)
        at.mkdir(parents=True, exist_ok=True)
        if name in files:
            (at / "one.toml").write_text(files[name], encoding="utf-8")
        else:
            (at / "one.toml").unlink(missing_ok=True)
    return Index(workspace)


@st.composite
def proposals_of_any_kind(draw: st.DrawFn) -> Proposal:
    """A proposal of any symbol that changes formal provisions, too, and whose texts look like tables."""
    value = draw(proposals())
    symbol: Symbol = draw(st.sampled_from(("MOD", "MOD", "MOD", "OTHER", *WITHOUT_TEXT, *NEW_TEXT)))
    supports = draw(st.sampled_from(("", "", "RCC/40/1")))
    told: dict[str, object] = {
        "number": draw(named),
        "headline": draw(lines),
        "reasons": draw(prose),
        "supports": supports,
        "symbol": symbol,
    }
    no_words = symbol in WITHOUT_TEXT or (supports and symbol in ("MOD", *NEW_TEXT, "OTHER"))
    kinds = draw(formal)
    rows = derive(
        tuple(Provision(id=k, kind=k, text="a") for k in kinds), tuple(Provision(id=k, kind=k, text="b") for k in kinds)
    )
    told["amendments"] = () if no_words else (*rows, *value.amendments)
    if symbol in NEW_TEXT:
        told["baseline"] = None
    return Proposal.model_validate(value.model_dump() | told)


@given(value=proposals_of_any_kind())
def test_a_proposal(folder: Path, value: Proposal) -> None:
    index = index_of(folder, proposals=dump_value(value))
    (head,) = index.proposals
    baseline = value.baseline or Baseline(resolution="")
    own = [a for a in value.amendments if a.provision not in FORMAL_KINDS]
    assert head[1:] == (
        value.id,
        value.number,
        value.earlier_numbers,
        value.symbol,
        value.sources,
        value.practice,
        baseline.resolution,
        baseline.adopted,
        value.headline,
        len(value.amendments),
        len(own),
        value.supports,
        baseline.digest,
        value.withdrawn,
        value.reply_to,
    )


@given(value=proposals_of_any_kind())
def test_how_much_of_a_proposal_may_need_us(folder: Path, value: Proposal) -> None:
    index = index_of(folder, proposals=dump_value(value))
    table = read_proposals(index)[value.id]
    whole = value.symbol in (*WITHOUT_TEXT, *NEW_TEXT) or not value.baseline or not value.baseline.resolution
    changed = frozenset(a.provision for a in value.amendments) - set(FORMAL_KINDS)
    clauses = frozenset() if value.supports else frozenset(("",)) if whole else changed
    assert table.clauses == clauses
    assert table.conflicts == len(value.conflicts)
    assert table.answered == {(answer.reply, answer.provision) for answer in value.answers}
    assert not wants_reasons(value.symbol, value.number) or table.reasons == value.reasons


def test_a_title_is_listed_without_the_call_of_its_note(folder: Path) -> None:
    title = Provision(id="title", kind="title", text="Boats [^note-1] and ships[^note-2]")
    value = Resolution(number="3", adopted="Dubai, 2012", provisions=(title,))
    (head,) = index_of(folder, resolutions=dump_value(value)).resolutions
    assert head.title == "Boats and ships"


@given(value=resolutions(), title=lines, number=named, provenance=prose, before=formal)
def test_a_resolution(
    folder: Path, value: Resolution, title: str, number: str, provenance: str, before: list[str]
) -> None:
    head_rows = [Provision(id=kind, kind=kind, text=title if kind == "title" else "x") for kind in before]
    told = {"number": number, "provenance": provenance, "provisions": (*head_rows, *value.provisions)}
    value = Resolution.model_validate(value.model_dump() | told)
    (head,) = index_of(folder, resolutions=dump_value(value)).resolutions
    assert head[1:] == (
        value.kind,
        value.number,
        value.adopted,
        value.status,
        value.language,
        next((without_calls(p.text) for p in value.provisions if p.kind == "title"), ""),
    )


@given(
    st.builds(
        Contribution,
        document=st.sampled_from(("", "XX", "36")),
        addenda=st.lists(st.integers(1, 3), max_size=2).map(tuple),
        revision=st.integers(0, 2),
        sources=st.lists(named, min_size=1, max_size=2).map(tuple),
        practice=st.booleans(),
        language=st.sampled_from(("en", "ar", "fr")),
        title=lines,
        abstract=prose,
        introduction=prose,
        proposals=st.lists(ids, max_size=3).map(tuple),
        contacts=st.sampled_from(((), (Contact(name="N. N."),))),
    )
)
def test_a_document(folder: Path, value: Contribution) -> None:
    (head,) = index_of(folder, contributions=dump_value(value)).contributions
    numbered = value.document not in ("", "XX")
    assert head[1:] == (value.number, value.document_line, value.title, value.practice, value.proposals, numbered)


@st.composite
def chair_texts(draw: st.DrawFn) -> ChairText:
    """A chair's text with changes and confirmed fates."""
    baseline, revised = draw(drafts())
    return ChairText(
        id=draw(ids),
        document=draw(named),
        revision=draw(st.integers(0, 3)),
        frozen=draw(st.booleans()),
        body=draw(lines),
        practice=draw(st.booleans()),
        baseline=Baseline(resolution=draw(lines), adopted=draw(lines), digest=draw(lines)),
        amendments=derive(baseline, revised),
        fates=tuple(
            ConfirmedFate(proposal=id_, provision=id_, fate="taken") for id_ in draw(st.lists(ids, max_size=2))
        ),
    )


@given(value=chair_texts())
def test_a_chairs_text(folder: Path, value: ChairText) -> None:
    (head,) = index_of(folder, texts=dump_value(value)).chair_texts
    assert head[1:] == (
        value.id,
        value.document,
        value.revision,
        value.frozen,
        value.body,
        value.practice,
        value.baseline.resolution,
        value.baseline.adopted,
        len(value.amendments),
        value.baseline.digest,
        0,
    )
    assert head.name == value.name


@given(value=replies())
def test_a_reply(folder: Path, value: Reply) -> None:
    (head,) = index_of(folder, replies=dump_value(value)).replies.read
    clauses = tuple(a.provision for a in value.amendments)
    assert head[1:] == (value.id, value.proposal, clauses, value.baseline.digest if value.baseline else "")


@given(
    st.builds(
        Sitting,
        kind=st.sampled_from(("prepare", "room")),
        choice=lines,
        left=st.integers(0, 99),
        at=lines,
    )
)
def test_a_session(folder: Path, value: Sitting) -> None:
    (head,) = index_of(folder, sittings=dump_value(value)).sittings
    assert head[1:] == (value.kind, value.choice, value.left)


@given(
    st.builds(
        Event,
        event=lines,
        source=lines,
        deadline=lines,
        dates=lines,
        year=st.none() | st.just(2028),
        contact=st.builds(Contact, name=lines, email=lines),
    )
)
def test_the_settings(folder: Path, value: Event) -> None:
    (folder / SETTINGS).write_text(dump_value(value), encoding="utf-8")
    ours = read_ours(index_of(folder))
    assert ours == Ours(value.event, value.source, value.contact.name, value.deadline, value.also_ours, value.practice)
    assert ours.own == value.own


stands = st.sampled_from(("support", "oppose", ""))
clauses = st.sampled_from(("p0", "p1", "p2"))
undone = st.sampled_from(("", "2024-10-17"))


@given(
    value=chair_texts(),
    said=st.lists(
        st.builds(
            Decision,
            provision=clauses,
            at=st.just("2024-10-17"),
            undone=undone,
            outcome=st.sampled_from((*SETTLED_OUTCOMES, "pending", "bracketed")),
            remark=prose,
        ),
        max_size=4,
    ),
    held=st.lists(
        st.builds(Position, provision=clauses, at=st.just("2024-10-17"), undone=undone, stand=stands, note=prose),
        max_size=4,
    ),
    proposal=proposals(),
)
def test_what_is_left_of_a_text_and_a_proposal(
    folder: Path, value: ChairText, said: list[Decision], held: list[Position], proposal: Proposal
) -> None:
    index = index_of(folder, texts=dump_value(value), proposals=dump_value(proposal))
    review = index.workspace.review_path(value.document)
    review.write_text(dump_value(Review(text=value.document, decisions=tuple(said))), encoding="utf-8")
    positions = index.workspace.private / place_of(proposal.id)
    positions.parent.mkdir(exist_ok=True)
    positions.write_text(dump_value(Positions(proposal=proposal.id, positions=tuple(held))), encoding="utf-8")
    counts = rough_counts(index, read_proposals(index))
    review.unlink()
    positions.unlink()
    last = {one.provision: one for one in said if not one.undone}
    settled = {clause for clause, one in last.items() if one.outcome in SETTLED_OUTCOMES}
    touched = {a.provision for a in value.amendments} - set(FORMAL_KINDS) | last.keys()
    assert counts.paragraphs == {value.id: len(touched - settled)}
    stand = {one.provision: one.stand for one in held if not one.undone}
    if proposal.baseline and proposal.baseline.resolution:
        changed = {a.provision for a in proposal.amendments} - set(FORMAL_KINDS)
        left = counts.changes[proposal.id].not_looked_at if changed else 0
        assert left == sum(not stand.get(clause) for clause in changed)
