"""From what was said to what is in force: formulator, resolver and clarifier."""

from __future__ import annotations

import asyncio
import time
from typing import Any

from langchain_core.documents import Document
from langgraph.types import Command, Overwrite, interrupt

from ...agents import clarifier as asking
from ...agents import formulator as formulating
from ...agents import resolver as resolving
from ...tools.context.corpus import FILED_ABOVE, reference
from ..intake import conversation_of, documents_of, objectives_of, retrieved
from ..run import Run, Workshop
from ..state import State


async def formulator(shop: Workshop, state: State) -> dict[str, Any]:
    """Read the request anew; a pass after questions keeps the clock and the journal."""
    conversation = conversation_of(state.get("messages", []))
    replies = state.get("replies")
    brief = formulating.formulate(
        conversation,
        objectives=[*shop.objectives, *objectives_of(state.get("objectives") or [])],
        replies=replies,
    )
    documents = documents_of(state.get("documents") or [])
    found = await retrieved(shop.retriever, brief.request)
    fresh = {} if replies is not None else _cleared()
    return {**fresh, "brief": brief, **await _filed(shop, documents, found), "replies": None}


async def _filed(shop: Workshop, documents: list[Document], found: list[Document]) -> dict[str, list[Document]]:
    """Large documents are read into a file here, so that the state carries a reference and never their text."""
    own = {"documents": documents, "found": found}
    if sum(len(document.page_content) for document in (*documents, *found)) <= FILED_ABOVE:
        return own
    corpus = await asyncio.to_thread(shop.corpus, [*documents, *found])
    return {"documents": [Document(**reference(corpus))], "found": []}


async def resolver(shop: Workshop, state: State) -> Command[Any]:
    """Settle conflicts; go and ask only where someone can answer."""
    run = Run(shop, "resolver")
    run.progress("resolver")
    settlement = resolving.settle(state["brief"])
    if settlement.questions and run.settings.interactive and run.thread_id:
        return Command(update={"settlement": settlement}, goto="clarifier")
    return Command(update={"settlement": settlement}, goto="planner")


async def clarifier(_shop: Workshop, state: State) -> dict[str, Any]:
    """Ask everything in one interrupt; this node does nothing else, since it runs again from here on resume."""
    questions = state["settlement"].questions
    reply = interrupt({"questions": [q.model_dump(mode="json") for q in questions]})
    return {"replies": {**state["brief"].replies, **asking.understood(reply, questions)}}


def _cleared() -> dict[str, Any]:
    """A new request sees nothing of the last one's plan, drafts and answer."""
    return {
        "started": time.time(),
        "drafts": Overwrite({}),
        "reviews": Overwrite({}),
        "calls": Overwrite({}),
        "decisions": [],
        "answer": None,
    }
