"""Supervisor: how the run stands in, what happens next out; a pure rule, no model."""

from __future__ import annotations

from typing import Literal

from ..tools.values import Value


class Board(Value):
    """How the run stands after a round."""

    attempt: int
    """Rounds done before this one, from 0."""
    max_rounds: int
    effort: Literal["auto", "plain", "full"]
    unmet: tuple[str, ...] = ()
    """Ids of objectives in force that the best text so far does not meet."""
    failed_tasks: tuple[str, ...] = ()
    """Tasks whose latest draft has no text."""
    written_tasks: tuple[str, ...] = ()
    """Tasks whose latest draft has text."""
    stopped_by: str | None = None
    """A limit that was reached."""
    improved: bool = True
    """False where the last round scored no higher than the one before."""
    rungs: int = 1
    """Models on the ladder."""


class Decision(Value):
    """What happens next, and why."""

    go: Literal["compose", "specialist"]
    reason: str
    task_ids: tuple[str, ...] = ()
    """The tasks to redo."""
    rung: int = 0
    """The model to ask first, as a position on the ladder."""


def decide(board: Board) -> Decision:
    """Let the run out when all is met or a bound is reached, else send back only what failed.

    Terminates: `attempt` grows by one each round and is bounded by `max_rounds`.
    """
    if board.stopped_by:
        return Decision(go="compose", reason=f"the limit on {board.stopped_by} was reached")
    if board.failed_tasks:
        return Decision(go="compose", reason=f"no model gave text for {', '.join(board.failed_tasks)}")
    if not board.unmet:
        return Decision(go="compose", reason="every objective that code can check is met")
    if board.effort == "plain":
        return Decision(go="compose", reason="effort is plain: one draft, no repair")
    if board.attempt >= board.max_rounds:
        return Decision(go="compose", reason=f"{board.max_rounds} rounds of repair were made")
    return _again(board)


def _again(board: Board) -> Decision:
    rung = min(board.attempt, board.rungs - 1) if board.improved else min(board.attempt + 1, board.rungs - 1)
    if len(board.written_tasks) > 1:
        return Decision(
            go="compose", reason="what is unmet concerns the whole of several parts, which are kept as written"
        )
    if not board.improved and rung == 0:
        return Decision(go="compose", reason="the last repair improved nothing and there is no stronger model")
    reason = f"not met: {', '.join(board.unmet)}"
    return Decision(go="specialist", reason=reason, task_ids=board.written_tasks, rung=rung)
