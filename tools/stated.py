"""Limits that a request itself states: what is in force in, what the run may use and whether it kept to it out."""

from __future__ import annotations

from collections.abc import Sequence

from .checks import Resource
from .record import Usage, Verdict
from .types import Allowance, Objective


def within(limits: Allowance, in_force: Sequence[Objective], *, drafted: bool) -> Allowance:
    """The limits with what the request states, where that is tighter.

    What a request states never costs it its answer: before there is a draft only the length of what is written is
    bounded; from then on nothing is begun that would pass it.
    """
    tight: dict[str, float] = {}
    for objective in in_force:
        check = objective.check
        if isinstance(check, Resource) and (drafted or check.resource == "output_tokens"):
            own = getattr(limits, check.resource)
            most = check.maximum if own is None else min(own, check.maximum)
            tight[check.resource] = min(most, tight.get(check.resource, most))
    whole = {name: most if name in ("cost_usd", "seconds") else int(most) for name, most in tight.items()}
    return Allowance.model_validate({**limits.model_dump(), **whole}) if whole else limits


def kept(objective: Objective, verdict: Verdict, used: Usage) -> Verdict:
    """The verdict on a stated limit, by the run's record; any other verdict as it is."""
    check = objective.check
    if not isinstance(check, Resource):
        return verdict
    spent = used.calls if check.resource == "requests" else getattr(used, check.resource)
    if spent is None:
        return verdict.model_copy(update={"evidence": "the model's price is not known"})
    outcome = "met" if spent <= check.maximum else "unmet"
    evidence = f"{spent:.4g} {_named(check)} used, at most {check.maximum:g}"
    return verdict.model_copy(update={"outcome": outcome, "evidence": evidence})


def _named(check: Resource) -> str:
    return {"cost_usd": "US dollars", "requests": "calls"}.get(check.resource, check.resource.replace("_", " "))
