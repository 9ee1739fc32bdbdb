"""Hashtags that a text lacks, at its end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..checks import Occurs
from ..verify.counts import occurrences
from .parts import Part

_TAG = re.compile(r"#[^\W_]\w*")


def tagged(check: Occurs, text: str) -> Iterator[Part]:
    """So many more, beside those that stand at the end already."""
    missing = (check.minimum or 0) - occurrences(check, text).lenient
    if check.term != "#" or missing < 1:
        return

    def pieces(reply: str) -> list[str]:
        new = [tag for tag in dict.fromkeys(_TAG.findall(reply)) if tag.casefold() not in text.casefold()]
        return [" ".join(new[:missing])] if len(new) >= missing else []

    def places(text: str, piece: str) -> Iterator[str]:
        beside = _TAG.search(text.strip().splitlines()[-1])
        yield f"{text.rstrip()}{' ' if beside else chr(10) * 2}{piece}"

    wanted = f"Write {missing} hashtag{'s' if missing > 1 else ''} for the text, each one word with # before it."
    yield Part(wanted, pieces, places, "added hashtags", 8 * missing + 8, "text")
