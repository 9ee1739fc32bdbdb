"""What a caller may set for one run: plain JSON-able data, the graph's `context_schema`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Literal

from pydantic import ConfigDict, Field, ModelWrapValidatorHandler, ValidationError, field_validator, model_validator

from ..tools.budgets import Budget
from ..tools.conflicts import PRECEDENCE, Precedence
from ..tools.errors import SettingsError
from ..tools.gate import PARALLEL
from ..tools.naming import named
from ..tools.types import Limits, Role
from ..tools.values import Value
from .forms import PROMPTS, prompt_fields, with_widgets

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    Prompted = Value
else:
    Prompted = prompt_fields()

MOST_PARALLEL = 256
"""Requests under way at one endpoint at a time, at most."""
MAX_ROUNDS = 10
"""The most rounds a caller may ask for; the graph's recursion limit is derived from it."""


class Settings(Prompted):
    """Pass it as `context=`, as this class or as a dict; NAME_prompt replaces a prompt for the run."""

    model_config = ConfigDict(json_schema_extra=with_widgets)

    limits: Limits = Limits()
    """What the run may use; every field None is no limit."""
    budget: Budget | None = None
    """What all runs that name it may use together, over processes that share the checkpointer's database."""
    effort: Literal["auto", "plain", "full"] = "auto"
    """auto: one call, more only for what failed; plain: one call and code; full: also judges what no code can check."""
    interactive: bool = False
    """True: questions worth asking interrupt the run, where a checkpointer saves it; else their defaults are taken."""
    interrupts: Literal["hitl", "inbox"] = "hitl"
    """The shape of what an interrupt carries: LangChain's human-in-the-loop request, or Agent Inbox's list."""
    multitask_strategy: Literal["reject", "enqueue"] = "reject"
    """What becomes of a run on a saved thread where another run works: refused at once, or served after it."""
    user: str | None = None
    """Whose lasting preferences apply, where the graph has a store; None keeps and reads none."""
    claims: Literal["repair", "mark", "remove"] = "repair"
    """What becomes of statements that the documents do not carry: narrowed to the passage's scope, else marked; or only
    marked; or removed."""
    precedence: Precedence = PRECEDENCE
    """What decides between conflicting wishes of equal authority, the first first; last of all the one said later."""
    max_rounds: int = Field(default=3, ge=0, le=MAX_ROUNDS)
    """Rounds of repair after the first draft, 0 to 10."""
    parallel: int = Field(default=PARALLEL, ge=1, le=MOST_PARALLEL)
    """Requests under way at one endpoint at a time, 1 to 256, whichever branch or run sends them."""
    models: dict[Role, str] = Field(default_factory=dict)
    """A model by role ("critic": "openai:gpt-5-mini"); roles not named use the ladder."""
    secrets: Literal["mask", "pass"] = "mask"
    """mask: what looks like a credential is masked in what comes in and goes out; pass: it is left as it is."""
    canaries: tuple[str, ...] = ()
    """Words of at least 6 characters that must not be told: masked in every form, coming in and going out."""
    note: bool = True
    """False keeps the answer's note out of the returned message's content."""
    stream_calls: bool = False
    """True streams every call's tokens in mode "messages", role and task in their metadata; False: final ones only."""

    @property
    def prompts(self) -> dict[str, str]:
        """The prompts that this run replaces, by name."""
        own = {name: getattr(self, f"{name}_prompt") for name in PROMPTS}
        return {name: text for name, text in own.items() if text}

    @field_validator("models")
    @classmethod
    def _named(cls, models: dict[Role, str]) -> dict[Role, str]:
        for role, model in models.items():
            named(model, f"context models.{role}")
        return models

    @model_validator(mode="wrap")
    @classmethod
    def _one_sentence(cls, data: Any, handler: ModelWrapValidatorHandler[Settings]) -> Settings:
        try:
            return handler(data)
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(str(part) for part in first["loc"])
            raise SettingsError(f"context {where}={first['input']!r}{_problem(first)}.") from error


def settings_of(context: Any) -> Settings:
    """A run's settings; of an outer graph's own context, a mapping or an object, what bears a setting's name.

    Raises:
        SettingsError: What bears that name cannot be it.
    """
    if isinstance(context, Settings):
        return context
    told = context if isinstance(context, Mapping) else {n: v for n, v in _named(context) if v is not None}
    return Settings.model_validate({name: value for name, value in told.items() if name in Settings.model_fields})


def _named(context: object) -> Iterator[tuple[str, Any]]:
    return ((name, getattr(context, name, None)) for name in Settings.model_fields)


def _problem(error: ErrorDetails) -> str:
    """What is wrong, and for a name that is not known those that are."""
    if error["type"] != "extra_forbidden":
        return f": {error['msg'][0].lower()}{error['msg'][1:]}"
    within = {"limits": [*Limits.model_fields], "budget": [*Budget.model_fields]}
    own = [*(name for name in Settings.model_fields if not name.endswith("_prompt")), "NAME_prompt"]
    first, *inner = error["loc"]
    known = within.get(str(first), own) if inner else own
    near = nearest([first, *inner][-1], known, 0.6)
    return f" is no setting{f' (did you mean {near!r}?)' if near else ''}; known are {', '.join(known)}"


def nearest(key: object, known: Iterable[str], alike: float = 0.8) -> str | None:
    """The known name that a key is nearly, and is not.

    Args:
        key: As somebody wrote it.
        known: The names.
        alike: How alike they must be, 0 to 1.
    """
    near = get_close_matches(str(key), names := [*known], 1, alike)
    return near[0] if near and key not in names else None


class Nearly(dict[str, Any]):
    """The fields of the settings' schema, to a server that drops what is in none: a misspelt one is let through.

    So it is told in one sentence, and not lost without a word.
    """

    def __contains__(self, key: object) -> bool:
        return super().__contains__(key) or nearest(key, self) is not None
