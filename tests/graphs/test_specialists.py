"""Specialists: who does which task, with which model, window or Runnable; and what their failures cost."""

from typing import Any, cast

import pytest
from langchain_core.documents import Document
from langchain_core.messages import AIMessage
from langchain_core.runnables import RunnableConfig, RunnableLambda
from langchain_core.tools import tool
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, MessagesState, StateGraph
from langgraph.types import Command, interrupt

from sroc import Limits, SettingsError, Specialist, create_sroc
from sroc.testing import ScriptedModel
from sroc.tools.specialists import Directory
from sroc.tools.tokens import guess

LAW = "contracts, clauses, liability and leases"
SUMS = "invoices, taxes, sums and accounts"
TWO = "For our shop:\n1. Check the liability clause of the lease contract.\n2. Work out the taxes on the invoices."


def asked(specialists, text=TWO, model=None, documents=(), **settings):
    request = {"messages": [("user", text)], "documents": list(documents)}
    graph = create_sroc(model or ScriptedModel(["Mine."]), specialists=specialists)
    return graph.invoke(request, context=settings)["answer"]


def test_each_part_goes_to_the_one_whose_description_fits():
    lawyer, accountant = ScriptedModel(["The clause holds."]), ScriptedModel(["Taxes are 40 euros."])
    answer = asked([Specialist("lawyer", LAW, lawyer), Specialist("accountant", SUMS, accountant)])
    assert answer.text == "The clause holds.\n\nTaxes are 40 euros."
    assert [task.specialist for task in answer.plan.tasks] == ["lawyer", "accountant"]
    assert "lease contract" in lawyer.calls[0][-1].text
    assert answer.usage.calls == 2


def test_what_fits_nobody_is_the_graphs_own_work():
    lawyer = ScriptedModel([])
    assert asked([Specialist("lawyer", LAW, lawyer)], "What is the capital of France?").text == "Mine."


def test_a_specialist_may_be_a_runnable_or_a_compiled_agent():
    def agent(state: MessagesState):
        return {"messages": [AIMessage(f"Read {len(state['messages'])} message.")]}

    compiled = StateGraph(MessagesState).add_node(agent).add_edge(START, "agent").compile()

    def reckon(text: str) -> str:
        return f"Taxes: {text.count('taxes')}"

    answer = asked([Specialist("lawyer", LAW, compiled), Specialist("accountant", SUMS, RunnableLambda(reckon))])
    assert answer.text == "Read 1 message.\n\nTaxes: 1"
    assert [call.model for call in answer.calls] == ["lawyer", "accountant"]


def test_a_failure_is_one_failed_task_with_its_reason():
    def broken(text: str) -> str:
        raise OSError("the register is closed")

    answer = asked(
        [Specialist("lawyer", LAW, RunnableLambda(broken)), Specialist("accountant", SUMS, ScriptedModel(["40."]))]
    )
    assert answer.text == "40."
    assert answer.status == "partial"
    assert any("lawyer: OSError: the register is closed" in (call.error or "") for call in answer.calls)


def test_each_reads_what_fits_into_its_own_window():
    rules = Document(
        "\n\n".join(
            f"Clause {n} is on liability, invoices and taxes. " + f"Lease word{n} here. " * 40 for n in range(60)
        )
    )
    small, large = ScriptedModel(lambda _: "Small."), ScriptedModel(lambda _: "Large.")
    specialists = [Specialist("lawyer", LAW, small, window=1_500), Specialist("accountant", SUMS, large, window=16_000)]
    two = "1. Describe the liability clauses of the lease.\n2. Describe the invoices, taxes and accounts."
    answer = asked(specialists, two, documents=[rules])
    assert answer.text == "Small.\n\nLarge."
    assert len(small.calls[0][-1].text) < 6_000 < len(large.calls[0][-1].text)
    assert all(s.read + s.skipped + s.failed == s.characters for s in answer.coverage.sources)


def test_what_a_runnables_model_uses_is_counted_and_limited():
    inner = ScriptedModel(lambda _: "One more thought.")

    async def thinking(text: str) -> str:
        said = [await inner.ainvoke(text) for _ in range(3)]
        return said[-1].text

    one = [Specialist("lawyer", LAW, RunnableLambda(thinking))]
    question = "Does the liability clause of the contract hold?"
    assert asked(one, question).usage.calls == 3
    answer = asked(one, question, limits=Limits(requests=2))
    assert answer.stopped_by == "requests"
    assert answer.usage.calls == 2


PARTS = "\n".join(f"{n}. Let clerk{n} check the lease." for n in range(6))
CLAUSE = "The clause holds as it is written there. " * 20


@pytest.mark.parametrize("limits", [{"tool_calls": 4}, {"total_tokens": 300}, {"requests": 5}], ids=str)
@pytest.mark.parametrize("bound", [30, None])
def test_agents_side_by_side_pass_no_limit(limits, bound):
    model, looked = ScriptedModel(lambda _: CLAUSE, max_tokens=bound), list[str]()

    @tool
    def look(word: str) -> str:
        """Look a word up."""
        looked.append(word)
        return "found"

    async def agent(text: str) -> str:
        for word in ("lease", "clause"):
            await look.ainvoke(word)
            await model.ainvoke(text)
        return "It holds."

    clerks = [Specialist(f"clerk{n}", LAW, RunnableLambda(agent)) for n in range(6)]
    answer = asked(clerks, PARTS, effort="plain", limits=Limits(**limits))
    used = {"tool_calls": len(looked), "requests": len(model.calls), "total_tokens": answer.usage.total_tokens}
    passed = {name: used[name] - most for name, most in limits.items()}
    assert passed.pop("total_tokens", 0) <= (0 if bound else guess(CLAUSE))
    assert all(over <= 0 for over in passed.values())
    assert (answer.usage.calls, answer.usage.tool_calls) == (len(model.calls), len(looked))
    assert answer.stopped_by == next(iter(limits))


def test_agents_keep_within_a_budget_that_others_use_too():
    async def agent(text: str) -> str:
        return "".join([(await model.ainvoke(text)).text for _ in range(3)])

    model, question = ScriptedModel(lambda _: "It holds. "), "Does the liability clause of the contract hold?"
    one = Specialist("lawyer", LAW, RunnableLambda(agent))
    graph = create_sroc(ScriptedModel([]), specialists=[one], checkpointer=InMemorySaver())
    stops = []
    for n in range(3):
        config: RunnableConfig = {"configurable": {"thread_id": str(n)}}
        budget = {"budget": {"name": "all", "requests": 7, "tool_calls": 9}}
        stops.append(graph.invoke({"messages": [("user", question)]}, config, context=budget)["answer"].stopped_by)
    assert (stops, len(model.calls)) == ([None, None, "requests"], 7)


def test_a_question_inside_an_agent_reaches_the_requester():
    def agent(state: MessagesState):
        return {"messages": [AIMessage(f"Signed by {interrupt('Who signs?')}.")]}

    compiled = StateGraph(MessagesState).add_node(agent).add_edge(START, "agent").compile()
    graph = create_sroc(
        ScriptedModel([]), specialists=[Specialist("lawyer", LAW, compiled)], checkpointer=InMemorySaver()
    )
    config: RunnableConfig = {"configurable": {"thread_id": "1"}}
    paused = graph.invoke({"messages": [("user", "Prepare the lease contract with its clauses.")]}, config)
    assert paused["__interrupt__"][0].value == "Who signs?"
    assert graph.invoke(Command(resume="Rosa"), config)["answer"].text == "Signed by Rosa."


def test_a_model_is_asked_only_where_descriptions_tie():
    both = [
        Specialist("first", "leases of shops", ScriptedModel(["First."])),
        Specialist("second", "leases of flats", ScriptedModel(["Second."])),
    ]
    model = ScriptedModel({"Who of these": '{"name": "second"}'})
    answer = asked(both, "Explain our leases.", model)
    assert answer.text == "Second."
    assert len(model.calls) == 1
    assert asked(both, "Explain leases of shops.", ScriptedModel([])).text == "First."


@pytest.mark.parametrize(
    ("goal", "names"),
    [
        ("Ask the lawyer about the roof.", ("lawyer",)),
        ("Which clause of the contract is on liability?", ("lawyer",)),
        ("Paint the hall.", ()),
    ],
)
def test_words_decide(goal, names):
    directory = Directory([Specialist("lawyer", LAW, "openai:x"), Specialist("accountant", SUMS, "openai:y")])
    assert directory.fitting(goal) == names


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: Specialist("", LAW, "openai:x"), "has a name"),
        (lambda: Specialist("lawyer", " ", "openai:x"), "description"),
        (lambda: Specialist("lawyer", LAW), "model or a runnable"),
        (lambda: Specialist("lawyer", LAW, runnable=cast("Any", print)), "no Runnable"),
        (lambda: Specialist("lawyer", LAW, "openai:x", window=3), "window=3"),
        (lambda: Directory([Specialist("a", LAW, "openai:x")] * 2), "two are named 'a'"),
    ],
)
def test_bad_input_is_told(make, words):
    with pytest.raises(SettingsError, match=words):
        make()
