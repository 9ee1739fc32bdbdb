"""Documents become a corpus that resolves ids, in memory or in a file named by its content."""

import pytest
from langchain_core.documents import Document

from sroc.tools.context import corpus as filing
from sroc.tools.context.corpus import corpus_of, reference
from sroc.tools.errors import InputError
from sroc.tools.tokens import guess

TERMS = Document("# Refunds\n\nA refund takes 14 days.\n\n# Fees\n\nThe fee is 5 euros.", metadata={"source": "a.md"})
EMPTY = Document("", metadata={"source": "b.md"})


@pytest.fixture
def filed(tmp_path, monkeypatch):
    monkeypatch.setattr(filing, "FILED_ABOVE", 10)
    return tmp_path


def test_an_id_is_a_chunk_or_any_stretch_of_a_source():
    corpus = corpus_of([TERMS, EMPTY])
    assert [corpus[i].text for i in corpus] == [c.text for c in corpus.chunks()]
    assert corpus["a.md:2-9"].text == "Refunds"
    assert corpus["a.md:11-46"].text == TERMS.page_content[11:46]
    assert (corpus["a.md:36-46"].heading, corpus["a.md:11-46"].heading) == ("Fees", "Refunds")


@pytest.mark.parametrize("name", ["a.md:1", "b.md:0", "c.md:0", "a.md", "a.md:x", "a.md:900-950", ""])
def test_an_unknown_id_is_none(name):
    corpus = corpus_of([TERMS, EMPTY])
    assert name not in corpus
    assert corpus.get(name) is None


def test_large_documents_are_filed_once_and_read_back_alike(filed):
    (filed / "old.db").write_bytes(b"")
    first, again = (corpus_of([TERMS, EMPTY], folder=filed) for _ in range(2))
    (path,) = [p for p in filed.iterdir() if p.name == first.name]
    assert first.name == again.name
    assert (path.stat().st_mode & 0o077, len(list(filed.iterdir()))) == (0, 2)
    assert [(s.id, s.title, s.length) for s in again.sources] == [("a.md", "a.md", 63), ("b.md", "b.md", 0)]
    assert again["a.md:2-9"].text == "Refunds"
    assert again.index.search("fee")[0].heading == "Fees"


def test_a_reference_stands_for_the_filed_documents(filed):
    corpus = corpus_of([TERMS, EMPTY], folder=filed)
    stands_for = Document(**reference(corpus))
    assert stands_for.page_content == ""
    assert list(corpus_of([stands_for], folder=filed)) == list(corpus)


def test_a_reference_to_what_is_gone_says_so(filed):
    corpus = corpus_of([TERMS], folder=filed)
    (filed / corpus.name).unlink()
    with pytest.raises(InputError, match="pass them again"):
        corpus_of([Document(**reference(corpus))], folder=filed)
    assert not (filed / corpus.name).exists()


@pytest.mark.parametrize("name", ["../x.db", "/etc/x.db", "..\\x.db"])
def test_a_reference_names_no_other_folder(name, filed):
    with pytest.raises(InputError, match="one reference"):
        corpus_of([Document("", metadata={filing.REFERENCE: name})], folder=filed)


def test_a_file_unused_for_a_week_goes(filed):
    import os

    old = filed / "old.db"
    old.write_bytes(b"")
    os.utime(old, (0, 0))
    corpus_of([TERMS], folder=filed)
    assert not old.exists()


def test_tokens_of_many_chunks_are_estimated_from_a_sample():
    text = "\n\n".join(f"Paragraph {n} has some words of its own." + " More words." * 60 for n in range(900))
    corpus = corpus_of([Document(text)])
    assert corpus.tokens(guess) == pytest.approx(guess(text), rel=0.03)


BAD = {
    "empty": "",
    "blank": " \n\t ",
    "one line": "word and another word, " * 20_000,
    "no space": "x" * 100_000,
    "nul": "A fee\0 of 5 euros.",
    "surrogate": "A fee \ud800 of 5 euros.",
    "right to left": "الرسوم خمسة يورو في الشهر. " * 50,
    "binary": "".join(chr(n % 256) for n in range(20_000)),
    "bidi controls": "A \u202efee\u202c of 5 euros.",
}


@pytest.mark.parametrize("text", BAD.values(), ids=BAD)
def test_any_text_is_read_in_whole(text):
    corpus = corpus_of([Document(text), Document("The fee is 5 euros.")])
    chunks = [c for c in corpus.chunks() if c.source == "document-1"]
    assert sum(len(c.text) for c in chunks) == corpus.sources[0].length
    assert all(0 < len(c.text) <= 1000 for c in chunks)
    assert corpus.index.search("fee")


def test_many_tiny_documents_are_read_in():
    corpus = corpus_of([Document(f"Item {n} is here.") for n in range(5_000)])
    assert len(corpus) == len(corpus.sources) == 5_000
    assert "Item 4711 is here." in [c.text for c in corpus.index.search("item 4711", 3)]


def test_a_stretch_is_found_in_the_document_as_it_was_given():
    given = "\ufeffOne.\r\nTwo\0 boats.\r\nThree."
    corpus = corpus_of([Document(given, metadata={"source": "a"})])
    text = "".join(chunk.text for chunk in corpus.chunks())
    for shown, said in (("One.", "One."), ("Two boats.", "Two\0 boats."), ("Three.", "Three.")):
        at = text.index(shown)
        start, end = corpus.as_given("a", at, at + len(shown))
        assert given[start:end] == said
