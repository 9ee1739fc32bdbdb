"""What a run would do and cost, as a value: each task's estimated tokens in, their sums and prices out."""

from __future__ import annotations

from collections.abc import Sequence

from .expected import REPAIR
from .models import Rung
from .replies import cost_of
from .types import Allowance, Limits, Plan, Settlement
from .values import Value


class TaskTokens(Value):
    """What one task's call probably uses."""

    read: int
    written: int
    most: int
    """That it may write."""


class Preview(Value):
    """A plan before anything was paid for; tokens and cost are those of its first drafts, estimated."""

    plan: Plan
    settlement: Settlement
    model: str
    """The first rung's name."""
    calls: int
    """One for each task; repairs of what fails come on top, within the limits."""
    input_tokens: int
    output_tokens: int
    """At most, as far as objectives and window say."""
    cost_usd: float | None
    """US dollars, at most; None where the price is unknown."""
    tasks: tuple[TaskTokens, ...] = ()
    """Of each task of the plan, in order."""
    expected_usd: float | None = None
    """US dollars that the first drafts will probably cost."""
    repaired_tokens: int = 0
    """Read and written, with one round of repairs of what code can check."""
    repaired_usd: float | None = None
    """The same in US dollars."""
    limits: Limits = Limits()
    passed: tuple[str, ...] = ()
    """Names of the limits that the first drafts alone may pass."""

    @property
    def total_tokens(self) -> int:
        """Read and written, at most."""
        return self.input_tokens + self.output_tokens

    @property
    def expected_tokens(self) -> int:
        """Read and written, as it will probably be."""
        return sum(task.read + task.written for task in self.tasks)


def estimated(
    plan: Plan, settlement: Settlement, tokens: Sequence[TaskTokens], *, rung: Rung, limits: Limits
) -> Preview:
    """The preview of a plan.

    Args:
        plan: The tasks.
        settlement: What is in force.
        tokens: Read and written by each task's call.
        rung: The model that would be asked first.
        limits: What the run may use.
    """
    read, most = sum(each.read for each in tokens), sum(each.most for each in tokens)
    written, cost = sum(each.written for each in tokens), cost_of(read, most, rung.price)
    more = _repair(plan, tokens) if any(o.check for o in settlement.in_force) else (0, 0)
    uses = Allowance(
        requests=len(tokens), input_tokens=read, output_tokens=most, total_tokens=read + most, cost_usd=cost
    )
    return Preview(
        plan=plan,
        settlement=settlement,
        model=rung.name,
        calls=len(tokens),
        input_tokens=read,
        output_tokens=most,
        cost_usd=cost,
        tasks=tuple(tokens),
        expected_usd=cost_of(read, written, rung.price),
        repaired_tokens=read + written + sum(more),
        repaired_usd=cost_of(read + more[0], written + more[1], rung.price),
        limits=limits,
        passed=tuple(_passed(limits, uses)),
    )


def _repair(plan: Plan, tokens: Sequence[TaskTokens]) -> tuple[int, int]:
    """Read and written by one repair of each text that a reader sees; notes are not repaired."""
    texts = [each for task, each in zip(plan.tasks, tokens, strict=True) if task.kind != "extract"]
    return sum(each.read + each.written + REPAIR for each in texts), sum(each.written for each in texts)


def _passed(limits: Limits, uses: Allowance) -> list[str]:
    both = {name: (getattr(limits, name), getattr(uses, name)) for name in Allowance.model_fields}
    return [name for name, (most, used) in both.items() if most is not None and used is not None and used > most]
