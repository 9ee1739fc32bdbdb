"""What every test runs under, set before anything is imported: strict saved state, no tracing, no account, no model,
and interrupts that reach the processes it starts.
"""

from __future__ import annotations

import os
import signal

ACCOUNTS = ("LANGSMITH_", "LANGCHAIN_", "OPENAI_", "SROC_MODEL")

for name in [name for name in os.environ if name.startswith(ACCOUNTS)]:
    del os.environ[name]
os.environ |= {"LANGGRAPH_STRICT_MSGPACK": "true", "LANGSMITH_TRACING": "false"}

# A shell starts its background jobs with interrupts ignored, and all that they start inherits that.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
