"""What an answer may hold or lack (examples, quotations, figures, code ...), as fragments of patterns in four languages.

One pattern asks for a feature, one forbids it altogether; a ban with a reach of its own ("no jokes about cats", "no
tables in the summary") is none of these.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

# ruff: noqa: E501
_NOUNS: Mapping[str, tuple[str, str, str, str]] = {
    "example": (r"examples?", r"exemples?", r"beispiele?n?", r"ejemplos?"),
    "quotation": (r"quotes?(?! for\b)|quotations?", r"citations?", r"zitate?n?", r"citas?(?: célebres?| textuale?s?)?"),
    "statistics": (
        r"(?:statistics|stats|figures|percentages|numerical (?:data|figures)|(?:hard )?numbers(?! of)|data and (?:figures|percentages|numbers|statistics)|data points)",
        r"(?:statistiques?|chiffres?|pourcentages?|données chiffrées)",
        r"(?:statistiken?|zahlen|prozentzahlen|prozentangaben)",
        r"(?:estadísticas?|cifras?|porcentajes?|números?(?! de\b))",
    ),
    "code": (
        r"(?:(?:source|sample|example|working|runnable|python|java|javascript|sql|bash|shell|html|rust|go|c\+\+) )?code(?: (?:snippets?|examples?|samples?|blocks?|listings?))?",
        r"(?:(?:exemples?|extraits?|blocs?) de )?code(?: source)?",
        r"(?:beispiel|quell|programm)?code(?:-?(?:beispiele?n?|blöcken?|schnipseln?))?",
        r"(?:(?:ejemplos?|fragmentos?|bloques?) de )?código(?: fuente| de ejemplo)?",
    ),
    "table": (r"tables?(?! of contents)|tabular (?:format|form)", r"tableaux?", r"tabellen?", r"tablas?"),
    "link": (
        r"(?:hyper)?links?|urls?",
        r"(?:hyper)?liens?|urls?",
        r"(?:hyper)?links?|urls?|verlinkungen?",
        r"(?:hiper)?enlaces?|urls?",
    ),
    "emoji": (
        r"emojis?|emoticons?|smileys?",
        r"émojis?|emojis?|émoticônes?",
        r"emojis?|emoticons?|smileys?",
        r"emojis?|emoticonos?",
    ),
    "hashtag": (r"hashtags?", r"hashtags?|mots-dièses?", r"hashtags?", r"hashtags?|etiquetas"),
    "metaphor": (r"metaphors?|similes?|figurative language", r"métaphores?", r"metaphern?", r"metáforas?"),
    "humour": (
        r"humou?r|jokes?|puns?|wordplay",
        r"humour|blagues?|jeux? de mots",
        r"humor|witze?n?|wortspiele?n?",
        r"humor|chistes?|bromas?|juegos? de palabras",
    ),
    "heading": (
        r"(?:sub-?)?head(?:ing|er)s?",
        r"(?:sous-|inter)titres?",
        r"(?:zwischen)?überschriften?",
        r"encabezados?|subtítulos?",
    ),
    "conclusion": (
        r"conclusions?|concluding (?:paragraph|summary)|closing (?:paragraph|summary)|wrap-up",
        r"conclusions?",
        r"fazit|schlussabsatz|schlussfolgerung",
        r"conclusi(?:ón|ones)",
    ),
    "introduction": (
        r"introductions?|intro|introductory (?:paragraph|sentence)|preamble|preface",
        r"introductions?|intro|préambule",
        r"einleitung|vorwort",
        r"introducci(?:ón|ones)|preámbulo",
    ),
    "greeting": (
        r"(?:greeting|salutation)s?(?: (?:line|sentence))?",
        r"salutations?|formule d'appel",
        r"begrüßung|anrede",
        r"saludos?(?: inicial(?:es)?)?",
    ),
    "sign-off": (
        r"sign-?offs?|signatures?|closing (?:line|formula)|complimentary close",
        r"signatures?|formule de politesse",
        r"grußformel|unterschrift|signatur",
        r"despedidas?|firma",
    ),
    "disclaimer": (
        r"(?:legal |standard |short |medical )?disclaimers?",
        r"avertissements?|mentions? légales?|clause de non-responsabilité",
        r"haftungsausschl\w+|disclaimers?|warnhinweise?",
        r"descargos? de responsabilidad|avisos? legal(?:es)?",
    ),
    "image": (
        r"images?|pictures?|photos?|illustrations?",
        r"images?|photos?|illustrations?",
        r"bilder?n?|fotos?",
        r"imágenes|imagen|fotos?|ilustraciones",
    ),
    "dialogue": (r"dialogues?|dialogs?|conversations?|direct speech", r"dialogues?", r"dialoge?n?", r"diálogos?"),
    "abbreviation": (
        r"abbreviations?|acronyms?",
        r"abréviations?|acronymes?|sigles?",
        r"abkürzungen?|akronyme?n?",
        r"abreviaturas?|siglas?|acrónimos?",
    ),
    "anecdote": (r"anecdotes?|personal stor(?:y|ies)", r"anecdotes?", r"anekdoten?", r"anécdotas?"),
    "date": (r"(?:exact |specific )?dates", r"dates", r"(?:genaue )?(?:daten|datumsangaben)", r"fechas"),
    "price": (
        r"(?:exact |specific )?prices|pricing",
        r"(?:les |des )prix|tarifs",
        r"preise|preisen",
        r"precios|tarifas",
    ),
}
"""The nouns of each feature, in English, French, German, Spanish."""
FEATURES = frozenset(_NOUNS)
_ORDER = ("en", "fr", "de", "es")
_BETWEEN = {
    "en": r"(?:(?!(?:no|not|without|never|any|about|of|on|from|than|instead|more|other|to|is|are|avoid|for|discount|promo|promotional|coupon|dress|zip|area|postal|access|voucher|booking|qr|bar|phone|order|account|tax|building)\b)[\w'’%-]+,? ){0,4}?",
    "fr": r"(?:(?!(?:ne|pas|sans|aucune?|jamais|plus|sur|autres?|pour|du|est)\b)[\w'’%-]+ |d'){0,4}?",
    "de": r"(?:(?!(?:keine?[nrsm]?|nicht|ohne|nie|niemals|über|andere\w*|mehr|für|von|ist)\b)[\w'’%-]+ ){0,4}?",
    "es": r"(?:(?!(?:no|sin|ning[uú]n\w*|nunca|sobre|otr[oa]s?|más|para|es)\b)[\w'’%-]+ ){0,4}?",
}
"""Words between a verb and what it asks for: none that deny it, or make it another thing's."""
_ASKS = {
    "en": r"(?:includ(?:e|es|ing)|add(?:ing)?|give(?: me| us)?|provid(?:e|ing)|us(?:e|ing)|insert|put(?: in)?|show(?: me| us)?|offer|sprinkle(?: in)?|weave in|need|want|contain(?:s|ing)?|has|have|features?|(?:begin|start|open|end|finish|close|conclude)s? with|(?:support|back|illustrate|illustrating|explain|clarify|demonstrate|spice|write|answer|present|show|compare|summari[sz]e|list|put|format)(?:ing)? [^.,;:!?]{1,40} (?:with|by|using|in|as)|plus|along with|together with|sign off with)",
    "fr": r"(?:incl(?:us|uez|ure)|ajoute[rz]?|donne[rz]?(?:-moi|-nous)?|fournis(?:sez)?|utilise[rz]?|emploie|insère[rz]?|mets|mettez|montre[rz]?(?:-moi)?|propose[rz]?|glisse[rz]?|(?:commence|termine|finis|ouvre|conclu)\w* (?:par|avec|sur)|(?:illustre|explique|étaye|présente|compare|résume)\w* [^.,;:!?]{1,40} (?:avec|par|dans|à l'aide d[e']|sous forme d[e']))",
    "de": r"(?:füge?n?|gib|geben sie|nenne?n?(?: sie)?|verwende\w*|benutze?n?|nutze?n?|setze?n?|zeige?n?|zeig|liefere?n?|ergänze?n?|streue?n?|bringe?n?|baue?n?|enthalten|(?:beginne?|starte|ende|schließe?|beende)\w*(?: sie)? mit|(?:erkläre?|belege?|illustriere?|veranschauliche?|vergleiche?|stelle?|fasse?)\w* [^.,;:!?]{1,40} (?:mit|anhand|in|als))(?: mir| uns| sie| bitte)*",
    "es": r"(?:inclu(?:ye|ya|yas|ir)|añad[ea]\w*|agreg\w+|da(?:me|nos)?|dé|proporciona|usa|utiliza|emplea|inserta|pon(?:ga|me)?|muestra|muéstrame|ofrece|(?:empieza|comienza|termina|acaba|concluye|cierra) con|(?:ilustra|explica|apoya|respalda|compara|presenta|resume)\w* [^.,;:!?]{1,40} (?:con|mediante|en|por medio de))",
}
_NEUTRAL = {
    "en": r"(?:(?:any|all|a|an|the|your|single|extra|further|additional|unnecessary|kind of|sort of|of the|use of|using|closing|final|opening|me|more|whatsoever|type of) ){0,3}",
    "fr": r"(?:(?:de|des|d'|les?|la|une?|aucune?|tous?|toutes?|ton|ta|tes|votre|vos|moindre|quelque) ?){0,3}",
    "de": r"(?:(?:irgendwelche[nrs]?|jegliche[nrs]?|jede[nrs]?|alle|die|das|den|eine?[nrs]?|der) ){0,2}",
    "es": r"(?:(?:ning[uú]n|ninguna|ningunas|ningunos|las?|los?|el|una?|unas|unos|todas?|todos?|tus?|tipo de|clase de) ){0,2}",
}
_BANS = {
    "en": r"(?:(?:no|zero|without|avoid(?:ing)?|skip(?:ping)?|omit(?:ting)?|leav(?:e|ing) out|exclud(?:e|ing)|drop|free of|refrain from(?: using)?|stay away from|steer clear of|do without|(?:do not|don't|dont|never|must not|mustn't|should not|shouldn't|cannot|can't|may not)(?: ever)? (?:use|include|add|give|provide|insert|write|show|output|put(?: in)?|have|contain|share|generate|produce|make|offer|cite|need|want|mention))(?: me)?)",
    "fr": r"(?:sans|aucune?|pas (?:de|d')|zéro|évite[rz]?|supprime[rz]?|omets|omettez|n'(?:inclus|incluez|ajoute|ajoutez|utilise|utilisez|emploie|employez|insère)\w* (?:pas|aucune?|jamais)|ne (?:mets|mettez|donne|donnez|fournis|cite|montre|propose|fais|faites|mentionne)\w* (?:pas|aucune?|jamais))",
    "de": r"(?:keine?(?:rlei)?[nrsm]?|ohne|null|vermeide\w*|verzichte\w*(?: sie)?(?: bitte)? auf|lass\w*(?: sie)?(?= [^.,;:!?]{0,30} weg)|(?:füge?|gib|geben sie|nenne?|verwende\w*|benutze?|nutze?|setze?|zeige?|schreibe?)(?: sie| bitte| mir)* (?:keine?[nrsm]?|nie(?:mals)?))",
    "es": r"(?:sin|ning[uú]n|ninguna|nada de|cero|evita[r]?|omite|prescinde de|no (?:uses?|utilices?|incluyas?|añadas?|agregues?|des|dé|pongas?|muestres?|emplees?|insertes?|escribas?|cites?|menciones?|quiero)|nunca (?:uses?|utilices?|incluyas?|des|pongas?))",
}
_LISTED = r"(?:(?:[\w'’-]+ ){0,1}[\w'’-]+(?:,| or| and| ou| et| oder| und| o| y| ni| nor)(?: no| any| aucune?| keine?)? ){0,4}?"
"""Other things forbidden in the same breath ("no quotes, examples or statistics")."""
_END = {
    "en": r"(?=$|[.,;:!?)]| (?:or|and|but|nor|please|pls|at all|whatsoever|anywhere|of any (?:kind|sort|type)|in (?:your|the|this) (?:answer|reply|response|text|output|email|post|message|article|essay)|either|needed|required|necessary|this time|allowed|for anyone|to anyone|under any circumstances)\b)",
    "fr": r"(?=$|[.,;:!?)]| (?:ou|et|ni|mais|s'il (?:te|vous)|svp|du tout|nulle part|dans (?:ta|la|votre) réponse)\b)",
    "de": r"(?=$|[.,;:!?)]| (?:oder|und|noch|aber|bitte|an|ein|in (?:der|deiner|ihrer) antwort|irgendwo|verwenden|nennen|angeben|einbauen|weg)\b)",
    "es": r"(?=$|[.,;:!?)]| (?:o|y|ni|pero|por favor|en (?:tu|la|su) respuesta|de ning[uú]n tipo)\b)",
}
_PROGRAM = r"(?:write|create|implement|give me|need|want|code|generate|build|fix|show me|can you (?:write|make|create))(?: me| us)? (?:an? |the |some |this |my )?(?:[\w+#-]+ ){0,3}?(?:(?:python|java|javascript|typescript|sql|bash|shell|c\+\+|c#|rust|ruby|php|perl|r|go|excel|vba|regex) (?:(?!course|tutorial|job|developer|book|class\b)[\w-]+ )?(?:functions?|scripts?|programs?|code|class(?:es)?|quer(?:y|ies)|snippets?|macros?|one-liners?|methods?|modules?)|(?:sql|database) quer(?:y|ies)|regex(?:es)?|regular expressions?|functions? (?:that|which|to) )|(?:écri\w+|schreib\w*|escrib\w+) (?:moi |mir |me )?(?:une?|eine?n?|una?) (?:fonction|script|programme?|requête|funktion|skript|abfrage|función|programa|consulta) (?:en |in )?(?:python|java|javascript|sql|php|bash|c\+\+)"
"""Work that is code, whatever its words."""


@cache
def features(code: str) -> dict[str, str]:
    """By "feature pole" the pattern in one language: "some" asks for it, "none" forbids it altogether."""
    found = {}
    for name, nouns in _NOUNS.items() if code in _ORDER else ():
        noun = nouns[_ORDER.index(code)]
        asks = rf"{_ASKS[code]} {_BETWEEN[code]}(?:{noun})(?![\w-])"
        if name == "code":
            asks += f"|{_PROGRAM}"
        if name == "quotation" and code == "en":
            asks += r"|quot(?:e|ing) (?!only\b)(?:[\w'’-]+ ){0,2}(?:expert|author|source|person)s?\b"
        if name == "link" and code == "en":
            asks += r"|link(?:ing)? to (?:the|your|each|every|a)\b"
        found[f"{name} some"] = asks
        ban = rf"{_BANS[code]} ?{_LISTED}{_NEUTRAL[code]}(?:{noun}){_END[code]}"
        if name == "quotation" and code == "en":
            ban += r"|(?:do not|don't|never) quote (?:anyone|anybody|anything|any \w+)"
        found[f"{name} none"] = ban
    return found
