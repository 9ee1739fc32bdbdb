"""How many: a sentence in; counts of words, sentences, bullets, highlights, capital words, per unit or in all, out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import get_args

from ..checks import Count, Unit
from ..sizes import SIZES
from .amounts import Bounds, bounds, number, quantity
from .clauses import Found, Sentence
from .denied import of_none
from .lexicon import Lexicon, rx
from .local import added, names_things, numbered_part, of_labelled_part, of_named_part, one_of_several
from .shared import beside

# ruff: noqa: E501
_AT_LEAST = ("placeholders", "highlights")
"""Units that "include 3" sets a lower bound for: more of them do no harm."""
_NEVER_NONE = ("words", "characters", "sentences", "paragraphs", "lines")
"""Units that every answer has."""
_SIZED: dict[str, Unit] = {
    "word": "words",
    "character": "characters",
    "sentence": "sentences",
    "paragraph": "paragraphs",
}
_APIECE = (
    r"(?:| (?:consist\w*|contain\w*|hav\w+|includ\w*|with|at|of|compris\w*|made|being|no|limited|contenant|ayant|avec|mit|con|"
    r"de)(?: [\w'’-]{1,14}){0,6})(?: | d')$"
)
"""What may stand between "each" and a number, where what was counted just before has so many apiece."""
_LOCAL_OF = r"\b[^\W\d_]{3,}s of $"
_SIZE_OF = r"total|length|limit|minimum|maximum|consists|composed|forms|sizes"
"""Several things of a size ("captions of at most 6 words") are parts; one of a size is mostly the answer."""
_VOICED = r"^[^.;]{0,60}\b(?:passive|active) voice\b|^[^.;]{0,40}\b(?:past|present|future) tense\b"
_HAS = r"must|should|shall|will|(?:only )?has|have|contains?|gets?|is|a|doit|contient|compte|comporte|hat|soll|muss|enthält|tiene|debe|contiene|lleva"
_NOTHING = r"\b(?:no|none|nothing|not a|not one|keine?[rsnm]?|nichts|aucune?|rien|ningun[oa]?|ningún|nada)\b(?! (?:more|less|fewer)\b)[^,.;:]{0,60}$"
_SEVERAL = "several|multiple|various|plusieurs|mehreren?|varios|varias"
_ARE_TO = r"^ (?:must|should|shall|has to|needs to|have to|doit|doivent|muss|soll|müssen|sollen|debe|deben)\b"
_TOLD = r"\b(?P<thing>[\w'’-]+) (?:that|which|who|whose [\w-]+|qui|die|que) (?:(?P<several>have|contain|are|ont|contiennent|haben|enthalten|tienen|contienen)|has|contains|is|a|contient|hat|enthält|tiene|contiene) $"
_ORDINAL_ALONE = (
    r"(?:^|[.;,:] ?)(?:the|le|la|l'|der|die|das|el) ?(?:first|second|third|last|premier|première|deuxième|second|seconde|troisième|dernier|dernière|erste|zweite|dritte|letzte"
    r"|primero|primera|segundo|segunda|tercero|tercera|último|última)(?: one)? (?:[\w'’-]+ ){0,3}$"
)
"""A part by its number alone ("the first must have"), whose noun stands elsewhere."""
_OF_FIELD = r"\b(?:fields?|keys?|columns?|attributes?|properties|feldern?|clés|champs|colonnes|spalten|campos|claves|columnas)\b[^.;]{0,80}\w \($"
"""A size in brackets behind one of several fields."""
_NOTE = r"^(?:un (?:petit|gentil|bref|court)|un) mot$"
_IN_ALL = "insgesamt|zusammen|total|overall|altogether|gesamt"
_UNITS: tuple[Unit, ...] = get_args(Unit)


def counts(sentence: Sentence) -> Iterator[Found]:
    """Counts of the units that the language names."""
    lex = sentence.lexicon
    for match in _units(lex).finditer(sentence.view):
        unit = _unit(match)
        left, right = sentence.view[: match.start()], sentence.view[match.end() :]
        if none := of_none(lex, match, unit, left, right):
            check = Count(unit=unit, minimum=none.bounds.minimum, maximum=none.bounds.maximum, per=none.per)
            yield sentence.found(check, none.start, match.end() + none.reach)
            continue
        said = bounds(match, lex, left[-90:], right[:40])
        if said and (one := numbered_part(lex, unit, left, right)):
            check = Count(unit=unit, minimum=said.minimum, maximum=said.maximum, per=one.per, index=one.index)
            start, end = match.start() if one.start < 0 else one.start, match.end() + one.reach
            yield sentence.found(check, start, end, said.hardness)
            continue
        if (
            said
            and said.plain
            and rx(rf"\b{lex.each} ?(?:of )?(?:the|des|der|de los|de las) $").search(left[-30:])
            and rx(_ARE_TO).match(right)
        ):
            yield sentence.found(
                Count(unit=unit, minimum=said.minimum, maximum=said.maximum), match.start(), match.end()
            )
            continue
        if said is None or _of_nothing(match, left) or not _meant(sentence, match, unit, said, left, right):
            continue
        per, tail = per_unit(lex, unit, left, right)
        if tail < 0 and not left.strip():  # "5 bullet points; no more than 10 words each"
            per, tail = per_unit(lex, unit, sentence.reading.flat[max(0, sentence.start - 60) : sentence.start], right)
        if tail < 0:
            continue
        if said.maximum == 0 and per is None and unit in _NEVER_NONE:
            continue
        said = said.rounded() if unit in ("words", "characters") else said
        maximum = None if said.plain and unit in _AT_LEAST else said.maximum
        check = Count(unit=unit, minimum=said.minimum, maximum=maximum, per=per)
        end = match.end() + max(tail, reach(lex, right))
        yield sentence.found(check, match.start(), end, said.hardness)
        yield from beside(sentence, check, match.start(), end)


def several(sentence: Sentence) -> Iterator[Found]:
    """More than one of a unit, without a number ("in several paragraphs")."""
    lex = sentence.lexicon
    parts = "|".join(rf"(?P<u_{u}>{lex.units[u]})" for u in ("paragraphs", "sentences", "sections") if u in lex.units)
    for match in rx(
        rf"\b(?:in|into|over|across|of|with|en|dans|sur|mit|con) (?:{_SEVERAL}) (?:{parts})(?![\w-])"
    ).finditer(sentence.view):
        unit: Unit = next(u for u in _UNITS if match.groupdict().get(f"u_{u}"))
        if not _of_a_part(lex, sentence.view[: match.start()], sentence.view[match.end() :]):
            yield sentence.found(Count(unit=unit, minimum=2), match.start(), match.end())


def stated(sentence: Sentence) -> Iterator[Found]:
    """Counts of parts that a statement begins with: "The first paragraph has 3 sentences", "Each bullet has one"."""
    each = rx(rf"^{_of_each(sentence.lexicon)} (?:{_HAS})\b").search(sentence.view)
    found = [f for f in counts(sentence) if isinstance(f.check, Count) and f.check.per]
    numbered = [f for f in found if isinstance(f.check, Count) and f.check.index and f.start == sentence.start]
    if each or numbered:
        yield from found


def _of_each(lex: Lexicon) -> str:
    return rf"(?:{lex.each}) (?:{'|'.join(lex.units.values())})"


@cache
def _units(lex: Lexicon) -> re.Pattern[str]:
    units = "|".join(rf"(?P<u_{name}>{words})" for name, words in lex.units.items())
    return rx(rf"{quantity(lex)}[\s-]{{1,3}}(?:(?:{lex.adjectives}) ){{0,2}}(?:{units})\b(?!-)")


def _unit(match: re.Match[str]) -> Unit:
    return next(name for name in _UNITS if match.groupdict().get(f"u_{name}"))


def reach(lex: Lexicon, right: str) -> int:
    """How far a comparison after the unit reaches ("or less")."""
    match = rx(rf"^[\s,]{{0,2}}\(?(?:{'|'.join(lex.after.values())})\)?(?! {number(lex)})").match(right)
    return match.end() if match else 0


def _of_nothing(match: re.Match[str], left: str) -> bool:
    """Whether a bound is that of what there is to be none of, in words that none of our patterns reads."""
    groups = match.groupdict()
    return bool(groups.get("b_above") or groups.get("b_below")) and bool(rx(_NOTHING).search(left[-60:]))


def _meant(sentence: Sentence, match: re.Match[str], unit: Unit, said: Bounds, left: str, right: str) -> bool:
    """Whether the number is asked of the answer, and is not its content."""
    lex = sentence.lexicon
    apiece = not said.plain and rx(rf"[,:;(-] ?{lex.each} $").search(left[-60:])
    if (
        rx(lex.content_right).match(right)
        or (rx(lex.content_left).search(left[-60:]) and not apiece)
        or names_things(match, right, said)
    ):
        return False
    if rx(rf"\b(?:{lex.parts})(?: (?:\w+ ){{0,3}}| \()$").search(left[-60:]) or of_named_part(sentence, match.start()):
        return False
    if (
        rx(_OF_FIELD).search(left[-120:])
        or _of_things(lex, left)
        or rx(_ORDINAL_ALONE).search(left[-60:])
        or (unit == "words" and rx(_NOTE).search(match[0]))
    ):
        return False
    pieces = said.plain and unit in ("words", "sentences", "lines", "paragraphs") and added(left)
    if pieces or one_of_several(left) or of_labelled_part(sentence, left):
        return False
    if (said.plain or unit in ("words", "characters")) and rx(lex.content_relative).match(right):
        return False
    if (unit == "questions" and said.plain) or (unit == "sentences" and rx(_VOICED).match(right)):
        return False
    if said.plain and lex.each_after and rx(lex.each_after).match(right):
        return True
    if said.plain and rx(
        rf"^{_of_each(lex)} (?:(?:{_HAS}|have|be|contain|of|only|exactly|just|une?|de|sein|haben|tener|ser) ){{0,3}}$"
    ).search(left):
        return True
    approximate = said.hardness == "about" and not rx(rf"{lex.plain_left}|\b(?:of|de|von|mit|aus|con|à|d') ?$").search(
        left[-160:]
    )
    if said.plain or approximate or sentence.mode == "question":
        led = rx(lex.plain_left).search(left[-160:]) or (said.hardness == "about" and not approximate)
        return bool(led) and _asked(sentence, unit, said, left, right)
    return True


def _of_things(lex: Lexicon, left: str) -> bool:
    """Whether things that are told of have so many ("files that have more than 5 lines")."""
    told = rx(_TOLD).search(left[-60:])
    if told is None:
        return False
    own = rf"(?:{lex.answer}|{lex.works})s?"
    return not rx(own).fullmatch(told["thing"]) and (told["several"] is not None or not rx(rf"\b{own}\b").search(left))


def _asked(sentence: Sentence, unit: Unit, said: Bounds, left: str, right: str) -> bool:
    lex = sentence.lexicon
    if sentence.mode == "question":
        return bool(rx(r"\b(?:in|within|en|dans|mit|con) (?:an? )?$").search(left[-12:]))
    bare = not right.strip() or rx(
        r"^ ?[.,;:!?)(/\u2014-]|^ (?:only|please|seulement|uniquement|nur|solo|sólo|solamente|and|on|about|or|max|min|each|per|long|in|for|that|et|sur|und|über|zu|y|sobre|of course|en tout|au total|en total|insgesamt|como respuesta|comme réponse|als antwort|as (?:an |the |your )?answer|pls|plz|bitte|svp|stp|s'il|por favor|with|mit|avec|con|chacune?|jeweils|separated)\b"
    ).match(right)
    if not left.strip() and not bare:
        return False
    if (
        said.plain
        and rx(rf"{lex.about}[^,;]*$").search(left[-60:])
        and not rx(r"\b(?:in|within|using|with|of|en|dans|mit|con|de|to) (?:\w+ ){0,2}$|, (?:let's )?say $").search(
            left[-30:]
        )
    ):
        return False
    given = rx(
        r"\b(?:give|provide|need|want|find|generate|donne|fournis|gib|nenne|da|dame)(?: \w+)?(?: an?)? $"
    ).search(left[-30:])
    return not (
        given
        and unit in ("words", "characters", "lines")
        and not bare
        and not right.startswith("-")
        and not rx("^ [a-z-]+ (?:about|on)").match(right)
    )


def per_unit(lex: Lexicon, unit: Unit, left: str, right: str) -> tuple[Unit | None, int]:
    """The unit in which each count is taken, and how far its words reach; -1 where it is none we know."""
    for name, words in lex.units.items():
        if (match := rx(lex.per.replace("{unit}", f"(?:{words})")).match(right)) or (
            name == "paragraphs" and (match := rx(rf"^[\s-]{words}").match(right))
        ):
            return name, match.end()
        short = rf"\b(?:keep|make) (?:the |all |your )?(?:{words}) (?:short|brief|concise|tight|crisp)[ ,:(-]{{1,4}}$|\b(?:short|brief|compact) (?:{words})[ ,:(-]{{1,4}}$"
        if rx(short).search(left[-60:]):
            return name, 0
        if SIZES[unit] >= SIZES[name]:
            continue
        distributed = rf"\b(?:{words}) (?:of|with|de|mit|aus|von|con|avec)(?: (?!{_IN_ALL})\w+)? $"
        if rx(rf"\b{lex.each} (?:{words})(?: [\w-]{{1,12}}){{0,5}} $|{distributed}").search(left[-70:]):
            return name, 0
    if (apiece := rx(rf"\b{lex.each}{_APIECE}").search(left[-90:])) is not None:
        return _counted_before(lex, left[: len(left) - len(left[-90:]) + apiece.start()])
    if _of_a_part(lex, left, right):
        return None, -1
    if lex.each_after and (match := rx(lex.each_after).match(right)):
        return _unit_named(lex, left[-50:], match.end())
    return None, 0


def _unit_named(lex: Lexicon, left: str, end: int) -> tuple[Unit | None, int]:
    for name, words in lex.units.items():
        if rx(rf"\b(?:{words})\b").search(left):
            return name, end
    return None, -1


def _of_a_part(lex: Lexicon, left: str, right: str) -> bool:
    """Whether the number is that of each of some things within the answer, not its own."""
    other = rf"(?!line|lower|upper|caps|capital|{lex.answer}\b)[^\W\d_]{{3,}}"
    if rx(lex.per.replace("{unit}", other)).match(right):
        return True
    if rx(rf"\b(?:questions?|fragen|preguntas?)\b[^.;]{{0,60}}\b{lex.each} {lex.answer}\b[^.;]{{0,30}}$").search(left):
        return True
    each = rf"\b{lex.each} (?!{lex.answer}|{lex.works})[^\W\d_]{{3,}}(?:['’]s)?(?: [\w'’-]{{1,14}}){{0,5}} $"
    if rx(each).search(left[-90:]):
        return True
    whole = rf"\b(?:{lex.answer}|{lex.works}|{_SIZE_OF}|{'|'.join(lex.units.values())}) of $"
    return bool(rx(_LOCAL_OF).search(left[-40:])) and not rx(whole).search(left[-40:])


def _counted_before(lex: Lexicon, left: str) -> tuple[Unit | None, int]:
    """The unit counted before "each": what has so many apiece; -1 where that is none we know."""
    near = left[-120:]
    ends = {
        name: m.end()
        for name, words in lex.units.items()
        for m in rx(rf"\b(?:{words})(?: (?:points|items))?(?!\w)").finditer(near)
    }
    name = max(_UNITS, key=lambda unit: ends.get(unit, -1))
    between = near[ends.get(name, 0) :]
    if not ends or rx(r"[.;:]|\b(?:points|items|lists|ones)\b").search(between):
        return None, -1
    return name, 0


def sizes(sentence: Sentence) -> Iterator[Found]:
    """Counts said as a property ("word limit: 200")."""
    lex = sentence.lexicon
    for match in rx(lex.sized + quantity(lex)).finditer(sentence.view) if lex.sized else ():
        said = bounds(match, lex, "", sentence.view[match.end() :][:40])
        if said is None:
            continue
        if said.plain:
            low, high = None if match["cap"] else said.minimum, None if match["floor"] else said.maximum
            said = Bounds(low, high, plain=low == high).rounded()
        check = Count(unit=_SIZED[match["unit"]], minimum=said.minimum, maximum=said.maximum)
        yield sentence.found(check, match.start(), match.end(), said.hardness)
