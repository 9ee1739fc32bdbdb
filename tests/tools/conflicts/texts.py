"""Random texts and what is true of them: a seed in, a text and objectives that it meets out."""

from __future__ import annotations

from random import Random
from typing import get_args

from sroc.tools.checks import (
    Case,
    Check,
    Count,
    Format,
    FormatCheck,
    Language,
    Occurs,
    Options,
    Position,
    Postscript,
    Repeat,
    Resource,
    Sources,
    Title,
    Unit,
    Wrap,
)
from sroc.tools.measure import measure
from sroc.tools.types import Objective
from sroc.tools.verify import verify

_UNITS: list[Unit] = list(get_args(Unit))

STOCK = (
    *("the", "of", "and", "keeps", "sell", "quiet", "well-known", "harbour", "Lisbon"),
    *("boats,", "papers;", "GDPR", "NASA", "e.g.", "don't", "copper", "7"),
)


def sentence(random: Random) -> str:
    words = random.choices(STOCK, k=random.randint(1, 9))
    words = words if set(words) != {"7"} else ["Boats"]  # figures alone are in every letter case at once
    return " ".join(words).capitalize().rstrip(",;.") + random.choice(".?!.")


def block(random: Random) -> str:
    prose = " ".join(sentence(random) for _ in range(random.randint(1, 4)))
    bullets = "\n".join(f"- {sentence(random)}" for _ in range(random.randint(1, 3)))
    numbered = "\n".join(f"{i}. {sentence(random)}" for i in range(1, random.randint(2, 4)))
    others = (bullets, numbered, f"## {sentence(random)[:-1]}", f"*{sentence(random)}*", f"[name] {prose}", "***")
    return random.choice((prose, prose, prose, *others))


def text(random: Random) -> str:
    whole = "\n\n".join([*(block(random) for _ in range(random.randint(0, 3))), sentence(random)])
    if random.random() < 0.05:
        return random.choice(("yes", "no", "Not sure"))
    changed = random.choice((str, str, str, str.lower, str.upper, str.title))(whole)
    return random.choice(("{}", "{}", "{}", '"{}"', "<<Harbour>>\n\n{}", "{}\n\nP.S. Boats.")).replace("{}", changed)


def _bound(random: Random, number: int) -> dict[str, int]:
    return random.choice(({"minimum": number}, {"maximum": number}, {"minimum": number, "maximum": number}))


def _check(random: Random, text: str) -> Check:
    """A check that is often true of the text."""
    words = text.split() or ["x"]
    unit: Unit = random.choice(_UNITS)
    part = " ".join(words[(i := random.randrange(len(words))) : i + random.randint(1, 3)])
    mark = random.choice(",.!?;'\"*e7")
    return random.choice(
        (
            lambda: Count(unit=unit, **_bound(random, measure(text, unit).strict)),  # type: ignore[arg-type]
            lambda: Count(unit=unit, **_bound(random, measure(text, unit).strict)),  # type: ignore[arg-type]
            lambda: Count(unit=unit, per=random.choice(_UNITS), **_bound(random, random.randint(0, 9))),  # type: ignore[arg-type]
            lambda: Occurs(term=part, scope="phrase", **_bound(random, 1)),  # type: ignore[arg-type]
            lambda: Occurs(term=random.choice(words), **_bound(random, random.randint(0, 2))),  # type: ignore[arg-type]
            lambda: Occurs(term=random.choice(STOCK), **_bound(random, random.randint(0, 2))),  # type: ignore[arg-type]
            lambda: Occurs(term=mark, scope="character", **_bound(random, text.count(mark))),  # type: ignore[arg-type]
            lambda: Occurs(term="e", scope="letter", **_bound(random, text.lower().count("e"))),  # type: ignore[arg-type]
            lambda: Position(edge="start", text=" ".join(words[: random.randint(1, 3)])),
            lambda: Position(edge="end", text=" ".join(words[-random.randint(1, 3) :])),
            lambda: Position(
                edge="start", text=part, unit=random.choice(("paragraph", "line")), index=random.randint(1, 3)
            ),
            lambda: Case(case=random.choice(("lower", "upper"))),
            lambda: FormatCheck(format=random.choice(get_args(Format)), negated=True),
            lambda: FormatCheck(format=random.choice(("markdown", "bullets", "headings", "plain", "numbered_list"))),
            lambda: Language(code=random.choice(("en", "fr")), negated=random.random() < 0.5),
            lambda: Options(options=("yes", "no", "Not sure")),
            lambda: Title(),
            lambda: Title(left="<<", right=">>"),
            lambda: Postscript(),
            lambda: Repeat(text=" ".join(words[:4])),
            lambda: Wrap(left='"', right='"'),
            lambda: Sources(rule="none"),
            lambda: Resource(resource="total_tokens", maximum=max(1, len(words))),
        )
    )()


def met(seed: int) -> tuple[str, list[Objective]]:
    """A text and up to 25 objectives that it meets, none by a lenient reading alone."""
    random = Random(seed)
    written = text(random)
    found = [
        Objective(id=f"o{i}", text=f"only {c.kind} {i}", check=c) for i in range(60) if (c := _check(random, written))
    ]
    verdicts = [verify(o, written) for o in found]
    plain = [o for o, v in zip(found, verdicts, strict=True) if v.outcome == "met" and "lenient" not in v.evidence]
    return written, [*plain, *(o for o in found if isinstance(o.check, Resource))][:25]
