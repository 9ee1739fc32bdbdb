"""A message in a language that no lexicon reads in; the clauses that rule its answer, as spans to be judged, out.

Only words that rule whatever they stand beside are known of these languages: bounds, exclusions, duties, and the units
that people count. Of others, a figure or a quotation in a sentence that asks nothing is taken for a demand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from ..language import detect
from ..objectives.heard import lexicons

# ruff: noqa: E501
_MOST = 12
"""Demands that are told apart; more are one."""
_LONGEST = 300
"""Characters of a sentence that rules; a longer one is content."""
_FOREIGN = re.compile(r"[^\W\d_A-Za-z\u00aa-\u024f\u1e00-\u1eff]")
_LETTER = re.compile(r"[^\W\d_]")
_SENTENCE = re.compile(r"[^.!?…;。！？؟।\n]+(?:[.](?=\d)[^.!?…;。！？؟।\n]+)*[.!?…;。！？؟।]{0,3}")
_CLAUSE = re.compile(r"[,،、，:：]\s*")
_QUOTED = re.compile(r"[\"“„«「『][^\"”“»」』\n]{1,80}[\"”“»」』]")
_ANY = re.compile(r"\d|[\"“„«「『]")
_RULES: dict[str, str] = {
    "it": r"senza|solo|soltanto|esclusivamente|al massimo|al più|non più di|almeno|esattamente|circa|dev[ei]|devono|evita\w*|non (?:usare|utilizzare|menzionare|citare|includere|superare|scrivere|fare)|ogni|in \w+ (?:righe|parole|frasi|punti|paragrafi|versi)",
    "pt": r"sem|só|somente|apenas|exclusivamente|no máximo|não mais (?:de|que)|pelo menos|no mínimo|exatamente|deve|devem|evit\w+|não (?:use|usar|utilize|mencione|mencionar|inclua|ultrapasse)|cada|em \w+ (?:linhas|palavras|frases|pontos|parágrafos|versos)",
    "nl": r"zonder|alleen|uitsluitend|hoogstens|maximaal|niet meer dan|minstens|ten minste|minimaal|precies|moet|moeten|mag|vermijd|gebruik (?:geen|niet|alleen)|noem (?:geen|niet)|geen|elke?|(?:van|in) \w+ (?:regels|woorden|zinnen|punten|alinea's|alinea’s)",
    "pl": r"bez|tylko|wyłącznie|najwyżej|maksymalnie|nie więcej niż|co najmniej|dokładnie|musi|muszą|unikaj|nie (?:używaj|wspominaj|pisz)|każd\w+|w \w+ (?:wersach|słowach|zdaniach|punktach|akapitach)",
    "sv": r"utan|endast|bara|högst|inte mer än|minst|exakt|måste|ska|undvik|använd inte|varje|på \w+ (?:rader|ord|meningar)",
    "tr": r"\w*meden|\w*madan|sadece|yalnızca|en fazla|en çok|en az|tam olarak|\w+ma(?:l[ıi])|olmalı|kullanma|her|\w+ (?:satırlık|kelimelik|cümlelik|paragraflık)",
    "ru": r"без|только|лишь|исключительно|не более|не больше|максимум|минимум|не менее|не меньше|ровно|примерно|долж\w+|избегай\w*|не (?:используй|упоминай|пиши|употребляй|называй|превышай)\w*|кажд\w+|(?:в|из) \w+ (?:строк\w*|слов\w*|предложени\w+|абзац\w*|пункт\w*)",
    "uk": r"без|тільки|лише|виключно|не більше|максимум|щонайменше|не менше|рівно|пови\w+|уникай\w*|не (?:використовуй|згадуй|пиши)\w*|кож\w+|(?:у|в|з) \w+ (?:рядк\w*|слів|слов\w*|речен\w+|абзац\w*)",
    "ar": r"بدون|دون|فقط|على الأقل|على الأكثر|لا تزيد|لا يزيد|لا يتجاوز|بالضبط|يجب|تجنب|ولا|لا (?:تستخدم|تذكر|تكتب)|كل|من \w+ (?:جمل|كلمات|أسطر|فقرات|جملة|كلمة)",
    "ja": r"使わず|なし|だけ|のみ|以内|以下|以上|ちょうど|必ず|しないで|避け|ないでください|ごとに|[一二三四五六七八九十百千\d]+\s?(?:つの文|文|行|語|文字|字|段落)",
    "zh": r"不要|不得|不能|只|仅|至多|最多|不超过|至少|恰好|必须|避免|禁止|每|[一二三四五六七八九十百千两\d]+\s?(?:个字|字|句|行|段|个句子|个单词)",
    "ko": r"없이|만 |이내|이하|이상|정확히|반드시|하지 ?마|말고|사용하지|각 |(?:한|두|세|네|다섯|\d+)\s?(?:문장|단어|줄|문단|글자)",
    "fi": r"ilman|vain|enintään|korkeintaan|vähintään|täsmälleen|älä \w+|pitää|täytyy|jokai\w+|\w+ (?:lausetta|sanaa|riviä|kappaletta|kohtaa)",
    "hu": r"nélkül|csak|legfeljebb|legalább|pontosan|kell|ne (?:használj|említs|írj)\w*|minden|\w+ (?:mondat\w*|szó\w*|sor\w*|bekezdés\w*)",
    "el": r"χωρίς|μόνο|το πολύ|τουλάχιστον|ακριβώς|πρέπει|μην?|κάθε|\w+ (?:προτάσεις|λέξεις|παραγράφους|γραμμές|στίχο\w+)",
    "cs": r"bez|pouze|jen|nejvýše|maximálně|nejvíce|alespoň|přesně|musí|nepouž\w+|každ\w+|\w+ (?:větách|větami|slovech|vět|slov|odstavc\w+|řád\w+)",
    "ro": r"fără|doar|numai|cel mult|maximum|cel puțin|exact|trebuie|evită|nu (?:folosi|menționa|depăși)\w*|fiecare|\w+ (?:propoziții|cuvinte|rânduri|paragrafe)",
    "da": r"uden|kun|højst|mindst|præcis|skal|undgå|brug ikke|hver|\w+ (?:ord|sætninger|linjer|afsnit)",
    "no": r"uten|kun|bare|høyst|maks|minst|nøyaktig|skal|må|unngå|bruk ikke|hver|\w+ (?:ord|setninger|linjer|avsnitt)",
    "vi": r"không (?:quá|dùng|được|có)|chỉ|tối đa|ít nhất|chính xác|phải|tránh|mỗi|\w+ (?:câu|từ|dòng|đoạn)",
    "id": r"tanpa|hanya|maksimal|paling (?:banyak|sedikit)|minimal|setidaknya|tepat|harus|jangan|hindari|setiap|\w+ (?:kalimat|kata|baris|paragraf)",
    "he": r"ללא|בלי|רק|לכל היותר|לפחות|בדיוק|חייב\w*|אל ת\w+|כל|\w+ (?:משפטים|מילים|שורות|פסקאות)",
    "fa": r"بدون|فقط|حداکثر|حداقل|دقیقا|باید|نباید|هر|\w+ (?:جمله|کلمه|خط|پاراگراف)",
    "sw": r"bila|tu|pekee|zaidi ya|angalau|lazima|usi\w+|kila|(?:sentensi|maneno|aya|mistari) \w+",
    "th": r"ไม่เกิน|อย่างน้อย|เท่านั้น|ห้าม|ต้อง|โดยไม่|ทุก|อย่า|ไม่ต้อง",
    "hi": r"बिना|केवल|सिर्फ|अधिकतम|ज़्यादा से ज़्यादा|कम से कम|ठीक|चाहिए|मत|न करें|प्रत्येक|हर",
}
_UNSPACED = frozenset({"ja", "zh", "ko", "hi", "th"})
_PARAGRAPH = re.compile(r"\S[^\n]*(?:\n(?!\s*\n)[^\n]+)*")
_AROUND = " \t\n\r,;:.!،、，。！।"


def unread(text: str) -> bool:
    """Whether a message begins in a language that the compiler has no words of."""
    start = text[:1_500]
    letters = len(_LETTER.findall(start))
    if letters and len(_FOREIGN.findall(start)) > letters * 0.6:
        return True
    first = next((line for line in start.splitlines() if line.strip()), "")
    read = {None, *(lexicon.code for lexicon in lexicons())}
    return detect(first) not in read and detect(start) not in read


def ruling(text: str) -> tuple[tuple[int, int], ...]:
    """The characters of each clause that rules the answer; one stretch for all where they are too many."""
    found = tuple(_clauses(text))
    return ((found[0][0], found[-1][1]),) if len(found) > _MOST else found


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    rules = _rules(detect(text[:1_500]))
    for start, end in _ends(text):
        for match in _SENTENCE.finditer(text, start, end):
            if match[0].rstrip().endswith(("?", "؟", "？")) or len(match[0]) > _LONGEST:
                continue
            yield from (
                (a, b) for a, b in _parted(text, *match.span()) if rules.search(_QUOTED.sub('"', text[a:b].lower()))
            )


def _ends(text: str) -> Iterator[tuple[int, int]]:
    """The first and the last paragraph: what stands between them is content."""
    paragraphs = [m.span() for m in _PARAGRAPH.finditer(text)]
    yield from paragraphs[:1]
    yield from paragraphs[1:][-1:]


def _parted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The clauses of a sentence, without the spaces and marks around them."""
    cuts = [start, *(m.end() for m in _CLAUSE.finditer(text, start, end)), end]
    for a, b in pairwise(cuts):
        words = text[a:b]
        left, right = len(words) - len(words.lstrip(_AROUND)), len(words.rstrip(_AROUND))
        if left < right:
            yield a + left, a + right


@cache
def _rules(code: str | None) -> re.Pattern[str]:
    if code not in _RULES:
        return _ANY
    return re.compile(_RULES[code] if code in _UNSPACED else rf"(?<!\w)(?:{_RULES[code]})(?!\w)")
