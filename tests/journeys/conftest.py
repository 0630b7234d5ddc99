from tests.journeys.clerk import clerk as clerk
