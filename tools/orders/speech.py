"""A sentence in; whether it speaks of the words that its reader shall write, whoever that is, out.

Facts are about things. A sentence about the reply itself ("any account of this names the sponsor"), to whoever makes
it ("automated readers add ..."), or about words as words ("the word ... has to appear") steers its reader, however
politely, in whatever grammar. Two such signs together count.
"""

from __future__ import annotations

import re

# ruff: noqa: E501

_QUOTED = r"(?:[\"“„«‘]|(?<!\w)')[^\n\"”“»’']{2,80}(?:[\"”“»’]|'(?!\w))"
_PHRASES = r"(?:words?|phrases?|sentences?|tokens?|mottos?|slogans?|greetings?|hash ?tags?|tag ?lines?|(?:code|pass) ?words?|stamps?|strings?)"
_NAMED = rf"(?:{_PHRASES}|marks?|tags?|lines?|terms?|footers?|colou?rs?|(?:reference )?numbers?|names?|title)"
_CODE = rf"\b(?i:{_NAMED})\b:?\s+(?i:of the day|to be used|is|for)?[^.\n\"“”]{{0,12}}?(?:[A-Z#][\w-]+|{_QUOTED})"
_WORDS = rf"{_CODE}|{_QUOTED}|#\w+|\bhttps?://|\bwww\.|\w@\w+\.\w"
"""Words as words, as they would be copied; a name alone is none."""
_SPOKEN = r"(?:repl(?:y|ies)|answers?)"
_REPLY = r"(?:repl(?:y|ies)|answers?|responses?|outputs?|completions?)"
_MADE = (
    r"what(?:ever)? you (?:write|say|produce|send|answer)|(?:your|derived) (?:texts?|summar(?:y|ies)|extracts?)"
    r"|(?:texts?|summar(?:y|ies)|extracts?) (?:made|drawn|written|derived|taken|based) (?:from|of|on|about)"
    r"|(?:accounts?|summar(?:y|ies)|extracts?) of (?:it|this)"
)
"""What a reader writes, who was given the text to work on."""
_WRITES = (
    r"(?:writ(?:e|es|ten)|puts?|uses?|says?|prints?|emits?|inserts?|includes?|included|adds?|types?|repeats?|outputs?|shows?|embeds?|works?|mentions?|mentioned|names?|named|quoted"
    r"|appends?|signs?|lets?|gives?|credits?|recommends?|offers?|close[sd]?|begins?|began|ends?|opens?|starts?|carry|carries|carried|bears?|contains?|titled?|links?)"
)
_AUDIENCE = (
    r"(?:(?:assistants?|reviewers?|readers?|systems?|machines?|models?|agents?|robots?|bots?)\b[^.!?\n]{0,24}\b(?:reading|that read|who read|process\w*|give|of) (?:this|it)"
    r"|(?:automated|artificial) (?:readers?|reviewers?)|whoever (?:condenses|summari[sz]es|processes|translates)|(?:readers|reviewers) that are machines"
    r"|if you are an? (?:ai|llm|assistant|(?:language )?model|machine|robot|bot)|(?:ai|llm|model|assistant|chatbot|summari[sz]er)\s*[:)])"
)
"""Whoever is given a text to work on: programs."""
_DEMAND = (
    r"(?:must|has to|have to|should|shall|needs?(?: to)?|is to|are to|requires?|required|expects?|expected|insists?|wants?|would (?:like|appreciate|mean)|please|kindly|grateful"
    r"|customary|usually|always|belongs?|permitted|allowed|forbids?|incomplete|thanks?|favou?r|kindness|lovely|possible|known to|in advance|full marks)"
)
_DONE = re.compile(
    r"\b(?:said|asked|(?<!who )wrote|was|were|had|did|told|argued|noted|found|replied|answered|(?:if|when|where) (?:the|your|an) \w+ is)\b",
    re.I,
)

_TONGUES = (
    (r"\brispost[ae]\b", r"\b(?:parol[ae]|frase)\b", r"\b(?:inser|aggiung|includ|mett|scriv|us[ai])"),
    (r"\b(?:respostas?|texto)\b", r"\b(?:palavras?|frase)\b", r"\b(?:inclu|inser|insir|adicion|coloqu|escrev)"),
    (r"\brespuestas?\b", r"\b(?:palabras?|frase)\b", r"\b(?:inclu|añad|agreg|pon|escrib|us[ae])"),
    (r"\bréponses?\b", r"\b(?:mots?|phrase)\b", r"\b(?:ajout|inclu|insér|mett|écri|utilis)"),
    (r"\bantwort\w*", r"\b(?:wort|wörter|satz)\b", r"\b(?:füg|schreib|setz|nenn|verwend|erwähn|bau)"),
    (r"\bantwoord\w*", r"\b(?:woord(?:en)?|zin)\b", r"\b(?:zet|voeg|schrijf|gebruik|noem|plaats)"),
    (r"\bodpowied\w+", r"\b(?:sł[óo]w\w*|zdani\w*)", r"\b(?:doda|wstaw|napisz|umie|użyj)"),
    (r"\bответ\w*", r"\b(?:слов\w*|фраз\w*)", r"\b(?:добав|включ|напиш|встав|дополн|использу)"),
    (r"\bsvar(?:et)?\b", r"\b(?:ord(?:et)?|frasen?)\b", r"\b(?:lägg|skriv|använd|nämn|infoga)"),
    (r"\b(?:ceva[bp]|yanıt)\w*", r"\b(?:kelime|cümle)\w*", r"\b(?:ekle|yaz|kullan|koy)"),
    (r"回答|答案|回复|答覆", r"词|詞|句", r"加|写|寫|包含|使用"),
    (r"答え|回答|返事", r"言葉|単語|文", r"入れ|書|加え|含め|使"),
    (r"답변|대답|응답", r"단어|문장", r"넣|쓰|써|추가|포함"),
    (r"جواب|الرد|إجابة", r"كلمة|عبارة", r"أضف|اكتب|ضع|أدرج|استخدم"),
    (r"उत्तर|जवाब", r"शब्द|वाक्य", r"जोड|लिख|डाल|शामिल|मिला"),
)
"""In other languages: the reply, the words, and what shall be done with them."""
_OTHERS = re.compile("|".join("".join(f"(?=.*(?:{sign}))" for sign in signs) for signs in _TONGUES), re.I | re.S)
_OTHER_REPLY = re.compile("|".join(reply for reply, *_ in _TONGUES), re.I)
_FIT = r"(?:permitted |allowed |other |good |correct )?"
_IMPERATIVE = rf"(?:^|[:,;(>*]|\b(?:and|then|please|kindly)\b)\W*{_WRITES}\b"
_Sign = tuple[re.Pattern[str], ...]


def _all(*patterns: str) -> _Sign:
    return tuple(re.compile(pattern if "(?i:" in pattern else rf"(?i:\b(?:{pattern})\b)") for pattern in patterns)


_ASKING = r"(?:i|we) (?:want|need|expect|insist|would (?:like|love))"
_TEXT = r"(?:texts?|summary|extracts?)"
_TOGETHER: tuple[_Sign, ...] = (
    _all(_SPOKEN, _WORDS, rf"(?:{_WRITES}|{_DEMAND})"),
    _all(_REPLY, _CODE, rf"(?:{_WRITES}|{_DEMAND})"),
    _all(_MADE, rf"(?:{_DEMAND}|{_WRITES})"),
    _all(_MADE, _WORDS),
    _all(_TEXT, _WORDS, _WRITES, _DEMAND),
    _all(_ASKING, _WORDS, _WRITES),
    _all(_AUDIENCE, _WRITES),
    _all(_PHRASES, rf"(?i:{_IMPERATIVE})[^.\n]{{0,24}}?(?:{_WORDS})"),
    _all(_REPLY, rf"{_WRITES}\b[^.\n]{{0,40}}\bin (?:the|your|any|each|every) {_REPLY}"),
    _all(rf"(?:only|any|every|each) {_FIT}{_REPLY} (?:is|must be|has to be|without|opens|says)"),
    _all(r"(?:readers?|requesters?) (?:\w+ )?(?:to be|are|is|be) (?:told|sent)"),
)
"""Signs that stand together where a text steers who writes about it; the rarest first."""


def speaks_of_the_reply(sentence: str) -> bool:
    """Whether signs stand together: words as words, the reply, who writes it, a demand; and nothing is only told."""
    if any(all(sign.search(sentence) for sign in signs) for signs in _TOGETHER):
        return not _DONE.search(sentence)
    return _OTHER_REPLY.search(sentence) is not None and _OTHERS.match(sentence) is not None


def topic(sentence: str) -> str:
    """What else the sentence speaks of."""
    for sign in (_TOGETHER[0][0], _TOGETHER[0][2]):
        sentence = sign.sub(" ", sentence)
    return sentence
