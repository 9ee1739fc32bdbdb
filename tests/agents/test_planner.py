"""The request and the sources become tasks that read what they need."""

from sroc.agents.planner import chunked, packet, plan
from sroc.tools.context.sources import sources_of
from sroc.tools.types import Allowance, Message, Settlement


def request(text):
    return Settlement(conversation=(Message(role="user", content=text),))


def words(text):
    return len(text.split())


def handbook(sections):
    text = "\n\n".join(
        f"# Rule {n}\n\nThe item number{n} costs {n} euros. " + "Filler text. " * 60 for n in range(sections)
    )
    return chunked(sources_of([{"page_content": text, "metadata": {"source": "handbook.md"}}]))


def test_without_documents_there_is_one_task_with_the_words_of_the_request():
    made = plan(request("Describe Rome."), {}, room=1_000, count=words)
    assert [(t.id, t.goal, t.chunk_ids) for t in made.tasks] == [("t1", "Describe Rome.", ())]


def test_what_fits_is_read_whole():
    chunks = handbook(3)
    made = plan(request("What does number2 cost?"), chunks, room=5_000, count=words)
    assert made.strategy == "whole"
    assert made.tasks[0].chunk_ids == tuple(chunks)


def test_a_lookup_in_a_large_document_reads_the_best_passages_within_the_room():
    chunks = handbook(60)
    made = plan(request("What does number41 cost?"), chunks, room=900, count=words)
    assert made.strategy == "focus"
    assert any("number41" in chunks[i].text for i in made.tasks[0].chunk_ids)
    assert sum(words(chunks[i].text) for i in made.tasks[0].chunk_ids) <= 900


def test_numbered_parts_each_get_a_task_with_its_own_passages():
    chunks = handbook(60)
    made = plan(
        request("Answer briefly:\n1. What does number5 cost?\n2. What does number50 cost?"),
        chunks,
        room=400,
        count=words,
    )
    assert [t.goal for t in made.tasks] == [
        "Answer briefly:\nWhat does number5 cost?",
        "Answer briefly:\nWhat does number50 cost?",
    ]
    for task, item in zip(made.tasks, ("number5 ", "number50"), strict=True):
        assert any(item in chunks[i].text for i in task.chunk_ids)


def test_a_packet_holds_its_chunks_under_numbers_that_are_unique_in_the_plan():
    chunks = handbook(60)
    settled = request("1. What does number5 cost?\n2. What does number50 cost?")
    made = plan(settled, chunks, room=400, count=words)
    first, second = (packet(t, made, settled, chunks, allowance=Allowance()) for t in made.tasks)
    for made_packet in (first, second):
        assert [made.chunk_ids[n - 1] for n in made_packet.numbers] == [c.id for c in made_packet.chunks]
