"""What models listed of each part of the documents in, one thing a line; the figure that code makes of it out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from .asked import Tally
from .reckon import Found, reckoned
from .records import Record

_MARK = re.compile(r"\[(\d{1,4})\]")
_BULLET = re.compile(r"^\s*(?:[-*+•]|\d{1,3}[.)])\s+")
_NONE = frozenset(("nothing", "none", "no", ""))


def from_lists(tally: Tally, lists: Iterable[str]) -> Found:
    """The figure over everything that was listed; the same name counts once.

    A thing whose line does not say what is asked about is counted as lacking it, never as matching.
    """
    records = [record for text in lists for record in _lines(text)]
    return reckoned(tally, records)


def _lines(text: str) -> Iterator[Record]:
    for line in text.splitlines():
        bare = _BULLET.sub("", line).strip().strip("|").strip()
        mark = _MARK.search(bare)
        cells = [cell.strip(' *`"') for cell in _MARK.sub("", bare).split("|")]
        name = cells[0].rstrip(".:")
        if name.casefold() in _NONE or set(name) <= set("-: ") or (len(cells) < 2 and not mark):
            continue
        said = " ".join(cell for cell in cells[1:] if cell)
        yield Record("", 0, 0, f"{name}: {said}", name=name, mark=int(mark[1]) if mark else 0)
