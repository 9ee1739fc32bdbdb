"""The instruments as tools of any agent: typed arguments in, a few short lines and the values behind them out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from pydantic import Field

from .checks import Unit
from .conflicts import relax, smallest_change
from .context.chunk import split
from .context.evidence import Evidence
from .context.index import Index
from .context.sources import Source, sources_of
from .display.wording import counted, short
from .errors import InputError, SrocError
from .measure import measure
from .objectives import compile_objectives
from .types import Authority, Chunk, Objective
from .values import Value
from .verify import verify
from .verify.counts import term_pattern

if TYPE_CHECKING:
    from langchain_core.documents import Document
    from langchain_core.tools import BaseTool

MOST_LINES = 20
"""Lines of one result; the artifact holds the rest."""
MOST_QUOTED = 400
"""Characters quoted of one passage."""
SUPPORT = 0.6
"""Share of a statement's weighted words that a passage must have to carry it."""
_INDENT = "   "
Result = tuple[str, Any]


class Passage(Value):
    """A text, and what to call it."""

    text: str = Field(min_length=1)
    source: str = ""
    """Its file, address or title."""


class Instructions(Value):
    """Arguments of `find_conflicts`."""

    instructions: list[str] = Field(min_length=1, max_length=100)
    """What is asked of one answer, in the order said, each in its own words ("Write at most 60 words.")."""
    stronger: list[str] = Field(default=[], max_length=100)
    """Instructions of higher authority, such as a system prompt's; they never yield to the others."""


class Verification(Value):
    """Arguments of `verify_text`."""

    text: str
    """The text to check, whole."""
    instructions: list[str] = Field(min_length=1, max_length=100)
    """What the text must achieve, in words."""


class Query(Value):
    """Arguments of `search_documents`."""

    query: str = Field(min_length=1)
    """What the passages should be about, as words or a question."""
    most: int = Field(default=5, ge=1, le=20)
    """Passages wanted, 1 to 20."""
    documents: list[Passage] = []
    """What to search; left out, the documents that the application has given."""


class Claims(Value):
    """Arguments of `check_claims`."""

    claims: list[str] = Field(min_length=1, max_length=50)
    """Statements, one fact each."""
    documents: list[Passage] = []
    """What they must rest on; left out, the documents that the application has given."""


class Counting(Value):
    """Arguments of `count`."""

    text: str
    """The text to count in, whole."""
    units: list[Unit] = ["words", "sentences", "paragraphs", "characters"]
    """What to count."""
    terms: list[str] = []
    """Words or phrases whose occurrences to count, without regard to case."""


def tools(documents: Iterable[Document | Any] = ()) -> list[BaseTool]:
    """The five instruments over these documents; see `sroc.tools.instruments`."""
    from langchain_core.tools import StructuredTool

    given = tuple(sources_of(documents))
    return [
        StructuredTool.from_function(
            _safe(function, given),
            name=name,
            description=description,
            args_schema=schema,
            response_format="content_and_artifact",
            infer_schema=False,
        )
        for name, description, schema, function in _INSTRUMENTS
    ]


def _safe(function: Callable[[Any, Sequence[Source]], Result], given: Sequence[Source]) -> Callable[..., Result]:
    schema = next(schema for _, _, schema, own in _INSTRUMENTS if own is function)

    def called(**arguments: Any) -> Result:
        try:
            return function(schema.model_validate(arguments), given)
        except SrocError as error:  # an agent reads what was wrong; a run does not end over it
            return str(error), None

    return called


def _find_conflicts(asked: Instructions, _given: Sequence[Source]) -> Result:
    objectives = _compiled([*((text, "system") for text in asked.stronger), *((t, "user") for t in asked.instructions)])
    relaxation = relax(objectives)
    by_id = {o.id: o for o in objectives}
    in_force = [o for o in objectives if o.id not in relaxation.dropped]
    found = len(relaxation.conflicts)
    lines = [f"{counted(found, 'conflict')}." if found else "No conflict."]
    for number, conflict in enumerate(relaxation.conflicts, 1):
        lines.append(f"{number}. {short(conflict.explanation, 300)}")
        for loser in (by_id[i] for i in conflict.objective_ids if i in relaxation.dropped):
            change = smallest_change(loser, in_force)
            lines.append(
                f"{_INDENT}“{loser.text}” should yield" + (f"; “{change.text}” would hold." if change else ".")
            )
    unread = [o.text for o in objectives if o.check is None]
    return _lines([*lines, *_unread(unread)]), relaxation


def _verify_text(asked: Verification, _given: Sequence[Source]) -> Result:
    verdicts = [(o, verify(o, asked.text)) for o in _compiled((text, "user") for text in asked.instructions)]
    unmet = sum(v.outcome == "unmet" for _, v in verdicts)
    unchecked = sum(v.outcome == "unchecked" for _, v in verdicts)
    head = f"{len(verdicts) - unmet - unchecked} met, {unmet} unmet, {unchecked} that code cannot check."
    in_order = sorted(verdicts, key=lambda each: ("unmet", "unchecked", "met").index(each[1].outcome))
    rows = [f"{v.outcome}: “{short(o.text)}”" + (f": {v.evidence}" if v.evidence else "") for o, v in in_order]
    return _lines([head, *rows]), tuple(v for _, v in verdicts)


def _search_documents(asked: Query, given: Sequence[Source]) -> Result:
    chunks = _chunks(asked.documents, given)
    with Index(chunks) as index:
        found = index.search(asked.query, asked.most)
    evidence = Evidence(found)
    lines = [f"{counted(len(found), 'passage')}." if found else "No passage has any of these words."]
    for position, chunk in enumerate(found):
        start, end = evidence.quote(position, [asked.query])
        lines.append(f"{position + 1}. {_place(chunk, start, end)}: “{short(chunk.text[start:end], MOST_QUOTED)}”")
    return _lines(lines), found


def _check_claims(asked: Claims, given: Sequence[Source]) -> Result:
    chunks = _chunks(asked.documents, given)
    evidence = Evidence(chunks)
    rows: list[tuple[bool, str]] = []
    for claim in asked.claims:
        position, support, _ = evidence.best(claim)
        if support < SUPPORT:
            rows.append((False, f"not found in the documents: “{short(claim)}”"))
            continue
        start, end = evidence.quote(position, [claim])
        where, quote = _place(chunks[position], start, end), chunks[position].text[start:end]
        rows.append((True, f"carried: “{short(claim)}” by {where}: “{short(quote, MOST_QUOTED)}”"))
    carried = sum(found for found, _ in rows)
    head = f"{carried} of {len(rows)} claims are carried by a passage with their words and numbers."
    return _lines([head, *(line for _, line in sorted(rows, key=lambda row: row[0]))]), tuple(rows)


def _count(asked: Counting, _given: Sequence[Source]) -> Result:
    numbers = {unit.replace("_", " "): measure(asked.text, unit).strict for unit in asked.units}
    numbers |= {f"“{term}”": len(term_pattern(term).findall(asked.text)) for term in asked.terms if term.strip()}
    return ", ".join(f"{name}: {number}" for name, number in numbers.items()) + ".", numbers


def _compiled(said: Iterable[tuple[str, Authority]]) -> tuple[Objective, ...]:
    """The objectives of each instruction, with ids; one that no rule reads stays, without a check."""
    found: list[Objective] = []
    for text, authority in said:
        if not text.strip():
            raise InputError("An instruction is empty: say in words what the answer must achieve.")
        own = compile_objectives(text, authority=authority, source="objectives")
        found += own or (Objective(text=text.strip(), authority=authority),)
    return tuple(o.model_copy(update={"id": f"o{n}"}) for n, o in enumerate(found, 1))


def _chunks(passages: Sequence[Passage], given: Sequence[Source]) -> tuple[Chunk, ...]:
    own = sources_of({"page_content": p.text, "metadata": {"source": p.source or None}} for p in passages)
    chunks = tuple(chunk for source in (own or given) for chunk in split(source))
    if not chunks:
        raise InputError("There are no documents: pass them as `documents`, each with its text.")
    return chunks


def _place(chunk: Chunk, start: int, end: int) -> str:
    heading = f", {chunk.heading}" if chunk.heading else ""
    return f"{chunk.source} [{chunk.start + start}:{chunk.start + end}]{heading}"


def _unread(texts: Sequence[str]) -> list[str]:
    return [f"Not read by any rule, so not compared: {', '.join(f'“{short(t, 80)}”' for t in texts)}."] if texts else []


def _lines(lines: Sequence[str]) -> str:
    rest = len(lines) - MOST_LINES
    return "\n".join([*lines[:MOST_LINES], f"and {rest} lines more"] if rest > 0 else lines)


_INSTRUMENTS: tuple[tuple[str, str, type[Value], Callable[[Any, Sequence[Source]], Result]], ...] = (
    (
        "find_conflicts",
        "Find which instructions cannot hold together, why, and which should yield. Exact for counts, words to use or "
        "avoid, formats, case, language, order; use it before writing.",
        Instructions,
        _find_conflicts,
    ),
    (
        "verify_text",
        "Check a text against instructions by code: met, unmet with what was found instead, or not checkable. Use it "
        "before giving a text to the user.",
        Verification,
        _verify_text,
    ),
    (
        "search_documents",
        "Find the passages of documents that a question is about, with their place as characters [start:end].",
        Query,
        _search_documents,
    ),
    (
        "check_claims",
        "Check which statements the documents carry, with the passage that carries each; numbers must be the same.",
        Claims,
        _check_claims,
    ),
    (
        "count",
        "Count the words, sentences, paragraphs, characters or other units of a text, and how often terms occur.",
        Counting,
        _count,
    ),
)
