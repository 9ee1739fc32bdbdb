"""What the work may use, in people's words; and amounts of what it is about, which are none of its limits."""

from __future__ import annotations

import pytest

from sroc.tools.checks import Resource

from .test_english import compiled

STATED: list[tuple[str, str, float]] = [
    ("Summarise the report. Spend at most 2 cents.", "cost_usd", 0.02),
    ("Explain DNS. It must not cost more than 5 cents.", "cost_usd", 0.05),
    ("Explain DNS, budget: 10 cents.", "cost_usd", 0.1),
    ("Keep costs under $0.01.", "cost_usd", 0.01),
    ("Answer within 10 seconds: what is DNS?", "seconds", 10),
    ("What is DNS? I need the answer in two minutes.", "seconds", 120),
    ("You have 30 seconds. What is DNS?", "seconds", 30),
    ("Deadline: 2 minutes.", "seconds", 120),
    ("Take no longer than 20 seconds.", "seconds", 20),
    ("Keep the answer under 300 tokens.", "output_tokens", 299),
    ("Answer in max 200 tokens.", "output_tokens", 200),
    ("Don't use more than 1,500 tokens in total.", "total_tokens", 1500),
    ("Explain DNS and use at most 2 model calls.", "requests", 2),
    ("Dépense au maximum 2 centimes.", "cost_usd", 0.02),
    ("Ta réponse ne doit pas coûter plus de 3 cents.", "cost_usd", 0.03),
    ("Tu as 30 secondes. Que fait un VPN ?", "seconds", 30),
    ("Il me faut la réponse dans les 20 secondes.", "seconds", 20),
    ("Die Antwort darf maximal 3 Cent kosten.", "cost_usd", 0.03),
    ("Du hast 30 Sekunden. Was ist ein VPN?", "seconds", 30),
    ("Ich brauche die Antwort in höchstens 20 Sekunden.", "seconds", 20),
    ("Verbrauche insgesamt nicht mehr als 400 Tokens.", "total_tokens", 400),
    ("No gastes más de 5 céntimos. Explica DNS.", "cost_usd", 0.05),
    ("Tienes 30 segundos. ¿Qué es una VPN?", "seconds", 30),
    ("Necesito la respuesta en 20 segundos como máximo.", "seconds", 20),
]
ABOUT = [
    "Explain how to run a mile within 10 minutes.",
    "What can I buy for at most 2 cents?",
    "Write a story about a man who spends at most 2 cents a day.",
    "Write an email asking the team to respond within 10 minutes.",
    "Tell them to spend at most 5 cents per call.",
    "Describe a robot that must answer within 3 seconds.",
    "The microwave heats soup within 30 seconds. Summarise how it works.",
    "Our budget is $5,000. Write a proposal for the new kitchen.",
    "Plan a weekend in Rome. Spend at most $500.",
    "Plan dinner; don't spend more than 3 dollars on wine.",
    "Write instructions that take no longer than 5 minutes to read.",
    "Explain DNS so that I can understand it in 2 minutes.",
    "Écris un mail demandant à l'équipe de répondre sous 10 minutes.",
    "Schreibe eine Rede von 5 Minuten.",
    "Escribe un discurso de 5 minutos.",
]


@pytest.mark.parametrize(("text", "resource", "maximum"), STATED)
def test_a_stated_limit_is_read(text: str, resource: str, maximum: float) -> None:
    found = [o.check for o in compiled(text) if isinstance(o.check, Resource)]
    assert [(c.resource, c.maximum) for c in found] == [(resource, maximum)]


@pytest.mark.parametrize("text", ABOUT)
def test_an_amount_of_what_the_work_is_about_is_no_limit(text: str) -> None:
    assert not [o for o in compiled(text) if isinstance(o.check, Resource)]
