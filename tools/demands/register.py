"""A wish for a register ("friendly", "a formal greeting") and a text in; which register the text's words speak, out.

Salutations, sign-offs, contractions, exclamations and colloquial words are signs, never a verdict: the judge weighs them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from ..objectives.lexicon import rx

# ruff: noqa: E501
Register = Literal["formal", "casual"]
Place = Literal["opening", "closing", "whole"]
_WISHED: dict[Register, str] = {
    "formal": r"(?:formal(?:ly)?|formality|professional(?:ly)?|business-?like|official|förmlich\w*|formell\w*|geschäftlich\w*|formel(?:le)?s?|soutenue?|"
    r"professionnel(?:le)?s?|profesional(?:es)?|formale|professionale|profissional)",
    "casual": r"(?:informal(?:ly)?|casual(?:ly)?|friendly|warm(?:ly)?|chatty|relaxed|laid-back|conversational(?:ly)?|like a friend|freundschaftlich\w*|freundlich\w*|herzlich\w*|"
    r"locker\w*|salopp\w*|amica(?:l|le|ux)|chaleureu(?:x|se)|décontractée?|familier|amistos[oa]|cercan[oa]|cálid[oa]|coloquial|desenfadad[oa]|informale|amichevole|amigável)",
}
_OPENING = (
    r"(?:greetings?|salutation|greet\w*|anrede|begrüß\w*|formule d'appel|saluda\w*|saludos?|saluto iniziale|saudação)"
)
_CLOSING = r"(?:sign(?:ing)?[ -]?off|farewell|valediction|closing|sign (?:it|the)|grußformel|verabschied\w*|schlussformel|formule de politesse|despedid\w*|despide\w*|congedo|despedida)"
_DENIED = r"\b(?:not|n't|no|never|avoid|without|less|nicht|kein\w*|ohne|weniger|pas|sans|moins|sin|nunca|menos|non|senza|não|sem)\b[^.,;]{0,24}$"
_SALUTED: dict[Register, str] = {
    "formal": r"dear (?:sirs?|madam|m[rs]s?\b|dr\b|prof|members|colleagues|customers?)|to whom it may concern|sehr geehrte|guten tag|(?:cher |chère )?(?:monsieur|madame)|"
    r"(?:muy )?(?:estimad|distinguid)|muy señor|gentil[ei]|egregi|spettabile|prezad|exm|caro senhor",
    "casual": r"hi\b|hey\b|hello\b|howdy|what's up|hallo\b|hi zusammen|moin|servus|grüß dich|liebe[rs]?\b|salut\b|coucou|chère? \w+,|hola\b|buenas\b|querid|ciao\b|car[oa] \w+,|oi\b|olá",
}
_SIGNED: dict[Register, str] = {
    "formal": r"yours (?:sincerely|faithfully|truly)|sincerely|respectfully|kind regards|mit (?:freundlichen|besten) grüßen|hochachtungsvoll|veuillez agréer|je vous prie d'agréer|cordialement|"
    r"salutations distinguées|atentamente|un cordial saludo|saludos cordiales|distinti saluti|cordiali saluti|atenciosamente|cordialmente",
    "casual": r"cheers\b|see (?:you|ya)|take care|x{2,}o*|(?:lots of )?love,|talk (?:soon|later)|bye\b|later,|hugs|bis (?:bald|dann|später)|tschüss|liebe grüße|lg\b|viele liebe|à (?:bientôt|plus|toute)|bisous?|bises|"
    r"(?:un )?abrazos?|besos|hasta (?:luego|pronto)|nos vemos|un bacione|baci|a presto|beijos?|abraços?",
}
_SAID: dict[Register, str] = {
    "formal": r"\b(?:hereby|herewith|pursuant|aforementioned|notwithstanding|kindly|regarding|furthermore|please find|we would be grateful|would be (?:much )?appreciated|in accordance with|on behalf of|hiermit|bezüglich|"
    r"gemäß|diesbezüglich|wir bitten sie|ihnen|nous accusons|veuillez|conformément|nous vous (?:remercions|prions)|par la présente|por la presente|conforme al?|se comunica|le rogamos|usted(?:es)?|la ringraziamo)\b",
    "casual": r"\b\w+n't\b|\b(?:i'm|i'll|i've|we're|we'll|we've|you're|you'll|they're|let's|it's|that's|can't)\b|\b(?:lol|gonna|wanna|gotta|kinda|yeah|yep|nope|haha|btw|asap|super|awesome|cool|folks|guys|dude|buddy|"
    r"thing(?:y|ies)|stuff|fun|love|lovely|happy to|can't wait|fingers crossed|echt|mega|krass|klar|na ja|dich|dir|dein\w*|t'inquiète|sympa|génial\w*|t'|ton|tes|toi|tío|guay|genial)\b|"
    r"!|[\U0001f300-\U0001faff\u2600-\u27bf]",
}
_LAST = 3
"""Lines at the end among which a sign-off stands."""
_GENTLE = 3.0
"""Signs on the one side that are half of what any number could say."""


class Leaning(NamedTuple):
    """How far a text's words speak the register that is wished for."""

    share: float
    """From -1, the other register, to 1, the wished one; 0 where nothing shows."""
    shown: str = ""
    """The first sign of the side that has more."""


def leaning(wish: str, text: str) -> Leaning | None:
    """How the text leans towards the register that the words wish for; None where they wish for none."""
    found = _wished(wish.casefold())
    if found is None:
        return None
    place, register = found
    other: Register = "casual" if register == "formal" else "formal"
    wished, against = (list(_signs(place, one, text)) for one in (register, other))
    gap = len(wished) - len(against)
    shown = (wished if gap > 0 else against)[:1] if gap else []
    weight = 1.0 if place != "whole" else _GENTLE
    return Leaning(gap / (abs(gap) + weight), shown[0] if shown else "")


def _wished(wish: str) -> tuple[Place, Register] | None:
    place: Place = "opening" if rx(rf"\b{_OPENING}").search(wish) else "whole"
    place = "closing" if rx(rf"\b{_CLOSING}").search(wish) else place
    for register, words in _WISHED.items():
        if match := rx(rf"(?<![\w-]){words}(?![\w-])").search(wish):
            denied = rx(_DENIED).search(wish[: match.start()])
            return place, ("casual" if register == "formal" else "formal") if denied else register
    return None


def _signs(place: Place, register: Register, text: str) -> Iterator[str]:
    """The signs of a register, as they stand in the text."""
    text = text.replace("’", "'")
    lines = [line.strip(" *_#>-") for line in text.splitlines() if line.strip(" *_#>-")]
    if place != "closing" and lines and (match := rx(rf"¡?(?:{_SALUTED[register]})").match(lines[0].lower())):
        yield lines[0][: max(match.end(), 40)]
    if place != "opening":
        for line in lines[-_LAST:]:
            if match := rx(rf"(?:{_SIGNED[register]})").match(line.lower()):
                yield line[: max(match.end(), 40)]
    if place == "whole":
        yield from (match[0] for match in rx(rf"(?i:{_SAID[register]})").finditer(text))
