"""Laws: many texts laid over one give what each gives by itself, labels that are taken over are those counted anew."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from support.random_proposals import random_proposal, random_text
from support.strategies import revisions, texts
from wtsaprep.comparison.laid_texts import LaidTexts
from wtsaprep.drafting.amend import derive
from wtsaprep.drafting.wishes import wishes
from wtsaprep.model.labels import labels
from wtsaprep.redline.redline import redline, redline_over
from wtsaprep.redline.underlay import Underlay


@given(st.data())
def test_a_text_is_laid_over_as_by_itself_whatever_was_laid_over_before(data: st.DataObject) -> None:
    base = data.draw(texts())
    under = Underlay(base)
    for revised in data.draw(st.lists(revisions(base), max_size=4)):
        assert under.labels_in(revised) == labels(revised)
        assert redline_over(under, revised) == redline(base, revised)


@given(st.randoms(use_true_random=False))
def test_what_proposals_make_of_a_text_is_found_out_once(rng: Random) -> None:
    base = random_text(rng)
    made = [random_proposal(rng, base, name).revised for name in ("a", "b", "c")]
    laid = LaidTexts(base)
    for column, text in enumerate((*made, base)):
        assert laid.of(text).laid == redline(base, text)
        assert laid.of(text).wishes(column) == tuple(wishes(column, redline(base, text)))
        assert laid.of(text).amendments == derive(base, text)
