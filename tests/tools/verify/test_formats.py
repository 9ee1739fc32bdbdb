from __future__ import annotations

import pytest

from sroc.tools.checks import Case, Check, Format, FormatCheck, Language, Options, Sources
from sroc.tools.types import Objective
from sroc.tools.verify import verify

SCHEMA = '{"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}}'
TABLE = "| a | b |\n|---|---|\n| 1 | 2 |"
SHAPES: dict[Format, str] = {
    "html": "<p>Hello</p>",
    "markdown": "Some **bold** words.",
    "table": TABLE,
    "bullets": "- a\n- b",
    "numbered_list": "1. a\n2. b",
    "headings": "## A\n\nText.",
    "code": "```\nx\n```",
    "json": '{"a": 1}',
    "csv": "a,b\n1,2",
    "xml": "<a><b/></a>",
    "yaml": "a: 1\nb:\n  - 2",
}


def outcome(check: Check, text: str) -> str:
    return verify(Objective(text="said", check=check), text).outcome


@pytest.mark.parametrize("name", SHAPES)
def test_a_format_is_met_by_itself_and_unmet_where_forbidden(name: Format) -> None:
    assert outcome(FormatCheck(format=name), SHAPES[name]) == "met"
    assert outcome(FormatCheck(format=name, negated=True), SHAPES[name]) == "unmet"


@pytest.mark.parametrize("name", SHAPES)
def test_plain_words_are_no_format_and_allowed_where_it_is_forbidden(name: Format) -> None:
    assert outcome(FormatCheck(format=name), "Just words; nothing else.") == "unmet"
    assert outcome(FormatCheck(format=name, negated=True), "Just words; nothing else.") == "met"


@pytest.mark.parametrize("name", ["markdown", "table", "bullets", "headings", "code"])
def test_plain_text_has_no_markdown(name: Format) -> None:
    assert outcome(FormatCheck(format="plain"), SHAPES[name]) == "unmet"
    assert outcome(FormatCheck(format="plain"), "Just words, 3 * 4 * 5 and a_b_c.") == "met"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"name": "x"}', "met"),
        ('```json\n{"name": "x"}\n```', "met"),
        ('{"name": 1}', "unmet"),
        ("{}", "unmet"),
        ('{"name": NaN}', "unmet"),
        ('Here: {"name": "x"}', "unmet"),
        ("[" * 100_000, "unmet"),
    ],
)
def test_json_is_read_without_its_fence_and_against_its_schema(text: str, expected: str) -> None:
    assert outcome(FormatCheck(format="json", json_schema=SCHEMA), text) == expected


def test_the_evidence_names_the_place_that_breaks_the_schema() -> None:
    check = FormatCheck(format="json", json_schema=SCHEMA)
    evidence = verify(Objective(text="said", check=check), '{"name": 1}').evidence
    assert evidence == "against the schema at $.name: “1 is not of type 'string'”"


@pytest.mark.parametrize("schema", ['{"type": 5}', "no json", '{"$ref": "http://127.0.0.1:1/absent"}'])
def test_a_schema_that_cannot_be_used_is_said_and_nothing_is_fetched(schema: str) -> None:
    assert outcome(FormatCheck(format="json", json_schema=schema), "{}") == "unchecked"


@pytest.mark.parametrize(
    ("check", "text", "expected"),
    [
        (Case(case="lower"), "all small.", "met"),
        (Case(case="lower"), "all small but `Code`.", "met"),
        (Case(case="lower"), "Not all small.", "unmet"),
        (Case(case="upper"), "ALL BIG: 3.", "met"),
        (Case(case="upper"), "Not ALL.", "unmet"),
        (Case(case="title"), "The Lord of the Rings", "met"),
        (Case(case="title"), "The lord of the Rings", "unmet"),
        (Options(options=("yes", "no")), "Yes.", "met"),
        (Options(options=("My answer is yes.", "My answer is no.")), "Well. My answer is no.", "met"),
        (Options(options=("yes", "no")), "yes or no", "unmet"),
        (Options(options=("yes", "no", "yes and no")), "yes and no", "met"),
        (Options(options=("yes", "no")), "perhaps", "unmet"),
        (Sources(rule="cite"), "A fact [1].\n\nAnother [2, 3].", "met"),
        (Sources(rule="cite"), "A fact [1].\n\nAnother that nothing in the text carries.", "unmet"),
        (Sources(rule="none"), "A fact.", "met"),
        (Sources(rule="none"), "A fact [1].", "unmet"),
        (Sources(rule="none"), "See https://a.b", "unmet"),
        (Language(code="en"), "This is the text that we wrote for you.", "met"),
        (Language(code="fr"), "This is the text that we wrote for you.", "unmet"),
        (Language(code="fr", negated=True), "This is the text that we wrote for you.", "met"),
        (Language(code="en"), "OK", "unchecked"),
        (Language(code="xh"), "This is the text that we wrote for you.", "unchecked"),
    ],
)
def test_letters_options_languages_and_marks_are_seen(check: Check, text: str, expected: str) -> None:
    assert outcome(check, text) == expected
