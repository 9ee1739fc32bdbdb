"""An agent's model call in; the call with settled objectives, its reply verified and repaired out."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator, Mapping, Sequence
from typing import Any, NotRequired

from langchain.agents.middleware import AgentMiddleware, AgentState, ExtendedModelResponse, ModelRequest, ModelResponse
from langgraph.errors import GraphBubbleUp
from langgraph.runtime import Runtime
from langgraph.types import Command, interrupt
from pydantic import BaseModel, ValidationError

from ..agents import clarifier as asking
from ..agents import formulator as formulating
from ..agents import resolver as resolving
from ..agents.prompts import load
from ..graphs.intake import objectives_of
from ..tools.errors import InputError, SettingsError
from ..tools.formulation.details import ASKED
from ..tools.formulation.interrupts import payload
from ..tools.record import Answer
from ..tools.types import Brief, Limits, Message, Objective, Settlement
from .outside import informing
from .speech import current, spoken
from .turn import Turn

MOST_ROUNDS = 10
Result = ExtendedModelResponse[Any] | ModelResponse[Any]
Steps = Generator[ModelRequest[Any], ModelResponse[Any] | Exception, Result]


class SrocState(AgentState[Any]):
    """What the middleware keeps beside the agent's messages."""

    sroc: NotRequired[Answer | None]
    """The record of the last final reply."""
    sroc_replies: NotRequired[dict[str, str] | None]
    """What the requester chose where wishes conflict, by question id."""


class SrocMiddleware(AgentMiddleware[SrocState, Any, Any]):
    """Objectives for an agent: `create_agent(model, tools, middleware=[SrocMiddleware()])`.

    At each model call the words of the system prompt and of the user are compiled to objectives, conflicts are
    settled by the stated rules, and the words that yield are cut out of what the model sees (the agent's own state
    keeps them). Tool results that do not fit the model's window are reduced to the passages nearest to the request.
    A reply without tool calls is final: it is enforced and verified by code, repaired by the same model while that is
    within the rounds and limits, and the best text is kept. It ends with a note where something yielded, is unmet or
    was not read; its record is an `Answer` in the state's `sroc` and in `response_metadata["sroc"]`.

    Everything else of the agent stays as it is. Middlewares listed after this one see each repair as a model call,
    those listed before see one call; structured responses are not touched; a reply that no objective bears on streams
    as it comes.

    Method: that of `create_sroc`, in the hooks of LangChain's `AgentMiddleware`.

    Args:
        objectives: The developer's own, in force for every request.
        max_rounds: Repairs after the first reply, 0 to 10.
        limits: What one model turn, its repairs included, may use; the first reply is never refused.
        interactive: Ties between the user's wishes, and what is missing from a vague request, interrupt the agent once
            before its first model call (it needs a checkpointer); resume with the answers. False: defaults are taken.
        note: False keeps the note out of the reply's content.
        prompts: Replacements of the prompts by name.

    Raises:
        SettingsError: `max_rounds` is out of range, the limits are none, or a prompt's name is not known.
        InputError: An objective is none.
    """

    state_schema = SrocState

    def __init__(
        self,
        objectives: Sequence[Objective | str | type[BaseModel]] | Objective | str | type[BaseModel] = (),
        *,
        max_rounds: int = 2,
        limits: Limits | Mapping[str, Any] | None = None,
        interactive: bool = False,
        note: bool = True,
        prompts: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__()
        if not 0 <= max_rounds <= MOST_ROUNDS:
            raise SettingsError(f"max_rounds={max_rounds}: repairs are bounded; give 0 to {MOST_ROUNDS}.")
        self.objectives = tuple(objectives_of(objectives))
        self.max_rounds, self.interactive, self.note = max_rounds, interactive, note
        self.limits = _limits(limits)
        self.prompts = load(prompts)
        self.tools = []

    def before_agent(self, state: SrocState, runtime: Runtime[Any]) -> dict[str, Any]:  # noqa: ARG002
        """Clear the last request's record; ask what must be asked, all at once."""
        fresh = {"sroc": None, "sroc_replies": None}
        settled = self._settled(current(spoken(None, state["messages"])), {}) if self.interactive else None
        questions = (*settled[1].questions, *settled[0].questions)[:ASKED] if settled else ()
        if not questions:
            return fresh
        reply = interrupt(payload(questions, ()))
        return {**fresh, "sroc_replies": asking.understood(reply, questions)}

    def wrap_model_call(
        self, request: ModelRequest[Any], handler: Callable[[ModelRequest[Any]], ModelResponse[Any]]
    ) -> Result:
        """One model call of the agent, and its repairs."""
        steps = self._steps(request)
        step: ModelRequest[Any] | Result = next(steps)
        while isinstance(step, ModelRequest):
            try:
                came: ModelResponse[Any] | Exception = handler(step)
            except GraphBubbleUp:
                raise
            except Exception as error:
                came = error
            step = _next(steps, came)
        return step

    async def awrap_model_call(
        self, request: ModelRequest[Any], handler: Callable[[ModelRequest[Any]], Awaitable[ModelResponse[Any]]]
    ) -> Result:
        """The same, awaited."""
        steps = self._steps(request)
        step: ModelRequest[Any] | Result = next(steps)
        while isinstance(step, ModelRequest):
            try:
                came: ModelResponse[Any] | Exception = await handler(step)
            except GraphBubbleUp:
                raise
            except Exception as error:
                came = error
            step = _next(steps, came)
        return step

    def _steps(self, request: ModelRequest[Any]) -> Steps:
        """The requests to make, one after the other; what came of each is sent in."""
        said = current(spoken(request.system_message, request.messages))
        state: Mapping[str, Any] = request.state
        settled = self._settled(said, state.get("sroc_replies") or {})
        if settled is None:
            return _sure((yield request.override(messages=informing(request.messages, "")[0])))
        turn = Turn(*settled, request, said, limits=self.limits, max_rounds=self.max_rounds, prompts=self.prompts)
        response = _sure((yield turn.first))
        if not turn.is_final(response):
            return response
        turn.take(response)
        while (again := turn.repair()) is not None:
            came = yield again
            if isinstance(came, Exception):  # what is there is kept; the record says why no better text came
                turn.fail(came)
            else:
                turn.take(came)
        answer = turn.answer()
        replaced = ModelResponse(result=[*response.result[:-1], turn.message(answer, note=self.note)])
        return ExtendedModelResponse(replaced, Command(update={"sroc": answer}))

    def _settled(self, said: Mapping[int, Message], replies: Mapping[str, str]) -> tuple[Brief, Settlement] | None:
        """Brief and settlement; None where nobody asked anything in words."""
        conversation = tuple(said.values())
        try:
            brief = formulating.formulate(conversation, objectives=self.objectives)
        except InputError:
            return None
        if replies:
            brief = formulating.formulate(conversation, objectives=self.objectives, replies=replies, previous=brief)
        return brief, resolving.settle(brief)


def _limits(given: Limits | Mapping[str, Any] | None) -> Limits:
    try:
        return Limits.model_validate(given or {})
    except ValidationError as error:
        first, known = error.errors()[0], ", ".join(Limits.model_fields)
        raise SettingsError(f"limits={given!r:.80}: {first['msg']}; a limit is a number: {known}.") from error


def _next(steps: Steps, came: ModelResponse[Any] | Exception) -> ModelRequest[Any] | Result:
    try:
        return steps.send(came)
    except StopIteration as done:
        result: Result = done.value
        return result


def _sure(came: ModelResponse[Any] | Exception) -> ModelResponse[Any]:
    """The response; the agent's own first call fails as it would without us."""
    if isinstance(came, Exception):
        raise came
    return came
