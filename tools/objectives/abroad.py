"""A message in a language without a lexicon in; the counts that its words and numbers make plain out.

Italian, Portuguese and Dutch: "massimo 70 parole", "pelo menos 3 parágrafos", "hoogstens 50 woorden".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..checks import Count, Unit
from .clauses import Found
from .views import Reading

# ruff: noqa: E501
_MOST = r"al massimo|massimo|max\.?|non più di|fino a|no máximo|máximo(?: de)?|até|não mais (?:de|que)|hoogstens|maximaal|niet meer dan"
_LEAST = r"almeno|minimo|non meno di|pelo menos|no mínimo|mínimo(?: de)?|minstens|minimaal|ten minste"
_EXACT = r"esattamente|in|exatamente|em|precies|in precies"
_ABOUT = r"circa|cerca de|mais ou menos|ongeveer"
_AFTER = r"al massimo|massimo|max|no máximo|máximo|hoogstens|maximaal"
_UNITS: dict[Unit, str] = {
    "words": r"parole|palavras|woorden",
    "characters": r"caratteri|caracteres|tekens",
    "sentences": r"frasi|frases|zinnen",
    "paragraphs": r"paragrafi|parágrafos|alinea['’]?s",
    "lines": r"righe|linhas|regels",
    "bullets": r"punti elenco|tópicos|opsommingstekens",
    "items": r"passi|passaggi|consigli|nomi|idee|motivi|ragioni|passos|dicas|nomes|ideias|motivos|stappen|ideeën|redenen",
}


def counted(reading: Reading) -> Iterator[Found]:
    """Counts said by a comparison, a number in digits and a unit."""
    for match in _pattern().finditer(reading.view):
        if match.start() == match.start("n") and not match["after"]:
            continue  # a number without a comparison is mostly content
        unit: Unit = next(name for name in _UNITS if match.group(f"u_{name}"))
        n = int(match["n"].replace(".", ""))
        if match["most"] or match["after"]:
            check = Count(unit=unit, maximum=n)
        elif match["least"]:
            check = Count(unit=unit, minimum=n)
        else:
            room = max(1, n // 10) if match["about"] or (n >= 20 and n % 5 == 0) else 0
            check = Count(unit=unit, minimum=n - room, maximum=n + room)
        yield Found(check, match.start(), match.end(), "about" if match["about"] else "hard", whole=True)


@cache
def _pattern() -> re.Pattern[str]:
    units = "|".join(rf"(?P<u_{name}>{words})" for name, words in _UNITS.items())
    lead = rf"(?:(?P<most>{_MOST})|(?P<least>{_LEAST})|(?P<about>{_ABOUT})|(?:{_EXACT}))"
    return re.compile(
        rf"(?<!\w)(?:{lead} )?(?<![\w.,])(?P<n>\d{{1,3}}\.\d{{3}}|\d{{1,5}}) (?:{units})\b(?:,? (?P<after>{_AFTER})\b)?"
    )
