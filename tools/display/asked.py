"""What a stopped run asks, in; a card for notebooks and a text for terminals, out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..errors import InputError
from ..formulation.told import Told, told
from ..framing import Suggestion
from ..types import Question
from ..values import Value
from .card import esc
from .wording import clean

_BOX = "border:1px solid rgba(128,128,128,.35);border-radius:8px;padding:12px 16px;max-width:60em;line-height:1.5"
_QUIET = "opacity:.7;font-size:.9em"


class Asked(Value):
    """The questions and the sharper formulations that an interrupted run waits on.

    ```python
    asked = Asked.of(out)                       # out = sroc.invoke(...) stopped with "__interrupt__"
    asked                                       # a card in a notebook, a list when printed
    sroc.invoke(Command(resume=asked.reply("1", "nurses")), config, context=context)
    sroc.invoke(Command(resume=asked.reply(pick=2)), config, context=context)
    ```
    """

    questions: tuple[Question, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()

    @classmethod
    def of(cls, out: Any) -> Asked:
        """What the output of a stopped run asks.

        Raises:
            InputError: The run did not stop to ask.
        """
        interrupts: Sequence[Any] = (out.get("__interrupt__") or ()) if isinstance(out, Mapping) else ()
        values = [value for each in interrupts if isinstance(value := getattr(each, "value", each), Mapping)]
        if not values:
            raise InputError("The run did not stop to ask: its output has no interrupt; read its answer.")
        return cls(
            questions=tuple(Question.model_validate(q) for v in values for q in v.get("questions", ())),
            suggestions=tuple(Suggestion.model_validate(s) for v in values for s in v.get("suggestions", ())),
        )

    def reply(self, *answers: str | int, pick: int | None = None) -> dict[str, Any]:
        """What to resume with: answers in the order asked (words, or an option's number), or a formulation's number.

        Raises:
            InputError: There are more answers than questions, or no formulation of that number.
        """
        if len(answers) > len(self.questions):
            raise InputError(f"{len(answers)} answers to {len(self.questions)} questions: give one for each at most.")
        if pick is not None and not 1 <= pick <= len(self.suggestions):
            raise InputError(f"pick={pick}: there are formulations 1 to {len(self.suggestions)}.")
        given: dict[str, Any] = {q.id: str(a) for q, a in zip(self.questions, answers, strict=False)}
        return given if pick is None else {**given, "formulation": pick}

    def __str__(self) -> str:
        return clean("\n".join([*(_text(n, q) for n, q in enumerate(self.questions, 1)), *_menu(self.suggestions)]))

    def _repr_html_(self) -> str:
        asked = "".join(f"<li>{_html(q)}</li>" for q in self.questions)
        offered = "".join(f"<li>{esc(s.text)}</li>" for s in self.suggestions)
        words = told(*(s.text for s in self.suggestions[:1])).or_sharper
        title = f'<div style="{_QUIET};margin-top:8px">{words}</div>' if offered else ""
        lists = f"<ol>{asked}</ol>{title}" + (f"<ol>{offered}</ol>" if offered else "")
        return f'<div style="{_BOX}">{lists}</div>'


def _text(number: int, question: Question) -> str:
    options = " / ".join(f"{n} {o}" for n, o in enumerate(question.options, 1))
    return f"{number}. {question.text} [{question.default}] {options}\n   {question.why}".rstrip()


def _menu(suggestions: Sequence[Suggestion]) -> list[str]:
    lines = [f"  {n}. {' '.join(s.text.split())}" for n, s in enumerate(suggestions, 1)]
    return [told(suggestions[0].text).or_sharper, *lines] if lines else []


def _html(question: Question) -> str:
    words = told(question.text, question.why)
    options = "".join(
        f"<li>{_option(option, words if option == question.default else None)}</li>" for option in question.options
    )
    other = f"<li>{words.in_words}</li>" if options else ""
    why = f'<div style="{_QUIET}">{esc(question.why)}</div>' if question.why else ""
    numbered = f'<ol type="1" style="margin:4px 0;list-style-type:decimal">{options}{other}</ol>'
    return f'<div dir="auto">{esc(question.text)}</div>{why}{numbered}'


def _option(option: str, default: Told | None) -> str:
    return f"<strong>{esc(option)}</strong> ({default.default_mark})" if default else esc(option)
