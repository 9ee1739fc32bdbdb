"""Raw text and figures in; text that is safe to print and figures as a person writes them out."""

from __future__ import annotations

import math
import re

from pydantic import ValidationError

from ..formulation.told import told
from ..record import Answer, SourceCoverage, Usage
from ..types import Assumption, Resolution

GUESSES = 4
"""Assumptions by default that are shown."""
_LINE_END = re.compile(r"\r\n?")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_HALF_PAIR = re.compile(r"[\ud800-\udfff]")
_SPACE = re.compile(r"\s+")


def clean(text: str) -> str:
    """Text that can do nothing to a terminal or an encoder.

    Only tab and line feed are left of the control characters; a lone surrogate becomes U+FFFD.
    """
    return _HALF_PAIR.sub("\ufffd", _UNPRINTABLE.sub("", _LINE_END.sub("\n", text)))


def short(text: str, length: int = 120) -> str:
    """Text on one line, at most `length` characters, cut at a word where one ends late enough."""
    line = _SPACE.sub(" ", clean(text)).strip()
    if len(line) <= length:
        return line
    head = line[: length - 1]
    space = head.rfind(" ")
    return (head[:space] if space > length // 2 else head).rstrip() + "…"


def counted(number: int, noun: str) -> str:
    """`1 call`, `1,200 tokens`: the noun takes an s."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def money(cost_usd: float | None) -> str:
    """US dollars with two significant digits below a dollar; unknown is said, never shown as zero."""
    if cost_usd is None:
        return "cost unknown"
    if cost_usd == 0:
        return "free"
    digits = 2 if abs(cost_usd) >= 1 else max(2, 1 - math.floor(math.log10(abs(cost_usd))))
    return f"${cost_usd:,.{digits}f}"


def duration(seconds: float) -> str:
    """`0.04 s`, `3.2 s`, `2 min 5 s`, `1 h 4 min`."""
    if seconds < 59.95:
        return f"{seconds:.1f} s" if seconds >= 0.1 or seconds == 0 else f"{seconds:.2f} s"
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"


def usage_line(usage: Usage, stopped_by: str | None = None) -> str:
    """What a run used, on one line: `1 call · 812 tokens (estimated) · $0.0012 · 3.2 s`."""
    tokens = counted(usage.total_tokens, "token") + (" (estimated)" if usage.estimated else "")
    parts = [counted(usage.calls, "call"), tokens, money(usage.cost_usd), duration(usage.seconds)]
    return " · ".join([*parts, f"stopped by {clean(stopped_by)}"] if stopped_by else parts)


def percent(part: int, whole: int) -> str:
    """A share that is never rounded to "0%" or "100%" when it is neither."""
    if part <= 0 or whole <= 0:
        return "0%"
    share = 100 * part / whole
    if share < 1:
        return "under 1%"
    return "over 99%" if 99 < share < 100 else f"{round(share)}%"


def coverage_line(source: SourceCoverage) -> str:
    """`80% read, 15% skipped (why), 5% failed, of 12,000 characters`; what is nought is left out."""
    if not source.characters:
        return "no text"
    why = f" ({short(source.why_skipped)})" if source.why_skipped and source.skipped else ""
    shares = [(source.read, "read", ""), (source.skipped, "skipped", why), (source.failed, "failed", "")]
    said = [f"{percent(n, source.characters)} {word}{note}" for n, word, note in shares if n or word == "read"]
    return f"{', '.join(said)}, of {counted(source.characters, 'character')}"


def place(title: str, source: str, heading: str) -> str:
    """Where a passage stands: `title > section`, the source's id where it has no title; a heading that is it once."""
    name = title or source
    within = heading.removeprefix(name).removeprefix(" > ") if f"{heading} > ".startswith(f"{name} > ") else heading
    return " > ".join(clean(part) for part in (name, within) if part)


def quoted(answer: Answer, objective_ids: tuple[str, ...]) -> str:
    """Objectives in their verbatim words; an id that no objective has stands for itself."""
    texts = {objective.id: objective.text for objective in answer.objectives}
    return ", ".join(f'"{clean(texts[key])}"' if key in texts else clean(key) for key in objective_ids)


def settled_by(resolution: Resolution) -> str:
    """By which rule, in a few words."""
    return "shown side by side" if resolution.rule == "side by side" else f"by {resolution.rule}"


def weightiest(answer: Answer) -> tuple[tuple[Assumption, ...], int]:
    """The assumptions that a reader sees, all but the guesses of little weight, and how many those are."""
    guessed = [a for a in answer.assumptions if a.source == "default"]
    left = guessed[GUESSES:]
    if len(left) < 2:
        return answer.assumptions, 0
    return tuple(a for a in answer.assumptions if a not in left), len(left)


def change_line(answer: Answer) -> list[str]:
    """One sentence on how to change what was assumed; nothing where nothing was."""
    guessed = [a for a in answer.assumptions if a.source == "default" and a.about]
    if not guessed:
        return []
    label = clean(guessed[0].text.partition(":")[0])
    return [told(*(a.text for a in guessed)).change.format(label)]


def one_sentence(error: Exception) -> str:
    """What went wrong on one line: our own errors speak for themselves, pydantic's name field, value and rule."""
    if isinstance(error, ValidationError):
        first = error.errors()[0]
        path = ".".join(str(part) for part in (error.title, *first["loc"]))
        return short(f"{path}={short(repr(first['input']))}: {first['msg']}.", 1000)
    return short(str(error), 1000) or type(error).__name__
