"""What another page may ask of the page of the plan."""

from enum import StrEnum


class PlanWish(StrEnum):
    """Something to be done as soon as the page is on."""

    PICK = "pick"
