import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sroc.tools.context.chunk import split
from sroc.tools.context.coverage import NO_TEXT, account, sentence
from sroc.tools.context.sources import Source
from sroc.tools.record import Coverage, SourceCoverage
from sroc.tools.types import Chunk


def covered(
    name: str = "handbook.md", *, read: int, skipped: int = 0, failed: int = 0, why: str = ""
) -> SourceCoverage:
    why = why or ("as less relevant to the question" if skipped else "")
    return SourceCoverage(
        source=name, characters=read + skipped + failed, read=read, skipped=skipped, failed=failed, why_skipped=why
    )


def said(*sources: SourceCoverage) -> str:
    return sentence(Coverage(sources=sources))


@given(
    st.lists(st.integers(0, 60), min_size=1, max_size=4),
    st.integers(1, 20),
    st.lists(st.tuples(st.sampled_from(["t1", "t2", "lost"]), st.integers(0, 40)), max_size=40),
)
@settings(deadline=None, max_examples=150)
def test_read_skipped_and_failed_add_up(lengths: list[int], target: int, picks: list[tuple[str, int]]) -> None:
    sources = [Source(id=f"s{n}", text="x" * length) for n, length in enumerate(lengths)]
    chunks = [chunk for source in sources for chunk in split(source, target=target)]
    chosen = [(task, chunks[n % len(chunks)]) for task, n in picks] if chunks else []
    read = {t: [chunk.id for task, chunk in chosen if task == t] for t in ("t1", "t2")}
    failed = {"lost": [chunk.id for task, chunk in chosen if task == "lost"]}
    coverage = account(sources, chunks, read, failed)
    really = {(c.source, at) for task, c in chosen if task != "lost" for at in range(c.start, c.end)}
    lost = {(c.source, at) for task, c in chosen if task == "lost" for at in range(c.start, c.end)} - really
    assert [s.characters for s in coverage.sources] == lengths
    assert all(s.read + s.skipped + s.failed == s.characters for s in coverage.sources)
    assert (coverage.read, sum(s.failed for s in coverage.sources)) == (len(really), len(lost))


def test_overlapping_chunks_are_counted_once() -> None:
    chunks = [Chunk(id=f"c{n}", source="a", start=n, end=n + 6, text="x" * 6) for n in range(0, 10, 3)]
    (found,) = account([Source(id="a", text="x" * 10)], chunks, {"t": ["c0", "c3", "c9"]}, {"u": ["c6"]}).sources
    assert (found.read, found.failed, found.skipped) == (10, 0, 0)


def test_neighbours_are_one_span_of_their_task() -> None:
    source = Source(id="a", text="x" * 50)
    chunks = split(source, target=10)
    ids = [chunk.id for chunk in chunks]
    (found,) = account([source], chunks, {"t2": ids[1:3], "t1": [ids[0], ids[1], ids[4]]}, {}).sources
    assert found.spans == ((0, 20, "t1"), (10, 30, "t2"), (40, 50, "t1"))


def test_why_is_said_only_where_something_was_skipped() -> None:
    sources = [Source(id="a", text="xx"), Source(id="b", text="yy"), Source(id="c")]
    chunks = [chunk for source in sources for chunk in split(source)]
    coverage = account(sources, chunks, {"t": ["a:0"]}, {}, "because the token limit was reached")
    assert [s.why_skipped for s in coverage.sources] == ["", "because the token limit was reached", NO_TEXT]


@pytest.mark.parametrize("sources", [(), (covered(read=10),), (covered(read=10), covered("b.md", read=3))])
def test_nothing_is_said_where_all_was_read(sources: tuple[SourceCoverage, ...]) -> None:
    assert said(*sources) == ""


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            covered(read=30, skipped=970),
            "3 % of handbook.md was read, 97 % skipped as less relevant to the question.",
        ),
        (
            covered(read=1, skipped=999),
            "Under 1 % of handbook.md was read, over 99 % skipped as less relevant to the question.",
        ),
        (
            covered(read=9999, skipped=1),
            "Over 99 % of handbook.md was read, under 1 % skipped as less relevant to the question.",
        ),
        (covered(read=0, failed=5), "Nothing of handbook.md was read, all of it lost to failed calls."),
        (
            covered(read=50, skipped=30, failed=20, why="because no tokens were left"),
            "50 % of handbook.md was read, 30 % skipped because no tokens were left, 20 % lost to failed calls.",
        ),
        (covered("scan.pdf", read=0), "scan.pdf has no text."),
    ],
)
def test_one_sentence_says_what_was_not_read(source: SourceCoverage, expected: str) -> None:
    assert said(source) == expected


def test_several_documents_are_spoken_of_together() -> None:
    assert said(covered(read=10), covered("b.md", read=0, skipped=10), covered("c.md", read=5, skipped=5)) == (
        "50 % of the text of 3 documents was read, 50 % skipped as less relevant to the question."
    )


def test_the_one_document_not_read_in_full_is_named() -> None:
    assert said(covered(read=10), covered("b.md", read=5, skipped=5), covered("c.pdf", read=0)) == (
        "50 % of b.md was read, 50 % skipped as less relevant to the question; c.pdf has no text."
    )
