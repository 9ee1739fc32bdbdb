"""What four languages say of numbers, units, decimals and dates, as fragments like those of a `Lexicon`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

# ruff: noqa: E501


@dataclass(frozen=True, eq=False)
class FigureWords:
    """One language's words for figures."""

    signs: str
    """A word of these stands in every sentence that sets something."""
    verbs: str
    """Verbs and joints before the thing whose unit is set."""
    articles: str
    subjects: tuple[tuple[str, str, bool], ...]
    """Nouns, the kinds of amounts they stand for, and whether all amounts are meant rather than the result."""
    middle: str
    """What may stand between the noun and its unit."""
    within: str
    joins: str
    ends: str
    """What may follow: nothing else, or the words would be about something."""
    dates: str
    for_dates: str
    decimals: str
    rounding: str
    to: str
    having: str
    """What stands before decimals where nothing is said of rounding."""
    whole: str
    """Rounded to whole numbers."""
    rated: str
    """"the number must be between", "on a scale from"."""
    numbers: str
    kinds: str
    """Adjectives of numbers and dates."""
    giving: str
    bare: str
    """Numbers of whatever kind, as they are forbidden."""
    digits: str
    spelled: str
    """That numbers are written in words."""
    significant: str


_ANY = "length money time mass volume temperature data energy power"
_EXACT = "length money mass volume temperature data energy power"
_ENGLISH = FigureWords(
    signs=r"decimal|significant|sig|digits?|numerals|round|numbers?\b|figures|statistics|dates?\b|scale|results?\b|answer|total|amount|price|cost|sum|distance|weight|temperature|duration|measurement|value|rating|score",
    verbs=r"and|with|give|express|show|state|list|report|quote|provide|present|write|use|keep|make|have|put|display|convert|specify|indicate|return|output|include|calculate",
    articles=r"me|us|all|any|each|every|the|your|final|of|its|monetary",
    subjects=(
        (r"results?|totals?|durations?", _ANY, False),
        (r"answers?|outputs?|final answer", _EXACT, False),
        (r"amounts?|measurements?|values?|units?|quantities", _EXACT, True),
        (r"prices?|costs?|sums?|budgets?|fees?|salaries", "money", True),
        (r"distances?|lengths?", "length", True),
        (r"weights?|mass|masses", "mass", True),
        (r"temperatures?", "temperature", True),
    ),
    middle=r"must|should|shall|have|to|be|is|are|given|expressed|stated|shown|listed|written|quoted|only|always|and|costs?|amounts?",
    within=r"(?:in|into|to)(?: us| american)?",
    joins=r"and|or",
    ends=r"and|but|only|please|rounded|throughout|with|using|as|for each",
    dates=r"dates?",
    for_dates=r"for(?: all| any| the)?",
    decimals=r"decimals?(?: places?| digits?)?|(?:digits?|places?) after the decimal(?: point)?",
    rounding=r"\bround(?:ed|ing)?|\bgive|\bexpress(?:ed)?|\bshow|\bstate|\bcalculate|\breport|\bspecif(?:y|ied)",
    to=r"(?:off )?(?:to|with|at)",
    having=r"to|with|use|have|has",
    whole=r"\bround(?:ed)?(?: [a-z']{1,15}){0,5} to (?:the )?(?:nearest |closest )?(?:whole numbers?|integers?)\b",
    rated=r"\b(?:(?:number|answer|result|score|rating|value|grade)(?: you give)? (?:must|should|has to|needs to|shall) be(?: (?:a|an|some|whole|integer|number|single)){0,3}(?: between| from)|(?:give|answer|reply|respond|pick|choose|return|output|rate|score)(?: [a-z']{1,12}){0,4} (?:a |one )?(?:single )?(?:number|rating|score|integer|grade) (?:between|from)|on a scale (?:of|from|between))",
    numbers=r"numbers|figures|statistics|numerical values|percentages|number|figure|statistic",
    kinds=r"different|specific|concrete|exact|precise|key|relevant|real|important|statistical|numerical",
    giving=r"include|mention|give|cite|provide|contain|contains|name|with|state|quote|use|has|have",
    bare=r"numbers?|numerals",
    digits=r"digits?",
    spelled=r"\b(?:(?:spell|write) (?:out )?(?:all |any |every )?(?:the )?numbers?(?: out)?(?: (?:in|as) (?:words|letters)|(?<=out))|numbers? (?:must be |should be |are to be |are )?(?:all )?(?:spelled|spelt|written)(?: out)?(?: (?:in|as) (?:words|letters)|(?<=out)))(?!\w)",
    significant=r"(?:significant|sig\.?) (?:figures?|figs?\.?|digits?)|sig ?figs",
)
_FRENCH = FigureWords(
    signs=r"décimale|arrondi|nombre|chiffres?|statistiques|date|échelle|résultat|réponse|total|montant|prix|coût|somme|distance|poids|température|durée|note|virgule|entier",
    verbs=r"et|avec|donne[rz]?|exprime[rz]?|indique[rz]?|affiche[rz]?|présente[rz]?|écris|écrivez|utilise[rz]?|convertis|convertissez|calcule[rz]?|mets|mettez",
    articles=r"moi|nous|tous|toutes|les|le|la|l'|ton|votre|chaque|final|un|une|des",
    subjects=(
        (r"résultats?|totaux|total|durées?", _ANY, False),
        (r"réponses?", _EXACT, False),
        (r"montants?|mesures?|valeurs?|quantités", _EXACT, True),
        (r"prix|coûts?|sommes?|tarifs?|budgets?", "money", True),
        (r"distances?|longueurs?", "length", True),
        (r"poids|masses?", "mass", True),
        (r"températures?", "temperature", True),
    ),
    middle=r"doivent|doit|être|est|sont|seront|sera|donnée?s?|exprimée?s?|indiquée?s?|affichée?s?|écrits?|uniquement|toujours|final|finale",
    within=r"en",
    joins=r"et|ou",
    ends=r"et|mais|uniquement|seulement|arrondie?s?|s'il|svp|avec",
    dates=r"dates?",
    for_dates=r"pour(?: les| toutes les)?",
    decimals=r"décimales?|chiffres? après la virgule",
    rounding=r"\barrondi(?:s|r|ssez|e|es)?|\bdonne[rz]?|\bexprime[rz]?|\bindique[rz]?|\bcalcule[rz]?",
    to=r"(?:à|avec)",
    having=r"à|avec|utilise[rz]?",
    whole=r"\barrondi\w*(?: [\w']{1,15}){0,5} (?:à l'entier(?: le plus proche)?|à l'unité)(?!\w)",
    rated=r"\b(?:(?:nombre|réponse|résultat|note|valeur|score) (?:doit|devra) être(?: (?:un|une|nombre|entier|comprise?)){0,3} entre|(?:donne|donnez|réponds|répondez|choisis|choisissez|indique|attribue)(?: [\w']{1,12}){0,4} (?:nombre|note|score|chiffre|entier)(?: comprise?)? (?:entre|de)|sur une échelle (?:de|allant de))",
    numbers=r"chiffres?|nombres?|statistiques?|pourcentages?|données chiffrées",
    kinds=r"différente?s|précis(?:es)?|exacte?s|concrets?|concrètes|importante?s|pertinente?s|clés?",
    giving=r"inclus|incluez|mentionne[rz]?|donne[rz]?|cite[rz]?|fournis|fournissez|contient|contenir|avec|utilise[rz]?|indique[rz]?",
    bare=r"nombres?",
    digits=r"chiffres?",
    spelled=r"\b(?:écri\w+ (?:tous )?les (?:nombres|chiffres) en (?:toutes )?lettres|(?:nombres|chiffres) (?:écrits )?en (?:toutes )?lettres)(?!\w)",
    significant=r"chiffres significatifs",
)
_GERMAN = FigureWords(
    signs=r"nachkomma|signifikant|dezimal|rund|zahl|ziffern|statistik|datum|daten|datums|skala|ergebnis|antwort|summe|betr[aä]g|preis|kosten|entfernung|strecke|gewicht|temperatur|dauer|wert|note|bewertung|jahreszahl",
    verbs=r"und|mit|gib|geben sie|gebt|nenne|nennen sie|zeige|zeigen sie|schreibe?|schreiben sie|verwende|verwenden sie|stelle|drücke|rechne|rechnen sie|berechne|liste",
    articles=r"mir|uns|alle|allen|jede[nrs]?|das|die|den|der|dein|ihr|sämtliche|dabei|bitte",
    subjects=(
        (r"(?:end)?ergebnis(?:se)?|gesamtsumme|dauer", _ANY, False),
        (r"antwort(?:en)?", _EXACT, False),
        (r"beträge?|werte?|angaben|maße|messwerte|mengen", _EXACT, True),
        (r"preise?n?|kosten|summen?|gebühren", "money", True),
        (r"entfernungen?|strecken?|längen?|distanzen?", "length", True),
        (r"gewichte?|massen?", "mass", True),
        (r"temperaturen?", "temperature", True),
    ),
    middle=r"müssen|muss|sollen|soll|sollten|sollte|sind|ist|sein|werden|bitte|nur|ausschließlich|immer|jeweils|stets",
    within=r"(?:in|auf)",
    joins=r"und|oder|bzw\.",
    ends=r"an|aus|dar|um|angeben|angegeben|ausgedrückt|sein|stehen|und|aber|nur|gerundet|bitte|liegen|betragen|nennen|ausdrücken|anzugeben|werden",
    dates=r"(?:datumsangaben|datum|daten|datumswerte|datumsformat)",
    for_dates=r"für(?: alle| die)?",
    decimals=r"nachkommastellen?|dezimalstellen?|stellen? (?:nach|hinter) dem komma|dezimalen",
    rounding=r"\b(?:ge)?runde[nt]?|\brunden sie|\bgib|\bgeben sie|\bberechne",
    to=r"(?:auf|mit)",
    having=r"auf|mit|verwende",
    whole=r"\b(?:ge)?runde\w*(?: [\w']{1,15}){0,5} auf (?:(?:die )?nächste )?ganze(?:n)? (?:zahl(?:en)?)\b",
    rated=r"\b(?:(?:zahl|antwort|ergebnis|note|bewertung|wert) (?:muss|soll|sollte)(?: (?:eine|ganze|zahl))* zwischen|(?:gib|nenne|antworte|wähle|vergib|bewerte)(?: \w{1,12}){0,4} (?:zahl|note|bewertung|punktzahl) (?:zwischen|von)|auf einer skala von)",
    numbers=r"zahlen|zahl|ziffern|statistiken|prozentangaben|kennzahlen|zahlenangaben",
    kinds=r"verschiedenen?|konkreten?|genauen?|exakten?|wichtigen?|relevanten?|unterschiedlichen?",
    giving=r"nenne|nennen sie|gib|geben sie|erwähne|erwähnen sie|mit|enthält|verwende|verwenden sie|zitiere|führe|füge",
    bare=r"zahlen",
    digits=r"ziffern?",
    spelled=r"\b(?:schreib\w* (?:alle )?zahlen aus|zahlen (?:bitte )?(?:aus(?:schreiben|geschrieben)|in worten))(?!\w)",
    significant=r"signifikanten? (?:stellen|ziffern)",
)
_SPANISH = FigureWords(
    signs=r"decimal|dígito|redonde|número|cifras|estadísticas|fecha|escala|resultado|respuesta|total|importe|precio|coste|costo|suma|distancia|peso|temperatura|duración|nota|puntuación|entero|valor",
    verbs=r"y|con|da|dé|dame|expresa|exprese|muestra|muestre|indica|indique|escribe|escriba|usa|use|utiliza|convierte|calcula|presenta|pon|ponga",
    articles=r"me|todos|todas|los|las|el|la|tu|su|cada|final",
    subjects=(
        (r"resultados?|total(?:es)?|duración", _ANY, False),
        (r"respuestas?", _EXACT, False),
        (r"importes?|cantidades|valores|medidas|montos?", _EXACT, True),
        (r"precios?|costes?|costos?|sumas?|tarifas?", "money", True),
        (r"distancias?|longitud(?:es)?", "length", True),
        (r"pesos?|masas?", "mass", True),
        (r"temperaturas?", "temperature", True),
    ),
    middle=r"deben?|debe|estar|ser|está|están|van|expresad[oa]s?|indicad[oa]s?|dad[oa]s?|siempre|solo|sólo|únicamente|final(?:es)?",
    within=r"(?:en|a)",
    joins=r"y|e|o",
    ends=r"y|pero|solo|sólo|únicamente|redondead[oa]s?|por favor|con",
    dates=r"fechas?",
    for_dates=r"para(?: las| todas las)?",
    decimals=r"decimales|decimal|cifras decimales|dígitos decimales",
    rounding=r"\bredonde(?:a|e|ad[oa]s?|ar)|\bda|\bexpresa|\bindica|\bcalcula",
    to=r"(?:a|con)",
    having=r"a|con|usa",
    whole=r"\bredonde\w*(?: [\w']{1,15}){0,5} (?:al|a un) (?:número )?entero(?: más (?:cercano|próximo))?(?!\w)",
    rated=r"\b(?:(?:número|respuesta|resultado|nota|valor|puntuación) (?:debe|tiene que) (?:estar|ser)(?: (?:un|una|número|entero))* entre|(?:da|dé|responde|elige|indica|escoge)(?: \w{1,12}){0,4} (?:número|nota|puntuación|entero) (?:entre|de|del)|en una escala (?:de|del))",
    numbers=r"cifras|números|estadísticas|porcentajes|datos numéricos",
    kinds=r"diferentes|concret[oa]s|exact[oa]s|precis[oa]s|importantes|relevantes|clave|distint[oa]s",
    giving=r"incluye|incluya|menciona|mencione|da|dé|cita|cite|proporciona|contiene|con|usa|indica",
    bare=r"números",
    digits=r"dígitos?|cifras?",
    spelled=r"\b(?:escrib\w+ (?:todos )?los números (?:en|con) (?:letras|palabras)|números (?:escritos )?(?:en|con) (?:letras|palabras))(?!\w)",
    significant=r"(?:cifras|dígitos) significativ[oa]s",
)
FIGURES: Mapping[str, FigureWords] = {"en": _ENGLISH, "fr": _FRENCH, "de": _GERMAN, "es": _SPANISH}
"""By the lexicon's code."""
