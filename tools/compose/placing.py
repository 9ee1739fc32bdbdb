"""A text, a part and what a model wrote for it in; the text with as much of it as makes it stand higher out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain

from ..checks import Position, Wrap
from ..enforce import enforce
from ..sentences import sentences
from ..types import Objective
from ..verify import Standing, answer_alone, declines, standing
from ..verify.places import folded
from .circles import babbles
from .parts import Part

_ALIKE = 92
"""Likeness, 0 to 100, from which a sentence says what the text says already."""
_LEAST_SAID = 20
"""Characters of what can be said to stand in a text already."""
_BEGUN = 60
"""Characters of a text's beginning by which it is known again."""
MOST_PIECES = 40


def base(text: str, objectives: Sequence[Objective]) -> str:
    """The text without what is said around it, and without the frame that code puts there anyway."""
    text = answer_alone(text) or text.strip()
    for check in (o.check for o in objectives):
        if isinstance(check, Wrap) and not check.left.startswith("`"):
            left, right = check.left.strip(), check.right.strip()
            if len(text) > len(left + right) and text.startswith(left) and text.endswith(right):
                text = text[len(left) : -len(right)].strip()
        if isinstance(check, Position) and check.edge == "end" and check.unit == "text" and " " in check.text.strip():
            text = _without_ending(text, check.text.strip())
    return text


def _without_ending(text: str, words: str) -> str:
    shorter = text.rstrip("*_ \n")
    if shorter.lower().endswith(words.lower()) and len(shorter) > len(words) * 2:
        return shorter[: -len(words)].rstrip("*_ \n") or text
    return text


def finished(text: str, objectives: Sequence[Objective]) -> tuple[str, Standing]:
    """The text with all that code makes true, and how it then stands."""
    text = enforce(text, objectives)[0]
    return text, standing(text, objectives)


def placed(text: str, part: Part, reply: str, objectives: Sequence[Objective], *, request: str = "") -> str:
    """The text with those pieces of the reply, each at its best place, that make it stand higher once finished.

    Places are looked for in the text as it is, then in the finished one, whose paragraphs and frame may be others.
    Where no piece helps by itself, all of them together may.

    Never stands lower than before; the very same text where nothing helps. A piece that says what the text or the
    request says already is left out.
    """
    before, (done, best) = text, finished(text, objectives)
    fresh = list[str]()
    for piece in list(part.pieces(reply))[:MOST_PIECES]:
        if declines(piece) or babbles(piece, text) or (not part.anew and _said(piece, text, request)):
            continue
        fresh.append(piece)
        for option in chain(part.places(text, piece), part.places(done, piece)):
            ended, reached = finished(option, objectives)
            if reached > best:
                text, done, best = option, ended, reached
                break
    together = part.places(text, " ".join(fresh)) if text == before and len(fresh) > 1 and not part.anew else ()
    return next((option for option in together if finished(option, objectives)[1] > best), text)


def _said(piece: str, *texts: str) -> bool:
    """Whether all of a piece, or of one of several sentences the most, stands in the texts already."""
    from rapidfuzz.fuzz import ratio

    before = [folded(text[a:b]) for text in texts for a, b in sentences(text)]

    def stands(words: str) -> bool:
        return len(words) >= _LEAST_SAID and any(ratio(words, said) >= _ALIKE for said in before)

    each = [folded(piece[a:b]) for a, b in sentences(piece)]
    return stands(folded(piece)) or (len(each) > 1 and 2 * sum(map(stands, each)) > len(each))


def prose_ends(text: str) -> list[int]:
    """Where a sentence can be added, the last place first: ends of paragraphs of full sentences, no postscript."""
    from ..blocks import blocks

    ends = []
    for block in blocks(text):
        words = text[block.body : block.end].rstrip()
        full = re.search(r"[.!?…][\"'”’»)*_]*$", words) and len(words.split()) >= 5
        if block.kind == "paragraph" and full and not re.match(r"[*_]*p\.?[ ]?(?:p\.?[ ]?)?s\b", words, re.I):
            ends.append(block.start + len(text[block.start : block.end].rstrip()))
    return ends[::-1][:3] or [len(text.rstrip())]


def ended(text: str) -> str:
    """A text that was cut off, up to its last full sentence; the same where none ends, or in code."""
    last = [end for _, end in sentences(text) if text[end - 1] in '.!?…。！？"”»']
    whole = text[: last[-1]] if last else text
    return whole if whole.count("```") % 2 == 0 else text


def rested(text: str, more: str) -> str:
    """A text that was cut off, and what a model wrote to go on with it: what it repeats of the end is left out.

    A model that begins anew adds nothing: the very same text.
    """
    text, more = text.rstrip(), more.strip()
    if len(text) > _BEGUN and folded(text[:_BEGUN]) in folded(more[: 2 * _BEGUN]):
        return text
    for size in range(min(len(text), len(more), 400), 11, -1):
        if text.endswith(more[:size]):
            more = more[size:]
            return text + more
    spaced = "" if not more or more[0] in ".,;:!?)" else " "
    return text + ("\n\n" if text[-1:] in ".!?:" and more[:1] in "#-*" else spaced) + more
