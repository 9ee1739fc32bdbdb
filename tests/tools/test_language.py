from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sroc.tools.language import CODES, detect

from .short_texts import SHORT

TEXTS = {
    "en": "The cat sat on the mat and looked at me with great interest.",
    "fr": "Ceci est une phrase écrite en français pour voir si cela marche.",
    "de": "Das ist ein deutscher Satz, der zeigen soll, ob die Erkennung funktioniert.",
    "es": "Esta es una frase en español para ver si la detección funciona bien.",
    "it": "Questa è una frase in italiano per vedere se il riconoscimento funziona.",
    "pt": "Esta é uma frase em português para ver se a detecção funciona bem.",
    "nl": "Dit is een Nederlandse zin om te zien of de herkenning werkt.",
    "sv": "Det här är en svensk mening för att se om detekteringen fungerar.",
    "da": "Dette er en dansk sætning, der skal vise, om genkendelsen virker, og hvad der sker.",
    "no": "Dette er en norsk setning som skal vise om gjenkjenningen virker, og hva som skjer nå etter dette.",
    "fi": "Tämä on suomenkielinen lause, joka näyttää, että tunnistus on toimiva.",
    "pl": "To jest polskie zdanie, które ma pokazać, czy rozpoznawanie działa.",
    "tr": "Bu, tanımanın işe yarayıp yaramadığını görmek için bir Türkçe cümle.",
    "vi": "Đây là một câu tiếng Việt để xem việc nhận dạng có hoạt động không.",
    "ru": "Это русское предложение, чтобы проверить, работает ли распознавание.",
    "uk": "Це українське речення, щоб перевірити, чи працює розпізнавання.",
    "bg": "Това е българско изречение, за да се провери дали разпознаването работи.",
    "ar": "هذه جملة باللغة العربية لمعرفة ما إذا كان التعرف يعمل في هذا النص.",
    "fa": "این یک جمله فارسی است تا ببینیم آیا تشخیص کار می‌کند یا نه.",
    "ur": "یہ اردو کا ایک جملہ ہے تاکہ دیکھا جا سکے کہ شناخت کام کرتی ہے۔",
    "hi": "यह एक हिंदी वाक्य है यह देखने के लिए कि पहचान काम करती है या नहीं।",
    "mr": "हे एक मराठी वाक्य आहे आणि ते ओळख तपासण्यासाठी आहे.",
    "ne": "यो एउटा नेपाली वाक्य हो र यसले पहिचान काम गर्छ कि गर्दैन हेर्न मद्दत गर्छ।",
    "ko": "이것은 인식이 작동하는지 확인하기 위한 한국어 문장입니다.",
    "ja": "これは認識が機能するかどうかを確認するための日本語の文です。",
    "zh": "这是一个中文句子，用来检查语言识别是否能够正常地工作。",
    "th": "นี่คือประโยคภาษาไทยเพื่อดูว่าการตรวจจับทำงานหรือไม่",
    "el": "Αυτή είναι μια ελληνική πρόταση για να δούμε αν λειτουργεί.",
    "he": "זהו משפט בעברית כדי לבדוק אם הזיהוי עובד כמו שצריך.",
}


@pytest.mark.parametrize("code", TEXTS)
def test_a_sentence_tells_its_language(code: str) -> None:
    assert detect(TEXTS[code]) == code


@pytest.mark.parametrize("code", ["en", "fr", "de", "es"])
def test_capitals_do_not_hide_the_language(code: str) -> None:
    assert detect(TEXTS[code].upper()) == code


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Bonjour tout le monde",
        "Paris London Berlin Madrid Rome Vienna Lisbon",
        "1234567890 " * 10,
        TEXTS["ru"] + TEXTS["he"] * 2 + TEXTS["el"] + TEXTS["th"],
    ],
)
def test_what_is_short_mixed_or_only_names_is_not_decided(text: str) -> None:
    assert detect(text) is None


def test_short_texts_are_told_or_left_open_and_never_taken_for_another_language() -> None:
    told = [(code, detect(text)) for code, texts in SHORT.items() for text in texts.splitlines()]
    assert [pair for pair in told if pair[1] not in (None, pair[0])] == []
    assert sum(code == found for code, found in told) >= 0.7 * len(told)


def test_code_and_addresses_are_not_read() -> None:
    assert detect(f"```\nfor the one in the range of it: and that is this\n```\n{TEXTS['fr']}") == "fr"


@settings(max_examples=100, deadline=None)
@given(st.text())
def test_any_text_has_a_known_code_or_none(text: str) -> None:
    assert detect(text) in {None, *CODES}


def test_a_page_takes_far_less_than_a_millisecond(within: Callable[[Callable[[], object], float], bool]) -> None:
    page = TEXTS["en"] * 40
    assert within(lambda: [detect(page) for _ in range(100)], 0.2)
