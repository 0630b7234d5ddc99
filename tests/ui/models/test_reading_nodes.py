from dataclasses import replace

from app.domain.reading import edits
from app.domain.reading.plan_reading import DocumentHeader, PlanReading, ReadWarning
from tests.readings import small_plan
from ui.models.reading_links import Links
from ui.models.reading_nodes import NodeKind, only_doubtful, reading_nodes
from ui.models.reading_words import header_words, summary_words


def every(nodes):
    return [each for node in nodes for each in (node, *every(node.children))]


def test_every_part_of_a_reading_has_a_node_of_its_own():
    nodes = every(reading_nodes(small_plan()))
    keys = [node.key for node in nodes]
    assert len(keys) == len(set(keys))
    tasks = [node for node in nodes if node.kind is NodeKind.TASK]
    assert [node.key for node in tasks] == [task.key for task in edits.all_tasks(small_plan())]
    assert [node.text for node in nodes if node.kind is NodeKind.DUTY] == [
        "Ban Tuyên giáo",
        "Các chi bộ, các đoàn thể",
    ]


def test_due_rules_are_told_in_words():
    nodes = {node.key: node for node in every(reading_nodes(small_plan()))}
    assert nodes["p20"].due == "01 ngày trước khai mạc Đại hội lần thứ V"
    assert nodes["p21"].due == "Bế mạc Đại hội chi bộ, đảng bộ cơ sở (đơn vị cuối cùng)"
    assert nodes["d1"].due == "01/12/2026"
    assert (nodes["p3"].kind_words, nodes["p3"].due) == ("Trong đại hội", "Đại hội lần thứ V")


def test_warnings_come_first_and_give_their_reason_to_the_node_of_their_line():
    warned = (
        ReadWarning(3, "dòng lạ", "Không rõ là gì."),
        ReadWarning(None, "", "Văn bản không có họ tên người ký.", "signer"),
    )
    reading = replace(small_plan(), warnings=warned)
    nodes = reading_nodes(reading)
    assert nodes[0].text == "Điều cần xem (2)"
    assert nodes[0].children[0].line == 3
    by_key = {node.key: node for node in every(nodes)}
    links = Links(reading)
    assert by_key[links.node(3)].reasons == ("Không rõ là gì.",)
    assert by_key["header"].reasons == ("Văn bản không có họ tên người ký.",)
    assert by_key["wave-1"].reasons == ()
    assert links.doubtful == (links.node(3), "header")


def test_only_the_doubtful_nodes_and_those_that_hold_them_are_left():
    reading = replace(small_plan(), warnings=(ReadWarning(3, "dòng lạ", "Không rõ là gì."),))
    left = {node.key for node in every(only_doubtful(reading_nodes(reading)))}
    assert left == {"warnings", "warning-1", "wave-1", "p1", Links(reading).node(3)}


def test_summary_counts_what_was_read():
    tasks = "6 việc trong các đợt và 2 việc giao cho tổ chức"
    assert summary_words(small_plan()) == f"2 đợt, {tasks}, 2 tổ chức, 2 đại hội, 3 thời hạn"
    empty = PlanReading(DocumentHeader(), ("x",), "f", warnings=(ReadWarning(None, "", "y"),))
    assert summary_words(empty).endswith("0 thời hạn, 1 điều cần xem")
    assert header_words(DocumentHeader()) == ""
