"""Items of a data set as documents; and text made by rule, with facts planted in it: a seed in, a question out."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

from langchain_core.documents import Document

LENGTH = 800_000
"""Characters: about 200,000 tokens."""
_PLACES = [
    "Arbor",
    "Bramble",
    "Cinder",
    "Dunmore",
    "Eddy",
    "Fallow",
    "Garnet",
    "Hollin",
    "Islay",
    "Juniper",
    "Kestrel",
    "Lowen",
    "Marram",
    "Norland",
    "Orrin",
    "Pell",
]
_WORKS = [
    "lighthouse",
    "ferry",
    "granary",
    "bridge",
    "mill",
    "orchard",
    "quarry",
    "signal-house",
    "boathouse",
    "weir",
    "chapel",
    "smithy",
]
_DOINGS = (
    "The keepers of the {work} at {place} wrote that the wind had turned and the path was dry again.",
    "Nobody at {place} could say when the {work} was last painted, but the door still held.",
    "In the evening the people of {place} met near the {work} and spoke of the long winter.",
    "A cart came down from {place} with planks for the {work}, and went back empty before noon.",
    "The {work} of {place} stands where two streams meet, and its yard is often under water.",
)
_ASKED = (
    ("The {work} at {place} was built by {name} in {year}.", "Who built the {work} at {place}?", "{name}"),
    (
        "{name} keeps the keys of the {work} at {place} in a {thing}.",
        "Where does {name} keep the keys of the {work}?",
        "{thing}",
    ),
    (
        "In {year} the toll for the {work} at {place} was set at {sum} shillings.",
        "What was the toll for the {work} at {place} set at?",
        "{sum}",
    ),
    ("The password of the {work} at {place} is {thing}.", "What is the password of the {work} at {place}?", "{thing}"),
)
_FIRST = ["Ada", "Bela", "Corin", "Dora", "Emil", "Fenna", "Gerd", "Hanne", "Ivo", "Jonna", "Karl", "Lene"]
_LAST = [
    "Ashgrove",
    "Birkett",
    "Corless",
    "Dahlmann",
    "Ekstrand",
    "Fothergill",
    "Grauer",
    "Hobday",
    "Ingersoll",
    "Jessop",
]
_THINGS = ["copper kettle", "blue tin", "hollow book", "straw hat", "clay jar", "oak chest", "wool sock", "brass horn"]

REWORDED = (
    ("The access code of the vault is 7431.", "Which number opens the safe?"),
    ("Her physician prescribed two spoonfuls of willow bark.", "What medicine did the doctor give her?"),
    ("The old boat went down off the northern reef.", "Where did the ship sink?"),
    ("Mr Corless was paid nine hundred crowns each year.", "What salary did Corless earn?"),
    ("The automobile of the mayor was painted red.", "What colour was the mayor's car?"),
    ("The infant was named Ottilie.", "What was the baby called?"),
    ("The sovereign died of a fever in March.", "How did the king perish?"),
    ("The purchase price came to sixty thousand.", "How much did it cost to buy?"),
    ("Their canine guarded the entrance at night.", "Which animal watched over the door?"),
    ("The teacher punished the pupil for cheating.", "Why was the student disciplined?"),
    ("The factory dismissed forty labourers.", "How many workers were laid off?"),
    ("The attorney lost the lawsuit.", "Who failed in court?"),
    ("A blaze destroyed the archive in autumn.", "What did the fire ruin?"),
    ("The wedding took place in the barn.", "Where were they married?"),
    ("The thief concealed the jewels beneath the floorboards.", "Where are the stolen gems hidden?"),
    ("The captain is fluent in Portuguese.", "Which language does the skipper speak?"),
    ("Grain exports fell by a third.", "How much did shipments of wheat decrease?"),
    ("The bakery opens at six in the morning.", "When can one buy bread?"),
    ("The surgeon removed the splinter from his eye.", "What was the operation for?"),
    ("The road was closed because of flooding.", "Why could nobody drive there?"),
)
"""Facts, and questions for them in other words."""


def log_book(length: int = LENGTH, seed: int = 1) -> list[str]:
    """Paragraphs of ordinary days, about so many characters together."""
    draw, found, size = random.Random(seed), list[str](), 0
    while size < length:
        lines = [
            draw.choice(_DOINGS).format(work=draw.choice(_WORKS), place=draw.choice(_PLACES))
            for _ in range(draw.randint(3, 7))
        ]
        found.append(" ".join(lines))
        size += len(found[-1]) + 2
    return found


def planted(book: list[str], seed: int) -> tuple[str, str, list[Document]]:
    """A question, its answer, and a book with the fact somewhere inside a paragraph."""
    draw = random.Random(seed)
    said, question, answer = draw.choice(_ASKED)
    about = {
        "work": draw.choice(_WORKS),
        "place": draw.choice(_PLACES),
        "name": f"{draw.choice(_FIRST)} {draw.choice(_LAST)}",
        "year": draw.randint(1710, 1890),
        "thing": draw.choice(_THINGS),
        "sum": draw.randint(13, 97),
    }
    paragraphs = list(book)
    at = draw.randrange(len(paragraphs))
    paragraphs[at] = f"{paragraphs[at]} {said.format(**about)} The rest of that day was quiet."
    return question.format(**about), answer.format(**about), _divided(paragraphs)


def reworded(book: list[str], at: int) -> tuple[str, str, list[Document]]:
    """A question in other words than its fact has, the fact, and a book with it somewhere inside a paragraph."""
    fact, question = REWORDED[at]
    paragraphs, place = list(book), random.Random(at).randrange(len(book))
    paragraphs[place] = f"{paragraphs[place]} {fact} The rest of that day was quiet."
    return question, fact, _divided(paragraphs)


def _divided(paragraphs: list[str]) -> list[Document]:
    """Ten documents."""
    each = -(-len(paragraphs) // 10)
    return [
        Document("\n\n".join(paragraphs[n : n + each]), metadata={"source": f"book-{n // each + 1}.txt"})
        for n in range(0, len(paragraphs), each)
    ]


def ledgers(draw: random.Random) -> list[tuple[str, str, int, str]]:
    """Records: name, whose, amount, state."""
    return [
        (
            f"{draw.choice(('B', 'INV-', 'R/'))}{n}",
            draw.choice(_LAST),
            draw.randint(90, 24_000),
            draw.choice(("open", "paid")),
        )
        for n in range(1000, 1000 + draw.randint(40, 400))
    ]


def bills(rows: list[tuple[str, str, int, str]], form: int) -> list[str]:
    """Records as paragraphs, in one of several forms."""
    return [
        [f"Invoice {n} to {who} came to {sum_:,} euros and is {state}." for n, who, sum_, state in rows],
        [
            f"{who} was sent invoice {n} on 4 May 1998. The total is EUR {sum_:,}.50, {state}."
            for n, who, sum_, state in rows
        ],
        [f"Invoice: {n}\nCustomer: {who}\nAmount: €{sum_:,}\nState: {state}" for n, who, sum_, state in rows],
        [f"- invoice {n}: {who}, {sum_} EUR ({state})" for n, who, sum_, state in rows],
    ][form]


def counted(seed: int) -> tuple[str, str, list[Document]]:
    """A question of how many or how much, its exact answer, and books with the records strewn or set out."""
    draw = random.Random(seed)
    rows, bound = ledgers(draw), draw.choice((5_000, 10_000, 12_500))
    over = sum(sum_ > bound for _, _, sum_, _ in rows)
    book, form = log_book(seed=seed), draw.randrange(6)
    if form < 4:
        for said in bills(rows, form):
            book.insert(draw.randrange(len(book)), said)
    elif form == 4:
        lines = [f"| {n} | {who} | {sum_:,}.00 | {state} |" for n, who, sum_, state in rows]
        book.insert(
            len(book) // 2,
            "\n".join(["## Invoices", "", "| No | Customer | Amount | State |", "|---|---|---|---|", *lines]),
        )
    else:
        book.insert(
            0,
            "\n".join(
                ["invoice,customer,amount,state", *(f"{n},{who},{sum_},{state}" for n, who, sum_, state in rows)]
            ),
        )
    extra = 0.5 * len(rows) if form == 1 else 0
    total = sum(sum_ for _, _, sum_, _ in rows) + extra
    asked = draw.choice(
        [
            (f"How many invoices are over {bound:,}?", f"{over} of the {len(rows)}"),
            (f"How many invoices over {bound:,} euros are there?", f"{over} of the {len(rows)}"),
            ("What is the total amount of all invoices?", f"{total:,.2f}" if total % 1 else f"{total:,.0f}"),
            (f"List all invoices over {bound:,}.", f"{over} of the {len(rows)}"),
        ]
    )
    return *asked, _divided(book)


def items(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def hotpot_documents(item: dict[str, Any]) -> list[Document]:
    return [Document("".join(said), metadata={"source": title, "title": title}) for title, said in item["context"]]


def nq_documents(item: dict[str, Any]) -> list[Document]:
    return [
        Document(each["text"], metadata={"source": f"{n}: {each['title']}", "title": each["title"]})
        for n, each in enumerate(item["docs"])
    ]


def arranged(data: list[dict[str, Any]], questions: int) -> list[dict[str, Any]]:
    """The first questions with 10, 20 and 30 documents, the one with the answer first, in the middle and last.

    Where the data set has no more than 20 documents for a question, ten of the next question's are added.
    """
    rows = sorted({item["nq_row"] for item in data})[:questions]
    chosen = [item for item in data if item["nq_row"] in rows]
    if all(item["n_docs"] < 30 for item in data):
        first = {item["nq_row"]: item for item in data if item["n_docs"] == 20 and item["gold_index"] == 0}
        following = dict(zip(first, [*list(first)[1:], *list(first)[:1]], strict=True))
        for row in rows:
            others = [*first[row]["docs"][1:], *first[following[row]]["docs"][1:11]]
            chosen += [_with_gold_at(first[row], others, at) for at in (0, 14, 29)]
    return sorted(chosen, key=lambda item: rows.index(item["nq_row"]))


def _with_gold_at(item: dict[str, Any], others: list[Any], at: int) -> dict[str, Any]:
    docs = [*others[:at], item["docs"][0], *others[at:]]
    return {**item, "id": f"nq{item['nq_row']}-30-{at}", "n_docs": 30, "gold_index": at, "docs": docs}
