"""Dates as limits: a statement and its passage in, an earliest day that is told as the latest, or the reverse, out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..support import Gap
from .pairing import Pair
from .quantities import Date
from .reading import Reading

_NEVER = (
    r"(?:cannot|can['’]t|can not|not|n['’]t|nicht|pas|no)\b[^.;,]{0,40}\b(?:before|until|vor|avant|antes(?: de[l]?)?)"
)
_EARLIEST = re.compile(
    rf"(?:{_NEVER}|no earlier than|not before|frühestens|au plus tôt|como pronto)\W*[^\W\d_]*\s*$", re.I
)
_EARLIEST_BEHIND = re.compile(r"\s*(?:,\s)?(?:at the (?:very )?earliest|frühestens|au plus tôt|como pronto)\b", re.I)
_LATEST = re.compile(
    r"(?:no later than|not later than|latest|by|until|spätestens|au plus tard|a más tardar|bis|jusqu['’]au|hasta)"
    r"(?:\s(?:the|on|am|zum|den|le|el))?\s*$",
    re.I,
)
_LATEST_BEHIND = re.compile(r"\s*(?:,\s)?(?:at the (?:very )?latest|spätestens|au plus tard|a más tardar)\b", re.I)
_PUT_OFF = re.compile(
    r"\b(?:postpon|delay|defer|put off|verschieb|verschob|vertag|repouss|report[ée]|aplaz|pospon)", re.I
)
_BEFORE = 60
"""Characters before a date that tell what limit it is."""


def deadlines(pair: Pair) -> Iterator[Gap]:
    """A day that one side gives as the earliest and the other as the latest."""
    for date in pair.statement.dates:
        if not (mine := limit_of(pair.statement, date)):
            continue
        for reading in pair.passage:
            its = {limit_of(reading, other) for other in reading.dates if date.within(other)} - {""}
            if its and mine not in its:
                yield Gap(kind="aggregation", said=f"{mine} {date.text}", found=f"{its.pop()} {date.text}")
                return


def limit_of(reading: Reading, date: Date) -> str:
    """What limit a date is: "earliest", "latest", or empty where no word says so."""
    before = reading.text[max(0, date.start - _BEFORE) : date.start]
    if _PUT_OFF.search(before):
        return "earliest"
    if _EARLIEST_BEHIND.match(reading.text, date.end) or _EARLIEST.search(before):
        return "earliest"
    return "latest" if _LATEST_BEHIND.match(reading.text, date.end) or _LATEST.search(before) else ""
