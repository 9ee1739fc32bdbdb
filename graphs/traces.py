"""A run's config goes in; the same with a tracer that masks secrets, and without a key is silent, comes out."""

from __future__ import annotations

import logging
from functools import cache
from typing import TYPE_CHECKING

from langchain_core.runnables import RunnableConfig, ensure_config
from langchain_core.runnables.config import merge_configs
from langchain_core.tracers import LangChainTracer

if TYPE_CHECKING:
    from langsmith import Client

_log = logging.getLogger(__name__)


def traced_safely(config: RunnableConfig | None) -> RunnableConfig | None:
    """The config with a tracer that masks secrets, where tracing is on and whoever calls has brought none.

    A trace around the call (an evaluation, a traced function) and its client are the caller's; "local" ones stay here.
    """
    from langsmith.run_helpers import get_tracing_context
    from langsmith.utils import tracing_is_enabled

    around = get_tracing_context()
    if tracing_is_enabled() is not True or around["client"] or around["parent"]:
        return config
    callbacks = ensure_config(config).get("callbacks")
    handlers = callbacks if isinstance(callbacks, list) else getattr(callbacks, "handlers", [])
    if any(isinstance(handler, LangChainTracer) for handler in handlers):
        return config
    return merge_configs(config, {"callbacks": [LangChainTracer(client=_client())]})


@cache
def _client() -> Client:
    """One that masks secrets. Without a key LangSmith's would send all the same: ours only exports, or is silent."""
    from langsmith import Client
    from langsmith.anonymizer import create_secret_anonymizer
    from langsmith.utils import get_api_key, get_env_var, is_env_var_truish

    masking = create_secret_anonymizer()
    if get_api_key(None) or get_env_var("RUNS_ENDPOINTS"):
        return Client(anonymizer=masking)
    exports = any(is_env_var_truish(name) for name in ("OTEL_ENABLED", "OTEL_ONLY"))
    if exports or get_env_var("TRACING_MODE") in ("otel", "hybrid"):
        return Client(anonymizer=masking, tracing_mode="otel")
    _log.warning("LANGSMITH_TRACING is on, but there is no LANGSMITH_API_KEY: no trace is sent; set it.")
    return offline_client()


def offline_client() -> Client:
    """A client of LangSmith that sends nothing, for `evaluate` and `aevaluate` on one's own machine.

    `await aevaluate(sroc, data=examples, evaluators=[verdicts], upload_results=False, client=offline_client())`:
    without it `aevaluate` sends its runs in spite of `upload_results=False`, with a key or without one.

    Method: LangSmith's `Client` that samples no run, at an address on loopback where nobody listens.
    """
    from langsmith import Client

    # With its facts given it does not ask the service for them, and nobody listens where it would.
    return Client(
        api_url="http://127.0.0.1:9",
        api_key="none",
        info={"version": ""},
        auto_batch_tracing=False,
        tracing_sampling_rate=0.0,
    )
