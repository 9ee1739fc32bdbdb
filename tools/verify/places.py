"""What stands where in a text: openings and endings, the repeated request, title, postscript, wrapping, answers."""

from __future__ import annotations

import re
from functools import lru_cache

from ..blocks import Span, blocks, chunks
from ..checks import Answers, Position, Postscript, Repeat, Title, Wrap
from ..measure import apart, units
from .counts import QUOTES
from .finding import Finding, met, quoted, unmet

_MARKS = " \t\r\n*_#>`~\"'"
_ENDINGS = _MARKS + ".!?…:;,)]"


@lru_cache(maxsize=256)
def folded(text: str) -> str:
    """Without regard to case, blanks, and the kind of quotation marks."""
    return " ".join(text.translate(QUOTES).casefold().split())


def stands_at(edge: str, text: str, words: str) -> tuple[bool, bool]:
    """Whether the text starts or ends with the words: strictly; leniently (case, quotes, markup, end marks aside)."""
    text, words = text.strip(), words.strip()
    plain, short = folded(text), folded(words)
    if edge == "start":
        loose_text, loose_words = plain.lstrip(_MARKS), short.lstrip(_MARKS)
        lenient = bool(loose_words) and loose_text.startswith(loose_words) and _ends(loose_text, len(loose_words))
        return text.startswith(words) and _ends(text, len(words)), lenient
    loose_text, loose_words = plain.rstrip(_ENDINGS), short.rstrip(_ENDINGS)
    lenient = bool(loose_words) and loose_text.endswith(loose_words) and _begins(loose_text, len(loose_words))
    return text.endswith(words) and _begins(text, len(words)), lenient


def _ends(text: str, at: int) -> bool:
    return at >= len(text) or not (text[at].isalnum() and text[at - 1].isalnum())


def _begins(text: str, length: int) -> bool:
    at = len(text) - length
    return at <= 0 or not (text[at].isalnum() and text[at - 1].isalnum())


def position(check: Position, text: str) -> Finding:
    """What the text, or its n-th unit, or every unit, starts or ends with."""
    strict, lenient = (_stands(check, text, loose) for loose in (False, True))
    if strict.outcome == "met" and check.unit == "paragraph":
        return strict._replace(slack=_stands(check, text, False, apart(text)).gap)
    if strict.outcome == "met" or lenient.outcome != "met":
        return strict
    return met(lenient.evidence, strict.gap)


def places(check: Position, text: str, *, lenient: bool = False) -> tuple[Span, ...]:
    """The units that the check speaks of, in order; empty where there is none at its index."""
    if check.unit == "text":
        return ((0, len(text)),)
    return _at(check, units(text, f"{check.unit}s", lenient=lenient))


def _at(check: Position, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    if check.index is None:
        return spans
    at = check.index - 1 if check.index > 0 else check.index
    return spans[at : at + 1 or None] if -len(spans) <= at < len(spans) else ()


def _stands(check: Position, text: str, lenient: bool, units_read: tuple[Span, ...] = ()) -> Finding:
    spans = _at(check, units_read) if units_read else places(check, text, lenient=lenient)
    verb = "starts" if check.edge == "start" else "ends"
    if not spans:
        return unmet(f"there is no {check.unit} {check.index or 1} that {verb} with {quoted(check.text)}")
    failing = [s for s in spans if not _stands_at(check, text[slice(*s)], lenient)]
    if not failing:
        return met(f"{verb} with {quoted(check.text)}")
    unit = text[slice(*failing[0])].strip()
    shown = quoted(unit if check.edge == "start" else unit[-70:])
    return unmet(f"{check.unit} {verb} with {shown}, not {quoted(check.text)}", len(failing))


def _stands_at(check: Position, unit: str, lenient: bool) -> bool:
    """As `stands_at`; one letter is the first or last letter of an item, a line or a sentence."""
    if check.unit in ("item", "line", "sentence") and len(check.text) == 1 and check.text.isalnum():
        plain = folded(unit).strip(_ENDINGS + "([{")
        return plain.startswith(folded(check.text)) if check.edge == "start" else plain.endswith(folded(check.text))
    return stands_at(check.edge, unit, check.text)[lenient]


def repeat(check: Repeat, text: str) -> Finding:
    """The request first, word for word (leniently: case, blanks and marks aside), then something more."""
    request = check.text.strip()
    strict, lenient = stands_at("start", text, request)
    if not (strict or lenient):
        return unmet(f"starts with {quoted(text.strip())}, not with the request")
    if not folded(text).lstrip(_MARKS)[len(folded(request).lstrip(_MARKS)) :].strip(_ENDINGS):
        return unmet("nothing follows the repeated request")
    return met("starts with the request", 0 if strict else 1)


def wrap(check: Wrap, text: str) -> Finding:
    """The whole text stands between the marks; leniently, typographic quotation marks are as good as plain ones."""
    strict = _between(text.strip(), check.left.strip(), check.right.strip())
    lenient = _between(*(s.strip().translate(QUOTES) for s in (text, check.left, check.right)))
    if strict or lenient:
        return met(f"stands between {check.left} and {check.right}", 0 if strict else 1)
    ends = f"{quoted(text.strip()[:30])} … {quoted(text.strip()[-30:])}"
    return unmet(f"not between {check.left} and {check.right}: {ends}")


def _between(text: str, left: str, right: str) -> bool:
    return len(text) > len(left) + len(right) and text.startswith(left) and text.endswith(right)


def title(check: Title, text: str) -> Finding:
    """A line between the marks; without marks a heading or bold line first, leniently a short line, no full stop.

    Where the title's own words are given, these; leniently marks, case and quotation marks aside, as the first line.
    """
    if check.text and not check.negated:
        return _named(check, text)
    if check.left:
        right = re.escape(check.right)
        inner = rf"{re.escape(check.left)}(?![ \t]*(?:{right or '$'}))[^\n]{{1,300}}?{right or '$'}"
        match = re.search(inner, text, re.M)
        wanted_marks = f"{check.left}…{check.right}"
        return met(f"title {quoted(match.group())}") if match else unmet(f"no title between {wanted_marks}")
    line, marked = title_line(text)
    if check.negated:
        return unmet(f"title {quoted(line)}") if marked else met("no title", int(title_like(text)))
    if marked:
        return met(f"title {quoted(line)}")
    if title_like(text):
        return met(f"first line {quoted(line)}", 1)
    return unmet(f"no title: starts with {quoted(line or text)}")


def _named(check: Title, text: str) -> Finding:
    line, marked = title_line(text)
    shown = line or next((x.strip() for x in text.splitlines() if x.strip()), "")
    if bare_title(shown) != bare_title(check.text):
        return unmet(f"no title “{check.text}”: starts with {quoted(shown)}")
    return met(f"title {quoted(shown)}", 0 if marked or title_like(text) else 1)


def bare_title(line: str) -> str:
    """A title's words without what marks it as one, folded."""
    plain = re.sub(r"^(?:#{1,6} |[*_]{2})?(?i:(?:title|titre|titel|título)[*_]{0,2}: )?", "", line.strip())
    return folded(plain.strip(" *_#\"'“”„«»‹›‘’<>")).rstrip(".:")


def title_line(text: str) -> tuple[str, bool]:
    """What stands first, and whether it is marked as a title: a heading, a bold line, or one labelled so."""
    first = blocks(text)[:1]
    line = text[first[0].start : first[0].end] if first else ""
    marked = re.fullmatch(r"(?:\*\*|__|<<|«).+(?:\*\*|__|>>|»)|(?i:title|titre|titel|título): .+", line)
    return line, bool(first) and (first[0].kind == "heading" or bool(marked))


def title_like(text: str) -> bool:
    """Whether the first line is short, without a full stop, and stands apart from more text."""
    lines = text.strip().splitlines()
    groups = chunks(text)
    if len(groups) < 2 or len(groups[0]) != 1 or groups[0][0].kind not in ("paragraph", "heading"):
        return False
    return len(lines[0].split()) <= 12 and lines[0].rstrip(' *_"”')[-1:] not in ".:;," and not lines[1].strip()


def postscript(check: Postscript, text: str) -> Finding:
    """The last paragraph opens with the mark; leniently any line does, blanks, dots and case aside."""
    last = chunks(text)[-1:]
    place = text[last[0][0].start : last[0][-1].end] if last else text.strip()
    line = next((x.strip() for x in reversed(place.splitlines()) if x.strip().startswith(check.mark.strip())), "")
    if len(line) > len(check.mark.strip()):
        return met(f"ends with {quoted(line)}")
    match = postscript_pattern(check.mark).search(text)
    if match:
        return met(f"postscript {quoted(match.group())}", 1)
    return unmet(f"no postscript opened by {check.mark}; ends with {quoted(text.strip()[-70:])}")


@lru_cache(maxsize=64)
def postscript_pattern(mark: str) -> re.Pattern[str]:
    """The mark at the start of a line with words after it, however its dots and blanks are set."""
    letters = [re.escape(c) for c in mark if c.isalnum()]
    body = r"[ \t.]*".join(letters) + r"[.:]*" if letters else re.escape(mark.strip())
    return re.compile(rf"^[ \t*_>#]*{body}(?!\w)[^\n\w]*\w[^\n]*", re.I | re.M)


def answers(check: Answers, text: str) -> Finding:
    """As many different parts as asked for between the marks; leniently, empty parts and longer marks are let pass."""
    strict = [part.strip() for part in text.split(check.mark)]
    edge = re.escape(check.mark[0])
    lenient = [p.strip() for p in re.split(rf"{re.escape(check.mark)}{edge}*", text) if p.strip()]
    if len(lenient) != check.number:
        found = f"{len(lenient)} answers" if len(lenient) != 1 else "1 answer"
        return unmet(f"{found} divided by {check.mark}, exactly {check.number}", abs(len(lenient) - check.number))
    if len({folded(part) for part in lenient}) < check.number:
        return unmet(f"two of the {check.number} answers are the same: {quoted(lenient[0])}")
    return met(f"{check.number} answers divided by {check.mark}", 0 if strict == lenient else 1)
