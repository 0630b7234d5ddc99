"""Who carries out a task, and how far they are."""

from enum import StrEnum


class AssignmentState(StrEnum):
    """How far an assignment is."""

    TODO = "todo"
    DOING = "doing"
    DONE = "done"
    NOT_APPLICABLE = "not_applicable"


class AssignmentRole(StrEnum):
    """Whether a body leads a task or supports it."""

    LEAD = "lead"
    SUPPORT = "support"


OPEN_STATES = (AssignmentState.TODO, AssignmentState.DOING)
