"""An answer's text and its claims in; HTML that shows each sentence's support on hover and as footnotes out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from ..record import Answer
from ..support import Claim, Gap, Support
from .wording import clean, short

_COLOURS: Mapping[Support, str] = {
    "supported": "#1a7f37",
    "narrowed": "#9a6700",
    "unchecked": "#8c8c8c",
    "marked": "#b3261e",
    "without source": "#b3261e",
}
SIGNS: Mapping[Support, str] = {
    "supported": "✓",
    "narrowed": "↘",
    "unchecked": "?",
    "marked": "✗",
    "without source": "∅",
    "removed": "−",
}


def underlined(answer: Answer, linked: Callable[[str], str], esc: Callable[[str], str]) -> str:
    """The text as HTML: what `linked` makes of it, each claim underlined by its support and with it as a title."""
    parts, at = list[str](), 0
    for claim in answer.grounding.claims:
        if claim.support not in _COLOURS or not at <= claim.start < claim.end <= len(answer.text):
            continue
        style = f"text-decoration:underline dotted {_COLOURS[claim.support]};text-underline-offset:3px"
        said = linked(answer.text[claim.start : claim.end])
        parts += [
            linked(answer.text[at : claim.start]),
            f'<span title="{esc(told(claim))}" style="{style}">{said}</span>',
        ]
        at = claim.end
    return "".join([*parts, linked(answer.text[at:])])


def told(claim: Claim) -> str:
    """A claim's support in one line: how it came out, the passage's words, what differs, what follows from figures."""
    parts = [
        claim.support,
        f"{clean(claim.source)}: “{short(claim.quote, 200)}”" if claim.quote else "",
        *(gap_told(gap) for gap in claim.gaps if claim.support != "narrowed"),
        f"was: “{short(claim.was, 200)}”" if claim.was else "",
        *map(clean, claim.derived),
        "would stand in any answer" if claim.generic else "",
    ]
    return "; ".join(part for part in parts if part)


def gap_told(gap: Gap) -> str:
    """A gap in a few words: its kind, what is said, what the passage has."""
    sides = [
        f"says “{short(gap.said, 60)}”" if gap.said else "",
        f"source: “{short(gap.found, 60)}”" if gap.found else "",
    ]
    doubt = "" if gap.certain else "possibly "
    return f"{doubt}{gap.kind}: {', '.join(side for side in sides if side)}".rstrip(": ")


def rows(claims: Iterable[Claim]) -> list[tuple[str, str, str]]:
    """(sign, the claim's words, its support in words) of each, the removed ones too."""
    return [(SIGNS[claim.support], short(claim.text, 200), told(claim)) for claim in claims]
