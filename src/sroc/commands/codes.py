"""What every command shares: the exit codes, and how something is printed."""

from __future__ import annotations

import sys
from typing import TextIO

STATUS_CODES = {"met": 0, "partial": 3, "unmet": 4}
FAULT, BAD_INPUT, NO_MODEL, INTERRUPTED, ENDED = 1, 2, 5, 130, 143
EXIT_CODES = (
    "Exit codes: 0 every checkable objective is met, 3 partly met, 4 unmet, 2 bad input or settings, "
    "5 no model available, 130 interrupted, 143 ended by SIGTERM, 1 a fault in SROC itself."
)


def say(text: str, stream: TextIO | None = None) -> None:
    """Print at once, on stdout where no stream is named."""
    print(text, file=stream or sys.stdout, flush=True)
