"""A packet's chunks in; the passages as a model reads them, without orders to their reader, out.

Texts, headings and the names of sources alike are written by whoever made the documents.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from ..tools.orders import MARK, speaks_to_a_model, without_orders
from ..tools.types import Packet

_FENCE = re.compile(r"^</?(?:passages|notes)>[ \t]*\n?", re.M)
_CLOSING = re.compile(r"</(?=passages|notes|request|text)", re.I)


class Informing(NamedTuple):
    """What a packet's chunks may tell a model."""

    texts: tuple[str, ...]
    headings: tuple[str, ...]
    sources: tuple[str, ...]
    orders: tuple[str, ...]
    """What was left out of them."""


def informing(packet: Packet) -> Informing:
    """Each chunk's text, heading and source without orders to the reader, and these: documents never instruct."""
    told = tuple([part for chunk in packet.chunks for part in (chunk.text, chunk.heading)])
    names = tuple([chunk.source for chunk in packet.chunks])
    return _informing(told, names, "\n".join([message.content for message in packet.conversation]))


@lru_cache(maxsize=32)
def _informing(told: tuple[str, ...], names: tuple[str, ...], said: str) -> Informing:
    kept, orders = without_orders(told, said)
    bad = {name for name in dict.fromkeys(names) if speaks_to_a_model(name)}
    sources = tuple(MARK if name in bad else name for name in names)
    return Informing(kept[::2], kept[1::2], sources, (*orders, *sorted(bad)))


def notes(packet: Packet) -> str:
    """What other calls noted."""
    return "<notes>\n{}\n</notes>".format("\n".join(map(_unfenced, packet.notes))) if packet.notes else ""


def passages_of(packet: Packet) -> str:
    """The passages by number; a source is told once in a row."""
    if not packet.chunks:
        return ""
    listed, before = list[str](), ("", "")
    told = informing(packet)
    for number, text, heading, source in zip(packet.numbers, *told[:3], strict=True):
        about = source, heading
        listed.append(f"{f'[{number}]' if about == before else _head(number, *about)}\n{_unfenced(text)}\n")
        before = about
    return "<passages>\n{}\n</passages>".format("\n".join(listed))


def plainly(packet: Packet) -> str:
    """The passages as texts under their titles: one fact is cited by code, and small models do better without numbers.

    Measured: +10 points of answer F1 with 1.5 billion parameters, n = 32.
    """
    under: list[tuple[str, list[str]]] = []
    for text, heading, source in zip(*informing(packet)[:3], strict=True):
        title = _unfenced(f"{source}: {heading}" if heading else source)
        if not under or under[-1][0] != title:
            under.append((title, []))
        under[-1][1].append(_unfenced(text))
    told = "\n\n".join(f"{title}\n{' '.join(said)}" for title, said in under)
    return f"<passages>\n{told}\n</passages>"


def without_heads(packet: Packet, said: str) -> str:
    """A reply without the heads and fences of passages that small models say after us; within a line the mark stays."""
    told = informing(packet)
    for number, source, heading in zip(packet.numbers, told.sources, told.headings, strict=True):
        head = _head(number, source, heading)
        said = said.replace(f"{head}\n", "").replace(head, f"[{number}]")
    return _FENCE.sub("", said) if packet.chunks or packet.notes else said


def _unfenced(text: str) -> str:
    """A closing fence inside a text cannot end the block."""
    return _CLOSING.sub(r"<\\/", text.strip())


def _head(number: int, source: str, heading: str) -> str:
    return _unfenced(f"[{number}] ({source}: {heading})" if heading else f"[{number}] ({source})")
