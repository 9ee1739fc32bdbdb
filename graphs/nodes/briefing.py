"""From what was said to what is in force: formulator, resolver and clarifier."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from langchain_core.documents import Document
from langgraph.types import Command, Overwrite, interrupt

from ...agents import clarifier as asking
from ...agents import formulator as formulating
from ...agents import resolver as resolving
from ...tools.clock import since
from ...tools.conflicts import fitted
from ...tools.context.corpus import FILED_ABOVE, REFERENCE, reference
from ...tools.context.sources import sources_of
from ...tools.formulation.details import ASKED
from ...tools.formulation.interrupts import payload
from ...tools.formulation.labelled import READ, heading_of
from ...tools.formulation.puzzled import FACT
from ...tools.telling import telling
from ...tools.types import Brief, Question, Settlement
from ..guard import without_secrets
from ..intake import conversation_of, documents_of, objectives_of, results_of, retrieved
from ..preferences import noted, preferences
from ..run import Run, Workshop
from ..state import State
from ..threads.forms import FORM

FEW = 50
"""Documents whose beginnings are read for details that need no asking."""


async def formulator(shop: Workshop, state: State) -> dict[str, Any]:
    """Read the request anew; a pass after questions keeps the clock and the journal."""
    run, replies, previous = Run(shop, "formulator"), state.get("replies"), state.get("brief")
    documents, results = documents_of(state.get("documents") or []), results_of(state.get("messages", []))
    beginnings = sources_of([Document(d.page_content[:READ], metadata=d.metadata) for d in documents[:FEW]])
    read = partial(
        formulating.formulate,
        conversation_of(state.get("messages", [])),
        objectives=[*shop.objectives, *objectives_of(state.get("objectives") or [])],
        replies=replies,
        previous=previous,
        preferences=await preferences(run),
        documents=bool(documents or results or shop.retrievers),
        texts=[source.text for source in beginnings],
        titles=[heading_of(source.text) or source.title for source in beginnings],
    )
    brief = read()
    fresh = {} if replies is not None else _cleared()
    if replies is None:
        await run.begin()
    if replies is None and _worth_a_call(brief, run):
        ask = await run.ask(run.settings.limits)
        brief = read(proposed=await formulating.sharpened(brief, ask, prompts=run.prompts))
        fresh["calls"] = Overwrite(ask.calls)
    put = previous.questions if previous and replies is not None else ()
    await noted(run, brief, put, first=replies is None)
    found = await retrieved(shop.retrievers, brief.words, within=run.settings.limits.seconds)
    found = without_secrets([*results, *found], run.settings)
    asked = {"asked": replies is not None, "replies": None}
    return {**fresh, **asked, "brief": brief, **await _filed(run, documents, found)}


def _worth_a_call(brief: Brief, run: Run) -> bool:
    """A model helps with the brief only where the gate opens and somebody can answer, or full effort is wanted.

    Facts that contradict each other are code's to ask about, and nothing else beside them.
    """
    effort = run.settings.effort
    helps = brief.gate.opens and not brief.put and not any(q.id.startswith(FACT) for q in brief.questions)
    return helps and effort != "plain" and (run.can_ask or effort == "full")


async def _filed(run: Run, documents: list[Document], found: list[Document]) -> dict[str, list[Document]]:
    """Large documents are read into a file here, so that the state carries a reference and never their text."""
    if (
        any(REFERENCE in document.metadata for document in documents)
        or sum(len(document.page_content) for document in (*documents, *found)) <= FILED_ABOVE
    ):
        return {"documents": await run.kept(documents), "found": await run.kept(found)}
    corpus = await asyncio.to_thread(run.shop.corpus, [*documents, *found])
    filed = Document(**reference(corpus))
    filed.metadata["found"] = len(found)
    return {"documents": [filed], "found": []}


def filed(shop: Workshop, entry: Any) -> Any:
    """A request's input, its large documents read into a file before the first checkpoint holds their text.

    An empty mapping or None as a reply, which LangGraph takes for none at all, is one that says nothing.

    Raises:
        InputError: A document is none.
    """
    if isinstance(entry, Command) and (entry.resume == {} or entry == Command()):
        return replace(entry, resume="")
    if not isinstance(entry, Mapping) or not entry.get("documents"):
        return entry
    documents = documents_of(entry["documents"])
    if sum(len(document.page_content) for document in documents) <= FILED_ABOVE:
        return {**entry, "documents": documents}
    return {**entry, "documents": [Document(**reference(shop.corpus(documents)))]}


async def resolver(shop: Workshop, state: State) -> Command[Any]:
    """Settle conflicts; go and ask only where someone can answer."""
    run = Run(shop, "resolver")
    run.progress("resolver")
    ask = await run.ask(run.left(state)) if run.settings.effort != "plain" else None
    settlement = await resolving.resolve(state["brief"], ask, prompts=shop.prompts, precedence=run.settings.precedence)
    price, tell = (await run.ladder())[0].price, telling(state["brief"].request)
    settlement = fitted(settlement, run.settings.limits, price, tell)
    update = {"settlement": settlement, "calls": ask.calls if ask else {}}
    if not state.get("asked") and run.can_ask and _questions(state["brief"], settlement):
        return Command(update=update, goto="clarifier")
    return Command(update=update, goto="planner")


async def clarifier(shop: Workshop, state: State) -> dict[str, Any]:
    """Ask everything in one interrupt; this node does nothing else, since it runs again from here on resume."""
    brief, questions = state["brief"], _questions(state["brief"], state["settlement"])
    reply = interrupt(payload(questions, brief.suggestions, Run(shop, "clarifier").settings.interrupts))
    return {"replies": {**brief.replies, **asking.understood(reply, questions, brief.suggestions)}}


def _questions(brief: Brief, settlement: Settlement) -> tuple[Question, ...]:
    """What is asked in one go: ties first, then what is missing, at most three."""
    return (*settlement.questions, *brief.questions)[:ASKED]


def _cleared() -> dict[str, Any]:
    """A new request sees nothing of the last one's plan, drafts and answer."""
    since(started := time.time())
    return {
        "started": started,
        "drafts": Overwrite({}),
        "reviews": Overwrite({}),
        "calls": Overwrite({}),
        "decisions": [],
        "answer": None,
        "form": FORM,
    }
