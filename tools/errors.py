"""Every error SROC raises.

SrocError
|- SettingsError   the caller passed a wrong setting, limit or option; fix the call
|- InputError      the request, a document or a file cannot be used; fix the input
|- ModelError      no model could answer (absent, refused, unreachable); has .calls and, after a run, .answer
|- SaveError       the checkpointer failed: nothing more was paid for; has .answer, .thread_id and .how_to_resume
|- ThreadBusy      another run works on the thread; has .thread_id and .how_to_resume
|- WeightsError    local weights could not be fetched or verified; nothing half-written stays behind
`- LimitReached    the next call would pass a limit; inside a run it becomes `Answer.stopped_by`

An outcome that a caller should expect (an objective unmet, a limit reached) is a value in the `Answer`, never an error.
Each message is one sentence: the value, the rule it broke, and the fix.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .record import Answer, Call, Usage


class SrocError(RuntimeError):
    """The root: catch this to catch all that SROC raises on purpose.

    Servers of LangGraph's tell clients the words of a RuntimeError and hide those of other classes; pydantic leaves it
    as it is.
    """


class SettingsError(SrocError):
    """A setting, limit or option is wrong."""


class InputError(SrocError):
    """The request, a document or a file cannot be used."""


class ModelError(SrocError):
    """No model could answer.

    Args:
        message: What failed and the fix, one sentence.
        calls: The journal of the failed calls, oldest first.
        answer: The record of the run so far, where there was one.
        overflow: Whether a model found the prompt larger than its window.
    """

    def __init__(
        self, message: str, *, calls: tuple[Call, ...] = (), answer: Answer | None = None, overflow: bool = False
    ) -> None:
        super().__init__(message)
        self.overflow = overflow
        self.calls = calls
        self.answer = answer


class WeightsError(SrocError):
    """Local weights could not be fetched or verified."""


class LimitReached(SrocError):
    """The next call would pass a limit.

    Args:
        limit: The field's name in `Limits`.
        message: What was asked for and what is left.
    """

    def __init__(self, limit: str, message: str) -> None:
        super().__init__(message)
        self.limit = limit


class SaveError(SrocError):
    """The checkpointer failed, so the run ended before it paid for anything more.

    Args:
        message: What failed, one sentence.
        thread_id: The thread, as far as it is saved.
        calls: The calls that this run made and could not save, oldest first.
        answer: The best verified draft and its record so far, where there is one.
    """

    def __init__(
        self,
        message: str,
        *,
        thread_id: str | None = None,
        calls: tuple[Call, ...] = (),
        answer: Answer | None = None,
    ) -> None:
        super().__init__(message)
        self.thread_id = thread_id
        self.calls = calls
        self.answer = answer

    @property
    def usage(self) -> Usage:
        """What was used so far, whether it could be saved or not."""
        from .limits import total

        saved = {call.id: call for call in self.answer.calls} if self.answer else {}
        return total({**saved, **{call.id: call for call in self.calls}}.values())

    @property
    def how_to_resume(self) -> str:
        """What to call when the checkpointer works again."""
        return how_to_resume(self.thread_id)


def how_to_resume(thread_id: str | None) -> str:
    """The call that goes on where a thread was left."""
    return f'invoke(None, {{"configurable": {{"thread_id": {thread_id!r}}}}})'


class ThreadBusy(SrocError):
    """Another run works on the thread, and this one was not to wait.

    Args:
        thread_id: The thread.
        why: Where it is not that another run came first.
    """

    def __init__(self, thread_id: str, why: str = "another run works on it") -> None:
        super().__init__(
            f"thread {thread_id!r}: {why}; wait for that run to end, or pass "
            'context={"multitask_strategy": "enqueue"} to be served after it.'
        )
        self.thread_id = thread_id

    @property
    def how_to_resume(self) -> str:
        """What to call to go on where the other run left the thread."""
        return how_to_resume(self.thread_id)
