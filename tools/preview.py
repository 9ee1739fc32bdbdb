"""What a run would do and cost, as a value: each task's estimated tokens in, their sum and its price out."""

from __future__ import annotations

from collections.abc import Sequence

from .models import Rung
from .replies import cost_of
from .types import Allowance, Limits, Plan, Settlement
from .values import Value


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
    """US dollars; None where the price is unknown."""
    limits: Limits = Limits()
    passed: tuple[str, ...] = ()
    """Names of the limits that the first drafts alone may pass."""

    @property
    def total_tokens(self) -> int:
        """Read and written."""
        return self.input_tokens + self.output_tokens


def estimated(
    plan: Plan, settlement: Settlement, tokens: Sequence[tuple[int, int]], *, rung: Rung, limits: Limits
) -> Preview:
    """The preview of a plan.

    Args:
        plan: The tasks.
        settlement: What is in force.
        tokens: Read and written by each task's call.
        rung: The model that would be asked first.
        limits: What the run may use.
    """
    read, written = sum(each for each, _ in tokens), sum(each for _, each in tokens)
    cost = cost_of(read, written, rung.price)
    uses = Allowance(
        requests=len(tokens), input_tokens=read, output_tokens=written, total_tokens=read + written, cost_usd=cost
    )
    return Preview(
        plan=plan,
        settlement=settlement,
        model=rung.name,
        calls=len(tokens),
        input_tokens=read,
        output_tokens=written,
        cost_usd=cost,
        limits=limits,
        passed=tuple(_passed(limits, uses)),
    )


def _passed(limits: Limits, uses: Allowance) -> list[str]:
    both = {name: (getattr(limits, name), getattr(uses, name)) for name in Allowance.model_fields}
    return [name for name, (most, used) in both.items() if most is not None and used is not None and used > most]
