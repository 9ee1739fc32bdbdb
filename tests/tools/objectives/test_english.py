"""English sentences and the checks they compile to, family by family."""

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
from sroc.tools.objectives import compile_objectives
from sroc.tools.types import Objective


def compiled(text: str) -> tuple[Objective, ...]:
    return compile_objectives(text, authority="user", source="message:0")


def checks(text: str) -> list[Check | None]:
    return [o.check for o in compiled(text)]


def words(low: int | None = None, high: int | None = None) -> Count:
    return Count(unit="words", minimum=low, maximum=high)


def never(term: str) -> Occurs:
    return Occurs(term=term, maximum=0)


def no_mark(mark: str) -> Occurs:
    return Occurs(term=mark, maximum=0, scope="character")


COUNTS: list[tuple[str, Check]] = [
    ("Write at least 100 words about the capital of France.", words(100)),
    ("Write at least a hundred and fifty words.", words(150)),
    ("Answer in at most 10 words.", words(None, 10)),
    ("Keep it under 50 words.", words(None, 49)),
    ("Describe it in one word.", words(1, 1)),
    ("Write a 500-word essay on bees.", words(450, 550)),
    ("Write an essay of 1,200 words or more.", words(1200)),
    ("Write a 300+ word letter to my landlord.", words(300)),
    ("Respond in 45 or fewer words.", words(None, 45)),
    ("Length: 200-300 words.", words(200, 300)),
    ("Word limit: 200.", words(None, 200)),
    ("Don't write more than 100 words.", words(None, 100)),
    ("Don't go over 100 words.", words(None, 100)),
    ("I don't want anything longer than 30 words.", words(None, 30)),
    ("Can you explain gravity in less than 100 words?", words(None, 99)),
    ("The answer should be between 50 and 100 words long.", words(50, 100)),
    ("It must be at least 1,500 characters long.", Count(unit="characters", minimum=1500)),
    ("Your answer must not exceed 280 characters.", Count(unit="characters", maximum=280)),
    ("Limit your answer to 3 sentences.", Count(unit="sentences", maximum=3)),
    ("Summarize the article in two to three sentences.", Count(unit="sentences", minimum=2, maximum=3)),
    ("What is photosynthesis, in at most 2 sentences?", Count(unit="sentences", maximum=2)),
    ("Don't write fewer than 3 paragraphs.", Count(unit="paragraphs", minimum=3)),
    ("Please write a two paragraph note to Ann.", Count(unit="paragraphs", minimum=2, maximum=2)),
    ("Make it 4 lines long.", Count(unit="lines", minimum=4, maximum=4)),
    ("No more than five bullet points, please.", Count(unit="bullets", maximum=5)),
    ("Write exactly 9 very short bullet points.", Count(unit="bullets", minimum=9, maximum=9)),
    ("Include between 3 and 5 headings.", Count(unit="headings", minimum=3, maximum=5)),
    ("Add at least two placeholders, such as [name].", Count(unit="placeholders", minimum=2)),
    ("Italicize at least 4 phrases with asterisks.", Count(unit="highlights", minimum=4)),
    ("Use at least 6 words in all capital letters.", Count(unit="capital_words", minimum=6)),
    (
        "Each paragraph should have exactly 2 sentences.",
        Count(unit="sentences", minimum=2, maximum=2, per="paragraphs"),
    ),
    ("Use 2 sentences per paragraph.", Count(unit="sentences", minimum=2, maximum=2, per="paragraphs")),
    ("Write exactly 3 paragraphs each separated by a blank line.", Count(unit="paragraphs", minimum=3, maximum=3)),
    ("Write 4 sections each containing a table.", Count(unit="sections", minimum=4, maximum=4)),
    ("Make every sentence at most 12 words.", Count(unit="words", maximum=12, per="sentences")),
    (
        "Write 3 sections. Mark the beginning of each section with PART X.",
        Count(unit="sections", minimum=3, maximum=3, mark="PART"),
    ),
    (
        "Give me exactly four paragraphs separated by the divider ***.",
        Count(unit="paragraphs", minimum=4, maximum=4, mark="***"),
    ),
]
TERMS: list[tuple[str, list[Check]]] = [
    (
        'The essay must use the words "sea" and "sun," with a distance of five words between them.',
        [Occurs(term=t, minimum=1) for t in ("sea", "sun")],
    ),
    ("Use the word harbour at least 3 times.", [Occurs(term="harbour", minimum=3)]),
    ("Don't be long. Include the keywords 'ebb' and 'flow'.", [Occurs(term=t, minimum=1) for t in ("ebb", "flow")]),
    ('The word "innovative" must not appear.', [never("innovative")]),
    ("The word education should appear fewer than 4 times.", [Occurs(term="education", maximum=3)]),
    ("Make sure the word tide appears twice.", [Occurs(term="tide", minimum=2, maximum=2)]),
    (
        "Use the letter z at least five times, but no commas.",
        [Occurs(term="z", minimum=5, scope="letter"), no_mark(",")],
    ),
    (
        'Use the terms "asset" and "liability" at least twice each.',
        [Occurs(term="asset", minimum=2), Occurs(term="liability", minimum=2)],
    ),
    (
        'Please include the phrase "in good faith" exactly once.',
        [Occurs(term="in good faith", minimum=1, maximum=1, scope="phrase")],
    ),
    (
        "Include the keywords: solar, wind, hydro power.",
        [
            Occurs(term="solar", minimum=1),
            Occurs(term="wind", minimum=1),
            Occurs(term="hydro power", minimum=1, scope="phrase"),
        ],
    ),
    ("Do not use the words good, bad, and ugly.", [never("good"), never("bad"), never("ugly")]),
    ('You may not use the word "very".', [never("very")]),
    ('Write without using the word "the".', [never("the")]),
    ('The words "never" and "always" are forbidden.', [never("never"), never("always")]),
    (
        "Mention GDPR and the AI Act.",
        [Occurs(term="GDPR", minimum=1), Occurs(term="AI Act", minimum=1, scope="phrase")],
    ),
    ("Please don't mention Microsoft or Google.", [never("Microsoft"), never("Google")]),
    ("Do not mention politics or religion.", [never("politics"), never("religion")]),
    ("Avoid semicolons, colons and em dashes.", [no_mark(";"), no_mark(":"), no_mark("—")]),
    ("Use 3 or more exclamation marks.", [Occurs(term="!", minimum=3, scope="character")]),
    ("Do not use more than 2 exclamation marks.", [Occurs(term="!", maximum=2, scope="character")]),
]
FORMS: list[tuple[str, list[Check]]] = [
    (
        'Start your answer with "Dear Ann," and end it with "Yours, Tom".',
        [Position(edge="start", text="Dear Ann,"), Position(edge="end", text="Yours, Tom")],
    ),
    (
        'Finish with the phrase "Over and out." and nothing after it.',
        [Position(edge="end", text="Over and out.")],
    ),
    ("Your answer must end exactly with: see you.", [Position(edge="end", text="see you.")]),
    ("The end of your answer should read exactly like: so long", [Position(edge="end", text="so long")]),
    (
        "Show bad code and good code. Separate the bad and good code with a line, ***, then a line.",
        [Answers(number=2, mark="***")],
    ),
    ("End with the exact phrase Shall we begin?", [Position(edge="end", text="Shall we begin?")]),
    ('The last word of your response should be "amen".', [Position(edge="end", text="amen")]),
    (
        "The second paragraph must start with the word Yet.",
        [Position(edge="start", text="Yet", unit="paragraph", index=2)],
    ),
    ('Start every paragraph with "Note:".', [Position(edge="start", text="Note:", unit="paragraph")]),
    ("Use only lowercase letters.", [Case(case="lower")]),
    ("No capital letters are allowed.", [Case(case="lower")]),
    ("Please write in all caps.", [Case(case="upper")]),
    ("Write in title case.", [Case(case="title")]),
    ("Wrap your entire response with double quotation marks.", [Wrap(left='"', right='"')]),
    ("Put everything in a code block.", [Wrap(left="```", right="```")]),
    ("Wrap your answer in <reply> tags.", [Wrap(left="<reply>", right="</reply>")]),
    ("Give it a title.", [Title()]),
    ("It needs a title wrapped in double angular brackets.", [Title(left="<<", right=">>")]),
    ("Add a postscript starting with P.P.S. at the end.", [Postscript(mark="P.P.S.")]),
    ("Respond only with valid JSON.", [FormatCheck(format="json")]),
    ("Summarize in a table.", [FormatCheck(format="table")]),
    (
        "Respond in plain text, no Markdown.",
        [FormatCheck(format="plain"), FormatCheck(format="markdown", negated=True)],
    ),
    ("Do not use bullet points.", [FormatCheck(format="bullets", negated=True)]),
    ("Give me a numbered list of 5 ideas.", [Count(unit="numbered_items", minimum=5, maximum=5)]),
    ("Answer with one of: A, B, C.", [Options(options=("A", "B", "C"))]),
    ("Answer yes or no.", [Options(options=("yes", "no"))]),
    ('Only answer "yes", "no" or "unsure".', [Options(options=("yes", "no", "unsure"), alone=True)]),
    ('Reply with exactly "Noted." and nothing else.', [Options(options=("Noted.",), alone=True)]),
    (
        "Classify the note as urgent, normal or late: 'Come now.' The label only.",
        [Options(options=("urgent", "normal", "late"), alone=True)],
    ),
    ("Your entire response should be in German, no other language.", [Language(code="de")]),
    ("Answer in French.", [Language(code="fr")]),
    ("Don't answer in English.", [Language(code="en", negated=True)]),
    (
        "What is love? Repeat my question word for word first, then answer it.",
        [Repeat(text="What is love?")],
    ),
    (
        "Give two different responses separated by six asterisks ******.",
        [Answers(number=2, mark="******")],
    ),
    ("Write two opening lines for a play, separated by ***.", [Answers(number=2, mark="***")]),
    ("Cite every claim.", [Sources(rule="cite")]),
    ("Use only the documents provided.", [Sources(rule="only")]),
    ("Use at most 2,000 tokens.", [Resource(resource="total_tokens", maximum=2000)]),
    ("Answer within 30 seconds.", [Resource(resource="seconds", maximum=30)]),
    ("Spend at most $0.05 on this.", [Resource(resource="cost_usd", maximum=0.05)]),
]


@pytest.mark.parametrize(("text", "check"), COUNTS, ids=[text for text, _ in COUNTS])
def test_a_count_compiles_to_its_bounds(text: str, check: Check) -> None:
    assert checks(text) == [check]


@pytest.mark.parametrize(("text", "expected"), TERMS, ids=[text for text, _ in TERMS])
def test_terms_and_marks_compile_to_how_often_they_stand(text: str, expected: list[Check]) -> None:
    assert checks(text) == expected


@pytest.mark.parametrize(("text", "expected"), FORMS, ids=[text for text, _ in FORMS])
def test_a_form_compiles_to_its_check(text: str, expected: list[Check]) -> None:
    assert checks(text) == expected


@pytest.mark.parametrize(
    ("text", "hardness"),
    [
        ("Write at most 50 words.", "hard"),
        ("Write about 50 words.", "about"),
        ("Write roughly 50 words.", "about"),
        ("Ideally, keep it below 50 words.", "soft"),
        ("If possible, use no commas.", "soft"),
        ("Try to write in French.", "soft"),
    ],
)
def test_hardness_is_how_firmly_it_was_said(text: str, hardness: str) -> None:
    assert [o.hardness for o in compiled(text)] == [hardness]


@pytest.mark.parametrize(("said", "low", "high"), [("10", 9, 11), ("5", 4, 6), ("200", 180, 220)])
def test_about_leaves_a_tenth_and_at_least_one(said: str, low: int, high: int) -> None:
    assert checks(f"Write about {said} sentences.") == [Count(unit="sentences", minimum=low, maximum=high)]


def test_a_list_of_requirements_gives_one_objective_per_line() -> None:
    text = "Describe the harbour.\n- max 100 words\n- no bullet points\n- in Spanish"
    assert [o.text for o in compiled(text)] == ["max 100 words", "no bullet points", "in Spanish"]


def test_a_pattern_with_dividers_sets_the_number_of_parts() -> None:
    text = "Follow this format:\n\nfirst idea\n***\nsecond idea\n***\nthird idea"
    assert checks(text) == [Count(unit="sections", minimum=3, maximum=3, mark="***")]


def test_options_may_stand_on_their_own_lines() -> None:
    assert checks("Is it raining? Choose one of the following:\nYes, it is.\nNo.\nI cannot tell.") == [
        Options(options=("Yes, it is.", "No.", "I cannot tell."))
    ]


def test_authority_and_source_are_the_callers() -> None:
    (objective,) = compile_objectives("No commas.", authority="system", source="message:3")
    assert (objective.authority, objective.source, objective.id) == ("system", "message:3", "")


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("Write at least 80 words in all lowercase.", [words(80), Case(case="lower")]),
        ("Write at least 80 words in lowercase letters.", [words(80), Case(case="lower")]),
        (
            "Write 3 bullet points, each under 10 words.",
            [Count(unit="bullets", minimum=3, maximum=3), Count(unit="words", maximum=9, per="bullets")],
        ),
        (
            "Give 4 bullets (each at most 12 words).",
            [Count(unit="bullets", minimum=4, maximum=4), Count(unit="words", maximum=12, per="bullets")],
        ),
    ],
)
def test_a_size_and_what_is_said_of_it_are_two_objectives(text: str, both: list[Check]) -> None:
    assert checks(text) == both


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("List exactly 8 names for a cat. Put the names into bullet points.", 8),
        ("Nenne 6 Gründe für Bewegung als Aufzählungspunkte.", 6),
        ("Donne 4 raisons de marcher, sous forme de puces.", 4),
        ("Dame 3 consejos para dormir, en forma de lista con viñetas.", 3),
        ("Write 2 poems about rain and use bullet points.", 0),
        ("List 3 books and name 4 films in bullet points.", 0),
        ("List 4 reasons, with exactly 6 bullet points.", 6),
    ],
)
def test_a_list_has_as_many_items_as_things_are_asked_for(text: str, number: int) -> None:
    bullets = [c for c in checks(text) if isinstance(c, Count) and c.unit == "bullets"]
    assert [(c.minimum, c.maximum) for c in bullets] == ([(number, number)] if number else [])


def test_a_list_of_single_things_to_include_is_one_of_terms() -> None:
    found = checks("Write a limerick about a sailor. Make sure to include these items: rope, gull.")
    assert found == [Occurs(term="rope", minimum=1), Occurs(term="gull", minimum=1)]
    assert checks("Write about a trip. Include these elements: a lost key, a storm.") == []


def test_what_is_counted_in_each_section_is_divided_by_the_sections_mark() -> None:
    found = checks("Describe it in 4 sections marked with PART X. Each section has at least 2 sentences.")
    assert found[1:] == [Count(unit="sentences", minimum=2, per="sections", mark="PART")]


@pytest.mark.parametrize(
    ("text", "index"),
    [
        ("Write a post. End with a question.", -1),
        ("A post on bikes, start with a question, no hashtags.", 1),
        ("Fasse es zusammen und schließe mit einer Frage ab.", -1),
        ("Décris la ville et termine par une question.", -1),
        ("Describe la ciudad y empieza con una pregunta.", 1),
        ("Write a post. Each paragraph should end with a question.", 0),
        ("Write a post. Do not end with a question.", 0),
    ],
)
def test_a_question_is_wanted_at_an_end(text: str, index: int) -> None:
    wanted = Count(unit="questions", minimum=1, per="sentences", index=index) if index else None
    assert [c for c in checks(text) if isinstance(c, Count) and c.unit == "questions"] == ([wanted] if wanted else [])


def test_placeholders_that_are_given_are_to_stand_there() -> None:
    assert checks("Write a reply. Include placeholders for [name] and [end date].") == [
        Occurs(term=term, minimum=1, scope="character") for term in ("[name]", "[end date]")
    ]


def test_a_pattern_shows_the_divider_and_not_the_number_that_is_said() -> None:
    said = "Write a post with exactly 4 sections. Sections are separated by ***. For example:\n\nPart 1\n***\nPart 2"
    assert checks(said) == [Count(unit="sections", minimum=4, maximum=4, mark="***")]
