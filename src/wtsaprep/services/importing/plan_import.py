"""Imports: what a reading would write into a workspace, decided whole before anything is written."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wtsaprep.drafting.amend import derive
from wtsaprep.drafting.start import proposal_id
from wtsaprep.errors import InputFault, Where
from wtsaprep.model.edition import edition_of
from wtsaprep.model.file_format import FIXED_KINDS
from wtsaprep.model.numbers import parse_number
from wtsaprep.model.printed import calling
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.resolution import Resolution
from wtsaprep.model.symbols import NEW_TEXT, WITHOUT_TEXT
from wtsaprep.remedies import Remedy
from wtsaprep.services.drafts.replacing_texts import plan_replacement
from wtsaprep.services.importing.arrivals import Arrival, suffix_from
from wtsaprep.services.importing.carry_out_import import ImportPlan
from wtsaprep.services.importing.compare_imports import cells_as_in, differences, same_proposal, same_words
from wtsaprep.services.importing.confirm_baseline import note_agreement
from wtsaprep.services.importing.import_options import ImportUndecided, remedy_with
from wtsaprep.services.importing.left_out_proposals import left_out_of_revisions
from wtsaprep.services.importing.other_language import see_language
from wtsaprep.services.importing.parallel_import import plan_parallel, text_beside
from wtsaprep.services.importing.unplaced import why_unplaced
from wtsaprep.services.importing.without_text_in_force import ask_for_text_in_force
from wtsaprep.store.index.find import find_edition, find_proposal, find_resolution

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from wtsaprep.model.edition import NumberLine
    from wtsaprep.model.provision import Text
    from wtsaprep.model.symbols import Symbol
    from wtsaprep.remedies import RemedyKind
    from wtsaprep.store.folders.workspace import Stored
    from wtsaprep.store.index.index import Index


_NO_CLAUSES = "A text in force has clauses: take the whole of it."


def plan_import(index: Index, arrivals: Sequence[Arrival], *, replace: bool = False) -> ImportPlan:
    """What importing some texts will write, and which of them can't be placed.

    ``replace`` lets an official text take the place of a reconstructed one, or of an official one that it puts right.

    Raises:
        InputFault: none of them can be placed: no number line, or about a text that is not there.
        ImportUndecided: the workspace holds something else under the same name.
    """
    plan = ImportPlan()
    proposals: dict[int, Stored[Proposal]] = {}
    faults: list[InputFault] = []
    # A suppression may come before the text it is about.
    for at, arrival in sorted(enumerate(arrivals), key=lambda pair: (pair[1].symbol in WITHOUT_TEXT, pair[0])):
        try:
            if not arrival.symbol:
                _plan_resolution(index, plan, arrival, replace)
            elif proposal := _planned_proposal(index, plan, arrival, arrival.symbol, proposals.values()):
                proposals[at] = proposal
                if arrival.cover:
                    plan.covers[proposal.value.id] = arrival.cover
        except InputFault as fault:
            faults.append(fault)
    if faults and len(faults) == len(arrivals):
        raise faults[0]
    plan.proposals = [proposals[at] for at in sorted(proposals)]
    plan.left_out = list(left_out_of_revisions(index, [stored.value for stored in plan.proposals]))
    plan.gaps = [f"{fault.what} ({fault.where})" for fault in faults]
    return plan


def _plan_resolution(index: Index, plan: ImportPlan, arrival: Arrival, replacing: bool) -> None:
    named = _number_line(arrival.text.revised, arrival.where)
    if not arrival.clean:
        what = "this text carries changes, but no symbol and number say whose they are"
        hint = "A line such as `MOD ARB/XX/1` before it says so."
        raise ImportUndecided(what, arrival.where, (Remedy("say-number"),), hint)
    if all(p.kind in FIXED_KINDS for p in arrival.text.revised):
        raise InputFault(f"no clauses of {named.kind} {named.number} were found", arrival.where, _NO_CLAUSES)
    if (beside := text_beside(index, plan, read := _resolution(named, arrival, "official"))) is not None:
        plan_parallel(index, plan, read, beside, arrival.where, replacing=replacing)
        return
    in_force = _in_force(index, plan, named)
    arriving = _resolution(named, _with_cells_of(in_force, arrival), "official")
    if in_force is None:
        plan.resolutions.append(index.workspace.new_resolution(arriving))
        _offer_revised(index, plan, arriving)
        return
    same = same_words(in_force.provisions, arriving.provisions)
    if replacing and (in_force.status == "reconstructed" or not same):
        plan.replacements.append(plan_replacement(index, arriving))
    elif same:
        plan.known.append(arriving.name)
    else:
        replace_it = remedy_with(index, "replace-in-force", in_force)
        revised = remedy_with(index, "take-as-revised", in_force)
        raise ImportUndecided(differences(in_force, arriving), arrival.where, (replace_it, revised))


def _offer_revised(index: Index, plan: ImportPlan, arriving: Resolution) -> None:
    """Where another edition is here in its language, a text may be what somebody made of that."""
    in_force = find_resolution(index, arriving.number)
    if in_force is not None and (in_force.value.kind, in_force.value.language) == (arriving.kind, arriving.language):
        plan.remedies.append(remedy_with(index, "take-as-revised", in_force.value))


def _planned_proposal(
    index: Index, plan: ImportPlan, arrival: Arrival, symbol: Symbol, planned: Collection[Stored[Proposal]]
) -> Stored[Proposal] | None:
    """The proposal to write, or nothing if it is there already."""
    proposal = _proposal(index, plan, arrival, symbol)
    if arrival.lacks_number:
        plan.remedies.append(Remedy("say-number"))
    namesake = _namesake(index, proposal, arrival, planned)
    if namesake is None:
        if arrival.rejected and arrival.text.number:
            named = _number_line(arrival.text.baseline, arrival.where)
            note_agreement(index, named, arrival.text.number, plan.resolutions, plan.noted)
        return index.workspace.new_proposal(proposal)
    if not same_proposal(namesake.value, proposal):
        what = f"the workspace has another {namesake.value.number}"
        hint = f"Rename or remove {namesake.path}, then import again."
        raise ImportUndecided(what, arrival.where, (Remedy("take-as-reply", namesake.value.number),), hint)
    plan.known.append(f"{symbol} {namesake.value.number}")
    return None


def _namesake(
    index: Index, proposal: Proposal, arrival: Arrival, planned: Collection[Stored[Proposal]]
) -> Stored[Proposal] | None:
    """The proposal that has its number, or, where the number was assigned, that says the same."""
    if arrival.assigned:
        same = find_proposal(index, proposal.id)
        if same and same_proposal(same.value, proposal):
            return same
    if not proposal.number:
        return None
    alike = (stored for stored in planned if stored.value.number == proposal.number)
    return next(alike, None) or find_proposal(index, proposal.number)


def _proposal(index: Index, plan: ImportPlan, arrival: Arrival, symbol: Symbol) -> Proposal:
    without_text = symbol in WITHOUT_TEXT or bool(arrival.text.supports)
    if symbol in NEW_TEXT or (symbol == "OTHER" and not arrival.text.baseline):
        baseline, arrival = None, arrival.with_texts((), arrival.text.revised)
    elif without_text:
        baseline, arrival = _subject(index, plan, arrival), arrival.with_texts((), ())
    else:
        baseline, arrival = _baseline(index, plan, arrival)
    amendments = derive(arrival.text.baseline, arrival.text.revised)
    number = parse_number(arrival.text.number)
    sources = number.sources if number else ()
    digest = baseline.baseline.digest if baseline else ""
    named = "" if arrival.assigned else arrival.text.number
    return Proposal(
        id=proposal_id(sources, baseline, suffix_from(f"{named}{digest}{amendments!r}")),
        number=str(number) if number else arrival.text.number,
        symbol=symbol,
        sources=sources,
        practice=arrival.practice,
        language=baseline.language if baseline else arrival.text.language,
        baseline=baseline.baseline if baseline else None,
        supports=arrival.text.supports,
        reasons=arrival.text.reasons,
        amendments=amendments,
        owners=arrival.owners if baseline and not without_text else (),
        comments=arrival.comments,
    )


def _baseline(index: Index, plan: ImportPlan, arrival: Arrival) -> tuple[Resolution, Arrival]:
    """The text in force that a proposal changes, and the proposal with the ids of that one."""
    named = _number_line(arrival.text.baseline, arrival.where)
    in_force = _in_force(index, plan, named)
    arrival = _with_cells_of(in_force, arrival)
    reconstructed = _resolution(named, arrival, "reconstructed")
    if in_force is None:
        ask_for_text_in_force(index, arrival, named)
        plan.resolutions.append(index.workspace.new_resolution(reconstructed))
        return reconstructed, arrival
    see_language(arrival, in_force)
    if not same_words(in_force.provisions, reconstructed.provisions):
        kind: RemedyKind = "take-as-revised" if arrival.clean else "read-against"
        remedy = remedy_with(index, kind, in_force)
        raise ImportUndecided(differences(in_force, reconstructed), arrival.where, (remedy,))
    return in_force, _with_ids_of(in_force, arrival)


def _with_cells_of(in_force: Resolution | None, arrival: Arrival) -> Arrival:
    """What arrives with the cells without words that the text in force has, too."""
    if in_force is None:
        return arrival
    texts = (cells_as_in(in_force.provisions, text) for text in (arrival.text.baseline, arrival.text.revised))
    return arrival.with_texts(*texts)


def _with_ids_of(in_force: Resolution, arrival: Arrival) -> Arrival:
    """A proposal whose baseline has the words of a text in force, with the ids of that one throughout."""
    read = arrival.text
    ids = {mine.id: theirs.id for mine, theirs in zip(read.baseline, in_force.provisions, strict=True)}
    return replace(
        arrival.with_texts(_with_ids(read.baseline, ids), _with_ids(read.revised, ids)),
        owners=tuple(o.model_copy(update={"provision": ids.get(o.provision, o.provision)}) for o in arrival.owners),
        comments=tuple(c.model_copy(update={"provision": ids.get(c.provision, c.provision)}) for c in arrival.comments),
    )


def _with_ids(text: Text, ids: Mapping[str, str]) -> Text:
    """A text whose provisions, what they come from and the notes they call bear other ids."""

    def known(id_: str) -> str:
        return ids.get(id_, id_)

    return tuple(
        calling(p, ids).model_copy(
            update={
                "id": known(p.id),
                "split_from": known(p.split_from),
                "joined": tuple(map(known, p.joined)),
                "copied_from": known(p.copied_from),
            }
        )
        for p in text
    )


def _subject(index: Index, plan: ImportPlan, arrival: Arrival) -> Resolution:
    named = _number_line(arrival.text.revised or arrival.text.baseline, arrival.where)
    in_force = _in_force(index, plan, named)
    if in_force is None:
        proposal = " ".join(filter(None, (arrival.symbol, arrival.text.number)))
        what = f"{proposal} is about {named.kind} {named.number}, which is not in the workspace"
        raise InputFault(what, arrival.where, remedy=Remedy("import-text"))
    return in_force


def _in_force(index: Index, plan: ImportPlan, named: NumberLine) -> Resolution | None:
    for planned in (*plan.resolutions, *(replacement.resolution for replacement in plan.replacements)):
        if (planned.value.number, planned.value.adopted) == (named.number, named.adopted):
            return planned.value
    stored = find_edition(index, named.number, named.adopted)
    return stored.value if stored and stored.value.kind == named.kind else None


def _number_line(text: Text, where: Where) -> NumberLine:
    parsed = edition_of(text)
    if parsed is None:
        what, hint = why_unplaced(text)
        raise InputFault(what, where, hint)
    return parsed


def _resolution(named: NumberLine, arrival: Arrival, status: str) -> Resolution:
    return Resolution.model_validate(
        {
            "kind": named.kind,
            "number": named.number,
            "adopted": named.adopted,
            "language": arrival.text.language,
            "status": status,
            "provenance": arrival.provenance,
            "provisions": arrival.text.baseline,
        }
    )
