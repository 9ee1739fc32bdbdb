"""JupyterLab on the saved notebooks in a real Chromium: set up here, skipped only where there is no browser."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright

NOTEBOOKS = Path(__file__).resolve().parents[2] / "notebooks"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PATIENCE = 120.0
"""Seconds for JupyterLab to come up, and to draw, on a busy machine; it takes 5 and 2."""

SETTINGS = {
    "notebook-extension/tracker.jupyterlab-settings": {"windowingMode": "none"},  # draws what is off the screen too
    "apputils-extension/notification.jupyterlab-settings": {"fetchNews": "false", "checkForUpdates": False},
}


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """JupyterLab's page, its commands at `window.jupyterapp`, on a copy of the notebooks that it does not trust."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    if found is None:
        pytest.skip("no Chromium on this machine: `make browser` installs Debian's where it can")
    folder = tmp_path_factory.mktemp("lab")
    shutil.copytree(NOTEBOOKS, folder / "notebooks")
    server, url = started(folder)
    try:
        with sync_playwright() as driver:
            browser = driver.chromium.launch(executable_path=found, args=["--no-sandbox"])
            page = browser.new_page(viewport={"width": 1400, "height": 2000})
            page.set_default_timeout(PATIENCE * 1000)
            page.goto(url)
            page.wait_for_function("window.jupyterapp && window.jupyterapp.shell.widgets('main').next().value")
            yield page
            browser.close()
    finally:
        server.terminate()
        server.wait(PATIENCE)


def started(folder: Path) -> tuple[subprocess.Popen[bytes], str]:
    """A JupyterLab, everything of it in a folder of its own, and its address, once it answers."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    url = f"http://127.0.0.1:{port}/lab"
    settings = folder / "lab_settings" / "@jupyterlab"
    for name, told in SETTINGS.items():
        (settings / name).parent.mkdir(parents=True)
        (settings / name).write_text(json.dumps(told))
    kinds = ("LAB_SETTINGS", "LAB_WORKSPACES", "_CONFIG", "_DATA", "_RUNTIME")
    ours = {f"JUPYTER{kind}_DIR": str(folder / kind.strip("_").lower()) for kind in kinds}
    flags = [f"--ServerApp.port={port}", "--ServerApp.port_retries=0", f"--ServerApp.root_dir={folder / 'notebooks'}"]
    flags += ["--IdentityProvider.token=", "--LabApp.expose_app_in_browser=True", "--no-browser", "--allow-root"]
    with (folder / "log").open("wb") as log:
        command = [sys.executable, "-m", "jupyter", "lab", *flags]
        server = subprocess.Popen(command, env={**os.environ, **ours}, stdout=log, stderr=subprocess.STDOUT)
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and server.poll() is None:
        try:
            urllib.request.urlopen(url, timeout=5).close()
        except OSError:
            time.sleep(0.2)
        else:
            return server, url
    server.terminate()
    raise AssertionError(f"JupyterLab did not come up:\n{(folder / 'log').read_text()[-2000:]}")
