"""What a caller names as a model in; its kind and name, or one sentence that says what to give, out."""

from __future__ import annotations

from .errors import SettingsError
from .weights import CATALOGUE

_LOCAL_NAMES = ", ".join(f'"local:{name}"' for name in CATALOGUE)
KINDS = f'"openai:NAME", {_LOCAL_NAMES}, a path that ends in .gguf, or a LangChain chat model'


def named(model: str, said_by: str = "model") -> tuple[str, str]:
    """(kind, name) of a model's string: ("openai", NAME), ("local", NAME) or ("gguf", PATH).

    Args:
        model: The string.
        said_by: Which setting it is.

    Raises:
        SettingsError: It names none.
    """
    kind, _, name = model.partition(":")
    if (kind == "openai" and name) or (kind == "local" and name in CATALOGUE):
        return kind, name
    if model.lower().endswith(".gguf"):
        return "gguf", model
    fix = "."
    if model and not kind.startswith(("openai", "local")):
        fix = f'; of LangChain: init_chat_model("{model}").' if name else f'; did you mean "openai:{model}"?'
    raise SettingsError(f"{said_by}={model!r} names no model; give {KINDS}{fix}")


def kind_of(thing: object) -> str:
    """What something is, without its words, which may be secret: "an int", "the class Chroma"."""
    name = thing.__name__ if isinstance(thing, type) else type(thing).__name__
    return f"the class {name}" if isinstance(thing, type) else f"{'an' if name[0] in 'AEIOUaeiou' else 'a'} {name}"


def instead_of(model: object) -> str:
    """What to give in its place; LangChain's wrappers of models have a counterpart here."""
    if isinstance(model, type):
        return f"make one: {model.__name__}(...)"
    if type(model).__name__ == "RunnableWithFallbacks":
        return "give the models as a list, cheapest first: the next one is asked where one fails"
    bound = getattr(model, "__dict__", {}).get("bound")
    return f"give {KINDS}" if bound is None else f"give the {type(bound).__name__} that it wraps, with its parameters"
