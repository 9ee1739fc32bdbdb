"""Documents at the door: LangChain documents in, named and normalised sources out."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from ..errors import InputError
from ..values import Value
from .blocks import plain

_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(\S[^\n]{0,200})", re.MULTILINE)
_DROPPED = re.compile("\\A\ufeff|\r(?=\n)|\0")
_DATE = re.compile(r"[12]\d{3}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?(?![\d-])")
_OPENING = 600
"""Characters in which a text says its own date."""
_OWN_DATE = re.compile(
    r"(?:^#{1,2}[ \t][^\n]{0,120}?|\b(?:date|dated|updated|revised|as of|effective|issued|published|version|stand|"
    r"datum|mis à jour|publié|fecha|actualizado)\b[^\n\d]{0,20})"
    r"\b([12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))\b",
    re.I | re.M,
)
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class Source(Value):
    """One document, normalised once: every offset in SROC counts characters of this text."""

    id: str
    """Its `metadata["source"]`, else "document-N" (its position, from 1); unique in a request."""
    title: str = ""
    """What a reader calls it: the metadata's title, else the file's name, else the first heading, else the id."""
    text: str = ""
    """Line ends are plain newlines; no NUL, no lone surrogate; empty where there was nothing but space."""
    page: str = ""
    """As printed ("3", "iv"), where the document is one page."""
    characters: int = -1
    """Of the normalised text, where the text itself lies in a corpus; -1 where it is here."""
    date: str = ""
    """Its `metadata["date"]` as "2024", "2024-05" or "2024-05-31", else the day (as YYYY-MM-DD) that its title or first
    lines give as its own; empty where it has none that can be read so."""
    authority: float | None = None
    """Its `metadata["authority"]`: of sources that contradict each other, the higher number is believed."""
    dropped: bytes = b""
    """Where normalising left a character out: offsets in the normalised text, ascending, as packed 4-byte integers."""

    @property
    def length(self) -> int:
        """Characters of the normalised text."""
        return len(self.text) if self.characters < 0 else self.characters

    def original(self, offset: int) -> int:
        """The offset in the document as it was given, for one in the normalised text."""
        return offset + bisect_right(memoryview(self.dropped).cast("I"), offset) if self.dropped else offset


def sources_of(documents: Iterable[Any]) -> tuple[Source, ...]:
    """All sources of `read_in_turn` together.

    Raises:
        InputError: A document has no string `page_content`.
    """
    return tuple(read_in_turn(documents))


def read_in_turn(documents: Iterable[Any], taken: Iterable[str] = ()) -> Iterator[Source]:
    """The documents as sources, in order, one at a time; those without text are kept, with 0 characters.

    A document is anything with a string `page_content` and, if it likes, a `metadata` mapping (an object or a dict).

    Args:
        documents: The documents.
        taken: Ids that other sources have.

    Raises:
        InputError: One of them has no string `page_content`.
    """
    read = [_read(document, position) for position, document in enumerate(documents, 1)]
    zero_based = {str(data.get("source")) for _, data in read if data.get("page") in (0, "0")}
    names = _Names(taken)
    return (_source(text, data, position, zero_based, names) for position, (text, data) in enumerate(read, 1))


def normalise(text: str) -> str:
    """The text with plain newlines, without byte order mark and NUL, lone surrogates as U+FFFD."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    return _LONE_SURROGATE.sub("\ufffd", text)


def _dropped(text: str) -> bytes:
    """Where `normalise` leaves a character out."""
    if "\r" not in text and "\0" not in text and not text.startswith("\ufeff"):
        return b""
    at = array("I")
    for match in _DROPPED.finditer(text):
        at.append(match.start() - len(at))
    return at.tobytes()


def _read(document: Any, position: int) -> tuple[str, Mapping[str, Any]]:
    if isinstance(document, Mapping):
        text, data = document.get("page_content"), document.get("metadata")
    else:
        text, data = getattr(document, "page_content", None), getattr(document, "metadata", None)
    if not isinstance(text, str):
        raise InputError(
            f"Document {position} is a {type(document).__name__} without a text in page_content: "
            "pass LangChain documents, such as Document(page_content=..., metadata={'source': ...})."
        )
    return text, data if isinstance(data, Mapping) else {}


def _source(text: str, data: Mapping[str, Any], position: int, zero_based: set[str], names: _Names) -> Source:
    dropped = _dropped(text)
    text = normalise(text)
    given, page = _one_line(data.get("source")), _page(data, zero_based)
    name = names.unique(given or f"document-{position}", page)
    heading = _HEADING.search(text)
    title = (
        _one_line(data.get("title")) or _file_name(given) or (plain(heading[1].rstrip().rstrip("#")) if heading else "")
    )
    return Source(
        id=name,
        title=title or name,
        text=text if text.strip() else "",
        page=page,
        date=_date(data.get("date")) or _dated(text),
        authority=_authority(data.get("authority")),
        dropped=dropped,
    )


def _date(value: Any) -> str:
    """A date, or a text that begins with one, as far as it says: the year, the month, the day."""
    found = _DATE.match(value.isoformat() if isinstance(value, date) else _one_line(value))
    return found[0] if found else ""


def _dated(text: str) -> str:
    """The day that a text's first lines give as its own; empty where they give none, or several."""
    days = {found[1] for found in _OWN_DATE.finditer(text[:_OPENING])}
    return days.pop() if len(days) == 1 else ""


def _authority(value: Any) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _page(data: Mapping[str, Any], zero_based: set[str]) -> str:
    """The page as printed; loaders count `page` from 0, which shows where one document has page 0."""
    printed = _one_line(data.get("page_label")) or _one_line(data.get("page_number"))
    page = _one_line(data.get("page"))
    if not printed and page.isdecimal() and str(data.get("source")) in zero_based:
        return str(int(page) + 1)
    return printed or page


def _file_name(source: str) -> str:
    return re.split(r"[?#]", source)[0].rstrip("/\\").replace("\\", "/").rpartition("/")[2] or source


def _one_line(value: Any) -> str:
    return "" if value is None else " ".join(normalise(str(value)).split())


class _Names:
    """Gives each source a name no other has: the pages of a file by page, else by a number."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)
        self._next: dict[str, int] = {}

    def unique(self, name: str, page: str) -> str:
        found = name
        if found in self._taken and page:
            name = found = f"{name}#page={page}"
        while found in self._taken:
            self._next[name] = self._next.get(name, 1) + 1
            found = f"{name}#{self._next[name]}"
        self._taken.add(found)
        return found
