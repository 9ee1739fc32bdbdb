"""A sentence about two people and a question about "he" or "she" in; whether the pronoun can mean either, out. English.

Which person a pronoun means depends on what the verb says of them (Garvey and Caramazza 1974, Implicit causality in
verbs; Yuan et al. 2023, AmbiCoref): who tells of a deed did it, but whom something frightened, and who moves away, may
be either. The classes of verbs of feeling are those of Levin 1993 (English Verb Classes, 31.1 and 31.2).
"""

from __future__ import annotations

import re
from typing import Literal

from .cues import pattern

Reads = Literal["either", "one", ""]
LONGEST = 400
"""Characters of a request in which a pronoun is looked at."""

_CAUSES = (
    "abash|affront|aggravat|aggriev|agitat|alarm|alienat|amaz|amus|anger|annoy|antagoni[sz]|appal|appeas|arous|assuag|"
    "astonish|astound|awe|baffl|beguil|bewilder|bewitch|boggl|bor|bother|bug|calm|captivat|chagrin|charm|cheer|chill|"
    "comfort|concern|confound|confus|consol|content|convinc|cow|crush|daunt|daz|dazzl|deject|delight|demean|"
    "demorali[sz]|depress|devastat|disappoint|disarm|discomfit|disconcert|discourag|disgrac|disgruntl|disgust|"
    "dishearten|disillusion|dismay|dispirit|displeas|disquiet|dissatisf|distract|distress|disturb|dumbfound|elat|"
    "electrif|embarrass|embolden|enchant|encourag|engag|engross|enlighten|enliven|enrag|enrapture|entertain|enthral|"
    "enthus|entic|entranc|exasperat|excit|exhaust|exhilarat|fascinat|faz|flabbergast|flatter|floor|fluster|frighten|"
    "frustrat|gall|galvani[sz]|gladden|grat|gratif|griev|harass|haunt|hearten|horrif|humbl|humiliat|hurt|hypnoti[sz]|"
    "impress|incens|infuriat|inspir|insult|interest|intimidat|intoxicat|intrigu|irk|irritat|jad|jar|jolt|lull|madden|"
    "mesmeri[sz]|miff|mollif|mortif|motivat|mov|mystif|nauseat|nettl|numb|obsess|offend|outrag|overaw|overwhelm|"
    "pacif|pain|peev|perplex|perturb|pester|piqu|placat|plagu|pleas|preoccup|puzzl|rankl|reassur|refresh|relax|reliev|"
    "repel|repuls|revitali[sz]|revolt|ril|rous|ruffl|sadden|satisf|scandali[sz]|scar|shak|sham|shock|sicken|sober|"
    "soften|solac|sooth|spook|startl|stimulat|sting|stir|strik|stump|stun|stupef|surpris|tantali[sz]|taunt|tempt|"
    "terrif|terrori[sz]|threaten|thrill|throw|tickl|tir|titillat|threw|struck|shook|stung|torment|tortur|touch|transport|traumati[sz]|troubl|"
    "unnerv|unsettl|uplift|upset|vex|weary|worr|wound|wow"
)
_FEELS = (
    "abhor|admir|ador|appreciat|begrudg|believ|cherish|covet|crav|deplor|desir|despis|detest|disdain|dislik|distrust|"
    "doubt|dread|enjoy|envi|esteem|exalt|execrat|fanc|favou?r|fear|hat|hated|idoli[sz]|lament|lik|loath|lov|miss|mourn|"
    "need|pit|pity|pri[sz]|regret|relish|resent|respect|rever|rue|rued|savou?r|scorn|suspect|tolerat|treasur|trust|"
    "valu|venerat|want|worship|mistrust|lust|yearn|long|pine|care"
)
_ENDING = r"(?:s|es|ed|ied|d|e|ies|bed|led|med|ned|ped|red|ted|ked|ged|y|)"
_SOMEONE = re.compile(r"(?:[Tt]he|[Mm]y) [a-z][a-z-]+|\b[A-Z][\w'’-]+")
_WHY = ("because", "since", "as")
_PERSON = r"[^\W\d_][\w'’-]*(?: [^\W\d_][\w'’-]*){0,3}?"
_TELLS = re.compile(
    rf"{_PERSON} (?:told|informed|reminded|assured|convinced|warned) {_PERSON} that (?P<clause>[^.?!\n]+)"
)
_LINKED = re.compile(
    r"\b[a-z][\w'’-]* [a-z]+\b[^.?!\n]{0,160}? (?P<link>because|since|as|before|after|when|while|until) "
    r"(?P<clause>(?:he|she) [^.?!\n]+)"
)
_SUBJECT = re.compile(r"(?:he|she) (?:had |has |really |always |often |never )?(?P<verb>[a-z]+)\b")
_OBJECT = re.compile(
    r"\A(?!he |she )[^.?!\n]*?\b(?P<verb>[a-z]+)(?: (?:at|to|with|for|from|about|on|of|by))? (?:him|her)\b"
)
_STATE = re.compile(r"(?:he|she) (?:is|was|has been|had been|would be|will be|felt|feels|seemed|looked) ")
_SEEKS = re.compile(
    r"(?:he|she) (?:is |was |had been )?(?:want|need|wish|hop|seek|sought|look(?:ed|ing) for|ask|inquir|enquir|request|"
    r"try|trying|tried|curious|wonder|requir|expect|(?:had|has) (?:an? |some |the )?(?:question|story|stories|news|"
    r"idea|request|favou?r|proposal|suggestion|something|announcement|update|message|complaint|offer|secret))"
)
"""What explains why somebody speaks to another: it is the speaker's."""
_TOLD_APART = re.compile(r"\b(?:him|her|do so|for (?:one|it|some|them)|the other|to do it|reach(?:ed)? out)\b")
"""What points to the other of the two, so that the pronoun is the one who did it."""


def people(text: str) -> tuple[str, ...]:
    """The two whom the pronoun may mean, in the order named; empty where they are not plain.

    Args:
        text: The request as written, of which `reading` says "either".
    """
    told = re.split(r"\b(?:that|because|since|as|before|after|when|while|until)\b", text.strip(), maxsplit=1)[0]
    found = tuple(dict.fromkeys(_SOMEONE.findall(told)))[:2]
    return found if len(found) == 2 else ()


def reading(view: str) -> Reads:
    """Whether "he" or "she" in a sentence that a question is about can mean either of two; empty where none is.

    Args:
        view: The request in lower case, the sentence before the question.
    """
    if len(view) > LONGEST or not pattern(
        r"\b(?:he|she|him|her)\b[^?]*[.\n]\s*[^.?\n]*\bwho(?:m|se)?\b[^?\n]*\?"
    ).search(view):
        return ""
    tells = _TELLS.search(view)
    if tells is not None:
        return _told(tells["clause"])
    linked = _LINKED.search(view)
    if linked is None:
        return ""
    clause = linked["clause"]
    apart = _SEEKS.match(clause) if linked["link"] in _WHY else _TOLD_APART.search(clause)
    return "one" if apart else "either"


def _told(clause: str) -> Reads:
    """Of whom a told clause speaks: deeds are the teller's, feelings anyone's."""
    subject, object_ = _SUBJECT.match(clause), _OBJECT.match(clause)
    if _STATE.match(clause):
        return "either"
    if subject is not None:
        return "either" if _is(subject["verb"], _CAUSES) else "one"
    if object_ is not None:
        return "either" if _is(object_["verb"], _FEELS) else "one"
    return ""


def _is(verb: str, stems: str) -> bool:
    return pattern(rf"(?:{stems}){_ENDING}").fullmatch(verb) is not None
