"""A report in, one HTML page out: no script, nothing fetched, all escaped, the same bytes for the same report."""

from __future__ import annotations

from collections.abc import Iterable

from ..display.card import esc
from ..display.wording import short
from .markdown import COLUMNS, LEGEND, cells, ran, title
from .plot import plot
from .report import Report, problems, told
from .rows import Row

_STYLE = (
    ":root{color-scheme:light dark}body{font:15px/1.5 system-ui,sans-serif;max-width:70em;margin:2em auto;"
    "padding:0 1em}"
    "table{border-collapse:collapse}td,th{text-align:left;vertical-align:top;padding:3px 12px 3px 0;"
    "border-bottom:1px solid rgba(128,128,128,.35)}td{font-variant-numeric:tabular-nums}"
    "summary{cursor:pointer;margin:1em 0 .5em}.no{color:#b3261e}.quiet{opacity:.7}"
)
_LONGEST = 300
"""Characters of a reply that are shown; the JSON report holds all of it."""


def as_page(report: Report) -> str:
    """Figures, plot, differences, troubles, and every item with what each arm made of it."""
    sentences = "".join(f"<li>{esc(told(d))}</li>" for d in report.differences)
    wrong = "".join(f"<li>{times} × {esc(short(what, _LONGEST))}</li>" for what, times in problems(report))
    body = (
        f"<h1>{esc(title(report))}</h1><p>{esc(ran(report))}</p>",
        _table(COLUMNS, (tuple(esc(cell) for cell in cells(arm)) for arm in report.arms)),
        f'<p class="quiet">{esc(LEGEND)}</p>',
        plot(report.arms),
        f"<ul>{sentences}</ul>" if sentences else "",
        f"<h2>What could not be asked or scored</h2><ul>{wrong}</ul>" if wrong else "",
        _items(report),
    )
    head = f'<meta charset="utf-8"><title>{esc(title(report))}</title><style>{_STYLE}</style>'
    return f'<!doctype html><html lang="en"><head>{head}</head><body>{"".join(body)}</body></html>\n'


def _items(report: Report) -> str:
    by_item: dict[str, list[Row]] = {}
    for row in report.rows:
        by_item.setdefault(row.item, []).append(row)
    rows = (tuple(_item(name, found)) for name, found in by_item.items())
    return f"<details><summary>Every item</summary>{_table(('item', 'what each arm made of it'), rows)}</details>"


def _item(name: str, rows: Iterable[Row]) -> Iterable[str]:
    yield esc(short(name, 60))
    yield "".join(_made(row) for row in rows)


def _made(row: Row) -> str:
    score = "not scored" if row.score is None else f"{row.score:g}"
    mark = ' class="no"' if row.score == 0 else ""
    said = esc(row.problem or short(row.outcome.text, _LONGEST))
    aside = f' <span class="quiet">{esc(short(row.comment, _LONGEST))}</span>' if row.comment else ""
    return f"<div><b{mark}>{esc(row.arm)} {score}</b>{aside}<br>{said}</div>"


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """The cells are HTML already."""
    top = "".join(f"<th>{esc(name)}</th>" for name in head)
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table><tr>{top}</tr>{body}</table>"
