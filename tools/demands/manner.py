"""A clause in; the manner, person, voice and tense it demands out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..objectives.english import ENGLISH
from ..objectives.lexicon import rx
from .demand import Demand
from .said import Said
from .stances import stances
from .stems import stem

# ruff: noqa: E501
AXES: dict[str, dict[str, str]] = {
    "register": {
        "formal": r"formal(?:ly)?|formality|professional(?:s|ly)?|professionalism|business-?like|official|dignified|"
        r"corporate|academic(?:ally)?|scholarly|formel(?:le)?|soutenu|förmlich|sachlich|formelle\w*|profesional(?:es)?",
        "casual": r"informal(?:ly|ity)?|casual(?:ly)?|slang|colloquial(?:ly|isms?)?|conversational(?:ly)?|chatty|street|laid-back|"
        r"humou?r(?:ous|ously)?|funny|witty|wit|playful(?:ly)?|joking(?:ly)?|jok(?:es?|y)|silly|goofy|sarcastic(?:ally)?|sarcasm|"
        r"nicknames?|emojis?|texting|familier|décontracté|locker|umgangssprachlich\w*|salopp|coloquial|desenfadado",
    },
    "feeling": {
        "bright": r"positiv\w*|optimis\w*|upbeat|enthusias\w*|encourag\w*|cheerful(?:ly)?|inspir\w*|motivat\w*|uplift\w*|"
        r"hopeful(?:ly)?|adventurous|excit\w*|passionate(?:ly)?|joyful|joyous|lively|energetic|celebrat\w*|warm|supportive|vibrant|romantic",
        "dark": r"negativ\w*|pessimis\w*|gloomy|bleak|cynical(?:ly)?|harsh(?:ly)?|stern(?:ly)?|discourag\w*|hopeless(?:ness)?|"
        r"despair\w*|melanchol\w*|sad(?:ly|ness)?|somber|sombre|grim|bitter|angry|hostile|tragic|ominous|scary",
        "neutral": r"neutral(?:ly|ity)?|objective(?:ly)?|objectivity|unemotional|emotionless|detached|impartial(?:ly)?|"
        r"dispassionate(?:ly)?|matter-of-fact|dry|flat|monotone|unbiased|factual|neutre|neutral\w*|objektiv\w*|objetiv[oa]",
    },
    "emotion": {
        "emotional": r"emotional(?:ly)?|emotions?|emotive|heartfelt|sentimental|exciting|motivational",
        "neutral": r"neutral(?:ly|ity)?|unemotional|emotionless|detached|dispassionate(?:ly)?|clinical",
    },
    "gravity": {
        "light": r"humou?r(?:ous|ously)?|funny|witty|playful(?:ly)?|light-?hearted(?:ly)?|whimsical|comic(?:al)?|silly|jok\w+",
        "grave": r"serious(?:ly|ness)?|solemn(?:ly)?|grave|stern(?:ly)?|academic(?:ally)?|scholarly",
    },
    "difficulty": {
        "plain": r"simple|simplistic|simplif\w+|plain|easy(?: to understand)?|accessible|general audience|lay(?:person|people|man)(?:'s)?|beginners?|"
        r"non-?(?:experts?|technical|specialists?)|children|kids|five-year-olds?|year-olds?|novices?|everyday|straightforward",
        "technical": r"technical(?:ly|ities)?|jargon|terminology|specialist|specialists|experts?|scientific (?:terms|terminology|language)|"
        r"specialized (?:terms|terminology|vocabulary|language)|(?:scientific|expert|specialist|academic) (?:audience|readers?)|advanced|fachsprache|jargon technique",
    },
    "cost": {
        "costly": r"luxur\w+|high-end|lavish|premium|upscale|indulgent|extravagant|opulent",
        "cheap": r"budget-?(?:friendly|conscious)|(?:on a|tight) budget|cheap(?:ly)?|affordable|inexpensive|low-cost|frugal(?:ly)?|backpackers?",
    },
    "length": {
        "brief": r"brief(?:ly)?|concise(?:ly)?|short|succinct(?:ly)?|terse(?:ly)?|to the point|bref|kurz|knapp|breve",
        "full": r"detailed|comprehensive(?:ly)?|exhaustive(?:ly)?|thorough(?:ly)?|in-depth|in depth|elaborate|lengthy|complete(?:ly)?|extensive(?:ly)?|détaillé|ausführlich|detallad[oa]",
    },
    "stance": {
        "partial": r"persuasive(?:ly)?|opinionated|one-sided|promotional|biased|subjective(?:ly)?|advocate|salesy",
        "balanced": r"balanced|objective(?:ly)?|impartial(?:ly)?|unbiased|both sides|neutral(?:ly)?",
    },
    "imagery": {
        "figurative": r"metaphor(?:s|ical|ically)?|similes?|figurative(?:ly)?|imagery|poetic(?:ally)?|flowery|descriptive|vivid(?:ly)?",
        "literal": r"literal(?:ly)?|plain-spoken|unadorned",
    },
}
"""The classic tensions: each axis with its poles, of which an answer as a whole can have one."""
_FRAME = (
    r"\b(?:make (?:it|this|them)|tones?|styles?|manner|voice|register|languages?|wording|terms|vocabulary|mood|attitude|jargon|terminology|approach|"
    r"perspective|answers?|responses?|summary|overview|audiences?|readers?|tailor\w*|sounds?|suitable|appropriate|vibe|writing|slang|emojis?|humou?r|jokes?|appeal|formality|"
    r"metaphors?|similes?|imagery|nicknames?|focus|ton|style|tonfall|stil|sprache|tono|estilo|lenguaje|be|is|keep|remain|stay|written|"
    r"explain\w*|describ\w*|explanation|attempt|assum\w*|experts|families|couples|children|kids|beginners)\b"
)
SHAPES = r"(?:formal|informal|casual|brief|short|concise|detailed|complete|thorough|exhaustive|comprehensive|technical|simple)\b"
"""Manners that a clause may open with, set against another."""
_ADVERB = r"^(?:please )?(?:write|answer|respond|reply|speak|explain|describe|say|put it|phrase)\b[^,;]{0,40}$"
_EXTREME = (
    r"\b(?:exhaustive(?:ly)?|(?:as|so) (?:detailed|long|thorough|complete|full|comprehensive)(?: and [\w-]+)? as (?:possible|you can)|(?:very|extremely|highly) (?:detailed|long)|"
    r"in (?:full|great|every|exhaustive) detail|(?:detailed|comprehensive|complete|thorough) and (?:detailed|comprehensive|complete|thorough)|one-line|as (?:brief|short|concise) as (?:possible|you can)|extremely (?:brief|short))\b"
)
"""A length so far out that its opposite leaves no room beside it."""
_NOTHING_LEFT_OUT = (
    r"\b(?:(?:do not|don't|must not|never|without|not) (?:leav|skip|miss|omit|forget)\w* (?:out )?(?:anything|any(?: single)? (?:detail|point|aspect|thing)s?)(?: out)?"
    r"|(?:leav|skip|miss|omit)\w* nothing(?: out)?|(?:all|every|each(?: and every)?)(?: of)?(?: the| its)?(?: \w+)? details?(?! (?:below|above|given|provided|you|in|of|about|on|for|from|regarding|concerning|that|which|needed|necessary)\b)|cover(?:s|ing)? (?:absolutely )?everything"
    r"|(?:be|it (?:should|must) be|make it|is to be) (?:fully |absolutely )?(?:complete|exhaustive)(?! (?:sentences?|the)\b))\b"
)
"""That everything is to be in, whatever the frame of the words."""
_PERSONA = r"\b(?:mimic\w*|imitat\w*|emulat\w*|in)(?: the)?(?: [\w-]+)? (?:style|voice|manner|persona) of (?:an? |the )?(?P<who>[^,.;]{3,50})"
_SPEAKS = {
    "formal": r"\b(?:scientific|academic|scholar\w*|legal|lawyer|attorney|judge|professor|encyclop\w+|textbook|journal article|research paper|white paper|diplomat|official|government)\b",
    "casual": r"\b(?:teenager|teen|best friend|comedian|surfer|kid|toddler|pirate|text message|chat|rapper|gossip columnist)\b",
}
"""How some personas are known to speak."""
_QUALITY = r"\b(?P<first>[a-z-]{4,20}(?:, [a-z-]{4,20}){0,4})(?:,? (?:and|yet|but) (?P<last>[a-z-]{4,20}))? (?:tones?|manner|mood|attitude|approach|style|insights|remarks|language|elements|commentary|wording)\b"
"""Adjectives of a manner, whatever they are."""
_PERSONS = {"first": r"(?:1st|first)", "second": r"(?:2nd|second)", "third": r"(?:3rd|third)"}
_PERSON = (
    r"\b(?:in|from|use|using|with|maintain\w*)(?: (?:a|an|the|only))*(?: [\w]+){0,2} (?P<which>%s)[\s-]person(?! account of)"
    r"|\b(?P<seen>%s)[\s-]person(?: [\w-]+)? (?:perspective|point of view|viewpoint|narrat\w+|narrator|voice|pronouns?|style)\b"
)
_SOME = r"\b(?:at least|a few|some|several|one|two|three|four|five|\d+%?|percent|most) (?:\w+ ){0,3}(?:sentences?|paragraphs?|times?|words?|of)\b"


def manners(said: Said) -> Iterator[Demand]:
    """The poles of style, and person, voice and tense."""
    view = said.bare
    yield from stances(said)
    yield from _grammar(said, view)
    if match := rx(_PERSONA).search(view):
        who, wanted = match["who"].strip(), not said.denied(match.start())
        yield Demand("manner", who, wanted, "persona", at=match.start())
        speaks = next((pole for pole, people in _SPEAKS.items() if rx(people).search(who)), "")
        if speaks and wanted:
            yield Demand("manner", speaks, True, "register", at=match.start())
    yield from _qualities(said, view)
    if match := rx(_NOTHING_LEFT_OUT).search(view):
        yield Demand("manner", "full", True, "length", total=True, at=match.start())
    if not (rx(_FRAME).search(view) or rx(_ADVERB).search(view) or (said.before and rx(SHAPES).match(view))):
        return
    for axis, poles in AXES.items():
        seen: set[str] = set()
        for pole in poles:
            for match in _pole(axis, pole).finditer(view):
                if (
                    pole in seen
                    or _tempered(said, match)
                    or not _of_manner(axis, said, match)
                    or _is_subject(said, match)
                ):
                    continue
                seen.add(pole)
                total = said.whole if axis != "length" else bool(rx(_EXTREME).search(view))
                yield Demand("manner", pole, not said.denied(match.start()), axis, total=total, at=match.start())


def _tempered(said: Said, match: re.Match[str]) -> bool:
    """Whether only too much of it is forbidden, or it is to be made plain ("simplify technical terms")."""
    left = said.bare[: match.start()][-40:]
    cleared = rx(r"\b(?:simplif\w*|explain\w*|defin\w*|clarif\w*|translat\w*|break\w* down)(?: \w+){0,2} $").search(
        left
    )
    bare = rx(r"\b(?:complex|dense|heavy) $").search(left) and not said.denied(match.start())
    return bool(cleared) or (said.tempered(match.start()) and not bare)


def _is_subject(said: Said, match: re.Match[str]) -> bool:
    """Whether the task is about it ("write about the history of emojis")."""
    about = rx(r"\b(?:about|on|history of|role of|use of|rise of|meaning of|origins? of)(?: [\w'-]+){0,3} $")
    noun = rx(
        r"(?:emojis?|slang|humou?r|jokes?|jargon|terminology|metaphors?|similes?|imagery|nicknames?|sarcasm)"
    ).fullmatch(match[0])
    return bool(noun and said.task and about.search(said.bare[: match.start()][-50:]))


def _qualities(said: Said, view: str) -> Iterator[Demand]:
    """Each adjective said of the manner, wanted or not: the same word is opposed to itself, no list of poles is needed."""
    for match in rx(_QUALITY).finditer(view):
        words = [w for part in (match["first"], match["last"]) if part for w in part.split(", ")]
        for word in words:
            if not said.tempered(match.start()):
                yield Demand("quality", stem(word), not said.denied(match.start()), at=match.start())


@cache
def _pole(axis: str, pole: str) -> re.Pattern[str]:
    return rx(rf"(?<![\w-])(?:{AXES[axis][pole]})(?![\w-])")


_ADJECTIVE = (
    r"formal|informal|professional|casual|conversational|simple|plain|technical|advanced|easy|accessible|official|corporate|"
    r"familiar|playful|funny|witty|silly|straightforward|everyday|dry|flat"
)
_QUALIFIED = (
    rf"^(?:$|[\s]?[.,;:!?)\"]| (?:and|or|but|yet|for|to|with|in|throughout|that|while|without|as|enough|terms?|writing|way|words?|audiences?|readers?|"
    rf"professionals|jargon|terminology|manner|tones?|styles?|language|voice|register|vocabulary|approach|sentences|phrasing|expressions?|"
    rf"{ENGLISH.answer}|{ENGLISH.works})\b)"
)
_LOOSE = frozenset({"length", "feeling", "emotion", "gravity", "stance", "imagery", "cost"})
_NEAR = (
    r"^(?:,? (?:and|or|but|yet) [\w-]+|,? [\w-]+){0,3},? (?:tones?|styles?|manner|voice|register|language|wording|terms?|"
    r"vocabulary|mood|attitude|terminology|perspective|audience|approach|appeal|way|account|throughout)\b"
)


def _of_manner(axis: str, said: Said, match: re.Match[str]) -> bool:
    """Whether the word speaks of how the answer is, not of what it is about ("positive effects", "a brief background")."""
    if said.before and not said.bare[: match.start()].strip():
        return True  # a clause that opens with it goes on about the manner: "formal, but casual among friends"
    right, left = said.bare[match.end() :][:60], said.bare[: match.start()][-50:]
    if axis == "length":
        works = r"^(?:,? (?:and|or|but|yet) [\w-]+)?(?: as (?:possible|you can))?(?: (?:response|answer|reply|email|essay|story|article|review|plan|report|letter|message|post|summary|overview|version|explanation))?(?:,? please)?[\s.,;]*$"
        return bool(
            rx(works).match(right)
            and rx(
                r"\b(?:be|keep \w+(?: \w+)?|remain|is|(?:write|give|provide|produce|create|want|need)(?: me| us)? an?|it|answer|stay|and|as) $|^\W*(?:(?:please|just|only|very|but|an?) )*$"
            ).search(left)
        )
    if axis not in _LOOSE:
        return not rx(_ADJECTIVE).fullmatch(match[0]) or bool(rx(_QUALIFIED).match(right))
    if rx(_NEAR).match(right) or rx(
        r"\b(?:tone|style|language|manner|voice|mood|attitude|emotional|any|be|keep (?:it|the \w+)|remain|stay|sound|written) (?:[\w-]+,? (?:and |or |but )?){0,4}$"
    ).search(left):
        return not (axis == "cost" and not rx(r"\b(?:focus\w*|tailor\w*|for|options?)\b").search(said.bare))
    if axis == "cost":
        return bool(rx(r"\b(?:focus\w*|tailor\w*|instead of|seeking|for)\b").search(left))
    return (
        bool(rx(_ADVERB).search(said.bare) and match[0].endswith("ly"))
        or bool(rx(r"\b(?:attempt to|trying to|try to|no) (?:\w+ or )?$").search(left))
        or (axis == "imagery" and bool(rx(r"\b(?:us\w+|avoid\w*|includ\w+|no|without|incorporat\w+)\b").search(left)))
    )


def _grammar(said: Said, view: str) -> Iterator[Demand]:
    some = bool(rx(_SOME).search(view))
    for person, words in _PERSONS.items():
        if match := rx(_PERSON % (words, words)).search(view):
            at = max(match.start("which"), match.start("seen"))
            yield Demand("person", person, not said.denied(match.start()), total=said.whole, some=some, at=at)
    for match in rx(r"\b(?P<which>active|passive) voice\b").finditer(view):
        yield Demand(
            "voice",
            match["which"],
            not said.denied(match.start()),
            _place(view),
            total=said.whole,
            some=some,
            at=match.start(),
        )
    for match in rx(r"\b(?P<which>past|present|future) tense\b(?! (?:form|of))").finditer(view):
        yield Demand(
            "tense",
            match["which"],
            not said.denied(match.start()),
            _place(view),
            total=said.whole,
            some=some,
            at=match.start(),
        )


def _place(view: str) -> str:
    match = rx(
        r"\b(?P<which>first|second|third|fourth|fifth|last|final|opening|closing) (?P<unit>paragraph|sentence|section)\b"
    ).search(view)
    return f"{match['which']} {match['unit']}" if match else ""
