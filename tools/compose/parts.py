"""`Part`: one piece that a text lacks: what a model is told to write, and how its reply goes into the text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Literal, NamedTuple

from ..sentences import sentences

END_WORDS, TEXT_WORDS = 30, 160
"""Words of the text's end that are shown; of the text, where a part depends on all of it. From a sentence's start."""
_CHATTER = re.compile(r"\A[^\n]{0,160}\b(?:here|sure|certainly|of course|below|following)\b[^\n]{0,160}:[ \t]*\n", re.I)
_FENCE = re.compile(r"\A```\w*\n(.*?)\n?```\Z", re.S)
_MARKER = re.compile(r"^[ \t]*(?:[-*+•]|\(?\d{1,2}[.):]|#{1,6})[ \t]+")


class Part(NamedTuple):
    """One piece that the text lacks."""

    wanted: str
    """What the model is told to write, whole sentences."""
    pieces: Callable[[str], Sequence[str]]
    """A reply taken apart: each piece is tried at its places by itself, in order."""
    places: Callable[[str, str], Iterable[str]]
    """(text, piece) to texts with the piece in them, the likeliest first."""
    note: str
    """What was done, where it helped."""
    words: int = 60
    """How long the reply may be, about."""
    shows: Literal["end", "text", "nothing"] = "end"
    """What the model sees besides: the request and the text's end, the request and the text, or nothing."""
    temperature: float | None = None
    anew: bool = False
    """It takes the place of what the text says, so it may say the same."""


def asked(part: Part, request: str, text: str) -> str:
    """The data of the call for the part."""
    if part.shows == "nothing":
        return part.wanted
    shown = tail(text, END_WORDS if part.shows == "end" else TEXT_WORDS)
    return f"<request>\n{_safe(request)}\n</request>\n\n<text>\n{_safe(shown)}\n</text>\n\n{part.wanted}"


def _safe(text: str) -> str:
    """A closing fence inside cannot end the block."""
    return re.sub(r"</(?=request>|text>)", r"<\\/", text.strip())


def tail(text: str, words: int) -> str:
    """The last sentences or lines, up to so many words."""
    if len(text.split()) <= words:
        return text
    starts = sorted({start for start, _ in sentences(text)} | {m.end() for m in re.finditer(r"\n", text)})
    at = next((s for s in starts if len(text[s:].split()) <= words), len(text))
    return f"… {text[at:]}" if text[at:].strip() else " ".join(["…", *text.split()[-words:]])


def bare(reply: str) -> str:
    """The reply without a fence, an introduction, or marks around the whole."""
    reply = reply.strip()
    fenced = _FENCE.match(reply)
    reply = re.sub(r"</?(?:text|request)>", "", fenced[1] if fenced else reply).strip()
    return unquoted(_CHATTER.sub("", reply, count=1))


def unquoted(text: str) -> str:
    """Without quotation marks or emphasis around the whole."""
    stripped = text.strip()
    for mark in ("**", "__", "*", "_"):
        if len(stripped) > 2 * len(mark) and stripped.startswith(mark) and stripped.endswith(mark):
            stripped = stripped[len(mark) : -len(mark)].strip()
            break
    for left, right in ('""', "“”", "«»", "''"):
        if len(stripped) > 2 and stripped[0] == left and stripped[-1] == right and left not in stripped[1:-1]:
            return stripped[1:-1].strip()
    return stripped


def lines(reply: str) -> list[str]:
    """The reply's lines, without list markers and introductions."""
    found = [unquoted(_MARKER.sub("", line)) for line in bare(reply).splitlines()]
    return [line for line in found if line and not line.endswith(":") and re.search(r"\w", line)]


def whole_sentences(reply: str) -> list[str]:
    """Each full sentence of the reply, whatever list it stands in; one alone may lack its full stop."""
    found = [line[a:b] for line in lines(reply) for a, b in sentences(line)]
    return [s for s in found if s[-1:] in ".!?…\"”’'»)。！？" or len(found) == 1]
