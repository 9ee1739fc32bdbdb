"""A failed statement in, the same narrowed to what its passage says out, or nothing where code cannot do it safely.

A wrong change in percent is reckoned from the two values that the passage has; a single wrong figure, date or name is
replaced by the passage's own; else the passage's own sentence takes the statement's place. Whatever comes out is
checked again like any other statement, and kept only where it holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..support import Gap
from .checking import Checked, Checker
from .copies import copied
from .granted import beyond, denial
from .quantities import same
from .sentences import Sentence

_OWN_WORDS = 0.4
"""Share of a statement that the nearest sentence must hold to be put in its place."""
_RETOLD = 0.4
"""Share of copied words below which a statement is told in other words."""
_LONGEST = 280
"""Characters of a sentence put in a statement's place."""
_LEANING = re.compile(
    r"^(?:it|they|he|she|this|these|those|that|such|its|their|his|her|here|there|then|but|and|or|so|however|also|instead"
    r"|moreover|furthermore|otherwise|therefore|thus|er|sie|es|dies\w*|jene\w*|aber|und|auch|dann|jedoch|deshalb|il|elle"
    r"|ils|elles|ce|cela|ces|cette|mais|et|aussi|cependant|ello|esto|estos|esta|este|pero|también|además)\b",
    re.I,
)
_FROM = re.compile(r"\b(?:from|von|de|du|desde)\s+\W?$", re.I)
_TO = re.compile(r"\W?\s*(?:[^\W\d]+\s+)?(?:to|auf|bis|à|a|hasta)\s+\W?", re.I)
_FIGURE = re.compile(r"\d[\d.,]*")
_REPLACED = frozenset(("number", "unit", "date", "name"))
_STRUCTURE = re.compile(r"^(?:[-*+•|>#]|\d{1,3}[.)]\s)|\||\*\*|__|`")


def narrowed(checked: Checked, checker: Checker) -> str | None:
    """The statement narrowed to its passage, without its marks; None where that is not safe.

    Law: what is returned fails no check of `judge`.
    """
    finding = checked.finding
    if finding.foreign or checked.statement.row or not finding.passage.sentences:
        return None
    if finding.passage.sentences[0].language != checked.reading.language:
        return None
    doubts = frozenset(gap.kind for gap in finding.gaps if not gap.certain)
    for text in _reckoned(checked):
        if _holds(text, checked, checker, doubts):
            return text
    if _reckons(checked):
        return None
    for text in (*_corrected(checked), *_quoted(checked)):
        if _holds(text, checked, checker):
            return text
    return None


def _reckons(checked: Checked) -> bool:
    """Whether only figures fail, in words of the writer's own: no figure or sentence of the passage stands for them."""
    readings = [sentence.reading for sentence in checked.finding.passage.sentences]
    figures = {gap.kind for gap in checked.finding.gaps if gap.certain} <= {"number", "date"}
    bounded = any(beyond(number, checked.reading, readings) for number in checked.reading.numbers)
    return figures and not bounded and max(copied(checked.reading, r) for r in readings) < _RETOLD


def _holds(text: str, checked: Checked, checker: Checker, doubts: frozenset[str] = frozenset()) -> bool:
    """Whether no check fails; what was only possible before may stay so where nothing but a figure changed."""
    again = checker.again(text, checked.reading.language)
    return not again.failed and all(gap.kind in doubts for gap in again.gaps)


def _reckoned(checked: Checked) -> Iterator[str]:
    """The statement with its one wrong percentage reckoned anew: "from 12.40 to 13.90" is a rise of 12.1 %."""
    wrong = [gap for gap in checked.finding.gaps if gap.certain]
    said = [n for n in checked.reading.numbers if n.dimension == "percent"]
    if len(wrong) != 1 or len(said) != 1 or wrong[0].said != said[0].text:
        return
    for reading in (sentence.reading for sentence in checked.finding.passage.sentences):
        for first, last in pairwise(reading.numbers):
            before, between = reading.text[: first.start], reading.text[first.end : last.start]
            if (
                _FROM.search(before)
                and _TO.fullmatch(between)
                and first.values[0]
                and first.dimension == last.dimension
            ):
                change = abs(last.values[0] / first.values[0] - 1)
                anew = _FIGURE.sub(f"{100 * change:.1f}".removesuffix(".0"), said[0].text, count=1)
                yield checked.statement.text.replace(said[0].text, anew)


def _corrected(checked: Checked) -> Iterator[str]:
    """The statement with its wrong facts replaced, where the passage has one candidate for each."""
    certain = [gap for gap in checked.finding.gaps if gap.certain]
    text = checked.statement.text
    if not certain or any(gap.kind not in _REPLACED or not gap.found or not exchangeable(text, gap) for gap in certain):
        return
    readings = [sentence.reading for sentence in checked.finding.passage.sentences[:1]]
    if not any(checked.reading.terms & reading.terms for reading in readings):
        return  # a figure alone does not say what it is of
    for gap in certain:
        kind = next((n.dimension for n in checked.reading.numbers if n.text == gap.said), "")
        rivals = {
            "number": [n.text for r in readings for n in r.numbers if kind in ("", n.dimension)],
            "unit": [gap.found],
            "date": [d.text for r in readings for d in r.dates],
            "name": [n.text for r in readings for n in r.names if n.certain],
        }[gap.kind]
        if rivals != [gap.found]:
            return
        text = exchanged(text, gap)
    yield text


def exchangeable(text: str, gap: Gap) -> bool:
    """Whether a gap's words stand once in a text, as whole words and figures, and can make place for the passage's."""
    return bool(gap.said and gap.found) and len(_whole(gap.said).findall(text)) == text.count(gap.said) == 1


def exchanged(text: str, gap: Gap) -> str:
    """The text with the passage's words in the place of its own."""
    return _whole(gap.said).sub(lambda _: gap.found, text)


def _whole(said: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w])(?<!\d[.,]){re.escape(said)}(?!\w|[.,]\d)")


def _quoted(checked: Checked) -> Iterator[str]:
    """The nearest sentence itself, where it can stand alone."""
    passage = checked.finding.passage
    nearest = passage.sentences[0]
    text = " ".join(nearest.text.split())
    if passage.first < _OWN_WORDS or len(text) > _LONGEST or not _stands_alone(text, nearest) or _loses(checked):
        return
    text = text if text[-1:] in ".!?" or checked.statement.text.rstrip()[-1:] not in ".!?" else f"{text}."
    passage_readings = [sentence.reading for sentence in passage.sentences]
    allowed = not any(beyond(number, checked.reading, passage_readings) for number in checked.reading.numbers)
    no = "" if allowed else denial(checked.reading)
    yield f"{no}. {text}" if no else text


def _loses(checked: Checked) -> bool:
    """Whether the nearest sentence lacks a figure or a date that the statement has rightly from another one."""
    nearest, *others = (sentence.reading for sentence in checked.finding.passage.sentences)
    numbers = [n for n in checked.reading.numbers if not any(same(n, other) for other in nearest.numbers)]
    days = [d for d in checked.reading.dates if not any(d.within(other) for other in nearest.dates)]
    right = any(same(n, other) for n in numbers for reading in others for other in reading.numbers)
    return right or any(d.within(other) for d in days for reading in others for other in reading.dates)


def _stands_alone(text: str, sentence: Sentence) -> bool:
    """Whether a sentence says what it means without the one before it, and is prose."""
    return (
        not (_LEANING.match(text) or _STRUCTURE.search(text) or text.endswith(":")) and len(sentence.reading.terms) > 1
    )
