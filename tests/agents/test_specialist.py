"""The specialist's later drafts: what they carry that the first, plain call does not."""

import asyncio

import pytest

from sroc.agents.ask import Ask
from sroc.agents.prompts import load
from sroc.agents.specialist import write
from sroc.testing import StubServer
from sroc.tools.checks import FormatCheck
from sroc.tools.limits import Ledger
from sroc.tools.models import build_ladder
from sroc.tools.types import Allowance, Message, Objective, Packet, Task

SCHEMA = '{"type": "object", "required": ["city"]}'


@pytest.mark.parametrize(
    ("move", "check", "schema"),
    [
        ("write", FormatCheck(format="json", json_schema=SCHEMA), None),
        ("again", FormatCheck(format="json", json_schema=SCHEMA), {"type": "object", "required": ["city"]}),
        ("repair", FormatCheck(format="json"), {"type": "object"}),
        ("repair", FormatCheck(format="json", json_schema="no schema"), {"type": "object"}),
        ("again", FormatCheck(format="json", negated=True), None),
        ("again", FormatCheck(format="csv"), None),
    ],
)
def test_a_later_draft_is_held_to_the_json_that_is_asked_for(move, check, schema):
    request = Message(role="user", content="Name a city.")
    packet = Packet(
        task=Task(id="t1", goal="Name a city."),
        conversation=(request,),
        objectives=(Objective(text="as JSON", check=check),),
        move=move,
        previous="Paris",
        allowance=Allowance(),
    )
    with StubServer() as stub:
        ask = Ask(build_ladder(stub.model()), role="specialist", ledger=Ledger(Allowance()))
        asyncio.run(write(packet, ask, prompts=load()))
        sent = stub.log[-1].get("response_format", {}).get("json_schema", {}).get("schema")
    assert sent == schema
