"""A text in, the language it is written in out, or nothing where that is not certain: scripts, then frequent words."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from .blocks import Span, chunks
from .latin import BY_WORD, PROFILES, clues

LEAST_LETTERS = 20
"""Below this many letters nothing is said."""
_STRETCH = 120
"""Words."""
_CLUE = 0.8
"""What a word's letters count, beside a frequent word's 1."""
_LEAST, _LEAST_SHARE = 1.0, 0.1
"""Words that must speak for a language, and their share of all."""
_AHEAD, _GAP = 1.3, 0.7
"""How far it must be ahead of the next: times, and words."""
_BY_LETTERS = frozenset({"vi", "tr"})
"""Languages that letters alone tell; any other needs a frequent word as well."""
_READ = 300
"""Characters looked at in each of three places: the start, the middle, the end."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ASIDE = re.compile(r"```.*?(?:```|\Z)|`[^`\n]*`|https?://\S+|\b[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+", re.S)

_SCRIPTS: tuple[tuple[str, str], ...] = (
    ("latin", "A-Za-z\u00c0-\u024f\u1e00-\u1eff"),
    ("cyrillic", "\u0400-\u052f"),
    ("el", "\u0370-\u03ff\u1f00-\u1fff"),
    ("arabic", "\u0600-\u06ff\u0750-\u077f"),
    ("he", "\u0590-\u05ff"),
    ("devanagari", "\u0900-\u097f"),
    ("bn", "\u0980-\u09ff"),
    ("pa", "\u0a00-\u0a7f"),
    ("gu", "\u0a80-\u0aff"),
    ("or", "\u0b00-\u0b7f"),
    ("ta", "\u0b80-\u0bff"),
    ("te", "\u0c00-\u0c7f"),
    ("kn", "\u0c80-\u0cff"),
    ("ml", "\u0d00-\u0d7f"),
    ("si", "\u0d80-\u0dff"),
    ("th", "\u0e00-\u0e7f"),
    ("lo", "\u0e80-\u0eff"),
    ("my", "\u1000-\u109f"),
    ("ka", "\u10a0-\u10ff"),
    ("km", "\u1780-\u17ff"),
    ("am", "\u1200-\u137f"),
    ("hy", "\u0530-\u058f"),
    ("ko", "\uac00-\ud7af\u1100-\u11ff"),
    ("ja", "\u3040-\u30ff"),
    ("zh", "\u3400-\u4dbf\u4e00-\u9fff"),
)
_RUNS = tuple((name, re.compile(f"[{span}]+")) for name, span in _SCRIPTS)
_DENSE = frozenset({"zh", "ja", "ko", "th", "lo", "km", "my"})
"""Scripts in which one letter says as much as two or three of the others."""

_CYRILLIC = {
    "uk": re.compile(r"[іїєґІЇЄҐ]|\b(?:та|що|це|не|як|але|або)\b"),
    "be": re.compile(r"[ўЎ]"),
    "bg": re.compile(r"ъ|\b(?:и|на|за|се|да|от|са|като|това|със|който)\b"),
    "ru": re.compile(r"[ыэёЫЭЁ]|\b(?:и|не|что|на|это|как|из|по|все|для)\b"),
    "sr": re.compile(r"[ђјљњћџЂЈЉЊЋЏ]"),
    "kk": re.compile(r"[әғқңөұүһӘҒҚҢӨҰҮҺ]"),
}
_ARABIC = {
    "fa": re.compile(r"ژ|\b(?:است|این|که|را|از|به|در|می)\b"),
    "ur": re.compile(r"[ٹڈڑںےہ]|\b(?:ہے|اور|کے|میں|کی|کا)\b"),
    "ar": re.compile(r"[ةيىأإك]|\b(?:في|من|على|هذا|هذه|أن|إلى)\b"),
}
_DEVANAGARI = {
    "hi": re.compile(r"(?<!\S)(?:है|हैं|के|की|का|में|और|को|से|यह|था|नहीं|एक|पर|ने)(?=[\s।,.]|$)"),
    "mr": re.compile(r"ळ|(?<!\S)(?:आहे|आहेत|आणि|होते|नाही|या|हे|मी|तो|ते|होता|केले)(?=[\s।,.]|$)"),
    "ne": re.compile(r"(?<!\S)(?:छ|छन्|हो|र|मा|पनि|गर्न|भने|लाई|यो|गर्ने|थियो)(?=[\s।,.]|$)|(?:हरू|हरु|मा|लाई|ले)(?=[\s।,.])"),
}
_CLUES = {"cyrillic": _CYRILLIC, "arabic": _ARABIC, "devanagari": _DEVANAGARI}

CODES: frozenset[str] = frozenset(
    {*PROFILES, *(c for clues in _CLUES.values() for c in clues), *(n for n, _ in _SCRIPTS if len(n) == 2)}
)
"""Every ISO 639-1 code that `detect` can return."""


def detect(text: str) -> str | None:
    """The ISO 639-1 code of the language most of the text is in; None under 25 letters, for a mixture, or when unsure.

    Code, URLs and addresses are not read. Danish and Norwegian are told apart by few words: short texts are None.
    """
    read = _sample(_ASIDE.sub(" ", text) if "`" in text or "@" in text or "://" in text else text)
    runs = _RUNS[:1] if read.isascii() else _RUNS
    letters = {name: sum(map(len, pattern.findall(read))) for name, pattern in runs}
    letters = {name: n * (2 if name in _DENSE else 1) for name, n in letters.items() if n}
    total = sum(letters.values())
    if total < LEAST_LETTERS:
        return None
    if letters.get("ja", 0) * 8 > total and letters.get("ja", 0) + letters.get("zh", 0) > total * 0.6:
        return "ja"
    script = max(letters, key=lambda name: letters[name])
    if letters[script] < total * 0.6:
        return None
    if script == "latin":
        return _by_words(read)
    return _by_clues(_CLUES[script], read) if script in _CLUES else script


def _sample(text: str) -> str:
    if len(text) <= 3 * _READ:
        return text
    middle = (len(text) - _READ) // 2
    return " ".join((text[:_READ], text[middle : middle + _READ], text[-_READ:]))


def _by_words(text: str) -> str | None:
    """The language that the most words speak for, where it is clearly ahead (after Grefenstette, 1995).

    A frequent word speaks for the languages that have it, any other for those whose letters and endings it has.
    """
    words = Counter(_WORD.findall(text.lower().replace("’", "'")))
    hits, known = dict.fromkeys(PROFILES, 0.0), dict.fromkeys(PROFILES, 0)
    for word, times in words.items():
        for code, weight in _speaks_for(word):
            hits[code] += times * weight
            known[code] += word in PROFILES[code]
    (most, best), (second, _) = sorted(((n, code) for code, n in hits.items()), reverse=True)[:2]
    enough = most >= max(_LEAST, words.total() * _LEAST_SHARE) and (known[best] > 0 or best in _BY_LETTERS)
    return best if enough and most > second * _AHEAD and most - second >= _GAP else None


@lru_cache(4_000)
def _speaks_for(word: str) -> tuple[tuple[str, float], ...]:
    codes = BY_WORD.get(word)
    if codes:
        return tuple((code, 1 / len(codes)) for code in codes)
    found: dict[str, float] = {}
    for pattern, owners in clues():
        if pattern.search(word):
            for code in owners:
                found[code] = max(found.get(code, 0.0), _CLUE / len(owners))
    return tuple((code, weight / len(found)) for code, weight in found.items())


def _by_clues(clues: dict[str, re.Pattern[str]], text: str) -> str | None:
    found = {code: len(pattern.findall(text)) for code, pattern in clues.items()}
    best = max(found, key=lambda code: found[code])
    second = max(n for code, n in found.items() if code != best)
    return best if found[best] > second else None


def astray(text: str, code: str) -> tuple[Span, ...]:
    """Stretches of paragraphs, about 120 words each, that are in another language for certain."""
    stretches: list[Span] = []
    for group in chunks(text):
        start, end = group[0].start, group[-1].end
        if stretches and len(text[stretches[-1][0] : end].split()) <= _STRETCH:
            stretches[-1] = (stretches[-1][0], end)
        else:
            stretches.append((start, end))
    return tuple(s for s in stretches if detect(text[slice(*s)]) not in (None, code))
