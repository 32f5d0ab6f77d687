"""Values come back from their files as they were, in one canonical form, and a bad file says all that is wrong."""

from __future__ import annotations

import pytest
from hypothesis import given

from support.strategies import proposals, replies, resolutions
from wtsaprep.errors import InputFault, SchemaFaults
from wtsaprep.model.chair import ChairText, SpanSources
from wtsaprep.model.contribution import Contact, Contribution
from wtsaprep.model.event import Event
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.reply import Reply
from wtsaprep.model.resolution import Baseline, Resolution
from wtsaprep.model.value import Value
from wtsaprep.store.files.toml_tables import has_comments
from wtsaprep.store.files.toml_values import dump_value, load_value


@given(resolutions())
def test_a_resolution_comes_back(value: Resolution) -> None:
    assert load_value(Resolution, dump_value(value)) == value


@given(proposals())
def test_a_proposal_comes_back(value: Proposal) -> None:
    assert load_value(Proposal, dump_value(value)) == value


@given(replies())
def test_a_reply_comes_back(value: Reply) -> None:
    assert load_value(Reply, dump_value(value)) == value


@pytest.mark.parametrize(
    "value",
    [
        Event(event="WTSA", place="New Delhi", year=2024, contact=Contact(name="N. N.")),
        Contribution(
            document="36", addenda=(1,), sources=("ARB",), abstract='one "two"\n\n"""three"""\\', proposals=("x",)
        ),
        Contribution(sources=("A", "B"), contacts=(Contact(email="a@b"), Contact(name="c"))),
        ChairText(
            id="dt-24",
            document="DT/24",
            revision=1,
            baseline=Baseline(resolution="11"),
            attributions=(SpanSources(provision="resolves-1", sources=("ARB", "EUR")),),
        ),
    ],
    ids=lambda value: type(value).__name__,
)
def test_other_values_come_back(value: Value) -> None:
    assert load_value(type(value), dump_value(value)) == value


@given(proposals())
def test_the_form_is_canonical(value: Proposal) -> None:
    text = dump_value(value)
    assert dump_value(load_value(Proposal, text)) == text


def test_the_form_is_readable() -> None:
    proposal = load_value(
        Proposal,
        'number = "ARB/36A1/1"\nid = "arb"\nbaseline = {digest = "sha256:0", resolution = "11"}\nsources=["ARB"]\n'
        'amendment = [{provision = "recognizing-1", text = "new;"}]',
    )
    assert dump_value(proposal).splitlines() == [
        "format = 1",
        'id = "arb"',
        'number = "ARB/36A1/1"',
        'sources = ["ARB"]',
        'baseline = { resolution = "11", digest = "sha256:0" }',
        "",
        "[[amendment]]",
        'provision = "recognizing-1"',
        'text = "new;"',
    ]


def test_the_first_fault_of_syntax_is_named_with_its_line() -> None:
    with pytest.raises(InputFault) as caught:
        load_value(Resolution, 'number = "11"\nadopted = \n', "r.toml")
    assert str(caught.value).startswith("r.toml, line 2: not valid TOML: ")


def test_all_other_faults_are_named_with_their_key_paths() -> None:
    text = (
        'number = 11\ncolour = "blue"\n[[provision]]\nid = "a"\nlevel = -1\n[[provision]]\nid = "b"\nkind = "verse"\n'
    )
    with pytest.raises(SchemaFaults) as caught:
        load_value(Resolution, text, "r.toml")
    paths = [fault.split(":")[0] for fault in caught.value.faults]
    assert paths == ["number", "provision[1].level (a)", "provision[2].kind (b)", "colour"]
    assert "unknown key" in caught.value.faults[-1]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('rules = { off = "end-mark" }', "rules.off: a list is due, as [\"end-mark\"] (found 'end-mark')"),
        ("rules = { off = [3] }", 'rules.off[1]: words are due, in quotation marks: "one" (found 3)'),
        ('rules = "x"', "rules: a table is due, as { key = ... } (found 'x')"),
        ('cosignatories_needed = "many"', "cosignatories_needed: a whole number is due (found 'many')"),
        ("cosignatories_needed = -1", "cosignatories_needed: it must be greater than or equal to 0 (found -1)"),
        ('practice = "so"', "practice: true or false is due (found 'so')"),
    ],
)
def test_a_fault_says_what_is_due_in_words_of_the_file_and_of_no_library(text: str, said: str) -> None:
    with pytest.raises(SchemaFaults) as caught:
        load_value(Event, text, "wtsaprep.toml")
    assert caught.value.faults == (said,)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('number = "1"\n[[provision]]\nid = "a"\n[[provision]]\nid = "a"', "two provisions have the id 'a'"),
        ('number = "1"\n[[provision]]\nid = "title"', "belongs to the title"),
        ('number = "1"\nformat = 2', "format"),
        ("a = " + "[" * 10_000, "TOML"),
        ("a" + ".a" * 10_000 + " = 1", "TOML"),
        ('number = "1"\nnumber = "2"', "duplicate key"),
    ],
    ids=["same id twice", "fixed id", "newer format", "deep arrays", "deep keys", "same key twice"],
)
def test_what_can_not_be_a_resolution_is_refused(text: str, complaint: str) -> None:
    with pytest.raises(InputFault, match=complaint):
        load_value(Resolution, text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a = 1 # why", True),
        ('a = "#1"', False),
        ("a = '#'\n", False),
        ('a = """\n# no\n"""', False),
        ("# head\n", True),
    ],
)
def test_comments_are_noticed(text: str, found: bool) -> None:
    assert has_comments(text) is found
