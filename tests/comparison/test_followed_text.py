"""Laws of words followed: sources of every span, and fates over picks that the chair then joins, splits or moves."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from comparison.test_chair_laws import BASELINE, offer, several
from support.strategies import revisions
from wtsaprep.comparison.attribute_words import attributed_words
from wtsaprep.comparison.columns import Compared
from wtsaprep.comparison.fates import fates
from wtsaprep.comparison.options import backer_of, clauses, order_of
from wtsaprep.comparison.picks import with_picks
from wtsaprep.comparison.span_sources import all_sources
from wtsaprep.drafting.amend import apply
from wtsaprep.model.chair import CHAIR, ChairText
from wtsaprep.model.file_format import FORMAL_KINDS
from wtsaprep.model.provision import Provision, Text
from wtsaprep.redline.align import inherit_ids
from wtsaprep.redline.words import mark_words

PLAIN = (
    *("masts", "cables", "divers", "harbours", "permits", "batteries", "charts", "anchors", "storms", "islands"),
    *("repair", "protect", "publish", "train", "lend", "measure", "share", "insulate", "guard", "replace"),
    *("quickly", "jointly", "yearly", "safely", "openly", "fairly", "rarely", "cheaply", "abroad", "ashore"),
    *("copper", "solar", "deep", "rural", "coastal", "frozen", "narrow", "public", "remote", "spare"),
)
rows = st.lists(st.sampled_from(PLAIN), min_size=6, max_size=10, unique=True)


@given(several(), st.data())
def test_each_word_put_in_has_a_source_or_is_the_chairs(case: tuple[Text, list[Compared]], data: st.DataObject) -> None:
    baseline, offers = case
    chair = data.draw(st.sampled_from([data.draw(revisions(baseline)), *(one.revised for one in offers)]))
    known = {p.id: p.text for p in baseline}
    # Words in force that a chair joins to another clause are nobody's.
    gone = {word for id_, text in known.items() if id_ not in {p.id for p in chair} for word in text.split()}
    found = all_sources(baseline, chair, attributed_words(baseline, chair, offers))
    for provision in chair:
        mine = [row for row in found if row.provision == provision.id]
        covered = Counter(at for row in mine for at in range(row.start, row.end))
        assert max(covered.values(), default=1) == 1
        assert {source for row in mine for source in row.sources} <= {"ARB", "EUR", "RCC", CHAIR}
        at = 0
        for mark, text in mark_words(known.get(provision.id, ""), provision.text):
            if mark == "inserted" and provision.kind not in FORMAL_KINDS and not gone.issuperset(text.split()):
                assert all(covered[at + n] for n, letter in enumerate(text) if letter.isalpha())
            at += len(text) if mark != "deleted" else 0


@given(several(), st.integers(0, 2))
def test_of_a_proposals_own_text_every_word_is_its_own(case: tuple[Text, list[Compared]], which: int) -> None:
    baseline, offers = case
    text = offers[which].revised
    found = all_sources(baseline, text, attributed_words(baseline, text, offers))
    assert all(offers[which].proposal.sources[0] in row.sources for row in found)


def plain_text(number_of: int, words: list[list[str]]) -> Text:
    """Items of plain words under two headings."""
    heads = {0: "considering", number_of // 2: "resolves"}
    body: list[Provision] = []
    for at, row in enumerate(words[:number_of]):
        if at in heads:
            body.append(Provision(id=f"h{at}", kind="heading", text=heads[at]))
        body.append(Provision(id=f"c{at}", text=f"that {' '.join(row)};"))
    return tuple(body)


@st.composite
def plain_proposals(draw: st.DrawFn) -> tuple[Text, list[Compared]]:
    """A text in force and three proposals that edit, delete and add clauses, each in words that nobody else has.

    One of them moves a clause as well: moves of two past one another can end where they were.
    """
    words = draw(st.permutations(PLAIN))
    baseline = plain_text(6, [words[6 * n : 6 * n + 6] for n in range(6)])
    moving = draw(st.sampled_from(("ARB", "EUR", "RCC", "")))
    made = {name: list(_revised(draw, baseline, name.lower())) for name in ("ARB", "EUR", "RCC")}
    items = [p for p in made.get(moving, ()) if p.id in {q.id for q in baseline} and p.kind == "item"]
    if items:
        clause = draw(st.sampled_from(items))
        made[moving].remove(clause)
        made[moving].insert(draw(st.integers(1, len(made[moving]))), clause)
    return baseline, [offer(name, tuple(text)) for name, text in made.items()]


def _revised(draw: st.DrawFn, baseline: Text, name: str) -> Iterator[Provision]:
    for provision in baseline:
        act = draw(st.sampled_from(("keep", "keep", "delete", "edit", "add"))) if provision.kind == "item" else "keep"
        fresh = [f"{name}{provision.id}{word}" for word in PLAIN[: draw(st.integers(1, 5))]]
        words = provision.text[:-1].split(" ")
        at = draw(st.integers(1, 6))
        if act == "edit":
            yield provision.model_copy(update={"text": f"{' '.join([*words[:at], *fresh, *words[at + 1 :]])};"})
        elif act != "delete":
            yield provision
        if act == "add":
            yield Provision(id=f"{name}-{provision.id}", text=f"that {' '.join(fresh)};")


@given(plain_proposals(), st.data())
def test_fates_over_picks_are_what_was_picked(case: tuple[Text, list[Compared]], data: st.DataObject) -> None:
    baseline, offers = case
    chair = ChairText(id="dt", document="DT/24", baseline=BASELINE)
    compiled = clauses(baseline, offers)
    picked: set[tuple[str, str]] = set()
    gone: set[str] = set()
    for clause in compiled:
        one = data.draw(st.sampled_from(offers))
        backer = backer_of(clause, one.proposal.id)
        if backer is None or backer.amendment is None:
            continue
        chair = with_picks(chair, baseline, clause, [backer], order_of(compiled, one.proposal.id))
        picked.add((one.proposal.id, backer.amendment.provision))
        gone |= {backer.amendment.provision} if backer.amendment.change == "delete" else set()
    text = apply(baseline, chair.amendments)
    revised_by = {one.proposal.id: one.revised for one in offers}
    for fate in fates(baseline, text, offers):
        taken = (fate.proposal, fate.provision) in picked or (fate.act == "delete" and fate.provision in gone)
        # Of several clauses after one and the same, each proposal has its own first.
        assert fate.suggested in (("taken", "taken with changes") if fate.act == "insert" else ("taken",)) or not taken
        # What was moved past clauses that are gone now stands where it was wanted.
        there = fate.act == "move" and _follows_alike(fate.provision, text, revised_by[fate.proposal], baseline)
        assert taken or there or fate.suggested == "not taken"
    rows = all_sources(baseline, text, chair.attributions)
    words = {p.id: p.text for p in text}
    for row in rows:
        said = re.findall(r"\w+", words.get(row.provision, "")[row.start : row.end])
        assert all(word == "that" or word.startswith(row.sources[0].lower()) for word in said)


def _follows_alike(id_: str, one: Text, other: Text, baseline: Text) -> bool:
    """Whether a clause stands behind the same clause in force in two texts, of those that both have."""
    common = {p.id for p in baseline} & {p.id for p in one} & {p.id for p in other}
    before = []
    for text in (one, other):
        ids = ["", *(p.id for p in text if p.id in common)]
        before.append(ids[ids.index(id_) - 1] if id_ in common else id_)
    return before[0] == before[1]


@st.composite
def worked_over(draw: st.DrawFn) -> tuple[Text, Text, Text]:
    """A text in force, a proposal that edits or adds one clause, and a chair's text that joins, splits or moves it."""
    words = draw(st.permutations(PLAIN))
    baseline = plain_text(6, [words[6 * n : 6 * n + 6] for n in range(6)])
    items = [at for at, p in enumerate(baseline) if p.kind == "item"]
    at = draw(st.sampled_from(items))
    fresh = [f"new{word}" for word in draw(rows)]
    clause = baseline[at]
    if draw(st.booleans()):
        words = clause.text[:-1].split(" ")
        start = draw(st.integers(1, len(words) - 2))
        clause = clause.model_copy(
            update={"text": " ".join([*words[:start], *fresh[: draw(st.integers(2, 6))], *words[start + 1 :]]) + ";"}
        )
        revised = (*baseline[:at], clause, *baseline[at + 1 :])
    else:
        clause = Provision(id="new", text=f"that {' '.join(fresh)};")
        revised = (*baseline[: at + 1], clause, *baseline[at + 1 :])
    place = revised.index(clause)
    rest = [*revised[:place], *revised[place + 1 :]]
    how = draw(st.sampled_from(("joined before", "joined after", "split", "moved")))
    if how == "split":
        words = clause.text.split(" ")
        cut = draw(st.integers(2, len(words) - 2))
        halves = (" ".join(words[:cut]) + ";", "that " + " ".join(words[cut:]))
        parts = (
            clause.model_copy(update={"text": halves[0]}),
            Provision(id="half", text=halves[1]),
        )
        return baseline, revised, (*rest[:place], *parts, *rest[place:])
    if how == "moved":
        to = draw(st.integers(1, len(rest)))
        return baseline, revised, (*rest[:to], clause, *rest[to:])
    to = draw(st.sampled_from([n for n, p in enumerate(rest) if p.kind == "item"]))
    two = (rest[to].text, clause.text) if how == "joined after" else (clause.text, rest[to].text)
    joined = rest[to].model_copy(update={"text": f"{two[0][:-1]}, and {two[1]}"})
    return baseline, revised, (*rest[:to], joined, *rest[to + 1 :])


@given(worked_over(), st.booleans())
def test_a_clause_that_was_picked_and_then_joined_split_or_moved_is_not_lost(
    case: tuple[Text, Text, Text], as_a_file: bool
) -> None:
    baseline, revised, chair = case
    if as_a_file:
        numbers = iter(range(100))
        anew = tuple(p.model_copy(update={"id": f"f{n}"}) for n, p in enumerate(chair))
        chair = inherit_ids(baseline, anew, lambda: f"f{next(numbers)}")
    wanted = offer("ARB", revised)
    assert [one.suggested for one in fates(baseline, chair, [wanted]) if one.suggested == "not taken"] == []
    fresh = [row for row in attributed_words(baseline, chair, [wanted]) if row.sources == ("ARB",)]
    words = {p.id: p.text for p in chair}
    said = " ".join(words[row.provision][row.start : row.end] for row in fresh)
    put_in = {word for p in chair for word in re.findall(r"\w+", p.text) if word.startswith("new")}
    assert {word for word in put_in if word not in said} == set()
