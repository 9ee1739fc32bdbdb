"""A text in; whether anything in it may be an order to its reader out: a look at its words, where patterns are slow.

Whatever `finding` sees has one of these words or marks; most of a report has none. Words that begin alike are one, so
a few too many are looked at closely, and none too few.
"""

from __future__ import annotations

import re

from ..known import known

_KEPT = 5
"""Letters by which words are told apart."""
_APART = str.maketrans({char: " " for char in map(chr, range(128)) if not char.isalnum()})
_MARKS = (*"?<{#[@|_", "20")
"""The last one is a space in hexadecimal."""
_SPELT = re.compile(r"(?<!\S)\w \w \w \w")
_OF_THE_TASK = (
    "ignor disregard forget forgets overrid bypass discard task tasks job jobs request requests instruction"
    " assignment question questions prompt prompts rule rules guidelines directives objective command commands"
    " system assistant user developer human ai admin administrator chatbot chat llm llms ais model models agent agents"
    " bot bots end requester person caller you your act pretend reader readers reviewer systems machine machines robot"
    " robots automated artificial whoever summarizer summariser customer mention reveal disclose"
)
_OF_WORDS = (
    "reply replies answer answers response output outputs completion say tell write return print inform ask"
    " convince urge direct instruct report summary summarize summarise summaries translate translation derived"
    " text texts extract account accounts want need expect insist would word words phrase sentence token tokens"
    " motto mottos slogan greeting hash hashtag tag tags tagline code codeword password stamp stamps string"
    " strings"
)
_TO_DO = (
    "name state mention list identify specify indicate describe explain give provide recall remind recite repeat"
    " respond define calculate compute share recommend suggest guess solve spell count convert compose enumerate"
    " quote cite confirm clarify point think come include insert append add send forward email visit click open"
    " download highlight outline express declare announce present show pick choose select let"
)
_ELSEWHERE = (
    "vergiss vergessen ignorier missacht oublie ignora olvida nenn nenne nenns nennt nennen sag sage sags sagt"
    " sagen beschreib antwort schreib nomme nommez dis dites explique di diga nombra explica describe responde"
    " escribe risposta risposte resposta texto respuesta antwoord odpowied svar svaret ceva cevab cevap"
)
_ENCODED = "eht dna uoy ruoy drow ylper rewsna etirw gur naq lbh lbhe jbeq ercyl nafjre jevgr vafgehpgvba"
_WORDS = frozenset(
    word[:_KEPT] for part in (_OF_THE_TASK, _OF_WORDS, _TO_DO, _ELSEWHERE, _ENCODED) for word in part.split()
)
_STEMS = ("nenn", "sag", "ceva")
"""Those shorter than what is kept that go on in any way."""
_LONG, _ALONE = 16, 3
"""Characters without a blank that may be encoded words; letters that stand alone in a word that is spelt out."""


def may_order(text: str) -> bool:
    """Whether an order may stand in it; where not, none does."""
    if not text.isascii():
        return True
    said = text.split()
    if any(map(_may_be_of_one, said)):
        return True
    return list(map(len, said)).count(1) >= _ALONE and _SPELT.search(text) is not None


@known
def _may_be_of_one(word: str) -> bool:
    """Whether what stands between two blanks has a mark or a beginning of an order, or may be encoded words."""
    small = word.lower()
    if len(word) >= _LONG or any(sign in small for sign in (*_MARKS, *_STEMS)):
        return True
    return any(part[:_KEPT] in _WORDS for part in small.translate(_APART).split())
