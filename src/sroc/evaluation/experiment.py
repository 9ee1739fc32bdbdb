"""Examples and a target in, LangSmith's `evaluate` over them: offline, or as an experiment where one is asked for.

Its asynchronous twin sends runs to the service in spite of `upload_results=False`; the synchronous one does not, and
here it also gets a client that cannot send, and no tracing inside.
"""

from __future__ import annotations

import io
import os
import uuid
import warnings
from collections.abc import Callable, Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from datetime import UTC, datetime
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from ..graphs.traces import offline_client
from ..tools.errors import SettingsError
from ..tools.evaluation.items import Item

if TYPE_CHECKING:
    from langsmith import Client
    from langsmith.schemas import Dataset, Example, Run, TracerSession

Turn = tuple[str, Item]
"""An arm and what it is asked."""
Target = Callable[[str, Item], Mapping[str, Any]]
Evaluator = Callable[[str, Item, Mapping[str, Any]], Mapping[str, Any]]
_SPACE = uuid.UUID("5f0c3c5e-6a0e-4c6e-9a53-2f4f1f1f5c0e")


class Offline:
    """Runs items through `evaluate` and sends nothing."""

    def __init__(self) -> None:
        self._client = offline_client()

    def run(self, turns: Sequence[Turn], target: Target, evaluator: Evaluator, concurrency: int) -> None:
        """Every turn through the target, and what comes of it through the evaluator, begun in their order.

        So many are under way at every moment until the last has begun.
        """
        from langsmith import tracing_context

        def quiet(arm: str, item: Item) -> Mapping[str, Any]:
            with tracing_context(enabled=False):
                return target(arm, item)

        self._evaluate(turns, quiet, evaluator, concurrency, experiment_prefix="offline", upload_results=False)

    def _evaluate(
        self, turns: Sequence[Turn], target: Target, evaluator: Evaluator, concurrency: int, **how: Any
    ) -> None:
        from langsmith import evaluate

        def asked(inputs: dict[str, Any], metadata: dict[str, Any]) -> dict[str, Any]:  # noqa: ARG001
            return dict(target(*turns[metadata["turn"]]))

        def scored(run: Run, example: Example) -> dict[str, Any]:
            arm, item = turns[(example.metadata or {})["turn"]]
            return dict(evaluator(arm, item, run.outputs or {}))

        examples = [self._example(arm, item, number) for number, (arm, item) in enumerate(turns)]
        # It prints to stdout and draws a bar on stderr: both are the caller's.
        with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()), warnings.catch_warnings():
            warnings.filterwarnings("ignore", "'upload_results' parameter is in beta")
            how |= {"max_concurrency": concurrency, "client": self._client}
            evaluate(asked, data=examples, evaluators=[scored], **how).wait()

    def _example(self, arm: str, item: Item, number: int) -> Example:
        return _example(item, f"offline {arm}", turn=number)


class Experiment(Offline):
    """The same, and every arm is an experiment over one data set in LangSmith; a resumed run goes on in it.

    Args:
        name: Of the experiments, followed by the arm's.
        data: A name of the data for the data set, and what tells it from others.
        items: All that may be asked.

    Raises:
        SettingsError: There is no key.
    """

    def __init__(self, name: str, data: tuple[str, str], items: Sequence[Item]) -> None:
        from langsmith import Client

        if not (os.environ.get("LANGSMITH_API_KEY") or os.environ.get("LANGCHAIN_API_KEY")):
            raise SettingsError(f"--experiment {name}: set LANGSMITH_API_KEY; without the option nothing is sent.")
        self._client, self._name = Client(), name
        self._key = data[1]
        self._dataset = _dataset(self._client, f"{data[0]} {data[1][:12]}", [_example(i, self._key) for i in items])

    def run(self, turns: Sequence[Turn], target: Target, evaluator: Evaluator, concurrency: int) -> None:
        """As offline, an arm after the other, with every run and score sent to the arm's experiment."""
        for arm, group in groupby(turns, itemgetter(0)):
            project = _project(self._client, f"{self._name}-{arm}", self._dataset)
            self._evaluate(list(group), target, evaluator, concurrency, experiment=project)
            self._client.flush()

    def _example(self, arm: str, item: Item, number: int) -> Example:  # noqa: ARG002
        return _example(item, self._key, turn=number).model_copy(update={"dataset_id": self._dataset.id})


def _example(item: Item, key: str, **about: Any) -> Example:
    from langsmith.schemas import Example

    return Example(
        id=uuid.uuid5(_SPACE, f"{key} {item.id}"),
        inputs=item.record,
        outputs={"gold": list(item.gold)} if item.gold else None,
        metadata={"item": item.id, **about},
        created_at=datetime.fromtimestamp(0, UTC),
    )


def _dataset(client: Client, name: str, examples: Sequence[Example]) -> Dataset:
    """The data set of that name, made where there is none; examples it lacks are added."""
    known = client.has_dataset(dataset_name=name)
    dataset: Dataset = client.read_dataset(dataset_name=name) if known else client.create_dataset(name)
    there = {example.id for example in client.list_examples(dataset_id=dataset.id)} if known else set()
    lacking = [e for e in examples if e.id not in there]
    if lacking:
        client.create_examples(
            dataset_id=dataset.id,
            examples=[{"id": e.id, "inputs": e.inputs, "outputs": e.outputs, "metadata": e.metadata} for e in lacking],
        )
    return dataset


def _project(client: Client, name: str, dataset: Dataset) -> TracerSession:
    """The arm's experiment, made where there is none."""
    known = client.has_project(name)
    project: TracerSession = (
        client.read_project(project_name=name)
        if known
        else client.create_project(name, reference_dataset_id=dataset.id)
    )
    return project
