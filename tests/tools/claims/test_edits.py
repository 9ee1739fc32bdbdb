"""A near copy's changes are told one by one; the same in words of its own is not."""

import pytest

from sroc.tools.claims.checking import Checker
from sroc.tools.context.chunk import split
from sroc.tools.context.sources import Source

SOURCE = (
    "In the final, Brenna beat Oslavia by two points; the jury had warned both teams. "
    "The kiosk at Elm Pier is closed on rainy days in spring. "
    "Drivers of line 4 stopped work because the heating had failed. "
    "Sales of soup doubled in winter; in summer they fell back to the old level. "
    "Four of the nine tenants agreed to the plan, but only for a year. "
    "The ferry was late after the lock had been rebuilt."
)


def gaps(text):
    (found,) = Checker(split(Source(id="paper.md", text=SOURCE))).check(text)
    return {gap.kind for gap in found.finding.gaps if gap.certain}


@pytest.mark.parametrize(
    ("changed", "kind"),
    [
        ("In the final, Oslavia beat Brenna by two points.", "direction"),
        ("The fountain at Elm Pier is closed on rainy days in spring.", "content"),
        ("The kiosk at Elm Pier is closed in spring.", "condition"),
        ("The kiosk at Elm Pier is never closed on rainy days in spring.", "negation"),
        ("All drivers of line 4 stopped work because the heating had failed.", "quantifier"),
        ("Drivers of line 4 will stop work because the heating had failed.", "tense"),
        ("Drivers of line 4 stopped work although the heating had failed.", "causality"),
        ("Drivers and guards of line 4 stopped work because the heating had failed.", "population"),
        ("The ferry was late because the lock had been rebuilt.", "causality"),
        ("Sales of soup doubled.", "condition"),
        ("Sales of soup doubled in summer; in winter they fell back to the old level.", "direction"),
        ("The tenants agreed to the plan, but only for a year.", "quantifier"),
        ("Four of the nine tenants agreed to the plan.", "condition"),
    ],
)
def test_a_change_in_a_copy_is_told(changed, kind):
    assert kind in gaps(changed)


@pytest.mark.parametrize(
    "faithful",
    [
        "Brenna beat Oslavia by two points.",
        "By two points, Brenna beat Oslavia in the final.",
        "Oslavia was beaten by Brenna by two points in the final.",
        "On rainy days in spring the kiosk at Elm Pier is closed.",
        "A failure of the heating made the drivers of line 4 lay down their work.",
    ],
)
def test_parts_other_orders_and_other_words_are_no_change(faithful):
    assert not gaps(faithful)
