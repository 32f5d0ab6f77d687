"""The digest of a text, by which whatever was made on it knows it again."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wtsaprep.model.provision import Text


def digest(text: Text) -> str:
    """SHA-256 over ids, kinds, levels and texts: the same for the same words, whatever the file looks like.

    Each of them goes in as its length in characters, ":", itself and ",", all in UTF-8.
    """
    # In one go a clause: lists ask for the digests of all texts that proposals are on.
    content = "".join(
        [
            f"{len(p.id)}:{p.id},{len(p.kind)}:{p.kind},{len(level := str(p.level))}:{level},{len(p.text)}:{p.text},"
            for p in text
        ]
    )
    return f"sha256:{hashlib.sha256(content.encode()).hexdigest()}"
