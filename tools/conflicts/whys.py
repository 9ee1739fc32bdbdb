"""Why two things exclude each other, in English, in; the same in French, German or Spanish out, where it is known."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

_WHYS: Mapping[str, tuple[str, str, str]] = {
    "a text has one letter case": (
        "un texte n'a qu'une casse",
        "ein Text hat nur eine Schreibung",
        "un texto tiene una sola caja de letras",
    ),
    "a text in small letters has no words in capitals": (
        "un texte en minuscules n'a pas de mots en capitales",
        "ein kleingeschriebener Text hat keine Wörter in Großbuchstaben",
        "un texto en minúsculas no tiene palabras en mayúsculas",
    ),
    "a text is written in one language": (
        "un texte est écrit en une seule langue",
        "ein Text ist in einer Sprache geschrieben",
        "un texto está escrito en un solo idioma",
    ),
    "a text that cites sources has references": (
        "un texte qui cite ses sources a des références",
        "ein Text, der Quellen nennt, hat Quellenangaben",
        "un texto que cita fuentes tiene referencias",
    ),
    "a text is not {} and {} at once": (
        "un texte n'est pas les deux formats à la fois",
        "ein Text hat nicht beide Formate zugleich",
        "un texto no tiene los dos formatos a la vez",
    ),
    "one {} does not start with both": (
        "les deux ne peuvent pas se trouver au début",
        "beides kann nicht am Anfang stehen",
        "las dos cosas no pueden estar al principio",
    ),
    "one {} does not end with both": (
        "les deux ne peuvent pas se trouver à la fin",
        "beides kann nicht am Ende stehen",
        "las dos cosas no pueden estar al final",
    ),
    "“{}” has a capital letter": ("“{}” a une majuscule", "“{}” hat einen Großbuchstaben", "“{}” tiene una mayúscula"),
    "“{}” has a small letter": ("“{}” a une minuscule", "“{}” hat einen Kleinbuchstaben", "“{}” tiene una minúscula"),
    "they share no option": (
        "aucun choix ne leur est commun",
        "sie haben keine Antwort gemeinsam",
        "no comparten ninguna opción",
    ),
    "JSON has {}": ("le JSON n'a rien de tel", "JSON hat nichts davon", "el JSON no tiene nada de eso"),
    "CSV has {}": ("le CSV n'a rien de tel", "CSV hat nichts davon", "el CSV no tiene nada de eso"),
    "text without Markdown has no {}": (
        "un texte sans Markdown n'a rien de tel",
        "ein Text ohne Markdown hat nichts davon",
        "un texto sin Markdown no tiene nada de eso",
    ),
    "an amount is given in one unit": (
        "un montant est donné dans une seule unité",
        "ein Betrag steht in einer Einheit",
        "una cantidad se da en una sola unidad",
    ),
    "dates are written in one form": (
        "les dates s'écrivent sous une seule forme",
        "Daten stehen in einer Form",
        "las fechas se escriben de una sola forma",
    ),
    "no number lies in both ranges": (
        "aucun nombre n'est dans les deux intervalles",
        "keine Zahl liegt in beiden Bereichen",
        "ningún número está en los dos intervalos",
    ),
    "one asks for what the other forbids{}": (
        "l'un demande ce que l'autre interdit",
        "das eine verlangt, was das andere verbietet",
        "uno pide lo que el otro prohíbe",
    ),
    "one asks for {}, the other forbids it": (
        "l'un le demande, l'autre l'interdit",
        "das eine verlangt es, das andere verbietet es",
        "uno lo pide, el otro lo prohíbe",
    ),
    "one asks for the manner that the other forbids": (
        "l'un demande la manière que l'autre interdit",
        "das eine verlangt die Art, die das andere verbietet",
        "uno pide la manera que el otro prohíbe",
    ),
    "one asks for a single language, the other for text in another": (
        "l'un demande une seule langue, l'autre du texte dans une autre",
        "das eine verlangt nur eine Sprache, das andere Text in einer anderen",
        "uno pide un solo idioma, el otro texto en otro",
    ),
    "one text is not {} and {}": (
        "un texte ne peut pas être les deux à la fois",
        "ein Text kann nicht beides zugleich sein",
        "un texto no puede ser las dos cosas a la vez",
    ),
    "the answer is not only one kind of list and also the other": (
        "la réponse n'est pas les deux sortes de liste à la fois",
        "die Antwort ist nicht beide Arten von Liste zugleich",
        "la respuesta no es los dos tipos de lista a la vez",
    ),
    "a {} alone has nothing explained beside it": (
        "ce qui est donné seul n'a pas d'explication à côté",
        "was allein steht, wird nicht daneben erklärt",
        "lo que se da solo no lleva explicación al lado",
    ),
    "one needs at least {}, the other allows {}": (
        "l'un demande au moins {}, l'autre permet {}",
        "das eine verlangt mindestens {}, das andere erlaubt {}",
        "uno pide al menos {}, el otro permite {}",
    ),
    "data has no words before or after it": (
        "des données n'ont pas de texte autour d'elles",
        "um Daten steht kein Text",
        "los datos no llevan texto alrededor",
    ),
}
_CODES = ("fr", "de", "es")


def told(why: str, code: str) -> str:
    """The reason in that language; empty where it is not known there."""
    if code not in _CODES:
        return why
    for pattern, said in _patterns():
        if match := pattern.fullmatch(why):
            return said[_CODES.index(code)].format(*match.groups())
    return ""


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], tuple[str, str, str]], ...]:
    return tuple((re.compile(re.escape(e).replace(r"\{\}", "(.*)")), said) for e, said in _WHYS.items())
