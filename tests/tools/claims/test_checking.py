"""What a claim is, what carries it, and what code finds of it; bad input included."""

import pytest

from sroc.tools.claims.checking import Checker
from sroc.tools.claims.degree import Degree, degree, weighed
from sroc.tools.claims.reading import read
from sroc.tools.context.chunk import split
from sroc.tools.context.sources import Source

HANDBOOK = """# Library rules

## Loans

Readers may borrow up to 12 books for 28 days. Some readers renew their loans online.

| Group | Fee | Books |
|---|---|---|
| Students | 18 euros | 12 |
| Companies | 90 euros | 40 |

## Opening

The reading room opens at 9:30 on weekdays. "Silence is the rule in the reading room," says Ida Holm.
"""


def checker(text: str = HANDBOOK, request: str = "") -> Checker:
    return Checker(split(Source(id="rules.md", text=text)), request)


def claims(text: str, **given) -> list[str]:
    return [c.statement.text.strip() for c in checker(**given).check(text)]


def kinds(text: str, **given) -> list[tuple[str, bool]]:
    (found,) = checker(**given).check(text)
    return [(gap.kind, gap.certain) for gap in found.finding.gaps]


@pytest.mark.parametrize(
    "text",
    [
        "# The rules of the reading room",
        "```\nReaders may borrow 13 books.\n```",
        "Who opens the reading room at 9:30?",
        "Here are the rules of the library:",
        "The passages do not say when the library closes.",
        "O silent room\nof dust and light\nI turn a page\nand lose the night",
        "Let me know if anything is unclear to you.",
        "",
        "---",
    ],
    ids=["heading", "code", "question", "lead", "silence", "poem", "talk", "nothing", "rule"],
)
def test_what_states_nothing_is_no_claim(text):
    assert claims(text) == []


def test_sentences_list_items_and_table_rows_are_claims():
    table = "| Group | Fee |\n|---|---|\n| Students | 18 euros |"
    text = f"Readers may borrow 12 books. Silence is the rule.\n\n- Students pay 18 euros\n\n{table}"
    assert claims(text) == [
        "Readers may borrow 12 books.",
        "Silence is the rule.",
        "Students pay 18 euros",
        "Group: Students; Fee: 18 euros",
    ]


def test_a_table_row_is_checked_against_the_row_of_the_source():
    assert kinds("| Group | Fee |\n|---|---|\n| Students | 18 euros |") == []
    assert ("number", True) in kinds("| Group | Fee |\n|---|---|\n| Students | 90 euros |")


def test_a_poem_with_figures_states_facts():
    assert claims("We read for 28 days,\nwe carry 12 books,\nwe pay 18 euros,\nand then we go") != []


def test_marks_stand_before_or_behind_the_full_stop():
    found = checker().check("Readers may borrow 12 books [1]. They have 28 days. [1] Silence is the rule.")
    assert [c.statement.cited for c in found] == [(1,), (1,), ()]


def test_emphasis_is_read_past():
    assert kinds("Readers may borrow **up to 12** books for *28 days*.") == []


def test_nothing_is_checked_without_a_passage():
    assert Checker(()).check("Readers may borrow 12 books.") == ()
    assert checker("  \n ").check("Readers may borrow 12 books.") == ()


def test_another_language_than_the_sources_leaves_facts_comparable_and_the_rest_open():
    german = "Leserinnen und Leser dürfen bis zu {} Bücher für 28 Tage aus der Bibliothek ausleihen."
    (right,) = checker().check(german.format(12))
    (wrong,) = checker().check(german.format(15))
    assert (right.finding.failed, right.finding.open) == (False, True)
    assert [g.kind for g in wrong.finding.gaps if g.certain] == ["number"]


def test_a_document_that_contradicts_itself_carries_either_statement():
    both = "The room opens at 9:30 on weekdays.\n\nThe room opens at 10:00 on weekdays."
    (found,) = checker(both).check("The room opens at 10:00 on weekdays.")
    assert found.finding.gaps == ()


def test_a_quotation_must_stand_in_what_was_read():
    assert kinds('"Silence is the rule in the reading room," says Ida Holm.') == []
    assert ("quote", True) in kinds('"Silence is optional in the reading room," says Ida Holm.')


def test_what_follows_from_figures_is_shown():
    text = "In May the north branch lent 120 books and the south branch 80 books."
    (found,) = checker(text).check("Together the two branches lent 200 books in May.")
    assert found.finding.gaps == ()
    assert found.finding.derived == ("2 listed", "120 + 80 = 200")


@pytest.mark.parametrize(
    ("source", "said", "shown"),
    [
        (
            "The choir has 40 singers, 10 of them basses.",
            "One singer in four is a bass.",
            "10 ÷ 40 = One singer in four",
        ),
        ("The kiln ran for 12 weeks in spring.", "The kiln ran for three months in spring.", "12 weeks ≈ three months"),
        ("The mill grinds 3 kg of rye a minute.", "Per hour the mill grinds 180 kg of rye.", "3 kg × 60 = 180 kg"),
        (
            "The tower was built between 1702 and 1709.",
            "It took seven years to build the tower.",
            "1709 − 1702 = seven years",
        ),
        (
            "The market opens on 28 May, and the fair is on 4 June.",
            "The market opens 7 days before the fair.",
            "28 May to 4 June = 7 days",
        ),
    ],
    ids=["share", "period", "rate", "years", "days"],
)
def test_shares_periods_rates_years_and_days_follow(source, said, shown):
    (found,) = checker(source).check(said)
    assert (found.finding.failed, found.finding.derived) == (False, (shown,))


def test_a_wrong_figure_in_the_place_of_another_is_no_result():
    choir = checker("The choir has 70 singers and 30 of them are basses.")
    (found,) = choir.check("The choir has 40 singers and 30 of them are basses.")
    assert ("number", True) in [(gap.kind, gap.certain) for gap in found.finding.gaps]


def test_a_bare_m_is_metres_beside_a_length_and_millions_beside_money():
    long = checker("The bridge is 800 m long.").check("The bridge is 0.8 km long.")
    dear = checker("The bridge cost €3m.").check("The bridge cost 3 million euros.")
    assert [found.finding.gaps for found in (*long, *dear)] == [(), ()]


def test_units_of_one_measure_are_converted():
    assert kinds("Readers may borrow up to 12 books for four weeks.") == []


def test_a_wrong_citation_is_seen_where_another_passage_carries_the_claim():
    own = Checker(
        (
            *split(Source(id="a", text="Students pay 18 euros a year.")),
            *split(Source(id="b", text="Cats sleep all day.")),
        )
    )
    (found,) = own.check("Students pay 18 euros a year [2].")
    assert [(g.kind, g.certain) for g in found.finding.gaps] == [("citation", False)]


def test_a_condition_said_in_the_next_sentence_is_kept():
    text = "Refunds are paid within 14 days if the item is returned unused."
    assert checker(text).check("Refunds are paid within 14 days.")[0].finding.failed
    together = checker(text).check("Refunds are paid within 14 days. The item must be returned unused.")
    assert not together[0].finding.failed


def test_a_sentence_for_any_answer_is_generic():
    text = "Readers may borrow 12 books for 28 days. Good communication is the key to success everywhere."
    found = checker().check(text)
    assert [c.generic for c in found] == [False, True]


def test_words_of_the_request_need_no_source():
    given = {"request": "Dear team of Valby, how many books may readers borrow?"}
    assert kinds("In Valby, readers may borrow up to 12 books for 28 days.", **given) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Walking helps old dogs to sleep.", Degree.CAUSES),
        ("Walking may help old dogs to sleep.", Degree.POSSIBLE),
        ("Walking was associated with better sleep in old dogs.", Degree.LINKED),
        ("Dogs that walked had a reduced risk of illness compared with others.", Degree.LINKED),
        ("Walking did not improve the sleep of old dogs.", Degree.NONE),
        ("The dogs were ten years old.", Degree.NONE),
    ],
)
def test_how_strongly_a_cause_is_told(text, expected):
    assert degree(read(text)) == expected


def test_more_than_was_found_is_an_exaggeration():
    assert weighed(Degree.CAUSES, Degree.LINKED) == "exaggerates"
    assert weighed(Degree.LINKED, Degree.CAUSES) == "downplays"
    assert weighed(Degree.NONE, Degree.LINKED) == "same"
