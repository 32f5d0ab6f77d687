"""The catalogue: what was found out about the files of a workspace, so that lists need not find it out again.

One file a workspace in the cache folder. All in it stands under a digest of what it was made of, so that a file that
changed is never told as it was; what can't be read, or is damaged, is found out anew, and what can't be kept is not.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from typing import TYPE_CHECKING, Any

import rtoml

from wtsaprep import __version__
from wtsaprep.errors import WtsaprepError
from wtsaprep.store.files.single_files import MOST_BYTES, OURS_ALONE, read_bytes, replace_lightly
from wtsaprep.store.folders.locations import user_cache

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_FORMAT = 2
"""To be raised when something in it is counted or said in another way."""
_HEAD = f"# wtsaprep catalogue {_FORMAT} {__version__} "


class Catalogue:
    """What is known of the files of a workspace, by topic and key, as of when it was opened."""

    def __init__(self, folder: Path) -> None:
        self._path = _path_of(folder)
        self._topics = _topics(self._path)

    def known(self, topic: str, key: str) -> Any:
        """What was kept under a key, a plain TOML value; None if nothing was."""
        return self._topics.get(topic, {}).get(key)

    def keep(self, topic: str, found: Mapping[str, Any]) -> None:
        """Keep all that is known on a topic, by keys, in place of what was."""
        if self._topics.get(topic) == found:
            return
        # Another run may have kept something on another topic since.
        self._topics = _topics(self._path) | {topic: dict(found)}
        body = rtoml.dumps(self._topics)
        with contextlib.suppress(WtsaprepError, OSError):
            replace_lightly(self._path, f"{_HEAD}{_digest(body)}\n{body}", OURS_ALONE)


def key_of(*parts: object) -> str:
    """The key of what is made of some parts: stamps, names, numbers."""
    return hashlib.sha256("\0".join(map(str, parts)).encode("utf-8", "surrogateescape")).hexdigest()[:32]


def _topics(path: Path) -> dict[str, dict[str, Any]]:
    with contextlib.suppress(WtsaprepError, ValueError):
        head, _, body = read_bytes(path, MOST_BYTES).decode().partition("\n")
        if head == f"{_HEAD}{_digest(body)}":
            return rtoml.loads(body)
    return {}


def _digest(body: str) -> str:
    return hashlib.sha256(body.encode()).hexdigest()


def _path_of(folder: Path) -> Path:
    whole = os.path.realpath(folder)
    return user_cache() / "catalogues" / f"{hashlib.sha256(os.fsencode(whole)).hexdigest()[:16]}.toml"
