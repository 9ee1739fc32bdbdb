"""Random briefs: a seed in, objectives with checks out."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from sroc.tools.checks import (
    Case,
    Check,
    Count,
    FormatCheck,
    Language,
    Occurs,
    Options,
    Position,
    Resource,
    Sources,
    Unit,
)
from sroc.tools.types import AUTHORITIES, HARDNESSES, Objective

WORDS = ("budget", "risk", "coffee", "harbour", "schedule", "copper", "violin", "meadow", "Tuesday", "GDPR")
UNITS: tuple[Unit, ...] = (
    "words",
    "sentences",
    "paragraphs",
    "bullets",
    "headings",
    "questions",
    "characters",
    "lines",
)
PAIRS: tuple[tuple[Unit, Unit], ...] = (
    ("sentences", "paragraphs"),
    ("words", "sentences"),
    ("words", "paragraphs"),
    ("words", "lines"),
    ("questions", "paragraphs"),
    ("words", "bullets"),
)


def tangled(seed: int, size: int) -> list[Objective]:
    """Any checks at all, small numbers: most such briefs hold several conflicts."""
    random = Random(seed)
    return [objective(random, f"o{i}", random.choice(MAKERS)(random)) for i in range(size)]


def realistic(seed: int, size: int) -> list[Objective]:
    """A plan that holds, said in pieces of many ranks, and about one clash in ten."""
    random = Random(seed)
    paragraphs = random.randint(3, 9)
    each = random.randint(2, 6)
    total: dict[Unit, int] = {
        "paragraphs": paragraphs,
        "sentences": paragraphs * each,
        "words": 40 * paragraphs * each,
        "bullets": 6,
        "headings": 4,
    }
    terms = [f"{word} {i}" if i % 3 == 0 else f"{word}{i}" for i in range(size // 4 + 2) for word in WORDS[:4]]
    found = [objective(random, f"o{i}", agreeable(random, total, each, terms)) for i in range(size)]
    for i in random.sample(range(size), max(1, size // 10)):
        found[i] = objective(random, f"o{i}", clashing(random, total, terms))
    return found


def agreeable(random: Random, total: dict[Unit, int], each: int, terms: list[str]) -> Check:
    """A check that the hidden plan meets: the first half of the terms is in it, the rest is not."""
    unit = random.choice(sorted(total))
    half = len(terms) // 2
    choices: tuple[Check, ...] = (
        Count(unit=unit, minimum=random.randint(1, total[unit])),
        Count(unit=unit, maximum=random.randint(total[unit], 3 * total[unit])),
        Count(unit="sentences", minimum=random.randint(1, each), per="paragraphs"),
        Count(unit="sentences", maximum=random.randint(each, 2 * each), per="paragraphs"),
        *(Occurs(term=random.choice(terms[:half]), minimum=random.randint(1, 2)) for _ in range(4)),
        *(Occurs(term=random.choice(terms[half:]), maximum=0) for _ in range(4)),
        Language(code="en"),
        Sources(rule="cite"),
        FormatCheck(format="markdown"),
        FormatCheck(format="json", negated=True),
    )
    return random.choice(choices)


def clashing(random: Random, total: dict[Unit, int], terms: list[str]) -> Check:
    """A check that the hidden plan breaks."""
    unit = random.choice(sorted(total))
    half = len(terms) // 2
    return random.choice(
        (
            Count(unit=unit, minimum=4 * total[unit]),
            Count(unit=unit, maximum=max(1, total[unit] // 3)),
            Occurs(term=random.choice(terms[:half]), maximum=0),
            Occurs(term=random.choice(terms[half:]), minimum=1),
            FormatCheck(format="json"),
            FormatCheck(format="bullets", negated=True),
            Language(code="fr"),
            Sources(rule="none"),
        )
    )


def objective(random: Random, id: str, check: Check) -> Objective:
    return Objective(
        id=id,
        text=f"{id}: only {check.kind}",
        check=check,
        authority=random.choice(AUTHORITIES),
        priority=random.choice((0, 0, 0, 1)),
        hardness=random.choice(HARDNESSES),
    )


def _bounds(random: Random, most: int) -> dict[str, int]:
    low = random.randint(0, most)
    return random.choice(({"minimum": low}, {"maximum": low}, {"minimum": low, "maximum": low + random.randint(0, 3)}))


def _count(random: Random) -> Check:
    return Count(unit=random.choice(UNITS), **_bounds(random, 30))  # type: ignore[arg-type]


def _each(random: Random) -> Check:
    unit, per = random.choice(PAIRS)
    return Count(unit=unit, per=per, **_bounds(random, 9))  # type: ignore[arg-type]


def _occurs(random: Random) -> Check:
    term = random.choice((*WORDS, " ".join(random.sample(WORDS, 2)), "Dr. Budget, PhD"))
    return Occurs(term=term, **_bounds(random, 3))  # type: ignore[arg-type]


def _mark(random: Random) -> Check:
    term, scope = random.choice(((",", "character"), ("e", "letter"), ("u", "letter"), ("?", "character")))
    return Occurs(term=term, scope=scope, **_bounds(random, 4))  # type: ignore[arg-type]


def _position(random: Random) -> Check:
    unit = random.choice(("text", "paragraph"))
    index = random.choice((1, 2, 4)) if unit == "paragraph" else None
    return Position(edge=random.choice(("start", "end")), text=random.choice(WORDS), unit=unit, index=index)  # type: ignore[arg-type]


MAKERS: tuple[Callable[[Random], Check], ...] = (
    _count,
    _count,
    _each,
    _each,
    _occurs,
    _occurs,
    _mark,
    _position,
    lambda r: Case(case=r.choice(("lower", "upper"))),
    lambda r: FormatCheck(format=r.choice(("json", "markdown", "bullets", "table")), negated=r.random() < 0.3),
    lambda r: Language(code=r.choice(("en", "fr")), negated=r.random() < 0.3),
    lambda r: Options(options=tuple(r.sample(WORDS, 3))),
    lambda r: Resource(resource="total_tokens", maximum=r.randint(5, 60)),
    lambda r: Sources(rule=r.choice(("cite", "none"))),
)
