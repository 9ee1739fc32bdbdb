"""What an answer allows beyond a bound of its documents is denied; what follows from several places is carried."""

from __future__ import annotations

import pytest
from langchain_core.documents import Document

from sroc import Answer, create_sroc
from sroc.testing import ScriptedModel
from sroc.tools.claims.splitting import statements

RULES = """# Rules of the club

Members may bring up to 3 guests a week, after a trial of 6 months. Bookings can be cancelled at least 24 hours before.

Mitglieder dürfen Räume für höchstens 4 Stunden am Tag reservieren.
"""


def answered(question: str, draft: str) -> Answer:
    given = {"messages": [("user", question)], "documents": [Document(RULES, metadata={"source": "rules.md"})]}
    return Answer.model_validate(create_sroc(ScriptedModel(replies=[draft])).invoke(given)["answer"])


@pytest.mark.parametrize(
    "draft",
    [
        "Yes, members may bring 5 guests a week.",
        "Yes. Members can bring 5 guests a week.",
    ],
)
def test_a_yes_beyond_the_bound_becomes_the_no_that_the_documents_say(draft: str) -> None:
    answer = answered("Can a member bring 5 guests a week?", draft)
    assert answer.text.startswith("No. Members may bring up to 3 guests a week")
    assert [c.support for c in answer.grounding.claims] == ["narrowed"]


def test_other_languages_and_bounds_from_below() -> None:
    late = answered("Can bookings be cancelled 2 hours before?", "Yes, bookings can be cancelled 2 hours before.")
    assert late.text.startswith("No. Bookings can be cancelled at least 24 hours before")
    long = answered(
        "Dürfen Mitglieder Räume 6 Stunden reservieren?", "Ja, Mitglieder dürfen Räume 6 Stunden reservieren."
    )
    assert long.text.startswith("Nein. Mitglieder dürfen Räume für höchstens 4 Stunden")


@pytest.mark.parametrize(
    "draft",
    ["Yes, members may bring 2 guests a week.", "No, members may not bring 5 guests a week."],
)
def test_what_keeps_to_the_bound_stays_as_it_is(draft: str) -> None:
    answer = answered("Can a member bring that many guests a week?", draft)
    assert answer.text.startswith(draft.rstrip("."))
    assert "marked" not in [c.support for c in answer.grounding.claims]


LEASE = """# Lease

The lease begins on 1 March 2025 and runs for 24 months. It renews for 12 months
unless notice is given three months before its end.

## 2. Rent
The monthly rent is 1,140 euros. A late payment costs 25 euros.
"""
MAIL = "From: Vera\n\nHi Tom, the rent will go up to 1,185 from March 2027. The boiler costs 340 euros."


@pytest.mark.parametrize(
    ("question", "draft", "support", "how"),
    [
        (
            "How much more rent is it a year?",
            "You will pay 540 euros more per year.",
            "supported",
            "12 × (1,185 − 1,140",
        ),
        ("How much more rent is it a month?", "It is 45 euros more a month.", "supported", "1,185 − 1,140"),
        ("How much more rent is it a year?", "You will pay 560 euros more per year.", "without source", ""),
        ("When does my lease end? Just the date.", "1 March 2027", "supported", ""),
        ("Until when must I give notice?", "You must give notice by 1 December 2026.", "supported", ""),
        ("Until when must I give notice?", "You must give notice by the end of November 2026.", "supported", ""),
        ("What does section 2 say?", "Under section 2 the monthly rent is 1,140 euros.", "supported", ""),
    ],
)
def test_what_follows_from_several_places_is_carried(question: str, draft: str, support: str, how: str) -> None:
    documents = [Document(LEASE, metadata={"source": "lease.md"}), Document(MAIL, metadata={"source": "mail.txt"})]
    given = {"messages": [("user", question)], "documents": documents}
    answer = Answer.model_validate(create_sroc(ScriptedModel(replies=[draft])).invoke(given)["answer"])
    (claim,) = answer.grounding.claims
    assert claim.support == support
    assert how in " ".join(claim.derived)


def test_headings_in_bold_and_advice_are_no_claims() -> None:
    text = "**Ending the lease**\n\nIt runs for 24 months. If you are unsure, ask her in writing before you sign."
    assert [text[s.start : s.end] for s in statements(text)] == ["It runs for 24 months."]
