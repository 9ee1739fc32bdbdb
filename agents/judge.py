"""The critic's judge: objectives that no code can check in, verdicts with quoted evidence out; and ties decided."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Literal

from ..tools.demands.register import leaning
from ..tools.demands.shown import shown
from ..tools.errors import LimitReached, ModelError
from ..tools.record import Outcome, Review
from ..tools.types import Objective
from ..tools.values import Value
from ..tools.verify.places import folded
from .ask import Ask
from .closed import odds, question
from .prompts import Prompts

MOST_JUDGED = 8
"""Objectives in one review, in their order; the others stay unchecked."""
REPLY_TOKENS = 200
WORDS = ("yes", "no")
"""The closed answers of the prompt."""
MET, UNMET = 2.0, 1.0
"""Odds of "yes", as a logarithm, from which an objective is met, and up to which it is not: small models say yes too
lightly, so both lie above even odds. Chosen on one half of known cases (tests/results/judge.py)."""
EVEN = (MET + UNMET) / 2
"""Odds that tell nothing."""
LEANING = 2.0
"""What a text that speaks wholly in the wished register adds to the odds; one in the other takes as much."""
CLEAR = 0.5
"""Share of a leaning from which a verdict in words must not speak against it."""
PLACES = ("first", "second")
"""The closed answers to which of two texts is better."""
CLEARLY = 0.15
"""Odds, as a logarithm and over both orders, from which a text is better: of 12 pairs in which one text talks past the
request, the 1.5B local model finds 8 so and none the wrong way round, the 0.5B one none; chosen on these pairs."""
_SHOWN = 6_000
"""Characters of a text that are judged."""


class Finding(Value):
    """What the judge says of one objective."""

    outcome: Literal["met", "unmet", "unchecked"]
    quote: str = ""
    """The words of the text that show it, copied."""


class Choice(Value):
    """Which of two texts the judge finds better."""

    better: Literal["first", "second", "equal"]


async def judge(found: Review, objectives: Sequence[Objective], ask: Ask, *, prompts: Prompts) -> Review:
    """Judge each objective that no code could check, one call for each; the judge sees the text, not who wrote it.

    Where the endpoint tells how likely a first word is, that decides, and between two thresholds the objective stays
    unchecked. Elsewhere what it says counts only with words that stand in the text as its evidence.
    """
    verdicts = list(found.verdicts)
    words = {o.id: o.text for o in objectives}
    for place in undecided(found, objectives)[:MOST_JUDGED]:
        wish = words[verdicts[place].objective_id]
        try:
            outcome, evidence = await opinion(wish, found.text, ask, prompts)
        except LimitReached as reached:
            return found.model_copy(update={"verdicts": tuple(verdicts), "stopped_by": reached.limit})
        except ModelError:  # journalled; what was to be judged stays unchecked
            break
        if outcome != "unchecked":
            said = {"outcome": outcome, "evidence": evidence, "verifier": "judge"}
            verdicts[place] = verdicts[place].model_copy(update=said)
    return found.model_copy(update={"verdicts": tuple(verdicts)})


def undecided(found: Review, objectives: Sequence[Objective]) -> tuple[int, ...]:
    """The places of the verdicts that a judge could give; none where there is no text."""
    own = {o.id for o in objectives} if found.text else set[str]()
    return tuple(n for n, v in enumerate(found.verdicts) if v.outcome == "unchecked" and v.objective_id in own)


def unjudged(found: Review, objectives: Sequence[Objective], why: str) -> Review:
    """The review without a judge's opinion: what no code could check stays unchecked, and says why."""
    verdicts = list(found.verdicts)
    for place in undecided(found, objectives):
        verdicts[place] = verdicts[place].model_copy(update={"evidence": why})
    return found.model_copy(update={"verdicts": tuple(verdicts)})


async def opinion(wish: str, text: str, ask: Ask, prompts: Prompts) -> tuple[Outcome, str]:
    """What the model says of one objective, and what shows it.

    Raises:
        LimitReached: A limit forbids the call.
        ModelError: No model answers.
    """
    return await _weighed(wish, text, ask, prompts) or await _told(wish, text, ask, prompts)


async def _weighed(wish: str, text: str, ask: Ask, prompts: Prompts) -> tuple[Outcome, str] | None:
    """The verdict by the likelihood of the answer's first word; None where that is not told."""
    try:
        likely = await ask.choice(question(prompts["judge"], case(wish, text)), WORDS, told=True)
    except ModelError:  # a model that thinks first has no room to answer here
        return None
    return verdict(odds(likely, *WORDS), wish, text) if likely else None


def case(wish: str, text: str) -> dict[str, str]:
    """What is judged, under the labels of the prompt."""
    return {"Asked": wish, "Text": both_ends(text)}


def both_ends(text: str) -> str:
    """A text as it is judged: whole, or where it is long its beginning and its end."""
    return f"{text[: _SHOWN // 2]} […] {text[-_SHOWN // 2 :]}" if len(text) > _SHOWN else text


def verdict(odds: float, wish: str, text: str) -> tuple[Outcome, str]:
    """What the odds of "yes" say together with the signs of a register, and what shows it.

    Args:
        odds: How much likelier "yes" is than "no", as a natural logarithm.
        wish: The objective's words.
        text: What is judged.
    """
    leans = leaning(wish, text)
    weighed = odds + LEANING * (leans.share if leans else 0.0)
    outcome: Outcome = "met" if weighed >= MET else "unmet" if weighed <= UNMET else "unchecked"
    likely = f"{1 / (1 + math.exp(EVEN - weighed)):.2f} likely"
    against = leans is not None and (leans.share > 0) != (outcome == "met")
    span = leans.shown if leans and not against else shown(wish, text) if outcome == "met" else ""
    return outcome, f"{likely}, by “{span}”" if span else f"{likely} by the whole text"


async def _told(wish: str, text: str, ask: Ask, prompts: Prompts) -> tuple[Outcome, str]:
    """The verdict in words, with a quotation that stands in the text; what clear signs speak against is unchecked."""
    unsure, data = Finding(outcome="unchecked"), _fenced(text=text, requirement=wish)
    said = await ask.value(prompts["critic"], data, Finding, default=unsure, output_tokens=REPLY_TOKENS)
    quote, leans = said.quote.strip(' "“”…'), leaning(wish, text)
    if not quote or folded(quote) not in folded(text):
        return "unchecked", ""
    against = leans is not None and leans.share * (1 if said.outcome == "met" else -1) <= -CLEAR
    return ("unchecked" if against else said.outcome), f"“{quote}”"


async def later_is_better(earlier: str, later: str, request: str, ask: Ask, *, prompts: Prompts) -> bool:
    """Whether the judge prefers the later text over both orders and in neither the earlier; any failure is for that.

    Method: both orders, since a place is preferred whatever stands there (Wang et al. 2024, arXiv:2305.17926).
    """
    leads = list[float]()
    for place, texts in ((1, (earlier, later)), (0, (later, earlier))):
        try:
            leads.append(await _lead(place, texts, request, ask, prompts))
        except (LimitReached, ModelError):
            return False
        if leads[-1] <= -CLEARLY:
            return False
    return sum(leads) / len(leads) >= CLEARLY


async def _lead(place: int, texts: tuple[str, str], request: str, ask: Ask, prompts: Prompts) -> float:
    """How much better the text at a place is: the odds by the answer's first word, or 1 or -1 by what is said."""
    first, second = map(both_ends, texts)
    shown = {"Asked": request, "First": first, "Second": second}
    try:
        likely = await ask.choice(question(prompts["better"], shown), PLACES, told=True)
    except ModelError:  # a model that thinks first has no room to answer here
        likely = {}
    if likely:
        return odds(likely, PLACES[place], PLACES[1 - place])
    data, equal = _fenced(request=request, first=texts[0], second=texts[1]), Choice(better="equal")
    said = await ask.value(prompts["tie"], data, Choice, default=equal, output_tokens=REPLY_TOKENS)
    return 1.0 if said.better == PLACES[place] else -1.0


def _fenced(**texts: str) -> str:
    """Each text between its own marks; a closing mark inside cannot end it."""
    safe = {name: text.replace(f"</{name}", f"<\\/{name}") for name, text in texts.items()}
    return "\n\n".join(f"<{name}>\n{text}\n</{name}>" for name, text in safe.items())
