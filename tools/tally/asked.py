"""What figure over the records of the documents a request asks for: its words in, a typed tally out, or nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..claims.quantities import Date, Quantity, dates, quantities
from ..context.words import STOP_WORDS, stem
from ..values import Value
from .lexicon import (
    AFTER,
    AFTERWARDS,
    AMOUNTS,
    ANSWERING,
    BEFORE,
    BETWEEN,
    CLAUSES,
    FILLERS,
    JOIN,
    ONLY,
    OPENINGS,
    REFUSED,
    SIDES,
    WHICH,
    Operation,
    Side,
)

_WORD = re.compile(r"[^\W_]+(?:[-'’&.][^\W_]+)*")
_SENTENCES = re.compile(r"[?？]|(?<=[a-z\d])\.(?=\s|$)")
_TAIL = re.compile(
    r"\s+(?:(?:are|is|were) there|do we have|have we|gibt es|y a-t-il|hay)\b.*$"
    r"|\s+(?:are|is|have|in (?:the|these|my|our|all)(?: \w+)? (?:documents?|files?|list|table|text|data))$",
    re.I,
)
_PLURAL = re.compile(r"(?<![su])s$|^(?:people|men|women|children)$")
_VERB = re.compile(r"[a-zà-ÿ]+")
_MOST_WORDS = 40


class Bound(Value):
    """One side of a range: "over 10,000", "at most 5 kg"."""

    side: Side
    value: float
    """In the dimension's smallest measure; as written where it has none."""
    dimension: str = ""


class Period(Value):
    """When: within a day, month or year, or before or after one."""

    side: Side
    year: int | None = None
    month: int | None = None
    day: int | None = None


class Tally(Value):
    """A figure over many records."""

    operation: Operation
    noun: str
    """What is counted, as it was said ("invoices"); for a sum or an extreme perhaps the amount's own name."""
    kinds: tuple[str, ...] = ()
    """Words before the noun that narrow it down ("open")."""
    field: str = ""
    """The amount's name, where it was said ("revenue"); empty for the one amount that records have."""
    bounds: tuple[Bound, ...] = ()
    periods: tuple[Period, ...] = ()
    named: tuple[str, ...] = ()
    """Phrases that a record must have ("Acme Corp", "paid")."""
    condition: str = ""
    """What narrows it down, in the requester's words."""
    only: bool = False
    """Whether nothing but the figure is wanted."""


def asked(request: str, *, only: bool = False) -> Tally | None:
    """The tally that a request is, as a whole; None where it asks anything else, or more than can be reckoned.

    Args:
        request: Without the words that only speak of the answer's form.
        only: Whether nothing but the figure is wanted, where that was said in such words.
    """
    pieces = [s.strip() for s in _SENTENCES.split(request) if s and any(c.isalnum() for c in s)]
    sentences = [s for s in pieces if not ONLY.search(s) and not ANSWERING.fullmatch(s)]
    only = only or len(sentences) < len(pieces)
    if len(sentences) != 1 or len(sentences[0].split()) > _MOST_WORDS or REFUSED.search(_without_bounds(sentences[0])):
        return None
    said = sentences[0]
    found: list[tuple[int, Operation, re.Match[str]]] = [
        (m.start(), name, m) for name, pattern in OPENINGS.items() if (m := pattern.search(said))
    ]
    if not found:
        return None
    _, operation, opening = min(found, key=lambda each: (each[0], each[1] == "list"))
    others = [m for _, name, m in found if name not in (operation, "list") and m.start() >= opening.end()]
    if operation == "list" and others:
        return _extreme(said, opening, next(name for _, name, m in found if m is others[0]), others[0], only)
    made = None if others else _read(operation, said[: opening.start()], said[opening.end() :], only)
    return None if made and not made.bounds and operation == "list" and WHICH.match(opening.group()) else made


def _without_bounds(said: str) -> str:
    """A sentence without "no more than" and "or less", which are bounds and no negations."""
    return re.sub(
        r"\b(?:no|not) (?=(?:more|less|fewer|greater) than)|\b(?:or|oder|ou|o) (?=\w+(?:\s|$|\?))(?=more|over|"
        r"above|higher|less|fewer|under|below|lower|mehr|weniger|plus|moins|más|menos)",
        " ",
        said,
        flags=re.I,
    )


def _extreme(said: str, which: re.Match[str], operation: Operation, extreme: re.Match[str], only: bool) -> Tally | None:
    """Read "Which invoice is the highest?", "Which customer has the highest revenue?"."""
    between = said[which.end() : extreme.start()]
    return _read(operation, said[: which.start()], f"{between} {said[extreme.end() :]}", only)


def _read(operation: Operation, lead: str, rest: str, only: bool) -> Tally | None:
    when = tuple(d for d in dates(rest) if d.month or not _is_bound(rest[: d.start]))
    numbers = [q for q in quantities(rest, when) if not q.word or q.dimension]
    bounds, taken = _bounds(rest, numbers)
    if len(taken) < len(numbers):
        return None
    periods, spans = _periods(rest, when)
    blanked = _blanked(rest, [*taken, *spans])
    words = [(m.group(), m.start()) for m in _WORD.finditer(blanked)]
    phrase, after = _phrase(words)
    field = ""
    if operation in ("sum", "mean", "max", "min") and re.match(r"\s*(?:\w+\s+){0,3}?of\b", rest) and phrase:
        of = next(n for n, (word, _) in enumerate(words) if word.casefold() == "of")
        field = " ".join(w for w, _ in words[:of] if w.casefold() not in STOP_WORDS | FILLERS)
        phrase, after = _phrase(words[of + 1 :])
    if not phrase:
        return None
    *kinds, noun = phrase
    if operation not in ("count", "list") and AMOUNTS.fullmatch(noun) and kinds:
        *kinds, noun, field = phrase
    return Tally(
        operation=operation,
        noun=noun,
        kinds=tuple(k for k in kinds if k.casefold() not in FILLERS | STOP_WORDS),
        field=field,
        bounds=tuple(bounds),
        periods=tuple(periods),
        named=_named([*_leading(lead), *after], noun),
        condition=_condition(rest, noun),
        only=only,
    )


def _leading(lead: str) -> list[tuple[str, int]]:
    """Words before the question ("In March, how many …"), apart from those that open it."""
    return [(m.group(), m.start() - 10_000) for m in _WORD.finditer(lead) if m.group()[0].isupper() and m.start()]


def _phrase(words: Sequence[tuple[str, int]]) -> tuple[list[str], list[tuple[str, int]]]:
    """What is counted, its last word the noun; and the words after it."""
    start = 0
    while start < len(words) and words[start][0].casefold() in CLAUSES | STOP_WORDS | FILLERS - {"documents", "files"}:
        start += 1
    end = start
    while end < len(words) and end - start < 4 and words[end][0].casefold() not in CLAUSES:
        if end > start and words[end][1] > words[end - 1][1] + len(words[end - 1][0]) + 1:
            break
        end += 1
    phrase = [word for word, _ in words[start:end]]
    noun = next((n for n, word in enumerate(phrase) if word[0].isupper() or _PLURAL.search(word)), len(phrase) - 1)
    after = [
        each for each in words[start + noun + 1 :] if each not in words[end - 1 : end] or not _VERB.fullmatch(each[0])
    ]
    return phrase[: noun + 1], after


def _bounds(text: str, numbers: Sequence[Quantity]) -> tuple[list[Bound], list[tuple[int, int]]]:
    """The ranges that the numbers stand for, and where they and their words are."""
    bounds: list[Bound] = []
    taken: list[tuple[int, int]] = []
    for n, number in enumerate(numbers):
        side: Side | None
        before = text[: number.start]
        joined = n and taken and JOIN.fullmatch(text[numbers[n - 1].end : number.start])
        ranged = n + 1 < len(numbers) and JOIN.fullmatch(text[number.end : numbers[n + 1].start])
        if joined and bounds[-1].side == "from":
            side, start, end = "to", number.start, number.end
        elif ranged and (lead := BETWEEN.search(before)):
            side, start, end = "from", lead.start(), numbers[n + 1].start
        else:
            side, start, end = _side(text, number)
        if not side:
            continue
        value = number.values[0] if number.dimension else number.plain
        bounds.append(Bound(side=side, value=value, dimension=number.dimension))
        taken.append((start, end))
    return bounds, taken


def _is_bound(before: str) -> bool:
    """Whether four digits after these words are a number and no year."""
    return any(SIDES[side].search(before) for side in ("above", "below", "equal")) and not AFTER.search(before)


def _side(text: str, number: Quantity) -> tuple[Side | None, int, int]:
    for side, pattern in AFTERWARDS.items():
        if found := pattern.match(text, number.end):
            return side, number.start, found.end()
    for side, pattern in SIDES.items():
        if before := pattern.search(text[: number.start]):
            return side, before.start(), number.end
    return None, 0, 0


def _periods(text: str, when: Sequence[Date]) -> tuple[list[Period], list[tuple[int, int]]]:
    found, spans = [], []
    for date in when:
        if date.clock:
            continue
        before = text[: date.start]
        side: Side = "above" if AFTER.search(before) else "below" if BEFORE.search(before) else "equal"
        found.append(Period(side=side, year=date.year, month=date.month, day=date.day))
        spans.append((date.start, date.end))
    return found, spans


def _blanked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    for start, end in spans:
        text = f"{text[:start]}{' | '.ljust(end - start)[: end - start]}{text[end:]}"
    return text


def _named(words: Sequence[tuple[str, int]], noun: str) -> tuple[str, ...]:
    """Runs of words that are left, each a phrase to be found in a record."""
    runs: list[list[str]] = []
    last = -9
    for word, at in words:
        low = word.casefold()
        if low in STOP_WORDS | CLAUSES | FILLERS or stem(low) == stem(noun.casefold()):
            last = -9
            continue
        if runs and at == last + 1:
            runs[-1].append(word)
        else:
            runs.append([word])
        last = at + len(word)
    return tuple(" ".join(run) for run in runs)


def _condition(rest: str, noun: str) -> str:
    """The words after the noun, without the verb that leads to them."""
    after = rest[rest.rfind(noun) + len(noun) :] if noun in rest else ""
    after = _TAIL.sub("", after.rstrip(" ?.!"))
    after = re.sub(
        r"^\W*(?:(?:is|are|was|were|do|does|did|have|has|had|there|we|sind|gibt|es|sont|y|a|t|il|son|hay|that|which|"
        r"mit|with|liegen|betragen|an|the|dont|que)\b\W*)+",
        "",
        after,
        flags=re.I,
    )
    return re.sub(r"(?<=\s)(?:is|are|was|were|sind|liegen|sont|son) ", "", after).strip(" ?.!,;:")
