"""A brief's open details and a requester's answers in; questions worth asking and what an answer changes, out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from ..framing import Frame, Gate, Suggestion
from ..objectives import compile_objectives
from ..types import Assumption, Brief, Objective, Question
from .cues import Cues, tables

SURE = 0.2
"""The score above which a piece of work is asked about; below, it is worked on and what is assumed is told."""
PICK = "formulation"
"""The id of the choice among suggestions."""
_INDIFFERENT = re.compile(
    r"\b(?:any|anything|none|no preference|doesn't matter|either|whatever|not important|unspecified|anywhere|n/?a|"
    r"in particular|most usual|the standard one|as long as it needs|the most important ones|peu importe|aucune?|"
    r"n'importe|tout(?:e)? (?:syst[èe]me|plateforme)|sans exigence|le plus courant|habituelle|autant qu'il faut|"
    r"les plus importants|egal|keine?|beliebig|irgendein\w*|üblichste|die übliche|überall|gleich welche|"
    r"so lang wie nötig|die wichtigsten|cualquiera?|ninguna?|da igual|sin requisitos|el habitual|"
    r"más común|lo que haga falta|no hay|los más importantes|en toda plataforma|"
    r"ce qui aide le plus|was am meisten hilft|lo que más ayude|"
    r"ce qui convient le mieux|was am besten passt|lo que mejor convenga|"
    r"wherever suits best|wohin es am besten passt|là où cela convient|donde mejor convenga)\b",
    re.I,
)
_LONGEST = 2_000
"""Characters of one answer that enter the brief."""


def line(question: Question, answer: str) -> str:
    """The answer as the brief says it: "Audience: nurses."."""
    words = " ".join(answer.split())[:_LONGEST].rstrip(" .")
    return f"{question.about}: {words}." if question.about else f"{words}."


def decides(answer: str) -> bool:
    """Whether an answer rules anything out; "whatever suits best" does not."""
    return _INDIFFERENT.search(answer) is None


def effect(question: Question, answer: str) -> frozenset[str]:
    """What an answer adds to the objectives: checks where code can read them, else its words; empty where nothing."""
    if not question.about or not decides(answer):
        return frozenset()
    found = compile_objectives(line(question, answer), authority="user", source="reply")
    checks = [o.check for o in found if o.check is not None]
    return frozenset(c.model_dump_json() for c in checks) or frozenset({" ".join(answer.casefold().split())})


def put(gate: Gate) -> bool:
    """Whether a request is so vague that its requester is asked."""
    return gate.vague and (gate.question or gate.score > SURE)


def worth_asking(questions: Iterable[Question], *, most: int) -> tuple[Question, ...]:
    """Those whose options lead to different objectives; one whose every option comes to the same is not asked."""
    kept = []
    for question in questions:
        effects = {effect(question, option) for option in question.options}
        if len(effects) > 1:
            kept.append(question)
    return tuple(kept[:most])


def objectives_of(question: Question, answer: str, *, source: str, offset: int) -> tuple[Objective, ...]:
    """What an answer asks of the work, with the place where the brief says it."""
    words = line(question, answer)
    found = compile_objectives(words, authority="user", source=source)
    if not found:
        return (Objective(text=words[:-1], authority="user", source=source, span=(offset, offset + len(words))),)
    spans = [(o.span or (0, len(words))) for o in found]
    return tuple(
        o.model_copy(update={"span": (a + offset, b + offset)}) for o, (a, b) in zip(found, spans, strict=True)
    )


def assumed(question: Question) -> Assumption:
    """The default taken where nobody answers."""
    about = question.id.partition(":")[2]
    return Assumption(
        text=f"{question.about}: {question.default}", source="default", question_id=question.id, about=about
    )


def given(lines: Sequence[str], cues: Cues) -> str:
    """The assumptions as the work is told of them: one sentence of the brief, no objectives."""
    return f"{cues.assume} {'; '.join(words.rstrip('.') for words in lines)}."


def suggestions(brief: Brief, questions: Sequence[Question], *, most: int = 4) -> tuple[Suggestion, ...]:
    """Two to `most` sharper formulations: the request with each open detail filled in, each in another way.

    The first takes every default, the next ones the other options in order, as long as a detail has any; an option
    that says nothing is left out. None where there are not two ways.
    """
    ways = max((len(q.options) for q in questions), default=0)
    made = {s.text: s for s in (_sharper(brief, questions, way) for way in range(ways))}
    whole = brief.words.strip()
    sharper = tuple(s for s in made.values() if s.text != whole)[:most]
    return sharper if len(sharper) > 1 else ()


def _sharper(brief: Brief, questions: Sequence[Question], way: int) -> Suggestion:
    answers = {q.id: q.options[way if way < len(q.options) else 0] for q in questions if q.options}
    saying = [(q, answers[q.id]) for q in questions if q.id in answers and _says(q, answers[q.id])]
    lines = [line(q, answer) for q, answer in saying]
    slots = {q.id.partition(":")[2]: answer for q, answer in saying}
    filled = {slot: answer for slot, answer in slots.items() if slot in Frame.model_fields}
    return Suggestion(
        text="\n".join(filter(None, (brief.words.strip(), " ".join(lines)))),
        intent=brief.intent,
        frame=brief.frame.model_copy(update=filled),
        objectives=(*(o.text for o in brief.objectives), *(words.rstrip(".") for words in lines)),
        answers=answers,
    )


def _says(question: Question, answer: str) -> bool:
    """Whether a formulation is sharper for the answer: what would suit any thing at all tells nothing of this one."""
    return bool(effect(question, answer)) and not any(answer in cues.which[1] for cues in tables().values())


def picked(offered: Sequence[Suggestion], chosen: str) -> Mapping[str, str]:
    """What picking a suggestion, by its text, answers."""
    return next((s.answers for s in offered if s.text == chosen), {})
