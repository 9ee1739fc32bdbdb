"""`sroc coach`: a kept thread in; what its last request lacked and a better way to put it, out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..tools.errors import InputError
from .codes import say

if TYPE_CHECKING:
    from ..tools.record import Answer

Thread = typer.Argument(metavar="THREAD", help="A name given to `sroc ask --thread`, or a file of `sroc ask --json`.")


def coach(thread: Annotated[str | None, Thread] = None) -> int:
    """What was missing from a request and a better way to put it; without a thread, the threads that were kept."""
    from ..tools.shelf import names

    if thread is None:
        say("\n".join(names("threads")) or "No thread was kept: name one with `sroc ask --thread NAME`.")
        return 0
    say(answer_of(thread).coaching or "Nothing was missing: what the work depends on was said.")
    return 0


def answer_of(thread: str) -> Answer:
    """The last answer of a kept thread, or of a file.

    Raises:
        InputError: There is none.
    """
    from ..tools.record import Answer
    from ..tools.shelf import take

    path = Path(thread)
    text = path.read_text("utf-8") if path.suffix == ".json" and path.is_file() else take("threads", thread)
    try:
        found: Any = json.loads(text)
        return Answer.model_validate(found.get("answer", found))
    except ValueError as error:
        raise InputError(f"{thread}: it holds no answer; make one with `sroc ask --json`.") from error
