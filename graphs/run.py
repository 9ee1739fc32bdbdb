"""What the nodes work with: the workshop of one created graph, and the view of one node's execution in a run."""

from __future__ import annotations

import asyncio
import threading
from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, NoReturn, cast

from langchain_core.documents import Document
from langchain_core.embeddings import Embeddings
from langchain_core.language_models import BaseChatModel
from langchain_core.retrievers import BaseRetriever
from langgraph.config import get_config
from langgraph.runtime import get_runtime
from typing_extensions import TypedDict

from ..agents.ask import Ask
from ..agents.prompts import Prompts, load
from ..tools.clock import since
from ..tools.context.corpus import Corpus, corpus_of, digest, nothing
from ..tools.context.meaning import Meaning, Others
from ..tools.context.rank import FOUND
from ..tools.errors import SettingsError
from ..tools.limits import Ledger, left, spent_on
from ..tools.models import ASSUMED_WINDOW, Rung, build_ladder
from ..tools.naming import kind_of
from ..tools.record import Call
from ..tools.specialists import ANYONE, Directory, Specialist
from ..tools.stated import within
from ..tools.types import Allowance, Objective, Role
from .settings import Settings, settings_of
from .state import State
from .threads.graph import UNSAVED, shared, visit
from .threads.tenants import served_user

Retriever = BaseRetriever | Embeddings
Models = str | BaseChatModel | Sequence[str | BaseChatModel] | None

CORPORA = 4
"""Requests whose documents stay read in."""
POOLS = 256
"""Waves of branches whose common allowance is kept."""


class Workshop:
    """What a created graph holds besides its wiring: models, prompts, the developer's objectives, the retriever."""

    def __init__(
        self,
        model: Models = None,
        *,
        objectives: tuple[Objective | str, ...] = (),
        retriever: Retriever | Sequence[Retriever] | None = None,
        prompts: Mapping[str, str] | None = None,
        specialists: Sequence[Specialist] = (),
    ) -> None:
        self.directory = Directory(specialists)
        self.model = model
        self.objectives = objectives
        self.retrievers, self._embeddings = _parted(retriever)
        self._meanings: OrderedDict[int, tuple[Corpus, Meaning]] = OrderedDict()
        self.prompts = load(prompts)
        self._ladders: dict[str | None, tuple[Rung, ...]] = {}
        self._seats: dict[str, tuple[Rung, ...]] = {}
        self._corpora: OrderedDict[str, Corpus] = OrderedDict()
        self._pools: OrderedDict[str, Ledger] = OrderedDict()
        self._reading = threading.Lock()

    def ladder(self, name: str | None = None) -> tuple[Rung, ...]:
        """The models, cheapest first, or the one named; found when first needed, so that importing a graph needs none.

        Raises:
            ModelError: There is none.
            SettingsError: The name is not known.
        """
        if name not in self._ladders:
            self._ladders[name] = build_ladder(name or self.model)
        return self._ladders[name]

    def ladder_for(self, specialist: str) -> tuple[Rung, ...]:
        """A specialist's models within its window; of one that is a runnable, a rung that only tells its window."""
        if specialist not in self._seats:
            one = self.directory.by_name[specialist]
            if one.runnable is not None:
                window = one.window or ASSUMED_WINDOW
                self._seats[specialist] = (Rung(_no_model, name=one.name, endpoint=one.name, window=window),)
            else:
                self._seats[specialist] = tuple(r.within(one.window) for r in build_ladder(cast("Models", one.model)))
        return self._seats[specialist]

    def corpus(self, documents: Sequence[Any]) -> Corpus:
        """The documents read in: once, as long as they are among the last few."""
        if not documents:
            return nothing()
        key = digest(documents)
        with self._reading:
            found = self._corpora.pop(key, None) or corpus_of(documents)
            self._corpora[key] = found
            while len(self._corpora) > CORPORA:
                self._corpora.popitem(last=False)
        return found

    def others(self, corpus: Corpus, found: int) -> Others | None:
        """Rankings beside the one by words: by meaning, and the retrievers' of the corpus's last `found` sources."""
        meaning, theirs = self.meaning(corpus), [source.id for source in corpus.sources[len(corpus.sources) - found :]]
        if meaning is None and not theirs:
            return None
        ranked = [chunk for name in theirs for chunk in corpus.index.all(name)][:FOUND]
        return lambda question: [*([meaning.near(question)] if meaning else []), *([ranked] if ranked else [])]

    def meaning(self, corpus: Corpus) -> Meaning | None:
        """What finds chunks of a corpus by meaning, where the caller gave embeddings."""
        if self._embeddings is None or not len(corpus):
            return None
        with self._reading:
            _, meaning = self._meanings.setdefault(id(corpus), (corpus, Meaning(self._embeddings, corpus)))
            while len(self._meanings) > CORPORA:
                self._meanings.popitem(last=False)
        return meaning

    def pool(self, wave: str, left: Allowance) -> Ledger:
        """What the branches of one wave may use together, whichever of them asks first."""
        with self._reading:
            pool = self._pools.pop(wave, None) or Ledger(left)
            self._pools[wave] = pool
            while len(self._pools) > POOLS:
                self._pools.popitem(last=False)
        return pool

    def knows(self, name: str | None) -> bool:
        """Whether that ladder was found before."""
        return name in self._ladders


def _parted(given: Retriever | Sequence[Retriever] | None) -> tuple[tuple[BaseRetriever, ...], Embeddings | None]:
    """What finds documents, and what finds passages by meaning."""
    several = [] if given is None else list(given) if isinstance(given, list | tuple) else [given]
    embeddings = [each for each in several if isinstance(each, Embeddings)]
    other = next((each for each in several if not isinstance(each, BaseRetriever | Embeddings)), None)
    if other is not None or len(embeddings) > 1:
        what = kind_of(other) if other is not None else f"{len(embeddings)} Embeddings"
        raise SettingsError(
            f"retriever holds {what}: it takes BaseRetrievers and at most one Embeddings, alone or in a list; "
            "of a vector store pass store.as_retriever()."
        )
    return tuple(each for each in several if isinstance(each, BaseRetriever)), next(iter(embeddings), None)


def _no_model() -> NoReturn:
    raise AssertionError("a runnable has no model of its own here")


class Progress(TypedDict):
    """The one event type of mode "custom": `part["type"] == "custom"`, `part["data"]` is this."""

    type: Literal["sroc.progress"]
    stage: str
    """The node that works: formulator, resolver, planner, specialist, critic, composer."""
    task: str | None
    """The task's id, where the node works on one."""
    done: int
    """Tasks done, of `total`; a node that works on one task tells of this one."""
    total: int
    """Tasks of the plan, at least 1."""
    tokens: int
    """Read and written so far, as far as this node knows."""
    cost_usd: float | None
    """US dollars so far; None where a price is unknown."""


class Run:
    """One node's view of the run it is part of."""

    def __init__(self, shop: Workshop, role: Role) -> None:
        runtime = get_runtime(Settings)
        self.shop = shop
        self.role: Role = role
        self.settings = settings_of(runtime.context)
        self.prompts: Prompts = {**shop.prompts, **self.settings.prompts}
        self._model_name = self.settings.models.get(role)
        self.store, self._tell = runtime.store, runtime.stream_writer
        self.visit = visit()
        self.budget = shared(self.settings.budget, self.visit)
        known = served_user(get_config().get("configurable", {}))
        self.user = (known or self.settings.user) if self.settings.user else self.settings.user
        told = runtime.execution_info
        saved = not get_config().get("configurable", {}).get(UNSAVED)
        self.thread_id = told.thread_id if told and saved else None
        self._checkpoint = told.checkpoint_id if told else ""

    async def begin(self) -> None:
        """A request begins here: what was paid for another one is not looked for any more."""
        if self.visit is not None:
            await self.visit.begin(self._checkpoint)

    async def kept(self, documents: list[Document]) -> list[Document]:
        """The documents as the state holds them: where each state is saved whole they stand once beside it."""
        return documents if self.visit is None else await self.visit.documents.reference(documents)

    @property
    def can_ask(self) -> bool:
        """Whether somebody can answer questions: the caller says so, and the thread can be resumed."""
        return self.settings.interactive and bool(self.thread_id)

    async def ladder(self, specialist: str = ANYONE) -> tuple[Rung, ...]:
        """The models this node may ask; found in a thread when first needed, since that reads files."""
        if specialist != ANYONE:
            return await asyncio.to_thread(self.shop.ladder_for, specialist)
        return await asyncio.to_thread(self._models) if not self.shop.knows(self._model_name) else self._models()

    def _models(self) -> tuple[Rung, ...]:
        return self.shop.ladder(self._model_name)

    async def ask(
        self,
        allowance: Allowance,
        task_id: str | None = None,
        objectives: Iterable[Objective] = (),
        pool: Ledger | None = None,
        specialist: str = ANYONE,
    ) -> Ask:
        """Access to the models within the allowance; traces tell the task and the objectives it is for."""
        return Ask(
            await self.ladder(specialist),
            role=self.role,
            ledger=Ledger(allowance, pool=pool),
            task_id=task_id,
            parallel=self.settings.parallel,
            objective_ids=tuple(o.id for o in objectives),
            shown=self.settings.stream_calls,
            receipts=self.visit,
            budget=self.budget,
        )

    def left(self, state: State) -> Allowance:
        """What the limits leave after all calls so far, those that the request itself states among them."""
        stated = state["settlement"].in_force if self.role not in ("formulator", "resolver") else ()
        limits = within(self.settings.limits, stated, drafted=bool(state.get("drafts")))
        return left(limits, state.get("calls", {}).values(), seconds=self.seconds(state))

    def seconds(self, state: State) -> float:
        """Wall-clock since the request came."""
        return since(state["started"])

    def progress(
        self, stage: str, calls: Iterable[Call] = (), *, task: str | None = None, done: int = 0, of: int = 1
    ) -> None:
        """Tell whoever streams mode "custom" where the run stands."""
        tokens, cost = spent_on(calls)
        self._tell(
            Progress(
                type="sroc.progress",
                stage=stage,
                task=task,
                done=done,
                total=of,
                tokens=tokens,
                cost_usd=cost,
            )
        )
