"""One run's side of the profile: a user's preferences in; what this request states or confirms out to the store."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..tools.formulation.lasting import confirmed, stated
from ..tools.types import Brief, Question
from .profile import REQUESTS, entries
from .run import Run


def _place(run: Run) -> tuple[str, ...] | None:
    """Where the user's profile lies; None where there is no store or no user, so that nothing is kept."""
    user = run.user
    return ("sroc", "profile", user) if run.store is not None and user else None


async def preferences(run: Run) -> dict[str, str]:
    """The user's lasting preferences, by slot."""
    return {slot: str(kept["words"]) for slot, kept in (await _read(run, "preferences")).items()}


async def noted(run: Run, brief: Brief, asked: Sequence[Question], *, first: bool) -> None:
    """Keep what was stated or confirmed for good, and count the questions that a new request needs."""
    place = _place(run)
    if place is None or run.store is None:
        return
    said = [m.content for m in brief.conversation if m.role == "user"]
    found = {**entries(stated(said), "stated"), **entries(confirmed(asked, brief.replies), "confirmed")}
    kept = await _read(run, "preferences")
    fresh = {slot: entry for slot, entry in found.items() if kept.get(slot, {}).get("words") != entry["words"]}
    if fresh:
        await run.store.aput(place, "preferences", {**kept, **fresh})
    if first:
        counts = [*(await _read(run, "questions")).get("counts", []), _needed(brief)]
        await run.store.aput(place, "questions", {"counts": counts[-REQUESTS:]})


def _needed(brief: Brief) -> int:
    """Details that had to be asked or assumed."""
    return sum(1 for a in brief.assumptions if a.source == "default" and a.about)


async def _read(run: Run, key: str) -> dict[str, Any]:
    place = _place(run)
    if place is None or run.store is None:
        return {}
    item = await run.store.aget(place, key)
    return dict(item.value) if item is not None else {}
