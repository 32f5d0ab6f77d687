"""Fates of single changes, as a table: what was in force, what was wanted, what the chair's text says."""

from __future__ import annotations

import pytest

from wtsaprep.comparison.attribute_words import attributed_words
from wtsaprep.comparison.columns import Compared
from wtsaprep.comparison.fates import fates
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision, Text
from wtsaprep.model.resolution import Baseline
from wtsaprep.redline.spans import accepted, rejected, written_out

LAST = "that time is short."
FIRST = "that study groups should continue to collaborate with the committees;"
BASELINE = Baseline(resolution="11")


def text(*clauses: tuple[str, str]) -> Text:
    """A text of one section."""
    items = (Provision(id=id_, text=words) for id_, words in clauses)
    return (Provision(id="resolves-0", kind="heading", text="resolves"), *items)


def offer(revised: Text, name: str = "ARB", **fields: str) -> Compared:
    """A proposal of a source."""
    proposal = Proposal(id=name.lower(), number=f"{name}/36A1/1", sources=(name,), baseline=BASELINE, **fields)
    return Compared(proposal, revised)


def headed(revised: Text) -> Text:
    """A text whose clauses "h" and "x" are headings."""
    return tuple(p.model_copy(update={"kind": "heading"}) if p.id in ("h", "x") else p for p in revised)


@pytest.mark.parametrize(
    ("chair", "fate"),
    [("item", "not taken"), ("heading", "taken"), ("reworded", "not taken"), ("both", "taken")],
)
def test_what_a_clause_becomes_is_taken_where_the_text_has_it_so(chair: str, fate: str) -> None:
    base = text(("x", FIRST), ("y", LAST))
    other = text(("x", FIRST.replace("should", "shall") if chair in ("reworded", "both") else FIRST), ("y", LAST))
    found = fates(base, headed(other) if chair in ("heading", "both") else other, [offer(headed(base))])
    assert [(one.suggested, one.act) for one in found] == [(fate, "replace")]


IN_FORCE = "should continue to collaborate with the committees"


def clause(words: str, end: str = ";") -> str:
    """A clause of which only the middle is told."""
    return f"that study groups {words}{end}"


@pytest.mark.parametrize(
    ("wanted", "found", "expected"),
    [
        ("shall collaborate with the committees", IN_FORCE, "not taken"),
        ("shall collaborate with the committees", "shall collaborate with the committees", "taken"),
        ("shall collaborate with the committees", "shall not collaborate with the committees", "taken with changes"),
        ("shall collaborate with the committees", "may collaborate with the committees", "not taken"),
        ("shall collaborate", "[should continue to collaborate with the committees][shall collaborate]", "in brackets"),
        (
            "shall collaborate with the committees",
            f"[{IN_FORCE}][shall collaborate with the committees]",
            "in brackets",
        ),
        ("shall collaborate with the committees", "[shall collaborate with the committees]", "in brackets"),
        ("shall collaborate with the committees", "shall collaborate with the [two] committees", "taken with changes"),
        ("should collaborate with the committees", "shall collaborate with the committees", "taken with changes"),
        (f"{IN_FORCE} and with industry", f"{IN_FORCE} and industry", "taken with changes"),
        (f"{IN_FORCE} and with industry", "should continue to cooperate with the committees", "not taken"),
        (f"{IN_FORCE} [and industry]", f"{IN_FORCE} [and industry]", "taken"),
    ],
)
def test_the_fate_of_a_changed_clause(wanted: str, found: str, expected: str) -> None:
    baseline = text(("c1", clause(IN_FORCE)), ("c2", LAST))
    one = offer(text(("c1", clause(wanted)), ("c2", LAST)))
    (fate,) = fates(baseline, text(("c1", clause(found)), ("c2", LAST)), [one])
    assert fate.suggested == expected
    assert (rejected(fate.wanted), accepted(fate.wanted)) == (clause(IN_FORCE), clause(wanted))
    assert (rejected(fate.found), accepted(fate.found)) == (clause(wanted), clause(found))


def test_formal_changes_have_no_fate_and_spoil_none() -> None:
    baseline = text(("c1", clause(IN_FORCE)))
    assert fates(baseline, baseline, [offer(text(("c1", clause(IN_FORCE, ","))))]) == ()
    wanted = offer(text(("c1", clause("shall act", ","))))
    assert [one.suggested for one in fates(baseline, text(("c1", clause("shall act", "."))), [wanted])] == ["taken"]


NEW = "that postal networks reach people whom other networks do not;"


@pytest.mark.parametrize(
    ("clauses", "expected"),
    [
        ((("c1", FIRST), ("c2", LAST)), "not taken"),
        ((("c1", FIRST), ("x", NEW), ("c2", LAST)), "taken"),
        ((("c1", FIRST), ("c2", "that time is short;"), ("x", NEW[:-1] + ".")), "taken with changes"),
        ((("c1", FIRST), ("x", f"[{NEW}]"), ("c2", LAST)), "in brackets"),
        ((("c1", FIRST), ("x", "that postal networks reach people;"), ("c2", LAST)), "taken with changes"),
    ],
)
def test_a_new_clause_is_known_by_its_words_whatever_its_id(
    clauses: tuple[tuple[str, str], ...], expected: str
) -> None:
    baseline = text(("c1", FIRST), ("c2", LAST))
    one = offer(text(("c1", FIRST), ("new", NEW), ("c2", LAST)))
    assert [fate.suggested for fate in fates(baseline, text(*clauses), [one])] == [expected]


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ((("c2", LAST),), "not taken"),
        ((), "taken"),
        ((("c2", "[that time is short.]"),), "in brackets"),
    ],
)
def test_the_fate_of_a_deletion(second: tuple[tuple[str, str], ...], expected: str) -> None:
    baseline = text(("c1", FIRST), ("c2", LAST))
    found = fates(baseline, text(("c1", FIRST), *second), [offer(text(("c1", FIRST)))])
    assert [one.suggested for one in found] == [expected]


def test_the_fate_of_a_move_and_of_the_whole_text() -> None:
    baseline = text(("c1", FIRST), ("c2", "that time is short;"), ("c3", "that money is short."))
    moved = text(("c3", "that money is short;"), ("c1", FIRST), ("c2", LAST))
    going = offer(baseline, "EUR", symbol="SUP")
    keeping = offer(baseline, "RCC", symbol="NOC")
    said = {one.number: one.suggested for one in fates(baseline, moved, [offer(moved), going, keeping])}
    assert said == {"ARB/36A1/1": "taken", "EUR/36A1/1": "not taken", "RCC/36A1/1": "not taken"}
    assert [one.suggested for one in fates(baseline, baseline, [offer(moved), keeping])] == ["not taken", "taken"]
    assert [one.suggested for one in fates(baseline, (), [going])] == ["taken"]


@pytest.mark.parametrize(
    ("clauses", "expected"),
    [
        ((("c1", FIRST), ("c3", "that money is short."), ("h", "recognizing"), ("c2", LAST)), ["taken", "taken"]),
        ((("c1", FIRST), ("c3", "that money is short."), ("x", "recognizing"), ("c2", LAST)), ["taken", "taken"]),
        ((("c2", LAST), ("c1", FIRST), ("c3", "that money is short.")), ["not taken", "not taken"]),
        ((("c1", FIRST), ("c3", "that money is short;"), ("c2", LAST)), ["not taken", "not taken"]),
        ((("c1", FIRST), ("c3", "that money is short."), ("x", "bearing in mind"), ("c2", LAST)), ["not taken"] * 2),
    ],
)
def test_a_move_under_a_new_heading_is_taken_only_under_that_heading(
    clauses: tuple[tuple[str, str], ...], expected: list[str]
) -> None:
    baseline = text(("c1", FIRST), ("c2", "that time is short;"), ("c3", "that money is short."))
    wanted = headed(text(("c1", FIRST), ("c3", "that money is short."), ("h", "recognizing"), ("c2", LAST)))
    found = fates(baseline, headed(text(*clauses)), [offer(wanted)])
    assert [one.suggested for one in found if one.provision in ("h", "c2")] == expected


@pytest.mark.parametrize(
    ("clauses", "fate"),
    [
        (("c1", "h", "c3", "c2", "c4"), "taken"),
        (("c1", "h", "c2", "c3", "c4"), "taken with changes"),
        (("c1", "h", "c3", "c4", "c2"), "taken with changes"),
        (("c2", "c1", "h", "c3", "c4"), "not taken"),
        (("c1", "c2", "h", "c3", "c4"), "not taken"),
    ],
)
def test_a_move_to_another_place_of_the_section_that_was_wanted_is_taken_with_changes(
    clauses: tuple[str, ...], fate: str
) -> None:
    words = {
        "c1": FIRST,
        "c2": "that time is short;",
        "h": "noting",
        "c3": "that money is short;",
        "c4": "that it rains;",
    }

    def arranged(*ids: str) -> Text:
        return headed(text(*((id_, words[id_]) for id_ in ids)))

    wanted = arranged("c1", "h", "c3", "c2", "c4")
    (found,) = fates(arranged(*words), arranged(*clauses), [offer(wanted)])
    assert (found.act, found.suggested) == ("move", fate)


def test_ours_stands_first_whatever_the_document_numbers() -> None:
    baseline = text(("c1", FIRST))
    offers = [offer(text(("c1", "that nothing is done;")), name) for name in ("ACP", "EUR", "ARB")]
    found = fates(baseline, baseline, offers, frozenset({"EUR"}))
    assert [(one.sources, one.ours) for one in found] == [(("EUR",), True), (("APT",), False), (("ARB",), False)]


def test_a_clause_that_was_joined_to_one_which_was_split_then_is_not_gone() -> None:
    first, last = "annual villages not access;", "for shall considering a) for;"
    baseline = text(("c1", first), ("c2", last))
    head = Provision(id="c1", text="annual;", joined=("c2",))
    half = Provision(id="n", text="villages not access for quality for.", split_from="c1")
    striking = offer(text(("c1", first)), "APT")
    rewording = offer(text(("c1", first), ("c2", "for quality for;")), "RCC")
    found = fates(baseline, (*text(), head, half), [striking, rewording])
    assert [(one.sources, one.suggested, one.paragraph) for one in found] == [
        (("APT",), "not taken", "n"),
        (("RCC",), "taken with changes", "n"),
    ]
    emptied = fates(baseline, (*text(), head), [striking])
    assert [(one.suggested, one.paragraph) for one in emptied] == [("taken", "c2")]


def test_words_of_an_imported_text_have_the_sources_that_proposed_them() -> None:
    baseline = text(("c1", FIRST), ("c2", LAST))
    shall = "that study groups shall collaborate with the committees;"
    offers = [offer(text(("c1", shall), ("c2", LAST)), name) for name in ("ARB", "EUR")]
    offers.append(offer(text(("c1", FIRST), ("n", NEW), ("c2", LAST)), "RCC"))
    chair = text(("c1", shall), ("z", NEW), ("c2", "that time is very short."))
    found = attributed_words(baseline, chair, offers)
    assert {(one.provision, one.sources) for one in found} == {("c1", ("ARB", "EUR")), ("z", ("RCC",))}
    words = {p.id: p.text for p in chair}
    assert [words[one.provision][one.start : one.end].strip() for one in found] == ["shall", NEW]


def test_alternatives_in_brackets_have_the_sources_of_each() -> None:
    baseline = text(("c1", clause(IN_FORCE)), ("c2", LAST))
    wanted = {"ARB": "shall collaborate", "EUR": "shall collaborate", "RCC": "may collaborate"}
    offers = [
        offer(text(("c1", clause(f"{words} with the committees")), ("c2", "that time is long.")), name)
        for name, words in wanted.items()
    ]
    chair = text(("c1", clause("[shall][may] collaborate with the committees")), ("c2", "that time is long."))
    words = {p.id: p.text for p in chair}
    assert [
        (words[a.provision][a.start : a.end].strip(), a.sources) for a in attributed_words(baseline, chair, offers)
    ] == [
        ("shall", ("ARB", "EUR")),
        ("may", ("RCC",)),
        ("long", ("ARB", "EUR", "RCC")),
    ]
    beside = text(("c1", clause("[should continue to][shall] collaborate with the committees")), ("c2", LAST))
    (found,) = attributed_words(baseline, beside, offers[:2])
    assert (beside[1].text[found.start : found.end], found.sources) == ("shall", ("ARB", "EUR"))
    phrases = text(
        ("c1", clause("[should continue to collaborate][shall collaborate] with the committees")), ("c2", LAST)
    )
    (found,) = attributed_words(baseline, phrases, offers[:2])
    assert (phrases[1].text[found.start : found.end], found.sources) == ("shall", ("ARB", "EUR"))
    new = text(("c1", clause(IN_FORCE)), ("z", f"[{NEW[:-1]}];"), ("c2", LAST))
    (found,) = attributed_words(baseline, new, [offer(text(("c1", clause(IN_FORCE)), ("n", NEW), ("c2", LAST)))])
    assert new[2].text[found.start : found.end] == NEW[:-1]


REPORTS = "to collect reports from ports and to publish a summary of them each year;"


@pytest.mark.parametrize(
    ("wanted", "found", "expected"),
    [
        (
            ("to collect short reports from ports;", "to publish a long summary in print and braille every two years;"),
            (("x", "to collect short reports from ports;"), ("c1", "to publish a summary of them each month;")),
            ["taken", "not taken"],
        ),
        (
            ("to collect reports from ports;", "to publish a long summary in print and braille every two years;"),
            (("c1", "to collect reports from ports;"), ("x", "to publish a summary of them each month;")),
            ["taken", "not taken"],
        ),
        (
            ("to collect reports from ports;", "to publish a short summary of them each year;"),
            (("c1", "to collect reports from ports and to publish a short summary of them each year;"),),
            ["not taken", "taken with changes"],
        ),
        (
            ("to collect reports from ports;", "to publish a short summary of them each year;"),
            (("c1", "to collect reports from all ports and to publish a summary of them each year;"),),
            ["not taken", "not taken"],
        ),
    ],
)
def test_a_half_of_a_clause_has_a_fate_of_its_own(
    wanted: tuple[str, str], found: tuple[tuple[str, str], ...], expected: list[str]
) -> None:
    baseline = text(("c1", REPORTS), ("c2", LAST))
    one = offer(text(("c1", wanted[0]), ("new", wanted[1]), ("c2", LAST)))
    assert [fate.suggested for fate in fates(baseline, text(*found, ("c2", LAST)), [one])] == expected


@pytest.mark.parametrize(
    ("wanted", "found", "marked"),
    [
        ("seldom keep lamps", "[mostly][seldom] keep lamps", "{+[mostly][+}seldom{+]+} keep lamps"),
        ("mostly keep lamps", "[mostly][seldom] keep lamps", "{+[+}mostly{+][seldom]+} keep lamps"),
        ("seldom keep lamps", "[mostly] [seldom] keep [all] lamps", "{+[mostly] [+}seldom{+]+} keep{+ [all]+} lamps"),
    ],
)
def test_the_alternative_of_a_proposal_is_kept_in_the_marks(wanted: str, found: str, marked: str) -> None:
    baseline = text(("c1", "that ports keep lamps;"), ("c2", LAST))
    one = offer(text(("c1", f"that ports {wanted};"), ("c2", LAST)))
    (fate,) = fates(baseline, text(("c1", f"that ports {found};"), ("c2", LAST)), [one])
    assert "".join(written_out(*span) for span in fate.found) == f"that ports {marked};"
    assert (rejected(fate.found), accepted(fate.found)) == (f"that ports {wanted};", f"that ports {found};")


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("that ports report every year to members;", [("every two years in writing", ("APT",))]),
        ("that ports report every two years in writing to all;", [("every two years in writing", ("ARB", "APT"))]),
        (
            "that ports report every two years to members;",
            [("every two years", ("ARB", "APT")), ("in writing", ("APT",))],
        ),
    ],
    ids=["a word of it", "all of it", "all that it puts in is a part of it"],
)
def test_words_that_one_source_has_whole_are_not_cut_for_a_word_of_another(
    other: str, expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    baseline = text(("c1", "that ports report to members;"), ("c2", LAST))
    whole = text(("c1", "that ports report every two years in writing to members;"), ("c2", LAST))
    offers = [offer(text(("c1", other), ("c2", LAST))), offer(whole, "APT")]
    found = attributed_words(baseline, whole, offers)
    assert [(whole[1].text[one.start : one.end].strip(), one.sources) for one in found] == expected


def test_of_options_of_one_place_only_the_one_that_stands_there_was_taken() -> None:
    def report(often: str) -> Text:
        return text(("x", f"to report {often} to the Council;"), ("y", LAST))

    rows = [("ARB", "every two years"), ("EUR", "every year"), ("RCC", "twice a year")]
    offers = [offer(report(often), name) for name, often in rows]
    for chair, expected in [
        ("every year", ["not taken", "taken", "not taken"]),
        ("[every two years] [twice a year]", ["in brackets", "not taken", "in brackets"]),
        ("every odd year", ["taken with changes"] * 3),
    ]:
        base, there = report("annually"), report(chair)
        assert [one.suggested for one in fates(base, there, offers)] == expected
        sources = [row.sources for row in attributed_words(base, there, offers)]
        assert sources == {"every year": [("EUR",)], "every odd year": sources}.get(chair, [("ARB",), ("RCC",)])
