"""`sroc model` and `sroc doctor`: what there is to answer with."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from .codes import NO_MODEL, say


def pull(name: Annotated[str, typer.Argument(help="default or small.")] = "default") -> int:
    """Fetch a local model's weights and verify them; a broken download is taken up where it stopped."""
    from ..tools.display.live import download
    from ..tools.weights import pull as fetch

    with download(sys.stderr, name) as progress:
        path = fetch(name, progress=progress)
    say(str(path))
    return 0


def listed() -> int:
    """The local models that SROC knows, and where the fetched ones lie."""
    from ..tools.doctor import weights_lines

    say("\n".join(weights_lines()))
    return 0


def doctor() -> int:
    """What is installed, which model would be used and why, and whether its endpoint is alive."""
    from ..tools.doctor import examine

    examination = examine()
    say("\n".join(examination.lines))
    return 0 if examination.usable else NO_MODEL
