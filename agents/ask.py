"""A role's messages in, a model's text or a typed value out: the only file that calls a model.

Every request is reserved before and settled after, journalled whether it fails or not, bounded in time as a whole, and
tried again in one place, here.
"""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, TypeVar

from langchain_core.messages import AIMessage
from langchain_core.runnables import RunnableConfig
from pydantic import BaseModel

from ..tools import around, faults, formats, replies, wire
from ..tools.budgets import Shared
from ..tools.errors import LimitReached, ModelError, SaveError
from ..tools.exchange import Exchange
from ..tools.faults import Fault
from ..tools.formats import Request
from ..tools.gate import PARALLEL, gate
from ..tools.journal import entry, remember
from ..tools.limits import Ledger, Reservation
from ..tools.models import Rung
from ..tools.overflow import window_told
from ..tools.receipts import Once, Receipts, key_of
from ..tools.record import Call, Usage
from ..tools.replies import Said
from ..tools.tokens import guess
from ..tools.types import Message, Role

LEAST_REPLY = 64
"""Tokens asked for at least, since how full a window is can only be estimated."""

V = TypeVar("V", bound=BaseModel)


class Ask:
    """One role's way to the models of a ladder, within a ledger's allowance.

    Args:
        ladder: The models, cheapest first; at least one.
        role: Whose calls these are.
        ledger: What may be used.
        task_id: The task they are for.
        objective_ids: The objectives they are for, told to traces.
        shown: Whether every call streams to whoever streams the graph, not only those for them.
        sleep: Waits between tries, seconds.
        parallel: Requests that may be under way at one endpoint at a time, whoever sends them.
        receipts: Where paid replies are kept, so that a resumed run does not pay twice; None keeps none.
        budget: What other runs use too; None is none.
    """

    def __init__(
        self,
        ladder: tuple[Rung, ...],
        *,
        role: Role,
        ledger: Ledger,
        task_id: str | None = None,
        objective_ids: tuple[str, ...] = (),
        shown: bool = False,
        sleep: Callable[[float], Awaitable[Any]] = asyncio.sleep,
        parallel: int = PARALLEL,
        receipts: Receipts | None = None,
        budget: Shared | None = None,
    ) -> None:
        self._ladder, self._ledger, self._sleep, self._parallel = ladder, ledger, sleep, parallel
        self._role: Role = role
        self._task_id = task_id
        self._objective_ids, self._shown = objective_ids, shown
        self._once, self._budget = Once(receipts), budget
        self._limited = ledger.counts_output or (budget is not None and budget.counts_output)
        self.calls: dict[str, Call] = {}
        """Every request so far by its id, the failed ones too."""

    async def text(
        self,
        messages: Sequence[Message],
        *,
        output_tokens: int | None = None,
        rung: int = 0,
        temperature: float | None = None,
        stream: bool = False,
        schema: str | None = None,
    ) -> replies.Reply:
        """A text from the first model, from `rung` upwards, that gives one. Without limits this is the plain call.

        Args:
            messages: The prompt; developer messages reach the model as system messages.
            output_tokens: The reply's bound; None leaves it to the model and the limits.
            rung: Position on the ladder to begin at; the last where there are fewer.
            temperature: None leaves it to the model.
            stream: Whether the tokens are for whoever streams the graph.
            schema: JSON Schema, as JSON text, that the text must fit: endpoints that can hold the model to it do.

        Raises:
            LimitReached: A limit forbids the next request.
            ModelError: Every model failed; holds the calls.
        """
        said = await self._climb(Request(tuple(messages), output_tokens, temperature, stream, schema=schema), rung)
        return replies.Reply(replies.without_thinking(said.raw), said.cut, said.rung.name, said.id)

    async def value(
        self, system: str, payload: str, into: type[V], *, default: V, output_tokens: int | None = None
    ) -> V:
        """A typed value from the first model that replies; the default where its reply is unusable twice.

        The reply is asked for by JSON Schema, by JSON mode or in words alone, whichever the endpoint takes, and read
        tolerantly. A second turn quotes what is wrong with it, or gives it more room where it was cut.

        Args:
            system: What the role is told; the schema is added to it.
            payload: The data.
            into: What the reply should be.
            default: What code says where the model says nothing usable.
            output_tokens: The reply's bound; None leaves it to the model and the limits.

        Raises:
            LimitReached: A limit forbids the first request.
            ModelError: Every model failed; holds the calls.
        """
        request = formats.asking_for(into, system, payload, output_tokens)
        said = await self._climb(request, 0)
        try:
            return replies.parse(said.raw, into, whole=not said.cut)
        except replies.Unreadable as error:
            again = formats.with_more_room(request, said.allowed)
            if not said.cut:
                again = formats.mending(request, replies.without_thinking(said.raw), str(error))
        if again is None:
            return default
        try:
            said = await self._climb(again, self._ladder.index(said.rung))
            return replies.parse(said.raw, into, whole=not said.cut)
        except (replies.Unreadable, LimitReached, ModelError):
            return default

    async def choice(
        self, messages: Sequence[Message], words: Sequence[str], *, told: bool = False
    ) -> Mapping[str, float]:
        """How likely the first model that replies answers a closed question by each of a few words; raises as `text`.

        Where that is not told, its first word has 1, or with `told` none has: a model known not to tell is not asked.
        """
        if told and not await wire.tells(self._ladder[0]):
            return {}
        said = await self._climb(formats.closed(messages, words), 0)
        said.rung.memory.tells = bool(said.likely)
        return said.likely or ({} if told else replies.first_word(said.raw, words))

    async def _climb(self, request: Request, start: int) -> Said:
        """Up the ladder to the first model that replies."""
        before, failures, fix, overflow = len(self.calls), list[str](), "", False
        request = self._once.numbered(request)
        for rung in self._ladder[min(start, len(self._ladder) - 1) :]:
            sent = len(self.calls)
            result = await self._on(rung, request)
            if isinstance(result, Said):
                return result
            overflow |= result.overflow
            count, fix = sum(call.usage.calls for call in tuple(self.calls.values())[sent:]), result.fix
            failures.append(f"{rung.name}: {result.line.rstrip('.')} ({count} request{'' if count == 1 else 's'})")
        line = f"No model could answer: {'; '.join(failures)}; {fix}."
        raise ModelError(line, calls=tuple(self.calls.values())[before:], overflow=overflow)

    async def _on(self, rung: Rung, request: Request) -> Said | Fault:
        """Requests to one model while they are worth it, besides those that tell which parameters it takes."""
        tried, last = 0, rung is self._ladder[-1]
        while True:
            result, exchange = await self._in_turn(rung, request)
            if isinstance(result, Said):
                return result
            fits = result.overflow and rung.overflowed(exchange.guessed, window_told(result.line))
            if fits and exchange.allowed is not None:
                continue  # with a shorter reply
            if result.said and (refused := faults.refused_parameter(result.said, exchange.sent)) is not None:
                rung.memory.refused.add(refused)
                continue
            tried += 1
            pause, left = result.pause(tried, random.random()), self._ledger.seconds_left()
            if tried >= result.worth(last=last) or (left is not None and pause >= left):
                return result
            if exchange.heard.text:
                request = replace(request, stream=False)  # the reader has its beginning already
            if result.busy:
                gate(rung.endpoint, self._parallel).hold(rung.name, pause)
            else:
                await self._sleep(pause)

    async def _in_turn(self, rung: Rung, request: Request) -> tuple[Said | Fault, Exchange]:
        """One request, when the endpoint's gate and the model's quiet let it through."""
        left = self._ledger.seconds_left()
        try:
            async with gate(rung.endpoint, self._parallel).turn(rung.name, sleep=self._sleep, within=left):
                if not self._limited or await wire.is_bounded(rung):
                    return await self._send(rung, request)
                async with gate(f"{rung.endpoint} {rung.name} alone", 1).turn(rung.name, within=left):
                    return await self._send(rung, request)
        except TimeoutError as error:
            raise LimitReached("seconds", f"{rung.name} had no place for a request within {left:.3g} s.") from error

    async def _send(self, rung: Rung, request: Request) -> tuple[Said | Fault, Exchange]:
        """One request, from its reservation to its journal entry."""
        exchange, meter = Exchange(rung, request, limited=self._limited), rung.memory.meter
        await self._count_lost(exchange)
        guessed, reserved = exchange.guessed, exchange.reserved
        allowed = exchange.allowed = self._allowed(rung, request, reserved)
        reservation = self._ledger.reserve(reserved, allowed, replies.cost_of(reserved, allowed or 0, rung.price))
        started = time.perf_counter()
        try:
            message = await self._once.reply(partial(self._key, exchange), partial(self._paid, exchange))
        except (Exception, asyncio.CancelledError) as error:
            fault = faults.classify(error, exchange.secrets)
            tokens = meter.estimate(guessed) if fault.charged else 0
            written = meter.estimate(guess(heard := exchange.heard.text))
            usage = replies.usage_of_failure(fault.requests, tokens, written, price=rung.price, started=started)
            await self._close(exchange, reservation, usage, reply=heard, error=fault.line)
            if isinstance(error, faults.Overdue) and error.limit:
                raise LimitReached(error.limit, f"{rung.name}: {error}.") from error
            if isinstance(error, SaveError):
                error.calls = (*error.calls, *self.calls.values())
            # A scripted model that has run out asserts: that is a broken test, not a fault of a model.
            if isinstance(error, asyncio.CancelledError | AssertionError | SaveError | LimitReached):
                raise
            return fault, exchange
        said = replies.said_of(message, rung, exchange.allowed, request.words)
        usage = replies.usage_of(message, guessed, guess(said.raw), meter=meter, price=rung.price, started=started)
        exchange.learn(usage, cut=said.cut)
        unusable = None if said.cut and request.into else faults.unusable(message, said.raw, cut=said.cut)
        unusable = unusable or (faults.BROKE_OFF if exchange.broke_off(message) else None)
        told = {"reply": said.raw, "cut": said.cut, "error": unusable.line if unusable else None}
        await self._close(exchange, reservation, usage, **told)
        return unusable or said, exchange

    async def _count_lost(self, exchange: Exchange) -> None:
        """Requests that a process sent and did not outlive may have been paid: they count, and within the limits."""
        rung, reserved, started = exchange.rung, exchange.reserved, time.perf_counter()
        for _ in range(await self._once.lost(partial(self._key, exchange))):
            usage = replies.usage_of_failure(1, reserved, 0, price=rung.price, started=started)
            self._note(exchange, usage, error="its process ended before its reply was kept")
            self._ledger.settle(self._ledger.reserve(reserved, 0, usage.cost_usd), usage)

    async def _paid(self, exchange: Exchange) -> AIMessage:
        """The request, after it took its part of what other runs use too."""
        if self._budget is not None:
            rung, reserved = exchange.rung, exchange.reserved
            allowed = exchange.allowed or max(rung.window - reserved, LEAST_REPLY)
            exchange.allowed, exchange.held = await self._budget.hold(reserved, allowed, rung.price)
        return await self._in_time(exchange)

    async def _in_time(self, exchange: Exchange) -> AIMessage:
        """The whole request within what the limits leave of the time, however the server dawdles."""
        left, started = self._ledger.seconds_left(), time.monotonic()
        patience = exchange.rung.patience if left is None else min(exchange.rung.patience, left)
        hidden = not (exchange.request.stream or self._shown)
        config = around.traced(self._role, self._task_id, self._objective_ids, hidden=hidden)
        try:
            async with asyncio.timeout(patience):
                return await self._replied(exchange, config)
        except TimeoutError as error:
            if time.monotonic() - started < patience - 0.01:
                raise  # the model's own
            raise faults.Overdue(patience, "seconds" if patience == left else None) from error

    async def _replied(self, exchange: Exchange, config: RunnableConfig) -> AIMessage:
        shaped, messages = await exchange.prepared()
        config = around.heard_by(exchange.heard if exchange.in_pieces else None, config)
        if exchange.watched:
            return replies.whole(await exchange.within(shaped.astream(messages, config)))
        return replies.whole(await shaped.ainvoke(messages, config))

    def _key(self, exchange: Exchange) -> str:
        """Names the request in its run, whichever process sends it."""
        return key_of(exchange.request, around.step(), self._role, self._task_id, exchange.rung.name)

    def _allowed(self, rung: Rung, request: Request, reserved: int) -> int | None:
        """The output tokens to ask for; None is to say nothing, as a plain call does."""
        allowed = self._ledger.allowance(reserved, request.output_tokens, rung.price)
        return None if allowed is None else min(allowed, max(rung.window - reserved, LEAST_REPLY))

    async def _close(self, exchange: Exchange, reservation: Reservation, usage: Usage, **outcome: Any) -> None:
        self._ledger.settle(reservation, usage)
        if self._budget is not None and exchange.held is not None:
            await self._budget.settle(exchange.held, usage)
        self._note(exchange, usage, **outcome)

    def _note(self, exchange: Exchange, usage: Usage, **outcome: Any) -> None:
        """Journal; the id is the same where a resumed run comes here again: LangGraph's metadata tells the step."""
        about = {"role": self._role, "task_id": self._task_id, "model": exchange.rung.name, "format": exchange.format}
        step = around.step(), len(self.calls)
        call = entry(exchange.request.messages, step, **about, usage=usage, **outcome)
        self.calls[call.id] = call
        remember(call)
