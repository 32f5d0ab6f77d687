"""Citations of a text's own clauses are tied to the clauses they mean, and nothing else is taken for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.strategies import cited_drafts, prose
from wtsaprep.model.citation_words import citation_in_words
from wtsaprep.model.citations import citations_of
from wtsaprep.model.provision import Provision, Text
from wtsaprep.model.references import _reading, references


def body(*rows: str) -> Text:
    """Headings are written ``= considering``, items ``a1 text``, sub-items ``> a1x text``, rules ``§ r1 1.1 text``."""
    made: list[Provision] = []
    for row in rows:
        mark, _, rest = row.partition(" ")
        if mark == "=":
            made.append(Provision(id=f"h{len(made)}", kind="heading", text=rest))
        elif mark == "§":
            id_, label, text = rest.split(" ", 2)
            made.append(Provision(id=id_, kind="rule", label=label, text=text))
        elif mark == ">":
            id_, _, text = rest.partition(" ")
            made.append(Provision(id=id_, level=1, text=text))
        else:
            made.append(Provision(id=mark, text=rest))
    return tuple(made)


def cited(text: Text) -> list[str]:
    """The citations in short: ``e) -> c5``; ``?`` where no clause bears the label, ``~`` before and after a range."""
    short = {"from": "{}~", "to": "~{}", "": "{}"}
    return [f"{short[r.edge].format(r.label)} -> {r.target or '?'}" for r in references(text)]


RESOLUTION = (
    *("= considering", "c1 one;", "c2 two:", "> c2i sub;", "> c2ii sub;", "c3 three,"),
    *("= considering further", "f1 one;", "f2 two,", "= recognizing further", "r1 one;", "r2 two;", "r3 three,"),
    *("= recalling", "l1 alone,", "= resolves", "s1 to study:", "> s11 this;", "> s12 that;", "s2 to report;"),
    *("= instructs the Director of the Telecommunication Standardization Bureau", "d1 to help;"),
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("that considering a) above applies", ["a) -> c1"]),
        ("as resolves 1.1 above says", ["1.1 -> s11"]),
        ("see considering a), b) and c)", ["a) -> c1", "b) -> c2", "c) -> c3"]),
        ("in considering b) and considering further b)", ["b) -> c2", "b) -> f2"]),
        ("recognizing further c)", ["c) -> r3"]),
        ("recognizing c)", ["c) -> r3"]),
        ("resolves 1.1 to 1.2", ["1.1~ -> s11", "~1.2 -> s12"]),
        ("considering a) to c) above", ["a)~ -> c1", "~c) -> c3"]),
        ("considering a)–c)", ["a)~ -> c1", "~c) -> c3"]),
        ("considering b) ii) below", ["b) ii) -> c2ii"]),
        ("considering b) i) and ii)", ["b) i) -> c2i", "ii) -> c2ii"]),
        ("considering (a) or (b)", ["(a) -> c1", "(b) -> c2"]),
        ("(see considering a))", ["a) -> c1"]),
        ("(see resolves 2)", ["2 -> s2"]),
        ("instructs the Director 2 above", ["2 -> d2"]),
        ("instructs the Director of the Telecommunication Standardization Bureau 1 and 2", ["1 -> d1", "2 -> d2"]),
        ("items a) and b) of considering", ["a) -> c1", "b) -> c2"]),
        ("Considering a) above", ["a) -> c1"]),
        ("recalling a)", ["a) -> l1"]),
        ("paragraph 1 above", ["1 -> d1"]),
        ("item 1.1 above", ["1.1 -> s11"]),
        ("as set out in 1 above", ["1 -> d1"]),
        ("considering a) above and resolves 2.", ["a) -> c1", "2 -> s2"]),
        ("the studies in considering a) are required", ["a) -> c1"]),
        pytest.param("considering z) above", ["z) -> ?"], id="no clause bears z)"),
        pytest.param("resolves 7;", ["7 -> ?"], id="no clause bears 7"),
        pytest.param("considering bbis)", ["bbis) -> ?"], id="no clause bears bbis)"),
        pytest.param("paragraph 7 above", ["7 -> ?"], id="no paragraph 7"),
    ],
)
def test_citations(words: str, expected: list[str]) -> None:
    assert cited(body(*RESOLUTION, f"d2 {words}")) == expected


@pytest.mark.parametrize(
    "words",
    [
        "a resolution that resolves 2 Member States shall meet",
        "invites 12 administrations to take part",
        "considering the needs (if so) of all",
        "resolves 2 of Resolution 123 (Rev. Dubai, 2018)",
        "considering a) of ITU-T Recommendation A.1",
        "as Resolution 20 (Rev. Hammamet, 2016), resolves 2, says",
        "that conference, in its resolves 2, asked",
        "Article 5, No. 9 of the ITU Constitution, Resolution 11 and § 3 of Resolution 2",
        "agenda item 1 and item 2 of the agenda",
        "a) above",  # Three sections have an a).
        "1.1 to 1.2 per cent",
        "Table 2 above",
        "in 2016, 5.1 million were resolves",
    ],
)
def test_what_is_no_citation_of_this_text(words: str) -> None:
    assert cited(body(*RESOLUTION, f"d2 {words}")) == []


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(
            ("= considérant", "a un;", "b deux,", "= décide", "c le point b) du considérant et décide 1;", "d deux"),
            ["b) -> b", "1 -> c"],
            id="French",
        ),
        pytest.param(
            (
                "= considerando",
                "a uno;",
                "b dos,",
                "= resuelve",
                "c los puntos 1 a 2 del resuelve;",
                "d considerando b)",
            ),
            ["1~ -> c", "~2 -> d", "b) -> b"],
            id="Spanish",
        ),
        pytest.param(
            ("= учитывая", "a раз;", "b два,", "= решает", "c в пункте b) раздела учитывая;", "d учитывая а) выше"),
            ["b) -> b", "а) -> a"],
            id="Russian, with a Cyrillic a)",
        ),
        pytest.param(
            ("= 考虑到", "a 一；", "b 二，", "= 做出决议", "c 根据考虑到a)和b)以及做出决议2；", "d 三"),
            ["a) -> a", "b) -> b", "2 -> d"],
            id="Chinese, without blanks",
        ),
    ],
)
def test_headings_are_those_of_the_text_in_any_language(rows: tuple[str, ...], expected: list[str]) -> None:
    assert cited(body(*rows)) == expected


def test_rules_are_cited_by_their_numbers_alone() -> None:
    rules = (
        "= SECTION 1",
        "§ r1 1.1 see 1.2 to 1.3;",
        "§ r2 1.2 of 2.5 million;",
        "§ r3 1.3 clause 1.1 above;",
        "x one;",
    )
    assert cited(body(*rules, "y that 1.9 is free and 1 above is not")) == [
        "1.2~ -> r2",
        "~1.3 -> r3",
        "1.1 -> r1",
        "1 -> x",
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [("resolves 1 above", ["1 -> b1"]), ("resolves 1", []), ("resolves 1 below", []), ("resolves 3", ["3 -> b3"])],
)
def test_of_two_equal_headings_above_means_the_nearest(words: str, expected: list[str]) -> None:
    text = body(
        "= resolves", "a1 x;", "a2 x;", "= noting", "n1 x;", "= resolves", "b1 x;", "b2 x;", "b3 x;", f"b4 {words}"
    )
    assert cited(text) == expected


def test_a_clause_put_in_between_is_cited_by_its_printed_label() -> None:
    inserted = Provision(id="new", label="bbis)", text="new;")
    text = (*body("= noting", "a x;", "b x;"), inserted, *body("c noting bbis), b bis), b)bis and c)"))
    assert cited(text) == ["bbis) -> new", "b bis) -> new", "b)bis -> new", "c) -> c"]


def test_a_list_under_an_item_is_searched_first() -> None:
    letters = [Provision(id=f"x{n}", level=1, style="a)", text="x;") for n in range(2)]
    citing = Provision(id="x2", level=1, style="a)", text="items a) and b) above, and resolves 1 b)")
    text = (*body("= noting", "n1 x;", "n2 x,", "= resolves", "s1 x:"), *letters, citing, *body("s2 x"))
    assert cited(text) == ["a) -> x0", "b) -> x1", "1 b) -> x1"]


@st.composite
def cited_texts(draw: st.DrawFn) -> Text:
    """Sections of items at random levels, under different headings."""
    text: list[Provision] = []
    for heading in ("considering", "recognizing further", "resolves", "instructs the Director"):
        text.append(Provision(id=heading.replace(" ", "-"), kind="heading", text=heading))
        for number in range(draw(st.integers(0, 5))):
            level = draw(st.integers(0, 2)) if number else 0
            text.append(Provision(id=f"{heading.split()[0]}-{number}", level=level, text=draw(prose)))
    return tuple(text)


@given(cited_texts())
def test_what_is_said_is_read_as_the_same_clause(text: Text) -> None:
    citations = citations_of(text)
    for clause in citations.clauses.values():
        last = Provision(
            id="last", text=f"see {citation_in_words(citations.headings[clause.section], clause.path)} above"
        )
        if citations.target(clause.path, citations.headings[clause.section], clause.id) == clause.id:
            found = references((*text, Provision(id="h", kind="heading", text="noting"), last))
            assert [r.target for r in found if r.provision == "last"] == [clause.id]


@given(cited_texts(), st.text(max_size=60))
def test_a_citation_covers_its_label_whatever_the_words(text: Text, words: str) -> None:
    for found in references((*text, Provision(id="last", text=words))):
        assert found.provision != "last" or words[found.start : found.end] == found.label != ""


def test_a_heading_of_signs_alone_names_nothing() -> None:
    text = (Provision(id="h", kind="heading", text="*"), Provision(id="c", text="see considering a) above"))
    assert citations_of(text).headings == ("*",)


def test_what_a_heading_cites_that_is_cited_is_no_citation_of_its_own() -> None:
    text = body(
        "= noting", "n1 that all is well;", "= keeping noting a) in mind", "s1 as keeping noting a) in mind a) says."
    )
    assert cited(text) == ["a) -> s1"]


@given(st.lists(cited_drafts(), min_size=2, max_size=3))
def test_words_are_read_anew_where_they_lead_elsewhere(drafts: list[tuple[Text, Text]]) -> None:
    """The same words in several texts, one after the other, cite what each of them says."""
    rows = [text for draft in drafts for text in (*draft, draft[0])]
    in_turn = [references(text) for text in rows]
    alone = []
    for text in rows:
        _reading.cache_clear()
        alone.append(references(text))
    assert in_turn == alone
