"""In what form: a sentence in; letter case, wrapping, format and the only options out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, cast

from ..checks import Case, Count, FormatCheck, Occurs, Options, Wrap
from .clauses import Found, Sentence
from .lexicon import QUOTED, rx
from .marks import banned
from .shapes import shape_of

_PART = (
    r"\b(?:titles?|headings?|headlines?|(?:file|variable|column|user) ?names?|keywords?|first (?:word|letter)|words?|"
    r"labels?|section|acronyms?|hashtags?|filenames?|subject(?: line)?|rest|titres?|intertitres?|mots-clés|reste|"
    r"überschriften|überschrift|titel|schlüsselwörter|títulos?|encabezados?|palabras clave|resto) "
    r"(?:(?:that|which|should|must|be|is|are|written|in|with|all|to|appear|est|sont|écrits?|doit|être|"
    r"ist|sind|stehen|está|están|va) ){0,4}$"
)
"""A part of the answer, whose letter case is not the answer's."""
_ONE_WORD = (
    r"\b(?:the |das |le |la |el )?(?:word|name|wort|mot|palabra)s? (?P<word>\"[^\"\n]{1,40}\"|[\w'-]{2,30}) "
    r"(?:(?:that|which|should|must|has to|always|be|is|appears?|written|soll|muss|immer|doit|"
    r"toujours|est|être|écrit|ist|está|debe|siempre|estar|ir|escrita) ){0,5}"
)
_CAPITALS = (
    r"(?:in (?:all )?(?:caps|capitals|capital letters|upper[ -]?case)|in großbuchstaben|"
    r"en (?:lettres )?(?:majuscules|capitales)|en mayúsculas)\b"
)
_SMALL = (
    r"(?:in (?:all )?(?:lower[ -]?case|small letters)|in kleinbuchstaben|klein|en (?:lettres )?minuscules?|"
    r"en minúsculas?)\b"
)
_ORDERED = (
    r"\b(?:{verb}) (?:only )?(?:the |das |le |la )?(?:word|name|wort|mot|palabra) "
    r"(?P<named>\"[^\"\n]{{1,40}}\"|[\w'-]{{2,30}})"
)
_LOWERS = r"lower ?case|uncapitali[sz]e"
_RAISES = r"upper ?case|capitali[sz]e"
_SIZED = r"\b(?:write|answer|reply|respond|in|within|under|to) (?:[a-z]+ ){0,3}\d[\d,]* words (?:written |all ){0,2}$"
"""The answer's own size: "write at least 80 words in lowercase" is no count of lowercase words."""
_PARTLY = (
    r"^ (?:words?|twice|once|at (?:least|most)|titles?|headings?|names?|of (?:france|germany|the country)|"
    r"investment|city|cities|gains?|"
    r"for (?!the (?:whole|entire|full|answer|response)|everything|all\b|your (?:whole |entire )?(?:answer|response)))\b"
)
_LED = r"(?:in|as|into|using|with|als|mit|im|en|avec|sous|dans|con|como)\b"
"""How a form begins that is no further item of what is forbidden ("no jokes, in bullet points")."""
_LIST = (
    r"\b(?:lists?|listes?|listen|aufzählungen|aufzählung|listas?|enumeraciones)\b"
    r"(?! (?:of|de|d'|von|der|comp|price|items?)\b)"
)
_ANSWER_WITH = (
    r"\b(?:answer|respond|reply|say|responde|répond\w*|antworte\w*|contesta)(?: \w+){0,4}? "
    r"(?:(?:with|a|simple|either|only|just|par|avec|mit|con|nur|solo) ){0,4}"
)
_ALONE = (
    r"\b(?:(?<!not[\s])only(?! one)|just(?! one)|nothing (?:else|more)|no (?:other|further|additional|explanation)|"
    r"without (?:any )?(?:explanation|punctuation)|one word|nur|ausschließlich|sonst nichts|nichts (?:anderes|weiter)|"
    r"ohne (?:erklärung|begründung)|einem (?:einzigen )?wort|uniquement|seulement|rien d'autre|sans explication|"
    r"un seul mot|solo|sólo|solamente|únicamente|nada más|sin explicación|una sola palabra)\b"
)
_NUMBER_ALONE = (
    r"\b(?:(?:just|only|nothing but) (?:the|a|one) (?:number|figure|digits?|year|integer)|"
    r"nur (?:die|eine) (?:zahl|ziffer|jahreszahl)|(?:juste|seulement|uniquement) (?:le|un) (?:nombre|chiffre)|"
    r"(?:solo|sólo|únicamente|solamente) (?:el|un) número)\b(?! of)"
)
_NEXT = 60
"""Characters after a sentence in which "nothing else." may follow."""
_EXACTLY = (
    r"\b(?:answer|respond|reply|say|antworte|antworten sie|répond(?:s|ez)|responde|responda|contesta)"
    r"(?: me)? (?:with )?"
    r"(?:exactly|only|just|nothing but|verbatim|genau|exakt|nur|ausschließlich|exactement|uniquement|"
    r"seulement|exactamente|solo|sólo|únicamente)"
    r"(?: (?:with|this|mit|par|avec|con|the (?:words?|phrase|sentence)|dem satz|la phrase|la frase))*"
)
_SORTED = (
    r"\b(?:classify|categori[sz]e|label|tag|rate|sort|judge|klassifiziere|bewerte|ordne|classe[zr]?|"
    r"étiquette[zr]?|évalue[zr]?|clasifica|etiqueta|califica)\b[^.;:?!]{0,80}? (?:as|into|als|comme|en|como) "
    r"(?P<all>\"?[\w-]{1,30}\"?(?:, ?\"?[\w-]{1,30}\"?){0,8},? (?:or|oder|ou|o|and|und|et|y) \"?[\w-]{1,30}\"?)(?! \w)"
)
_ONLY_THEM = (
    r"^(?:please |just a |a simple |bitte |por favor,? )?"
    r"(?:only|just|nur|solo|sólo|seulement|uniquement|simply|einfach) "
)
"""What bids the choice where nothing else is said ("just yes or no")."""
_WITHOUT = ("no", "without", "avoid", "do", "refrain")


def stressed(sentence: Sentence) -> Iterator[Found]:
    """One word in capitals or small letters, wherever it stands ("write the word SLEEP in all caps")."""
    no_joint = r"(?!(?:\w+ ){1,2}(?:and|or|in|all|only|be|to|und|oder|et|ou|en|y|o)\b)"
    small = rf"{no_joint}{_ONE_WORD}{_SMALL}|{_ORDERED.format(verb=_LOWERS)}"
    capitals = rf"{_ONE_WORD}{_CAPITALS}|{_ORDERED.format(verb=_RAISES)}"
    for pattern, cased in ((capitals, str.upper), (small, str.lower)):
        for match in rx(pattern).finditer(sentence.view):
            name = "word" if match["word"] else "named"
            term = cased(sentence.said(*match.span(name)).strip("\"'“”„«»‘’ "))
            yield sentence.found(Occurs(term=term, minimum=1, scope="character"), match.start(), match.end())


def cases(sentence: Sentence) -> Iterator[Found]:
    """The letter case of the whole answer."""
    for template, case in sentence.lexicon.cases:
        for match in rx(template).finditer(sentence.view):
            if not _partly(sentence, match) and not _denied(sentence, match):
                check = Case(case=cast(Literal["lower", "upper", "title"], case))
                yield sentence.found(check, match.start(), match.end())


def _partly(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether only a part of the answer is meant ("headings in capitals")."""
    after = rx(_PARTLY).match(sentence.view[match.end() :])
    before = rx(_PART).search(sentence.view[: match.start()][-60:])
    whole = "letter" in match[0][:14] or "every word" in sentence.view
    sized = rx(_SIZED).search(sentence.view[: match.start()][-60:])
    listed = match[0].strip(",;:( ") in ("capital", "capitals") and match[0][:1] in ",;:(-"  # of countries
    return bool(after or listed or (before and not whole and not sized))


def _denied(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether the words before it turn it round, and its pattern does not say so itself."""
    lead = rf"\b(?:{sentence.lexicon.negation}|not a single \w+|no \w+)[^.,;]{{0,50}}$"
    return not match[0].startswith(_WITHOUT) and bool(rx(lead).search(sentence.view[: match.start()]))


def wraps(sentence: Sentence) -> Iterator[Found]:
    """Marks around the whole answer."""
    for template, left, right in sentence.lexicon.wraps:
        for match in rx(template).finditer(sentence.view):
            tag = sentence.said(*match.span("tag")) if "tag" in match.groupdict() and match["tag"] else ""
            check = Wrap(left=left.replace("{tag}", tag), right=right.replace("{tag}", tag))
            yield sentence.found(check, match.start(), match.end())


def formats(sentence: Sentence) -> Iterator[Found]:
    """Formats asked for, and formats forbidden."""
    lex = sentence.lexicon
    for name, form in lex.format_names.items():
        for match in rx(rf"\b{name}(?! (?:tick|{(lex.divided and 'divider') or 'x'}))\b").finditer(sentence.view):
            start = banned(sentence, sentence.view[: match.start()], sentence.view[match.end() :])
            if start is not None and not _afresh(sentence, match):
                yield sentence.found(FormatCheck(format=form, negated=True), start, match.end())
    yield from _lists(sentence)
    for template, form in lex.formats:
        for match in rx(template).finditer(sentence.view):
            left = sentence.view[: match.start()]
            led = rx(_LED).match(match[0]) is not None
            if (lex.program and rx(lex.program).search(left)) or banned(
                sentence, left, "", chained=not led
            ) is not None:
                continue
            if form == "markdown" and rx(r"bullet|highlight|italic|section|table|divider|title|bold").search(
                sentence.view
            ):
                continue
            schema = shape_of(left + match[0], sentence.beyond(match.end())) if form == "json" else None
            yield sentence.found(FormatCheck(format=form, json_schema=schema), *cut(match))


def _afresh(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether one list, named behind a comma, is a wish of its own ("no puns, numbered list")."""
    left, right = sentence.view[: match.start()], sentence.view[match.end() :]
    goes_on = rf"^,? (?:{sentence.lexicon.and_or}) (?!(?:nothing|rien|nichts|nada|{sentence.lexicon.imperative})\b)"
    return left.endswith(", ") and not match[0].endswith("s") and not rx(goes_on).match(right)


def _lists(sentence: Sentence) -> Iterator[Found]:
    """Lists of whatever kind, forbidden."""
    for match in rx(_LIST).finditer(sentence.view):
        start = banned(sentence, sentence.view[: match.start()], sentence.view[match.end() :])
        if start is not None and not _afresh(sentence, match):
            yield sentence.found(FormatCheck(format="bullets", negated=True), start, match.end())
            yield sentence.found(FormatCheck(format="numbered_list", negated=True), start, match.end())


def cut(match: re.Match[str]) -> tuple[int, int]:
    """The part of a match that can go."""
    name = next((name for name in ("cut", "cut2") if match.groupdict().get(name)), 0)
    return match.span(name)


_SINGLE_WORD = (
    r"^(?:just |only |an? )?(?:one|single)[ -]word (?:answers?|reply|replies|responses?)"
    r"(?=[.,;:!?]|$| (?:only|please|pls)\b)"
)


def options(sentence: Sentence) -> Iterator[Found]:
    """The only replies that are allowed."""
    lex = sentence.lexicon
    for words, choices in lex.choices.items():
        for match in rx(rf"(?:{_ANSWER_WITH}|{_ONLY_THEM})\"?{words}\b").finditer(sentence.view):
            check = Options(options=choices, alone=_is_alone(sentence, match.start()))
            yield sentence.found(check, match.start(), match.end())
            return
    for template in lex.options:
        for match in rx(template).finditer(sentence.view):
            given, end = _given(sentence, match.end())
            denied = rx(rf"\b{lex.negation} (?:\w+ )?$").search(sentence.view[: match.start()])
            if len(given) > 1 and not denied:
                check = Options(options=given, alone=_is_alone(sentence, match.start()))
                yield sentence.found(check, match.start(), end, whole=True)
                return
    for match in rx(rf"{_NUMBER_ALONE}|{_SINGLE_WORD}").finditer(sentence.view):
        yield sentence.found(Count(unit="words", minimum=1, maximum=1), match.start(), match.end())
    yield from _dictated(sentence)
    yield from _labels(sentence)


def _is_alone(sentence: Sentence, start: int) -> bool:
    """Whether the words around it, or the next sentence, say that nothing else is wanted."""
    at = sentence.start + start
    return bool(rx(_ALONE).search(sentence.reading.flat[max(sentence.start, at - 20) : sentence.end + _NEXT]))


_NOTHING_ELSE = (
    r"\b(?:reply|respond|answer|say|write|output|return|réponds|répondez|dis|antworte|schreibe?|sag|responde|di|escribe)"
    rf"(?: \w+)?(?: with| par| mit| con)? (?P<term>{QUOTED}),? (?:and|et|und|y) "
    r"(?:nothing (?:else|more)|rien d'autre|sonst nichts|nada más)"
)
"""The very words, and nothing beside them."""


def _dictated(sentence: Sentence) -> Iterator[Found]:
    """The very words that the answer is to be ("reply with exactly: ...")."""
    exactly = rf"{_EXACTLY}[: ]{{1,3}}(?P<term>{QUOTED})"
    for match in (m for t in (exactly, _NOTHING_ELSE) for m in rx(t).finditer(sentence.view)):
        term = sentence.said(match.start("term") + 1, match.end("term") - 1).strip()
        yield sentence.found(Options(options=(term,), alone=True), match.start(), match.end())


def _labels(sentence: Sentence) -> Iterator[Found]:
    """Labels to sort something by, where the label alone is wanted ("as A, B or C ... the label only")."""
    for match in rx(_SORTED).finditer(sentence.view):
        if _is_alone(sentence, match.start()):
            said = sentence.said(*match.span("all"))
            given = tuple(w.strip("\"'“”") for w in re.split(r",? (?:or|oder|ou|o|and|und|et|y) |, ?", said))
            yield sentence.found(Options(options=given, alone=True), match.start(), match.end())


def _given(sentence: Sentence, end: int) -> tuple[tuple[str, ...], int]:
    """The options that follow: quotations, a list of words after a colon, or the next lines."""
    lex, view = sentence.lexicon, sentence.view
    joint = rf"(?:\s?[,/;] ?(?:(?:{lex.and_or}) )?| (?:{lex.and_or}) )"
    quoted = rx(rf"[^\"\w]{{0,4}}(?P<all>{QUOTED}(?:\s?(?:{joint}|\s){QUOTED}){{1,20}})").match(view, end)
    if quoted:
        spans = [m.span() for m in rx(QUOTED).finditer(view, *quoted.span("all"))]
        return tuple(dict.fromkeys(sentence.said(a + 1, b - 1).strip() for a, b in spans)), quoted.end()
    if view[:end].rstrip().endswith(":"):
        return _lines(sentence, end) if not view[end:].strip() else _words(sentence, end)
    return (), end


def _words(sentence: Sentence, end: int) -> tuple[tuple[str, ...], int]:
    rest = sentence.said(end, len(sentence.view)).strip().rstrip(".!")
    items = [
        i.strip()
        for i in rx(rf"\s?[,/;|] ?(?:(?:{sentence.lexicon.and_or}) )?| (?:{sentence.lexicon.and_or}) ").split(rest)
    ]
    fine = all(0 < len(i) <= 40 and '"' not in i for i in items)
    return (tuple(dict.fromkeys(items)) if fine else ()), len(sentence.view)


def _lines(sentence: Sentence, end: int) -> tuple[tuple[str, ...], int]:
    """Options on the lines that follow the sentence, until a blank or long one."""
    text, at = sentence.reading.text, sentence.start + len(sentence.view)
    found: list[str] = []
    pieces = text[at:].lstrip(" ").removeprefix("\n").split("\n", 21)
    last = at
    for line in pieces[:20]:
        option = re.sub(r"^\s*(?:[-*•]|\(?\w[.)])\s+", "", line).strip().strip("\"'“”")
        if (
            not option
            or len(option) > 60
            or (found and rx(r"^(?:just|only|do|please|choose|your)\b").match(option.lower()))
        ):
            break
        found.append(option)
        last = text.find(line, last) + len(line)
    return tuple(dict.fromkeys(found)), last - sentence.start if found else end
