"""What a model would ask about a request in; the questions among them that a person should be put, out.

Weak models ask what a word means, what the work is to find out, or what was said: none of that is the requester's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..language import detect
from ..types import Question

_LABEL = 4
"""Words of a label at most: a longer one is a sentence."""
_OPTION = 10
"""Words of an option at most: a longer one defines something."""
_OF_THE_WORK = re.compile(
    r"^(?:what (?:is|are) (?:an?\b|some\b|(?:the )?(?:best|most|main|key|common|basic|important|effective|benefits?|advantages?)\b)|"  # noqa: E501
    r"how (?:does|do|can|should) (?:i|you|one|we|it|an?|the)\b|why\b|can you\b|"
    r"was (?:ist|sind) (?:eine?|die (?:besten|wichtigsten)|einige)\b|wie (?:funktioniert|kann (?:man|ich))\b|warum\b|"
    r"qu'est-ce qu'une?\b|quel(?:le)?s sont (?:les (?:meilleur|principa)|des)|comment (?:fonctionne|peut-on|puis-je)\b|pourquoi\b|"  # noqa: E501
    r"¿?qué es una?\b|¿?cuáles son (?:las? (?:mejor|principal)|los (?:mejor|principal)|algun)|¿?cómo (?:funciona|se|puedo)\b|"  # noqa: E501
    r"¿?por qué\b)",
    re.I,
)
_DATE = re.compile(
    r"\d{4}-\d\d(?:-\d\d)?|\d{1,2}[./]\d{1,2}[./]\d{2,4}|[^\W\d]{3,12} \d{1,2},? \d{4}|\d{1,2}\.? [^\W\d]{3,12} \d{4}"
)


def sensible(question: Question, request: str) -> bool:
    """Whether a model's question is the requester's to answer, is still open, and reads well."""
    return not (
        of_the_world(question, request)
        or _OF_THE_WORK.match(question.text.strip())
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


def _in_own_words(question: Question, own: Sequence[Question]) -> Question:
    return next((q for q in own if alike(q, question)), question)


def _said(question: Question, request: str) -> bool:
    """Whether the request says one of the options already; a choice among things that it names is open."""
    known = set(_stems(request))
    named = [bool(stems := set(_stems(option))) and stems <= known for option in question.options]
    return any(named) and not all(named)


def _strange(question: Question, request: str) -> bool:
    """A label that is a sentence or names nothing, options that define or are made-up dates, or another language."""
    label = set(_stems(question.about))
    spoken, asked = detect(request), detect(f"{question.text} {question.why} {' '.join(question.options)}")
    return (
        bool(label & {"reque", "quest"})
        or len(question.about.split()) > _LABEL
        or any(len(option.split()) > _OPTION for option in question.options)
        or all(_DATE.fullmatch(option.strip()) for option in question.options)
        or (spoken is not None and asked is not None and spoken != asked)
    )


def _stems(words: str) -> list[str]:
    return [w[:5] for w in re.findall(r"[^\W\d_]{3,}", words.casefold())]
