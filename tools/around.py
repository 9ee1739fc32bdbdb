"""A call goes in; how it stands in the graph that runs around it comes out: its listeners, its traces, the step.

LangChain copies a configuration wherever it is asked for one; ten thousand calls look at it as it is.
"""

from __future__ import annotations

from typing import Any

from langchain_core.callbacks import AsyncCallbackHandler, BaseCallbackManager
from langchain_core.messages import AIMessageChunk
from langchain_core.runnables.config import RunnableConfig, var_child_runnable_config

from .types import Role


class Heard(AsyncCallbackHandler):
    """Keeps what a streamed reply has said so far, so that a broken one leaves its beginning."""

    run_inline = True
    """Nothing is waited for here, so no task is made of it."""

    def __init__(self) -> None:
        self.text = ""

    @property
    def ignore_chat_model(self) -> bool:
        """That a call begins tells nothing."""
        return True

    async def on_llm_new_token(self, token: Any, **about: Any) -> None:  # noqa: ARG002
        """The next piece, a text or a list of blocks."""
        self.text += token if isinstance(token, str) else str(AIMessageChunk(content=token).text)


def heard_by(heard: Heard | None, config: RunnableConfig) -> RunnableConfig:
    """The call's configuration with one more listener, if any, beside those of the graph that it runs in."""
    around = _around()
    callbacks = around.get("callbacks")
    if heard is None:
        pass
    elif isinstance(callbacks, BaseCallbackManager):
        callbacks = callbacks.copy()
        callbacks.add_handler(heard)
    else:
        callbacks = [*(callbacks or ()), heard]
    metadata = {**(around.get("metadata") or {}), **(config.get("metadata") or {})}
    return {
        **config,
        "callbacks": callbacks,
        "metadata": metadata,
        "tags": [*(around.get("tags") or ()), *(config.get("tags") or ())],
    }


def traced(role: Role, task_id: str | None, objective_ids: tuple[str, ...], *, hidden: bool) -> RunnableConfig:
    """How traces name a call, and whether its tokens are hidden from whoever streams the graph."""
    about: dict[str, Any] = {"role": role, "task_id": task_id, "objectives": [*objective_ids]}
    told = {name: value for name, value in about.items() if value}
    tags = [f"sroc:{role}", *(["nostream"] if hidden else [])]
    return RunnableConfig(run_name=role, tags=tags, metadata=told)


def step() -> int | None:
    """The graph's superstep that runs, as LangGraph's metadata tells it; None outside of one."""
    found: int | None = (_around().get("metadata") or {}).get("langgraph_step")
    return found


def _around() -> RunnableConfig:
    """The configuration of the graph's node that runs."""
    return var_child_runnable_config.get() or RunnableConfig()
