"""An item and a text in, a score from 0 to 1 out, or the reason why there is none; deterministic."""

from __future__ import annotations

import importlib
import importlib.util
import math
import re
import string
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from ..errors import SettingsError
from ..record import Verdict
from ..values import Value
from ..verify import verify
from .items import Item


class Score(Value):
    """What a scorer says of one text."""

    value: float | None = None
    """None where it cannot be scored."""
    problem: str = ""
    """Why not, one line."""
    comment: str = ""
    """What was found."""


Scorer = Callable[[Item, str], Score]
_ARTICLES = re.compile(r"\b(?:a|an|the)\b")
_PUNCTUATION = re.compile(rf"[{re.escape(string.punctuation)}‘’“”´`]")
_NUMBER = re.compile(r"(?<![\w.])[-+−]?[$€£]?\d[\d,]*(?:\.\d+)?")


def scorer(name: str) -> Scorer:
    """The scorer of that name, or "module:function" or "FILE.py:function" called with (inputs, outputs, reference).

    A function of one's own gets the whole record, {"text": the answer} and the gold answer (None where there is none),
    and returns a number, a bool, or a mapping with "score" and perhaps "comment". It may raise: the item then says so.

    Raises:
        SettingsError: There is none of that name.
    """
    if name in SCORERS:
        return SCORERS[name]
    module, _, function = name.rpartition(":")
    if not module or not function:
        raise SettingsError(f"--scorer {name!r}: take one of {', '.join(SCORERS)}, or write module:function.")
    found = getattr(_module(module, name), function, None)
    if not callable(found):
        raise SettingsError(f"--scorer {name!r}: {module} has no function {function!r}.")
    return lambda item, text: _called(found, item, text)


def normalised(text: str) -> str:
    """Lower case, without punctuation, articles and repeated blanks, after Rajpurkar et al., "SQuAD" (2016)."""
    return " ".join(_ARTICLES.sub(" ", _PUNCTUATION.sub("", text.lower())).split())


def overlap(one: str, other: str) -> float:
    """F1 of the words of two texts, normalised; 1 where both are empty."""
    left, right = normalised(one).split(), normalised(other).split()
    if not left or not right:
        return float(left == right)
    common = sum((Counter(left) & Counter(right)).values())
    return 2 * common / (len(left) + len(right))


def last_number(text: str) -> Decimal | None:
    """The last number of a text; thousands are divided by commas."""
    found = _NUMBER.findall(text)
    try:
        return Decimal(re.sub(r"[,$€£+]", "", found[-1]).replace("−", "-")) if found else None
    except InvalidOperation:
        return None


def verdicts(item: Item, text: str) -> tuple[Verdict, ...]:
    """The verdicts of code on the objectives in force."""
    return tuple(verify(objective, text) for objective in item.in_force)


def _checks(item: Item, text: str) -> Score:
    found = [v for v in verdicts(item, text) if v.outcome in ("met", "unmet")]
    if not found:
        return Score(problem="the request has no objective that code can check")
    unmet = [v for v in found if v.outcome == "unmet"]
    comment = f"{len(found) - len(unmet)} of {len(found)} met" + "".join(f"; {v.evidence}" for v in unmet)
    return Score(value=float(not unmet), comment=comment)


def _golden(measure: Callable[[str, str], float]) -> Scorer:
    """The best over the accepted answers."""

    def scored(item: Item, text: str) -> Score:
        if not item.gold:
            return Score(problem="no gold answer: name its field with --field gold=NAME")
        return Score(value=max(measure(text, gold) for gold in item.gold))

    return scored


def _exact(text: str, gold: str) -> float:
    return float(normalised(text) == normalised(gold))


def _contains(text: str, gold: str) -> float:
    """Whether the gold answer's words stand in the text in one piece."""
    inner = normalised(gold)
    return float(bool(inner) and f" {inner} " in f" {normalised(text)} ")


def _same_number(text: str, gold: str) -> float:
    return float((number := last_number(text)) is not None and number == last_number(gold))


SCORERS: dict[str, Scorer] = {
    "checks": _checks,
    "exact": _golden(_exact),
    "f1": _golden(overlap),
    "contains": _golden(_contains),
    "last-number": _golden(_same_number),
}


def _module(module: str, name: str) -> Any:
    try:
        if not module.endswith(".py"):
            if "" not in sys.path:
                sys.path.insert(0, "")
            return importlib.import_module(module)
        spec = importlib.util.spec_from_file_location(Path(module).stem, module)
        if spec is None or spec.loader is None:
            raise ImportError(module)
        found = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(found)
    except Exception as error:
        raise SettingsError(f"--scorer {name!r} cannot be loaded: {type(error).__name__}: {error}.") from error
    return found


def _called(function: Callable[..., Any], item: Item, text: str) -> Score:
    reference = None if not item.gold else item.gold[0] if len(item.gold) == 1 else list(item.gold)
    try:
        said = function(dict(item.record), {"text": text}, reference)
        comment = str(said.get("comment") or "") if isinstance(said, Mapping) else ""
        value = float(said["score"] if isinstance(said, Mapping) else said)
    except Exception as error:  # a scorer is anybody's code: the item says what it did, and the run goes on
        return Score(problem=f"the scorer raised {type(error).__name__}: {error}"[:300])
    if not math.isfinite(value):
        return Score(problem=f"the scorer gave {value}, which is no score")
    return Score(value=value, comment=comment)
