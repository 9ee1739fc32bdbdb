"""Headings: bold lines turned into them, surplus ones into plain lines, and set where no count of paragraphs errs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..blocks import chunks
from ..checks import Count, Position
from ..measure import units
from .edits import Edit, Place, replaced


def bare_headings(check: Count, text: str, _kept: tuple[str, ...]) -> Iterator[Edit]:
    """Heading marks put on bold lines up to the minimum, taken off the last ones down to the maximum."""
    spans = units(text, "headings")
    if check.maximum is not None and len(spans) > check.maximum:
        places = [Place(a, b, text[a:b].lstrip("# \t")) for a, b in spans[check.maximum :]]
        yield Edit(replaced(text, places), "turned headings into plain lines")
    bold = list(re.finditer(r"^[ \t]*\*\*([^*\n]+?):?\*\*:?[ \t]*$", text, re.M))
    missing = (check.minimum or 0) - len(spans)
    if missing > 0 and bold:
        yield Edit(
            replaced(text, [Place(m.start(), m.end(), f"## {m[1]}") for m in bold[:missing]]),
            "turned bold lines into headings",
        )


def attached(check: Count | Position, text: str, _kept: tuple[str, ...]) -> Iterator[Edit]:
    """Headings and lists without blank lines before them, where a program that counts those would find more paragraphs.

    Markdown shows them as before. A heading at the very start goes with what it heads, or is left out; rules too.
    """
    if check.unit not in ("paragraph", "paragraphs"):
        return
    groups = [(g[0].kind, text[g[0].start : g[-1].end]) for g in chunks(text) if g[0].kind != "rule"]
    if not groups:
        return
    for closing in (("heading",), ("heading", "bullet", "numbered")):
        note = f"set {'headings and lists' if len(closing) > 1 else 'headings'} without blank lines"
        yield Edit(_joined(groups, closing), note)
        if groups[0][0] == "heading" and len(groups) > 1:
            yield Edit(_joined(groups[1:], closing), f"{note}, and took the first one off")


def _joined(groups: Sequence[tuple[str, str]], closing: tuple[str, ...]) -> str:
    """With a line end before each of those kinds, and after a heading that opens the text; else with blank lines."""
    text = groups[0][1]
    for i, (kind, words) in enumerate(groups[1:], 1):
        close = kind in closing or (i == 1 and groups[0][0] == "heading")
        text += ("\n" if close else "\n\n") + words
    return text
