"""`sroc serve` as a process that is told to end."""

import os
import signal
import socket
import subprocess
import sys
import threading

import httpx

from sroc.testing import StubServer


def test_a_server_that_is_told_to_end_ends_though_a_call_hangs() -> None:
    under_way, over = threading.Event(), threading.Event()

    def reply(body: dict[str, object], number: int) -> str:
        under_way.set()
        over.wait(300)
        return "Water."

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with StubServer(reply) as stub:
        env = {**os.environ, "OPENAI_BASE_URL": stub.url, "OPENAI_API_KEY": "x"}
        command = [sys.executable, "-m", "sroc", "serve", "-m", "openai:stub", "--port", str(port)]
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=env) as process:
            assert process.stderr
            assert "serving" in process.stderr.readline()
            asked = threading.Thread(target=ask, args=(port,))
            asked.start()
            assert under_way.wait(60)
            process.send_signal(signal.SIGTERM)
            assert process.wait(60) in (0, -signal.SIGTERM)
        over.set()
        asked.join(60)
    assert not asked.is_alive()


def ask(port: int) -> None:
    """One request, once the server listens; what it comes to is the server's to say."""
    body = {"model": "sroc", "messages": [{"role": "user", "content": "What do rivers carry?"}]}
    transport = httpx.HTTPTransport(retries=20)
    with httpx.Client(transport=transport, timeout=60) as client:
        try:
            client.post(f"http://127.0.0.1:{port}/v1/chat/completions", json=body)
        except httpx.HTTPError:
            return
