"""What stands around a text or beside it: title, postscript, opening words, another answer, one option."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from ..checks import Answers, Count, Options, Position, Postscript, Title
from ..measure import measure
from ..sentences import sentences
from ..verify.letters import named
from ..verify.places import places as positions
from ..verify.places import stands_at
from .parts import Part, bare, lines, unquoted, whole_sentences

_FREE = 0.8
"""The temperature at which another answer is likely to differ."""
_ASKED = 0.75
"""Of the words allowed: small models write more than they are told."""
_JOINT = re.compile(
    r"[,;:–—][ \t]+|[ \t]+(?=(?:and|or|but|with|while|where|which|und|oder|aber|mit|wo|et|ou|mais|avec|où"
    r"|y|o|pero|con|donde)\b)"
)
"""Where a sentence can end early."""
LEAST_MOVED, MOVED_FROM = 5, 4
"""Words of a sentence that can become a postscript, and such sentences that a text needs to spare one."""
_LABEL = re.compile(
    r"\A(?:\*\*)?(?:title|p\.?[ ]?(?:p\.?[ ]?)?s\.?|postscript|answer(?: \d)?)(?:\*\*)?[ \t]*[:.–-]+(?:\*\*)?[ \t]*",
    re.I,
)


def titled(check: Title, _text: str) -> Iterator[Part]:
    """A title before the text."""
    if check.negated or check.text:  # a title in the request's own words is put there by code
        return

    def put(text: str, piece: str) -> Iterator[str]:
        yield f"{check.left}{piece}{check.right}\n\n{text.lstrip()}" if check.left else f"# {piece}\n\n{text.lstrip()}"

    yield Part("Write a title for the text, at most 8 words.", _one_line, put, "added a title", 12, "text")


def _one_line(reply: str) -> list[str]:
    """The first line, without marks, labels and a full stop."""
    said = bare(reply).splitlines() or [""]
    line = said[0].strip("#<>*_ ")
    line = unquoted(_LABEL.sub("", line)).strip("#<>*_ ").rstrip(".:")
    return [line] if 0 < len(line.split()) <= 16 else []


def ended(check: Postscript, _text: str) -> Iterator[Part]:
    """A postscript after the text."""
    mark = check.mark.strip()

    def put(text: str, piece: str) -> Iterator[str]:
        if not piece:
            yield from _ending_as(text, mark)
            return
        yield f"{text.rstrip()}\n\n{mark} {piece}"
        yield f"{text.rstrip()}\n{mark} {piece}"

    wanted = f"Write one sentence to stand after “{mark}” at the end of the text."
    yield Part(wanted, partial(_first, mark=mark), put, "added a postscript", 30)


def _ending_as(text: str, mark: str) -> Iterator[str]:
    """Where nothing new was said, the last sentence of a longer text as the postscript."""
    full = [(a, b) for a, b in sentences(text) if text[b - 1] in ".!?" and len(text[a:b].split()) >= LEAST_MOVED]
    if len(full) >= MOVED_FROM:
        start, end = full[-1]
        rest = f"{text[:start].rstrip()}{text[end:]}".rstrip()
        yield f"{rest}\n\n{mark} {text[start:end]}"


def _first(reply: str, *, mark: str) -> list[str]:
    """The first sentence, without a label and the mark; then nothing."""
    said = "\n".join(lines(reply)).strip("*_ ")
    said = said[len(mark) :].lstrip(" .:–-*_") if said.lower().startswith(mark.lower()) else said
    return [*whole_sentences(_LABEL.sub("", said))[:1], ""]


def answered(check: Answers, text: str) -> Iterator[Part]:
    """One part for each answer that is missing."""
    have = len([p for p in text.split(check.mark) if p.strip()])

    def put(text: str, piece: str) -> Iterator[str]:
        yield f"{text.rstrip().removesuffix(check.mark).rstrip()}\n\n{check.mark}\n\n{piece}"

    length = min(max(40, len(text.split())), 220)
    for number in range(have + 1, check.number + 1):
        wanted = (
            f"The request wants {check.number} things, one after the other, and the text is number {number - 1}. "
            f"Write number {number} alone, about as long as the text. It differs from the text."
        )
        pieces = partial(_whole, mark=check.mark)
        yield Part(wanted, pieces, put, "added another answer", length, temperature=_FREE)


def _whole(reply: str, *, mark: str) -> list[str]:
    found = [p.strip() for p in bare(reply).split(mark) if p.strip()]
    return [_LABEL.sub("", p) for p in found[-1:]]


def optioned(check: Options, _text: str) -> Iterator[Part]:
    """The option that the text is for."""
    listed = " / ".join(check.options)

    def one(reply: str) -> list[str]:
        alone = named(check, reply, alone=True) or named(check, reply)
        return alone if len(alone) == 1 else []

    wanted = f"Which of these is the answer? Reply with one of them, word for word: {listed}"
    yield Part(wanted, one, lambda _, piece: [piece], "chose an option", 20, "text")


def opened(check: Position, text: str) -> Iterator[Part]:
    """A sentence that begins or ends with the words, at its place."""
    words, found = check.text.strip(), positions(check, text)
    if not any(c.isalnum() for c in words) or len(found) != 1:
        return
    unit = text[slice(*found[0])].strip()
    verb = "begins" if check.edge == "start" else "ends"
    goes = "leads to this" if check.edge == "start" else "follows this"
    shown = unit[:240] if check.edge == "start" else unit[-240:]
    yield Part(
        f"Write one sentence that {verb} with “{words}” and {goes}: “{shown}”",
        partial(_fitting, check=check),
        partial(_positioned, check=check),
        f"added a sentence that {verb} with “{words}”",
        30,
        "nothing",
    )


def _fitting(reply: str, *, check: Position) -> list[str]:
    """The first sentence that begins or ends with the words."""
    said = whole_sentences(reply)
    return [s for s in said if any(stands_at(check.edge, s, check.text))][:1]


def _positioned(text: str, piece: str, *, check: Position) -> Iterator[str]:
    for start, end in positions(check, text)[:1]:
        unit = text[start:end].strip()
        joined = f"{piece} {unit}" if check.edge == "start" else f"{unit} {piece}"
        yield text[:start] + joined + text[end:]
        yield text[:start] + (piece if check.unit == "sentence" else joined) + text[end:]


def reduced(check: Count, text: str) -> Iterator[Part]:
    """The text said shorter, where sentences alone cannot be cut; at last cut before a phrase that goes on."""
    if check.maximum is None or check.per is not None or check.unit not in ("words", "characters", "sentences"):
        return
    if min(measure(text, check.unit)) > check.maximum:
        asked = check.maximum if check.unit == "sentences" else max(1, int(check.maximum * _ASKED))
        unit = check.unit if asked > 1 else check.unit[:-1]
        wanted = f"Say what the text says in at most {asked} {unit}."
        length = check.maximum if check.unit == "words" else len(text.split())
        pieces = partial(_shorter, text=text, check=check)
        yield Part(wanted, pieces, lambda _, p: [p], "said the text shorter", length, "text")


def _shorter(reply: str, *, text: str, check: Count) -> list[str]:
    """The reply; then the text up to each of its joints that fits, the longest first."""
    said = lines(reply)
    ends = [text[: m.start()].rstrip(" ,;:–—") + "." for m in reversed(list(_JOINT.finditer(text)))]
    fitting = [
        e for e in ends if max(measure(e, check.unit)) <= (check.maximum or 0) <= 2 * max(measure(e, check.unit))
    ]
    return [said[0] if len(said) == 1 else bare(reply), *fitting]
