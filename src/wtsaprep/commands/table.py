"""The command table: all commands, topic by topic, in the order in which the help lists them."""

from __future__ import annotations

from wtsaprep.commands.answering import ANSWERING
from wtsaprep.commands.chairing import CHAIRING
from wtsaprep.commands.command import Commands, Place
from wtsaprep.commands.drafting import DRAFTING
from wtsaprep.commands.listing import LISTING
from wtsaprep.commands.reading import READING
from wtsaprep.commands.sessions import SESSIONS
from wtsaprep.commands.texts import TEXTS

COMMANDS: Commands = (*TEXTS, *SESSIONS, *CHAIRING, *LISTING, *DRAFTING, *ANSWERING, *READING)


def commands_for(place: Place, commands: Commands = COMMANDS) -> Commands:
    """The commands of one screen, in the order of the table."""
    return tuple(command for command in commands if place in command.places)
