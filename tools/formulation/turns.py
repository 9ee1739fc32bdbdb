"""A conversation of several turns in; what the last one is about, as one conversation, out.

A later turn amends the request before it, or makes a new one. An amended request is put together again from its turns
(models lose much of a request that reaches them in pieces: Laban et al. 2025); a new one that stands alone sees none of
the old answers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ..conflicts import relax
from ..framing import Changes
from ..objectives import compile_objectives
from ..precedence import without
from ..sentences import pieces
from ..types import Message, Objective
from .amended import Worked, elliptic, touches, worked_in
from .cues import Cues, pattern, spoken
from .leaning import stands_alone, takes_up
from .openers import bare, fresh
from .outdone import outdone_manner, resized, said_anew
from .request import request_of
from .withdrawn import place_of, taken_back

_DEFINITE = re.compile(r"\b(?:the|der|die|das|den|dem|le|la|les|el|los|las) ([^\W\d_]{3,})(?=\s*(?:[.,;:!?]|$))")
"""What is named as known, with nothing after it that says which."""
_LABELLED = re.compile(r":(?:\s|$)")
"""What stands in a line whose words after it may be all that is to be worked on: nothing may be taken for more."""
_QUOTED = re.compile(r"\"[^\"\n]*\"|“[^”\n]*”")
_LEAST_LEFT = 2
"""Words besides those of objectives from which on a sentence says something of its own."""


@dataclass(frozen=True)
class Unfolded:
    """The conversation as the brief keeps it."""

    conversation: tuple[Message, ...]
    in_force: frozenset[int]
    """Positions of the user's messages whose objectives hold."""
    changes: Changes = field(default_factory=Changes)
    amends: bool = False
    """Whether the last turn amends an earlier request."""


@dataclass(frozen=True)
class _Turn:
    text: str
    """What the user said up to the next answer."""
    answer: Message | None
    """The answer that came then."""


def unfold(conversation: Sequence[Message]) -> Unfolded:
    """Put the turns together; a conversation without answers is left as it is, an answer after the request left out."""
    while conversation and conversation[-1].role == "assistant":
        conversation = conversation[:-1]
    rules = tuple(m for m in conversation if m.role in ("system", "developer"))
    turns = _turns(conversation)
    if len(turns) < 2 or not turns[-1].text.strip():
        return _as_it_is(conversation, [t.text for t in turns[:-1]])
    chain = [_Turn(bare(t.text) if fresh(t.text) else t.text, t.answer) for t in _chain(turns)]
    earlier = turns[: len(turns) - len(chain)]
    if len(chain) > 1:
        return _amended(rules, _before(earlier, chain[0]), chain)
    if _needs(chain[-1].text, earlier):
        return _with_answers(rules, earlier, chain[-1])
    return _joined(rules, _lasting(earlier), chain[-1:], Changes(new=(chain[-1].text,)))


def amends(text: str) -> bool:
    """Whether a later turn changes or adds to the request before it, rather than asking for something new."""
    sentences, cues = pieces(bare(text)), spoken(text)
    return not (sentences and _leans(sentences[0], cues)) and not any(_opens(s, cues) for s in sentences)


def _leans(sentence: str, cues: Cues) -> bool:
    """Whether it asks for something new that only the turns before make complete ("and Paris?")."""
    if elliptic(sentence):
        return False
    request = request_of(sentence, cues)
    return bool(pattern(request.cues.leans).search(request.view.strip())) and not _only_objectives(sentence)


def _opens(sentence: str, cues: Cues) -> bool:
    if elliptic(sentence):
        return False
    request = request_of(sentence, cues)
    if not pattern(request.cues.starts).search(request.view.strip()):
        return False
    if pattern(request.cues.edits).search(request.view.strip()):
        return False
    return not _only_objectives(sentence)


def _only_objectives(sentence: str) -> bool:
    """Whether little is left of a sentence once its checkable wishes are cut."""
    found = compile_objectives(sentence, authority="user", source="turn")
    if not found:
        return False
    rest = without(sentence, [o.span for o in found if o.span])
    return len(re.findall(r"\w+", rest)) < _LEAST_LEFT


def _points_back(text: str) -> bool:
    """Whether a new request needs the answers before it ("and Paris?", "compare it with ...")."""
    request = request_of(text)
    first = next(iter(pieces(text)), "")
    return _leans(first, request.cues) or bool(pattern(request.cues.refers).search(request.view))


def _names_again(text: str, earlier: Sequence[str]) -> bool:
    """Whether a request speaks of "the example" that an earlier turn named, without saying which."""
    said = {word for turn in earlier for word in re.findall(r"\w+", turn.casefold())}
    return any(name in said for name in _DEFINITE.findall(text.casefold()))


def _turns(conversation: Sequence[Message]) -> list[_Turn]:
    turns: list[_Turn] = []
    said: list[str] = []
    for message in conversation:
        if message.role == "user":
            said.append(message.content)
        elif message.role == "assistant" and said:
            turns.append(_Turn("\n".join(said), message))
            said = []
    return [*turns, _Turn("\n".join(said), None)]


def _chain(turns: Sequence[_Turn]) -> list[_Turn]:
    """The turns that make up the last request, from the one that opened it."""
    start = len(turns) - 1
    while (
        start > 0
        and not fresh(turns[start].text)
        and (
            amends(turns[start].text)
            or not any(_works(turn.text) for turn in turns[:start])
            or _helps(turns[start].text, turns[start - 1].text)
        )
    ):
        start -= 1
    return list(turns[start:])


def _helps(opening: str, before: str) -> bool:
    """Whether a request asks for help with what the requester said, just before and saying no more, that they plan."""
    request = request_of(opening)
    personal = _points_back(opening) or any(request.has(sign) for sign in ("mine", "wants", "polite"))
    cues = spoken(before)
    sentences = [request_of(sentence, cues) for sentence in pieces(before)]
    return personal and bool(sentences) and all(pattern(s.cues.plans).search(s.view) and not s.asks for s in sentences)


def _before(earlier: Sequence[_Turn], opening: _Turn) -> tuple[Message, ...]:
    """What the request needs of the turns before it: their words and answers where it points back to them."""
    return _said(earlier) if _needs(opening.text, earlier) else _lasting(earlier)


def _said(turns: Sequence[_Turn]) -> tuple[Message, ...]:
    """The turns with their answers."""
    said = ((Message(role="user", content=turn.text), turn.answer) for turn in turns)
    return tuple(message for pair in said for message in pair if message is not None)


def _needs(text: str, earlier: Sequence[_Turn]) -> bool:
    """Whether a request cannot be understood without the turns before it."""
    said = [words for turn in earlier for words in (turn.text, turn.answer.content if turn.answer else "")]
    return bool(earlier) and (_points_back(text) or _names_again(text, said) or not stands_alone(text, said))


def _with_answers(rules: Sequence[Message], earlier: Sequence[_Turn], last: _Turn) -> Unfolded:
    """A request with the turns before it; of these it obeys what was to hold always."""
    always = [m.content for m in _lasting(earlier, always=True)]
    request = Message(role="user", content=_together([*always, last.text]))
    conversation = (*rules, *_said(earlier), request)
    return Unfolded(conversation, frozenset({len(conversation) - 1}), Changes(new=(last.text,)))


def _works(text: str) -> bool:
    """Whether a turn is a request of its own; words before the first of them belong to it."""
    sentences, cues = pieces(bare(text)), spoken(text)
    opens = any(_opens(s, cues) or s.rstrip().endswith("?") for s in sentences)
    return opens or bool(sentences and _leans(sentences[0], cues))


def _amended(rules: Sequence[Message], before: Sequence[Message], chain: Sequence[_Turn]) -> Unfolded:
    """Drop what later turns replaced; where the last turn edits the answer, the answer stays before it."""
    worked = worked_in([chain[0].text, *(bare(turn.text) for turn in chain[1:])])
    texts, changes = _replaced(worked.texts)
    changes = _told(worked, changes)
    turns = [_Turn(text, turn.answer) for text, turn in zip(texts, chain, strict=True)]
    answer = chain[-2].answer
    edits = pattern(spoken(texts[-1]).edits).search(request_of(texts[-1]).view.strip())
    if answer is None or not (edits or touches(texts[-1]) or takes_up(texts[-1])):
        return _joined(rules, before, turns, changes)
    first = _joined(rules, before, turns[:-1], changes)
    conversation = (*first.conversation, answer, Message(role="user", content=texts[-1]))
    return Unfolded(conversation, first.in_force | {len(conversation) - 1}, changes, amends=True)


def _told(worked: Worked, changes: Changes) -> Changes:
    """What was worked in is told as the wishes that it changed, where they are wishes."""
    new, replaced, kept = list(changes.new), list(changes.replaced), list(changes.kept)
    for said, before in zip(worked.new, worked.replaced, strict=True):
        wish = next((w for w in kept if said and said in w), "")
        new.insert(0, wish or said)
        replaced.insert(0, wish.replace(said, before, 1) if wish else before)
        kept = [w for w in kept if w != wish]
    return Changes(new=tuple(filter(None, new)), replaced=tuple(replaced), kept=tuple(kept))


def _joined(rules: Sequence[Message], before: Sequence[Message], turns: Sequence[_Turn], changes: Changes) -> Unfolded:
    """The turns as one request; what stands before it holds too, unless it was answered."""
    request = Message(role="user", content=_together([turn.text for turn in turns]))
    conversation = (*rules, *before, request)
    answered = any(m.role == "assistant" for m in before)
    in_force = frozenset(range(len(conversation) - 1 if answered else len(rules), len(conversation)))
    return Unfolded(conversation, in_force, changes, amends=len(turns) > 1)


def _together(texts: Sequence[str]) -> str:
    """Turns as one text: a sentence follows a sentence on its line, anything else begins a line."""
    whole = ""
    for text in filter(str.strip, texts):
        line = whole.rstrip().rpartition("\n")[2]
        joint = (
            " " if line.endswith((".", "!", "?", '"', "”")) and not _LABELLED.search(_QUOTED.sub("", line)) else "\n"
        )
        whole = f"{whole.rstrip()}{joint}{text.lstrip()}" if whole else text
    return whole


def _as_it_is(conversation: Sequence[Message], earlier: Sequence[str]) -> Unfolded:
    answered = max((i for i, m in enumerate(conversation) if m.role == "assistant"), default=-1)
    in_force = frozenset(i for i, m in enumerate(conversation) if m.role == "user" and i > answered)
    return Unfolded(
        tuple(conversation), in_force, Changes() if not earlier else Changes(new=(conversation[-1].content,))
    )


def _lasting(turns: Sequence[_Turn], *, always: bool = False) -> tuple[Message, ...]:
    """What of earlier requests holds beyond them: who the requester is, and what they always want; or this alone."""
    kept = []
    for turn in turns:
        for sentence in pieces(turn.text):
            request = request_of(sentence)
            told = (request.cues.always,) if always else (request.cues.self_told, request.cues.always)
            if any(pattern(fragment).search(request.view) for fragment in told) and not request.asks:
                kept.append(sentence.strip())
    return (Message(role="user", content=" ".join(dict.fromkeys(kept))),) if kept else ()


def _replaced(texts: Sequence[str]) -> tuple[list[str], Changes]:
    """Cut from earlier turns what cannot hold beside a later one; say what is new, replaced and kept."""
    found = [compile_objectives(text, authority="user", source=str(n)) for n, text in enumerate(texts)]
    wishes = [o.model_copy(update={"id": f"{o.source}:{i}"}) for each in found for i, o in enumerate(each)]
    back, said = taken_back(texts, wishes)
    lost = [wish for wish in dict.fromkeys((*_outdone(wishes), *resized(texts[-1], wishes), *back)) if wish.span]
    spans: dict[int, list[tuple[int, int]]] = {n: list(places) for n, places in said.items()}
    for wish in lost:
        spans.setdefault(int(wish.source), []).append(place_of(wish, texts, wishes, whole=wish in back))
    manner = list(outdone_manner(texts))
    for n, place, _ in manner:
        spans.setdefault(n, []).append(place)
    cut = [without(text, spans.get(n, ())) for n, text in enumerate(texts)]
    last = str(len(texts) - 1)
    new = tuple(o.text for o in wishes if o.source == last) or tuple(filter(None, (texts[-1].strip(),)))
    kept = tuple(o.text for o in wishes if o.source != last and o not in lost)
    return cut, Changes(new=new, replaced=(*(o.text for o in lost), *(words for *_, words in manner)), kept=kept)


def _outdone(wishes: Sequence[Objective]) -> list[Objective]:
    """Those of an earlier turn that a later one conflicts with or says anew; within one turn it is the resolver's."""
    by_id = {wish.id: wish for wish in wishes}
    equal = [wish.model_copy(update={"hardness": "hard"}) for wish in wishes]
    lost = [o for o in wishes if any(int(later.source) > int(o.source) and said_anew(o, later) for later in wishes)]
    for conflict in relax(equal, precedence=()).conflicts:
        members = sorted((by_id[i] for i in conflict.objective_ids), key=lambda o: int(o.source))
        newest = members[-1].source
        lost += [o for o in members if o.source != newest and o not in lost]
    return lost
