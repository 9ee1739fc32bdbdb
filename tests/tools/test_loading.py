from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sroc.tools.errors import InputError
from sroc.tools.loading import decode, load, load_all


def written(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.markdown", "a.rst", "a.csv", "a.json", "a.log", "README"])
def test_text_is_loaded_as_it_is(tmp_path: Path, name: str) -> None:
    path = written(tmp_path, name, "Größe, 5 €\n[1, 2]\n")
    document = load(path)
    assert document.page_content == "Größe, 5 €\n[1, 2]\n"
    assert document.metadata == {"source": str(path), "title": name}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252", "latin-1"])
def test_the_usual_encodings_are_recognised(tmp_path: Path, encoding: str) -> None:
    text = "Le café de l'été coûte 5 euros."
    assert load(written(tmp_path, "a.txt", text.encode(encoding))).page_content == text


def test_mixed_encodings_are_read_byte_by_byte() -> None:
    assert decode("été ".encode() + "café €".encode("cp1252"), "a.txt") == "été café €"


def test_html_is_loaded_as_its_text(tmp_path: Path) -> None:
    page = """<!doctype html><html><head><title>Our &amp; rules</title><style>p {}</style></head><body>
    <h1>Rules</h1><p>Be   <b>kind</b> &lt;always&gt;.</p><script>alert("x")</script>
    <ul><li>one<li>two</ul><table><tr><td>a</td><td>b</td></tr></table><pre>x  =  1\n  y</pre></body></html>"""
    document = load(written(tmp_path, "a.html", page))
    assert document.metadata["title"] == "Our & rules"
    lines = [line for line in document.page_content.splitlines() if line.strip()]
    assert lines == ["# Rules", "Be kind <always>.", "- one", "- two", "| a | b |", "x  =  1", "  y"]


@pytest.mark.parametrize("encoding", ["shift_jis", "windows-1251", "no-such"])
def test_a_page_is_read_in_the_encoding_that_it_names(tmp_path: Path, encoding: str) -> None:
    said = {"shift_jis": "塔の高さは41", "windows-1251": "Башня 41", "no-such": "Tower 41"}[encoding]
    page = f"<html><head><meta charset='{encoding}'></head><body><p>{said}</p></body></html>"
    path = tmp_path / "a.html"
    path.write_bytes(page.encode("utf-8" if encoding == "no-such" else encoding))
    assert load(path).page_content == said


@pytest.mark.parametrize(
    "page", ["<p>open <b>tags", "text < 3 & more", "<script>never closed", "</p></p>text", "<title>only"]
)
def test_broken_html_is_read_as_far_as_it_goes(tmp_path: Path, page: str) -> None:
    path = written(tmp_path, "a.html", f"<p>first</p>{page}")
    assert load(path).page_content.startswith("first")


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.pdf", b"%PDF-1.7\n\x00", "a.pdf is a PDF file"),
        ("report", b"%PDF-1.7\n", "report is a PDF file"),
        ("a.docx", b"PK\x03\x04\x00", "a.docx is a Word file"),
        ("a.bin", b"ab\x00cd", "a binary file"),
        ("a.txt", bytes(range(1, 32)) * 20, "control characters"),
        ("a.txt", "Привет, как дела".encode("cp1251"), "unknown encoding"),
        ("a.txt", b"\xff\xfea", "begins as UTF-16"),
        ("a.txt", b"", "has no text"),
        ("a.md", b" \n\t", "has no text"),
        ("a.html", b"<script>x</script>", "has no text"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_sentence(tmp_path: Path, name: str, content: bytes, says: str) -> None:
    with pytest.raises(InputError, match=says) as raised:
        load(written(tmp_path, name, content))
    assert "\n" not in str(raised.value)


def test_a_pdf_comes_with_two_ways_out(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"convert it to text .* LangChain document loader"):
        load(written(tmp_path, "a.pdf", b"%PDF-1.7"))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"gone.txt does not exist"):
        load(tmp_path / "gone.txt")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is a folder"):
        load(tmp_path)


@pytest.mark.parametrize("path", ["a\0b", "x" * 5000])
def test_an_impossible_path_is_refused(path: str) -> None:
    with pytest.raises(InputError):
        load(path)


def test_a_file_over_the_limit_is_refused_unread_with_both_sizes(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as file:
        file.truncate(61_300_000)
    with pytest.raises(InputError, match=r"has 61.3 MB and at most 50 MB"):
        load(path)


@given(st.binary(max_size=200))
@settings(deadline=None, max_examples=200)
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        text = decode(data, "a.txt")
    except InputError:
        return
    assert "\udc80" not in text


@given(st.text(alphabet=st.characters(codec="utf-8", categories=("L", "N", "P", "Zs"))))
@settings(deadline=None, max_examples=100)
def test_utf8_is_read_exactly(text: str) -> None:
    assert decode(text.encode(), "a.txt") == text.removeprefix("\ufeff")


def pdf(*pages: str) -> bytes:
    """A minimal PDF file: one text a page."""
    kids = " ".join(f"{3 + 2 * n} 0 R" for n in range(len(pages)))
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>"]
    font = "<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
    for n, text in enumerate(pages):
        page = f"/Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Resources {font} /Contents {4 + 2 * n} 0 R"
        shown = f"BT /F1 12 Tf 20 200 Td ({text}) Tj ET"
        objects += [f"<< {page} >>", f"<< /Length {len(shown)} >>\nstream\n{shown}\nendstream"]
    found, offsets = "%PDF-1.4\n", []
    for n, each in enumerate(objects, start=1):
        offsets.append(len(found))
        found += f"{n} 0 obj\n{each}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    trailer = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(found)}\n%%EOF"
    return f"{found}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}".encode()


def test_a_pdf_is_loaded_by_its_pages(tmp_path: Path) -> None:
    path = written(tmp_path, "toll.pdf", pdf("The toll is 4 crowns.", "Boats pay 9."))
    first, second = load_all(path)
    assert first.page_content.strip() == "The toll is 4 crowns."
    assert second.metadata == {"source": str(path), "title": "toll.pdf", "page_label": "2"}


@pytest.mark.parametrize(
    ("content", "says"), [(b"%PDF-1.7\nnothing more", "cannot be read as a PDF"), (pdf(""), "scanned images")]
)
def test_a_pdf_without_pages_or_text_says_so(tmp_path: Path, content: bytes, says: str) -> None:
    with pytest.raises(InputError, match=says):
        load_all(written(tmp_path, "a.pdf", content))


def test_what_is_no_pdf_is_one_document(tmp_path: Path) -> None:
    path = written(tmp_path, "a.csv", "a,b\n1,2\n")
    assert load_all(path) == [load(path)]
