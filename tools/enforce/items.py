"""List items and sections brought to their number from what the text has: turned, divided, joined, marked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal

from ..blocks import Block, Span, blocks, chunks
from ..checks import Count
from ..sentences import sentences
from .edits import Edit, Place, by_block, replaced

ItemKind = Literal["bullet", "numbered"]
_NAMES = {"bullet": "bullets", "numbered": "numbered items"}
_BOLD_LINE = re.compile(r"\*\*([^*\n]+?):?\*\*:?")


def bullets(check: Count, text: str, _kept: tuple[str, ...]) -> Iterator[Edit]:
    """Bullets up to the minimum or down to the maximum."""
    yield from _numbered_to(check, "bullet", text)


def numbered_items(check: Count, text: str, _kept: tuple[str, ...]) -> Iterator[Edit]:
    """Numbered items up to the minimum or down to the maximum."""
    yield from _numbered_to(check, "numbered", text)


def _numbered_to(check: Count, kind: ItemKind, text: str) -> Iterator[Edit]:
    items = [b for b in blocks(text) if b.kind == kind]
    if check.maximum is not None and len(items) > check.maximum:
        yield from _joined(text, items, kind, check.maximum)
    elif check.minimum and len(items) < check.minimum:
        yield from as_items(kind, text, check.minimum, check.mark or "")


def entries(check: Count, text: str, _kept: tuple[str, ...]) -> Iterator[Edit]:
    """Of a list of any marker: what is said twice left out; sentences joined, names cut, down to the maximum."""
    found = [b for b in blocks(text) if b.kind in ("bullet", "numbered")]
    if check.maximum is None or not found or len({b.kind for b in found}) > 1:
        return
    first: dict[str, Block] = {}
    for block in found:
        first.setdefault(text[block.body : block.end].casefold().strip(" .*"), block)
    kept = list(first.values())
    if len(kept) < len(found):
        yield Edit(_without(text, [b for b in found if b not in kept]), "left out what the list says twice")
    if len(kept) > check.maximum:
        if all(text[b.body : b.end].rstrip()[-1:] in (".", "!", "?", "…") for b in found):
            kind: ItemKind = "bullet" if found[0].kind == "bullet" else "numbered"
            yield from _joined(text, found, kind, check.maximum)
        else:
            gone = [b for b in found if b not in kept[: check.maximum]]
            yield Edit(_without(text, gone), f"kept the first {check.maximum} of the list")


def _without(text: str, gone: list[Block]) -> str:
    """The text without these items; numbers count up again."""
    left = replaced(text, [Place(_line_start(text, b), _next_line(text, b), "") for b in gone]).rstrip()
    numbered = [b for b in blocks(left) if b.kind == "numbered"]
    return replaced(left, [Place(b.start, b.body, f"{i}. ") for i, b in enumerate(numbered, 1)])


def _line_start(text: str, block: Block) -> int:
    return text.rfind("\n", 0, block.start) + 1


def _next_line(text: str, block: Block) -> int:
    end = text.find("\n", block.end)
    return len(text) if end < 0 else end + 1


def as_items(kind: ItemKind, text: str, number: int, mark: str = "") -> Iterator[Edit]:
    """More items of the kind: the other kind of list turned, long items divided, lines or sentences marked."""
    found = blocks(text)
    mark = (
        mark.strip()
        if mark.strip() in ("-", "*", "+", "•")
        else next((b.mark for b in found if b.kind == "bullet"), "-")
    )
    other = [b for b in found if b.kind == ("numbered" if kind == "bullet" else "bullet")]
    if other:
        yield Edit(
            _marked(text, [(b.start, b.body) for b in other], kind, mark), f"turned the list into {_NAMES[kind]}"
        )
    items = [b for b in found if b.kind == kind]
    if items:
        yield from _divided(text, items, kind, number, mark)
        return
    note = f"set existing text as {_NAMES[kind]}"
    prose = [b for b in found if b.kind == "paragraph" and not text[b.start : b.end].rstrip().endswith(":")]
    for spans in ([(b.start, b.start) for b in prose], _line_starts(text, prose)):
        if len(spans) in (number, number + 1):
            yield Edit(_marked(text, spans[len(spans) - number :], kind, mark), note)
    yield from _from_sentences(text, prose, kind, number, mark)


def _line_starts(text: str, prose: list[Block]) -> list[Span]:
    lines = re.compile(r"\n[ \t]*(?=\S)")
    starts = [start for b in prose for start in (b.start, *(m.end() for m in lines.finditer(text, b.start, b.end)))]
    return [(start, start) for start in starts]


def _marked(text: str, places: list[Span], kind: ItemKind, mark: str) -> str:
    markers = (f"{mark} " if kind == "bullet" else f"{i}. " for i in range(1, len(places) + 1))
    return replaced(text, [Place(start, body, marker) for (start, body), marker in zip(places, markers, strict=True)])


def _from_sentences(text: str, prose: list[Block], kind: ItemKind, number: int, mark: str) -> Iterator[Edit]:
    """The sentences of a paragraph that has enough of them: the last ones as items, the others before the list."""
    groups = zip(prose, by_block(sentences(text), prose), strict=True)
    for block, spans in sorted(groups, key=lambda group: -len(group[1])):
        if len(spans) < number:
            continue
        items = spans[len(spans) - number :]
        lines = [f"{f'{mark}' if kind == 'bullet' else f'{i}.'} {text[a:b]}" for i, (a, b) in enumerate(items, 1)]
        before = text[block.start : items[0][0]].rstrip()
        whole = "\n\n".join(part for part in (before, "\n".join(lines)) if part)
        yield Edit(text[: block.start] + whole + text[block.end :], f"set existing sentences as {_NAMES[kind]}")


def _divided(text: str, items: list[Block], kind: ItemKind, number: int, mark: str) -> Iterator[Edit]:
    """Items of several sentences become several items."""
    missing, places, count = number - len(items), [], 0
    for item, spans in zip(items, by_block(sentences(text), items), strict=True):
        pieces = [text[a:b] for a, b in spans]
        extra = max(0, min(len(pieces) - 1, missing))
        missing -= extra
        kept = [*pieces[:extra], " ".join(pieces[extra:])] if extra else [text[item.body : item.end]]
        markers = [f"{mark} " if kind == "bullet" else f"{count + i + 1}. " for i in range(len(kept))]
        count += len(kept)
        new = ("\n" + " " * item.indent).join(marker + piece for marker, piece in zip(markers, kept, strict=True))
        places.append(Place(item.start, item.end, new))
    yield Edit(replaced(text, places), f"divided long {_NAMES[kind]} at sentence ends")


def _joined(text: str, items: list[Block], kind: ItemKind, maximum: int) -> Iterator[Edit]:
    """Neighbouring items joined into `maximum` of about equal number; none wanted: plain lines."""
    if maximum == 0:
        places = [Place(text.rfind("\n", 0, b.start) + 1, b.body, "") for b in items]
        yield Edit(replaced(text, places), f"removed the marks of {_NAMES[kind]}")
        return
    size, rest = divmod(len(items), maximum)
    places, at = [], 0
    for i in range(maximum):
        group = items[at : at + size + (i < rest)]
        at += len(group)
        marker = f"{i + 1}. " if kind == "numbered" else f"{group[0].mark} "
        if all(_touch(text, first, second) for first, second in pairwise(group)):
            places.append(Place(group[0].start, group[-1].end, marker + _one(text, group)))
    yield Edit(replaced(text, places), f"joined {_NAMES[kind]} to be {maximum}")


def _touch(text: str, first: Block, second: Block) -> bool:
    return not text[first.end : second.start].strip()


def _one(text: str, group: list[Block]) -> str:
    bodies = [" ".join(text[b.body : b.end].split("\n")).rstrip(" ;,") for b in group]
    return "".join(b if i == len(bodies) - 1 else b + (" " if b[-1:] in ".!?:" else "; ") for i, b in enumerate(bodies))


def sections(check: Count, text: str, _kept: tuple[str, ...]) -> Iterator[Edit]:
    """Sections marked where the text has their parts: existing headings, else its paragraphs in equal groups."""
    number, mark = check.minimum or 0, (check.mark or "").strip()
    if any(c.isalnum() for c in mark):
        yield from _numbered(check, text, mark)
    if not number or not any(c.isalnum() for c in mark) or re.search(rf"\b{re.escape(mark)}\s*\d", text, re.I):
        return
    note = f"marked the parts with {mark}"
    heads = [b for b in blocks(text) if b.kind == "heading" or _BOLD_LINE.fullmatch(text[b.start : b.end])]
    if number <= len(heads) <= (check.maximum or len(heads)):
        yield Edit(replaced(text, [_named(text, b, f"{mark} {i}") for i, b in enumerate(heads, 1)]), note)
    starts = [g[0].start for g in chunks(text) if g[0].kind not in ("heading", "rule")]
    if len(starts) >= number:
        starts = [starts[i * len(starts) // number] for i in range(number)]
    yield Edit(replaced(text, [Place(at, at, f"{mark} {i}\n") for i, at in enumerate(starts, 1)]), note)


def _numbered(check: Count, text: str, mark: str) -> Iterator[Edit]:
    """Numbers where "SECTION X" was copied to the letter, or went on with Y and Z, if they are as many as asked."""
    labels = [m.span(1) for m in re.finditer(rf"(?mi)^[ \t#*_>]*{re.escape(mark)}[ \t]*(\d+|[NX-Z])\b", text)]
    copied = any(not text[start:end].isdigit() for start, end in labels)
    if copied and (check.minimum or 0) <= len(labels) <= (check.maximum or len(labels)):
        places = [Place(start, end, str(i)) for i, (start, end) in enumerate(labels, 1)]
        yield Edit(replaced(text, places), f"numbered the parts with {mark}")


def _named(text: str, heading: Block, name: str) -> Place:
    return Place(heading.start, heading.end, f"{name}: {text[heading.body : heading.end].strip('*: ')}")
