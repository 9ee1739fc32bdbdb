"""Which words: a sentence in; how often terms and letters are to stand in the answer out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from ..checks import Occurs
from .amounts import Bounds, bounds, quantity
from .clauses import Found, Sentence
from .lexicon import QUOTED, Lexicon, rx
from .local import in_part, of_named_part
from .marks import banned
from .shared import JOINT

# ruff: noqa: E501
Noun = Literal["word", "phrase", "letter", ""]
Scope = Literal["word", "phrase", "letter", "character"]
_CARRIER = (
    "the|these|both|following|all|exact|of|two|three|four|five|any|some|each|every|specific|an?|key|le|la|les|mots?|"
    "suivants?|das|die|den|folgenden?|el|las?|los|siguientes?|sentence|in it|it|your response|response"
)
"""What may stand between a verb of inclusion and its noun."""
_AS = r"^ (?:as (?:an? |the )?(?:\w+ )?(?:verb|noun|adjective|adverb|name|title|heading|greeting)|in (?:its|the) (?:plural|singular|past|literal))\b|^ (?:comme|en tant que) (?:verbe|nom|adjectif)\b|^ als (?:verb|nomen|substantiv|adjektiv)\b|^ como (?:verbo|sustantivo|adjetivo)\b"
"""What may not be done with a term that may stand otherwise."""
THINGS = r"(?:items|elements|things|éléments|elemente|begriffe|dinge|elementos|cosas)"
"""What a list of single words may be called besides."""
_LONGEST = 300
"""Characters of a term; a longer quotation is content."""


@dataclass(frozen=True)
class Term:
    """A term as the sentence names it."""

    text: str
    noun: Noun
    start: int
    end: int
    group: tuple[int, int]
    """Where the list it stands in starts (its noun included) and ends."""

    @property
    def scope(self) -> Scope:
        """How it is to be matched."""
        if self.noun == "letter" and len(self.text) == 1:
            return "letter" if self.text.isalpha() else "character"
        if len(self.text) == 1 and not self.text.isalnum():
            return "character"
        return "word" if re.fullmatch(r"[\w'’-]+", self.text) else "phrase"


@cache
def _lists(lex: Lexicon) -> re.Pattern[str]:
    """A noun with its list of terms, or a list of quotations."""
    joint = rf"(?:\s?[,/] ?(?:(?:{lex.and_or}) )?| (?:{lex.and_or}) | (?=\"))(?:(?:the|le|la|das|die|el|la) )?"
    again = rf"(?:(?:{lex.word_nouns}|{lex.phrase_nouns}) )?"
    bare = rf"(?!{lex.bare_stop}\b){lex.bare}"
    quotes = rf"{QUOTED}(?:{joint}{again}{QUOTED}){{0,30}}"
    nouns = rf"(?P<word>{lex.word_nouns})|(?P<phrase>{lex.phrase_nouns})|(?P<letter>{lex.letter_nouns})"
    listed = r"[^.;:!?\n\"]{2,40}(?:\s?,[^.;:!?\n\",]{2,40}){0,30}(?=[.;!?\n]|$)"
    return rx(
        rf"(?:\b(?:{nouns})(?P<colon>\s?:|{lex.such_as})?(?: |\s?\[) ?)?(?P<quotes>{quotes})"
        rf"|\b(?P<cword>{lex.word_nouns}|(?P<thing>{THINGS}))[^.;:!?\"]{{0,40}}: (?P<listed>{listed})"
        rf"|\b(?P<bword>{lex.word_nouns}) (?P<bares>{bare}(?:{joint}{bare}){{0,30}}?)(?={lex.bare_end})"
        rf"|\b(?P<bletter>{lex.letter_nouns}) (?P<one>[^\W\d_]|[#!?*&%$@;:,.-])(?=[\s.,;!?)]|'s|$)"
    )


def terms(sentence: Sentence) -> list[tuple[Term, ...]]:
    """The lists of terms that a sentence names, in order."""
    found: list[tuple[Term, ...]] = []
    for match in _lists(sentence.lexicon).finditer(sentence.view):
        noun: Noun = "letter" if match["letter"] or match["bletter"] else "phrase" if match["phrase"] else ""
        if match["word"] or match["bword"] or match["cword"]:
            noun = "word"
        part = next(name for name in ("quotes", "listed", "bares", "one") if match[name])
        group = tuple(_split(sentence, match, part, noun))
        if not (match["thing"] and any(" " in term.text for term in group)):
            found.append(group)
    return [group for group in found if group]


def _split(sentence: Sentence, match: re.Match[str], part: str, noun: Noun) -> Iterator[Term]:
    start, group = match.start(part), (match.start(), match.end())
    lex = sentence.lexicon
    if part == "quotes":
        for quoted in rx(QUOTED).finditer(match[part]):
            a, b = start + quoted.start(), start + quoted.end()
            if text := _cleaned(sentence.said(a + 1, b - 1), noun):
                yield Term(text, noun, a, b, group)
        return
    for item in re.finditer(r"[^,/]+", match[part]) if part != "one" else [re.match(r".+", match[part])]:
        assert item is not None
        for piece in rx(rf"(?:(?! (?:{lex.and_or}) ).)+").finditer(item[0]):
            words = rx(rf"^ ?(?:(?:{lex.and_or}) )?(?:(?:the )?(?:{lex.word_nouns}) )?").sub("", piece[0])
            a = start + item.start() + piece.end() - len(words)
            text = sentence.said(a, a + len(words)).strip()
            if text and len(text.split()) <= 4:
                yield Term(text, noun, a, a + len(words.rstrip()), group)


def _cleaned(text: str, noun: Noun) -> str:
    """The term within the quotation marks, without the comma or full stop that typesetting puts there."""
    text = text.strip()
    if len(text) > 1 and (text[-1] == "," or (text[-1] == "." and (noun == "word" or " " not in text))):
        text = text[:-1]
    return text if len(text) <= _LONGEST else ""


def frequencies(sentence: Sentence) -> Iterator[Found]:
    """How often a term or a letter is to stand."""
    times = list(_times(sentence.lexicon).finditer(sentence.view))
    if not times:
        return
    groups = terms(sentence)
    last, known = 0, tuple[Term, ...]()
    for match in times:
        said = _repeated(sentence, match)
        before = [g for g in groups if last <= g[0].start and g[-1].end <= match.start()]
        after = [g for g in groups if 0 <= g[0].group[0] - match.end() <= 12]
        again = bool(known) and bool(rx(rf"^{JOINT} $").match(sentence.view[last : match.start()]))
        chosen = before[-1] if before else after[0] if after else known if again else ()
        known, last = chosen, match.end()
        if said is None or not chosen or not _told(sentence, chosen, match) or _elsewhere(sentence, match.end()):
            continue
        around = min(chosen[0].group[0], match.start()), max(chosen[-1].end, match.end())
        tight = match.span() if again and not before else around
        for term in chosen:
            span = tight if len(chosen) == 1 else (term.start, term.end)
            check = Occurs(term=term.text, minimum=said.minimum, maximum=said.maximum, scope=term.scope)
            yield sentence.found(check, *span, said.hardness)


@cache
def _times(lex: Lexicon) -> re.Pattern[str]:
    once = "|".join(lex.repeated) or "(?!)"
    before = "|".join(rf"(?P<o_{name}>{words})" for name, words in lex.before.items())
    after = "|".join(lex.after.values())
    counted = rf"{quantity(lex)}(?: (?:different|separate))?[ -](?:{lex.times})\b"
    return rx(rf"(?:{counted}|(?:(?:{before}) )?\b(?P<once>{once})\b)(?: (?:{after}))?")


def _repeated(sentence: Sentence, match: re.Match[str]) -> Bounds | None:
    lex = sentence.lexicon
    left, right = sentence.view[: match.start()][-90:], sentence.view[match.end() :][:40]
    if not match["once"]:
        tail = rx(rf"(?:{lex.times})").split(match[0])[-1]
        return bounds(match, lex, left, tail or right)
    n = lex.repeated[match["once"]]
    comparison = next((name for name in lex.before if match[f"o_{name}"]), "")
    numbers = {"least": (n, None), "above": (n + 1, None), "most": (None, n), "below": (None, n - 1)}
    low, high = numbers.get(comparison, (n, n))
    if rx(rf"\b(?:{lex.negation}) (?:\S+ ){{0,6}}$").search(left):
        return Bounds(None, n) if comparison == "above" else None
    return Bounds(low, high)


def _elsewhere(sentence: Sentence, end: int) -> bool:
    """Whether it is another text in which the term stands so often ("in the dictionary")."""
    lex = sentence.lexicon
    own = rf"(?:your|the|this) (?:\w+ )?(?:{lex.answer}|{lex.works})|total|it\b|all\b"
    return lex.code == "en" and bool(rx(rf"^ (?:in|on) (?!{own})").match(sentence.view[end:]))


def _told(sentence: Sentence, chosen: tuple[Term, ...], match: re.Match[str]) -> bool:
    """Whether the words between a term and its number speak of using it."""
    lex = sentence.lexicon
    left, start = sentence.view[: chosen[0].group[0]][-80:], min(chosen[-1].end, match.start())
    between = sentence.view[start : match.start()]
    if rx(rf"{lex.appear}|\b{lex.include}\b|\bshow\w* up").search(f" {between} "):
        return True
    return bool(
        rx(rf"\b{lex.include} (?:[^\s.;]+ ){{0,7}}$|^ ?$").search(left)
        or chosen[0].noun == "letter"
        or rx(rf"^\W*(?:{lex.modal} )?(?:be )?$").match(between)
    )


def inclusions(sentence: Sentence) -> Iterator[Found]:
    """Terms that are to stand in the answer, or not to."""
    for group in terms(sentence):
        start, end = group[0].group
        left, right = sentence.view[:start], sentence.view[end:]
        forbidden = forbids(sentence, group, left, right)
        if forbidden is None and not _wanted(sentence, group, left, right):
            continue
        if forbidden is None and _alternatives(sentence, group):
            continue  # any one of them would do, or they are examples
        edge = rx(rf"\b(?:{sentence.lexicon.starts}|{sentence.lexicon.ends})\b[^.;,]{{0,40}}$").search(left[-80:])
        elsewhere = edge or of_named_part(sentence, start) or in_part(sentence, end) or rx(_AS).match(right)
        if forbidden is not None and elsewhere:
            continue  # elsewhere, or in another form, they may stand
        low, high = (1, None) if forbidden is None else (None, 0)
        for term in group:
            check = Occurs(term=term.text, minimum=low, maximum=high, scope=term.scope)
            if len(group) > 1:
                yield sentence.found(check, term.start, term.end)
            elif term.noun or term.scope != "character":
                yield sentence.found(
                    check, start if forbidden is None else min(start, forbidden), end + _tail(sentence, right)
                )


def forbids(sentence: Sentence, group: tuple[Term, ...], left: str, right: str) -> int | None:
    """Where the words that forbid the terms begin."""
    lex = sentence.lexicon
    verbs = rf"{lex.filler}|{lex.include}|mention(?:ing)?|use(?: of)?|following|words?|exact|please"
    lead = rf"(?: (?:{verbs}))*(?: (?:of|the|any|these))*(?: (?!{lex.include}\b)[\w-]{{3,}})?"
    verb = rx(rf"(?:\b{lex.negation}|(?<!\w){lex.absence}){lead} ?$").search(left[-90:])
    if verb is None and rx(r"^ (?:never|nie|niemals|jamais|nunca)\b").match(right):
        return group[0].group[0]
    if verb:
        return len(left) - len(left[-90:]) + verb.start()
    if group[0].noun and (
        m := rx(rf"\b(?:no|kein\w*|aucun\w*|ningun\w*)(?: \w+)? {lex.word_nouns}[^.;]{{0,30}}$").search(left[-60:])
    ):
        return len(left) - len(left[-60:]) + m.start()
    if (
        (group[0].noun or group[0].text != group[0].text.lower() or left.endswith(" "))
        and rx(r"(?:, | or | and | ou | oder | und | y | o | ni )$").search(left)
        and (chained := banned(sentence, left, "")) is not None
    ):
        return chained  # one of several things that are to stay out
    named = group[0].noun or sentence.view[group[0].start] == '"'
    return len(left) if named and rx(rf"^(?: [\w-]+){{0,1}} {lex.banned}").match(right) else None


def _wanted(sentence: Sentence, group: tuple[Term, ...], left: str, right: str) -> bool:
    lex = sentence.lexicon
    if (
        rx(r"^ (?:to |as an? |for (?:the |each )|at the (?:end|start|beginning)|um |pour |para |als )").match(right)
        and not group[0].noun
    ):
        return False
    swapped = rx(
        r"\b(?:replac\w*|swap\w*|substitut\w*|exchang\w*|confus\w*|combin\w*|match\w*|pair\w*) (?:[\w-]+ ){0,3}$"
    ).search(left)
    if rx(r"^ (?:mean|rhyme|instead)").match(right) or (swapped and rx(r"^ (?:with|by|for)\b").match(right)):
        return False
    if rx(rf"\b(?:{lex.starts}|{lex.ends})(?: [\w-]+){{0,3}} $").search(left[-50:]):
        return False
    if group[0].noun and (told := rx(rf"^,? {lex.appear}").match(right)):
        return bool(rx(rf"{lex.modal}|\bto\b").search(told[0]) or rx(lex.modal).search(left))
    if not group[0].noun:
        plain = rx(r"[\w'’-]").search(group[0].text)
        return bool(plain and rx(rf"\b(?:{lex.quotes})(?: (?:the|an?|le|la|das|el))? $").search(left[-40:]))
    return bool(rx(rf"\b{lex.include}(?: (?:{_CARRIER})){{0,5}} ?$").search(left[-90:]))


def _alternatives(sentence: Sentence, group: tuple[Term, ...]) -> bool:
    """Whether any one of the terms would do ("the word A or B")."""
    between = sentence.view[group[0].end : group[-1].start]
    if rx(rf"{sentence.lexicon.such_as} ?$").search(sentence.view[: group[0].start][-20:]):
        return True
    return len(group) > 1 and bool(rx(r"\b(?:or|ou|oder|o)\b").search(between))


def _tail(sentence: Sentence, right: str) -> int:
    lex = sentence.lexicon
    place = rf" in (?:your|the) {lex.answer}"
    ban = rf"^(?: [\w-]+)? {lex.banned}(?: used| included| mentioned|{place})?"
    match = rx(rf"{ban}|^,? {lex.appear}(?:{place})?").match(right)
    return match.end() if match else 0
