"""A packet that was too much for one call in, packets of its halves out; and their drafts as one."""

from __future__ import annotations

from collections.abc import Sequence

from ..tools.context.chunk import divide
from ..tools.record import Draft
from ..tools.types import Chunk, Packet

_NOTING = frozenset(("extract", "list"))
"""Kinds of task of which both halves are wanted."""
LEAST_PASSAGE = 200
"""Characters of a passage that is not divided further."""


def halves(packet: Packet) -> tuple[Packet, ...]:
    """Both halves of a packet to note, the better half of one to answer; none where nothing is left to divide.

    The best passages stand at the edges, so the better half is without the middle.
    """
    if len(packet.chunks) < 2:
        return tuple(_with(packet, chunk) for chunk in _divided(packet))
    chunks = tuple(zip(packet.chunks, packet.numbers, strict=True))
    half = len(chunks) // 2
    if packet.task.kind in _NOTING:
        return _holding(packet, chunks[:half]), _holding(packet, chunks[half:])
    return (_holding(packet, (*chunks[: half // 2], *chunks[half // 2 - half :])),)


def _divided(packet: Packet) -> tuple[Chunk, ...]:
    if not packet.chunks or len(packet.chunks[0].text) < LEAST_PASSAGE:
        return ()
    chunk = packet.chunks[0]
    pieces = divide(chunk, target=len(chunk.text) // 2 + 1)
    return pieces if packet.task.kind in _NOTING else pieces[:1]


def _with(packet: Packet, chunk: Chunk) -> Packet:
    return packet.model_copy(update={"chunks": (chunk,), "numbers": packet.numbers[:1]})


def _holding(packet: Packet, chunks: Sequence[tuple[Chunk, int]]) -> Packet:
    return packet.model_copy(update={"chunks": tuple(c for c, _ in chunks), "numbers": tuple(n for _, n in chunks)})


def together(parts: Sequence[Draft]) -> Draft:
    """The drafts of a packet's halves as one: what was read is what those with text read."""
    written = [part for part in parts if part.text]
    if not written:
        return parts[0]
    ids = tuple(chunk_id for part in written for chunk_id in part.chunk_ids)
    ignored = tuple(order for part in parts for order in part.ignored)
    said = {"text": "\n".join(part.text for part in written), "chunk_ids": ids, "ignored": ignored}
    failures = [part.failure for part in parts if part.failure]
    return written[0].model_copy(
        update={**said, "cut": any(p.cut for p in written), "failure": next(iter(failures), None)}
    )
