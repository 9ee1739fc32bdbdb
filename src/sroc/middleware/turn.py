"""One model turn of an agent: settled request and replies in, the requests to make, the record and the message out."""

from __future__ import annotations

import time
from collections.abc import Mapping
from functools import reduce
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, HumanMessage
from langchain_core.messages.ai import add_usage

from ..agents import composer as composing
from ..agents import critic as judging
from ..agents import supervisor as deciding
from ..agents.prompts import Prompts
from ..tools import replies
from ..tools.context.corpus import corpus_of
from ..tools.context.coverage import sentence
from ..tools.errors import LimitReached
from ..tools.faults import classify
from ..tools.limits import Ledger, left
from ..tools.memory import Memory
from ..tools.models import Rung, build_ladder
from ..tools.record import Answer, Call, Draft, Review
from ..tools.telling import telling
from ..tools.tokens import guess, guess_prompt
from ..tools.types import Brief, Limits, Message, Plan, Settlement, Task
from .outside import informing
from .packing import packed
from .speech import unspoken

if TYPE_CHECKING:
    from langchain.agents.middleware import ModelRequest, ModelResponse

_LISTED = {"human": "user", "ai": "assistant", "system": "system"}


class Turn:
    """What was asked, what came, and what may still be done about it."""

    def __init__(
        self,
        brief: Brief,
        settlement: Settlement,
        request: ModelRequest[Any],
        said: Mapping[int, Message],
        *,
        limits: Limits,
        max_rounds: int,
        prompts: Prompts,
    ) -> None:
        self._brief, self._settlement, self._limits = brief, settlement, limits
        self._max_rounds, self._prompts = max_rounds, prompts
        self._rung, self._started = _rung(request.model), time.perf_counter()
        system, messages = unspoken(settlement, said, request.system_message, request.messages)
        messages, self._ignored = informing(messages, brief.request)
        count = self._rung.memory.meter.reserve
        messages, self._coverage = packed(messages, brief.request, window=self._rung.window, count=count)
        self.first = request.override(model=self._model(request.model), system_message=system, messages=messages)
        self._plan = Plan(tasks=(Task(id="t1", goal=brief.request or " "),), reason="one reply of an agent")
        self._drafts: dict[str, Draft] = {}
        self._reviews: dict[str, Review] = {}
        self._replies: dict[int, AIMessage] = {}
        self._calls: dict[str, Call] = {}
        self._decisions: list[str] = []
        self._sent, self._stopped = self.first, False

    def is_final(self, response: ModelResponse[Any]) -> bool:
        """Whether the agent ends here with a text."""
        last = response.result[-1] if response.result else None
        return isinstance(last, AIMessage) and not last.tool_calls and response.structured_response is None

    def take(self, response: ModelResponse[Any]) -> None:
        """Enforce and verify a reply; a repair that asks for tools instead is none."""
        attempt = len(self._drafts)
        message = response.result[-1] if response.result else None
        if not isinstance(message, AIMessage) or (attempt and not self.is_final(response)):
            self._stopped = True
            self._decisions.append("a repair gave no text")
            return
        text = replies.without_thinking(str(message.text)).strip()
        self._record(message)
        cut, ignored = replies.was_cut(message), self._ignored
        draft = Draft(task_id="t1", attempt=attempt, text=text, model=self._rung.name, cut=cut, ignored=ignored)
        draft = draft if text else draft.model_copy(update={"failure": f"{self._rung.name} gave an empty reply"})
        self._drafts[draft.id], self._replies[attempt] = draft, message
        review = judging.review(self._plan, self._drafts, self._settlement, attempt=attempt)
        self._reviews[str(attempt)] = review

    def fail(self, error: Exception) -> None:
        """A repair's call failed: no other is made."""
        self._stopped = True
        self._decisions.append(f"a repair failed: {classify(error, ()).line}")

    def repair(self) -> ModelRequest[Any] | None:
        """The next request, with exactly what failed; None where all is met or a bound is reached."""
        if self._stopped:
            return None
        decision = deciding.decide(self._board())
        self._decisions.append(decision.reason)
        if decision.go != "specialist":
            return None
        best = composing.best(self._reviews, self._settlement.in_force)
        failed = "\n".join(f"- {line}" for line in judging.feedback(best, self._settlement.in_force))
        asked = HumanMessage(f"{self._prompts['repair']}\n\n{failed}")
        self._sent = self.first.override(messages=[*self.first.messages, AIMessage(best.text), asked])
        return self._sent if self._affordable() else None

    def answer(self) -> Answer:
        """The record: as the graph's composer writes it, with what was packed."""
        answer = composing.compose(
            self._brief,
            self._settlement,
            self._plan,
            corpus=corpus_of(()),
            drafts=self._drafts,
            reviews=self._reviews,
            calls=self._calls,
            decisions=self._decisions,
            seconds=time.perf_counter() - self._started,
        )
        unread = sentence(self._coverage, telling(self._brief.request))
        note = " ".join(part for part in (answer.note, unread) if part)
        return answer.model_copy(update={"coverage": self._coverage, "note": note})

    def message(self, answer: Answer, *, note: bool) -> AIMessage:
        """The best reply as a message with its note and record, and the usage of all replies."""
        best = composing.best(self._reviews, self._settlement.in_force)
        message = self._replies[best.attempt]
        shown = note and answer.note and not composing.machine_format(self._settlement.in_force)
        text = "\n\n".join(part for part in (answer.text, answer.note if shown else "") if part)
        record = answer.model_dump(mode="json", exclude={"calls"})
        used = [m.usage_metadata for m in self._replies.values() if m.usage_metadata]
        about = {"response_metadata": {**message.response_metadata, "sroc": record}}
        usage = reduce(add_usage, used) if used else None
        content = message.content if text == str(message.text) else text
        return message.model_copy(update={**about, "content": content, "usage_metadata": usage})

    def _board(self) -> deciding.Board:
        in_force = self._settlement.in_force
        best = composing.best(self._reviews, in_force)
        attempt = len(self._drafts) - 1
        written = bool(self._drafts[f"t1#{attempt}"].text)
        return deciding.Board(
            attempt=attempt,
            max_rounds=self._max_rounds,
            effort="auto",
            unmet=tuple(v.objective_id for v in best.verdicts if v.outcome == "unmet"),
            failed_tasks=() if written else ("t1",),
            written_tasks=("t1",) if written else (),
            moves=("repair",),
            tried=() if best.attempt == attempt else ("repair",),
        )

    def _affordable(self) -> bool:
        """Whether the limits leave room for the repair: as much output as the longest reply had."""
        spent = (call.usage for call in self._calls.values())
        longest = max(usage.output_tokens for usage in spent)
        rest = left(self._limits, self._calls.values(), seconds=time.perf_counter() - self._started)
        read = self._rung.memory.meter.upper(guess_prompt(_prompt(self._sent)))
        try:
            Ledger(rest).reserve(read, longest, replies.cost_of(read, longest, self._rung.price))
        except LimitReached as reached:
            newest = self._reviews[str(len(self._reviews) - 1)]
            stopped = newest.model_copy(update={"stopped_by": reached.limit})
            self._reviews[str(newest.attempt)] = stopped
            self._decisions.append(f"the limit on {reached.limit} was reached")
            return False
        return True

    def _record(self, message: AIMessage) -> None:
        rung, prompt, text = self._rung, _prompt(self._sent), str(message.text)
        usage = replies.usage_of(
            message,
            guess_prompt(prompt),
            guess(text),
            meter=rung.memory.meter,
            price=rung.price,
            started=self._started,
        )
        call = Call(
            id=message.id or uuid4().hex,
            role="specialist",
            model=rung.name,
            messages=prompt,
            reply=text,
            usage=usage,
            cut=replies.was_cut(message),
            task_id="t1",
        )
        self._calls[f"{call.id}#{len(self._calls)}"] = call

    def _model(self, model: Any) -> Any:
        """A draft that code may change is not streamed: whoever streams gets the final message whole."""
        if not (self._settlement.in_force or self._settlement.resolutions) or not isinstance(model, BaseChatModel):
            return model
        return model.model_copy(update={"tags": [*(model.tags or []), "nostream"]})


def _rung(model: Any) -> Rung:
    """What is known of the agent's model."""
    if isinstance(model, BaseChatModel):
        return build_ladder(model)[0]
    return Rung(model, name=type(model).__name__, memory=Memory())


def _prompt(request: ModelRequest[Any]) -> tuple[Message, ...]:
    """What the model was told, as text; tool results are the user's side."""
    every = [*([request.system_message] if request.system_message else []), *request.messages]
    return tuple(Message.model_validate({"role": _LISTED.get(m.type, "user"), "content": str(m.text)}) for m in every)
