"""A request in; whether the names or the word that it turns on stand for several things, out. English.

"The population of Springfield" needs a state, "the rules of football" a continent. The names are among those that
gazetteers and encyclopaedias' disambiguation pages list most often; a name beside them, a numeral or a kind settles it.
"""

from __future__ import annotations

import re

from .cues import pattern

LONGEST = 12
"""Words of a request that may turn on one name: a longer one says more of it."""
_PLACES = (
    r"Springfield|Georgetown|Washington|Georgia|Franklin|Clinton|Greenville|Fairview|Salem|Arlington|"
    r"Ashland|Dover|Jackson|Burlington|Milton|Newport|Auburn|Centerville|Clayton|Lexington|Milford|Hudson|"
    r"Riverside|Cambridge|Columbus|Portland|Richmond|Lancaster|Columbia|Concord|Congo|Guinea|Aurora|"
    r"Bloomington|Charleston|Rochester|Wilmington"
)
_PEOPLE = (
    r"Alexander|Henry|George|William|Elizabeth|Charles|Louis|Edward|James|Richard|John|Mary|Catherine|"
    r"Frederick|Philip|Peter|Paul|Robert|Michael|David|Thomas|Anna|Jordan|Taylor|Morgan|Johnson|Smith|"
    r"Williams|Brown|Jones|Davis|Miller|Bush|Kennedy|Roosevelt|Adams|Strauss|Dumas|Wright|Anderson|Scott|"
    r"Cooper|Moore|Evans"
)
_ABOUT = re.compile(r"(?:please )?(?:tell me (?:more )?about|what(?:'s| is)|describe|explain) ")
_THINGS = (
    r"Mercury|Phoenix|Jaguar|Amazon|Saturn|Apollo|Titan|Delta|Atlas|Python|Java|Ruby|Rust|Swift|Hello|Gold|"
    r"Fire"
)
_WORDS = (
    "mercury|phoenix|jaguar|crane|bat|mouse|seal|mole|bass|football|bank|spring|pitch|cricket|bow|bolt|nail|palm|"
    "scale|trunk|turkey|kiwi|cell|drill|fan|mint|organ|pupil|racket|tank|tie|date|match|club|jam|port|bark|plant"
)
_RUN = re.compile(r"\b(\w+) ([A-Z][\w’-]*(?:(?:,? | the | of | de | van |\. )[A-Z][\w’-]*)*)")
_UNTOLD = r"of|in|is|was|did|does|about|to|from|around|near|for"
"""Words before a name that say nothing of its bearer."""
_TURNS_ON = re.compile(
    r"(?:tell me (?:more )?about|what(?:'s| is| are| does| do)|how (?:do|can|should) (?:i|you|we) [a-z]+|"
    r"how (?:tall|old|big|large|heavy|fast) (?:is|are)|what (?:is|are) the [a-z]+ (?:of|for)|describe|define) "
    rf"(?:an? |the |my )?(?:{_WORDS})s?(?: (?:weigh|mean|eat|cost))?[.?!]*"
)


def several(text: str, view: str) -> bool:
    """Whether a short request turns on names or a word that several bear, and says nothing of which is meant.

    Args:
        text: The request as written, without quotations.
        view: The same in lower case.
    """
    if len(text.split()) > LONGEST:
        return False
    found = [(before, name.removesuffix("'s").removesuffix("’s")) for before, name in _RUN.findall(text.strip())]
    shared = "|".join((_PLACES, _PEOPLE, *([_THINGS] if _ABOUT.match(view.strip()) else [])))
    unsettled = bool(found) and all(pattern(_UNTOLD).fullmatch(b) and pattern(shared).fullmatch(n) for b, n in found)
    return unsettled or _TURNS_ON.fullmatch(view.strip()) is not None
