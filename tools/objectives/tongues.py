"""In which language: a sentence in; the language of the answer, or one that it must not be in, out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ..checks import Language
from .clauses import Found, Sentence
from .forms import cut
from .lexicon import Lexicon, rx
from .local import in_piece
from .marks import banned

_SOMEONE = r"(?:\w+ing|\bwho\b[^,]{0,60}|\b(?:say|said|called|named)\b[^,]{0,20}) $"


@cache
def _named(lex: Lexicon) -> str:
    return "(?:" + "|".join(sorted(lex.languages, key=len, reverse=True)) + ")"


def languages(sentence: Sentence) -> Iterator[Found]:
    """The language of the answer."""
    lex = sentence.lexicon
    if not rx(rf"\b{_named(lex)}").search(sentence.view):
        return
    for template in lex.speaks:
        for match in rx(template.replace("{language}", _named(lex))).finditer(sentence.view):
            names = rx(_named(lex)).findall(match[0])
            left = sentence.view[: cut(match)[0]]
            strict = rx(lex.strictly).search(match[0])
            if rx(rf"^\W{{0,3}}(?:the|your|le|la|les|der|die|das|den|el|los) (?:{lex.parts})\b").search(left):
                continue  # "the subject line stays in English"
            if len(set(names)) != 1 or in_piece(left) or not (strict or _of_answer(lex, left)):
                continue
            negated = banned(sentence, left, "") is not None or bool(rx(rf"\b(?:{lex.negation}|not) ").search(match[0]))
            yield sentence.found(Language(code=lex.languages[names[0]], negated=negated), *cut(match))
            return


def _of_answer(lex: Lexicon, left: str) -> bool:
    """Whether "in French" after these words says how the answer is written, not what it is about."""
    if not rx(lex.about).search(left) or rx(r"[,;:(] ?$").search(left):
        return True
    return bool(rx(rf"\b{lex.works} (?:{lex.about})").search(left)) and not rx(_SOMEONE).search(left)
