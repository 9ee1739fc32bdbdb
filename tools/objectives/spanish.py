"""Spanish."""

from __future__ import annotations

from .lexicon import QUOTED, Lexicon
from .names import NUMBERS_ES, SPANISH_LANGUAGES

# ruff: noqa: E501
# fmt: off
# A pattern is read whole: its line is as long as it is.

_ANSWER = r"(?:respuesta|respuestas|salida|texto|mensaje|resultado)"
_WORKS = (
    r"(?:ensayo|redacción|historia|poema|artículo|carta|correo|resumen|informe|reseña|canción|discurso|párrafo|descripción|documento|propuesta|"
    r"currículum|anuncio|esquema|plan|chiste|haiku|tuit|eslogan|diálogo|lista|tabla|nota|explicación|cuento|relato|guía|entrada|texto|cuentos|novela)"
)
_YOUR = r"(?:tu|tus|su|sus|la|el|toda la|todo el|toda tu|todo tu|una|un|esta|este)"
_IT = rf"(?:todo|{_YOUR} (?:{_ANSWER}|{_WORKS})(?: (?:completa|completo|entera|entero))?)"
_USE = r"(?:usa|use|uses|usar|usando|utiliza|utilice|utilices|utilizar|emplea|emplees|emplear|incluye|incluya|incluyas|incluir|menciona|mencione|menciones|mencionar|escribe|escribas|escribir|añade|añadas|añadir|agrega|agregues|contener|contiene|contenga|pon|pongas|poner|tener|tiene|tenga|cita|cites|digas|decir|di|incorpora|incorpores)"

SPANISH = Lexicon(
    code="es",
    hints=r"\b(?:\w{0,20}ñ\w{0,20}|\w{2,20}(?:ción|ciones)|dame|hazme|puntos|sobre|oye|porfa|usted|al|lector|tono|qué|cómo|tienes|tiene|esta?|este|segundos|redonde\w*|decimales|da|añade|incluye|cita|pon|haz|exactamente|título|cada|debe|la|de|en|un|no|tu|su|por|o|y|respuesta|comas?|uses?|devuelve|termina|todo|más|menos|para|el|los|las|una|del|que|con|sin|palabras?|escribe|escriba|responde|responda|párrafos?|español|usa|utiliza|frases?|oraciones|al menos|como (?:máximo|mínimo))\b",
    signs=r"minúscula|mayúscula|título|posdata|p\.|csv|yaml|xml|html|json|tabla|lista|comillas|bloque|sí|verdadero|una?|cita|referencia|fuente|documento|contexto|texto|plano|segundo|minuto|token|llamada|dólar|usd|\$|resalta|destaca|cursiva|responde|elige|escoge|contesta",
    numbers=NUMBERS_ES,
    fraternal="y",
    before={
        "least": r"al menos|por lo menos|como mínimo|no menos de|un mínimo de|mínimo|mín\.",
        "above": r"más de|superior a",
        "most": r"como (?:máximo|mucho)|a lo sumo|no más de|hasta|un máximo de|máximo|máx\.?|sin (?:exceder|superar|pasar de)|no (?:(?:debe|deben|puede) )?(?:excedas|superes|superan?|superen?|exceden?|pasan(?: de)?|supere|exceda|superar|exceder|pases?|pasar)(?: de| las| los)?|no más allá de|como muchísimo|tope de",
        "below": r"menos de|inferior a",
        "exact": r"exactamente|justo|precisamente|solo|sólo",
        "about": r"unas|unos|aproximadamente|alrededor de|cerca de|más o menos|en torno a",
    },
    after={"least": r"o más|(?:como )?mínimo|al menos", "most": r"o menos|(?:como )?máximo|máx\b|como mucho|a lo sumo|no más", "about": r"aproximadamente|más o menos|o así", "exact": r"exactas?|exactos?|exactamente|justas?|justos?"},
    between=r"entre",
    ranging=r"de",
    joins=r"a|o|y",
    plain_joins=r"a|o",
    units={
        "words": r"palabras?",
        "characters": r"caracteres|carácter",
        "sentences": r"oraci(?:ón|ones)|frases?",
        "paragraphs": r"estrofas|párrafos?",
        "lines": r"líneas?|versos?",
        "bullets": r"viñetas?|puntos con viñetas?",
        "numbered_items": r"(?:puntos?|elementos?|pasos?) numerados?",
        "sections": r"secci(?:ón|ones)|apartados?|partes",
        "headings": r"encabezados?|subtítulos?",
        "placeholders": r"marcador(?:es)?(?: de posición)?|placeholders?",
        "questions": r"preguntas?",
    },
    adjectives=r"cortas?|cortos?|breves?|largas?|largos?|distintas?|distintos?|diferentes?|completas?|completos?|simples?|sencillas?",
    capped=r"\b(?:limita|limite|restringe|reduce|reduzca) (?:[^\s.;]{1,30} ){0,6}a\s?$",
    plain_left=r"(?:^|[,;:(\u2014]\s{0,2}|- |\b(?:escribe|escriba|redacta|redacte|compón|crea|cree|genera|genere|produce|haz|haga|da|dame|"
    rf"{_USE}|en|con|y|pero|darme|hacerme|escribirme|me (?:das|haces|escribes)|quiero|quisiera|necesito|me gustarían?|hazme|sea|ser|haya|hay|longitud|(?:{_WORKS}|{_ANSWER}|longitud|total|formato|máximo|mínimo|consta|compuesto) de) )"
    r"(?:(?:me|nos|un|una|breve|corto|corta|solo|total de) ){0,4}$",
    content_left=r"\b(?:los|las|estos|estas|esos|esas|mis|sus|tus|nuestros|nuestras|primeros|primeras|últimos|últimas|siguientes|todos los|todas las|cada|mismos|mismas)(?: (?:primeros|primeras|últimos|últimas|siguientes))? $",
    content_right=r"^ (?:siguientes|de abajo|de arriba|del texto|de la lista|de este|de esta|del artículo|de código|que riman|que rimen|que empiezan|que empiecen|que comiencen)\b",
    content_relative=r"^ (?:que|cuyas?|cuyos?) (?!sean|deben|debe)",
    parts=r"título|subtítulo|introducción|conclusión|nombre|nombres|contraseña|contraseñas|asunto|pregunta|preguntas|estrofa|verso|libro|archivo|(?:primer|primera|segundo|segunda|último|última) (?:párrafo|frase|oración|parte|sección)",
    negation=r"(?:no|nunca|jamás|sin|evita|evite|evitar|excluye|excluya|abstente de|ni|prohibido)",
    absence=r"(?:nada de|sin|ningun[oa]?|ningún|evita|evite|cero|ni|no)",
    filler=rf"(?:el|la|los|las|un|una|ningún|ninguna|ninguno|de|del|uso|alguna?|debe|debes|deben|{_USE}|en|tu|respuesta|haya|hay|sola|solo|nunca|jamás)",
    imperative=r"(?:escribe|escriba|escríbeme|redacta|redacte|compón|componga|crea|cree|genera|genere|produce|haz|haga|da|dé|dame|deme|explica|explique|explícame|describe|describa|resume|resuma|responde|responda|contesta|conteste|"
    r"enumera|enumere|lista|usa|use|utiliza|utilice|emplea|emplee|incluye|incluya|menciona|mencione|cita|cite|añade|añada|agrega|agregue|evita|evite|no|nunca|empieza|empiece|comienza|comience|inicia|inicie|termina|termine|acaba|acabe|"
    r"finaliza|finalice|concluye|concluya|pon|ponga|coloca|coloque|encierra|encierre|presenta|presente|limita|limite|repite|repita|separa|separe|traduce|traduzca|propón|proponga|imagina|cuenta|cuente|asegúrate|asegúrese|sé|sea|"
    r"formatea|estructura|elige|elija|escoge|devuelve|devuelva|proporciona|proporcione|resalta|resalte|destaca|destaque|sin|compara|analiza|reescribe)",
    polite=r"(?:por favor|luego|después|primero|además|también|y|pero|ahora|finalmente|importante|reglas?|requisitos?|si es posible|idealmente|preferiblemente)",
    modal=r"(?:debe|deben|debes|debería|deberían|tiene que|tienen que|hay que|por favor|puedes|puede usted|podrías|podría|quiero|quisiera|me gustaría|necesito|asegúrate|asegúrese|prohibid[oa]s?|se permiten?|obligatorio)",
    finite=r"\b(?:es|son|era|eran|fue|tiene|tienen|tenía|ha|han|hace|contiene|dice|dijo|está|están)\b",
    asking=r"^¿? ?(?:cuánt[oa]s?|por qué|cómo|quién(?:es)?|qué|cuál(?:es)?|dónde|cuándo|es|son|debo|hay que)\b",
    conditional=r"^(?:y |pero )?(?:si|cuando) (?!es posible|es necesario|puedes|puede|respondas)",
    reported=r"\b(?:(?:mi|nuestro|nuestra|su) (?:profesor|profesora|jefe|jefa|ensayo|texto|artículo|informe|carta|cliente|libro)(?: \w+){0,3}? (?:es|tiene|dice|dijo|contiene|debe|quiere|pide))\b",
    answer=_ANSWER,
    works=_WORKS,
    relative=r"\b(?:quien(?:es)?|que nunca|que no|que siempre) (?:[\w'-]+ ){0,6}$|\bcuándo (?:[\w'-]+ ){0,5}$",
    soft=r"\b(?:idealmente|si es posible|preferiblemente|de preferencia|intenta|intente|procura|procure|si puedes|puedes|a ser posible)\b",
    frame=frozenset(
        ["tu", "su", "la", "el", "los", "las", "un", "una", "respuesta", "texto", "debe", "deben", "debería", "ser", "tener", "contener", "en", "de", "del", "no", "sin", "ningún", "ninguna", "nunca", "usa", "use", "uses", "utiliza", "utilices", "emplea", "incluye", "incluyas", "con", "palabra", "palabras", "letra", "frase", "expresión", "término", "evita", "evite", "asegúrate", "que", "y", "haya", "tenga", "sea", "todo", "toda", "por", "favor", "menciona", "menciones", "limita", "cada", "párrafo", "párrafos", "frases", "línea", "sección", "a", "longitud", "usar", "usando", "aparecer", "aparezca", "veces", "añade", "ensayo", "artículo", "poema", "carta", "resumen", "historia", "total"]
    ),
    openers=r"(?:cada|tu|su|la|el|no|sin|usa|use|utiliza|utilice|evita|evite|incluye|incluya|añade|menciona|limita|ningun[oa]?|ningún|asegúrate|asegúrese|por favor|empieza|termina|comienza|con)",
    prepositions=r"(?:\b(?:en|con|de|sin|por) )?(?:\b(?:el|la|los|las|una?) )?$",
    such_as=r" (?:como|tales como)",
    times=r"veces|vez|ocasiones",
    repeated={},
    include=_USE,
    quotes=_USE,
    appear=r"(?:(?:debe|deben|debería|tiene que|ha de) (?:aparecer|figurar|estar|ser (?:usad[oa]s?|mencionad[oa]s?|incluid[oa]s?))|aparece|aparezca|aparezcan|aparecen)",
    banned=r"(?:(?:está|están) prohibid[oa]s?|prohibid[oa]s?|no (?:se permiten?|debe|deben|puede|pueden)(?: (?:aparecer|figurar|usarse|estar|mencionarse|ser (?:usad[oa]s?|mencionad[oa]s?)))?)",
    word_nouns=r"(?:palabras?(?: clave)?|términos?)",
    phrase_nouns=r"(?:frases?|expresi(?:ón|ones)|oración|fórmula)",
    letter_nouns=r"(?:letras?|caracteres|carácter|símbolos?)",
    mention=r"(?:menciona|mencione|menciones|mencionar)",
    and_or=r"y|o|ni|e|u",
    bare_stop=r"(?:de|del|el|la|los|las|un|una|y|o|en|con|para|por|que|al|a|es|son|debe|deben|clave|como|sin|máximo|mínimo|no|más|menos|siguientes?|sobre|exactamente|sol[oa]s?|sólo|solamente|únicamente)",
    bare_end=r"(?:$|[.;!?)\]:]| por favor\b| porfa\b| en (?:tu|la|el|su)\b| (?:al menos|como (?:mínimo|máximo)|debe|deben|no|aparece|aparezca|exactamente|más|menos|entre|por lo menos|está|\d+)\b|, (?:y|pero)| y \w+[ae]\b)",
    marks={
        ".,;:!?": r"(?:signos de )?puntuación(?= ?$|[.,;:!?])",
        ",": r"comas?", "!": r"signos? de exclamación|exclamaciones", "?": r"signos? de interrogación", ";": r"puntos? y coma", ":": r"dos puntos", '"': r"comillas", "\u2014": r"rayas?", "-": r"guion(?:es)?|guión",
        "#": r"hashtags?|etiquetas", "*": r"asteriscos?", "'": r"apóstrofos?", "(": r"paréntesis",
    },
    starts=r"(?:empieza|empiece|comienza|comience|empezar|comenzar|inicia|inicie)",
    ends=r"(?:termina|termine|terminar|acaba|acabe|acabar|finaliza|finalice|finalizar|concluye|concluya)",
    with_words=r"(?: exactamente)?(?: (?:con|por|diciendo))(?:\s?:)?(?: exactamente)?(?: (?:la|el|las|los|esta|este))?(?: (?:siguiente|misma))*",
    ordinals={"primer": 1, "primera": 1, "primero": 1, "segundo": 2, "segunda": 2, "tercer": 3, "tercera": 3, "tercero": 3, "cuarto": 4, "cuarta": 4, "quinto": 5, "quinta": 5, "último": -1, "última": -1},
    paragraph={"paragraph": "párrafos?", "sentence": "oración|oraciones|frases?", "line": "líneas?"},
    edges=(
        (rf"\bprimeras? palabras? (?:de (?:la|tu|su) {_ANSWER} |del texto )?(?:debe|deben|tiene que|será|es|sea) (?:ser )?(?P<term>{QUOTED})", "start"),
        (rf"\búltimas? palabras? (?:de (?:la|tu|su) {_ANSWER} |del texto )?(?:debe|deben|tiene que|será|es|sea) (?:ser )?(?P<term>{QUOTED})", "end"),
    ),
    each=r"(?:cada(?: un[oa](?: de l[oa]s)?)?)",
    per=r" (?:por|en cada|para cada) {unit}",
    each_after=r" cada un[oa]\b(?! (?:con|separad\w+|dividid\w+) )",
    cases=(
        (r"\b(?:sin(?: usar| utilizar)?|ninguna|no (?:uses|utilices|use|escribas))(?: letras?)? mayúsculas?\b", "lower"),
        (r"\b(?:sin(?: usar| utilizar)?|ninguna|no (?:uses|utilices|use|escribas))(?: letras?)? minúsculas?\b", "upper"),
        (r"\b(?:en|solo|sólo|únicamente|todo en|usa solo|usa)(?: letras?)? minúsculas?\b", "lower"),
        (r"\b(?:en|solo|sólo|únicamente|todo en|usa solo|usa)(?: letras?)? mayúsculas?\b", "upper"),
    ),
    wraps=(
        (rf"\b(?:pon|ponga|coloca|encierra|encierre|escribe|envuelve) {_IT} entre comillas(?: dobles)?", '"', '"'),
        (rf"\b{_IT} (?:debe|tiene que) (?:estar|ir|ponerse) entre comillas(?: dobles)?", '"', '"'),
        (rf"\b(?:pon|ponga|coloca|encierra|envuelve) {_IT} (?:en|dentro de) un bloque de código", "```", "```"),
    ),
    title=(
        (r"\btítulo[^.;]{0,40}(?:<<|doble(?:s)? corchetes angulares|comillas angulares dobles)", "<<", ">>"),
        (r"\b(?:da|dale|ponle|añade|incluye|con|tener|contener|agrega|pon)(?: \w+){0,2}? un (?:(?:buen|breve) )?título\b(?! de)", "", ""),
    ),
    no_title=r"\b(?:sin|ningún|nada de)(?: ningún)? título\b(?! de\b)|\bno (?:pongas|ponga|añadas|añada|incluyas|incluya|uses|use|escribas|escriba|lleve|tenga) (?:un |ningún )?título\b(?! de\b)",
    postscript=r"\b(?:posdata|post ?data|p\.\s?d\.|p\.\s?s\.)",
    formats=(
        (r"\b(?:en|como|en formato|formato|solo|un)(?: objeto| formato)? json\b|\b(?:devuelve|devuelva|genera|produce|da|dame|usa)(?: solo| sólo| únicamente)* json\b", "json"),
        (r"\b(?:en|como|en formato) csv\b", "csv"), (r"\b(?:en|como|en formato) xml\b", "xml"), (r"\b(?:en|como|en formato) yaml\b", "yaml"), (r"\b(?:en|como|en formato) html\b", "html"),
        (r"\b(?:en|como|en forma de|dame una|deme una|haz una|hazme una|hágame una|ponme una|quiero una|necesito una|crea una) (?:una )?tabla(?: markdown)?\b", "table"),
        (r"\b(?:en|como|en forma de|con|usa|usando) (?:una )?(?:lista con viñetas|lista de viñetas|viñetas)\b", "bullets"),
        (r"\b(?:en|como|en forma de|con) (?:una )?lista numerada\b", "numbered_list"),
        (r"\ben texto (?:plano|sin formato)\b", "plain"),
    ),
    format_names={r"markdown": "markdown", r"(?:listas? (?:con|de) )?viñetas": "bullets", r"listas? numeradas?|numeración": "numbered_list", r"tablas?": "table", r"encabezados": "headings", r"json": "json", r"html": "html"},
    program=r"\b(?:función|programa|script|api|archivos?|código|conviert\w+|explica (?:qué|cómo|por qué)|cómo|diferencia)\b",
    options=(
        r"\b(?:responde|responda|contesta|elige|elija|escoge)\b[^.;]{0,50}\b(?:una?|uno) (?:de|entre)(?: \w+){0,4}?(?:\s?:|(?= ?\"))",
        r"\b(?:responde|responda|contesta)(?: \w+){0,2}? con(?: solo| solamente)*:?(?= \")",
    ),
    choices={r"sí o no": ("sí", "no"), r"verdadero o falso": ("verdadero", "falso")},
    languages=SPANISH_LANGUAGES,
    speaks=(
        r"\b(?:responde|responda|contesta|escribe|escriba|redacta|redacte|escrit[oa]|redactad[oa]|respuesta|describ[ea]|explica|explique|cuenta|cuente|resume|resuma|enumera|enumere|dame|presenta)\b(?: [\w']+){0,6}? (?P<cut>(?:solo |sólo |únicamente |totalmente |completamente )?en {language}(?: solamente)?)\b",
        r"\b(?:solo|sólo|únicamente|exclusivamente|completamente|totalmente) en {language}\b|^en {language}\b|[,(] ?en {language}(?=$|[.,;!)])|\ben (?:buen |perfecto )?{language} (?:correcto|sencillo|formal|neutro|por favor|porfa)\b",
    ),
    strictly=r"\b(?:solo|sólo|únicamente|exclusivamente|completamente|tu)\b",
    about=r"\b(?:sobre|acerca|que|traduc\w*|traduzca)\b",
    repeat=r"\b(?:repite|repita|copia)(?: (?:primero|la|mi|esta|literalmente|palabra por palabra|exactamente))* (?:solicitud|pregunta|petición|instrucción)\b",
    earlier=r"\b(?:anterior|de arriba)\b",
    later=r"\b(?:siguiente|de abajo)\b",
    template=r"\b(?:formato|forma|plantilla|como|siguientes?|abajo)\b",
    divided=r"\b(?:separa|separe|separad[oa]s|separando|divide|dividid[oa]s)\b[^.;*]{0,60}?(?:con|por|mediante|como)",
    asterisks={"*": r"asteriscos?|estrellas?", "-": r"guion(?:es)?", "=": r"signos? igual", "#": r"almohadillas?"},
    answers_noun=r"(?:comienzos|inicios|títulos|nombres|ejemplos|preguntas|traducciones|respuestas|versiones|chistes|poemas|canciones|cartas|opciones|variantes|propuestas|soluciones|historias|correos|tuits|eslóganes|anuncios|ideas|textos)",
    parts_noun=r"(?:pasos|puntos|estrofas|escenas|capítulos|razones|consejos)",
    pair=r"\b(?:los dos|las dos|ambos|ambas)\b",
    highlights=(r"\b(?:resalta|resalte|destaca|destaque|pon en cursiva) {quantity}", r"{quantity} (?:[\w-]+ )?(?:en cursiva|resaltad[oa]s|destacad[oa]s)\b"),
    highlight_signs=r"markdown|cursiva|asterisco|\*",
    capitals=(r"{quantity} palabras? (?:(?:escritas?|completamente|todas?) ){0,2}en (?:letras )?mayúsculas\b",),
    labels=r"\b(?:marca|marque|empieza|comienza|encabeza|titula|etiqueta)\b[^.;\"]{0,60}?(?:con|como)",
    label_unit=r"\b(?:cada|las|los) (?P<noun>\w{3,20})\b",
    sources=(
        (r"\bcita (?:tus|las|cada|todas las|una) ?(?:\w+ )?(?:fuentes?|afirmaci(?:ón|ones)|referencias?)\b|\bcon (?:citas|referencias)\b", "cite"),
        (r"\b(?:solo|sólo|únicamente|exclusivamente)(?: \w+){0,4} (?:documentos?|fuentes?|textos?|contexto|artículo|informe|contrato)\b", "only"),
        (r"\bno cites?\b|\bsin (?:citas|referencias|fuentes)\b", "none"),
    ),
    documents=r"\b(?:el|la|este|esta) (?:siguiente )?(?:texto|pasaje|artículo|párrafo|correo|documento|carta|frase|oración|extracto|informe|mensaje)(?: siguiente| de abajo)?[^.:\n?]{0,80}:",
)
