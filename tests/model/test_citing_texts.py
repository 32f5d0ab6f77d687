"""What is found out once about a text is what is found out anew."""

from __future__ import annotations

from hypothesis import given

from support.strategies import cited_drafts
from wtsaprep.model.citations import citations_of
from wtsaprep.model.citing_texts import citing_after, citing_text
from wtsaprep.model.provision import Text
from wtsaprep.model.references import references_of


@given(cited_drafts())
def test_each_clause_cites_what_it_cites_read_by_itself(draft: tuple[Text, Text]) -> None:
    baseline, revised = draft
    for text in (revised, tuple(p.model_copy(update={"text": p.text.swapcase()}) for p in baseline), baseline):
        before, after = citing_text(baseline), citing_after(text, baseline)
        old = citations_of(baseline)
        new = citations_of(text).with_names_of(old)
        for _ in range(2):
            assert [after.references_of(p) for p in text] == [references_of(p, new) for p in text]
            assert [before.references_of(p) for p in baseline] == [references_of(p, old) for p in baseline]
