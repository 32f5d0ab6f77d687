"""Importing a text in another language than that in which its edition is worked on here: kept beside it, and tied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.comparison.carried_ties import ties_now
from wtsaprep.comparison.parallel_ties import proposed_ties
from wtsaprep.drafting.rebase import with_ids_of
from wtsaprep.drafting.start import fresh_suffix
from wtsaprep.formats.flattened.lines.languages import language_of
from wtsaprep.model.language import language
from wtsaprep.model.parallel import ParallelClauses, ParallelText
from wtsaprep.model.resolution import Resolution
from wtsaprep.services.importing.compare_imports import differences, same_words
from wtsaprep.services.importing.import_options import ImportUndecided, remedy_with
from wtsaprep.store.folders.workspace import Stored
from wtsaprep.store.index.parallel_texts import in_force_beside, is_same_edition, parallel_to

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wtsaprep.comparison.parallel_ties import Tie
    from wtsaprep.errors import Where
    from wtsaprep.services.importing.carry_out_import import ImportPlan
    from wtsaprep.store.index.index import Index


def text_beside(index: Index, plan: ImportPlan, arriving: Resolution) -> Resolution | None:
    """The text in force here of which a text is the same edition in another language; None if it is none.

    What a file says of its language may be what every file said before; the words tell it.
    """
    planned = (stored.value for stored in plan.resolutions if is_same_edition(stored.value, arriving))
    in_force = next(planned, None)
    if in_force is None:
        head = in_force_beside(index, arriving)
        in_force = index.load(Resolution, head.path).value if head else None
    if in_force is None or language_of(p.text for p in in_force.provisions) == arriving.language:
        return None
    return in_force


def plan_parallel(
    index: Index, plan: ImportPlan, arriving: Resolution, beside: Resolution, where: Where, *, replacing: bool
) -> None:
    """Plan to keep a text beside the one in force, its clauses tied to that one's.

    Raises:
        ImportUndecided: the workspace has another text of this edition in this language.
    """
    head = next((head for head in parallel_to(index, beside) if head.language == arriving.language), None)
    if head is None:
        ties = proposed_ties(beside.provisions, arriving.provisions)
        plan.parallel.append(index.workspace.new_parallel(_tied(arriving, ties)))
        return
    stored = index.load(ParallelText, head.path)
    if same_words(stored.value.provisions, arriving.provisions):
        plan.known.append(f"{arriving.name} in {language(arriving.language).name}")
    elif replacing:
        # What was tied by hand stays: only what is new in it is tied anew.
        text = with_ids_of(stored.value.provisions, arriving.provisions, fresh_suffix)
        made = _tied(arriving.model_copy(update={"provisions": text}), stored.value.ties)
        made = _tied(made, ties_now(beside.provisions, made))
        plan.parallel.append(Stored(made, stored.path, stored.stamp))
    else:
        remedy = remedy_with(index, "replace-in-force", beside)
        raise ImportUndecided(differences(stored.value, arriving), where, (remedy,))


def _tied(text: Resolution, ties: Iterable[Tie | ParallelClauses]) -> ParallelText:
    rows = tuple(ParallelClauses(here=tie.here, there=tie.there) for tie in ties)
    return ParallelText.model_validate({**dict(text), "ties": rows})
