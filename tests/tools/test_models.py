"""What callers name as a model, and what becomes of it."""

from __future__ import annotations

import sys
import threading
from pathlib import Path
from typing import Any

import pytest
from langchain_core.language_models.chat_models import BaseChatModel
from langchain_core.language_models.fake_chat_models import FakeListChatModel
from langchain_openai import ChatOpenAI
from pydantic import SecretStr

from sroc.tools.errors import ModelError, SettingsError
from sroc.tools.models import ASSUMED_WINDOW, OPENAI_DEFAULT, Rung, build_ladder, describe_default
from sroc.tools.prices import Price, known_window, list_price


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A machine without keys, names or weights."""
    for name in ("SROC_MODEL", "OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENAI_API_BASE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))


def fake(**fields: Any) -> FakeListChatModel:
    return FakeListChatModel(responses=["yes"], **fields)


def stub(name: str = "tiny", url: str = "http://127.0.0.1:9/v1", **fields: Any) -> ChatOpenAI:
    return ChatOpenAI(model=name, base_url=url, api_key=SecretStr("x"), **fields)


def gguf(path: Path, content: bytes = b"GGUF....") -> str:
    path.write_bytes(content)
    return str(path)


def test_a_local_model_without_the_extra_says_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "xllamacpp", None)
    with pytest.raises(ModelError, match=r'pip install "sroc\[local\]"'):
        build_ladder(gguf(tmp_path / "my.gguf"))
    assert "the extra is missing" in describe_default().tried[2][1]


def test_a_name_becomes_an_openai_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "x")
    (rung,) = build_ladder("openai:gpt-5-mini")
    assert isinstance(rung.model, ChatOpenAI)
    assert (rung.name, rung.endpoint) == ("openai:gpt-5-mini", "https://api.openai.com/v1")
    assert (rung.window, rung.window_source, rung.price) == (272_000, "known", Price(0.25, 2.0))
    assert (rung.model.max_retries, rung.model.stream_usage) == (0, True)


def test_a_name_is_asked_at_the_address_that_its_library_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "x")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    (rung,) = build_ladder("openai:gpt-4o-mini")
    assert (rung.endpoint, rung.price) == ("http://127.0.0.1:9/v1", None)


def test_a_name_without_a_key_says_what_to_set() -> None:
    with pytest.raises(ModelError, match=r'"openai:gpt-5-mini" needs a key: set OPENAI_API_KEY'):
        build_ladder("openai:gpt-5-mini")


def test_a_ladder_keeps_its_order() -> None:
    one, two = stub("one"), fake()
    assert [rung.model for rung in build_ladder([one, two])] == [one, two]


@pytest.mark.parametrize(
    ("model", "says"),
    [
        ("gpt-4o", "model='gpt-4o' names no model.*\"openai:gpt-4o\""),
        ("", "model='' names no model"),
        ("openai:", "model='openai:' names no model"),
        ("local:huge", r'model=\'local:huge\' names no model; give .*"local:default", "local:small"'),
        ("anthropic:claude", "names no model; give .* a LangChain chat model"),
        ([], "a ladder has at least one model"),
        ([None], "a NoneType is no chat model"),
        (fake().with_retry(), "a RunnableRetry is no chat model; give the .* that it wraps"),
        (fake().with_fallbacks([fake()]), "give the models as a list"),
        (fake().bind(stop=["x"]), "give the .* that it wraps, with its parameters"),
        (FakeListChatModel, "is no chat model"),
        ("nowhere/absent.gguf", "cannot be read .*; give a GGUF file"),
    ],
)
def test_what_is_no_model_is_named_with_the_rule_and_the_fix(model: Any, says: str) -> None:
    with pytest.raises(SettingsError, match=says):
        build_ladder(model)


def test_a_file_that_is_no_gguf_is_refused_before_it_is_loaded(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="does not begin with GGUF"):
        build_ladder(gguf(tmp_path / "wrong.gguf", b"<html>"))


def test_weights_that_are_not_installed_say_how_to_fetch_them() -> None:
    with pytest.raises(ModelError, match=r"sroc model pull small"):
        build_ladder("local:small")


def test_a_file_becomes_a_local_rung_that_is_not_started(tmp_path: Path) -> None:
    (rung,) = build_ladder(gguf(tmp_path / "my.gguf"))
    assert (rung.name, rung.window, rung.window_source) == ("local:my", 8192, "given")
    assert rung.price == Price(0.0, 0.0)


@pytest.mark.parametrize(
    ("model", "window", "source"),
    [
        (stub(profile={"max_input_tokens": 5000}), 5000, "given"),
        (stub("gpt-4o"), 128_000, "given"),
        (stub("Qwen/Qwen2.5-7B-Instruct"), 32_768, "known"),
        (stub("qwen2.5:7b", "http://localhost:11434/v1"), 4096, "assumed"),
        (stub("nobody-knows"), ASSUMED_WINDOW, "assumed"),
        (fake(profile={"max_input_tokens": 700}), 700, "given"),
        (fake(), ASSUMED_WINDOW, "assumed"),
    ],
)
def test_the_window_is_given_or_known_or_assumed(model: BaseChatModel, window: int, source: str) -> None:
    (rung,) = build_ladder(model)
    assert (rung.window, rung.window_source) == (window, source)


def test_what_was_learnt_is_shared_by_endpoint_and_name() -> None:
    one, again, elsewhere, other = build_ladder([stub(), stub(), stub(url="http://127.0.0.1:8/v1"), stub("other")])
    assert one.memory is again.memory
    assert len({id(rung.memory) for rung in (one, elsewhere, other)}) == 3


def test_objects_without_a_model_name_share_nothing() -> None:
    one, two = build_ladder([fake(), fake()])
    assert (one.name, one.endpoint) == ("FakeListChatModel", "langchain_core.language_models.fake_chat_models")
    assert one.memory is not two.memory


def test_a_factory_is_called_once_however_many_threads_ask() -> None:
    made: list[BaseChatModel] = []

    def make() -> BaseChatModel:
        made.append(fake())
        return made[-1]

    rung = Rung(make, name="slow")
    threads = [threading.Thread(target=lambda: rung.model) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert made == [rung.model]


def test_without_any_model_all_three_ways_are_named() -> None:
    with pytest.raises(ModelError, match=r"(?s)SROC_MODEL.*OPENAI_API_KEY.*sroc model pull"):
        build_ladder(None)


def test_the_named_model_comes_before_the_key(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "x")
    monkeypatch.setenv("SROC_MODEL", gguf(tmp_path / "my.gguf"))
    assert [rung.name for rung in build_ladder(None)] == ["local:my"]


def test_the_key_stands_for_a_small_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "x")
    assert [rung.name for rung in build_ladder(None)] == [OPENAI_DEFAULT]


def test_a_wrong_name_in_the_environment_is_not_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "x")
    monkeypatch.setenv("SROC_MODEL", "gpt-4o")
    with pytest.raises(SettingsError, match="SROC_MODEL='gpt-4o' names no model"):
        build_ladder(None)
    assert describe_default().model is None


def test_the_default_is_told_with_each_way_that_was_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "x")
    told = describe_default()
    assert told.model == OPENAI_DEFAULT
    assert told.why.startswith("OPENAI_API_KEY: set")
    assert [way for way, _ in told.tried] == ["SROC_MODEL", "OPENAI_API_KEY", "local model"]
    assert told.tried[0][1] == "not set"


def test_no_default_is_told_without_raising() -> None:
    told = describe_default()
    assert told.model is None
    assert "SROC_MODEL" in told.why


def test_a_dated_snapshot_costs_what_its_name_costs() -> None:
    assert list_price("gpt-5-mini-2025-08-07") == list_price("gpt-5-mini")
    assert list_price("gpt-4o-2024-05-13") != list_price("gpt-4o")


@pytest.mark.parametrize("name", ["gpt-9", "tiny", "", "gpt-5.4"])
def test_an_unknown_price_is_none(name: str) -> None:
    assert list_price(name) is None


@pytest.mark.parametrize(
    ("name", "window"),
    [("meta-llama/Llama-3.1-8B-Instruct", 131_072), ("Meta-Llama-3-8B", 8192), ("gemma-3-4b", 32_768), ("x", None)],
)
def test_open_families_are_known_by_their_beginning(name: str, window: int | None) -> None:
    assert known_window(name) == window
