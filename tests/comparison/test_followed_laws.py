"""Laws of words followed: sources of every span, and fates over picks that the chair then joins, splits or moves."""

from __future__ import annotations

import re
from collections import Counter

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
    found = all_sources(baseline, chair, attributed_words(baseline, chair, offers))
    for provision in chair:
        mine = [row for row in found if row.provision == provision.id]
        covered = Counter(at for row in mine for at in range(row.start, row.end))
        assert max(covered.values(), default=1) == 1
        assert {source for row in mine for source in row.sources} <= {"ARB", "EUR", "RCC", CHAIR}
        at = 0
        for mark, text in mark_words(known.get(provision.id, ""), provision.text):
            if mark == "inserted" and provision.kind not in FORMAL_KINDS:
                assert all(covered[at + n] for n, letter in enumerate(text) if letter.isalpha())
            at += len(text) if mark != "deleted" else 0


@given(several(), st.integers(0, 2))
def test_of_a_proposals_own_text_every_word_is_its_own(case: tuple[Text, list[Compared]], which: int) -> None:
    baseline, offers = case
    text = offers[which].revised
    found = all_sources(baseline, text, attributed_words(baseline, text, offers))
    assert all(offers[which].proposal.sources[0] in row.sources for row in found)


@given(several(), st.data())
def test_what_was_picked_is_taken(case: tuple[Text, list[Compared]], data: st.DataObject) -> None:
    baseline, offers = case
    chair = ChairText(id="dt", document="DT/24", baseline=BASELINE)
    compiled = clauses(baseline, offers)
    picked: set[tuple[str, str]] = set()
    mover = data.draw(st.sampled_from(offers)).proposal.id
    for clause in compiled:
        backers = [(one, backer_of(clause, one.proposal.id)) for one in offers]
        one, backer = data.draw(st.sampled_from([pair for pair in backers if pair[1]] or [(offers[0], None)]))
        if backer is None or backer.amendment is None or not data.draw(st.booleans()):
            continue
        if backer.amendment.change == "move" and one.proposal.id != mover:
            continue  # Two sources' moves past one another can leave both where they were.
        chair = with_picks(chair, baseline, clause, [backer], order_of(compiled, one.proposal.id))
        picked.add((one.proposal.id, backer.amendment.provision))
    found = fates(baseline, apply(baseline, chair.amendments), offers)
    not_taken = {(one.proposal, one.provision): one.suggested for one in found if one.suggested == "not taken"}
    assert not picked & not_taken.keys()


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
def worked_over(draw: st.DrawFn) -> tuple[Text, Text, Text]:
    """A text in force, a proposal that edits or adds one clause, and a chair's text that joins, splits or moves it."""
    baseline = plain_text(6, draw(st.lists(rows, min_size=6, max_size=6)))
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
