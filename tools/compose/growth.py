"""What makes a text longer: sentences, words, paragraphs, and terms that must occur, as one part."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import partial

from ..blocks import blocks
from ..checks import Count, Occurs, Unit
from ..measure import measure, units
from ..sentences import sentences
from ..types import Objective
from ..verify import find
from ..verify.counts import occurrences
from ..whole import counts_of
from .parts import Part, whole_sentences
from .placing import prose_ends

WORDS_EACH = 14
"""Of a sentence, about."""
STRESSED_EACH = 6
"""Words of a sentence that code can stress."""
TOKENS_A_WORD = 1.4
MOST_EXPLAINED = 4
"""Sentences that are explained further, in one go."""
MOST_SENTENCES, LIVELY = 8, 0.7
"""Asked for in one part, since small models go in circles beyond; and the temperature that keeps several apart."""
_GROWING: tuple[Unit, ...] = (
    "words",
    "characters",
    "sentences",
    "paragraphs",
    "lines",
    "questions",
    "highlights",
    "capital_words",
)
_LONG, _FULL = 3, 5
"""Sentences from which an addition is a paragraph of its own; and from which a paragraph is full."""
_HINTS = {
    "a": "always, small, plan, have, many, learn, places, as",
    "b": "but, before, begin, become, better, both, build, able",
    "c": "can, each, such, include, success, practice, chance, create",
    "d": "and, did, add, good, different, should, indeed, decide",
    "f": "for, of, from, first, often, different, offer, effect",
    "g": "good, going, begin, bigger, together, getting, suggest, giving",
    "h": "the, that, have, which, through, other, both, with",
    "l": "all, will, well, full, local, little, really, usually",
    "m": "many, more, most, make, moment, common, summer, remember",
    "o": "of, to, so, good, look, too, room, often",
    "p": "people, help, keep, place, happy, support, purpose, prepare",
    "u": "up, but, use, much, about, usual, future, unusual",
    "y": "you, they, many, every, easy, yearly, simply, yesterday",
    "j": "just, join, enjoy, subject, major, project, journey, adjust",
    "k": "make, keep, know, take, work, think, look, like",
    "q": "quite, quick, quiet, quality, question, require, unique, equal",
    "v": "very, even, every, over, give, value, move, never",
    "w": "with, was, will, when, two, work, how, always",
    "x": "next, example, extra, six, explain, relax, mix, expect",
    "z": "size, realize, organize, amazing, zero, dozen, prize, puzzle",
}
"""Words with the letter that fit into most English sentences: told, never put in by code."""


def grown(unmet: Sequence[Objective], text: str) -> Iterator[Part]:
    """One part for all minimums that more text would meet."""
    short, terms, number = _need(unmet, text)
    if not number:
        return
    number = min(number, MOST_SENTENCES)
    wanted = _wanted(number) + "".join(_told(check, n, number) for check, n in terms)
    if "questions" in short:
        wanted += " They are questions."
    room = number * WORDS_EACH + sum(n for _, n in terms)
    long = number >= _LONG or "paragraphs" in short
    place = partial(put, last=_paragraph(text, prose_ends(text)[0]) if long else "")
    warm = LIVELY if number > _LONG else None
    pieces = _paragraphs if "paragraphs" in short else whole_sentences
    yield Part(wanted, pieces, place, "added sentences", room, temperature=warm)


def _need(unmet: Sequence[Objective], text: str) -> tuple[dict[Unit, int], list[tuple[Occurs, int]], int]:
    """By unit and by term how many are missing, and how many sentences that takes."""
    short = _shortages(unmet, text)
    said = [o.check for o in unmet if isinstance(o.check, Occurs) and o.check.term != "#"]
    terms = [(check, n) for check in said if (n := _missing(check, text)) > 0]
    return short, terms, max([_sentences(short), *(_of_term(check, n, text) for check, n in terms)], default=0)


def explained(unmet: Sequence[Objective], text: str) -> Iterator[Part]:
    """What the text says already, said further, one sentence after the other: where a model only goes in circles."""
    short, terms, number = _need(unmet, text)
    if number < _LONG or "questions" in short:
        return
    told = "".join(_told(check, n, _LONG) for check, n in terms)
    full = [text[a:b] for a, b in sentences(text) if text[a:b].endswith(".") and len(text[a:b].split()) >= _LONG * 2]
    for said in full[:: max(1, len(full) // MOST_EXPLAINED)][:MOST_EXPLAINED]:
        wanted = f"Write {_LONG} sentences that explain this further: “{said}”{told}"
        room = _LONG * WORDS_EACH * 2
        yield Part(wanted, whole_sentences, partial(_below, said=said), "added sentences", room, temperature=LIVELY)


def _below(text: str, piece: str, *, said: str) -> Iterator[str]:
    """At the end of the paragraph that says it."""
    at = text.find(said)
    if at >= 0:
        end = text.find("\n", at) if "\n" in text[at:] else len(text)
        yield f"{text[:end].rstrip()} {piece}{text[end:]}"


def _wanted(number: int) -> str:
    if number == 1:
        return "Write one more sentence that goes on with the text."
    return f"Write {number} more sentences that go on with the text, each about something else, numbered 1 to {number}."


def demand(objectives: Sequence[Objective]) -> int:
    """Tokens that the minimums ask for, estimated for the words of a European language."""
    counts = counts_of(objectives)
    words = [(c.minimum or 0) * {"words": 1, "sentences": WORDS_EACH}.get(c.unit, 0) for c in counts]
    return int(max(words, default=0) * TOKENS_A_WORD)


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
        "stressed": math.ceil((short.get("highlights", 0) + short.get("capital_words", 0)) / STRESSED_EACH),
    }
    return max(needs.values())


def _of_term(check: Occurs, number: int, text: str) -> int:
    if check.scope != "letter":
        return max(1, math.ceil(number / 2)) if number > 3 else number
    own = occurrences(check, text).strict / max(len(text), 1) * WORDS_EACH * 6
    return max(1, min(8, math.ceil(number / max(own, 1.5))))


def _told(check: Occurs, missing: int, number: int) -> str:
    each = "It has" if number == 1 else "Each has" if missing >= number else "They have"
    if check.scope == "letter":
        hint = _HINTS.get(check.term.lower(), "")
        return f" {each} words with the letter “{check.term}”" + (f", such as {hint}." if hint else ".")
    kind = "words" if " " in check.term else "word"
    return f" {each} the {kind} “{check.term}” in {'it' if each != 'They have' else 'them'}."


def _paragraphs(reply: str) -> list[str]:
    """Each sentence; at last all of them, as paragraphs of one or two."""
    found = whole_sentences(reply)
    pairs = [" ".join(found[i : i + 2]) for i in range(0, len(found), 2)]
    return [*found, "\n\n".join(pairs), "\n\n".join(found)]


def put(text: str, piece: str, *, last: str = "") -> Iterator[str]:
    """After a full sentence near the end, else in place of a late sentence.

    Where `last` is given, nothing is added to that paragraph, nor to a full one: a new one is begun.
    """
    ends = prose_ends(text)
    within = [text[:end] + f" {piece}" + text[end:] for end in ends]
    apart = [text[:end] + f"\n\n{piece}" + text[end:] for end in ends[:1]]
    own, kinds = _paragraph(text, ends[0]), [b.kind for b in blocks(text)]
    full = last and (own == last or len(sentences(own)) >= _FULL)
    yield from apart + within if full or "paragraph" not in kinds else within + apart
    spans = sentences(text)
    for start, end in spans[: -min(4, len(spans)) : -1]:
        yield text[:start] + piece + text[end:]


def _paragraph(text: str, end: int) -> str:
    return text[:end].rpartition("\n")[2]


def per_unit(check: Count, text: str) -> Iterator[Part]:
    """For each paragraph or section that has too few sentences or words, more of them."""
    if check.per not in ("paragraphs", "sections") or check.unit not in ("sentences", "words") or not check.minimum:
        return
    spans = units(text, check.per, check.mark)
    if check.index is not None:
        place = check.index - 1 if check.index > 0 else len(spans) + check.index
        spans = spans[max(0, place) : place + 1]
    for start, end in spans:
        gap = check.minimum - max(measure(text[start:end], check.unit))
        if gap > 0:
            what = f"{gap} more {check.unit} that go on" if gap > 1 else f"one more {check.unit[:-1]} that goes on"
            yield Part(
                f"Write {what} with this: “{text[max(start, end - 240) : end]}”",
                whole_sentences,
                partial(_after, paragraph=text[start:end]),
                f"added {check.unit} to a {check.per[:-1]}",
                gap * (WORDS_EACH if check.unit == "sentences" else 2),
                "nothing",
            )


def _after(text: str, piece: str, *, paragraph: str) -> Iterator[str]:
    at = text.find(paragraph)
    end = at + len(paragraph)
    while at >= 0 and end < len(text) and text[end] != "\n":
        end = text.find("\n", end) if "\n" in text[end:] else len(text)
    if at >= 0:
        yield f"{text[:end]} {piece}{text[end:]}"
