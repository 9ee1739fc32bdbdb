"""An answer's text and the addresses that may leave go in; the text with those alone, and what was held back, come out.

A picture or link that a reader's program fetches or follows can carry words out of a conversation, so only addresses of
known sources pass; the requester's own are known, and a document's are its title and source. What its text says is not.
After OWASP LLM05:2025 (improper output handling).
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import unquote

HELD = "[link removed]"
_SCHEME = r"[a-z][a-z0-9+.-]{1,20}://|(?:mailto|data|javascript|vbscript|tel|sms|file|blob):|www\."
_ADDRESS = re.compile(rf"(?<![\w.])(?:{_SCHEME})[^\s<>\"'`\\|^{{}}\[\]]+", re.I)
_TARGET = r"\s*(?:<(?P<inner>[^>\n]*)>|(?P<bare>(?:[^\s()]|\([^\s()]*\))*))(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^)]*\)))?\s*"
_LINK = re.compile(rf"(?P<picture>!?)\[(?P<words>(?:[^\[\]]|\[[^\[\]]*\])*)\]\({_TARGET}\)")
_DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]+\]:[ \t]*\n?[ \t]*<?(?P<target>\S+?)>?(?:[ \t]+.*)?$", re.M)
_TAG = re.compile(
    r"<[a-z][a-z0-9]*\b(?P<rest>[^>]*)>?",
    re.I,
)
_FETCHES = re.compile(
    r"\b(?:src|srcset|href|action|formaction|poster|data|background|ping|style|content|on\w+)\s*=|^\W*(?:script|style)",
    re.I,
)
_HIDDEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\U000e0000-\U000e007f]")
_WANTS = re.compile(
    r"\b(?:links?|urls?|uris?|web ?sites?|web ?pages?|web addresse?s?|home ?pages?|internetadresse\w*|webseiten?|"
    r"liens?|sites? web|enlaces?|páginas? web)\b",
    re.I,
)
_RELATIVE = re.compile(r"(?!//|www\.)[\w./#?=&%+,\s-]*", re.I)
_TRAILING = ".,;:!?)*_~"


@dataclass(frozen=True)
class Released:
    """A text that may leave."""

    text: str
    held: tuple[str, ...] = ()
    """The addresses that were held back, in order."""


def addresses(texts: Iterable[str]) -> frozenset[str]:
    """The addresses that stand in texts, in the one form in which they are compared."""
    return frozenset(_plain(match.group()) for text in texts for match in _ADDRESS.finditer(text))


def wants_links(words: str) -> bool:
    """Whether the requester asks for links, so that those in the documents may leave word for word."""
    return _WANTS.search(words) is not None


def released(text: str, known: frozenset[str]) -> Released:
    """The text with the addresses that are known, word for word, and no others.

    A picture of an unknown address leaves its description, a link its words; an address that stands alone a mark.
    """
    held: list[str] = []

    def linked(match: re.Match[str]) -> str:
        target = match["inner"] if match["inner"] is not None else match["bare"]
        if _passes(target, known):
            return match.group()
        held.append(target)
        return match["words"]

    def bare(match: re.Match[str]) -> str:
        if _plain(match.group()) in known:
            return match.group()
        held.append(match.group().rstrip(_TRAILING))
        return HELD + match.group()[len(match.group().rstrip(_TRAILING)) :]

    def defined(match: re.Match[str]) -> str:
        if _passes(match["target"], known):
            return match.group()
        held.append(match["target"])
        return ""

    def tagged(match: re.Match[str]) -> str:
        found = [_plain(m.group()) for m in _ADDRESS.finditer(html.unescape(match["rest"]))]
        if not _FETCHES.search(match["rest"]) or (found and all(each in known for each in found)):
            return match.group()
        held.append(match.group()[:80])
        return ""

    shown = _decoded(text)
    for pattern, replaced in ((_TAG, tagged), (_LINK, linked), (_DEFINITION, defined), (_ADDRESS, bare)):
        shown = pattern.sub(replaced, shown)
    return Released(shown if held else text, tuple(dict.fromkeys(held)))


def _decoded(text: str) -> str:
    """Without invisible characters, and with the entities that could spell an address, where there are any."""
    text = _HIDDEN.sub("", text) if _HIDDEN.search(text) else text
    return re.sub(r"&(?:#0*58|#x0*3a|colon|#0*47|#x0*2f|sol);?", lambda m: html.unescape(m.group()), text, flags=re.I)


def _passes(target: str, known: frozenset[str]) -> bool:
    """Whether it is known, or stays where the text is shown (`#place`, a relative path), as `a[b](c)` in code."""
    target = html.unescape(target).strip()
    return _RELATIVE.fullmatch(target) is not None or _plain(target) in known


def _plain(address: str) -> str:
    plain = unquote(html.unescape(address)).rstrip(_TRAILING).rstrip("/")
    head, mark, rest = plain.partition("://")
    host, slash, path = rest.partition("/")
    return f"{head.casefold()}{mark}{host.casefold()}{slash}{path}"
