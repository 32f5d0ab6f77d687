"""What we sent and what comes back untouched is no change, whatever we had drafted and in whatever form it went out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from wtsaprep.drafting.after_edit import after_edit, with_numbering
from wtsaprep.drafting.draft import Draft, with_text, with_words
from wtsaprep.drafting.operations import after_operation
from wtsaprep.drafting.replies import suggestions, version_taken
from wtsaprep.drafting.split_join import split
from wtsaprep.drafting.structure import with_clause_after, with_note, with_section_after
from wtsaprep.errors import InputFault
from wtsaprep.formats.markdown.document import markdown_text
from wtsaprep.model.printed import printed
from wtsaprep.model.provision import Text
from wtsaprep.model.reply import Reply
from wtsaprep.present.sheet.text_lines import View, document_lines, plain_lines
from wtsaprep.redline.redline import redline
from wtsaprep.services.comparing.named_text import open_named
from wtsaprep.services.drafts.opened_proposal import StoredDraft
from wtsaprep.services.importing.returned_texts import Sender, read_reply, scan_returned
from wtsaprep.store.folders.locations import packaged_practice
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index

FORMS = ("review", "pandoc", "critic", "none", "clean text", "marked text")


def shipped() -> Draft:
    """The shipped proposal."""
    draft = open_named(Index(Workspace(packaged_practice())), "ARB/36A1/1")
    assert isinstance(draft, StoredDraft)
    return Draft(draft.proposal.value, draft.baseline_text, draft.revised)


def with_new_clause(draft: Draft) -> Draft:
    """A new clause in the middle of a list."""
    put_in = with_text(draft, with_clause_after(draft.revised, "considering-1", "n"))
    return after_edit(draft, with_words(put_in, "n", "that this is new").revised)


def with_kept_letters(draft: Draft) -> Draft:
    """The same where the letters in force are kept, so that it is *abis)*."""
    return with_new_clause(with_numbering(draft, "kept"))


def with_new_section(draft: Draft) -> Draft:
    """A new section with a clause."""
    headed = with_words(with_text(draft, with_section_after(draft.revised, "observing-1", "h")), "h", "noting")
    put_in = with_text(headed, with_clause_after(headed.revised, "h", "n"))
    return after_edit(draft, with_words(put_in, "n", "the results of other studies").revised)


def with_footnote(draft: Draft) -> Draft:
    """A footnote called from a clause."""
    return with_words(with_text(draft, with_note(draft.revised, "recalling-1", 4, "own")), "own", "See also No. 10.")


def split_in_two(draft: Draft) -> Draft:
    """A clause split in two."""
    return after_edit(draft, split(draft.revised, "considering-2", 84, "half"))


def moved_and_deleted(draft: Draft) -> Draft:
    """One clause moved, another deleted."""
    return after_operation(after_operation(draft, "move-down", "considering-1"), "delete", "instructs-director-1")


def sent(draft: Draft, form: str) -> str:
    """A draft as it goes out."""
    if form.endswith("text"):
        view: View = "final" if form == "clean text" else "redline"
        laid = redline(draft.baseline, draft.revised)
        return "\n".join(plain_lines(document_lines(laid, view)))
    return markdown_text(draft.baseline, draft.revised, form)  # type: ignore[arg-type]


def came_back(draft: Draft, raw: str) -> Reply:
    """The reply that a returned text is."""
    returned = scan_returned(draft, raw, "EGY.txt")
    assert not returned.found.guesses
    return read_reply(draft, (), returned, {}, Sender("", "2024-08-01"))[0]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "drafting",
    [with_new_clause, with_kept_letters, with_new_section, with_footnote, split_in_two, moved_and_deleted],
)
def test_our_own_text_returned_untouched_changes_nothing(drafting: Callable[[Draft], Draft], form: str) -> None:
    draft = drafting(shipped())
    assert draft.revised != shipped().revised
    assert came_back(draft, sent(draft, form)).amendments == ()


@pytest.mark.parametrize("form", FORMS)
def test_a_clause_that_we_deleted_and_they_want_back_has_its_old_id(form: str) -> None:
    draft = moved_and_deleted(shipped())
    reply = came_back(draft, sent(shipped(), form))
    assert "instructs-director-1" in {a.provision for a in reply.amendments if a.change == "insert"}


def test_of_several_texts_the_one_with_our_number_answers() -> None:
    draft = shipped()
    text = sent(draft, "clean text")
    raw = f"MOD\tEGY/9/1\n{text}\nMOD\tARB/36A1/1\n{text.replace('encourage', 'promote')}"
    assert [a.provision for a in came_back(draft, raw).amendments] == ["instructs-director-1"]


def test_several_texts_none_of_which_is_ours_are_refused() -> None:
    draft = shipped()
    text = sent(draft, "clean text")
    with pytest.raises(InputFault, match="none of them alone answers ARB/36A1/1"):
        scan_returned(draft, f"MOD\tEGY/9/1\n{text}\nMOD\tEGY/9/2\n{text}", "EGY.txt")


@pytest.mark.parametrize("backwards", [False, True])
@pytest.mark.parametrize(
    "drafting",
    [with_new_clause, with_kept_letters, with_new_section, with_footnote, split_in_two, moved_and_deleted],
)
def test_taking_all_of_it_gives_the_returned_text_end_marks_and_letters_included(
    drafting: Callable[[Draft], Draft], backwards: bool
) -> None:
    draft, theirs = shipped(), drafting(shipped())
    reply = came_back(draft, sent(theirs, "clean text"))
    for amendment in reversed(reply.amendments) if backwards else reply.amendments:
        found = next(s for s in suggestions(draft, (reply,)) if s.provision == amendment.provision)
        draft = version_taken(draft, (reply,), found.versions[0])
    assert printed_words(draft.revised) == printed_words(theirs.revised)


def printed_words(text: Text) -> list[str]:
    """A text as printed, line by line."""
    return [str(line) for line in printed(text)]
