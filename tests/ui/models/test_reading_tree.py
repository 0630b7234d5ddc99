"""The tree of a reading takes corrections over where the rows stay, and is laid out anew where not."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.resources import resource
from ui.icons import Icons
from ui.models.reading_nodes import Node, NodeKind
from ui.models.reading_tree import NODE_ROLE, ReadingTreeModel
from ui.theme import ThemeMode, ThemeSwitch


def task(key, text="Việc"):
    return Node(NodeKind.TASK, key, text, 1)


def phase(key, *tasks, text="Giai đoạn"):
    return Node(NodeKind.PHASE, key, text, 1, children=tasks)


@pytest.fixture
def model(qapp):
    theme = ThemeSwitch(qapp, resource("themes"), ThemeMode.LIGHT)
    made = ReadingTreeModel(Icons(resource("icons"), lambda: theme.current))
    made.tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    return made


def shown(model, parent=QModelIndex()):  # noqa: B008
    """Return what the model shows, row under row."""
    rows = [model.index(row, 0, parent) for row in range(model.rowCount(parent))]
    return [(row.data(NODE_ROLE), row.data(Qt.ItemDataRole.DisplayRole), shown(model, row)) for row in rows]


def test_a_changed_row_is_the_only_one_told_of(model):
    model.show_nodes((phase("p1", task("t1"), task("t2")), phase("p2", task("t3"))))
    told, resets = [], []
    model.dataChanged.connect(lambda first, last: told.append((first.data(), first.column(), last.column())))
    model.modelReset.connect(lambda: resets.append(True))
    model.take_over((phase("p1", task("t1"), task("t2", "Việc khác")), phase("p2", task("t3"))))
    assert told == [("Việc khác", 0, model.columnCount() - 1)]
    assert resets == []
    assert model.index_of("t2").data() == "Việc khác"


@pytest.mark.parametrize(
    "other",
    [
        (phase("p1", task("t1")),),
        (phase("p1", task("t2"), task("t1")),),
        (phase("p1", task("t1"), task("t2"), task("t3")),),
        (phase("p1", task("t1"), task("t2")), phase("p2")),
        (phase("p1", task("t1"), replace(task("t2"), kind=NodeKind.WARNING)),),
        (),
    ],
)
def test_rows_that_come_or_go_leave_the_others_where_they_are(model, other):
    model.show_nodes((phase("p1", task("t1"), task("t2")),))
    first = QPersistentModelIndex(model.index_of("t1"))
    resets = []
    model.modelReset.connect(lambda: resets.append(True))
    model.take_over(other)
    assert [node for node, _, _ in shown(model)] == list(other)
    assert resets == []
    if other and other[0].children[0].key == "t1":
        assert first.data(NODE_ROLE).key == "t1"


def test_a_row_that_went_elsewhere_is_found_there(model):
    model.show_nodes((phase("p1", task("t1"), task("t2")), phase("p2", task("t3"))))
    for nodes in (
        (phase("p1", task("t2")), phase("p2", task("t3"), task("t1"))),
        (phase("p1", task("t1"), task("t2")), phase("p2", task("t3"))),
    ):
        model.take_over(nodes)
        assert model.index_of("t1").data(NODE_ROLE).key == "t1"
        assert model.index_of("t1").parent() == model.index_of("p2" if len(nodes[1].children) > 1 else "p1")
    model.take_over((phase("p1", task("t2")), phase("p2", task("t3"))))
    assert not model.index_of("t1").isValid()


_TEXTS = st.sampled_from(("Việc", "Việc khác", ""))
_TASKS = st.lists(_TEXTS, max_size=3).map(
    lambda texts: tuple(task(f"t{number}", text) for number, text in enumerate(texts))
)
_TREES = st.lists(st.tuples(_TEXTS, _TASKS), max_size=3).map(
    lambda phases: tuple(
        phase(f"p{number}", *(replace(each, key=f"{number}{each.key}") for each in tasks), text=text)
        for number, (text, tasks) in enumerate(phases)
    )
)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(trees=st.lists(_TREES, max_size=5))
def test_whatever_follows_whatever_is_shown_as_if_it_were_new(model, trees):
    for nodes in trees:
        model.take_over(nodes)
        assert all(
            model.index_of(each.key).data(NODE_ROLE) == each for node in nodes for each in node.children
        )
        assert [node for node, _, _ in shown(model)] == list(nodes)
        fresh = [(node, node.text, [(each, each.text, []) for each in node.children]) for node in nodes]
        assert shown(model) == fresh
