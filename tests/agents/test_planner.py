"""The request and the documents become tasks that read what they need."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sroc.agents.planner import NOTHING, packets, plan, ready
from sroc.tools.context.corpus import corpus_of
from sroc.tools.record import Draft
from sroc.tools.types import Allowance, Message, Settlement


def request(text):
    return Settlement(conversation=(Message(role="user", content=text),))


def words(text):
    return len(text.split())


def handbook(sections, filler=60):
    text = "\n\n".join(
        f"# Rule {n}\n\nThe item number{n} costs {n} euros. " + f"Filler text{n}. " * filler for n in range(sections)
    )
    return corpus_of([{"page_content": text, "metadata": {"source": "handbook.md"}}])


def read(corpus, task):
    return "".join(corpus[i].text for i in task.chunk_ids)


def test_without_documents_there_is_one_task_with_the_words_of_the_request():
    made = plan(request("Describe Rome."), corpus_of([]), room=1_000, count=words)
    assert [(t.id, t.goal, t.chunk_ids) for t in made.tasks] == [("t1", "Describe Rome.", ())]


def test_what_is_small_is_read_whole():
    corpus = handbook(3)
    made = plan(request("What does number2 cost?"), corpus, room=5_000, count=words)
    assert made.strategy == "whole"
    assert made.tasks[0].chunk_ids == tuple(corpus)


def test_a_copy_is_read_once_and_said_so():
    documents = [{"page_content": f"Fees are {n} euros a month.", "metadata": {}} for n in (5, 5, 6)]
    made = plan(request("What are the fees?"), corpus_of(documents), room=5_000, count=words)
    assert (made.chunk_ids, made.folded) == (("document-1:0", "document-3:0"), ("document-2:0",))


def test_a_lookup_reads_the_best_passages_within_the_budget():
    corpus = handbook(60)
    made = plan(request("What does number41 cost?"), corpus, room=900, count=words)
    assert made.strategy == "focus"
    assert "number41 costs" in read(corpus, made.tasks[0])
    assert words(read(corpus, made.tasks[0])) <= 700


def test_numbered_parts_each_get_a_task_with_its_own_passages():
    corpus = handbook(60)
    asked = "Answer briefly:\n1. What does number5 cost?\n2. What does number50 cost?"
    made = plan(request(asked), corpus, room=400, count=words)
    assert [t.goal for t in made.tasks] == [
        "Answer briefly:\nWhat does number5 cost?",
        "Answer briefly:\nWhat does number50 cost?",
    ]
    for task, item in zip(made.tasks, ("number5 ", "number50 "), strict=True):
        assert item in read(corpus, task)


def test_what_must_be_read_whole_and_fits_is_one_packet():
    made = plan(request("Summarise the handbook."), handbook(20), room=5_000, count=words)
    assert (made.strategy, len(made.tasks)) == ("whole", 1)


def test_what_must_be_read_whole_and_does_not_fit_is_swept():
    corpus = handbook(40)
    made = plan(request("Summarise the handbook."), corpus, room=900, count=words)
    assert made.strategy == "sweep"
    assert [t.kind for t in made.tasks][-1] == "join"
    assert made.final_tasks[0].after
    assert "".join(read(corpus, t) for t in made.tasks) == "".join(c.text for c in corpus.chunks())


def test_many_notes_are_joined_level_by_level():
    made = plan(request("Summarise the handbook."), handbook(80), room=400, count=words)
    assert [t.id for t in made.tasks if t.kind == "join"] == ["answer"]
    assert all(len(t.after) <= 2 for t in made.tasks)
    drafts: dict[str, Draft] = {}
    while turn := ready(made, drafts):
        drafts |= {i: Draft(task_id=i, text="Noted.") for i in turn}
    assert len(drafts) == len(made.tasks)


def test_a_task_waits_for_the_notes_it_joins():
    made = plan(request("Summarise the handbook."), handbook(30), room=900, count=words)
    noted = {t.id: Draft(task_id=t.id, text="nothing") for t in made.tasks if not t.after}
    assert ready(made, {}) == tuple(noted)
    assert ready(made, noted) == ("answer",)
    (joined,) = packets(made, ("answer",), request("x"), {}, allowances=(Allowance(),), drafts=noted)
    assert joined.notes == (NOTHING,)


def test_nothing_is_joined_where_every_note_failed():
    made = plan(request("Summarise the handbook."), handbook(30), room=900, count=words)
    failed = {t.id: Draft(task_id=t.id, failure="the server is gone") for t in made.tasks if not t.after}
    assert ready(made, failed) == ()


def test_a_second_plan_sweeps_what_the_first_left_unread():
    corpus, asked = handbook(60), request("What does number41 cost?")
    first = plan(asked, corpus, room=900, count=words)
    second = plan(asked, corpus, room=900, count=words, before=first)
    seen = [(corpus[i].start, corpus[i].end) for i in (*first.chunk_ids, *second.chunk_ids)]
    assert second.strategy == "sweep"
    assert set(first.chunk_ids).isdisjoint(second.chunk_ids)
    assert {at for start, end in seen for at in range(start, end)} == set(range(corpus.characters))


@given(st.integers(1, 40), st.integers(150, 3_000))
@settings(deadline=None, max_examples=30)
def test_a_sweep_reads_every_character_once_in_packets_that_fit(sections, room):
    corpus = handbook(sections, filler=30)
    made = plan(request("Summarise the handbook."), corpus, room=room, count=words)
    assert "".join(read(corpus, t) for t in made.tasks) == "".join(c.text for c in corpus.chunks())
    assert all(words(read(corpus, t)) <= room for t in made.tasks)


@pytest.mark.parametrize("kind", ["What does number5 cost?\n", "Number 5"])
def test_a_packet_holds_its_chunks_under_numbers_that_are_unique_in_the_plan(kind):
    corpus = handbook(60)
    settled = request(f"1. {kind}\n2. What does number50 cost?")
    made = plan(settled, corpus, room=400, count=words)
    for packet in packets(made, {"t1", "t2"}, settled, corpus, allowances=(Allowance(), Allowance())):
        assert [made.chunk_ids[n - 1] for n in packet.numbers] == [c.id for c in packet.chunks]
