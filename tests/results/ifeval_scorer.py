"""A scorer of one's own, as an example: `sroc eval DATA --scorer tests/results/ifeval_scorer.py:strict`.

It asks the checkers of IFEval (Zhou et al., "Instruction-Following Evaluation for Large Language Models", 2023), as the
package `if-verifiable` holds them. They are no dependency of SROC. To install them beside it:

    pip install nltk langdetect immutabledict absl-py emoji syllapy
    pip install --no-deps if-verifiable llama-index-core

Of the last, only NLTK's `punkt_tab` data is read, which it holds and which the sentence counts need: nothing is
downloaded, and nothing of it is imported (with uv, add `--link-mode copy`: NLTK reads no linked file). A record has the
published fields: `prompt`, `instruction_id_list`, `kwargs`.
"""

from __future__ import annotations

import sys
from functools import cache
from importlib import import_module
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

PUNKT = "tokenizers/punkt_tab/english/"


@cache
def checkers() -> tuple[Any, Any]:
    """The evaluation and the registry of the published checkers, without a download.

    Raises:
        RuntimeError: They, or the data of their sentence counts, are not installed.
    """
    # The package imports `datasets` only to download the prompts, which are at hand.
    if "datasets" not in sys.modules and find_spec("datasets") is None:
        stand_in = ModuleType("datasets")
        stand_in.__spec__ = ModuleSpec("datasets", None)  # others look for it by its spec
        stand_in.load_dataset = None  # type: ignore[attr-defined]
        sys.modules["datasets"] = stand_in
    try:
        nltk, langdetect = import_module("nltk"), import_module("langdetect")
        nltk.download = lambda *_, **__: True  # type: ignore[attr-defined]
        nltk.data.path += _data()
        nltk.data.find(PUNKT)
        langdetect.DetectorFactory.seed = 0
        evaluate = import_module("if_verifiable.common").evaluate_instructions
        return evaluate, import_module("if_verifiable.ifeval.instructions_registry").INSTRUCTION_DICT
    except (ImportError, LookupError) as error:
        reason = str(error).strip(" *\n").splitlines()[0]
        raise RuntimeError(
            f"the IFEval checkers are not installed ({reason}): see the first lines of ifeval_scorer.py"
        ) from error


def _data() -> list[str]:
    """The folder of NLTK's data, where `llama-index-core` is installed."""
    spec = find_spec("llama_index.core") if find_spec("llama_index") else None
    return [str(Path(place, "_static", "nltk_cache")) for place in (spec and spec.submodule_search_locations) or ()]


def strict(inputs: dict[str, Any], outputs: dict[str, Any], _reference: Any) -> dict[str, Any]:
    """1 where every instruction of the prompt is followed, read strictly; the comment names those that are not."""
    evaluate, registry = checkers()
    results, scores = evaluate(
        response=outputs["text"],
        instruction_id_list=inputs["instruction_id_list"],
        kwargs_list=inputs["kwargs"],
        prompt=inputs["prompt"],
        instruction_registry=registry,
    )
    missed = [r.instruction_id for r in results if not r.strict_pass]
    return {"score": scores.binary_strict, "comment": f"missed: {', '.join(missed)}" if missed else ""}
