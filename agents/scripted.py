"""Written replies go in, a chat model that gives them comes out: deterministic, without network, latency or cost."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from typing import Any, cast

from langchain_core.callbacks import AsyncCallbackManagerForLLMRun, CallbackManagerForLLMRun
from langchain_core.language_models.chat_models import BaseChatModel
from langchain_core.messages import AIMessage, AIMessageChunk, BaseMessage
from langchain_core.messages.ai import UsageMetadata
from langchain_core.outputs import ChatGeneration, ChatGenerationChunk, ChatResult
from pydantic import PrivateAttr

from ..tools.tokens import guess

Reply = str | AIMessage | Exception
Script = Sequence[Reply] | Mapping[str, Reply | Sequence[Reply]] | Callable[[list[BaseMessage]], Reply]


class ScriptedModel(BaseChatModel):
    """A chat model that says what it was told to say, and keeps what it was asked.

    ```python
    model = ScriptedModel(["Paris.", RuntimeError("wire cut"), "Rome."])
    model = ScriptedModel(lambda messages: messages[-1].text.upper())
    model = ScriptedModel({"critic": ['{"outcome": "unchecked"}'], "France": "Paris."})
    ```

    Args:
        replies: In order; or a function of the messages; or by key, where a key is a SROC role's name or words of the
            prompt, roles first, and its value one reply for every time or a sequence to be used up. An exception is
            raised instead of returned. A message keeps its own `usage_metadata`.

    A call without a reply left raises an `AssertionError`, so that a test fails where it is wrong.

    Method: a chat model of LangChain's in the place of a patched one, so that all of one's own code runs.
    """

    script: Any
    max_tokens: int | None = None
    """A longer reply is cut, as a server cuts it; None is no bound."""
    _calls: list[list[BaseMessage]] = PrivateAttr(default_factory=list)
    _left: dict[str, deque[Reply]] = PrivateAttr(default_factory=dict)

    def __init__(self, replies: Script = (), **fields: Any) -> None:
        super().__init__(**{"script": replies, **fields})
        by_key: Any = replies if isinstance(replies, Mapping) else {} if callable(replies) else {"": replies}
        self._left = {key: deque(value) for key, value in by_key.items() if _many(value)}

    @property
    def calls(self) -> list[list[BaseMessage]]:
        """The messages of every call so far, oldest first."""
        return self._calls

    def assert_complete(self) -> None:
        """Check that every reply was used.

        Raises:
            AssertionError: Some were not; names them.
        """
        left = [reply for replies in self._left.values() for reply in replies]
        if left:
            raise AssertionError(f"{len(left)} of the ScriptedModel's replies were not used: {left!r}")

    def bind_tools(self, tools: Any, **kwargs: Any) -> Any:  # noqa: ARG002
        """The model as it is: what it says is written down already."""
        return self

    @property
    def _llm_type(self) -> str:
        return "scripted"

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,  # noqa: ARG002
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,  # noqa: ARG002
    ) -> ChatResult:
        return ChatResult(generations=[ChatGeneration(message=self._said(messages, run_manager))])

    async def _agenerate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,  # noqa: ARG002
        run_manager: AsyncCallbackManagerForLLMRun | None = None,
        **kwargs: Any,  # noqa: ARG002
    ) -> ChatResult:
        return ChatResult(generations=[ChatGeneration(message=self._said(messages, run_manager))])

    def _stream(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,  # noqa: ARG002
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,  # noqa: ARG002
    ) -> Iterator[ChatGenerationChunk]:
        for chunk in _pieces(self._said(messages, run_manager)):
            if run_manager:
                run_manager.on_llm_new_token(str(chunk.text), chunk=chunk)
            yield chunk

    async def _astream(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,  # noqa: ARG002
        run_manager: AsyncCallbackManagerForLLMRun | None = None,
        **kwargs: Any,  # noqa: ARG002
    ) -> AsyncIterator[ChatGenerationChunk]:
        for chunk in _pieces(self._said(messages, run_manager)):
            if run_manager:
                await run_manager.on_llm_new_token(str(chunk.text), chunk=chunk)
            yield chunk

    def _said(
        self, messages: list[BaseMessage], manager: CallbackManagerForLLMRun | AsyncCallbackManagerForLLMRun | None
    ) -> AIMessage:
        self._calls.append(messages)
        role = str((manager.metadata if manager else {}).get("role", ""))
        reply = self._next(messages, role)
        if isinstance(reply, Exception):
            raise reply
        message = AIMessage(reply) if isinstance(reply, str) else reply.model_copy()
        if self.max_tokens is not None and math.ceil(guess(str(message.text))) > self.max_tokens:
            message.content = _cut(str(message.text), self.max_tokens)
            message.response_metadata = {**message.response_metadata, "finish_reason": "length"}
        if message.usage_metadata is None:
            message.usage_metadata = _usage(messages, str(message.text))
        return message

    def _next(self, messages: list[BaseMessage], role: str) -> Reply:
        if callable(self.script):
            return cast("Reply", self.script(messages))
        prompt = "\n".join(str(m.text) for m in messages)
        key = self._key(prompt, role)
        if key is not None and key not in self._left:
            always: Reply = self.script[key]
            return always
        if key is None or not self._left[key]:
            raise AssertionError(
                f"call {len(self._calls)} of the ScriptedModel has no reply left; write one for: {prompt[-200:]!r}"
            )
        return self._left[key].popleft()

    def _key(self, prompt: str, role: str) -> str | None:
        if not isinstance(self.script, Mapping):
            return ""
        return role if role in self.script else next((key for key in self.script if key in prompt), None)


def _many(value: object) -> bool:
    return not isinstance(value, str | AIMessage | Exception)


def _cut(text: str, most: int) -> str:
    """The longest run of whole words, from the start, that is within so many tokens."""
    words = text.split(" ")
    while words and math.ceil(guess(" ".join(words))) > most:
        words.pop()
    return " ".join(words)


def _usage(messages: list[BaseMessage], text: str) -> UsageMetadata:
    read = sum(math.ceil(guess(str(m.text))) for m in messages)
    written = math.ceil(guess(text))
    return UsageMetadata(input_tokens=read, output_tokens=written, total_tokens=read + written)


def _pieces(message: AIMessage) -> Iterator[ChatGenerationChunk]:
    """Word by word; the last piece tells the usage."""
    words = str(message.text).split(" ")
    for n, word in enumerate(words):
        last = n == len(words) - 1
        chunk = AIMessageChunk(
            content=word if last else f"{word} ",
            usage_metadata=message.usage_metadata if last else None,
            response_metadata=message.response_metadata if last else {},
            additional_kwargs=message.additional_kwargs if last else {},
        )
        yield ChatGenerationChunk(message=chunk)
