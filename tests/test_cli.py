"""The command line: what goes to stdout and stderr, and the exit codes."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from importlib.abc import MetaPathFinder
from pathlib import Path

import pytest

from sroc.__main__ import run
from sroc.commands.ask import Show, report
from sroc.testing import StubServer
from sroc.tools.checks import FormatCheck
from sroc.tools.record import Answer, Usage
from sroc.tools.types import Objective

USED = Usage(calls=1, total_tokens=812, cost_usd=0.0, seconds=3.2)


@pytest.fixture
def piped(monkeypatch: pytest.MonkeyPatch) -> io.BytesIO:
    """What is piped in: nothing, until a test writes to it."""
    data = io.BytesIO()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(data))
    return data


def pipe(data: io.BytesIO, words: bytes) -> None:
    data.write(words)
    data.seek(0)


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = run(arguments)
    out, err = capsys.readouterr()
    return code, out, err


@pytest.mark.parametrize("arguments", [["--help"], ["ask", "--help"]])
def test_help_names_the_exit_codes(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    code, out, err = said(capsys, *arguments)
    assert (code, err) == (0, "")
    for number in (0, 2, 3, 4, 5, 130):
        assert f"{number} " in out.partition("Exit codes:")[2]


def test_no_command_prints_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = said(capsys)
    assert code == 0
    assert "Usage: sroc" in out


def test_the_version_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = said(capsys, "--version")
    assert code == 0
    assert out.startswith("sroc ")
    assert out.count("\n") == 1


BAD = [
    (["ask", ""], "The request is empty"),
    (["ask", " \n"], "The request is empty"),
    (["ask"], "The request is empty"),
    (["ask", "x", "--max-tokens", "0"], "Limits(total_tokens=0): a limit is greater than 0"),
    (["ask", "x", "--max-cost", "-1"], "Limits(cost_usd=-1.0): a limit is greater than 0"),
    (["ask", "x", "--max-seconds", "nan"], "Limits(seconds=nan): a limit is greater than 0"),
    (["ask", "x", "--max-tokens", "many"], "'--max-tokens'"),
    (["ask", "x", "--objective", " "], "--objective ' ': an objective is empty"),
    (["ask", "x", "--objective", "\udcff"], "Objective.text"),
    (["ask", "x", "-f", "absent.md"], "absent.md does not exist"),
    (
        ["ask", "x", "--embed", "bert"],
        "--embed 'bert' names no embeddings; give wordllama (extra embed) or openai:NAME.",
    ),
    (["ask", "x", "--show", "feelings"], "'feelings' is not one of"),
    (["ask", "x", "--colour"], "--colour"),
    (["model"], "Missing command; see `sroc model --help`"),
    (["sing"], "No such command 'sing'"),
]


@pytest.mark.usefixtures("piped")
@pytest.mark.parametrize(("arguments", "sentence"), BAD)
def test_bad_input_is_one_sentence_on_stderr_and_code_2(
    capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    code, out, err = said(capsys, *arguments)
    assert (code, out) == (2, "")
    assert err.startswith("sroc: ")
    assert err.count("\n") == 1
    assert sentence in err


def test_binary_input_is_refused(capsys: pytest.CaptureFixture[str], piped: io.BytesIO) -> None:
    pipe(piped, b"a\0b")
    code, _, err = said(capsys, "ask", "x")
    assert code == 2
    assert err.startswith("sroc: stdin is a binary file")


def test_no_model_is_code_5(capsys: pytest.CaptureFixture[str], piped: io.BytesIO, no_model: None) -> None:
    code, out, err = said(capsys, "ask", "Hello?")
    assert (code, out) == (5, "")
    assert err.startswith("sroc: There is no model to ask")
    assert err.count("\n") == 1


@pytest.fixture
def no_model(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("SROC_MODEL", "OPENAI_API_KEY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))


def test_a_fault_is_one_sentence_with_its_place_and_code_1(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Broken(io.StringIO):
        def isatty(self) -> bool:
            raise RuntimeError("out of paper")

    monkeypatch.setattr(sys, "stdin", Broken())
    code, out, err = said(capsys, "ask", "x")
    assert (code, out) == (1, "")
    assert "a fault in SROC itself, please report it: RuntimeError: out of paper (test_cli.py:" in err
    assert err.count("\n") == 1


def test_an_interrupt_from_the_keyboard_is_code_130(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Stopped(io.StringIO):
        def isatty(self) -> bool:
            raise KeyboardInterrupt

    monkeypatch.setattr(sys, "stdin", Stopped())
    assert said(capsys, "ask", "x") == (130, "", "sroc: interrupted.\n")


def test_an_interrupt_while_the_program_is_read_in_is_one_line_too(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Early(MetaPathFinder):
        def find_spec(self, fullname: str, *_: object) -> None:
            if fullname == "sroc.commands.app":
                raise KeyboardInterrupt

    monkeypatch.setattr(sys, "meta_path", [Early(), *sys.meta_path])
    monkeypatch.delitem(sys.modules, "sroc.commands.app", raising=False)
    assert said(capsys, "ask", "x") == (130, "", "sroc: interrupted.\n")


ANSWER = Answer(text="Yes.", status="met", usage=USED, objectives=(Objective(id="o1", text="be brief"),))
AS_JSON = Objective(id="o1", text="as JSON", check=FormatCheck(format="json"))


def test_a_report_is_the_printed_answer_on_stdout(capsys: pytest.CaptureFixture[str]) -> None:
    report(ANSWER)
    assert capsys.readouterr() == ("Yes.\n\n1 call · 812 tokens · free · 3.2 s\n", "")


def test_a_json_report_is_exactly_the_answers_json(capsys: pytest.CaptureFixture[str]) -> None:
    report(ANSWER, json=True, topics=[Show.objectives])
    out, err = capsys.readouterr()
    assert out == ANSWER.model_dump_json(indent=2) + "\n"
    assert err.startswith("\nObjectives\n")


def test_a_machine_format_stands_alone_on_stdout(capsys: pytest.CaptureFixture[str]) -> None:
    report(Answer(text='{"a": 1}', status="met", note="One thing.", usage=USED, objectives=(AS_JSON,)))
    out, err = capsys.readouterr()
    assert json.loads(out) == {"a": 1}
    assert err.startswith("One thing.\n\n1 call")


def test_parts_of_the_record_follow_the_answer_in_the_order_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    report(ANSWER, topics=[Show.coverage, Show.objectives])
    out = capsys.readouterr().out
    assert out.endswith(
        '\n\nCoverage\n  No documents were given.\n\nObjectives\n  unchecked "be brief" (developer, hard)\n'
    )


def test_embeddings_find_what_shares_no_word_with_the_request(
    capsys: pytest.CaptureFixture[str], answering: io.BytesIO, tmp_path: Path
) -> None:
    days = [f"Day {n}. The crew painted the railings of deck {n % 9} and ate soup." for n in range(300)]
    days[200] = "Day 200. The captain keeps the vault's spare keys in a tea tin."
    log = tmp_path / "log.md"
    log.write_text("\n\n".join(days), "utf-8")
    arguments = ("Where are the safe's extra keys hidden?", "-f", str(log), "--embed", "wordllama")
    _, answer = answered(capsys, *arguments)
    assert "tea tin" in answer.calls[0].messages[-1].content
    code, out, err = said(capsys, "ask", *arguments[:-1], "openai:any", "--plan")
    assert (code, err) == (0, "--plan asks no model: passages are found without openai:any.\n")
    assert "Plan (focus)" in out


def test_embeddings_that_are_not_installed_are_one_sentence(
    capsys: pytest.CaptureFixture[str], answering: io.BytesIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "wordllama", None)
    code, _, err = said(capsys, "ask", "Where?", "--embed", "wordllama")
    missing = "the package wordllama is not installed; install sroc[embed], or give openai:NAME."
    assert (code, err) == (2, f"sroc: --embed wordllama: {missing}\n")


@pytest.fixture(scope="module")
def stub() -> Iterator[dict[str, str]]:
    """The environment of a command whose model is a stub that answers well."""
    with StubServer() as server:
        yield {"SROC_MODEL": "openai:ok", "OPENAI_API_KEY": "x", "OPENAI_BASE_URL": server.url}


@pytest.fixture
def answering(stub: dict[str, str], monkeypatch: pytest.MonkeyPatch, piped: io.BytesIO) -> io.BytesIO:
    """That environment here, and what is piped in."""
    for name, value in stub.items():
        monkeypatch.setenv(name, value)
    return piped


def answered(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, Answer]:
    code, out, _ = said(capsys, "ask", "--json", *arguments)
    return code, Answer.model_validate_json(out)


def test_a_command_answers_on_stdout_in_plain_words_and_tells_its_progress_on_stderr(stub: dict[str, str]) -> None:
    command = [sys.executable, "-m", "sroc", "ask", "Who are you?"]
    env = {**os.environ, **stub}
    done = subprocess.run(command, input="", env=env, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1].startswith("1 call · ")
    assert "planner" in done.stderr.splitlines()
    assert "\x1b" not in done.stdout + done.stderr


def test_piped_words_are_the_request_where_none_is_given(
    capsys: pytest.CaptureFixture[str], answering: io.BytesIO
) -> None:
    pipe(answering, b"Who are you?")
    assert answered(capsys)[1].calls[0].messages[-1].content.strip().endswith("Who are you?")


def test_piped_words_are_a_document_where_a_request_is_given(
    capsys: pytest.CaptureFixture[str], answering: io.BytesIO, tmp_path: Path
) -> None:
    (tmp_path / "terms.md").write_text("# Refunds\n\nA refund is paid within 14 days.\n", "utf-8")
    pipe(answering, b"By post.")
    _, answer = answered(capsys, "When is it paid?", "-f", str(tmp_path / "terms.md"))
    assert [source.title for source in answer.coverage.sources] == ["terms.md", "stdin"]


@pytest.mark.usefixtures("answering")
def test_an_objective_that_no_code_can_check_is_named_with_what_could_be(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code, _, err = said(capsys, "ask", "Who are you?", "--objective", "be kind", "--objective", "at most 20 words")
    assert code == 0
    assert [line for line in err.splitlines() if line.startswith("--objective")] == [
        "--objective 'be kind': no code can check it, so the model is told and it is reported as unchecked; "
        "name a count, a word, a place, a format or a language to have it checked."
    ]


@pytest.mark.usefixtures("answering")
def test_an_objective_of_the_command_line_has_the_users_authority(capsys: pytest.CaptureFixture[str]) -> None:
    _, answer = answered(capsys, "Who are you?", "--objective", "be kind")
    assert [each.authority for each in answer.objectives if each.text == "be kind"] == ["user"]


@pytest.mark.usefixtures("answering")
def test_the_exit_code_says_how_an_answer_stands(capsys: pytest.CaptureFixture[str]) -> None:
    code, answer = answered(capsys, "Write at least 5000 words about rain.")
    assert answer.status != "met"
    assert code == {"partial": 3, "unmet": 4}[answer.status]


@pytest.mark.usefixtures("answering")
def test_a_limit_reached_is_in_the_answer(capsys: pytest.CaptureFixture[str]) -> None:
    code, answer = answered(capsys, "Who are you?", "--max-tokens", "1")
    assert code in (3, 4)
    assert answer.stopped_by == "total_tokens"


@pytest.mark.usefixtures("answering")
def test_a_model_that_refuses_is_code_5_and_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = said(capsys, "ask", "Who are you?", "-m", "openai:401")
    assert (code, out) == (5, "")
    assert err.splitlines()[-1].startswith("sroc: ")
    assert "Traceback" not in err


def test_a_question_is_put_on_a_terminal_and_the_reply_is_used(stub: dict[str, str]) -> None:
    import pty

    ours, theirs = pty.openpty()
    request = "Write about rain in at most 20 words. Write about rain in at least 60 words."
    command = [sys.executable, "-m", "sroc", "ask", request, "--json"]
    env = {**os.environ, **stub, "TERM": "dumb"}
    with subprocess.Popen(command, stdin=theirs, stderr=theirs, stdout=subprocess.PIPE, env=env) as process:
        os.close(theirs)
        os.write(ours, b"2\n")
        out, _ = process.communicate(timeout=300)
    shown = os.read(ours, 100_000).decode()
    os.close(ours)
    assert "Enter takes [" in shown
    assert Answer.model_validate_json(out).resolutions[0].rule == "reply"


def test_an_interrupt_stops_a_call_that_hangs(stub: dict[str, str]) -> None:
    command = [sys.executable, "-m", "sroc", "ask", "Who are you?"]
    env = {**os.environ, **stub, "SROC_MODEL": "openai:hang"}
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env=env) as process:
        assert process.stderr
        assert "planner\n" in iter(process.stderr.readline, "")
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=300) == 130
        assert process.stderr.read() == "sroc: interrupted.\n"


def test_a_run_that_is_told_to_end_prints_the_best_that_was_written() -> None:
    under_way, over = threading.Event(), threading.Event()

    def reply(body: dict[str, object], number: int) -> str:
        if number > 1:
            under_way.set()
            over.wait(60)
        return "Rivers carry water."

    with StubServer(reply) as server:
        env = {**os.environ, "OPENAI_BASE_URL": server.url, "OPENAI_API_KEY": "x"}
        command = [sys.executable, "-m", "sroc", "ask", "What do rivers carry? At least 9 words.", "-m", "openai:stub"]
        with subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=env
        ) as process:
            assert under_way.wait(60)
            process.send_signal(signal.SIGTERM)
            out, err = process.communicate(timeout=300)
        over.set()
    assert process.returncode == 143, err
    assert "Rivers carry water." in out
    assert "ended by SIGTERM" in err
