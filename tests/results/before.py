"""One request with wishes that collide; what a model makes of it alone, and through SROC, out, as before.json.

`python tests/results/before.py` asks the default local model, with a model's name that one.
"""

from __future__ import annotations

import datetime
import json
import sys
from pathlib import Path
from typing import Any

SYSTEM = "Answer in at most 40 words. Never use exclamation marks."
USER = (
    "Write a message to all tenants: the lift is out of order until Friday. Use at least 80 words. "
    'Write exactly 3 sentences. Use all lowercase. End with "thank you for your patience."'
)
MOST = 160
"""Tokens of any one reply."""


def main(name: str) -> None:
    """Ask both and keep."""
    from sroc import create_sroc
    from sroc.models import chat_model

    model: Any = chat_model(name)
    request = [("system", SYSTEM), ("user", USER)]
    plain = model.bind(temperature=0, max_tokens=MOST).invoke(request)
    answer = create_sroc(model).invoke({"messages": request})["answer"]
    alone = (plain.text, plain.usage_metadata["total_tokens"], "")
    ours = (answer.text, answer.usage.total_tokens, answer.note)
    keep(name, alone, ours)


def keep(name: str, alone: tuple[str, int, str], ours: tuple[str, int, str]) -> None:
    """Both replies, (text, tokens, note), with the verdicts of code on the objectives in force."""
    result = {
        "measured": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "command": "python tests/results/before.py",
        "model": name,
        "request": {"system": SYSTEM, "user": USER},
        "alone": told(*alone),
        "sroc": told(*ours),
    }
    (Path(__file__).parent / "before.json").write_text(json.dumps(result, indent=2, ensure_ascii=False) + "\n", "utf-8")


def told(text: str, tokens: int, note: str) -> dict[str, Any]:
    """A reply as the README shows it."""
    from sroc.agents.formulator import formulate
    from sroc.agents.resolver import settle
    from sroc.tools.types import Message
    from sroc.tools.verify import verify

    said = (Message(role="system", content=SYSTEM), Message(role="user", content=USER))
    found = [verify(objective, text) for objective in settle(formulate(said)).in_force]
    return {"text": text, "tokens": tokens, "note": note, "verdicts": [(v.outcome, v.evidence) for v in found]}


if __name__ == "__main__":
    main(sys.argv[1] if sys.argv[1:] else "local:default")
