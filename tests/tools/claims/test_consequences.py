"""What becomes of claims that fail: narrowed, marked or removed, and always counted."""

import pytest

from sroc.tools.claims.account import placed
from sroc.tools.claims.checking import Checker
from sroc.tools.claims.consequences import Consequence, settle
from sroc.tools.context.chunk import split
from sroc.tools.context.sources import Source

RULES = """Readers may borrow up to 12 books for 28 days.

Some readers renew their loans online.

The reading room opens at 9:30 on weekdays."""
KEPT = "The reading room opens at 9:30 on weekdays."


def settled(text: str, consequence: Consequence = "repair", *, rules: str = RULES, **how):
    checker = Checker(split(Source(id="rules.md", text=rules)))
    return settle(text, checker.check(text), checker, consequence, **how)[:2]


def counts(grounding):
    return [claim.support for claim in grounding.claims]


def test_a_wrong_figure_becomes_the_sources_own():
    text, grounding = settled(f"{KEPT} Readers may borrow up to 15 books for 28 days.")
    assert "15" not in text
    assert "up to 12 books for 28 days" in text
    assert counts(grounding) == ["supported", "narrowed"]
    assert grounding.claims[1].was == "Readers may borrow up to 15 books for 28 days."


@pytest.mark.parametrize(
    ("said", "anew"),
    [
        ("The annual fee rose by 10 percent.", "The annual fee rose by 12.5 percent."),
        ("The annual fee rose by 1% ($900 - $800).", "The annual fee rose by 12.5% ($900 - $800)."),
    ],
)
def test_a_wrong_change_in_percent_is_reckoned_anew(said, anew):
    text, grounding = settled(said, rules="The annual fee went from $800 to $900.")
    assert text == anew
    assert counts(grounding) == ["narrowed"]


def test_a_widened_claim_gets_the_scope_of_its_passage():
    text, grounding = settled(f"{KEPT} All readers renew their loans online.")
    assert text == f"{KEPT} Some readers renew their loans online."
    assert counts(grounding) == ["supported", "narrowed"]


def test_what_no_passage_speaks_of_is_marked_before_its_full_stop():
    text, grounding = settled(f"{KEPT} Parking costs nothing for visitors from Oslo.")
    assert text == f"{KEPT} Parking costs nothing for visitors from Oslo (not in the sources)."
    assert counts(grounding) == ["supported", "without source"]


def test_a_sentence_for_any_answer_without_source_is_cut():
    text, grounding = settled(f"{KEPT} Clear communication helps everybody succeed.")
    assert text == KEPT
    assert counts(grounding) == ["supported", "removed"]


def test_an_answer_of_a_few_words_is_checked_and_bears_no_mark():
    text, grounding = settled("15.")
    assert (text, counts(grounding)) == ("15.", ["marked"])
    assert counts(settled("12 books")[1]) == ["supported"]
    assert "12 books" in settled("Readers may borrow 15 books.")[0]


def test_a_translation_is_held_against_the_figures_and_told_to_be_no_more():
    right = "Leserinnen und Leser dürfen bis zu 12 Bücher für 28 Tage ausleihen, und der Lesesaal öffnet um 9:30 Uhr."
    text, grounding = settled(right)
    assert (text, counts(grounding)) == (right, ["unchecked"])
    assert "only figures and dates were compared" in grounding.statement
    assert counts(settled(right.replace("12", "15"))[1]) == ["marked"]


def test_mark_changes_no_word_of_a_claim():
    text, _ = settled(f"{KEPT} All readers renew their loans online.", "mark")
    assert text == f"{KEPT} All readers renew their loans online (the source says less)."


def test_remove_takes_the_marks_and_the_list_marker_with_it():
    text, grounding = settled(f"- {KEPT} [1]\n- Parking costs nothing for visitors. [1]\n", "remove")
    assert text == f"- {KEPT} [1]"
    assert counts(grounding) == ["supported", "removed"]


def test_nothing_is_removed_where_nothing_would_be_left():
    text, grounding = settled("All readers always renew their loans online.", "remove")
    assert text == "All readers always renew their loans online."
    assert counts(grounding) == ["marked"]


def test_a_text_of_which_nothing_is_carried_stays_and_is_said_to_be_so():
    said = "Bears eat honey. Cats chase mice."
    text, grounding = settled(said)
    assert text == said
    assert counts(grounding) == ["without source"] * 2
    assert "2 without a source" in grounding.statement


def test_a_machines_format_is_never_touched():
    said = f"{KEPT} Parking costs nothing for visitors from Oslo."
    text, grounding = settled(said, writable=False)
    assert text == said
    assert counts(grounding) == ["supported", "without source"]


def test_without_sources_the_account_says_that_nothing_was_checked():
    checker = Checker(())
    text, grounding, _ = settle("Paris.", checker.check("Paris."), checker)
    assert (text, grounding.claims) == ("Paris.", ())
    assert "nothing was checked against a source" in grounding.statement


@pytest.mark.parametrize(
    "text", [f"{KEPT} Parking is free in Oslo.", f"{KEPT} All readers renew their loans online. {KEPT}"]
)
def test_each_claim_stands_where_it_is_said_to_stand(text):
    written, grounding = settled(text)
    assert all(written[c.start : c.end] == c.text for c in grounding.claims if c.support != "removed")


def test_places_follow_a_text_that_lost_a_mark():
    text, grounding = settled(f"{KEPT} [7] Readers may borrow up to 12 books for 28 days.")
    shorter = text.replace(" [7]", "")
    assert all(shorter[c.start : c.end] == c.text for c in placed(grounding, shorter).claims)


def test_narrowing_speaks_the_language_of_the_text_or_not_at_all():
    rules = "Leser dürfen bis zu 12 Bücher für 28 Tage ausleihen. Der Lesesaal öffnet werktags um 9:30 Uhr."
    said = f"{KEPT} Readers may borrow up to 15 books for 28 days, whatever their age or their home town."
    text, grounding = settled(said, rules=rules)
    assert "Leser" not in text
    assert "narrowed" not in counts(grounding)


def test_the_share_of_specific_statements_is_told():
    said = f"{KEPT} Good communication is the key to success everywhere."
    _, grounding = settled(said, "mark")
    assert grounding.specific == 0.5
    assert grounding.statement.endswith("1 would stand in any answer.")
