"""A text in, the language it is written in out, or nothing where that is not certain: scripts, then frequent words."""

from __future__ import annotations

import re
from collections import Counter

from .blocks import Span, chunks

LEAST_LETTERS = 25
"""Below this many letters nothing is said."""
_STRETCH = 120
"""Words."""
_READ = 300
"""Characters looked at in each of three places: the start, the middle, the end."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ASIDE = re.compile(r"```.*?(?:```|\Z)|`[^`\n]*`|https?://\S+|\b[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+", re.S)

_SCRIPTS: tuple[tuple[str, str], ...] = (
    ("latin", "A-Za-z\u00c0-\u024f\u1e00-\u1eff"),
    ("cyrillic", "\u0400-\u052f"),
    ("el", "\u0370-\u03ff\u1f00-\u1fff"),
    ("arabic", "\u0600-\u06ff\u0750-\u077f"),
    ("he", "\u0590-\u05ff"),
    ("devanagari", "\u0900-\u097f"),
    ("bn", "\u0980-\u09ff"),
    ("pa", "\u0a00-\u0a7f"),
    ("gu", "\u0a80-\u0aff"),
    ("or", "\u0b00-\u0b7f"),
    ("ta", "\u0b80-\u0bff"),
    ("te", "\u0c00-\u0c7f"),
    ("kn", "\u0c80-\u0cff"),
    ("ml", "\u0d00-\u0d7f"),
    ("si", "\u0d80-\u0dff"),
    ("th", "\u0e00-\u0e7f"),
    ("lo", "\u0e80-\u0eff"),
    ("my", "\u1000-\u109f"),
    ("ka", "\u10a0-\u10ff"),
    ("km", "\u1780-\u17ff"),
    ("am", "\u1200-\u137f"),
    ("hy", "\u0530-\u058f"),
    ("ko", "\uac00-\ud7af\u1100-\u11ff"),
    ("ja", "\u3040-\u30ff"),
    ("zh", "\u3400-\u4dbf\u4e00-\u9fff"),
)
_RUNS = tuple((name, re.compile(f"[{span}]+")) for name, span in _SCRIPTS)
_DENSE = frozenset({"zh", "ja", "ko", "th", "lo", "km", "my"})
"""Scripts in which one letter says as much as two or three of the others."""

_PROFILES: dict[str, frozenset[str]] = {
    code: frozenset(words.split())
    for code, words in {
        "en": "the of and to in is that it for was on are as with be this have from or by but not what were when we"
        " there can your which their will each about how if would they you i my me so do he she his her has",
        "fr": "le la les de des du et à un une est en que qui dans pour pas sur ce cette il elle nous vous je ne se au"
        " aux avec par plus mais ou sont être fait leur comme tout son sa ses c'est l'on j'ai d'une d'un",
        "de": "der die das und ist nicht ein eine zu den mit von dem für auf im sich des auch es an als ich wir sie er"
        " wird sind werden oder aber aus bei nach wie nur noch über einen einem einer kann mehr zur zum dass",
        "es": "el la los las de y que en un una es por con para no se del al lo como más pero sus su este esta son muy"
        " también ha está todo nos mi yo tu hay ser fue desde cuando qué sin sobre entre",
        "it": "il lo la gli le di e che in un una è per con non del della dei delle al alla si da come più ma sono"
        " anche questo questa nel nella ha i se suo sua mi tutto essere dal dalla o perché",
        "pt": "o a os as de e que em um uma é por com para não se do da dos das no na ao mais mas como seu sua são"
        " também foi ou nos isso este esta você eu ele ela muito tem há pelo pela está",
        "nl": "de het een en van in is dat op te zijn niet met voor er aan om maar als bij ook naar dan uit door ze hij"
        " wij je ik deze dit worden wordt heeft hebben kan over nog meer of tot werd geen wat we",
        "sv": "och att det i en som är på av för med den till inte har de ett om var men jag vi du han hon kan så från"
        " ska eller när också sig vid efter över man nu mycket där alla vara blir detta",
        "da": "og at det i en som er på af for med den til ikke har de et om var men jeg vi du han hun kan så fra skal"
        " eller når også sig ved efter over man nu meget der alle være bliver dette hvad hvor",
        "no": "og at det i en som er på av for med den til ikke har de et om var men jeg vi du han hun kan så fra skal"
        " eller når også seg ved etter over man nå mye der alle være blir dette hva hvor",
        "fi": "ja on ei se että hän oli ovat mutta kuin myös joka niin tai sen ole voi minä sinä he me mitä kun jos"
        " vain nyt jo hyvin kaikki tämä ne sekä olla ollut sitä vielä tässä",
        "pl": "i w na z się nie do to że jest jak o za po od co ale dla czy przez są tym które która który jego jej"
        " oraz tak być może już ich był było bardzo także można ten ta",
        "tr": "ve bir bu için ile de da çok daha olarak gibi olan ne ama en var sonra kadar her değil ben sen o biz"
        " onun şey ki veya mi mı ya olduğu ancak hem",
        "vi": "và của là có không cho được các một những trong với người này đã khi để từ đến cũng như tôi bạn về"
        " nhiều ra vào ở thì mà đó nhưng rất sẽ hay",
        "cs": "a se na je v to že s z do o i jako pro ale za by po od jsou není bylo který která které také nebo když"
        " jeho až být tak jsem má jen při však už jsme",
        "ro": "și de la în cu o un este nu pe care din pentru că mai sunt au se fi prin sau dar acest această după"
        " foarte fost ca ce dacă al ale lui sa",
        "hu": "a az és hogy nem is egy de ez van volt csak meg már mint vagy ha még el ki azt lehet minden sem ezt"
        " nagyon amely kell majd között után",
        "id": "yang dan di ini itu dengan untuk dari tidak dalam akan pada juga saya ke karena ada kami mereka atau"
        " adalah bisa oleh sudah telah seperti anda dapat lebih kita",
        "sw": "na ya wa kwa ni katika za la kuwa hii cha kama hivyo pia vya watu yake sana yao huo hiyo lakini wake"
        " moja au ambayo kila baada ili zaidi",
        "hr": "i je u na se da su za od s ne što koji koja koje kao ali o bi to ili iz sam te biti samo može već"
        " također prema nije",
    }.items()
}
_BY_WORD: dict[str, tuple[str, ...]] = {
    word: tuple(code for code, words in _PROFILES.items() if word in words)
    for word in frozenset().union(*_PROFILES.values())
}
_CYRILLIC = {
    "uk": re.compile(r"[іїєґІЇЄҐ]|\b(?:та|що|це|не|як|але|або)\b"),
    "be": re.compile(r"[ўЎ]"),
    "bg": re.compile(r"ъ|\b(?:и|на|за|се|да|от|са|като|това|със|който)\b"),
    "ru": re.compile(r"[ыэёЫЭЁ]|\b(?:и|не|что|на|это|как|из|по|все|для)\b"),
    "sr": re.compile(r"[ђјљњћџЂЈЉЊЋЏ]"),
    "kk": re.compile(r"[әғқңөұүһӘҒҚҢӨҰҮҺ]"),
}
_ARABIC = {
    "fa": re.compile(r"ژ|\b(?:است|این|که|را|از|به|در|می)\b"),
    "ur": re.compile(r"[ٹڈڑںےہ]|\b(?:ہے|اور|کے|میں|کی|کا)\b"),
    "ar": re.compile(r"[ةيىأإك]|\b(?:في|من|على|هذا|هذه|أن|إلى)\b"),
}
_DEVANAGARI = {
    "hi": re.compile(r"(?<!\S)(?:है|हैं|के|की|का|में|और|को|से|यह|था|नहीं|एक|पर|ने)(?=[\s।,.]|$)"),
    "mr": re.compile(r"ळ|(?<!\S)(?:आहे|आहेत|आणि|होते|नाही|या|हे|मी|तो|ते|होता|केले)(?=[\s।,.]|$)"),
    "ne": re.compile(r"(?<!\S)(?:छ|छन्|हो|र|मा|पनि|गर्न|भने|लाई|यो|गर्ने|थियो)(?=[\s।,.]|$)|(?:हरू|हरु|मा|लाई|ले)(?=[\s।,.])"),
}
_CLUES = {"cyrillic": _CYRILLIC, "arabic": _ARABIC, "devanagari": _DEVANAGARI}

CODES: frozenset[str] = frozenset(
    {*_PROFILES, *(c for clues in _CLUES.values() for c in clues), *(n for n, _ in _SCRIPTS if len(n) == 2)}
)
"""Every ISO 639-1 code that `detect` can return."""


def detect(text: str) -> str | None:
    """The ISO 639-1 code of the language most of the text is in; None under 25 letters, for a mixture, or when unsure.

    Code, URLs and addresses are not read. Danish and Norwegian are told apart by few words: short texts are None.
    """
    read = _sample(_ASIDE.sub(" ", text) if "`" in text or "@" in text or "://" in text else text)
    runs = _RUNS[:1] if read.isascii() else _RUNS
    letters = {name: sum(map(len, pattern.findall(read))) for name, pattern in runs}
    letters = {name: n * (2 if name in _DENSE else 1) for name, n in letters.items() if n}
    total = sum(letters.values())
    if total < LEAST_LETTERS:
        return None
    if letters.get("ja", 0) * 8 > total and letters.get("ja", 0) + letters.get("zh", 0) > total * 0.6:
        return "ja"
    script = max(letters, key=lambda name: letters[name])
    if letters[script] < total * 0.6:
        return None
    if script == "latin":
        return _by_words(read)
    return _by_clues(_CLUES[script], read) if script in _CLUES else script


def _sample(text: str) -> str:
    if len(text) <= 3 * _READ:
        return text
    middle = (len(text) - _READ) // 2
    return " ".join((text[:_READ], text[middle : middle + _READ], text[-_READ:]))


def _by_words(text: str) -> str | None:
    """The profile that the most words stand in, where it is clearly ahead (after Grefenstette, 1995)."""
    words = Counter(_WORD.findall(text.lower().replace("’", "'")))
    hits = dict.fromkeys(_PROFILES, 0)
    for word in words.keys() & _BY_WORD.keys():
        codes = _BY_WORD[word]
        for code in codes:
            hits[code] += words[word] * 12 // len(codes)
    (most, best), (second, _) = sorted(((n, code) for code, n in hits.items()), reverse=True)[:2]
    sure = most >= 12 and most >= words.total() * 0.6 and most > second * 1.25
    return best if sure else None


def _by_clues(clues: dict[str, re.Pattern[str]], text: str) -> str | None:
    found = {code: len(pattern.findall(text)) for code, pattern in clues.items()}
    best = max(found, key=lambda code: found[code])
    second = max(n for code, n in found.items() if code != best)
    return best if found[best] > second else None


def astray(text: str, code: str) -> tuple[Span, ...]:
    """Stretches of paragraphs, about 120 words each, that are in another language for certain."""
    stretches: list[Span] = []
    for group in chunks(text):
        start, end = group[0].start, group[-1].end
        if stretches and len(text[stretches[-1][0] : end].split()) <= _STRETCH:
            stretches[-1] = (stretches[-1][0], end)
        else:
            stretches.append((start, end))
    return tuple(s for s in stretches if detect(text[slice(*s)]) not in (None, code))
