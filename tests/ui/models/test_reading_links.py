from dataclasses import replace
from pathlib import Path

from app.domain.reading import edits, joins
from app.domain.reading.plan_reading import ReadWarning
from app.reading.plan import read_plan_text
from app.resources import resource
from app.services import documents_in
from ui.models.reading_links import Links
from ui.models.reading_nodes import NodeKind, reading_nodes

SAMPLE = documents_in.read_plan(Path(resource("sample") / "ke-hoach-mau.txt"))


def every(nodes):
    for node in nodes:
        yield node
        yield from every(node.children)


def test_every_node_that_has_a_line_leads_to_it_and_back():
    links = Links(SAMPLE)
    for node in every(reading_nodes(SAMPLE, links)):
        if node.line is None or node.kind is NodeKind.WARNING:
            continue
        assert links.node(node.line), node
        if node.kind is NodeKind.TASK:
            assert links.node(node.line) == node.key
            assert node.line in links.lines(node.key)


def test_the_formal_parts_and_what_the_plan_rests_on_lead_to_the_header():
    links = Links(SAMPLE)
    assert links.node(1) == "header"
    signed = next(number for number, line in enumerate(SAMPLE.lines, 1) if line.startswith("Nơi nhận"))
    assert links.node(signed) == "header"
    assert links.node(SAMPLE.sections[0].line) == "header"


def test_blank_lines_lead_nowhere():
    links = Links(SAMPLE)
    blank = [number for number, line in enumerate(SAMPLE.lines, 1) if not line.strip()]
    assert blank
    assert not any(links.node(number) for number in blank)


def test_headings_over_one_group_lead_to_it():
    links = Links(SAMPLE)
    heading = next(each for each in SAMPLE.sections if each.label == "IV.")
    assert links.node(heading.line) == "duties"


def test_merged_tasks_are_found_from_the_lines_of_all():
    first, second = edits.wave_tasks(SAMPLE)[:2]
    links = Links(joins.merge_tasks(SAMPLE, [first.key, second.key]))
    assert links.node(second.line) == first.key
    assert set(links.lines(first.key)) >= {first.line, second.line}


def test_all_cells_of_a_row_lead_to_its_task():
    task = edits.wave_tasks(SAMPLE)[0]
    blank = task.line + 1
    lines = list(SAMPLE.lines)
    lines[blank - 1] = "Văn phòng"
    links = Links(replace(SAMPLE, lines=tuple(lines), table_rows=(((task.line,), (blank,)),)))
    assert links.node(blank) == task.key


def test_doubts_stand_at_the_node_of_their_line_or_by_themselves():
    task = edits.wave_tasks(SAMPLE)[0]
    loose = next(number for number, _ in enumerate(SAMPLE.lines, 1) if not Links(SAMPLE).node(number))
    warned = replace(
        SAMPLE,
        warnings=(
            ReadWarning(None, "", "Văn bản không có trích yếu.", "title"),
            ReadWarning(task.line, task.text, "Có thời hạn chưa rõ."),
            ReadWarning(loose, "x", "Chưa rõ dòng này."),
        ),
    )
    links = Links(warned)
    assert links.doubtful == ("header", task.key, "warning-3")
    assert links.doubtful_at(task.line) == task.key
    assert links.doubtful_at(loose) == "warning-3"
    assert [each.why for each in links.warnings("header")] == ["Văn bản không có trích yếu."]


def test_the_parts_of_a_task_are_all_found_from_their_line():
    task = edits.wave_tasks(SAMPLE)[0]
    warned = replace(SAMPLE, warnings=(ReadWarning(task.line, "", "Chưa rõ."),))
    links = Links(joins.split_task(warned, task.key, ["Một", "Hai"]))
    assert links.node(task.line) == task.key
    assert links.nodes(task.line) == (task.key, f"line-{task.line}")
    assert links.doubtful == (task.key,)


def test_points_that_tell_of_a_task_lead_to_it():
    reading = read_plan_text(
        "KẾ HOẠCH\ntuyên truyền\nI. NHIỆM VỤ\n1. Tổ chức lễ mít tinh\n- Chủ trì: Văn phòng\n"
        "- Thời gian: ngày 02/9/2026\n2. Treo cờ\n- Treo 10 lá cờ\n"
    )
    first, second = edits.wave_tasks(reading)
    links = Links(reading)
    assert links.lines(first.key) == (4, 5, 6)
    assert links.lines(second.key) == (8,)
