"""A detail that is open and the words around it in; the answers that people usually give, as options, out.

A choice among "by the sea", "a city" and "in the mountains" is easier than one among kinds in general. Where neither
the thing nor the field is known, the language's general options hold.
"""

from __future__ import annotations

from collections.abc import Mapping

from .cues import Slot, pattern
from .request import Request

# ruff: noqa: E501
# fmt: off

_Offer = tuple[str, tuple[str, ...]]
"""What names a thing, or asks for it, and the options for it."""

_THINGS: Mapping[str, tuple[_Offer, ...]] = {
    "en": (
        (r"trips?|vacations?|holidays?|getaways?|journeys?|weekend|tour", ("to a city", "by the sea", "in the mountains")),
        (r"part(?:y|ies)|celebrations?|get-together|lunch|picnic", ("with a meal", "with drinks and music", "with games")),
        (r"websites?|web ?pages?|homepage|site", ("to present a business or a person", "a blog", "an online shop")),
        (r"apps?|applications?", ("for phones", "in the browser", "for the desktop")),
        (r"(?:lap|desk)tops?|computers?|pcs?|(?:smart)?phones?|tablets?|cameras?|headphones?|tvs?|televisions?|monitors?|printers?|cars?|bi(?:ke|cycle)s?|vacuum\w*", ("mid-range", "low-cost", "high-end")),
        (r"books?|novels?", ("a novel", "non-fiction", "a classic")),
        (r"movies?|films?|series|tv shows?|shows?", ("a drama", "a comedy", "a thriller")),
        (r"games?", ("a board game", "a video game", "an outdoor game")),
        (r"recipes?|dish(?:es)?|meals?|dinners?", ("a main course", "something quick", "something vegetarian")),
        (r"(?:online )?(?:courses?|class(?:es)?|tutorials?|lessons?)", ("free and online", "paid, with a certificate", "in a classroom")),
        (r"gifts?|presents?", ("something practical", "something personal", "an experience")),
        (r"restaurants?|cafes?", ("local cooking", "international cooking", "vegetarian")),
        (r"hotels?|accommodation", ("mid-range and central", "low-cost", "luxury")),
        (r"presentations?|slides?|slide deck", ("an overview for a decision", "a sales pitch", "a training")),
        (r"workouts?|exercises?|training|routine", ("strength", "endurance", "mobility")),
        (r"gardens?|plants?|herbs?", ("vegetables and herbs", "flowers", "easy to keep")),
        (r"meetings?", ("a status meeting", "a workshop", "a decision meeting")),
        (r"complaints?", ("asking for a refund", "asking for a replacement", "asking for an apology")),
        (r"jobs?|positions?", ("full-time", "part-time", "remote")),
        (r"logos?|posters?|flyers?|designs?", ("modern and plain", "playful", "classic")),
        (r"music|songs?|playlists?", ("calm", "lively", "a mix")),
        (r"apartments?|flats?|houses?", ("to rent", "to buy", "shared")),
        (r"files?|folders?|documents?|photos?|images?|downloads?|data|datasets?|spreadsheets?|pdfs?|records?", ("any, named each time", "one in particular", "all in one folder")),
        (r"diets?|meal plans?", ("balanced", "vegetarian", "low in calories")),
    ),
    "fr": (
        (r"voyages?|vacances|séjours?|week-ends?|escapades?|circuits?", ("en ville", "à la mer", "à la montagne")),
        (r"fêtes?|soirées?|pique-niques?", ("avec un repas", "avec musique et boissons", "avec des jeux")),
        (r"sites?(?: web| internet)?|pages? web", ("pour présenter une entreprise ou une personne", "un blog", "une boutique en ligne")),
        (r"applis?|applications?", ("pour téléphone", "dans le navigateur", "pour ordinateur")),
        (r"ordinateurs?(?: portables?)?|portables?|téléphones?|smartphones?|tablettes?|appareils? photos?|casques?|télé\w*|imprimantes?|voitures?|vélos?|aspirateurs?", ("milieu de gamme", "bon marché", "haut de gamme")),
        (r"livres?|romans?", ("un roman", "un essai", "un classique")),
        (r"films?|séries?", ("un drame", "une comédie", "un thriller")),
        (r"jeux?", ("un jeu de société", "un jeu vidéo", "un jeu d'extérieur")),
        (r"recettes?|plats?|repas|dîners?", ("un plat principal", "quelque chose de rapide", "végétarien")),
        (r"cours|tutoriels?|leçons?|formations?", ("gratuits et en ligne", "payants, avec certificat", "en salle")),
        (r"cadeaux?", ("quelque chose de pratique", "quelque chose de personnel", "une expérience")),
        (r"restaurants?|cafés?", ("cuisine locale", "cuisine internationale", "végétarien")),
        (r"hôtels?|hébergements?", ("milieu de gamme et central", "bon marché", "luxe")),
        (r"présentations?|diapositives?", ("un aperçu pour décider", "un argumentaire de vente", "une formation")),
        (r"exercices?|entraînements?", ("force", "endurance", "souplesse")),
        (r"jardins?|plantes?", ("légumes et herbes", "fleurs", "facile à entretenir")),
        (r"réunions?", ("un point d'étape", "un atelier", "une réunion de décision")),
        (r"réclamations?|plaintes?", ("demandant un remboursement", "demandant un remplacement", "demandant des excuses")),
        (r"emplois?|postes?", ("à plein temps", "à temps partiel", "à distance")),
        (r"logos?|affiches?", ("moderne et sobre", "ludique", "classique")),
        (r"fichiers?|dossiers?|documents?|photos?|images?|données|tableurs?", ("n'importe lequel, nommé à chaque fois", "un seul, toujours le même", "tous ceux d'un dossier")),
    ),
    "de": (
        (r"reisen?|urlaub\w*|ausfl[uü]ge?|kurztrips?|wochenend\w*", ("in eine Stadt", "ans Meer", "in die Berge")),
        (r"feiern?|\w*part(?:y|ys)|\w*feste?s?|\w*feier", ("mit Essen", "mit Musik und Getränken", "mit Spielen")),
        (r"web(?:site|seite)s?n?|homepage|internetseiten?", ("zur Vorstellung einer Firma oder Person", "ein Blog", "ein Online-Shop")),
        (r"apps?|anwendungen?", ("fürs Telefon", "im Browser", "für den Rechner")),
        (r"laptops?|computers?|rechners?|handys?|smartphones?|tablets?|kameras?|kopfhörer|fernsehers?|drucker|autos?|fahrr[aä]d(?:er)?|staubsauger", ("mittlere Preisklasse", "günstig", "gehoben")),
        (r"b[uü]ch(?:er)?s?|romane?", ("ein Roman", "ein Sachbuch", "ein Klassiker")),
        (r"filme?|serien?", ("ein Drama", "eine Komödie", "ein Thriller")),
        (r"spiele?", ("ein Brettspiel", "ein Videospiel", "ein Spiel im Freien")),
        (r"rezepte?|gerichte?|\w*essen", ("ein Hauptgericht", "etwas Schnelles", "vegetarisch")),
        (r"\w*kurse?|anleitungen?|lektionen?", ("kostenlos und online", "bezahlt, mit Zertifikat", "im Kursraum")),
        (r"\w*geschenke?", ("etwas Praktisches", "etwas Persönliches", "ein Erlebnis")),
        (r"restaurants?|cafés?", ("heimische Küche", "internationale Küche", "vegetarisch")),
        (r"hotels?|unterk[uü]nfte?", ("mittlere Preisklasse, zentral", "günstig", "gehoben")),
        (r"präsentationen?|folien", ("ein Überblick zum Entscheiden", "ein Verkaufsgespräch", "eine Schulung")),
        (r"übungen?|training\w*|\w*plan", ("Kraft", "Ausdauer", "Beweglichkeit")),
        (r"g[aä]rten?|pflanzen?", ("Gemüse und Kräuter", "Blumen", "pflegeleicht")),
        (r"besprechungen?|sitzungen?|treffens?", ("zum Stand der Dinge", "ein Workshop", "zur Entscheidung")),
        (r"beschwerden?|reklamationen?", ("mit Bitte um Erstattung", "mit Bitte um Ersatz", "mit Bitte um Entschuldigung")),
        (r"stellen?|jobs?", ("in Vollzeit", "in Teilzeit", "im Homeoffice")),
        (r"logos?|plakate?", ("modern und schlicht", "verspielt", "klassisch")),
        (r"dateien?|ordner|dokumente?|fotos?|bilder?|daten|tabellen?", ("jede, die genannt wird", "eine bestimmte", "alle in einem Ordner")),
    ),
    "es": (
        (r"viajes?|vacaciones|escapadas?|excursi[óo]n(?:es)?", ("a una ciudad", "al mar", "a la montaña")),
        (r"fiestas?|celebraci[óo]n(?:es)?", ("con comida", "con música y bebidas", "con juegos")),
        (r"sitios? web|p[áa]ginas?(?: web)?|webs?", ("para presentar una empresa o a una persona", "un blog", "una tienda en línea")),
        (r"apps?|aplicaci[óo]n(?:es)?", ("para el teléfono", "en el navegador", "para el ordenador")),
        (r"port[áa]til(?:es)?|ordenador(?:es)?|computadoras?|m[óo]vil(?:es)?|tel[ée]fonos?|tabletas?|c[áa]maras?|auriculares|televisor(?:es)?|impresoras?|coches?|bicicletas?|aspiradoras?", ("de gama media", "barato", "de gama alta")),
        (r"libros?|novelas?", ("una novela", "un ensayo", "un clásico")),
        (r"pel[íi]culas?|series?", ("un drama", "una comedia", "un thriller")),
        (r"juegos?", ("un juego de mesa", "un videojuego", "un juego al aire libre")),
        (r"recetas?|platos?|cenas?|comidas?", ("un plato principal", "algo rápido", "vegetariano")),
        (r"cursos?|clases?|tutoriales?", ("gratis y en línea", "de pago, con certificado", "presencial")),
        (r"regalos?", ("algo práctico", "algo personal", "una experiencia")),
        (r"restaurantes?", ("cocina local", "cocina internacional", "vegetariano")),
        (r"hotel(?:es)?|alojamientos?", ("de gama media y céntrico", "barato", "de lujo")),
        (r"presentaci[óo]n(?:es)?|diapositivas?", ("un resumen para decidir", "una presentación de venta", "una formación")),
        (r"ejercicios?|entrenamientos?|rutinas?", ("fuerza", "resistencia", "movilidad")),
        (r"jard[íi]n(?:es)?|huertos?|plantas?", ("verduras y hierbas", "flores", "fácil de cuidar")),
        (r"reuni[óo]n(?:es)?", ("de seguimiento", "un taller", "para decidir")),
        (r"quejas?|reclamaci[óo]n(?:es)?", ("pidiendo un reembolso", "pidiendo un reemplazo", "pidiendo una disculpa")),
        (r"empleos?|trabajos?|puestos?", ("a tiempo completo", "a tiempo parcial", "a distancia")),
        (r"logos?|logotipos?|carteles?", ("moderno y sencillo", "divertido", "clásico")),
        (r"archivos?|carpetas?|documentos?|fotos?|im[áa]genes?|datos|hojas? de c[áa]lculo", ("cualquiera que se indique", "uno en concreto", "todos los de una carpeta")),
    ),
}
_FIELDS: Mapping[str, Mapping[tuple[str, Slot], _Offer]] = {
    # field of life, slot: a question (empty: the general one) and options where the general ones would be odd
    "en": {
        ("product", "language of the code"): ("With which technology?", ("whatever suits best", "plain HTML, CSS and JavaScript", "a ready-made builder")),
        ("product", "aspects"): ("What should it be able to do?", ("the essentials", "information and contact", "orders or accounts")),
        ("gift", "age"): ("How old is the person?", ("an adult", "a child", "an older person")),
        ("gift", "preferences"): ("What does the person like?", ("nothing in particular", "home and garden", "reading and culture")),
        ("event", "people"): ("", ("about 15", "up to 6", "more than 40")),
        ("event", "duration"): ("", ("a few hours", "an evening", "a whole day")),
        ("event", "date"): ("", ("in about a month", "this week", "later this year")),
        ("travel", "people"): ("", ("two adults", "a family with children", "one person")),
        ("correspondence", "audience"): ("", ("whoever is in charge", "someone I know well", "the general public")),
        ("food", "conditions"): ("What is at hand?", ("what is usually at home", "few ingredients, little time", "a well-stocked kitchen")),
    },
    "fr": {
        ("product", "language of the code"): ("Avec quelle technologie ?", ("ce qui convient le mieux", "HTML, CSS et JavaScript simples", "un outil prêt à l'emploi")),
        ("product", "aspects"): ("Que doit-on pouvoir y faire ?", ("l'essentiel", "informer et contacter", "commandes ou comptes")),
        ("gift", "age"): ("Quel âge a la personne ?", ("adulte", "enfant", "personne âgée")),
        ("gift", "preferences"): ("Qu'aime la personne ?", ("rien de particulier", "maison et jardin", "lecture et culture")),
        ("event", "people"): ("", ("une quinzaine", "six au plus", "plus de quarante")),
        ("event", "duration"): ("", ("quelques heures", "une soirée", "une journée entière")),
        ("event", "date"): ("", ("dans un mois environ", "cette semaine", "plus tard dans l'année")),
        ("travel", "people"): ("", ("deux adultes", "une famille avec enfants", "une personne")),
        ("correspondence", "audience"): ("", ("la personne responsable", "quelqu'un que je connais bien", "le grand public")),
        ("food", "conditions"): ("De quoi dispose-t-on ?", ("ce qu'il y a d'habitude à la maison", "peu d'ingrédients, peu de temps", "une cuisine bien garnie")),
    },
    "de": {
        ("product", "language of the code"): ("Mit welcher Technik?", ("was am besten passt", "einfaches HTML, CSS und JavaScript", "ein fertiger Baukasten")),
        ("product", "aspects"): ("Was soll es können?", ("das Wesentliche", "Informationen und Kontakt", "Bestellungen oder Konten")),
        ("gift", "age"): ("Wie alt ist die Person?", ("erwachsen", "ein Kind", "ein älterer Mensch")),
        ("gift", "preferences"): ("Was mag die Person?", ("nichts Bestimmtes", "Haus und Garten", "Lesen und Kultur")),
        ("event", "people"): ("", ("etwa 15", "höchstens 6", "mehr als 40")),
        ("event", "duration"): ("", ("ein paar Stunden", "ein Abend", "ein ganzer Tag")),
        ("event", "date"): ("", ("in etwa einem Monat", "diese Woche", "später im Jahr")),
        ("travel", "people"): ("", ("zwei Erwachsene", "eine Familie mit Kindern", "eine Person")),
        ("correspondence", "audience"): ("", ("wer zuständig ist", "jemand, den ich gut kenne", "die Öffentlichkeit")),
        ("food", "conditions"): ("Was ist zur Hand?", ("was man gewöhnlich zu Hause hat", "wenige Zutaten, wenig Zeit", "eine gut gefüllte Küche")),
    },
    "es": {
        ("product", "language of the code"): ("¿Con qué tecnología?", ("lo que mejor convenga", "HTML, CSS y JavaScript sencillos", "una herramienta ya hecha")),
        ("product", "aspects"): ("¿Qué debe permitir hacer?", ("lo esencial", "información y contacto", "pedidos o cuentas")),
        ("gift", "age"): ("¿Qué edad tiene la persona?", ("adulta", "un niño", "una persona mayor")),
        ("gift", "preferences"): ("¿Qué le gusta a la persona?", ("nada en particular", "casa y jardín", "lectura y cultura")),
        ("event", "people"): ("", ("unas 15", "hasta 6", "más de 40")),
        ("event", "duration"): ("", ("unas horas", "una noche", "un día entero")),
        ("event", "date"): ("", ("dentro de un mes", "esta semana", "más adelante este año")),
        ("travel", "people"): ("", ("dos adultos", "una familia con niños", "una persona")),
        ("correspondence", "audience"): ("", ("la persona responsable", "alguien que conozco bien", "el público general")),
        ("food", "conditions"): ("¿De qué se dispone?", ("lo que suele haber en casa", "pocos ingredientes, poco tiempo", "una cocina bien surtida")),
    },
}
# fmt: on


def of_thing(thing: str, code: str) -> tuple[str, ...]:
    """The options for a thing that a request leaves general; empty where it is not known.

    Args:
        thing: Its name, in lower case; the last words say what it is in English and German, the first elsewhere.
        code: The language's.
    """
    words = thing.casefold().split()
    names = (thing.casefold(), words[-1], words[0]) if words else ()
    offers = _THINGS.get(code, ())
    return next((options for name in names for said, options in offers if pattern(said).fullmatch(name)), ())


def in_field(slot: Slot, request: Request) -> tuple[str, tuple[str, ...]]:
    """The question and the options for a detail in the field that the request lies in; empty where none is its own."""
    fields = _FIELDS.get(request.cues.code, {})
    none: _Offer = ("", ())
    return next((offer for (field, name), offer in fields.items() if name == slot and request.shows(field)), none)
