"""An order in (data, arms, models), a report out; every outcome is on disk as soon as it is there."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, cast

from ..agents.formulator import formulate
from ..agents.resolver import settle
from ..graphs.settings import MOST_PARALLEL, Settings
from ..graphs.sroc import create_sroc
from ..tools.context.sources import normalise
from ..tools.doctor import installed
from ..tools.errors import SettingsError, SrocError
from ..tools.evaluation.items import Item, read_items, sample
from ..tools.evaluation.report import Report, summarise
from ..tools.evaluation.rows import Heading, Results
from ..tools.evaluation.scorers import last_number, overlap, scorer
from ..tools.gate import PARALLEL
from ..tools.models import build_ladder
from ..tools.types import Message
from .arms import OURS, Arm, Bench, check_needed, fitted
from .order import Order
from .peers import PEERS, missing, peer
from .session import Session


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
    Session(order, bench, results, scored_by, arms, tell).run([i for i in items if not i.problem])
    report = summarise(results.heading, order.scorer, tuple(arms), items, results.rows)
    return report.model_copy(update={"left_out": tuple(left_out)})


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
    parallel = min(max(PARALLEL, order.concurrency), MOST_PARALLEL)
    settings = Settings(limits=order.limits, effort=order.effort, note=False, parallel=parallel)
    agreement = _same_number if order.scorer == "last-number" else overlap
    return Bench(ladder, settings, agreement, create_sroc(cast("Any", ladder)), ThreadPoolExecutor(order.concurrency))


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
        version=installed("sroc") or "",
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
