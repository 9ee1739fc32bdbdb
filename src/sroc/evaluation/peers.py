"""Other ways to put a model to work, where they are installed: same model, same items, one outcome out."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from types import SimpleNamespace
from typing import Any

from langchain_core.callbacks import BaseCallbackHandler
from langchain_core.messages import AIMessage, BaseMessage
from langchain_core.outputs import LLMResult

from ..tools.errors import SettingsError
from ..tools.evaluation.items import Item
from ..tools.evaluation.rows import Outcome
from ..tools.limits import total
from ..tools.models import Rung
from ..tools.record import Call, Usage
from ..tools.replies import cost_of
from ..tools.tokens import guess
from ..tools.wire import own_model, speaks_openai
from .arms import Arm, Bench, prompt

Made = Callable[[Bench, Any, list[dict[str, str]], "Tally"], Any]
"""Bench, chat model, messages and tally in; a coroutine of the text out."""

_MANAGER = (
    "You lead a writer and a reviewer. Have the writer answer the user's request, have the reviewer check the answer "
    "against everything the request asks for, and have the writer mend what fails. Then give the final answer alone."
)
_WRITER = "You are the writer. Answer the user's request in full. Give the answer alone."
_REVIEWER = "You are the reviewer. Say which of the request's requirements the last answer does not meet, and why."


class Tally(BaseCallbackHandler):
    """Counts what a peer spends, whichever client it uses."""

    raise_error = True

    def __init__(self, price: Any) -> None:
        self._price = price
        self._used: list[Usage] = []

    def add(self, read: int | None, written: int | None, *, prompt: str = "", reply: str = "") -> None:
        """One request: what the server told, estimated where it told nothing."""
        tokens = int(read or guess(prompt)), int(written or guess(reply))
        cost = cost_of(*tokens, self._price)
        estimated = not (read and (written or not reply))
        used = {"input_tokens": tokens[0], "output_tokens": tokens[1], "total_tokens": sum(tokens)}
        self._used.append(Usage(calls=1, cost_usd=cost, estimated=estimated, **used))

    def on_llm_end(self, response: LLMResult, **_: Any) -> None:
        """LangChain's own count of a request."""
        message = getattr(response.generations[0][0], "message", None)
        told = getattr(message, "usage_metadata", None) or {}
        reply = str(getattr(message, "text", ""))
        self.add(told.get("input_tokens"), told.get("output_tokens"), reply=reply)

    def usage(self, started: float) -> Usage:
        """All requests together."""
        calls = [Call(id="", role="specialist", model="", messages=(), usage=used) for used in self._used]
        return total(calls).model_copy(update={"seconds": time.perf_counter() - started})


async def _agent(_: Bench, model: Any, messages: list[dict[str, str]], tally: Tally) -> str:
    create = import_module("langchain.agents").create_agent
    return _last(await create(model, []).ainvoke({"messages": messages}, {"callbacks": [tally]}))


async def _supervisor(_: Bench, model: Any, messages: list[dict[str, str]], tally: Tally) -> str:
    create = import_module("langchain.agents").create_agent
    team = [
        create(model, [], name="writer", system_prompt=_WRITER),
        create(model, [], name="reviewer", system_prompt=_REVIEWER),
    ]
    graph = import_module("langgraph_supervisor").create_supervisor(team, model=model, prompt=_MANAGER).compile()
    return _last(await graph.ainvoke({"messages": messages}, {"callbacks": [tally], "recursion_limit": 25}))


def _optillm(module: str, function: str) -> Made:
    async def made(bench: Bench, model: Any, messages: list[dict[str, str]], tally: Tally) -> str:
        if not speaks_openai(model):
            raise SettingsError(f"{bench.ladder[0].name}: OptiLLM asks OpenAI-compatible endpoints only.")
        approach = getattr(import_module(module), function)
        system = "\n".join(m["content"] for m in messages if m["role"] == "system") or "You are a helpful assistant."
        said = "\n\n".join(m["content"] for m in messages if m["role"] != "system")
        config = {"max_tokens": model.max_tokens} if model.max_tokens else None
        client = _counting(model.root_client.with_options(timeout=model.request_timeout), tally)
        work = partial(approach, system, said, client, model.model_name, request_config=config)
        text, _ = await asyncio.get_running_loop().run_in_executor(bench.threads, work)
        return str(text)

    return made


PEERS: dict[str, tuple[tuple[str, ...], Made]] = {
    "agent": (("langchain.agents",), _agent),
    "supervisor": (("langchain.agents", "langgraph_supervisor"), _supervisor),
    "optillm-bon": (("optillm.bon",), _optillm("optillm.bon", "best_of_n_sampling")),
    "optillm-sc": (
        ("optillm.self_consistency",),
        _optillm("optillm.self_consistency", "advanced_self_consistency_approach"),
    ),
    "optillm-moa": (("optillm.moa",), _optillm("optillm.moa", "mixture_of_agents")),
}
"""What each needs, and how it answers."""
OPTILLM = "--no-deps optillm; pip install flask cerebras-cloud-sdk networkx sympy z3-solver aiohttp math-verify numpy"
"""What its approaches import; all that it asks for are 230 packages."""


def missing(name: str) -> str:
    """Why a peer cannot be run here, one line; empty where it can. Importing one may take seconds."""
    for module in PEERS[name][0]:
        try:
            import_module(module)
        except Exception as error:  # a peer's import is anybody's code
            package = module.partition(".")[0].replace("_", "-")
            how = OPTILLM if package == "optillm" else package
            return f"not installed: pip install {how} ({type(error).__name__}: {error})"[:240]
    return ""


def peer(name: str) -> Arm:
    """The arm of that name in `PEERS`; whatever it raises is the item's problem."""
    made = PEERS[name][1]

    async def asked(bench: Bench, item: Item, _: Mapping[str, Outcome]) -> Outcome:
        rung: Rung = bench.ladder[0]
        tally, started = Tally(rung.price), time.perf_counter()
        messages = [{"role": m.role, "content": m.content} for m in prompt(item)]
        try:
            text = await made(bench, await own_model(rung), messages, tally)
        except Exception as error:  # a peer is anybody's code: the item says so, and the run goes on
            problem = f"{type(error).__name__}: {error}"[:300]
            return Outcome(problem=problem, failed=True, usage=tally.usage(started))
        used = tally.usage(started)
        if not used.calls:  # some make a text of the error
            return Outcome(problem="no request had a reply", failed=True, usage=used)
        return Outcome(text=text, problem="" if text.strip() else "the reply has no text", usage=used)

    return asked


def _last(state: Mapping[str, Any]) -> str:
    """The last thing the model said in words."""
    said: list[BaseMessage] = state["messages"]
    return next((str(m.text) for m in reversed(said) if isinstance(m, AIMessage) and str(m.text).strip()), "")


def _counting(client: Any, tally: Tally) -> Any:
    """An OpenAI client whose completions are counted."""

    def create(**asked: Any) -> Any:
        reply = client.chat.completions.create(**asked)
        used = reply.usage
        prompt_text = "\n".join(str(m.get("content") or "") for m in asked.get("messages", ()))
        said = "\n".join(str(choice.message.content or "") for choice in reply.choices)
        told = (used.prompt_tokens, used.completion_tokens) if used else (None, None)
        tally.add(*told, prompt=prompt_text, reply=said)
        return reply

    return SimpleNamespace(chat=SimpleNamespace(completions=SimpleNamespace(create=create)))
