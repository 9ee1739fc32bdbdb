"""Numbers of paired items in, the interval of their mean out."""

from __future__ import annotations

import random
from collections.abc import Sequence

DRAWS = 1_000_000
"""Numbers drawn for one interval, about; there are 1,000 to 10,000 resamples."""


def interval(values: Sequence[float], seed: int = 0) -> tuple[float, float] | None:
    """The 95 % percentile bootstrap interval of the mean, after Efron (1979); None under two values.

    For a comparison give each item's difference: resampling pairs keeps what makes an item hard out of it.
    """
    n = len(values)
    if n < 2:
        return None
    if len(set(values)) == 1:
        return values[0], values[0]
    drawn = random.Random(seed)
    times = max(1_000, min(10_000, DRAWS // n))
    means = sorted(sum(drawn.choices(values, k=n)) / n for _ in range(times))
    return means[int(0.025 * times)], means[int(0.975 * times) - 1]
