"""Finding the chunks that a question is about: chunks in, for each query the best of them out."""

from __future__ import annotations

import re
import sqlite3
import threading
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import TracebackType
from typing import Self

from ..errors import SettingsError
from ..types import Chunk
from .words import UNSPACED, all_words, spaced

_HEADING_WEIGHT = 1.5
_MOST_WORDS = 32
"""Words of a query that are searched for: the rarest ones of a longer one."""
_CONSIDERED = 256
_PREFIX_FROM = 5
"""Characters from which a word also finds those that begin with it."""
_PAIR = re.compile(f"[{UNSPACED}]{{2}}")


class Index:
    """A full-text index in memory; safe to use from several threads, one call at a time.

    Ranks by Okapi BM25 (Robertson & Zaragoza 2009, as in SQLite FTS5), words reduced by Porter's stemmer, accents
    ignored. A heading or title counts for a chunk unless over a third of all chunks stand under it: it would tell
    nothing, and take the weight from its words in the text.

    Args:
        chunks: What can be found; their order breaks ties.
        titles: The sources' titles by source id, where they should count too.

    Raises:
        SettingsError: This Python's SQLite was built without FTS5.
    """

    def __init__(self, chunks: Iterable[Chunk], titles: Mapping[str, str] | None = None) -> None:
        self._chunks = tuple(chunks)
        self._lock = threading.Lock()
        self._database = sqlite3.connect(":memory:", check_same_thread=False)
        try:
            self._database.execute(
                "create virtual table chunks using fts5(body, heading, content='', "
                'tokenize="porter unicode61 remove_diacritics 2")'
            )
        except sqlite3.OperationalError as error:
            self._database.close()
            raise SettingsError(
                f"SQLite {sqlite3.sqlite_version} has no full-text search ({error}): "
                "use a Python whose sqlite3 module has FTS5, as those of python.org and uv do."
            ) from error
        self._database.executemany(
            "insert into chunks(rowid, body, heading) values (?, ?, ?)", _rows(self._chunks, titles or {})
        )

    def search(self, query: str, n: int = 20) -> tuple[Chunk, ...]:
        """At most `n` chunks with any of the query's words, best first; none where no word occurs.

        Any text is a query: nothing in it is syntax.
        """
        terms = list(dict.fromkeys(all_words(query)))[:_CONSIDERED]
        if not terms or n < 1:
            return ()
        with self._lock:
            if len(terms) > _MOST_WORDS:
                terms = self._rarest(terms)
            rows = self._database.execute(
                "select rowid from chunks where chunks match ? order by bm25(chunks, 1.0, ?), rowid limit ?",
                (" OR ".join(map(_expression, terms)) or '""', _HEADING_WEIGHT, n),
            ).fetchall()
        return tuple(self._chunks[row] for (row,) in rows)

    def close(self) -> None:
        """Free the memory; the index finds nothing more."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _rarest(self, terms: Sequence[str]) -> list[str]:
        """The terms found in the fewest chunks, in their order; those in none are left out."""
        count = "select count(*) from chunks where chunks match ?"
        found = {term: self._database.execute(count, (_expression(term),)).fetchone()[0] for term in terms}
        kept = sorted((term for term in terms if found[term]), key=lambda term: found[term])[:_MOST_WORDS]
        return [term for term in terms if term in set(kept)]


def _rows(chunks: Sequence[Chunk], titles: Mapping[str, str]) -> Iterator[tuple[int, str, str]]:
    parts = [[titles.get(chunk.source, ""), *chunk.heading.split(" > ")] for chunk in chunks]
    used = Counter(part for of_chunk in parts for part in set(of_chunk))
    telling = max(1, len(chunks) // 3)
    for row, (chunk, of_chunk) in enumerate(zip(chunks, parts, strict=True)):
        heading = " ".join(part for part in of_chunk if used[part] <= telling)
        yield row, _storable(spaced(chunk.text)), _storable(spaced(heading))


def _expression(term: str) -> str:
    """A term in FTS5's syntax: quoted; a pair of unspaced characters as a phrase; a longer word as a prefix as well."""
    if _PAIR.fullmatch(term):
        return f'"{term[0]} {term[1]}"'
    return f'"{term}" OR "{term}"*' if len(term) >= _PREFIX_FROM else f'"{term}"'


def _storable(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")
