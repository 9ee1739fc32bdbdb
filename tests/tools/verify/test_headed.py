"""Sections under headings that a request names: read, found in a text, and written alone where one is missing."""

import pytest

from sroc.tools.compose import lacking, placed
from sroc.tools.headed import Headed
from sroc.tools.objectives import compile_objectives
from sroc.tools.types import Objective
from sroc.tools.verify import verify

NAMED = Objective(text="wish", id="o1", check=Headed(names=("Summary", "Risks", "Next steps")))


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ("Draft minutes with the headings Attendees, Decisions and Actions.", ("Attendees", "Decisions", "Actions")),
        ("Write a report with three sections: summary, risks, next steps.", ("summary", "risks", "next steps")),
        ("Gliedere es mit den Überschriften Anlass, Ablauf und Ergebnis.", ("Anlass", "Ablauf", "Ergebnis")),
        ("Écris une note avec les rubriques Contexte et Suite.", ("Contexte", "Suite")),
        ("Redacta un informe con los apartados Resumen, Riesgos y Plan.", ("Resumen", "Riesgos", "Plan")),
        ("Make a table with the headings Name and Price.", None),
        ("Write it in sections and use headings for long parts.", None),
        ("My report has the sections Intro and End. Is that enough?", None),
    ],
)
def test_the_headings_that_a_message_names_are_read(asked, names):
    found = compile_objectives(asked, authority="user", source="m")
    assert [o.check.names for o in found if isinstance(o.check, Headed)] == ([names] if names else [])


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("## Summary\n\nGood.\n\n## Risks\n\nFew.\n\n## Next steps\n\nGo.", "met"),
        ("**1. Summary**\nGood.\n\n**2. Risks:**\nFew.\n\n**3. Next steps**\nGo.", "met"),
        ("Summary: good.\nRisks: few.\nNext steps: go.", "met"),
        ("RISKS\nFew.\n\nSUMMARY\nGood.\n\nNEXT STEPS\nGo.", "met"),
        ("The summary is good. Risks are few.\n\n## Next steps\n\nGo.", "unmet"),
    ],
)
def test_a_heading_stands_by_itself_or_before_a_colon(text, outcome):
    assert verify(NAMED, text).outcome == outcome


def test_a_missing_section_is_written_alone_and_put_in_its_order():
    text = "**Summary**\n\nGood.\n\n**Next steps**\n\nGo."
    (part,) = lacking(text, [NAMED])
    assert "“Risks”" in part.wanted
    reply = "## Risks\n\nThe roof may leak.\n\n## Next steps\n\nRepair it."
    assert placed(text, part, reply, [NAMED]) == (
        "**Summary**\n\nGood.\n\n**Risks**\n\nThe roof may leak.\n\n**Next steps**\n\nGo."
    )
