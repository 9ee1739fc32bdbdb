"""A scorer of one's own, as an example: `sroc eval DATA --scorer tests/results/ifeval_scorer.py:strict`.

It asks the checkers of IFEval (Zhou et al., "Instruction-Following Evaluation for Large Language Models", 2023), as the
package `if-verifiable` holds them. They are no dependency of SROC. To install them beside it:

    pip install nltk langdetect immutabledict absl-py emoji syllapy
    pip install --no-deps if-verifiable

Their sentence counts need NLTK's `punkt_tab` data; NLTK says how to get it, and `NLTK_DATA` names its folder. A record
has the published fields: `prompt`, `instruction_id_list`, `kwargs`.
"""

from __future__ import annotations

import sys
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Any


@cache
def checkers() -> tuple[Any, Any]:
    """The registry and the evaluation of the published checkers, without a download.

    Raises:
        RuntimeError: They are not installed.
    """
    # The package imports `datasets` only to download the prompts, which are at hand.
    if "datasets" not in sys.modules and find_spec("datasets") is None:
        stand_in = ModuleType("datasets")
        stand_in.load_dataset = None  # type: ignore[attr-defined]
        sys.modules["datasets"] = stand_in
    try:
        nltk, langdetect = import_module("nltk"), import_module("langdetect")
        nltk.download = lambda *_, **__: True  # type: ignore[attr-defined]
        langdetect.DetectorFactory.seed = 0
        evaluate = import_module("if_verifiable.common").evaluate_instructions
        return evaluate, import_module("if_verifiable.ifeval.instructions_registry").INSTRUCTION_DICT
    except ImportError as error:
        raise RuntimeError(
            f"the IFEval checkers are not installed ({error}): see the first lines of ifeval_scorer.py"
        ) from error


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
