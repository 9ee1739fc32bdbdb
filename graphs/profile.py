"""A requester's lasting preferences in LangGraph's store: read, set, forgotten; and how many questions were needed."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

from langgraph.store.base import BaseStore

from ..tools.errors import InputError
from ..tools.formulation.lasting import KEPT

REQUESTS = 200
"""Requests whose questions are counted; older ones are forgotten."""


class Profile:
    """What is kept of one user: only what they stated or confirmed, in their words.

    ```python
    profile = Profile(store, "ann")
    profile.preferences          # {"language": "French"}
    profile.set("tone", "formal")
    profile.forget("language")   # or profile.forget() for everything
    profile.questions            # [3, 2, 0]: what each request left open, oldest first
    ```

    Method: entries of LangGraph's long-term store under ("sroc", "profile", user).

    Args:
        store: The one that `create_sroc(store=...)` was given.
        user: The one that `context={"user": ...}` named.

    Raises:
        InputError: The user's name is empty or has a full stop.
    """

    def __init__(self, store: BaseStore, user: str) -> None:
        if not user.strip() or "." in user:
            raise InputError(f"user {user!r}: a user's name has letters and no full stop, since it names a place.")
        self._store, self._place = store, ("sroc", "profile", user)

    @property
    def preferences(self) -> dict[str, str]:
        """By slot, in the user's words."""
        return {slot: str(kept["words"]) for slot, kept in self.record.items()}

    @property
    def record(self) -> dict[str, dict[str, Any]]:
        """By slot: words, how ("stated", "confirmed", "set") and since, seconds since the epoch."""
        return dict(_value(self._store.get(self._place, "preferences")))

    @property
    def questions(self) -> list[int]:
        """Details that each request left to be asked or assumed, oldest first."""
        return list(_value(self._store.get(self._place, "questions")).get("counts", []))

    @property
    def trend(self) -> float | None:
        """Their mean in the newer half less that in the older: below 0 fewer are needed; None under 4 requests."""
        counts = self.questions
        half = len(counts) // 2
        return sum(counts[-half:]) / half - sum(counts[:half]) / half if half > 1 else None

    def set(self, slot: str, words: str) -> None:
        """Keep a preference.

        Raises:
            InputError: The slot is not one that can last, or the words are empty.
        """
        self._store.put(self._place, "preferences", {**self.record, **entries({slot: words}, "set")})

    def forget(self, slot: str | None = None) -> None:
        """Forget one preference, or everything, the counts too."""
        if slot is None:
            self._store.delete(self._place, "preferences")
            self._store.delete(self._place, "questions")
            return
        left = {name: kept for name, kept in self.record.items() if name != slot}
        self._store.put(self._place, "preferences", left)


def entries(found: Mapping[str, str], how: str) -> dict[str, dict[str, Any]]:
    """Preferences as the store keeps them.

    Raises:
        InputError: A slot is not one that can last, or its words are empty.
    """
    for slot, words in found.items():
        if slot not in KEPT or not words.strip():
            known = ", ".join(sorted(KEPT))
            raise InputError(f"preference {slot}={words!r}: it needs words, and a slot among {known}.")
    return {slot: {"words": words, "how": how, "since": time.time()} for slot, words in found.items()}


def _value(item: Any) -> Mapping[str, Any]:
    return item.value if item is not None else {}
