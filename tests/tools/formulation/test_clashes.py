"""Facts of a request that cannot all hold are asked about, and only those."""

import pytest

from sroc.agents.formulator import formulate
from sroc.tools.formulation.puzzled import puzzled
from sroc.tools.formulation.request import request_of
from sroc.tools.types import Message

CASES = (
    ("Invite the crew to the briefing on Friday 6 March 2026.", ()),
    ("Invite the crew to the briefing on Monday, March 2, 2026.", ()),
    ("Invite the crew to the briefing on Thursday 6 March 2026.", ("Friday 6 March 2026", "Thursday 5 March 2026")),
    ("Schreib den Aushang: Probe am Dienstag, dem 6. Mai 2026.", ("Mittwoch 6. Mai 2026", "Dienstag 5. Mai 2026")),
    ("Rédige l'affiche : concert le lundi 5 mai 2026.", ("mardi 5 mai 2026", "lundi 4 mai 2026")),
    (
        "Redacta el aviso: concierto el lunes 5 de mayo de 2026.",
        ("martes 5 de mayo de 2026", "lunes 4 de mayo de 2026"),
    ),
    ("Write a notice: closed on 31 April 2026.", ("30 April 2026", "leave it open, to be filled in")),
    ("Write a notice: closed from 20 May to 12 May 2027.", ("12 May – 20 May 2027",)),
    ("Write a notice: closed from 20 December to 5 January.", ()),
    ("Schreib einen Aushang: Urlaub vom 20. bis 12. Mai.", ("12 – 20. Mai",)),
    ("Plan a four-day tour of Crete from 3 to 9 June.", ("3 – 9 June", "3 – 6 June")),
    ("Plan a six-night stay on Crete from 3 to 9 June.", ()),
    ("Write the bill: 4 lamps at 30 EUR each, total 130 EUR.", ("120 EUR", "130 EUR")),
    ("Write the bill: 4 lamps at 30 EUR and 2 rugs at 50 EUR, total 220 EUR.", ()),
    ("Write the bill: 4 lamps at 30 EUR each, total 130 EUR with shipping.", ()),
    ("Écris la facture : 4 lampes à 30 euros, total 130 euros.", ("120 euros", "130 euros")),
    ("I was born in 1980 and turn 50 in 2026. Write a toast.", ("46", "50")),
    ("I was born in 1980 and am 45 in 2026. Write a toast.", ()),
    ("Plan the fair. The budget is 900 euros for 40 guests. The budget is 700 euros.", ("700 euros", "900 euros")),
    ("Write that the rent was 900 EUR and the rent is 950 EUR from May.", ()),
    ("Was Thursday 6 March 2026 a holiday?", ()),
    ("Check this note: the briefing is on Thursday 6 March 2026.", ()),
    ('Translate: "The briefing is on Thursday 6 March 2026."', ()),
)


@pytest.mark.parametrize(("text", "options"), CASES)
def test_what_a_calendar_or_a_sum_refutes_is_asked_with_what_it_can_be(text, options):
    asked = puzzled(request_of(text))
    assert [q.options[: len(options)] for q in asked] == ([options] if options else [])


def test_a_clash_is_the_one_thing_asked_and_its_answer_ends_it():
    said = [Message(role="user", content="Write a notice for the door: closed from 20 May to 12 May 2027.")]
    first = formulate(said)
    assert [q.id for q in first.questions] == ["fact:order-1"]
    assert "Dates: 12 May – 20 May 2027" in [a.text for a in first.assumptions if a.source == "default"]
    second = formulate(said, replies={"fact:order-1": "12 May – 22 May 2027"}, previous=first)
    assert second.questions == ()
    assert "Dates: 12 May – 22 May 2027." in second.request
