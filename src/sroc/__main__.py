"""The command line: words in; the answer on stdout, progress and errors on stderr, an exit code."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path

from .commands.codes import BAD_INPUT, FAULT, INTERRUPTED, NO_MODEL, say


def main() -> None:
    """Run the command line and leave with its exit code."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run one command; an error becomes one sentence on stderr and the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        from .commands.app import app  # here, since Ctrl-C may come while it is read

        code, sentence = app(list(arguments), standalone_mode=False, prog_name="sroc") or 0, "interrupted."
        if code != INTERRUPTED:
            return code
    except KeyboardInterrupt:
        code, sentence = INTERRUPTED, "interrupted."
    except Exception as error:
        code, sentence = _told(error)
    say(f"sroc: {sentence}", sys.stderr)
    return code


def _told(error: Exception) -> tuple[int, str]:
    import traceback

    from pydantic import ValidationError

    from .tools.display.wording import one_sentence
    from .tools.errors import ModelError, SrocError, WeightsError

    sentence = one_sentence(error)
    if isinstance(error, ModelError | WeightsError):
        return NO_MODEL, sentence
    if isinstance(error, SrocError | ValidationError):
        return BAD_INPUT, sentence
    if isinstance(error, OSError) and error.strerror:
        what = error.filename or "the output"
        return BAD_INPUT, f"{what} cannot be used ({error.strerror}); make room, change its rights, or name another."
    usage = getattr(error, "format_message", None)  # Typer's own errors, whose class moves from version to version
    if usage is not None:
        command = getattr(getattr(error, "ctx", None), "command_path", "sroc")
        return BAD_INPUT, f"{usage().rstrip('.')}; see `{command} --help`."
    place = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(place.filename).name}:{place.lineno}"
    return FAULT, f"a fault in SROC itself, please report it: {type(error).__name__}: {sentence} ({where})."


if __name__ == "__main__":
    main()
