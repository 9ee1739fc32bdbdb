"""A model's name goes in; its list price and its window come out, where they are known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Price:
    """List price in US dollars per million tokens."""

    input: float
    output: float


# OpenAI's list prices as of June 2026, standard tier. Models whose price depends on the prompt's length (gpt-5.4,
# gpt-5.5 and their pro kinds) are left out: a price that may be half the truth would let a limit be passed.
_PRICES = {
    "gpt-5.4-mini": Price(0.75, 4.50),
    "gpt-5.4-nano": Price(0.20, 1.25),
    "gpt-5.2": Price(1.75, 14.00),
    "gpt-5.1": Price(1.25, 10.00),
    "gpt-5": Price(1.25, 10.00),
    "gpt-5-mini": Price(0.25, 2.00),
    "gpt-5-nano": Price(0.05, 0.40),
    "gpt-4.1": Price(2.00, 8.00),
    "gpt-4.1-mini": Price(0.40, 1.60),
    "gpt-4.1-nano": Price(0.10, 0.40),
    "gpt-4o": Price(2.50, 10.00),
    "gpt-4o-2024-05-13": Price(5.00, 15.00),
    "gpt-4o-mini": Price(0.15, 0.60),
}

# Tokens that every member of the family can read, as published with the weights or the service; longest prefix first.
_WINDOWS = (
    ("gpt-4o", 128_000),
    ("gpt-4.1", 1_047_576),
    ("gpt-4", 8192),
    ("gpt-5.3-codex-spark", 128_000),
    ("gpt-5", 272_000),
    ("gpt-6", 272_000),
    ("gpt-oss", 131_072),
    ("o1", 128_000),
    ("o3", 200_000),
    ("o4", 200_000),
    ("qwen2.5", 32_768),
    ("qwen3", 32_768),
    ("llama-3.", 131_072),
    ("llama3.", 131_072),
    ("llama-3", 8192),
    ("llama3", 8192),
    ("mistral", 32_768),
    ("ministral", 32_768),
    ("mixtral", 32_768),
    ("gemma-3", 32_768),
    ("gemma3", 32_768),
    ("gemma", 8192),
    ("phi-4", 16_384),
    ("phi4", 16_384),
    ("deepseek", 65_536),
)


def list_price(name: str) -> Price | None:
    """OpenAI's list price; a dated snapshot costs what its name without the date costs."""
    return _PRICES.get(name) or _PRICES.get(re.sub(r"-\d{4}-\d\d-\d\d$", "", name))


def known_window(name: str) -> int | None:
    """Tokens that models of this name read, > 0; None for unknown names."""
    plain = name.rpartition("/")[2].lower().removeprefix("meta-")
    return next((window for prefix, window in _WINDOWS if plain.startswith(prefix)), None)


_UNPRICED = {
    "en": "The limit on cost did not hold, since the price of {} is unknown; a limit on tokens does.",
    "fr": "La limite de coût n'a pas tenu, car le prix de {} n'est pas connu ; une limite de jetons tient.",
    "de": "Die Grenze für Kosten galt nicht, da der Preis von {} unbekannt ist; eine für Tokens gilt.",
    "es": "El límite de coste no se aplicó, porque el precio de {} es desconocido; uno de tokens se aplica.",
}


def unpriced(models: Sequence[str], language: str) -> str:
    """One sentence to whoever set a limit on cost for models without a known price."""
    return _UNPRICED.get(language, _UNPRICED["en"]).format(", ".join(models))
