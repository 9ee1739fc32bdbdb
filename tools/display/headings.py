"""An answer in; the words around its record in the requester's language, out. English where that is not certain."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..formulation.cues import spoken
from ..record import Answer


@dataclass(frozen=True)
class Headings:
    """One language's; `more` is told how many guesses are not shown."""

    yielded: str
    assumptions: str
    sources: str
    next_time: str
    origins: Mapping[str, str]
    """Where an assumption comes from, by its source."""
    more: str


_HEADINGS: Mapping[str, Headings] = {
    "en": Headings(
        yielded="What yielded",
        assumptions="Assumptions",
        sources="Sources",
        next_time="Next time",
        origins={"said": "said", "inferred": "inferred", "default": "default"},
        more="{} guesses of less weight are in the record",
    ),
    "fr": Headings(
        yielded="Ce qui a cédé",
        assumptions="Hypothèses",
        sources="Sources",
        next_time="La prochaine fois",
        origins={"said": "dit", "inferred": "déduit", "default": "par défaut"},
        more="{} suppositions de moindre poids sont dans le compte rendu",
    ),
    "de": Headings(
        yielded="Was zurückstand",
        assumptions="Annahmen",
        sources="Quellen",
        next_time="Nächstes Mal",
        origins={"said": "gesagt", "inferred": "erschlossen", "default": "Vorgabe"},
        more="{} Vermutungen von geringerem Gewicht stehen im Protokoll",
    ),
    "es": Headings(
        yielded="Lo que cedió",
        assumptions="Supuestos",
        sources="Fuentes",
        next_time="La próxima vez",
        origins={"said": "dicho", "inferred": "deducido", "default": "por defecto"},
        more="{} suposiciones de menor peso están en el registro",
    ),
}


def headings(answer: Answer) -> Headings:
    """By what they said: the objectives, and the assumptions and coaching that were told in their language."""
    said = [o.text for o in answer.objectives if o.authority == "user"]
    return _HEADINGS[spoken(" ".join([*said, *(a.text for a in answer.assumptions), answer.coaching])).code]
