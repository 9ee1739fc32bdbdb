from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from langchain_core.documents import Document

from sroc.tools.context.sources import normalise, sources_of
from sroc.tools.errors import InputError


def document(text: str = "Some text.", **metadata: object) -> Document:
    return Document(page_content=text, metadata=metadata)


def test_a_source_is_named_by_its_metadata() -> None:
    (source,) = sources_of([document("Text.", source="docs/handbook.md", title="The handbook")])
    assert (source.id, source.title, source.text) == ("docs/handbook.md", "The handbook", "Text.")


def test_documents_without_a_name_are_numbered_by_their_position() -> None:
    assert [s.id for s in sources_of([document(), document(source="a.md"), document()])] == [
        "document-1",
        "a.md",
        "document-3",
    ]


def test_documents_with_one_name_become_distinct_sources() -> None:
    sources = sources_of([document(source="a.md"), document(source="a.md"), document(source="a.md#2")])
    assert [s.id for s in sources] == ["a.md", "a.md#2", "a.md#2#2"]


@given(st.lists(st.sampled_from(["", "a", "a#2", "document-1", "document-2", "b"]), max_size=12))
@settings(deadline=None, max_examples=60)
def test_no_two_sources_share_an_id(names: list[str]) -> None:
    sources = sources_of([document(source=name) for name in names])
    assert len({s.id for s in sources}) == len(names)


def test_many_documents_with_one_name_take_linear_time() -> None:
    assert sources_of([document(source="a")] * 20_000)[-1].id == "a#20000"


@pytest.mark.parametrize(
    ("metadata", "text", "title"),
    [
        ({"source": "/data/rules/leave.md"}, "# Leave", "leave.md"),
        ({"source": "C:\\data\\leave.md"}, "# Leave", "leave.md"),
        ({"source": "https://example.org/a/leave.html?x=1#top"}, "", "leave.html"),
        ({"source": Path("notes.txt")}, "", "notes.txt"),
        ({}, "Intro\n\n## **Leave** and pay ##\n", "Leave and pay"),
        ({}, "No heading", "document-1"),
        ({"title": " Two\nlines "}, "", "Two lines"),
    ],
)
def test_the_title_is_given_or_the_file_name_or_the_first_heading(
    metadata: dict[str, object], text: str, title: str
) -> None:
    (source,) = sources_of([document(text, **metadata)])
    assert source.title == title


def test_pages_counted_from_zero_are_named_as_printed() -> None:
    pages = sources_of([document(source="a.pdf", page=n) for n in range(3)])
    assert [(s.id, s.page) for s in pages] == [("a.pdf", "1"), ("a.pdf#page=2", "2"), ("a.pdf#page=3", "3")]


@pytest.mark.parametrize(
    ("metadata", "page"),
    [({"page": 4, "page_label": "iv"}, "iv"), ({"page_number": 7}, "7"), ({"page": 4}, "4"), ({}, "")],
)
def test_a_page_is_taken_from_the_metadata(metadata: dict[str, object], page: str) -> None:
    assert sources_of([document("Text.", **metadata)])[0].page == page


def test_text_is_normalised_once() -> None:
    assert normalise("\ufeffa\r\nb\rc\0d\ud800e\U0001f600") == "a\nb\ncd\ufffde\U0001f600"


@given(st.text(alphabet=st.characters()))
@settings(deadline=None, max_examples=60)
def test_normalising_twice_changes_nothing(text: str) -> None:
    once = normalise(text)
    assert once.encode("utf-8").decode("utf-8") == once
    assert normalise(once) == once or once.startswith("\ufeff")


@pytest.mark.parametrize("text", ["", "  \n\t", "\0"])
def test_a_document_without_text_is_kept_with_no_characters(text: str) -> None:
    (source,) = sources_of([document(text, source="scan.pdf")])
    assert (source.id, source.text) == ("scan.pdf", "")


@pytest.mark.parametrize(
    "like",
    [
        {"page_content": "Text.", "metadata": {"source": "a"}},
        SimpleNamespace(page_content="Text.", metadata={"source": "a"}),
    ],
)
def test_anything_that_looks_like_a_document_is_read(like: object) -> None:
    assert sources_of([like])[0].id == "a"


@pytest.mark.parametrize("wrong", ["text", None, {"text": "x"}, SimpleNamespace(page_content=3)])
def test_what_is_no_document_is_refused_with_its_position(wrong: object) -> None:
    with pytest.raises(InputError, match="Document 2 is a"):
        sources_of([document(), wrong])
