"""An answer's record in, LangSmith's feedback out: as an evaluator of experiments, or on a run that was traced."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from ..tools.errors import InputError, SettingsError
from ..tools.record import Answer, Outcome

if TYPE_CHECKING:
    from langsmith import Client

KEY = "sroc.objectives"
_SCORES: Mapping[Outcome, float | None] = {"met": 1.0, "unmet": 0.0, "yielded": None, "unchecked": None}


def verdicts(outputs: Mapping[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """An evaluator for `evaluate` and `aevaluate`: the verdicts of an answer, no model asked.

    `evaluate(sroc, data="my data set", evaluators=[verdicts])`. The key "sroc.objectives" has the share of objectives
    that are met among those that are met or unmet; "sroc.count", "sroc.format" and so on have one entry for each
    objective of that kind, 1 met, 0 unmet, with its evidence. Yielded and unchecked ones have a value and no score.

    Method: the share of instructions that are followed (Zhou et al. 2023, IFEval), in LangSmith's evaluator shape.

    Args:
        outputs: Of the graph: `answer` as a value or as JSON.

    Raises:
        InputError: There is no answer in it.
    """
    found = outputs.get("answer")
    if found is None:
        raise InputError("The outputs have no `answer`: evaluate a graph that create_sroc made.")
    answer = Answer.model_validate(found)
    known = {objective.id: objective for objective in answer.objectives}
    rows = []
    for verdict in answer.verdicts:
        objective = known.get(verdict.objective_id)
        kind = objective.check.kind if objective and objective.check else "judged"
        said = f"“{objective.text}”: {verdict.evidence}" if objective else verdict.evidence
        row = {"key": f"sroc.{kind}", "score": _SCORES[verdict.outcome], "value": verdict.outcome, "comment": said}
        rows.append(row)
    scores = [score for verdict in answer.verdicts if (score := _SCORES[verdict.outcome]) is not None]
    share = sum(scores) / len(scores) if scores else None
    return {"results": [{"key": KEY, "score": share, "value": answer.status, "comment": answer.note}, *rows]}


def send_feedback(
    answer: Answer, run_id: UUID | str, *, project: str | None = None, client: Client | None = None
) -> int:
    """Annotate a traced run with its answer's verdicts, as `verdicts` names them; how many were sent.

    `sroc.invoke(request, {"run_id": run_id})`, then `send_feedback(out["answer"], run_id)`.

    Method: one `create_feedback` of LangSmith's client for each row.

    Args:
        answer: Of that run.
        run_id: The run's, a UUID that the caller made.
        project: The project that the run was traced to; None is the one that LangSmith traces to here.
        client: None takes LangSmith's own, by its environment variables.

    Raises:
        SettingsError: There is no client and no LANGSMITH_API_KEY: nothing is sent without one.
    """
    from langsmith.utils import get_tracer_project

    if client is None:
        if not (os.environ.get("LANGSMITH_API_KEY") or os.environ.get("LANGCHAIN_API_KEY")):
            raise SettingsError("send_feedback: set LANGSMITH_API_KEY, or give a client; without one nothing is sent.")
        from langsmith import Client

        client = Client()
    session = client.read_project(project_name=project or get_tracer_project()).id
    rows = verdicts({"answer": answer})["results"]
    for row in rows:
        client.create_feedback(run_id, trace_id=run_id, session_id=session, source_info={"verifier": "sroc"}, **row)
    client.flush()
    return len(rows)
