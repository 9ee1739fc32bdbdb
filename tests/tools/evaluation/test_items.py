"""Lines of a JSONL file to items: fields found or named, and everything unusable stated."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sroc.tools.errors import InputError, SettingsError
from sroc.tools.evaluation.items import Item, Passage, parse_fields, read_items, sample


def read(tmp_path: Path, *records: Any, **named: str) -> list[Item]:
    path = tmp_path / "requests.jsonl"
    lines = [r if isinstance(r, bytes) else json.dumps(r).encode() for r in records]
    path.write_bytes(b"\n".join(lines))
    return read_items(path, named)


@pytest.mark.parametrize("name", ["prompt", "question", "instruction", "request", "query", "task", "input"])
def test_the_request_is_found_under_the_usual_names(tmp_path: Path, name: str) -> None:
    (item,) = read(tmp_path, {name: "Why is the sky blue?"})
    assert [(m.role, m.content) for m in item.messages] == [("user", "Why is the sky blue?")]


def test_a_conversation_keeps_its_roles_and_gets_the_system_field_first(tmp_path: Path) -> None:
    said = [{"role": "human", "content": "Hi"}, {"role": "ai", "content": "Hello"}, ["user", "Bye"]]
    (item,) = read(tmp_path, {"messages": said, "system": "Be brief."})
    assert [m.role for m in item.messages] == ["system", "user", "assistant", "user"]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("One text.", [("", "One text.")]),
        (["One.", "Two."], [("", "One."), ("", "Two.")]),
        ([{"title": "A", "text": "One."}, {"page_content": "Two."}], [("A", "One."), ("", "Two.")]),
        ([["A", ["One. ", "Two."]], ["B", ["Three."]]], [("A", "One. Two."), ("B", "Three.")]),
        ({"content": "One.", "metadata": {"title": "A"}}, [("A", "One.")]),
        ("", []),
        (None, []),
    ],
)
def test_documents_come_in_many_shapes(tmp_path: Path, value: Any, expected: list[tuple[str, str]]) -> None:
    (item,) = read(tmp_path, {"question": "Why?", "context": value})
    assert item.documents == tuple(Passage(title=title, text=text) for title, text in expected)


@pytest.mark.parametrize(
    ("value", "expected"), [("Bath", ("Bath",)), (["a", "b"], ("a", "b")), (7, ("7",)), (True, ("true",)), (None, ())]
)
def test_gold_answers_are_texts(tmp_path: Path, value: Any, expected: tuple[str, ...]) -> None:
    (item,) = read(tmp_path, {"question": "Who?", "answer": value})
    assert item.gold == expected


def test_a_field_that_is_named_goes_before_those_that_are_looked_for(tmp_path: Path) -> None:
    (item,) = read(tmp_path, {"question": "A?", "subject": "B?", "note": "n7"}, request="subject", id="note")
    assert (item.messages[0].content, item.id) == ("B?", "n7")


def test_ids_are_unique_and_made_where_there_are_none(tmp_path: Path) -> None:
    items = read(tmp_path, {"id": 3, "prompt": "a"}, {"prompt": "b"}, {"id": 3, "prompt": "c"})
    assert [item.id for item in items] == ["3", "line 2", "3#3"]


BAD = [
    (b"{broken", "the line cannot be read: JSONDecodeError"),
    (b"\xff\xfe", "the line cannot be read: UnicodeDecodeError"),
    (b"[" * 100_000, "the line cannot be read: RecursionError"),
    (["a list"], "the line is a list, not an object with fields"),
    ({"title": "no request"}, "no request: none of the fields messages, prompt"),
    ({"prompt": "  "}, "no request"),
    ({"messages": [{"role": "system", "content": "Be brief."}]}, "no message of the user holds text"),
    ({"messages": [{"role": "stranger", "content": "Hi"}]}, "a message is not {role, content}"),
    ({"messages": [{"role": "user"}]}, "'content'"),
    ({"prompt": "a", "documents": [{"url": "x"}]}, "a document has none of page_content"),
    ({"prompt": "a", "documents": 7}, "int"),
]


@pytest.mark.parametrize(("record", "problem"), BAD)
def test_what_cannot_be_used_is_an_item_that_says_why(tmp_path: Path, record: Any, problem: str) -> None:
    items = read(tmp_path, record, {"prompt": "fine"})
    assert problem in items[0].problem
    assert (items[0].line, items[1].problem) == (1, "")


def test_blank_lines_are_no_items_and_lines_keep_their_numbers(tmp_path: Path) -> None:
    assert [item.line for item in read(tmp_path, {"prompt": "a"}, b"  ", {"prompt": "b"})] == [1, 3]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_what_windows_writes_loses_no_line(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "data.jsonl"
    path.write_bytes('{"prompt": "Où ?"}\r\n{"prompt": "Quand ?"}\r\n'.encode(encoding))
    assert [item.messages[0].content for item in read_items(path)] == ["Où ?", "Quand ?"]


def test_a_file_that_is_absent_or_empty_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"absent\.jsonl cannot be read"):
        read_items(tmp_path / "absent.jsonl")
    with pytest.raises(InputError, match="is empty"):
        read(tmp_path, b"")


def test_a_named_field_that_no_line_has_is_one_sentence_with_what_there_is(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"--field gold=solution: no line of .* has 'solution'; the first has prompt"):
        read(tmp_path, {"prompt": "a"}, gold="solution")


@pytest.mark.parametrize("given", ["gold", "gold=", "colour=red", "=x"])
def test_a_field_option_that_cannot_be_read_names_the_parts(given: str) -> None:
    with pytest.raises(SettingsError, match="PART is one of request, documents, gold"):
        parse_fields([given])


def test_a_larger_sample_adds_to_a_smaller_one(tmp_path: Path) -> None:
    items = read(tmp_path, *({"prompt": f"Number {n}"} for n in range(20)))
    assert sample(items, 5, seed=1) == sample(items, 12, seed=1)[:5]
    assert sample(items, 5, seed=1) != sample(items, 5, seed=2)
    assert sorted(item.line for item in sample(items, None, seed=3)) == list(range(1, 21))
