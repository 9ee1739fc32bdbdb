"""How strongly a statement ties a cause to an effect: a statement in, one of four degrees out.

The scale is that of Li, Zhang and Yu (2017), used for press releases by Wright and Augenstein (2021).
"""

from __future__ import annotations

import re
from enum import IntEnum
from typing import Literal

from .reading import Reading


class Degree(IntEnum):
    """From no relation to a cause that is told as a fact."""

    NONE = 0
    LINKED = 1
    POSSIBLE = 2
    CAUSES = 3


_VERBS = (
    r"caus|improv|boost|enhanc|reduc|decreas|increas|rais|trigger|induc|affect|influenc|impair|harm|damag|kill|sav|slow"
    r"|stop|block|delay|promot|regulat|control|inhibit|suppress|activat|alter|shap|weaken|strengthen|reliev|protect"
    r"|prevent|accelerat|stimulat|modulat|mediat|disrupt|restor|revers|extend|prolong|shorten|doubl|halv|lower|limit|curb"
    r"|devastat|eliminat|eradicat|encourag|discourag|motivat|enabl|facilitat|hinder|hamper|worsen|rescu|revers|exacerbat"
    r"|aggravat|lessen|alleviat|diminish|attenuat|interfer|threaten|endanger|confer|provok|generat|creat|compromis|spur"
    r"|fuel|foster|hasten|hurt|eas|sooth|combat|tackl|undermin|jeopardis|jeopardiz|spread|transmit|infect|heal|repair"
    r"|regenerat|destroy|remov|target|sensitis|sensitiz|predispos|govern|dictat|spark|slash|counter|offset|buffer|shrink"
    r"|expand|thicken|sustain|maintain|preserv|permit|forc|push|prompt|elicit|evok|produc|yield|switch|convert|transform"
    r"|benefit|impact|underl|explain|depend|calm|sharpen|dull|blunt|ruin|wreck|erod|rob|spar|shield|guard|defend|beat|fight"
    r"|fend|ward|stave|strip|poison|feed|nourish|cleans|quell|tam|soften|loosen|tighten|swell|melt|eat|lift|sink|unlock"
)
_ACTING = re.compile(
    rf"\b(?:(?:{_VERBS})(?:e|es|s|ed|d|ing)?|cut(?:s|ting)?|driv(?:e|es|ing|en)|drove|makes?|made|leav(?:e|es|ing)"
    r"|br(?:ing|ings|inging|ought)(?= [^,.;]{0,40}\b(?:down|up|back|on)\b)"
    r"|put(?:s|ting)? [^,.;]{0,20}\bat risk|help(?:s|ed|ing)?"
    r"|lead(?:s|ing)? to|led to|lead(?:s|ing)? \w+ to|result(?:s|ed|ing)? in|giv(?:e|es|ing) rise to"
    r"|bring(?:s|ing)? about"
    r"|contribut(?:e|es|ed|ing) to|contribut(?:e|es|ed|ing)|responsible for|due to|because of|owing to|thanks to"
    r"|as a result of|arises? (?:as a result|from)|key to|(?:an?|the|its|their) (?:\w+ ){0,2}"
    r"(?:role|effects?|impact|influence)"
    r"|effects? (?:of|on)|impacts? (?:of|on)|benefits? (?:of|from)|efficacious|effective|beneficial|treats?|cures?"
    r"|determin(?:es?|ed)|chang(?:es|ed|ing)|poses?|work(?:s|ed) by)\b",
    re.I,
)
"""Words by which one thing acts on another."""
_OBSERVED = re.compile(
    r"\b(?:associat\w+|link(?:ed|s)?|correlat\w+|relat(?:ed|ionship|ionships|es) (?:to|with|between)|predict\w*"
    r"|risk factors?|odds|prognos\w+|tend(?:s|ed)? to|goes? (?:along|hand in hand)|connected (?:to|with)|tied to)\b",
    re.I,
)
_COMPARED = re.compile(
    r"\b(?:than|compared (?:to|with)|(?:as|more|less) (?:likely|common|often|frequent)"
    r"|likelihood|at (?:higher|lower|greater|increased|reduced) risk"
    r"|differ\w*|rates? of|prevalence|incidence|higher|lower|fewer|greater|poorer|better|worse|stronger|weaker|older"
    r"|(?:increased|reduced|decreased|elevated|higher|lower) (?:risk|chance|rate|likelihood)\w*"
    r"|the (?:more|less|higher|lower)"
    r"|fallen|risen|fell|rose|doubled|declin\w+|varie[sd]|vary)\b",
    re.I,
)
"""Words by which groups or times are compared, which no cause is told by."""
_GROUPS = re.compile(
    r"\b(?:than|compared (?:to|with)|versus|(?:as|more|less) (?:likely|common|often)"
    r"|(?:increased|reduced|decreased|elevated|higher|lower)"
    r" (?:risk|chance|rate|likelihood|odds)s?)\b",
    re.I,
)
_SOFT = re.compile(
    r"\b(?:may|might|could|can|would|potential(?:ly)?|possibl[ey]|perhaps|likely to|appears? to|seems? to|probably"
    r"|promising|possibilit\w+|(?<!confirm the )(?<!confirms the )(?<!confirmed the )hypothes\w+|whether)\b",
    re.I,
)
"""Words by which a cause is held possible; "the study suggests" is who says it, no hedge."""
_EFFECT = re.compile(
    r"\b(?:help\w*|effects?|benefits?|risks?|outcomes?|therap\w+|treatments?|consequences?|interventions?)\b", re.I
)
_PARTICIPLE = re.compile(r"\b(?:an?|the|with|had|have|has|at|of|in|showed|their|its|significantly)\s$", re.I)


def degree(statement: Reading) -> Degree:
    """The strongest degree that a statement claims; what it denies counts as none."""
    text = statement.text
    acting = [m for m in _ACTING.finditer(text) if _stands(statement, m) and not _describes(text, m)]
    observed = _said(statement, _OBSERVED)
    if observed or (acting and _GROUPS.search(text) and not _directly(acting)):
        return Degree.LINKED
    if acting:
        return Degree.POSSIBLE if _SOFT.search(text) else Degree.CAUSES
    if _denying(statement) and (_ACTING.search(text) or _OBSERVED.search(text)):
        return Degree.NONE
    if _said(statement, _COMPARED):
        return Degree.LINKED
    soft = any(m[0].casefold() != "would" for m in _SOFT.finditer(text))  # "patients would agree" is a wish
    return Degree.POSSIBLE if soft and _EFFECT.search(text) else Degree.NONE


def weighed(told: Degree, found: Degree) -> Literal["same", "exaggerates", "downplays"]:
    """What a telling of the degree `told` makes of one of the degree `found`.

    A telling that relates nothing downplays nothing; and between a full cause and a text in which no relation is
    recognised, what is lacking is the recognition.
    """
    if told == found or told == Degree.NONE or (told == Degree.CAUSES and found == Degree.NONE):
        return "same"
    return "exaggerates" if told > found else "downplays"


def _directly(acting: list[re.Match[str]]) -> bool:
    """Whether some word says the cause outright, beside any comparison."""
    return any(
        re.match(r"caus|lead|led|result|due|because|contribut|prevent|protect|improv|effect", m[0], re.I)
        for m in acting
    )


def _describes(text: str, match: re.Match[str]) -> bool:
    """Whether a participle only describes a noun: "a reduced risk", "increased levels"."""
    return match[0].lower().endswith("ed") and bool(_PARTICIPLE.search(text[: match.start()]))


def _said(statement: Reading, pattern: re.Pattern[str]) -> bool:
    """Whether words of a kind stand in a clause that denies nothing."""
    return any(_stands(statement, m) for m in pattern.finditer(statement.text))


def _stands(statement: Reading, match: re.Match[str]) -> bool:
    denied = {statement.clauses[c.first] for c in statement.of("negation")}
    return statement.clauses[statement.at(match.start())] not in denied


def _denying(statement: Reading) -> bool:
    return bool(statement.of("negation"))
