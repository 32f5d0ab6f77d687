"""The line that fetches a file is never broken: whole in a row, or several that a shell takes as they stand."""

from __future__ import annotations

import subprocess
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
            (f"F='/srv/delegations/of/the/region/{NAME}'", 'scp ana@10.0.0.1:"$F" .'),
        ),
    ],
)
def test_a_line_that_is_copied_is_whole(path: str, rows: tuple[str, ...]) -> None:
    assert fetching_rows(Path(path), Path("/home/ana"), SSH, 78) == rows
    assert fetching_rows(Path(path), Path("/home/ana"), {}, 78) == ()


@pytest.mark.parametrize("width", [40, 78])
def test_a_path_of_any_length_comes_together_in_a_shell(width: int) -> None:
    path = f"/srv/{'it is so;' * 9}/o'clock $F {'délégations/' * 12}{NAME}"
    *pieces, fetching = fetching_rows(Path(path), Path("/home/ana"), SSH, width)
    assert all(len(row) <= width for row in (*pieces, fetching))
    told = f'scp() {{ printf %s "$1"; }}\n{chr(10).join((*pieces, fetching))}'
    done = subprocess.run(["sh", "-c", told], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout == f"ana@10.0.0.1:{path}"


def test_the_number_of_a_server_has_its_brackets() -> None:
    connected = {"SSH_CONNECTION": "::1 5000 2001:db8::7 22", "USER": "ana"}
    assert fetching_rows(Path("/tmp/a"), Path("/home/ana"), connected, 78) == ("scp 'ana@[2001:db8::7]:/tmp/a' .",)
