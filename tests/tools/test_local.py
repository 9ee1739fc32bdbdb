"""The small model, for real, on a server in this process."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from sroc.tools.errors import ModelError
from sroc.tools.local import local_model
from sroc.tools.models import build_ladder
from sroc.tools.weights import find

pytestmark = pytest.mark.local

QUESTION = "What is the capital of France? Answer with one word."
SCHEMA = {
    "type": "object",
    "properties": {"city": {"type": "string", "maxLength": 20}, "population_millions": {"type": "integer"}},
    "required": ["city", "population_millions"],
    "additionalProperties": False,
}


@pytest.fixture(scope="module")
def weights() -> Path:
    path = find("small")
    if path is None:
        pytest.skip("the small model is not installed: sroc model pull small")
    return path


def test_it_answers_and_reports_what_it_used(weights: Path) -> None:
    reply = local_model(weights).invoke(QUESTION)
    assert "Paris" in reply.text
    assert reply.usage_metadata is not None
    assert reply.usage_metadata["input_tokens"] > 10
    assert 0 < reply.usage_metadata["output_tokens"] < 20


def test_a_streamed_reply_reports_what_it_used(weights: Path) -> None:
    pieces = list(local_model(weights).stream(QUESTION))
    assert "Paris" in "".join(piece.text for piece in pieces)
    assert sum(p.usage_metadata["output_tokens"] for p in pieces if p.usage_metadata) > 0


def test_a_schema_is_kept_to(weights: Path) -> None:
    wanted = {"type": "json_schema", "json_schema": {"name": "place", "schema": SCHEMA, "strict": True}}
    model = local_model(weights).bind(extra_body={"response_format": wanted})
    found = json.loads(model.invoke("Describe Paris.").text)
    assert set(found) == {"city", "population_millions"}
    assert isinstance(found["population_millions"], int)


def test_a_reply_cut_by_its_length_says_so(weights: Path) -> None:
    reply = local_model(weights).bind(max_tokens=5).invoke("Count from one to fifty in words.")
    assert reply.response_metadata["finish_reason"] == "length"
    assert reply.usage_metadata is not None
    assert reply.usage_metadata["output_tokens"] == 5


def test_a_file_has_one_server_whose_window_holds(weights: Path) -> None:
    one, two = local_model(weights), local_model(str(weights), context=512)
    assert one.openai_api_base == two.openai_api_base
    assert one.profile == two.profile == {"max_input_tokens": 8192}


def test_every_event_loop_may_ask(weights: Path) -> None:
    model = local_model(weights)

    async def ask_two() -> list[str]:
        return [reply.text for reply in await asyncio.gather(model.ainvoke(QUESTION), model.ainvoke(QUESTION))]

    assert all("Paris" in text for _ in range(2) for text in asyncio.run(ask_two()))


def test_nobody_without_the_key_is_answered(weights: Path) -> None:
    from openai import AuthenticationError

    stranger = local_model(weights).root_client.with_options(api_key="wrong")
    with pytest.raises(AuthenticationError):
        stranger.chat.completions.create(model="any", messages=[{"role": "user", "content": "hi"}])


def test_a_rung_starts_its_model_when_first_read(weights: Path) -> None:
    (rung,) = build_ladder("local:small")
    assert (rung.name, rung.window, rung.window_source) == ("local:small", 8192, "given")
    assert rung.model is rung.model
    assert rung.model.profile == {"max_input_tokens": rung.window}


def test_a_process_says_nothing_of_its_own_and_ends_well(weights: Path) -> None:
    code = f"from sroc.tools.local import local_model; print(local_model({str(weights)!r}).invoke({QUESTION!r}).text)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Paris")


def test_a_file_that_is_no_model_is_refused(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.gguf"
    wrong.write_bytes(b"GGUF" + bytes(100))
    with pytest.raises(ModelError, match="cannot be loaded"):
        local_model(wrong)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"absent\.gguf is not there"):
        local_model(tmp_path / "absent.gguf")


def test_an_engine_that_cannot_be_imported_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("OMP_WAIT_POLICY", raising=False)
    monkeypatch.setitem(sys.modules, "xllamacpp", None)
    (tmp_path / "my.gguf").write_bytes(b"GGUF")
    with pytest.raises(ModelError, match="cannot be imported"):
        local_model(tmp_path / "my.gguf")
    assert "OMP_WAIT_POLICY" not in os.environ
