"""Documents as Word files: whatever a proposal does, they read back as its two texts, and import as the proposal."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from support.laws import examples
from support.random_proposals import random_proposal, random_text
from support.strategies import drafts
from support.word_documents import DOCUMENT, HEAD, body, entry, may_stand_in_word, part, word
from support.word_files import both
from wtsaprep.drafting.split_join import joined, split
from wtsaprep.errors import ExportFault
from wtsaprep.formats.flattened.reading.build import ReadText, build
from wtsaprep.formats.word.document import read_document
from wtsaprep.formats.word.names import W
from wtsaprep.formats.word.reading import read_word
from wtsaprep.formats.word.writing.document import WordForm, word_document
from wtsaprep.model.mark_owner import MarkOwner
from wtsaprep.model.printed import printed
from wtsaprep.model.provision import Provision, Text
from wtsaprep.services.importing.arrivals import content_suffixes

TEXT = (
    *HEAD,
    Provision(id="h", kind="heading", text="considering"),
    Provision(id="a", text="that post is everywhere; that roads are not;"),
    Provision(id="b", text="that networks grow[^n];"),
    Provision(id="c", text="the need of villages,"),
    Provision(id="r", kind="heading", text="resolves"),
    Provision(id="d", text="to serve all."),
    Provision(id="n", kind="note", text="In most regions."),
)


def lines(text: Text) -> list[str]:
    """A text as printed, without its notes, white space folded."""
    return [" ".join(str(p).split()) for p in printed(text) if p.kind != "note"]


def edited(**texts: str) -> Text:
    """The text above with other words in some clauses."""
    return tuple(p.model_copy(update={"text": texts.get(p.id, p.text)}) for p in TEXT)


def imported(raw: bytes) -> ReadText:
    """The one proposal of a Word file, as an import reads it."""
    read = read_word(raw, {})
    (text,) = build(read.scan, None, content_suffixes(read.content))
    return text


@examples(2)
@given(drafts())
def test_any_draft_can_be_written_and_reads_back(draft: tuple[Text, Text]) -> None:
    """What would read otherwise is refused, so that it is written at all is the law."""
    assume(draft[0] and may_stand_in_word(*draft))
    word(*draft)


@examples(9)
@given(st.integers(0, 100_000))
def test_drafts_made_by_steps_come_back_as_proposals(seed: int) -> None:
    chance = Random(seed)
    base = (*HEAD, *random_text(chance)[1:])
    draft = random_proposal(chance, base, "d")
    assume(draft.revised[: len(HEAD)] == HEAD and draft.revised[len(HEAD)].kind == "heading")
    read = imported(word(base, draft.revised))
    assert (read.symbol, read.number) == ("MOD", "ARB/36A1/1")
    assert lines(read.baseline) == lines(base)
    assert lines(read.revised) == lines(draft.revised)


@pytest.mark.parametrize(
    "final",
    [
        pytest.param(edited(a="that post is nearly everywhere; that roads are not;"), id="words"),
        pytest.param(split(TEXT, "a", 24, "a2"), id="split"),
        pytest.param(joined(TEXT, "a"), id="joined"),
        pytest.param((*TEXT[:4], TEXT[6], TEXT[4], TEXT[5], *TEXT[7:]), id="moved"),
        pytest.param((*TEXT[:5], *TEXT[6:9]), id="deleted with its note"),
        pytest.param(
            (
                *TEXT[:6],
                Provision(id="new", text="the new[^m];"),
                *TEXT[6:],
                Provision(id="m", kind="note", text="A note."),
            ),
            id="brought with a note",
        ),
    ],
)
def test_what_was_done_is_read_as_done(final: Text) -> None:
    read = imported(word(TEXT, final, reasons="One.\n\nTwo."))
    assert (lines(read.baseline), lines(read.revised)) == (lines(TEXT), lines(final))
    assert read.reasons == "One.\n\nTwo."


def test_no_word_that_stays_is_struck_where_a_clause_is_split() -> None:
    base, final = both(word(TEXT, split(TEXT, "a", 24, "a2")))
    assert "a)\tthat post is everywhere; that roads are not;" in base
    assert {"a)\tthat post is everywhere;", "b)\tthat roads are not;"} <= set(final)
    struck = [t.text for t in body(word(TEXT, split(TEXT, "a", 24, "a2"))).iter(f"{W}delText")]
    assert not any("roads" in (text or "") for text in struck)


def test_a_clause_that_moved_has_moved_in_word() -> None:
    raw = word(TEXT, (*TEXT[:4], TEXT[6], TEXT[4], TEXT[5], *TEXT[7:]))
    names = [
        e.get(f"{W}name") for tag in ("moveFromRangeStart", "moveToRangeStart") for e in body(raw).iter(f"{W}{tag}")
    ]
    assert names == ["p1-move1", "p1-move1"]


def test_each_mark_has_its_author_and_no_date_that_nobody_said() -> None:
    final = edited(c="the needs of villages,", d="to serve all of us.")
    owner = MarkOwner(provision="d", mark="inserted", words=" of us", at=12, author="RCC", date="2024-10-05T09:30:00Z")
    raw = word(TEXT, final, owners=(owner,))
    marks = {(e.get(f"{W}author"), e.get(f"{W}date")) for e in body(raw).iter(f"{W}ins", f"{W}del")}
    assert marks == {("ARB", None), ("RCC", "2024-10-05T09:30:00Z")}
    said = WordForm(authors=False, author="Drafting group", date="2024-10-01T00:00:00Z")
    marks = {
        (e.get(f"{W}author"), e.get(f"{W}date")) for e in body(word(TEXT, final, said, owners=(owner,))).iter(f"{W}ins")
    }
    assert marks == {("Drafting group", "2024-10-01T00:00:00Z")}


@pytest.mark.parametrize("symbol", ["SUP", "NOC"])
def test_what_changes_no_words_bears_no_marks(symbol: str) -> None:
    raw = word(TEXT, TEXT, symbol=symbol, reasons="It is done.")
    assert not [*body(raw).iter(f"{W}ins", f"{W}del")]
    assert "RESOLUTION 11 (Rev. Hammamet, 2016)" in both(raw)[1]
    assert "considering" not in both(raw)[1]


def test_a_new_text_bears_no_marks_and_word_does_not_go_on_tracking() -> None:
    raw = word((), TEXT, symbol="ADD", number="ARB/36A1/2")
    assert not [*body(raw).iter(f"{W}ins", f"{W}del")]
    assert part(raw, "word/settings.xml").find(f"{W}trackRevisions") is None
    assert part(word(TEXT, edited(c="other,")), "word/settings.xml").find(f"{W}trackRevisions") is not None


def test_numbers_of_changes_are_met_once() -> None:
    raw = word_document(
        DOCUMENT, [entry(TEXT, joined(edited(d="to go."), "a")), entry(TEXT, edited(a="gone;"), id="b")], WordForm()
    )
    changes = [e for tag in ("ins", "del", "moveFrom", "moveTo", "pPrChange") for e in body(raw).iter(f"{W}{tag}")]
    assert len({e.get(f"{W}id") for e in changes}) == len(changes)


def test_the_same_document_is_the_same_bytes() -> None:
    assert word(TEXT, edited(a="other;")) == word(TEXT, edited(a="other;"))


def test_comments_of_the_shared_circle_are_comments_on_request() -> None:
    comment = {"provision": "c", "author": "EGY", "date": "2024-10-01", "text": "Why villages?\n\nTowns, too."}
    form = WordForm(annotations=("comments",))
    (said,) = read_document(word(TEXT, edited(c="needs,"), form, comments=(comment,))).comments.values()
    assert (said.by, said.text) == (("EGY", "2024-10-01T00:00:00Z"), "Why villages?\n\nTowns, too.")
    assert not read_document(word(TEXT, edited(c="needs,"), comments=(comment,))).comments


@pytest.mark.parametrize(
    ("words", "how"), [("that networks grow;", "nowhere"), ("that[^n] networks[^n] grow;", "2 times")]
)
def test_a_note_that_word_would_lose_or_double_is_refused(words: str, how: str) -> None:
    with pytest.raises(ExportFault, match=f"note 1 is called {how}"):
        word(TEXT, edited(b=words))


def test_a_call_of_a_note_that_is_not_there_is_refused_unless_it_stood_so_in_force() -> None:
    with pytest.raises(ExportFault, match=r"\[\^4\] calls a note that is not there"):
        word(TEXT, edited(c="needs[^4],"))
    assert word(edited(c="needs[^4],"), edited(c="needs [^4],"))


def test_what_no_file_can_hold_is_refused_where_it_stands() -> None:
    with pytest.raises(ExportFault, match="no Word file holds") as caught:
        word(TEXT, edited(c="a bell \x07,"))
    assert caught.value.where.provision == "c"


def test_arabic_runs_from_right_to_left() -> None:
    text = (*HEAD, Provision(id="h", kind="heading", text="إذ تضع في اعتبارها"), Provision(id="x", text="أ"))
    raw = word_document(DOCUMENT.model_copy(update={"language": "ar"}), [entry(text, text)], WordForm())
    assert all(p.find(f"{W}pPr/{W}bidi") is not None for p in body(raw).iter(f"{W}p"))
    assert all(r.find(f"{W}rPr/{W}rtl") is not None for r in body(raw).iter(f"{W}r"))
