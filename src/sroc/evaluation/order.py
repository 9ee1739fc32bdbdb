"""What to measure, as plain data: requests, arms, models and bounds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from ..tools.types import Limits


@dataclass(frozen=True)
class Order:
    """What to measure."""

    data: Path
    """A file of requests, one JSON object a line."""
    out: Path
    """The folder of the results, made where it is missing."""
    arms: tuple[str, ...] = ("plain", "equal", "sroc")
    """plain: one call; equal: draws until it has used what SROC used, the best kept; sroc; or a peer's name."""
    scorer: str = "checks"
    """What code scores by: checks of the request's own objectives, or a comparison with the item's answer."""
    models: tuple[Any, ...] | None = None
    """Strings or chat models, cheapest first; None is the default model."""
    n: int | None = None
    """Items drawn, at least 1; None takes all."""
    seed: int = 0
    """Of the draw and of the interval: the same number, the same items."""
    fields: Mapping[str, str] = field(default_factory=dict)
    """Where a record's parts lie: {"request": "prompt"}."""
    limits: Limits = field(default_factory=Limits)
    """For one item in the sroc arm."""
    effort: Literal["auto", "plain", "full"] = "auto"
    max_output: int | None = None
    """Tokens of any one reply, at most, in every arm."""
    temperature: float | None = None
    """Of every call, 0 to 2; None is the model's own."""
    suffix: str = ""
    """Added to every request, in every arm."""
    concurrency: int = 1
    """Items under way at a time, at least 1."""
    experiment: str | None = None
    """Sends the run to LangSmith under this name."""
