"""A request in German, French or Spanish is read as one in English is: kind of work, frame, gaps, turns, replies."""

from collections.abc import Mapping

import pytest

from sroc.agents.clarifier import understood
from sroc.agents.formulator import formulate
from sroc.tools.display.wording import change_line
from sroc.tools.formulation.cues import pattern, spoken, tables
from sroc.tools.formulation.interrupts import payload
from sroc.tools.formulation.objects import objects_of
from sroc.tools.formulation.request import request_of
from sroc.tools.formulation.turns import amends
from sroc.tools.record import Answer
from sroc.tools.types import Brief, Message

VAGUE = {
    "de": (
        "Schreibe ein Skript, das meine Dateien umbenennt.",
        "Plane eine Reise für meine Familie.",
        "Empfiehl mir ein gutes Restaurant.",
        "Übersetze den folgenden Absatz.",
        "Finde wissenschaftliche Artikel über Schlaf.",
        "Ich möchte meinen Holzzaun streichen. Was soll ich kaufen?",
    ),
    "fr": (
        "Écris un script pour renommer mes fichiers.",
        "Planifie un voyage pour ma famille.",
        "Recommande-moi un bon restaurant.",
        "Traduis le paragraphe suivant.",
        "Trouve des articles scientifiques sur le sommeil.",
        "Aide-moi à choisir un nouveau téléphone.",
    ),
    "es": (
        "Escribe un script para renombrar mis archivos.",
        "Planifica un viaje para mi familia.",
        "Recomiéndame un buen restaurante.",
        "Traduce el siguiente párrafo.",
        "Busca artículos científicos sobre el sueño.",
        "Ayúdame a elegir un teléfono nuevo.",
    ),
}
CLEAR = {
    "de": (
        "Erkläre, wie eine Wärmepumpe funktioniert.",
        "Was ist der Unterschied zwischen einem Virus und einem Bakterium?",
        "Nenne die drei längsten Flüsse Afrikas.",
        "Schreibe ein Gedicht über Flüsse in genau vier Zeilen.",
        "Übersetze „Wo ist der Bahnhof?“ ins Spanische.",
    ),
    "fr": (
        "Explique comment fonctionne une pompe à chaleur.",
        "Quelle est la différence entre un virus et une bactérie ?",
        "Cite les trois plus longs fleuves d'Afrique.",
        "Écris un poème sur les rivières en exactement quatre lignes.",
        "Traduis « Où est la gare ? » en espagnol.",
    ),
    "es": (
        "Explica cómo funciona una bomba de calor.",
        "¿Cuál es la diferencia entre un virus y una bacteria?",
        "Nombra los tres ríos más largos de África.",
        "Escribe un poema sobre los ríos en exactamente cuatro líneas.",
        "Traduce «¿Dónde está la estación?» al francés.",
    ),
}


def briefed(text: str) -> Brief:
    return formulate([Message(role="user", content=text)])


def each(table: Mapping[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(code, text) for code, texts in table.items() for text in texts]


@pytest.mark.parametrize(("code", "text"), each(VAGUE))
def test_a_vague_request_is_asked_about_in_its_language(code, text):
    brief = briefed(text)
    cues = tables()[code]
    assert brief.gate.vague
    assert 1 <= len(brief.questions) <= 3
    asked = {text for text, _, _ in cues.questions.values()}
    for put in brief.questions:
        which = cues.which[0].format(put.id.removeprefix("brief:which "))
        assert put.text in asked | {which[:1].upper() + which[1:]}


@pytest.mark.parametrize(("code", "text"), each(CLEAR))
def test_a_clear_request_is_not(code, text):
    assert spoken(text).code == code
    assert briefed(text).questions == ()


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("Übersetze diesen Satz.", "translate"),
        ("Fasse den Bericht zusammen.", "summarise"),
        ("Vergleiche Rom mit Athen.", "compare"),
        ("Schreibe eine Funktion, die Zahlen addiert.", "code"),
        ("Résume le rapport.", "summarise"),
        ("Compare Rome à Athènes.", "compare"),
        ("Écris une fonction qui additionne des nombres.", "code"),
        ("Réécris ma lettre.", "rewrite"),
        ("Resume el informe.", "summarise"),
        ("Compara Roma con Atenas.", "compare"),
        ("Escribe una función que sume números.", "code"),
        ("Reescribe mi carta.", "rewrite"),
    ],
)
def test_the_kind_of_work_is_named(text, intent):
    assert briefed(text).intent == intent


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("Schreibe einen Brief für unsere Kunden bis morgen, in förmlichem Ton.", ("unsere Kunden", "förmlich")),
        ("Écris une lettre pour nos clients d'ici demain, sur un ton formel.", ("nos clients", "formel")),
        ("Escribe una carta para nuestros clientes antes de mañana, en tono formal.", ("nuestros clientes", "formal")),
    ],
)
def test_the_frame_is_said_in_the_words_of_the_request(text, frame):
    found = briefed(text).frame
    assert (found.audience, found.tone.removesuffix("em")) == frame
    assert found.deadline
    assert found.form


@pytest.mark.parametrize(
    "text",
    [
        "Verwende keine Kommas.",
        "Mach es kürzer.",
        "Es soll auch Bienen erwähnen.",
        "N'utilise pas de virgules.",
        "Fais-le plus court.",
        "Le ton doit être amical.",
        "No uses comas.",
        "Hazlo más corto.",
        "Debe mencionar las abejas.",
    ],
)
def test_what_changes_the_request_amends_it(text):
    assert amends(text)


@pytest.mark.parametrize(
    "text",
    [
        "Erkläre, wie Brot aufgeht.",
        "Und Paris?",
        "Warum?",
        "Danke!",
        "Explique comment le pain lève.",
        "Et Paris ?",
        "Merci !",
        "Explica cómo sube el pan.",
        "¿Y París?",
        "¡Gracias!",
    ],
)
def test_what_asks_for_something_else_is_new(text):
    assert not amends(text)


@pytest.mark.parametrize(
    "reply", ["mach einfach", "entscheide du", "vas-y", "peu importe", "hazlo", "da igual", "tú decides"]
)
def test_just_do_it_takes_the_defaults(reply):
    asked = briefed("Plan a trip for my family.").questions
    assert understood(reply, asked) == {}


@pytest.mark.parametrize(
    ("text", "default", "pick", "change"),
    [
        ("Write an email to my landlord.", "Default: ", "Sharper ", "To change one"),
        ("Schreibe eine Mail an meinen Vermieter.", "Vorgabe: ", "Genauere ", "Um eine zu ändern"),
        ("Écris un courriel à mon propriétaire.", "Par défaut : ", "Des formulations ", "Pour en changer une"),
        ("Escribe un correo a mi casero.", "Por defecto: ", "Formulaciones ", "Para cambiar una"),
    ],
)
def test_what_stands_around_the_questions_is_in_their_language(text, default, pick, change):
    brief = briefed(text)
    actions = payload(brief.questions, brief.suggestions)["action_requests"]
    assert all(f"\n{default}" in action["description"] for action in actions[:-1])
    assert actions[-1]["description"].startswith(pick)
    answer = Answer(text="", status="met", assumptions=brief.assumptions)
    assert change_line(answer)[0].startswith(change)


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("Schreibe ein Programm, das einen Ordner überwacht.", ("Ordner",)),
        ("Écris un programme qui surveille un dossier.", ("dossier",)),
        ("Escribe un programa que vigile una carpeta.", ("carpeta",)),
    ],
)
def test_general_things_are_found(text, things):
    assert objects_of(request_of(text)) == things


@pytest.mark.parametrize("code", ["de", "fr", "es"])
def test_every_language_says_what_english_says(code):
    english, cues = tables()["en"], tables()[code]
    assert set(cues.themes) == set(english.themes)
    assert set(cues.labels) == set(english.labels)
    assert set(cues.questions) == set(english.questions)
    assert set(cues.known) <= set(english.known)
    assert set(cues.signs) <= set(english.signs)
    assert {name for name, _ in cues.intents} == {name for name, _ in english.intents}
    for fragment in (*cues.signs.values(), *cues.themes.values(), cues.starts, cues.edits, cues.refers):
        assert pattern(fragment).search("") is None
