"""What wtsaprep.toml tells of the event and of us, as lists need it: without values, and whatever is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.errors import WtsaprepError
from wtsaprep.model.regions import own_regions
from wtsaprep.store.files.toml_tables import parse_toml
from wtsaprep.store.folders.locations import SETTINGS

if TYPE_CHECKING:
    from wtsaprep.store.index.index import Index


class Ours(NamedTuple):
    """The event, and who we are."""

    event: str = ""
    source: str = ""
    """Our source code; empty where it is not told."""
    me: str = ""
    """Name of the contact."""
    deadline: str = ""
    """Last day for contributions, as YYYY-MM-DD."""
    also: tuple[str, ...] = ()
    """Sources that we write for, too."""
    practice: bool = False
    """Whether all here is for practice."""
    place: str = ""

    @property
    def own(self) -> frozenset[str]:
        """The sources that are ours, as regions; none where nobody has said who we are."""
        return own_regions(self.source, self.also)


def read_ours(index: Index) -> Ours:
    """The settings of a workspace, those that can't be read empty: whoever needs them is told elsewhere."""
    try:
        table = parse_toml(index.files.text(index.workspace.folder / SETTINGS).text)
    except WtsaprepError:
        return Ours()
    contact = table.get("contact")
    name = contact.get("name") if isinstance(contact, dict) else ""
    values = (table.get("event"), table.get("source"), name, table.get("deadline"), table.get("place"))
    event, source, me, deadline, place = (value if isinstance(value, str) else "" for value in values)
    also = table.get("also_ours")
    codes = tuple(code for code in also if isinstance(code, str)) if isinstance(also, list) else ()
    return Ours(event, source, me, deadline, codes, table.get("practice") is True, place)
