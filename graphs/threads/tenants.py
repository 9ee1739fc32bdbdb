"""A checkpointer or store that several tenants share in; the same out, in which each sees only what is its own.

LangGraph's own `Auth` separates the users of its server; this separates those of an application that calls a graph as a
library. The application names the tenant of a call in the config, from what it has authenticated:
`{"configurable": {"thread_id": "t", "tenant": "acme"}}`. A call that names none is refused.
"""

from __future__ import annotations

import copy
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any, cast
from urllib.parse import quote

from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.base import BaseCheckpointSaver, Checkpoint, CheckpointMetadata, CheckpointTuple
from langgraph.config import get_config
from langgraph.store.base import (
    BaseStore,
    GetOp,
    Item,
    ListNamespacesOp,
    MatchCondition,
    Op,
    PutOp,
    Result,
    SearchOp,
)

from ...tools.errors import InputError

SOLE_USER = "local"
"""Whom LangGraph's server knows where it has no users; there, and in a library, the settings name the user."""


def served_user(configurable: Mapping[str, Any]) -> str | None:
    """The user that LangGraph's server let in; None where there are no users."""
    known = configurable.get("langgraph_auth_user_id")
    return None if known in (None, SOLE_USER) else str(known)


class TenantSaver(BaseCheckpointSaver[Any]):
    """A checkpointer in which every thread belongs to a tenant.

    Method: LangGraph's `BaseCheckpointSaver` over another one, under names that hold the tenant's.

    Args:
        saver: The shared one.
        tenant: The only one served; None serves the one that each call's config names.

    Raises:
        InputError: When it is used, and no tenant, or another one, is named.
    """

    def __init__(self, saver: BaseCheckpointSaver[Any], tenant: str | None = None) -> None:
        super().__init__(serde=saver.serde)
        self.saver, self.tenant = saver, tenant

    def of(self, tenant: str) -> TenantSaver:
        """The same for one tenant alone: what deletes threads needs it, since it takes no config."""
        return TenantSaver(self.saver, tenant)

    def place_of(self, config: RunnableConfig | None) -> str:
        """The name under which the shared checkpointer has the thread.

        Raises:
            InputError: The config names no tenant, or not the one served.
        """
        own = (config or {}).get("configurable", {})
        return f"{prefix(self._named(own))}{own.get('thread_id', '')}"

    def _named(self, configurable: dict[str, Any]) -> str:
        told = configurable.get("tenant", self.tenant)
        if self.tenant is not None and told != self.tenant:
            raise InputError(f"tenant {told!r}: this checkpointer serves {self.tenant!r} alone.")
        return _checked(told)

    def _inner(self, config: RunnableConfig) -> RunnableConfig:
        own = config.get("configurable", {})
        if own.get("thread_id") is None:
            raise InputError("configurable: a thread_id is needed beside the tenant.")
        return {**config, "configurable": {**own, "thread_id": self.place_of(config)}}

    def _outer(self, config: RunnableConfig, tenant: str) -> RunnableConfig:
        own = config.get("configurable", {})
        thread_id = str(own["thread_id"]).removeprefix(prefix(tenant))
        return {**config, "configurable": {**own, "thread_id": thread_id, "tenant": tenant}}

    def _told(self, found: CheckpointTuple, tenant: str) -> CheckpointTuple:
        before = found.parent_config and self._outer(found.parent_config, tenant)
        return found._replace(config=self._outer(found.config, tenant), parent_config=before)

    def get_tuple(self, config: RunnableConfig) -> CheckpointTuple | None:
        """As the saver's, of the tenant's thread."""
        found = self.saver.get_tuple(self._inner(config))
        return found and self._told(found, self._named(config.get("configurable", {})))

    async def aget_tuple(self, config: RunnableConfig) -> CheckpointTuple | None:
        """As the saver's, of the tenant's thread."""
        found = await self.saver.aget_tuple(self._inner(config))
        return found and self._told(found, self._named(config.get("configurable", {})))

    def list(self, config: RunnableConfig | None, **how: Any) -> Iterator[CheckpointTuple]:
        """As the saver's, of the tenant's thread.

        Raises:
            InputError: The config names no tenant or no thread.
        """
        inner = self._inner(config or {})
        before = how.pop("before", None)
        how |= {"before": self._inner(before)} if before else {}
        tenant = self._named((config or {}).get("configurable", {}))
        return (self._told(found, tenant) for found in self.saver.list(inner, **how))

    async def alist(self, config: RunnableConfig | None, **how: Any) -> AsyncIterator[CheckpointTuple]:
        """As `list`."""
        inner = self._inner(config or {})
        before = how.pop("before", None)
        how |= {"before": self._inner(before)} if before else {}
        tenant = self._named((config or {}).get("configurable", {}))
        async for found in self.saver.alist(inner, **how):
            yield self._told(found, tenant)

    def put(
        self, config: RunnableConfig, checkpoint: Checkpoint, metadata: CheckpointMetadata, new_versions: Any
    ) -> RunnableConfig:
        """As the saver's, in the tenant's thread."""
        saved = self.saver.put(self._inner(config), checkpoint, metadata, new_versions)
        return self._outer(saved, self._named(config.get("configurable", {})))

    async def aput(
        self, config: RunnableConfig, checkpoint: Checkpoint, metadata: CheckpointMetadata, new_versions: Any
    ) -> RunnableConfig:
        """As the saver's, in the tenant's thread."""
        saved = await self.saver.aput(self._inner(config), checkpoint, metadata, new_versions)
        return self._outer(saved, self._named(config.get("configurable", {})))

    def put_writes(
        self, config: RunnableConfig, writes: Sequence[tuple[str, Any]], task_id: str, task_path: str = ""
    ) -> None:
        """As the saver's, in the tenant's thread."""
        self.saver.put_writes(self._inner(config), writes, task_id, task_path)

    async def aput_writes(
        self, config: RunnableConfig, writes: Sequence[tuple[str, Any]], task_id: str, task_path: str = ""
    ) -> None:
        """As the saver's, in the tenant's thread."""
        await self.saver.aput_writes(self._inner(config), writes, task_id, task_path)

    def delete_thread(self, thread_id: str) -> None:
        """As the saver's, of the one tenant served: `saver.of("acme").delete_thread("t")`."""
        self.saver.delete_thread(f"{prefix(self._named({}))}{thread_id}")

    async def adelete_thread(self, thread_id: str) -> None:
        """As `delete_thread`."""
        await self.saver.adelete_thread(f"{prefix(self._named({}))}{thread_id}")

    def get_next_version(self, current: Any, channel: None) -> Any:
        """As the saver's."""
        return self.saver.get_next_version(current, channel)

    def with_allowlist(self, extra_allowlist: Any) -> TenantSaver:
        """The same over a saver that may load these classes too."""
        return TenantSaver(self.saver.with_allowlist(extra_allowlist), self.tenant)


class TenantStore(BaseStore):
    """A store in which everything belongs to a tenant.

    Method: LangGraph's `BaseStore` over another one, under namespaces that begin with the tenant.

    Args:
        store: The shared one.
        tenant: The only one served, which is needed outside of a run; None serves the one that the run's config names.

    Raises:
        InputError: When it is used, and no tenant is named.
    """

    def __init__(self, store: BaseStore, tenant: str | None = None) -> None:
        self.store, self.tenant = store, tenant

    def of(self, tenant: str) -> TenantStore:
        """The same for one tenant alone."""
        return TenantStore(self.store, tenant)

    def batch(self, ops: Iterable[Op]) -> list[Result]:
        """As the store's, on what is the tenant's.

        Raises:
            InputError: No tenant is named.
        """
        home = self._home()
        return [_shown(result, home) for result in self.store.batch([_placed(op, home) for op in ops])]

    async def abatch(self, ops: Iterable[Op]) -> list[Result]:
        """As `batch`."""
        home = self._home()
        return [_shown(result, home) for result in await self.store.abatch([_placed(op, home) for op in ops])]

    def _home(self) -> tuple[str, str]:
        """Stores in SQL search by LIKE: no tenant's name may be a pattern, nor the beginning of another's."""
        told = self.tenant
        if told is None:
            with suppress(RuntimeError):  # outside of a run
                told = get_config().get("configurable", {}).get("tenant")
        return ("tenant", f"{_checked(told).encode().hex()}x")


def _checked(tenant: Any) -> str:
    if not isinstance(tenant, str) or not tenant.strip():
        raise InputError(
            f"tenant {tenant!r}: whose threads and memories these are must be named; "
            'pass config={"configurable": {"thread_id": ..., "tenant": ...}}, or use .of(tenant).'
        )
    return tenant


def prefix(tenant: str) -> str:
    """No tenant's is the beginning of another's: the one slash in it is its end."""
    return f"{quote(tenant, safe='')}/"


def _placed(op: Op, home: tuple[str, ...]) -> Op:
    if isinstance(op, GetOp | PutOp):
        return op._replace(namespace=(*home, *op.namespace))
    if isinstance(op, SearchOp):
        return op._replace(namespace_prefix=(*home, *op.namespace_prefix))
    return _listing(op, home)


def _listing(op: ListNamespacesOp, home: tuple[str, ...]) -> ListNamespacesOp:
    told = op.match_conditions or ()
    placed = tuple(MatchCondition(c.match_type, (*home, *c.path)) if c.match_type == "prefix" else c for c in told)
    depth = None if op.max_depth is None else op.max_depth + len(home)
    return op._replace(match_conditions=(MatchCondition("prefix", home), *placed), max_depth=depth)


def _shown(result: Result, home: tuple[str, ...]) -> Result:
    """What was found, without the tenant's own part of its place."""
    if isinstance(result, Item):
        item = copy.copy(result)
        item.namespace = result.namespace[len(home) :]
        return item
    if isinstance(result, list):
        shown = [_shown(each, home) if isinstance(each, Item) else each[len(home) :] for each in result]
        return cast("Result", shown)
    return result
