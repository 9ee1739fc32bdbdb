"""Composer: the settled brief, the reviews and the journal in, the `Answer` with its record out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ..tools.checks import MACHINE_FORMATS, FormatCheck, Sources
from ..tools.claims.account import lack, placed
from ..tools.context.corpus import Corpus
from ..tools.context.coverage import LESS_RELEVANT, account, sentence
from ..tools.context.strategy import reworks
from ..tools.display.wording import short
from ..tools.enforce.trim import CUT, steps
from ..tools.formulation.coaching import coached
from ..tools.grounding import cite, found_nothing, unknown_marks
from ..tools.limits import total
from ..tools.objectives import sets_a_number
from ..tools.outgoing import is_sent
from ..tools.outlet import Outlet
from ..tools.record import Answer, Call, Citation, Coverage, Draft, Review, Status, Verdict
from ..tools.stated import kept
from ..tools.telling import Telling, telling
from ..tools.types import Brief, Chunk, Objective, Plan, Resolution, Settlement
from ..tools.verify import declines, echoes, score, standing, verify
from .critic import latest, stopped_by
from .generality import offered_by, remeasured
from .resolver import lowered

LEAST_LEFT = 0.6
"""Share of a draft's words that may be left of it without a further draft."""
LEAST_LOST = 30
"""Words cut off that are worth a further draft."""
_MARKUP = re.compile(r"[<>`*_#!\[\](){}|\\]")
"""What could be more than words where an order is quoted."""


def best(reviews: Mapping[str, Review], objectives: Sequence[Objective]) -> Review:
    """The review with the highest verified score; the earliest among equals, so a repair must win to replace.

    Equals in score: no refusal before a refusal, a whole text before a cut one, of cut ones the one gone on with, one
    that fits before one that was cut down to fit, then the one nearer to what is unmet, then the one that is more
    particular to the request.
    """
    in_order = sorted(reviews.values(), key=lambda r: r.attempt)
    return max(in_order, key=lambda r: worth(r, objectives))


def worth(review: Review, objectives: Sequence[Objective]) -> tuple[object, ...]:
    """Orders reviews by `<`, higher is better; the last place is the judge's."""
    if not review.text:
        return (False,)
    _, *near = standing(review.text, objectives)
    answers = not (review.misfit or declines(review.text) or echoes(review.text, (o.check for o in objectives)))
    whole = not review.cut, review.cut and review.rests, not trimmed(review)
    return True, score(review.verdicts, objectives), answers, *whole, *near, review.specificity.rank, review.wins


def trimmed(review: Review) -> bool:
    """Whether so much was cut off to fit that what was asked may be lost with it, or some of what goes step by step."""
    cuts = any(line.startswith(CUT) for line in review.enforced)
    if cuts and len(steps(review.text)) < len(steps(review.raw)):
        return True
    left, written = len(review.text.split()), len(review.raw.split())
    return cuts and left < LEAST_LEFT * written and written - left >= LEAST_LOST


def compose(
    brief: Brief,
    settlement: Settlement,
    plan: Plan,
    *,
    corpus: Corpus,
    drafts: Mapping[str, Draft],
    reviews: Mapping[str, Review],
    calls: Mapping[str, Call],
    decisions: Sequence[str],
    seconds: float,
    thread_id: str | None = None,
) -> Answer:
    """Choose the best review, resolve its citations, and write the record."""
    chosen, tell = best(reviews, settlement.in_force), telling(brief.request)
    machine = machine_format(settlement.in_force)
    numbered = {i: corpus[i] for i in plan.chunk_ids}
    text, citations, verdicts = _cited(chosen, settlement.in_force, corpus, tuple(numbered.values()), brief.request)
    coverage = covered(plan, corpus, drafts, numbered)
    limit, whole = stopped_by(drafts, reviews), all(d.text for d in latest(plan, drafts))
    grounding = placed(chosen.grounding, text)
    used = total(calls.values()).model_copy(update={"seconds": seconds})
    verdicts = tuple(kept(o, v, used) for v, o in zip(verdicts, settlement.in_force, strict=True))
    return Answer(
        text=text,
        status=lowered(_status(text, verdicts, whole=whole), brief, settlement),
        note=note(settlement, verdicts, coverage, drafts, text, limit, review=chosen, plan=plan, tell=tell),
        verdicts=(*verdicts, *_yielded(settlement, brief.objectives)),
        resolutions=(*settlement.resolutions, *chosen.resolutions),
        assumptions=(*brief.assumptions, *settlement.assumptions),
        citations=tuple(_as_given(citation, corpus) for citation in citations),
        unknown_marks=unknown_marks(chosen.text, len(numbered), machine=machine),
        grounding=grounding,
        specificity=remeasured(text, offered_by(brief, settlement), grounding, chosen.specificity),
        coverage=coverage,
        usage=used,
        ignored=_ignored(drafts),
        coaching=coached(brief, settlement.resolutions),
        stopped_by=limit,
        objectives=tuple({o.id: o for o in (*brief.objectives, *settlement.in_force)}.values()),
        plan=plan,
        calls=tuple(calls.values()),
        decisions=tuple(decisions),
        thread_id=thread_id,
    )


def _cited(
    chosen: Review, objectives: Sequence[Objective], corpus: Corpus, chunks: Sequence[Chunk], asked: str
) -> tuple[str, tuple[Citation, ...], tuple[Verdict, ...]]:
    """The text, its citations and the verdicts; code marks what no model marked, where no objective minds."""
    machine = machine_format(objectives)
    unwanted = any(isinstance(o.check, Sources) and o.check.rule == "none" for o in objectives)
    text, citations, verdicts = chosen.text, tuple[Citation, ...](), chosen.verdicts
    for mark in (False,) if unwanted or reworks(asked) or is_sent(asked, chosen.text) else (True, False):
        text, citations = cite(chosen.text, chunks, corpus.titles, machine=machine, asked=asked, mark=mark)
        verdicts = chosen.verdicts if text == chosen.text else _verified(chosen, objectives, text)
        if score(verdicts, objectives) >= score(chosen.verdicts, objectives):
            break
    return text, citations, verdicts


def _as_given(citation: Citation, corpus: Corpus) -> Citation:
    start, end = corpus.as_given(citation.source, citation.start, citation.end)
    return citation.model_copy(update={"start": start, "end": end})


def let_out(answer: Answer, outlet: Outlet) -> Answer:
    """The answer with what may leave of its text; where that is less, it is verified once more and the note says so."""
    left, note = outlet.let(answer.text), outlet.let(answer.note).text
    if left.text == answer.text:
        return answer if note == answer.note else answer.model_copy(update={"note": note})
    objectives = {o.id: o for o in answer.objectives}
    verdicts = tuple(
        verify(objectives[v.objective_id], left.text)
        if v.objective_id in objectives and v.outcome != "yielded" and v.verifier not in ("judge", "resource")
        else v
        for v in answer.verdicts
    )
    same = [v.outcome for v in verdicts] == [v.outcome for v in answer.verdicts]
    tell, held = telling(answer.note or answer.text), len(left.held)
    told = f"{(tell.held_back if held == 1 else tell.held_back_more).format(held)}." if held else ""
    return answer.model_copy(
        update={
            "text": left.text,
            "held": left.held,
            "verdicts": verdicts,
            "status": answer.status if same else _status(left.text, verdicts, whole=True),
            "note": f"{note} {told}".strip(),
        }
    )


def machine_format(objectives: Sequence[Objective]) -> bool:
    """Whether the answer is for a machine, so that no note may stand beside it."""
    checks = [o.check for o in objectives if isinstance(o.check, FormatCheck)]
    return any(c.format in MACHINE_FORMATS and not c.negated for c in checks)


def in_force(answer: Answer) -> tuple[Objective, ...]:
    """The objectives that did not yield."""
    yielded = {v.objective_id for v in answer.verdicts if v.outcome == "yielded"}
    return tuple(o for o in answer.objectives if o.id not in yielded)


def _verified(chosen: Review, objectives: Sequence[Objective], text: str) -> tuple[Verdict, ...]:
    """Code's verdicts on the final text; what a judge found stays, its text being the same but for citation marks."""
    return tuple(
        v if v.verifier == "judge" else verify(o, text) for v, o in zip(chosen.verdicts, objectives, strict=True)
    )


def _status(text: str, verdicts: Sequence[Verdict], *, whole: bool) -> Status:
    if not text:
        return "unmet"
    if not any(v.outcome == "unmet" for v in verdicts):
        return "met" if whole else "partial"
    return "partial" if any(v.outcome == "met" for v in verdicts) else "unmet"


def _yielded(settlement: Settlement, objectives: Sequence[Objective]) -> tuple[Verdict, ...]:
    why = {i: r.given_up for r in settlement.resolutions for i in r.losers}
    return tuple(
        Verdict(objective_id=o.id, outcome="yielded", evidence=why[o.id], verifier="resolver")
        for o in objectives
        if o.id in why
    )


def covered(plan: Plan, corpus: Corpus, drafts: Mapping[str, Draft], known: Mapping[str, Chunk]) -> Coverage:
    """What was read by a call that gave text, what failed, what was folded, and what no task was given.

    Args:
        plan: The tasks.
        corpus: The documents.
        drafts: What came of the tasks.
        known: Chunks by id that need not be fetched again.
    """
    read: dict[str, set[str]] = {}
    failed: dict[str, set[str]] = {}
    for draft in drafts.values():
        (read if draft.text else failed).setdefault(draft.task_id, set()).update(draft.chunk_ids)
    ids = {i for reading in (read, failed) for chunk_ids in reading.values() for i in chunk_ids} | set(plan.folded)
    why = "" if plan.strategy == "whole" else LESS_RELEVANT
    chunks = (known.get(i) or corpus[i] for i in ids)
    return account(corpus.sources, chunks, read, failed, why, folded=plan.folded)


def note(
    settlement: Settlement,
    verdicts: Sequence[Verdict],
    coverage: Coverage,
    drafts: Mapping[str, Draft],
    text: str,
    limit: str | None,
    *,
    review: Review,
    plan: Plan,
    tell: Telling,
) -> str:
    """What the reader must know, in at most two sentences: what yielded; what is unmet, unread, or stopped the work."""
    words = {o.id: o.text for o in settlement.in_force}
    unmet = [(words[v.objective_id], v.evidence) for v in verdicts if v.outcome == "unmet"]
    shown = [f"“{said}” ({why})" if tell.evidence else f"“{said}”" for said, why in unmet]
    left = [words[v.objective_id] for v in verdicts if v.outcome == "unchecked" and v.verifier == "none"]
    open_ = [f"“{short(said, 80)}”" for said in left if sets_a_number(said)]
    queries = [task.query for task in plan.tasks if task.query]
    stop = tell.limits.get(limit or "", limit)
    lacks = [
        tell.reckoned.format(short("; ".join(queries), 400)) if queries and text else "",
        tell.unmet.format(", ".join(shown)) if shown and text else "",
        tell.unchecked.format(", ".join(open_)) if open_ and text else "",
        (tell.limit if text else tell.before).format(stop) if limit else "",
        "" if text or limit else _nothing(drafts, tell),
        "" if found_nothing(text) and not review.grounding.count("removed") else _unsourced(settlement, review, tell),
        _refused(_ignored(drafts), tell),
        tell.cut if text and review.cut else "",
        tell.unseen.format(settlement.unseen) if settlement.unseen else "",
        _unread(coverage, tell),
    ]
    told = [_told(r, tell) for r in (*settlement.resolutions, *review.resolutions)]
    return " ".join(_sentence(parts) for parts in (told, lacks) if any(parts))


def _unsourced(settlement: Settlement, review: Review, tell: Telling) -> str:
    asked = next((m.content for m in reversed(settlement.conversation) if m.role == "user"), "")
    return lack(review.grounding, tell, sent=is_sent(asked, review.text))


def _unread(coverage: Coverage, tell: Telling) -> str:
    """What was not read, as a part of a sentence: it begins with a share, but where only empty documents are named."""
    said = sentence(coverage, tell).rstrip(".")
    return said[:1].lower() + said[1:] if coverage.read < coverage.characters else said


def _ignored(drafts: Mapping[str, Draft]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(order for draft in drafts.values() for order in draft.ignored))


def _refused(orders: Sequence[str], tell: Telling) -> str:
    if not orders:
        return ""
    more = tell.more.format(len(orders) - 1) if len(orders) > 1 else ""
    return tell.refused.format(more, short(_MARKUP.sub("", orders[0]), 80))


def _sentence(parts: Sequence[str]) -> str:
    joined = "; ".join(part for part in parts if part)
    return f"{joined[0].upper()}{joined[1:]}."


def _told(resolution: Resolution, tell: Telling) -> str:
    more = "; ".join(part for part in (resolution.smallest_change, resolution.fault) if part)
    return f"{resolution.given_up} {tell.reasons[resolution.rule]}{f' ({more})' if more else ''}".rstrip()


def _nothing(drafts: Mapping[str, Draft], tell: Telling) -> str:
    failures = [d.failure for d in drafts.values() if d.failure]
    return tell.nothing.format(failures[-1].rstrip(".") if failures else tell.undone)
