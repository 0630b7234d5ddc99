from app.domain.going_on import Check
from app.resources import resource
from app.services import documents_in
from tests.stopping import stopped_everywhere

SAMPLE = resource("sample", "ke-hoach-mau.docx")


def test_reading_a_plan_can_be_stopped_between_its_steps() -> None:
    def read(check: Check) -> None:
        documents_in.read_plan(SAMPLE, check)

    assert stopped_everywhere(read, lambda: True) > 2
