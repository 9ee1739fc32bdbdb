"""A text in another language than it should be: its stretches as parts, each said in the right one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ..checks import Language
from ..language import astray
from ..objectives.names import ENGLISH_LANGUAGES
from .parts import Part, bare

_NAMES = {code: name.capitalize() for name, code in reversed(ENGLISH_LANGUAGES.items())}
_WORDS_EACH = 3
"""Words of room for each word: one takes many tokens in scripts that a model knows little."""


def translated(check: Language, text: str) -> Iterator[Part]:
    """Each stretch that is in another language, in the order of the text."""
    name = _NAMES.get(check.code)
    stretches = astray(text, check.code) or ((0, len(text)),)
    for start, end in stretches if name and not check.negated else ():
        said = text[start:end]
        yield Part(
            f"Translate this into {name}, all of it, and write only the {name} text:\n\n{said}",
            lambda reply: [bare(reply)],
            partial(_instead, said=said),
            f"said it in {name}",
            _WORDS_EACH * len(said.split()),
            "nothing",
            anew=True,
        )


def _instead(text: str, piece: str, *, said: str) -> Iterator[str]:
    if said in text:
        yield text.replace(said, piece, 1)
