"""Formulator: what was said and the developer's objectives in, a typed brief out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ..tools.errors import InputError
from ..tools.objectives import compile_objectives
from ..tools.types import Brief, Message, Objective


def formulate(
    conversation: Sequence[Message],
    *,
    objectives: Iterable[Objective | str] = (),
    replies: Mapping[str, str] | None = None,
) -> Brief:
    """Compile the words of the request and the developer's objectives, and give each objective an id.

    Every system message counts, and of the user's only those since the last answer: earlier turns were answered.

    Raises:
        InputError: Nothing was asked, or an objective has no words.
    """
    if not any(m.role == "user" and m.content.strip() for m in conversation):
        raise InputError("The request is empty: messages need at least one human message with text; say what you want.")
    given = [_given(item) for item in objectives]
    messages = (*(Message(role="developer", content=o.text) for o in given), *conversation)
    found = [o for position, objective in enumerate(given) for o in _own(objective, f"message:{position}")]
    found += [o for position, m in _in_force(messages) for o in _said(m, f"message:{position}")]
    return Brief(conversation=messages, objectives=_numbered(found), replies=dict(replies or {}))


def _in_force(messages: Sequence[Message]) -> list[tuple[int, Message]]:
    answered = max((i for i, m in enumerate(messages) if m.role == "assistant"), default=-1)
    return [(i, m) for i, m in enumerate(messages) if m.role == "system" or (m.role == "user" and i > answered)]


def _said(message: Message, source: str) -> tuple[Objective, ...]:
    return compile_objectives(
        message.content, authority="system" if message.role == "system" else "user", source=source
    )


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
