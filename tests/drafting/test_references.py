"""Citations follow the clauses they mean when labels shift, and say so when they can't."""

from __future__ import annotations

import pytest
from hypothesis import given

from support.strategies import cited_drafts
from wtsaprep.drafting.references import dangling, noted_after
from wtsaprep.drafting.repaired_references import repaired_references
from wtsaprep.model.provision import Provision, Text
from wtsaprep.model.references import Reference, references
from wtsaprep.redline.changes import changes_of
from wtsaprep.redline.redline import redline


def body(*rows: str) -> Text:
    """``= considering`` is a heading, ``a one;`` the item with id a and text "one;", ``> b two;`` a sub-item."""
    made = []
    for row in rows:
        mark, _, rest = row.partition(" ")
        id_, _, text = rest.partition(" ")
        made.append(
            Provision(id=f"={rest}".replace("=", "h.").replace(" ", "-"), kind="heading", text=rest)
            if mark == "="
            else Provision(id=id_, level=1, text=text)
            if mark == ">"
            else Provision(id=mark, text=rest)
        )
    return tuple(made)


ROWS = ("= considering", "a one;", "b two;", "> bi sub;", "> bii sub;", "c three,", "= recognizing", "r one;", "s two,")


def draft(words: str) -> Text:
    """A resolution whose last clause cites the others."""
    return body(*ROWS, "= resolves", "x one;", f"y {words}")


def arranged(text: Text, ids: str) -> Text:
    """The provisions in another order, some left out, ``new`` among them being a new one."""
    known = {p.id: p for p in text} | {"new": Provision(id="new", text="new;")}
    return tuple(known[id_] for id_ in ids.replace("=", "h.").split())


SHIFTED = "=considering new a b bi bii c =recognizing r s =resolves x y"


@pytest.mark.parametrize(
    ("words", "order", "expected"),
    [
        pytest.param(
            "considering a) above",
            SHIFTED,
            "considering b) above",
            id="one more before it",
        ),
        pytest.param(
            "considering a), b) and c), resolves 1",
            SHIFTED,
            "considering b), c) and d), resolves 1",
            id="each of several",
        ),
        pytest.param(
            "considering b) i) and ii) above",
            "=considering b bi bii a c =recognizing r s =resolves x y",
            "considering a) i) and ii) above",
            id="sub-items with their item",
        ),
        pytest.param(
            "considering (a) to (c)",
            SHIFTED,
            "considering (b) to (d)",
            id="a range, with the brackets of its writer",
        ),
        pytest.param(
            "Considering c) above",
            "=considering a b bi bii =recognizing r s c =resolves x y",
            "Recognizing c) above",
            id="moved under another heading",
        ),
        pytest.param(
            "considering b) above",
            "=considering a bi bii c =recognizing r s =resolves b x y",
            "resolves 1 above",
            id="moved from letters to numbers",
        ),
        pytest.param(
            "considering c)",
            "=considering a b bi bii =recognizing r s =resolves x y",
            "considering c)",
            id="left as written where the clause is gone",
        ),
        pytest.param(
            "considering a) and c)",
            "=considering a b bi bii =recognizing r s c =resolves x y",
            "considering a) and c)",
            id="left where one heading can't serve both",
        ),
        pytest.param(
            "1 above and considering z)",
            "=considering a b bi bii c =recognizing r s =resolves new x y",
            "2 above and considering z)",
            id="without a heading; what never stood there stays",
        ),
        pytest.param(
            "resolves 1 of Resolution 2",
            "=considering a b bi bii c =recognizing r s =resolves new x y",
            "resolves 1 of Resolution 2",
            id="another text",
        ),
    ],
)
def test_repair(words: str, order: str, expected: str) -> None:
    before = draft(words)
    assert repaired_references(before, arranged(before, order))[-1].text == expected


def test_a_heading_that_is_reworded_is_reworded_where_it_is_cited() -> None:
    before = draft("considering a) and b)")
    heading = before[0].model_copy(update={"text": "considering further"})
    assert repaired_references(before, (heading, *before[1:]))[-1].text == "considering further a) and b)"


def test_a_citation_typed_in_the_same_step_is_read_by_the_labels_after_it() -> None:
    before = draft("considering a)")
    after = arranged(before, SHIFTED)
    typed = after[-1].model_copy(update={"text": "considering a) and recognizing b), but also considering d)"})
    added = Provision(id="z", text="considering b)")
    found = repaired_references(before, (*after[:-1], typed, added))
    assert found[-2].text == "considering b) and recognizing b), but also considering d)"
    assert found[-1] == added


def test_italics_move_with_the_words() -> None:
    rows = [
        p if p.id != "y" else p.model_copy(update={"italics": ((0, 11), (12, 14), (15, 20))})
        for p in draft("considering c) above")
    ]
    before = tuple(rows)
    moved = arranged(before, "=considering a b bi bii =recognizing r s =resolves x y c")
    after = repaired_references(before, moved)
    text, italics = after[-2].text, after[-2].italics
    assert text == "resolves 3 above"
    assert [text[start:end] for start, end in italics] == ["resolves", "3", "above"]


def test_both_halves_of_a_split_clause_are_repaired() -> None:
    before = draft("considering a), and as resolves 1 says")
    after = arranged(before, SHIFTED)
    first = after[-1].model_copy(update={"text": "considering a);"})
    second = Provision(id="y2", text="as considering a) says", split_from="y")
    assert [p.text for p in repaired_references(before, (*after[:-1], first, second))[-2:]] == [
        "considering b);",
        "as considering b) says",
    ]


def flagged(text: Text, baseline: Text) -> list[str]:
    """The citations that are flagged, as written."""
    return [r.label for r in dangling(text, baseline)]


def test_a_citation_whose_clause_is_gone_is_flagged_even_if_another_clause_bears_its_label() -> None:
    base = draft("considering a), c) and recognizing b)")
    without = repaired_references(base, arranged(base, "=considering b bi bii c =recognizing r s =resolves x y"), base)
    assert without[-1].text == "considering a), b) and recognizing b)"
    assert flagged(without, base) == ["a)"]
    back = {p.id: p for p in without}
    again = repaired_references(without, tuple(back.get(p.id, p) for p in base), base)
    assert again == base
    assert flagged(again, base) == []


def test_a_citation_whose_label_shifted_before_its_clause_went_is_flagged_as_it_is_in_force() -> None:
    base = draft("considering b)")
    shifted = repaired_references(base, arranged(base, SHIFTED), base)
    gone = repaired_references(shifted, tuple(p for p in shifted if p.id not in ("b", "bi", "bii")), base)
    assert gone[-1] == base[-1]
    assert flagged(gone, base) == ["b)"]


def test_a_citation_of_a_section_that_is_gone_is_flagged() -> None:
    base = draft("recognizing a) and considering a)")
    assert flagged(arranged(base, "=considering a b bi bii c =resolves x y"), base) == ["a)"]


def test_a_citation_that_could_not_follow_its_clause_is_flagged() -> None:
    base = draft("considering a) and c)")
    moved = repaired_references(base, arranged(base, "=considering a b bi bii =recognizing c r s =resolves x y"))
    assert flagged(moved, base) == ["c)"]


def test_words_in_force_that_cite_nothing_do_not_cite_what_comes_later() -> None:
    base = draft("considering d) above")
    known = {p.id: p for p in base} | {id_: Provision(id=id_, text="later;") for id_ in ("n", "m")}
    one, both = (
        tuple(known[p] for p in [*(q.id for q in base[:6]), *ids, *(q.id for q in base[6:])]) for ids in ("n", "mn")
    )
    assert repaired_references(one, both, base)[-1] == base[-1]
    assert repaired_references(one, both)[-1].text == "considering e) above"


def test_words_in_force_that_cite_nothing_do_not_cite_what_moves_there() -> None:
    base = draft("recognizing c) above")
    more = arranged(base, "=considering b bi bii c =recognizing r s a =resolves x y")
    fewer = arranged(base, "=considering b bi bii c =recognizing s a =resolves x y")
    assert repaired_references(more, fewer, base)[-1] == base[-1]
    assert repaired_references(more, fewer)[-1].text == "recognizing b) above"
    half = Provision(id="z", text=base[-1].text, split_from="y")
    assert repaired_references((*more, half), (*fewer, half), base)[-1] == half


def test_a_citation_that_can_not_follow_its_clause_reads_as_in_force() -> None:
    base = draft("considering b) and c)")
    less = repaired_references(base, arranged(base, "=considering b bi bii c =recognizing r s =resolves x y"), base)
    assert less[-1].text == "considering a) and b)"
    away = repaired_references(less, arranged(less, "=considering b bi bii =recognizing c r s =resolves x y"), base)
    assert away[-1].text == "considering a) and c)"
    assert flagged(away, base) == ["c)"]
    under = draft("recognizing b)")
    order = "=considering a b bi bii s c =recognizing r =resolves x y"
    moved = repaired_references(under, arranged(under, order), under)
    assert moved[-1].text == "considering c)"
    gone = repaired_references(moved, tuple(p for p in moved if p.id != "s"), under)
    assert gone[-1].text == "recognizing b)"


def test_a_clause_that_becomes_a_heading_cites_nothing() -> None:
    base = draft("resolves 1 and what it says;")
    heading = base[-1].model_copy(update={"kind": "heading"})
    asking = (*base[:-2], heading, base[-2])
    assert repaired_references(base, asking, base)[-2] == heading


def test_a_citation_of_ours_that_could_not_follow_in_an_earlier_step_is_noted() -> None:
    base = draft("two;")
    ours = (*base, Provision(id="z", text="considering b) and c)."))
    less = repaired_references(ours, arranged(ours, "=considering b bi bii c =recognizing r s =resolves x y z"), base)
    away = repaired_references(less, arranged(less, "=considering b bi bii =recognizing c r s =resolves x y z"), base)
    assert away[-1].text == "considering a) and b)."
    noted = noted_after(less, away, base, ())
    assert [(row.label, row.cited) for row in noted] == [("b)", "c")]
    again = arranged(away, "=considering b bi bii new =recognizing c r s =resolves x y z")
    assert [r.label for r in dangling(again, base, noted)] == ["b)"]
    back = arranged(again, "=considering b bi bii new c =recognizing r s =resolves x y z")
    assert repaired_references(again, back, base, noted)[-1].text == "considering a) and c)."


RANGES = [
    pytest.param("considering a) to c)", "=considering c b bi bii a", ["c) to a)"], id="its ends changed places"),
    pytest.param("considering a) to c)", "=considering a c b bi bii", ["a) to b)"], id="a clause left it"),
    pytest.param("considering a) to b)", "=considering a c b bi bii", ["a) to c)"], id="a clause went into it"),
    pytest.param("considering a) to c)", "=considering a b bi bii", ["c)"], id="an end is gone, which is told"),
    pytest.param("considering a) to c)", "=considering a c", [], id="what is deleted is missing from none"),
    pytest.param("considering a) to c)", "=considering a b bi bii new c", [], id="what is new comes in"),
    pytest.param("considering c) to a)", "=considering a new b bi bii c", [], id="backwards in the baseline as well"),
    pytest.param("considering a) to b)", "=considering a b bi bii new c", [], id="what stands behind it is not of it"),
    pytest.param("considering b) i) to ii)", "=considering a b bii bi c", ["b) ii) to i)"], id="of sub-items"),
]


@pytest.mark.parametrize(("words", "order", "expected"), RANGES)
def test_a_range_that_runs_backwards_or_lost_a_clause_is_flagged(words: str, order: str, expected: list[str]) -> None:
    base = draft(words)
    after = arranged(base, f"{order} =recognizing r s =resolves x y")
    assert flagged(repaired_references(base, after, base), base) == expected


IN_SIX_LANGUAGES = [
    ("considering", "considering a) to b)"),
    ("considering", "considering a) and up to b)"),
    ("considérant", "aux points a) à b) du considérant"),
    ("considérant", "considérant a) jusqu'à b)"),
    ("considerando", "los apartados a) a b) del considerando"),
    ("considerando", "considerando a) hasta b)"),
    ("учитывая", "пункты с a) по b) раздела учитывая"),
    ("учитывая", "от a) до b) раздела учитывая"),
    ("考虑到", "考虑到a)至b)"),
    ("إذ تضع في اعتبارها", "إذ تضع في اعتبارها a) إلى b)"),
]


@pytest.mark.parametrize(("heading", "words"), IN_SIX_LANGUAGES)
def test_ranges_are_read_in_six_languages(heading: str, words: str) -> None:
    base = body(f"= {heading}", "a one;", "b two,", "= decides", "x one;", f"y {words}")
    after = (base[0], base[2], base[1], *base[3:])
    assert flagged(after, base) == []
    assert len(flagged(repaired_references(base, after, base), base)) == 1


def test_a_range_written_backwards_is_flagged() -> None:
    base = draft("resolves 1")
    written = (*base[:-1], base[-1].model_copy(update={"text": "considering c) to a)"}))
    assert flagged(written, base) == ["c) to a)"]


@given(cited_drafts())
def test_each_citation_means_after_the_repair_what_it_meant_before(draft: tuple[Text, Text]) -> None:
    before, after = draft
    kept = {p.id for p in after}
    repaired = repaired_references(before, after, before)
    lost = {(r.provision, r.start) for r in dangling(repaired, before)}
    now = references(repaired)
    for old, new in zip((r for id_ in ids(now) for r in references(before) if r.provision == id_), now, strict=True):
        assert new.provision == old.provision
        assert (new.provision, new.start) in lost if old.target not in kept else new.target == old.target


def ids(found: tuple[Reference, ...]) -> list[str]:
    """The provisions that cite, in order, each once."""
    return list(dict.fromkeys(r.provision for r in found))


@given(cited_drafts())
def test_going_back_gives_the_words_back(draft: tuple[Text, Text]) -> None:
    before, after = draft
    stay = {p.id for p in before}
    rearranged = (*(p for p in after if p.id in stay), *(p for p in before if p not in after))
    repaired = repaired_references(before, rearranged, before)
    back = {p.id: p for p in repaired}
    if not dangling(repaired, before):
        assert repaired_references(repaired, tuple(back[p.id] for p in before), before) == before


@given(cited_drafts())
def test_where_no_label_shifts_nothing_changes(draft: tuple[Text, Text]) -> None:
    before, _ = draft
    longer = tuple(p.model_copy(update={"text": f"{p.text} and more"}) if p.kind == "item" else p for p in before)
    assert repaired_references(before, longer) == longer
    assert repaired_references(before, before) == before


@given(cited_drafts())
def test_all_that_a_repair_writes_is_formal(draft: tuple[Text, Text]) -> None:
    before, after = draft
    laid = redline(before, repaired_references(before, after))
    words = [change for p in laid.provisions if p.fate == "edited" for change in changes_of(p) if change.at >= 0]
    assert [change for change in words if not change.formal] == []


def test_a_heading_that_cites_is_written_anew_as_a_whole_where_it_is_cited() -> None:
    before = (
        Provision(id="n", kind="heading", text="noting"),
        Provision(id="n1", text="that all is well;"),
        Provision(id="n2", text="that noting a) and b) hold;"),
        Provision(id="s", kind="heading", text="keeping noting a) in mind"),
        Provision(id="s1", text="that time is short;"),
        Provision(id="s2", text="what keeping noting a) in mind a) says."),
    )
    arrived = Provision(id="n0", text="that it is late;")
    moved = (before[0], arrived, before[1], before[2], before[4], before[3], before[5])
    after = repaired_references(before, moved)
    assert after[-1].text == "what noting d) says."


def test_a_citation_keeps_its_heading_where_in_force_there_was_none_of_that_name() -> None:
    """Of two headings of one name none says any more which is meant; the words stay as they were written."""
    lone = Provision(id="a-1", text="that considering a) above concerns harbours;")
    headed = (Provision(id="a-0", kind="heading", text="considering"), lone)
    text = (*headed, Provision(id="b-0", kind="heading", text="consdering"), Provision(id="b-1", text="ships."))
    renamed = (*headed, Provision(id="b-0", kind="heading", text="considering"), text[-1])
    assert repaired_references(text, renamed, (lone,))[1] == lone
