"""SROC inside an agent of LangChain: `SrocMiddleware` for `create_agent` (extra `langchain`)."""

from __future__ import annotations

try:
    import langchain.agents.middleware  # noqa: F401
except ImportError as error:
    raise ImportError('SrocMiddleware is for agents of LangChain: pip install "sroc[langchain]".') from error

from .hook import SrocMiddleware

__all__ = ["SrocMiddleware"]
