"""One item in, one outcome out, by SROC or by what SROC has to beat."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import Any

from ..agents.ask import Ask
from ..graphs.settings import Settings
from ..tools.errors import LimitReached, ModelError, SettingsError
from ..tools.evaluation.items import Item
from ..tools.evaluation.rows import Outcome
from ..tools.evaluation.scorers import verdicts
from ..tools.limits import Ledger, total
from ..tools.models import Rung
from ..tools.record import Usage
from ..tools.types import Allowance, Message
from ..tools.verify import score

DRAW_TEMPERATURE = 0.8
"""Of the draws after the first, so that they differ."""
MOST_DRAWS = 64
PATIENCE = 3600.0
"""Seconds for one request: a server that is asked more at a time than it has places for lets them wait."""
ALOUD = "Let's think step by step."


@dataclass(frozen=True)
class Bench:
    """What all arms share: the same models, the same settings."""

    ladder: tuple[Rung, ...]
    """SROC climbs it; every other arm asks its first model."""
    settings: Settings
    agreement: Callable[[str, str], float]
    """How far two texts say the same, 0 to 1: what a majority is made of."""
    graph: Any
    """SROC's."""
    threads: Executor
    """For peers that block, as many as there are items at a time."""


Arm = Callable[[Bench, Item, Mapping[str, Outcome]], Awaitable[Outcome]]
"""Gets the bench, the item, and what the arms that it needs made of the item."""


async def plain(bench: Bench, item: Item, _: Mapping[str, Outcome]) -> Outcome:
    """One call with everything in it, as an application without SROC makes it."""
    ask = _asking(bench)
    started = time.perf_counter()
    try:
        text = (await ask.text(prompt(item))).text
    except (ModelError, LimitReached) as error:
        return Outcome(problem=str(error), failed=True, usage=_used(ask, started))
    return _outcome(text, _used(ask, started))


async def sroc(bench: Bench, item: Item, _: Mapping[str, Outcome]) -> Outcome:
    """The graph, within the limits."""
    from langchain_core.documents import Document

    documents = [Document(p.text, metadata={"title": p.title, "source": p.title}) for p in item.documents]
    request = {
        "messages": [(m.role, m.content) for m in item.messages],
        "documents": documents,
        "objectives": list(item.objectives),
    }
    started = time.perf_counter()
    try:
        answer = (await bench.graph.ainvoke(request, context=bench.settings))["answer"]
    except ModelError as error:
        usage = total(error.calls).model_copy(update={"seconds": time.perf_counter() - started})
        return Outcome(problem=str(error), failed=True, usage=usage)
    notes = {"status": answer.status, "stopped_by": answer.stopped_by, "decisions": list(answer.decisions)}
    return _outcome(answer.text, answer.usage, **notes)


async def equal(bench: Bench, item: Item, made: Mapping[str, Outcome]) -> Outcome:
    """The plain call again and again until it has used about SROC's tokens, and the best of all draws.

    The verifiers choose where code can check the request, after "best of N"; among equals, and where it cannot, the
    draw that agrees most with the others, which for short answers is the majority (Wang et al., "Self-Consistency",
    2022). The plain arm's reply is the first draw. It ends early where every check is met: no draw could then win.
    """
    return await _drawn(bench, item, prompt(item), made["sroc"].usage.total_tokens, first=made["plain"])


async def consistency(bench: Bench, item: Item, made: Mapping[str, Outcome]) -> Outcome:
    """Chain-of-thought self-consistency at about SROC's tokens: draws that think aloud, and what most of them say.

    Wang et al., "Self-Consistency Improves Chain of Thought Reasoning in Language Models", 2022; the words that have a
    model think aloud are those of Kojima et al., 2022. It draws at least once.
    """
    *before, last = prompt(item)
    aloud = Message(role=last.role, content=f"{last.content}\n\n{ALOUD}")
    return await _drawn(bench, item, (*before, aloud), made["sroc"].usage.total_tokens)


async def _drawn(
    bench: Bench, item: Item, asked: tuple[Message, ...], budget: int, first: Outcome | None = None
) -> Outcome:
    """Draws until they have used the budget of tokens, the first one given or not, and the best of them."""
    before = first.usage if first else Usage()
    drafts = [first.text] if first and first.text.strip() else []
    ask, started, failure, spent = _asking(bench), time.perf_counter(), first.problem if first else "", before
    while not _perfect(item, drafts) and (_another(spent, budget) or not (first or spent.calls)):
        try:
            drafts.append((await ask.text(asked, temperature=DRAW_TEMPERATURE)).text)
        except (ModelError, LimitReached) as error:
            failure = str(error)
            break
        finally:
            spent = _added(before, _used(ask, started))
    if not drafts:
        return Outcome(problem=failure or "no reply had any text", failed=True, usage=spent)
    return _outcome(best(item, drafts, bench.agreement), spent, draws=len(drafts))


OURS: dict[str, Arm] = {"plain": plain, "sroc": sroc, "equal": equal, "consistency": consistency}
NEEDED = {"equal": ("plain", "sroc"), "consistency": ("sroc",)}
"""The arms whose outcomes an arm is measured by."""


def check_needed(names: Sequence[str]) -> None:
    """Check that every arm's own measure is among them.

    Raises:
        SettingsError: One is missing.
    """
    for name in names:
        needed = NEEDED.get(name, ())
        if not set(needed) <= set(names):
            raise SettingsError(
                f"--arms: {name} draws until it has used sroc's tokens; name {' and '.join(needed)} too."
            )


def best(item: Item, drafts: Sequence[str], agreement: Callable[[str, str], float]) -> str:
    """The draft with the highest verified score; among equals the one most like the others; then the earliest."""
    scores = [score(verdicts(item, text), item.in_force) for text in drafts]
    leading = [text for text, own in zip(drafts, scores, strict=True) if own == max(scores)]
    return max(leading, key=lambda text: sum(agreement(text, other) for other in leading))


def prompt(item: Item) -> tuple[Message, ...]:
    """The conversation with the objectives in a system message and the documents before the last request."""
    *before, last = item.messages
    rules = [Message(role="system", content="\n".join(item.objectives))] if item.objectives else []
    if item.documents:
        texts = "\n\n".join(f"{p.title}\n{p.text}".strip() for p in item.documents)
        last = Message(role=last.role, content=f"<documents>\n{texts}\n</documents>\n\n{last.content}")
    return (*rules, *before, last)


def fitted(
    ladder: Iterable[Rung], *, max_output: int | None = None, temperature: float | None = None
) -> tuple[Rung, ...]:
    """The same models with long patience, a bound on every reply and a temperature, for all arms alike.

    Args:
        ladder: The models.
        max_output: Tokens; None leaves it to the model.
        temperature: 0 to 2; None leaves it to the model.

    Raises:
        SettingsError: When a model is first asked: it has no such field.
    """
    asked: dict[str, Any] = {} if max_output is None else {"max_tokens": max_output}
    asked |= {} if temperature is None else {"temperature": temperature}
    return tuple(_fitted(rung, asked) for rung in ladder)


def _fitted(rung: Rung, asked: Mapping[str, Any]) -> Rung:
    def made() -> Any:
        model = rung.model
        missing = [name for name in asked if name not in type(model).model_fields]
        if missing:
            raise SettingsError(f"{rung.name} has no field {missing[0]}: leave the option out for this model.")
        patience = {"request_timeout": PATIENCE} if "request_timeout" in type(model).model_fields else {}
        return model.model_copy(update={**asked, **patience})

    return Rung(
        made,
        name=rung.name,
        endpoint=rung.endpoint,
        window=rung.window,
        window_source=rung.window_source,
        price=rung.price,
        memory=rung.memory,
        patience=PATIENCE,
    )


def _asking(bench: Bench) -> Ask:
    return Ask(bench.ladder[:1], role="specialist", ledger=Ledger(Allowance()), parallel=bench.settings.parallel)


def _used(ask: Ask, started: float) -> Usage:
    """All calls, with the wall-clock as seconds."""
    return total(ask.calls.values()).model_copy(update={"seconds": time.perf_counter() - started})


def _outcome(text: str, usage: Usage, **notes: Any) -> Outcome:
    return Outcome(text=text, usage=usage, problem="" if text.strip() else "the reply has no text", notes=notes)


def _another(spent: Usage, budget: int) -> bool:
    """Whether one more draw of the usual size brings the spend nearer to the budget."""
    each = spent.total_tokens / max(spent.calls, 1)
    return 0 < spent.calls < MOST_DRAWS and spent.total_tokens + each / 2 <= budget


def _perfect(item: Item, drafts: Sequence[str]) -> bool:
    found = [v for v in verdicts(item, drafts[-1]) if v.outcome in ("met", "unmet")] if drafts else []
    return bool(found) and all(v.outcome == "met" for v in found)


def _added(one: Usage, other: Usage) -> Usage:
    costs = (one.cost_usd, other.cost_usd) if other.calls else (one.cost_usd,)
    return Usage(
        calls=one.calls + other.calls,
        input_tokens=one.input_tokens + other.input_tokens,
        output_tokens=one.output_tokens + other.output_tokens,
        total_tokens=one.total_tokens + other.total_tokens,
        cost_usd=None if None in costs else sum(cost for cost in costs if cost is not None),
        seconds=one.seconds + other.seconds,
        estimated=one.estimated or other.estimated,
    )
