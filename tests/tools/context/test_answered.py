"""A reply to a letter is its addressee's: a draft in the other party's name is found and mended, or written again."""

import pytest
from langchain_core.documents import Document

from sroc import create_sroc
from sroc.testing import ScriptedModel
from sroc.tools.parties import Reply, asked_to_reply

MAIL = "Dear Mr Holm,\n\nthank you for your offer. Could we meet at ten?\n\nKind regards,\nInes Baptista"
ASKED = "Reply to this mail and accept."
RIGHT = "Dear Ms Baptista,\n\nten suits me.\n\nKind regards,\nHolm"


def replied(*drafts, asked=ASKED, mail=MAIL):
    model = ScriptedModel(drafts)
    given = {
        "messages": [("user", asked)],
        "documents": [Document(mail, metadata={"source": "mail.txt"})] if mail else [],
    }
    answer = create_sroc(model).invoke(given)["answer"]
    return answer, [(v.outcome, v.evidence) for v in answer.verdicts if v.verifier == "reply"], len(model.calls)


@pytest.mark.parametrize(
    ("drafts", "text", "calls"),
    [
        ((RIGHT,), RIGHT, 1),
        ((RIGHT.replace("Holm", "Ines Baptista"),), RIGHT, 1),
        ((RIGHT.replace("Ms Baptista", "Mr. Holm"),), RIGHT.replace("Ms", "Ines"), 1),
        ((MAIL, RIGHT), RIGHT, 2),
        ((MAIL.replace("ten?\n\n", "ten. "), RIGHT), RIGHT, 2),
        ((MAIL.partition("\n\nKind")[0], RIGHT), RIGHT, 2),
        (("Ten suits me. See you then!",), "Ten suits me. See you then!", 1),
    ],
)
def test_a_reply_is_from_whom_the_letter_addresses(drafts, text, calls):
    answer, said, made = replied(*drafts)
    assert (answer.text, said, made) == (text, [("met", "“Holm” answers “Ines Baptista”")], calls)


def test_what_no_draft_mends_is_told():
    answer, said, _ = replied(MAIL, MAIL, MAIL)
    why = "it addresses “Mr Holm”, who answers; it is signed by “Ines Baptista”, who is answered"
    assert said == [("unmet", why)]
    assert why in answer.note


def test_the_letter_may_stand_in_the_request():
    asked = f"{ASKED}\n\n> " + MAIL.replace("\n", "\n> ")
    assert len(replied("Yes.", asked=asked, mail="")[1]) == 1


@pytest.mark.parametrize(
    ("asked", "letter", "reply"),
    [
        (
            "Antworte auf diese Mail: sag zu.",
            "Liebe Frau Kern,\n\nkommen Sie?\n\nViele Grüße\nJan Toll",
            Reply(to="Jan Toll", by="Kern"),
        ),
        ("Summarise this mail.", MAIL, None),
        ("Write another mail from Ines Baptista that answers this mail.", MAIL, None),
        (ASKED, MAIL.replace("Mr Holm", "customer"), None),
        (ASKED, f"{MAIL}\n\nDear Ms Baptista,\n\nno.\n\nRegards,\nBo Holm", None),
    ],
)
def test_only_a_reply_to_one_letter_with_both_names_is_held_to_them(asked, letter, reply):
    said = asked_to_reply(asked, letter)
    assert (said and said[1]) == reply
