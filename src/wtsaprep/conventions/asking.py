"""Asking single rules of a draft, for screens and verbs that act on what one family tells: brackets, lost citations.

They act on all that there is, whether or not it was waived and whatever rules are switched off.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.looked_at import CitedClauses, CitingClause, WholeProposal, WholeText
from wtsaprep.conventions.rules.lone_bracket import LONE_BRACKET
from wtsaprep.conventions.rules.lost_citation import LOST_CITATION
from wtsaprep.conventions.rules.open_bracket import OPEN_BRACKET
from wtsaprep.drafting.brackets import brackets_of
from wtsaprep.drafting.lost_citations import LostCitation, words_beside
from wtsaprep.model.citation_words import called
from wtsaprep.model.citations import provision_names

if TYPE_CHECKING:
    from wtsaprep.drafting.brackets import Bracket
    from wtsaprep.drafting.draft import Draft


def unsettled_brackets(draft: Draft) -> tuple[Bracket, ...]:
    """The brackets of a draft that nobody has settled, as the rules on brackets tell them."""
    language = draft.proposal.language
    revised, baseline = WholeText(draft.revised, language), WholeText(draft.baseline, language)
    stood = {(found.provision, found.start) for found in LONE_BRACKET.check(baseline)}
    told = {(found.provision, found.start) for found in LONE_BRACKET.check(revised)} - stood
    told |= {(f.provision, f.start) for f in OPEN_BRACKET.check(WholeProposal(draft.proposal, baseline, revised))}
    return tuple(b for p in draft.revised for b in brackets_of(p) if (b.provision, b.start) in told)


def lost_by_step(before: Draft, after: Draft, *, in_full: bool = False) -> tuple[LostCitation, ...]:
    """The citations that lost their clause with a step: what the rule tells of the text as one made on the one before.

    ``in_full`` names clauses by their whole headings, not as a line has room for.
    """
    language = after.proposal.language
    revised, baseline = WholeText(after.revised, language), WholeText(before.revised, language)
    step = WholeProposal(after.proposal.model_copy(update={"dangling": ()}), baseline, revised)
    cited = CitedClauses(step)
    lost = [found for p in revised.may_cite for found in LOST_CITATION.check(CitingClause(p, cited, language))]
    names = provision_names(after.revised, in_full=in_full) if lost else {}
    words = {p.id: p.text for p in after.revised} if lost else {}
    return tuple(
        LostCitation(
            called(names, found.provision),
            words[found.provision][found.start : found.end],
            words_beside(words[found.provision], found.start, found.end),
        )
        for found in lost
    )
