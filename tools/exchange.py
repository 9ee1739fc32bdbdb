"""A request and a rung go in; the model shaped for it, and what becomes known while it is under way, come out."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import aclosing
from typing import TYPE_CHECKING, Any

from . import formats, wire
from .formats import Format, Request
from .tokens import guess

if TYPE_CHECKING:
    from langchain_core.messages import AIMessage, BaseMessage
    from langchain_core.runnables import Runnable

    from .models import Rung


class Exchange:
    """One request on the wire: format and parameters are known only when the model is at hand.

    Args:
        rung: The model.
        request: What it is asked.
        allowed: Tokens that the reply may have; None where nothing limits it.
    """

    def __init__(self, rung: Rung, request: Request, allowed: int | None) -> None:
        self.rung, self.request, self.allowed = rung, request, allowed
        self.format: Format = "text" if request.into is None else "marked"
        self.sent: frozenset[str] = frozenset()
        """The parameters it carried, by their names in `faults.PARAMETERS`."""
        self.secrets: tuple[str, ...] = ()
        self.heard = wire.Heard()
        self.watched = False
        """Whether nobody but the reader bounds the reply."""

    async def prepared(self) -> tuple[Runnable[list[BaseMessage], AIMessage], list[BaseMessage]]:
        """The model with the request's parameters, at home on the running loop, and the messages.

        Raises:
            ModelError: The model could not be started.
        """
        from langchain_core.messages import AIMessage, HumanMessage, SystemMessage

        model, memory = await wire.own_model(self.rung), self.rung.memory
        self.secrets = wire.secrets_of(model)
        self.watched = self.allowed is not None and not wire.bounds(model, memory)
        speaks = wire.speaks_openai(model)
        self.format = formats.format_of(self.request, openai=speaks, refused=memory.refused)
        wanted = formats.response_format(self.format, self.request)
        shape = wire.Shape(wanted, self.allowed, self.request.temperature)
        shaped, self.sent = wire.shaped(model, shape, endpoint=self.rung.endpoint, refused=memory.refused)
        classes: dict[str, type[BaseMessage]] = {"user": HumanMessage, "assistant": AIMessage}
        return shaped, [classes.get(m.role, SystemMessage)(content=m.content) for m in self.request.messages]

    async def within(self, pieces: AsyncIterator[Any]) -> AIMessage:
        """A reply read piece by piece and left, as cut by its length, where it has used what it may."""
        from langchain_core.messages import AIMessage, message_chunk_to_message

        whole: Any = None
        used, meter = 0.0, self.rung.memory.meter
        async with aclosing(pieces):  # type: ignore[type-var]
            async for piece in pieces:
                whole = piece if whole is None else whole + piece
                used += guess(str(piece.text))
                if self.allowed is not None and meter.estimate(used) >= self.allowed:
                    whole.response_metadata = {**whole.response_metadata, "finish_reason": "length"}
                    break
        if whole is None:
            return AIMessage("")
        message = message_chunk_to_message(whole)
        assert isinstance(message, AIMessage)
        return message
