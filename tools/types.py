"""The words of SROC as frozen values, from the request to the packet (what comes back is in `record`).

Their module path is a saved format (checkpoints, briefs): add fields with defaults, never move or rename.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field, ValidationInfo, field_validator

from .checks import Check
from .errors import SettingsError
from .framing import Changes, Frame, Gate, Intent, Suggestion
from .values import Value

Authority = Literal["system", "developer", "user", "document"]
AUTHORITIES: tuple[Authority, ...] = ("system", "developer", "user", "document")
"""Strongest first; a total order."""
Hardness = Literal["hard", "about", "soft"]
HARDNESSES: tuple[Hardness, ...] = ("hard", "about", "soft")
"""Firmest first: "at most 50", "about 50", "ideally 50"."""
Role = Literal["formulator", "clarifier", "supervisor", "resolver", "planner", "specialist", "critic", "composer"]
Move = Literal["write", "parts", "rest", "repair", "again", "split", "closer"]
"""What a specialist's call does: the first draft; parts that the text lacks; what was cut off; the whole once more with
what failed; a fresh draft with the objectives said again; one of the tasks that the request was split into; or a fresh
draft out of the few sentences nearest to the question."""


class Allowance(Value):
    """What a part of a run may still use; None is no limit, 0 is nothing left."""

    requests: int | None = None
    """Model calls, retries included."""
    input_tokens: int | None = None
    """Tokens read by models."""
    output_tokens: int | None = None
    """Tokens written by models."""
    total_tokens: int | None = None
    """Tokens read and written."""
    cost_usd: float | None = None
    """US dollars; only calls with a known price count towards it."""
    seconds: float | None = None
    """Wall-clock seconds from the request to the last call's end."""
    tool_calls: int | None = None
    """Calls of tools by specialists that are agents."""


class Limits(Allowance):
    """What a run may use at most, as the caller says it: each is greater than 0; None is no limit."""

    @field_validator(*Allowance.model_fields, mode="after")
    @classmethod
    def _positive(cls, value: float | None, info: ValidationInfo) -> float | None:
        if value is not None and not value > 0:
            told = f"Limits({info.field_name}={value})"
            raise SettingsError(f"{told}: a limit is greater than 0; leave it out (None) for no limit.")
        return value


class Objective(Value):
    """One thing the answer must achieve, in the words it was said in."""

    text: str = Field(min_length=1)
    """The verbatim words."""
    id: str = ""
    """Given by code where empty; unique in a brief."""
    authority: Authority = "developer"
    """Who speaks: system > developer > user > document."""
    priority: int = Field(default=0, ge=-1000, le=1000)
    """Among equals in authority the higher wins; -1000 to 1000."""
    hardness: Hardness = "hard"
    """How firmly it was said."""
    check: Check | None = None
    """The machine-checkable form; None is judged, never dropped."""
    source: str = "objectives"
    """Where the words stand: "message:N" (position in the conversation) or "objectives"."""
    span: tuple[int, int] | None = None
    """Character offsets of the words in that source's text."""


class Question(Value):
    """One thing worth asking, answerable by choosing; words of one's own are an answer too."""

    id: str
    text: str
    options: tuple[str, ...] = ()
    default: str
    """The option taken where nobody answers."""
    why: str = ""
    """What depends on it, one line."""
    about: str = ""
    """What the answer is about, as a label before it ("Audience"); empty where it only chooses."""


class Assumption(Value):
    """Something taken as given, and where it came from."""

    text: str
    source: Literal["said", "inferred", "default"] = "inferred"
    question_id: str | None = None
    about: str = ""
    """The part of the brief it fills ("audience"); empty where it fills none."""


class Message(Value):
    """One message of a prompt."""

    role: Literal["system", "developer", "user", "assistant"]
    """developer holds one given objective each; it reaches a model inside the system message."""
    content: str


class Brief(Value):
    """The request, typed: what is wanted, under which objectives, on which assumptions."""

    conversation: tuple[Message, ...] = Field(min_length=1)
    """What was said, as text, in order; an objective's source "message:N" is an index into it."""
    objectives: tuple[Objective, ...] = ()
    """All of them, in the order said; the ones in force are in the `Settlement`."""
    assumptions: tuple[Assumption, ...] = ()
    replies: dict[str, str] = Field(default_factory=dict)
    """The requester's answers, by question id."""
    words: str = ""
    """The request in the requester's own words, before replies and defaults were written after it."""
    intent: Intent = "other"
    frame: Frame = Frame()
    out_of_scope: tuple[str, ...] = ()
    """What the requester does not want covered, verbatim."""
    gate: Gate = Gate()
    questions: tuple[Question, ...] = ()
    """What would be worth asking, the most important first."""
    answered: tuple[Question, ...] = ()
    """Those that the replies answer."""
    put: bool = False
    """Whether what is missing was put to the requester already."""
    suggestions: tuple[Suggestion, ...] = ()
    changes: Changes = Changes()
    resolutions: tuple[Resolution, ...] = ()
    """Replies that contradicted what was said before, settled; their losers are not in force."""

    @property
    def request(self) -> str:
        """The last thing the user said."""
        return next((m.content for m in reversed(self.conversation) if m.role == "user"), "")


class Conflict(Value):
    """A minimal set of objectives that cannot hold together, or two passages of the sources."""

    id: str
    objective_ids: tuple[str, ...] = Field(min_length=2)
    """The passages' chunk ids where the kind is "evidence"."""
    kind: Literal["count", "inclusion", "format", "case", "language", "position", "resource", "meaning", "evidence"]
    explanation: str
    """The derivation, one plain sentence."""


Rule = Literal[
    "authority",
    "priority",
    "hardness",
    "specificity",
    "recency",
    "fewest",
    "reply",
    "numeric change",
    "source authority",
    "date",
    "majority",
    "side by side",
]
"""What settles a conflict, strongest first; "fewest" where one of equals yields for several of them. The last four
settle what sources say, the last of them by showing both."""


class Resolution(Value):
    """How one conflict was settled, and what it cost."""

    conflict: Conflict
    rule: Rule
    winners: tuple[str, ...]
    """Objective ids; chunk ids where the conflict's kind is "evidence"."""
    losers: tuple[str, ...]
    """Those that yielded; an objective reaches no model then. Empty where both sides are shown."""
    given_up: str
    """What was given up, one plain sentence with the verbatim words."""
    smallest_change: str = ""
    """The least change that would have let all hold, where there is one."""
    fault: str = ""
    """One plain sentence with both texts where the application's own rules contradict each other: its bug to mend."""


class Settlement(Value):
    """The objectives in force after every conflict was settled."""

    conversation: tuple[Message, ...]
    """What was said, without the words that yielded: this is what models may see."""
    in_force: tuple[Objective, ...] = ()
    resolutions: tuple[Resolution, ...] = ()
    questions: tuple[Question, ...] = ()
    """Ties that matter, to be asked in one go."""
    assumptions: tuple[Assumption, ...] = ()
    """The defaults taken where nobody is asked."""
    unseen: int = 0
    """Messages of the conversation, the oldest, that are empty here since the model's window does not hold them."""


class Chunk(Value):
    """A stretch of one document: `text == document[start:end]`."""

    id: str
    """Given by code, unique in a request: "SOURCE:START"."""
    source: str
    start: int = Field(ge=0)
    """First character, inclusive, in the source's normalised text."""
    end: int
    """Last character, exclusive."""
    text: str
    heading: str = ""
    """The headings it stands under, outermost first, joined by " > "; or the page ("page 3")."""


class Task(Value):
    """One piece of the work."""

    id: str
    goal: str
    """What to do, in the requester's words."""
    chunk_ids: tuple[str, ...] = ()
    """What the task reads, in order: chunks, or stretches of a source ("SOURCE:START-END")."""
    part: str = ""
    """The words of the request that it writes, where it is one of several parts of one request."""
    specialist: str = "specialist"
    """The name of who does it."""
    kind: Literal["write", "extract", "list", "join", "tally"] = "write"
    """Write the answer; note what bears on it; list what is to be counted; join such notes to the answer; or let code
    count what is listed."""
    after: tuple[str, ...] = ()
    """Ids of the tasks whose results it joins; it waits for them."""
    output_tokens: int | None = None
    """Room for its result, tokens; None leaves it to the model."""
    result: str = ""
    """What code found by itself: the first draft, without a call."""
    figure: str = ""
    """What a rewording of that must say."""
    counted: tuple[str, ...] = ()
    """Stretches that code read for it."""
    query: str = ""
    """The query, written by a model and run by code, whose rows that result tells."""


class Plan(Value):
    """The tasks, in the order their results are joined."""

    tasks: tuple[Task, ...] = Field(min_length=1)
    strategy: Literal["whole", "focus", "sweep"] = "whole"
    """How the documents are read: all in one packet, only what the task needs, or all over several packets."""
    reason: str = ""
    """Why this strategy, one line."""
    folded: tuple[str, ...] = ()
    """Ids of chunks left out because their text stands in another one that is read."""

    @property
    def final_tasks(self) -> tuple[Task, ...]:
        """The tasks whose results are the answer's parts: those that no other task joins."""
        joined = {task_id for task in self.tasks for task_id in task.after}
        return tuple(task for task in self.tasks if task.id not in joined)

    @property
    def chunk_ids(self) -> tuple[str, ...]:
        """Every chunk that some task reads, once, in order; the n-th is cited as [n]."""
        return tuple(dict.fromkeys(chunk_id for task in self.tasks for chunk_id in task.chunk_ids))


class Packet(Value):
    """All that one specialist's call sees: the task, its chunks, the objectives in force, and its allowance."""

    task: Task
    conversation: tuple[Message, ...]
    """The `Settlement`'s: what yielded is cut out of it."""
    objectives: tuple[Objective, ...] = ()
    """In force, verbatim."""
    chunks: tuple[Chunk, ...] = ()
    numbers: tuple[int, ...] = ()
    """The number each chunk is cited by, one per chunk, unique in the plan."""
    notes: tuple[str, ...] = ()
    """What the tasks before found, where this one joins it."""
    output_tokens: int | None = None
    """Room kept for the reply, tokens; None leaves it to the model."""
    allowance: Allowance = Allowance()
    """This packet's share of what is left."""
    attempt: int = Field(default=0, ge=0)
    move: Move = "write"
    temperature: float | None = None
    """None leaves it to the model."""
    previous: str = ""
    """The draft to work on, on attempts after the first: as models wrote it, or finished where it is repaired whole."""
    feedback: tuple[str, ...] = ()
    """Exactly what failed in it, one line each."""
