"""Finding the chunks that a question is about: chunks in, into memory or a file, the best for each query out."""

from __future__ import annotations

import re
import sqlite3
import threading
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from ..errors import SettingsError
from ..types import Chunk
from .words import UNSPACED, all_words, spaced

_HEADING_WEIGHT = 1.5
_MOST_WORDS = 32
"""Words of a query that are searched for: the rarest ones of a longer one."""
_CONSIDERED = 256
_LARGE = 20_000
"""Chunks from which only the rarest words are searched for."""
_TELLING = 10
"""In a large index a word in every tenth chunk tells nothing, and is searched for only where all of a query are so."""
_RAREST = 8
_PREFIX_FROM = 5
"""Characters from which a word also finds those that begin with it."""
_APART = re.compile(r"\W+")
_PAIR = re.compile(f"[{UNSPACED}]{{2}}")
_TABLES = (
    "create table passages(row integer primary key, source text, start integer, stop integer, heading text, body text)",
    "create index places on passages(source, start)",
    "create virtual table words using fts5(body, heading, content='', "
    'tokenize="porter unicode61 remove_diacritics 2")',
)
_COLUMNS = "source, start, stop, heading, body"
_WITHIN = (
    f"select {_COLUMNS} from passages where source = ? and start < ? and start >= (select coalesce(max(start), 0) "
    "from passages where source = ? and start <= ?) order by start"
)


class Index:
    """A full-text index with the chunks it finds; safe to use from several threads, one call at a time.

    Ranks by Okapi BM25 (Robertson & Zaragoza 2009, as in SQLite FTS5), words reduced by Porter's stemmer, accents
    ignored. A heading or title counts for a chunk unless over a third of all chunks stand under it: it would tell
    nothing, and take the weight from its words in the text.

    Args:
        chunks: What can be found; their order breaks ties.
        titles: The sources' titles by source id, where they should count too.
        path: A new file to keep it in; in memory where left out.

    Raises:
        SettingsError: This Python's SQLite was built without FTS5.
    """

    def __init__(
        self, chunks: Iterable[Chunk], titles: Mapping[str, str] | None = None, *, path: Path | None = None
    ) -> None:
        self.titles = titles or {}
        self._lock, self._counts = threading.Lock(), dict[str, int]()
        self._database = _connected(path)
        for pragma in ("journal_mode=off", "synchronous=off"):
            self._database.execute(f"pragma {pragma}")
        try:
            for table in _TABLES:
                self._database.execute(table)
        except sqlite3.OperationalError as error:
            self._database.close()
            raise SettingsError(
                f"SQLite {sqlite3.sqlite_version} has no full-text search ({error}): "
                "use a Python whose sqlite3 module has FTS5, as those of python.org and uv do."
            ) from error
        self._fill(chunks)
        self._size = self._counted()

    @classmethod
    def opened(cls, path: Path, titles: Mapping[str, str]) -> Self:
        """An index that was kept in a file."""
        self = cls.__new__(cls)
        self.titles, self._lock, self._database = titles, threading.Lock(), _read_only(path)
        self._counts = {}
        self._size = self._counted()
        return self

    def __len__(self) -> int:
        return self._size

    def search(self, query: str, n: int = 20) -> tuple[Chunk, ...]:
        """At most `n` chunks with any of the query's words, best first; none where no word occurs.

        Any text is a query: nothing in it is syntax.
        """
        return tuple(chunk for chunk, _ in self.scored(query, n))

    def scored(self, query: str, n: int = 20) -> tuple[tuple[Chunk, float], ...]:
        """As `search`, each with its score: above 0, the higher the better, comparable within one query."""
        terms = list(dict.fromkeys(all_words(query)))[:_CONSIDERED]
        large = self._size > _LARGE
        most = _RAREST if large else _MOST_WORDS
        if large or len(terms) > most:
            terms = self._rarest(terms, most)
        return self._found(" OR ".join(map(_expression, terms)), n)

    def titled(self, phrases: Iterable[str], n: int = 20) -> tuple[Chunk, ...]:
        """At most `n` chunks with one of the phrases in their heading or title, best first."""
        plain = [" ".join(_APART.sub(" ", spaced(phrase)).split()) for phrase in phrases]
        wanted = " OR ".join(f'"{phrase}"' for phrase in plain if phrase)
        return tuple(chunk for chunk, _ in self._found(f"heading : ({wanted})" if wanted else "", n))

    def counts(self, terms: Collection[str]) -> dict[str, int]:
        """In how many chunks each term occurs; of a large index at most a tenth of all, where counting ends."""
        query = "select count(*) from (select 1 from words where words match ? limit ?)"
        most = self._size if self._size <= _LARGE else self._size // _TELLING
        with self._lock:
            for term in [term for term in terms if term not in self._counts]:
                self._counts[term] = self._database.execute(query, (_expression(term), most)).fetchone()[0]
            return {term: self._counts[term] for term in terms}

    def all(self, source: str | None = None) -> Iterator[Chunk]:
        """Every chunk, or those of one source, in order."""
        return map(_chunk, self._rows(_COLUMNS, source))

    def texts(self) -> Iterator[tuple[str, str]]:
        """Every source that has a text and its text, in order."""
        for source, chunks in groupby(self._rows("source, body"), key=itemgetter(0)):
            yield source, "".join([text for _, text in chunks])

    def within(self, source: str, start: int, end: int) -> tuple[Chunk, ...]:
        """The chunks of a source that hold the characters from `start` to `end`, in order."""
        return tuple(map(_chunk, self._within(source, start, end)))

    def stretch(self, source: str, start: int, end: int) -> Chunk | None:
        """The characters from `start` to `end` of a source as one chunk, under the headings of its beginning.

        With an `end` of 0 the chunk that begins at `start`; None where there is none.
        """
        rows = self._within(source, start, end)
        if not rows or not end:
            return _chunk(rows[0]) if rows and rows[0][1] == start else None
        first, text = rows[0][1], rows[0][4] if len(rows) == 1 else "".join(row[4] for row in rows)
        text = text[start - first : end - first]
        whole, heading = start + len(text), rows[0][3]
        return Chunk(id=f"{source}:{start}-{whole}", source=source, start=start, end=whole, text=text, heading=heading)

    def _within(self, source: str, start: int, end: int) -> list[tuple[str, int, int, str, str]]:
        with self._lock:
            return self._database.execute(_WITHIN, (source, max(end, start + 1), source, start)).fetchall()

    def sample(self, n: int) -> tuple[Chunk, ...]:
        """At most `n` chunks, evenly over all of them."""
        step = max(1, -(-self._size // n))
        chosen = ",".join(map(str, range(0, self._size, step)))
        with self._lock:
            rows = self._database.execute(f"select {_COLUMNS} from passages where row in ({chosen}) order by row")
            return tuple(map(_chunk, rows.fetchall()))

    def close(self) -> None:
        """Free the memory; the index finds nothing more."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _fill(self, chunks: Iterable[Chunk]) -> None:
        """Store the chunks as they come, then their words, since which headings tell something is known only then."""
        used: Counter[str] = Counter()

        def rows() -> Iterator[tuple[int, str, int, int, str, str]]:
            for row, chunk in enumerate(chunks):
                used.update(self._headings(chunk.source, chunk.heading))
                yield row, chunk.source, chunk.start, chunk.end, _storable(chunk.heading), _storable(chunk.text)

        self._database.executemany("insert into passages values (?, ?, ?, ?, ?, ?)", rows())
        telling = max(1, self._counted() // 3)

        def heading(source: str, own: str) -> str:
            return _storable(spaced(" ".join(p for p in sorted(self._headings(source, own)) if used[p] <= telling)))

        self._database.create_function("spaced", 1, spaced, deterministic=True)
        self._database.create_function("telling", 2, heading, deterministic=True)
        self._database.execute(
            "insert into words(rowid, body, heading) select row, spaced(body), telling(source, heading) from passages"
        )
        self._database.commit()

    def _headings(self, source: str, heading: str) -> set[str]:
        return {self.titles.get(source, ""), *heading.split(" > ")}

    def _counted(self) -> int:
        return int(self._database.execute("select count(*) from passages").fetchone()[0])

    def _rows(self, columns: str, source: str | None = None) -> Iterator[Any]:
        """Those of all chunks, or of one source, in order."""
        where, values = ("where source = ?", (source,)) if source is not None else ("", ())
        with self._lock:
            rows = self._database.execute(f"select {columns} from passages {where} order by row", values)
        while batch := self._next(rows):
            yield from batch

    def _next(self, rows: sqlite3.Cursor) -> list[Any]:
        with self._lock:
            return rows.fetchmany(256)

    def _found(self, expression: str, n: int) -> tuple[tuple[Chunk, float], ...]:
        if not expression or n < 1:
            return ()
        query = (
            f"select {_COLUMNS}, -score from (select rowid, bm25(words, 1.0, ?) as score from words "
            "where words match ? order by score, rowid limit ?) as found "
            "join passages on row = found.rowid order by score, row"
        )
        with self._lock:
            rows = self._database.execute(query, (_HEADING_WEIGHT, expression, n)).fetchall()
        return tuple((_chunk(row[:-1]), row[-1]) for row in rows)

    def _rarest(self, terms: Sequence[str], most: int) -> list[str]:
        """The terms found in the fewest chunks, in their order; those in none are left out."""
        found = self.counts(terms)
        kept = set(sorted((term for term in terms if found[term]), key=lambda term: found[term])[:most])
        if self._size > _LARGE:
            kept = {term for term in kept if found[term] < self._size // _TELLING} or kept
        return [term for term in terms if term in kept]


def _connected(path: Path | None) -> sqlite3.Connection:
    return sqlite3.connect(path or ":memory:", check_same_thread=False)


def _read_only(path: Path) -> sqlite3.Connection:
    """A file that nobody writes any more: no lock is taken, and no change looked for, at each question."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", check_same_thread=False, uri=True)


def _chunk(row: tuple[str, int, int, str, str]) -> Chunk:
    source, start, end, heading, text = row
    return Chunk(id=f"{source}:{start}", source=source, start=start, end=end, heading=heading, text=text)


def _expression(term: str) -> str:
    """A term in FTS5's syntax: quoted; a pair of unspaced characters as a phrase; a longer word as a prefix as well."""
    if _PAIR.fullmatch(term):
        return f'"{term[0]} {term[1]}"'
    return f'"{term}" OR "{term}"*' if len(term) >= _PREFIX_FROM else f'"{term}"'


def _storable(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")
