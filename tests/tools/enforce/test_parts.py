"""Lists, paragraphs, sections and caps: what code does to the parts of a text."""

from __future__ import annotations

import pytest

from sroc.tools.checks import Check, Count, FormatCheck, Position, Postscript
from sroc.tools.enforce import enforce
from sroc.tools.types import Objective
from sroc.tools.verify import verify


def enforced(text: str, *checks: Check) -> str:
    objectives = [Objective(text="said", check=check) for check in checks]
    new, notes = enforce(text, objectives)
    assert notes
    assert [verify(o, new).outcome for o in objectives] == ["met"] * len(checks)
    return new


ITEMS_ENDED = "We need:\n\n- red apples.\n- **tea.**\n\nHurry!"
VERSES_ENDED = "The sea is wide.\nThe sea is deep.\nIt never sleeps."
SIX = "Cats sleep a lot. They hunt at night.\n\nDogs bark. Dogs run.\n\nFish swim. Birds fly."


@pytest.mark.parametrize(
    ("check", "text", "expected"),
    [
        (Count(unit="words", maximum=12), SIX, "Cats sleep a lot. They hunt at night.\n\nDogs bark. Dogs run."),
        (Count(unit="sentences", maximum=3), SIX, "Cats sleep a lot. They hunt at night.\n\nDogs bark."),
        (Count(unit="characters", maximum=40), SIX, "Cats sleep a lot. They hunt at night."),
        (
            Count(unit="words", maximum=6),
            "Buy these:\n\n- Red apples.\n- Green pears.\n- Yellow plums.",
            "Buy these:\n\n- Red apples.\n- Green pears.",
        ),
        (Count(unit="words", maximum=5), "Cats are nice.\n\n## More\n\nThey purr and sleep.", "Cats are nice."),
        (
            Count(unit="lines", maximum=2),
            "roses are red\nviolets are blue\nsugar is sweet",
            "roses are red\nviolets are blue",
        ),
        (Count(unit="questions", maximum=0), "Here it is. Do you like it?", "Here it is."),
        (Count(unit="sentences", minimum=2), "I came; he left.", "I came. He left."),
        (Count(unit="sentences", minimum=2), "I came, but he left.", "I came. But he left."),
        (Count(unit="sentences", minimum=3), "We need:\n\n- red apples\n- **tea**\n\nHurry!", ITEMS_ENDED),
        (Count(unit="sentences", minimum=3), "The sea is wide,\nThe sea is deep\nIt never sleeps", VERSES_ENDED),
    ],
)
def test_caps_are_kept_by_cutting_whole_sentences(check: Check, text: str, expected: str) -> None:
    assert enforced(text, check) == expected


def test_an_ending_that_is_asked_for_survives_the_cut() -> None:
    text = f"{SIX}\n\nP.S. Feed them.\n\nAny other questions?"
    checks = (Count(unit="words", maximum=15), Postscript(), Position(edge="end", text="Any other questions?"))
    assert enforced(text, *checks) == "Cats sleep a lot. They hunt at night.\n\nP.S. Feed them.\n\nAny other questions?"


def test_a_minimum_in_force_survives_the_cut() -> None:
    checks = (Count(unit="words", maximum=12), Count(unit="paragraphs", minimum=3, maximum=3))
    assert enforced(SIX, *checks) == "Cats sleep a lot. They hunt at night.\n\nDogs bark.\n\nBirds fly."


@pytest.mark.parametrize(
    ("check", "text", "expected"),
    [
        (
            Count(unit="paragraphs", minimum=2, maximum=2),
            SIX,
            "Cats sleep a lot. They hunt at night.\n\nDogs bark. Dogs run. Fish swim. Birds fly.",
        ),
        (Count(unit="paragraphs", minimum=2, maximum=2), "One is. Two are. Three do.", "One is. Two are.\n\nThree do."),
        (
            Count(unit="paragraphs", minimum=3, maximum=3, mark="***"),
            "# Pets\n\nCats sleep.\n\nDogs bark.\n\nFish swim.",
            "# Pets\n\nCats sleep.\n\n***\n\nDogs bark.\n\n***\n\nFish swim.",
        ),
        (
            Count(unit="paragraphs", minimum=2, maximum=2, mark="***"),
            "# Pets\n\nCats are:\n\n- soft\n- small\n\n## Dogs\n\nDogs bark at night.",
            "# Pets\n\nCats are:\n\n- soft\n- small\n\n***\n\n## Dogs\n\nDogs bark at night.",
        ),
        (
            Count(unit="paragraphs", minimum=2, maximum=2, mark="***"),
            "Buy these:\n- tea\n- rice",
            "Buy these:\n\n***\n\n- tea\n- rice",
        ),
        (
            Count(unit="sections", minimum=3, mark="***"),
            "- Cats purr. They sleep.\n- Dogs bark.",
            "- Cats purr.\n\n***\n\nThey sleep.\n\n***\n\n- Dogs bark.",
        ),
        (
            Count(unit="paragraphs", minimum=2, maximum=2),
            "# Pets\n\nCats purr.\n\n## Dogs\n\nDogs bark.",
            "# Pets\nCats purr.\n## Dogs\n\nDogs bark.",
        ),
        (
            Count(unit="paragraphs", minimum=2, maximum=2),
            "Dear Bo,\n\nCats purr.\n\nThey sleep.\n\nDogs bark at the moon.\n\nBest wishes,\nAnn",
            "Dear Bo,\n\nCats purr. They sleep.\n\nDogs bark at the moon.\n\nBest wishes,\nAnn",
        ),
        (
            Count(unit="sentences", minimum=3, per="paragraphs"),
            "One. Two.\n\nThree. Four. Five.",
            "One. Two. Three. Four. Five.",
        ),
        (
            Count(unit="sentences", maximum=2, per="paragraphs"),
            "One is. Two is. Three is.",
            "One is. Two is.\n\nThree is.",
        ),
        (
            Count(unit="sections", minimum=2, maximum=2, mark="SECTION"),
            "## Cats\n\nThey purr.\n\n## Dogs\n\nThey bark.",
            "SECTION 1: Cats\n\nThey purr.\n\nSECTION 2: Dogs\n\nThey bark.",
        ),
        (
            Count(unit="sections", minimum=2, maximum=2, mark="SECTION"),
            "SECTION X: Cats\n\nThey purr.\n\nSECTION 2: Dogs\n\nThey bark.",
            "SECTION 1: Cats\n\nThey purr.\n\nSECTION 2: Dogs\n\nThey bark.",
        ),
        (
            Count(unit="sections", minimum=2, maximum=2, mark="Section"),
            "Cats purr.\n\nDogs bark.\n\nFish swim.",
            "Section 1\nCats purr.\n\nSection 2\nDogs bark.\n\nFish swim.",
        ),
        (Count(unit="headings", maximum=0), "## Cats\n\nThey purr.", "Cats\n\nThey purr."),
    ],
)
def test_paragraphs_and_sections_reach_their_number(check: Check, text: str, expected: str) -> None:
    assert enforced(text, check) == expected


@pytest.mark.parametrize(
    ("check", "text", "expected"),
    [
        (Count(unit="bullets", minimum=2, maximum=2), "Buy:\n1. milk\n2. bread", "Buy:\n- milk\n- bread"),
        (
            Count(unit="bullets", minimum=3, maximum=3),
            "* Cats purr. They nap.\n* Dogs",
            "* Cats purr.\n* They nap.\n* Dogs",
        ),
        (
            Count(unit="bullets", minimum=2, maximum=2),
            "- Cats.\n- Dogs\n- Fish\n- Birds",
            "- Cats. Dogs\n- Fish; Birds",
        ),
        (
            Count(unit="bullets", minimum=2, maximum=2),
            "Pets:\n\nCats purr. Dogs bark.",
            "Pets:\n\n- Cats purr.\n- Dogs bark.",
        ),
        (
            Count(unit="bullets", minimum=2, maximum=2),
            "Pets are nice. Cats purr. Dogs bark.",
            "Pets are nice.\n\n- Cats purr.\n- Dogs bark.",
        ),
        (Count(unit="bullets", maximum=0), "Pets:\n- cats\n- dogs", "Pets:\ncats\ndogs"),
        (Count(unit="numbered_items", minimum=2, maximum=2), "- milk\n- bread", "1. milk\n2. bread"),
        (FormatCheck(format="bullets"), "1. milk\n2. bread", "- milk\n- bread"),
        (FormatCheck(format="bullets", negated=True), "- milk\n  - cold\n- bread", "milk\ncold\nbread"),
        (FormatCheck(format="headings"), "**Pets**\n\nCats.", "## Pets\n\nCats."),
        (FormatCheck(format="table", negated=True), "| a | b |\n|---|---|\n| 1 | 2 |", "a – b\n1 – 2"),
        (
            FormatCheck(format="plain"),
            "# Pets\n\n- **Cats** *purr* and `nap`, see [here](http://a.b).\n\n```py\nx = 2 * 3\n```",
            "Pets\n\nCats purr and nap, see here (http://a.b).\n\nx = 2 * 3",
        ),
    ],
)
def test_lists_and_marks_are_turned_without_new_words(check: Check, text: str, expected: str) -> None:
    assert enforced(text, check) == expected


@pytest.mark.parametrize(
    ("check", "text", "expected"),
    [
        (
            Count(unit="highlights", minimum=3),
            "Solar power is growing quickly. It lowers household bills.",
            "**Solar** power is **growing** quickly. It lowers **household** bills.",
        ),
        (Count(unit="highlights", maximum=1), "**One** and **two**.", "**One** and two."),
        (
            Count(unit="capital_words", minimum=2),
            "Solar power helps. It lowers bills.",
            "SOLAR power helps. It LOWERS bills.",
        ),
        (
            Count(unit="capital_words", maximum=1),
            "It is IMPORTANT as NASA says. REALLY.",
            "It is important as NASA says. Really.",
        ),
    ],
)
def test_existing_words_are_stressed_or_unstressed(check: Check, text: str, expected: str) -> None:
    assert enforced(text, check) == expected


def test_words_are_stressed_in_what_is_left_and_a_short_text_has_its_first_sections_marked() -> None:
    stressed, short = Count(unit="capital_words", minimum=3), Count(unit="words", maximum=4)
    assert enforced("Birds sing here. Old roses grow near.", stressed, short) == "BIRDS SING HERE."
    parts = [Objective(text="said", check=Count(unit="sections", minimum=3, mark="PART"))]
    assert enforce("One is here.\n\nTwo is there.", parts)[0] == "PART 1\nOne is here.\n\nPART 2\nTwo is there."


def test_a_quotation_that_is_cut_is_closed() -> None:
    text = 'She wrote: "I rest. I walk. I read." It helps.'
    assert (
        enforce(text, [Objective(text="said", check=Count(unit="sentences", maximum=2))])[0]
        == 'She wrote: "I rest. I walk."'
    )


def test_the_first_heading_goes_where_a_program_would_take_it_for_the_first_paragraph() -> None:
    checks = (
        Count(unit="paragraphs", minimum=2, maximum=2),
        Position(edge="start", text="Cats", unit="paragraph", index=1),
    )
    assert enforced("# Pets\n\nCats purr.\n\nDogs bark.", *checks) == "Cats purr.\n\nDogs bark."
