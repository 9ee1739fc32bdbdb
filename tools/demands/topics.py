"""A clause in; what the answer is to speak of, or not to, out."""

from __future__ import annotations

from collections.abc import Iterator

from ..objectives.english import ENGLISH
from ..objectives.lexicon import rx
from . import abroad
from .demand import Demand
from .said import NEGATION, PARTS, Said
from .stems import stems

# ruff: noqa: E501
_DEEP = (
    r"discuss\w*|explain\w*|describ\w*|provid\w*|specif(?:y|ies|ying)|cover\w*|address\w*|explor\w*|elaborat\w*|detail\w*|"
    r"analy[sz]\w*|giv(?:e|es|ing)|disclos\w*|shar(?:e|es|ing)|reveal\w*|present\w*|offer\w*|outlin\w*|emphasi[sz]\w*|highlight\w*|"
    r"focus\w*|stat(?:e|es|ing)|clarif\w*|compar\w*|recommend\w*|suggest\w*|consider\w*|examin\w*|evaluat\w*|talk\w* about|address\w*|"
    r"touch\w* on|introduc\w*|demonstrat\w*|justif\w*|comment\w*|request\w*|includ\w*|incorporat\w*|contain\w*|featur\w*|list\w*"
)
_SHALLOW = r"mention\w*|nam(?:e|ing)|refer\w*(?: to)?|us(?:e|es|ing)|say\w*|writ(?:e|ing)|exclud\w*|omit\w*|leav\w* out|skip\w*"
_CONTENT = r"details?|information|reasons?|discussions?|content|analysis|explanations?|examples?|data|facts|advice|instructions|tips|suggestions?|mention"
_GIVEN = r"\b(?P<verb>%s)\b(?P<what>.*)"
_IN_WORK = rf"\b(?:anywhere )?(?:in|within|from|into|throughout) (?:the|your|this)(?: whole| entire| final)? (?:{ENGLISH.answer}|{ENGLISH.works}|{PARTS})\b"
_NAMED_ABROAD = r"\b(?:mentionn|cite|utilis|emplo|erwähn|nenn|verwend|mencion|nombr|us[ae])\w*"
_NOT_TOPIC = r"\b(?:tone|style|language|voice|person|markdown|json|jargon|keywords?|phrases?|words?|sentences?|paragraphs?|bullets?|bullet points?|headings?|headers?|(?:capital|small|uppercase|lowercase) letters?|commas?|\d+ characters?|uppercase|lowercase|format)\b"


def topics(said: Said) -> Iterator[Demand]:
    """The subject that a clause forbids, or the one that it asks for."""
    view = said.bare
    if abroad.reads(said.lexicon):
        yield from _abroad(said)
        return
    if said.forbids is not None:
        yield from _forbidden(said, view)
        view = view[: _negation_start(view)]
    match = rx(_GIVEN % (_DEEP + r"|mention\w*|nam(?:e|es|ing)")).search(view)
    if match and (words := stems(_spoken_of(match["what"]))):
        yield Demand("topic", "", words=words, asked=said.rules, total=_only(view))
        if not _form_only(match["what"]):
            return
    if words := stems(view):
        yield Demand("topic", "", words=words, asked=False)


def _abroad(said: Said) -> Iterator[Demand]:
    """The same in French, German or Spanish; of forms, other readers tell."""
    lex = said.lexicon
    words, asks = abroad.topic(lex, said.bare)
    forms = "|".join((*lex.units.values(), *lex.marks.values(), lex.word_nouns, lex.phrase_nouns, lex.letter_nouns))
    if not words or (asks is False and (said.quotes or rx(rf"\b(?:{forms})\b").search(said.bare))):
        return
    deep = asks is not False or not rx(_NAMED_ABROAD).search(said.bare)
    yield Demand("topic", "", asks is not False, words=words, asked=bool(asks) and said.rules, deep=deep)


def _spoken_of(words: str) -> str:
    """The items of an enumeration that rule no form ("one header, one list and one hyperlink" -> "one hyperlink")."""
    items = rx(r",(?: and| or)? | (?:and|or) ").split(words)
    return " ".join(items if not _form_only(words) else (i for i in items if not rx(_NOT_TOPIC).search(i)))


def _negation_start(view: str) -> int:
    match = rx(rf"(?<![\w-]){NEGATION}(?![\w-])(?! (?:only|more than|less than|fewer than|longer than)\b)").search(view)
    return match.start() if match else len(view)


def _forbidden(said: Said, view: str) -> Iterator[Demand]:
    rest = rx(_IN_WORK).sub("", view[said.forbids or 0 :])
    rest = rx(
        r"(?:[;:]| but | instead,? | rather than | while |, (?:us|ensur|keep|mak|and (?:use|ensure|keep|focus|write))).*"
    ).sub("", rest)
    deep = rx(rf"^(?: \w+){{0,3}}? ?(?:{_DEEP})\b|\b(?:{_CONTENT})\b").search(rest)
    shallow = rx(rf"^(?: \w+){{0,2}}? ?(?:{_SHALLOW})\b").search(rest)
    if _form_only(rest) or said.quotes:
        return
    for part in rx(r",? (?:or|nor)(?: mention| include| discuss| any)? ").split(rest):
        if words := stems(part):
            yield Demand("topic", "", wanted=False, words=words, deep=bool(deep) or not shallow)


def _form_only(words: str) -> bool:
    """Whether the words rule a form, which other readers compare."""
    return bool(rx(_NOT_TOPIC).search(words[:60]))


def _only(view: str) -> bool:
    return bool(
        rx(
            r"\b(?:only|solely|exclusively)\b(?! (?:in|as|once|twice|if|when|with|use|using|for)\b)|\brather than\b|\binstead of\b"
        ).search(view)
    )
