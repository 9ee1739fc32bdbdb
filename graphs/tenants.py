"""One graph and one database for several tenants: a tenant's name in, a graph that sees its threads alone out."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator, Mapping
from typing import Any

from langchain_core.runnables import RunnableConfig, ensure_config
from langchain_core.runnables.config import merge_configs
from langgraph.types import StateSnapshot

from ..tools.errors import SettingsError
from .guard import GuardedGraph
from .settings import Settings

_NAME = re.compile(r"[\w.@-]{1,128}")


class TenantGraph(GuardedGraph):
    """The graph as one tenant has it: every thread and every user's profile carries the tenant's name."""

    def __init__(self, *, tenant: str, **fields: Any) -> None:
        super().__init__(**fields)
        self.tenant = tenant

    def stream(self, input: Any, config: RunnableConfig | None = None, **more: Any) -> Iterator[Any]:
        """As LangGraph's, on the tenant's own thread of that name."""
        yield from super().stream(input, self._own(config), **self._whose(more))

    async def astream(self, input: Any, config: RunnableConfig | None = None, **more: Any) -> AsyncIterator[Any]:
        """As LangGraph's, on the tenant's own thread of that name."""
        async for part in super().astream(input, self._own(config), **self._whose(more)):
            yield part

    def get_state(self, config: RunnableConfig, **more: Any) -> StateSnapshot:
        """As LangGraph's, of the tenant's own thread."""
        return super().get_state(self._own(config), **more)

    async def aget_state(self, config: RunnableConfig, **more: Any) -> StateSnapshot:
        """As LangGraph's, of the tenant's own thread."""
        return await super().aget_state(self._own(config), **more)

    def get_state_history(self, config: RunnableConfig, **more: Any) -> Iterator[StateSnapshot]:
        """As LangGraph's, of the tenant's own thread."""
        return super().get_state_history(self._own(config), **more)

    async def aget_state_history(self, config: RunnableConfig, **more: Any) -> AsyncIterator[StateSnapshot]:
        """As LangGraph's, of the tenant's own thread."""
        async for snapshot in super().aget_state_history(self._own(config), **more):
            yield snapshot

    def bulk_update_state(self, config: RunnableConfig, *more: Any, **named: Any) -> RunnableConfig:
        """As LangGraph's, of the tenant's own thread."""
        return super().bulk_update_state(self._own(config), *more, **named)

    async def abulk_update_state(self, config: RunnableConfig, *more: Any, **named: Any) -> RunnableConfig:
        """As LangGraph's, of the tenant's own thread."""
        return await super().abulk_update_state(self._own(config), *more, **named)

    def _own(self, config: RunnableConfig | None) -> RunnableConfig:
        """The config with the tenant's name before the thread's; one that has it already keeps it."""
        given = ensure_config(merge_configs(self.config, config))
        thread_id = given.get("configurable", {}).get("thread_id")
        if thread_id is None:
            return given
        return merge_configs(given, {"configurable": {"thread_id": self._named(str(thread_id))}})

    def _whose(self, more: dict[str, Any]) -> dict[str, Any]:
        context = more.get("context")
        if isinstance(context, Settings) and context.user:
            return {**more, "context": context.model_copy(update={"user": self._named(context.user)})}
        if isinstance(context, Mapping) and context.get("user"):
            return {**more, "context": {**context, "user": self._named(str(context["user"]))}}
        return more

    def _named(self, name: str) -> str:
        return name if name.startswith(f"{self.tenant}/") else f"{self.tenant}/{name}"


def for_tenant(graph: Any, tenant: str) -> TenantGraph:
    """The graph as one tenant has it, over the same checkpointer and store; make one for each request's tenant.

    Args:
        graph: As `create_sroc` returns it.
        tenant: The name that your own authentication found: 1 to 128 letters, digits and `.@_-`.

    Raises:
        SettingsError: There is no such name, or the graph is another tenant's.
    """
    if not isinstance(tenant, str) or not _NAME.fullmatch(tenant):
        raise SettingsError(f"tenant={tenant!r}: a tenant's name has 1 to 128 letters, digits and .@_-; give one.")
    if isinstance(graph, TenantGraph) and graph.tenant != tenant:
        raise SettingsError(f"tenant={tenant!r}: this graph belongs to {graph.tenant!r}; use the graph of all.")
    fields = {name: value for name, value in vars(graph).items() if name not in ("__orig_class__", "tenant")}
    return TenantGraph(tenant=tenant, **fields)
