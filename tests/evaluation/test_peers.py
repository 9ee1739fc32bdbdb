"""Peers as arms: same model, same items, their spend counted; absent or broken ones are stated."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from sroc.evaluation import Order, score_card
from sroc.evaluation.peers import Tally, missing
from sroc.testing import ScriptedModel, StubServer
from sroc.tools.prices import Price


@pytest.fixture
def data(tmp_path: Path) -> Path:
    path = tmp_path / "requests.jsonl"
    path.write_text(json.dumps({"prompt": "What falls from clouds?", "answer": "Rain"}) + "\n", "utf-8")
    return path


def measured(data: Path, model: Any, *arms: str, told: list[str] | None = None) -> Any:
    order = Order(data=data, out=data.parent / "out", models=(model,), scorer="contains", arms=arms)
    return score_card(order, (told if told is not None else []).append)


def test_an_agent_of_langchain_answers_and_its_calls_are_counted(data: Path) -> None:
    model = ScriptedModel(lambda _: "Rain")
    (arm,) = measured(data, model, "agent").arms
    assert (arm.arm, arm.quality, arm.calls) == ("agent", 1.0, 1.0)
    assert arm.tokens > 0


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_supervisor_of_langgraph_answers_and_its_calls_are_counted(data: Path) -> None:
    (arm,) = measured(data, ScriptedModel(lambda _: "Rain"), "supervisor").arms
    assert (arm.arm, arm.quality, arm.calls) == ("supervisor", 1.0, 1.0)


def test_a_peer_that_is_not_installed_is_stated_and_the_others_run(data: Path) -> None:
    assert re.match(r"not installed: pip install (?:--no-deps )?optillm", missing("optillm-moa"))
    told: list[str] = []
    report = measured(data, ScriptedModel(lambda _: "Rain"), "plain", "optillm-moa", told=told)
    assert [arm.arm for arm in report.arms] == ["plain"]
    assert [line.partition(":")[0] for line in (*report.left_out, told[0])] == ["optillm-moa"] * 2


def test_what_a_peer_raises_is_its_items_problem(data: Path) -> None:
    report = measured(data, ScriptedModel(lambda _: ValueError("out of order")), "agent")
    assert [t.problem for t in report.troubles] == ["ValueError: out of order"]


def test_optillm_is_asked_through_a_client_that_counts(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def best_of_n_sampling(system: str, query: str, client: Any, model: str, request_config: Any) -> tuple[str, int]:
        said = [{"role": "system", "content": system}, {"role": "user", "content": query}]
        made = [client.chat.completions.create(model=model, messages=said, **(request_config or {})) for _ in range(3)]
        return made[-1].choices[0].message.content, 0

    package, module = ModuleType("optillm"), ModuleType("optillm.bon")
    module.best_of_n_sampling = best_of_n_sampling  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "optillm", package)
    monkeypatch.setitem(sys.modules, "optillm.bon", module)
    with StubServer(lambda *_: "Rain") as server:
        (arm,) = measured(data, server.model("rain", max_tokens=9), "optillm-bon").arms
        assert {body["max_tokens"] for body in server.log} == {9}
        assert arm.tokens == server.spent()
    assert (arm.quality, arm.calls) == (1.0, 3.0)


def test_a_tally_estimates_what_it_is_not_told_and_knows_the_price() -> None:
    tally = Tally(Price(1.0, 2.0))
    tally.add(10, 5)
    tally.add(None, None, prompt="What falls from clouds?", reply="Rain")
    used = tally.usage(0.0)
    assert (used.calls, used.estimated, used.output_tokens) == (2, True, 6)
    assert used.cost_usd == pytest.approx((used.input_tokens + 2 * used.output_tokens) / 1e6)


def test_a_reply_without_a_message_still_counts() -> None:
    tally = Tally(None)
    tally.on_llm_end(SimpleNamespace(generations=[[SimpleNamespace(text="Rain")]]))  # type: ignore[arg-type]
    assert tally.usage(0.0).calls == 1
