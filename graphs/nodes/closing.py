"""From the best review to the answer: composer, and the message that carries it."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain
from typing import Any

from langchain_core.messages import AIMessage

from ...agents import composer as composing
from ...agents import critic as judging
from ...tools.clock import since
from ...tools.context.corpus import Corpus
from ...tools.errors import ModelError
from ...tools.formulation.cues import spoken
from ...tools.outlet import Outlet, known_addresses
from ...tools.prices import unpriced
from ...tools.record import Answer
from ..run import Run, Workshop
from ..settings import Settings
from ..state import State
from .working import aside, corpus


async def composer(shop: Workshop, state: State) -> dict[str, Any]:
    """Write the record; where every call failed there is nothing to return, so it is raised with the record.

    Raises:
        ModelError: No model gave any reply; `.answer` holds the record.
    """
    run = Run(shop, "composer")
    run.progress("composer", state.get("calls", {}).values(), done=1)
    answer = await aside(state, _composed, state, run)
    if not answer.text and not answer.stopped_by and answer.calls and all(c.error and not c.cut for c in answer.calls):
        failure = next(d.failure for d in state["drafts"].values() if d.failure)
        raise ModelError(failure, calls=answer.calls, answer=answer)
    answer = _with_unpriced(answer, state, run.settings)
    message = _message(answer, note=run.settings.note)
    message.id = next((d.message_id for d in state["drafts"].values() if d.message_id), None)
    return {"answer": answer, "messages": [message]}


def _with_unpriced(answer: Answer, state: State, settings: Settings) -> Answer:
    """A limit on cost that could not hold is told."""
    models = tuple(dict.fromkeys(call.model for call in answer.calls if call.usage.cost_usd is None))
    if settings.limits.cost_usd is None or not models:
        return answer
    told = unpriced(models, spoken(state["brief"].request).code)
    return answer.model_copy(update={"note": f"{answer.note} {told}".lstrip()})


def so_far(shop: Workshop, values: Mapping[str, Any], thread_id: str, settings: Settings) -> Answer | None:
    """What a run that cannot go on has of its answer: the best verified draft; None where nothing was written yet."""
    drafts, reviews = values.get("drafts") or {}, values.get("reviews") or {}
    if (done := values.get("answer")) or not any(draft.text for draft in drafts.values()):
        return done
    attempt, own = max(draft.attempt for draft in drafts.values()), corpus(shop, values)
    answer = composing.compose(
        values["brief"],
        values["settlement"],
        values["plan"],
        corpus=own,
        drafts=drafts,
        reviews=reviews or {"": judging.review(values["plan"], drafts, values["settlement"], attempt=attempt)},
        calls=values.get("calls") or {},
        decisions=values.get("decisions") or [],
        seconds=since(values["started"]),
        thread_id=thread_id,
    )
    return composing.let_out(answer, _outlet(shop, values, settings, own))


def _composed(state: State, run: Run) -> Answer:
    own = corpus(run.shop, state)
    answer = composing.compose(
        state["brief"],
        state["settlement"],
        state["plan"],
        corpus=own,
        drafts=state["drafts"],
        reviews=state["reviews"],
        calls=state.get("calls", {}),
        decisions=state.get("decisions", []),
        seconds=run.seconds(state),
        thread_id=run.thread_id,
    )
    return composing.let_out(answer, _outlet(run.shop, state, run.settings, own))


def _outlet(shop: Workshop, state: Mapping[str, Any], settings: Settings, own: Corpus) -> Outlet:
    """What may leave; addresses are looked at where documents or agents had a say, which may bring planted ones."""
    agents = {name for name, one in shop.directory.by_name.items() if one.runnable is not None}
    replies = [call.reply for call in (state.get("calls") or {}).values() if call.model in agents]
    ids = state["plan"].chunk_ids
    masking, words = settings.secrets == "mask", settings.canaries
    if not ids and not replies:
        return Outlet(None, words, masking)
    read = chain((own[i].text for i in ids), replies)
    said = [*(m.content for m in state["settlement"].conversation), *(o.text for o in state["brief"].objectives)]
    return Outlet(known_addresses(said, (source.id for source in own.sources), read), words, masking)


def _message(answer: Answer, *, note: bool) -> AIMessage:
    """The text, a blank line and the note; machine formats stay clean, the record is in the metadata either way."""
    shown = note and answer.note and not composing.machine_format(composing.in_force(answer))
    parts = [part for part in (answer.text, answer.note if shown else "") if part]
    record = answer.model_dump(mode="json", exclude={"calls"})
    return AIMessage("\n\n".join(parts), response_metadata={"sroc": record}, name="sroc")
