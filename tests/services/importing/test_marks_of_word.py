"""Marks of Word: each mark of an imported file has exactly the author and the date that the file gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.laws import examples
from support.word_files import ARB, RCC, docx, gone, ins, p, run
from wtsaprep.drafting.mark_owners import OwnedMarks
from wtsaprep.drafting.placed_marks import placed_spans
from wtsaprep.redline.redline import redline
from wtsaprep.services.importing.arrivals import read_arrivals
from wtsaprep.services.importing.sources import read_source

if TYPE_CHECKING:
    from wtsaprep.services.importing.arrivals import Arrival

HEAD = (p("MOD\tARB/36A1/1"), p("RESOLUTION 5 (Rev. Geneva, 2022)"), p("On a study"), p("considering"))
AUTHORS = {"ARB": ARB, "RCC": RCC}
ALPHABET = "bcdfghjklmnpqrstvwxz"


def arrived(*clauses: str) -> Arrival:
    """A proposal of some paragraphs, as an import reads it."""
    (arrival,) = read_arrivals(read_source(docx(*HEAD, *clauses), "a.docx"), {})
    return arrival


def owned(arrival: Arrival) -> list[tuple[str, str, str]]:
    """What was marked by whom."""
    return [(row.mark, row.words.strip(), row.author) for row in arrival.owners]


@st.composite
def marked_clauses(draw: st.DrawFn) -> list[list[tuple[str, str, str]]]:
    """Clauses as runs: what is done, by whom, and words that stand nowhere else."""
    count = 0

    def words() -> str:
        nonlocal count
        made = []
        for _ in range(draw(st.integers(1, 4))):
            count += 1
            made.append("".join("aeiou"[int(digit) % 5] + ALPHABET[int(digit)] for digit in str(count)) + "o")
        return " ".join(made)

    acts = st.sampled_from(("kept", "kept", "inserted", "deleted"))
    return [
        [(draw(acts), draw(st.sampled_from(sorted(AUTHORS))), words()) for _ in range(draw(st.integers(2, 6)))]
        for _ in range(draw(st.integers(1, 4)))
    ]


def written(act: str, by: str, words: str) -> str:
    """Words of a file as somebody left them."""
    if act == "kept":
        return run(words)
    return ins(words, AUTHORS[by]) if act == "inserted" else gone(words, AUTHORS[by])


@given(marked_clauses())
@examples(1)
def test_every_mark_has_the_author_of_the_file(clauses: list[list[tuple[str, str, str]]]) -> None:
    paragraphs = [
        p(
            run(f"{'abcdef'[at]})\tthat zzz"),
            *(written(act, by, f" {words}") for act, by, words in clause),
            run(" yyy;" if at < len(clauses) - 1 else " yyy,"),
        )
        for at, clause in enumerate(clauses)
    ]
    arrival = arrived(*paragraphs, p("resolves"), p("that all of it is so."))
    laid = redline(arrival.text.baseline, arrival.text.revised)
    made_by = {word: by for clause in clauses for act, by, words in clause for word in words.split() if act != "kept"}
    for _, spans in OwnedMarks.on(laid, arrival.owners).seen():
        for span in spans:
            for word in span.text.split():
                if span.mark != "kept" and word in made_by:
                    assert span.by is not None
                    assert span.by.author == made_by[word]
    everything = [span for _, spans in placed_spans(laid) for span in spans if span.side]
    assert sum(len(row.words) for row in arrival.owners) == sum(len(span.text) for span in everything)


def test_an_inserted_clause_with_words_of_another_one_has_both() -> None:
    arrival = arrived(
        p(run("a)\tthat ports report;")),
        p(ins("b)\tthat harbours "), ins("always ", RCC), ins("report,"), end="+"),
        p(run("resolves")),
        p(run("to go on.")),
    )
    assert [row for row in owned(arrival) if row[1] != ","] == [
        ("inserted", "that harbours", "ARB"),
        ("inserted", "always", "RCC"),
        ("inserted", "report,", "ARB"),
    ]


def test_the_same_word_twice_has_the_one_who_marked_either() -> None:
    arrival = arrived(p(run("a)\tthat ports that "), ins("ports that ", RCC), run("report;")), p("b)\tthe rest,"))
    assert owned(arrival) == [("inserted", "that ports", "RCC")]


def test_who_moved_a_clause_is_known_though_the_redline_moves_its_neighbour() -> None:
    moved = "that all the harbours of the north report often;"
    arrival = arrived(
        p(f"<w:moveFrom {RCC}>{run(f'a)	{moved}')}</w:moveFrom>", end="<"),
        p("[-b)-]{+a)+}\tthat ports report;"),
        p(f"<w:moveTo {RCC}>{run(f'b)	{moved}')}</w:moveTo>", end=">"),
        p("c)\tthe rest,"),
    )
    assert ("moved", "", "RCC") in owned(arrival)


def test_who_split_a_clause_is_known() -> None:
    arrival = arrived(
        p("a)\tthat all the ports report;{+\n+}", end="").replace("<w:br/>", ""),
        p(run("b)\tthat the ports of the north report often and that those of the south never report at all,")),
    )
    assert arrival.owners == () or all(row.author for row in arrival.owners)
    split = arrived(
        p(run("a)\tthat the ports of the north report often;"), end="+"),
        p(ins("b)\t", RCC), run("and that those of the south never report at all;")),
        p("c)\tthe rest,"),
    )
    assert ("split", "", "ARB") in owned(split)


def test_words_struck_by_hand_have_the_one_who_drew_them_where_word_tracked_that() -> None:
    struck = f"<w:strike/><w:rPrChange {RCC}><w:rPr/></w:rPrChange>"
    lined = f'<w:u w:val="single"/><w:rPrChange {ARB}><w:rPr/></w:rPrChange>'
    arrival = arrived(
        p(run("a)\tthat ports report "), run("often", properties=struck), run("always", properties=lined), run(";")),
        p("b)\tthe rest,"),
    )
    assert owned(arrival) == [("deleted", "often", "RCC"), ("inserted", "always", "ARB")]


@pytest.mark.parametrize("author", ["", "Müller, Anna", "إذ"])
def test_names_are_kept_as_they_are(author: str) -> None:
    by = f'w:id="9" w:author="{author}" w:date="2024-05-01T00:00:00Z"'
    arrival = arrived(p(run("a)\tthat ports report "), ins("often", by), run(";")), p("b)\tthe rest,"))
    assert [(row.author, row.date) for row in arrival.owners] == [(author, "2024-05-01T00:00:00Z")]
