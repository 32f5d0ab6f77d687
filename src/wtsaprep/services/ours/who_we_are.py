"""Who we are: our source code and what covers call it, kept in wtsaprep.toml; said once, and changed when we say so."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.errors import UsageFault
from wtsaprep.model.event import Event
from wtsaprep.model.numbers import is_source
from wtsaprep.model.regions import UNKNOWN_SOURCE
from wtsaprep.model.source_codes import each_once, known_sources, name_of_source
from wtsaprep.store.folders.acting import acting
from wtsaprep.store.folders.locations import SETTINGS

if TYPE_CHECKING:
    from wtsaprep.store.folders.workspace import Workspace

LATER = UNKNOWN_SOURCE
"""The answer of somebody who wants to say it later: it stands for our code in numbers until then."""


class WhoWeAre(NamedTuple):
    """Our delegation, as papers know it."""

    source: str
    """Our source code; empty where nobody was asked, `LATER` where somebody was and did not say."""
    name: str
    """What covers call us."""
    also: tuple[str, ...] = ()
    """Sources whose documents we write, too."""


def who_we_are(workspace: Workspace) -> WhoWeAre:
    """What wtsaprep.toml says of us.

    Raises:
        InputFault: it can't be read.
    """
    event = workspace.event()
    return _each_once(WhoWeAre(event.source, event.source_name, event.also_ours))


def offered_sources(words: str) -> tuple[WhoWeAre, ...]:
    """Whom somebody who types some words may mean: the groups and states known, then what was typed itself.

    What is no code of ITU's is taken as it stands: "XYZ Some organization", or a code alone.
    """
    wanted = words.strip()
    known = tuple(
        WhoWeAre(*source)
        for source in known_sources()
        if source.code.startswith(wanted.upper()) or wanted.casefold() in source.name.casefold()
    )
    code, _, name = wanted.partition(" ")
    is_code = is_source(code.upper()) and code.upper() != LATER
    exact = any(source.source == code.upper() for source in known)
    typed = (WhoWeAre(code.upper(), name.strip()),) if is_code and (name or not exact) else ()
    first = sorted(known, key=lambda source: source.source != code.upper())
    return (*first, *typed)


def say_who_we_are(workspace: Workspace, source: str, name: str = "") -> WhoWeAre:
    """Write down who we are; a name that is not given is that of the code, where it is known.

    Raises:
        UsageFault: that is no source code.
        InputFault, WriteFault: wtsaprep.toml can't be read or written.
    """
    if not is_source(source):
        raise UsageFault(f"{source!r} is not a source code", hint="It looks like ARB, EGY or B.")
    return _written(workspace, WhoWeAre(source, name or name_of_source(source), workspace.event().also_ours))


def write_for(workspace: Workspace, *codes: str) -> WhoWeAre:
    """Write down that the documents of some sources are ours to write, too.

    Raises:
        UsageFault: one is no source code.
        InputFault, WriteFault: wtsaprep.toml can't be read or written.
    """
    if wrong := next((code for code in codes if not is_source(code)), ""):
        raise UsageFault(f"{wrong!r} is not a source code", hint="It looks like ARB, EGY or B.")
    us = who_we_are(workspace)
    return _written(workspace, us._replace(also=(*us.also, *codes)))


def _each_once(us: WhoWeAre) -> WhoWeAre:
    """Nobody writes for a source as well that is their own."""
    return us._replace(also=tuple(code for code in each_once(us.also) if code != us.source))


def _written(workspace: Workspace, us: WhoWeAre) -> WhoWeAre:
    us = _each_once(us)
    stored = workspace.load(Event, workspace.folder / SETTINGS)
    told = {"source": us.source, "source_name": us.name, "also_ours": us.also}
    event = stored.value.model_copy(update=told)
    if event != stored.value:
        with acting(workspace, f"who we are: {'/'.join((us.source or LATER, *us.also))}") as within:
            within.save(replace(stored, value=event))
    return us
