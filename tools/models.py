"""What the caller names goes in (a string, a chat model, a sequence of these); a ladder of `Rung`s comes out."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from .errors import ModelError, SettingsError, SrocError
from .memory import Memory, remembered
from .naming import KINDS, instead_of, kind_of, named
from .prices import Price, known_window, list_price
from .weights import CATALOGUE, find

if TYPE_CHECKING:
    from langchain_core.language_models.chat_models import BaseChatModel


WindowSource = Literal["given", "known", "assumed"]
ASSUMED_WINDOW = 8192
"""Tokens, where nobody knows better: what small servers offer at least."""
OLLAMA_WINDOW = 4096
"""Ollama, known by its port, cuts longer prompts without a word unless told otherwise, whatever its model can read."""
LOCAL_WINDOW = 8192
PATIENCE = 600.0
"""Seconds that any one request may take, where neither a limit is tighter nor the model was made with a longer one."""
OPENAI_DEFAULT = "openai:gpt-5-mini"


class Rung:
    """One model of the ladder, and what is known about it.

    Args:
        model: The chat model, or a function that makes it, called once when `model` is first read.
        name: "openai:NAME", "local:NAME", "CLASS:NAME" or "CLASS".
        endpoint: The address it is asked at, or the module of its class.
        window: Tokens that prompt and reply may have together, > 0.
        window_source: Told by the model itself, known by its name, or assumed.
        price: None where it is unknown.
        memory: Shared by the rungs of one endpoint and name; a new one where left out.
        patience: Seconds that any one request may take, > 0.
    """

    def __init__(
        self,
        model: BaseChatModel | Callable[[], BaseChatModel],
        *,
        name: str,
        endpoint: str = "",
        window: int = ASSUMED_WINDOW,
        window_source: WindowSource = "assumed",
        price: Price | None = None,
        memory: Memory | None = None,
        patience: float = PATIENCE,
    ) -> None:
        self.name, self.endpoint, self.price, self.patience = name, endpoint, price, patience
        self._window = window
        self.window_source: WindowSource = window_source
        self.memory = Memory() if memory is None else memory
        self._model = model
        self._starting = threading.Lock()

    @property
    def window(self) -> int:
        """Tokens that prompt and reply may have together: what was said, or less where the endpoint told so."""
        return min(self._window, self.memory.window or self._window)

    def within(self, window: int | None) -> Rung:
        """The same model with a window that the caller knows better; itself for None."""
        if window is None:
            return self
        return Rung(
            lambda: self.model,
            name=self.name,
            endpoint=self.endpoint,
            window=window,
            window_source="given",
            price=self.price,
            memory=self.memory,
            patience=self.patience,
        )

    def overflowed(self, guessed: float, told: int | None) -> bool:
        """Learn from a prompt refused as too large: the window told, or that prompts are longer than guessed.

        Returns:
            Whether the prompt may fit all the same, beside a shorter reply: the window is smaller than was known.
        """
        if told and told < self.window:
            self.memory.window = told
            return self.memory.meter.upper(guessed) < told
        if self.memory.meter.upper(guessed) < self.window:
            self.memory.meter.learn(guessed, self.window + 1)
        return False

    @property
    def model(self) -> BaseChatModel:
        """The chat model. The first reading of a local one starts it: seconds, blocking, safe from any thread.

        Raises:
            ModelError: It could not be started.
        """
        from langchain_core.language_models.chat_models import BaseChatModel

        with self._starting:
            if not isinstance(self._model, BaseChatModel):
                self._model = self._model()
            return self._model

    def __repr__(self) -> str:
        return f"Rung({self.name!r}, window={self.window} ({self.window_source}), price={self.price})"


@dataclass(frozen=True)
class Default:
    """The model that is used where none is named."""

    model: str | None
    """None where there is none."""
    why: str
    tried: tuple[tuple[str, str], ...]
    """(way, what it gave), in the order tried."""


def build_ladder(model: str | BaseChatModel | Sequence[str | BaseChatModel] | None = None) -> tuple[Rung, ...]:
    """The rungs in the order given, at least one; no server is started and nothing is sent.

    None takes the first of: SROC_MODEL, OPENAI_API_KEY, verified local weights.

    Raises:
        SettingsError: A name or an object that is no model.
        ModelError: There is no model, or its key or weights are missing.
    """
    if model is None:
        return (_default_rung(),)
    if not isinstance(model, Sequence) or isinstance(model, str):
        return (_rung(model),)
    if not model:
        raise SettingsError(f"model={model!r}: a ladder has at least one model; give {KINDS}.")
    return tuple(_rung(one) for one in model)


def describe_default() -> Default:
    """What `build_ladder(None)` would use and why; never raises."""
    ways = _ways()
    tried = tuple((way, result) for way, _, result in ways)
    try:
        rung = _default_rung()
    except SrocError as error:
        return Default(None, str(error), tried)
    return Default(rung.name, next(f"{way}: {result}" for way, name, result in ways if name), tried)


def _ways() -> tuple[tuple[str, str | None, str], ...]:
    """(way, the model it names, what it gave), in the order that counts."""
    named = os.environ.get("SROC_MODEL") or None
    keyed = bool(os.environ.get("OPENAI_API_KEY"))
    local = next((f"local:{name}" for name in CATALOGUE if find(name)), None)
    able = find_spec("xllamacpp") is not None
    found = f"{local} is installed and verified" if local else "no weights; fetch them with `sroc model pull`"
    missing = "" if able else "; the extra is missing: pip install 'sroc[local]'"
    return (
        ("SROC_MODEL", named, named or "not set"),
        ("OPENAI_API_KEY", OPENAI_DEFAULT if keyed else None, f"set; {OPENAI_DEFAULT}" if keyed else "not set"),
        ("local model", local if able else None, found + missing),
    )


def _default_rung() -> Rung:
    for way, name, _ in _ways():
        if name:
            return _rung(name, said_by=way if way == "SROC_MODEL" else "model")
    raise ModelError(
        f"There is no model to ask: set SROC_MODEL to one (a name, or a path that ends in .gguf), set OPENAI_API_KEY, "
        f"or fetch a local model with `pip install 'sroc[local]'` and `sroc model pull`; "
        f"or give one in the call: {KINDS}."
    )


def _rung(model: object, said_by: str = "model") -> Rung:
    if isinstance(model, str):
        kind, name = named(model, said_by)
        return _openai(name) if kind == "openai" else _installed(name) if kind == "local" else _gguf(name, said_by)
    from langchain_core.language_models.chat_models import BaseChatModel

    if isinstance(model, BaseChatModel):
        return _object(model)
    if isinstance(model, Rung):
        return model
    raise SettingsError(f"{said_by}: {kind_of(model)} is no chat model; {instead_of(model)}.")


def _openai(name: str) -> Rung:
    if not os.environ.get("OPENAI_API_KEY"):
        raise ModelError(
            f'"openai:{name}" needs a key: set OPENAI_API_KEY (any word for a server that asks for none), '
            "or give a ChatOpenAI that has its own."
        )
    from langchain_openai import ChatOpenAI

    # No retries of its own: whoever asks counts them against the limits.
    return _object(ChatOpenAI(model=name, max_retries=0, stream_usage=True), told="known")


def _installed(name: str) -> Rung:
    path = find(name)
    if path is None:
        raise ModelError(f'"local:{name}" is not installed: fetch its weights with `sroc model pull {name}`.')
    return _local(path, f"local:{name}")


def _gguf(text: str, said_by: str) -> Rung:
    path = Path(text).expanduser().resolve()
    try:
        with path.open("rb") as file:
            magic = file.read(4)
    except OSError as error:
        raise SettingsError(f"{said_by}={text!r} cannot be read ({error.strerror}); give a GGUF file.") from error
    if magic != b"GGUF":
        raise SettingsError(f"{said_by}={text!r} is no GGUF file (it does not begin with GGUF); give one that does.")
    return _local(path, f"local:{path.stem}")


def _local(path: Path, name: str) -> Rung:
    if find_spec("xllamacpp") is None:
        raise ModelError(f'"{name}" runs in this process, which needs the extra: pip install "sroc[local]".')
    from .local import local_model

    return Rung(
        partial(local_model, path, context=LOCAL_WINDOW),
        name=name,
        endpoint=str(path),
        window=LOCAL_WINDOW,
        window_source="given",
        price=Price(0.0, 0.0),
        memory=remembered(str(path), name, keeps=True),
    )


def _object(model: BaseChatModel, told: WindowSource = "given") -> Rung:
    kind = "openai" if type(model).__name__ == "ChatOpenAI" else type(model).__name__
    own = next(
        (n for key in ("model_name", "model", "model_id") if isinstance(n := getattr(model, key, None), str)), ""
    )
    address = getattr(getattr(model, "root_client", None), "base_url", None) or getattr(model, "base_url", None)
    endpoint = str(address or type(model).__module__).rstrip("/")
    name = f"{kind}:{own}" if own else kind
    window, source = _window(model, own, endpoint, told)
    # Two objects without a model name may be two models.
    openai = endpoint == "https://api.openai.com/v1"
    memory = remembered(endpoint, name, keeps=openai) if own else Memory()
    return Rung(
        model,
        name=name,
        endpoint=endpoint,
        window=window,
        window_source=source,
        price=list_price(own) if openai else None,
        memory=memory,
        patience=_patience(model),
    )


def _patience(model: BaseChatModel) -> float:
    """What the model was made with, where that is longer."""
    told = getattr(model, "request_timeout", None)
    return max(PATIENCE, told) if isinstance(told, int | float) else PATIENCE


def _window(model: BaseChatModel, own: str, endpoint: str, told: WindowSource) -> tuple[int, WindowSource]:
    profile: Any = model.profile
    window = profile.get("max_input_tokens") if profile else None
    if isinstance(window, int) and window > 0:
        return window, told
    if endpoint.rpartition(":")[2].startswith("11434"):
        return OLLAMA_WINDOW, "assumed"
    known = known_window(own)
    return (known, "known") if known else (ASSUMED_WINDOW, "assumed")
