"""What comes back, as frozen values: call, draft, verdict, review, coverage, citation, answer.

The module path of these classes is a saved format (checkpoints, logs): add fields with defaults, never move or rename.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .specificity import Specificity
from .support import Grounding
from .types import Assumption, Message, Move, Objective, Plan, Resolution, Role
from .values import Value

Outcome = Literal["met", "unmet", "yielded", "unchecked"]
Status = Literal["met", "partial", "unmet"]


class Usage(Value):
    """What was used. Token names follow LangChain's `usage_metadata`."""

    calls: int = 0
    """Requests sent to models, retries included."""
    input_tokens: int = 0
    """Tokens of prompts, at least 0, as the server counts them."""
    output_tokens: int = 0
    """Tokens of replies, thinking included."""
    total_tokens: int = 0
    """Both together."""
    cost_usd: float | None = None
    """US dollars; None where any call's price is unknown."""
    seconds: float = 0.0
    """Wall-clock for a run, call time for one call."""
    estimated: bool = False
    """True where a server reported no usage and tokens were estimated."""
    tool_calls: int = 0
    """Calls of tools by specialists that are agents."""


class Call(Value):
    """One request to a model, as the journal keeps it."""

    id: str
    role: Role
    model: str
    messages: tuple[Message, ...]
    reply: str = ""
    format: Literal["text", "json_schema", "json_object", "marked"] = "text"
    usage: Usage = Usage()
    error: str | None = None
    """Why it failed, one line; None where a reply came."""
    cut: bool = False
    """True where the reply was cut by its length."""
    task_id: str | None = None


class Draft(Value):
    """One specialist's result for one task."""

    task_id: str
    attempt: int = 0
    text: str = ""
    model: str = ""
    chunk_ids: tuple[str, ...] = ()
    """What the call really saw."""
    ignored: tuple[str, ...] = ()
    """Orders that stood in what the call saw, left out of it."""
    cut: bool = False
    move: Move = "write"
    done: tuple[str, ...] = ()
    """What parts were added, one line each."""
    message_id: str | None = None
    """The model's message, where it was streamed to the caller as it came."""
    failure: str | None = None
    """Why there is no text, one line; never part of an answer."""
    stopped_by: str | None = None
    """The limit that kept the call from being made."""

    @property
    def id(self) -> str:
        """The key of the draft in a run."""
        return f"{self.task_id}#{self.attempt}"


class Verdict(Value):
    """One objective's outcome, with its evidence."""

    objective_id: str
    outcome: Outcome
    evidence: str = ""
    """What was found: the count, the offending span."""
    verifier: str = "none"
    """The check's kind, "judge", or "none"."""


class Review(Value):
    """The critic's verdicts on the merged draft of one round."""

    attempt: int
    text: str
    """The merged and enforced text that was verified."""
    raw: str = ""
    """The merged text before anything was enforced."""
    cut: bool = False
    """True where a reply in it was cut by its length."""
    rests: int = 0
    """The round in which a text that was cut was gone on with, or written in parts, so that it says more than those
    before; 0 where it was not."""
    verdicts: tuple[Verdict, ...] = ()
    enforced: tuple[str, ...] = ()
    """What code made true, one line each."""
    stopped_by: str | None = None
    """The limit that kept the judge from being asked."""
    wins: int = 0
    """How many equal reviews before it the judge found worse, in both orders."""
    grounding: Grounding = Grounding()
    specificity: Specificity = Specificity()
    """How much of the text is particular to the request."""
    resolutions: tuple[Resolution, ...] = ()
    """How contradictions among the sources were settled."""
    misfit: str = ""
    """Why a short reply cannot be the answer to its question, one line; "" where nothing speaks against it."""


class SourceCoverage(Value):
    """What was read of one document: read + skipped + failed == characters."""

    source: str
    title: str = ""
    characters: int = Field(ge=0)
    """All there are, at least 0; so are the parts below."""
    read: int = Field(ge=0)
    """Characters that a model, or the code that did a task, has read."""
    skipped: int = Field(ge=0)
    """Characters that nobody was given."""
    failed: int = Field(ge=0)
    """Characters whose call failed."""
    spans: tuple[tuple[int, int, str], ...] = ()
    """(start, end, task id) of what was read, in order."""
    failed_spans: tuple[tuple[int, int, str], ...] = ()
    """(start, end, task id) of what was sent and got no reply, in order; empty where the places are not known."""
    why_skipped: str = ""
    documents: int = Field(default=1, ge=1)
    """How many documents it stands for: of very many, those that no task was given are one entry."""


class Coverage(Value):
    """What was read, skipped and failed, in characters, over all documents."""

    sources: tuple[SourceCoverage, ...] = ()

    @property
    def documents(self) -> int:
        """How many there are."""
        return sum(s.documents for s in self.sources)

    @property
    def characters(self) -> int:
        """All documents together."""
        return sum(s.characters for s in self.sources)

    @property
    def read(self) -> int:
        """Characters that reached a model whose reply came back."""
        return sum(s.read for s in self.sources)


class Citation(Value):
    """A place in a document that the answer rests on."""

    number: int = Field(ge=1)
    """As `[n]` in the text, or in order of appearance where the text has no marks."""
    chunk_id: str
    source: str
    title: str = ""
    heading: str = ""
    """Section or page."""
    start: int
    """Characters of the document, as it was given, before the quotation, at least 0."""
    end: int
    """Those before what follows it: `page_content[start:end]` is the quote, apart from what normalising changes."""
    quote: str
    """The words in the document, with plain line ends and without NUL characters."""
    found_by: Literal["mark", "alignment"] = "mark"
    """Cited by the model, or aligned by code."""


class Answer(Value):
    """The result and its whole record."""

    text: str
    """What was asked for, without the note."""
    status: Status
    """met: no objective in force is unmet, no task lacks its text; partial: some are met; unmet: none, or no text."""
    note: str = ""
    """One or two plain sentences by code where something yielded, was not read, or is unmet; else empty."""
    verdicts: tuple[Verdict, ...] = ()
    """One for each objective, in the order they were said."""
    resolutions: tuple[Resolution, ...] = ()
    """One for each conflict."""
    assumptions: tuple[Assumption, ...] = ()
    citations: tuple[Citation, ...] = ()
    """Places in the documents, by number."""
    unknown_marks: int = 0
    """Numbers in marks that name no passage: left out of the text."""
    grounding: Grounding = Grounding()
    """Each statement's support in the sources."""
    specificity: Specificity = Specificity()
    """How much of the text is particular to the request, and what would stand in any answer."""
    coverage: Coverage = Coverage()
    usage: Usage = Usage()
    ignored: tuple[str, ...] = ()
    """Sentences of documents that gave their reader orders: no model saw them."""
    held: tuple[str, ...] = ()
    """Addresses that no known source has, left out of the text."""
    coaching: str = ""
    """What was missing from the request and a better way to put it; empty where nothing was."""
    stopped_by: str | None = None
    """The name of the limit that ended the work early."""
    objectives: tuple[Objective, ...] = ()
    """All that were found, the yielded ones too."""
    plan: Plan | None = None
    calls: tuple[Call, ...] = ()
    """The journal, oldest first."""
    decisions: tuple[str, ...] = ()
    """What the supervisor decided and why, in order."""
    thread_id: str | None = None

    def __str__(self) -> str:
        from .display import as_text

        return as_text(self)

    def _repr_html_(self) -> str:
        from .display import as_html

        return as_html(self)
