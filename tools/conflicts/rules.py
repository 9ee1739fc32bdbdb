"""Objectives in, the system of rules and caps that they and the facts of text make out."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from itertools import combinations
from typing import Any

from ..checks import (
    MACHINE_FORMATS,
    Answers,
    Bare,
    Case,
    Check,
    Count,
    FormatCheck,
    InPart,
    Language,
    Occurs,
    Options,
    Position,
    Postscript,
    Repeat,
    Resource,
    Sources,
    Title,
    Wrap,
)
from ..covered import Covers, only_word
from ..types import Objective
from ..whole import whole_of
from .engine import System
from .extents import fill, lengthen
from .facts import SIGNS, add_exclusions, add_facts
from .figures import READERS as FIGURES
from .figures import exclude_forms
from .literals import spaceless
from .meaning import Clash
from .parts import count_each, count_one
from .state import Var
from .texts import Texts

_SPACELESS = frozenset({"zh", "ja", "th", "lo", "km", "my", "bo"})
_QUOTES = "\"'“”‘’«»„`"
_LISTED: dict[str, Var] = {
    "bullets": ("unit", "bullets"),
    "numbered_list": ("unit", "numbered_items"),
    "headings": ("unit", "headings"),
}
_ALONE = re.compile(
    r"(?i)\b(?:only|just|exactly|solely|nothing|single|one[- ]word|seulement|uniquement|rien|nur|ausschließlich|nichts"
    r"|genau|solo|sólo|solamente|únicamente|exactamente|nada)\b"
)
"""Says that one of the options is the whole answer ("yes or no, then explain" does not)."""
_DATA = "{}[]\"'`<>"
"""Marks that data begins or ends with, as does what holds it."""
_FEW = 8
"""Words of a number with its unit, or of a name."""
_PLURAL = {"paragraph": "paragraphs", "sentence": "sentences", "line": "lines", "bullet": "bullets", "item": "items"}


def read(objectives: Sequence[Objective], clashes: Sequence[Clash] = ()) -> System:
    """The system of the objectives; an objective is owned by its position in the sequence.

    Those with a check speak of counts and forms; `clashes` add pairs that contradict each other in meaning.
    """
    system = _read(objectives)[0]
    owner = {objective.id: position for position, objective in enumerate(objectives)}
    for name in sorted({name for clash in clashes for name in (clash.one, clash.other)}):
        system.at_least(("meaning", name), 1, owner=owner[name])
    for clash in clashes:
        one, other = ("meaning", clash.one), ("meaning", clash.other)
        system.exclude((one, 1), (other, 1), why=clash.why, kind="meaning")
    return system


def _read(objectives: Sequence[Objective]) -> tuple[System, Texts]:
    system = System(len(objectives))
    texts = Texts(system)
    add_facts(system, spaced=not any(_spaceless(o) for o in objectives))
    for owner, objective in enumerate(objectives):
        _add(system, texts, owner, objective)
    _exclude_languages(system, objectives)
    exclude_forms(system, objectives)
    texts.link()
    add_exclusions(system)
    return system, texts


class Trial:
    """Objectives that stay, and other forms of the last one tried in its place, one after the other."""

    def __init__(self, objectives: Sequence[Objective]) -> None:
        self._system, self._texts = _read(objectives)
        self._kept = self._system.settled(o for o in self._system.able() if o != len(objectives) - 1)

    def holds(self, other: Objective) -> bool:
        """Whether this form, of the same terms and other numbers, holds with those that stay."""
        owner = self._system.owner()
        _add(self._system, self._texts, owner, other)
        return self._system.holds([owner], self._kept)


def _add(system: System, texts: Texts, owner: int, objective: Objective) -> None:
    check = whole_of(objective.check) if isinstance(objective.check, InPart) else objective.check
    if check is not None:
        check = _loosened(check) if objective.hardness == "about" else check
        if isinstance(check, Options):
            texts.choose(check.options, owner, alone=check.alone or _ALONE.search(objective.text) is not None)
        else:
            _READERS[check.kind](system, texts, owner, check)
        if isinstance(check, FormatCheck) and not check.negated and _ALONE.search(objective.text):
            system.at_least(("shape", "data alone"), int(check.format in MACHINE_FORMATS), owner=owner)


def _spaceless(objective: Objective) -> bool:
    check = objective.check
    return spaceless(objective.text) or (isinstance(check, Language) and check.code.lower() in _SPACELESS)


def _loosened(check: Check) -> Check:
    """A tenth either way, at least one, for an exact number said with "about"."""
    if isinstance(check, Count | Occurs) and check.minimum and check.minimum == check.maximum:
        slack = max(1, check.minimum // 10)
        return check.model_copy(update={"minimum": check.minimum - slack, "maximum": check.minimum + slack})
    return check


def _count(system: System, texts: Texts, owner: int, check: Count) -> None:
    if check.per is not None:
        (count_each if check.index is None else count_one)(system, owner, check)
        return
    var: Var = ("unit", check.unit)
    if check.mark:
        system.at_least(var, 0, [(1, ("unit", f"{check.unit} {check.mark}"))])
        var = ("unit", f"{check.unit} {check.mark}")
    if check.minimum:
        system.at_least(var, check.minimum, owner=owner)
        if check.mark and check.minimum > 1 and not any(c.isalnum() for c in check.mark):
            texts.require(check.mark, check.minimum - 1, owner)
        if check.unit == "words":
            lengthen(system, owner, check.minimum)
    if check.maximum is not None:
        system.at_most(var, check.maximum, owner=owner)


def _occurs(system: System, texts: Texts, owner: int, check: Occurs) -> None:
    if check.minimum and (var := texts.term(check.term, check.scope)):
        texts.wanted[var] = None
        system.at_least(var, check.minimum, owner=owner)
        if check.per and check.per != "items":
            system.at_least(var, 0, [(check.minimum, ("unit", check.per))], owner=owner)
    if check.maximum is not None and not check.per and (var := texts.term(_forbidden(check), check.scope)):
        texts.bounded[var] = None
        system.at_most(var, check.maximum, owner=owner)


def _forbidden(check: Occurs) -> str:
    """The term; without the full stop or comma that a quoted phrase takes in, where none of it is wanted."""
    phrase = check.scope in ("word", "phrase") and check.maximum == 0 and " " in check.term.strip()
    return check.term.strip().rstrip(".,") if phrase else check.term


def _position(system: System, texts: Texts, owner: int, check: Position) -> None:
    texts.stand(check.edge, f"{check.unit} {check.index or 'every'}", check.text, owner)
    texts.require(check.text, 1, owner, wanted=True)
    if check.unit == "text" and check.text.strip()[0 if check.edge == "start" else -1] not in _DATA:
        system.at_least(("shape", "words around"), 1, owner=owner)
    if check.unit != "text" and check.index:
        system.at_least(("unit", _PLURAL[check.unit]), abs(check.index), owner=owner)


def _case(system: System, _texts: Texts, owner: int, check: Case) -> None:
    if not check.spared:  # a case with exceptions excludes nothing for certain
        system.at_least(("case", check.case), 1, owner=owner)


def _wrap(system: System, texts: Texts, owner: int, check: Wrap) -> None:
    texts.require(check.left, 1 + (check.left == check.right), owner)
    texts.require(check.right, 1, owner)
    if check.left[0] in _QUOTES[:-1]:
        system.at_least(("shape", "quoted"), 1, owner=owner)


def _format(system: System, texts: Texts, owner: int, check: FormatCheck) -> None:
    var = _LISTED.get(check.format, ("format", check.format))
    if not check.negated:
        for sign in SIGNS.get(check.format, ""):
            texts.require(sign, 1, owner)
    if check.negated:
        system.at_most(var, 0, owner=owner)
        system.at_least(("without", check.format), 1, owner=owner)
    else:
        system.at_least(var, 1, owner=owner)


def _language(system: System, _texts: Texts, owner: int, check: Language) -> None:
    var = ("language", check.code.lower())
    if check.negated:
        system.at_most(var, 0, owner=owner)
    else:
        system.at_least(var, 1, owner=owner)


def _title(system: System, texts: Texts, owner: int, check: Title) -> None:
    if check.negated:
        system.at_most(("shape", "title"), 0, owner=owner)
        return
    system.at_least(("shape", "title"), 1, owner=owner)
    if check.text:
        texts.stand("start", "title every", check.text, owner)
        texts.require(check.text, 1, owner, wanted=True)
    texts.require(check.left, 1 + (check.left == check.right), owner)
    texts.require(check.right, 1, owner)


def _postscript(system: System, _texts: Texts, owner: int, _check: Postscript) -> None:
    system.at_least(("shape", "postscript"), 1, owner=owner)


def _repeat(system: System, texts: Texts, owner: int, check: Repeat) -> None:
    if check.text.lstrip()[:1].isalpha():
        system.at_least(("shape", "repeat"), 1, owner=owner)
    texts.stand("start", "text every", check.text, owner)
    texts.require(check.text, 1, owner)


def _answers(system: System, texts: Texts, owner: int, check: Answers) -> None:
    system.at_least(("unit", "answers"), check.number, owner=owner)
    system.at_most(("unit", "answers"), check.number, owner=owner)
    texts.require(check.mark, check.number - 1, owner)


def _sources(system: System, _texts: Texts, owner: int, check: Sources) -> None:
    system.at_least(("sources", check.rule), 1, owner=owner)


def _resource(system: System, _texts: Texts, owner: int, check: Resource) -> None:
    if math.isfinite(check.maximum):
        system.at_most(("resource", check.resource), math.floor(check.maximum), owner=owner)


def _bare(system: System, _texts: Texts, owner: int, check: Bare) -> None:
    """A number or a name has few words and no list."""
    if check.of != "code":
        system.at_most(("unit", "words"), _FEW, owner=owner)
        for unit in ("bullets", "numbered_items", "headings"):
            system.at_most(("unit", unit), 0, owner=owner)


def _exclude_languages(system: System, objectives: Sequence[Objective]) -> None:
    """A text has one language, save where two were asked for in one breath ("in French and English")."""
    asked = [(o, o.check.code.lower()) for o in objectives if isinstance(o.check, Language) and not o.check.negated]
    together = {frozenset((a, b)) for (o, a), (p, b) in combinations(asked, 2) if a != b and _one_breath(o, p)}
    for a, b in combinations(sorted({code for _, code in asked}), 2):
        if frozenset((a, b)) not in together:
            why = "a text is written in one language"
            system.exclude((("language", a), 1), (("language", b), 1), why=why, kind="language")


def _one_breath(a: Objective, b: Objective) -> bool:
    if a.text == b.text and a.source == b.source:
        return True
    spans = a.source == b.source and a.span and b.span
    return bool(spans and a.span and b.span and a.span[0] < b.span[1] and b.span[0] < a.span[1])


def _covers(system: System, texts: Texts, owner: int, check: Covers) -> None:
    """A point that one word alone names cannot be spoken of where that word is banned."""
    for word in filter(None, map(only_word, check.points)):
        _occurs(system, texts, owner, Occurs(term=word, minimum=1))


_READERS: dict[str, Callable[[System, Texts, int, Any], None]] = {
    "count": _count,
    "occurs": _occurs,
    "position": _position,
    "case": _case,
    "wrap": _wrap,
    "format": _format,
    "language": _language,
    "title": _title,
    "postscript": _postscript,
    "repeat": _repeat,
    "answers": _answers,
    "sources": _sources,
    "resource": _resource,
    "bare": _bare,
    **FIGURES,
    "covers": _covers,
    "extent": fill,
    "reply": lambda *_: None,  # who writes it rules out nothing
}
