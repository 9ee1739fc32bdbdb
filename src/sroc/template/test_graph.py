"""What the graph promises, without a model: `pytest` in this folder."""

from __future__ import annotations

from graph import build

from sroc.testing import ScriptedModel


def test_an_answer_meets_the_objectives() -> None:
    model = ScriptedModel(["A refund is paid within 14 days!"])
    answer = build(model).invoke({"messages": [("user", "When is a refund paid?")]})["answer"]
    assert answer.status == "met"
    assert answer.text == "A refund is paid within 14 days."
