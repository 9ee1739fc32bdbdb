"""A language that the compiler does not know: what rules the answer is judged, and a plain request costs nothing."""

import pytest

from sroc import create_sroc
from sroc.agents.formulator import formulate
from sroc.testing import ScriptedModel
from sroc.tools.demands.unread import ruling, unread
from sroc.tools.types import Message


def said(text):
    return formulate([Message(role="user", content=text)]).objectives


@pytest.mark.parametrize(
    ("text", "demands"),
    [
        ("Per favore scrivi una poesia sul vento, senza la parola mare.", ["senza la parola mare"]),
        ("Escreva um poema sobre o vento, em no máximo quatro linhas.", ["em no máximo quatro linhas"]),
        ("Schrijf een gedicht over de wind, zonder het woord zee.", ["zonder het woord zee"]),
        ("Опиши ветер для детей. Не используй слово море.", ["Не используй слово море"]),
        ("اكتب قصة قصيرة عن الريح، بدون كلمة بحر.", ["بدون كلمة بحر"]),
        ("風について説明してください。海という言葉を使わずに。", ["海という言葉を使わずに"]),
        ("写一首关于风的诗，不要提到大海。", ["不要提到大海"]),
        ("바람에 대해 설명해 주세요. 반드시 존댓말을 쓰세요.", ["반드시 존댓말을 쓰세요"]),
        ("Írj verset a szélről, vessző nélkül.", ["vessző nélkül"]),
        ("Kirjoita runo tuulesta, ilman sanaa meri.", ["ilman sanaa meri"]),
        ("Γράψε ένα ποίημα για τον άνεμο, 4 στίχοι.", ["4 στίχοι"]),
    ],
)
def test_a_demand_is_kept_to_be_judged_in_its_own_words(text, demands):
    objectives = said(text)
    assert [o.text for o in objectives] == demands
    assert all(o.check is None and o.span and text[slice(*o.span)] == o.text for o in objectives)


@pytest.mark.parametrize(
    "text",
    [
        "Какая столица Франции?",
        "Wat is de hoofdstad van Nederland en waarom?",
        "Qual è la capitale d'Italia e perché?",
        "日本の首都はどこですか？",
        "Расскажи мне о ветре.",
        "Translate to English: Напиши рассказ без слова море.",
        "Summarise this note.\n\nHet is verboden te roken zonder het bord te lezen.",
        "Qu'est-ce que le vent ?",
        "",
        "42",
    ],
)
def test_a_plain_request_or_content_sets_none(text):
    assert ruling(text) == () if unread(text) else True
    assert not text or not [o for o in said(text) if o.check is None]


def test_the_request_reaches_the_model_as_it_is_in_one_call():
    text = "Опиши ветер для детей. Не используй слово море."
    model = ScriptedModel(["Ветер дует."])
    answer = create_sroc(model).invoke({"messages": [("user", text)]})["answer"]
    assert len(model.calls) == 1
    assert any(text in message.text for message in model.calls[0])
    assert answer.text == "Ветер дует."


def test_many_demands_are_one():
    text = " ".join(f"Не используй слово номер {n}." for n in range(40))
    assert [o.text for o in said(text)] == [text.rstrip(".")]
