"""Reading a file for the command line: a path in, LangChain documents out (text, Markdown, HTML, CSV, JSON, PDF)."""

from __future__ import annotations

import io
import logging
import re
from codecs import lookup
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from .errors import InputError

if TYPE_CHECKING:
    from langchain_core.documents import Document

LARGEST = 50_000_000
"""Bytes."""
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
"""Byte order marks, the longer before the shorter that it begins with."""
_FORMATS = {".pdf": "PDF", ".epub": "EPUB", ".rtf": "RTF", ".odt": "OpenDocument", ".ods": "OpenDocument"} | {
    ".doc": "Word",
    ".docx": "Word",
    ".xls": "Excel",
    ".xlsx": "Excel",
    ".ppt": "PowerPoint",
    ".pptx": "PowerPoint",
}
_HINTS = {"PDF": "pip install 'sroc[pdf]', or "}
_STRAY = re.compile("[\udc80-\udcff]")
_CONTROL = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_STRAY = 0.3
_MOST_CONTROL = 0.02
_SEEN = 1_000_000
_CHARSET = re.compile(rb"<meta\b[^>]*\bcharset\s*=\s*[\"']?\s*([\w.:-]+)", re.I)
_HEAD = 4_096
"""Bytes in which a page names its encoding (the HTML standard asks for the first 1,024)."""


def load(path: str | Path) -> Document:
    """A file as a document: text and Markdown as they are, HTML as its text; metadata `source` (the path) and `title`.

    Read as UTF-8 (or UTF-16/32 with a byte order mark), else as what a web page says it is; single bytes that are not
    UTF-8 are read as Windows-1252.

    Raises:
        InputError: The file is missing, no regular file, over 50 MB, unreadable, binary, in a format such as PDF, or
            has no text.
    """
    from langchain_core.documents import Document

    path = Path(path).expanduser()
    data, title, is_page = _bytes(path), path.name, path.suffix.lower() in (".html", ".htm", ".xhtml")
    text = decode(data, path.name, declared=_declared(data) if is_page else "")
    if is_page:
        from .markup import text_of

        text, found = text_of(text)
        title = found or title
    if not text.strip():
        raise InputError(f"{path} has no text: leave it out, or pass a file with text in it.")
    return Document(page_content=text, metadata={"source": str(path), "title": title})


def load_all(path: str | Path) -> list[Document]:
    """A file as documents: a PDF by its pages (extra `pdf`), metadata `page_label` from "1" on; anything else as one.

    Raises:
        InputError: As for `load`; a PDF is damaged, needs a password, or holds images only.
    """
    path = Path(path).expanduser()
    if not path.is_file() or _format(_head(path), path.name) != "PDF" or find_spec("pypdf") is None:
        return [load(path)]
    from langchain_core.documents import Document

    texts = _pages(path, _bytes(path))
    if not any(text.strip() for text in texts):
        raise InputError(f"{path} has no text, perhaps only scanned images: run a text recognition over it first.")
    about = {"source": str(path), "title": path.name}
    return [Document(page_content=t, metadata={**about, "page_label": str(n)}) for n, t in enumerate(texts, start=1)]


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(8)


def _pages(path: Path, data: bytes) -> list[str]:
    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it says of a damaged file is in the error
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise InputError(f"{path} needs a password: save it without one.")
        return [page.extract_text() for page in reader.pages]
    except InputError:
        raise
    except Exception as error:  # pypdf raises whatever a damaged file makes of its parser
        reason = " ".join(str(error).split())[:120] or type(error).__name__
        raise InputError(f"{path} cannot be read as a PDF ({reason}): save it again, or convert it to text.") from error


def decode(data: bytes, name: str, *, declared: str = "") -> str:
    """The text of a file's bytes.

    Args:
        data: All of them.
        name: What errors call the file.
        declared: The encoding that the file says it has, which counts where it is not UTF-8.

    Raises:
        InputError: They are a binary format, or an encoding other than UTF-8, UTF-16, UTF-32 and Western European.
    """
    if kind := _format(data, name):
        raise InputError(
            f"{name} is a {kind} file, and only text can be read: {_HINTS.get(kind, '')}convert it to text or Markdown "
            "first, or load it with a LangChain document loader and pass its documents from Python."
        )
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data, encoding, name)
    if b"\0" in data:
        raise InputError(
            f"{name} is a binary file (it has NUL bytes), or UTF-16 without its mark: pass a text file, saved as UTF-8."
        )
    text = data.decode("utf-8", "surrogateescape")
    if len(_CONTROL.findall(text[:_SEEN])) > _MOST_CONTROL * len(text[:_SEEN]):
        raise InputError(f"{name} is a binary file (it is full of control characters): pass a text file.")
    stray = len(_STRAY.findall(text))
    if stray and declared:
        return _strict(data, declared, name)
    if stray > _MOST_STRAY * len(text):
        raise InputError(f"{name} is in an unknown encoding ({stray} bytes are not UTF-8): save it as UTF-8.")
    return _STRAY.sub(_western, text) if stray else text


def _declared(page: bytes) -> str:
    """The encoding that a web page names; empty where it names none that is known."""
    found = _CHARSET.search(page[:_HEAD])
    try:
        return lookup(found[1].decode("ascii")).name if found else ""
    except LookupError:
        return ""


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise InputError(f"{path} is a folder: pass the files in it, one by one.")
        if not path.exists():
            raise InputError(f"{path} does not exist: check the path.")
        if not path.is_file():
            raise InputError(f"{path} is not a regular file: save its content to a file first.")
        if (size := path.stat().st_size) > LARGEST:
            raise InputError(
                f"{path} has {size / 1e6:,.1f} MB and at most {LARGEST / 1e6:.0f} MB can be read: "
                "split it, or pass documents from Python."
            )
        return path.read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(f"{path} cannot be read ({reason}): check the path and its permissions.") from error


def _format(data: bytes, name: str) -> str:
    """The name of a document format that is not text, by its first bytes or its suffix; "" for all else."""
    if data.startswith(b"%PDF-"):
        return "PDF"
    if data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf")):
        return _FORMATS.get(Path(name).suffix.lower(), "RTF" if data[:1] == b"{" else "binary")
    return ""


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(
            f"{name} begins as {encoding.upper()} and is not ({error.reason}): save it as UTF-8."
        ) from error


def _western(match: re.Match[str]) -> str:
    return bytes([ord(match[0]) - 0xDC00]).decode("cp1252", "replace")
