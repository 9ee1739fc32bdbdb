"""Fragments as people type them between commas, things under their own name, and what is wanted alone."""

from __future__ import annotations

import pytest

from sroc.agents.formulator import formulate
from sroc.agents.resolver import settle
from sroc.tools.checks import Bare, Case, Check, Count, FormatCheck, Occurs, Position
from sroc.tools.conflicts import find_conflicts
from sroc.tools.enforce import enforce
from sroc.tools.objectives import compile_objectives, sets_a_number
from sroc.tools.types import Message, Objective
from sroc.tools.verify import verify

TABLE, BULLETS, NUMBERED = (FormatCheck(format=f) for f in ("table", "bullets", "numbered_list"))
NUMBER, NAME, CODE = (Bare(of=k) for k in ("number", "name", "code"))

MOSS = Occurs(term="moss", minimum=1, scope="character")
A_SENTENCE = Count(unit="sentences", minimum=1, maximum=1, per="items")


def items(least: int | None, most: int | None) -> Count:
    return Count(unit="items", minimum=least, maximum=most)


def opens(text: str) -> Position:
    return Position(edge="start", text=text)


def starts(text: str) -> Position:
    return Position(edge="start", text=text, unit="item")


def words(most: int) -> Count:
    return Count(unit="words", maximum=most, per="items")


SAID: list[tuple[str, list[Check]]] = [
    ("recap the call for Ines, upbeat, bullet points, and whats next for her?", [BULLETS]),
    ("compare both vans, short, table pls", [TABLE]),
    ("which visits were missed? table please", [TABLE]),
    ("6 nicknames for a parrot, no rude ones, numbered list, and nothing else", [items(6, 6), NUMBERED]),
    ("how do i repot a cactus, no more than 6 steps, max 9 words per step", [items(None, 6), words(9)]),
    ("4 slogans for a bike shop, each under 5 words", [items(4, 4), words(4)]),
    ("give me 7 names for a boat, each starts with S", [items(7, 7), starts("S")]),
    ("ways to save water, max 5 tips, one sentence each", [items(None, 5), A_SENTENCE]),
    ("5 Tipps gegen Schnupfen, je max. 8 Wörter", [items(5, 5), words(8)]),
    ("vergleiche beide Räder, kurz, als Tabelle", [TABLE]),
    ("wie putze ich silber, höchstens 4 schritte, nummeriert", [items(None, 4), NUMBERED]),
    ("was macht das zusammen? nur die Zahl bitte", [NUMBER]),
    ("3 idées de cadeaux pour papi, 6 mots max chacune", [items(3, 3), words(6)]),
    ("les deux forfaits, tableau svp", [TABLE]),
    ("résume la réunion, liste à puces, ton léger", [BULLETS]),
    ("qui a payé le plus ? juste le nom", [NAME]),
    ("cómo limpiar un horno, máximo 6 pasos, lista numerada", [items(None, 6), NUMBERED]),
    ("dame 4 nombres para un gato, cada uno empieza con L", [items(4, 4), starts("L")]),
    ("¿cuántos días faltan? solo el número", [NUMBER]),
    ("compara los dos pisos, en tabla", [TABLE]),
    ("rename all files to lower case, just the command in a code block", [CODE]),
    ("think it through but answer with just the number", [NUMBER]),
    ("note to the janitor lift stuck start with Dear Ms. Ode", [opens("Dear Ms. Ode")]),
    ("Mail an den Hausmeister, beginne mit Lieber Herr Ode", [opens("Lieber Herr Ode")]),
    ("Un anuncio de mi patinete, que termine con «¡Escríbeme!»", [Position(edge="end", text="¡Escríbeme!")]),
    ("una lettera al condominio, massimo 60 parole", [Count(unit="words", maximum=60)]),
    ("uma mensagem ao vizinho, pelo menos 3 frases", [Count(unit="sentences", minimum=3)]),
    ("ALL CAPS. lowercase the word moss.", [Case(case="upper", spared=("moss",)), MOSS]),
    ("Polish this, but keep it short: hi all the lift is stuck, max 2 people per cabin, use the stairs", []),
    ("plier un drap, pas plus de 6 étapes, liste numérotée", [items(None, 6), NUMBERED]),
    ("whats the tallest tree just the name", [NAME]),
    # told of, or within a work
    ("Use at least 90 words and in all lowercase letters.", [Count(unit="words", minimum=90), Case(case="lower")]),
    ("I need a bed, a table, chairs", []),
    ("Write an email to my landlord with 3 reasons for a discount", []),
    ("What are the 3 steps of the process?", []),
    ("Explain why only the name of the king survived.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "checks"), SAID)
def test_a_fragment_compiles_to_its_check(text: str, checks: list[Check]) -> None:
    assert [o.check for o in compile_objectives(text, authority="user", source="message:0")] == checks


def objective(check: Check) -> Objective:
    return Objective(id="o", text="x", authority="user", check=check)


@pytest.mark.parametrize(
    ("check", "text", "outcome"),
    [
        (items(3, 3), "1. Oak\n2. Ash\n3. Elm", "met"),
        (items(3, 3), "1. Oak\n2. Ash\n3. Oak", "unmet"),
        (items(3, 3), "Oak\nAsh\nElm", "met"),
        (items(3, 3), "Oak, Ash, Elm", "met"),
        (items(None, 2), "- Oak\n- Ash\n- Elm", "unmet"),
        (words(3), "1. Loosen the nuts\n2. Lift the car", "met"),
        (words(3), "1. Loosen all the nuts", "unmet"),
        (Position(edge="start", text="B", unit="item"), "1. Baked Bliss\n2. Butter & Co", "met"),
        (Position(edge="start", text="B", unit="item"), "1. Baked Bliss\n2. Crumb", "unmet"),
        (NUMBER, "**42 km** [1]", "met"),
        (NUMBER, "It is 42.", "unmet"),
        (NAME, "Ines Soares", "met"),
        (NAME, "Customer: Ines", "unmet"),
        (CODE, "```sh\nls\n```", "met"),
        (CODE, "```sh\nls\n```\nThis lists files.", "unmet"),
    ],
)
def test_what_it_says_is_verified(check: Check, text: str, outcome: str) -> None:
    assert verify(objective(check), text).outcome == outcome


@pytest.mark.parametrize(
    ("check", "text", "enforced"),
    [
        (NUMBER, "First 9 times 2 is 18.\nSo the change is \\(\\boxed{2}\\).", "2"),
        (NUMBER, "9 pens cost 6 euros, so 3 packs cost $18.50.", "$18.50"),
        (NAME, "Customer: Ines", "Ines"),
        (CODE, "Here you go:\n\n```sh\nls\n```\n\nIt lists files.", "```sh\nls\n```"),
        (items(2, 2), "1. Oak\n2. Oak\n3. Ash\n4. Elm", "1. Oak\n2. Ash"),
        (items(None, 2), "1. Stop.\n2. Look.\n3. Go.\n4. Rest.", "1. Stop. Look.\n2. Go. Rest."),
    ],
)
def test_code_takes_out_what_is_wanted_alone(check: Check, text: str, enforced: str) -> None:
    assert enforce(text, [objective(check)])[0] == enforced


def test_a_word_that_a_case_spares_is_kept_and_no_conflict() -> None:
    both = compile_objectives("ALL CAPS. lowercase the word moss.", authority="user", source="message:0")
    named = [o.model_copy(update={"id": str(n)}) for n, o in enumerate(both)]
    text, _ = enforce("Moss grows on stones.", named)
    assert text == "moss GROWS ON STONES."
    assert not find_conflicts(named)
    assert [verify(o, text).outcome for o in named] == ["met", "met"]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("rename all files to lower case, just the command, and explain how it works", "just the command"),
        ("mention that I have no licence but don't mention licence", "don't mention licence"),
        ("Nur der Code, und erkläre danach jede Zeile.", "Nur der Code"),
    ],
)
def test_what_is_wanted_alone_or_never_said_meets_what_asks_for_more(text: str, kept: str) -> None:
    settlement = settle(formulate([Message(role="user", content=text)]))
    (resolution,) = settlement.resolutions
    assert kept in resolution.given_up
    assert resolution.losers


def test_a_number_that_code_did_not_read_is_told() -> None:
    assert sets_a_number("no more than 7 verses")
    assert sets_a_number("au plus 4 rimes")
    assert not sets_a_number("make it exciting")
    assert not sets_a_number("y que diga que cuesta 150 euros")
