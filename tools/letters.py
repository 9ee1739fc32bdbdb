"""The paragraphs of a text in, how many of them open and close a letter out: they frame it, and are none of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .outgoing import GREETS

# ruff: noqa: E501
_SUBJECT = r"(?:subject|re|betreff|objet|asunto)\s?:[^\n]{1,120}"
_OPENS = re.compile(
    rf"\W{{0,4}}(?:{_SUBJECT}|(?:{_SUBJECT}\n\s*)?(?:{GREETS})\b[^\n?]{{0,60}}?(?<![.;])[,:!]?)[*_ ]{{0,3}}", re.I
)
SIGNS = (
    r"(?:(?:kind|best|warm|many|with)(?:est)? (?:regards|wishes|thanks|kind regards|best wishes|love)|regards|sincerely|respectfully|yours|cheers|thanks|thank you|"
    r"all the best|take care|see you(?: soon)?|love|mit (?:freundlichen|besten|herzlichen) grüßen|(?:viele|liebe|beste|herzliche|freundliche) grüße|hochachtungsvoll|"
    r"bis (?:bald|dann)|cordialement|bien (?:cordialement|à vous)|(?:meilleures )?salutations|à bientôt|atentamente|(?:un )?(?:cordial )?saludos?|saludos cordiales|un abrazo)"
)
"""How the sign-off of a letter begins."""
_CLOSES = re.compile(rf"\W{{0,3}}{SIGNS}\b[^\n.?]{{0,30}}(?:\n[^\n?]{{1,60}}(?<![.!?])){{0,4}}[*_ ]{{0,3}}", re.I)
_NAME = re.compile(
    r"\W{0,3}(?:[A-ZÄÖÜÀ-Þ][\w.'’-]*|\[[^\]\n]{1,30}\])(?:[ \n](?:[A-ZÄÖÜÀ-Þ][\w.'’-]*|de|von|van|\[[^\]\n]{1,30}\])){0,5}(?<![.!?])[*_ ]{0,3}"
)


def frame(paragraphs: Sequence[str]) -> tuple[int, int]:
    """How many at the beginning and at the end are a letter's subject and salutation, its sign-off and names.

    None at the end where none is at the beginning, and never all of them.
    """
    most = len(paragraphs) - 1
    first = next((n for n, said in enumerate(paragraphs[:2]) if not _OPENS.fullmatch(said.strip())), min(2, most))
    if not 0 < first <= most:
        return 0, 0
    last, ends = 0, [said.strip() for said in paragraphs[first + 1 :]][::-1]
    if ends and _NAME.fullmatch(ends[0]):
        last = 1
    if len(ends) > last and _CLOSES.fullmatch(ends[last]):
        last += 1
    return first, last
