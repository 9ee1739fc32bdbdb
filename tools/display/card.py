"""An `Answer` in; an HTML card out: no script, no style sheet, all escaped, the same bytes for the same answer.

Greys are half transparent and text keeps the page's colour, so that the card reads on light and on dark. Long parts
fold (`<details>`), and each part still reads where a page strips styles or pictures.
"""

from __future__ import annotations

import hashlib
import html
import re
from collections import Counter
from collections.abc import Iterable

from ..record import Answer, Call, Citation, Outcome, SourceCoverage, Verdict
from ..types import Objective, Resolution
from .headings import headings
from .particulars import particulars
from .picture import bar, task_colours
from .support import rows, underlined
from .wording import (
    change_line,
    clean,
    counted,
    coverage_line,
    percent,
    place,
    quoted,
    settled_by,
    short,
    usage_line,
    weightiest,
)

_MARK = re.compile(r"\[([0-9]{1,6})\]")
_LINE = "1px solid rgba(128,128,128,.35)"
_CARD = f"border:{_LINE};border-radius:8px;padding:12px 16px;max-width:60em;line-height:1.5;text-align:left"
_WRAPPED = "white-space:pre-wrap;word-break:normal;overflow-wrap:anywhere"
_PLAIN = f"{_WRAPPED};background:none;color:inherit;border:0;padding:0;"
_PRE = f"{_PLAIN}font-family:inherit;margin:0 0 8px"
_CODE = f"{_PLAIN}font-size:.85em;margin:2px 0 8px"
_QUOTE = "margin:0 0 6px 2em;border-left:3px solid rgba(128,128,128,.35);padding-left:8px"
_CELL = "text-align:left;vertical-align:top;padding:2px 10px 2px 0"
_BADGE = "color:#fff;border-radius:10px;padding:1px 10px;font-size:.85em;background:"
_QUIET = "opacity:.7;font-size:.9em"
_COLOURS = {"met": "#1a7f37", "partial": "#9a6700", "unmet": "#b3261e"}
_SIGNS: dict[Outcome, str] = {"met": "✓", "unmet": "✗", "yielded": "↷", "unchecked": "?"}

MOST_OPEN = 8
"""A part with more rows than this starts folded."""
MOST_BARS = 40
MOST_CHARACTERS = 2_000
"""Of one message or reply in the folded calls; the record holds all of it."""


def as_html(answer: Answer) -> str:
    """The card: badge, text, note, then objectives, what yielded, coverage, citations, assumptions, cost and calls."""
    key = "sroc-" + hashlib.sha256(repr(answer).encode("utf-8", "backslashreplace")).hexdigest()[:12]
    parts = (
        _status(answer),
        _text(answer, key),
        _paragraph(answer.note),
        _objectives(answer),
        _yielded(answer),
        _coverage(answer),
        _support(answer) or _ungrounded(answer),
        _particulars(answer),
        _citations(answer.citations, key),
        _list(headings(answer).assumptions, _assumptions(answer)),
        _list(headings(answer).next_time, [_pre(answer.coaching)] if answer.coaching else []),
        f'<div style="{_QUIET};margin-top:8px">{esc(usage_line(answer.usage))}</div>',
        _calls(answer.calls),
    )
    return f'<div id="{key}" style="{_CARD}">{"".join(parts)}</div>'


def esc(text: str) -> str:
    """Text that is only text anywhere in HTML, attribute values included."""
    return html.escape(clean(text), quote=True)


def _status(answer: Answer) -> str:
    badge = f'<span style="{_BADGE}{_COLOURS[answer.status]}">{answer.status}</span>'
    stopped = f" {_quiet('stopped by ' + answer.stopped_by)}" if answer.stopped_by else ""
    return f'<div style="margin-bottom:8px">{badge}{stopped}</div>'


def _text(answer: Answer, key: str) -> str:
    numbers = {citation.number for citation in answer.citations}

    def linked(mark: re.Match[str]) -> str:
        number = int(mark[1])
        return f'<a href="#{key}-c{number}" style="color:inherit">[{number}]</a>' if number in numbers else mark[0]

    return _pre_html(underlined(answer, lambda text: _MARK.sub(linked, esc(text)), esc))


def _support(answer: Answer) -> str:
    """Each statement with its support, as footnotes: what a title shows on hover can be read here by anyone."""
    found = rows(answer.grounding.claims)
    lines = [f"{sign} {esc(said)}<br>{_quiet(told)}" for sign, said, told in found]
    return _list(answer.grounding.statement, lines)


def _ungrounded(answer: Answer) -> str:
    return f'<div style="{_QUIET};margin-top:6px">{esc(answer.grounding.statement)}</div>'


def _particulars(answer: Answer) -> str:
    """What of the request the answer leaves aside, and what of it would stand in any answer."""
    lines = [f"{sign} {esc(said)}<br>{_quiet(told)}" for sign, said, told in particulars(answer.specificity)]
    return _list(answer.specificity.statement, lines)


def _objectives(answer: Answer) -> str:
    verdicts = {verdict.objective_id: verdict for verdict in answer.verdicts}
    known = {objective.id: objective for objective in answer.objectives}
    unchecked = {key: Verdict(objective_id=key, outcome="unchecked") for key in known}
    rows = (unchecked | verdicts).values()
    tally = Counter(verdict.outcome for verdict in rows)
    title = "Objectives: " + ", ".join(f"{tally[outcome]} {outcome}" for outcome in _SIGNS if tally[outcome])
    lines = "".join(_objective(row, known.get(row.objective_id)) for row in rows)
    table = f'<table style="border:0;color:inherit;font-size:inherit">{lines}</table>'
    return _fold(title, table, is_open=len(rows) <= MOST_OPEN) if rows else ""


def _objective(verdict: Verdict, objective: Objective | None) -> str:
    said = f"{esc(objective.text)} {_quiet(f'{objective.authority}, {objective.hardness}')}" if objective else ""
    verifier = _quiet(verdict.verifier) if verdict.verifier != "none" else ""
    cells = (
        f"{_SIGNS[verdict.outcome]}&nbsp;{verdict.outcome}",
        said or esc(verdict.objective_id),
        f"{esc(verdict.evidence)} {verifier}",
    )
    return "<tr>" + "".join(f'<td dir="auto" style="{_CELL}">{cell}</td>' for cell in cells) + "</tr>"


def _yielded(answer: Answer) -> str:
    return _list(headings(answer).yielded, [_resolution(answer, each) for each in answer.resolutions], is_open=True)


def _resolution(answer: Answer, resolution: Resolution) -> str:
    if resolution.conflict.kind == "evidence":
        return f"{esc(resolution.given_up)} {_quiet(settled_by(resolution))}"
    losers, winners = (esc(quoted(answer, ids)) for ids in (resolution.losers, resolution.winners))
    lines = [
        f"<s>{losers}</s> yielded to <strong>{winners}</strong> {_quiet('by ' + resolution.rule)}",
        esc(resolution.conflict.explanation),
        esc(resolution.given_up),
        f"Smallest change that lets all hold: {esc(resolution.smallest_change)}" if resolution.smallest_change else "",
        f"To mend: {esc(resolution.fault)}" if resolution.fault else "",
    ]
    return "<br>".join(line for line in lines if line)


def _coverage(answer: Answer) -> str:
    sources = answer.coverage.sources
    if not sources:
        return ""
    colours = task_colours(answer.coverage)
    goals = {task.id: short(task.goal, 80) for task in answer.plan.tasks} if answer.plan else {}
    bars = "".join(_document(source, colours, goals) for source in sources[:MOST_BARS])
    rest = sum(source.documents for source in sources[MOST_BARS:])
    more = f'<div style="{_QUIET}">and {counted(rest, "document")} more</div>' if rest > 0 else ""
    share = percent(answer.coverage.read, answer.coverage.characters)
    title = f"Coverage: {share} of {counted(answer.coverage.documents, 'document')} read"
    return _fold(title, bars + _legend(colours) + more, is_open=len(sources) <= MOST_OPEN)


def _document(source: SourceCoverage, colours: dict[str, str], goals: dict[str, str]) -> str:
    name = f"{esc(source.title or source.source)} {_quiet(coverage_line(source))}"
    return f'<div style="margin:4px 0" dir="auto">{name}{bar(source, colours, goals, esc)}</div>'


def _legend(colours: dict[str, str]) -> str:
    tasks = list(colours.items())[:MOST_OPEN]
    marks = "".join(f'<span style="color:{colour}">■</span> {esc(task)} &nbsp;' for task, colour in tasks)
    return f'<div style="{_QUIET}">{marks}</div>' if len(tasks) > 1 else ""


def _citations(citations: tuple[Citation, ...], key: str) -> str:
    seen: set[int] = set()
    rows = []
    for citation in citations:
        anchor = "" if citation.number in seen else f' id="{key}-c{citation.number}"'
        seen.add(citation.number)
        rows.append(_citation(citation, anchor))
    return _fold("Sources", "".join(rows), is_open=len(rows) <= MOST_OPEN) if rows else ""


def _citation(citation: Citation, anchor: str) -> str:
    where = esc(place(citation.title, citation.source, citation.heading))
    found = "cited by the model" if citation.found_by == "mark" else "matched by code"
    span = _quiet(f"characters {citation.start:,} to {citation.end:,}, {found}")
    quote = f'<blockquote style="{_QUOTE}">{_pre(citation.quote)}</blockquote>'
    return f'<div{anchor} dir="auto">[{citation.number}] <strong>{where}</strong> {span}{quote}</div>'


def _calls(calls: tuple[Call, ...]) -> str:
    return _fold(f"Calls: {len(calls)}", "".join(_call(call) for call in calls)) if calls else ""


def _call(call: Call) -> str:
    failed = f" ✗ {esc(call.error)}" if call.error else ""
    cut = " (cut by its length)" if call.cut else ""
    title = f"{esc(call.role)} · {esc(call.model)} · {esc(usage_line(call.usage))}{cut}{failed}"
    messages = [(message.role, message.content) for message in call.messages]
    body = "".join(_said(who, what) for who, what in [*messages, ("reply", call.reply)])
    return f'<details style="margin-left:1em"><summary>{title}</summary>{body}</details>'


def _said(who: str, what: str) -> str:
    over = len(what) - MOST_CHARACTERS
    cut = _quiet(f"… and {counted(over, 'character')} more, in answer.calls") if over > 0 else ""
    return f'{_quiet(who)}<pre dir="auto" style="{_CODE}">\n{esc(what[:MOST_CHARACTERS])}</pre>{cut}'


def _fold(title: str, body: str, *, is_open: bool = False) -> str:
    state = " open" if is_open else ""
    inner = f'<div style="margin:4px 0 0 1em">{body}</div>'
    return f'<details{state} style="margin-top:6px"><summary>{esc(title)}</summary>{inner}</details>'


def _list(title: str, rows: Iterable[str], *, is_open: bool = False) -> str:
    items = "".join(f'<li dir="auto">{row}</li>' for row in rows)
    return _fold(title, f'<ul style="margin:0;padding-left:1.2em">{items}</ul>', is_open=is_open) if items else ""


def _assumptions(answer: Answer) -> list[str]:
    shown, left = weightiest(answer)
    words = headings(answer)
    more = [esc(words.more.format(left))] if left else []
    return [*(f"{esc(a.text)} {_quiet(words.origins[a.source])}" for a in shown), *more, *map(esc, change_line(answer))]


def _paragraph(text: str) -> str:
    return f'<p dir="auto" style="margin:0 0 8px"><em>{esc(text)}</em></p>' if text else ""


def _pre(text: str) -> str:
    return _pre_html(esc(text))


def _pre_html(escaped: str) -> str:
    return f'<pre dir="auto" style="{_PRE}">\n{escaped}</pre>'  # HTML drops the first line end after <pre>


def _quiet(text: str) -> str:
    return f'<span style="{_QUIET}">{esc(text)}</span>'
