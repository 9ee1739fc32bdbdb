"""One number, name or block of code taken out of what a model says around it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..blocks import blocks
from ..checks import Bare
from ..verify.bare import NUMERAL
from .edits import Edit

_BOXED = re.compile(r"\\boxed\{\s*(?:\\text\{)?([^{}]+)\}")
_BOLD = re.compile(r"\*\*([^*\n]{1,60})\*\*")
_LABELLED = re.compile(r"(?:^|\n)[^\n:]{1,40}:[ \t]*([^\n]{1,60})")
_IS = re.compile(r"\b(?:is|are|ist|est|es|sind|sont|son|=)[ \t]+([^\n.,;:]{1,60})")
_UNIT = re.compile(r"(?:[$€£][ ]?)?\Z")


def alone(check: Bare, text: str, _kept: tuple[str, ...]) -> Iterator[Edit]:
    """What the text concludes with: its box, its bold words, what follows "is" or a label, its last number."""
    if check.of == "code":
        code = [text[b.start : b.end] for b in blocks(text) if b.kind == "code"]
        if code:
            yield Edit(max(code, key=len), "kept the code alone")
        return
    note = f"kept the {check.of} alone"
    boxed = [m[1].strip() for m in _BOXED.finditer(text)]
    if check.of == "name":
        said = [m[1].strip(" .\"'") for pattern in (_BOLD, _LABELLED, _IS) for m in pattern.finditer(text)]
        yield from (Edit(words, note) for words in (*boxed[-1:], *said) if words)
        return
    yield from (Edit(words, note) for words in boxed[-1:])
    if numbers := list(NUMERAL.finditer(text)):
        last = numbers[-1]
        sign = _UNIT.search(text[: last.start()])
        yield Edit(f"{sign[0] if sign else ''}{last[0]}".strip(), note)
