"""A settled request and its documents in; where code can reckon the figure it asks for, the plan that tells it out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ..checks import Language
from ..context.corpus import Corpus
from ..context.strategy import questions_of
from ..types import Objective, Plan, Settlement, Task
from .asked import Tally, asked
from .beside import beside
from .lexicon import ONLY
from .listed import from_lists
from .reckon import EXTREMES, Found, Text, reckon
from .records import Record
from .told import figure, tell

MOST = 20_000_000
"""Characters of documents that are read by code for one request."""
_TONGUES: Mapping[str, re.Pattern[str]] = {
    "de": re.compile(r"\b(?:wie|welche\w*|die|der|das|aller|summe|durchschnitt\w*)\b", re.I),
    "fr": re.compile(r"\b(?:combien|quel\w*|le|les|des|somme|moyenne|nombre)\b", re.I),
    "es": re.compile(r"\b(?:cu[aá]nt\w*|qué|cuál\w*|el|los|las|suma|promedio|número)\b", re.I),
}


def tallied(settlement: Settlement, corpus: Corpus) -> Plan | None:
    """One task whose result code found by reading every record; None where the request or the records allow none."""
    request = next(m.content for m in reversed(settlement.conversation) if m.role == "user")
    tally = wanted(request, settlement.in_force)
    if tally is None or corpus.characters > MOST:
        return None
    found = reckon(tally, texts(corpus))
    if found is None:
        return None
    found.beside = beside(found, texts(corpus))
    language = language_of(request, settlement.in_force)
    text, shown = tell(found, language)
    task = Task(
        id="t1",
        goal=request,
        kind="tally",
        chunk_ids=tuple(dict.fromkeys(map(place, shown))),
        result=text,
        figure=figure(found, language),
        counted=counted(corpus),
    )
    return Plan(tasks=(task,), strategy="sweep", reason=_reason(found, corpus))


def wanted(request: str, in_force: Sequence[Objective]) -> Tally | None:
    """The tally that a request is, apart from what its objectives say of the answer's form."""
    bare = " ".join(questions_of(request, in_force))
    return asked(bare, only=bool(ONLY.search(request)))


def worth_listing(tally: Tally) -> bool:
    """Whether all must be read to answer it: a list, or what lies within bounds; texts may say other figures."""
    return bool(tally.operation == "list" or tally.bounds)


def from_notes(request: str, in_force: Sequence[Objective], lists: Sequence[str]) -> tuple[str, str]:
    """The answer and its figure, from what models listed of each part."""
    tally = wanted(request, in_force)
    if tally is None:
        return "", ""
    found, language = from_lists(tally, lists), language_of(request, in_force)
    if not found.matching and tally.operation in EXTREMES:
        return "", ""
    return tell(found, language)[0], figure(found, language)


def texts(corpus: Corpus) -> Iterator[Text]:
    """Each source that has a text, read whole."""
    titles = corpus.titles
    return (Text(source, titles[source], text) for source, text in corpus.index.texts())


def place(record: Record) -> str:
    """The stretch of its source that a record is."""
    return f"{record.source}:{record.start}-{record.end}"


def counted(corpus: Corpus) -> tuple[str, ...]:
    """The stretches that code read: every source, whole."""
    return tuple(f"{s.id}:0-{s.length}" for s in corpus.sources if s.length)


def language_of(request: str, in_force: Sequence[Objective]) -> str:
    """That of an objective, else that of the request's own small words."""
    demanded = [c.code for o in in_force if isinstance(c := o.check, Language)]
    uses = {code: len(pattern.findall(request)) for code, pattern in _TONGUES.items()}
    likely = max(uses, key=lambda code: uses[code])
    return demanded[0] if demanded else likely if uses[likely] else "en"


def _reason(found: Found, corpus: Corpus) -> str:
    many = f"{len(found.records)} records in {len(corpus.sources)} document{'s' * (len(corpus.sources) != 1)}"
    again = f", {found.repeated} of them told more than once" if found.repeated else ""
    lacking = f", {found.without} without what is asked about" if found.without else ""
    return f"the request asks for a figure over all documents: code read {many}{again}{lacking}"
