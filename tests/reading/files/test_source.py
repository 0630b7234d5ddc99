"""Bad input gives one clear sentence, within a second, whatever the file claims to be."""

import contextlib
import io
import random
import zipfile

import docx
import openpyxl
import pytest

from app.domain.errors import KnownError, UnreadableFileError, UnsafeFileError
from app.reading.files import source
from app.reading.files.converter import Converter
from app.reading.files.source import open_source
from app.reading.plan import read_plan

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8


@pytest.fixture
def word_file():
    written = docx.Document()
    for line in (
        "Số 1-KH/ĐU",
        "KẾ HOẠCH",
        "Tuyên truyền đại hội",
        "-----",
        "I. HOẠT ĐỘNG",
        "- Treo cờ Tổ quốc.",
    ):
        written.add_paragraph(line)
    buffer = io.BytesIO()
    written.save(buffer)
    return buffer.getvalue()


def repacked(data, change, extra=()):
    """Return the package with each member changed, or left out where the change gives None."""
    source, buffer = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target:
        for info in source.infolist():
            content = change(info.filename, source.read(info))
            if content is not None:
                target.writestr(info.filename, content)
        for name, content in extra:
            target.writestr(name, content)
    return buffer.getvalue()


def with_dtd(xml):
    return xml.decode().replace("?>", "?><!DOCTYPE d>", 1)


def in_body(change):
    return lambda name, content: change(content) if name == "word/document.xml" else content


def refused(path, kind=UnreadableFileError):
    with pytest.raises(kind) as caught:
        read_plan(path)
    sentence = str(caught.value)
    assert sentence.endswith(".")
    assert "«" in sentence
    assert "\n" not in sentence
    return sentence


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("rong.txt", b"", "không có nội dung"),
        ("trang.txt", b" \r\n\t ", "không có nội dung"),
        ("rong.docx", b"", "không có nội dung"),
        ("gia.docx", b"Day chi la chu", "không phải là tệp Word"),
        ("anh.docx", PNG, "tệp ảnh"),
        ("anh.txt", PNG, "tệp ảnh"),
        ("anh2.txt", b"\xff\xd8\xff\xe0" + bytes(range(256)) * 4, "tệp ảnh"),
        ("khoa.docx", OLE + b"\0" * 700 + "EncryptedPackage".encode("utf-16-le"), "mật khẩu"),
        ("bang.xls", OLE + b"\0" * 700 + "Workbook".encode("utf-16-le"), "lưu thành .docx"),
        ("web.txt", b"<!DOCTYPE html>\n<html><body>KE HOACH</body></html>", "trang web"),
        ("web.doc", b"\xef\xbb\xbf <html xmlns='x'><body>KE HOACH</body></html>", "trang web"),
        ("web.txt", "<html><p>KẾ HOẠCH</p>".encode("utf-16"), "trang web"),
        ("mot.xml", b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package/>', "XML"),
        ("cu.xml", b'<?xml version="1.0"?>\n<w:wordDocument xmlns:w="x"/>', "XML"),
        ("in.pdf", b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        ("hong.docx", b"PK\x03\x04" + b"\x11\x92" * 900, "hỏng"),
    ],
)
def test_files_of_other_kinds(tmp_path, name, content, says):
    (tmp_path / name).write_bytes(content)
    assert says in refused(tmp_path / name)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("cu.doc", OLE + b"\0" * 700 + "WordDocument".encode("utf-16-le")),
        ("cu.rtf", b"{\\rtf1\\ansi Ke hoach}"),
    ],
)
def test_older_forms_without_a_program_to_turn_them(tmp_path, name, content, monkeypatch):
    monkeypatch.setattr(source, "installed_converter", lambda: None)
    (tmp_path / name).write_bytes(content)
    assert "không có Word hay LibreOffice" in refused(tmp_path / name)


def test_an_older_form_is_read_as_what_it_is_turned_into(tmp_path, word_file, monkeypatch):
    (tmp_path / "moi.docx").write_bytes(word_file)
    monkeypatch.setattr(source, "installed_converter", lambda: Converter("X", ()))
    monkeypatch.setattr(source, "to_docx", lambda data, name, converter, check: word_file)
    (tmp_path / "cu.rtf").write_bytes(b"{\\rtf1 x}")
    assert open_source(tmp_path / "cu.rtf") == open_source(tmp_path / "moi.docx")


def test_random_bytes(tmp_path):
    (tmp_path / "la.txt").write_bytes(random.Random(7).randbytes(4000))
    assert "bảng mã" in refused(tmp_path / "la.txt")


def test_missing_file_and_folder(tmp_path):
    assert "Không tìm thấy" in refused(tmp_path / "khong-co.docx")
    assert "thư mục" in refused(tmp_path)


def test_content_decides_and_not_the_name(tmp_path, word_file):
    (tmp_path / "plan.txt").write_bytes(word_file)
    assert read_plan(tmp_path / "plan.txt").document.symbol == "1-KH/ĐU"


def test_other_packages(tmp_path, word_file):
    openpyxl.Workbook().save(tmp_path / "bang.docx")
    assert "bảng tính" in refused(tmp_path / "bang.docx")
    nothing = repacked(word_file, lambda name, content: None, [("ghi-chu.txt", b"x")])
    (tmp_path / "nen.docx").write_bytes(nothing)
    assert "không phải là tệp Word" in refused(tmp_path / "nen.docx")
    odt = repacked(
        word_file, lambda name, content: None, [("mimetype", b"application/vnd.oasis.opendocument.text")]
    )
    (tmp_path / "van-ban.docx").write_bytes(odt)
    assert "OpenDocument" in refused(tmp_path / "van-ban.docx")


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[: len(data) // 2],
        lambda data: repacked(data, in_body(lambda xml: xml[:400])),
        lambda data: repacked(data, in_body(lambda xml: b"")),
        lambda data: repacked(data, in_body(lambda xml: xml.replace(b"UTF-8", b"UTF-99", 1))),
        lambda data: repacked(data, lambda name, xml: None if name == "word/document.xml" else xml),
    ],
)
def test_damaged_packages(tmp_path, word_file, damage):
    (tmp_path / "hong.docx").write_bytes(damage(word_file))
    assert "Word" in refused(tmp_path / "hong.docx")


@pytest.mark.parametrize(
    "attack",
    [
        lambda data: repacked(data, in_body(lambda xml: b"<w>" + b" " * 30_000_000)),
        lambda data: repacked(data, lambda name, xml: xml, [("word/media/a.bin", b"\0" * 30_000_000)]),
        lambda data: repacked(data, lambda name, xml: xml, [("../../thoat.txt", b"x")]),
        lambda data: repacked(
            data, in_body(lambda xml: xml.replace(b"?>", b'?><!DOCTYPE d [<!ENTITY a "aa">]>', 1))
        ),
        lambda data: repacked(
            data,
            in_body(lambda xml: with_dtd(xml).replace("UTF-8'", "UTF-16'").encode("utf-16")),
        ),
    ],
)  # fmt: skip
def test_attacks(tmp_path, word_file, attack):
    (tmp_path / "doc.docx").write_bytes(attack(word_file))
    assert "bất thường" in refused(tmp_path / "doc.docx", UnsafeFileError)


def test_elements_nested_without_end(tmp_path, word_file):
    deep = b"<w:sdt><w:sdtContent>" * 4000 + b"<w:p/>" + b"</w:sdtContent></w:sdt>" * 4000
    data = repacked(word_file, in_body(lambda xml: xml.replace(b"<w:body>", b"<w:body>" + deep)))
    (tmp_path / "sau.docx").write_bytes(data)
    assert "cấu tạo bất thường" in refused(tmp_path / "sau.docx", UnsafeFileError)


def test_numbers_nested_without_end(tmp_path):
    lines = ["KẾ HOẠCH", "Thử", "-----", *(".".join(["1"] * depth) + ". Việc" for depth in range(1, 400))]
    (tmp_path / "sau.txt").write_text("\n".join(lines), "utf-8")
    assert len(read_plan(tmp_path / "sau.txt").lines) == 402


def test_an_empty_word_document(tmp_path):
    docx.Document().save(tmp_path / "trong.docx")
    assert "không có chữ" in refused(tmp_path / "trong.docx")


def novel(paragraphs):
    words = [
        "anh",
        "em",
        "nhà",
        "cửa",
        "về",
        "trời",
        "mưa",
        "nắng",
        "sông",
        "núi",
        "con",
        "đường",
        "quê",
        "thương",
        "nhớ",
        "chuẩn",
        "bị",
        "tổ",
        "chức",
        "bữa",
        "cơm",
        "nói",
        "cười",
    ]
    chance = random.Random(3)
    for number in range(paragraphs):
        if number % 40 == 0:
            yield f"Chương {number // 40 + 1}"
        text = " ".join(chance.choice(words) for _ in range(chance.randint(6, 70))).capitalize()
        yield f"- {text}." if chance.random() < 0.3 else f"{text}."


def test_a_novel_is_no_plan(tmp_path):
    text = "\n\n".join(novel(1800))
    assert len(text) > 300_000
    (tmp_path / "truyen.txt").write_text(text, "utf-8")
    assert "Không nhận ra kế hoạch" in refused(tmp_path / "truyen.txt")


def test_an_english_report_is_no_plan(tmp_path):
    text = "\n\n".join(
        f"{number}. Results {number}\nRevenue grew in the quarter. The board plans to open new "
        f"offices.\n- Sales\n- Costs"
        for number in range(1, 700)
    )
    (tmp_path / "report.txt").write_text(text, "utf-8")
    assert "Không nhận ra kế hoạch" in refused(tmp_path / "report.txt")


def test_damaged_bytes_never_raise_anything_else(tmp_path, word_file):
    chance = random.Random(11)
    for _ in range(120):
        data = bytearray(word_file)
        for _ in range(chance.randint(1, 10)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        (tmp_path / "x.docx").write_bytes(bytes(data))
        with contextlib.suppress(KnownError):
            assert open_source(tmp_path / "x.docx").lines
