"""A word in, what its inflected forms share out: "waited" and "waiting" are "wait", "sinken" and "sank" stay apart."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import combining, normalize

from .verbs import IRREGULAR

_ENDINGS = {
    "en": re.compile(r"(?<=[^\W\d_]{3})(?:ings?|ed|er|ers|est|ly|e)$"),
    "de": re.compile(r"(?<=[^\W\d_]{4})(?:en|em|er|es|e|n|t|te|ten|st)$"),
    "fr": re.compile(r"(?<=[^\W\d_]{4})(?:ees?|er|ent|aient|ait|ant|es?)$"),
    "es": re.compile(r"(?<=[^\W\d_]{3})(?:ad[oa]s?|id[oa]s?|ando|iendo|aban?|aron|ieron|io|[ae]n|[aei]r|[aeo]s?)$"),
}
_LONGEST = 6
"""Letters by which long words are compared: "decision" and "decide" differ, "vaccine" and "vaccination" do not."""


_PALE_WORDS = """
    get gets got like want need needs make makes made keep keeps go goes come comes happen happens give gives let put
    use whenever always however normally usually also still simply really thing things way apply applies mean means
    case able possible certain yourself itself themselves agree choose away row back stay
"""


@lru_cache(maxsize=16_384)
def root(word: str, language: str = "en") -> str:
    """A rough root: no plural, no common ending, at most six letters."""
    if word[0].isdigit():
        return word
    if language == "en":
        word = IRREGULAR.get(word, word)
    if not word.isascii():
        word = "".join(c for c in normalize("NFD", word) if not combining(c))
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    endings = _ENDINGS.get(language, _ENDINGS["en"])
    bare = endings.sub("", endings.sub("", word)) if language == "en" else endings.sub("", word)
    if len(bare) > 3 and bare[-1] == bare[-2] and bare[-1] not in "lsz":
        bare = bare[:-1]
    return (bare[:-1] + "i" if len(bare) > 3 and bare[-1] == "y" else bare)[:_LONGEST]


PALE = frozenset(root(word) for word in _PALE_WORDS.split())
"""Words that say little by themselves, so that a paraphrase may have them for itself."""
