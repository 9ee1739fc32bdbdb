"""French."""

from __future__ import annotations

from .lexicon import QUOTED, Lexicon
from .names import FRENCH_LANGUAGES, NUMBERS_FR

# ruff: noqa: E501
# fmt: off
# A pattern is read whole: its line is as long as it is.

_ANSWER = r"(?:réponse|réponses|sortie|texte|message|résultat)"
_WORKS = (
    r"(?:essai|rédaction|dissertation|histoire|poème|article|lettre|courriel|e-mail|mail|résumé|rapport|critique|chanson|discours|"
    r"paragraphe|description|document|proposition|cv|annonce|publicité|plan|blague|haïku|tweet|slogan|dialogue|liste|tableau|note|"
    r"explication|conte|récit|guide|billet|post|synthèse|présentation|texte|compte rendu|communiqué|nouvelle|invitation)"
)
_YOUR = r"(?:ta|ton|tes|votre|vos|la|le|l'|cette|ce|un|une)"
_IT = rf"(?:tout|{_YOUR}\s?(?:{_ANSWER}|{_WORKS})(?: (?:entière?|complète?|finale?))?|(?:toute|l'ensemble de|l'intégralité de) {_YOUR}\s?(?:{_ANSWER}|{_WORKS}))"
_USE = r"(?:utilise|utilisez|utiliser|emploie|employez|employer|mets|mettez|mettre|écris|écrivez|écrire|inclus|incluez|inclure|ajoute|ajoutez|ajouter|mentionne|mentionnez|mentionner|cite|citez|citer|contenir|contient|contienne|insère|insérez|insérer|comporte|comporter|comprend|comprendre|comprenne|place|placez|dis|dites|dire|intègre|intégrez|intégrer)"

FRENCH = Lexicon(
    code="fr",
    hints=r"\b(?:\w{0,20}[çèêàâîôûœ]\w{0,20}|caractères?|puces?|un|la|me|peux|peut|mon|ma|mes|nous|se|sa|son|faire|à|lecteur|ton|vouvoie\w*|tutoie\w*|sois|tu|vous|il|je|ce|cette|qui|moins|secondes?|qu'\w+|arrondi\w*|ajoute[zr]?|donne[zr]?|inclus|incluez|fais|faites|ne|aucune?s?|entre|comme|exactement|titre|doit|chaque|toute?s?|du|de|en|par|ta|ton|tes|votre|réponse|termine\w*|mets|présente\w*|sous|pour|au|aux|pas|ou|dans|d'\w+|n'\w+|l'\w+|le|les|des|une|et|est|mots?|écris|écrivez|rédige\w*|répond\w*|sans|avec|au (?:moins|plus)|français|utilis\w+|phrases?|paragraphes?)\b",
    signs=r"minuscule|majuscule|capitale|titre|post-?scriptum|p\.s|ps|csv|yaml|xml|html|json|tableau|liste|guillemet|chevron|bloc|oui|vrai|l'un|un|cite|citation|référence|source|document|contexte|texte|brut|seconde|minute|jeton|token|appel|requête|dollar|usd|\$|surligne|italique|évidence|répond|choisi",
    numbers=NUMBERS_FR,
    fraternal="et",
    before={
        "least": r"au (?:moins|minimum)|un minimum de|minimum|pas moins (?:de|d')|au moins de|min\.",
        "above": r"plus (?:de|d')|plus long que|supérieur à",
        "most": r"au (?:plus|maximum)|un maximum de|maximum|pas plus (?:de|d')|jusqu'à|max\.?|sans dépasser|ne (?:pas (?:dépasser|excéder)|(?:dépasse|excède)[zr]? pas|(?:doi(?:t|s|vent)|devra|devrait|peut) pas (?:dépasser|excéder|aller au-delà de))|(?:ne (?:dépassent|dépasse|excèdent)|n'excèdent|n'excède) (?:pas|jamais)|n'excède[zr]? pas|pas au-delà de|sans excéder|tout au plus|(?:au )?grand maximum|maxi|dans la limite de",
        "below": r"moins (?:de|d')|inférieur à",
        "exact": r"exactement|précisément|seulement|uniquement",
        "about": r"environ|à peu près|approximativement|autour de|près de|quelque",
    },
    after={"least": r"ou (?:plus|davantage)|(?:au )?minimum|au moins|min\b", "most": r"ou moins|(?:au )?(?:grand )?max(?:imum|i)?\b|(?:tout )?au plus|pas plus", "about": r"environ|à peu près|plus ou moins", "exact": r"exactement|pile|précisément|tout rond"},
    between=r"entre",
    ranging=r"de",
    joins=r"à|ou|et",
    plain_joins=r"à|ou",
    units={
        "words": r"mots?",
        "characters": r"caractères?|signes?",
        "sentences": r"phrases?",
        "paragraphs": r"strophes|paragraphes?",
        "lines": r"lignes?|vers(?=$|[.,;:!?)]| (?:sur|de|rim|en|qui|et|à|avec|sans|pour|chacun|maxi|au|dont|par|libres?|maximum)\b)",
        "bullets": r"puces?|points? à puces?|listes? à puces",
        "numbered_items": r"(?:points?|éléments?|étapes?) numérotée?s?",
        "sections": r"sections?|parties",
        "headings": r"(?:sous-|inter)?titres",
        "placeholders": r"espaces? réservés?|placeholders?",
        "questions": r"questions?",
    },
    adjectives=r"courtes?|courts?|brefs?|longs?|longues?|différents?|différentes?|distincts?|simples?|complets?|complètes?|grands?|petits?",
    capped=r"\b(?:limite|limitez|limiter|restreins|restreignez|réduis|réduisez) (?:[^\s.;]{1,30} ){0,6}à\s?$",
    plain_left=r"(?:^|[,;:(\u2014]\s{0,2}|- |\b(?:écris|écrivez|rédige|rédigez|compose|composez|crée|créez|génère|générez|produis|produisez|fais|faites|donne|donnez|"
    rf"{_USE}|en|dans|avec|et|mais|sur|(?:{_ANSWER}|{_WORKS}) (?:fait|compte|comporte|contient)|(?:doit|doivent|devra|devront) (?:compter|comporter|contenir|avoir|faire)|par|me (?:faire|donner|écrire|rédiger|faut|proposer)|veux|voudrais|aimerais|voudrions|souhaite|besoin de|besoin d'|compte|longueur|il y (?:a|ait)|a|ait|soit|être|avoir|fasse|faire|(?:{_WORKS}|{_ANSWER}|longueur|total|format|maximum|minimum|composé|composée) (?:de|d')) ?)"
    r"(?:(?:moi|nous|un|une|texte|court|courte|petit|petite|bref|total de) ){0,4}$",
    content_left=r"\b(?:les|ces|mes|ses|leurs|nos|vos|des|aux|premiers?|premières?|derniers?|dernières?|suivants?|tous les|toutes les|chaque|mêmes?)(?: (?:premiers?|premières?|derniers?|dernières?|suivants?|suivantes?))? $",
    content_right=r"^ (?:suivants|suivantes|ci-dessous|ci-dessus|du texte|de la liste|de ce|de cette|de l'article|de code|commençant|rimant|qui riment|que j)\b",
    content_relative=r"^ (?:qui|que|dont) (?!sont|doivent)",
    parts=r"titre|sous-titre|introduction|conclusion|nom|noms|mot de passe|question|objet|légende|strophe|vers|couplet|livre|fichier|(?:premier|première|deuxième|dernier|dernière) (?:paragraphe|phrase|partie|section)",
    negation=r"(?:(?:ne |n')[\w-]+ (?:pas|jamais|plus|aucune?)|ne (?:pas|jamais)|sans|évite|évitez|éviter|pas|exclus|excluez|ne doi(?:t|vent) (?:pas|jamais)|non|abstiens-toi de|abstenez-vous de|jamais)",
    absence=r"(?:sans|aucune?|pas (?:de|d')|évite[zr]?|point de|zéro|ni)",
    filler=rf"(?:de|d'|du|des|la|le|les|l'|un|une|aucune?|{_USE}|jamais|d'utiliser|d'employer|surtout|seule?|moindre|être|tes|ta|votre)",
    imperative=r"(?:écris|écrivez|rédige|rédigez|compose|composez|crée|créez|génère|générez|produis|produisez|fais|faites|donne|donnez|donne-moi|donnez-moi|explique|expliquez|explique-moi|expliquez-moi|"
    r"résume|résumez|décris|décrivez|réponds|répondez|liste|listez|énumère|énumérez|utilise|utilisez|utiliser|emploie|employez|inclus|incluez|ajoute|ajoutez|mentionne|mentionnez|cite|citez|évite|évitez|"
    r"n'utilise|n'utilisez|n'inclus|n'incluez|n'emploie|n'employez|ne|n'|commence|commencez|débute|débutez|termine|terminez|finis|finissez|conclus|concluez|mets|mettez|place|placez|entoure|entourez|encadre|encadrez|présente|présentez|"
    r"limite|limitez|répète|répétez|sépare|séparez|traduis|traduisez|propose|proposez|imagine|imaginez|raconte|racontez|veille|veillez|assure-toi|assurez-vous|sois|soyez|écrire|rédiger|répondre|reformule|reformulez|dis|dites|formate|formatez|structure|structurez|choisis|choisissez|renvoie|renvoyez|fournis|fournissez|aucune?|pas de|sans)",
    polite=r"(?:s'il te plaît|s'il vous plaît|merci de|puis|ensuite|enfin|d'abord|et|mais|aussi|de plus|également|maintenant|important|contraintes?|règles?|si possible|idéalement|de préférence)",
    modal=r"(?:doit|doivent|dois|devez|devra|devrait|faut|faudrait|peux-tu|pouvez-vous|pourrais-tu|pourriez-vous|je veux|je voudrais|j'aimerais|merci de|veille[zr]?|assure-toi|assurez-vous|s'il (?:te|vous) plaît|interdits?|interdites?|obligatoire)",
    finite=r"\b(?:est|sont|était|étaient|a|ont|avait|fait|font|va|contient|compte|dit|disait)\b",
    asking=r"^(?:combien|pourquoi|comment|qui|que|quel\w*|où|quand|est-ce|qu'est-ce|faut-il|doit-on|peut-on|à quoi)\b",
    conditional=r"^(?:et |mais )?(?:si|quand|lorsque|lorsqu'\w+) (?!possible|nécessaire|tu peux|vous pouvez|tu réponds|vous répondez)",
    reported=r"\b(?:(?:mon|ma|notre|son|sa) (?:professeur|prof|patron|chef|essai|texte|article|rapport|lettre|client|livre)(?: \w+){0,3}? (?:est|a|dit|fait|contient|doit|veut|demande|compte))\b",
    answer=_ANSWER,
    works=_WORKS,
    relative=r"\bqui (?:ne )?(?:[\w'-]+ ){0,6}$|\bquand (?:[\w'-]+ ){0,5}$|\bcomment (?:[\w'-]+ ){0,1}$",
    soft=r"\b(?:idéalement|si possible|de préférence|essaie|essayez|si tu peux|si vous pouvez|tu peux|vous pouvez|dans la mesure du possible)\b",
    frame=frozenset(
        ["ta", "ton", "tes", "votre", "la", "le", "l", "les", "un", "une", "réponse", "texte", "doit", "devra", "doivent", "être", "avoir", "contenir", "comporter", "en", "de", "d", "du", "des", "utilise", "utilisez", "n", "ne", "pas", "jamais", "sans", "aucun", "aucune", "veille", "veillez", "à", "assure-toi", "assurez-vous", "que", "soit", "et", "avec", "inclus", "incluez", "mot", "mots", "phrase", "lettre", "expression", "ajoute", "tout", "toute", "dans", "longueur", "faire", "fait", "mentionne", "mentionnez", "limite", "limitez", "chaque", "paragraphe", "paragraphes", "phrases", "ligne", "section", "s'il", "te", "vous", "plaît", "emploie", "employez", "évite", "évitez", "d'utiliser", "d'employer", "n'utilise", "n'utilisez", "n'emploie", "n'inclus", "n'incluez", "essai", "article", "lettre", "poème", "histoire", "résumé", "termine", "commence", "par", "maximum", "minimum"]
    ),
    openers=r"(?:chaque|ta|ton|votre|la|le|l'|n'|ne|sans|utilise|utilisez|évite|évitez|inclus|incluez|ajoute|emploie|employez|mentionne|limite|limitez|aucune?|pas|veille|veillez|assure|assurez|commence|termine)",
    prepositions=r"(?:\b(?:en|avec|de|dans|sans|par|d') )?(?:\b(?:le|la|les|une?) )?$",
    such_as=r" (?:comme|tels? que|telles? que)",
    times=r"fois|reprises",
    repeated={},
    include=_USE,
    quotes=_USE,
    appear=r"(?:(?:doit|doivent|devra|devrait) (?:apparaître|figurer|être (?:utilisée?s?|présente?s?|incluse?s?|mentionnée?s?)|se trouver)|apparaît|apparaisse|figure|apparaissent)",
    banned=r"(?:(?:est|sont) (?:interdite?s?|proscrite?s?)|interdite?s?|(?:ne doi(?:t|vent)|ne peu(?:t|vent)) (?:pas|jamais) (?:apparaître|figurer|être (?:utilisée?s?|présente?s?|mentionnée?s?|incluse?s?)))",
    word_nouns=r"(?:mots?(?:[\s-]clés?)?|termes?|mots-clefs?)",
    phrase_nouns=r"(?:phrases?|expressions?|formules?|locutions?)",
    letter_nouns=r"(?:lettres?|caractères?|symboles?)",
    mention=r"(?:mentionne|mentionnez|mentionner)",
    and_or=r"et|ou|ni",
    bare_stop=r"(?:de|du|des|d|le|la|les|un|une|et|ou|en|dans|avec|pour|par|qui|que|au|aux|à|est|sont|doit|clés?|suivants?|suivant|sur|sans|maximum|minimum|environ|ne|n|plus|moins|seule?s?|seulement|uniquement|exacte?s?)",
    bare_end=r"(?:$|[.;!?)\]:]| (?:svp|stp|merci)\b| s'il | dans (?:ta|votre|la|le|ton)\b| au (?:moins|plus|maximum)| (?:doit|doivent|ne|est|sont|apparaît|exactement|plus|moins|entre|environ|\d+) ?|, (?:et|mais)| et \w+(?:ez|e|s) )",
    marks={
        ".,;:!?": r"ponctuation(?= ?$|[.,;:!?]| (?:du tout|nulle part)\b)",
        ",": r"virgules?", "!": r"points? d'exclamation", "?": r"points? d'interrogation", ";": r"points?[\s-]virgules?", ":": r"deux[\s-]points", '"': r"guillemets?",
        "\u2014": r"tirets? (?:cadratins?|longs?)", "-": r"traits? d'union", "#": r"hashtags?|mots-dièse", "*": r"astérisques?", "'": r"apostrophes?", "(": r"parenthèses?", ".": r"points? finale?s?",
    },
    starts=r"(?:commence[zr]?|débute[zr]?|commencent|débutent)",
    ends=r"(?:termine[zr]?|finis|finit|finissez|finir|finisse|conclus|concluez|se termine|achève[zr]?)",
    with_words=r"(?: exactement)?(?: (?:par|avec|en))(?:\s?:)?(?: exactement)?(?: (?:le|la|les|l'|cette|ces|ce))?(?: (?:exacte?|seule?|suivante?))*",
    ordinals={"premier": 1, "première": 1, "deuxième": 2, "second": 2, "seconde": 2, "troisième": 3, "quatrième": 4, "cinquième": 5, "sixième": 6, "dernier": -1, "dernière": -1},
    paragraph={"paragraph": "paragraphes?", "sentence": "phrases?", "line": "lignes?"},
    edges=(
        (rf"\b(?:tout )?premiers? mots? (?:de (?:la|ta|votre) {_ANSWER} |du texte )?(?:doit|doivent|devra|devront|sera|seront|est|sont|soit) (?:être )?(?P<term>{QUOTED})", "start"),
        (rf"\b(?:tout )?derniers? mots? (?:de (?:la|ta|votre) {_ANSWER} |du texte )?(?:doit|doivent|devra|devront|sera|seront|est|sont|soit) (?:être )?(?P<term>{QUOTED})", "end"),
    ),
    each=r"(?:chaque|chacune?(?: des)?)",
    per=r" (?:par|dans chaque|pour chaque) {unit}",
    each_after=r" chacune?\b(?! (?:avec|\w+ant|sépar\w+|divis\w+) )",
    cases=(
        (r"\b(?:sans(?: aucune?| utiliser de)?|pas de|aucune?|n'\w+ pas de) (?:lettres? )?(?:majuscules?|capitales?)\b", "lower"),
        (r"\b(?:sans(?: aucune?| utiliser de)?|pas de|aucune?|n'\w+ pas de) (?:lettres? )?minuscules?\b", "upper"),
        (r"\b(?:en|uniquement (?:en|des)|que des|tout en) (?:lettres )?minuscules?(?: uniquement)?\b", "lower"),
        (r"\b(?:en|uniquement (?:en|des)|que des|tout en) (?:lettres )?(?:majuscules?|capitales)(?: uniquement)?\b", "upper"),
    ),
    wraps=(
        (rf"\b(?:mets|mettez|place|placez|entoure|entourez|encadre|encadrez|écris|écrivez) {_IT}(?: \w+)? (?:entre|de|dans des|par des) (?:des )?guillemets(?: doubles)?", '"', '"'),
        (rf"\b{_IT} doit être (?:mise?|placée?|entourée?|écrite?) (?:entre|de|par des) guillemets(?: doubles)?", '"', '"'),
        (rf"\b(?:mets|mettez|place|placez) {_IT} (?:entre|dans) (?:un bloc de code|des blocs de code)", "```", "```"),
    ),
    title=(
        (r"\btitre[^.;]{0,40}(?:<<|entre (?:des |deux )?chevrons|doubles? chevrons|chevrons doubles|double crochets angulaires)", "<<", ">>"),
        (r"\b(?:donne|donnez|ajoute|ajoutez|inclus|incluez|avec|avoir|contenir|comporter|mets|mettez)(?:-(?:lui|y))?(?: \w+){0,2}? un (?:(?:bon|court|beau) )?titre\b(?! de)", "", ""),
    ),
    no_title=r"\b(?:sans|pas de|aucun) titre\b(?! (?:de|du|qui|trop)\b)|\b(?:ne |n')\w+ (?:pas|jamais) (?:de|d'un|un) titre\b(?! (?:de|du|qui|trop)\b)",
    postscript=r"\b(?:post-?scriptum|p\.s\.|un ps\b)",
    formats=(
        (r"\b(?:(?:renvoie|renvoyez|retourne|retournez|donne|donnez|réponds|fournis) )?(?:uniquement |seulement |que )?(?:en|au format|sous forme de|un|du)(?: objet| format| bloc)? json\b", "json"),
        (r"\b(?:en|au format|du) csv\b", "csv"), (r"\b(?:en|au format|du) xml\b", "xml"), (r"\b(?:en|au format|du) yaml\b", "yaml"), (r"\b(?:en|au format|du) html\b", "html"),
        (r"\b(?:sous (?:la )?forme (?:de|d'un)|dans un|avec un|en|(?:donne|donnez|fais|faites|dresse|dressez)(?:-moi)? un) tableau(?: markdown)?\b", "table"),
        (r"\b(?:sous (?:la )?forme (?:de|d'une)|en|avec une|avec des|utilise des|utilisez des) ?(?:liste à puces|puces)\b", "bullets"),
        (r"\b(?:sous (?:la )?forme (?:de|d'une)|en|avec une) ?liste numérotée\b", "numbered_list"),
        (r"\ben texte brut\b", "plain"),
    ),
    format_names={r"markdown": "markdown", r"(?:listes? à )?puces": "bullets", r"listes? numérotées?|numérotation": "numbered_list", r"tableaux?": "table", r"json": "json", r"html": "html"},
    program=r"\b(?:fonction|programme|script|api|fichiers?|code|convert\w+|explique\w* (?:ce|comment)|comment|différence)\b",
    options=(
        r"\b(?:réponds|répondez|répondre|choisis|choisissez)\b[^.;]{0,50}\b(?:un|une|l'un|l'une) (?:des|de ces)(?: \w+){0,4}?(?:\s?:|(?= ?\"))",
        r"\b(?:réponds|répondez|répondre)(?: \w+){0,2}? (?:par|avec)(?: seulement| uniquement| soit)*:?(?= \")",
    ),
    choices={r"oui ou (?:par )?non": ("oui", "non"), r"vrai ou (?:par )?faux": ("vrai", "faux")},
    languages=FRENCH_LANGUAGES,
    speaks=(
        r"\b(?:réponds|répondez|répondre|écris|écrivez|écrire|rédige|rédigez|rédiger|rédigée?|écrite?|réponse|décris|décrivez|explique[rz]?|raconte[rz]?|résume[rz]?|donne[rz]?|cite[rz]?|présente[rz]?)\b(?: [\w']+){0,6}? (?P<cut>(?:entièrement |uniquement |seulement |exclusivement )?en {language}(?: uniquement| seulement)?)\b",
        r"\b(?:entièrement|uniquement|exclusivement|seulement) en {language}\b|\ben {language} (?:uniquement|seulement)\b|^en {language}\b|[,(] ?en {language}(?=$|[.,;!)])|\ben (?:bon |joli )?{language} (?:soutenu|courant|simple|correct|facile|standard|svp|stp|s'il)\b",
    ),
    strictly=r"\b(?:uniquement|entièrement|exclusivement|seulement|votre|ta)\b",
    about=r"\b(?:sur|à propos|au sujet|qui|traduis\w*|traduire)\b",
    repeat=r"\b(?:répète|répétez|recopie|recopiez)(?: d'abord)?(?: (?:la|ma|cette|l'|mot pour mot|intégralement))* ?(?:demande|question|consigne|requête)\b",
    earlier=r"\b(?:ci-dessus|précédente?)\b",
    later=r"\b(?:ci-dessous|suivante?)\b",
    template=r"\b(?:format|forme|modèle|comme|suivante?s?|ci-dessous)\b",
    divided=r"\b(?:sépare[zr]?|séparée?s|séparant|divise[zr]?|divisée?s)\b[^.;*]{0,60}?(?:par|avec|de|comme)",
    asterisks={"*": r"astérisques?|étoiles?", "-": r"tirets?", "=": r"signes? égal", "#": r"dièses?"},
    answers_noun=r"(?:débuts|incipits|accroches|titres|exemples|traductions|questions|réponses|versions|blagues|poèmes|chansons|lettres|options|variantes|propositions|solutions|histoires|courriels|e-mails|tweets|résumés|slogans|annonces|idées|textes)",
    parts_noun=r"(?:étapes|points|strophes|scènes|chapitres|raisons|conseils)",
    pair=r"\b(?:les deux)\b",
    highlights=(r"\b(?:surligne[zr]?|mets? en (?:évidence|italique)|mettez en (?:évidence|italique)) {quantity}", r"{quantity} (?:[\w-]+ )?(?:en italique|surlignée?s|mise?s en (?:évidence|italique))\b"),
    highlight_signs=r"markdown|italique|astérisque|\*",
    capitals=(r"{quantity} mots? (?:(?:écrits?|entièrement|tout) ){0,2}en (?:lettres )?(?:majuscules|capitales)\b",),
    labels=r"\b(?:marque[zr]?|commence[zr]?|commencer|intitule[zr]?|intitulée?|étiquette[zr]?)\b[^.;\"]{0,60}?(?:avec|par)",
    label_unit=r"\b(?:chaque|les|des) (?P<noun>\w{3,20})\b",
    sources=(
        (r"\bcite[zr]? (?:tes|vos|les|chaque|une|toutes les) ?(?:\w+ )?(?:sources?|affirmations?|références?)\b|\bavec (?:des|les) (?:citations|références)\b", "cite"),
        (r"\b(?:utilise[zr]?|appuie-toi sur|appuyez-vous sur|base-toi sur|basez-vous sur) (?:uniquement|exclusivement|seulement|que) (?:le|la|les|ce|ces|cet|cette) (?:documents?|textes?|sources?|contexte|article|rapport|contrat)\b|\b(?:uniquement|exclusivement|seulement)(?: \w+){0,3} (?:sur|à partir|avec|les informations)(?: (?:de|des|du|la|le|les|ce|ces|cette|informations))* (?:documents?|textes?|sources?|contexte|article|rapport|contrat)\b", "only"),
        (r"\bne cite[zr]? (?:pas|aucune)\b|\b(?:sans|pas de|aucune?) (?:citations?|références?|sources?)\b", "none"),
    ),
    documents=r"\b(?:le|la|ce|cette|l') ?(?:texte|passage|article|paragraphe|courriel|e-mail|document|lettre|phrase|extrait|rapport|message)(?: [\w-]{1,20}){0,3}? (?:suivante?|ci-dessous)[^.:\n?]{0,80}:",
)
