"""A server's refusal goes in; whether the prompt was too large for it, and the window it tells, come out.

The words are those of OpenAI, Anthropic, Gemini, Mistral, Cohere, Bedrock, Groq, vLLM, SGLang, TGI, llama.cpp, Ollama,
LM Studio and OpenRouter; no two of them have a code in common.
"""

from __future__ import annotations

import re

_WHAT = r"\b(?:prompt|input|inputs|request|messages|tokens?|token count)\b"
_MUCH = (
    r"(?<!array )(?<!string )"
    r"(?:too (?:long|large|many)|longer than|exceeds?\b|must (?:have|be) (?:less than|<=|at most))"
)
_OVERFLOW = re.compile(
    r"context[ _-](?:length|window|size|limit)|exceed_context|\bn_ctx\b|context the overflows"
    rf"|{_WHAT}[^.\n]{{0,80}}?{_MUCH}|too many (?:input |prompt )?tokens|range of input length"
    r"|maximum (?:prompt|input|model) length|reduce the length of the (?:messages|prompt|input)|\bentity too large",
    re.I,
)
_OWN_BOUND = re.compile(r"\b(?:completion|output) tokens\b|per (?:minute|day|hour)|stop sequences", re.I)
"""Too much was asked for, whatever the prompt."""
_TOO_MUCH_AT_ONCE = re.compile(r"\brequest too large\b", re.I)
_NUMBER = r"(\d{1,3}(?:,\d{3})+|\d{3,8})"
_WINDOW = (
    r"(?:maximum (?:context|prompt|model|input) length|context (?:length|window|size)|configured limit|tokens allowed"
    rf"|n_ctx)\D{{0,24}}?{_NUMBER}",
    rf"{_NUMBER}(?:[- ]tokens?)? (?:context|window|maximum)",
    rf"(?:>|<=|less than|(?:can|must) ?not exceed|\[\d,) ?{_NUMBER}",
)


def is_overflow(status: int, said: str) -> bool:
    """Whether a refusal means that the prompt was larger than the server takes.

    Args:
        status: HTTP's.
        said: The server's words.
    """
    if status == 429:
        return _TOO_MUCH_AT_ONCE.search(said) is not None
    if status == 413:
        return True
    found = _OVERFLOW.search(said)
    return found is not None and ("context" in said.lower() or not _OWN_BOUND.search(said))


def window_told(said: str) -> int | None:
    """The window that a refusal of too large a prompt tells, tokens; None where it tells none."""
    for pattern in _WINDOW:
        if found := re.search(pattern, said, re.I):
            return int(found[1].replace(",", ""))
    return None
