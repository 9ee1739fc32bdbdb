"""`sroc ask`: words, files and a pipe in; the answer on stdout, progress on stderr."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from enum import StrEnum
from json import dumps, loads
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..tools.errors import InputError
from .codes import ENDED, STATUS_CODES, say

if TYPE_CHECKING:
    from langchain_core.documents import Document
    from langchain_core.embeddings import Embeddings
    from langgraph.types import StreamMode

    from ..tools.display.asked import Asked
    from ..tools.record import Answer
    from ..tools.types import Limits, Objective


_UNKNOWN = (
    "no code can check it, so the model is told and it is reported as unchecked; "
    "name a count, a word, a place, a format or a language to have it checked."
)


class Show(StrEnum):
    """The parts of an answer's record that can be asked for."""

    objectives = "objectives"
    conflicts = "conflicts"
    claims = "claims"
    coverage = "coverage"
    calls = "calls"


File = typer.Option("-f", "--file", metavar="FILE", help="A document the answer may rest on; repeatable.")
Wish = typer.Option("--objective", metavar="TEXT", help="A further objective, in your words; repeatable.")
Model = typer.Option("-m", "--model", metavar="MODEL", help="openai:NAME, local:NAME or a GGUF file; repeatable.")
Embed = typer.Option("--embed", metavar="MODEL", help="Find by meaning too: wordllama (extra embed), openai:NAME.")
Tokens = typer.Option("--max-tokens", metavar="N", help="Tokens read and written, at most.")
Cost = typer.Option("--max-cost", metavar="USD", help="US dollars, at most.")
Seconds = typer.Option("--max-seconds", metavar="S", help="Seconds, at most.")
Thread = typer.Option("--thread", metavar="NAME", help="Keep the conversation under this name, or go on with it.")
Part = typer.Option("--show", metavar="PART", help="Also objectives, conflicts, claims, coverage or calls; repeatable.")


def ask(
    request: Annotated[str | None, typer.Argument(help="The request; left out, it is read from stdin.")] = None,
    files: Annotated[list[Path] | None, File] = None,
    objectives: Annotated[list[str] | None, Wish] = None,
    models: Annotated[list[str] | None, Model] = None,
    embed: Annotated[str | None, Embed] = None,
    max_tokens: Annotated[int | None, Tokens] = None,
    max_cost: Annotated[float | None, Cost] = None,
    max_seconds: Annotated[float | None, Seconds] = None,
    json: Annotated[bool, typer.Option("--json", help="Print the whole answer as JSON, and nothing else.")] = False,
    show: Annotated[list[Show] | None, Part] = None,
    thread: Annotated[str | None, Thread] = None,
    plan: Annotated[
        bool, typer.Option("--plan", help="Show the plan and its expected cost; no model is asked.")
    ] = False,
) -> int:
    """Answer a request. Text piped in is the request where none is given, else one more document."""
    from ..tools.types import Limits
    from .embedding import PACKAGED, embeddings_of

    meaning = None if embed is None else embeddings_of(embed)
    if plan and embed not in (None, PACKAGED):
        say(f"--plan asks no model: passages are found without {embed}.", sys.stderr)
        meaning = None
    limits = Limits(total_tokens=max_tokens, cost_usd=max_cost, seconds=max_seconds)
    wanted = [_objective(text) for text in objectives or ()]
    request, documents = _material(request, files or ())
    said = [*_earlier(thread), ("user", request)]
    entry = {"messages": said, "documents": documents, "objectives": wanted}
    if plan:
        return _planned(entry, models, meaning, limits, json=json)
    answer, whole = _answer(entry, models, meaning, limits)
    if answer is None:
        say("sroc: ended by SIGTERM before anything was written.", sys.stderr)
        return ENDED
    report(answer, json, show or ())
    if thread is not None:
        _keep(thread, said, answer)
    if not whole:
        say("sroc: ended by SIGTERM: this is the best that was written so far.", sys.stderr)
    return STATUS_CODES[answer.status] if whole else ENDED


def _earlier(thread: str | None) -> list[tuple[str, str]]:
    """What was said in a kept thread; nothing in a new one."""
    from ..tools.shelf import names, path_of, take

    if thread is None or not path_of("threads", thread).is_file() or thread not in names("threads"):
        return []
    return [(role, words) for role, words in loads(take("threads", thread))["messages"]]


def _keep(thread: str, said: list[tuple[str, str]], answer: Answer) -> None:
    from ..tools.shelf import keep

    kept = {"messages": [*said, ("assistant", answer.text)], "answer": answer.model_dump(mode="json")}
    keep("threads", thread, dumps(kept))


def _objective(text: str) -> Objective:
    from ..tools.objectives import compile_objectives
    from ..tools.types import Objective

    if not text.strip():
        raise InputError(f"--objective {text!r}: an objective is empty; say what the answer must achieve.")
    objective = Objective(text=text, authority="user")
    if not any(o.check for o in compile_objectives(text, authority="user", source="objectives")):
        say(f"--objective {text!r}: {_UNKNOWN}", sys.stderr)
    return objective


def _material(request: str | None, files: Iterable[Path]) -> tuple[str, list[Document]]:
    from langchain_core.documents import Document

    from ..tools.loading import load_all

    documents = [document for path in files for document in load_all(path)]
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
    from ..tools.loading import LARGEST, decode

    data = sys.stdin.buffer.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise InputError(f"stdin has over {LARGEST / 1e6:.0f} MB, the most that can be read: split it.")
    return decode(data, "stdin")


def _answer(
    request: dict[str, Any], models: Sequence[str] | None, meaning: Embeddings | None, limits: Limits
) -> tuple[Answer | None, bool]:
    """The answer, and whether the run came to its end."""
    import asyncio
    from functools import partial
    from uuid import uuid4

    from langgraph.checkpoint.memory import InMemorySaver
    from langgraph.runtime import RunControl
    from langgraph.types import Command

    from .. import Settings, create_sroc
    from .ending import until_told

    interactive = sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty()
    graph: Any = create_sroc(models or None, retriever=meaning, checkpointer=InMemorySaver() if interactive else None)
    entry: Any = request
    thread: Any = {"configurable": {"thread_id": uuid4().hex}}
    settings = Settings(limits=limits, interactive=interactive)
    modes: list[StreamMode] = ["custom", "updates", "values"]
    so_far = partial(graph.so_far, thread_id="", settings=settings)
    while True:
        control = RunControl()
        parts = graph.astream(entry, thread, context=settings, stream_mode=modes, version="v2", control=control)
        answer, asked = asyncio.run(until_told(parts, control, so_far, sys.stderr))  # Ctrl-C cancels what is under way
        if not asked.questions:
            break
        entry = Command(resume=_replies(asked))
    if answer is None and not control.drain_requested:
        raise RuntimeError("the graph ended without an answer")
    return answer, not control.drain_requested


def _planned(
    request: dict[str, Any], models: Sequence[str] | None, meaning: Embeddings | None, limits: Limits, *, json: bool
) -> int:
    import asyncio

    from .. import Settings
    from ..graphs.preview import preview
    from ..tools.display.planned import as_plan

    made = asyncio.run(preview(models or None, request, Settings(limits=limits), retriever=meaning))
    say(made.model_dump_json(indent=2) if json else as_plan(made))
    return 0


def _replies(asked: Asked) -> dict[str, str]:
    """A formulation that was picked from the menu, and the answers to what it leaves open."""
    from ..tools.display.live import put_questions, put_suggestions

    pick = put_suggestions(asked.suggestions, sys.stderr)
    left = [q for q in asked.questions if pick is None or q.id not in pick.answers]
    return {**put_questions(left, sys.stderr), **({"formulation": pick.text} if pick else {})}


def report(answer: Answer, json: bool = False, topics: Sequence[Show] = ()) -> None:
    """Print the answer on stdout; what would spoil JSON, or a machine format it was asked for in, goes to stderr."""
    from ..tools.display.text import as_json, as_record, as_text, for_machines, show
    from ..tools.display.wording import clean

    aside = sys.stdout
    if json:
        say(as_json(answer))
        aside = sys.stderr
    elif for_machines(answer):
        say(clean(answer.text))
        say(as_record(answer), sys.stderr)
        aside = sys.stderr
    else:
        say(as_text(answer))
    for topic in topics:
        say("\n" + show(answer, topic.value), aside)
