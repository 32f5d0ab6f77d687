"""The catalogue: what was found out about the files of a workspace, so that lists need not find it out again.

A folder a workspace in the cache folder, and a file a topic, so that only what is asked for is read, and only what
changed is written. All in it stands under what tells the state of the files that it was made of, so that a file that
changed is never told as it was; what can't be read, or is damaged, is found out anew, and what can't be kept is not.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from typing import TYPE_CHECKING, Any

from wtsaprep import __version__
from wtsaprep.errors import WtsaprepError
from wtsaprep.store.files.single_files import MOST_BYTES, OURS_ALONE, read_bytes, replace_lightly
from wtsaprep.store.folders.locations import user_cache

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_FORMAT = 5
"""To be raised when something in it is counted or said in another way."""
_HEAD = f"wtsaprep catalogue {_FORMAT} {__version__} "
_MOST_BYTES = 16 * MOST_BYTES


class Catalogue:
    """What is known of the files of a workspace, by topic and key, each topic as of when it was first asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = _folder_of(folder)
        self._topics: dict[str, dict[str, Any]] = {}

    def known(self, topic: str, key: str) -> Any:
        """What was kept under a key; None if nothing was."""
        if topic not in self._topics:
            self._topics[topic] = self.read(topic)
        return self._topics[topic].get(key)

    def keep(self, topic: str, found: Mapping[str, Any]) -> None:
        """Keep all that is known on a topic, by keys, in place of what was."""
        if self._topics.get(topic, {}) != found:
            self._topics[topic] = dict(found)
            self.write(topic, found)

    def read(self, topic: str) -> dict[str, Any]:
        """All that was kept on a topic, plain JSON values by their keys; it is not held on to."""
        with contextlib.suppress(WtsaprepError, ValueError):
            head, _, body = read_bytes(self._path(topic), _MOST_BYTES).partition(b"\n")
            if head.decode() == f"{_HEAD}{_digest(body)}" and isinstance(found := json.loads(body), dict):
                return found
        return {}

    def write(self, topic: str, found: Mapping[str, Any]) -> None:
        """Write all that is known on a topic, for who read it so."""
        # With signs of their own, odd names of files have no bytes.
        body = json.dumps(found, separators=(",", ":"))
        with contextlib.suppress(WtsaprepError, OSError):
            replace_lightly(self._path(topic), f"{_HEAD}{_digest(body.encode())}\n{body}", OURS_ALONE)

    def _path(self, topic: str) -> Path:
        return self._folder / f"{topic.replace(' ', '-')}.json"


def key_of(*parts: object) -> str:
    """The key of what is made of some parts: stamps, names, numbers."""
    return hashlib.sha256("\0".join(map(str, parts)).encode("utf-8", "surrogateescape")).hexdigest()[:32]


def _digest(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()


def _folder_of(folder: Path) -> Path:
    whole = os.path.realpath(folder)
    return user_cache() / "catalogues" / hashlib.sha256(os.fsencode(whole)).hexdigest()[:16]
