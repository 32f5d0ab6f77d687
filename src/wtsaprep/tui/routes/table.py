"""The route table: which screen shows a destination. Here alone screens are loaded, each when it is gone to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from wtsaprep.errors import UsageFault
from wtsaprep.tui.routes.ahead import get_ready, something_was_left
from wtsaprep.tui.screens import destinations

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.screen import Screen

    from wtsaprep.model.resolution import Resolution
    from wtsaprep.store.folders.workspace import Workspace
    from wtsaprep.store.journal.words_journal import WordsJournal
    from wtsaprep.tui.screens.shell import Shell


def _library(shell: Shell, to: destinations.Library) -> Screen[Any]:
    from wtsaprep.tui.lists.library_screen import LibraryScreen

    return LibraryScreen(to.contents)


def _resolution(shell: Shell, to: destinations.ReadResolution) -> Screen[Any]:
    from wtsaprep.tui.reader.open_text import OpenText
    from wtsaprep.tui.reader.reader_screen import ReaderScreen

    text = OpenText(shell.workspace, _read(shell, to.path), None, is_followed=to.followed)
    return ReaderScreen(text, to.clause, words=to.words, said=to.said)


def _proposal(shell: Shell, to: destinations.ReadProposal) -> Screen[Any]:
    return _reader(shell, to.path, to.clause, words=to.words, is_followed=to.followed)


def _reader(
    shell: Shell,
    path: Path,
    clause: str = "",
    *,
    words: str = "",
    unknown_source: bool = False,
    is_followed: bool = False,
) -> Screen[Any]:
    from wtsaprep.services.drafts.open_sessions import session_of
    from wtsaprep.tui.reader.open_text import OpenText
    from wtsaprep.tui.reader.reader_screen import ReaderScreen

    session = session_of(shell.sessions, shell.workspace, path, shell.environment.get("USER", ""))
    text = OpenText(shell.workspace, session.opened.resolution, session, is_followed=is_followed)
    return ReaderScreen(text, clause, words=words, unknown_source=unknown_source)


def _started_proposal(shell: Shell, to: destinations.StartProposal) -> Screen[Any]:
    from wtsaprep.drafting.blocks import clause_to_write
    from wtsaprep.services.drafts.new_proposal import NewProposal, start_proposal

    subject = _read(shell, to.subject) if isinstance(to.subject, Path) else to.subject
    on = None if to.symbol in ("ADD", "OTHER") else subject
    started = start_proposal(shell.workspace, NewProposal(to.symbol, on, number=None if to.numbered else ""))
    clause = clause_to_write(on.provisions, to.clause) if on is not None else to.clause
    return _reader(shell, started.stored.path, clause, unknown_source=started.unknown_source)


def _started_from_wording(shell: Shell, to: destinations.StartFromWording) -> Screen[Any]:
    from wtsaprep.services.drafts.from_wording import start_from_wording, start_reply

    start = start_reply if to.reply else start_from_wording
    return _reader(shell, start(shell.workspace, to.proposal).path, to.clause)


def _chair_text(shell: Shell, to: destinations.ReadChairText) -> Screen[Any]:
    from wtsaprep.model.chair import ChairText
    from wtsaprep.services.comparing.chair_session import ChairSession
    from wtsaprep.tui.chair.chair_screen import ChairScreen

    stored = shell.workspace.load(ChairText, to.path)
    return ChairScreen(ChairSession(shell.workspace, stored, for_others=shell.room_view))


def _started_chair_text(shell: Shell, to: destinations.StartChairText) -> Screen[Any]:
    from wtsaprep.services.comparing.new_chair_text import start_chair_text

    resolution = _read(shell, to.subject) if isinstance(to.subject, Path) else to.subject
    started = start_chair_text(shell.workspace, to.document, resolution)
    return _chair_text(shell, destinations.ReadChairText(started.stored.path))


def _comparison(shell: Shell, to: destinations.CompareProposals) -> Screen[Any]:
    from wtsaprep.services.comparing.comparing_many import ComparingMany
    from wtsaprep.store.index.find import find_resolution
    from wtsaprep.store.index.index import Index
    from wtsaprep.tui.lists.compare_screen import CompareScreen

    resolution = to.subject
    if isinstance(resolution, str):
        stored = find_resolution(Index(shell.workspace), resolution)
        if stored is None:
            raise UsageFault(f"Resolution {resolution} is not in this workspace")
        resolution = stored.value
    many = ComparingMany(shell.workspace, resolution, shell.sessions, for_others=shell.room_view)
    comparison = many.first(to.proposal)
    if not comparison.matrix.columns:
        raise UsageFault("no proposal here is on this text")
    return CompareScreen(comparison, to.clause, to.proposal)


def _new_texts(shell: Shell, to: destinations.CompareNewTexts) -> Screen[Any]:
    from wtsaprep.services.comparing.for_others import compared_for_others
    from wtsaprep.services.comparing.with_open_drafts import compare_subject_with_open
    from wtsaprep.tui.lists.compare_screen import CompareScreen

    comparison = compare_subject_with_open(shell.workspace, to.proposal, shell.sessions)
    if shell.room_view:
        comparison = compared_for_others(comparison)
    if not comparison.matrix.columns:
        raise UsageFault("no proposal here is on this text")
    return CompareScreen(comparison, "", to.proposal)


def _started_from_new_texts(shell: Shell, to: destinations.StartFromNewTexts) -> Screen[Any]:
    from wtsaprep.services.comparing.start_from_new_texts import start_from_new_texts
    from wtsaprep.services.drafts.new_text_subjects import on_one_subject
    from wtsaprep.store.index.index import Index

    texts = on_one_subject(Index(shell.workspace), to.proposal)
    started = start_from_new_texts(shell.workspace, to.document, texts, for_others=shell.room_view)
    return _chair_text(shell, destinations.ReadChairText(started.stored.path))


def _editions(shell: Shell, to: destinations.CompareEditions) -> Screen[Any]:
    from wtsaprep.services.comparing.editions import editions_side_by_side
    from wtsaprep.store.index.find import named_text
    from wtsaprep.store.index.index import Index
    from wtsaprep.tui.lists.editions_screen import EditionsScreen

    index = Index(shell.workspace)
    return EditionsScreen(
        editions_side_by_side(index, (to.reference,)), to.clause, named_text(index, to.reference).adopted
    )


def _parallel(shell: Shell, to: destinations.ReadParallel) -> Screen[Any]:
    from wtsaprep.store.index.index import Index
    from wtsaprep.tui.lists.parallel_screen import ParallelScreen

    return ParallelScreen(Index(shell.workspace), to, for_others=shell.room_view)


def _history(shell: Shell, to: destinations.ReadHistory) -> Screen[Any]:
    from wtsaprep.services.papers.clause_histories import history_of
    from wtsaprep.store.index.index import Index
    from wtsaprep.tui.lists.history_screen import HistoryScreen

    index = Index(shell.workspace)
    return HistoryScreen(index, history_of(index, to.reference, to.clause))


def _word_file(shell: Shell, to: destinations.ReadWordFile) -> Screen[Any]:
    from wtsaprep.tui.reader.file_screen import FileScreen

    return FileScreen(to.name, to.raw, to.paragraph)


def _prepare(shell: Shell, to: destinations.Prepare) -> Screen[Any]:
    from wtsaprep.services.sessions.prepare_session import PrepareSession
    from wtsaprep.tui.sessions.prepare_screen import PrepareScreen

    return PrepareScreen(PrepareSession(shell.workspace, to.choice))


def _room(shell: Shell, to: destinations.Room) -> Screen[Any]:
    from wtsaprep.services.sessions.room_session import RoomSession
    from wtsaprep.tui.sessions.room_screen import RoomScreen

    session = RoomSession(shell.workspace, to.path)
    if not shell.room_view:
        shell.toggle_room_view()
    return RoomScreen(session)


def _register(shell: Shell, to: destinations.ReadRegister) -> Screen[Any]:
    from wtsaprep.tui.lists.register_screen import RegisterScreen

    return RegisterScreen()


def _import(shell: Shell, to: destinations.Import) -> Screen[Any]:
    from wtsaprep.tui.forms.import_screen import ImportScreen

    return ImportScreen(to.onto)


def _export(shell: Shell, to: destinations.Export) -> Screen[Any]:
    from wtsaprep.tui.forms.export_screen import ExportScreen

    return ExportScreen(to.reference)


def _read(shell: Shell, path: Path) -> Resolution:
    from wtsaprep.model.resolution import Resolution

    return shell.workspace.load(Resolution, path).value


SCREENS: dict[type[destinations.Destination], Callable[[Shell, Any], Screen[Any]]] = {
    destinations.Library: _library,
    destinations.ReadResolution: _resolution,
    destinations.ReadProposal: _proposal,
    destinations.StartProposal: _started_proposal,
    destinations.StartFromWording: _started_from_wording,
    destinations.ReadChairText: _chair_text,
    destinations.StartChairText: _started_chair_text,
    destinations.CompareProposals: _comparison,
    destinations.CompareNewTexts: _new_texts,
    destinations.StartFromNewTexts: _started_from_new_texts,
    destinations.CompareEditions: _editions,
    destinations.ReadParallel: _parallel,
    destinations.ReadHistory: _history,
    destinations.ReadWordFile: _word_file,
    destinations.Prepare: _prepare,
    destinations.Room: _room,
    destinations.ReadRegister: _register,
    destinations.Import: _import,
    destinations.Export: _export,
}


def screen_for(shell: Shell, to: destinations.Destination) -> Screen[Any]:
    """The screen of a destination, not shown yet.

    Raises:
        WtsaprepError: what it is to show can't be read or written, or there is nothing of it.
    """
    return SCREENS[type(to)](shell, to)


class Routes(NamedTuple):
    """What the application is given, so that it knows no screen."""

    screen_for: Callable[[Shell, destinations.Destination], Screen[Any]]
    something_was_left: Callable[[], bool]
    get_ready: Callable[[Workspace, WordsJournal, Callable[[frozenset[str]], object], Callable[[], object]], None]


ROUTES = Routes(screen_for, something_was_left, get_ready)
