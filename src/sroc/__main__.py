"""The command line: words in; the answer on stdout, progress and errors on stderr, an exit code."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated

import typer

from .commands import ask, brief, coach, eval, init, model, serve
from .commands.codes import BAD_INPUT, EXIT_CODES, FAULT, INTERRUPTED, NO_MODEL, say
from .tools.errors import ModelError, SrocError, WeightsError

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
model_app = typer.Typer(rich_markup_mode=None)
app.add_typer(model_app, name="model", help="Local models: fetch them, list them.")
app.command("ask", epilog=EXIT_CODES)(ask.ask)
app.command("eval", epilog=eval.CODES)(eval.evaluate)
model_app.command("pull")(model.pull)
model_app.command("list")(model.listed)
app.command("doctor")(model.doctor)
app.command("serve")(serve.serve)
app.command("init")(init.init)
app.command("coach")(coach.coach)
brief_app = typer.Typer(rich_markup_mode=None)
app.add_typer(brief_app, name="brief", help="Requests worth reusing, kept as templates with {blanks}.")
brief_app.command("save")(brief.save)
brief_app.command("list")(brief.listed)
brief_app.command("use")(brief.use)


def main() -> None:
    """Run the command line and leave with its exit code."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run one command; an error becomes one sentence on stderr and the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        return app(list(arguments), standalone_mode=False, prog_name="sroc") or 0
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except Exception as error:
        code, sentence = _told(error)
        say(f"sroc: {sentence}", sys.stderr)
        return code


@app.callback(invoke_without_command=True, epilog=EXIT_CODES)
def root(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version and leave.")] = False,
) -> int:
    """Answer a request with any language model: every checkable objective is met, or you read which one yielded."""
    if version:
        from importlib.metadata import version as version_of

        say(f"sroc {version_of('sroc')}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        say(context.get_help())
    return 0


def _told(error: Exception) -> tuple[int, str]:
    import traceback

    from pydantic import ValidationError

    from .tools.display.wording import one_sentence

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
