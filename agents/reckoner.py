"""Reckoner: a question about tables in, the plan whose result code read out by a model's query out, or nothing."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence

from ..tools.checks import FormatCheck
from ..tools.context.corpus import Corpus
from ..tools.errors import LimitReached, ModelError
from ..tools.tally.planned import MOST, counted, place, texts
from ..tools.tally.queried import asks_of_rows, cell, told
from ..tools.tally.sheet import Result, Sheet, sheet_of
from ..tools.types import Message, Objective, Plan, Settlement, Task
from .ask import Ask
from .prompts import Prompts
from .splitting import request_of

REPLY_TOKENS = 240
TRIES = 2
_FENCE = re.compile(r"```\w*\n?(.*?)(?:```|$)", re.S)


def sheet_for(settlement: Settlement, corpus: Corpus) -> Sheet | None:
    """The documents' tables, where the request asks a figure or rows of them."""
    asks = len(corpus) and corpus.characters <= MOST and asks_of_rows(request_of(settlement))
    return sheet_of(texts(corpus)) if asks else None


async def reckoned(settlement: Settlement, corpus: Corpus, sheet: Sheet, ask: Ask, *, prompts: Prompts) -> Plan | None:
    """One task whose result the tables gave, by a query that a model wrote; None where none could be run.

    The model sees the tables' columns and some cells, never the rows; SQLite reckons over all of them. A query that
    cannot be run goes back once with the reason.
    """
    request = request_of(settlement)
    talk = [
        Message(role="system", content=prompts["query"]),
        Message(role="user", content=f"{sheet.described()}\n\nQuestion: {request}"),
    ]
    for _ in range(TRIES):
        try:
            said = (await ask.text(talk, output_tokens=REPLY_TOKENS, temperature=0.0)).text
        except (LimitReached, ModelError):
            return None
        sql = _bare(said)
        try:
            results = await asyncio.to_thread(sheet.ask, sql)
        except ValueError as error:
            talk += [Message(role="assistant", content=said), Message(role="user", content=f"{error}.")]
            continue
        return _plan(settlement, corpus, sql, results) if any(r.rows for r in results) else None
    return None


def _bare(said: str) -> str:
    fenced = _FENCE.search(said)
    return " ".join((fenced[1] if fenced else said).split())


def _plan(settlement: Settlement, corpus: Corpus, sql: str, results: Sequence[Result]) -> Plan:
    request = request_of(settlement)
    text, cited = told(results, request, tables=any(map(_is_table, settlement.in_force)))
    alone = [r.rows[0][0] for r in results if len(r.rows) == 1 == len(r.columns)]
    task = Task(
        id="t1",
        goal=request,
        kind="tally",
        chunk_ids=tuple(dict.fromkeys(map(place, cited))),
        result=text,
        figure=cell(alone[0]) if len(alone) == len(results) == 1 else "",
        query=sql,
        counted=counted(corpus),
    )
    return Plan(tasks=(task,), strategy="sweep", reason="a query that a model wrote, run by code on every row")


def _is_table(objective: Objective) -> bool:
    check = objective.check
    return isinstance(check, FormatCheck) and check.format == "table" and not check.negated
