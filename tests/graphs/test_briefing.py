"""From a vague request to a brief, through the graph: asked once where it pays, else its defaults are named."""

from typing import Any

import pytest
from langchain_core.documents import Document
from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.store.memory import InMemoryStore
from langgraph.types import Command

from sroc import create_sroc
from sroc.testing import ScriptedModel

VAGUE = {"messages": [("user", "Write a script to rename my files.")]}
NOTHING = '{"missing": []}'
THREAD: RunnableConfig = {"configurable": {"thread_id": "t"}}
ASKING = {"interactive": True}


def scripted(text: str = "Done.", missing: str = NOTHING) -> ScriptedModel:
    return ScriptedModel(lambda messages: missing if "before others work on it" in messages[0].text else text)


def prompts(model: ScriptedModel) -> list[str]:
    return ["\n".join(m.text for m in call) for call in model.calls]


def asked(model: ScriptedModel, request: Any = VAGUE, **settings: Any) -> tuple[Any, Any]:
    sroc = create_sroc(model, checkpointer=InMemorySaver())
    stopped = sroc.invoke(request, THREAD, context={**ASKING, **settings})
    return sroc, stopped["__interrupt__"][0].value


def test_a_vague_request_without_anyone_to_ask_is_one_call_on_named_assumptions():
    model = scripted()
    answer = create_sroc(model).invoke(VAGUE)["answer"]
    assert answer.usage.calls == 1
    assert {a.source for a in answer.assumptions} == {"default"}
    assert any(a.text.startswith("Programming language: ") for a in answer.assumptions)
    assert "Programming language: Python" in prompts(model)[0]


def test_what_is_missing_interrupts_once_in_langchains_shape():
    _, value = asked(scripted())
    assert 1 <= len(value["questions"]) <= 3
    assert [r["name"] for r in value["action_requests"][:-1]] == [q["id"] for q in value["questions"]]
    assert {c["action_name"] for c in value["review_configs"]} == {r["name"] for r in value["action_requests"]}
    assert 2 <= len(value["suggestions"]) <= 4
    for question in value["questions"]:
        assert question["why"]
        assert question["default"] in question["options"]


def test_the_reply_becomes_an_objective_and_reaches_the_model():
    model = scripted()
    sroc, value = asked(model)
    first = value["questions"][0]
    out = sroc.invoke(Command(resume={first["id"]: "Rust"}), THREAD, context=ASKING)
    answer = out["answer"]
    assert f"{first['about']}: Rust" in [o.text for o in answer.objectives]
    assert "Rust" in prompts(model)[-1]
    assert "__interrupt__" not in out
    said = [a for a in answer.assumptions if a.source == "said"]
    assert said[0].question_id == first["id"]


@pytest.mark.parametrize(
    "reply",
    [
        {"decisions": [{"type": "approve"}] * 4},
        [{"type": "accept", "args": None}] * 4,
        "just do it",
        "vas-y",
        "",
        "x" * 1_000_000,
        {"unknown": 3},
        {},
        None,
        b"\xff\xfe",
        "\ud800\x00",
        {"said": "\ud800", "place": ["\ud800", {"args": {"args": 3}}]},
        "[" * 100_000,
        [[]],
        {"answers": {}},
    ],
)
def test_any_reply_ends_the_questions(reply):
    sroc, _ = asked(scripted())
    out = sroc.invoke(Command(resume=reply), THREAD, context=ASKING)
    assert out["answer"].text == "Done."
    assert "__interrupt__" not in out


def test_a_second_resume_changes_nothing():
    model = scripted()
    sroc, _ = asked(model)
    first = sroc.invoke(Command(resume="just do it"), THREAD, context=ASKING)["answer"]
    again = sroc.invoke(Command(resume="in Rust"), THREAD, context=ASKING)
    assert again["answer"] == first


def test_a_picked_formulation_fills_in_every_detail():
    model = scripted()
    sroc, value = asked(model)
    pick = value["suggestions"][1]
    answer = sroc.invoke(Command(resume={"formulation": 2}), THREAD, context=ASKING)["answer"]
    for words in pick["answers"].values():
        assert words in prompts(model)[-1]
    assert {a.source for a in answer.assumptions if a.question_id in pick["answers"]} == {"said"}


def test_the_inbox_shape_is_a_list_of_interrupts_and_its_responses_are_understood():
    model = scripted()
    sroc, value = asked(model, interrupts="inbox")
    assert {"action_request", "config", "description"} == set(value[0])
    reply = [{"type": "response", "args": "Rust"}, {"type": "ignore", "args": None}]
    sroc.invoke(Command(resume=reply), THREAD, context={**ASKING, "interrupts": "inbox"})
    assert "Rust" in prompts(model)[-1]


def test_a_models_question_is_asked_beside_codes():
    missing = '{"missing": [{"about": "New names", "question": "How?", "options": ["by date", "by size"], "why": "x"}]}'
    _, value = asked(scripted(missing=missing))
    assert "New names" in [q["about"] for q in value["questions"]]


def test_a_clear_request_is_not_asked_about_and_costs_one_call():
    model = scripted()
    sroc = create_sroc(model, checkpointer=InMemorySaver())
    request = {"messages": [("user", "Write a poem about rivers. Use exactly four lines.")]}
    answer = sroc.invoke(request, THREAD, context={**ASKING, "max_rounds": 0})["answer"]
    assert answer.usage.calls == 1
    assert answer.assumptions == ()


def test_a_reply_that_contradicts_the_request_is_settled_and_not_asked_about():
    model = scripted()
    request = {"messages": [("user", "Plan a trip for my family. At least 90 words.")]}
    sroc = create_sroc(model, checkpointer=InMemorySaver())
    out = sroc.invoke(request, THREAD, context=ASKING)
    if "__interrupt__" in out:
        out = sroc.invoke(Command(resume={"said": "At most 9 words."}), THREAD, context=ASKING)
        assert "__interrupt__" not in out
        assert [r.losers for r in out["answer"].resolutions]


def test_a_later_turn_that_says_otherwise_outdoes_a_reply():
    model = scripted()
    sroc, value = asked(model, {"messages": [("user", "Write a speech for the conference.")]})
    assert "brief:audience" in [q["id"] for q in value["questions"]]
    sroc.invoke(Command(resume={"audience": "engineers"}), THREAD, context=ASKING)
    answer = sroc.invoke({"messages": [("user", "It should be for children.")]}, THREAD, context=ASKING)["answer"]
    (resolution,) = answer.resolutions
    assert (resolution.rule, resolution.losers) == ("recency", ("reply:audience",))
    assert "engineers" not in prompts(model)[-1]


def test_a_pure_addition_is_worked_on_as_one_request():
    model = scripted("Rivers carry water and sand.")
    sroc = create_sroc(model, checkpointer=InMemorySaver())
    sroc.invoke({"messages": [("user", "Describe rivers in a short poem.")]}, THREAD)
    answer = sroc.invoke({"messages": [("user", "Use no commas.")]}, THREAD)["answer"]
    assert prompts(model)[-1] == "Describe rivers in a short poem. Use no commas."
    assert [o.text for o in answer.objectives] == ["Use no commas"]


def test_a_self_contained_second_request_sees_nothing_of_the_first():
    model = scripted("Rivers carry water.")
    sroc = create_sroc(model, checkpointer=InMemorySaver())
    sroc.invoke({"messages": [("user", "I am a teacher. Describe rivers in at most 9 words.")]}, THREAD)
    answer = sroc.invoke({"messages": [("user", "Explain how bread rises.")]}, THREAD)["answer"]
    assert "Rivers" not in prompts(model)[-1]
    assert "at most 9 words" not in prompts(model)[-1]
    assert "I am a teacher." in prompts(model)[-1]
    assert answer.objectives == ()


def test_lasting_preferences_are_kept_where_there_is_a_store_and_a_user():
    store, model = InMemoryStore(), scripted("Les rivières portent de l'eau et du sable jusqu'à la mer.")
    sroc = create_sroc(model, store=store)
    context = {"user": "ann"}
    sroc.invoke({"messages": [("user", "From now on, answer in French. What do rivers carry?")]}, context=context)
    answer = sroc.invoke({"messages": [("user", "What do winds carry?")]}, context=context)["answer"]
    assert "Language: " in prompts(model)[-1]
    assert "fr" in str([o.check for o in answer.objectives])
    other = sroc.invoke({"messages": [("user", "What do winds carry?")]}, context={"user": "bob"})["answer"]
    assert other.objectives == ()


def test_without_a_store_or_a_user_nothing_is_kept():
    store = InMemoryStore()
    create_sroc(scripted(), store=store).invoke({"messages": [("user", "From now on, answer in French. Who?")]})
    assert store.search(("sroc",)) == []


def test_documents_are_material():
    request = {"messages": [("user", "Summarise the report.")], "documents": [Document("Sales rose by 4 %.")]}
    answer = create_sroc(scripted("Sales rose.")).invoke(request)["answer"]
    assert "Material" not in " ".join(a.text for a in answer.assumptions)


def test_a_reply_that_contradicts_itself_is_settled_by_its_later_words():
    model = scripted()
    sroc, value = asked(model, {"messages": [("user", "Plan a trip for my family.")]})
    assert "brief:duration" in [q["id"] for q in value["questions"]]
    answer = sroc.invoke(Command(resume="duration: a month; duration: ten days"), THREAD, context=ASKING)["answer"]
    (resolution,) = answer.resolutions
    assert (resolution.rule, resolution.losers) == ("recency", ("before:duration",))
    assert "ten days" in prompts(model)[-1]
    assert "a month" not in prompts(model)[-1]


def test_a_remark_that_contradicts_an_earlier_reply_is_settled():
    model = scripted()
    sroc, _ = asked(model, {"messages": [("user", "Write a speech for the conference.")]})
    reply = {"audience": "engineers", "said": "Audience: children"}
    answer = sroc.invoke(Command(resume=reply), THREAD, context=ASKING)["answer"]
    assert [r.losers for r in answer.resolutions] == [("reply:audience",)]
    assert "engineers" not in prompts(model)[-1]


def test_what_a_remark_tells_is_not_assumed_otherwise():
    model = scripted()
    sroc, _ = asked(model, {"messages": [("user", "Plan a trip for my family.")]})
    answer = sroc.invoke(Command(resume="We are six people and have 2000 euros."), THREAD, context=ASKING)["answer"]
    assumed = " ".join(a.text for a in answer.assumptions if a.source == "default")
    assert "Budget" not in assumed
    assert "Number of people" not in assumed
    assert "2000 euros" in prompts(model)[-1]


def test_what_the_documents_say_is_not_asked_and_how_to_write_is_not_taken_from_them():
    request = {
        "messages": [("user", "Plan a trip for my family.")],
        "documents": [Document("Trip notes\nBudget: 900 euros\nDuration: ten days\nTone: rude")],
    }
    model = scripted()
    answer = create_sroc(model).invoke(request)["answer"]
    inferred = {a.about: a.text for a in answer.assumptions if a.source == "inferred"}
    assert inferred["budget"] == "Budget: 900 euros"
    assert "tone" not in inferred
    assert not {"budget", "duration"} & {a.about for a in answer.assumptions if a.source == "default"}


def test_a_next_message_with_a_label_changes_what_was_assumed():
    model = scripted()
    sroc = create_sroc(model, checkpointer=InMemorySaver())
    first = sroc.invoke({"messages": [("user", "Plan a trip for my family.")]}, THREAD)["answer"]
    assert {"duration", "which trip"} <= {a.about for a in first.assumptions}
    again = sroc.invoke({"messages": [("user", "Duration: ten days. Trip: by train.")]}, THREAD)["answer"]
    assert not {"duration", "which trip"} & {a.about for a in again.assumptions}
    assert "by train" in prompts(model)[-1]


def test_the_one_document_whose_title_names_a_thing_says_which_is_meant():
    documents = [
        Document("# Offers of May\nA, B.", metadata={"source": "a.md"}),
        Document("x", metadata={"title": "Minutes"}),
    ]
    asked_for = {"messages": [("user", "Recommend one of our offers to me.")], "documents": documents}
    answer = create_sroc(scripted()).invoke(asked_for)["answer"]
    assert ("Offers: Offers of May", "inferred") in [(a.text, a.source) for a in answer.assumptions]
