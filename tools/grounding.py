"""Tying an answer to its documents: a text and its packet's chunks in, the text with sound marks and the places out.

Marks are `[n]` (also `[n, m]`, `[n-m]`), n the position of the chunk in the packet, from 1. A text without marks is
aligned by code, sentence by sentence, to the chunks that share its rare words.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from .context.evidence import LONGEST_QUOTE, Evidence
from .context.words import stem, words
from .record import Citation
from .sentences import spans
from .support import Grounding
from .types import Chunk

_SUPPORT = 0.6
"""Share of a sentence's weighted words that a chunk must have to be aligned to it."""
_LEAST_WORDS = 3
"""Different words that an aligned sentence must share with the chunk."""
_FEW_WORDS = 8
"""A text of no more is looked for as it is."""
_LONGEST_RANGE = 20
_MARK = re.compile(r"\[\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*\](?!\(|\[[^\d\]])")
_CODE = re.compile(r"^ {0,3}(`{3,}|~{3,})[^\n]*\n.*?(?:^ {0,3}\1|\Z)|`[^`\n]+`", re.MULTILINE | re.DOTALL)
_LINK_TARGET = re.compile(r"^ {0,3}\[(\d{1,3})\]:[ \t]+(?:<|/|#|\w+://|www\.)", re.MULTILINE)


class _Mark(NamedTuple):
    start: int
    end: int
    numbers: tuple[int, ...]


def cite(
    text: str,
    chunks: Sequence[Chunk],
    titles: Mapping[str, str],
    *,
    machine: bool = False,
    asked: str = "",
    mark: bool = False,
) -> tuple[str, tuple[Citation, ...]]:
    """The text with its sound marks only, and one citation for each chunk it rests on.

    Marks that name no chunk are removed with the space before them; links, footnotes and code are left alone. The
    quote of a citation is the stretch of the chunk nearest to the sentence that cites it; `start` and `end` are its
    place in the source. Without a sound mark the chunks are found by alignment and numbered as they appear; an answer
    of a few words rests on the chunk nearest to the question among those that hold them.

    Args:
        text: What a model wrote.
        chunks: Its packet's chunks, in order; without any, nothing is changed.
        titles: The sources' titles by source id.
        machine: The text is in a machine format (JSON, CSV, XML): brackets mean something else and nothing is changed.
        asked: The question.
        mark: Whether a sentence that was aligned gets its mark behind it; what few words answer never does.
    """
    if not chunks:
        return text, ()
    text = text if machine else _without_unknown(text, len(chunks))
    marks = [] if machine else _marks(text)
    if marks:
        found, behind = tuple(_by_mark(text, marks, chunks)), dict[int, int]()
    else:
        found, behind = _by_alignment(text, chunks, asked)
    kind: Literal["mark", "alignment"] = "mark" if marks else "alignment"
    text = text if machine or not mark else _marked(text, behind)
    return text, tuple(_citation(number, chunk, quote, titles, kind) for number, chunk, quote in found)


_NOTHING = re.compile(
    r"\b(?:(?:do|does|did)(?: not|n['’]t) (?:hold|contain|mention|provide|say|state|specify|include|give|answer|"
    r"have)\b|(?:is|are|was|were)(?: not|n['’]t) (?:mentioned|found|stated|specified|provided|given|contained|"
    r"included|available)\b|"
    r"no (?:information|mention|answer|passage)s?\b|not enough information|"
    r"can(?:not|['’]t) (?:be )?(?:find|found|answer\w*|determine\w*)\b|"
    r"ne (?:contien|mentionn|donn)\w+ pas|keine (?:angabe|information|antwort)\w*|nicht (?:genannt|erwähnt|enthalten)|"
    r"no (?:se menciona|contiene|hay información))",
    re.I,
)
_SIDES_OF = "yes no true false both neither none oui non vrai faux ja nein wahr falsch sí verdadero falso"
_SIDES = frozenset(_SIDES_OF.split())
"""Answers that no passage has to say."""
_CAPITAL = re.compile(r"\b[A-ZÀ-ÖØ-Þ][^\W\d_]{2,}")
_SHORT = 400
"""Characters: in a longer answer something was found beside what was not."""


def found_nothing(text: str) -> bool:
    """Whether an answer says that what it was given does not hold the answer."""
    return len(text) <= _SHORT and _NOTHING.search(text) is not None


def rests_on_nothing(text: str, grounding: Grounding, chunks: Sequence[Chunk]) -> bool:
    """Whether the passages that were read speak of nothing that an answer says.

    Of a few words, its names stand in none of them; of sentences, none has a passage that speaks of it.
    """
    said, names = words(text), [stem(word) for name in _CAPITAL.findall(text) for word in words(name)]
    if len(said) > _LEAST_WORDS:
        claims = [claim for claim in grounding.claims if not claim.generic]
        return bool(claims) and all(claim.support == "without source" for claim in claims)
    read = {stem(word) for chunk in chunks for word in words(f"{chunk.source} {chunk.heading} {chunk.text}")}
    return 0 < len(said) == len(names) and read.isdisjoint(names) and _SIDES.isdisjoint(names)


def unknown_marks(text: str, known: int, *, machine: bool = False) -> int:
    """How many numbers in the text's marks name none of the `known` chunks (and are removed by `cite`)."""
    marks = [] if machine or not known else _marks(text)
    return sum(number not in range(1, known + 1) for mark in marks for number in mark.numbers)


def _marks(text: str) -> list[_Mark]:
    """The marks in order, but those in code, of links and in definitions of links."""
    code = [match.span() for match in _CODE.finditer(text)] if "[" in text else []
    links = {int(number) for number in _LINK_TARGET.findall(text)}
    found = []
    for match in _MARK.finditer(text):
        numbers = _numbers(match[0])
        in_code = any(start <= match.start() < end for start, end in code)
        if not in_code and links.isdisjoint(numbers):
            found.append(_Mark(match.start(), match.end(), numbers))
    return found


def _numbers(mark: str) -> tuple[int, ...]:
    """The numbers a mark names, in order, ranges written out."""
    found: list[int] = []
    for part in re.split(r"[,;]", mark[1:-1]):
        first, *rest = (int(number) for number in re.split(r"[–-]", part))
        last = rest[-1] if rest else first
        found += range(first, last + 1) if first <= last <= first + _LONGEST_RANGE else (first, last)
    return tuple(dict.fromkeys(found))


def _without_unknown(text: str, known: int) -> str:
    """The text without the numbers that name no chunk; what is left may read as another mark, so until none is."""
    while unknown_marks(text, known):
        text = _rewritten(text, known)
    return text


def _rewritten(text: str, known: int) -> str:
    parts, at = [], 0
    for mark in _marks(text):
        numbers = [number for number in mark.numbers if 1 <= number <= known]
        if len(numbers) == len(mark.numbers):
            continue
        before = text[at : mark.start]
        parts += [before, f"[{', '.join(map(str, numbers))}]"] if numbers else [before.rstrip(" \t\xa0\u202f")]
        at = mark.end
    return "".join([*parts, text[at:]])


def _by_mark(
    text: str, marks: Sequence[_Mark], chunks: Sequence[Chunk]
) -> Iterator[tuple[int, Chunk, tuple[int, int]]]:
    """Yield each cited number once, in order of appearance, with the best quote for any sentence that cites it."""
    claims: dict[int, list[str]] = {}
    for sentence, numbers in _citing(text, marks):
        for number in numbers:
            claims.setdefault(number, []).append(sentence)
    evidence = Evidence([chunks[number - 1] for number in claims])
    for position, (number, said) in enumerate(claims.items()):
        yield number, chunks[number - 1], evidence.quote(position, said)


def _citing(text: str, marks: Sequence[_Mark]) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Yield (the sentence that a mark stands in or behind, the mark's numbers)."""
    edges = [0, *(edge for mark in marks for edge in (mark.start, mark.end)), len(text)]
    parts = [text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)]
    bare = "".join(parts)
    sentences = spans(bare) or [(0, len(bare))]
    starts = [start for start, _ in sentences]
    place = 0
    for part, mark in zip(parts, marks, strict=False):
        place += len(part)
        start, end = sentences[_cited(bare, place, starts)]
        yield bare[start:end], mark.numbers


def _cited(bare: str, place: int, starts: Sequence[int]) -> int:
    """The position of the sentence a mark speaks of: the one before it, or after it where the mark opens a line."""
    line = bare.rfind("\n", 0, place) + 1
    rest = bare[place : bare.find("\n", place) if "\n" in bare[place:] else len(bare)]
    if rest.strip() and not bare[line:place].strip(" \t-*+>#|"):
        return min(bisect_left(starts, line), len(starts) - 1)
    while place > 0 and bare[place - 1].isspace():
        place -= 1
    return max(0, bisect_right(starts, place - 1) - 1)


def _by_alignment(
    text: str, chunks: Sequence[Chunk], asked: str
) -> tuple[tuple[tuple[int, Chunk, tuple[int, int]], ...], dict[int, int]]:
    """The chunks that carry a sentence, numbered in order, with their quotes; the numbers by the sentences' ends."""
    few = bool(asked) and len(text.split()) <= _FEW_WORDS
    if few and (held := tuple(_holding(text.strip(" .\n"), chunks, asked))):
        return held, {}
    if not any(_may_carry(text, chunks)):
        return (), {}
    evidence = Evidence(chunks)
    claims: dict[int, list[str]] = {}
    behind: dict[int, int] = {}
    for start, end in spans(text):
        position, support, shared = evidence.best(text[start:end])
        if support >= _SUPPORT and shared >= _LEAST_WORDS:
            claims.setdefault(position, []).append(text[start:end])
            behind |= {} if few else {end: list(claims).index(position) + 1}
    numbered = enumerate(claims.items(), 1)
    found = tuple((number, chunks[at], evidence.quote(at, said)) for number, (at, said) in numbered)
    return found, behind


def _may_carry(text: str, chunks: Sequence[Chunk]) -> Iterator[bool]:
    """Yield of each chunk whether it may share enough words with a sentence: a stem begins the word, but for an i."""
    begins = [each.removesuffix("i") for each in set(map(stem, words(text)))]
    for chunk in chunks:
        low = chunk.text.lower()
        yield not low.isascii() or sum(begin in low for begin in begins) >= _LEAST_WORDS


def _marked(text: str, behind: Mapping[int, int]) -> str:
    """The text with a mark where each aligned sentence ends, but in code and tables."""
    code = [match.span() for match in _CODE.finditer(text)]
    parts, at = list[str](), 0
    for end in sorted(behind):
        row = "|" in text[text.rfind("\n", 0, end) + 1 : end]
        if not row and not any(start < end <= stop for start, stop in code):
            parts += [text[at:end], f" [{behind[end]}]"]
            at = end
    return "".join([*parts, text[at:]])


def _holding(said: str, chunks: Sequence[Chunk], asked: str) -> Iterator[tuple[int, Chunk, tuple[int, int]]]:
    """Yield the chunk nearest to the question among those that have the answer word for word, and its sentence."""
    whole = re.compile(rf"(?<!\w){re.escape(said)}(?!\w)", re.I) if any(c.isalnum() for c in said) else None
    having = [chunk for chunk in chunks if whole and whole.search(chunk.text)]
    position = max(0, Evidence(having).best(asked)[0]) if having else -1
    if whole and (hit := whole.search(having[position].text) if having else None):
        places = spans(having[position].text)
        place = next((each for each in places if each[0] <= hit.start() < each[1]), hit.span())
        yield 1, having[position], place if place[1] - place[0] <= LONGEST_QUOTE else hit.span()


def _citation(
    number: int, chunk: Chunk, quote: tuple[int, int], titles: Mapping[str, str], found_by: Literal["mark", "alignment"]
) -> Citation:
    start, end = quote
    return Citation(
        number=number,
        chunk_id=chunk.id,
        source=chunk.source,
        title=titles.get(chunk.source, ""),
        heading=chunk.heading,
        start=chunk.start + start,
        end=chunk.start + end,
        quote=chunk.text[start:end],
        found_by=found_by,
    )
