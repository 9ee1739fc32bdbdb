"""Sources that contradict one another: found by code, settled by a stated rule or shown side by side, never merged."""

import pytest

from sroc.tools.claims.checking import Checker
from sroc.tools.claims.consequences import settle
from sroc.tools.claims.disputes import within
from sroc.tools.context.chunk import split
from sroc.tools.context.sources import Source, sources_of

OLD = "The yearly fee for members of the rowing club is 40 euros. The boathouse has two showers."
NEW = "The yearly fee for members of the rowing club is 55 euros. Boats are washed after use."
SAID = "The yearly fee for members of the rowing club is 40 euros [1]."


def documents(*texts, **metadata):
    data = [{"source": f"{name}.md"} for name in "abcdef"[: len(texts)]]
    for key, values in metadata.items():
        for each, value in zip(data, values, strict=True):
            each[key] = value
    return [{"page_content": t, "metadata": d} for t, d in zip(texts, data, strict=True)]


def settled(said, given, **how):
    sources = sources_of(given)
    checker = Checker([c for s in sources for c in split(s)], "", {s.id: s for s in sources})
    return settle(said, checker.check(said), checker, **how)


def rule(said, given):
    (found,) = settled(said, given)[2]
    return found.rule


@pytest.mark.parametrize(
    "others",
    [
        ["The yearly fee for room12 of the rowing club is 55 euros."],
        [f"The yearly fee for members of the rowing club is {n} euros." for n in (51, 52, 53)],
    ],
)
def test_figures_of_several_things_are_no_contradiction(others):
    said = SAID if len(others) > 1 else "The yearly fee for room11 of the rowing club is 40 euros [1]."
    assert settled(said, documents(said.replace(" [1]", ""), " ".join(others)))[0] == said


@pytest.mark.parametrize(
    ("one", "other", "contradict"),
    [
        ("# Fees\n\n", "# Fees (board)\n\n", True),
        ("# Fees (club)\n\n", "# Update of the fees, 2nd edition\n\n", True),
        ("# Fees in Ulm\n\n", "# Fees in Bonn\n\n", False),
    ],
)
def test_headings_of_two_sources_tell_whether_they_speak_of_one_matter(one, other, contradict):
    _, _, found = settled(SAID, documents(one + OLD, other + NEW))
    assert bool(found) is contradict


def test_titles_that_differ_are_two_matters():
    assert not settled(SAID, documents(OLD, NEW, title=["Ulm", "Bonn"]))[2]


def test_the_day_in_a_title_or_in_the_first_lines_is_the_sources_date():
    assert rule(SAID, documents(f"# Fees (2021-02-01)\n\n{OLD}", f"Last updated: 2024-03-01\n\n{NEW}")) == "date"


def test_without_a_rule_both_are_shown():
    text, grounding, (found,) = settled(SAID, documents(OLD, NEW))
    assert text == f"{SAID[:-1]} (another source says otherwise: 55 euros [2])."
    assert (found.rule, found.losers, found.conflict.kind) == ("side by side", (), "evidence")
    assert "a.md" in found.given_up
    assert "b.md" in found.given_up
    assert [c.support for c in grounding.claims] == ["marked"]


def test_the_newer_source_prevails_and_is_cited():
    text, grounding, (found,) = settled(SAID, documents(OLD, NEW, date=["2021", "2024-03-01"]))
    assert text == "The yearly fee for members of the rowing club is 55 euros [2]."
    assert found.rule == "date"
    assert [(c.support, c.source) for c in grounding.claims] == [("narrowed", "b.md")]


def test_a_claim_that_rests_on_what_prevails_stays_and_the_contradiction_is_told():
    text, grounding, (found,) = settled(SAID, documents(OLD, NEW, date=["2024-03-01", "2021"]))
    assert text == SAID
    assert [c.support for c in grounding.claims] == ["supported"]
    assert found.rule == "date"


def test_authority_given_by_the_user_goes_before_the_date():
    given = documents(OLD, NEW, date=["2021", "2024"], authority=[2, 1])
    assert rule(SAID, given) == "source authority"
    assert settled(SAID, given)[0] == SAID


def test_most_sources_prevail_where_nothing_else_settles_it():
    text, _, (found,) = settled(SAID, documents(OLD, NEW, NEW.replace("Boats", "Oars")))
    assert found.rule == "majority"
    assert "55 euros" in text


def test_a_document_that_contradicts_itself_is_shown_side_by_side():
    assert rule(SAID, documents(f"{OLD}\n\n{NEW}")) == "side by side"


def test_a_not_on_one_side_is_a_contradiction():
    given = documents("Dogs are allowed in the boathouse.", "Dogs are not allowed in the boathouse.")
    assert rule("Dogs are allowed in the boathouse [1].", given) == "side by side"


def test_what_names_both_is_left_as_it_is():
    said = "The yearly fee for members of the rowing club is 40 euros [1], or 55 euros [2]."
    assert settled(said, documents(OLD, NEW))[0] == said


def test_a_machines_format_is_left_as_it_is_and_the_contradiction_is_told():
    text, _, found = settled(SAID, documents(OLD, NEW), writable=False)
    assert text == SAID
    assert len(found) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The fee for members was 40 euros in 2019.", "The fee for members was 55 euros in 2024."),
        ("The fee for students is 40 euros.", "The fee for adults is 55 euros."),
        ("The hall in Lund seats 300 people.", "The hall in Malmö seats 500 people."),
        ("The fee is 40 euros.", "The fee is 40 euros."),
        ("The fee is 40 euros a year.", "La cuota es de 55 euros al año."),
    ],
    ids=["years", "groups", "places", "the same", "languages"],
)
def test_different_matters_do_not_contradict(one, other):
    assert settled(f"{one[:-1]} [1].", documents(one, other))[2] == ()


@pytest.mark.parametrize("date", ["soon", "", None, "31.12.2024", "2024-13", 7])
def test_a_date_that_cannot_be_read_settles_nothing(date):
    assert rule(SAID, documents(OLD, NEW, date=["2021", date])) == "side by side"


def test_statements_of_a_merged_text_that_contradict_each_other_are_told():
    text = (
        "The club house opens at 9:30 on weekdays.\n\nVisitors are welcome. The club house opens at 10:30 on weekdays."
    )
    (found,) = within(text)
    assert (found.rule, found.losers) == ("side by side", ())
    assert "9:30" in found.given_up
    assert "10:30" in found.given_up
    assert within("The club house opens at 9:30 on weekdays. The café opens at 10:30 on weekdays.") == ()


def test_rows_of_other_things_and_what_a_new_policy_replaces_are_no_disputes():
    table = "| Region | 2026 | 2025 |\n|---|---|---|\n| North | 320 | 280 |\n| South | 210 | 240 |"
    old = "Travel policy of 2024. Meals are paid with 30 euros a day."
    new = "Travel policy of 2026, replaces the 2024 policy. Meals are paid with 34 euros a day."
    for texts, said in (([table], "The North had 320 in 2026."), ([old, new], "Meals are paid with 34 euros a day.")):
        checker = Checker([c for n, text in enumerate(texts) for c in split(Source(id=f"{n}", text=text))])
        assert checker.disputed(checker.check(said)) == [None]
