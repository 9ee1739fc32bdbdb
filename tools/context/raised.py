"""What a document raises, where a request wants all of it dealt with: a settlement and documents in, the points out.

"Answer all her questions", "respond to each comment of the reviewers": which questions and comments there are stands
in a document, and so only code that has read it can tell whether an answer deals with each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..blocks import blocks
from ..covered import Covers, told_apart
from ..outgoing import GREETS
from ..sentences import sentences
from ..types import Objective, Settlement
from .corpus import Corpus
from .sources import Source

# ruff: noqa: E501
MOST = 12
"""Points that are told apart; a document with more is read as a whole."""
LONGEST = 20_000
"""Characters of a document that raises points."""
_LEAST = 3
"""Words of a point."""
_QUESTIONS = r"questions?|fragen?|preguntas?"
_POINTS = (
    rf"{_QUESTIONS}|points?|concerns?|comments?|issues?|objections?|remarks?|requests?|complaints?|suggestions?|demands?|criticisms?|arguments?|worries|"
    r"punkte?n?|anliegen|kommentare?n?|einwände?n?|anmerkungen|bedenken|beschwerden|kritikpunkte?n?|"
    r"remarques?|commentaires?|objections?|préoccupations?|demandes?|plaintes?|critiques?|"
    r"puntos?|comentarios?|objeciones|dudas?|quejas?|observaciones|peticiones|inquietudes"
)
_DEALS = (
    r"answer\w*|address\w*|respond\w*(?: to)?|repl(?:y|ies|ying)(?: to)?|react\w*(?: to)?|mention\w*|cover\w*|deal\w*(?: with)?|comment\w*(?: on)?|take up|go(?:es)? (?:through|into)|acknowledg\w*|rebut\w*|"
    r"beantwort\w*|geh\w*|antwort\w*|reagier\w*|erwähn\w*|behandel\w*|"
    r"répon\w*|traite\w*|aborde\w*|réagi\w*|mentionne\w*|"
    r"respond\w*|contest\w*|aborda\w*|trata\w*|menciona\w*|reaccion\w*"
)
_ALL = r"(?:all|every|each|any|alle\w*|jede\w*|tou(?:te)?s|chaque|chacun\w*|tod[oa]s|cada)"
_WANTED = re.compile(
    rf"\b(?:{_DEALS})(?: (?!that\b|which\b)\w+){{0,2}}? {_ALL}(?: \w+)?(?: (?:of|one of|de|des))?(?: [\w’'-]+){{0,3}}? (?P<what>{_POINTS})\b[^.;,!?\n]{{0,60}}",
    re.I,
)
_MAILED = re.compile(r"^(?:from|to|subject|date|cc|von|an|betreff|datum|de|à|objet|para|asunto|fecha)\s?:", re.I | re.M)
_GREETING = re.compile(rf"^(?:{GREETS})\b[^.!?\n]{{0,60}}[,!:\n]", re.I | re.M)
_COURTESY = re.compile(
    r"^(?:thanks?|thank you|many thanks|cheers|regards|best|kind|sincerely|yours|looking forward|(?:i )?hope (?:you|this|all)|sorry (?:for|about)|have a|"
    r"danke|vielen dank|(?:mit )?(?:freundliche\w*|beste\w*|viele\w*|liebe\w*) grüße\w*|ich hoffe|merci|cordialement|bien à|j'espère|gracias|saludos|un saludo|atentamente|espero que)\b",
    re.I,
)
_STATES = re.compile(
    r"\d|[?？]|\b(?:i|we|you|my|our|your|please|must|should|will|can|cannot|can't|won't|need\w*|want\w*|not|no|ich|wir|sie|du|ihr\w*|mein\w*|unser\w*|bitte|muss|soll\w*|kann|kein\w*|nicht|"
    r"je|j'|nous|vous|tu|mon|notre|votre|doi\w*|faut|pas|peu\w*|yo|nosotros|usted\w*|mi|nuestr\w*|su|debe\w*|puede\w*|quier\w*|no)\b",
    re.I,
)
"""A sentence that somebody has to deal with; others only give reasons."""
_KINDS = re.compile(
    r"e?-?mails?|letters?|messages?|reviews?|feedback|tickets?|complaints?|comments?|survey|notes?|brief\w*|nachricht\w*|schreiben|bewertung\w*|beschwerde\w*|"
    r"courriels?|lettres?|avis|correos?|cartas?|mensajes?|reseñas?",
    re.I,
)


def bound(settlement: Settlement, corpus: Corpus) -> Settlement:
    """The settlement with the points that documents raise in the objectives that want all of them dealt with.

    The same settlement where none does, where a check says already what is meant, or where no points can be told.
    """
    if not len(corpus):
        return settlement
    request = "\n".join(m.content for m in settlement.conversation if m.role == "user")
    wanting = [o for o in settlement.in_force if _WANTED.search(o.text)] or list(_unsaid(settlement))
    checks = {o.id: Covers(points=found) for o in wanting if not o.check and (found := _raised(o, request, corpus))}
    if not checks:
        return settlement
    known = {o.id: o for o in (*settlement.in_force, *(o for o in wanting if o.id in checks))}
    in_force = tuple(o.model_copy(update={"check": checks.get(o.id, o.check)}) for o in known.values())
    return settlement.model_copy(update={"in_force": in_force})


def _unsaid(settlement: Settlement) -> Iterator[Objective]:
    """The wish as an objective of its own, where it stands within the words of the task."""
    asked = next((n for n, m in reversed(list(enumerate(settlement.conversation))) if m.role == "user"), None)
    match = _WANTED.search(settlement.conversation[asked].content) if asked is not None else None
    if match:
        source = f"message:{asked}"
        yield Objective(text=match[0], id="points", authority="user", source=source, span=match.span())


def _raised(objective: Objective, request: str, corpus: Corpus) -> tuple[str, ...]:
    """The points of the one document that is meant; empty where there are none or too many."""
    match = _WANTED.search(objective.text)
    source = _meant(objective.text, request, corpus.sources)
    if match is None or source is None or source.length > LONGEST:
        return ()
    text = "".join(chunk.text for chunk in corpus.index.within(source.id, 0, source.length))
    found = told_apart(points_of(text, questions=bool(re.match(_QUESTIONS, match["what"], re.I))))
    return found if len(found) <= MOST else ()


def _meant(words: str, request: str, sources: Sequence[Source]) -> Source | None:
    """The document that raises the points: whose kind is named, else the only one that is a letter, else the only one."""
    named = {kind.casefold().rstrip("s") for kind in _KINDS.findall(f"{words} {request}")}
    called = [s for s in sources if any(kind in f"{s.id} {s.title}".casefold() for kind in named)]
    sent = [s for s in sources if _MAILED.search(s.text[:300]) or _GREETING.search(s.text[:400])]
    return next((fitting[0] for fitting in (called, sent, sources) if len(fitting) == 1), None)


def points_of(text: str, *, questions: bool = False) -> Iterator[str]:
    """What a document raises: its questions, else the items of its list, else its sentences that call for something."""
    said = list(_sentences(text))
    asked = [one for one in said if one.endswith(("?", "？"))]
    if questions and asked:
        yield from asked
        return
    listed = [text[b.body : b.end].strip() for b in blocks(text) if b.kind in ("bullet", "numbered")]
    if len(listed) > 1:
        yield from (" ".join(item.split()) for item in listed)
        return
    yield from (one for one in said if _STATES.search(one))


def _sentences(text: str) -> Iterator[str]:
    """The sentences without what frames a letter."""
    body = "\n".join(line for line in text.split("\n") if not _MAILED.match(line) and not line.startswith(">"))
    body = _GREETING.sub(lambda m: "\n\n" if len(m[0].split()) <= 6 else m[0], body)
    for start, end in sentences(body):
        one = " ".join(body[start:end].split())
        if len(one.split()) >= _LEAST and not _COURTESY.match(one):
            yield one
