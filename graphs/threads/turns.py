"""One run at a time on a thread: whoever comes second waits in order, or is told so; over processes, by a lease.

The lease (Gray and Cheriton, 1989) lies in the checkpointer's database and is renewed while the run goes on. That of a
process which ended is taken over at once on the same machine, and when its time is over from another.
"""

from __future__ import annotations

import asyncio
import os
import time
import uuid
from contextlib import suppress
from functools import cache
from pathlib import Path

from ...tools.errors import SaveError, ThreadBusy
from .book import Book, Holder, Place

LEASE = 30.0
"""Seconds that a turn outlives a process which ended on another machine."""
_FIRST_WAIT, _LONGEST_WAIT = 0.05, 1.0
_going: set[str] = set()
"""The owners whose turns go on in this process: one whose end its database did not hear of is not waited for."""


class Turn:
    """A run's turn on a thread, from `take` to `end`; lives on one event loop."""

    def __init__(self, book: Book, place: Place, owner: str, queue: asyncio.Lock) -> None:
        self._book, self._place, self._owner, self._queue = book, place, owner, queue
        self._until = time.monotonic() + LEASE
        self._renewing = asyncio.create_task(self._renewed())

    def check(self) -> None:
        """Make sure that it is still this run's turn.

        Raises:
            ThreadBusy: Another run has taken over.
        """
        if time.monotonic() > self._until:
            raise ThreadBusy(self._place.told, "this run was out of touch with its database, and lost its turn")

    async def end(self) -> None:
        """Let the next one in; a database that fails only lets the lease run out."""
        self._renewing.cancel()
        _going.discard(self._owner)
        try:
            await self._book.release(self._place, self._owner)
        except SaveError:
            pass
        finally:
            self._queue.release()

    async def _renewed(self) -> None:
        while True:
            await asyncio.sleep(LEASE / 3)
            asked = time.monotonic()
            try:
                still = await self._book.renew(self._place, self._owner, LEASE)
            except SaveError:
                continue  # it may come back before the time is over
            self._until = asked + LEASE if still else 0.0


async def take(book: Book, place: Place, *, wait: bool) -> Turn:
    """The next turn on a thread.

    Args:
        book: Where leases lie.
        place: The thread.
        wait: Whether to wait for it; in the order of coming within a process.

    Raises:
        ThreadBusy: It is another run's turn, and `wait` is False.
        SaveError: The database failed.
    """
    queue = book.queues.setdefault(place, asyncio.Lock())
    if queue.locked() and not wait:
        raise ThreadBusy(place.told)
    await queue.acquire()
    owner = uuid.uuid4().hex
    try:
        holder = await asyncio.to_thread(lambda: Holder(owner, machine(), process(os.getpid())))
        _going.add(owner)
        await _claimed(book, place, holder, wait=wait)
    except BaseException:
        _going.discard(owner)
        queue.release()
        raise
    return Turn(book, place, holder.owner, queue)


async def _claimed(book: Book, place: Place, holder: Holder, *, wait: bool) -> None:
    pause = _FIRST_WAIT
    while not await book.claim(place, holder, LEASE):
        other = await book.holder(place)
        if other is None:
            continue
        if await asyncio.to_thread(_ended, other, holder):
            await book.release(place, other.owner)
            continue
        if not wait:
            raise ThreadBusy(place.told)
        await asyncio.sleep(pause)
        pause = min(pause * 1.5, _LONGEST_WAIT)


def _ended(other: Holder, own: Holder) -> bool:
    """Whether a turn was held on this machine by a process that is no more, or by this one in a run that is over."""
    if (other.machine, other.process) == (own.machine, own.process):
        return other.owner not in _going
    return other.machine == own.machine and process(int(other.process.partition("@")[0])) != other.process


@cache
def machine() -> str:
    """Names this machine since it was started, and the container within it."""
    told = [f"{uuid.getnode():x}"]
    with suppress(OSError):
        told.append(Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip())
        told.append(str(Path("/proc/self/ns/pid").readlink()))
    return " ".join(told)


def process(number: int) -> str:
    """Names a process by its number and when it began, as far as the system tells; one that ended has another name."""
    try:
        state, *_, began = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[:20]
        return f"{number}@{began}" if state not in "ZX" else ""
    except OSError:
        return "" if Path("/proc/self/stat").exists() else f"{number}@"
