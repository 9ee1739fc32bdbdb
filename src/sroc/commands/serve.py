"""`sroc serve`: SROC as an OpenAI-compatible server, so that any client of OpenAI's becomes a client of SROC's."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from typing import Annotated

import typer

from ..tools.errors import SettingsError
from .codes import say

GRACE = 4
"""Seconds that requests under way have to come to their end when the server is told to."""

Model = typer.Option("-m", "--model", metavar="MODEL", help="openai:NAME, local:NAME or a GGUF file; repeatable.")
Wish = typer.Option("--objective", metavar="TEXT", help="In force for every request, as the developer's; repeatable.")
Key = typer.Option("--api-key", metavar="KEY", envvar="SROC_API_KEY", help="What clients must send.")


def serve(
    models: Annotated[list[str] | None, Model] = None,
    objectives: Annotated[list[str] | None, Wish] = None,
    host: Annotated[str, typer.Option("--host", metavar="HOST", help="Where to listen.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", metavar="PORT", help="Where to listen.", min=1, max=65535)] = 8080,
    api_key: Annotated[str | None, Key] = None,
) -> int:
    """Serve /v1/chat/completions and /v1/models; beyond this machine an API key is required."""
    if find_spec("uvicorn") is None or find_spec("starlette") is None:
        raise SettingsError('`sroc serve` needs its extra: pip install "sroc[serve]".')
    from ..serving.app import LOOPBACK

    if host not in LOOPBACK and not api_key:
        raise SettingsError(
            f"--host {host} can be reached from other machines: set SROC_API_KEY (or --api-key), or use 127.0.0.1."
        )
    import uvicorn

    from .. import create_sroc
    from ..serving.app import app

    served = app(create_sroc(models or None, objectives=objectives or ()), api_key=api_key or None)
    config = uvicorn.Config(
        served,
        host=host,
        port=port,
        log_level="warning",
        access_log=False,
        lifespan="off",
        timeout_graceful_shutdown=GRACE,
    )
    server = uvicorn.Server(config)
    address = f"[{host}]" if ":" in host else host
    say(f'sroc: serving http://{address}:{port}/v1 (model "sroc"); Ctrl-C ends it.', sys.stderr)
    server.run()
    return 0
