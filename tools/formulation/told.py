"""What a person is told around questions, assumptions and coaching: one frozen table for each language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .cues import spoken


@dataclass(frozen=True)
class Told:
    """One language's sentences; `{}` is what they are about."""

    default: str
    other: str
    """The choice of none of the options."""
    in_words: str
    """The same where a reply is read by a person first."""
    default_mark: str
    enter: str
    """What a terminal waits for."""
    sharper: str
    """What opens the choice of a formulation."""
    or_sharper: str
    menu: str
    number: str
    change: str
    """How an assumption is changed; `{}` is a label."""
    lasting: str
    missing: str
    weightiest: str
    contradiction: str
    """`{}` is what was asked for and cannot hold together."""
    or_else: str
    """`{}` is the smallest change."""
    unread: str
    """A reply that was too long; `{}` is how many characters it has."""
    better: str
    """What opens the better formulation, which is the rest."""


_TOLD: Mapping[str, Told] = {
    "en": Told(
        default="Default: {}",
        other="other",
        in_words="other, in your words",
        default_mark="default",
        enter="Number or words; Enter takes [{}]:",
        sharper="Sharper formulations of the request; pick one, or leave it as it is.",
        or_sharper="Or pick a sharper formulation:",
        menu="Sharper formulations of the request:",
        number="Number, or Enter to be asked instead:",
        change='To change one, say it in your next message, for example "{}: ...".',
        lasting="your lasting preference",
        missing="Not said: {}.",
        weightiest="What mattered most: {}.",
        contradiction="Contradiction: {}; say only one of them{}.",
        or_else=", or ask for “{}”",
        unread="The reply of {} characters was too long to be read; the defaults hold.",
        better="Better: ",
    ),
    "fr": Told(
        default="Par défaut : {}",
        other="autre",
        in_words="autre, avec vos mots",
        default_mark="par défaut",
        enter="Numéro ou mots ; Entrée retient [{}] :",
        sharper="Des formulations plus précises de la demande ; choisissez-en une, ou laissez-la telle quelle.",
        or_sharper="Ou choisissez une formulation plus précise :",
        menu="Des formulations plus précises de la demande :",
        number="Numéro, ou Entrée pour les questions :",
        change="Pour en changer une, dites-le dans le prochain message, par exemple « {}: ... ».",
        lasting="votre préférence durable",
        missing="Non dit : {}.",
        weightiest="Ce qui a le plus compté : {}.",
        contradiction="Contradiction : {} ; n'en dites qu'un des deux{}.",
        or_else=", ou demandez « {} »",
        unread="La réponse de {} caractères était trop longue pour être lue ; les valeurs par défaut sont retenues.",
        better="Mieux : ",
    ),
    "de": Told(
        default="Vorgabe: {}",
        other="anderes",
        in_words="anderes, in eigenen Worten",
        default_mark="Vorgabe",
        enter="Nummer oder Worte; Enter nimmt [{}]:",
        sharper="Genauere Fassungen der Anfrage; wählen Sie eine, oder lassen Sie die Anfrage, wie sie ist.",
        or_sharper="Oder wählen Sie eine genauere Fassung:",
        menu="Genauere Fassungen der Anfrage:",
        number="Nummer, oder Enter für die Fragen:",
        change="Um eine zu ändern, sagen Sie es in der nächsten Nachricht, zum Beispiel „{}: ...“.",
        lasting="Ihr dauerhafter Wunsch",
        missing="Nicht gesagt: {}.",
        weightiest="Am meisten fiel ins Gewicht: {}.",
        contradiction="Widerspruch: {}; sagen Sie nur eines davon{}.",
        or_else=" oder „{}“",
        unread="Die Antwort mit {} Zeichen war zu lang, um gelesen zu werden; es gelten die Vorgaben.",
        better="Besser: ",
    ),
    "es": Told(
        default="Por defecto: {}",
        other="otra cosa",
        in_words="otra cosa, en sus palabras",
        default_mark="por defecto",
        enter="Número o palabras; Intro toma [{}]:",
        sharper="Formulaciones más precisas de la petición; elija una, o déjela como está.",
        or_sharper="O elija una formulación más precisa:",
        menu="Formulaciones más precisas de la petición:",
        number="Número, o Intro para las preguntas:",
        change="Para cambiar una, dígalo en el próximo mensaje, por ejemplo «{}: ...».",
        lasting="su preferencia duradera",
        missing="Sin decir: {}.",
        weightiest="Lo que más pesó: {}.",
        contradiction="Contradicción: {}; diga solo una de las dos cosas{}.",
        or_else=", o pida «{}»",
        unread="La respuesta de {} caracteres era demasiado larga para leerla; valen los valores por defecto.",
        better="Mejor: ",
    ),
}  # fmt: skip


def told(*texts: str) -> Told:
    """The sentences in the language that the texts are in; English where that is none of these or not certain."""
    return _TOLD[spoken(" ".join(texts)).code]


def others() -> frozenset[str]:
    """The words for "none of the options", in every language, in lower case."""
    return frozenset(words for each in _TOLD.values() for words in (each.other, each.in_words))


def openings(of: str) -> Iterable[str]:
    """One sentence of every table, by its name."""
    return (str(getattr(each, of)) for each in _TOLD.values())
