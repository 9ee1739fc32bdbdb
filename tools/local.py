"""The path of a GGUF file goes in; a chat model on a llama.cpp server inside this process comes out."""

from __future__ import annotations

import os
import secrets
import threading
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .errors import ModelError

if TYPE_CHECKING:
    from langchain_openai import ChatOpenAI

SLOTS = 2
"""Requests answered at the same time; each has the whole window."""
MOST_OUTPUT = 2048
"""Tokens of one reply where the caller sets no number: a small model that repeats itself would fill the window."""


@dataclass(frozen=True)
class _Running:
    server: Any
    """Lives as long as this object."""
    key: str
    context: int


_running: dict[Path, _Running] = {}
_lock = threading.Lock()


def local_model(path: str | Path, *, context: int = 8192) -> ChatOpenAI:
    """A chat model on the file's server, which is started once per process: 1 to 5 s, in which Python stands still.

    It listens on 127.0.0.1, on a free port, with a key made for this process. Replies are greedy (temperature 0): a
    small model errs less so, and the same prompt gives the same reply.

    Args:
        path: A GGUF file with a chat template.
        context: Tokens that prompt and reply may have together, > 0; where the file is served already, its own holds.

    Raises:
        ModelError: xllamacpp is not installed, or the file cannot be loaded.
    """
    running = _serve(Path(path).expanduser().resolve(), context)
    from langchain_openai import ChatOpenAI
    from openai import DefaultAsyncHttpxClient, DefaultHttpxClient
    from pydantic import SecretStr

    return ChatOpenAI(
        model=Path(path).stem,
        base_url=f"{running.server.listening_address}/v1",
        api_key=SecretStr(running.key),
        temperature=0,
        max_completion_tokens=MOST_OUTPUT,
        max_retries=0,
        stream_usage=True,
        use_responses_api=False,
        profile={"max_input_tokens": running.context},
        # A kept connection would tie the model to one event loop; a proxy has no business on the loopback.
        default_headers={"Connection": "close"},
        http_client=DefaultHttpxClient(trust_env=False),
        http_async_client=DefaultAsyncHttpxClient(trust_env=False),
    )


def _serve(path: Path, context: int) -> _Running:
    with _lock:
        if path not in _running:
            _running[path] = _start(path, context)
        return _running[path]


def _start(path: Path, context: int) -> _Running:
    if not path.is_file():
        raise ModelError(f"{path} is not there; fetch weights with `sroc model pull`, or give another GGUF file.")
    xllamacpp = _engine()
    key = secrets.token_urlsafe(24)
    try:
        server = xllamacpp.Server(_settings(xllamacpp.CommonParams(), path, context, key))
    except RuntimeError as error:
        raise ModelError(f"{path} cannot be loaded ({error}); give a GGUF file that llama.cpp reads.") from error
    return _Running(server, key, context)


def _engine() -> Any:
    """xllamacpp, with threads that sleep where they wait.

    By default its threads (OpenMP) wait in a loop: where another program needs a core, each waits for the others'
    time slices, and generation was measured 10 times slower. The policy is read once, when the library is loaded.
    """
    unset = "OMP_WAIT_POLICY" not in os.environ
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")
    try:
        return import_module("xllamacpp")
    except ImportError as error:
        raise ModelError(
            f'A local model needs xllamacpp, which cannot be imported ({error}): pip install "sroc[local]".'
        ) from error
    finally:
        if unset:
            del os.environ["OMP_WAIT_POLICY"]


def _settings(params: Any, path: Path, context: int, key: str) -> Any:
    """The defaults of llama.cpp that do not suit a guest in somebody's process."""
    params.model.path = str(path)
    params.hostnames, params.port, params.api_keys = ["127.0.0.1"], 0, [key]
    params.ui = params.endpoint_slots = False  # the slots would show everybody's prompts
    params.n_ctx, params.n_parallel = context * SLOTS, SLOTS
    params.cpuparams.n_threads = _cores()
    params.cache_ram_mib = 256  # of 8192: prompts kept for the next request
    params.verbosity = -1
    return params


def _cores() -> int:
    """Cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
