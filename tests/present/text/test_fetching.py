"""The line that fetches a file is never broken: whole in a row, or its form and the file in two."""

from __future__ import annotations

from pathlib import Path

import pytest

from wtsaprep.present.text.fetching import fetching_rows

SSH = {"SSH_CONNECTION": "10.0.0.9 5000 10.0.0.1 22", "USER": "ana"}
NAME = "T22-WTSA.24-C-0036!A1!MSW-E.docx"


@pytest.mark.parametrize(
    ("path", "rows"),
    [
        (f"/home/ana/{NAME}", (f"scp 'ana@10.0.0.1:{NAME}' .",)),
        ("/tmp/a.docx", ("scp ana@10.0.0.1:/tmp/a.docx .",)),
        (
            f"/srv/delegations/of/the/region/{NAME}",
            ("scp 'ana@10.0.0.1:FILE' .   where FILE is:", f"/srv/delegations/of/the/region/{NAME}"),
        ),
    ],
)
def test_a_line_that_is_copied_is_whole(path: str, rows: tuple[str, ...]) -> None:
    assert fetching_rows(Path(path), Path("/home/ana"), SSH, 78) == rows
    assert fetching_rows(Path(path), Path("/home/ana"), {}, 78) == ()
