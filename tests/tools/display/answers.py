"""Answers that the tests of the display show."""

from __future__ import annotations

from collections.abc import Callable

from sroc.tools.record import Answer, Call, Citation, Coverage, SourceCoverage, Usage, Verdict
from sroc.tools.types import Assumption, Conflict, Message, Objective, Plan, Resolution, Task

USED = Usage(calls=1, input_tokens=700, output_tokens=112, total_tokens=812, cost_usd=0.0012, seconds=3.21)


def full(say: Callable[[str], str]) -> Answer:
    """An answer with every part filled, each string made by `say` from the name of its place."""
    conflict = Conflict(id="c1", objective_ids=("o1", "o2"), kind="count", explanation=say("explanation"))
    resolution = Resolution(
        conflict=conflict,
        rule="authority",
        winners=("o1",),
        losers=("o2",),
        given_up=say("given up"),
        smallest_change=say("change"),
    )
    citation = Citation(
        number=1,
        chunk_id=say("chunk"),
        source=say("source"),
        title=say("title"),
        heading=say("heading"),
        start=0,
        end=40,
        quote=say("quote"),
    )
    read = SourceCoverage(
        source=say("source"),
        title=say("title"),
        characters=100,
        read=40,
        skipped=50,
        failed=10,
        spans=((0, 20, say("task")), (20, 40, say("task"))),
        why_skipped=say("why skipped"),
    )
    call = Call(
        id="1",
        role="specialist",
        model=say("model"),
        messages=(Message(role="user", content=say("message")),),
        reply=say("reply"),
        usage=USED,
        error=say("error"),
        cut=True,
    )
    return Answer(
        text=say("text") + " [1] [7]",
        status="partial",
        note=say("note"),
        verdicts=(
            Verdict(objective_id="o1", outcome="met", evidence=say("evidence"), verifier=say("verifier")),
            Verdict(objective_id=say("stranger"), outcome="unmet", evidence=say("evidence 2")),
        ),
        resolutions=(resolution,),
        assumptions=(Assumption(text=say("assumption")),),
        citations=(citation,),
        coverage=Coverage(sources=(read,)),
        usage=USED,
        coaching=say("coaching"),
        stopped_by=say("limit"),
        objectives=(Objective(id="o1", text=say("winner"), authority="system"), Objective(id="o2", text=say("loser"))),
        plan=Plan(tasks=(Task(id=say("task"), goal=say("goal")),)),
        calls=(call,),
    )


PLAIN = full(lambda name: f"the {name}")
