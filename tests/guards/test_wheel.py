"""The wheel holds `sroc` alone with its prompts, and works where the checkout is not."""

from __future__ import annotations

import os
import subprocess
import sysconfig
import tarfile
import venv
import zipfile
from importlib.metadata import version
from pathlib import Path

import pytest

from .conftest import Tree, build

REQUEST = """
from sroc import create_sroc
from sroc.testing import ScriptedModel
out = create_sroc(ScriptedModel(["Paris."])).invoke({"messages": [("user", "What is the capital of France?")]})
print(out["answer"].text)
"""


def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return {name for name in archive.namelist() if not name.endswith("/")}


@pytest.fixture(scope="module")
def elsewhere(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clean environment with the wheel unpacked in it and this one's packages behind; gives its Python."""
    home = tmp_path_factory.mktemp("elsewhere")
    venv.create(home, with_pip=False, symlinks=True)
    paths = sysconfig.get_paths(scheme="venv", vars={"base": str(home), "platbase": str(home)})
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(paths["purelib"])
    (Path(paths["purelib"]) / "behind.pth").write_text(sysconfig.get_paths()["purelib"], "utf-8")
    return Path(paths["scripts"]) / "python"


def run(python: Path, *arguments: str) -> str:
    """What the other environment's Python prints, started in its own folder."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}
    done = subprocess.run(
        [python, *arguments], cwd=python.parent, env=kept, capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_only_sroc_lands_in_site_packages(wheel: Path) -> None:
    tops = {name.partition("/")[0] for name in names(wheel)}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"sroc"}


def test_the_wheel_holds_all_sources_and_data(wheel: Path, tree: Tree) -> None:
    folders = ("agents", "graphs", "tools")
    inside = {f"sroc/{tree.name(p)}" for folder in folders for p in tree.files(".py", ".md", ".json", under=folder)}
    face = {tree.name(p).removeprefix("src/") for p in tree.files(under="src/sroc")}
    assert {"sroc/py.typed", "sroc/__main__.py"} <= face
    assert inside | face <= names(wheel)


def test_the_source_distribution_makes_the_same_wheel(wheel: Path, tree: Tree, tmp_path: Path) -> None:
    with tarfile.open(build(tree.root, "sdist", tmp_path / "sdist")) as archive:
        archive.extractall(tmp_path, filter="data")
    (project,) = (p for p in tmp_path.iterdir() if (p / "pyproject.toml").exists())
    assert names(build(project, "wheel", tmp_path / "wheel")) == names(wheel)


def test_the_installed_package_is_not_the_checkout(elsewhere: Path, tree: Tree) -> None:
    where = Path(run(elsewhere, "-c", "import sroc; print(sroc.__file__)"))
    assert not where.is_relative_to(tree.root)


def test_the_installed_command_line_answers(elsewhere: Path) -> None:
    assert run(elsewhere, "-m", "sroc", "--version").endswith(version("sroc"))


def test_the_installed_package_answers_a_request(elsewhere: Path) -> None:
    assert run(elsewhere, "-c", REQUEST) == "Paris."
