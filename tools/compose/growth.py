"""What makes a text longer: sentences, words, paragraphs, and terms that must occur, as one part."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from functools import partial

from ..checks import Count, Occurs, Unit
from ..measure import measure, units
from ..sentences import sentences
from ..types import Objective
from ..verify import find
from ..verify.counts import occurrences
from .parts import Part, unquoted
from .placing import prose_ends

WORDS_EACH = 14
"""Of a sentence, about."""
MOST_SENTENCES = 24
"""Asked for in one part."""
_GROWING: tuple[Unit, ...] = ("words", "characters", "sentences", "paragraphs", "lines", "questions")
_LONG = 3
"""Sentences from which an addition is a paragraph of its own."""
_HINTS = {
    "j": "just, join, enjoy, subject, major, project, journey, adjust",
    "k": "make, keep, know, take, work, think, look, like",
    "q": "quite, quick, quiet, quality, question, require, unique, equal",
    "v": "very, even, every, over, give, value, move, never",
    "w": "with, was, will, when, two, work, how, always",
    "x": "next, example, extra, six, explain, relax, mix, expect",
    "z": "size, realize, organize, amazing, zero, dozen, prize, puzzle",
}
"""Words with a rare letter that fit into most English sentences: told, never put in by code."""


def grown(unmet: Sequence[Objective], text: str) -> Iterator[Part]:
    """One part for all minimums that more text would meet."""
    short = _shortages(unmet, text)
    terms = [(o.check, n) for o in unmet if isinstance(o.check, Occurs) and (n := _missing(o.check, text)) > 0]
    number = max([_sentences(short), *(_of_term(check, n, text) for check, n in terms)], default=0)
    if not number:
        return
    number = min(number, MOST_SENTENCES)
    what = f"{number} more sentences" if number > 1 else "1 more sentence"
    wanted = f"{what} that go on with the text" if number > 1 else f"{what} that goes on with the text"
    if "words" in short:
        wanted += (
            f", about {min(short['words'] + max(5, short['words'] // 5), MOST_SENTENCES * WORDS_EACH)} words together"
        )
    if "questions" in short:
        wanted += f", {short['questions']} of them questions"
    wanted += "".join(_told(check, n) for check, n in terms)
    room = number * WORDS_EACH + sum(n for _, n in terms if n > 0)
    long = number >= _LONG or "paragraphs" in short
    yield Part(wanted, _sentences_of, partial(_put, long=long), "added sentences", max(room, short.get("words", 0)))


def _shortages(unmet: Sequence[Objective], text: str) -> dict[Unit, int]:
    """By unit, how many are missing."""
    found: dict[Unit, int] = {}
    for objective in unmet:
        check = objective.check
        if isinstance(check, Count) and check.per is None and check.unit in _GROWING and check.minimum:
            have = max(measure(text, check.unit, check.mark))
            found |= {check.unit: find(objective, text).gap} if have < check.minimum else {}
    return found


def _missing(check: Occurs, text: str) -> int:
    """Occurrences that are missing."""
    reading = occurrences(check, text)
    return 0 if reading.lenient >= (check.minimum or 0) else (check.minimum or 0) - reading.strict


def _sentences(short: dict[Unit, int]) -> int:
    """How many sentences the counts need, a little more than needed, since counts can be read in two ways."""
    needs = {
        "words": math.ceil(short.get("words", 0) * 1.2 / WORDS_EACH),
        "characters": math.ceil(short.get("characters", 0) / (WORDS_EACH * 5)),
        "sentences": short.get("sentences", 0) + math.ceil(short.get("sentences", 0) / 5),
        "paragraphs": short.get("paragraphs", 0) * 2,
        "lines": short.get("lines", 0),
        "questions": short.get("questions", 0),
    }
    return max(needs.values())


def _of_term(check: Occurs, number: int, text: str) -> int:
    if check.scope != "letter":
        return max(1, math.ceil(number / 2)) if number > 3 else number
    own = occurrences(check, text).strict / max(len(text), 1) * WORDS_EACH * 6
    return max(1, min(8, math.ceil(number / max(own, 1.5))))


def _told(check: Occurs, number: int) -> str:
    times = "" if number < 2 else f" {number} times"
    if check.scope == "letter":
        hint = _HINTS.get(check.term.lower(), "")
        return f", using many words with the letter “{check.term}”" + (f" (such as {hint})" if hint else "")
    return (
        f", with the word{'s' if ' ' in check.term else ''} “{check.term}” in {'it' if number < 2 else 'them'}{times}"
    )


def _sentences_of(reply: str) -> list[str]:
    """Each sentence; markers of lists and headings are left out."""
    lines = [re.sub(r"^[ \t]*(?:[-*+•]|\d{1,2}[.)]|#{1,6})[ \t]+", "", line) for line in unquoted(reply).splitlines()]
    plain = "\n".join(line for line in lines if not re.fullmatch(r"[\s*_=-]*", line) or not line)
    found = [plain[a:b].strip() for a, b in sentences(plain)]
    return [s for s in found if s[-1:] in ".!?…\"”’'»)。！？" or len(found) == 1]


def _put(text: str, piece: str, *, long: bool) -> Iterator[str]:
    """After a full sentence near the end; in a paragraph of its own first where much is added."""
    ends = prose_ends(text)
    apart = [text[:end] + f"\n\n{piece}" + text[end:] for end in ends[:1]]
    within = [text[:end] + f" {piece}" + text[end:] for end in ends]
    started = bool(re.search(r"\n\n[^\n]*\Z", text[: ends[0]])) and not long
    yield from (within + apart) if started or not long else (apart + within)
    spans = sentences(text)
    for start, end in spans[: -min(4, len(spans)) : -1]:
        yield text[:start] + piece + text[end:]


def per_unit(check: Count, text: str) -> Iterator[Part]:
    """For each paragraph or section that has too few sentences or words, more of them."""
    if check.per not in ("paragraphs", "sections") or check.unit not in ("sentences", "words") or not check.minimum:
        return
    for start, end in units(text, check.per, check.mark):
        gap = check.minimum - max(measure(text[start:end], check.unit))
        if gap > 0:
            unit = check.unit if gap > 1 else check.unit[:-1]
            yield Part(
                f"{gap} more {unit} to go on with this: “{text[max(start, end - 240) : end]}”",
                _sentences_of,
                partial(_after, paragraph=text[start:end]),
                f"added {check.unit} to a {check.per[:-1]}",
                gap * (WORDS_EACH if check.unit == "sentences" else 2),
            )


def _after(text: str, piece: str, *, paragraph: str) -> Iterator[str]:
    at = text.find(paragraph)
    end = at + len(paragraph)
    while at >= 0 and end < len(text) and text[end] != "\n":
        end = text.find("\n", end) if "\n" in text[end:] else len(text)
    if at >= 0:
        yield f"{text[:end]} {piece}{text[end:]}"
