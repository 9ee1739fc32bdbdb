"""`sroc init`: a small project that runs, as files in a folder."""

from __future__ import annotations

import sys
from importlib.resources import files
from pathlib import Path
from typing import Annotated

import typer

from ..tools.errors import InputError
from .codes import say

FILES = ("langgraph.json", "graph.py", "notebook.ipynb", "test_graph.py")


def init(folder: Annotated[Path, typer.Argument(help="Where to; made where it is not there.")] = Path()) -> int:
    """Write a small project: a graph, langgraph.json for Studio, a notebook and a test. Nothing is overwritten."""
    there = [name for name in FILES if (folder / name).exists()]
    if there:
        raise InputError(f"{folder} already holds {', '.join(there)}; name another folder, nothing was written.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name in FILES:
            (folder / name).write_bytes(files("sroc.template").joinpath(name).read_bytes())
    except OSError as error:
        raise InputError(f"{folder} cannot be written to ({error.strerror}); name another folder.") from error
    say(f"Wrote {', '.join(FILES)} to {folder.resolve()}.")
    say("Next: `pytest` there, or `langgraph dev` for Studio (pip install 'langgraph-cli[inmem]').", sys.stderr)
    return 0
