"""The words of four languages that ask for a figure over many records, and those that bound it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

Operation = Literal["count", "sum", "mean", "max", "min", "list"]
Side = Literal["above", "from", "below", "to", "equal"]

_OPENINGS: Mapping[Operation, str] = {
    "count": r"\bhow many\b|\b(?:what is |what's |give |tell me )?(?:the )?(?:total |exact )?(?:number|count) of\b"
    r"|^\W*count\b|\bcombien (?:de |d['’])|\b(?:le )?nombre (?:de |d['’]|total de )|\bwie ?viele\b"
    r"|\bdie (?:anzahl|zahl) (?:der |von )?|\bcu[aá]nt[oa]s\b|\bel número de\b",
    "sum": r"\b(?:total|sum|combined|overall|aggregate) (?:amounts?|values?|sums?|costs?|prices?|revenue)?"
    r"(?: ?of)?\b"
    r"|\bsum up\b|\badd up\b|\bsomme (?:des?|du|totale)\b|\bmontant total\b|\btotal (?:des?|du|de los|de las)\b"
    r"|\b(?:gesamt)?summe\b|\bgesamtbetrag\b|\bsuma (?:de|total)\b|\bimporte total\b",
    "mean": r"\b(?:average|mean)\b|\bmoyen(?:ne)?\b|\bdurchschnitt(?:lich\w*)?\b|\bpromedio\b|\bmedi[ao]\b",
    "max": r"\b(?:highest|largest|biggest|greatest|maximum|most expensive|dearest|costliest)\b"
    r"|\b(?:la|le) plus (?:élevée?|grande?|gros(?:se)?|chère?|haute?)\b|\b(?:höchste|größte|teuerste)\w*\b"
    r"|\bmás (?:alt[oa]|grande|car[oa]|elevad[oa])\b",
    "min": r"\b(?:lowest|smallest|least expensive|minimum|cheapest)\b"
    r"|\b(?:la|le) (?:plus (?:basse?|petite?)|moins chère?)\b"
    r"|\b(?:niedrigste|kleinste|billigste|günstigste)\w*\b|\bmás (?:baj[oa]|pequeñ[oa]|barat[oa])\b",
    "list": r"^\W*(?:please )?(?:list|name|show|give me|find)(?: me)? (?:all|every|each)\b(?: of)?(?: the)?"
    r"|^\W*which\b|^\W*quel(?:le)?s\b|^\W*(?:liste|énumère)[rz]? (?:tou(?:te)?s )?(?:les)?\b|^\W*welche\b"
    r"|^\W*(?:liste|nenne) alle\b|^\W*qué\b|^\W*cuáles\b|^\W*(?:lista|enumera) (?:tod[oa]s )?(?:l[oa]s)?\b",
}
OPENINGS: Mapping[Operation, re.Pattern[str]] = {
    name: re.compile(rf"(?:{words})", re.I) for name, words in _OPENINGS.items()
}
"""The one that stands first in a request wins."""

WHICH = re.compile(r"\W*(?:which|quel(?:le)?s|welche|qué|cuáles)", re.I)
"""A list by these words is one only where it is bounded: "Which invoices are over 10,000?"."""

_SIDES: Mapping[Side, str] = {
    "from": r"at least|not? less than|no fewer than|from|starting at|>=|≥|mindestens|ab|au moins|à partir|al menos"
    r"|como mínimo|a partir",
    "to": r"at most|not? more than|no greater than|up to|until|<=|≤|höchstens|maximal|bis zu|bis|au plus|jusqu['’]à"
    r"|au maximum|como máximo|hasta",
    "above": r"over|above|more than|(?:greater|higher|larger|bigger) than|exceed(?:s|ed|ing)?|in excess|beyond|>"
    r"|über|mehr als|(?:größer|höher) als|oberhalb|plus|supérieure?s? à|au-dessus|dépass\w+"
    r"|übersteigen|superan?|exceden?|más|superior(?:es)? a"
    r"|mayor(?:es)? (?:que|a)|mayor(?:es)?|por encima",
    "below": r"under|below|less than|fewer than|(?:lower|smaller) than|<|unter|weniger als"
    r"|(?:kleiner|niedriger) als"
    r"|unterhalb|moins|inférieure?s? à|en dessous|menos|inferior(?:es)? a|menor(?:es)? (?:que|a)|menor(?:es)?"
    r"|por debajo",
    "equal": r"exactly|equal to|equals?|=|genau|exactement|égale?s? à|exactamente|igual(?:es)? a",
}
SIDES: Mapping[Side, re.Pattern[str]] = {
    name: re.compile(rf"(?:(?<!\w)(?:{words}))\s*(?:of |de |von |the |l[oa]s |les |als )?$", re.I)
    for name, words in _SIDES.items()
}
"""What stands before a number and says on which side of it; "no more than" is found before "more than"."""
AFTERWARDS: Mapping[Side, re.Pattern[str]] = {
    "from": re.compile(r"\s*(?:or (?:more|over|above|higher)|oder mehr|ou plus|o más)\b", re.I),
    "to": re.compile(r"\s*(?:or (?:less|fewer|under|below|lower)|oder weniger|ou moins|o menos)\b", re.I),
}
BETWEEN = re.compile(r"(?:between|from|zwischen|von|entre|de|desde)\s*$", re.I)
JOIN = re.compile(r"\s*(?:and|to|und|bis|et|à|y|a|hasta|-|–)\s*", re.I)
AFTER = re.compile(
    r"\b(?:after|since|later than|nach dem|nach|seit|après|depuis|después del?|desde)\s*(?:the |le |el )?$", re.I
)
BEFORE = re.compile(r"\b(?:before|earlier than|vor dem|vor|avant|antes del?)\s*(?:the |le |el )?$", re.I)

_CLAUSES_WORDS = """
    is are was were be been has have had do does did with of from in by for that which who whose where to at on
    above over more greater higher larger under below less fewer lower smaller exceed exceeds exceeded exceeding
    cost costs there between exactly whose worth dated issued due sent since after before during sind ist war
    waren wurden wird werden hat haben gibt mit von aus in im bei für die der das über mehr mindestens unter
    weniger höchstens zwischen ab bis liegen kosten betragen sont est ont a y qui de du des dans avec pour par
    dépassent supérieures supérieurs inférieures inférieurs entre son es han hay que de del en con por para
    superan superiores inferiores
"""
CLAUSES = frozenset(_CLAUSES_WORDS.split())
"""Words that end what is counted: "how many open invoices | are over 10,000"."""
_FILLERS_WORDS = """
    exactly there total altogether overall amount amounts value values sum sums cost costs price prices file files
    document documents documentation list table text data dataset attached given provided following listed
    mentioned found contain contained contains occur appear exist different distinct unique record recorded
    amounting worth entry entries please answer only just placed made booked registered issued sent number figure
    single report says say all every each together whole set any betrag beträge wert summe liste tabelle dokument
    dokumente dokumenten insgesamt gibt text daten unterlagen höhe liegen montant montants valeur liste tableau
    document documents texte fichier fichiers total importe importes valor lista tabla documento documentos texto
    archivo archivos euros euro dollars
"""
FILLERS = frozenset(_FILLERS_WORDS.split())
"""Words of a request that narrow nothing down."""
REFUSED = re.compile(
    r"\b(?:not|no|without|except|excluding|unless|or|either|neither|than any|per|by (?:month|year|customer|supplier)|"
    r"each|compared?|percent(?:age)?|share|ratio|median|nicht|ohne|außer|oder|kein\w*|pro|je|sauf|sans|ou|ne|par|excepto|"
    r"sin|o|por cada|why|explain|summari[sz]e)\b",
    re.I,
)
"""Words by which a request asks more than is reckoned here."""
ONLY = re.compile(
    r"\b(?:only|just|nothing but)\b.{0,20}\b(?:number|figure|count|integer|digits?)\b|\bnumber only\b|"
    r"\bnur (?:mit )?(?:der|die|einer) zahl\b|\bseulement (?:par )?(?:le|un) (?:nombre|chiffre)\b|"
    r"\b(?:solo|sólo|solamente) (?:con )?el número\b",
    re.I,
)
ANSWERING = re.compile(
    r"\W*(?:please |bitte |por favor |merci de )?(?:answer|reply|respond|give|say|state|return|output|write|"
    r"antworte\w*|gib|nenne|réponds|répondez|répondre|donne[rz]?|responde\w*|contesta|da)\W*",
    re.I,
)
"""What is left of "Answer with only the number" where its wish was taken out."""
AMOUNTS = re.compile(
    r"\b(?:amount|total|sum|gross|net|value|price|cost|revenue|balance|fee|salary|budget|betrag|summe|gesamt|wert|preis|brutto|"
    r"montant|somme|prix|coût|valeur|ttc|importe|suma|precio|coste|valor)\w*",
    re.I,
)
"""Names of columns, and words before a number, that say it is the amount."""
LEADING = re.compile(r"\b(?:total|gross|grand|sum|gesamt|brutto|ttc|importe total|montant)\w*", re.I)
GENERAL = re.compile(
    r"\b(?:must|should|shall|(?-i:may)|need(?:s|ed)?|require[sd]?|if|whenever|any|every|each|usually|always|never|all|muss|"
    r"müssen|soll|darf|wenn|jede\w*|alle|doit|doivent|si|chaque|tou(?:te)?s|debe|deben|cada|tod[oa]s)\b",
    re.I,
)
"""A sentence with one of these speaks of such things in general."""
