"""Router: tasks and who there is for them in, the one who does each out; a model only where descriptions tie."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..tools.errors import LimitReached, ModelError
from ..tools.specialists import ANYONE, Directory
from ..tools.values import Value
from .ask import Ask
from .prompts import Prompts

REPLY_TOKENS = 24


class Chosen(Value):
    """Who does the task."""

    name: str


async def routed(goals: Sequence[str], directory: Directory, ask: Ask | None, *, prompts: Prompts) -> Mapping[str, str]:
    """The name of who does each task. A model is asked only where descriptions tie; without one the first does it."""
    return {goal: await _best(goal, directory.fitting(goal), directory, ask, prompts) for goal in goals}


async def _best(goal: str, fitting: Sequence[str], directory: Directory, ask: Ask | None, prompts: Prompts) -> str:
    if len(fitting) < 2 or ask is None:
        return fitting[0] if fitting else ANYONE
    listed = "\n".join(f"- {name}: {directory.by_name[name].description}" for name in fitting)
    told = "{}\n\n<task>\n{}\n</task>".format(listed, goal.replace("</task", "<\\/task"))
    first = Chosen(name=fitting[0])
    try:
        said = await ask.value(prompts["route"], told, Chosen, default=first, output_tokens=REPLY_TOKENS)
    except (LimitReached, ModelError):
        return first.name
    return said.name if said.name in fitting else first.name
