"""What a run may still use goes in; reservations before each call and what is left after it come out."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn

from .errors import LimitReached
from .record import Call, Usage
from .types import Allowance

if TYPE_CHECKING:
    from .prices import Price

INFINITY = math.inf
COUNTED = ("requests", "input_tokens", "output_tokens", "total_tokens", "cost_usd")
"""The limits that requests use up."""
_OF_OUTPUT = frozenset(("output_tokens", "total_tokens", "cost_usd"))


@dataclass(frozen=True, eq=False)
class Reservation:
    """What one request may use; give it to `Ledger.settle` once, whatever came of the request."""

    requests: float = 1
    input_tokens: float = 0
    output_tokens: float = 0
    total_tokens: float = 0
    cost_usd: float = 0.0


class Ledger:
    """Keeps calls within an allowance: reserve before each request, settle after it. Safe from any thread or task.

    As long as no request uses more than it reserved, no limit is ever passed.

    Args:
        allowance: What may be used; None is no limit. Its seconds run from now.
        pool: The whole that this is a part of: what is used here is used there, and neither is ever passed.
        clock: Seconds, never going back.
    """

    def __init__(
        self, allowance: Allowance, *, pool: Ledger | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._allowance, self._pool = allowance, pool
        self._clock, self._started = clock, clock()
        whole = () if pool is None else pool._limited
        self._limited: tuple[str, ...] = tuple([n for n in COUNTED if n in whole or getattr(allowance, n) is not None])
        """What is limited, here or in the whole; nothing else is looked at for a request."""
        self._used: dict[str, float] = dict.fromkeys(COUNTED, 0.0)
        self._open: set[Reservation] = set()
        self._lock: threading.RLock = threading.RLock() if pool is None else pool._lock

    @property
    def counts_output(self) -> bool:
        """Whether a limit bounds what models may write."""
        return not _OF_OUTPUT.isdisjoint(self._limited)

    def remaining(self) -> Allowance:
        """What is neither used nor reserved, at least 0."""
        with self._lock:
            own = self._allowance
            counts = {name: self._free(name) for name in COUNTED if getattr(own, name) is not None}
        whole = {name: free if name == "cost_usd" else int(free) for name, free in counts.items()}
        seconds = self.seconds_left()
        whole |= {} if seconds is None else {"seconds": max(0.0, seconds)}
        return Allowance.model_validate({**whole, "tool_calls": own.tool_calls})

    def allowance(self, input_tokens: int, wanted: int | None = None, price: Price | None = None) -> int | None:
        """Output tokens that a request with this much input may ask for, at most `wanted`; None: nothing limits it.

        Raises:
            LimitReached: Not one token of output is left beside the input.
        """
        with self._lock:
            rooms = {
                "output_tokens": self._free("output_tokens"),
                "total_tokens": self._free("total_tokens") - input_tokens,
            }
            if price is not None and price.output > 0:
                # A hair less, so that rounding cannot make the cost of this many tokens more than is left.
                money = self._free("cost_usd") * (1 - 1e-12) * 1e6
                rooms["cost_usd"] = (money - input_tokens * price.input) / price.output
        tightest = min(rooms, key=lambda name: rooms[name])
        if rooms[tightest] < 1:
            self._refuse(tightest, f"{input_tokens} tokens of input and a reply")
        if rooms[tightest] == INFINITY:
            return wanted
        most = math.floor(rooms[tightest])
        return most if wanted is None else min(most, wanted)

    def reserve(self, input_tokens: int, output_tokens: int | None = None, cost: float | None = None) -> Reservation:
        """Set aside what one request may use at most.

        Args:
            input_tokens: Of the prompt, estimated from above.
            output_tokens: What the request asks for; None reserves all that is left of it.
            cost: US dollars at most; None (an unknown price) counts towards no limit.

        Raises:
            LimitReached: The request would pass a limit; nothing is reserved.
        """
        left = self.seconds_left()
        if left is not None and left <= 0:
            self._refuse("seconds", "a further call")
        with self._lock:
            if output_tokens is None:
                most = min(self._free("output_tokens"), self._free("total_tokens") - input_tokens)
                output_tokens = 0 if most == INFINITY else max(0, int(most))
            reservation = Reservation(1, input_tokens, output_tokens, input_tokens + output_tokens, cost or 0.0)
            for name in self._limited:
                if getattr(reservation, name) > self._free(name):
                    self._refuse(name, f"a call that may use {getattr(reservation, name):g}")
            self._put(reservation)
        return reservation

    def settle(self, reservation: Reservation, usage: Usage) -> None:
        """Put what was really used in the reservation's place.

        Raises:
            KeyError: It was settled before.
        """
        with self._lock:
            self._open.remove(reservation)
            for name, used in spent(usage).items():
                self._used[name] += used
            if self._pool is not None:
                self._pool.settle(reservation, usage)

    def seconds_left(self) -> float | None:
        """Seconds until the time is over, 0 or less when it is; None: no limit."""
        own = self._allowance.seconds
        return None if own is None else own - (self._clock() - self._started)

    def _put(self, reservation: Reservation) -> None:
        self._open.add(reservation)
        if self._pool is not None:
            self._pool._put(reservation)

    def _free(self, name: str) -> float:
        if name not in self._limited:
            return INFINITY
        own: float | None = getattr(self._allowance, name)
        whole = INFINITY if self._pool is None else self._pool._free(name)
        if own is None:
            return whole
        reserved: float = sum(getattr(r, name) for r in self._open)
        return min(whole, max(0.0, own - self._used[name] - reserved))

    def _refuse(self, name: str, wanted: str) -> NoReturn:
        left = max(self.seconds_left() or 0.0, 0.0) if name == "seconds" else self._free(name)
        if getattr(self._allowance, name) is None and self._pool is not None:
            self._pool._refuse(name, wanted)
        allowed = f"{name}={getattr(self._allowance, name):g}"
        raise LimitReached(name, f"{allowed} forbids {wanted}: {left:g} left; raise the limit or ask for less.")


def share(allowance: Allowance, parts: int) -> tuple[Allowance, ...]:
    """Split an allowance; the parts sum to no more than the whole.

    Seconds are not divided, since parts run side by side. What cannot be divided evenly goes to the first parts, so a
    later part may get 0 of something: its first call is then refused.
    """
    if parts <= 0:
        return ()
    counted = ("requests", "input_tokens", "output_tokens", "total_tokens", "tool_calls")
    wholes = {name: whole for name in counted if (whole := getattr(allowance, name)) is not None}
    # A hair less, so that rounding cannot make the sum more than the whole.
    cost = allowance.cost_usd and math.nextafter(allowance.cost_usd / parts * (1 - 1e-12), 0.0)
    same = {"seconds": allowance.seconds, "cost_usd": cost}
    # Neighbours are equal, but where something that was left over came to its end.
    ends = sorted({parts, *(whole % parts for whole in wholes.values())})
    divided = list[Allowance]()
    for end in ends:
        own = {name: whole // parts + (len(divided) < whole % parts) for name, whole in wholes.items()}
        divided += [Allowance.model_validate(same | own)] * (end - len(divided))
    return tuple(divided)


def left(limits: Allowance, used: Usage | Iterable[Call], *, seconds: float) -> Allowance:
    """What limits leave after some use, each at least 0.

    Args:
        limits: What the whole run may use.
        used: The calls so far; or their total, whose cost counts only where every price is known.
        seconds: Wall-clock since the request.
    """
    usages = [used] if isinstance(used, Usage) else [call.usage for call in used]
    tools = sum(usage.tool_calls for usage in usages)
    rest: dict[str, float | None] = {"tool_calls": limits.tool_calls and max(0, limits.tool_calls - tools)}
    rest["seconds"] = None if limits.seconds is None else max(0.0, limits.seconds - seconds)
    for name in COUNTED:
        own = getattr(limits, name)
        rest[name] = None if own is None else max(0, own - sum(spent(usage)[name] for usage in usages))
    return Allowance.model_validate(rest)


def total(calls: Iterable[Call]) -> Usage:
    """All calls together: the cost is None where any call's is, estimated where any call is; seconds are call time."""
    return total_of([call.usage for call in calls])


def spent_on(calls: Iterable[Call]) -> tuple[int, float | None]:
    """Tokens and US dollars of all calls together; the cost is None where any call's is."""
    tokens, costs = 0, list[float | None]()
    for call in calls:
        tokens += call.usage.total_tokens
        costs.append(call.usage.cost_usd)
    return tokens, None if None in costs else math.fsum(cost for cost in costs if cost is not None)


def total_of(usages: Sequence[Usage]) -> Usage:
    """`total`, of usages."""
    costs = [usage.cost_usd for usage in usages]
    return Usage(
        calls=sum(usage.calls for usage in usages),
        input_tokens=sum(usage.input_tokens for usage in usages),
        output_tokens=sum(usage.output_tokens for usage in usages),
        total_tokens=sum(usage.total_tokens for usage in usages),
        cost_usd=None if None in costs else math.fsum(cost for cost in costs if cost is not None),
        seconds=math.fsum(usage.seconds for usage in usages),
        estimated=any(usage.estimated for usage in usages),
        tool_calls=sum(usage.tool_calls for usage in usages),
    )


def spent(usage: Usage) -> dict[str, float]:
    """A usage by the names in `COUNTED`."""
    return {
        "requests": usage.calls,
        "input_tokens": usage.input_tokens,
        "output_tokens": usage.output_tokens,
        "total_tokens": usage.total_tokens,
        "cost_usd": usage.cost_usd or 0.0,
    }
