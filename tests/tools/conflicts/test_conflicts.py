from __future__ import annotations

import pytest

from sroc.tools.checks import (
    Answers,
    Case,
    Check,
    Count,
    FormatCheck,
    Language,
    Occurs,
    Options,
    Position,
    Postscript,
    Repeat,
    Resource,
    Sources,
    Title,
    Wrap,
)
from sroc.tools.conflicts import find_conflicts
from sroc.tools.types import Objective


def said(*checks: Check, **more: object) -> list[Objective]:
    return [Objective(id=f"o{i}", text=f"only wish {i}", check=c, **more) for i, c in enumerate(checks)]  # type: ignore[arg-type]


def least(unit: str, number: int, per: str | None = None) -> Count:
    return Count(unit=unit, minimum=number, per=per)  # type: ignore[arg-type]


def most(unit: str, number: int, per: str | None = None) -> Count:
    return Count(unit=unit, maximum=number, per=per)  # type: ignore[arg-type]


def without(term: str, scope: str = "word") -> Occurs:
    return Occurs(term=term, maximum=0, scope=scope)  # type: ignore[arg-type]


def holding(term: str, scope: str = "word", times: int = 1) -> Occurs:
    return Occurs(term=term, minimum=times, scope=scope)  # type: ignore[arg-type]


JSON = FormatCheck(format="json")
CLASHES: dict[str, tuple[str, list[Check]]] = {
    "a range": ("count", [least("words", 100), most("words", 50)]),
    "two exact numbers": ("count", [Count(unit="paragraphs", minimum=n, maximum=n) for n in (3, 4)]),
    "units within units": ("count", [least("paragraphs", 3), least("sentences", 5, "paragraphs"), most("words", 10)]),
    "parts of a whole": ("count", [most("paragraphs", 3), most("sentences", 4, "paragraphs"), least("sentences", 15)]),
    "a cycle": ("count", [least("sentences", 5, "paragraphs"), most("sentences", 2, "paragraphs")]),
    "a longer cycle": (
        "count",
        [least("sentences", 5, "paragraphs"), least("words", 11, "sentences"), most("words", 50, "paragraphs")],
    ),
    "densities of parts that do not cover the text": (
        "count",
        [least("words", 10, "bullets"), most("words", 5, "bullets")],
    ),
    "words in characters": ("count", [least("words", 100), most("characters", 198)]),
    "characters that wanted words need": ("count", [holding("harbour"), holding("copper"), most("characters", 13)]),
    "wanted words": ("count", [holding("harbour"), holding("copper", times=2), most("words", 2)]),
    "words of a phrase": ("count", [holding("the quiet harbour", "phrase"), most("words", 2)]),
    "overlapping phrases": ("count", [holding("big red", "phrase"), holding("red car", "phrase"), most("words", 2)]),
    "inclusion and exclusion": ("inclusion", [holding("GDPR"), without("gdpr")]),
    "often and seldom": ("inclusion", [holding("risk", times=3), Occurs(term="risk", maximum=2)]),
    "a word of a phrase": ("inclusion", [holding("the quiet harbour", "phrase"), without("Quiet")]),
    "a phrase of a phrase": ("inclusion", [holding("the quiet harbour", "phrase"), without("quiet harbour", "phrase")]),
    "a quotation's own full stop": ("inclusion", [holding("thank you", "phrase"), without("thank you.", "phrase")]),
    "a mark of a phrase": ("inclusion", [holding("Dr. Smith, PhD", "phrase"), without(",", "character")]),
    "letters of words": (
        "inclusion",
        [holding("bee"), holding("tree"), Occurs(term="e", maximum=3, scope="letter")],
    ),
    "a word at the start": ("inclusion", [Position(edge="start", text="Dear friends"), without("friends")]),
    "marks of wrapping": ("inclusion", [Wrap(left='"', right='"'), without('"', "character")]),
    "marks of questions": ("inclusion", [least("questions", 2), without("?", "character")]),
    "marks between answers": ("inclusion", [Answers(number=2, mark="***"), without("*", "character")]),
    "a word outside the options": ("inclusion", [Options(options=("yes", "no")), holding("perhaps")]),
    "a word of every option": ("inclusion", [Options(options=("red fish", "blue fish")), without("fish")]),
    "options without a common one": ("inclusion", [Options(options=("yes", "no")), Options(options=("red", "blue"))]),
    "options and length": ("count", [Options(options=("yes", "no")), least("words", 20)]),
    "a request to repeat": ("count", [Repeat(text="Write a poem about boats"), most("words", 4)]),
    "numbers of answers": ("count", [Answers(number=2, mark="***"), Answers(number=3, mark="***")]),
    "a paragraph that is not there": (
        "count",
        [Position(edge="start", text="Lastly", unit="paragraph", index=4), most("paragraphs", 3)],
    ),
    "machine formats": ("format", [JSON, FormatCheck(format="csv")]),
    "JSON and Markdown": ("format", [JSON, FormatCheck(format="markdown")]),
    "JSON and bullets": ("format", [JSON, least("bullets", 3)]),
    "JSON and a title": ("format", [JSON, Title()]),
    "JSON and a postscript": ("format", [JSON, Postscript()]),
    "JSON and quotation marks around": ("format", [JSON, Wrap(left='"', right='"')]),
    "a format and none of it": ("format", [JSON, FormatCheck(format="json", negated=True)]),
    "bullets and none of them": ("format", [FormatCheck(format="bullets", negated=True), least("bullets", 1)]),
    "headings in sections": (
        "format",
        [FormatCheck(format="headings", negated=True), least("headings", 1, "sections"), least("sections", 2)],
    ),
    "Markdown and none of it": ("format", [FormatCheck(format="markdown", negated=True), least("highlights", 1)]),
    "two cases": ("case", [Case(case="lower"), Case(case="upper")]),
    "small letters and capitals": ("case", [Case(case="lower"), least("capital_words", 2)]),
    "capitals and none of them": ("case", [Case(case="upper"), most("capital_words", 0)]),
    "a capital in small letters": ("case", [Case(case="lower"), holding("A", "character")]),
    "two languages": ("language", [Language(code="fr"), Language(code="en")]),
    "a language and not it": ("language", [Language(code="fr"), Language(code="fr", negated=True)]),
    "options in another script": ("language", [Language(code="en"), Options(options=("да", "нет"))]),
    "two starts": ("position", [Position(edge="start", text="Dear"), Position(edge="start", text="Hello")]),
    "two ends": ("position", [Position(edge="end", text="Thanks."), Position(edge="end", text="Goodbye!")]),
    "every and the second": (
        "position",
        [
            Position(edge="start", text="Note", unit="paragraph"),
            Position(edge="start", text="Lastly", unit="paragraph", index=2),
        ],
    ),
    "a start and the repeated request": (
        "position",
        [Repeat(text="Write a poem"), Position(edge="start", text="Certainly")],
    ),
    "tokens": ("resource", [Resource(resource="total_tokens", maximum=100), least("words", 200)]),
    "sources": ("evidence", [Sources(rule="cite"), Sources(rule="none")]),
}
TRUCES: dict[str, list[Check]] = {
    "the same twice": [least("words", 100), least("words", 100)],
    "a stronger restatement": [most("words", 100), most("words", 50), least("words", 50)],
    "densities that fit": [least("sentences", 3, "paragraphs"), most("sentences", 3, "paragraphs")],
    "bullets beside other text": [most("words", 5, "bullets"), most("bullets", 3), least("words", 200)],
    "JSON in a fence": [JSON, Wrap(left="```json", right="```")],
    "paragraphs inside JSON": [JSON, least("paragraphs", 3)],
    "XML and HTML": [FormatCheck(format="xml"), FormatCheck(format="html")],
    "a table in Markdown": [FormatCheck(format="table"), FormatCheck(format="markdown")],
    "small letters and a capitalised term": [Case(case="lower"), holding("GDPR"), Position(edge="start", text="Dear")],
    "a start and a longer one": [Position(edge="start", text="Dear"), Position(edge="start", text="Dear Sir,")],
    "an end and a longer one": [Position(edge="end", text="boats."), Position(edge="end", text="Quiet boats")],
    "starts of other places": [
        Position(edge="start", text="Dear"),
        Position(edge="start", text="Hello", unit="paragraph", index=2),
    ],
    "a part of a hyphenated word": [holding("state-of-the-art"), without("art")],
    "numerals between capitals": [Case(case="upper"), most("capital_words", 5), least("words", 50)],
    "a mark at the end of a word": [holding("etc"), without("etc.")],
    "a part of a word": [holding("party"), without("art")],
    "letters of either case": [holding("GDPR"), without("G", "character")],
    "a foreign phrase": [Language(code="fr"), holding("привет")],
    "options and a mark": [Options(options=("yes.", "no")), without(".", "character")],
    "two languages not wanted": [Language(code="fr", negated=True), Language(code="en", negated=True)],
    "an option in another list": [Options(options=("yes", "no")), Options(options=("no", "perhaps"))],
    "only from the documents, with citations": [Sources(rule="only"), Sources(rule="cite")],
    "money and time": [Resource(resource="cost_usd", maximum=0.01), Resource(resource="seconds", maximum=5)],
    "data in plain text": [JSON, FormatCheck(format="plain"), FormatCheck(format="markdown", negated=True)],
    "sections marked otherwise": [
        Count(unit="sections", minimum=3, maximum=3, mark="SECTION"),
        Count(unit="sections", minimum=5, maximum=5, mark="Part"),
    ],
}


@pytest.mark.parametrize(("kind", "checks"), CLASHES.values(), ids=CLASHES)
def test_what_cannot_hold_together_is_one_conflict(kind: str, checks: list[Check]) -> None:
    (conflict,) = find_conflicts(said(*checks))
    assert conflict.objective_ids == tuple(f"o{i}" for i in range(len(checks)))
    assert conflict.kind == kind


@pytest.mark.parametrize(("kind", "checks"), CLASHES.values(), ids=CLASHES)
def test_any_part_of_a_conflict_holds(kind: str, checks: list[Check]) -> None:
    objectives = said(*checks)
    assert [find_conflicts(objectives[:i] + objectives[i + 1 :]) for i in range(len(checks))] == [()] * len(checks)


@pytest.mark.parametrize("checks", TRUCES.values(), ids=TRUCES)
def test_what_can_hold_together_is_no_conflict(checks: list[Check]) -> None:
    assert find_conflicts(said(*checks)) == ()


def test_languages_asked_for_in_one_breath_go_together() -> None:
    both = said(Language(code="en"), Language(code="fr"))
    objectives = [o.model_copy(update={"text": "in English and French", "span": (0, 21)}) for o in both]
    assert find_conflicts(objectives) == ()


def test_an_option_with_more_after_it_is_not_the_whole_answer() -> None:
    choice = Objective(id="a", text="yes or no, then explain", check=Options(options=("yes", "no")))
    more = said(least("words", 50), holding("because"), Language(code="ru"))
    other = Objective(id="b", text="then red or blue", check=Options(options=("red", "blue")))
    assert find_conflicts([choice, *more, other]) == ()


def test_about_an_exact_number_leaves_a_tenth_of_room() -> None:
    objectives = [*said(Count(unit="words", minimum=100, maximum=100), hardness="about"), *said(least("words", 108))]
    assert find_conflicts(objectives) == ()


def test_an_objective_without_a_check_takes_no_part() -> None:
    assert find_conflicts([Objective(id="o0", text="be brief"), *said(least("words", 1000))]) == ()


def test_an_objective_that_cannot_hold_alone_takes_no_part() -> None:
    assert find_conflicts(said(most("words", 0), least("words", 100))) == ()


def test_conflicts_are_numbered_in_order_of_position() -> None:
    conflicts = find_conflicts(said(JSON, most("words", 5), least("bullets", 2), least("sentences", 9)))
    assert [(c.id, c.objective_ids) for c in conflicts] == [("c1", ("o0", "o2")), ("c2", ("o1", "o3"))]


def test_an_objective_without_an_id_is_named_by_its_place() -> None:
    objectives = [o.model_copy(update={"id": ""}) for o in said(least("words", 9), most("words", 8))]
    assert find_conflicts(objectives)[0].objective_ids == ("o1", "o2")


EXPLAINED: dict[str, list[tuple[str, Check]]] = {
    "“at least 3 paragraphs” with “each paragraph at least 5 sentences” needs at least 15 words, but “at most 10 words”"
    " allows 10.": [
        ("at least 3 paragraphs", least("paragraphs", 3)),
        ("each paragraph at least 5 sentences", least("sentences", 5, "paragraphs")),
        ("at most 10 words.", most("words", 10)),
    ],
    "“mention GDPR twice” needs “GDPR” twice, but “never write GDPR” allows none.": [
        ("never write GDPR", without("GDPR")),
        ("mention GDPR twice", holding("GDPR", times=2)),
    ],
    "“JSON only” and “three bullets” exclude each other: JSON has no bullet points.": [
        ("JSON only", JSON),
        ("three bullets", least("bullets", 3)),
    ],
    "“sign as Dr. Smith, PhD” needs a comma once, but “no commas” allows none.": [
        ("no commas", without(",", "character")),
        ("sign as Dr. Smith, PhD", holding("Dr. Smith, PhD", "phrase")),
    ],
    "“5 sentences each” needs at least 5 sentences in each of its paragraphs, but “2 at most” allows 2.": [
        ("5 sentences each", least("sentences", 5, "paragraphs")),
        ("2 at most", most("sentences", 2, "paragraphs")),
    ],
    "“a”, “b” and “c” cannot hold together: more of the one calls for more of the other, without end.": [
        ("a", least("sentences", 5, "paragraphs")),
        ("b", least("words", 11, "sentences")),
        ("c", most("words", 50, "paragraphs")),
    ],
    "“write French” needs the language “fr”, but “no French” excludes it.": [
        ("write French", Language(code="fr")),
        ("no French", Language(code="fr", negated=True)),
    ],
    "“one paragraph each” needs at least 1 bullet, but “no bullets” allows none.": [
        ("one paragraph each", least("bullets", 1)),
        ("no bullets", FormatCheck(format="bullets", negated=True)),
    ],
}


@pytest.mark.parametrize("sentence", EXPLAINED)
def test_the_explanation_is_the_derivation_in_the_verbatim_words(sentence: str) -> None:
    objectives = [Objective(id=text, text=text, check=check) for text, check in EXPLAINED[sentence]]
    assert [c.explanation for c in find_conflicts(objectives)] == [sentence]


def test_very_long_words_are_cut_in_the_explanation() -> None:
    objectives = [
        Objective(id="a", text="please " * 100, check=least("words", 9)),
        Objective(id="b", text="short", check=most("words", 8)),
    ]
    assert len(find_conflicts(objectives)[0].explanation) < 300


def test_questions_do_not_fit_in_options_that_ask_nothing() -> None:
    asks = Objective(
        text="asks", id="a", authority="system", check=Count(unit="questions", minimum=1, per="paragraphs")
    )
    fixed = Objective(
        text="only “GDPR” or “violin”", id="b", authority="user", check=Options(options=("GDPR", "violin"))
    )
    assert [c.objective_ids for c in find_conflicts([asks, fixed])] == [("a", "b")]
