"""`Part`: one piece that a model is asked for; how several are asked for in one go, and read from one reply."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from ..sentences import sentences

SHOWN_WORDS = 160
"""Of a longer text its end is shown, from a line's or a sentence's start."""
_LABEL = re.compile(r"^[ \t#*_]*(?:part[ \t]*)?(\d{1,2})[ \t]*[.):][ \t*_]*", re.I | re.M)
_CHATTER = re.compile(
    r"\A[^\n]{0,160}\b(?:here|sure|certainly|of course|below|following|part)\b[^\n]{0,160}:[ \t]*\n", re.I
)
_FENCE = re.compile(r"\A```\w*\n(.*?)\n?```\Z", re.S)


class Part(NamedTuple):
    """One piece that the text lacks."""

    wanted: str
    """What the model is to write, in words, without a full stop at the end."""
    pieces: Callable[[str], Sequence[str]]
    """A reply taken apart: each piece is tried at its places by itself, in order."""
    places: Callable[[str, str], Iterable[str]]
    """(text, piece) to texts with the piece in them, the likeliest first."""
    note: str
    """What was done, where it helped."""
    words: int = 60
    """How long the piece may be, about."""


def asked(parts: Sequence[Part], request: str, text: str) -> str:
    """The data of a call for all the parts: the request, the end of the text, and what to write."""
    wanted = [p.wanted for p in parts]
    listed = [f"Write {wanted[0]}."] if len(wanted) == 1 else [f"Part {n}: {w}." for n, w in enumerate(wanted, 1)]
    head = [] if len(wanted) == 1 else [f"Write these {len(wanted)} parts, each after its name (“Part 1:”):"]
    fenced = f"<request>\n{_safe(request)}\n</request>\n\n<text>\n{_safe(tail(text))}\n</text>"
    return "\n".join([fenced, "", *head, *listed])


def _safe(text: str) -> str:
    """A closing fence inside cannot end the block."""
    return re.sub(r"</(?=request>|text>)", r"<\\/", text.strip())


def tail(text: str) -> str:
    """The last sentences or lines, up to `SHOWN_WORDS` words."""
    if len(text.split()) <= SHOWN_WORDS:
        return text
    starts = sorted({start for start, _ in sentences(text)} | {m.end() for m in re.finditer(r"\n", text)})
    at = next((s for s in starts if len(text[s:].split()) <= SHOWN_WORDS), len(text))
    return f"…\n{text[at:]}" if at < len(text) else " ".join(text.split()[-SHOWN_WORDS:])


def read(reply: str, number: int) -> tuple[str, ...]:
    """The texts of the parts, in order, as many as were asked for; empty ones where the reply has none."""
    reply = _bare(reply)
    if number == 1:
        first = _LABEL.match(reply)
        return (
            reply[first.end() :].strip()
            if first and first[1] == "1" and not _LABEL.search(reply, first.end())
            else reply,
        )
    found = _labelled(reply, number)
    if any(found):
        return found
    pieces = [p.strip() for p in re.split(r"\n[ \t]*\n", reply) if p.strip()]
    return tuple(pieces) if len(pieces) == number else (reply, *[""] * (number - 1))


def _labelled(reply: str, number: int) -> tuple[str, ...]:
    """What stands after "Part 1:", "2." and so on; a number out of order belongs to the part it stands in."""
    named = list(re.finditer(_LABEL.pattern.replace("(?:part[ \\t]*)?", "part[ \\t]*"), reply, re.I | re.M))
    marks, expected = [], 1
    for match in named or _LABEL.finditer(reply):
        if expected <= int(match[1]) <= number:
            marks.append(match)
            expected = int(match[1]) + 1
    texts = [""] * number
    for match, after in zip(marks, [*marks[1:], None], strict=True):
        texts[int(match[1]) - 1] = reply[match.end() : after.start() if after else len(reply)].strip()
    return tuple(texts)


def _bare(reply: str) -> str:
    """Without a fence around it and an introduction before it."""
    reply = reply.strip()
    fenced = _FENCE.match(reply)
    reply = (fenced[1] if fenced else reply).strip()
    reply = re.sub(r"</?(?:text|request|part)>", "", reply)
    return _CHATTER.sub("", reply, count=1).strip() if not _LABEL.match(reply) else reply


def unquoted(reply: str) -> str:
    """Without quotation marks or emphasis around the whole."""
    bare = reply.strip().strip("*_").strip()
    for left, right in ('""', "“”", "«»", "''"):
        if len(bare) > 2 and bare[0] == left and bare[-1] == right and left not in bare[1:-1]:
            return bare[1:-1].strip()
    return bare
