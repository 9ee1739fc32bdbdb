"""Who may do what on LangGraph's server: each user sees only their own threads, runs and memories.

`langgraph.json` names `sroc.auth:auth`. Its users are those of the JSON file that SROC_USERS names, by the SHA-256 of
their tokens; without that file whoever reaches the server is one user, as on a development machine.

```json
{"ann": "<sha256 of ann's token, in hexadecimal>"}
```

An application with accounts of its own gives `separated` its own way to know a user by a token.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from langgraph_sdk import Auth

from .graphs.threads.tenants import SOLE_USER
from .tools.errors import SettingsError

Known = Callable[[str], Awaitable[str | None]]
"""A bearer token in, its user's name out; None refuses it."""


def separated(known: Known | None) -> Auth:
    """An `Auth` under which no user reads, resumes, finds, changes or deletes what is another's.

    Method: LangGraph's `Auth`: what has an owner is noted where it is made, and filtered by it everywhere else.

    Args:
        known: Whose a token is; None lets everybody in as one user.

    Raises:
        HTTPException: On the server, with status 401, where a token is nobody's.
    """
    made = Auth()

    @made.authenticate
    async def authenticate(authorization: str | None) -> Auth.types.MinimalUserDict:
        if known is None:
            return {"identity": SOLE_USER}
        scheme, _, token = (authorization or "").partition(" ")
        user = await known(token.strip()) if scheme.lower() == "bearer" and token.strip() else None
        if not user:
            raise Auth.exceptions.HTTPException(status_code=401, detail="A bearer token of a known user is needed.")
        return {"identity": user}

    @made.on
    async def owned(ctx: Auth.types.AuthContext, value: dict[str, Any]) -> Auth.types.FilterType:
        """What has an owner is its owner's: noted where it is made, and looked for everywhere else."""
        owner = {"owner": ctx.user.identity}
        if ctx.action in ("create", "update", "create_run"):
            value.setdefault("metadata", {}).update(owner)  # in place: the server goes on with this very object
        return owner

    @made.on(resources="assistants", actions=("read", "search"))
    async def offered(ctx: Auth.types.AuthContext, value: Any) -> bool:  # noqa: ARG001
        """The graphs that the server offers are everybody's."""
        return True

    @made.on.store
    async def remembered(ctx: Auth.types.AuthContext, value: dict[str, Any]) -> None:
        """A user's memories lie under their name."""
        told = tuple(value.get("namespace") or ())
        if told[:1] != (ctx.user.identity,):
            value["namespace"] = (ctx.user.identity, *told)

    return made


def listed(path: Path) -> Known:
    """Users by the digests of their tokens, from a JSON file.

    Raises:
        SettingsError: The file is none of that.
    """
    try:
        digests = {str(digest).lower(): str(user) for user, digest in json.loads(path.read_text("utf-8")).items()}
        whole = all(len(bytes.fromhex(digest)) == hashlib.sha256().digest_size for digest in digests)
        named = all(user.strip() and "." not in user and user != SOLE_USER for user in digests.values())
    except (OSError, ValueError, AttributeError) as error:
        raise SettingsError(f"SROC_USERS={str(path)!r}: it cannot be read as users and digests: {error}.") from error
    if not (whole and named):
        raise SettingsError(
            f"SROC_USERS={str(path)!r}: each user needs a name without full stops, other than {SOLE_USER!r}, and the "
            "SHA-256 of a token, 64 hexadecimal digits."
        )

    async def known(token: str) -> str | None:
        asked = hashlib.sha256(token.encode()).hexdigest()
        return next((user for digest, user in digests.items() if hmac.compare_digest(digest, asked)), None)

    return known


_users = os.environ.get("SROC_USERS")
auth = separated(listed(Path(_users)) if _users else None)
"""For `langgraph.json`."""
