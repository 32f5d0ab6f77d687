"""``python -m wtsaprep`` is the same as ``wtsaprep``."""

import sys

from wtsaprep.cli.main import main

sys.exit(main())
