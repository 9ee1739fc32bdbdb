"""One run's view of its checkpointer: what it saves, what is still being saved, and the first thing that failed."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.base import BaseCheckpointSaver, Checkpoint, CheckpointMetadata, CheckpointTuple

from .forms import readable

SLOWEST = 60.0
"""Seconds that a paid call waits for what is still being saved."""


class Watched(BaseCheckpointSaver[Any]):
    """The same checkpointer, watched for one run.

    Args:
        saver: The caller's.
    """

    def __init__(self, saver: BaseCheckpointSaver[Any]) -> None:
        super().__init__(serde=saver.serde)
        self._saver = saver
        self._saving, self._changed = 0, threading.Condition()
        self.failure: Exception | None = None
        """The first thing that could not be read or saved."""
        self.values: Mapping[str, Any] = {}
        """The newest state, whether it could be saved or not."""

    async def settled(self) -> None:
        """Wait until nothing is being saved any more."""
        if self._saving:
            await asyncio.to_thread(self._settle)

    def _settle(self) -> None:
        with self._changed:
            self._changed.wait_for(lambda: not self._saving, SLOWEST)

    @contextmanager
    def _noted(self) -> Iterator[None]:
        with self._changed:
            self._saving += 1
        try:
            yield
        except Exception as error:
            self.failure = self.failure or error
            raise
        finally:
            with self._changed:
                self._saving -= 1
                self._changed.notify_all()

    @property
    def config_specs(self) -> list[Any]:
        """As the saver's."""
        return list(self._saver.config_specs)

    def get_tuple(self, config: RunnableConfig) -> CheckpointTuple | None:
        """As the saver's."""
        with self._noted():
            found = self._saver.get_tuple(config)
        return self._known(found)

    async def aget_tuple(self, config: RunnableConfig) -> CheckpointTuple | None:
        """As the saver's."""
        with self._noted():
            found = await self._saver.aget_tuple(config)
        return self._known(found)

    def _known(self, found: CheckpointTuple | None) -> CheckpointTuple | None:
        """What was found, its state in today's form."""
        if found is None:
            return None
        values = readable(found.checkpoint["channel_values"], found.config.get("configurable", {}).get("thread_id"))
        self.values = self.values or values
        return found._replace(checkpoint={**found.checkpoint, "channel_values": values})

    def list(self, config: RunnableConfig | None, **how: Any) -> Iterator[CheckpointTuple]:
        """As the saver's."""
        return self._saver.list(config, **how)

    async def alist(self, config: RunnableConfig | None, **how: Any) -> AsyncIterator[CheckpointTuple]:
        """As the saver's."""
        async for found in self._saver.alist(config, **how):
            yield found

    def put(
        self, config: RunnableConfig, checkpoint: Checkpoint, metadata: CheckpointMetadata, new_versions: Any
    ) -> RunnableConfig:
        """As the saver's."""
        self._seen(config, checkpoint)
        with self._noted():
            return self._saver.put(config, checkpoint, metadata, new_versions)

    async def aput(
        self, config: RunnableConfig, checkpoint: Checkpoint, metadata: CheckpointMetadata, new_versions: Any
    ) -> RunnableConfig:
        """As the saver's."""
        self._seen(config, checkpoint)
        with self._noted():
            return await self._saver.aput(config, checkpoint, metadata, new_versions)

    def _seen(self, config: RunnableConfig, checkpoint: Checkpoint) -> None:
        if not config.get("configurable", {}).get("checkpoint_ns"):
            self.values = checkpoint["channel_values"]

    def put_writes(
        self, config: RunnableConfig, writes: Sequence[tuple[str, Any]], task_id: str, task_path: str = ""
    ) -> None:
        """As the saver's."""
        with self._noted():
            self._saver.put_writes(config, writes, task_id, task_path)

    async def aput_writes(
        self, config: RunnableConfig, writes: Sequence[tuple[str, Any]], task_id: str, task_path: str = ""
    ) -> None:
        """As the saver's."""
        with self._noted():
            await self._saver.aput_writes(config, writes, task_id, task_path)

    def get_next_version(self, current: Any, channel: None) -> Any:
        """As the saver's."""
        return self._saver.get_next_version(current, channel)

    def get_delta_channel_history(self, **what: Any) -> Any:
        """As the saver's."""
        return self._saver.get_delta_channel_history(**what)

    async def aget_delta_channel_history(self, **what: Any) -> Any:
        """As the saver's."""
        return await self._saver.aget_delta_channel_history(**what)

    def delete_thread(self, thread_id: str) -> None:
        """As the saver's."""
        self._saver.delete_thread(thread_id)

    async def adelete_thread(self, thread_id: str) -> None:
        """As the saver's."""
        await self._saver.adelete_thread(thread_id)
