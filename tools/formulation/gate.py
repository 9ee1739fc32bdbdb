"""A request in; whether it needs more than to be read, out: signs found by code, weighed openly, no model.

A question and a piece of work are vague in different ways, so each has weights of its own. They were rounded from
logistic regressions over annotated requests (CLAMBER, Zhang et al. 2024; IN3, Qian et al. 2024), one half of each.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ..context.words import stem, words
from ..framing import Gate
from ..sentences import pieces
from ..types import Objective
from .cues import pattern
from .frame import intent_of
from .request import Request
from .unexplained import unexplained

LONG = 1_200
"""Characters of a request's own words above which it is long."""
PARTS = 4
"""Separate pieces of work from which on a request is many-sided."""
_LANDMARK = re.compile(r"\b[a-z]+ [A-ZÀ-Ý][\w'’-]+ (?:of )?[A-ZÀ-Ý]\w+")
_ODD = re.compile(
    r"\b(?:[A-Z]{2,}[a-z]{5,}|Q[b-hj-np-tv-z]\w+|[B-DF-HJ-NP-TV-Z]([b-df-hj-np-tv-z])\1\w{3,}|"
    r"(?!Sch|Chr|Thr|Phr|Str|Pfl)[B-DF-HJ-NP-TV-Z][b-df-hj-np-tv-xz]{3,}[a-z]{3,}|"
    r"(?=[A-Z])\w*(?:[aeiou]{5,}|([a-z]{3,})\2|([b-df-hj-np-tv-z])\3([b-df-hj-np-tv-z])\4)\w*)\b"
)
"""Names no language spells so: runs of letters of one kind, or a piece that comes twice."""
_TOLD = re.compile(r":\s(?:[^\s:]+\s+){5}[^\s:]")
"""A colon, and six words after it."""
_OF_FACTS = frozenset({"compare", "explain", "summarise", "calculate", "translate", "extract", "classify"})
"""Kinds of work that need no more of an undertaking than its name."""
_BARE = 2
"""Details up to which an undertaking is hardly told."""
_TELLING = 4
"""Letters of a word that documents are looked through for."""
_ENOUGH = 3
"""Details from which on a piece of work is rather told than left open."""
_LOADED = re.compile(
    r"\b(?:(?:obviously|clearly),|(?:is|are|was|were) (?:obviously|clearly)|"
    r"everyone knows|why is it (?:so )?(?:bad|wrong|good)|prove that|admit that|don't you agree|"
    r"isn't it true|évidemment|tout le monde sait|prouve que|offensichtlich|jeder weiß|beweise, dass|obviamente|"
    r"todo el mundo sabe)\b"
)


_SIGNS: Mapping[str, tuple[float, float, str]] = {
    # sign: weight in a question, weight in a piece of work, the reason as a reader would say it
    "rule": (3.0, 4.0, "a rule is to be guessed"),
    "no material": (0.6, 0.8, "it points to something that is not here"),
    "indefinite": (0.0, 0.8, "a thing of some kind, none in particular"),
    "superlative": (0.8, 0.2, "a superlative without its measure"),
    "making": (0.0, 0.6, "something new is to be made"),
    "technical": (0.2, 0.6, "code or data that is not described"),
    "advice": (0.0, 0.6, "advice for a case that is not described"),
    "wants": (0.3, 0.8, "a personal need"),
    "mine": (0.5, 0.5, "the requester's own case"),
    "loose": (0.3, 0.5, "a loose word (some, tips, ideas)"),
    "search": (0.0, 0.5, "an open search"),
    "sought": (0.0, 0.5, "things of a kind, none in particular"),
    "choice": (0.0, 0.4, "a choice without its criteria"),
    "way": (0.0, 0.5, "a way for a case that is not described"),
    "study": (0.0, 0.6, "a wide subject"),
    "sense": (0.9, 0.0, "the meaning of a word with several"),
    "stage": (0.5, 0.0, "an event with several dates or places"),
    "situated": (0.2, 0.4, "it depends on whose it is"),
    "where": (0.4, 0.0, "places of several sizes"),
    "how": (0.4, 0.0, "a way for a case that is not described"),
    "fresh": (0.2, 0.4, "recent, from an unnamed day"),
    "taste": (0.3, 0.3, "a matter of taste"),
    "short": (0.3, 0.1, "very few words"),
    "either": (1.6, 0.6, "a pronoun with two readings"),
    "named": (-0.5, -0.3, "names say who or what"),
    "one": (-1.2, 0.0, "the pronoun has one reading"),
    "kind named": (-0.5, 0.0, "the kind of thing is said"),
    "quantity": (-0.5, -0.1, "numbers are said"),
    "about name": (-0.3, -0.2, "about something with a name"),
    "explain": (-0.6, -0.6, "general knowledge"),
    "defined": (-0.6, -1.2, "what is asked for is defined"),
    "quoted": (-0.5, -0.2, "words are quoted"),
    "which": (-0.3, 0.0, "a choice is named"),
    "long": (-0.5, -0.3, "much is said"),
    "aim": (0.0, -0.6, "the use is said"),
    "sorting": (-0.5, -0.8, "given things are sorted"),
    "listed": (-0.2, -0.5, "the things are listed"),
    "figure of name": (0.0, -0.5, "one figure of something named"),
    "invented": (0.0, -0.8, "free invention"),
    "period": (0.0, -0.5, "a time is said"),
    "lookup": (0.0, -0.3, "a plain look-up"),
    "described": (0.0, -0.7, "what is sought is described"),
    "official": (-0.3, -0.7, "what applies to everyone"),
    "resources": (0.0, 0.6, "means to an end of the requester's own"),
    "clashing": (9.0, 9.0, "facts in it contradict each other"),
    "records": (2.0, 2.0, "a fact of records that are not here"),
    "cited": (2.0, 1.5, "it rests on a text that is not here"),
    "nearby": (1.5, 1.0, "it depends on the place"),
    "own name": (0.8, 0.8, "a name that nothing here explains"),
    "dangling": (3.0, 3.5, "it is to work on something that is not here"),
    "before": (2.0, 2.5, "it points to something said elsewhere"),
    "namesake": (1.8, 1.5, "a name or word that several things bear"),
    "here": (0.8, 0.0, "a place or event of the requester's surroundings"),
    "bare": (0.0, 0.5, "an undertaking of which nothing is told"),
    "tool": (-0.8, -1.0, "the tool is said"),
    "told": (0.0, -1.2, "what belongs to it follows a colon"),
    "entitled": (1.0, 0.6, "what applies depends on the place"),
    "portions": (0.0, -0.5, "for how many it is to be cooked"),
    "content told": (0.0, -1.8, "what it is to say is said"),
    "handed": (-1.0, -2.0, "what is to be worked on is here"),
    "specified": (0.0, -2.0, "what the code does is said"),
    "knowledge": (-0.8, 0.0, "a fact about things in general"),
    "how to": (-0.9, 0.0, "a way that is the same for everyone"),
    "measured": (-0.8, -0.3, "the measure is said"),
    "enough told": (0.0, -0.5, "three details are said"),
    "much told": (-0.2, -1.2, "four details and more are said"),
    "fully told": (-0.3, -0.8, "five details and more are said"),
    "landmark": (-0.7, 0.0, "a thing with a name of its own"),
    "unique": (-1.0, 0.0, "there is only one of it"),
    "odd name": (1.2, 0.0, "a name that may be misspelt"),
    "objectives": (-2.3, -2.3, "the form is said"),
    "documents": (-2.0, -0.5, "documents are given"),
    "grounded": (-1.5, -1.5, "the documents speak of it"),
    "answered": (-3.0, -3.0, "it works on the answer before"),
}
_POINTING = frozenset({"no material", "dangling", "before", "records", "own name", "cited"})
"""Signs of something missing that documents or earlier answers can be."""
_BIAS = (0.0, -0.2)
_FEW, _MANY = 7, 25
"""Words."""


def gate(
    request: Request,
    *,
    objectives: Sequence[Objective] = (),
    documents: bool = False,
    answered: bool = False,
    earlier: bool = False,
    clashing: bool = False,
    grounded: bool = False,
) -> Gate:
    """Weigh the signs; vague where what speaks for it outweighs what speaks against.

    Args:
        request: The words.
        objectives: What of them code can check; who says the form has thought about it.
        documents: Whether the request comes with any.
        answered: Whether an answer stands right before it and is worked on.
        earlier: Whether the thread has earlier answers, which "it" and "the second one" can mean.
        clashing: Whether facts in it cannot all hold.
        grounded: Whether the documents speak of what it asks, by `speak_of`.
    """
    context = {
        "objectives": bool(objectives),
        "documents": documents,
        "answered": answered,
        "clashing": clashing,
        "grounded": grounded,
    }
    elsewhere = documents or answered or earlier
    found = [
        _weighed(request, sign)
        for sign in _SIGNS
        if context.get(sign, False) or (not (elsewhere and sign in _POINTING) and _found(request, sign))
    ]
    score = round(_BIAS[not request.asks] + sum(weight for weight, _ in found), 2)
    return Gate(
        question=request.asks,
        vague=score > 0,
        long=len(request.own) > LONG,
        many_sided=sides(request) >= PARTS,
        loaded=_LOADED.search(request.view) is not None,
        score=score,
        signs=tuple(reason for weight, reason in sorted(found, reverse=True) if weight > 0),
    )


def speak_of(request: Request, texts: Sequence[str]) -> bool:
    """Whether texts hold two words that carry the request's meaning."""
    own = {stem(word) for word in words(request.own) if len(word) >= _TELLING}
    return sum(1 for word in own if any(word in text.casefold() for text in texts)) >= _BARE


def _weighed(request: Request, sign: str) -> tuple[float, str]:
    question, work, reason = _SIGNS[sign]
    return (question if request.asks else work), reason


def sides(request: Request) -> int:
    """How many separate pieces of work, or questions, the request holds."""
    return sum(1 for said in pieces(request.view) if pattern(request.cues.starts).search(said))


def _found(request: Request, sign: str) -> bool:
    special = {
        "no material": lambda: request.has("missing") and not request.has_material and request.words < _MANY,
        "short": lambda: request.words <= _FEW,
        "long": lambda: request.words >= _MANY,
        "named": lambda: request.named,
        "about name": lambda: request.about_name,
        "quoted": lambda: '"' in request.view,
        "explain": lambda: request.has("explain") and not request.has("study"),
        "either": lambda: request.pronoun == "either",
        "one": lambda: request.pronoun == "one",
        "figure of name": lambda: request.has("figure") and request.about_name,
        "dangling": lambda: request.dangles and not request.has_material,
        "namesake": lambda: request.namesake,
        "handed": lambda: request.has("handed") and request.has_material,
        "specified": lambda: request.knows("language of the code") and (request.has("spec") or request.knows("input")),
        "knowledge": lambda: request.has("knowledge") and (request.cues.code != "en" or not request.named),
        "measured": lambda: request.has("measured") and request.has("superlative"),
        "bare": lambda: request.details < _BARE and request.has("undertaking") and intent_of(request) not in _OF_FACTS,
        "situated": lambda: request.has("situated") and not request.has("invented"),
        "technical": lambda: (
            request.has("technical") and not request.has("invented") and not request.shows("correspondence")
        ),
        "content told": lambda: (
            (request.shows("correspondence") or request.shows("writing"))
            and (request.knows("content") or request.has("person told"))
        ),
        "enough told": lambda: request.details == _ENOUGH,
        "much told": lambda: request.details > _ENOUGH,
        "fully told": lambda: request.details > _ENOUGH + 1,
        "odd name": lambda: bool(_ODD.search(request.bare)),
        "own name": lambda: bool(unexplained(request)),
        "portions": lambda: request.shows("food") and request.knows("people"),
        "told": lambda: bool(_TOLD.search(request.view)),
        "landmark": lambda: bool(_LANDMARK.search(request.bare)),
    }
    return special[sign]() if sign in special else request.has(sign.replace(" ", "_"))
