"""A message's sentences in; how many things the answer lists under their own name, and what each of them keeps, out.

"5 names", "no more than 7 steps" and "3 slogans" count the items of a list whose marker nobody named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ..checks import Count, Position, Unit
from .amounts import bounds, quantity
from .clauses import Found, Sentence
from .lexicon import QUOTED, Lexicon, rx

# ruff: noqa: E501
_THINGS = {
    "en": r"(?:steps?|tips?|ideas?|names?|reasons?|slogans?|taglines?|headlines?|titles?|suggestions?|examples?|facts?|benefits?|advantages|disadvantages|drawbacks?|"
    r"pros|cons|ingredients?|options?|alternatives?|hashtags?|exercises?|activities|recommendations?|arguments?|items?|points?|things|ways?|synonyms?|topics?|captions?|"
    r"risks?|mistakes?|tasks?|gifts?|subject lines?|goals?|habits?|tricks?|puns?|nicknames?|questions to ask|takeaways?|lessons?|causes?|symptoms?)",
    "fr": r"(?:étapes?|conseils?|idées?|noms?|prénoms?|raisons?|slogans?|titres?|suggestions?|exemples?|faits?|avantages?|inconvénients?|ingrédients?|options?|alternatives?|"
    r"hashtags?|exercices?|activités?|recommandations?|arguments?|éléments?|points?|choses|façons?|manières?|synonymes?|sujets?|légendes?|risques?|erreurs?|tâches?|cadeaux|astuces?|causes?|pistes?)",
    "de": r"(?:schritt(?:en?)?|tipps?|ideen?|namen?|grund|gründen?|slogans?|titeln?|vorschlag|vorschlägen?|beispiel(?:en?)?|fakten|vorteil(?:en?)?|nachteil(?:en?)?|"
    r"zutaten|optionen|alternativen|hashtags?|übungen|aktivitäten|empfehlungen|argument(?:en?)?|punkt(?:en?)?|dingen?|dinge|möglichkeiten|synonymen?|synonyme|themen|risiken|fehlern?|fehler|aufgaben|geschenken?|geschenke|tricks|ursachen)",
    "es": r"(?:pasos?|consejos?|ideas?|nombres?|razones|razón|opción|sugerencia|recomendación|actividad|eslóganes|eslogan|esloganes|lemas?|títulos?|sugerencias?|ejemplos?|datos?|ventajas?|desventajas?|ingredientes?|opciones|alternativas?|"
    r"hashtags?|ejercicios?|actividades|recomendaciones|argumentos?|elementos?|puntos?|cosas|formas|maneras|sinónimos?|temas?|riesgos?|errores|tareas?|regalos?|trucos?|causas?)",
}
"""What a list is made of, said in a few words each; longer things (poems, letters, stories) are works."""
_LONG = r"options?|alternatives?|alternativen|examples?|exemples?|beispielen?|beispiele|ejemplos?|opciones|optionen|points?|punkten?|punkte|puntos?|facts?|things|dingen?|dinge|choses|cosas"
"""What may also be told at length: only a comparison says that they are counted."""
_IN_POINTS = r"\b(?:in|en) [\w-]{1,12} (?:points|punkten|puntos)$"
"""A form of the whole: "a summary in 5 points"."""
_VERBS = {
    "en": r"(?:(?:give|tell|send|show|find|get|write|list|suggest|name|need|want|make|create|generate|brainstorm|propose|think of|come up with|provide|share|pick|draft|offer)(?: (?:me|us|up))?|i (?:need|want)|i'd like|can i (?:get|have)|could i (?:get|have))",
    "fr": r"(?:(?:donne|liste|propose|trouve|cite|suggère|écri|énumère|nomme|invente|rédige)(?:s|z|r|-moi|z-moi|-nous)?|il me faut|j'ai besoin de|je (?:veux|voudrais)|j'aimerais)",
    "de": r"(?:(?:gib|nenn\w*|schreib\w*|list\w*|schlag\w*|finde?|such\w*|mach\w*|erstell\w*|erfind\w*)(?: (?:mir|uns))?|ich (?:brauche?|will|möchte|hätte gern)|brauche?)",
    "es": r"(?:dame|danos|da|dime|escribe(?:me)?|propón(?:me)?|sugiere(?:me)?|enumera|nombra|lista|busca|necesito|quiero|quisiera|inventa|hazme|haz)",
}
_THEN = r"(?:then|also|finally|dann|danach|anschließend|schließlich|zuletzt|noch|ensuite|puis|enfin|aussi|luego|después|finalmente|también)"
"""What may stand between a verb and what it lists."""
_LEAD = r"(?:^|[,;:.!(\u2014] ?|\b(?:in|en|aus|with|mit|con|avec|and|und|et|y|pls|please|bitte|steps|so) )"
_FORM = r"(?:(?!and\b|or\b|und\b|et\b|y\b|of\b)[\w'’-]{2,20} ){0,2}?"
"""Words between the number and the noun ("funny", "short gift")."""
_AFTER = r"(?=$|[.,;:!?)(-]| (?:for|against|gegen|contre|contra|beim|im|am|to|of|about|on|that|with|from|max|maximum|tops|or|please|pls|each|per|why|how|in|at|as|and|only|für|zu|zum|zur|über|von|mit|bitte|je|wie|warum|und|als|pour|de|du|sur|par|svp|avec|et|que|para|sobre|con|por|y|como|ohne|sans|sin|without|which|no|nothing)\b)"
_WHOLE = frozenset(
    {
        "list",
        "table",
        "plan",
        "guide",
        "quiz",
        "outline",
        "slogan",
        "tagline",
        "tweet",
        "itinerary",
        "rubric",
        "liste",
        "tabelle",
        "anleitung",
        "lista",
        "tabla",
        "entry",
        "content",
        "advertisement",
        "ad",
        "ads",
        "copy",
    }
)
"""Works that are lists themselves, or that say what the list is for."""
_EACH = {
    "en": r"(?:each|every(?: (?:one|single one))?|apiece|per)",
    "fr": r"(?:chacune?|chaque|par)",
    "de": r"(?:jeweils|jede[rsnm]?|je|pro)",
    "es": r"(?:cada(?: un[oa])?|por)",
}
_STARTS = {
    "en": r"(?:must |should |has to |all )?(?:starts?|starting|begins?|beginning) with",
    "fr": r"(?:doit |doivent )?(?:commen(?:ce|cent|çant|cer)) par",
    "de": r"(?:beginn\w*|fäng\w*|start\w*|soll\w*) mit",
    "es": r"(?:que )?(?:empie\w+|comien\w+|empez\w+) (?:con|por)",
}
_INSIDE: tuple[Unit, ...] = ("words", "characters", "sentences", "lines")
"""What an item is measured by."""
_PARTS: tuple[Unit, ...] = ("bullets", "numbered_items", "paragraphs", "sections")
"""Units of text that "each" may mean as well."""


def things(said: Sequence[Sentence]) -> Iterator[Found]:
    """Counts of the things that the answer lists; caps and first letters of each of them."""
    orders = [s for s in said if s.mode in ("request", "question")]
    if not orders or (len(orders[0].reading.text) > 2_000):
        return
    pieces = [f for s in orders for f in _apiece(s, listing=False)]
    counted = [f for s in orders for f in _counted(s, long=bool(pieces)) if _in_points(s, f) or not _of_a_work(s)]
    apart = any(s.lexicon.divided and rx(rf"{s.lexicon.divided} ?[*=#~_-]{{2}}").search(s.view) for s in orders)
    if (len(counted) == 1 or _one_list(counted, orders)) and not apart:
        yield from counted
    for sentence in orders:
        yield from _apiece(sentence, listing=bool(counted))


def _one_list(counted: Sequence[Found], orders: Sequence[Sentence]) -> bool:
    """Whether several sentences count the same things, at most one of them saying of what ("5 tips", "8 tips for X")."""
    nouns, of, places = set[str](), set[str](), list[int]()
    for found in counted:
        sentence = next(s for s in orders if s.start <= found.start < s.end)
        places.append(sentence.start)
        said = _pattern(sentence.lexicon).search(sentence.view, max(0, found.start - sentence.start - 60))
        nouns.add(said["thing"].rstrip("s") if said else "")
        rest = rx(r"^ ?(?P<of>(?:for|about|on|against|of|to|pour|für|gegen|über|para|sobre) [^.;:!?,]{1,40})").match(
            sentence.view[found.end - sentence.start :]
        )
        of |= {rest["of"]} if rest else set()
    return len(counted) > 1 and len(nouns) == 1 and len(of) <= 1 and len(set(places)) == len(places)


def _in_points(sentence: Sentence, found: Found) -> bool:
    """Whether the number is that of the points which the whole comes in."""
    return bool(rx(_IN_POINTS).search(sentence.view[: found.end - sentence.start]))


@cache
def _pattern(lex: Lexicon) -> re.Pattern[str]:
    verbs = rf"(?:(?:{lex.polite})\b,? ?){{0,3}}(?:{_VERBS[lex.code]}) (?:{_THEN} )?(?:an? |the |the (?:top|best) )?"
    return rx(
        rf"{_LEAD}(?P<verb>{verbs})?(?P<all>{quantity(lex)} (?P<form>{_FORM})(?P<thing>{_THINGS[lex.code]})){_AFTER}"
    )


def _counted(sentence: Sentence, *, long: bool) -> Iterator[Found]:
    """`long`: also what may be told at length, for something is said of each."""
    lex, view = sentence.lexicon, sentence.view
    for match in _pattern(lex).finditer(view):
        left, right = view[: match.start("all")], view[match.end() :]
        said = bounds(match, lex, left[-90:], right[:40])
        if said is None or (said.minimum or said.maximum or 0) < 2 or _other(lex, match, right) or _more(lex, right):
            continue
        long_ones = rx(_LONG).fullmatch(match["thing"]) and not rx(_IN_POINTS).search(view[: match.end()])
        if said.plain and not long and long_ones:
            continue
        bare = said.plain and not (
            match["verb"] or match.start("all") == 0 or not left.strip(" ,;:.(") or left.endswith(("in ", "en "))
        )
        if bare or (not said.plain and match["verb"] is None and rx(r"\b(?:with|mit|con|avec) $").search(left)):
            continue
        end = match.end() + _reach(lex, right)
        yield sentence.found(
            Count(unit="items", minimum=said.minimum, maximum=said.maximum), match.start("all"), end, said.hardness
        )


def _other(lex: Lexicon, match: re.Match[str], right: str) -> bool:
    """Whether units of text or whole works are counted, or the number is part of a name."""
    units = "|".join(lex.units.values())
    named = match["all"][match.start("form") - match.start("all") :]
    return bool(
        rx(rf"\b(?:{units}|{lex.works}s?)\b").search(match["form"]) or rx(rf"\b(?:{units})$").search(named)
    ) or bool(rx(r"^ (?:of|in|aus|de) (?:each|every|the (?:text|list|passage)|jede|chaque|cada)\b").match(right))


def _more(lex: Lexicon, right: str) -> bool:
    """Whether other things of the kind are counted beside these ("three arguments for and two against")."""
    beside = rf"^[^.;:!?,]{{0,30}},? (?:and|et|und|y) {quantity(lex)} (?:[\w'’-]+ ){{0,1}}(?:{_THINGS[lex.code]}|against|contre|dagegen|gegen|contra|en contra)\b"
    return bool(rx(beside).match(right))


def _reach(lex: Lexicon, right: str) -> int:
    match = rx(rf"^ ?\(?(?:{'|'.join(lex.after.values())})\)?").match(right)
    return match.end() if match else 0


def _of_a_work(sentence: Sentence) -> bool:
    """Whether the sentence is about one work, within which things are only told of."""
    found = rx(rf"\b(?:{sentence.lexicon.works})\b").finditer(sentence.view)
    first = next((m for m in found if m[0] not in _WHOLE), None)
    number = _pattern(sentence.lexicon).search(sentence.view)
    return first is not None and number is not None and first.start() < number.start("all")


def _apiece(sentence: Sentence, *, listing: bool) -> Iterator[Found]:
    """What each of the things keeps: "max 8 words per step", "each under 12 words", "each starts with B"."""
    lex, view = sentence.lexicon, sentence.view
    for match in _inside(lex).finditer(view):
        left, right = view[: match.start()], view[match.end() :]
        place = _each_of(lex, left, right, bare=listing or _lists(sentence))
        if place is None:
            continue
        lead, tail = place
        said = bounds(match, lex, left[-90:], f" {_compared(lex, right[:tail])}" if tail else right[:40])
        if said is not None:
            unit: Unit = next(u for u in _INSIDE if match.groupdict().get(f"u_{u}"))
            check = Count(unit=unit, minimum=said.minimum, maximum=said.maximum, per="items")
            yield sentence.found(check, match.start() - lead, match.end() + (tail or _reach(lex, right)), said.hardness)
    if listing:
        yield from _first_letters(sentence)


def _each_of(lex: Lexicon, left: str, right: str, *, bare: bool) -> tuple[int, int] | None:
    """How many characters before and behind a count say that it is each thing's; None where none do.

    Args:
        lex: The language.
        left: What stands before the count.
        right: What stands behind it.
        bare: Whether "each" alone means the things.
    """
    each, thing, after = _EACH[lex.code], _THINGS[lex.code], f"(?: ?\\(?(?:{'|'.join(lex.after.values())})\\)?)?"
    named = rf"(?:{each}|in (?:each|every)|for (?:each|every)|dans chaque|in jedem|en cada) {thing}\b"
    if match := rx(rf"^{after},? {named}{after}").match(right):
        return 0, match.end()
    if match := rx(rf"\b{each} {thing}(?: [\w'’-]+){{0,3}} $").search(left[-60:]):
        return len(match[0]), 0
    if not bare or _of_units(lex, left):
        return None
    if match := rx(rf"^{after},? {each}(?=$|[,.;:!?)]| (?:and|und|et|y|please|pls|bitte|svp)\b){after}").match(right):
        return 0, match.end()
    opening = rf"(?:^|[,;:(.] ?){each}(?: (?:one|un|una|has|have|with|at|a|of|in|mit|avec|con))* $"
    match = rx(opening).search(left[-40:])
    return (len(match[0].lstrip(" ,;:(.")), 0) if match else None


def _compared(lex: Lexicon, words: str) -> str:
    """The comparison among the words, alone ("max" of "per step max")."""
    match = rx("|".join(lex.after.values())).search(words)
    return match[0] if match else ""


@cache
def _inside(lex: Lexicon) -> re.Pattern[str]:
    units = "|".join(rf"(?P<u_{u}>{lex.units[u]})" for u in _INSIDE)
    return rx(rf"{quantity(lex)}[\s-](?:(?:{lex.adjectives}) )?(?:{units})\b")


def _of_units(lex: Lexicon, left: str) -> bool:
    """Whether parts of text were counted before, that "each" means then."""
    units = "|".join(lex.units[u] for u in (*_PARTS, "sentences") if u in lex.units)
    return bool(rx(rf"\b(?:{units})\b").search(left[-120:]))


def _lists(sentence: Sentence) -> bool:
    """Whether the sentence asks for a list without saying of how many."""
    verbs = r"list|enumerate|liste[zr]?|énumère[zr]?|nenne|liste|zähle|enumera|lista"
    return bool(
        rx(rf"^(?:(?:{sentence.lexicon.polite}) )?(?:{verbs})\b|\b(?:{_THINGS[sentence.lexicon.code]})\b").search(
            sentence.view
        )
    )


def _first_letters(sentence: Sentence) -> Iterator[Found]:
    lex, view = sentence.lexicon, sentence.view
    pattern = rf"\b(?:each|every one|all|chacune?|tous|toutes|jede[rs]?|alle|cada un[oa]|todos|todas)(?: (?:of them|name|word|{_THINGS[lex.code]}))? {_STARTS[lex.code]} (?:the letter |la lettre |dem buchstaben |(?:con )?la letra )?(?P<term>{QUOTED}|[^\W\d_])(?!\w)"
    for match in rx(pattern).finditer(view):
        term = sentence.said(*match.span("term")).strip("\"'“”„«»‘’ ")
        yield sentence.found(Position(edge="start", text=term, unit="item"), match.start(), match.end())
