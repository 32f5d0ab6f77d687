"""``python -m wtsaprep`` is the same as ``wtsaprep``."""

from wtsaprep.cli.main import run

run()
