"""Golden prompts: what each role's call really says to a model, so that a change of wording shows in review."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import pytest
from langchain_core.documents import Document
from langchain_core.messages import AIMessage, BaseMessage

from sroc import Specialist, create_sroc
from sroc.agents.prompts import load
from sroc.testing import ScriptedModel, StubServer
from sroc.tools.memory import Memory
from sroc.tools.models import Rung

if TYPE_CHECKING:
    from .conftest import Tree

TERMS = Document("# Refunds\n\nA refund is paid within 14 days of the return.", metadata={"title": "Terms"})
LONG = Document("# Refunds\n\nA refund is paid within 14 days of the return.\n\n" * 40, metadata={"title": "Terms"})
REFUNDS = Document("refund,days,paid\nR1,9,yes\nR2,14,no\nR3,12,yes", metadata={"title": "Terms"})
SHORT = "A refund is paid within 14 days [1]."
ENGLISH = "A refund is paid to you within 14 days of the day of the return."
UNMET = '{"outcome": "unchecked", "quote": ""}'
ASKED: Mapping[str, tuple[Any, dict[str, Any], dict[str, Any]]] = {
    "plain": (["Paris."], {"messages": [("user", "What is the capital of France?")]}, {}),
    "specialist": (
        [SHORT],
        {
            "messages": [("system", "Be polite."), ("user", "When is a refund paid? Use at most 12 words.")],
            "documents": [TERMS],
        },
        {},
    ),
    "cited": (
        [SHORT],
        {"messages": [("user", "When is a refund paid? Cite your sources.")], "documents": [TERMS]},
        {},
    ),
    "query": (
        ["SELECT AVG(days) AS average FROM terms WHERE paid = 'yes'"],
        {"messages": [("user", "How long do the paid refunds take on average?")], "documents": [REFUNDS]},
        {},
    ),
    "fact": (["14 days"], {"messages": [("user", "When is a refund paid?")], "documents": [TERMS]}, {}),
    "work": (["Refunds come soon."], {"messages": [("user", "Rewrite it for children.")], "documents": [TERMS]}, {}),
    "parts": (
        ["A refund is paid soon.", "It is paid within 14 days."],
        {"messages": [("user", "When is a refund paid? Use at least 8 words.")]},
        {},
    ),
    "rest": (
        [AIMessage("A refund is paid", response_metadata={"finish_reason": "length"}), "within 14 days."],
        {"messages": [("user", "When is a refund paid?")]},
        {},
    ),
    "again": (
        [ENGLISH, ENGLISH],
        {"messages": [("user", "When is a refund paid? Present it as a table.")], "documents": [TERMS]},
        {"max_rounds": 1},
    ),
    "repair": (
        [ENGLISH, ENGLISH, ENGLISH],
        {"messages": [("user", "When is a refund paid? Present it as a table.")], "documents": [TERMS]},
        {"max_rounds": 2},
    ),
    "formulator": (
        {"formulator": '{"missing": []}', "Plan": "A plan."},
        {"messages": [("user", "Plan a trip for my family.")]},
        {"effort": "full", "max_rounds": 0},
    ),
    "critic": (
        {"critic": UNMET, "refund": SHORT},
        {"messages": [("user", "When is a refund paid?")], "documents": [TERMS], "objectives": ["Sound calm."]},
        {"effort": "full", "max_rounds": 0},
    ),
    "claim": (
        {
            "critic": "supports",
            "refund": "Le remboursement est payé dans les 14 jours qui suivent le retour [1].",
        },
        {"messages": [("user", "When is a refund paid?")], "documents": [TERMS]},
        {"effort": "full", "max_rounds": 0},
    ),
    "tie": (
        {"critic": '{"better": "second"}', "refund": [ENGLISH, f"{ENGLISH[:-1]}, always."]},
        {"messages": [("user", "When is a refund paid? Present it as a table.")]},
        {"effort": "full", "max_rounds": 1},
    ),
}
"""By name: what the model says, the request, the settings. The last call is kept; the formulator's is the first."""


def believed(model: Any) -> Any:
    """The model as one that was tried as a judge."""
    return Rung(model, name="believed", memory=Memory(judges=""))


def shown(call: list[BaseMessage]) -> str:
    """One call's messages, each under its role."""
    return "\n\n".join(f"<<< {message.type} >>>\n{message.text}" for message in call) + "\n"


def test_the_prompts_of_a_sweep_are_the_known_ones(golden: Callable[[str, str], None]) -> None:
    model = ScriptedModel(
        {"read one part": "A refund is paid within 14 days [1].", "from these notes": "Refunds take 14 days [1]."},
        profile={"max_input_tokens": 700},
    )
    terms = "".join(f"# Refund {n}\n\nA refund is paid within 14 days of the return.\n\n" for n in range(40))
    documents = [Document(terms, metadata=LONG.metadata)]
    create_sroc(model).invoke({"messages": [("user", "Summarise the terms.")], "documents": documents})
    golden("prompts/extract.txt", shown(model.calls[0]))
    golden("prompts/join.txt", shown(model.calls[-1]))


def test_the_prompt_of_a_list_is_the_known_one(golden: Callable[[str, str], None]) -> None:
    model = ScriptedModel({"code will count": "Refund | 14 days | [1]"}, profile={"max_input_tokens": 700})
    create_sroc(model).invoke({"messages": [("user", "How many rules set over 10 days?")], "documents": [LONG]})
    golden("prompts/list.txt", shown(model.calls[0]))


def test_the_prompt_that_settles_a_tie_of_specialists_is_the_known_one(golden: Callable[[str, str], None]) -> None:
    model = ScriptedModel({"Who of these": '{"name": "harbour"}'})
    both = [Specialist(name, f"fees of the {name}", ScriptedModel(["5 euros."])) for name in ("harbour", "lock")]
    create_sroc(model, specialists=both).invoke({"messages": [("user", "What are the fees?")]})
    golden("prompts/route.txt", shown(model.calls[0]))


def test_the_prompt_that_confirms_a_suspicion_is_the_known_one(golden: Callable[[str, str], None]) -> None:
    model = ScriptedModel({"resolver": '{"conflicts": []}', "garden": "Moss sleeps."})
    said = "Describe our garden. Imitate the style of a poet. Keep a highly technical tone throughout."
    create_sroc(model).invoke({"messages": [("user", said)]})
    golden("prompts/resolver.txt", shown(model.calls[0]))


def test_the_prompt_of_the_judge_who_tells_likelihoods_is_the_known_one(golden: Callable[[str, str], None]) -> None:
    with StubServer(text=SHORT, likely={"Yes": -0.1}) as server:
        request = {"messages": [("user", "When is a refund paid?")], "objectives": ["Sound calm."]}
        create_sroc(believed(server.model())).invoke(request, context={"effort": "full", "max_rounds": 0})
        said = server.log[-1]["messages"]
    golden("prompts/judge.txt", "\n\n".join(f"<<< {m['role']} >>>\n{m['content']}" for m in said) + "\n")


def test_the_prompt_of_a_tie_by_likelihood_is_the_known_one(golden: Callable[[str, str], None]) -> None:
    with StubServer(
        lambda _, number: ENGLISH if number < 2 else f"{ENGLISH} Always.", likely={"First": -0.1}
    ) as server:
        request = {"messages": [("user", "When is a refund paid? Present it as a table.")]}
        context = {"effort": "full", "max_rounds": 1}
        create_sroc(believed(server.model("pair"))).invoke(request, context=context)
        said = server.log[-1]["messages"]
    golden("prompts/better.txt", "\n\n".join(f"<<< {m['role']} >>>\n{m['content']}" for m in said) + "\n")


def test_the_prompt_of_one_part_of_a_request_is_the_known_one(golden: Callable[[str, str], None]) -> None:
    model = ScriptedModel(lambda _: SHORT)
    said = "Summarise the talk in two sentences, then list three risks."
    create_sroc(model).invoke({"messages": [("user", said)]}, context={"max_rounds": 1})
    golden("prompts/part.txt", shown(next(c for c in model.calls if "Write only this part" in c[-1].text)))


@pytest.mark.parametrize("name", ASKED)
def test_the_prompt_is_the_known_one(name: str, golden: Callable[[str, str], None]) -> None:
    replies, request, settings = ASKED[name]
    model = ScriptedModel(replies)
    create_sroc(believed(model)).invoke(request, context=settings)
    golden(f"prompts/{name}.txt", shown(model.calls[0 if name == "formulator" else -1]))


def test_every_prompt_file_stands_in_a_golden_prompt(tree: Tree) -> None:
    texts = [p.read_text("utf-8") for p in tree.files(".txt", under="tests/golden/prompts")]
    lines = {name: [w.removeprefix("Answer: ") for w in words.splitlines()] for name, words in load().items()}
    assert [name for name, own in lines.items() if not any(all(w in t for w in own) for t in texts)] == []
