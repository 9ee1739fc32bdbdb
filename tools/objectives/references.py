"""A sentence in; how the answer stands to its documents, as it asks, out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, cast

from ..checks import Sources
from .clauses import Found, Sentence
from .lexicon import rx
from .marks import banned


def sources(sentence: Sentence) -> Iterator[Found]:
    """Whether each claim cites a document, nothing comes from elsewhere, or nothing is cited."""
    for template, rule in sentence.lexicon.sources:
        for match in rx(template).finditer(sentence.view):
            if rule == "cite" and banned(sentence, sentence.view[: match.start()], "") is not None:
                continue
            yield sentence.found(Sources(rule=cast(Literal["cite", "only", "none"], rule)), match.start(), match.end())
            return
