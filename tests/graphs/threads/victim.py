"""A process that forks a child for every order it reads, and the child runs SROC until it ends or is killed.

An order is one line of JSON: database, url of a stub server, what to do, and before which begin or end of a write the
child kills itself. The answer is one line: the child's exit status, the writes it began, and the answer it came to.
"""

from __future__ import annotations

import importlib
import json
import os
import signal
import sqlite3
import sys
from typing import Any

from langchain_core.runnables import RunnableConfig
from langchain_openai import ChatOpenAI
from langgraph.checkpoint.sqlite import SqliteSaver
from pydantic import SecretStr

from sroc import create_sroc

TABLES = ("checkpoints", "writes", "sroc_receipts SET", "sroc_receipts")


def connection(path: str, die_at: int | None, told: int) -> sqlite3.Connection:
    """A connection that tells when it begins and commits a write, and whose process is gone before the numbered one."""
    opened, table, count = sqlite3.connect(path, check_same_thread=False), "", 0

    def watch(statement: str) -> None:
        nonlocal table, count
        if statement.startswith(("INSERT", "UPDATE")) and not table:
            table = next(name for name in TABLES if name in statement)
            event = f"begin {table}"
        elif statement.startswith("COMMIT") and table:
            event, table = f"commit {table}", ""
        else:
            return
        os.write(told, f"{json.dumps({'write': event})}\n".encode())
        count += 1
        if count == die_at:
            os.kill(os.getpid(), signal.SIGKILL)

    opened.set_trace_callback(watch)
    return opened


def work(order: dict[str, Any], told: int) -> dict[str, Any]:
    """One run, from its start or from where the thread was left."""
    opened = connection(order["database"], order.get("die_at"), told)
    model = ChatOpenAI(model="stub", base_url=order["url"], api_key=SecretStr("x"), max_retries=0)
    graph = create_sroc(model, checkpointer=SqliteSaver(opened))
    config: RunnableConfig = {"configurable": {"thread_id": order.get("thread", "t")}}
    entry = None if graph.get_state(config).created_at else order["request"]
    answer = graph.invoke(entry, config, context=order.get("context"))["answer"]
    return {"answer": answer.model_dump(mode="json"), "modules": sorted(sys.modules)}


def obey(order: dict[str, Any]) -> dict[str, Any]:
    """The order in a child, which says line by line what it does."""
    reading, writing = os.pipe()
    if not (child := os.fork()):
        try:
            said = work(order, writing)
        except BaseException as error:
            said = {"error": f"{type(error).__name__}: {error}"}
        os.write(writing, f"{json.dumps(said)}\n".encode())
        os._exit(0)
    os.close(writing)
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
    for line in sys.stdin:
        print(json.dumps(obey(json.loads(line))), flush=True)
