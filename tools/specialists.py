"""Who does a task, in the caller's words: a name, what it is good at, and a model or any Runnable that does it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .context.index import Index
from .context.words import stem, words
from .errors import SettingsError
from .naming import instead_of, kind_of
from .types import Chunk

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.runnables import Runnable

ANYONE = "specialist"
"""The name of who does what no specialist is for: the graph's own model."""
LEAST_WINDOW = 256
_TIE = 0.85
"""Share of the best score from which another one is as good."""
_OTHERS = 30
"""Empty descriptions beside the real ones, so that a word of one of two descriptions still tells them apart."""
_GENERAL = frozenset(
    map(stem, words("task write answer text question request help make give expert specialist work about"))
)


@dataclass(frozen=True)
class Specialist:
    """Does the tasks that its description is about.

    ```python
    create_sroc(model, specialists=[Specialist("lawyer", "contracts, clauses, liability", "openai:gpt-5"),
                                    Specialist("accountant", "invoices, taxes, sums", agent, window=32_000)])
    ```

    Method: a task goes to whoever it names, else to the nearest description by BM25 (Robertson and Zaragoza 2009).

    Args:
        name: What plans and records call it; a request that names it gets it.
        description: What it is for; compared with each task's words by code.
        model: A model as `create_sroc` takes it, a ladder of them, or the runnable.
        runnable: In place of a model: a Runnable or compiled agent. It is given messages, {"messages": ...} or a text,
            as its input schema says, and gives a text, a message, or a dict with messages. Its tools and models are its
            own; each call is reserved within the limits, by the bound its model tells. What it says is trusted like a
            document: its links leave only where the requester asks for links.
        window: Tokens that prompt and reply may have together, at least 256; None takes the model's own, for a runnable
            8,192.

    Raises:
        SettingsError: A name or description is empty, or there is not exactly one of model and runnable.
    """

    name: str
    description: str
    model: str | BaseChatModel | Sequence[str | BaseChatModel] | Runnable[Any, Any] | None = None
    runnable: Runnable[Any, Any] | None = None
    window: int | None = None

    def __post_init__(self) -> None:
        from langchain_core.language_models import BaseChatModel
        from langchain_core.runnables import Runnable

        if isinstance(self.model, Runnable) and not isinstance(self.model, BaseChatModel) and self.runnable is None:
            object.__setattr__(self, "runnable", self.model)
            object.__setattr__(self, "model", None)
        if not self.name.strip() or not self.description.strip() or self.name == ANYONE:
            raise SettingsError(f"specialist {self.name!r}: it has a name other than {ANYONE!r}, and a description.")
        if (self.model is None) == (self.runnable is None):
            raise SettingsError(f"specialist {self.name!r}: give a model or a runnable, one of them.")
        if self.model is not None and not isinstance(self.model, str | BaseChatModel | Sequence):
            what = "wrap a function in RunnableLambda" if callable(self.model) else instead_of(self.model)
            raise SettingsError(f"specialist {self.name!r}: {kind_of(self.model)} is no model and no runnable; {what}.")
        if self.runnable is not None and not isinstance(self.runnable, Runnable):
            what = f"{kind_of(self.runnable)} is no Runnable; wrap a function in RunnableLambda"
            raise SettingsError(f"specialist {self.name!r}: {what}.")
        if self.window is not None and self.window < LEAST_WINDOW:
            raise SettingsError(f"specialist {self.name!r}: window={self.window} is below {LEAST_WINDOW} tokens.")


def unique(specialists: Sequence[Specialist]) -> dict[str, Specialist]:
    """Them by name.

    Raises:
        SettingsError: Two have one name.
    """
    other = next((one for one in specialists if not isinstance(one, Specialist)), None)
    if other is not None:
        raise SettingsError(
            f'specialists: {kind_of(other)} is none; wrap it: Specialist("name", "what it is for", it).'
        )
    found = {one.name: one for one in specialists}
    if len(found) < len(specialists):
        twice = next(one.name for n, one in enumerate(specialists) if one.name in [s.name for s in specialists[:n]])
        raise SettingsError(f"specialists: two are named {twice!r}; give each a name of its own.")
    return found


class Directory:
    """Finds who is for a task, by the full-text index over what they are good at."""

    def __init__(self, specialists: Sequence[Specialist]) -> None:
        self.by_name = unique(specialists)
        described = [_chunk(one.name, f"{one.name} {one.description}") for one in specialists]
        self._terms = {one.name: _terms(f"{one.name} {one.description}") for one in specialists}
        self._index = Index([*described, *(_chunk(f"#{n}", "-") for n in range(_OTHERS if specialists else 0))])

    def fitting(self, goal: str) -> tuple[str, ...]:
        """The names of those a task is for: one, several that tie, or none; whoever the task names."""
        named = [name for name in self.by_name if f" {name.casefold()} " in f" {' '.join(goal.casefold().split())} "]
        if named:
            return tuple(named)
        terms = _terms(goal)
        found = [
            (c.source, score) for c, score in self._index.scored(goal, len(self.by_name)) if c.source in self.by_name
        ]
        shared = {name: len(terms & self._terms[name]) for name, _ in found}
        sure = [(name, score) for name, score in found if shared[name] > 1 or (shared[name] and len(terms) < 12)]
        return tuple(name for name, score in sure if score >= _TIE * sure[0][1])


def _chunk(name: str, text: str) -> Chunk:
    return Chunk(id=f"{name}:0", source=name, start=0, end=len(text), text=text)


def _terms(text: str) -> frozenset[str]:
    return frozenset(map(stem, words(text))) - _GENERAL
