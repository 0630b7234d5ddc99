"""Outgoing documents of an invented committee for the writers' tests."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from app.domain.directive import Align, Annex, Column, Directive, Genre, Heading, Paragraph, Signing, Table
from app.writing.profile import load_profile

PROFILES = Path(__file__).parents[2] / "resources" / "profiles"
PARTY = load_profile(PROFILES / "party-2026.toml")

_COLUMNS = (
    Column("TT", 6, Align.CENTRE),
    Column("Nội dung công việc", 40),
    Column("Chủ trì", 18),
    Column("Phối hợp", 18),
    Column("Thời hạn", 18, Align.CENTRE),
)
_SENTENCE = (
    "Tổ chức tuyên truyền sâu rộng về mục đích, ý nghĩa của đại hội tới cán bộ, đảng viên, đoàn viên,"
    " hội viên và người lao động; gắn với nhiệm vụ chính trị của từng cơ quan, đơn vị."
)


def task_table(rows: int, group_every: int = 0, caption: str = "") -> Table:
    """Return a table of assignments with that many tasks, and a group row before every so many."""
    made: list[tuple[str, ...]] = []
    for number in range(1, rows + 1):
        if group_every and number % group_every == 1:
            made.append((f"Đợt {number // group_every + 1} – Trước đại hội (đến ngày 15/01/2027)",))
        task = f"Treo băng rôn, khẩu hiệu chào mừng đại hội tại trụ sở và các trục đường chính, lượt {number}"
        due = f"{number % 28 + 1:02d}/01/2027"
        made.append((str(number), task, "Ban Tuyên giáo", "Văn phòng; các chi bộ trực thuộc", due))
    return Table(_COLUMNS, tuple(made), caption)


def plan(rows: int = 60, annex_rows: int = 30) -> Directive:
    """Return a plan with headings of three levels, a table, a landscape annex and an upright one."""
    basis = (
        "Căn cứ Kế hoạch số 12-KH/TU ngày 05/10/2026 của Ban Thường vụ Tỉnh ủy, Ban Thường vụ Đảng ủy Khối"
        " xây dựng kế hoạch tuyên truyền như sau:"
    )
    return Directive(
        genre=Genre.PLAN,
        superior="Đảng bộ tỉnh Sơn Lâm",
        issuer="Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh",
        agency="ĐUK",
        subject="tuyên truyền đại hội đảng bộ các cấp, nhiệm kỳ 2027 - 2032",
        blocks=(
            Paragraph(basis),
            Heading(1, "I.", "Mục đích, yêu cầu"),
            Paragraph(f"1. {_SENTENCE}"),
            Paragraph(f"2. {_SENTENCE}"),
            Heading(1, "II.", "Nội dung, tiến độ"),
            Heading(2, "1.", "Nội dung trọng tâm"),
            Paragraph(_SENTENCE, dash=True),
            Paragraph("Kết quả nổi bật của nhiệm kỳ.", dash=True),
            Heading(2, "2.", "Các đợt tuyên truyền"),
            Heading(3, "2.1.", "Đợt 1: đại hội chi bộ, đảng bộ cơ sở"),
            Paragraph(_SENTENCE, dash=True),
            task_table(rows, group_every=20, caption="Biểu 1. Phân công nhiệm vụ"),
            Heading(1, "III.", "Tổ chức thực hiện"),
            Paragraph("Trên đây là kế hoạch tuyên truyền đại hội đảng bộ các cấp."),
        ),
        number=5,
        place="Sơn Lâm",
        issued_on=date(2026, 11, 3),
        signing=Signing("T/M Ban Thường vụ", "Phó Bí thư", "Nguyễn Thị Ánh Tuyết"),
        recipients=("Thường trực Tỉnh ủy,", "- Ban Tuyên giáo Tỉnh ủy", "Các tổ chức cơ sở đảng"),
        keep="Lưu Văn phòng ĐUK",
        annexes=(
            Annex("Bảng phân công nhiệm vụ", (task_table(annex_rows, group_every=15),), landscape=True),
            Annex("Khẩu hiệu tuyên truyền", (Paragraph("Nhiệt liệt chào mừng đại hội!", dash=True),)),
        ),
        issued_by="Ban Thường vụ Đảng ủy Khối",
    )


def letter() -> Directive:
    """Return a letter to three organisations, signed by the head."""
    opening = (
        "Thực hiện Kế hoạch số 05-KH/ĐU ngày 03/11/2026 của Đảng ủy xã, đề nghị các cơ quan, đơn vị"
        " triển khai các nội dung sau:"
    )
    return Directive(
        genre=Genre.OFFICIAL_LETTER,
        superior="Đảng bộ xã Tân An",
        issuer="Chi bộ Trường Tiểu học",
        agency="CB",
        subject="triển khai nhiệm vụ tuyên truyền trước đại hội",
        blocks=(
            Paragraph(opening),
            task_table(3),
            Paragraph("Đề nghị các cơ quan, đơn vị tổ chức thực hiện đúng thời hạn."),
        ),
        number=12,
        place="Tân An",
        issued_on=date(2026, 5, 27),
        addressees=("Các chi bộ trực thuộc", "Đoàn Thanh niên xã", "Hội Liên hiệp Phụ nữ xã"),
        signing=Signing("", "Bí thư", "Trần Văn Bình"),
        recipients=("Đảng ủy xã (để báo cáo)",),
        keep="Lưu Chi bộ",
    )


def long_letter() -> Directive:
    """Return a letter with long names and a long place, addressed to one, as a second draft."""
    return replace(
        letter(),
        superior="Đảng bộ Thành phố Hồ Chí Minh",
        issuer="Tiểu ban Tuyên truyền, Khánh tiết phục vụ Đại hội đại biểu Đảng bộ các cơ quan Thành phố",
        agency="TBTTKT",
        place="Thành phố Hồ Chí Minh",
        addressees=("Ban Thường vụ Đảng ủy các phường, xã, đặc khu và đảng ủy trực thuộc Thành ủy",),
        signing=Signing("K/T Trưởng Tiểu ban", "Phó Trưởng Tiểu ban", "Lê Hoàng Yến"),
        draft=2,
    )


def blank(genre: Genre) -> Directive:
    """Return a document of which everything is missing."""
    return Directive(genre, "", "", "", "", ())
