"""A request and a rung go in; the model shaped for it, and what becomes known while it is under way, come out."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import aclosing
from typing import TYPE_CHECKING, Any

from . import formats, wire
from .around import Heard
from .formats import Format, Request
from .tokens import guess, guess_prompt

if TYPE_CHECKING:
    from langchain_core.messages import AIMessage, BaseMessage
    from langchain_core.runnables import Runnable

    from .limits import Reservation
    from .models import Rung
    from .record import Usage


_LOOKED_AT = 4
"""Pieces of a reply after which its length is looked at, since that takes longer than to read them."""

_UNNOTICED = 4
"""Tokens that a server writes until it notices that its reader left."""


class Exchange:
    """One request on the wire: format and parameters are known only when the model is at hand.

    Args:
        rung: The model.
        request: What it is asked.
        limited: Whether limits bound what models write.
    """

    def __init__(self, rung: Rung, request: Request, *, limited: bool = False) -> None:
        self.rung, self.request, self._limited = rung, request, limited
        self.guessed = guess_prompt(request.messages)
        """Tokens of the prompt."""
        self.reserved = rung.memory.meter.upper(self.guessed)
        """The same, from above."""
        self.allowed: int | None = None
        """Tokens that the reply may have; None where nothing limits it."""
        self.format: Format = "text" if request.into is None else "marked"
        self.sent: frozenset[str] = frozenset()
        """The parameters it carried, by their names in `faults.PARAMETERS`."""
        self.secrets: tuple[str, ...] = ()
        self.held: Reservation | None = None
        """What it took of a budget that other runs use too."""
        self.heard = Heard()
        self.watched = self.left = False
        """Whether it is read as it comes, since the server may not bound it; whether it was left before its end."""
        self.in_pieces = True
        """Whether it may come in pieces, which are worth hearing."""
        self._trusted = self._openai = False

    async def prepared(self) -> tuple[Runnable[list[BaseMessage], AIMessage], list[BaseMessage]]:
        """The model with the request's parameters, at home on the running loop, and the messages.

        Raises:
            ModelError: The model could not be started.
        """
        from langchain_core.messages import AIMessage, HumanMessage, SystemMessage

        line, memory = await wire.own_line(self.rung), self.rung.memory
        model, self.secrets = line.model, line.secrets
        self._trusted = wire.bounds(model, memory)
        self.watched = self.allowed is not None and not (self._trusted and (memory.keeps or not self._is_tight()))
        self._openai, self.in_pieces = wire.speaks_openai(model), wire.streams(model)
        self.format = formats.format_of(self.request, openai=self._openai, refused=memory.refused)
        wanted = formats.response_format(self.format, self.request)
        shape = wire.Shape(wanted, self.allowed, self.request.temperature, likelihoods=bool(self.request.words))
        shaped, self.sent = line.shaped(shape, endpoint=self.rung.endpoint, refused=memory.refused)
        classes: dict[str, type[BaseMessage]] = {"user": HumanMessage, "assistant": AIMessage}
        return shaped, [classes.get(m.role, SystemMessage)(content=m.content) for m in self.request.messages]

    def _is_tight(self) -> bool:
        """Whether a limit would be passed by a reply that fills the model's window."""
        return self._limited and self.allowed is not None and self.allowed < self.rung.window - self.reserved

    async def within(self, pieces: AsyncIterator[Any]) -> AIMessage:
        """A reply read piece by piece and left, as cut by its length, where it has used what it may."""
        from langchain_core.messages import AIMessage, message_chunk_to_message

        whole: Any = None
        used, text, count = 0.0, "", 0
        async with aclosing(pieces), wire.hung_up():  # type: ignore[type-var]
            async for piece in pieces:
                whole = piece if whole is None else whole + piece
                said = str(piece.text)
                used, text, count = used + guess(said), text + said, count + bool(said)
                if self._is_enough(used, text, count):
                    self.left = True
                    whole.response_metadata = {**whole.response_metadata, "finish_reason": "length"}
                    break
        if whole is None:
            return AIMessage("")
        message = message_chunk_to_message(whole)
        assert isinstance(message, AIMessage)
        return message

    def learn(self, usage: Usage, *, cut: bool) -> None:
        """Whether the server keeps to bounds: a reply that it cut at the bound shows it, a longer one the contrary."""
        if self.allowed is None or self.left:
            return
        memory = self.rung.memory
        memory.deaf |= not usage.estimated and usage.output_tokens > self.allowed
        memory.keeps |= cut and self._trusted and usage.output_tokens <= self.allowed

    def broke_off(self, message: AIMessage) -> bool:
        """Whether a stream ended without saying that it was at its end; a server that never does is asked once more."""
        if not self._openai or not self.heard.text:
            return False
        memory, ended = self.rung.memory, bool(message.response_metadata.get("finish_reason"))
        broken = not ended and memory.ends is not False
        memory.ends = ended or (memory.ends or False)
        return broken

    def _is_enough(self, guessed: float, text: str, pieces: int) -> bool:
        """Whether a reply has used what it may; of a server that should see to it, only where it surely did not.

        Servers send a token or more in a piece, so more pieces than tokens show one that does not keep its bound; so
        does a text that is longer than any tokenizer makes of it. Some proxies send letters, which show nothing.
        """
        if self.allowed is None:
            return False
        if not self._trusted:
            return self.rung.memory.meter.estimate(guessed) + _UNNOTICED >= self.allowed
        if guessed < 0.8 * self.allowed or pieces % _LOOKED_AT:
            return False
        real = guess(text)
        passed = pieces > self.allowed and real >= 0.8 * self.allowed
        self.rung.memory.deaf |= passed or real > 1.5 * self.allowed + 16
        return self.rung.memory.deaf
