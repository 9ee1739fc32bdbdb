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
_SCHEME = r"[a-z][a-z0-9+.-]{1,20}://|https?:[\\/]{0,3}(?=[\w-]+\.\w)|(?:mailto|data|javascript|vbscript|tel|sms|file|blob):|www\."
_ADDRESS = re.compile(rf"(?<![\w.])(?:{_SCHEME})[^\s<>\"'`\\|^{{}}\[\]]+", re.I)
_ENDINGS = (
    "com org net info biz io co dev ai xyz top site online shop club link live page cloud tech store icu vip pro work"
    " me tv gg ly to ru cn de fr es it uk eu us ca au br in jp nl ch at be se no example"
)
_HOSTED = re.compile(
    rf"(?<![\w.@/:\\-])(?:[a-z0-9][a-z0-9-]{{0,62}}\.){{1,6}}(?-i:(?!NET))(?:{'|'.join(_ENDINGS.split())})"
    r"(?::\d{1,5})?[/?#][^\s<>\"'`\\|^{}\[\]]+",
    re.I,
)
"""An address without its scheme that carries something: many programs make a link of it, and some fetch it."""
_TARGET = r"\s*(?:<(?P<inner>[^>\n]*)>|(?P<bare>(?:[^\s()]|\([^\s()]*\))*))(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^)]*\)))?\s*"
_LINK = re.compile(rf"(?P<picture>!?)\[(?P<words>(?:[^\[\]]|\[[^\[\]]*\])*)\]\({_TARGET}\)")
_PICTURE = re.compile(r"!(?=\[)")
_DEFINITION = re.compile(
    r"^[ \t>*+.)\d-]*\[(?:[^\]\\]|\\.){1,999}\]:[ \t]*\n?[ \t>]*<?(?P<target>\S+?)>?(?:[ \t]+.*)?$", re.M
)
_QUOTING_TAG = re.compile(r"<[a-z][a-z0-9]*\b(?P<rest>(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)>", re.I)
_TAG = re.compile(
    r"<[a-z][a-z0-9]*\b(?P<rest>[^>]*)>?",
    re.I,
)
_FETCHES = re.compile(
    r"\b(?:src|srcset|href|action|formaction|poster|data|background|ping|style|content|on\w+)\s*=|"
    r"^<(?:script|style|iframe|object|embed|svg|math)\b",
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
    found = (match.group() for text in texts for kind in (_ADDRESS, _HOSTED) for match in kind.finditer(text))
    return frozenset(map(_plain, found))


def is_address(text: str) -> bool:
    """Whether a text is one address and nothing else."""
    return any(kind.fullmatch(text.strip()) for kind in (_ADDRESS, _HOSTED))


def wants_links(words: str) -> bool:
    """Whether the requester asks for links, so that those in the documents may leave word for word."""
    return _WANTS.search(words) is not None


def released(text: str, known: frozenset[str]) -> Released:
    """The text with the addresses that are known, word for word, and no others.

    A picture of an unknown address leaves its description, a link its words; an address that stands alone a mark.
    """
    gate, shown = _Gate(known), _decoded(text)
    ways = (
        (_QUOTING_TAG, gate.tag),
        (_TAG, gate.tag),
        (_LINK, gate.link),
        (_DEFINITION, gate.definition),
        (_ADDRESS, gate.bare),
        (_HOSTED, gate.bare),
    )
    for pattern, passed in ways:
        shown = pattern.sub(passed, shown)
    if not gate.held:
        return Released(text)
    shown = _PICTURE.sub(lambda mark: _kept(shown, mark, known), shown)
    return Released(shown, tuple(dict.fromkeys(gate.held)))


class _Gate:
    """What becomes of each kind of address, and those that were held back."""

    def __init__(self, known: frozenset[str]) -> None:
        self._known, self.held = known | {address.partition("://")[2] for address in known}, list[str]()

    def tag(self, match: re.Match[str]) -> str:
        found = [_plain(m.group()) for m in _ADDRESS.finditer(html.unescape(match["rest"]))]
        harmless = not _FETCHES.search(match.group()) or (found and self._known.issuperset(found))
        return match.group() if harmless else self._hold(match.group()[:80], "")

    def link(self, match: re.Match[str]) -> str:
        target = match["inner"] if match["inner"] is not None else match["bare"]
        fits = (
            _plain(html.unescape(target).strip()) in self._known if match["picture"] else _passes(target, self._known)
        )
        return match.group() if fits else self._hold(target, match["words"])

    def definition(self, match: re.Match[str]) -> str:
        return match.group() if _passes(match["target"], self._known) else self._hold(match["target"], "")

    def bare(self, match: re.Match[str]) -> str:
        address = match.group().rstrip(_TRAILING)
        after = match.group()[len(address) :]
        return match.group() if _plain(address) in self._known else self._hold(address, HELD + after)

    def _hold(self, address: str, instead: str) -> str:
        self.held.append(address)
        return instead


def _kept(text: str, mark: re.Match[str], known: frozenset[str]) -> str:
    """The mark of a picture, where what follows is one of a known address: a broken one could still be mended."""
    link = _LINK.match(text, mark.start())
    target = (link["inner"] or link["bare"] or "") if link else ""
    return mark.group() if target and _plain(target) in known else ""


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
