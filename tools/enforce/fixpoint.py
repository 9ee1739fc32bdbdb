"""A text and its objectives in; the text with all that code can make true, and a line for each thing, out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from ..checks import Check, Count, Occurs, Position, Postscript, Repeat, Title
from ..types import Objective
from ..verify import Finding, announces, answer_alone, find, importance
from .bare import alone
from .counted import counted
from .edits import Edit
from .figures import dated, rounded
from .forms import forms
from .frame import answered, opened, positioned, repeated, titled, wrapped
from .headings import attached
from .letters import cased, stressed
from .machine import chosen, rekeyed, unsourced
from .punctuation import spared
from .replies import rightly_named
from .tables import ordered


def _at_place(check: Position, text: str, kept: tuple[str, ...]) -> Iterator[Edit]:
    yield from positioned(check, text, kept)
    yield from attached(check, text, kept)


def _words_and_marks(check: Occurs, text: str, kept: tuple[str, ...]) -> Iterator[Edit]:
    yield from stressed(check, text)
    yield from spared(check, text, kept)
    yield from rekeyed(check, text)


_EDITS: dict[str, Callable[[Any, str, tuple[str, ...]], Iterator[Edit]]] = {
    "options": chosen,
    "bare": alone,
    "format": forms,
    "sources": unsourced,
    "columns": ordered,
    "answers": answered,
    "title": titled,
    "repeat": repeated,
    "postscript": opened,
    "reply": rightly_named,
    "position": _at_place,
    "date_form": dated,
    "decimals": rounded,
    "occurs": _words_and_marks,
    "count": counted,
    "case": cased,
    "wrap": wrapped,
}
"""By check kind, in the order they are tried: what the text is, its parts, its frame, its marks, its letters."""
_FREE = ("capital_words", "highlights", "paragraphs", "sentences")
"""Units for whose stricter reading there are edits that cost nothing."""
_STRESSED = ("capital_words", "highlights", "placeholders")
_ALONE = re.compile(
    r"\b(?:only|just|nothing (?:else|but|more)|no (?:explanations?|intro\w*|preamble|comments?)|nur|sonst nichts|"
    r"ohne (?:erklärung|einleitung)|uniquement|seulement|rien d'autre|sans (?:explication|introduction)|solo|sólo|"
    r"solamente|nada más|sin (?:explicación|introducción))\b",
    re.I,
)
"""Words of an objective that want the answer without anything around it."""
_WORTH = {"unmet": 0, "unchecked": 1, "yielded": 1, "met": 2}


def enforce(text: str, objectives: Sequence[Objective]) -> tuple[str, tuple[str, ...]]:
    """Make unmet objectives true where code can, without inventing content; one line says what was done.

    An edit is kept only if its objective is then met or closer and no other objective's outcome is worse, so the score
    never falls. Each kept edit lowers (objectives unmet, then their gaps, strongest first, then what stricter readings
    lack), so it ends; and it ends where no edit is left, so enforcing again changes nothing. With nothing unmet, and
    marks, frame and case right in every reading, the very same text is returned.
    """
    if not text.strip():
        return text, ()
    state = _State(text, objectives)
    alone = state.bare()
    order = sorted(importance(objectives), key=lambda i: _phase(objectives[i].check))
    notes: dict[str, None] = {"left out what only announces the answer": None} if alone else {}
    while note := next((n for i in order if (n := state.improve(i))), ""):
        notes[note] = None
    return state.text, tuple(notes)


def _phase(check: Check | None) -> tuple[int, bool]:
    """By kind; single words are stressed once the text has its length."""
    kinds = list(_EDITS)
    place = kinds.index(check.kind) if check is not None and check.kind in _EDITS else len(kinds)
    return place, isinstance(check, Count) and check.unit in _STRESSED


class _State:
    """The text so far, and what each objective's check finds in it."""

    def __init__(self, text: str, objectives: Sequence[Objective]) -> None:
        self.text = text
        self._objectives = objectives
        self._strongest_first = importance(objectives)
        self._findings = [find(o, text) for o in objectives]
        self._kept = tuple(dict.fromkeys(words for o in objectives for words in _words(o.check)))

    def bare(self) -> bool:
        """Where something is unmet, or the answer alone is wanted, leave out what surrounds it, if nothing is worse."""
        alone = answer_alone(self.text)
        wanted = any(map(_unmet, self._findings)) or any(_ALONE.search(o.text) for o in self._objectives)
        if alone == self.text.strip() or announces(self.text) or not wanted:
            return False
        findings = [find(o, alone) for o in self._objectives]
        if any(_WORTH[new.outcome] < _WORTH[old.outcome] for new, old in zip(findings, self._findings, strict=True)):
            return False
        self.text, self._findings = alone, findings
        return True

    def improve(self, index: int) -> str:
        """Apply the first edit for this objective that the checks confirm; its note, or empty."""
        check, finding = self._objectives[index].check, self._findings[index]
        if check is None or check.kind not in _EDITS or not (_unmet(finding) or (finding.slack and _harmless(check))):
            return ""
        for edit in _EDITS[check.kind](check, self.text, self._kept):
            findings = self._confirmed(index, edit.text)
            if findings:
                self.text, self._findings = edit.text, findings
                return edit.note
        return ""

    def _confirmed(self, index: int, text: str) -> list[Finding]:
        """The findings in the new text; empty where it may not replace the old one."""
        if text == self.text or not text.strip():
            return []
        if _lack(find(self._objectives[index], text)) >= _lack(self._findings[index]):
            return []
        findings: list[Finding] = []
        for objective, old in zip(self._objectives, self._findings, strict=True):
            findings.append(find(objective, text))
            if _WORTH[findings[-1].outcome] < _WORTH[old.outcome]:
                return []
        return findings if self._rank(findings) < self._rank(self._findings) else []

    def _rank(self, findings: list[Finding]) -> tuple[int, ...]:
        gaps = (_unmet(findings[i]) for i in self._strongest_first)
        slacks = (findings[i].slack for i in self._strongest_first)
        return sum(f.outcome == "unmet" for f in findings), *gaps, *slacks


def _unmet(finding: Finding) -> int:
    return finding.gap if finding.outcome == "unmet" else 0


def _lack(finding: Finding) -> tuple[int, int]:
    return _unmet(finding), finding.slack


def _harmless(check: Check) -> bool:
    """Whether an edit for a stricter reading costs nothing: words, sentences, code and addresses stay as they are."""
    return check.kind not in ("count", "options", "sources", "case") or (
        check.kind == "count" and check.unit in _FREE and check.per is None
    )


def _words(check: Check | None) -> tuple[str, ...]:
    """The words that an objective gives verbatim: punctuation and case leave them alone where they can."""
    match check:
        case Occurs(minimum=int(least)) if least > 0 and check.scope in ("phrase", "character") and len(check.term) > 1:
            return (check.term,)
        case Position() if any(c.isalnum() for c in check.text):
            return (check.text,)
        case Repeat():
            return (check.text.strip(),)
        case Postscript():
            return (check.mark,)
        case Title(text=str(words)) if words and not check.negated:
            return (words,)
        case Title() if any(c.isalnum() for c in check.left + check.right):
            return (check.left, check.right)
        case _:
            return ()
