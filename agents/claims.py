"""The critic's look at claims: a review and what was read in, the review with every statement's support out.

Code checks first; a model is asked only what code holds possible, one closed question a statement, its passage quoted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Literal

from ..tools.claims.checking import Checked, Checker
from ..tools.claims.consequences import Consequence, settle
from ..tools.claims.disputes import within
from ..tools.claims.judging import Finding
from ..tools.context.sources import Source
from ..tools.errors import LimitReached, ModelError
from ..tools.outgoing import is_sent
from ..tools.record import Review
from ..tools.support import Gap
from ..tools.types import Chunk, Plan, Settlement
from ..tools.values import Value
from ..tools.verify import score, verify
from .ask import Ask
from .closed import odds, put, question
from .prompts import Prompts

MOST_ASKED = 6
"""Statements of one review that a model is asked about, in their order; the others stay undecided."""
REPLY_TOKENS = 24
WORDS = ("supports", "contradicts", "neither")
"""The closed answers of the prompt."""
CARRIED, LACKING = 0.0, -0.9
"""Odds of "supports", as a logarithm, from which a statement is carried, and up to which it is not: of planted texts
that code leaves open, one faithful in seven falls below the second, and three errors of four."""
_PASSAGE = 1_200
"""Characters of a passage that are shown."""


class Answered(Value):
    """What the model says of one statement."""

    answer: Literal["supports", "contradicts", "neither", "unsure"]


def checker_of(
    plan: Plan, chunks: Mapping[str, Chunk], settlement: Settlement, sources: Mapping[str, Source]
) -> Checker:
    """What checks the drafts of a plan: the chunks as they are cited, and what was asked."""
    asked = next((m.content for m in reversed(settlement.conversation) if m.role == "user"), "")
    return Checker([chunks[i] for i in plan.chunk_ids if i in chunks], asked, sources)


async def decide(checked: Sequence[Checked], ask: Ask, *, prompts: Prompts) -> tuple[Checked, ...]:
    """Ask about the statements of which code sees only a possible gap.

    "supports" closes their gaps, the other two make them certain; any other reply, a limit or a failure leaves them.
    """
    decided, telling = list(checked), True
    for at in [n for n, c in enumerate(checked) if c.finding.open and c.finding.passage.sentences][:MOST_ASKED]:
        try:
            said = await _weighed(checked[at], ask, prompts) if telling else ""
            telling = bool(said)
            said = said or await _told(checked[at], ask, prompts)
        except (LimitReached, ModelError):  # journalled; what is left stays undecided
            break
        decided[at] = replace(checked[at], finding=_decided(checked[at].finding, said))
    return tuple(decided)


async def _weighed(checked: Checked, ask: Ask, prompts: Prompts) -> str:
    """The answer by the likelihood of its first word; empty where the model does not answer by one of the words."""
    try:
        likely = await ask.choice(question(prompts["claim"], _case(checked)), WORDS)
    except ModelError:  # a model that thinks first has no room to answer here
        return ""
    return verdict(likely) if likely else ""


async def _told(checked: Checked, ask: Ask, prompts: Prompts) -> str:
    """The answer as a typed value, from models that answer in their own way."""
    unsure = Answered(answer="unsure")
    said = await ask.value(prompts["claim"], put(_case(checked)), Answered, default=unsure, output_tokens=REPLY_TOKENS)
    return said.answer


def _case(checked: Checked) -> Mapping[str, str]:
    return case(" ".join(s.text for s in checked.finding.passage.sentences), checked.statement.text)


def case(passage: str, statement: str) -> Mapping[str, str]:
    """One statement and its passage under the labels of the prompt."""
    return {"Passage": passage[:_PASSAGE], "Statement": statement}


def verdict(likely: Mapping[str, float]) -> str:
    """What the likelihoods of the closed answers say, or unsure between the two thresholds."""
    carried = odds(likely, *WORDS)
    if carried >= CARRIED:
        return "supports"
    contradicts = likely.get("contradicts", 0.0) > likely.get("neither", 0.0)
    return "unsure" if carried > LACKING else "contradicts" if contradicts else "neither"


def _decided(finding: Finding, answer: str) -> Finding:
    if answer == "supports":
        return replace(finding, gaps=tuple(gap for gap in finding.gaps if gap.kind == "citation"))
    if answer == "unsure":
        return finding
    doubts = [gap for gap in finding.gaps if gap.kind != "citation"]
    kind = doubts[0].kind if doubts and answer == "neither" else "content"
    said = Gap(kind=kind, found=finding.passage.sentences[0].text[:120], by="model")
    return replace(finding, gaps=(*(gap for gap in finding.gaps if gap.kind != kind), said))


def ground(
    found: Review,
    checked: Sequence[Checked],
    checker: Checker,
    settlement: Settlement,
    *,
    consequence: Consequence,
    writable: bool = True,
    merged: bool = False,
) -> Review:
    """Give each statement its support, and change what fails; never at the cost of an objective that was met.

    Where a change would cost one, what fails is marked instead; where a mark would, it stands in the account alone.
    A text that was merged of several drafts is also held against itself.
    """
    if not found.text:
        return found
    sent = is_sent(checker.request, found.text)
    text, grounding, resolutions = settle(found.text, checked, checker, consequence, writable=writable, apart=sent)
    if text != found.text:
        verdicts = tuple(
            v if v.verifier == "judge" else verify(o, text)
            for v, o in zip(found.verdicts, settlement.in_force, strict=True)
        )
        if not text or score(verdicts, settlement.in_force) < score(found.verdicts, settlement.in_force):
            milder = writable and consequence != "mark"
            return ground(found, checked, checker, settlement, consequence="mark", writable=milder, merged=merged)
        found = found.model_copy(update={"text": text, "verdicts": verdicts})
    among = within(found.text, len(resolutions) + 1) if merged else ()
    return found.model_copy(update={"grounding": grounding, "resolutions": (*resolutions, *among)})
