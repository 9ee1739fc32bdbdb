"""A closed question: a prompt with its examples and one case in, the messages and the odds of the first word out.

Method: a threshold on the odds of a closed answer tells more than the answer itself (Kadavath et al. 2022).
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping

from ..tools.types import Message

_LEAST = 1e-5
"""What a word is held to be likely that is not among the most likely."""


def question(prompt: str, case: Mapping[str, str]) -> tuple[Message, ...]:
    """What the prompt says first, its examples as turns, and the case.

    Args:
        prompt: Paragraphs: what the model does; examples, a line for each label and one for the answer; the question.
        case: What is asked about, by label, in the order of the examples' lines.
    """
    system, closing = prompt.partition("\n\n")[0], prompt.rpartition("\n\n")[2]
    example = re.compile("^" + "\n".join([*(rf"{label}: (.+)" for label in case), r"Answer: (\w+)$"]), re.M)
    messages = [Message(role="system", content=system)]
    for *shown, answer in example.findall(prompt):
        said = put(dict(zip(case, shown, strict=True)), closing)
        messages += [Message(role="user", content=said), Message(role="assistant", content=answer)]
    return (*messages, Message(role="user", content=put(case, closing)))


def put(case: Mapping[str, str], closing: str = "") -> str:
    """Each text on one line, so that nothing in it can pass for another line of the question."""
    lines = (f"{label}: {' '.join(text.split())}" for label, text in case.items())
    return "\n".join((*lines, closing)).strip()


def odds(likely: Mapping[str, float], word: str, *others: str) -> float:
    """How much likelier the word is than the others together, as a natural logarithm."""
    return math.log(max(likely.get(word, 0.0), _LEAST) / sum(max(likely.get(other, 0.0), _LEAST) for other in others))
