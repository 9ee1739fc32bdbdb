"""How the saved notebooks look in JupyterLab, in a light and a dark theme; screenshots stay in pytest's folder."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page

from .conftest import NOTEBOOKS

LOOKS = (Path(__file__).parent / "looks.js").read_text("utf-8")
OPEN = """async (path) => {
  const panel = await window.jupyterapp.commands.execute("docmanager:open", { path });
  await panel.context.ready;
  await panel.revealed;
}"""
SHOWN = ".jp-NotebookPanel:not(.lm-mod-hidden) .jp-OutputArea-output"
NAMES = sorted(path.name for path in NOTEBOOKS.glob("*.ipynb"))


def outputs(name: str) -> int:
    """How many outputs are saved in a notebook."""
    cells = json.loads((NOTEBOOKS / name).read_text("utf-8"))["cells"]
    return sum(len(cell.get("outputs", ())) for cell in cells)


@pytest.mark.parametrize("theme", ["JupyterLab Light", "JupyterLab Dark"])
def test_the_outputs_look_right(lab: Page, tmp_path: Path, theme: str) -> None:
    lab.evaluate("theme => window.jupyterapp.commands.execute('apputils:change-theme', { theme })", theme)
    lab.wait_for_function("theme => document.body.dataset.jpThemeName === theme", arg=theme)
    found, cards = {}, 0
    for name in NAMES:
        lab.evaluate(OPEN, name)
        lab.locator(SHOWN).nth(outputs(name) - 1).wait_for()
        looks = lab.evaluate(LOOKS)
        lab.screenshot(path=tmp_path / f"{name}.png")
        found[name], cards = looks["wrong"], cards + looks["cards"]
    assert {name: wrong for name, wrong in found.items() if wrong} == {}
    assert cards >= 5
