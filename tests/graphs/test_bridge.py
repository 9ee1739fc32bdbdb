"""Nodes are coroutines under `invoke` too; Ctrl-C ends them."""

from __future__ import annotations

import signal
import threading
import time
from typing import Any

import pytest
from langchain_core.documents import Document

from sroc import Limits, create_sroc
from sroc.testing import StubServer

NOTES = [Document(f"Note {n}: the ferry {n} sails. " * 9, metadata={"source": f"n{n}"}) for n in range(20)]
REQUEST: Any = {"messages": [("user", "Summarise the notes.")], "documents": NOTES}


def test_ctrl_c_ends_several_calls_that_hang_and_the_handler_is_put_back():
    begun, main = list[float](), threading.main_thread()

    def hangs(number: int) -> str:
        begun.append(time.monotonic())
        if len(begun) == 2:
            assert main.ident is not None
            signal.pthread_kill(main.ident, signal.SIGINT)
        return "hang"

    with StubServer(faults=hangs) as server:
        graph = create_sroc(server.model(profile={"max_input_tokens": 600}))
        with pytest.raises(KeyboardInterrupt):
            graph.invoke(REQUEST, context={"limits": Limits(seconds=120)})
    assert time.monotonic() - begun[1] < 60
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
