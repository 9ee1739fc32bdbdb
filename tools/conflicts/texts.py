"""The literal text that objectives ask for or forbid: terms in, the rules by which they hold one another out."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations

from .engine import System
from .facts import CHARACTERS, WORDS
from .literals import (
    LONGEST,
    WRITTEN_IN,
    cased,
    ends_alike,
    is_plain,
    occurrences,
    same,
    scripts,
    starts_alike,
    tokens,
)
from .state import Var

_SIGNS = {"?": "questions", "[": "placeholders", "]": "placeholders", "*": "highlights"}
"""Each of the units has one of the signs."""
_MOST_PLACES = 60
"""Wordings for one place that are compared pair by pair."""


class Texts:
    """Collects the literals of a brief, then links them: a wording holds its words, letters and marks."""

    def __init__(self, system: System) -> None:
        self._system = system
        self.shown: dict[Var, str] = system.shown
        self.wanted: dict[Var, None] = {}
        """Terms that some objective asks for by themselves."""
        self.bounded: dict[Var, None] = {}
        """Terms that some objective caps."""
        self._wordings: dict[Var, str] = {}
        self._places: dict[tuple[str, str], dict[str, Var]] = defaultdict(dict)
        self._choices: list[tuple[int, tuple[str, ...], bool]] = []

    def term(self, term: str, scope: str = "phrase") -> Var | None:
        """The count of a term in a scope of `Occurs`; None where it has nothing to count."""
        normal = same(term)
        if not normal:
            return None
        if scope == "character":
            var: Var = ("character", term.strip() or normal)
        elif scope == "letter":
            var = ("letter", normal)
        elif is_plain(normal):
            var = ("word", normal)
        else:
            var = ("phrase", normal)
            self._wordings[var] = normal
        self.shown.setdefault(var, term.strip())
        return var

    def require(self, text: str, times: int, owner: int, *, wanted: bool = False) -> None:
        """The text stands in the answer at least so often; `wanted` where it is content, not a mark."""
        bare = text.strip()
        var = self.term(text, "character" if len(bare) == 1 and not bare.isalnum() else "phrase")
        if var:
            self._system.at_least(var, times, owner=owner)
            if wanted:
                self.wanted[var] = None

    def stand(self, edge: str, place: str, text: str, owner: int) -> None:
        """The text stands at the edge of a place."""
        normal = same(text if edge == "start" else text[-LONGEST:])
        if normal:
            var: Var = (edge, f"{place} {normal}")
            self.shown.setdefault(var, text.strip())
            self._places[edge, place][normal] = var
            self._system.at_least(var, 1, owner=owner)

    def choose(self, options: tuple[str, ...], owner: int, *, alone: bool) -> None:
        """The answer holds one of the options; `alone`: and nothing more."""
        self._choices.append((owner, tuple(same(o) for o in options), alone))

    def link(self) -> None:
        """Add the rules between all literals met; call once, after the last objective."""
        for owner, options, alone in self._choices:
            self._link_choice(owner, options)
            if alone:
                self._link_alone(owner, options)
        self._link_choices()
        self._link_places()
        for var, wording in list(self._wordings.items()):
            self._link_wording(var, wording)
        self._link_words()
        self._link_case()
        for sign, unit in _SIGNS.items():
            if (var := ("character", sign)) in self.bounded:
                self._system.at_least(var, 0, [(1, ("unit", unit))])

    def _link_wording(self, var: Var, wording: str) -> None:
        words = tokens(wording)
        self._system.at_least(WORDS, 0, [(len(words), var)])
        self._system.at_least(CHARACTERS, 0, [(len(wording), var)])
        for word, times in Counter(w for w in words if is_plain(w)).items():
            self.shown.setdefault(("word", word), word)
            self._system.at_least(("word", word), 0, [(times, var)])
        for held in self.bounded:
            if held[0] != "word" and held != var and (times := _times(held, wording)):
                self._system.at_least(held, 0, [(times, var)])

    def _link_words(self) -> None:
        """Different plain words never stand in the same place: they add up."""
        words = [v for v in self._system.names if v[0] == "word"]
        self._system.at_least(WORDS, 0, [(1, v) for v in words])
        self._system.at_least(CHARACTERS, -1, [(len(v[1]) + 1, v) for v in words])
        for held in self.bounded:
            if held[0] in ("letter", "character"):
                self._system.at_least(held, 0, [(_times(held, v[1]), v) for v in words])
            if held[0] == "letter":
                self._system.at_least(held, 0, [(1, v) for v in self._system.names if _is_letter(v, held)])
        for var in [v for v in self._system.names if v[0] in ("letter", "character")]:
            self._system.at_least(CHARACTERS, 0, [(len(var[1]), var)])

    def _link_case(self) -> None:
        for var in [v for v in self._system.names if v[0] == "character" and cased(v[1])]:
            for case, changed, noun in (("lower", var[1].lower(), "capital"), ("upper", var[1].upper(), "small")):
                if changed != var[1]:
                    why = f"“{var[1]}” has a {noun} letter"
                    self._system.exclude((("case", case), 1), (var, 1), why=why, kind="case")

    def _link_places(self) -> None:
        for (edge, place), here in sorted(self._places.items()):
            alike = starts_alike if edge == "start" else ends_alike
            unit = place.split(" ")[0]
            every = self._places.get((edge, f"{unit} every"), {}) if not place.endswith("every") else {}
            pairs = list(combinations(sorted(here)[:_MOST_PLACES], 2))
            pairs += [(a, b) for a in sorted(here)[:_MOST_PLACES] for b in sorted(every)[:_MOST_PLACES]]
            for a, b in pairs:
                if not alike(a, b):
                    why = f"one {unit} does not {edge} with both"
                    right = here.get(b) or every[b]
                    self._system.exclude((here[a], 1), (right, 1), why=why, kind="position")

    def _link_choice(self, owner: int, options: tuple[str, ...]) -> None:
        self._system.at_least(WORDS, min(len(tokens(o)) for o in options), owner=owner)
        for var in self.bounded:
            self._system.at_least(var, min(_times(var, o) for o in options), owner=owner)

    def _link_alone(self, owner: int, options: tuple[str, ...]) -> None:
        self._system.at_most(WORDS, max(1, *(len(tokens(o)) for o in options)), owner=owner)
        for var in self.wanted:
            if not (var[0] == "character" and cased(var[1])):
                self._system.at_most(var, max(_times(var, o) for o in options), owner=owner)
        for sign, unit in _SIGNS.items():
            if ("unit", unit) in self._system.number:
                self._system.at_most(("unit", unit), max(o.count(sign) for o in options), owner=owner)
        for code, written in WRITTEN_IN.items():
            if ("language", code) in self._system.number and all(_foreign(o, written) for o in options):
                self._system.at_most(("language", code), 0, owner=owner)

    def _link_choices(self) -> None:
        """Two closed lists without a common option exclude each other."""
        closed = [(owner, tuple(sorted(options))) for owner, options, alone in self._choices if alone]
        for owner, options in closed:
            self._system.at_least(("options", repr(options)), 1, owner=owner)
        for a, b in combinations(sorted({options for _, options in closed})[:_MOST_PLACES], 2):
            if not any(x in y or y in x for x in a for y in b):
                left, right = ("options", repr(a)), ("options", repr(b))
                self._system.exclude((left, 1), (right, 1), why="they share no option", kind="inclusion")


def _times(var: Var, text: str) -> int:
    """How often a term certainly stands in a normalised text."""
    family, term = var
    if family == "letter":
        return text.count(term)
    if family == "character":
        return 0 if cased(term) else text.count(same(term))
    return occurrences(term, text)


def _is_letter(var: Var, letter: Var) -> bool:
    return var[0] == "character" and same(var[1]) == letter[1]


def _foreign(option: str, written: frozenset[str]) -> bool:
    """Whether an option has words, and none of them in these scripts."""
    found = scripts(option)
    return bool(found) and not found & written and any(len(w) > 2 or not w.isascii() for w in tokens(option))
