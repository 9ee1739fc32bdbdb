"""The laws of the product, each as a property over the whole graph."""

from hypothesis import given, settings
from hypothesis import strategies as st
from langchain_core.documents import Document
from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.types import Command

from sroc import Limits, Objective, create_sroc
from sroc.testing import ScriptedModel
from sroc.tools.enforce import enforce
from sroc.tools.verify import score, verify

QUESTION = "What do rivers carry?"
SENTENCES = (
    "Rivers carry water.",
    "They also carry sand, and salt!",
    "RIVERS END IN SEAS",
    "a small river; it sings",
    "",
)
WISHES = (
    "at most {n} words",
    "at least {n} words",
    "exactly {n} sentences",
    "no commas",
    "all in lowercase",
    "in all capital letters",
    'mention "delta"',
    "no exclamation marks",
)
texts = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5).map(" ".join)
wishes = st.tuples(st.sampled_from(WISHES), st.integers(1, 12)).map(lambda pair: pair[0].format(n=pair[1]))
few = settings(max_examples=15, deadline=None)


def asked(model, *, messages=(("user", QUESTION),), objectives=(), **more):
    context = more.pop("context", None)
    return create_sroc(model, objectives=objectives).invoke({"messages": list(messages), **more}, context=context)


@few
@given(texts, st.lists(texts, min_size=1, max_size=6), st.lists(wishes, max_size=4), st.sampled_from(["auto", "full"]))
def test_law_1_the_returned_text_never_scores_below_the_plain_draft(first, later, said, effort):
    replies = iter([first])
    model = ScriptedModel(lambda messages: next(replies, None) or later[len(messages[-1].text) % len(later)])
    if not first.strip():
        return
    answer = asked(model, objectives=said, context={"effort": effort})["answer"]
    in_force = [o for o in answer.objectives if o.id not in {i for r in answer.resolutions for i in r.losers}]

    def scored(text):
        return score(tuple(verify(o, text) for o in in_force), in_force)

    assert scored(answer.text) >= scored(first.strip())
    assert scored(answer.text) >= scored(enforce(first.strip(), in_force)[0])
    rounds = [line for line in answer.decisions if line.startswith("not met")]
    assert len(rounds) <= 3
    assert answer.decisions[-1] not in rounds
    assert len([c for c in answer.calls if c.role == "specialist"]) <= 1 + 5 * len(rounds)


@few
@given(st.integers(1, 9), st.integers(20, 90), st.booleans())
def test_laws_2_and_3_the_loser_reaches_no_model_and_authority_decides(low, high, system_caps):
    caps, floor = f"Answer in at most {low} words.", f"Write at least {high} words."
    system, user = (caps, floor) if system_caps else (floor, caps)
    model = ScriptedModel(lambda messages: "word " * (low if system_caps else high))
    answer = asked(model, messages=(("system", system), ("user", f"{QUESTION} {user}")))["answer"]
    seen = "\n".join(m.text for call in model.calls for m in call)
    lost = f"at least {high} words" if system_caps else f"at most {low} words"
    assert lost not in seen
    assert [r.rule for r in answer.resolutions] == ["authority"]
    assert answer.status == "met"
    assert lost in answer.note


@few
@given(st.lists(st.text(max_size=4_000), min_size=1, max_size=4), st.text(max_size=60))
def test_law_4_every_character_of_every_document_is_accounted_for(documents, words):
    answer = asked(
        ScriptedModel(lambda messages: "Water. [1]"),
        messages=(("user", f"{QUESTION} {words}"),),
        documents=[Document(text) for text in documents],
    )["answer"]
    assert len(answer.coverage.sources) == len(documents)
    for source in answer.coverage.sources:
        assert source.read + source.skipped + source.failed == source.characters
    if answer.coverage.read < answer.coverage.characters:
        assert answer.note


@few
@given(
    st.integers(1, 4),
    st.integers(1, 400),
    st.integers(1, 200),
    texts,
    st.sampled_from(["auto", "plain", "full"]),
)
def test_law_5_no_limit_is_passed_whatever_the_model_writes(requests, total, output, text, effort):
    limits = Limits(requests=requests, total_tokens=total, output_tokens=output)
    answer = asked(
        ScriptedModel(lambda messages: text.strip() or "Sand."),
        objectives=["at least 30 words", "be kind"],
        context={"limits": limits, "effort": effort},
    )["answer"]
    assert answer.usage.calls <= requests
    assert answer.usage.output_tokens <= output
    assert answer.usage.total_tokens <= total
    if answer.stopped_by:
        assert answer.stopped_by in answer.note


@few
@given(st.integers(1, 40), st.integers(1, 40))
def test_law_6_a_number_that_names_no_passage_never_stays_in_the_text(cited, invented):
    answer = asked(
        ScriptedModel(lambda messages: f"Rivers carry sand [{cited}]. They carry salt [{invented}]."),
        documents=[Document("Rivers carry sand and salt to the sea.")],
    )["answer"]
    for number in (cited, invented):
        assert (f"[{number}]" in answer.text) == (number == 1)


@few
@given(st.integers(0, 10), st.sampled_from(["auto", "plain", "full"]), st.lists(texts, min_size=1, max_size=12))
def test_law_10_every_run_ends_within_its_bounds(rounds, effort, drafts):
    replies = iter(drafts * 30)
    model = ScriptedModel(lambda messages: next(replies).strip() or "Salt.")
    answer = asked(model, objectives=["at least 90 words"], context={"max_rounds": rounds, "effort": effort})["answer"]
    assert answer.usage.calls <= 1 + 5 * rounds + 2 * (rounds + 1)


@few
@given(st.sampled_from(["1", "2", "just do it", ""]))
def test_law_11_a_resumed_run_equals_one_that_was_not_interrupted(reply):
    request = {"messages": [("user", "Describe rivers. At most 5 words. At least 9 words.")]}
    interactive = {"interactive": True}

    def resumed(saver):
        config: RunnableConfig = {"configurable": {"thread_id": "t"}}
        create_sroc(model(), checkpointer=saver).invoke(request, config, context=interactive)
        fresh = create_sroc(model(), checkpointer=saver)
        return fresh.invoke(Command(resume=reply), config, context=interactive)["answer"]

    def model():
        return ScriptedModel(lambda messages: "one two three four five six seven eight nine")

    answer, straight = resumed(InMemorySaver()), create_sroc(model()).invoke(request)["answer"]
    if reply in ("just do it", "", "2"):
        assert answer.text == straight.text
        assert [v.outcome for v in answer.verdicts] == [v.outcome for v in straight.verdicts]
    assert answer.usage.calls <= 8


def test_what_a_developer_gives_twice_is_one_wish_not_a_conflict():
    wish = Objective(text="at most 9 words")
    answer = asked(ScriptedModel(["Water."]), objectives=[wish, wish])["answer"]
    assert answer.resolutions == ()
    assert answer.status == "met"
