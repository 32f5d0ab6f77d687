"""Marking: clauses that move are moves of Word's, and those that are split or joined are so by ends of paragraphs."""

from __future__ import annotations

import pytest

from support.skeletons import TEXT, edited, parts, printed_lines, skeleton, untouched, words_of
from support.word_documents import PLAIN, body, entry
from support.word_files import both, docx, numbered, p, run, style
from wtsaprep.drafting.split_join import joined, split
from wtsaprep.errors import ExportFault
from wtsaprep.formats.word.names import W
from wtsaprep.formats.word.writing.into_skeleton import word_into
from wtsaprep.model.provision import Provision

LONG = edited(a="that post is everywhere; that roads are not;")
CHARS = {kind: f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")}
ASKS = "<w:r><w:instrText> REF x </w:instrText></w:r>"
FIELD = f"{CHARS['begin']}{ASKS}{CHARS['separate']}{run('networks of post')}{CHARS['end']}"
SIMPLE = f'<w:fldSimple w:instr=" REF x ">{run("networks of post")}</w:fldSimple>'
WITH_FIELD = edited(b="that networks of post grow;")
MOVED = (*TEXT[:4], TEXT[5], TEXT[4], *TEXT[6:])


def marks(raw: bytes, *tags: str) -> list[str]:
    """The words under marks of these kinds."""
    held = [e for e in body(raw).iter(*(f"{W}{tag}" for tag in tags)) if e.getparent().tag != f"{W}rPr"]
    return ["".join(t.text or "" for t in e.iter(f"{W}t", f"{W}delText")) for e in held]


def with_field(field: str) -> bytes:
    """A file with a text of which Word works out some words."""
    runs = f"{run('b)')}<w:r><w:tab/></w:r>{run('that ')}{field}{run(' grow;')}"
    return docx(*(p(runs if "networks" in line else line) for line in printed_lines(WITH_FIELD)))


def test_a_clause_that_moves_is_a_move_of_words() -> None:
    made = word_into(skeleton(), [entry(TEXT, MOVED)], PLAIN)
    assert words_of(made)[1] == ["MOD\tARB/36A1/1", *printed_lines(MOVED)]
    (gone,), (come,) = marks(made, "moveFrom"), marks(made, "moveTo")
    assert gone[-12:] == come[-12:]
    names = {tag: [e.get(f"{W}name") for e in body(made).iter(f"{W}{tag}RangeStart")] for tag in ("moveFrom", "moveTo")}
    assert names["moveFrom"] == names["moveTo"] == ["p1-move1"]
    for tag in ("moveFromRange", "moveToRange"):
        ids = [[e.get(f"{W}id") for e in body(made).iter(f"{W}{tag}{end}")] for end in ("Start", "End")]
        assert ids[0] == ids[1] != []


def test_words_that_moved_look_as_they_did() -> None:
    looks = f"{run('b)')}<w:r><w:tab/></w:r>{run('that ')}{run('networks', properties='<w:b/>')}{run(' grow;')}"
    lines = (looks if "networks" in line else line for line in printed_lines(TEXT))
    made = word_into(docx(*map(p, lines)), [entry(TEXT, MOVED)], PLAIN)
    (moved,) = (e for e in body(made).iter(f"{W}moveTo") if len(e))
    assert ["".join(r.itertext()) for r in moved.iter(f"{W}r") if r.find(f"{W}rPr/{W}b") is not None] == ["networks"]


def test_a_clause_that_is_split_keeps_its_words() -> None:
    final = split(LONG, "a", 24, "a2")
    given = skeleton(text=LONG)
    made = word_into(given, [entry(LONG, final)], PLAIN)
    assert words_of(made)[1] == ["MOD\tARB/36A1/1", *printed_lines(final)]
    assert words_of(made)[0][1:] == words_of(given)[0]
    assert not any("post" in words or "roads" in words for words in marks(made, "ins", "del"))


def test_clauses_that_are_joined_keep_their_words_whatever_blank_stands_between() -> None:
    final = joined(TEXT, "a")
    lines = [p(line) for line in printed_lines(TEXT)]
    given = docx(*lines[:5], p(""), p(" "), *lines[5:], p("Behind"))
    made = word_into(given, [entry(TEXT, final)], PLAIN)
    base, accepted = both(made)
    assert [line for line in accepted if line] == ["MOD\tARB/36A1/1", *printed_lines(final), "Behind"]
    assert base == ["MOD\tARB/36A1/1", *both(given)[0]]
    assert not any("networks" in words or "post" in words for words in marks(made, "ins", "del"))


def test_what_may_stand_once_is_not_doubled_by_a_split() -> None:
    bookmark = '<w:bookmarkStart w:id="7" w:name="x"/>', '<w:bookmarkEnd w:id="7"/>'
    lines = [p(line) for line in printed_lines(LONG)]
    at = next(at for at, line in enumerate(lines) if "everywhere" in line)
    lines[at] = lines[at].replace("<w:p>", f"<w:p>{bookmark[0]}").replace("</w:p>", f"{bookmark[1]}</w:p>")
    made = parts(word_into(docx(*lines), [entry(LONG, split(LONG, "a", 24, "a2"))], PLAIN))["word/document.xml"]
    assert [made.count(tag.encode()) for tag in bookmark] == [1, 1]


def test_a_clause_of_another_kind_has_the_looks_of_its_kind_and_remembers_its_own() -> None:
    heading = Provision(id="b", kind="heading", text="networks")
    styles = style("Call", "Call")
    lines = [p(line, style="Call" if line == "considering" else "") for line in printed_lines(TEXT)]
    made = word_into(docx(*lines, styles=styles), [entry(TEXT, (*TEXT[:5], heading, *TEXT[6:]))], PLAIN)
    (change,) = body(made).iter(f"{W}pPrChange")
    assert change.getparent().find(f"{W}pStyle").get(f"{W}val") == "Call"
    assert change.find(f"{W}pPr/{W}pStyle") is None


def test_a_section_does_not_go_with_the_clause_at_its_end() -> None:
    lines = [p(line) for line in printed_lines(TEXT)]
    ends = "<w:pPr><w:sectPr/></w:pPr>"
    lines[5] = lines[5].replace("<w:p>", f"<w:p>{ends}")
    with pytest.raises(ExportFault, match="at a section"):
        word_into(docx(*lines), [entry(TEXT, (*TEXT[:5], *TEXT[6:]))], PLAIN)
    made = word_into(docx(*lines), [entry(TEXT, edited(b="that networks shrink;"))], PLAIN)
    assert ends in parts(made)["word/document.xml"].decode()


def test_a_field_goes_with_its_clause() -> None:
    given = with_field(FIELD)
    made = word_into(given, [entry(WITH_FIELD, (*TEXT[:5], *TEXT[6:]))], PLAIN)
    assert both(made)[0][1:] == both(given)[0]
    assert not [*body(made).iter(f"{W}instrText")]
    assert [e.text for e in body(made).iter(f"{W}delInstrText")] == [" REF x "]


@pytest.mark.parametrize("field", [FIELD, SIMPLE])
@pytest.mark.parametrize(
    "words", ["networks for post", "networks of all post", "networks post", "networks, posts of post"]
)
def test_what_word_works_out_is_not_changed(field: str, words: str) -> None:
    with pytest.raises(ExportFault):
        word_into(with_field(field), [entry(WITH_FIELD, edited(b=f"that {words} grow;"))], PLAIN)


@pytest.mark.parametrize("words", ["all networks of post", "networks of post and roads"])
def test_words_beside_a_field_of_one_element_stand_outside_it(words: str) -> None:
    made = word_into(with_field(SIMPLE), [entry(WITH_FIELD, edited(b=f"that {words} grow;"))], PLAIN)
    assert f"b)\tthat {words} grow;" in both(made)[1]
    assert SIMPLE.encode() in parts(made)["word/document.xml"]


@pytest.mark.parametrize("field", [FIELD, SIMPLE])
def test_words_stand_before_a_field_with_which_a_clause_begins(field: str) -> None:
    base = edited(b="networks of post grow;")
    given = docx(
        *(
            p(f"{run('b)')}<w:r><w:tab/></w:r>{field}{run(' grow;')}" if "networks" in line else line)
            for line in printed_lines(base)
        )
    )
    made = word_into(given, [entry(base, edited(b="all networks of post grow;"))], PLAIN)
    assert "b)\tall networks of post grow;" in both(made)[1]


@pytest.mark.parametrize("words", ["all networks of post", "networks of post and roads"])
def test_words_beside_a_field_stand_outside_it(words: str) -> None:
    made = word_into(with_field(FIELD), [entry(WITH_FIELD, edited(b=f"that {words} grow;"))], PLAIN)
    (come,) = (
        e for e in body(made).iter(f"{W}ins") if e.getparent().tag == f"{W}p" and "MOD" not in "".join(e.itertext())
    )
    kinds = [e.get(f"{W}fldCharType") for e in come.getparent().iter(f"{W}fldChar")]
    before = [e.get(f"{W}fldCharType") for e in come.itersiblings(preceding=True) for e in e.iter(f"{W}fldChar")]
    assert kinds == ["begin", "separate", "end"]
    assert before[::-1] in ([], kinds)


@pytest.mark.parametrize("looks", ["", "<w:b/>"])
def test_a_new_label_looks_as_those_of_the_file(looks: str) -> None:
    head = f"{run('%s', properties=looks)}<w:r><w:tab/></w:r>{run('%s')}"
    lines = [p(head % tuple(line.split("\t")) if "\t" in line else line) for line in printed_lines(TEXT)]
    made = word_into(docx(*lines), [entry(TEXT, (*TEXT[:4], *TEXT[5:]))], PLAIN)
    labels = [e for e in body(made).iter(f"{W}ins") if "".join(e.itertext()) in ("a)", "b)")]
    assert len(labels) == 2
    assert [[child.tag for child in e.iter(f"{W}i", f"{W}b")] for e in labels] == [[f"{W}b"] if looks else []] * 2


def test_a_title_that_is_typed_as_two_paragraphs_is_found_and_marked() -> None:
    lines = printed_lines(TEXT)
    given = docx(p(lines[0]), p("Postal"), p("corners"), *map(p, lines[2:]))
    made = word_into(given, [entry(TEXT, edited(title="Postal round corners"))], PLAIN)
    assert both(made)[1][2:4] in (["Postal round", "corners"], ["Postal", "round corners"])
    assert both(made)[0][1:] == both(given)[0]


def test_a_clause_comes_before_all_others_of_a_text() -> None:
    final = (Provision(id="x", kind="other", text="A word before."), *TEXT)
    made = word_into(skeleton(), [entry(TEXT, final)], PLAIN)
    assert words_of(made)[1] == ["MOD\tARB/36A1/1", *printed_lines(final)]


def test_an_item_without_a_letter_takes_no_number_from_those_that_word_counts() -> None:
    numbers = numbered(("lowerLetter", "%1)"))
    lines = [p(line.partition("\t")[2], number="1") if "\t" in line else p(line) for line in printed_lines(TEXT)]
    final = (*TEXT[:7], Provision(id="n", kind="heading", text="noting"), Provision(id="m", text="the new,"))
    made = word_into(docx(*lines[:7], numbering=numbers), [entry(TEXT[:7], final)], PLAIN)
    assert [line for line in both(made)[1] if line][1:] == printed_lines(final)


def test_what_stands_around_a_clause_that_moves_stays() -> None:
    given = skeleton()
    made = word_into(given, [entry(TEXT, MOVED)], PLAIN)
    before, after = (parts(raw)["word/document.xml"] for raw in (given, made))
    assert len(untouched(before, after)) >= before.count(b"</w:p>") - 3


def test_a_clause_that_has_its_first_label_has_one_as_those_beside_it() -> None:
    base = (*TEXT[:5], TEXT[5].model_copy(update={"kind": "other"}), *TEXT[6:])
    made = word_into(docx(*map(p, printed_lines(base))), [entry(base, TEXT)], PLAIN)
    assert [line for line in both(made)[1] if line][-6:] == printed_lines(TEXT)[-6:]
    assert not [*body(made).iter(f"{W}i")]
