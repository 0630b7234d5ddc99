"""A task that the book kept although a new version of its plan dropped it, so that it can go back."""

from dataclasses import dataclass, replace

from app.domain.plan import Task


@dataclass(frozen=True)
class KeptTask:
    """Such a task as its plan last had it (`planned`), as it stood `before` it left, and as it became then.

    `last_version` is the number of the last version of the plan that had it.
    """

    planned: Task
    before: Task
    loose: Task
    last_version: int

    def standing(self, now: Task) -> Task:
        """Return the task as it would stand in its plan: as it left it, with what the user changed since."""
        due = self.before.due if now.due == self.loose.due else now.due
        same_place = (now.phase_id, now.duty_id) == (self.loose.phase_id, self.loose.duty_id)
        where = self.before if same_place else now
        return replace(now, due=due, phase_id=where.phase_id, duty_id=where.duty_id)

    def moved(self, now: Task, then: Task) -> "KeptTask":
        """Return it after the program, not the user, made `then` of it, as its phase went too."""
        due = then.due if now.due == self.loose.due else self.loose.due
        phase_id = then.phase_id if now.phase_id == self.loose.phase_id else self.loose.phase_id
        return replace(self, loose=replace(self.loose, due=due, phase_id=phase_id))
