"""Who wrote a letter and to whom, and who writes the reply to it: a draft in the other one's name is found by its names.

Small models asked to answer a letter write it once more: they address whoever asked them, or sign as its writer.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from pydantic import Field

from .letters import SIGNS
from .outgoing import GREETS
from .values import Value

# ruff: noqa: E501
_SALUTED = re.compile(rf"^[ \t*_>]{{0,4}}(?:{GREETS})\b(?P<names>[^\n?]{{1,60}}?)[,:!.]?[ \t*_]{{0,3}}$", re.I | re.M)
_SIGNED = re.compile(
    rf"(?:^[ \t*_>]{{0,4}}|[.!?] ){SIGNS}\b[^\n.?]{{0,30}}$\n\s*(?P<names>[^\n.!?]{{2,60}})$", re.I | re.M
)
_WORD = re.compile(r"[A-ZÀ-ÖØ-Þ][\w'’-]+")
_TITLES = re.compile(
    r"mr|mrs|ms|miss|mx|dr|prof|professor|sirs?|madam|herrn?|frau|doktor|monsieur|madame|mademoiselle|mme|mlle|señor(?:a|es)?|sra?|don|doña|team|all|customers?|"
    r"colleagues|everyone|friends|members|damen|herren|kollegen|zusammen|kunde|kundin|client|cliente|the|your|name|ihr|mein",
    re.I,
)
_REPLIES = re.compile(
    r"\b(?:repl(?:y|ies)|respond|response|answer|write back|antwort\w*|beantwort\w*|répon\w+|respond\w*|respuesta|contest\w+)\b[^.?!\n]{0,40}?"
    r"\b(?:e-?mails?|mails?|letter|message|note|her|him|them|this|below|brief|nachricht|schreiben|ihr|ihm|courriel|lettre|message|correo|carta|mensaje|ceci|esto)\b",
    re.I,
)
_FOR = r"\b(?:as|from|on behalf of|in the name of|pretend\w*|im namen|als|von|au nom de|en nombre de|de la part de|comme|como|sign\w*)\b[^.?!\n]{0,24}"


class Reply(Value):
    """The text answers a letter: it does not address the one who answers, and is not signed by its writer."""

    kind: Literal["reply"] = "reply"
    to: str = Field(min_length=1)
    """Who wrote the letter, as it is signed."""
    by: str = Field(min_length=1)
    """Whom it addresses, without titles."""


class Parties(NamedTuple):
    """The two of a letter, each by name; empty where none is told."""

    addressed: str
    signed: str


def parties(letter: str) -> Parties:
    """Whom a letter addresses and who signed it; nobody where it has several salutations with names, as a thread has."""
    saluted = list(dict.fromkeys(filter(None, (named(m["names"]) for m in _SALUTED.finditer(letter)))))
    signed = [named(m["names"]) for m in _SIGNED.finditer(letter)]
    return Parties(saluted[0] if len(saluted) == 1 else "", signed[-1] if signed else "")


def named(words: str) -> str:
    """The names among some words, without titles."""
    return " ".join(w for w in _WORD.findall(words) if not _TITLES.fullmatch(w))


def asked_to_reply(request: str, letter: str) -> tuple[re.Match[str], Reply] | None:
    """The words that ask for a reply to the letter, and its check; None where they do not or the two are not told.

    Nor where it is to be written in the name of the letter's own writer.
    """
    found, (by, to) = _REPLIES.search(request), parties(letter)
    if found is None or not (_own(by, to) and _own(to, by)):
        return None
    spoken = request.replace(letter, " ")
    if any(re.search(rf"{_FOR}\b{re.escape(name)}\b", spoken, re.I) for name in _own(to, by)):
        return None
    return found, Reply(to=to, by=by)


class Ends(NamedTuple):
    """A text's salutation and signature, where it has them."""

    saluted: re.Match[str] | None
    signed: re.Match[str] | None


def ends(text: str) -> Ends:
    """The first salutation at the beginning, and the last signature."""
    signed = list(_SIGNED.finditer(text))
    return Ends(next(iter(_SALUTED.finditer(text[:400])), None), signed[-1] if signed else None)


def confused(check: Reply, text: str) -> Ends:
    """The salutation that addresses who answers, and the signature of who is answered, where they stand so."""
    saluted, signed = ends(text)
    return Ends(
        saluted if is_of(saluted, check.by, check.to) else None, signed if is_of(signed, check.to, check.by) else None
    )


def is_of(match: re.Match[str] | None, one: str, other: str) -> bool:
    """Whether it names the one, and not the other."""
    said = set(named(match["names"]).casefold().split()) if match else set[str]()
    own, theirs = ({w.casefold() for w in _own(*pair)} for pair in ((one, other), (other, one)))
    return bool(said & own) and not said & theirs


def _own(name: str, other: str) -> list[str]:
    """The words of a name that the other one has not."""
    return [w for w in name.split() if w.casefold() not in other.casefold().split()]
