"""Items and arms in, their rows kept one by one: so many asked at a time, in an order that keeps the arms paired."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from statistics import fmean
from typing import Any

from ..graphs.bridge import run as bridged
from ..tools.errors import SrocError
from ..tools.evaluation.items import Item
from ..tools.evaluation.rows import Outcome, Results, Row
from ..tools.evaluation.scorers import Scorer, verdicts
from ..tools.verify import score
from .arms import NEEDED, Arm, Bench
from .experiment import Experiment, Offline, Turn
from .feedback import KEY
from .order import Order

BLOCK = 8
"""Items that begin with every arm before the next do: what an interrupted run has is paired."""


class Session:
    """One sitting: what is asked, kept, scored and told.

    Args:
        order: What to measure.
        bench: What all arms share.
        results: What is there already, and where the rest is kept.
        scored_by: The scorer.
        arms: By name, in the order they run.
        tell: Called with one line for each item and arm that is done.
    """

    def __init__(
        self,
        order: Order,
        bench: Bench,
        results: Results,
        scored_by: Scorer,
        arms: Mapping[str, Arm],
        tell: Callable[[str], None],
    ) -> None:
        self._order, self._bench, self._results = order, bench, results
        self._scored_by, self._arms, self._tell = scored_by, arms, tell
        self._stopped = threading.Event()
        self._tasks: set[asyncio.Task[Any]] = set()
        self._made: dict[tuple[str, str], Future[Outcome]] = {}
        """By item and arm."""
        self._room = threading.Semaphore(3 * order.concurrency)
        """For what is asked and what waits to be scored, so that a slow scorer loses little when it is interrupted."""
        self._fault: SrocError | None = None
        self._one = threading.Lock()
        """One text is scored and told at a time: a scorer of one's own need not be safe from many threads."""
        self._done = 0
        self._all = 0

    def run(self, items: Sequence[Item]) -> None:
        """Ask, keep, score and tell what is not there yet.

        In a thread of its own, so that an interrupt reaches this one at once and ends what is under way.
        """
        turns = self._turns(items)
        self._all = len(items) * len(self._arms)
        self._done = self._all - len(turns)
        self._made = {(item.id, arm): self._known(item, arm) for item in items for arm in self._arms}
        if not turns:
            return
        with ThreadPoolExecutor(1) as thread:
            work = thread.submit(self._work, items, turns)
            try:
                work.result()
            except BaseException:
                self._stop()
                raise

    def _turns(self, items: Sequence[Item]) -> list[Turn]:
        """What is open, in the order it begins: by then, what an arm needs of another has long begun."""
        blocks = _blocks(items, max(BLOCK, 2 * self._order.concurrency))
        return [(arm, item) for block in blocks for arm in self._arms for item in self._open(block, arm)]

    def _known(self, item: Item, arm: str) -> Future[Outcome]:
        made, row = Future[Outcome](), self._results.rows.get((item.id, arm))
        if row is not None and not row.outcome.failed:
            made.set_result(row.outcome)
        return made

    def _work(self, items: Sequence[Item], turns: Sequence[Turn]) -> None:
        self._langsmith(items).run(turns, self._answered, self._scored, self._order.concurrency)
        if self._fault is not None:
            raise self._fault

    def _langsmith(self, items: Sequence[Item]) -> Offline:
        if self._order.experiment is None:
            return Offline()
        heading = self._results.heading
        return Experiment(self._order.experiment, (heading.data, heading.sha256), items)

    def _open(self, items: Sequence[Item], arm: str) -> list[Item]:
        """The items that this arm has not answered, or whose answer was not scored by this scorer."""
        rows = {item.id: self._results.rows.get((item.id, arm)) for item in items}
        return [i for i in items if (row := rows[i.id]) is None or not self._is_done(row)]

    def _is_done(self, row: Row) -> bool:
        scored = row.score is not None or bool(row.outcome.problem)
        return row.scorer == self._order.scorer and scored and not row.outcome.failed

    def _answered(self, arm: str, item: Item) -> Mapping[str, Any]:
        """The outcome, asked for where it is not known; empty where the run was given up."""
        self._room.acquire()
        made = self._made[item.id, arm]
        try:
            if not made.done():
                made.set_result(bridged(self._asked(arm, item, self._needed(arm, item))))
            return made.result().model_dump(mode="json")
        except CancelledError:
            return {}
        finally:
            made.cancel()  # where it was not made, so that nobody waits for it

    def _needed(self, arm: str, item: Item) -> dict[str, Outcome]:
        """What other arms made of the item, waited for.

        Raises:
            CancelledError: The run was given up.
        """
        found = {other: self._made[item.id, other].result() for other in NEEDED.get(arm, ())}
        if self._stopped.is_set():
            raise CancelledError
        return found

    async def _asked(self, arm: str, item: Item, made: Mapping[str, Outcome]) -> Outcome:
        task = asyncio.ensure_future(self._arms[arm](self._bench, item, made))
        self._tasks.add(task)
        if self._stopped.is_set():  # in the moment before it was added
            task.cancel()
        try:
            return await task
        except SrocError as error:
            return Outcome(problem=str(error), failed=True)
        except Exception as error:  # stated for the item; the others go on
            return Outcome(problem=f"{type(error).__name__}: {error}"[:300], failed=True)
        finally:
            self._tasks.discard(task)

    def _scored(self, arm: str, item: Item, outputs: Mapping[str, Any]) -> Mapping[str, Any]:
        try:
            row = self._kept(arm, item, Outcome.model_validate(outputs)) if outputs else None
        finally:
            self._room.release()
        if row is None:  # given up
            return {"key": self._order.scorer, "score": None}
        found = [{"key": self._order.scorer, "score": row.score, "comment": row.comment or row.problem or None}]
        checked = [v.outcome for v in verdicts(item, row.outcome.text) if v.outcome in ("met", "unmet")]
        found += [{"key": KEY, "score": fmean(o == "met" for o in checked)}] if checked else []
        return {"results": found}

    def _kept(self, arm: str, item: Item, outcome: Outcome) -> Row:
        with self._one:
            row = self._row(item, arm, outcome)
            self._keep(row)
            self._done += 1
            self._tell(_line(row, self._done, self._all))
        return row

    def _keep(self, row: Row) -> None:
        """What cannot be kept ends the run: `evaluate` would only log it and go on paying."""
        try:
            self._results.append(row)
        except SrocError as error:
            self._fault = error
            self._stop()
            raise

    def _row(self, item: Item, arm: str, outcome: Outcome) -> Row:
        found = self._scored_by(item, outcome.text)
        return Row(
            item=item.id,
            line=item.line,
            arm=arm,
            outcome=outcome,
            scorer=self._order.scorer,
            score=found.value,
            problem=outcome.problem or found.problem,
            comment=found.comment,
            verified=score(verdicts(item, outcome.text), item.in_force) if _checked(item) else (),
        )

    def _stop(self) -> None:
        self._stopped.set()
        for task in tuple(self._tasks):
            task.get_loop().call_soon_threadsafe(task.cancel)


def _checked(item: Item) -> bool:
    return any(objective.check for objective in item.in_force)


def _blocks(items: Sequence[Item], size: int) -> Iterator[Sequence[Item]]:
    return (items[start : start + size] for start in range(0, len(items), size))


def _line(row: Row, done: int, of: int) -> str:
    made = row.problem or ("not scored" if row.score is None else f"{row.score:g}")
    used = row.outcome.usage
    return f"[{done}/{of}] {row.arm} {row.item}: {made} · {used.total_tokens:,} tokens · {used.seconds:.1f} s"
