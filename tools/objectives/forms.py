"""In what form: a sentence in; letter case, wrapping, format, options, language, sources and resources out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, cast

from ..checks import Case, FormatCheck, Language, Options, Resource, Sources, Wrap
from .clauses import Found, Sentence
from .counts import banned
from .lexicon import QUOTED, Lexicon, rx
from .amounts import bounds, quantity

ResourceName = Literal["total_tokens", "cost_usd", "seconds", "requests"]
_PART = r"\b(?:titles?|headings?|headlines?|(?:file|variable|column|user) ?names?|keywords?|first (?:word|letter)|words?|labels?|section|acronyms?|hashtags?|filenames?|subject(?: line)?) (?:(?:that|which|should|must|be|is|are|written|in|with|all|to|appear) ){0,4}$"
_MOST = 1e12


def cases(sentence: Sentence) -> Iterator[Found]:
    """The letter case of the whole answer."""
    for template, case in sentence.lexicon.cases:
        for match in rx(template).finditer(sentence.view):
            if rx(_PART).search(sentence.view[: match.start()][-60:]) and "letter" not in match[0][:14] and "every word" not in sentence.view:
                continue
            if not match[0].startswith(("no", "without", "avoid", "do", "refrain")) and rx(rf"\b(?:{sentence.lexicon.negation}|not a single \w+|no \w+)[^.,;]{{0,50}}$").search(sentence.view[: match.start()]):
                continue
            if not rx(r"^ (?:words?|titles?|headings?|names?|of (?:france|germany|the country)|investment|city|cities|gains?)\b").match(sentence.view[match.end() :]):
                yield sentence.found(Case(case=cast(Literal["lower", "upper", "title"], case)), match.start(), match.end())


def wraps(sentence: Sentence) -> Iterator[Found]:
    """Marks around the whole answer."""
    for template, left, right in sentence.lexicon.wraps:
        for match in rx(template).finditer(sentence.view):
            tag = sentence.said(*match.span("tag")) if "tag" in match.groupdict() and match["tag"] else ""
            yield sentence.found(Wrap(left=left.replace("{tag}", tag), right=right.replace("{tag}", tag)), match.start(), match.end())


def formats(sentence: Sentence) -> Iterator[Found]:
    """Formats asked for, and formats forbidden."""
    lex = sentence.lexicon
    for name, form in lex.format_names.items():
        for match in rx(rf"\b{name}(?! (?:tick|{lex.divided and 'divider' or 'x'}))\b").finditer(sentence.view):
            start = banned(sentence, sentence.view[: match.start()], sentence.view[match.end() :])
            if start is not None:
                yield sentence.found(FormatCheck(format=form, negated=True), start, match.end())
    for template, form in lex.formats:
        for match in rx(template).finditer(sentence.view):
            left = sentence.view[: match.start()]
            if (lex.program and rx(lex.program).search(left)) or banned(sentence, left, "") is not None:
                continue
            if form == "markdown" and rx(r"bullet|highlight|italic|section|table|divider|title|bold").search(sentence.view):
                continue
            yield sentence.found(FormatCheck(format=form), *_cut(match))


def _cut(match: re.Match[str]) -> tuple[int, int]:
    """The part of a match that can go."""
    name = next((name for name in ("cut", "cut2") if match.groupdict().get(name)), 0)
    return match.span(name)


def options(sentence: Sentence) -> Iterator[Found]:
    """The only replies that are allowed."""
    lex = sentence.lexicon
    for words, choices in lex.choices.items():
        verb = rf"\b(?:answer|respond|reply|say|responde|répond\w*|antworte\w*|contesta)(?: \w+){{0,4}}? (?:(?:with|a|simple|either|only|just|par|avec|mit|con|nur|solo) ){{0,4}}\"?{words}\b"
        for match in rx(verb).finditer(sentence.view):
            yield sentence.found(Options(options=choices), match.start(), match.end())
            return
    for template in lex.options:
        for match in rx(template).finditer(sentence.view):
            given, end = _given(sentence, match.end())
            if len(given) > 1:
                yield sentence.found(Options(options=given), match.start(), end, whole=True)
                return


def _given(sentence: Sentence, end: int) -> tuple[tuple[str, ...], int]:
    """The options that follow: quotations, a list of words after a colon, or the next lines."""
    lex, view = sentence.lexicon, sentence.view
    joint = rf"(?:\s?[,/;] ?(?:(?:{lex.and_or}) )?| (?:{lex.and_or}) )"
    quoted = rx(rf"[^\"\w]{{0,4}}(?P<all>{QUOTED}(?:\s?(?:{joint}|\s){QUOTED}){{1,20}})").match(view, end)
    if quoted:
        spans = [m.span() for m in rx(QUOTED).finditer(view, *quoted.span("all"))]
        return tuple(dict.fromkeys(sentence.said(a + 1, b - 1).strip() for a, b in spans)), quoted.end()
    if view[:end].rstrip().endswith(":"):
        return _lines(sentence, end) if not view[end:].strip() else _words(sentence, end)
    return (), end


def _words(sentence: Sentence, end: int) -> tuple[tuple[str, ...], int]:
    rest = sentence.said(end, len(sentence.view)).strip().rstrip(".!")
    items = [i.strip() for i in rx(rf"\s?[,/;|] ?(?:(?:{sentence.lexicon.and_or}) )?| (?:{sentence.lexicon.and_or}) ").split(rest)]
    fine = all(0 < len(i) <= 40 and '"' not in i for i in items)
    return (tuple(dict.fromkeys(items)) if fine else ()), len(sentence.view)


def _lines(sentence: Sentence, end: int) -> tuple[tuple[str, ...], int]:
    """Options on the lines that follow the sentence, until a blank or long one."""
    text, at = sentence.reading.text, sentence.start + len(sentence.view)
    found: list[str] = []
    pieces = text[at:].lstrip(" ").removeprefix("\n").split("\n", 21)
    last = at
    for line in pieces[:20]:
        option = re.sub(r"^\s*(?:[-*•]|\(?\w[.)])\s+", "", line).strip().strip("\"'“”")
        if not option or len(option) > 60 or (found and rx(r"^(?:just|only|do|please|choose|your)\b").match(option.lower())):
            break
        found.append(option)
        last = text.find(line, last) + len(line)
    return tuple(dict.fromkeys(found)), last - sentence.start if found else end


@cache
def _named(lex: Lexicon) -> str:
    return "(?:" + "|".join(sorted(lex.languages, key=len, reverse=True)) + ")"


def languages(sentence: Sentence) -> Iterator[Found]:
    """The language of the answer."""
    lex = sentence.lexicon
    if not rx(rf"\b{_named(lex)}").search(sentence.view):
        return
    for template in lex.speaks:
        for match in rx(template.replace("{language}", _named(lex))).finditer(sentence.view):
            names = rx(_named(lex)).findall(match[0])
            left = sentence.view[: _cut(match)[0]]
            strict = rx(lex.strictly).search(match[0])
            if len(set(names)) != 1 or not (strict or _of_answer(lex, left)):
                continue
            negated = banned(sentence, left, "") is not None or bool(rx(rf"\b(?:{lex.negation}|not) ").search(match[0]))
            yield sentence.found(Language(code=lex.languages[names[0]], negated=negated), *_cut(match))
            return


def _of_answer(lex: Lexicon, left: str) -> bool:
    """Whether "in French" after these words says how the answer is written, not what it is about."""
    if not rx(lex.about).search(left) or rx(r"[,;:(] ?$").search(left):
        return True
    return bool(rx(rf"\b{lex.works} (?:{lex.about})").search(left)) and not rx(r"(?:\w+ing|\bwho\b[^,]{0,60}|\b(?:say|said|called|named)\b[^,]{0,20}) $").search(left)


def sources(sentence: Sentence) -> Iterator[Found]:
    """How the answer stands to its documents."""
    for template, rule in sentence.lexicon.sources:
        for match in rx(template).finditer(sentence.view):
            if rule == "cite" and banned(sentence, sentence.view[: match.start()], "") is not None:
                continue
            yield sentence.found(Sources(rule=cast(Literal["cite", "only", "none"], rule)), match.start(), match.end())
            return


def resources(sentence: Sentence) -> Iterator[Found]:
    """What the work may use."""
    lex = sentence.lexicon
    for words, resource, factor in lex.resources:
        pattern = rf"\$(?P<usd>\d{{1,6}}(?:\.\d{{1,4}})?)" if words.endswith("$") else rf"{quantity(lex)} (?:\w+ )?(?:{words})\b"
        for match in rx(pattern).finditer(sentence.view):
            left = sentence.view[: match.start()]
            amount = _money(left, match) if "usd" in match.groupdict() else _amount(sentence, match, left, resource)
            if amount and 0 < amount * factor < _MOST:
                yield sentence.found(Resource(resource=cast(ResourceName, resource), maximum=amount * factor), match.start(), match.end())


def _money(left: str, match: re.Match[str]) -> float | None:
    spends = rx(r"\b(?:spend|cost|budget)\b[^.;]{0,40}(?:at most|no more than|more than|under|less than|up to|of|is|maximum of) $").search(left)
    return float(match["usd"]) if spends else None


def _amount(sentence: Sentence, match: re.Match[str], left: str, resource: str) -> float | None:
    """Only a cap counts, and only where it is the work that is capped."""
    said = bounds(match, sentence.lexicon, left[-90:], sentence.view[match.end() :][:40])
    if said is None or said.maximum is None or said.plain and resource != "seconds":
        return None
    if resource == "seconds":
        works = rx(r"\b(?:answer|respond|reply|finish|be done|be ready|complete|return|deliver|réponds|antworte|responde)\b(?: [\w']+){0,4} $").search(left[-50:])
        return float(said.maximum) if works and not said.plain else None
    asked = rx(r"(?:^|[,;:(] ?|\b(?:and|but|please|should|must|then|to|not|don't) )(?:use|spend|consume|keep|stay|budget|limit|utilise\w*|verwende|verbrauche|usa|gasta|make|within)\b[^,;]{0,40}$").search(left[-70:]) or not left.strip()
    return float(said.maximum) if asked else None
