"""Makes precedence physical: a text and the spans that yielded in, the text without them out."""

from __future__ import annotations

import re
from collections.abc import Iterable

_JOINT_BEFORE = re.compile(r"(?:[,;:]|[ \t]|\b(?:and|but|or|with|et|ou|mais|und|oder|aber|y|o|pero)\b)+$", re.I)
_JOINT_AFTER = re.compile(r"^(?:[ \t]|[,;:]|(?:and|but|or|et|ou|mais|und|oder|aber|y|o|pero)\b)+", re.I)

_BARE_VERB = 2
"""Words: a shorter sentence opening ("Please use") lost its first object, so the conjunction after it goes too."""


def without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Cut the spans (start inclusive, end exclusive) and mend the joints: spaces, commas, conjunctions left dangling.

    Nothing away from a cut changes; without spans the text is returned as it is.
    """
    for start, end in reversed(_merged(text, spans)):
        text = _joined(text[:start], text[end:], capital=text[start : start + 1].isupper())
    return text


def _merged(text: str, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and not text[merged[-1][1] : start].strip():
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged


def _joined(left: str, right: str, *, capital: bool) -> str:
    opens = not left.strip() or left.rstrip(" \t")[-1:] in ".!?\n"
    closes = not right.strip() or right.lstrip(" \t")[:1] in ".!?;\n"
    if opens and closes:
        return _emptied(left, right)
    if opens:
        rest = _JOINT_AFTER.sub("", right)
        return left + (rest[:1].upper() + rest[1:] if capital else rest)
    if closes:
        return _JOINT_BEFORE.sub("", left) + right.lstrip(" \t")
    return _inside(left.rstrip(" \t"), right.lstrip(" \t"))


def _inside(left: str, right: str) -> str:
    if left[-1:] == "(" and right[:1] == ")":
        return _joined(left[:-1], right[1:], capital=False)
    if left[-1:] in ",;:" and right[:1] in ",;:":
        left = left[:-1]
    if len(re.split(r"[.!?\n]", left)[-1].split()) <= _BARE_VERB:
        right = _JOINT_AFTER.sub("", right)
    return left + right if right[:1] in ",;:)" or left[-1:] == "(" else f"{left} {right}"


def _emptied(left: str, right: str) -> str:
    """The whole sentence went: its full stop goes too, and one space or line break stays between its neighbours."""
    rest = re.sub(r"^[ \t]*[.!?;]+", "", right)
    if not left.strip():
        return rest.lstrip()
    if not rest.strip():
        return left.rstrip()
    return left.rstrip(" \t") + (rest if rest[:1] == "\n" or left[-1:] != "\n" else rest.lstrip(" \t"))
