"""The measured figures and the kept runs beside this file in; their places in the README filled, or compared, out.

`python tests/results/card.py` rewrites the README, `--check` only says whether it is as the results are.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any, Literal

HERE = Path(__file__).resolve().parent
README = HERE.parents[1] / "README.md"
DEMO = HERE / "demo.json"
BEFORE = HERE / "before.json"
SHOWN: tuple[Literal["objectives", "conflicts", "coverage"], ...] = ("objectives", "conflicts", "coverage")
"""The parts of the record that the demo also prints."""


def demo() -> str:
    """What the demo printed, made again from its record."""
    from sroc import Answer
    from sroc.tools.display.text import as_text, show

    answer = Answer.model_validate_json(DEMO.read_text("utf-8"))
    return "```text\n" + "\n\n".join([as_text(answer), *(show(answer, part) for part in SHOWN)]) + "\n```"


def before() -> str:
    """What a model made of one request alone, and through SROC, each with the verdicts of code."""
    kept = json.loads(BEFORE.read_text("utf-8"))
    asked = "\n".join(f"{who}: {text}" for who, text in kept["request"].items())
    return "\n\n".join(
        (
            f"A real one, by `{kept['model']}` on {kept['measured']} (`{kept['command']}`):",
            f"```text\n{asked}\n```",
            "The model alone:",
            reply(kept["alone"]),
            "The same model through SROC:",
            reply(kept["sroc"]),
        )
    )


def reply(kept: dict[str, Any]) -> str:
    """A text with its note, and what code found of each objective in force."""
    rows = [f"  {'✓' if outcome == 'met' else '✗'} {evidence}" for outcome, evidence in kept["verdicts"]]
    said = "\n\n".join(filter(None, (kept["text"], kept["note"])))
    return "\n".join(["```text", said, "", *rows, f"  {kept['tokens']} tokens", "```"])


def figures() -> str:
    """A table for each command that measured, below what it is and where it ran."""
    results: list[dict[str, Any]] = [
        json.loads(p.read_text("utf-8")) for p in sorted(HERE.glob("*.json")) if p not in (DEMO, BEFORE)
    ]
    return "\n\n".join(table(result) for result in results)


def table(result: dict[str, Any]) -> str:
    """The figures of one command."""
    places = (result.get("model"), f"{result['measured']}, {result['on']}")
    rows = [f"| {r['figure']} | {r['value']} | {r['goal']} |" for r in result["rows"]]
    title = "; ".join([f"`{result['command']}`", *filter(None, places)])
    return "\n".join([f"{title}:", "", "| figure | measured | goal |", "|---|---|---|", *rows])


def filled(readme: str, name: str, text: str) -> str:
    """The README with `text` between the markers of that name."""
    place = re.compile(rf"(<!-- {name} -->\n).*?(\n<!-- /{name} -->)", re.DOTALL)
    assert place.search(readme), f"README.md has no place for {name}"
    return place.sub(lambda match: match[1] + text + match[2], readme)


def main() -> int:
    """Rewrite or compare; 1 where the README is not as the results are."""
    readme = README.read_text("utf-8")
    card = readme
    for name, text in (("before", before()), ("figures", figures()), ("demo", demo())):
        card = filled(card, name, text)
    if "--check" in sys.argv[1:]:
        return int(card != readme)
    README.write_text(card, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
