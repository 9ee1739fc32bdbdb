"""The command line: words, files and a pipe in; the answer on stdout, progress and errors on stderr, an exit code."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from enum import StrEnum
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TextIO

import typer

from .tools.errors import InputError, ModelError, SrocError, WeightsError

if TYPE_CHECKING:
    from langchain_core.documents import Document
    from langgraph.types import StreamMode

    from .tools.record import Answer
    from .tools.types import Limits, Objective

STATUS_CODES = {"met": 0, "partial": 3, "unmet": 4}
FAULT, BAD_INPUT, NO_MODEL, INTERRUPTED = 1, 2, 5, 130
EXIT_CODES = (
    "Exit codes: 0 every checkable objective is met, 3 partly met, 4 unmet, 2 bad input or settings, "
    "5 no model available, 130 interrupted, 1 a fault in SROC itself."
)

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
model_app = typer.Typer(rich_markup_mode=None)
app.add_typer(model_app, name="model", help="Local models: fetch them, list them.")


class Show(StrEnum):
    """The parts of an answer's record that can be asked for."""

    objectives = "objectives"
    conflicts = "conflicts"
    coverage = "coverage"
    calls = "calls"


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
        _print(f"sroc: {sentence}", sys.stderr)
        return code


@app.callback(invoke_without_command=True, epilog=EXIT_CODES)
def root(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version and leave.")] = False,
) -> int:
    """Answer a request with any language model: every checkable objective is met, or you read which one yielded."""
    if version:
        from importlib.metadata import version as version_of

        _print(f"sroc {version_of('sroc')}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        _print(context.get_help())
    return 0


File = typer.Option("-f", "--file", metavar="FILE", help="A document the answer may rest on; repeatable.")
Wish = typer.Option("--objective", metavar="TEXT", help="A further objective, in your words; repeatable.")
Model = typer.Option("-m", "--model", metavar="MODEL", help="openai:NAME, local:NAME or a GGUF file; repeatable.")
Tokens = typer.Option("--max-tokens", metavar="N", help="Tokens read and written, at most.")
Cost = typer.Option("--max-cost", metavar="USD", help="US dollars, at most.")
Seconds = typer.Option("--max-seconds", metavar="S", help="Seconds, at most.")
Part = typer.Option("--show", metavar="PART", help="Also objectives, conflicts, coverage or calls; repeatable.")


@app.command(epilog=EXIT_CODES)
def ask(
    request: Annotated[str | None, typer.Argument(help="The request; left out, it is read from stdin.")] = None,
    files: Annotated[list[Path] | None, File] = None,
    objectives: Annotated[list[str] | None, Wish] = None,
    models: Annotated[list[str] | None, Model] = None,
    max_tokens: Annotated[int | None, Tokens] = None,
    max_cost: Annotated[float | None, Cost] = None,
    max_seconds: Annotated[float | None, Seconds] = None,
    json: Annotated[bool, typer.Option("--json", help="Print the whole answer as JSON, and nothing else.")] = False,
    show: Annotated[list[Show] | None, Part] = None,
) -> int:
    """Answer a request. Text piped in is the request where none is given, else one more document."""
    from .tools.types import Limits

    limits = Limits(total_tokens=max_tokens, cost_usd=max_cost, seconds=max_seconds)
    wanted = [_objective(text) for text in objectives or ()]
    request, documents = _material(request, files or ())
    answer = _answer({"messages": [("user", request)], "documents": documents, "objectives": wanted}, models, limits)
    report(answer, json, show or ())
    return STATUS_CODES[answer.status]


@model_app.command("pull")
def model_pull(name: Annotated[str, typer.Argument(help="default or small.")] = "default") -> int:
    """Fetch a local model's weights and verify them; a broken download is taken up where it stopped."""
    from .tools.display.live import download
    from .tools.weights import pull

    with download(sys.stderr, name) as progress:
        path = pull(name, progress=progress)
    _print(str(path))
    return 0


@model_app.command("list")
def model_list() -> int:
    """The local models that SROC knows, and where the fetched ones lie."""
    from .tools.doctor import weights_lines

    _print("\n".join(weights_lines()))
    return 0


@app.command()
def doctor() -> int:
    """What is installed, which model would be used and why, and whether its endpoint is alive."""
    from .tools.doctor import examine

    examination = examine()
    _print("\n".join(examination.lines))
    return 0 if examination.usable else NO_MODEL


def _objective(text: str) -> Objective:
    from .tools.types import Objective

    if not text.strip():
        raise InputError(f"--objective {text!r}: an objective is empty; say what the answer must achieve.")
    return Objective(text=text, authority="user")


def _material(request: str | None, files: Iterable[Path]) -> tuple[str, list[Document]]:
    from langchain_core.documents import Document

    from .tools.loading import load

    documents = [load(path) for path in files]
    piped = _piped()
    if request is None:
        request = piped
    elif piped.strip():
        documents.append(Document(piped, metadata={"source": "stdin", "title": "stdin"}))
    if not request.strip():
        raise InputError('The request is empty: write it as `sroc ask "..."`, or pipe it in.')
    return request, documents


def _piped() -> str:
    if sys.stdin is None or sys.stdin.isatty():
        return ""
    from .tools.loading import LARGEST, decode

    data = sys.stdin.buffer.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise InputError(f"stdin has over {LARGEST / 1e6:.0f} MB, the most that can be read: split it.")
    return decode(data, "stdin")


def _answer(request: dict[str, Any], models: Sequence[str] | None, limits: Limits) -> Answer:
    import asyncio
    from uuid import uuid4

    from langgraph.checkpoint.memory import InMemorySaver
    from langgraph.types import Command

    from . import Settings, create_sroc
    from .tools.display.live import follow, put_questions

    interactive = sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty()
    graph = create_sroc(models or None, checkpointer=InMemorySaver() if interactive else None)
    entry: Any = request
    thread: Any = {"configurable": {"thread_id": uuid4().hex}}
    settings = Settings(limits=limits, interactive=interactive)
    modes: list[StreamMode] = ["custom", "updates", "values"]
    while True:
        parts = graph.astream(entry, thread, context=settings, stream_mode=modes, version="v2")
        answer, questions = asyncio.run(follow(parts, sys.stderr))  # Ctrl-C then cancels the calls under way
        if not questions:
            break
        entry = Command(resume=put_questions(questions, sys.stderr))
    if answer is None:
        raise RuntimeError("the graph ended without an answer")
    return answer


def report(answer: Answer, json: bool = False, topics: Sequence[Show] = ()) -> None:
    """Print the answer on stdout; what would spoil JSON, or a machine format it was asked for in, goes to stderr."""
    from .tools.display.text import as_json, as_record, as_text, for_machines, show
    from .tools.display.wording import clean

    aside = sys.stdout
    if json:
        _print(as_json(answer))
        aside = sys.stderr
    elif for_machines(answer):
        _print(clean(answer.text))
        _print(as_record(answer), sys.stderr)
        aside = sys.stderr
    else:
        _print(as_text(answer))
    for topic in topics:
        _print("\n" + show(answer, topic.value), aside)


def _told(error: Exception) -> tuple[int, str]:
    import traceback

    from pydantic import ValidationError

    from .tools.display.wording import one_sentence

    sentence = one_sentence(error)
    if isinstance(error, ModelError | WeightsError):
        return NO_MODEL, sentence
    if isinstance(error, SrocError | ValidationError):
        return BAD_INPUT, sentence
    usage = getattr(error, "format_message", None)  # Typer's own errors, whose class moves from version to version
    if usage is not None:
        command = getattr(getattr(error, "ctx", None), "command_path", "sroc")
        return BAD_INPUT, f"{usage().rstrip('.')}; see `{command} --help`."
    place = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(place.filename).name}:{place.lineno}"
    return FAULT, f"a fault in SROC itself, please report it: {type(error).__name__}: {sentence} ({where})."


def _print(text: str, stream: TextIO | None = None) -> None:
    print(text, file=stream or sys.stdout, flush=True)


if __name__ == "__main__":
    main()
