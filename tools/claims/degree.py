"""How strongly a statement ties a cause to an effect: a statement in, one of four degrees out.

The scale is that of Li, Zhang and Yu (2017), used for press releases by Wright and Augenstein (2021).
"""

from __future__ import annotations

import re
from enum import IntEnum

from .lexicon import Cue
from .reading import Reading

_COMPARED = re.compile(
    r"\b(?:than|compared (?:to|with)|more likely|less likely|at (?:higher|lower|greater) risk|risk factors?|predict\w*"
    r"|odds|differ\w*|rates? of|prevalence|incidence|higher|lower|fewer|greater|(?:increased|reduced|decreased) risk"
    r"|correlat\w+|associat\w+|link(?:ed|s)?|relat(?:ed|ionship))\b",
    re.I,
)
_ACTING = re.compile(
    r"\b(?:caus\w+|lead(?:s|ing)? to|led to|result(?:s|ed|ing)? in|prevent\w*|protect\w*|improv\w+|boost\w*|enhanc\w+"
    r"|reduc\w+|lowers?|cuts?|decreas(?:es?|ing)|increas(?:es|ing)|rais(?:es|ing)|trigger\w*|driv(?:es|ing|en)"
    r"|produc\w+|induc\w+|affect\w*|influenc\w+"
    r"|impair\w*|harm\w*|damag\w+|kill\w*|sav(?:es|ing)|help\w*|effect(?:s|ive)? (?:of|on|in|for)|impacts?|benefit\w*"
    r"|make[s]?|slow(?:s|ed|ing)?|stop(?:s|ped)?|block\w*|delay\w*|promot\w+|regulat\w+|control(?:s|led)?|determin\w+"
    r"|contribut\w+|responsible for|due to|because of|key to|plays? (?:an?|the) \w*\s?role|inhibit\w*|suppress\w*"
    r"|activat\w+|alter\w*|chang(?:es|ing)|shap(?:es|ing|ed)|weaken\w*|strengthen\w*|efficacious|effective|relie[fv]\w*"
    r"|treats?|cures?)\b",
    re.I,
)
_OBSERVED = re.compile(
    r"\b(?:associat\w+|link(?:ed|s)?|correlat\w+|relat(?:ed|ionship)|predict\w*|risk factors?|odds)\b", re.I
)


class Degree(IntEnum):
    """From no relation to a cause that is told as a fact."""

    NONE = 0
    LINKED = 1
    POSSIBLE = 2
    CAUSES = 3


_TOLD = re.compile(
    r",? suggests? (?:a |an |the |new |recent )*(?:\w+ )?(?:stud|research|finding|analys|survey|trial|paper|report)",
    re.I,
)
"""Who reports it, said behind what is reported: no hedge of the statement's own."""


def degree(statement: Reading) -> Degree:
    """The strongest degree that a statement claims; what it denies counts as none."""
    observed, acting = _said(statement, _OBSERVED), _said(statement, _ACTING)
    if observed:
        return Degree.LINKED
    if acting:
        told = _TOLD.search(statement.text)
        soft = [c for c in statement.of("modality", "can") if not (told and _within(statement, c, told))]
        return Degree.POSSIBLE if any(c.value != "4" for c in soft) else Degree.CAUSES
    if _ACTING.search(statement.text) or _OBSERVED.search(statement.text):
        return Degree.NONE
    return Degree.LINKED if _said(statement, _COMPARED) else Degree.NONE


def _said(statement: Reading, pattern: re.Pattern[str]) -> bool:
    """Whether words of a kind stand in a clause that denies nothing."""
    denied = {statement.clauses[c.first] for c in statement.of("negation")}
    return any(statement.clauses[statement.at(m.start())] not in denied for m in pattern.finditer(statement.text))


def _within(statement: Reading, cue: Cue, match: re.Match[str]) -> bool:
    return match.start() <= statement.spans[cue.first][0] < match.end()
