"""Whether a text declines, only announces, or only repeats; and the answer without what is said around it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..checks import Check, Repeat

_OPENING = 240
"""Characters from the start within which a refusal is said."""
_LEAD, _SHORT = 60, 90
"""Characters before it at most; words of a text that says little else."""
_CANNOT = (
    r"i(?:['’]m| am)? (?:can(?:['’]t|not)|won['’]t|will not|unable to|not able to) "
    r"(?:assist|help|provide|answer|fulfil|comply|do that|write|create|generate|engage|support)"
)
_DECLINES = re.compile(
    rf"\b(?:(?:i(?:['’]m| am) (?:very |really |so )?sorry|i apologi[sz]e)(?:,? but (?:as an ai[^.]+, )?{_CANNOT})?"
    rf"|i(?:['’]m| am) (?:unable|not able)|{_CANNOT}"
    r"|as an ai\b[^.]{0,80}\b(?:can(?:['’]t|not)|unable)|(?:es )?tut mir leid(?:,? aber ich kann[^.]{0,40}nicht)?"
    r"|ich kann (?:das|ihnen|dir|dabei)[^.]{0,40}nicht|je suis désolée?(?:,? mais je ne peux pas)?|je ne peux pas"
    r"|lo siento(?:,? pero no puedo)?|no puedo)",
    re.I,
)
_SURE = (
    r"sure|certainly|of course|absolutely|bien sûr|avec plaisir|natürlich|gerne?|klar|claro|por supuesto|desde luego"
)
_SHOWN = r"here(?:['’]s| is)|below is|voici|hier ist|aquí (?:tienes?|está|va)"
_ANNOUNCED = re.compile(
    rf"\A[*_\s¡]*(?:(?:{_SURE})\b[!,.]*[ \t]*)(?:[^\n]{{0,200}}:[*_]*[ \t]*(?:\n|\Z)|(?=\n))"
    rf"|\A[*_\s¡]*(?:{_SHOWN})\b[^\n]{{0,200}}:[*_]*[ \t]*(?:\n|\Z)",
    re.I,
)
_OFFERED = re.compile(
    r"\n\s*\n[*_]*(?:i hope (?:this|that|it)|hope (?:this|that) helps|(?:please )?let me know"
    r"|feel free to (?:ask|let|reach)|n['’]hésite|j['’]espère que (?:cela|ça)|ich hoffe,? (?:das|dies)"
    r"|lass(?:en sie)? (?:es )?mich wissen|espero que (?:esto|te|le))"
    r"[^\n]{0,200}\s*\Z",
    re.I,
)
_HELPS = re.compile(r"\b(?:but|however|instead|here is|here are|here['’]s|aber|mais|pero)\b", re.I)


def declines(text: str) -> bool:
    """Whether its opening declines and nothing of use follows: dissent, which no form makes an answer."""
    opening = text.lstrip('*_#>"“ \n')[:_OPENING]
    match = _DECLINES.search(opening)
    if match is None or match.start() > _LEAD or len(text.split()) > _SHORT:
        return False
    return not _HELPS.search(text[match.end() :])


def announces(text: str, least: int = 1) -> bool:
    """Whether it says that an answer follows, and then fewer than so many words."""
    return bool(_ANNOUNCED.match(text)) and len(answer_alone(text).split()) < least


def answer_alone(text: str) -> str:
    """The text without "Sure! Here is a poem:" before the answer and "I hope this helps!" after it."""
    return _OFFERED.sub("", _ANNOUNCED.sub("", text, count=1)).strip()


def echoes(text: str, checks: Iterable[Check | None]) -> bool:
    """Whether it only repeats the request that it is to repeat first."""
    said = [" ".join(check.text.split()) for check in checks if isinstance(check, Repeat)]
    rest = " ".join(text.split())
    for words in said:
        rest = rest.replace(words, "")
    return bool(said) and not any(c.isalnum() for c in rest)
