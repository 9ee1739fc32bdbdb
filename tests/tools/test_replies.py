"""Replies as models really send them."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from langchain_core.messages import AIMessage

from sroc.tools.prices import Price
from sroc.tools.replies import Unreadable, parse, usage_of, was_cut, without_thinking
from sroc.tools.tokens import Meter
from sroc.tools.values import Value


class City(Value):
    name: str
    people: int = 0


class Loose(Value):
    notes: tuple[str, ...] = ()


PARIS = '{"name": "Paris", "people": 2}'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Paris.", "Paris."),
        ("<think>Hm.</think>\n\nParis.", "Paris."),
        ("\n <THINKING>a\nb</THINKING>Paris.", "Paris."),
        ("Hm, France.\n</think>\nParis.", "Paris."),
        ("<think>Hm, and so on", ""),
        ("The tag <think>x</think> opens thinking.", "The tag <think>x</think> opens thinking."),
        ("Paris.</s>", "Paris."),
        ("Paris.<|im_end|>\n", "Paris."),
        ("Now <s>5</s>", "Now <s>5</s>"),
        ("<|channel|>analysis<|message|>Hm.<|end|><|start|>assistant<|channel|>final<|message|>Paris.", "Paris."),
        ("<|channel|>analysis<|message|>Hm, and so on", ""),
        ("", ""),
    ],
)
def test_thinking_at_the_beginning_is_left_out(text, expected):
    assert without_thinking(text) == expected


@pytest.mark.parametrize(
    "reply",
    [
        PARIS,
        f"```json\n{PARIS}\n```",
        f"```\n{PARIS}\n```\nI hope this helps!",
        f"Sure! Here is the JSON you asked for: {PARIS}",
        f'<think>Maybe {{"name": "Rome", "people": 1}}?</think>{PARIS}',
        f"Using the form {{name}} I say {PARIS}.",
        f'{{"town": "Rome"}} is wrong, so: {PARIS}',
        '{"name": "Paris", "people": 2,}',
        "{'name': 'Paris', 'people': 2}",
        '```json\n{"name": "Paris", // the capital\n "people": 2}\n```\nDone.',
        '{"name": "Paris", "people": "2"}',
    ],
)
def test_a_value_is_found_in(reply):
    assert parse(reply, City) == City(name="Paris", people=2)


@pytest.mark.parametrize(
    ("reply", "says"),
    [
        ("", "no JSON object"),
        ("Paris, of course.", "no JSON object"),
        ("[1, 2]", "no JSON object"),
        ('{"name": "Paris", "people": "many"}', "people: Input should be a valid integer"),
        ('{"people": 2}', "name: Field required"),
        ('{"name": "Paris", "river": "Seine"}', "river: Extra inputs are not permitted"),
    ],
)
def test_what_is_wrong_is_said_exactly(reply, says):
    with pytest.raises(Unreadable, match=says):
        parse(reply, City)


def test_an_empty_object_counts_only_alone():
    assert parse("{}", Loose) == Loose()
    with pytest.raises(Unreadable):
        parse("Nothing in {} to see.", Loose)


def test_a_cut_reply_is_never_mended():
    half = '{"notes": ["one", "tw'
    assert parse(half, Loose) == Loose(notes=("one", "tw"))
    with pytest.raises(Unreadable):
        parse(half, Loose, whole=False)


def test_a_cut_reply_whose_object_was_complete_is_read():
    assert parse(f"{PARIS} And furthermo", City, whole=False).name == "Paris"


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=120) | st.text(alphabet="{}[]\":,'`a1 \n", max_size=120))
def test_any_reply_is_a_value_or_unreadable(text):
    try:
        found = parse(text, City).name
    except Unreadable as error:
        found = str(error)
    assert isinstance(found, str)


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=40), st.integers(), st.sampled_from(["{}", "```json\n{}\n```", "So: {} Good?"]))
def test_what_a_model_says_well_comes_back_as_it_was(name, people, around):
    said = json.dumps({"name": name, "people": people})
    assert parse(around.replace("{}", said), City) == City(name=name, people=people)


@pytest.mark.parametrize(
    ("metadata", "cut"),
    [
        ({"finish_reason": "stop"}, False),
        ({}, False),
        ({"finish_reason": "length"}, True),
        ({"finish_reason": "MAX_TOKENS"}, True),
        ({"stop_reason": "max_tokens"}, True),
        ({"done_reason": "length"}, True),
        ({"stopReason": "max_tokens"}, True),
        ({"status": "incomplete", "incomplete_details": {"reason": "max_output_tokens"}}, True),
    ],
)
def test_a_cut_is_seen_in_whichever_words(metadata, cut):
    assert was_cut(AIMessage("x", response_metadata=metadata)) is cut


def usage(told, price=None):
    message = AIMessage("Paris.", usage_metadata=told)
    return usage_of(message, 100.0, 3.0, meter=Meter(), price=price, started=0.0)


def test_what_the_server_says_is_taken():
    said = usage({"input_tokens": 90, "output_tokens": 4, "total_tokens": 94}, Price(1.0, 10.0))
    assert (said.input_tokens, said.output_tokens, said.total_tokens, said.estimated) == (90, 4, 94, False)
    assert said.cost_usd == pytest.approx(130 / 1e6)


@pytest.mark.parametrize("told", [None, {"input_tokens": 0, "output_tokens": 0, "total_tokens": 0}])
def test_silence_is_estimated_and_marked(told):
    said = usage(told)
    assert (said.input_tokens, said.output_tokens, said.estimated, said.cost_usd) == (100, 3, True, None)
