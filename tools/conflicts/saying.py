"""A language's code in; the sentences that explain a conflict in it, out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from .whys import told

_ENGLISH_UNITS: Mapping[str, tuple[str, str]] = {}


@dataclass(frozen=True)
class Saying:
    """One language's; `{}` are what they are about, in that order."""

    code: str = "en"
    exclude: str = "{} exclude each other{}."
    colon: str = ": "
    endless: str = "{} cannot hold together: more of the one calls for more of the other, without end."
    needs: str = "{} needs {}, but {} {}."
    need: str = "{} need {}, but {} {}."
    together: str = " with "
    joint: str = " and "
    least: str = "at least {} {}"
    in_each: str = "{} in each of its {}"
    in_part: str = "{} in {}"
    part: str = "{} {}"
    last: str = "the last {}"
    from_end: str = "{} {} from the end"
    language: str = "the language “{}”"
    citations: str = "citations"
    plain: str = "plain text"
    document: str = "a {}"
    times: str = "{} {} times"
    few: Mapping[int, str] = field(default_factory=lambda: {1: "{} once", 2: "{} twice"})
    marks: Mapping[str, str] = field(
        default_factory=lambda: {
            ",": "a comma",
            ".": "a full stop",
            "!": "an exclamation mark",
            "?": "a question mark",
            ";": "a semicolon",
        }
    )
    allows: str = "allows {}"
    none: str = "allows none"
    out: str = "excludes it"
    conventions: Mapping[str, str] = field(
        default_factory=lambda: {
            "pages": "(A page is taken to have {} to {} words.)",
            "minutes aloud": "(A minute aloud is taken to have {} to {} words.)",
            "minutes of reading": "(A minute of reading is taken to have {} to {} words.)",
        }
    )
    """How many words a page or a minute has, by what is meant."""
    units: Mapping[str, tuple[str, str]] = field(default_factory=lambda: _ENGLISH_UNITS)
    """One, and several, by the English plural; a unit that is not here stands for itself."""

    def unit(self, name: str, number: int) -> str:
        """A unit for people, in the number said."""
        if name in self.units:
            return self.units[name][number != 1]
        words = name.replace("_", " ")
        return words.removesuffix("s") if number == 1 and " " not in name else words

    def amount(self, name: str, number: int) -> str:
        """At least so many of a unit."""
        return self.least.format(number, self.unit(name, number))

    def occurrence(self, shown: str, number: int) -> str:
        """A term or mark, so often."""
        return self.few[number].format(shown) if number in self.few else self.times.format(shown, number)

    def one(self, per: str, index: int) -> str:
        """One part by its number ("paragraph 2", "the last paragraph")."""
        name = self.unit(per, 1)
        if index > 0:
            return self.part.format(name, index)
        return self.last.format(name) if index == -1 else self.from_end.format(name, -index)

    def excluded(self, quoted: Sequence[str], why: str) -> str:
        """That what is quoted cannot all be, and why, where that is known in this language."""
        reason = told(why, self.code)
        return self.exclude.format(joined(quoted, self.joint, self.joint), f"{self.colon}{reason}" if reason else "")


def joined(parts: Sequence[str], last: str, joint: str = " and ") -> str:
    """Two by `last`; of more the last one by `joint`."""
    if len(parts) == 2:
        return last.join(parts)
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])}{joint}{parts[-1]}"


_FRENCH = Saying(
    code="fr",
    colon=" : ",
    exclude="{} s'excluent{}.",
    endless="{} ne peuvent pas tenir ensemble : plus de l'un demande plus de l'autre, sans fin.",
    needs="{} demande {}, mais {} {}.",
    need="{} demandent {}, mais {} {}.",
    together=" avec ",
    joint=" et ",
    least="au moins {} {}",
    in_each="{} (dans chaque unité : {})",
    in_part="{} ({})",
    last="fin : {}",
    from_end="{} {} en partant de la fin",
    language="la langue “{}”",
    citations="des sources citées",
    plain="du texte brut",
    document="{}",
    times="{} {} fois",
    few={1: "{} une fois", 2: "{} deux fois"},
    marks={
        ",": "une virgule",
        ".": "un point",
        "!": "un point d'exclamation",
        "?": "un point d'interrogation",
        ";": "un point-virgule",
    },
    allows="n'en permet que {}",
    none="n'en permet aucun",
    out="l'exclut",
    conventions={
        "pages": "(Une page est comptée pour {} à {} mots.)",
        "minutes aloud": "(Une minute à voix haute est comptée pour {} à {} mots.)",
        "minutes of reading": "(Une minute de lecture est comptée pour {} à {} mots.)",
    },
    units={
        "words": ("mot", "mots"),
        "characters": ("caractère", "caractères"),
        "sentences": ("phrase", "phrases"),
        "paragraphs": ("paragraphe", "paragraphes"),
        "lines": ("ligne", "lignes"),
        "bullets": ("puce", "puces"),
        "numbered_items": ("point numéroté", "points numérotés"),
        "sections": ("section", "sections"),
        "headings": ("intertitre", "intertitres"),
        "highlights": ("passage en évidence", "passages en évidence"),
        "placeholders": ("espace réservé", "espaces réservés"),
        "capital_words": ("mot en capitales", "mots en capitales"),
        "questions": ("question", "questions"),
        "items": ("élément", "éléments"),
        "answers": ("réponse", "réponses"),
        "columns": ("colonne", "colonnes"),
        "numbers": ("nombre", "nombres"),
        "digits": ("chiffre", "chiffres"),
        "dates": ("date", "dates"),
        "decimals": ("décimale", "décimales"),
        "significant digits": ("chiffre significatif", "chiffres significatifs"),
        "points of reading ease": ("point de lisibilité", "points de lisibilité"),
        "total_tokens": ("jeton", "jetons"),
        "output_tokens": ("jeton de sortie", "jetons de sortie"),
        "seconds": ("seconde", "secondes"),
        "requests": ("appel", "appels"),
    },
)
_GERMAN = Saying(
    code="de",
    exclude="{} schließen einander aus{}.",
    endless="{} können nicht zusammen gelten: mehr vom einen verlangt mehr vom anderen, ohne Ende.",
    needs="{} verlangt {}, aber {} {}.",
    need="{} verlangen {}, aber {} {}.",
    together=" mit ",
    joint=" und ",
    least="mindestens {} {}",
    in_each="{} (je Einheit: {})",
    in_part="{} ({})",
    last="am Ende: {}",
    from_end="{} {} vom Ende",
    language="die Sprache “{}”",
    citations="Quellenangaben",
    plain="reinen Text",
    document="{}",
    times="{} {}-mal",
    few={1: "{} einmal", 2: "{} zweimal"},
    marks={
        ",": "ein Komma",
        ".": "einen Punkt",
        "!": "ein Ausrufezeichen",
        "?": "ein Fragezeichen",
        ";": "ein Semikolon",
    },
    allows="erlaubt nur {}",
    none="erlaubt nichts davon",
    out="schließt das aus",
    conventions={
        "pages": "(Eine Seite gilt als {} bis {} Wörter.)",
        "minutes aloud": "(Eine gesprochene Minute gilt als {} bis {} Wörter.)",
        "minutes of reading": "(Eine Minute Lesezeit gilt als {} bis {} Wörter.)",
    },
    units={
        "words": ("Wort", "Wörter"),
        "characters": ("Zeichen", "Zeichen"),
        "sentences": ("Satz", "Sätze"),
        "paragraphs": ("Absatz", "Absätze"),
        "lines": ("Zeile", "Zeilen"),
        "bullets": ("Stichpunkt", "Stichpunkte"),
        "numbered_items": ("nummerierten Punkt", "nummerierte Punkte"),
        "sections": ("Abschnitt", "Abschnitte"),
        "headings": ("Überschrift", "Überschriften"),
        "highlights": ("hervorgehobene Stelle", "hervorgehobene Stellen"),
        "placeholders": ("Platzhalter", "Platzhalter"),
        "capital_words": ("Wort in Großbuchstaben", "Wörter in Großbuchstaben"),
        "questions": ("Frage", "Fragen"),
        "items": ("Punkt", "Punkte"),
        "answers": ("Antwort", "Antworten"),
        "columns": ("Spalte", "Spalten"),
        "numbers": ("Zahl", "Zahlen"),
        "digits": ("Ziffer", "Ziffern"),
        "dates": ("Datum", "Daten"),
        "decimals": ("Nachkommastelle", "Nachkommastellen"),
        "significant digits": ("gültige Ziffer", "gültige Ziffern"),
        "points of reading ease": ("Punkt Lesbarkeit", "Punkte Lesbarkeit"),
        "total_tokens": ("Token", "Token"),
        "output_tokens": ("Token der Ausgabe", "Token der Ausgabe"),
        "seconds": ("Sekunde", "Sekunden"),
        "requests": ("Aufruf", "Aufrufe"),
    },
)
_SPANISH = Saying(
    code="es",
    exclude="{} se excluyen{}.",
    endless="{} no pueden cumplirse juntos: más de lo uno pide más de lo otro, sin fin.",
    needs="{} pide {}, pero {} {}.",
    need="{} piden {}, pero {} {}.",
    together=" con ",
    joint=" y ",
    least="al menos {} {}",
    in_each="{} (en cada unidad: {})",
    in_part="{} ({})",
    last="al final: {}",
    from_end="{} {} desde el final",
    language="el idioma “{}”",
    citations="fuentes citadas",
    plain="texto sin formato",
    document="{}",
    times="{} {} veces",
    few={1: "{} una vez", 2: "{} dos veces"},
    marks={
        ",": "una coma",
        ".": "un punto",
        "!": "un signo de exclamación",
        "?": "un signo de interrogación",
        ";": "un punto y coma",
    },
    allows="solo permite {}",
    none="no permite nada de eso",
    out="lo excluye",
    conventions={
        "pages": "(Una página se cuenta como {} a {} palabras.)",
        "minutes aloud": "(Un minuto en voz alta se cuenta como {} a {} palabras.)",
        "minutes of reading": "(Un minuto de lectura se cuenta como {} a {} palabras.)",
    },
    units={
        "words": ("palabra", "palabras"),
        "characters": ("carácter", "caracteres"),
        "sentences": ("frase", "frases"),
        "paragraphs": ("párrafo", "párrafos"),
        "lines": ("línea", "líneas"),
        "bullets": ("viñeta", "viñetas"),
        "numbered_items": ("punto numerado", "puntos numerados"),
        "sections": ("sección", "secciones"),
        "headings": ("encabezado", "encabezados"),
        "highlights": ("pasaje resaltado", "pasajes resaltados"),
        "placeholders": ("marcador", "marcadores"),
        "capital_words": ("palabra en mayúsculas", "palabras en mayúsculas"),
        "questions": ("pregunta", "preguntas"),
        "items": ("elemento", "elementos"),
        "answers": ("respuesta", "respuestas"),
        "columns": ("columna", "columnas"),
        "numbers": ("número", "números"),
        "digits": ("cifra", "cifras"),
        "dates": ("fecha", "fechas"),
        "decimals": ("decimal", "decimales"),
        "significant digits": ("cifra significativa", "cifras significativas"),
        "points of reading ease": ("punto de legibilidad", "puntos de legibilidad"),
        "total_tokens": ("token", "tokens"),
        "output_tokens": ("token de salida", "tokens de salida"),
        "seconds": ("segundo", "segundos"),
        "requests": ("llamada", "llamadas"),
    },
)
ENGLISH = Saying()
SAYINGS: Mapping[str, Saying] = {s.code: s for s in (ENGLISH, _FRENCH, _GERMAN, _SPANISH)}
"""By language code."""
