"""Records of a journal: one line each, a checksum and compact JSON, so that a torn or damaged one is known."""

from __future__ import annotations

import json
from typing import Any, NamedTuple
from zlib import crc32

FORMAT = 1
"""The version of the journal's form that this program writes."""

Record = dict[str, Any]


class Records(NamedTuple):
    """What a journal holds, as far as it is whole."""

    records: tuple[Record, ...]
    damaged: int = 0
    """How many lines before the last one are not what was written."""
    torn: bool = False
    """Whether the last line was cut off while it was written."""


def record_line(kind: str, **fields: Any) -> bytes:
    """One record as it is written."""
    body = json.dumps({"kind": kind, **fields}, separators=(",", ":")).encode()
    return b"%08x %s\n" % (crc32(body), body)


def read_records(raw: bytes) -> Records:
    """The whole records of a journal, in order; never a fault, whatever the bytes are."""
    *lines, last = raw.split(b"\n")
    read = [_record(line) for line in lines if line]
    whole = [record for record in read if record is not None]
    final = _record(last)
    if final is not None:  # Only its line feed is missing.
        return Records((*whole, final), len(read) - len(whole))
    return Records(tuple(whole), len(read) - len(whole), bool(last))


def _record(line: bytes) -> Record | None:
    checksum, _, body = line.partition(b" ")
    if checksum != b"%08x" % crc32(body):
        return None
    try:
        record = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return record if isinstance(record, dict) and isinstance(record.get("kind"), str) else None
