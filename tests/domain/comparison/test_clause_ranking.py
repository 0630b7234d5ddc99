"""What is found among many tasks without comparing each: the same as by comparing all."""

import random

import pytest

from app.domain.comparison.clause_likeness import ClauseLikeness
from app.domain.comparison.clause_ranking import ClauseRanking

WORDS = ["treo băng rôn", "khẩu hiệu", "cổ động", "trực quan", "hội thi", "tìm hiểu", "lịch sử", "văn nghệ",
         "phát thanh", "chuyên mục", "gương điển hình", "phim", "tài liệu", "triển lãm", "ảnh", "nghệ thuật",
         "tọa đàm", "chuyên đề"]  # fmt: skip


def texts(count, seed):
    made = random.Random(seed)
    return [f"Tuyên truyền đại hội: {' '.join(made.choices(WORDS, k=6))}" for _ in range(count)]


def by_all(likeness, clause, tasks, most):
    scored = sorted(((likeness.score(clause, text), -key) for key, text in tasks.items()), reverse=True)
    return [(-place, pytest.approx(score)) for score, place in scored[:most] if score > 0]


@pytest.mark.parametrize("seed", range(5))
def test_among_few_tasks_the_ranking_is_that_of_all_scores(seed):
    tasks, clauses = dict(enumerate(texts(120, seed))), texts(20, seed + 99)
    likeness = ClauseLikeness([*clauses, *tasks.values()])
    ranking = ClauseRanking(likeness, tasks)
    for clause in clauses:
        assert ranking.ranked(clause, 10) == by_all(likeness, clause, tasks, 10)


def test_among_many_tasks_the_likeliest_is_found():
    tasks = dict(enumerate(texts(2_000, 1)))
    clauses = [tasks[key].replace("Tuyên truyền", "Tổ chức tuyên truyền về") for key in range(0, 2_000, 100)]
    likeness = ClauseLikeness([*clauses, *tasks.values()])
    ranking = ClauseRanking(likeness, tasks)
    for clause in clauses:
        assert ranking.ranked(clause, 1) == by_all(likeness, clause, tasks, 1)


def test_of_tasks_of_the_same_words_the_first_come_first():
    tasks = {key: f"Treo băng rôn tại trụ sở chi bộ số {key}" for key in range(1_000)}
    likeness = ClauseLikeness(tasks.values())
    found = ClauseRanking(likeness, tasks).ranked("Treo băng rôn tại trụ sở chi bộ số 7", 3)
    assert [key for key, _ in found] == [0, 1, 2]


def test_texts_that_say_nothing_are_alike_only_when_they_are_equal():
    tasks = {1: "Thực hiện", 2: "Tổ chức", 3: "Treo cờ"}
    ranking = ClauseRanking(ClauseLikeness(tasks.values()), tasks)
    assert ranking.ranked("Tổ chức", 5) == [(2, 100.0)]
