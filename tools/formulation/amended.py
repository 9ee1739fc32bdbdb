"""The turns of a request in; the same with what a short turn only changes worked into the words that it changes, out.

After "Write 100 words about bees", "make that 150" means the number, "twice as long" its double, "wasps, not bees" the
subject and "the same for Germany" the one name: the request then says what it would have said in one, so that no model
sees both. What could mean several places is left as it was said.
"""

from __future__ import annotations

# ruff: noqa: E501
# A pattern is read whole: its line is as long as it is.
import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..checks import Count
from ..objectives import compile_objectives
from ..objectives.names import NUMBERS_DE, NUMBERS_EN, NUMBERS_ES, NUMBERS_FR
from ..sentences import pieces

LONGEST = 400
"""Characters of a turn that can be a short change; a longer one says more."""
_READ = 6_000
"""Characters of each turn in which what is changed is looked for."""
_VALUES = {word: n for table in (NUMBERS_EN, NUMBERS_FR, NUMBERS_DE, NUMBERS_ES) for word, n in table.items() if n > 1}
_NUMBER = rf"(?:\d{{1,6}}|{'|'.join(sorted(map(re.escape, _VALUES), key=len, reverse=True))})"
_NUMERAL = re.compile(rf"(?<![\w.,'\"“”-]){_NUMBER}(?![\w'\"“”]|[.,]\d)", re.I)
_LEAD = (
    r"(?:(?:actually|rather|better|please|just|only|use|write|give me|say|let's (?:make it|say)|"
    r"(?:make|have) (?:it|that|them)|plutôt|mets|mettez|fais(?:-en|en)?|mieux|disons|lieber|besser|nimm|sagen wir|"
    r"mach(?:e|en sie)?(?: doch| es| das)?|doch|nur|mejor|haz(?:lo)?|pon|usa|que sean|digamos)[, ]+)*"
)
_AFTER = r"(?:instead|rather|please|then|sorry|though|in total|daraus|stattdessen|bitte|plutôt|à la place|s'il (?:te|vous) plaît|mejor|por favor|en su lugar)"
_TAIL = rf"(?:[, ]+{_AFTER})*[.!]?"
_NOT = r"instead of|rather than|and not|not|no|pas|au lieu de|plutôt que|statt|nicht|anstelle von|en vez de|y no|en lugar de"
_BOUND = (
    r"at most|at least|no more than|not more than|no less than|up to|fewer than|less than|more than|under|over|"
    r"höchstens|mindestens|weniger als|mehr als|au plus|au moins|moins de|plus de|como máximo|al menos|menos de|más de"
)
_BARE_NUMBER = re.compile(
    rf"{_LEAD}(?:(?P<bound>{_BOUND}) )?(?P<n>{_NUMBER})(?: (?!{_AFTER}\b)(?P<unit>[^\W\d]{{3,20}}))?"
    rf"(?:,? (?:{_NOT}) (?P<old>{_NUMBER}))?{_TAIL}",
    re.I,
)
_TIMES = {
    2.0: r"(?:twice|double) (?:as long|that|it|the length)|doppelt so lang|deux fois plus long(?:ue)?|el doble(?: de larg[oa])?",
    0.5: r"half (?:of (?:that|it)|as long|the length)|halb so lang|(?:la )?moitié(?: moins long(?:ue)?)?|la mitad",
}
_FACTORS = tuple((factor, re.compile(rf"{_LEAD}(?:{words}){_TAIL}", re.I)) for factor, words in _TIMES.items())
_ORDINAL = (
    r"first|second|third|fourth|fifth|last|erste|zweite|dritte|vierte|letzte|premi(?:er|ère)|deuxième|troisième|"
    r"dernier|dernière|primer[oa]?|segund[oa]|tercer[oa]?|últim[oa]|\d{1,2}(?:st|nd|rd|th|\.|e|ème)?"
)
_DROPS = re.compile(
    rf"\b(?:drop|remove|delete|leave out|skip|cut|streiche?|lass|entferne?|supprime[zs]?|enlève[zs]?|retire[zs]?|"
    rf"quita|elimina|borra) (?:the |number |den |die |das |le |la |el )?(?:{_ORDINAL})[nrs]?\b",
    re.I,
)
_ADDS = re.compile(
    rf"\b(?:add|give me|füge|noch|ajoute[zs]?|añade|agrega) (?:(?P<n>{_NUMBER}|one|another|ein(?:e[nrs]?)?|une?|un[ao]?) ?)"
    rf"(?:more|weitere[nrs]?|hinzu|dazu|mehr|de plus|autres?|más)\b|\bajoute[zs]?-en (?P<en>{_NUMBER}|une?)\b",
    re.I,
)
_SAME = re.compile(
    r"(?:now |and |then |et |und |jetzt |maintenant |y |ahora )*(?:(?:do |make |give me |fais |mach |haz )?"
    r"(?:the )?same(?: thing| list| table| text| again)?,? (?:but |just )?(?:for|with|about|on|in)|(?:la même chose|pareil|idem),? (?:mais )?(?:pour|avec|sur)|"
    r"(?:das ?(?:gleiche|selbe)|ebenso|dasselbe),? (?:aber |nur )?(?:für|mit|über)|lo mismo,? (?:pero )?(?:para|con|sobre|de)) (?P<new>[^,.;!?]{2,40})(?P<rest>.*)",
    re.I,
)
_NAMED = re.compile(r"(?<![.!?:\n]\s)(?<!^)\b[A-ZÀ-Ý][\w'’-]+(?: [A-ZÀ-Ý][\w'’-]+)*")
_AGAIN = re.compile(
    r"(?:please )?(?:start (?:over|again)|from scratch|(?:fang|beginn) (?:noch mal|neu|von vorne?) an|noch mal von vorne?|"
    r"recommence[zs]?|empieza de nuevo)(?:,? please)?[.!]?",
    re.I,
)
_SWAP = re.compile(
    rf"{_LEAD}(?:(?:about|for|in|on|with|über|für|sur|pour|sobre|para) )?(?P<new>(?!(?:it|this|that|you|there|do|be|keep|es|das|il|elle|cela|eso|sé)\b)[^\W\d][^\s,.;!?]*(?: [^\s,.;!?]+){{0,2}}?),? (?:{_NOT}) "
    r"(?:about |for |in |on |with |über |für |sur |pour |sobre |para )?(?P<old>[^\W\d][^,.;!?]{1,30}?)[.!]?",
    re.I,
)
_ABOUT = re.compile(
    rf"(?:{_LEAD}|(?:now|jetzt|maintenant|ahora) )(?P<prep>about|über|sur|sobre) (?P<new>[^,.;!?]{{2,30}}?){_TAIL}",
    re.I,
)
_INSTEAD = re.compile(
    rf"(?i:{_LEAD})(?P<new>[A-ZÀ-Ý][\w'’+#-]*(?: [A-ZÀ-Ý][\w'’-]*)?),? (?:instead|stattdessen|plutôt|mejor|en su lugar|à la place)[.!]?"
)
_PREPOSITION = r"\b(?:of|in|for|about|to|von|in|aus|nach|über|de|du|en|sur|sobre|para|à|a) $"
_TOUCHES = re.compile(
    rf"^(?:another|one more|{_NUMBER} more|(?:and )?again|try again|noch (?:ein|mal)|encore|une? autre|otr[oa]|otra vez)\b|"
    rf"\b(?:replace|keep|behalte|garde[zs]?|quédate con|change|rewrite|redo|swap|expand|shorten|remplace[zs]?|change[zs]?|ersetze?|ändere?|tausche?|"
    rf"reemplaza|cambia) (?:the |number |den |die |das |le |la |el )?(?:{_ORDINAL})[nrs]?\b",
    re.I,
)
_LENGTHS = frozenset({"words", "characters", "sentences"})
"""Units of a length; things of other units are dropped and added one by one."""
_YEARS = range(1500, 2100)


@dataclass(frozen=True)
class Worked:
    """The turns after it."""

    texts: tuple[str, ...]
    replaced: tuple[str, ...] = ()
    """What was said before, in its words."""
    new: tuple[str, ...] = ()
    """What is said in its place."""


def worked_in(texts: Sequence[str]) -> Worked:
    """Work each later turn's sentences into the turns before it, where they only change something said there."""
    done, replaced, new = list(texts[:1]), list[str](), list[str]()
    for text in texts[1:]:
        left = text
        for sentence in pieces(text) if len(text) <= LONGEST else ():
            change = _changed(done, sentence.strip())
            if change is None:
                continue
            done, rest, old, said = change
            replaced, new = [*replaced, old], [*new, said]
            left = left.replace(sentence, rest, 1).strip()
        done.append(left)
    return Worked(tuple(done), tuple(replaced), tuple(new))


def elliptic(sentence: str) -> bool:
    """Whether a sentence only makes sense as a change of what was said before it."""
    said = sentence.strip()
    return any(p.fullmatch(said) for p in (_BARE_NUMBER, _SAME, *(p for _, p in _FACTORS))) or bool(_DROPS.match(said))


def touches(text: str) -> bool:
    """Whether a turn changes a part of the answer that only the answer shows ("drop the second one")."""
    return any(p.search(text) for p in (_DROPS, _ADDS, _TOUCHES)) or _SAME.match(text) is not None


_Place = tuple[int, int, int]
"""A turn, and where in it."""
_Change = tuple[list[str], str, str, str]
"""The earlier turns, what is left of the sentence, what was said, what is said now."""


def _changed(texts: list[str], sentence: str) -> _Change | None:
    for rule in (_renumbered, _multiplied, _recounted, _same, _swapped, _again):
        found = rule(texts, sentence)
        if found is not None:
            return found
    return None


def _renumbered(texts: list[str], sentence: str) -> _Change | None:
    match = _BARE_NUMBER.fullmatch(sentence)
    if match is None:
        return None
    place = _place(texts, unit=match["unit"] or "", old=match["old"] or "")
    if place is None:
        return None
    if match["bound"]:
        n, _, end = place
        unit = re.match(r" ([^\W\d]+)", texts[n][end:])
        said = f"{match['bound'].capitalize()} {match['n']} {unit[1]}." if unit and not match["unit"] else ""
        return (texts, said, texts[n][slice(*place[1:])], said) if said else None
    return _put(texts, place, match["n"].lower(), "")


def _multiplied(texts: list[str], sentence: str) -> _Change | None:
    factor = next((factor for factor, says in _FACTORS if says.fullmatch(sentence)), None)
    place = _place(texts, length=True) if factor else None
    if factor is None or place is None:
        return None
    n, start, end = place
    return _put(texts, place, str(max(1, round(_value(texts[n][start:end]) * factor))), "")


def _recounted(texts: list[str], sentence: str) -> _Change | None:
    """One thing less or some more: how many there are changes with it, and the sentence stays."""
    drops, adds = len(_DROPS.findall(sentence)), _ADDS.search(sentence)
    change = (_value(adds["n"] or adds["en"]) if adds else 0) - drops
    place = _place(texts, length=False) if drops or adds else None
    if place is None:
        return None
    n, start, end = place
    count = _value(texts[n][start:end]) + change
    return _put(texts, place, str(count), sentence) if count > 0 else None


def _same(texts: list[str], sentence: str) -> _Change | None:
    match = _SAME.fullmatch(sentence)
    name = _the_name(texts[:1]) if match else None
    if match is None or name is None:
        return None
    rest = match["rest"].lstrip(" ,;.!?")
    return _put(texts, name, match["new"].strip(), rest[:1].upper() + rest[1:])


def _the_name(texts: Sequence[str]) -> _Place | None:
    """The one name, or the one after a preposition where things are written with a capital too."""
    names = [(n, *m.span()) for n, text in enumerate(texts) for m in _NAMED.finditer(text, 0, _READ)]
    if len(names) > 1:
        names = [p for p in names if re.search(_PREPOSITION, texts[p[0]][: p[1]], re.I)]
    return names[0] if len(names) == 1 else None


def _again(texts: list[str], sentence: str) -> _Change | None:
    return (texts, "", "", "") if _AGAIN.fullmatch(sentence) else None


def _swapped(texts: list[str], sentence: str) -> _Change | None:
    match = _SWAP.fullmatch(sentence)
    if match is not None:
        return _once(texts, rf"(?<!\w){re.escape(match['old'].strip())}(?!\w)", match["new"].strip())
    match = _ABOUT.fullmatch(sentence)
    if match is not None:
        said = rf"(?<=\b{match['prep'].lower()} )[^\s,.;:!?\"]+(?=\s*(?:[,.;:!?]|$))"
        return _once(texts, said, match["new"])
    match = _INSTEAD.fullmatch(sentence)
    name = _the_name(texts) if match else None
    return _put(texts, name, match["new"], "") if match and name else None


def _once(texts: list[str], said: str, new: str) -> _Change | None:
    places = [(n, *m.span()) for n, text in enumerate(texts) for m in re.finditer(said, text[:_READ], re.I)]
    return _put(texts, places[0], new, "") if len(places) == 1 else None


def _put(texts: list[str], place: _Place, words: str, rest: str) -> _Change:
    n, start, end = place
    text = texts[n]
    return [*texts[:n], f"{text[:start]}{words}{text[end:]}", *texts[n + 1 :]], rest, text[start:end], words


def _place(texts: Sequence[str], *, unit: str = "", old: str = "", length: bool | None = None) -> _Place | None:
    """The one number that can be meant: of a count that code reads, else the only one there is.

    Args:
        texts: The turns so far.
        unit: The word that follows it.
        old: The number itself.
        length: Whether it is how long the text is (True), or how many things there are (False); None for either.
    """
    numbers = [(n, *m.span()) for n, text in enumerate(texts) for m in _NUMERAL.finditer(text, 0, _READ)]
    if unit:
        numbers = [
            p for p in numbers if re.match(rf"\W{re.escape(unit.rstrip('s'))}\w{{0,2}}\b", texts[p[0]][p[2] :], re.I)
        ]
    if old:
        numbers = [p for p in numbers if _at(texts, p) == _value(old)]
    lengths, things = _counts(texts)
    of_length = [p for p in numbers if _inside(p, lengths)]
    of_things = [p for p in numbers if _inside(p, things)]
    counted = {True: of_length, False: of_things, None: [*of_length, *of_things]}[length]
    if len(counted) == 1:
        return counted[0]
    others = [p for p in numbers if p not in of_length and (old or unit or _at(texts, p) not in _YEARS)]
    return others[0] if length is not True and not counted and len(others) == 1 else None


def _counts(texts: Sequence[str]) -> tuple[list[_Place], list[_Place]]:
    """Where counts are said that code reads: lengths of the whole text, and numbers of things."""
    lengths, things = list[_Place](), list[_Place]()
    for n, text in enumerate(texts):
        for wish in compile_objectives(text, authority="user", source=str(n)):
            if isinstance(wish.check, Count) and wish.check.per is None and wish.span:
                (lengths if wish.check.unit in _LENGTHS else things).append((n, *wish.span))
    return lengths, things


def _inside(place: _Place, spans: Sequence[_Place]) -> bool:
    return any(n == place[0] and start <= place[1] and place[2] <= end for n, start, end in spans)


def _at(texts: Sequence[str], place: _Place) -> int:
    return _value(texts[place[0]][place[1] : place[2]])


def _value(words: str) -> int:
    said = words.strip().casefold()
    return int(said) if said.isdecimal() else _VALUES.get(said, 1)
