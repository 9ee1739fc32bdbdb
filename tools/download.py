"""A URL goes in; its bytes come out in a file, continued where it stopped, as long as the server keeps sending."""

from __future__ import annotations

import hashlib
import html
import re
import ssl
from collections.abc import Callable
from contextlib import suppress
from http.client import HTTPException
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urljoin, urlsplit
from urllib.request import Request, urlopen

TIMEOUT = 10.0
"""Seconds without an answer or a byte, after which a server counts as gone."""
BROKEN = (OSError, HTTPException, ValueError)
"""What a fetch may raise: the network, the disk, an unusable address or reply."""
_BLOCK = 1 << 20


def fetch(url: str, file: Path, *, size: int | None = None, told: Callable[[int], None] = lambda _: None) -> None:
    """Adds to `file` what it lacks of `url` (HTTP Range, RFC 9110 §14), reconnecting while bytes arrive.

    Args:
        url: http or https.
        file: Taken as the first bytes of `url`; made where it is missing.
        size: What the whole must have, bytes; None takes the server's word.
        told: Called with the bytes that `file` has, rising.

    Raises:
        OSError, HTTPException, ValueError: See `BROKEN`; what came so far stays in the file.
    """
    file.touch()
    while size is None or file.stat().st_size != size:
        before = file.stat().st_size
        try:
            if _stream(url, file, size, told):
                return
        except HTTPError:
            raise
        except (OSError, HTTPException):
            if file.stat().st_size <= before:
                raise
        else:
            if file.stat().st_size <= before:
                raise ConnectionError(f"the connection closed after {before} bytes")


def link(index: str, package: str, sha256: str) -> str:
    """The address of the file with this hash on a package index (the simple repository API, PEP 503).

    Raises:
        OSError, HTTPException, ValueError: See `BROKEN`; no such file is a ValueError.
    """
    page = f"{index.rstrip('/')}/{package}/"
    with _open(page, Accept="text/html") as response:
        text = response.read(_BLOCK * 16).decode("utf-8", "replace")
    found = re.search(rf'href="([^"#]+)#sha256={sha256}"', text)
    if not found:
        raise ValueError(f"{page} lists no file with sha256 {sha256}")
    return urljoin(page, html.unescape(found[1]))


def digest(file: Path) -> str:
    """The file's sha256, hexadecimal."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _stream(url: str, file: Path, size: int | None, told: Callable[[int], None]) -> bool:
    """One connection; True where the whole arrived."""
    start = file.stat().st_size
    with _open(url, **({"Range": f"bytes={start}-"} if start else {})) as response, file.open("ab") as out:
        if start and response.status != 206:
            start = 0
            out.truncate(0)
        length = response.headers.get("Content-Length")
        whole = start + int(length) if length else size
        if size is not None and whole != size:
            raise ValueError(f"{url} offers {whole} bytes instead of {size}")
        done = start
        while block := response.read(_BLOCK):
            out.write(block)
            done += len(block)
            told(done)
    return whole is None or done >= whole


def _open(url: str, **headers: str) -> Any:
    if urlsplit(url).scheme not in ("http", "https"):
        raise ValueError(f"{url!r} is no http or https address")
    request = Request(url, headers={"User-Agent": "sroc", "Accept-Encoding": "identity", **headers})
    return urlopen(request, timeout=TIMEOUT, context=_trust())


def _trust() -> ssl.SSLContext:
    """The system's certificates; certifi's too, since some Pythons find no others."""
    context = ssl.create_default_context()
    with suppress(ImportError):
        import certifi

        context.load_verify_locations(certifi.where())
    return context
