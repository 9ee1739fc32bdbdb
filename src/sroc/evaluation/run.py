"""An order in (data, arms, models), a report out; every outcome is on disk as soon as it is there."""

from __future__ import annotations

import asyncio
import hashlib
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import CancelledError, ThreadPoolExecutor
from importlib.metadata import version
from statistics import fmean
from typing import Any, cast

from ..agents.formulator import formulate
from ..agents.resolver import settle
from ..graphs.bridge import run as bridged
from ..graphs.settings import Settings
from ..graphs.sroc import create_sroc
from ..tools.context.sources import normalise
from ..tools.errors import SettingsError, SrocError
from ..tools.evaluation.items import Item, read_items, sample
from ..tools.evaluation.report import Report, summarise
from ..tools.evaluation.rows import Heading, Outcome, Results, Row
from ..tools.evaluation.scorers import Scorer, last_number, overlap, scorer, verdicts
from ..tools.models import build_ladder
from ..tools.types import Message
from ..tools.verify import score
from .arms import OURS, Arm, Bench, check_needed, fitted
from .experiment import Experiment, Offline
from .feedback import KEY
from .order import Order
from .peers import PEERS, missing, peer

BLOCK = 8
"""Items that go through all arms before the next: what an interrupted run has is paired."""


def score_card(order: Order, tell: Callable[[str], None] = lambda _: None) -> Report:
    """Measure, or go on where an interrupted run stopped; what is there already is not asked for again.

    Args:
        order: What to measure.
        tell: Called with one line for each item and arm that is done.

    Method: paired items, the mean difference with its percentile bootstrap interval (Efron 1979); the equal arm keeps
    the draw that its checks like best, or that most draws agree with (Wang et al. 2023, "Self-Consistency").

    Raises:
        InputError: The data cannot be read.
        SettingsError: An arm, a scorer, a field or a number that is not known; results of another run.
        ModelError: There is no model.
        KeyboardInterrupt: After what was under way has been given up and everything else kept.
    """
    arms, left_out = _arms(order.arms)
    scored_by = scorer(order.scorer)
    items = [_prepared(i, order.suffix) for i in sample(read_items(order.data, order.fields), order.n, order.seed)]
    bench = _bench(order)
    results = Results(order.out / "rows.jsonl", _heading(order, bench))
    for reason in left_out:
        tell(reason)
    if results.damaged:
        tell(f"{results.damaged} line of {results.path} was cut by an interruption; its item is asked again")
    _Session(order, bench, results, scored_by, arms, tell).run([i for i in items if not i.problem])
    report = summarise(results.heading, order.scorer, tuple(arms), items, results.rows)
    return report.model_copy(update={"left_out": tuple(left_out)})


class _Session:
    """One sitting: what is asked, kept, scored and told."""

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
        self._fault: SrocError | None = None
        self._one = threading.Lock()
        """One text is scored and told at a time: a scorer of one's own need not be safe from many threads."""
        self._done = 0
        self._all = 0

    def run(self, items: Sequence[Item]) -> None:
        """In a thread of its own, so that an interrupt reaches this one at once and ends what is under way."""
        self._all = len(items) * len(self._arms)
        self._done = self._all - sum(len(self._open(items, arm)) for arm in self._arms)
        if self._done == self._all:
            return
        with ThreadPoolExecutor(1) as thread:
            work = thread.submit(self._work, items)
            try:
                work.result()
            except BaseException:
                self._stop()
                raise

    def _work(self, items: Sequence[Item]) -> None:
        session = self._langsmith(items)
        for block in _blocks(items, max(BLOCK, 2 * self._order.concurrency)):
            for arm in self._arms:
                left = self._open(block, arm)
                if left and not self._stopped.is_set():
                    target, evaluator = self._target(arm), self._evaluator(arm)
                    session.run(arm, left, target, evaluator, self._order.concurrency)
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

    def _target(self, arm: str) -> Callable[[Item], Mapping[str, Any]]:
        def asked(item: Item) -> Mapping[str, Any]:
            kept = self._results.rows.get((item.id, arm))
            if kept is not None and not kept.outcome.failed:
                return kept.outcome.model_dump(mode="json")
            if self._stopped.is_set():
                return {}
            try:
                return bridged(self._asked(arm, item)).model_dump(mode="json")
            except CancelledError:
                return {}

        return asked

    async def _asked(self, arm: str, item: Item) -> Outcome:
        task = asyncio.ensure_future(self._arms[arm](self._bench, item, self._rows(item)))
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

    def _rows(self, item: Item) -> dict[str, Row]:
        found = {arm: self._results.rows.get((item.id, arm)) for arm in self._arms}
        return {arm: row for arm, row in found.items() if row is not None}

    def _evaluator(self, arm: str) -> Callable[[Item, Mapping[str, Any]], Mapping[str, Any]]:
        def scored(item: Item, outputs: Mapping[str, Any]) -> Mapping[str, Any]:
            if not outputs:  # given up
                return {"key": self._order.scorer, "score": None}
            with self._one:
                row = self._row(item, arm, Outcome.model_validate(outputs))
                self._keep(row)
                self._done += 1
                self._tell(_line(row, self._done, self._all))
            found = [{"key": self._order.scorer, "score": row.score, "comment": row.comment or row.problem or None}]
            checked = [v.outcome for v in verdicts(item, row.outcome.text) if v.outcome in ("met", "unmet")]
            found += [{"key": KEY, "score": fmean(o == "met" for o in checked)}] if checked else []
            return {"results": found}

        return scored

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


def _arms(names: Sequence[str]) -> tuple[dict[str, Arm], list[str]]:
    """The arms in the order they run, and why others cannot."""
    known = (*OURS, *PEERS)
    unknown = [name for name in names if name not in known]
    if unknown or not names:
        raise SettingsError(f"--arms {','.join(names) or repr('')}: an arm is one of {', '.join(known)}.")
    check_needed(names)
    absent = {name: why for name in names if name in PEERS and (why := missing(name))}
    arms = {name: OURS[name] for name in OURS if name in names}
    arms |= {name: peer(name) for name in names if name in PEERS and name not in absent}
    return arms, [f"{name}: {why}" for name, why in absent.items()]


def _bench(order: Order) -> Bench:
    ladder = fitted(build_ladder(order.models), max_output=order.max_output, temperature=order.temperature)
    settings = Settings(limits=order.limits, effort=order.effort, note=False)
    agreement = _same_number if order.scorer == "last-number" else overlap
    return Bench(ladder, settings, agreement, create_sroc(cast("Any", ladder)))


def _same_number(one: str, other: str) -> float:
    return float(last_number(one) == last_number(other))


def _heading(order: Order, bench: Bench) -> Heading:
    return Heading(
        data=order.data.name,
        sha256=hashlib.sha256(order.data.read_bytes()).hexdigest(),
        models=tuple(rung.name for rung in bench.ladder),
        seed=order.seed,
        effort=order.effort,
        limits={k: v for k, v in order.limits.model_dump().items() if v is not None},
        max_output=order.max_output,
        temperature=order.temperature,
        fields=dict(order.fields),
        suffix=order.suffix,
        version=version("sroc"),
    )


def _prepared(item: Item, suffix: str) -> Item:
    """With the suffix, and the objectives in force; what SROC would refuse is the item's problem."""
    if item.problem:
        return item
    messages = tuple(m.model_copy(update={"content": normalise(m.content)}) for m in item.messages)
    if suffix:
        last = messages[-1]
        messages = (*messages[:-1], Message(role=last.role, content=f"{last.content}\n\n{suffix}"))
    try:
        in_force = settle(formulate(messages, objectives=item.objectives)).in_force
    except SrocError as error:
        return item.model_copy(update={"problem": str(error)})
    return item.model_copy(update={"messages": messages, "in_force": in_force})


def _checked(item: Item) -> bool:
    return any(objective.check for objective in item.in_force)


def _blocks(items: Sequence[Item], size: int) -> Iterator[Sequence[Item]]:
    return (items[start : start + size] for start in range(0, len(items), size))


def _line(row: Row, done: int, of: int) -> str:
    made = row.problem or ("not scored" if row.score is None else f"{row.score:g}")
    used = row.outcome.usage
    return f"[{done}/{of}] {row.arm} {row.item}: {made} · {used.total_tokens:,} tokens · {used.seconds:.1f} s"
