"""Formulator: what was said and the developer's objectives in, a typed brief out; code first, then one call at most."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ..tools.demands import forbidden, judged, with_items
from ..tools.errors import InputError, LimitReached, ModelError
from ..tools.formulation import details, frame, proposals, questions
from ..tools.formulation.corrected import corrected
from ..tools.formulation.cues import spoken
from ..tools.formulation.gate import gate, speak_of
from ..tools.formulation.labelled import inferred
from ..tools.formulation.outdone import with_size
from ..tools.formulation.puzzled import puzzled
from ..tools.formulation.renewed import renewed
from ..tools.formulation.request import Request, request_of
from ..tools.formulation.taken import REMARK, extended, slot_of, take
from ..tools.formulation.turns import Unfolded, unfold
from ..tools.language import detect
from ..tools.objectives import compile_objectives
from ..tools.objectives.names import ENGLISH_LANGUAGES
from ..tools.types import Assumption, Authority, Brief, Message, Objective, Question
from ..tools.values import Value
from .ask import Ask
from .prompts import Prompts

REPLY_TOKENS = 320
"""The bound of the formulator's one reply."""


def formulate(
    conversation: Sequence[Message],
    *,
    objectives: Iterable[Objective | str] = (),
    replies: Mapping[str, str] | None = None,
    previous: Brief | None = None,
    preferences: Mapping[str, str] | None = None,
    documents: bool = False,
    texts: Sequence[str] = (),
    titles: Sequence[str] = (),
    proposed: Sequence[Question] = (),
) -> Brief:
    """Read the request as a brief, without a model.

    Every system message counts; of the user's, those that make up the last request, put together with its amendments.

    Args:
        conversation: All that was said.
        objectives: The developer's own.
        replies: The requester's answers, by question id.
        previous: The thread's last brief: its replies hold, and nothing is asked again, while its request is amended.
        preferences: The requester's lasting ones, by slot.
        documents: Whether the request comes with any.
        texts: Those documents' texts, or their beginnings: what they say of a detail is not asked.
        titles: Those documents' titles: the one that has the name of a thing says which is meant.
        proposed: What a model would ask, from `sharpened`.

    Raises:
        InputError: Nothing was asked, or an objective has no words.
    """
    if not any(m.role == "user" and m.content.strip() for m in conversation):
        raise InputError("The request is empty: messages need at least one human message with text; say what you want.")
    given, (unfolded, taken) = [_given(item) for item in objectives], _unfolded(conversation)
    amended, fresh = previous if unfolded.amends else None, replies is None
    held, outdone = renewed(amended, unfolded.changes, conversation, fresh=fresh)
    messages = (*(Message(role="developer", content=o.text) for o in given), *unfolded.conversation)
    kept = previous if not fresh else amended
    told = {"changes": unfolded.changes, "assumptions": (*taken, *outdone), "replies": {**held, **(replies or {})}}
    said = Brief(conversation=messages, objectives=_found(given, unfolded)).model_copy(update=told)
    earlier = _told_before(request := request_of(said.request), conversation)
    brief = _read(said, documents=documents, earlier=earlier, grounded=speak_of(request, texts))
    facts = _facts(request, texts, titles, kept.assumptions if kept else ())
    brief = _completed(brief, kept, preferences or {}, facts, here=documents or earlier, proposed=proposed)
    put = bool(amended and amended.put) or not fresh
    return brief.model_copy(update={"put": put, **({"questions": ()} if put and fresh else {})})


def _unfolded(conversation: Sequence[Message]) -> tuple[Unfolded, tuple[Assumption, ...]]:
    """The turns put together, without what one takes back in the same breath; what became of that, as assumptions."""
    done = [(m, corrected(m.content) if m.role == "user" else None) for m in conversation]
    messages = [m.model_copy(update={"content": c.text}) if c and c.pairs else m for m, c in done]
    pairs = [pair for _, c in done if c for pair in c.pairs]
    return unfold(messages), tuple(Assumption(text=f"“{old}” → “{new}”", source="said") for old, new in pairs)


def _found(given: Sequence[Objective], unfolded: Unfolded) -> tuple[Objective, ...]:
    """The developer's objectives and what the messages in force ask, each at its message's place."""
    found = [o for position, objective in enumerate(given) for o in _own(objective, f"message:{position}")]
    messages = _in_force(unfolded, len(given))
    found += [o for position, m in messages for o in _said(m, f"message:{position}")]
    found += forbidden(messages, found)
    return tuple(with_size(found, unfolded.conversation, len(given)))


def _facts(
    request: Request, texts: Sequence[str], titles: Sequence[str], before: Sequence[Assumption]
) -> tuple[Assumption, ...]:
    """What documents say of the details, and their titles of the things that are named."""
    known = inferred(texts, before, request.cues)
    return (*known, *(a for a in details.titled(request, titles) if a.about not in {k.about for k in known}))


def _in_force(unfolded: Unfolded, shift: int) -> list[tuple[int, Message]]:
    return [
        (i + shift, m)
        for i, m in enumerate(unfolded.conversation)
        if m.role == "system" or (m.role == "user" and i in unfolded.in_force)
    ]


def _said(message: Message, source: str) -> tuple[Objective, ...]:
    """What the message asks of the answer: what compiles to checks, and the rest to be judged, in order of position."""
    authority: Authority = "system" if message.role == "system" else "user"
    found = with_items(message.content, compile_objectives(message.content, authority=authority, source=source))
    rest = judged(message.content, found, authority=authority, source=source)
    return tuple(sorted((*found, *rest), key=lambda o: o.span or (0, 0)))


def _given(item: Objective | str) -> Objective:
    objective = Objective(text=item or " ") if isinstance(item, str) else item
    if not objective.text.strip():
        raise InputError(f"objective {item!r}: an objective needs words; say what the answer must achieve.")
    return objective


def _own(objective: Objective, source: str) -> tuple[Objective, ...]:
    """A given objective's checks: its own, or those its words compile to; with none it stays, to be judged."""
    whole = {"source": source, "span": (0, len(objective.text))}
    if objective.check is not None:
        return (objective.model_copy(update=whole),)
    found = compile_objectives(objective.text, authority=objective.authority, source=source)
    if not found:
        return (objective.model_copy(update=whole),)
    name = objective.id if len(found) == 1 else ""
    return tuple(o.model_copy(update={"priority": objective.priority, "id": name}) for o in found)


def _told_before(request: Request, conversation: Sequence[Message]) -> bool:
    """Whether what a request points to can be an earlier answer, or for a text of the requester's an earlier turn."""
    shown = any(m.role == "user" and request_of(m.content).has_material for m in conversation[:-1])
    return any(m.role == "assistant" for m in conversation) and (shown or not request.has("own text"))


def _read(brief: Brief, *, documents: bool, earlier: bool, grounded: bool) -> Brief:
    """Intent, frame, scope and gate, from the words of the request."""
    request = request_of(brief.request)
    own = [o for o in brief.objectives if o.authority == "user" and o.check]
    beside = {
        "documents": documents,
        "answered": earlier and _answered(brief),
        "earlier": earlier,
        "grounded": grounded,
    }
    return brief.model_copy(
        update={
            "words": brief.request,
            "intent": frame.intent_of(request),
            "frame": frame.frame_of(request, brief.objectives),
            "out_of_scope": frame.excluded(request),
            "gate": gate(request, objectives=own, clashing=bool(puzzled(request)), **beside),
        }
    )


def _answered(brief: Brief) -> bool:
    """Whether the request works on an answer, which then stands right before it."""
    return len(brief.conversation) > 1 and brief.conversation[-2].role == "assistant"


def _completed(
    brief: Brief,
    kept: Brief | None,
    preferences: Mapping[str, str],
    facts: Sequence[Assumption],
    *,
    here: bool,
    proposed: Sequence[Question],
) -> Brief:
    """The brief with replies and preferences taken in; what is still open as questions, and their defaults."""
    request = request_of(brief.words)
    asked = (*kept.answered, *kept.questions) if kept else ()
    brief = brief.model_copy(update={"suggestions": kept.suggestions if kept else ()})
    taken = take(brief, asked, preferences, request.cues)
    told = {a.about for a in facts} | _told(brief, [*request.cues.labels, *map(slot_of, asked)])
    open_ = [q for q in asked if q.id not in brief.replies and slot_of(q) not in told]
    left: tuple[details.Detail, ...] = ()
    if brief.gate.vague or proposed:
        given = taken.slots | told
        form = [o.text for o in brief.objectives if o.check]
        left = details.missing(request, taken.brief.frame, documents=here, given=given, form=form)
        own = puzzled(request) or [details.question(d, request.cues, request) for d in left]
        open_ = proposals.merged(own, [*proposed, *open_], first=details.ASKED - 1, most=details.LISTED)
    found = [a for a in facts if a.about not in taken.slots] if brief.gate.vague else []
    brief = taken.brief.model_copy(update={"assumptions": (*taken.brief.assumptions, *found)})
    light = details.light(left) if proposed or questions.put(brief.gate) else frozenset(q.id for q in open_)
    return _with_defaults(brief, open_, asked, request, light=light)


def _told(brief: Brief, slots: Sequence[str]) -> frozenset[str]:
    """What the request's words or a remark beside the questions say by now."""
    return details.told(brief.words, slots) | details.told(brief.replies.get(REMARK, ""), slots)


def _with_defaults(
    brief: Brief, open_: Sequence[Question], asked: Sequence[Question], request: Request, *, light: frozenset[str]
) -> Brief:
    """Questions worth asking, sharper formulations, and the defaults as assumptions, told to the work as well."""
    unanswered = [q for q in open_ if q.id not in brief.replies]
    worth = questions.worth_asking([q for q in unanswered if q.id not in light], most=details.ASKED)
    assumed = tuple(questions.assumed(q) for q in unanswered)
    told = [a.text for q, a in zip(unanswered, assumed, strict=True) if questions.effect(q, q.default)]
    suggested = questions.suggestions(brief, worth)
    if told and not request.asks:
        brief = extended(brief, questions.given(told, request.cues))
    return brief.model_copy(
        update={
            "questions": worth,
            "answered": tuple(q for q in asked if q.id in brief.replies),
            "suggestions": suggested,
            "assumptions": (*brief.assumptions, *assumed),
            "objectives": _numbered(brief.objectives),
        }
    )


def _numbered(objectives: Sequence[Objective]) -> tuple[Objective, ...]:
    """Ids "o1", "o2", ... where none was given; a given id that is taken gets the next number too."""
    taken = {o.id for o in objectives if o.id}
    free = (f"o{n}" for n in range(1, 2 * len(objectives) + 2) if f"o{n}" not in taken)
    seen: set[str] = set()
    numbered = []
    for objective in objectives:
        name = objective.id if objective.id and objective.id not in seen else next(free)
        seen.add(name)
        numbered.append(objective.model_copy(update={"id": name}))
    return tuple(numbered)


class Missing(Value):
    """One thing that a model finds missing."""

    about: str
    """A label of one to three words."""
    question: str
    options: tuple[str, ...] = ()
    """Two or three likely answers, the most usual first."""
    why: str = ""


class Sharpened(Value):
    """What a model says of a request."""

    missing: tuple[Missing, ...] = ()


async def sharpened(brief: Brief, ask: Ask, *, prompts: Prompts) -> tuple[Question, ...]:
    """What a model would ask, as questions; none where it says nothing usable or may not be asked."""
    return worth_putting(await lacking(brief, ask, prompts=prompts), brief.words)


async def lacking(brief: Brief, ask: Ask, *, prompts: Prompts) -> Sharpened:
    """What a model finds missing, as it says it."""
    words = brief.words[:6_000].replace("</request", "<\\/request")
    payload = f"<request>\n{words}\n</request>{_spoken(brief.words)}"
    try:
        return await ask.value(
            prompts["formulator"], payload, Sharpened, default=Sharpened(), output_tokens=REPLY_TOKENS
        )
    except (LimitReached, ModelError):  # journalled; the brief is code's alone
        return Sharpened()


def _spoken(words: str) -> str:
    """An order to write in the request's language; a weak model needs it where that is not English."""
    code = detect(words) or spoken(words).code
    name = next((name for name, known in ENGLISH_LANGUAGES.items() if known == code), "")
    return f"\nWrite in {name.capitalize()}." if name and code != "en" else ""


def worth_putting(said: Sharpened, words: str) -> tuple[Question, ...]:
    """What of it is a question that the requester should see, given the request's words."""
    fill = spoken(words).questions["content"][1]
    found = [_proposed(missing) for missing in said.missing[: details.ASKED]]
    return tuple(proposals.with_real_options(q, fill) for q in found if q and proposals.sensible(q, words))


def _proposed(missing: Missing) -> Question | None:
    """A model's question as ours; None where it offers no choice."""
    label = " ".join(missing.about.split()).strip(" .:?")
    options = tuple(dict.fromkeys(" ".join(o.split())[:120].rstrip(" .") for o in missing.options if o.strip()))[:4]
    if not label or len(options) < 2:
        return None
    text = " ".join(missing.question.split())[:200] or f"{label}?"
    label = label[:1].upper() + label[1:]
    name = "-".join(label.casefold().split())
    return Question(
        id=f"detail:{name}", text=text, options=options, default=options[0], why=missing.why[:200], about=label
    )
