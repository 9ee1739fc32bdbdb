"""The letters and words of a whole text: its case, its language, the option it names, its citation marks."""

from __future__ import annotations

import re

from ..blocks import chunks
from ..checks import Case, Language, Options, Sources
from ..language import CODES, astray, detect
from .counts import outside, term_pattern
from .finding import Finding, met, quoted, unchecked, unmet
from .places import folded

_SMALL = (
    "a an the and but or nor for so yet of in on at to by as from with into over per via vs de la le les du des et"
    " der die das und von im el los las y e o di da"
)
SMALL_WORDS = frozenset(_SMALL.split())
"""Words that a title may leave small."""
TITLE_WORD = re.compile(r"[^\W\d_][\w'’]*")
CITED = re.compile(r"\[\d+(?:\s*[,;–-]\s*\d+)*\]")
_ADDRESS = re.compile(r"https?://\S+|www\.\S+")
_SAME = {"nb": "no", "nn": "no", "iw": "he", "in": "id"}
_CLOSE = ({"da", "no"}, {"hr", "sr", "bs"}, {"id", "ms"}, {"cs", "sk"})
"""Languages that the detector does not tell apart for certain."""


def case(check: Case, text: str) -> Finding:
    """The letter case of the whole text; leniently, code, URLs and addresses are left out."""
    if not any(c.isalpha() for c in text):
        return met("no letters")
    strict = offending(check, text)
    lenient = strict and offending(check, outside(text))
    if not strict:
        return met(f"all in {check.case} case")
    if not lenient:
        return met(f"all in {check.case} case outside code and addresses", len(strict))
    return unmet(f"not in {check.case} case: {', '.join(map(quoted, lenient[:3]))}", len(lenient))


def offending(check: Case, text: str) -> list[str]:
    """The words that are not in the case; those it spares are."""
    for word in check.spared:
        text = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", "", text)
    if check.case == "lower":
        return [] if text == text.lower() else [w for w in text.split() if w != w.lower()]
    if check.case == "upper":
        return [] if text == text.upper() else [w for w in text.split() if w != w.upper()]
    words = TITLE_WORD.findall(text)
    return [w for i, w in enumerate(words) if w[0].islower() and (i == 0 or w not in SMALL_WORDS)]


def language(check: Language, text: str) -> Finding:
    """The language most of the text is in; unchecked where the detector abstains or does not know the language.

    A mixture is unmet where a stretch of it is in another language for certain.
    """
    code = _SAME.get(check.code.lower(), check.code.lower())
    found = detect(text)
    if found == code:
        return unmet(f"in {found}: {quoted(text.strip())}") if check.negated else met(f"in {found}")
    strays = astray(text, code)
    if found is None and strays and not check.negated and code in CODES:
        return unmet(f"in part not in {code}: {quoted(text[slice(*strays[0])])}", len(strays))
    if found is None:
        return unchecked("the language is not certain")
    if code not in CODES or any({code, found} <= group for group in _CLOSE):
        return unchecked(f"{code} is not told apart for certain; looks like {found}")
    return (
        met(f"in {found}") if check.negated else unmet(f"in {found}, not {code}: {quoted(text.strip())}", len(strays))
    )


def options(check: Options, text: str) -> Finding:
    """The text is one of the options; leniently, where more may be said, it contains exactly one of them."""
    if named(check, text, alone=True):
        return met(f"is {quoted(text.strip())}")
    found = named(check, text)
    if len(found) == 1 and not check.alone:
        return met(f"contains {quoted(found[0])} alone", 1)
    several = " and ".join(map(quoted, found[:3])) or "none"
    wanted = "one option and nothing else" if check.alone else "one option"
    return unmet(f"{wanted} wanted, {several} found in {quoted(text.strip())}", max(1, len(found)))


def named(check: Options, text: str, *, alone: bool = False) -> list[str]:
    """The options that the text contains, longest first, each read once; `alone`: that the whole text is."""
    if alone:
        plain = folded(text).strip(" .!*_\"'`()[]")
        return [o for o in check.options if folded(o).strip(" .!*_\"'`()[]") == plain]
    found, rest = [], text
    for option in sorted(dict.fromkeys(check.options), key=len, reverse=True):
        rest, number = term_pattern(option).subn(" ¦ ", rest)
        found += [option] if number else []
    return found


def sources(check: Sources, text: str) -> Finding:
    """Whether each paragraph has an [n] mark ("cite"), or nothing has one, nor a URL ("none"); "only" is unchecked."""
    if check.rule == "only":
        return unchecked("needs the documents")
    if check.rule == "none":
        mark = CITED.search(text) or _ADDRESS.search(text)
        return unmet(f"refers to {quoted(mark.group())}") if mark else met("no reference")
    groups = [g for g in chunks(text) if g[0].kind not in ("heading", "rule", "code")]
    paragraphs = [text[g[0].start : g[-1].end] for g in groups]
    bare = [p for p in paragraphs if not CITED.search(p)]
    if not bare:
        return met(f"each of {len(paragraphs)} paragraphs cites" if paragraphs else "nothing to cite")
    if len(bare) < len(paragraphs) and all(p.endswith(":") or len(p.split()) < 6 for p in bare):
        return met("each full paragraph cites", len(bare))
    return unmet(f"{len(bare)} of {len(paragraphs)} paragraphs cite nothing: {quoted(bare[0])}", len(bare))
