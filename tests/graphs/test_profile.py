"""A profile holds what was stated or confirmed, can be read, changed and deleted, and counts questions."""

from typing import Any

import pytest
from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.store.memory import InMemoryStore
from langgraph.types import Command

from sroc import InputError, Profile, create_sroc
from sroc.testing import ScriptedModel


def run(store: InMemoryStore, text: str, *, user: str = "ann", reply: Any = None) -> list[str]:
    """The ids of the questions put; the run goes on with the reply."""
    model = ScriptedModel(lambda messages: '{"missing": []}' if "before others" in messages[0].text else "Done.")
    sroc = create_sroc(model, store=store, checkpointer=InMemorySaver())
    thread: RunnableConfig = {"configurable": {"thread_id": "t"}}
    context = {"user": user, "interactive": True}
    out = sroc.invoke({"messages": [("user", text)]}, thread, context=context)
    if "__interrupt__" not in out:
        return []
    asked = [q["id"] for q in out["__interrupt__"][0].value["questions"]]
    sroc.invoke(Command(resume=reply or "just do it"), thread, context=context)
    return asked


def test_it_can_be_set_read_and_forgotten():
    profile = Profile(InMemoryStore(), "ann")
    profile.set("tone", "formal")
    profile.set("language", "French")
    assert profile.preferences == {"tone": "formal", "language": "French"}
    profile.forget("tone")
    assert profile.preferences == {"language": "French"}
    profile.forget()
    assert profile.preferences == {}


@pytest.mark.parametrize(("slot", "words"), [("shoe size", "42"), ("tone", "  ")])
def test_what_cannot_last_is_refused(slot, words):
    with pytest.raises(InputError, match="preference"):
        Profile(InMemoryStore(), "ann").set(slot, words)


@pytest.mark.parametrize("user", ["", "a.b"])
def test_a_user_needs_a_name(user):
    with pytest.raises(InputError, match="a user's name"):
        Profile(InMemoryStore(), user)


def test_a_confirmed_reply_is_kept_and_an_ordinary_one_is_not():
    store = InMemoryStore()
    run(store, "Write a speech for the conference.", reply={"audience": "nurses"})
    assert Profile(store, "ann").preferences == {}
    run(store, "Write a speech for the conference.", reply={"audience": "nurses, always"})
    assert Profile(store, "ann").preferences == {"audience": "nurses"}
    assert Profile(store, "ann").record["audience"]["how"] == "confirmed"


def test_what_is_known_is_not_asked_again_and_fewer_questions_are_counted():
    store = InMemoryStore()
    request = "Write a speech for me."
    assert "brief:audience" in run(store, request)
    run(store, request, reply={"audience": "nurses, always"})
    assert "brief:audience" not in run(store, request)
    run(store, request)
    counts = Profile(store, "ann").questions
    assert len(counts) == 4
    assert counts[-1] < counts[0]
    assert (Profile(store, "ann").trend or 0) < 0


def test_users_are_apart():
    store = InMemoryStore()
    run(store, "Write a speech for the conference.", reply={"audience": "nurses, always"})
    assert Profile(store, "bob").preferences == {}
    assert "brief:audience" in run(store, "Write a speech for the conference.", user="bob")
