"""The critic's look at claims: a review and what was read in, the review with every statement's support out.

Code checks first; a model is asked only what code holds possible, once, in a closed form, with the passage quoted.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..tools.claims.checking import Checker
from ..tools.claims.consequences import Consequence, settle
from ..tools.record import Review
from ..tools.types import Chunk, Plan, Settlement
from ..tools.verify import score, verify


def checker_of(plan: Plan, chunks: Mapping[str, Chunk], settlement: Settlement) -> Checker:
    """What checks the drafts of a plan: the chunks as they are cited, and what was asked."""
    asked = next((m.content for m in reversed(settlement.conversation) if m.role == "user"), "")
    return Checker([chunks[i] for i in plan.chunk_ids if i in chunks], asked)


def ground(
    found: Review, checker: Checker, settlement: Settlement, *, consequence: Consequence, writable: bool = True
) -> Review:
    """Give each statement its support, and change what fails; never at the cost of an objective that was met."""
    if not found.text:
        return found
    checked = checker.check(found.text)
    text, grounding = settle(found.text, checked, checker, consequence, writable=writable)
    if text != found.text:
        verdicts = tuple(
            v if v.verifier == "judge" else verify(o, text)
            for v, o in zip(found.verdicts, settlement.in_force, strict=True)
        )
        if not text or score(verdicts, settlement.in_force) < score(found.verdicts, settlement.in_force):
            return ground(found, checker, settlement, consequence=consequence, writable=False)
        found = found.model_copy(update={"text": text, "verdicts": verdicts})
    return found.model_copy(update={"grounding": grounding})
