"""What a model would ask about a request in; the questions among them that a person should be put, out.

Weak models ask what a word means, what the work is to find out, or what was said: none of that is the requester's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..language import detect
from ..types import Question
from .cues import spoken, tables

_LABEL = 4
"""Words of a label at most: a longer one is a sentence."""
_OPTION = 10
"""Words of an option at most: a longer one defines something."""
_OF_THE_WORK = re.compile(
    r"^(?:what (?:is|are) (?:an?\b|some\b|(?:the )?(?:best|most|main|key|common|basic|important|effective|essential|fundamental|necessary|recommended|latest|benefits?|advantages?)\b)|"  # noqa: E501
    r"what should (?:i|you|we|be)\b|where can i\b|"
    r"what are the steps\b|how much (?:does|will|would) (?:it|this|that)\b|when (?:was|were|did)\b|"
    r"what (?:types?|kinds?) of .{1,60} (?:is|are) recommended\b|"
    r"how (?:does|do|can|should) (?:i|you|one|we|it|an?|the)\b|why\b|can you\b|"
    r"was (?:ist|sind) (?:eine?|die (?:besten|wichtigsten)|einige)\b|wie (?:funktioniert|kann (?:man|ich))\b|warum\b|"
    r"qu'est-ce qu'une?\b|quel(?:le)?s sont (?:les (?:meilleur|principa)|des)|comment (?:fonctionne|peut-on|puis-je)\b|pourquoi\b|"  # noqa: E501
    r"¿?qué es una?\b|¿?cuáles son (?:las? (?:mejor|principal)|los (?:mejor|principal)|algun)|¿?cómo (?:funciona|se|puedo)\b|"  # noqa: E501
    r"¿?por qué\b)",
    re.I,
)
_FULL = 4
"""Words from which on a question says whom it is put to."""
_TO_THEM = re.compile(r"\b(?:you|your|yours|it|i|we|our|my|should|will)\b", re.I)
"""What an English question to the requester has; "What are the current trends?" is for the work to answer."""
_THEIR_OPINION = re.compile(r"\b(?:can you think|would you take|should (?:you|i)|you should)\b", re.I)
_MADE_UP = re.compile(
    r"\bexample\b|\b(?:file|column|document|page|website|name)_?\d\b|\b(?:john|jane) (?:doe|smith)\b|"
    r"@|https?:|^[\w-]+\.\w{2,4}$|^(?:/|[a-z]:\\)",
    re.I,
)
"""An address, a file or a name that nobody said."""
_NUMBER = re.compile(r"\d[\d.,]*\d")
_DATE = re.compile(
    r"\d{4}-\d\d(?:-\d\d)?|\d{1,2}[./]\d{1,2}[./]\d{2,4}|[^\W\d]{3,12} \d{1,2},? \d{4}|\d{1,2}\.? [^\W\d]{3,12} \d{4}"
)


def sensible(question: Question, request: str) -> bool:
    """Whether a model's question is the requester's to answer, is still open, and reads well."""
    return not (
        of_the_world(question, request)
        or _OF_THE_WORK.match(question.text.strip())
        or _not_theirs(question.text)
        or _said(question, request)
        or _strange(question, request)
    )


def alike(one: Question, other: Question) -> bool:
    """Whether two questions are about the same thing: a label's words are all among the other's words."""
    labels = [set(_stems(q.about)) for q in (one, other)]
    texts = [labels[n] | set(_stems(q.text)) for n, q in enumerate((one, other))]
    return (
        one.id == other.id or (bool(labels[0]) and labels[0] <= texts[1]) or (bool(labels[1]) and labels[1] <= texts[0])
    )


def merged(own: Sequence[Question], others: Sequence[Question], *, first: int, most: int) -> list[Question]:
    """Code's questions, with a model's after the `first` that weigh most; each subject once, `most` in all.

    Where both ask the same, it is put in code's words, at the place of the weightier.
    """
    kept: list[Question] = []
    for question in (*own[:first], *(_in_own_words(q, own) for q in others), *own[first:]):
        if not any(alike(question, other) for other in kept):
            kept.append(question)
    return kept[:most]


def of_the_world(question: Question, request: str) -> bool:
    """Whether a question asks what a word of the request means, or only turns the request into a question.

    "What is Python?" and "Which festivals are on this month?" are not the requester's to answer: weak models ask them.
    """
    label, said = set(_stems(question.about)), set(_stems(request))
    return label <= said and len(set(_stems(question.text)) - label - said) <= 1


def with_real_options(question: Question, fill: Sequence[str]) -> Question:
    """The question, with `fill` for options that are all made up ("file1.csv"): one of them is nobody's answer."""
    if not question.options or not all(_MADE_UP.search(option) for option in question.options):
        return question
    return question.model_copy(update={"options": tuple(fill), "default": fill[0]})


def _not_theirs(text: str) -> bool:
    """Whether an English question is about the world, or asks for an opinion that the work is to give."""
    if spoken(text).code != "en" or len(text.split()) < _FULL:
        return False
    return _TO_THEM.search(text) is None or _THEIR_OPINION.search(text) is not None


def _in_own_words(question: Question, own: Sequence[Question]) -> Question:
    return next((q for q in own if alike(q, question)), question)


def _said(question: Question, request: str) -> bool:
    """Whether the request says one of the options already; a choice among things that it names is open."""
    known, numbers = set(_stems(request)), set(_NUMBER.findall(request))
    named = [
        (bool(stems := set(_stems(option))) and stems <= known) or bool(numbers & set(_NUMBER.findall(option)))
        for option in question.options
    ]
    return any(named) and not all(named)


def _strange(question: Question, request: str) -> bool:
    """A label that is a sentence or names nothing, options that define or are made-up dates, or another language."""
    label = set(_stems(question.about))
    words = f"{question.text} {question.why} {' '.join(question.options)}"
    told, asked = detect(request) or spoken(request).code, detect(words)
    asked = asked or (spoken(words).code if told in tables() else None)
    return (
        bool(label & {"reque", "quest"})
        or len(question.about.split()) > _LABEL
        or any(len(option.split()) > _OPTION for option in question.options)
        or all(_DATE.fullmatch(option.strip()) for option in question.options)
        or (asked is not None and asked != told)
    )


def _stems(words: str) -> list[str]:
    return [w[:5] for w in re.findall(r"[^\W\d_]{3,}", words.casefold())]
