"""JSON with named keys, as a list, or by a schema that stands in the request is a check on exactly that."""

import json

import pytest
from langchain_core.output_parsers import PydanticOutputParser
from pydantic import BaseModel

from sroc.tools.checks import FormatCheck
from sroc.tools.objectives import compile_objectives
from sroc.tools.verify import verify

GIVEN = '{"type": "object", "properties": {"a": {"type": "integer"}}, "required": ["a"]}'


def shape(words):
    wishes = compile_objectives(words, authority="user", source="m")
    (found,) = [o.check.json_schema for o in wishes if isinstance(o.check, FormatCheck)]
    return found


def schema(words):
    return json.loads(shape(words) or "{}")


@pytest.mark.parametrize(
    ("words", "keys"),
    [
        ('List the fees as JSON with keys "entry_eur" and "guide_eur".', ["entry_eur", "guide_eur"]),
        ("Return a JSON object with the fields name, age and city.", ["name", "age", "city"]),
        (
            'Return JSON with keys "name" (string), "age" (integer) and "pets" (a list of strings).',
            ["name", "age", "pets"],
        ),
        ("Answer in JSON (keys: title, year).", ["title", "year"]),
        ("Antworte als JSON mit den Schlüsseln „name“ und „alter“.", ["name", "alter"]),
        ('Réponds en JSON avec les clés "nom" et "âge".', ["nom", "âge"]),
        ("Responde en JSON con los campos nombre y edad.", ["nombre", "edad"]),
        ("Answer in JSON with these keys:\n- name\n- age\n\nThanks a lot", ["name", "age"]),
    ],
)
def test_named_keys_are_required(words, keys):
    assert schema(words)["required"] == keys


def test_only_these_keys_are_no_others():
    assert schema('Return only JSON with exactly the keys "a" and "b".')["additionalProperties"] is False


def test_a_list_of_objects_is_an_array():
    made = schema("Give me a JSON array of objects with the keys id and title.")
    assert (made["type"], made["items"]["required"]) == ("array", ["id", "title"])


def test_a_schema_of_langchains_parsers_is_the_check_and_not_its_example():
    class Town(BaseModel):
        name: str
        people: int

    told = PydanticOutputParser(pydantic_object=Town).get_format_instructions()
    found = compile_objectives(f"Describe Bern.\n{told}", authority="user", source="m")
    schemas = {o.check.json_schema or "" for o in found if isinstance(o.check, FormatCheck)}
    assert [json.loads(given)["required"] for given in schemas] == [["name", "people"]]


def test_a_schema_in_the_request_is_the_check():
    assert schema(f"Answer in JSON that fits this schema: {GIVEN}") == json.loads(GIVEN)


@pytest.mark.parametrize(
    "words", ["Answer in JSON.", "Answer in JSON. The keys to the house are blue.", 'Answer in JSON, such as {"x": 1}.']
)
def test_without_a_shape_any_json_will_do(words):
    assert shape(words) is None


def test_what_lacks_a_key_is_unmet_and_names_it():
    (wish,) = compile_objectives('Answer in JSON with keys "a" and "b".', authority="user", source="m")
    assert verify(wish, '{"a": 1, "b": 2}').outcome == "met"
    lacking = verify(wish, '{"a": 1}')
    assert (lacking.outcome, "'b' is a required property" in lacking.evidence) == ("unmet", True)


def test_a_type_in_brackets_is_the_keys_own():
    made = schema('Return JSON with keys "age" (integer), "pets" (array of strings) and "note".')
    assert made["properties"] == {
        "age": {"type": "integer"},
        "pets": {"type": "array", "items": {"type": "string"}},
        "note": {},
    }
