"""The commands by their names, as Typer calls them."""

from __future__ import annotations

from typing import Annotated

import typer

from . import ask, brief, coach, eval, init, model, serve
from .codes import EXIT_CODES, say

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
model_app = typer.Typer(rich_markup_mode=None)
app.add_typer(model_app, name="model", help="Local models: fetch them, list them.")
app.command("ask", short_help="Answer a request.", epilog=EXIT_CODES)(ask.ask)
app.command("eval", short_help="Measure SROC on your own requests.", epilog=eval.CODES)(eval.evaluate)
model_app.command("pull")(model.pull)
model_app.command("list")(model.listed)
app.command("doctor", short_help="What is installed, which model is used.")(model.doctor)
app.command("serve", short_help="Serve any OpenAI client.")(serve.serve)
app.command("init", short_help="Write a small project of your own.")(init.init)
app.command("coach", short_help="What was missing from a request.")(coach.coach)
brief_app = typer.Typer(rich_markup_mode=None)
app.add_typer(brief_app, name="brief", help="Requests worth reusing, kept as templates with {blanks}.")
brief_app.command("save")(brief.save)
brief_app.command("list")(brief.listed)
brief_app.command("use")(brief.use)


@app.callback(invoke_without_command=True, epilog=EXIT_CODES)
def root(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version and leave.")] = False,
) -> int:
    """Answer a request with any language model: every checkable objective is met, or you read which one yielded."""
    if version:
        from importlib.metadata import version as version_of

        say(f"sroc {version_of('sroc')}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        say(context.get_help())
    return 0
