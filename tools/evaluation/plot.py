"""The arms' figures in, quality against tokens as an inline SVG out."""

from __future__ import annotations

import math
from collections.abc import Sequence

from ..display.card import esc
from .report import ArmFigures

WIDTH, HEIGHT = 640, 340
LEFT, RIGHT, TOP, BOTTOM = 56, 110, 16, 44
_COLOURS = ("#3b6fd4", "#c2571a", "#1a7f37", "#8a4fbf", "#a3343d", "#5f6b7a")
_NAME = 48, 13
"""Width and height that a name takes."""


def plot(arms: Sequence[ArmFigures]) -> str:
    """Mean tokens of an item to the right, from 0; mean score upwards, from 0 to 1, with its interval."""
    shown = [arm for arm in arms if arm.quality is not None and arm.tokens > 0]
    if not shown:
        return ""
    most = _round_up(max(arm.tokens for arm in shown))
    names = _apart([(_x(arm.tokens, most) + 9, _y(arm.quality or 0.0) + 4) for arm in shown])
    marks = "".join(
        _mark(arm, most, _COLOURS[n % len(_COLOURS)], at) for n, (arm, at) in enumerate(zip(shown, names, strict=True))
    )
    label = "Quality against tokens: " + ", ".join(f"{a.arm} {a.quality:.2f} at {a.tokens:,.0f}" for a in shown)
    size = f'viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}"'
    return (
        f'<svg {size} role="img" aria-label="{esc(label)}" style="max-width:100%;height:auto" font-size="12" '
        f'fill="currentColor">{_axes(most)}{marks}</svg>'
    )


def _axes(most: float) -> str:
    lines = []
    for n in range(5):
        share = n / 4
        x, y = _x(share * most, most), _y(share)
        lines.append(_line(LEFT, y, WIDTH - RIGHT, y, "rgba(128,128,128,.35)"))
        lines.append(f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{share:.2f}</text>')
        lines.append(f'<text x="{x:.1f}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">{share * most:,.0f}</text>')
    middle = (LEFT + WIDTH - RIGHT) / 2
    lines.append(
        f'<text x="{middle:.1f}" y="{HEIGHT - 6}" text-anchor="middle">tokens an item, read and written</text>'
    )
    lines.append(
        f'<text x="14" y="{HEIGHT / 2}" transform="rotate(-90 14 {HEIGHT / 2})" text-anchor="middle">quality</text>'
    )
    return "".join(lines)


def _apart(places: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Where the names stand: none on another, each above those that came before it."""
    found: list[tuple[float, float]] = []
    for x, wanted in places:
        y = wanted
        while any(abs(x - other) < _NAME[0] and abs(y - beside) < _NAME[1] for other, beside in found):
            y -= _NAME[1]
        found.append((x, y))
    return found


def _mark(arm: ArmFigures, most: float, colour: str, name_at: tuple[float, float]) -> str:
    x, y = _x(arm.tokens, most), _y(arm.quality or 0.0)
    bar = ""
    if arm.low is not None and arm.high is not None:
        bar = _line(x, _y(arm.low), x, _y(arm.high), colour)
    return (
        f'{bar}<circle cx="{x:.1f}" cy="{y:.1f}" r="5" fill="{colour}"/>'
        f'<text x="{name_at[0]:.1f}" y="{name_at[1]:.1f}">{esc(arm.arm)}</text>'
    )


def _line(x1: float, y1: float, x2: float, y2: float, colour: str) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{colour}" stroke-width="1.5"/>'


def _x(tokens: float, most: float) -> float:
    return LEFT + tokens / most * (WIDTH - LEFT - RIGHT)


def _y(quality: float) -> float:
    return HEIGHT - BOTTOM - min(max(quality, 0.0), 1.0) * (HEIGHT - BOTTOM - TOP)


def _round_up(value: float) -> float:
    """The next of 1, 2, 4, 6, 8 times a power of ten."""
    power = 10 ** math.floor(math.log10(value))
    return float(next(step * power for step in (1, 2, 4, 6, 8, 10) if step * power >= value))
