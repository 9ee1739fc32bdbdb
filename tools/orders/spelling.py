"""A sentence in; what a model could read in it, out: without disguise, and what is encoded in it, decoded.

After Unicode's confusables (UTS #39), and Boucher et al., "Bad Characters" (2022): zero-width and look-alike letters.
"""

from __future__ import annotations

import base64
import binascii
import codecs
import re
import unicodedata
from collections.abc import Iterator

_UNSEEN = re.compile("[\u00ad\u034f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]")
_TAGS = re.compile("[\U000e0000-\U000e007f]")
_ALIKE = str.maketrans("аАеЕоОрРсСхХуУіІјЈѕЅһԁԛԝВКМНТαΑεΕοΟρΡνΝιΙκΚτΤ", "aAeEoOpPcCxXyYiIjJsShdqwBKMHTaAeEoOpPvNiIkKtT")
_MIXED = re.compile(r"(?<!\w)(?=\w*[a-zA-Z])(?=\w*[\u0370-\u04ff\u0500-\u052f])\w+")
_APART = re.compile(r"(?<!\S)(?:\w ){3,}\w(?![\w-])")
_BASE64 = re.compile(r"(?<![\w+/=])[A-Za-z0-9+/_-]{16,}={0,2}(?![\w+/=])")
_HEX = re.compile(r"(?<!\w)(?:[0-9a-fA-F]{2}[ :]?){8,}(?!\w)")
_TURNED = re.compile(r"\b(?:eht|dna|uoy|ruoy|drow|ylper|rewsna|etirw)\b", re.I)
_ROTATED = re.compile(r"\b(?:gur|naq|lbh|lbhe|jbeq|ercyl|nafjre|jevgr|vafgehpgvba\w*)\b", re.I)
_PROSE = re.compile(r"[\w\s.,;:!?'\"()/@#%&*+=<>{}\[\]|\\-]{6,}")


def readings(text: str) -> tuple[str, ...]:
    """The text itself in plain letters, and whatever it spells in another way: tags, base64, hexadecimal, backwards."""
    shown = plain(text)
    return (shown, *(found for found in _encoded(text, shown) if found != shown))


def plain(text: str) -> str:
    """The text without unseen characters, wide and look-alike letters as Latin ones, spelt-out words whole."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", _UNSEEN.sub("", _TAGS.sub("", text)))
        text = _MIXED.sub(lambda word: word.group().translate(_ALIKE), text)
    return _APART.sub(lambda spelt: spelt.group().replace(" ", ""), text)


def _encoded(text: str, shown: str) -> Iterator[str]:
    if hidden := "".join(chr(ord(char) - 0xE0000) for char in _TAGS.findall(text) if ord(char) >= 0xE0020):
        yield hidden
    yield from filter(None, (_from_base64(match.group()) for match in _BASE64.finditer(shown)))
    yield from filter(None, (_words(bytes.fromhex(re.sub("[ :]", "", m.group()))) for m in _HEX.finditer(shown)))
    if _TURNED.search(shown):
        yield shown[::-1]
    if _ROTATED.search(shown):
        yield codecs.decode(shown, "rot13")


def _from_base64(code: str) -> str:
    try:
        return _words(
            base64.urlsafe_b64decode(
                code.rstrip("=").translate(str.maketrans("+/", "-_")) + "=" * (-len(code.rstrip("=")) % 4)
            )
        )
    except binascii.Error:
        return ""


def _words(raw: bytes) -> str:
    """The bytes as words; empty where they are none."""
    try:
        said = raw.decode("utf-8")
    except UnicodeDecodeError:
        return ""
    return said if _PROSE.fullmatch(said) and " " in said.strip() else ""
