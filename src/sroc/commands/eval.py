"""`sroc eval`: requests from a file through several arms; the score card on stdout and in a folder."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..tools.errors import SettingsError
from .codes import say

if TYPE_CHECKING:
    from ..tools.evaluation.report import Report
    from ..tools.types import Limits


class Effort(StrEnum):
    """How far SROC goes."""

    auto = "auto"
    plain = "plain"
    full = "full"


CODES = (
    "Exit codes: 0 the card was made, 2 bad input or settings, 5 no model available, 130 interrupted (run the same "
    "command again to go on), 1 a fault in SROC itself."
)
Data = typer.Argument(metavar="DATA", help="A JSONL file, one request a line.")
Arms = typer.Option(
    "--arms", metavar="A,B", help="plain, equal, consistency, sroc; agent, supervisor, optillm-bon, -sc, -moa."
)
Scorer = typer.Option("--scorer", metavar="NAME", help="checks, exact, f1, contains, last-number, module:function.")
Models = typer.Option("-m", "--model", metavar="MODEL", help="openai:NAME, local:NAME or a GGUF file; repeatable.")
Number = typer.Option("--n", metavar="N", help="Items, drawn at random; all where left out.")
Field = typer.Option(
    "--field", metavar="PART=NAME", help="request, documents, gold, system, objectives, id; repeatable."
)
Bounds = typer.Option(
    "--limits", metavar="NAME=N,...", help="Of one SROC run, for example total_tokens=8000,seconds=60."
)
Output = typer.Option("--max-output", metavar="N", help="Tokens of any one reply, at most, in every arm.")
Suffix = typer.Option("--suffix", metavar="TEXT", help="Added to every request, in every arm.")
Folder = typer.Option(
    "--out", metavar="DIR", help="Results and reports; a run that was interrupted goes on from there."
)
Upload = typer.Option("--experiment", metavar="NAME", help="Send the run to LangSmith under this name; needs its key.")


def evaluate(
    data: Annotated[Path, Data],
    arms: Annotated[str, Arms] = "plain,equal,sroc",
    scorer: Annotated[str, Scorer] = "checks",
    models: Annotated[list[str] | None, Models] = None,
    n: Annotated[int | None, Number] = None,
    seed: Annotated[int, typer.Option("--seed", help="Of the sample and of the intervals.")] = 0,
    fields: Annotated[list[str] | None, Field] = None,
    limits: Annotated[str, Bounds] = "",
    effort: Annotated[Effort, typer.Option("--effort", help="How far SROC goes.")] = Effort.auto,
    max_output: Annotated[int | None, Output] = None,
    temperature: Annotated[float | None, typer.Option("--temperature", help="In every arm.")] = None,
    suffix: Annotated[str, Suffix] = "",
    concurrency: Annotated[int, typer.Option("--concurrency", metavar="N", help="Items at a time.")] = 1,
    out: Annotated[Path, Folder] = Path("sroc-eval"),
    experiment: Annotated[str | None, Upload] = None,
) -> int:
    """Measure SROC on your own requests against plain calls at one and at equal tokens, and against other tools."""
    from ..evaluation.order import Order
    from ..evaluation.run import score_card
    from ..tools.evaluation.items import parse_fields

    for name, value in (("--n", n), ("--concurrency", concurrency), ("--max-output", max_output)):
        if value is not None and value < 1:
            raise SettingsError(f"{name} {value}: it is at least 1.")
    order = Order(
        data=data,
        out=out,
        arms=tuple(dict.fromkeys(arm.strip() for arm in arms.split(",") if arm.strip())),
        scorer=scorer,
        models=tuple(models) if models else None,
        n=n,
        seed=seed,
        fields=parse_fields(fields or ()),
        limits=_limits(limits),
        effort=effort.value,
        max_output=max_output,
        temperature=temperature,
        suffix=suffix,
        concurrency=concurrency,
        experiment=experiment,
    )
    stderr = sys.stderr  # as it is now: it is taken from the evaluation's own bars
    _report(score_card(order, lambda line: say(line, stderr)), out)
    return 0


def _limits(text: str) -> Limits:
    from ..tools.types import Limits

    given = {}
    for part in filter(None, (part.strip() for part in text.split(","))):
        name, _, number = part.partition("=")
        try:
            given[name] = float(number)
        except ValueError:
            name = ""
        if name not in Limits.model_fields:
            raise SettingsError(
                f"--limits {part!r}: write NAME=NUMBER, where NAME is one of {', '.join(Limits.model_fields)}."
            )
    return Limits.model_validate(given)


def _report(report: Report, out: Path) -> None:
    """The card on stdout; in the folder as Markdown, HTML and JSON."""
    from ..tools.evaluation.markdown import as_markdown
    from ..tools.evaluation.page import as_page

    texts = {"md": as_markdown(report), "html": as_page(report), "json": report.model_dump_json(indent=1) + "\n"}
    for kind, text in texts.items():
        (out / "report").with_suffix(f".{kind}").write_text(text, "utf-8")
    say(texts["md"].rstrip())
    say(f"The report lies in {out} as HTML, Markdown and JSON.", sys.stderr)
