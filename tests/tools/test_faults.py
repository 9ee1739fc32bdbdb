"""What errors of model calls mean."""

import asyncio
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from types import SimpleNamespace

import pytest
from langchain_core.messages import AIMessage

from sroc.tools.errors import ModelError
from sroc.tools.faults import TRIES, Overdue, classify, one_line, refused_parameter, unusable


class Refusal(Exception):
    def __init__(self, words, status, **headers):
        super().__init__(words)
        self.status_code = status
        self.response = SimpleNamespace(headers=headers)


class Family(Exception):
    def __init__(self, is_retryable):
        super().__init__("said so")
        self.is_retryable = is_retryable


@pytest.mark.parametrize(
    ("error", "tries", "charged"),
    [
        (Refusal("bad", 400), 1, False),
        (Refusal("key", 401), 1, False),
        (Refusal("no", 403), 1, False),
        (Refusal("where", 404), 1, False),
        (Refusal("insufficient_quota", 429), 1, False),
        (Refusal("slow down", 429), TRIES, False),
        (Refusal("oops", 500), TRIES, False),
        (Refusal("overloaded", 529), TRIES, False),
        (Refusal("later", 503, **{"retry-after": "3600"}), 1, False),
        (ConnectionRefusedError("refused"), TRIES, False),
        (ConnectionResetError("reset"), TRIES, True),
        (TimeoutError("slow"), TRIES, True),
        (Family(True), TRIES, True),
        (Family(False), 1, False),
        (AttributeError("'str' has no attribute 'choices'"), 2, True),
        (RuntimeError("?"), 2, True),
        (Overdue(5, None), 1, True),
        (ModelError("weights are missing"), 1, False),
        (asyncio.CancelledError(), 1, True),
    ],
)
def test_how_often_an_error_is_worth_trying(error, tries, charged):
    fault = classify(error)
    assert (fault.tries, fault.charged) == (tries, charged)


@pytest.mark.parametrize(
    "told",
    [
        {"response": SimpleNamespace(status_code=401, headers={})},
        {"response": {"ResponseMetadata": {"HTTPStatusCode": 401}}},
        {"code": 401},
    ],
)
def test_the_status_is_found_where_other_libraries_keep_it(told):
    error = Exception("no")
    vars(error).update(told)
    assert (classify(error).tries, classify(error).fix) == (1, "check the API key")


@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ({}, None),
        ({"retry-after": "7"}, 7.0),
        ({"retry-after-ms": "250"}, 0.25),
        ({"retry-after": "soon"}, None),
        ({"retry-after": format_datetime(datetime.now(UTC) - timedelta(hours=1))}, 0.0),
    ],
)
def test_what_the_server_asks_to_wait_is_understood(headers, wait):
    assert classify(Refusal("slow down", 429, **headers)).wait == wait


def test_pauses_grow_and_differ_between_calls():
    fault = classify(Refusal("slow down", 429))
    assert fault.pause(1, 0.0) < fault.pause(1, 1.0) < fault.pause(2, 0.0)


def test_a_line_is_one_line_and_tells_no_secret():
    words = "key\n sk-abcdefghijkl and hunter22 at http://ann:pw123@host/ fail" + "!" * 999
    line = one_line(ValueError(words), ["hunter22"])
    assert line.startswith("ValueError: key [secret] and [secret] at http://[secret]@host/ fail")
    assert "\n" not in line
    assert len(line) <= 300


@pytest.mark.parametrize(
    ("said", "sent", "expected"),
    [
        ("Unsupported parameter: response_format", {"json_schema"}, "json_schema"),
        ("response_format of type json_object is not supported", {"json_object"}, "json_object"),
        ("Unrecognized argument: stream_options", {"stream_options", "json_schema"}, "stream_options"),
        (
            "'max_tokens' is not supported. Use 'max_completion_tokens'",
            {"max_tokens", "max_completion_tokens"},
            "max_tokens",
        ),
        ("unknown field max_completion_tokens", {"max_tokens", "max_completion_tokens"}, "max_completion_tokens"),
        ("'temperature' must be 1", {"temperature"}, "temperature"),
        ("The image is not readable", {"temperature", "json_schema"}, None),
        ("response_format is unknown", set(), None),
    ],
)
def test_a_refusal_names_the_parameter(said, sent, expected):
    assert refused_parameter(said, frozenset(sent)) == expected


def test_a_prompt_that_is_too_long_refuses_no_parameter():
    assert classify(Refusal("max_tokens is too large: the context length is 8192", 400)).said == ""


@pytest.mark.parametrize(
    ("message", "cut", "says", "tries"),
    [
        (AIMessage(""), False, "empty reply", 2),
        (AIMessage("<think>Hm.</think> "), False, "empty reply", 2),
        (AIMessage("<think>Hm"), True, "cut by its length", 1),
        (AIMessage("", additional_kwargs={"refusal": "I must not."}), False, "it refused: I must not.", 1),
        (AIMessage([{"type": "refusal", "refusal": "I must not."}]), False, "it refused: I must not.", 1),
        (AIMessage("", response_metadata={"stop_reason": "refusal"}), False, "it refused", 1),
        (AIMessage("", response_metadata={"finish_reason": "SAFETY"}), False, "withheld (safety)", 2),
        (AIMessage("", tool_calls=[{"name": "f", "args": {}, "id": "1"}]), False, "it called a tool", 2),
        (AIMessage([{"type": "image", "url": "x"}]), False, "a reply of image, without text", 2),
    ],
)
def test_a_reply_without_text_is_none(message, cut, says, tries):
    fault = unusable(message, str(message.text), cut=cut)
    assert fault is not None
    assert says in fault.line
    assert fault.tries == tries


def test_a_reply_with_text_is_one():
    assert unusable(AIMessage("Paris."), "Paris.", cut=True) is None
