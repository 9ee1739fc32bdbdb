"""The words of a text that carry meaning: text in, lower-case terms out, for queries and for comparing sentences."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

UNSPACED = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
"""Scripts written (nearly) without spaces, as ranges of a character class: kana, Han, Hangul."""
_WORD = re.compile(rf"[{UNSPACED}]+|[^\W_{UNSPACED}]+")
_FIRST_UNSPACED = "\u3040"

# Words that are a noun or a verb in another of these languages (die, car, son, war) are left out on purpose.
_STOP_WORDS = """
    a about after all also am an and any are as at be because been but by can could did do does for from had has have he
    her here him his how i if in into is it its itself just me more most my no nor not of off on only or other our out
    over own please same shall she should so some such tell than that the their them then there these they this those to
    too under up us very was we were what when where which while who whom why will with would you your
    aber als auch auf aus bei bis das dass dem den der des durch ein eine einem einen einer eines es für hatte ich ihr
    im ist kann mit nach nicht nur oder sich sie sind über um und uns unter vom von wenn wer werden wie wird wo zu zum
    zur
    au aux avec ce cela ces cette dans de du elle en est et être il ils je la le les leur lui mais même ne nous où par
    pas qu que quel quelle qui sa se ses sont sur une vous
    al como con cual cuando cuál del desde donde el ella entre era esta este esto hay los las lo muy para pero por qué
    quién se ser sin sobre su sus también un una y ya
    che chi cui da dal dalla dei della delle di dove gli ha il le nel nella non per più quale quando questa questo si
    sono
    ao aos com da das do dos ela ele em essa esse foi isso mas na nas não nos num o os ou pela pelo quais quem são seu
    sua uma
    aan dat deze dit een er het hoe ik je kan maar met naar niet nog ook te uit van voor waar wat ze zij zijn
"""
STOP_WORDS = frozenset(_STOP_WORDS.split())


def words(text: str) -> list[str]:
    """The words that carry meaning, in order, repeats kept: lower case, stop words left out.

    Text in unspaced scripts comes as overlapping pairs of characters (bigrams), its usual unit in retrieval.
    """
    found: list[str] = []
    for word in _WORD.findall(unicodedata.normalize("NFKC", text).casefold()):
        if _is_unspaced(word):
            found += [word[i : i + 2] for i in range(max(1, len(word) - 1))]
        elif word not in STOP_WORDS:
            found.append(word)
    return found


def all_words(text: str) -> list[str]:
    """As `words`, with the stop words: what is left to search for when there is nothing else."""
    return words(text) or _WORD.findall(unicodedata.normalize("NFKC", text).casefold())


@lru_cache(maxsize=16_384)
def stem(word: str) -> str:
    """A rough stem by which "policies" and "policy" are one word: no plural s, at most 6 characters."""
    if len(word) > 3 and word.endswith("s"):
        word = word[:-1]
    if len(word) > 3 and word.endswith("y"):
        word = word[:-1] + "i"
    return word if word[0].isdigit() else word[:6]


def spaced(text: str) -> str:
    """The text with spaces around each character of an unspaced script, so that a tokenizer sees it alone."""
    return _UNSPACED_CHARACTER.sub(r" \g<0> ", text)


_UNSPACED_CHARACTER = re.compile(f"[{UNSPACED}]")


def _is_unspaced(word: str) -> bool:
    return word[0] >= _FIRST_UNSPACED and _UNSPACED_CHARACTER.match(word) is not None
