"""A run of the score card: arms, resuming, interruption, and what goes wrong with single items."""

from __future__ import annotations

import json
from pathlib import Path
from threading import Barrier, Event
from typing import Any

import pytest
from langchain_core.messages import BaseMessage

from sroc.evaluation import Order, score_card
from sroc.testing import ScriptedModel, StubServer
from sroc.tools.errors import InputError, SettingsError
from sroc.tools.evaluation.report import ArmFigures, Report

ASK = "Answer in at most 3 words. What falls from clouds?"
RECORDS: list[dict[str, Any]] = [{"id": f"q{n}", "prompt": f"{ASK} ({n})", "answer": "Rain"} for n in range(4)]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return written(tmp_path / "requests.jsonl", RECORDS)


def written(path: Path, records: list[dict[str, Any]]) -> Path:
    path.write_text("".join(json.dumps(record) + "\n" for record in records), "utf-8")
    return path


def measured(data: Path, model: Any, told: Any = None, **fields: Any) -> Report:
    order = Order(**{"data": data, "out": data.parent / "out", "models": (model,), "scorer": "contains", **fields})
    return score_card(order, [].append if told is None else told.append)


def arms(report: Report) -> dict[str, ArmFigures]:
    return {arm.arm: arm for arm in report.arms}


def test_every_arm_is_measured_on_every_item(data: Path) -> None:
    report = measured(data, ScriptedModel(lambda _: "Rain"))
    assert {arm.arm: (arm.items, arm.quality, arm.calls) for arm in report.arms} == {
        "plain": (4, 1.0, 1.0),
        "sroc": (4, 1.0, 1.0),
        "equal": (4, 1.0, 1.0),
    }
    assert all(arm.below_plain == 0 and arm.verified == 4 for arm in report.arms)
    assert [(d.arm, d.than) for d in report.differences] == [("sroc", "plain"), ("equal", "plain"), ("sroc", "equal")]


def test_the_equal_arm_draws_until_it_has_used_what_sroc_used_and_keeps_the_best(data: Path) -> None:
    draws = iter(["Rain, of course, falls", "Rain, of course, falls", "Snow falls, I think, at times"] * 20)
    order = {"n": 1, "arms": ("plain", "sroc"), "scorer": "checks"}
    model = ScriptedModel(lambda messages: next(draws))
    spent = arms(measured(data, model, **order))
    report = measured(data, model, **order | {"arms": ("plain", "equal", "sroc")})
    equal = arms(report)["equal"]
    (row,) = [row for row in report.rows if row.arm == "equal"]
    assert spent["sroc"].calls > 1
    assert row.outcome.notes["draws"] == equal.calls > 1
    assert equal.tokens == pytest.approx(spent["sroc"].tokens, abs=spent["plain"].tokens)


def test_self_consistency_thinks_aloud_and_keeps_what_most_draws_end_in(data: Path) -> None:
    said = iter(["It is 4.", "So it is 7.", "It must be 7.", *["It is 7."] * 9])

    def reply(messages: list[BaseMessage]) -> str:
        return next(said) if messages[-1].text.endswith("step by step.") else "It is, all in all, 12. " * 15

    model = ScriptedModel(reply)
    sums = written(data.parent / "sums.jsonl", [{"id": "s", "prompt": "How many are 3 and 4?", "answer": "7"}])
    report = measured(sums, model, arms=("plain", "sroc", "consistency"), scorer="last-number")
    (row,) = [row for row in report.rows if row.arm == "consistency"]
    assert row.outcome.text == "So it is 7."


def test_where_code_cannot_check_the_draw_most_like_the_others_wins() -> None:
    from sroc.evaluation.arms import best
    from sroc.tools.evaluation.items import Item
    from sroc.tools.evaluation.scorers import overlap

    item = Item(id="a", line=1)
    assert best(item, ["it is 4", "the sum is 7", "the sum is 7 then"], overlap) == "the sum is 7"
    assert best(item, ["first", "second"], overlap) == "first"


def test_a_finished_run_asks_nothing_again(data: Path) -> None:
    model = ScriptedModel(lambda _: "Rain")
    first = measured(data, model)
    asked = len(model.calls)
    assert measured(data, model) == first
    assert len(model.calls) == asked


def test_another_scorer_scores_the_kept_texts_without_asking(data: Path) -> None:
    model = ScriptedModel(lambda _: "It is Rain")
    measured(data, model, arms=("plain",))
    report = measured(data, model, arms=("plain",), scorer="exact")
    assert (arms(report)["plain"].quality, len(model.calls)) == (0.0, 4)


def test_a_larger_n_asks_only_what_is_new(data: Path) -> None:
    model = ScriptedModel(lambda _: "Rain")
    measured(data, model, n=2, arms=("plain",))
    report = measured(data, model, n=4, arms=("plain",))
    assert (len(model.calls), arms(report)["plain"].items) == (4, 4)


def test_as_many_items_as_asked_for_are_under_way_and_the_report_is_in_the_files_order(tmp_path: Path) -> None:
    told: list[str] = []
    together = Barrier(24, timeout=60)  # opens when all are asked at the same time

    def rain(*_: object) -> str:
        together.wait()
        return "Rain"

    data = written(tmp_path / "r.jsonl", [{**RECORDS[0], "id": f"q{n}"} for n in range(24)])
    with StubServer(rain) as server:
        report = measured(data, server.model("rain"), told, arms=("plain",), concurrency=24)
    assert report.troubles == ()
    assert [row.item for row in report.rows] == [f"q{n}" for n in range(24)]
    assert [line.split("]")[0] for line in told] == [f"[{n}/24" for n in range(1, 25)]


def test_a_slow_item_does_not_keep_the_others_from_going_on_through_every_arm(tmp_path: Path) -> None:
    """All else is asked while the first reply is awaited."""
    late, asked = Event(), list[str]()

    def rain(body: dict[str, Any], _: int) -> str:
        asked.append(str(body))
        if len(asked) == 3 * 24:
            late.set()
        assert "slow" not in asked[-1] or late.wait(60)
        return "Rain"

    texts = ["What is slow?", *["What falls from clouds?"] * 23]
    data = written(tmp_path / "r.jsonl", [{"prompt": text, "answer": "Rain"} for text in texts])
    with StubServer(rain) as server:
        report = measured(data, server.model("rain"), arms=("plain", "sroc", "agent"), concurrency=4)
    assert late.is_set()
    assert report.troubles == ()


def test_bad_items_are_stated_and_the_others_measured(tmp_path: Path) -> None:
    path = written(tmp_path / "requests.jsonl", [*RECORDS[:1], {"title": "x"}, {"prompt": "Why?"}])
    path.write_text(path.read_text("utf-8") + "{broken\n", "utf-8")
    report = measured(path, ScriptedModel(lambda _: "Rain"), arms=("plain",))
    assert (report.asked, arms(report)["plain"].items, arms(report)["plain"].scored) == (4, 2, 1)
    assert [(t.line, t.problem.split(":")[0]) for t in report.troubles] == [
        (2, "no request"),
        (4, "the line cannot be read"),
        (3, "no gold answer"),
    ]


def test_a_scorer_that_raises_is_stated_and_its_texts_are_scored_when_it_is_mended(data: Path) -> None:
    own = data.parent / "own.py"
    own.write_text("def f(inputs, outputs, reference):\n    return 1 / 0\n", "utf-8")
    model = ScriptedModel(lambda _: "Rain")
    order = {"arms": ("plain",), "scorer": f"{own}:f"}
    report = measured(data, model, **order)
    assert {t.problem for t in report.troubles} == {"the scorer raised ZeroDivisionError: division by zero"}
    own.write_text("def f(inputs, outputs, reference):\n    return 0.5  # mended\n", "utf-8")
    assert arms(measured(data, model, **order))["plain"].quality == 0.5
    assert len(model.calls) == 4


def test_a_model_that_only_gives_empty_replies_scores_nothing_and_is_stated(data: Path) -> None:
    report = measured(data, ScriptedModel(lambda _: ""))
    assert [(arm.arm, arm.items, arm.quality) for arm in report.arms] == [
        (arm, 4, 0.0) for arm in ("plain", "sroc", "equal")
    ]
    assert len([t for t in report.troubles if t.problem]) == 12


def test_a_failed_call_is_stated_and_tried_again_when_the_run_goes_on(data: Path) -> None:
    down = [True]

    def failing(_: list[Any]) -> Any:
        return ValueError("out of order") if down[0] else "Rain"

    model = ScriptedModel(failing)
    report = measured(data, model, arms=("plain", "sroc"))
    assert all("out of order" in t.problem for t in report.troubles)
    assert len(report.troubles) == 8
    down[0] = False
    again = measured(data, model, arms=("plain", "sroc"))
    assert again.troubles == ()
    assert arms(again)["sroc"].quality == 1.0


def test_results_that_cannot_be_written_end_the_run_before_more_is_paid(data: Path) -> None:
    model = ScriptedModel(lambda _: "Rain")
    rows = data.parent / "out" / "rows.jsonl"

    class Full:
        @staticmethod
        def append(_: str) -> None:
            rows.unlink()
            rows.mkdir()

    with pytest.raises(InputError, match=r"rows\.jsonl cannot be written"):
        measured(data, model, Full, arms=("plain", "sroc"))
    assert len(model.calls) <= 4


def test_texts_are_scored_one_at_a_time_however_many_are_asked_for(data: Path) -> None:
    own = data.parent / "own.py"
    own.write_text(
        "import time\nbusy = []\n"
        "def f(inputs, outputs, reference):\n"
        "    busy.append(1)\n    time.sleep(0.02)\n    alone = len(busy) == 1\n    busy.pop()\n    return alone\n",
        "utf-8",
    )
    model = ScriptedModel(lambda _: "Rain")
    report = measured(data, model, arms=("plain",), scorer=f"{own}:f", concurrency=4)
    assert arms(report)["plain"].quality == 1.0


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        (("plain", "loud"), "--arms plain,loud: an arm is one of plain, sroc, equal, consistency, agent"),
        ((), "--arms '': an arm is one of"),
        (("equal", "plain"), "equal draws until it has used sroc's tokens; name plain and sroc too"),
        (("plain", "consistency"), "consistency draws until it has used sroc's tokens; name sroc too"),
    ],
)
def test_arms_that_cannot_be_are_one_sentence(data: Path, names: tuple[str, ...], sentence: str) -> None:
    with pytest.raises(SettingsError) as raised:
        measured(data, ScriptedModel([]), arms=names)
    assert sentence in str(raised.value)


def test_results_of_other_settings_are_not_mixed(data: Path) -> None:
    measured(data, ScriptedModel(lambda _: "Rain"), arms=("plain",))
    with pytest.raises(SettingsError, match="max_output None there, 50 here"):
        measured(data, ScriptedModel(lambda _: "Rain"), arms=("plain",), max_output=50)


def test_the_bound_on_a_reply_holds_in_every_arm(data: Path) -> None:
    model = ScriptedModel(lambda _: "Rain falls from every single cloud there is and more of it later")
    report = measured(data, model, n=1, max_output=4)
    assert {row.arm: len(row.outcome.text.split()) <= 4 for row in report.rows} == dict.fromkeys(
        ("plain", "sroc", "equal"), True
    )


def test_documents_and_objectives_reach_every_arm(tmp_path: Path) -> None:
    record = {"prompt": "What falls?", "documents": "From clouds falls rain.", "objectives": ["Be kind."]}
    model = ScriptedModel(lambda _: "Rain")
    measured(written(tmp_path / "r.jsonl", [record]), model, arms=("plain", "sroc"), suffix="In one word.")
    for messages in model.calls:
        prompt = "\n".join(str(m.text) for m in messages)
        assert all(part in prompt for part in ("From clouds falls rain.", "Be kind.", "In one word.", "What falls?"))
