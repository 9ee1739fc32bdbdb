"""A text in; the same with what looks like a credential, and every word that must not be told, masked out.

Patterns are LangSmith's rules for traces; a value beside a name (password, token) counts where it looks made up, and a
long random token wherever it stands. Words that must not be told are also seen spelt out, reversed and encoded.
"""

from __future__ import annotations

import base64
import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Any
from urllib.parse import quote

from .known import known

MASK = "[secret]"
_LONG = 32
"""Characters of a random token, at least."""
_RANDOM = re.compile(rf"(?<![\w/+.-])[A-Za-z0-9+_-]{{{_LONG},200}}={{0,2}}(?![\w/+-])")
_HINTS = (
    *(
        "key",
        "secret",
        "token",
        "passw",
        "pwd",
        "authoriz",
        "x-auth",
        "bearer",
        "hooks.slack",
        "@",
        "sk-",
        "sk_",
        "pk-",
    ),
    *("pk_", "rk-", "rk_", "gsk", "hf_", "hf-", "xai", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat", "glpat"),
    *("npm_", "pypi-", "xox", "xapp", "sg.", "ya29", "eyj", "aiza", "akia", "asia", "abia", "acca", "a3t"),
    *("contrase", "senha", "kennwort", "wachtwoord", "hasł", "парол", "密码", "パスワード", "sig="),
    *("dckr", "shpat", "shpss", "dapi", "hvs.", "hvb.", "pplx", "r8_", "dop_v1", "nvapi", "glsa_", "figd_", "sbp_"),
)
"""What stands, in small letters, in a word where a rule may find something: most of a text has none, and the rules are
slow."""
_SPACED = re.compile("mot de passe", re.I)
"""Such a hint of several words."""
_NAMED = (
    r"passwor[dt]s?|passphrase|pwd|kennwort|mot de passe|contraseñas?|senhas?|wachtwoord|hasło|пароль|密码|パスワード"
)
_OWN = (
    (r"\b(?:sk|pk|rk|gsk|hf|xai)[-_][\w*-]{8,}", MASK),
    (r"\b(?:dckr_pat|shp(?:at|ss|ca|pa)|dop_v1|nvapi|glsa|figd|sbp|pplx|r8)[-_][\w-]{16,}", MASK),
    (r"\b(?:dapi[0-9a-f]{32}|hv[sb]\.[\w-]{20,})", MASK),
    (r"(?i)\b((?:account|sharedaccess)key=|sig=)[\w%+/=-]{16,}", rf"\1{MASK}"),
    (
        rf"(?i)((?:{_NAMED})[\"']? ?(?:[:=：]|\b(?:is|ist|est|es|é|lautet)\b) ?[\"']?)"
        r"(?!https?:|\$)(?=[^\s\"']*(?:[\d@#$%^&*~+]|[!?]\w))[^\s\"'()]{6,}",
        rf"\1{MASK}",
    ),
)
"""Beside LangSmith's: keys by their makers' marks, and what stands beside the word for password, in ten languages."""
_BLOCK = 2000
"""Characters of a stretch that is looked at for hints, about."""
_BITS = 4.2
"""Shannon entropy per character of a random token of letters and digits, at least; words and hexadecimal have less."""
_OF_EACH = 3
"""Capital letters, small letters and digits in it, at least."""
_SHORTEST = 6
"""Characters of a word that must not be told; shorter ones stand everywhere."""
_PLACEHOLDER = re.compile(
    r"(?:\W|_|x|your|my|the|api|key|token|password|here|example|test|dummy|fake|placeholder|changeme|secret)*", re.I
)


def masked(text: str, words: Iterable[str] = (), *, rules: bool = True) -> str:
    """The text with every secret in it masked.

    Args:
        text: Any.
        words: What must not be told, whatever it looks like; those under 6 characters are left out.
        rules: False masks the words alone.
    """
    for word in words:
        if len(word) >= _SHORTEST:
            text = _spelt(word).sub(MASK, text)
    if not rules:
        return text
    if "PRIVATE KEY" in text:
        text = _by_rules(text)
    text = "".join(_block_by_block(text))
    if max(map(len, text.split()), default=0) < _LONG:
        return text
    return _RANDOM.sub(lambda match: MASK if _looks_random(match.group()) else match.group(), text)


def changed(value: Any, change: Callable[[str], str]) -> Any:
    """A plain JSON-able value with every text in it changed; anything else stays as it is."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, Mapping):
        return {key: changed(each, change) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(changed(each, change) for each in value)
    return value


def _block_by_block(text: str) -> Iterator[str]:
    done = 0
    while done < len(text):
        end = text.find("\n", done + _BLOCK) + 1 or len(text)
        block = text[done:end]
        yield _by_rules(block) if any(map(_is_hint, block.split())) or _SPACED.search(block) else block
        done = end


@known
def _is_hint(word: str) -> bool:
    small = word.lower()
    return any(hint in small for hint in _HINTS)


def _by_rules(text: str) -> str:
    for pattern, replace in _rules():
        text = pattern.sub(lambda match, replace=replace: _replaced(match, replace), text)  # type: ignore[misc]
    return text


@cache
def _rules() -> tuple[tuple[re.Pattern[str], str], ...]:
    from langsmith.anonymizer import DEFAULT_SECRET_RULES, SECRET_PLACEHOLDER

    kept = [(re.compile(pattern), replace) for pattern, replace in _OWN]
    for rule in DEFAULT_SECRET_RULES:
        pattern, replace = rule["pattern"], rule.get("replace") or SECRET_PLACEHOLDER
        kept.append((re.compile(pattern), str(replace).replace(SECRET_PLACEHOLDER, MASK)))
    return tuple(kept)


def _replaced(match: re.Match[str], replace: str) -> str:
    """By the rule, but where it only knows a name beside the value: as it is, if the value is a plain word."""
    if replace != MASK:
        value = match.group()[match.end(match.lastindex or 0) - match.start() :] or match.group()
        if not any(char.isdigit() or not char.isalnum() for char in value.strip(".,)")) or _PLACEHOLDER.fullmatch(
            value
        ):
            return match.group()
    return match.expand(replace)


def _looks_random(token: str) -> bool:
    kinds = (sum(map(str.isupper, token)), sum(map(str.islower, token)), sum(map(str.isdigit, token)))
    if min(kinds) < _OF_EACH:
        return False
    counts = Counter(token).values()
    return -sum(n / len(token) * math.log2(n / len(token)) for n in counts) >= _BITS


@lru_cache(maxsize=256)
def _spelt(word: str) -> re.Pattern[str]:
    """The word as it is, spelt out with up to three marks between its characters, reversed, and encoded."""
    raw = word.encode("utf-8", "surrogatepass")
    encoded = {base64.b64encode(b"\0" * shift + raw).decode()[math.ceil(shift * 4 / 3) :] for shift in range(3)}
    # The last characters of each depend on what follows the word, the first on what stands before it.
    cores = [code.rstrip("=")[1 if n else 0 : -1] for n, code in enumerate(sorted(encoded))]
    forms = [re.escape(form) for form in (*cores, raw.hex(), quote(word, safe="")) if len(form) >= _SHORTEST]
    told = [char for char in word if char.isalnum()]
    told = told if len(told) >= _SHORTEST else list(word)
    loose = [r"[\W_]{0,3}".join(map(re.escape, way)) for way in (told, told[::-1])]
    return re.compile("|".join([*loose, *forms]), re.I)
