"""Forbidden punctuation replaced by what reads as well and says the same, where there is such a thing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ..checks import Occurs
from .commas import bare_of_commas, without_commas
from .edits import Edit, around

_PROSE_FENCE = re.compile(r"^(```(?:xml|html|markdown|md|te?xt|plain)?[ \t]*\n)(.*?)(\n```[ \t]*)$", re.S | re.M)
"""A fence around words rather than code."""
_NAMES = {
    ",": "commas",
    "!": "exclamation marks",
    "?": "question marks",
    ";": "semicolons",
    ":": "colons",
    "—": "em dashes",
    "–": "dashes",
    "-": "hyphens",
    '"': "quotation marks",
    "“": "quotation marks",
    "”": "quotation marks",
    "(": "parentheses",
    ")": "parentheses",
    "…": "ellipses",
    "...": "ellipses",
    "&": "ampersands",
    "*": "asterisks",
    "#": "hash signs",
}


def spared(check: Occurs, text: str, kept: tuple[str, ...]) -> Iterator[Edit]:
    """The text without a forbidden mark: code, URLs and given words left alone first, then only code and URLs."""
    changes = _CHANGES.get(check.term, ())
    if check.maximum != 0 or not changes:
        return
    note = f"replaced {_NAMES[check.term]}"
    for change in changes:
        yield Edit(around(text, change, [words for words in kept if check.term in words]), note)
        yield Edit(around(text, change), note)
        yield Edit(_in_fences(text, change), note)


def _in_fences(text: str, change: Callable[[str], str]) -> str:
    return _PROSE_FENCE.sub(lambda m: m[1] + change(m[2]) + m[3], text)


def _exclaimed(text: str) -> str:
    """Full stops; a comma inside a quotation that the sentence goes on after; beside a question mark nothing."""
    text = re.sub(r"(?<!!)!+(?=[\"”»’']+[ \t]+[^\W\dA-Z])", ",", text)
    text = re.sub(r"[!?]{2,}", lambda m: "?" if len({*m.group()}) == 2 else m.group(), text)
    return _full_stops(text)


def _full_stops(text: str) -> str:
    text = re.sub(r"(?<=[.…])!+", "", text)
    return re.sub(r"(?<![ \t])[ \t]*!+\.*", ".", text)


def _asked(text: str) -> str:
    return re.sub(r"(?<![ \t])[ \t]*\?[?!.]*", ".", text)


def _semicolons(text: str) -> str:
    """A clause of its own becomes a sentence, the rest is set off by a comma."""
    subject = "however|therefore|thus|otherwise|moreover|I|you|he|she|it|we|they|this|that|there|the"
    clause = rf"(?<![ \t])[ \t]*;[ \t]+({subject})\b"
    text = re.sub(clause, lambda m: ". " + m[1][0].upper() + m[1][1:], text)
    return re.sub(r"(?<![ \t])[ \t]*;+", ",", re.sub(r";[ \t]*$", ".", text, flags=re.M))


def _colons(text: str) -> str:
    text = re.sub(r"(?<=\d):(?=\d\d\b)", ".", text)
    text = re.sub(r"(?<=\d)[ \t]*:[ \t]*(?=\d)", " to ", text)
    text = re.sub(r"(?<![ \t])[ \t]*:([*_]*)[ \t]*$", _line_end, text, flags=re.M)
    return re.sub(r"(?<![ \t])[ \t]*:([*_]*)[ \t]+", r"\1 – ", text)


def _line_end(match: re.Match[str]) -> str:
    """A short label stays bare, a sentence gets its full stop."""
    line = match.string[match.string.rfind("\n", 0, match.start()) + 1 : match.start()]
    return match[1] if len(line.split()) <= 4 else f".{match[1]}"


def _em_dashes(text: str) -> str:
    text = re.sub(r"(?<=\d)[ \t]*—[ \t]*(?=\d)", " to ", text)
    return re.sub(r"(?<=[.,;:!?])[ \t]*—[ \t]*", " ", re.sub(r"(?<![.,;:!?\s])[ \t]*—[ \t]*(?=\S)", ", ", text))


def _dashes(text: str) -> str:
    text = re.sub(r"(?<=\d)[ \t]*–[ \t]*(?=\d)", " to ", text)
    return re.sub(r"(?<=[^\s.,;:!?])[ \t]+–[ \t]+(?=\S)", ", ", text)


def _hyphens(text: str) -> str:
    text = re.sub(r"^([ \t]*)-([ \t]+)", r"\1*\2", text, flags=re.M)
    text = re.sub(r"(?<=\d)-(?=\d)", " to ", text)
    return re.sub(
        r"(?<=\S)[ \t]+-[ \t]+(?=\S)", ", ", re.sub(r"(?<=[^\W\d_])-(?=[^\W_])|(?<=\d)-(?=[^\W\d_])", " ", text)
    )


def _parentheses(text: str) -> str:
    text = re.sub(r"(?<![ \t])[ \t]*\(([^()\n]+)\)(?=[ \t]*(?:[.,;:!?]|$))", r", \1", text, flags=re.M)
    return re.sub(r"(?<![ \t])[ \t]*\(([^()\n]+)\)", r", \1,", text)


def _ellipses(text: str) -> str:
    return re.sub(r"(?<![ \t.])[ \t]*(?:…|\.{3,})(?=[ \t]+[^\W\d_A-Z])", ",", text).replace("…", ".") if text else text


def _dots(text: str) -> str:
    return re.sub(r"\.{3,}", ".", _ellipses(text))


def _unquoted(text: str) -> str:
    return re.sub('["“”„]', "", text)


def _no_asterisks(text: str) -> str:
    text = re.sub(r"^([ \t]*)\*([ \t]+)", r"\1-\2", text, flags=re.M)
    return re.sub(r"(?<!\S)\*{1,3}(?=\S)|(?<=\S)\*{1,3}(?=\W|$)", "", text)


def _no_hashes(text: str) -> str:
    return re.sub(r"^[ \t]*(?:#{1,6}[ \t]+)+", "", text, flags=re.M)


def _ampersands(text: str) -> str:
    return re.sub(r"(?<=\w)&(?=\w)", " and ", re.sub(r"(?<=\s)&(?=\s)", "and", text))


_CHANGES: dict[str, tuple[Callable[[str], str], ...]] = {
    ",": (without_commas, bare_of_commas),
    "!": (_exclaimed, _full_stops),
    "?": (_asked,),
    ";": (_semicolons,),
    ":": (_colons,),
    "—": (_em_dashes,),
    "–": (_dashes,),
    "-": (_hyphens,),
    '"': (_unquoted,),
    "“": (_unquoted,),
    "”": (_unquoted,),
    "(": (_parentheses,),
    ")": (_parentheses,),
    "…": (_ellipses,),
    "...": (_dots,),
    "&": (_ampersands,),
    "*": (_no_asterisks,),
    "#": (_no_hashes,),
}
