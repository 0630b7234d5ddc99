from pathlib import Path

import pytest

SEED = Path(__file__).parents[2].parent / "shared" / "seed" / "ke-hoach-279-KH-DUK.txt"
PLANS = Path(__file__).parent / "plans"


@pytest.fixture
def seed_path():
    if not SEED.exists():
        pytest.skip("the real plan is not beside this checkout")
    return SEED


@pytest.fixture
def plan_path():
    return lambda name: PLANS / f"{name}.txt"
