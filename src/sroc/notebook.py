"""A graph and a request in, the answer out; meanwhile a notebook's cell shows where the run stands."""

from __future__ import annotations

import html
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from .tools.display.asked import Asked
from .tools.display.live import progress_line
from .tools.display.wording import counted, duration

if TYPE_CHECKING:
    from .tools.record import Answer

__all__ = ["watch"]

_BAR = "height:6px;border-radius:3px;background:rgba(128,128,128,.25);max-width:24em;margin:4px 0"
_FILL = "height:6px;border-radius:3px;background:#1a7f37;width:"
_STAGES = ("formulator", "resolver", "planner", "specialist", "critic", "composer")


async def watch(graph: Any, request: Any, config: Any = None, *, context: Any = None) -> Answer | Asked:
    """Run a graph and show in the cell's output where it stands; as a cell's last value the result shows as a card.

    ```python
    await watch(sroc, {"messages": [("user", "...")]})
    ```

    The progress ends as one line on what was used, so that a saved notebook stays readable. Returned is the answer, or
    what the graph stopped to ask: then go on with `await watch(sroc, Command(resume=asked.reply(...)), config)`.

    Method: LangGraph's stream mode "custom", drawn over itself by IPython's display handle.

    Args:
        graph: Of `create_sroc`.
        request: Its input, or a `Command`.
        config: As for `ainvoke`.
        context: As for `ainvoke`.

    Raises:
        SrocError: As the graph does.
    """
    show = _shown()
    answer: Answer | None = None
    asked: Asked | None = None
    modes = ["custom", "updates", "values"]
    async for part in graph.astream(request, config, context=context, stream_mode=modes, version="v2"):
        if part["type"] == "custom":
            show(_bar(part["data"]))
        elif part["type"] == "updates" and part["data"].get("__interrupt__"):
            asked = Asked.of(part["data"])
        elif part["type"] == "values":
            answer = part["data"].get("answer")
    if asked is not None:
        show("<div>waiting for a reply</div>")
        return asked
    if answer is None:
        raise RuntimeError("the graph ended without an answer: pass one that create_sroc made")
    show(_used(answer))
    return answer


def _shown() -> Callable[[str], None]:
    """What replaces the cell's progress with another HTML; outside notebooks nothing is shown."""
    try:
        from IPython import display as screens
        from IPython.core.getipython import get_ipython
    except ImportError:
        return lambda _: None
    if get_ipython() is None:
        return lambda _: None
    screen: Any = screens
    handle = screen.display(_Markup(_bar({"stage": "starting"})), display_id=True)
    return lambda text: handle.update(_Markup(text))


class _Markup(str):
    """HTML that a notebook shows as such."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        return str(self)


def _bar(event: Mapping[str, Any]) -> str:
    stage = str(event.get("stage"))
    place = _STAGES.index(stage) if stage in _STAGES else 0
    done = (event.get("done") or 0) / max(1, event.get("total") or 1)
    share = min(100, round(100 * (place + done) / len(_STAGES)))
    line = html.escape(progress_line(event))
    return f'<div>{line}<div style="{_BAR}"><div style="{_FILL}{share}%"></div></div></div>'


def _used(answer: Answer) -> str:
    used = answer.usage
    return f"<div>{counted(used.calls, 'call')}, {counted(used.total_tokens, 'token')}, {duration(used.seconds)}</div>"
