"""Comments: threads in order, replies, resolved and open again; whatever a hand-written file says, nothing is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wtsaprep.drafting.comments import comment_reworded, on_provision, threads, unresolved, with_reply, with_resolved
from wtsaprep.model.proposal import Comment


def remark(text: str, **more: object) -> Comment:
    return Comment.model_validate({"provision": "a", "text": text, **more})


def shape(*comments: Comment) -> list[list[str]]:
    return [[thread.head.text, *(reply.text for reply in thread.replies)] for thread in threads(comments)]


@pytest.mark.parametrize(
    ("comments", "expected"),
    [
        ([], []),
        ([remark("one"), remark("two")], [["one"], ["two"]]),
        ([remark("one", id="1"), remark("two"), remark("re", reply_to="1")], [["one", "re"], ["two"]]),
        (
            [remark("one", id="1"), remark("re", id="2", reply_to="1"), remark("re re", reply_to="2")],
            [["one", "re", "re re"]],
        ),
        ([remark("re", reply_to="gone")], [["re"]]),
        ([remark("self", id="1", reply_to="1")], [["self"]]),
        ([remark("x", id="1", reply_to="2"), remark("y", id="2", reply_to="1")], [["x", "y"]]),
    ],
)
def test_threads(comments: list[Comment], expected: list[list[str]]) -> None:
    assert shape(*comments) == expected


def test_the_first_reply_names_its_remark() -> None:
    one = remark("one")
    comments = with_reply((one,), one, remark("re", author="B"), "x7k2")
    assert comments == (remark("one", id="x7k2"), remark("re", author="B", reply_to="x7k2"))
    assert shape(*with_reply(comments, comments[0], remark("more"), "unused")) == [["one", "re", "more"]]


def test_resolved_and_open_again() -> None:
    one, other = remark("one"), remark("two", provision="b")
    done = with_resolved((one, other), one)
    assert unresolved(done) == {"b"}
    assert with_resolved(done, done[0]) == (one, other)
    assert on_provision(done, "b") == (other,)


def test_a_comment_that_is_gone_is_not_brought_back() -> None:
    assert comment_reworded((), remark("one"), "A", "new") == ()


@given(st.lists(st.tuples(st.sampled_from(("", "1", "2")), st.sampled_from(("", "1", "2", "3"))), max_size=8))
def test_every_comment_stands_in_one_thread(names: list[tuple[str, str]]) -> None:
    comments = tuple(remark(str(n), id=id_, reply_to=to) for n, (id_, to) in enumerate(names))
    assert sorted(text for thread in shape(*comments) for text in thread) == [str(n) for n in range(len(names))]
