"""Claims in a run: checked in the critic's round, counted in the answer, never at an objective's cost."""

import json

from langchain_core.documents import Document

from sroc import create_sroc
from sroc.testing import ScriptedModel

RULES = Document(
    "Readers may borrow up to 12 books for 28 days.\n\nSome readers renew their loans online.\n",
    metadata={"source": "rules.md"},
)
ASKED = "What are the rules for loans?"
RIGHT = "Readers may borrow up to 12 books for 28 days [1]."


def answered(reply: str, request: str = ASKED, documents=(RULES,), **context):
    sroc = create_sroc(ScriptedModel([reply]))
    given = {"messages": [("user", request)], "documents": list(documents)}
    return sroc.invoke(given, context={"max_rounds": 0, **context})["answer"]


def supports(answer) -> list[str]:
    return [claim.support for claim in answer.grounding.claims]


def test_every_statement_of_the_answer_is_counted():
    answer = answered(f"{RIGHT} All readers renew their loans online. Parking is free for visitors from Oslo.")
    assert supports(answer) == ["supported", "narrowed", "without source"]
    assert answer.grounding.statement.startswith("Of 3 statements: 1 carried by the sources")
    assert "Some readers renew their loans online." in answer.text
    assert "(not in the sources)" in answer.text


def test_the_places_of_claims_are_places_in_the_answer():
    answer = answered(f"{RIGHT} Silence is kept in the old rooms of Bergen [9]. All readers renew their loans online.")
    assert all(answer.text[c.start : c.end] == c.text for c in answer.grounding.claims)


def test_without_documents_the_record_says_that_nothing_was_checked_and_the_note_stays_empty():
    answer = answered("The capital of France is Paris.", "What is the capital of France?", ())
    assert answer.note == ""
    assert "nothing was checked against a source" in answer.grounding.statement


def test_a_document_without_text_leaves_nothing_to_check_against():
    answer = answered("Paris is old.", documents=[Document("  \n")])
    assert answer.text == "Paris is old."
    assert "nothing was checked" in answer.grounding.statement


def test_the_setting_removes_and_the_note_tells_it():
    answer = answered(f"{RIGHT} Parking is free for visitors from Oslo.", claims="remove")
    assert answer.text == RIGHT
    assert "1 statement was removed" in answer.note


def test_a_mark_never_costs_an_objective_that_was_met():
    reply = f"{RIGHT} Parking is free for visitors from Oslo."
    answer = answered(reply, f"{ASKED} Answer in at most 19 words.")
    assert answer.status == "met"
    assert answer.text == reply
    assert supports(answer) == ["supported", "without source"]


def test_a_machines_format_keeps_its_words():
    reply = json.dumps({"loan": "Readers may borrow up to 15 books for 28 days."})
    answer = answered(reply, f"{ASKED} Answer in JSON.")
    assert json.loads(answer.text) == json.loads(reply)
    assert "narrowed" not in supports(answer)


def test_the_record_survives_json():
    answer = answered(f"{RIGHT} All readers renew their loans online.")
    assert type(answer).model_validate_json(answer.model_dump_json()).grounding == answer.grounding


def test_sources_that_contradict_each_other_are_told_and_never_merged():
    old = Document(
        "The yearly fee of the rowing club is 40 euros.", metadata={"source": "old.md", "date": "2021-02-01"}
    )
    new = Document(
        "The yearly fee of the rowing club is 55 euros.", metadata={"source": "new.md", "date": "2024-02-01"}
    )
    answer = answered("The yearly fee of the rowing club is 40 euros [1].", "What is the yearly fee?", [old, new])
    assert answer.text.startswith("The yearly fee of the rowing club is 55 euros")
    (found,) = answer.resolutions
    assert (found.conflict.kind, found.rule) == ("evidence", "date")
    assert "(old.md) yielded to" in answer.note
    assert "by date" in str(answer)


def test_where_a_removal_would_cost_an_objective_the_statement_is_marked():
    said = f"{RIGHT} Good communication is the key to success everywhere."
    answer = answered(said, f"{ASKED} Answer in exactly two sentences.")
    assert supports(answer) == ["supported", "without source"]
    assert answer.status == "met"
    assert "everywhere (not in the sources)." in answer.text
