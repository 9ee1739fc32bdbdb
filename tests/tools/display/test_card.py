"""The card: safe, self-contained, complete."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sroc.tools.display import as_html
from sroc.tools.display.wording import clean
from sroc.tools.record import Answer, Call, Coverage, SourceCoverage
from sroc.tools.support import Claim, Gap, Grounding
from sroc.tools.types import Message, Objective

from .answers import PLAIN, USED, full

TAGS = {"div", "span", "pre", "p", "em", "strong", "s", "br", "a", "table", "tr", "td", "ul", "li", "blockquote"}
TAGS |= {"details", "summary"}
ATTRIBUTES = {"id", "style", "href", "dir", "open", "role", "title"}


class Page(HTMLParser):
    """What a browser makes of a card."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data

    def values(self, name: str) -> list[str]:
        return [value for key, value in self.attributes if key == name]


HOSTILE = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror='alert(1)'>",
    "</pre></div></details><h1>out</h1>",
    "</title></svg><style>*{display:none}</style>",
    "<!-- ",
    "&lt;b&gt; &#60;i&#62; &nbsp",
    "javascript:alert(1)",
    "]]> <![CDATA[ {{7*7}} ${x} $\\(x\\)$",
]


@pytest.mark.parametrize("payload", HOSTILE)
def test_a_card_shows_hostile_words_in_every_field_as_mere_text(payload: str) -> None:
    page = Page(as_html(full(lambda name: f"{payload}{name}")))
    assert not page.open
    assert page.tags <= TAGS
    assert {name for name, _ in page.attributes} <= ATTRIBUTES
    assert all(re.fullmatch(r"#sroc-[0-9a-f]{12}-c1", href) for href in page.values("href"))
    for name in ("text", "note", "evidence", "winner", "loser", "explanation", "given up", "quote", "message", "error"):
        assert clean(payload + name) in page.text


@settings(max_examples=40, deadline=None)
@given(words=st.text(max_size=30))
def test_any_words_leave_a_card_well_formed_and_encodable(words: str) -> None:
    html = as_html(full(lambda name: words + name))
    html.encode("utf-8")
    page = Page(html)
    assert not page.open
    assert page.tags <= TAGS


def test_a_card_needs_no_script_style_sheet_or_network() -> None:
    page = Page(as_html(PLAIN))
    assert not page.tags & {"script", "style", "link", "img", "iframe", "object"}
    assert not [name for name, _ in page.attributes if name.startswith("on") or name == "src"]


def test_the_same_answer_gives_the_same_card() -> None:
    assert as_html(PLAIN) == as_html(Answer.model_validate_json(PLAIN.model_dump_json()))


def test_two_answers_on_one_page_share_no_anchor() -> None:
    other = PLAIN.model_copy(update={"text": "another"})
    ids = [Page(as_html(answer)).values("id") for answer in (PLAIN, other)]
    assert not set(ids[0]) & set(ids[1])


def test_citation_marks_link_to_their_own_card_and_unknown_marks_do_not() -> None:
    html = as_html(PLAIN)
    page = Page(html)
    assert page.values("href") == [f"#{page.values('id')[1]}"]
    assert "[7]" in page.text
    assert ">[7]</a>" not in html


def test_anchors_are_unique_where_two_passages_share_a_number() -> None:
    twice = PLAIN.model_copy(update={"citations": PLAIN.citations * 2})
    ids = Page(as_html(twice)).values("id")
    assert len(ids) == len(set(ids))


def test_a_card_keeps_the_line_ends_of_the_text() -> None:
    html = as_html(Answer(text="\n\none\n  two\r\nthree", status="met"))
    assert "\n\n\none\n  two\nthree</pre>" in html


def test_a_card_says_both_sides_of_what_yielded_in_their_own_words() -> None:
    text = Page(as_html(PLAIN)).text
    assert '"the loser" yielded to "the winner" by authority' in text
    assert "the explanation" in text


def test_an_objective_without_a_verdict_is_shown_as_unchecked() -> None:
    answer = Answer(text="x", status="met", objectives=(Objective(id="o1", text="be kind"),))
    assert "?\xa0unchecked" in Page(as_html(answer)).text


def test_a_bare_answer_has_a_badge_a_text_and_a_cost_and_no_empty_part() -> None:
    html = as_html(Answer(text="Yes.", status="met", usage=USED))
    assert "<details" not in html
    assert " ".join(Page(html).text.split()) == (
        "met Yes.No source was given, so nothing was checked against a source.1 call · 812 tokens · $0.0012 · 3.2 s"
    )


def test_long_messages_of_calls_are_cut_and_say_so() -> None:
    call = Call(id="1", role="critic", model="m", messages=(Message(role="user", content="x" * 2_500),))
    text = Page(as_html(Answer(text="", status="met", calls=(call,)))).text
    assert "… and 500 characters more, in answer.calls" in text
    assert "x" * 2_001 not in text


def test_a_thousand_documents_are_counted_even_where_they_are_not_drawn() -> None:
    source = SourceCoverage(source="s", characters=10, read=10, skipped=0, failed=0, spans=((0, 10, "t"),))
    html = as_html(Answer(text="", status="met", coverage=Coverage(sources=(source,) * 1_000)))
    assert "and 960 documents more" in html
    assert html.count('role="img"') == 40


def test_each_statement_shows_its_support_on_hover_and_as_a_footnote() -> None:
    claims = (
        Claim(text="Refunds take 14 days.", start=0, end=21, support="supported", source="a.md", quote="14 days"),
        Claim(
            text="Cats fly <b>.",
            start=22,
            end=35,
            support="marked",
            gaps=(Gap(kind="number", said="9", found="4"),),
            derived=("1 + 3 = 4",),
        ),
    )
    grounding = Grounding(claims=claims, statement="Of 2 statements: 1 carried.")
    html = as_html(Answer(text="Refunds take 14 days. Cats fly <b>.", status="met", usage=USED, grounding=grounding))
    assert 'title="supported; a.md: “14 days”"' in html
    assert "marked; number: says “9”, source: “4”; 1 + 3 = 4" in html
    assert html.count("Refunds take 14 days.") == 2
    assert "<b>" not in html
    assert "<script" not in html
