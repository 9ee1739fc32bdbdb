"""The documents of one request, ready to be asked: documents in, sources and the chunks behind ids out.

Small ones live in memory. Large ones lie in one file that is named by their content, so that whoever carries a
reference to it carries a few words, and the same documents are never read in twice.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from ..errors import InputError
from ..types import Chunk
from ..weights import default_folder
from .chunk import split
from .index import Index
from .joined import Joined
from .sources import Source, read_in_turn

FILED_ABOVE = 4_000_000
"""Characters of all documents together from which they go to a file."""
KEPT = 7 * 24 * 3600
"""Seconds that a file stays after it was last used."""
REFERENCE = "sroc_corpus"
"""The key in a document's metadata that holds the name of a file."""
_FORMAT = b"sroc corpus 2\n"
_SAMPLE = 120


class Corpus(Mapping[str, Chunk]):
    """Sources, chunks by id, and the index over them.

    An id is "SOURCE:START" for a chunk, or "SOURCE:START-END" for any stretch of a source: both resolve.
    """

    def __init__(self, sources: Sequence[Source], index: Index, name: str = "") -> None:
        self.sources = tuple(sources)
        self.index = index
        self.name = name
        """The name of its file; "" where it is in memory."""
        self._by_id = {source.id: source for source in self.sources}

    def __getitem__(self, chunk_id: str) -> Chunk:
        source, _, place = chunk_id.rpartition(":")
        start, _, end = place.partition("-")
        if source not in self._by_id or not start.isdecimal() or not (end or "0").isdecimal():
            raise KeyError(chunk_id)
        inside = not end or int(start) < int(end) <= self._by_id[source].length
        found = self.index.stretch(source, int(start), int(end or 0)) if inside else None
        if found is None:
            raise KeyError(chunk_id)
        return found

    def __iter__(self) -> Iterator[str]:
        return (chunk.id for chunk in self.index.all())

    def __len__(self) -> int:
        return len(self.index)

    def chunks(self) -> Iterator[Chunk]:
        """Every chunk in order."""
        return self.index.all()

    def neighbours(self, chunk: Chunk) -> tuple[Chunk, ...]:
        """The chunk before and the one after, of the same source."""
        around = self.index.within(chunk.source, max(0, chunk.start - 1), chunk.end + 1)
        return tuple(near for near in around if near.end <= chunk.start or near.start >= chunk.end)

    @property
    def characters(self) -> int:
        """Of all sources together."""
        return sum(source.length for source in self.sources)

    def as_given(self, source: str, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of a source's normalised text lies in the document as it was given."""
        own = self._by_id[source]
        return own.original(start), own.original(end - 1) + 1 if end > start else own.original(end)

    @property
    def titles(self) -> Mapping[str, str]:
        """The sources' titles by source id."""
        return {source.id: source.title for source in self.sources}

    def tokens(self, count: Callable[[str], float]) -> int:
        """Of all texts together: counted where there are few chunks, estimated from an even sample of them else."""
        sample = self.index.sample(_SAMPLE)
        seen = sum(len(chunk.text) for chunk in sample)
        return round(sum(count(chunk.text) for chunk in sample) * self.characters / seen) if seen else 0


def corpus_of(documents: Sequence[Any], *, folder: Path | None = None) -> Corpus:
    """The documents as a corpus: in memory, or in the file of their content where they are large or a reference to it.

    Args:
        documents: LangChain documents, or anything like them; or one reference as `reference` makes it, and others
            beside it.
        folder: Where files go; the platform's cache folder where left out.

    Raises:
        InputError: A document has no text in `page_content`; or the file that is referred to is gone.
    """
    folder = folder or default_folder().with_name("corpora")
    if name := _referred(documents):
        return _beside(_opened(folder / name, name), documents)
    if sum(len(getattr(d, "page_content", "") or "") for d in documents) <= FILED_ABOVE:
        return _read(documents)
    name = f"{digest(documents)}.db"
    if not (folder / name).exists():
        _file(documents, folder / name)
    return _opened(folder / name, name)


def _read(documents: Iterable[Any], taken: Iterable[str] = ()) -> Corpus:
    sources = tuple(read_in_turn(documents, taken))
    chunks = (chunk for source in sources for chunk in split(source))
    return Corpus(sources, Index(chunks, {s.id: s.title for s in sources}))


def _beside(filed: Corpus, documents: Sequence[Any]) -> Corpus:
    """A filed corpus, and the documents that stand beside its reference."""
    others = [each for each in documents if REFERENCE not in _data(each)]
    if not others:
        return filed
    own = _read(others, (source.id for source in filed.sources))
    return Corpus((*filed.sources, *own.sources), Joined(filed.index, own.index))


@cache
def nothing() -> Corpus:
    """The corpus of no documents, made once in a process."""
    return corpus_of(())


def reference(corpus: Corpus) -> dict[str, Any]:
    """What stands for a filed corpus in a graph's state: a document without text whose metadata name the file."""
    metadata = {REFERENCE: corpus.name, "sources": len(corpus.sources), "characters": corpus.characters}
    return {"page_content": "", "metadata": metadata}


def digest(documents: Iterable[Any]) -> str:
    """SHA-256 over the texts and metadata, hexadecimal: equal for equal documents in equal order."""
    found = hashlib.sha256(_FORMAT)
    for document in documents:
        text = document["page_content"] if isinstance(document, Mapping) else document.page_content
        data = document.get("metadata") if isinstance(document, Mapping) else document.metadata
        found.update(json.dumps(data, sort_keys=True, default=str).encode("utf-8", "surrogatepass"))
        found.update(f"\n{len(text)}\n".encode())
        found.update(text.encode("utf-8", "surrogatepass"))
    return found.hexdigest()


def _referred(documents: Sequence[Any]) -> str:
    names = [str(data[REFERENCE]) for d in documents if REFERENCE in (data := _data(d))]
    if not names:
        return ""
    if len(names) > 1 or "/" in names[0] or "\\" in names[0]:
        raise InputError("documents: one reference to filed documents is read; pass one, or the documents themselves.")
    return names[0]


def _data(document: Any) -> Mapping[str, Any]:
    return getattr(document, "metadata", None) or {}


def _file(documents: Sequence[Any], path: Path) -> None:
    """Read the documents into a new file, one source at a time, under another name until it is whole."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    _tidy(path.parent)
    new = path.with_suffix(f".{os.getpid()}.{time.monotonic_ns()}")
    sources: list[Source] = []

    def chunks() -> Iterator[Chunk]:
        for source in read_in_turn(documents):
            sources.append(source.model_copy(update={"text": "", "characters": source.length}))
            titles[source.id] = source.title
            yield from split(source)

    titles: dict[str, str] = {}
    try:
        new.touch(mode=0o600)
        Index(chunks(), titles, path=new).close()
        with sqlite3.connect(new) as database:
            columns = "id text, title text, page text, characters integer, date text, authority real, dropped blob"
            database.execute(f"create table sources({columns})")
            rows = ((s.id, s.title, s.page, s.characters, s.date, s.authority, s.dropped) for s in sources)
            database.executemany("insert into sources values (?, ?, ?, ?, ?, ?, ?)", rows)
        database.close()
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)


def _opened(path: Path, name: str) -> Corpus:
    try:
        os.utime(path)
        database = sqlite3.connect(path)
        rows = database.execute("select id, title, page, characters, date, authority, dropped from sources").fetchall()
        database.close()
    except (OSError, sqlite3.DatabaseError) as error:
        raise InputError(
            f"The documents of this request, filed as {name}, are not to be read here ({error}): pass them again."
        ) from error
    names = ("id", "title", "page", "characters", "date", "authority", "dropped")
    sources = [Source.model_validate(dict(zip(names, row, strict=True))) for row in rows]
    return Corpus(sources, Index.opened(path, {s.id: s.title for s in sources}), name)


def _tidy(folder: Path) -> None:
    """Remove the files that were not used for a week."""
    for path in folder.iterdir():
        if path.is_file() and time.time() - path.stat().st_mtime > KEPT:
            path.unlink(missing_ok=True)
