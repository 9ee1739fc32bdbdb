"""What spans several sentences: a reading in; repetition of the request, divided answers and labelled sections out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..checks import Answers, Count, Repeat
from .amounts import number, value
from .clauses import Found, Sentence
from .counts import counts
from .lexicon import QUOTED, rx

_RUN = re.compile(r"([*=#~_+-])\1{2,39}")
_FAITHFULLY = (
    r"\bfirst\b|\bbefore\b|word by word|verbatim|word for word|exact|without chang|then (?:give|answer|respond|write)|"
    r"d'abord|mot pour mot|zuerst|wörtlich|wort für wort|primero|palabra por palabra"
)
_ABOUT_REPEATING = (
    r"repeat|repetition|répét|wiederhol|repit|do not (?:say|add|change|output)|don't (?:say|add|change)|"
    r"in other words|\b\d\. "
)
_RULE = re.compile(r"^[ ]{0,3}([*=#~_-]{3,40})[ ]{0,8}$", re.M)
_NEAR = 8
"""Sentences back in which a number is looked for."""
_EXACT = 3
"""Asterisks of the divider that several paragraphs or sections have."""


def repeats(said: Sequence[Sentence]) -> Iterator[Found]:
    """The request that is to be repeated first, and which words those are."""
    for i, sentence in enumerate(said):
        lex = sentence.lexicon
        match = rx(rf"{lex.repeat}|{lex.repeat_verb}(?= {QUOTED})").search(sentence.view) if lex.repeat else None
        if match is None or rx(rf"\b(?:{lex.negation}) (?:\w+ )?$").search(sentence.view[: match.start()]):
            continue
        quoted = rx(rf" (?P<q>{QUOTED})").match(sentence.view, match.end())
        start, end = _asked(said, i)
        text = sentence.reading.text[start:end].strip()
        if quoted:
            text = sentence.said(quoted.start("q") + 1, quoted.end("q") - 1)
        if _says_so(sentence) and text and len(sentence.reading.text) < 20_000:
            last = said[_last(said, i)]
            yield Found(Repeat(text=text), sentence.start, last.start + len(last.view.rstrip()), whole=True)
        return


def _says_so(sentence: Sentence) -> bool:
    """Whether the repetition comes first, word for word, before the answer."""
    return bool(rx(_FAITHFULLY).search(sentence.view))


def _last(said: Sequence[Sentence], i: int) -> int:
    """The last of the sentences that say how to repeat."""
    while (
        i + 1 < len(said)
        and rx(_ABOUT_REPEATING).search(said[i + 1].view)
        and "\n\n" not in said[i].reading.text[said[i].start : said[i + 1].start].rstrip("\n")
    ):
        i += 1
    return i


def _asked(said: Sequence[Sentence], i: int) -> tuple[int, int]:
    """The characters of the request proper: what stands before the instruction to repeat, or after it."""
    sentence = said[i]
    after = said[_last(said, i)]
    rest = len(sentence.reading.text)
    below = rx(sentence.lexicon.later).search(sentence.view) or not sentence.reading.text[: sentence.start].strip()
    if below and not (
        rx(sentence.lexicon.earlier).search(sentence.view) and sentence.reading.text[: sentence.start].strip()
    ):
        return after.start + len(after.view), rest
    return 0, sentence.start


def divided(said: Sequence[Sentence]) -> Iterator[Found]:
    """Parts that a mark divides: paragraphs or sections with their divider, or several answers."""
    for i, sentence in enumerate(said):
        lex = sentence.lexicon
        if not lex.divided or not (match := rx(lex.divided).search(sentence.view)):
            continue
        mark, end = _mark(sentence, match.start())
        if not mark:
            continue
        counted = _parts(said, i, mark)
        yield from counted
        if not counted and (parts := _number(said, i)):
            n, answers = parts
            check = _divided_by(mark, n, answers=answers)
            yield sentence.found(check, match.start(), max(end, match.end()), whole=True)


def _mark(sentence: Sentence, start: int) -> tuple[str, int]:
    """The divider: literal characters in the sentence or on the lines after it, or so many asterisks."""
    lex, at = sentence.lexicon, sentence.start + start
    signs = "|".join(f"(?P<s{k}>{words})" for k, words in enumerate(lex.asterisks.values()))
    sized = rf"(?P<n>{number(lex)}) (?:(?:markdown|consecutive|single) )?(?:{signs})"
    number_of = rx(sized).search(sentence.view, start)
    if number_of:
        sign = next(c for k, c in enumerate(lex.asterisks) if number_of[f"s{k}"])
        n = value(number_of["n"], lex) or 0
        if 2 <= n <= 40:
            literal = _RUN.search(sentence.view, number_of.end(), min(len(sentence.view), number_of.end() + 30))
            return sign * n, literal.end() if literal else number_of.end()
    literal = _RUN.search(sentence.reading.text, at, at + len(sentence.view) - start + 4)
    if literal:
        return literal[0], literal.end() - sentence.start
    if rx(r"\b(?:like|such as|below|follow\w*|format)\b|:$").search(sentence.view):
        lines = re.compile(r"^\s{0,4}([*=#~_-])\1{2,39}\s*$", re.M).search(sentence.reading.text, at, at + 600)
        return (lines[0].strip(), len(sentence.view)) if lines else ("", 0)
    return "", 0


def _parts(said: Sequence[Sentence], i: int, mark: str) -> list[Found]:
    """The counts of paragraphs or sections, here or just before, that the mark divides."""
    found = []
    for sentence in said[max(0, i - _NEAR) : i + 1]:
        for one in counts(sentence) if sentence.mode in ("request", "question") else ():
            if isinstance(one.check, Count) and one.check.unit in ("paragraphs", "sections") and one.check.per is None:
                check = one.check.model_copy(update={"mark": mark})
                found.append(Found(check, one.start, one.end, one.hardness))
    return found[-1:]


def _number(said: Sequence[Sentence], i: int) -> tuple[int, bool] | None:
    """How many the mark divides ("both", or a number with their noun, here or before), and whether they are answers."""
    lex = said[i].lexicon
    for sentence in (said[i], *reversed(said[max(0, i - 3) : i])):
        parts = f"|(?P<part>{lex.parts_noun})" if lex.parts_noun else ""
        if match := rx(rf"\b(?P<n>{number(lex)}) (?:[\w-]{{1,20}} ){{0,3}}?(?:{lex.answers_noun}{parts})\b").search(
            sentence.view
        ):
            n = value(match["n"], lex) or 0
            return (n, not match.groupdict().get("part")) if 2 <= n <= 1000 else None
        if lex.pair and rx(lex.pair).search(sentence.view):
            return 2, True
    return None


def patterned(said: Sequence[Sentence]) -> Iterator[Found]:
    """Parts that a pattern to follow shows, with dividers on lines of their own between them."""
    if not said:
        return
    text, template = said[0].reading.text, said[0].lexicon.template or "(?!)"
    lines = list(_RULE.finditer(text))
    if not lines or len({m[1] for m in lines}) > 1:
        return
    first, mark, n = lines[0].start(), lines[0][1], len(lines) + 1
    announced = next((s for s in reversed(said) if s.start < first and rx(template).search(s.view)), None)
    tail = text[lines[-1].end() :].strip("\n").split("\n")[0].strip()
    if announced is None or text.count("\n\n", announced.start, first) > 1 or not tail.strip(".… "):
        return
    if stated := _parts(said, said.index(announced), mark):  # the pattern only shows how they are divided
        yield from stated
        return
    end = text.find(tail, lines[-1].end()) + len(tail)
    yield Found(_divided_by(mark, n, answers=False), announced.start, end, whole=True)


def _divided_by(mark: str, n: int, *, answers: bool) -> Count | Answers:
    if answers or len(mark) > _EXACT:
        return Answers(number=n, mark=mark)
    return Count(unit="sections", minimum=n, maximum=n, mark=mark)


def labelled(said: Sequence[Sentence]) -> Iterator[Found]:
    """Sections whose beginning bears a label ("SECTION X")."""
    for i, sentence in enumerate(said):
        lex = sentence.lexicon
        for match in rx(lex.labels).finditer(sentence.view) if lex.labels else ():
            label = _label(sentence, match.end())
            near = sentence.view[max(0, match.start() - 40) : match.end()]
            nouns = [*(m["noun"] for m in rx(lex.label_unit).finditer(near)), lex.headings_noun, label.lower()]
            sized = (_sized(said, i, noun) for noun in nouns)
            found = label and (_listed(sentence, label) or next((one for one in sized if one), None))
            if found:
                check = Count(unit="sections", minimum=found.minimum, maximum=found.maximum, mark=label)
                yield Found(check, found.start, found.end)
                return


@dataclass(frozen=True)
class _Sized:
    """How many, and where that is said."""

    minimum: int | None
    maximum: int | None
    start: int
    end: int


def _label(sentence: Sentence, start: int) -> str:
    """A word followed by X or a number; empty where there is none."""
    quoted = rx(rf" ?({QUOTED})").match(sentence.view, start)
    a, b = (quoted.start(1) + 1, quoted.end(1) - 1) if quoted else (start, min(len(sentence.view), start + 40))
    match = re.match(r"\s?([A-Za-z][\w-]{1,20})\s?(?:X|N|#|[1-9IVi]{1,3}|\{\w+\})\b", sentence.said(a, b))
    return match[1] if match else ""


def _listed(sentence: Sentence, label: str) -> _Sized | None:
    """How many labels are written out ("Part 1 and Part 2")."""
    words = sentence.said(0, len(sentence.view))
    found = list(re.finditer(rf"\b{re.escape(label)}\s{{0,3}}(\d{{1,3}})\b", words))
    n = len({int(m[1]) for m in found})
    if n < 2 or {int(m[1]) for m in found} != set(range(1, n + 1)):
        return None
    return _Sized(n, n, sentence.start + found[0].start(), sentence.start + found[-1].end())


def _sized(said: Sequence[Sentence], i: int, noun: str) -> _Sized | None:
    """How many of the noun there are to be, and where that is said."""
    lex, stem = said[i].lexicon, re.escape(noun.removesuffix("s"))
    for sentence in (*reversed(said[max(0, i - _NEAR) : i + 1]), *said[i + 1 : i + 3]):
        for one in counts(sentence):
            if isinstance(one.check, Count) and re.search(stem, sentence.reading.view[one.start : one.end]):
                return _Sized(one.check.minimum, one.check.maximum, one.start, one.end)
        between = rf"(?:(?!and\b|et\b|und\b|y\b|{number(lex)})[\w-]{{1,20}} ){{0,3}}?"
        if match := rx(rf"\b(?P<n>{number(lex)})[\s-]{between}{stem}s?").search(sentence.view):
            n = value(match["n"], lex)
            return _Sized(n, n, sentence.start + match.start(), sentence.start + match.end()) if n else None
    return None
