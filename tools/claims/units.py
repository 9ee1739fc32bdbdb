"""The words of four languages for units, magnitudes, numbers and months, as tables."""

from __future__ import annotations

import re
from collections.abc import Mapping

_MEASURES: Mapping[str, Mapping[float, str]] = {
    "time": {
        1: "s sec secs second seconds sekunde sekunden seconde secondes segundo segundos",
        60: "min mins minute minutes minuten minuto minutos",
        3600: "h hr hrs hour hours stunde stunden heure heures hora horas",
        86_400: "day days tag tage tagen jour jours día días dia dias night nights nacht nächte nuit nuits noche"
        " noches",
        604_800: "week weeks woche wochen semaine semaines semana semanas",
    },
    "months": {
        1: "month months monat monate monaten mois mes meses",
        3: "quarter quarters quartal quartale trimestre trimestres",
        12: "year years yr yrs jahr jahre jahren an ans année années annee annees año años",
        120: "decade decades jahrzehnt jahrzehnte décennie décennies década décadas",
    },
    "length": {
        0.001: "mm millimetre millimetres millimeter millimeters",
        0.01: "cm centimetre centimetres centimeter centimeters",
        1: "m metre metres meter meters metern mètre mètres metro metros",
        1000: "km kilometre kilometres kilometer kilometers kilometern kilomètre kilomètres kilómetro kilómetros",
    },
    "miles": {1: "mile miles meile meilen"},
    "feet": {1: "ft foot feet"},
    "mass": {
        0.001: "mg milligram milligrams milligramm",
        1: "g gram grams gramm gramme grammes gramo gramos",
        453.6: "lb lbs",
        500: "pfund",
        1000: "kg kilo kilos kilogram kilograms kilogramm kilogrammes",
        1_000_000: "t tonne tonnes ton tons tonnen tonelada toneladas",
    },
    "volume": {
        0.001: "ml millilitre millilitres milliliter",
        1: "l litre litres liter liters litern litro litros",
        1000: "m³ hl",
    },
    "data": {1: "kb", 1000: "mb", 1_000_000: "gb", 1_000_000_000: "tb"},
    "energy": {1: "kwh", 1000: "mwh", 1_000_000: "gwh"},
    "power": {0.001: "w watt watts", 1: "kw kilowatt kilowatts", 1000: "mw megawatt megawatts"},
    "percent": {1: "% percent pct prozent"},
    "points": {1: "pp percentpoints prozentpunkte prozentpunkten points point punkte punkten puntos"},
    "permille": {1: "‰"},
    "euro": {1: "€ eur euro euros", 0.01: "cent cents centime centimes céntimo céntimos"},
    "dollar": {1: "$ us$ usd dollar dollars dólar dólares"},
    "pound": {1: "£ gbp pounds"},
    "franc": {1: "chf franken francs"},
    "yen": {1: "¥ yen"},
    "celsius": {1: "°c celsius"},
    "fahrenheit": {1: "°f fahrenheit"},
    "degrees": {1: "degrees grad degrés grados"},
    "times": {1: "times fold x mal fois veces"},
    "workdays": {1: "werktage werktagen arbeitstage arbeitstagen"},
}
_PAIRS = {
    ("percent", 1.0): ("per cent", "pour cent", "por ciento", "vom hundert"),
    ("points", 1.0): ("percentage points", "percentage point", "puntos porcentuales", "points de"),
    ("celsius", 1.0): ("degrees celsius", "grad celsius", "degrés celsius", "grados celsius"),
    ("fahrenheit", 1.0): ("degrees fahrenheit", "grad fahrenheit", "degrés fahrenheit", "grados fahrenheit"),
    ("workdays", 1.0): (
        "working days",
        "business days",
        "jours ouvrables",
        "jours ouvrés",
        "días hábiles",
        "working day",
    ),
}
UNITS: Mapping[str, tuple[str, float]] = {
    word: (dimension, float(factor))
    for dimension, factors in _MEASURES.items()
    for factor, words in factors.items()
    for word in words.split()
} | {pair: measure for measure, pairs in _PAIRS.items() for pair in pairs}
"""A unit's word in small letters: (what it measures, its size)."""

KINDS: Mapping[str, str] = {
    dimension: kind
    for kind, dimensions in {
        "money": "euro dollar pound franc yen",
        "length": "length miles feet",
        "temperature": "celsius fahrenheit",
        "time": "time",
        "mass": "mass",
        "volume": "volume",
        "data": "data",
        "energy": "energy",
        "power": "power",
    }.items()
    for dimension in dimensions.split()
}
"""What several measures measure: amounts in miles and in metres are both lengths."""

KINDS_OF_MONEY = frozenset(dimension for dimension, kind in KINDS.items() if kind == "money")
MAGNITUDES: Mapping[str, float] = {
    word: size
    for size, words in {
        1e2: "hundred hundert cent cents cien ciento cientos",
        1e3: "k thousand thousands tausend mille mil",
        1e6: "m million millions mio millionen millón millones millon",
        1e9: "bn billion billions mrd milliarde milliarden milliard milliards md",
        1e12: "trillion trillions billionen",
    }.items()
    for word in words.split()
    if word not in ("cent", "cents", "cien", "ciento")
}

_SMALL = {
    "en": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen",
    "fr": "- deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
    "de": "- zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn"
    " achtzehn neunzehn",
    "es": "- dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete"
    " dieciocho diecinueve",
}
_TENS = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "fr": "vingt trente quarante cinquante soixante - - -",
    "de": "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
    "es": "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
}
_AMBIGUOUS = frozenset({"-", "neuf", "once", "sept", "elf", "six", "acht"}) - {"six", "sept", "acht", "elf"}
NUMBER_WORDS: Mapping[str, float] = (
    {word: float(n) for words in _SMALL.values() for n, word in enumerate(words.split(), 1) if word not in _AMBIGUOUS}
    | {word: 10.0 * n for words in _TENS.values() for n, word in enumerate(words.split(), 2) if word != "-"}
    | {"dozen": 12.0, "dutzend": 12.0, "douzaine": 12.0, "docena": 12.0, "hundred": 100.0, "thousand": 1000.0}
    | {"hundert": 100.0, "tausend": 1000.0, "cien": 100.0, "quinzaine": 15.0, "dizaine": 10.0, "vingtaine": 20.0}
    | {"trentaine": 30.0, "centaine": 100.0, "decena": 10.0, "veintena": 20.0, "centenar": 100.0}
)
"""A number word in small letters; "neuf" (also: new) and "once" are left out."""

_MONTH_WORDS = (
    "january jan januar janvier enero",
    "february feb februar février fevrier febrero",
    "march mar märz mars marzo",
    "april apr avril abril",
    "may mai mayo",
    "june jun juni juin junio",
    "july jul juli juillet julio",
    "august aug août aout agosto",
    "september sep sept septembre septiembre",
    "october oct oktober okt octobre octubre",
    "november nov novembre noviembre",
    "december dec dezember dez décembre decembre diciembre",
)
MONTHS: Mapping[str, int] = {word: n for n, words in enumerate(_MONTH_WORDS, 1) for word in words.split()}
_DAY_WORDS = """
    monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag
    sonnabend sonntag mondays tuesdays wednesdays thursdays fridays saturdays sundays montags dienstags mittwochs
    donnerstags freitags samstags sonntags lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles
    jueves viernes sábado domingo sábados domingos
"""
DAYS = frozenset(_DAY_WORDS.split())
"""Days of the week, and what happens on each of them."""

_LONGEST_FIRST = sorted(MONTHS, key=len, reverse=True)
_MONTH = rf"(?P<month>{'|'.join(_LONGEST_FIRST)})\.?"
_OTHER_WORDS = frozenset(("may", "mar", "mars", "mai", "jan", "dec", "sep", "sept"))
_CERTAIN = rf"(?P<month>{'|'.join(word for word in _LONGEST_FIRST if word not in _OTHER_WORDS)})"
_BEFORE_MONTHS = (
    "in In by until since from of next last early late mid im Im ab Ab bis seit Ende Anfang Mitte en En de fin"
)
_IN = "|".join(rf"(?<=\b{word}\s)" for word in _BEFORE_MONTHS.split(" "))
"""Words before a month whose name is another word, too."""
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d|21\d\d)"
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])"
_ORDINAL_WORDS = """
    first second third fourth fifth sixth last next 1st 2nd 3rd 4th 5th erste ersten zweite zweiten dritte dritten
    vierte vierten letzte letzten premier première deuxième seconde troisième dernier dernière primer primera segundo
    segunda tercer tercera último última
"""
ORDINALS = frozenset(_ORDINAL_WORDS.split())
"""Words that tell which one of several."""
_ORDINAL = re.compile(
    r"\bthe (?P<day>[12]?\d|3[01])(?:st|nd|rd|th)(?=\s*(?:[.,;:)]|$)|\s(?:of (?:a|the|each|every|this|that)|lets?"
    r"|may|must|can|will|is|are|and|or|to|at|in|by)\b)"
)
"""A day of no named month: "before the 15th of a month"."""
DATES: tuple[re.Pattern[str], ...] = (
    re.compile(rf"\b{_YEAR}-(?P<month>0[1-9]|1[0-2])-{_DAY}\b"),
    re.compile(rf"\b{_DAY}\.\s?(?P<month>0?[1-9]|1[0-2])\.\s?{_YEAR}\b"),
    re.compile(
        rf"(?:(?<=\bam\s)|(?<=\bab\s)|(?<=\b(?:vom|bis|zum|den|der|dem)\s)){_DAY}\.\s?(?P<month>0?[1-9]|1[0-2])\.(?!\d)"
    ),
    re.compile(rf"\b{_DAY}(?:st|nd|rd|th|\.|er)?\s(?:of\s|de\s)?{_MONTH}(?:,?\s(?:de\s|del\s)?{_YEAR})?\b", re.I),
    re.compile(rf"\b{_MONTH}\s{_DAY}(?:st|nd|rd|th)?\b(?!\s?(?:%|percent))(?:,?\s{_YEAR})?\b", re.I),
    re.compile(rf"\b{_MONTH},?\s(?:of\s|de\s|del\s)?{_YEAR}\b", re.I),
    re.compile(rf"\b{_CERTAIN}\b", re.I),
    re.compile(rf"(?:{_IN})(?P<month>May|Mar|Mars|Mai|mai|mars|Jan|Dec|Sep)\b"),
    re.compile(rf"(?<![\w.,$€£/-])(?<!\d\s){_YEAR}(?![\w%]|[.,]\d|\s?(?:%|percent|kg|km|euros?|dollars?|people|m\b))"),
    _ORDINAL,
)
"""Patterns of dates, the most complete first."""
DATES_IN_DIGITS: tuple[re.Pattern[str], ...] = (DATES[0], DATES[1], DATES[2], DATES[9], DATES[8])
"""Those that need no month's name."""
