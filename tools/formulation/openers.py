"""A turn in; the turn without the words that only open it ("thanks!", "oh, and one more thing:"), out."""

from __future__ import annotations

import re

_WORDS = (
    # English
    r"oh|ah|oops|sorry|wait|hold on|well|ok(?:ay)?|alright|no|nope|yes|actually|cool|nice|good|great|perfect|excellent|"
    r"awesome|wonderful|lovely|thanks(?: a lot| so much)?|thank you(?: very much| so much)?|hi|hello|hey|btw|"
    r"by the way|(?:just )?one (?:more|last|other)(?: thing)?|another thing|let me add|"
    r"i (?:almost |also |just )?forgot(?: to (?:say|mention|add|tell you))?|"
    r"i should (?:have )?(?:add(?:ed)?|mention(?:ed)?|sa(?:y|id))|"
    # French
    r"pardon|désolée?|attend(?:s|ez)|euh|bon|bien|d'accord|non|oui|merci(?: beaucoup)?|super|parfait|génial|bonjour|"
    r"salut|au fait|en fait|(?:encore )?une (?:autre |dernière )?chose|autre chose|"
    r"j'ai oublié(?: de (?:dire|préciser))?|"
    # German
    r"ach(?: ja)?|entschuldigung|moment|warte|gut|in ordnung|nein|ja|danke(?: schön)?|vielen dank|perfekt|toll|prima|"
    r"hallo|übrigens|eigentlich|noch (?:etwas|eins|eine sache)|"
    r"ich hab(?:e)? (?:noch )?(?:etwas )?vergessen(?: zu sagen)?|"
    # Spanish
    r"perdón|lo siento|espera|bueno|vale|de acuerdo|sí|(?:muchas )?gracias|genial|perfecto|estupendo|hola|por cierto|"
    r"en realidad|una cosa más|otra cosa|(?:se me )?olvid[éó](?: decir(?:lo)?)?|"
    r"h+m+"
)
_TOO = r"also|plus|too|aussi|auch|außerdem|también|además"
_JOINT = r"and|but|so|et|mais|und|aber|y|pero"
_OPENER = re.compile(
    rf"\s{{0,9}}¡?(?:(?:{_JOINT}),? )?(?:{_WORDS})(?:,? (?:(?:{_JOINT}) )?(?:{_WORDS}|{_TOO}))?"
    r"\s?[,.:;!–—-]{1,3}\s{1,9}",
    re.I,
)
_NOW = re.compile(r"(?:now|jetzt|maintenant|ahora),? ", re.I)
_MEANT = re.compile(r"(?:i mean(?:t)?(?: to say)?|je voulais dire|ich meinte|quer[íi]a decir|quise decir):? ", re.I)
_FRESH = re.compile(
    r"\s{0,9}(?:scratch (?:that|it|all that)|start (?:over|again|from scratch)|let's start over|"
    r"forget (?:(?:about )?(?:it|that|all that)|everything|all of that|what i said)|new (?:request|question|topic)|"
    r"on recommence|oublie[zs]? (?:tout|[çc]a|cela)|vergiss (?:alles|das)|noch einmal von vorn|"
    r"olvida (?:todo|eso)|olvídalo|empecemos de nuevo)\s?[,.:;!–—-]{1,3}\s{1,9}",
    re.I,
)
_MOST = 4


def fresh(text: str) -> bool:
    """Whether the turn says itself that it begins anew ("scratch that: ...")."""
    return _FRESH.match(text) is not None


def bare(text: str) -> str:
    """The turn without its openers, beginning with a capital as before; as it is where nothing else is left."""
    rest = text
    for _ in range(_MOST):
        match = _OPENER.match(rest) or _FRESH.match(rest) or _MEANT.match(rest)
        if match is None or not rest[match.end() :].strip():
            break
        rest = rest[match.end() :]
    if rest is text:
        return text
    now = _NOW.match(rest)
    rest = rest[now.end() :] if now else rest
    return rest[:1].upper() + rest[1:] if text.lstrip("¡ ")[:1].isupper() else rest
