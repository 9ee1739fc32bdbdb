"""What every test runs under, set before anything is imported: strict saved state, no tracing, no account, no model."""

from __future__ import annotations

import os

ACCOUNTS = ("LANGSMITH_", "LANGCHAIN_", "OPENAI_", "SROC_MODEL")

for name in [name for name in os.environ if name.startswith(ACCOUNTS)]:
    del os.environ[name]
os.environ |= {"LANGGRAPH_STRICT_MSGPACK": "true", "LANGSMITH_TRACING": "false"}
