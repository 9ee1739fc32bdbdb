"""A request's words in; the questions which of its facts hold, where not all can, in the request's language, out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..types import Question
from .clashes import Clash, Kind, clashes
from .cues import Cues
from .request import Request

FACT = "fact:"
"""What opens the id of a question which of several facts holds."""


@dataclass(frozen=True)
class _Said:
    """One language's sentences."""

    asked: Mapping[Kind, str]
    labels: Mapping[Kind, str]
    open: str
    """The choice of neither."""
    why: str


_SAID: Mapping[str, _Said] = {
    "en": _Said(
        asked={
            "day": "{} is a {}, not a {}. Which is right?",
            "none": "There is no {}. Which date is meant?",
            "order": "The dates {} and {} are in the wrong order. Which are meant?",
            "span": "{} are {} days, not {}. Which holds?",
            "sum": "{} comes to {}, not {}. Which total holds?",
            "age": "Who was born in {} is {} in {}, not {}. Which age holds?",
            "two": "For the {} there are two amounts, {} and {}. Which holds?",
        },
        labels={"day": "Date", "none": "Date", "order": "Dates", "span": "Dates", "sum": "Total", "age": "Age"},
        open="leave it open, to be filled in",
        why="Both cannot be true, and the answer would repeat the error.",
    ),
    "de": _Said(
        asked={
            "day": "{} ist ein {}, kein {}. Was stimmt?",
            "none": "Den {} gibt es nicht. Welches Datum ist gemeint?",
            "order": "Die Daten {} und {} stehen in falscher Reihenfolge. Welche sind gemeint?",
            "span": "{} sind {} Tage, nicht {}. Was gilt?",
            "sum": "{} ergibt {}, nicht {}. Welcher Gesamtbetrag gilt?",
            "age": "Wer {} geboren ist, wird {} im Jahr {}, nicht {}. Welches Alter gilt?",
            "two": "Für {} stehen zwei Beträge da, {} und {}. Welcher gilt?",
        },
        labels={"day": "Datum", "none": "Datum", "order": "Daten", "span": "Daten", "sum": "Gesamt", "age": "Alter"},
        open="offen lassen, zum Ausfüllen",
        why="Beides zugleich kann nicht stimmen, und die Antwort würde den Fehler wiederholen.",
    ),
    "fr": _Said(
        asked={
            "day": "Le {} est un {}, pas un {}. Qu'est-ce qui est juste ?",
            "none": "Le {} n'existe pas. Quelle date est la bonne ?",
            "order": "Les dates {} et {} sont dans le mauvais ordre. Lesquelles sont les bonnes ?",
            "span": "{} font {} jours, pas {}. Qu'est-ce qui vaut ?",
            "sum": "{} font {}, pas {}. Quel total vaut ?",
            "age": "Qui est né en {} a {} ans en {}, pas {}. Quel âge vaut ?",
            "two": "Pour « {} » il y a deux montants, {} et {}. Lequel vaut ?",
        },
        labels={"day": "Date", "none": "Date", "order": "Dates", "span": "Dates", "sum": "Total", "age": "Âge"},
        open="laisser en blanc, à remplir",
        why="Les deux ne peuvent être vrais, et la réponse répéterait l'erreur.",
    ),
    "es": _Said(
        asked={
            "day": "El {} es {}, no {}. ¿Qué es lo correcto?",
            "none": "El {} no existe. ¿Qué fecha es la correcta?",
            "order": "Las fechas {} y {} están en orden inverso. ¿Cuáles son las correctas?",
            "span": "{} son {} días, no {}. ¿Qué vale?",
            "sum": "{} son {}, no {}. ¿Qué total vale?",
            "age": "Quien nació en {} tiene {} años en {}, no {}. ¿Qué edad vale?",
            "two": "Para «{}» hay dos importes, {} y {}. ¿Cuál vale?",
        },
        labels={"day": "Fecha", "none": "Fecha", "order": "Fechas", "span": "Fechas", "sum": "Total", "age": "Edad"},
        open="dejarlo en blanco, para rellenar",
        why="Las dos cosas no pueden ser ciertas, y la respuesta repetiría el error.",
    ),
}  # fmt: skip


def puzzled(request: Request) -> list[Question]:
    """One question for each clash, the likeliest reading first."""
    return [_question(clash, n, request.cues) for n, clash in enumerate(clashes(request), 1)]


def _question(clash: Clash, n: int, cues: Cues) -> Question:
    said = _SAID[cues.code]
    text = said.asked[clash.kind].format(*clash.facts)
    options = clash.options if len(clash.options) > 1 else (*clash.options, said.open)
    label = said.labels.get(clash.kind) or clash.facts[0]
    return Question(
        id=f"{FACT}{clash.kind}-{n}", text=text[:1].upper() + text[1:], options=options, default=options[0],
        why=said.why, about=label[:1].upper() + label[1:],
    )  # fmt: skip
