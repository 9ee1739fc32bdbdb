"""A process that forks a child for every order it reads, and the child runs SROC until it ends or is killed.

An order is an object of JSON: database, url of a stub server (or a file of what is paid), what to do, and before which
begin or end of a write the child kills itself. The answer to a line of orders, which are obeyed at once, is a line of
what came of each: a child's exit status, the writes it began, and the answer it came to.
"""

from __future__ import annotations

import importlib
import json
import os
import signal
import sqlite3
import sys
from pathlib import Path
from typing import Any

import psycopg
from langchain_core.runnables import RunnableConfig
from langchain_openai import ChatOpenAI
from langgraph.checkpoint.postgres import PostgresSaver
from langgraph.checkpoint.sqlite import SqliteSaver
from langgraph.types import Command
from psycopg.rows import dict_row
from pydantic import SecretStr

from sroc import create_sroc
from sroc.agents.formulator import formulate
from sroc.testing import ScriptedModel
from sroc.tools.types import Message

TABLES = ("reply", "sroc_receipts", "sroc_budgets", "checkpoint", "writes")
"""What a write is about; turns are not counted, since how many writes they take depends on how the last one ended."""


class Watch:
    """Tells when a write begins and when it ends; the process is gone before the numbered one of these."""

    def __init__(self, told: int, die_at: int | None) -> None:
        self.told, self.die_at, self.count, self.table = told, die_at, 0, ""

    def begins(self, statement: str) -> None:
        writes = statement.lstrip().startswith(("INSERT", "UPDATE")) and "sroc_turns" not in statement
        if writes and not self.table:
            self.table = next(name for name in TABLES if name in statement)
            self._tell("begin")

    def ends(self) -> None:
        if self.table:
            self._tell("commit")
            self.table = ""

    def _tell(self, what: str) -> None:
        os.write(self.told, f"{json.dumps({'write': f'{what} {self.table}'})}\n".encode())
        self.count += 1
        if self.count == self.die_at:
            os.kill(os.getpid(), signal.SIGKILL)


def sqlite_saver(path: str, watch: Watch) -> SqliteSaver:
    opened = sqlite3.connect(path, check_same_thread=False)
    opened.execute("pragma synchronous=off")  # what is written outlives the process, if not the machine
    opened.set_trace_callback(lambda said: watch.ends() if said.startswith("COMMIT") else watch.begins(said))
    return SqliteSaver(opened)


def postgres_saver(address: str, watch: Watch) -> PostgresSaver:
    class Watched(psycopg.Cursor[Any]):
        def execute(self, query: Any, *values: Any, **how: Any) -> Any:
            watch.begins(str(query))
            done = super().execute(query, *values, **how)
            watch.ends()
            return done

        def executemany(self, query: Any, *values: Any, **how: Any) -> None:
            watch.begins(str(query))
            super().executemany(query, *values, **how)
            watch.ends()

    connect: Any = psycopg.connect
    opened = connect(address, autocommit=True, prepare_threshold=0, row_factory=dict_row, cursor_factory=Watched)
    return PostgresSaver(opened)


def model_of(order: dict[str, Any]) -> Any:
    """The stub server's; or one with a small window, whose every call is a line in a file, for runs of hundreds."""
    if "paid" not in order:
        return ChatOpenAI(model="stub", base_url=order["url"], api_key=SecretStr("x"), max_retries=0)

    def said(messages: list[Any]) -> str:
        with Path(order["paid"]).open("a", encoding="utf-8") as paid:
            paid.write(f"{json.dumps(messages[-1].text)}\n")
        return "nothing"

    return ScriptedModel(said, profile={"max_input_tokens": 390})


def work(order: dict[str, Any], told: int) -> dict[str, Any]:
    """One run, from its start or from where the thread was left."""
    opened = postgres_saver if "://" in order["database"] else sqlite_saver
    saver = opened(order["database"], Watch(told, order.get("die_at")))
    graph = create_sroc(model_of(order), checkpointer=saver)
    entry = Command(resume=order["resume"]) if "resume" in order else order["request"]
    config: RunnableConfig = {"configurable": {"thread_id": order.get("thread", "t")}}
    if order.get("die_at") and graph.get_state(config).created_at:
        entry = None
    out = graph.invoke(entry, config, context=order.get("context"))
    said = [message.text for message in graph.get_state(config).values["messages"] if message.type == "human"]
    answer = out["answer"].model_dump(mode="json") if out.get("answer") else None
    return {"answer": answer, "said": said, "modules": sorted(sys.modules)}


def start(order: dict[str, Any]) -> tuple[int, int]:
    """The order in a child, which says line by line what it does; its number, and where it is heard."""
    reading, writing = os.pipe()
    if not (child := os.fork()):
        try:
            said = work(order, writing)
        except BaseException as error:
            said = {"error": f"{type(error).__name__}: {error}"}
        os.write(writing, f"{json.dumps(said)}\n".encode())
        os._exit(0)
    os.close(writing)
    return child, reading


def heard(child: int, reading: int) -> dict[str, Any]:
    """What a child said until it ended."""
    with os.fdopen(reading) as pipe:
        lines = [json.loads(line) for line in pipe]
    _, status = os.waitpid(child, 0)
    said = {"writes": [line["write"] for line in lines if "write" in line]}
    for line in lines:
        said |= line if "write" not in line else {}
    for name in said.pop("modules", []):
        importlib.import_module(name)  # so that the next child has them
    return {"status": os.waitstatus_to_exitcode(status), **said}


if __name__ == "__main__":
    formulate([Message(role="user", content="Describe rivers. At least 9 words.")])  # compiles what every child needs
    for line in sys.stdin:
        children = [start(order) for order in json.loads(line)]
        print(json.dumps([heard(*child) for child in children]), flush=True)
