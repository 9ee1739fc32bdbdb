"""Supervisor: how the run stands in, what happens next out; a pure rule, no model."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from ..tools.types import Move
from ..tools.values import Value

ALLOWED = 3.0
"""Tokens that repairs may use, in first drafts or in what is asked for at least; with effort "full" limits decide."""
AT_LEAST = 900
"""Tokens that repairs may use however short the first draft was."""
_IN_PARTS = "what is lacking is written in parts"
WARM = 0.8
"""The temperature of a further candidate, so that it differs."""


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
    rungs: int = 1
    """Models on the ladder."""
    rung: int = 0
    """The highest rung asked so far."""
    parts: int = 0
    """Parts that the best text lacks and a model could add."""
    cut: bool = False
    """The best text was cut by its length, and is no loop."""
    again_cut: bool = False
    """It was gone on with and cut again: no allowance holds it."""
    looped: bool = False
    """The best text goes round in circles, but meets so more than what it says in them."""
    refused: bool = False
    """The best text declines the request."""
    trimmed: bool = False
    """Much of the best text was cut off to fit."""
    announced: bool = False
    """The best text only says that an answer follows, or only repeats the request."""
    general: bool = False
    """The best text takes up hardly anything that the request tells of its case."""
    misfit: bool = False
    """The best text is a short reply that cannot be what the question asks for."""
    splits: int = 0
    """Parts of the request, where it was written in one go: each could be a task of its own."""
    steps: int = 0
    """How many of what is unmet bind one of these parts alone."""
    moves: tuple[Move, ...] = ("parts", "rest", "again", "repair", "split", "closer")
    """What the run can do."""
    tried: tuple[Move, ...] = ()
    """Moves made since the best text last changed."""
    first_tokens: int = 0
    """Tokens of the first drafts, read and written."""
    wanted_tokens: int = 0
    """Tokens that the objectives in force ask for at least: a long answer may cost what it takes."""
    spent_tokens: int = 0
    """Tokens of everything after them."""


class Decision(Value):
    """What happens next, and why."""

    go: Literal["compose", "specialist"]
    reason: str
    task_ids: tuple[str, ...] = ()
    """The tasks to redo."""
    rung: int = 0
    """The model to ask first, as a position on the ladder."""
    move: Move = "write"
    temperature: float | None = None


class Option(Value):
    """One move that is open, with what it is worth."""

    move: Move
    gain: float
    """The chance that it meets what is unmet: measured on small local models, and a guess for a higher rung."""
    cost: float
    """In first drafts; one rung up costs about four times as much."""
    why: str
    rung: int = 0
    temperature: float | None = None


def decide(board: Board) -> Decision:
    """Let the run out when all is met or a bound is reached, else make the open move with the most gain for its cost.

    The last rounds are the stronger models', however little other moves would cost.

    Terminates: `attempt` grows by one each round and is bounded by `max_rounds`.
    """
    reason = _ended(board) or _bounded(board)
    if reason:
        return Decision(go="compose", reason=reason)
    options = sorted((o for o in _open(board) if o.move in board.moves), key=lambda o: -o.gain / o.cost)
    if not options:
        return Decision(go="compose", reason=_exhausted(board))
    best = next((o for o in options if o.rung > board.rung), options[0]) if _last_chances(board) else options[0]
    what = f"not met: {', '.join(board.unmet)}; " if board.unmet else ""
    return Decision(
        go="specialist",
        reason=f"{what}{best.why}",
        task_ids=board.written_tasks,
        rung=best.rung,
        move=best.move,
        temperature=best.temperature,
    )


def _last_chances(board: Board) -> bool:
    """Whether the rounds that are left are just those that the models not yet asked need."""
    return board.rungs - 1 - board.rung >= board.max_rounds - board.attempt


def _ended(board: Board) -> str:
    """Why nothing more is to be done, or empty."""
    if board.stopped_by:
        return f"the limit on {board.stopped_by} was reached"
    if board.failed_tasks:
        return f"no model gave text for {', '.join(board.failed_tasks)}"
    if board.refused and board.rung + 1 >= board.rungs:
        return "the model declined the request, which is kept as its answer"
    lacks = board.unmet or board.cut or board.looped or board.refused or board.announced or board.misfit
    if not (lacks or _worth_refitting(board) or _worth_particulars(board)):
        return "every objective that code can check is met"
    return ""


def _worth_refitting(board: Board) -> bool:
    """Whether a draft that fits by itself may say more than the rest of one that was cut down to fit."""
    return board.trimmed and not board.attempt and len(board.written_tasks) == 1


def _worth_particulars(board: Board) -> bool:
    """Whether a draft that is told the request's details again may be more than general talk; once."""
    return board.general and not board.attempt and len(board.written_tasks) == 1


def _bounded(board: Board) -> str:
    """The bound that ends the repairs, or empty."""
    if board.effort == "plain":
        return "effort is plain: one draft, no repair"
    if board.attempt >= board.max_rounds:
        return f"{board.max_rounds} rounds of repair were made"
    allowed = max(ALLOWED * max(board.first_tokens, board.wanted_tokens), AT_LEAST)
    if board.effort == "auto" and board.spent_tokens > allowed:
        return f"repairs have used {board.spent_tokens} tokens, the first draft {board.first_tokens}"
    return ""


def _exhausted(board: Board) -> str:
    if not board.unmet:
        if board.misfit:
            return "the sentences nearest to the question hold no other answer"
        return "the text was cut by its length and could not be brought to its end"
    if len(board.written_tasks) > 1:
        return "what is unmet concerns the whole of several parts, which are kept as written"
    return "the last repair improved nothing and there is no stronger model"


def _open(board: Board) -> Iterator[Option]:
    """The moves that are possible and were not tried on this very text."""
    whole, tried, rung = len(board.written_tasks) > 1, set(board.tried), min(board.rung, board.rungs - 1)
    yield from _anew(board, rung)
    if board.misfit and not whole:
        yield from _closer(board, rung)
    if board.cut and "rest" not in tried:
        yield Option(move="rest", gain=0.6, cost=0.6, why="the reply was cut: it is brought to its end", rung=rung)
    if board.parts and not board.refused:
        yield from _in_parts(board, rung)
    if board.splits > 1 and not whole and "split" not in tried and not board.refused and (board.cut or board.unmet):
        why = f"the request is split into its {board.splits} parts"
        gain = 0.4 if board.steps else 0.3 if board.cut else 0.1
        gain, cost = (0.9, 0.8) if board.again_cut else (gain, 1.5)
        yield Option(move="split", gain=gain, cost=cost, why=why, rung=rung)
    if not board.unmet and not board.refused:
        return
    if not whole and "again" not in tried and not board.refused:
        warm = WARM if board.attempt else None
        yield Option(move="again", gain=0.15, cost=1.0, why="a further draft competes", rung=rung, temperature=warm)
    if "repair" not in tried and not board.refused:
        yield Option(move="repair", gain=0.12, cost=2.0, why="the whole is written again", rung=rung)
    if not whole and rung + 1 < board.rungs:
        yield Option(move="again", gain=0.5, cost=4.0, why="the next model on the ladder is asked", rung=rung + 1)


def _anew(board: Board, rung: int) -> Iterator[Option]:
    """A further draft, where the best text says less than another may, whatever it meets."""
    poor = "no more than an announcement" if board.announced else "much was cut off to fit"
    general = _worth_particulars(board) and not board.announced
    poor = "general talk: a draft that speaks of the case competes" if general else f"{poor}: a further draft competes"
    lacks = board.announced or _worth_refitting(board) or general
    if lacks and len(board.written_tasks) == 1 and "again" not in board.tried:
        yield Option(move="again", gain=0.6, cost=0.6, why=poor, rung=rung)


def _closer(board: Board, rung: int) -> Iterator[Option]:
    """The sentences nearest to a question whose reply cannot be its answer; then the next model, if there is one."""
    if "closer" not in board.tried:
        why = "no answer to the question: only the sentences nearest to it are read"
        yield Option(move="closer", gain=0.5, cost=0.3, why=why, rung=rung)
    elif rung + 1 < board.rungs and "again" not in board.tried:
        yield Option(move="again", gain=0.5, cost=4.0, why="the next model on the ladder is asked", rung=rung + 1)


def _in_parts(board: Board, rung: int) -> Iterator[Option]:
    """What is lacking, asked for by itself; once more where that was in vain."""
    times = board.tried.count("parts")
    if not times:
        why = "the text goes round in circles: what it says is written on" if board.looped else _IN_PARTS
        yield Option(move="parts", gain=0.5, cost=0.6, why=why, rung=rung)
    elif times == 1:
        why = "what is lacking is asked for once more, less predictably"
        yield Option(move="parts", gain=0.2, cost=0.6, why=why, rung=rung, temperature=WARM)
