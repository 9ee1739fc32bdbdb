"""A model's name, as `create_sroc` takes it, in; the LangChain chat model that it means out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from langchain_core.language_models.chat_models import BaseChatModel

__all__ = ["chat_model"]


def chat_model(name: str | None = None) -> BaseChatModel:
    """The chat model behind a name, for agents, chains and middlewares beside SROC.

    A local model is started here: seconds, blocking.

    Method: LangChain's `ChatOpenAI`; a local file is served by llama.cpp in this process, on loopback.

    Args:
        name: "openai:NAME", "local:small", "local:default" or a path that ends in .gguf; None is what `create_sroc()`
            takes.

    Raises:
        ModelError: There is no model, or its key or weights are missing.
        SettingsError: The name is not known.
    """
    from .tools.models import build_ladder

    return build_ladder(name)[0].model
