"""What the tests of the documents share: their code blocks."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_BLOCK = re.compile(r"^(?:#+ (?P<title>[^\n]*)|```(?P<language>\w+)\n(?P<code>.*?)^```)", re.MULTILINE | re.DOTALL)


def blocks(document: str, language: str = "python") -> dict[str, str]:
    """The code blocks of a document in a language, by the heading they stand under and their number."""
    found: dict[str, str] = {}
    title = document
    for match in _BLOCK.finditer((ROOT / document).read_text("utf-8")):
        if match["title"] is not None:
            title = match["title"]
        elif match["language"] == language:
            found[f"{title} {sum(name.startswith(title) for name in found) + 1}"] = match["code"]
    return found
