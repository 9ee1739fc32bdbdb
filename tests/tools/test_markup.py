from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sroc.tools.markup import text_of


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<h2>Rules</h2><p>Be   <b>kind</b> &lt;always&gt;.</p>", "## Rules\n\nBe kind <always>."),
        ("a<!-- <p>no</p> -->b<?php no ?>c<!DOCTYPE html>d", "abcd"),
        ("<ul><li>one<li>two</ul>three", "- one\n- two\n\nthree"),
        ("<tr><td>a</td><td>b</td></tr>", "| a | b |"),
        ("<SCRIPT>if (a < b) '</p>'</SCRIPT >x<style>p {}</style>y", "xy"),
        ("<a title=\"a > b\" href='x'>link</a>", "link"),
        ("2 < 3 & 4 > 1, a<b", "2 < 3 & 4 > 1, a<b"),
        ("line one<br>line\ntwo", "line one\nline two"),
        ("<pre>x =  1\n  y = 2</pre>", "x =  1\n  y = 2"),
        ("", ""),
    ],
)
def test_a_page_becomes_its_text(html: str, text: str) -> None:
    assert text_of(html) == (text, "")


def test_the_title_is_apart() -> None:
    assert text_of("<head><title>Our &amp;\n rules</title></head><body>Text") == ("Text", "Our & rules")


@given(st.text(alphabet="<>!-/'\"& apres=[?\n"))
@settings(deadline=None, max_examples=150)
def test_any_text_is_a_page(html: str) -> None:
    assert isinstance(text_of(html)[0], str)


@pytest.mark.parametrize(
    "unit", ["<", "<a ", "<!--", "<![", "&", "</", "<p>x", " ", "<a b='", '<a "', "<script>", "<title>"]
)
def test_a_broken_page_takes_linear_time(unit: str, within: Callable[[Callable[[], object], float], bool]) -> None:
    assert within(lambda: text_of(unit * (200_000 // len(unit))), 2)
