"""A task done by the caller's own Runnable: a packet in, a draft and its journal entry out, within the limits."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping, Sequence
from typing import Any

from langchain_core.callbacks import BaseCallbackHandler
from langchain_core.messages import AIMessage, BaseMessage, HumanMessage
from langchain_core.outputs import LLMResult
from langchain_core.runnables import Runnable, RunnableConfig
from langchain_core.runnables.config import ensure_config, merge_configs
from langgraph.errors import GraphBubbleUp

from ..agents.prompts import Prompts
from ..agents.specialist import empty, messages_of, written
from ..tools.errors import LimitReached
from ..tools.gate import gate
from ..tools.journal import entry, remember
from ..tools.limits import Ledger
from ..tools.record import Call, Draft, Usage
from ..tools.tokens import guess
from ..tools.types import Message, Packet
from ..tools.wire import step

_LONGEST_REASON = 300


async def consult(
    packet: Packet, name: str, work: Runnable[Any, Any], ledger: Ledger, *, prompts: Prompts, parallel: int
) -> tuple[Draft, Mapping[str, Call]]:
    """Let a Runnable do the task. Its failure, or a limit it reaches, is a draft without text that says why.

    What interrupts the graph inside it (a question to a person) interrupts this graph too.
    """
    prompt, meter = messages_of(packet, prompts), _Meter(ledger, packet.allowance.tool_calls)
    draft, said = empty(packet), ""
    try:
        async with gate(name, parallel).turn(name, within=ledger.seconds_left()):
            config = merge_configs(ensure_config(), RunnableConfig(callbacks=[meter], run_name=name, tags=["nostream"]))
            result = work.ainvoke(_given(work, prompt), config)
            said = _text_of(await asyncio.wait_for(result, ledger.seconds_left()))
        draft = written(packet, said, name)
    except GraphBubbleUp:
        raise
    except LimitReached as reached:
        draft = draft.model_copy(update={"failure": str(reached), "stopped_by": reached.limit})
    except TimeoutError:
        draft = draft.model_copy(update={"failure": f"{name} did not end in time", "stopped_by": "seconds"})
    except Exception as error:  # whatever a caller's code raises is one failed task
        draft = draft.model_copy(update={"failure": f"{name}: {_reason(error)}"})
    call = _journalled(packet, name, prompt, said, meter.usage(prompt, said), draft.failure)
    return draft, {call.id: call}


class _Meter(BaseCallbackHandler):
    """Counts what the Runnable's models and tools use, and stops it at the limits."""

    raise_error = True
    run_inline = True

    def __init__(self, ledger: Ledger, tool_calls: int | None) -> None:
        self._ledger, self._most, self._started = ledger, tool_calls, time.perf_counter()
        self.calls = self.input = self.output = self.tools = 0

    def on_chat_model_start(self, *_: Any, **__: Any) -> None:
        self._ledger.settle(self._ledger.reserve(0, 0), Usage(calls=1))
        self.calls += 1

    def on_llm_end(self, response: LLMResult, **_: Any) -> None:
        for generations in response.generations:
            message = getattr(generations[0], "message", None) if generations else None
            used = getattr(message, "usage_metadata", None) or {}
            self._used(int(used.get("input_tokens", 0)), int(used.get("output_tokens", 0)))

    def on_tool_start(self, *_: Any, **__: Any) -> None:
        self.tools += 1
        if self._most is not None and self.tools > self._most:
            raise LimitReached("tool_calls", f"tool_calls={self._most} forbids a further tool call; raise the limit.")

    def _used(self, read: int, wrote: int) -> None:
        self.input, self.output = self.input + read, self.output + wrote
        spent = Usage(input_tokens=read, output_tokens=wrote, total_tokens=read + wrote)
        self._ledger.settle(self._ledger.reserve(read, wrote), spent)

    def usage(self, prompt: Sequence[Message], said: str) -> Usage:
        """What was told; estimated from the texts where a model, or no model, told nothing."""
        told = bool(self.input or self.output)
        read = self.input if told else round(guess("\n".join(m.content for m in prompt)))
        wrote = self.output if told else round(guess(said))
        return Usage(
            calls=self.calls,
            input_tokens=read,
            output_tokens=wrote,
            total_tokens=read + wrote,
            cost_usd=None,
            seconds=time.perf_counter() - self._started,
            estimated=not told,
            tool_calls=self.tools,
        )


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
    raise ValueError(f"it returned a {type(result).__name__}, and a specialist returns a text, a message or messages")


def _reason(error: Exception) -> str:
    words = " ".join(str(error).split())[:_LONGEST_REASON]
    return f"{type(error).__name__}: {words}" if words else type(error).__name__


def _journalled(
    packet: Packet, name: str, prompt: tuple[Message, ...], said: str, usage: Usage, failure: str | None
) -> Call:
    about = {"role": "specialist", "task_id": packet.task.id, "model": name, "format": "text"}
    call = entry(prompt, (step(), packet.attempt), **about, usage=usage, reply=said, error=failure)
    remember(call)
    return call
