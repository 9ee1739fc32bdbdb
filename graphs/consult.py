"""A task done by the caller's own Runnable: a packet in, a draft and its journal entry out, within the limits."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial
from typing import Any

from langchain_core.messages import AIMessage, BaseMessage, HumanMessage
from langchain_core.runnables import Runnable, RunnableConfig
from langchain_core.runnables.config import ensure_config, merge_configs
from langgraph.errors import GraphBubbleUp

from ..agents.prompts import Prompts
from ..agents.specialist import drafted, messages_of, written
from ..tools.around import step
from ..tools.budgets import Lease, Shared
from ..tools.errors import LimitReached, SaveError
from ..tools.faults import one_line
from ..tools.formats import Request
from ..tools.gate import gate
from ..tools.journal import entry, remember
from ..tools.limits import Ledger
from ..tools.models import Rung
from ..tools.naming import kind_of
from ..tools.receipts import Once, Receipts, key_of
from ..tools.record import Call, Draft, Usage
from ..tools.types import Message, Packet
from .metering import Meter

_USED = "sroc_usage"
"""Where a kept reply tells what it used."""
_ALONE = "runnables whose models may not be bounded"


async def consult(
    packet: Packet,
    work: Runnable[Any, Any],
    rung: Rung,
    pool: Ledger | None,
    *,
    prompts: Prompts,
    parallel: int,
    clean: Callable[[str], str],
    budget: Shared | None = None,
    receipts: Receipts | None = None,
) -> tuple[Draft, Mapping[str, Call]]:
    """Let a Runnable do the task. Its failure, or a limit it reaches, is a draft without text that says why.

    What it says is no more trusted than a document: secrets are masked by `clean` before it is kept. It is kept in the
    receipts before it is used, so that a resumed run does not let it work twice. What interrupts the graph inside it (a
    question to a person) interrupts this graph too.
    """
    prompt, name, said = messages_of(packet, prompts), rung.name, ""
    usage, lease = Usage(estimated=True), Lease(packet.allowance)
    try:
        lease = lease if budget is None else await budget.lease(packet.allowance)
        ledger = Ledger(lease.allowance, pool=pool)
        meter = Meter(ledger, lease.allowance.tool_calls)
        try:
            asked = partial(_asked, work, rung, prompt, meter, ledger, parallel, clean)
            key = partial(key_of, Request(prompt), step(), "specialist", packet.task.id, packet.attempt, name)
            said, usage = await _kept(receipts, key, asked, partial(meter.usage, prompt))
        except BaseException:
            usage = meter.usage(prompt, said)
            raise
        draft = written(packet, said, name)
    except (GraphBubbleUp, SaveError):
        raise
    except LimitReached as reached:
        draft = drafted(packet, failure=str(reached), stopped_by=reached.limit)
    except TimeoutError:
        draft = drafted(packet, failure=f"{name} did not end in time", stopped_by="seconds")
    except Exception as error:  # whatever a caller's code raises is one failed task
        draft = drafted(packet, failure=clean(f"{name}: {one_line(error)}"))
    finally:
        if budget is not None:
            await budget.end(lease, usage)
    call = _journalled(packet, name, prompt, said, usage, draft.failure)
    return draft, {call.id: call}


async def _kept(
    receipts: Receipts | None, key: Callable[[], str], asked: Callable[[], Awaitable[str]], used: Callable[[str], Usage]
) -> tuple[str, Usage]:
    """What was said and what it used, kept before anyone reads it; what was kept before, where there is a receipt."""

    async def done() -> AIMessage:
        said = await asked()
        return AIMessage(said, response_metadata={_USED: used(said).model_dump()})

    reply = await Once(receipts).reply(key, done)
    return str(reply.text), Usage.model_validate(reply.response_metadata[_USED])


async def _asked(
    work: Runnable[Any, Any],
    rung: Rung,
    prompt: Sequence[Message],
    meter: Meter,
    ledger: Ledger,
    parallel: int,
    clean: Callable[[str], str],
) -> str:
    """What the Runnable says, in its turn and in time.

    While it is not known that all its models are bounded it goes alone where limits bound what is written, so that a
    limit is passed by one of their replies at most.
    """
    alone = ledger.counts_output and not rung.memory.keeps
    turn = gate(_ALONE, 1) if alone else gate(rung.name, parallel)
    async with turn.turn(rung.name, within=ledger.seconds_left()):
        config = merge_configs(
            ensure_config(), RunnableConfig(callbacks=[meter], run_name=rung.name, tags=["nostream"])
        )
        result = work.ainvoke(_given(work, prompt), config)
        said = clean(_text_of(await asyncio.wait_for(result, ledger.seconds_left())))
    rung.memory.keeps = meter.bounded
    return said


def _given(work: Runnable[Any, Any], prompt: Sequence[Message]) -> Any:
    """The prompt in the shape that the Runnable's input schema asks for."""
    rules = [m.content for m in prompt if m.role in ("system", "developer")]
    talk = [m for m in prompt if m.role in ("user", "assistant")]
    last = "\n\n".join((*rules, talk[-1].content))
    messages = [*(_message(m) for m in talk[:-1]), HumanMessage(last)]
    try:
        schema = work.get_input_jsonschema()
    except Exception:  # a schema that cannot be told is none
        schema = {}
    if "messages" in schema.get("properties", {}):
        return {"messages": messages}
    return last if schema.get("type") == "string" else messages


def _message(message: Message) -> BaseMessage:
    return AIMessage(message.content) if message.role == "assistant" else HumanMessage(message.content)


def _text_of(result: Any) -> str:
    """The text of what a Runnable returned.

    Raises:
        ValueError: It holds none.
    """
    if isinstance(result, Mapping) and result.get("messages"):
        result = result["messages"][-1]
    if isinstance(result, BaseMessage):
        return str(result.text)
    if isinstance(result, str):
        return result
    raise ValueError(f"it returned {kind_of(result)}, and a specialist returns a text, a message or messages")


def _journalled(
    packet: Packet, name: str, prompt: tuple[Message, ...], said: str, usage: Usage, failure: str | None
) -> Call:
    about = {"role": "specialist", "task_id": packet.task.id, "model": name, "format": "text"}
    call = entry(prompt, (step(), packet.attempt), **about, usage=usage, reply=said, error=failure)
    remember(call)
    return call
