"""`sroc brief`: requests worth reusing, kept as templates with {blanks}."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from ..tools.errors import InputError
from .codes import say

Name = typer.Argument(help="The brief's name.")
Text = typer.Argument(help="The request, with {blanks} or {blanks=defaults}; left out, it is read from stdin.")
Values = typer.Argument(metavar="[BLANK=WORDS]...", help="What fills a blank; hyphens stand for spaces.")
Thread = typer.Option(
    "--thread", metavar="THREAD", help="Save the better formulation that a kept thread was coached to."
)


def save(
    name: Annotated[str, Name],
    text: Annotated[str | None, Text] = None,
    thread: Annotated[str | None, Thread] = None,
) -> int:
    """Keep a request as a template."""
    from ..tools.formulation.templates import blanks
    from ..tools.shelf import keep

    words = _coached(thread) if thread else text if text is not None else sys.stdin.read()
    if not words.strip():
        raise InputError("The brief is empty: write the request, with {blanks} for what changes.")
    keep("briefs", name, words.strip())
    say(f"{name}: {_blanks(blanks(words))}", sys.stderr)
    return 0


def listed() -> int:
    """The kept briefs, each with its blanks."""
    from ..tools.formulation.templates import blanks
    from ..tools.shelf import names, take

    say("\n".join(f"{n}: {_blanks(blanks(take('briefs', n)))}" for n in names("briefs")) or "No brief was kept.")
    return 0


def use(name: Annotated[str, Name], values: Annotated[list[str] | None, Values] = None) -> int:
    """Print a kept request with its blanks filled in, ready for `sroc ask`; at a terminal empty ones are asked for."""
    from ..tools.formulation.templates import blanks, defaults, filled
    from ..tools.shelf import take

    template = take("briefs", name)
    given = _given(values or (), blanks(template))
    if sys.stdin is not None and sys.stdin.isatty():
        for blank in blanks(template):
            if blank not in given:
                words = defaults(template).get(blank, "")
                print(f"{blank} [{words}]:" if words else f"{blank}:", end=" ", file=sys.stderr, flush=True)
                given[blank] = input()
    say(filled(template, given))
    return 0


def _given(values: Sequence[str], names: Sequence[str]) -> dict[str, str]:
    found = {}
    for value in values:
        name, equals, words = value.partition("=")
        if not equals:
            raise InputError(f"{value!r}: a blank is filled in as BLANK=WORDS.")
        found[next((n for n in names if n.replace(" ", "-") == name), name)] = words
    return found


def _coached(thread: str) -> str:
    from ..tools.formulation.coaching import reusable
    from ..tools.formulation.templates import with_blanks
    from .coach import answer_of

    answer = answer_of(thread)
    better = reusable(answer.coaching)
    if not better:
        raise InputError(f"thread {thread!r} was not coached to anything: nothing was missing; give the text itself.")
    return with_blanks(better, (a.text for a in answer.assumptions if a.source == "default"))


def _blanks(names: Sequence[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in names) or "no blanks"
