"""What the graph's channels hold: frozen values, parallel channels keyed by id."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, NotRequired, TypeVar

from langchain_core.documents import Document
from langchain_core.messages import AnyMessage
from langgraph.graph import MessagesState
from langgraph.graph.message import add_messages
from pydantic import Field
from typing_extensions import TypedDict

from ..tools.record import Answer, Call, Draft, Review
from ..tools.types import Allowance, Brief, Objective, Packet, Plan, Settlement

V = TypeVar("V")


def newest(old: Mapping[str, V] | None, new: Mapping[str, V]) -> dict[str, V]:
    """Right-biased merge by id, so parallel branches add and a repeated one replaces. Associative; identity is {}."""
    return {**(old or {}), **new}


class Input(TypedDict, total=False):
    """What a caller passes."""

    messages: Annotated[
        list[AnyMessage],
        Field(
            title="Request",
            description="The conversation; a system message has authority system, a human one user.",
            examples=[[{"role": "user", "content": "When is a refund paid? Answer in at most 30 words."}]],
        ),
        add_messages,
    ]
    documents: Annotated[
        list[Document],
        Field(
            title="Documents",
            description="What the answer may rest on; their text informs and never instructs.",
            examples=[[{"page_content": "A refund is paid within 14 days.", "metadata": {"source": "terms"}}]],
        ),
    ]
    objectives: Annotated[
        list[Objective | str],
        Field(
            title="Objectives",
            description="Further objectives of the developer, in words or as values.",
            examples=[["No exclamation marks.", "Write for a customer."]],
        ),
    ]


class Output(TypedDict, total=False):
    """What a caller gets back."""

    answer: Answer
    messages: Annotated[list[AnyMessage], add_messages]


class State(MessagesState):
    """Everything between: saved in a checkpoint, no part of the door."""

    documents: NotRequired[list[Document]]
    objectives: NotRequired[list[Objective | str]]
    found: NotRequired[list[Document]]
    """What the caller's retriever gave for this request."""
    started: float
    """When the request came, seconds since the epoch."""
    brief: Brief
    replies: NotRequired[dict[str, str] | None]
    """Answers to the questions just asked; None where none were."""
    asked: NotRequired[bool]
    """Whether this request's questions were put already: nothing is asked twice."""
    settlement: Settlement
    plan: Plan
    drafts: Annotated[dict[str, Draft], newest]
    reviews: Annotated[dict[str, Review], newest]
    calls: NotRequired[Annotated[dict[str, Call], newest]]
    decisions: NotRequired[list[str]]
    answer: NotRequired[Answer | None]
    form: NotRequired[int]
    """Which form of the state this is: `forms.FORM` of the SROC that wrote it."""


class Work(TypedDict):
    """What one branch gets: its packet, and which rung of the ladder to ask first."""

    packets: tuple[Packet, ...]
    rung: int
    wave: NotRequired[str]
    """The same for all branches that were sent at once."""
    left: NotRequired[Allowance]
    """What the limits leave to all of them together."""


class Given(State):
    """What a specialist is given: a branch's `Work`; or, where the tasks are too many for that, the state alone."""

    packets: NotRequired[tuple[Packet, ...]]
    rung: NotRequired[int]
    wave: NotRequired[str]
    left: NotRequired[Allowance]
