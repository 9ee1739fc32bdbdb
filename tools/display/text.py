"""An `Answer` in; plain text out: the answer, its record in short blocks, and the parts a reader asks to see."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Literal, get_args

from ..checks import MACHINE_FORMATS, FormatCheck
from ..record import Answer, Citation, Verdict
from ..types import Resolution
from .headings import Headings, headings
from .particulars import particulars
from .support import rows
from .wording import change_line, clean, coverage_line, place, quoted, settled_by, short, usage_line, weightiest

Topic = Literal["objectives", "conflicts", "claims", "coverage", "calls"]
TOPICS: tuple[Topic, ...] = get_args(Topic)
MOST_SOURCES = 20


def as_text(answer: Answer) -> str:
    """The answer as it reads when printed: its text, the note, then short blocks; empty ones are absent."""
    return "\n\n".join(part for part in (clean(answer.text).rstrip(), as_record(answer)) if part)


def as_record(answer: Answer) -> str:
    """All that `as_text` says beside the text: note, what yielded, assumptions, sources, coaching, usage."""
    words = headings(answer)
    blocks = (
        clean(answer.note),
        _block(words.yielded, [line for each in answer.resolutions for line in _resolution(answer, each)]),
        _block(words.assumptions, _assumptions(answer, words)),
        answer.grounding.statement if answer.grounding.claims else "",
        answer.specificity.statement,
        _block(words.sources, _sources(answer.citations)),
        _block(words.next_time, [short(line, 400) for line in answer.coaching.splitlines()]),
        usage_line(answer.usage, answer.stopped_by),
    )
    return "\n\n".join(block for block in blocks if block)


def as_json(answer: Answer) -> str:
    """`answer.model_dump_json(indent=2)`; lone surrogates, which UTF-8 cannot carry, come as JSON escapes."""
    try:
        return answer.model_dump_json(indent=2)
    except ValueError:
        return json.dumps(answer.model_dump(), indent=2)


def for_machines(answer: Answer) -> bool:
    """Whether an objective in force fixes a machine format, so that nothing may stand beside the text."""
    yielded = {key for resolution in answer.resolutions for key in resolution.losers}
    return any(
        isinstance(objective.check, FormatCheck)
        and objective.check.format in MACHINE_FORMATS
        and not objective.check.negated
        for objective in answer.objectives
        if objective.id not in yielded
    )


def show(answer: Answer, topic: Topic) -> str:
    """One part of the record in full, with its title; says so where there is nothing."""
    lines = {
        "objectives": _objectives,
        "conflicts": _conflicts,
        "claims": _claims,
        "coverage": _coverage,
        "calls": _calls,
    }[topic](answer)
    return f"{topic.capitalize()}\n" + "\n".join(lines)


def _block(title: str, lines: Iterable[str]) -> str:
    body = "\n".join(f"  {line}" for line in lines)
    return f"{title}:\n{body}" if body else ""


def _resolution(answer: Answer, resolution: Resolution) -> list[str]:
    if resolution.conflict.kind == "evidence":
        return [f"- {clean(resolution.given_up)} ({settled_by(resolution)})"]
    losers, winners = quoted(answer, resolution.losers), quoted(answer, resolution.winners)
    lines = [
        f"- {losers} yielded to {winners} (by {resolution.rule})",
        f"  why: {clean(resolution.conflict.explanation)}",
    ]
    if resolution.given_up:
        lines.append(f"  given up: {clean(resolution.given_up)}")
    if resolution.smallest_change:
        lines.append(f"  smallest change that lets all hold: {clean(resolution.smallest_change)}")
    if resolution.fault:
        lines.append(f"  to mend: {clean(resolution.fault)}")
    return lines


def _assumptions(answer: Answer, words: Headings) -> list[str]:
    shown, left = weightiest(answer)
    lines = [f"- {clean(a.text)} ({words.origins[a.source]})" for a in shown]
    return [*lines, *([f"- {words.more.format(left)}"] if left else []), *change_line(answer)]


def _sources(citations: tuple[Citation, ...]) -> list[str]:
    lines = [
        f'[{c.number}] {place(c.title, c.source, c.heading)}: "{short(c.quote)}"' for c in citations[:MOST_SOURCES]
    ]
    rest = len(citations) - MOST_SOURCES
    return [*lines, f"and {rest} more"] if rest > 0 else lines


def _objectives(answer: Answer) -> list[str]:
    verdicts = {verdict.objective_id: verdict for verdict in answer.verdicts}
    lines = []
    for objective in answer.objectives:
        verdict = verdicts.get(objective.id, Verdict(objective_id=objective.id, outcome="unchecked"))
        evidence = f": {clean(verdict.evidence)}" if verdict.evidence else ""
        said = f'"{clean(objective.text)}" ({objective.authority}, {objective.hardness})'
        verifier = f" [{clean(verdict.verifier)}]" if verdict.verifier != "none" else ""
        lines.append(f"  {verdict.outcome:<9} {said}{evidence}{verifier}")
    return lines or ["  No objectives were found in the request."]


def _conflicts(answer: Answer) -> list[str]:
    lines = [f"  {line}" for each in answer.resolutions for line in _resolution(answer, each)]
    return lines or ["  No objectives were in conflict."]


def _claims(answer: Answer) -> list[str]:
    lines = [f"  {sign} {said}\n      {told}" for sign, said, told in rows(answer.grounding.claims)]
    general = [f"  {sign} {said}\n      {told}" for sign, said, told in particulars(answer.specificity)]
    told = [f"  {answer.specificity.statement}"] if answer.specificity.statement else []
    return [f"  {answer.grounding.statement}", *lines, *told, *general]


def _coverage(answer: Answer) -> list[str]:
    lines = [f"  {clean(s.title or s.source)}: {coverage_line(s)}" for s in answer.coverage.sources]
    return lines or ["  No documents were given."]


def _calls(answer: Answer) -> list[str]:
    if not answer.calls:
        return ["  No model was called."]
    from ..journal import as_text as journal_text

    return clean(journal_text(answer.calls)).splitlines()
