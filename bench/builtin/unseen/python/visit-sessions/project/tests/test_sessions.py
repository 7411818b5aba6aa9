import unittest

from sessions import View, bounce_rate, common_steps, exit_pages, funnel, median_duration, parse_line, visits_of

LOG = """
0 ann /
60 ann /shop?sort=price
100 bob /blog/
900 ann /shop/tea
1700 ann /cart
2600 ann /pay
9000 ann /
"""


def read(text):
    return [parse_line(line) for line in text.strip().splitlines()]


class SessionsTest(unittest.TestCase):
    def setUp(self):
        self.visits = visits_of(read(LOG))

    def test_a_line(self):
        self.assertEqual(parse_line("7 ann /shop/?a=b c"), View(7, "ann", "/shop"))

    def test_a_visit_lasts_as_long_as_its_visitor_is_active(self):
        self.assertEqual([(visit.visitor, visit.start, visit.end) for visit in self.visits],
                         [("ann", 0, 2600), ("bob", 100, 100), ("ann", 9000, 9000)])

    def test_pages_in_order(self):
        self.assertEqual(self.visits[0].pages, ["/", "/shop", "/shop/tea", "/cart", "/pay"])

    def test_a_reload_is_no_new_page(self):
        visits = visits_of(read("0 ann /\n5 ann /\n9 ann /a"))
        self.assertEqual(visits[0].pages, ["/", "/a"])

    def test_bounces(self):
        self.assertAlmostEqual(bounce_rate(self.visits), 2 / 3)

    def test_the_middle_duration(self):
        self.assertEqual(median_duration(visits_of(read("0 a /\n10 a /x\n0 b /\n40 b /x"))), 25)

    def test_where_visits_end(self):
        self.assertEqual(exit_pages(self.visits), {"/pay": 1, "/blog": 1, "/": 1})

    def test_the_way_to_the_till(self):
        self.assertEqual(funnel(self.visits, ["/", "/cart", "/pay"]), [2, 1, 1])

    def test_common_steps(self):
        visits = visits_of(read("0 a /\n1 a /x\n2 a /\n3 a /x\n0 b /\n1 b /y"))
        self.assertEqual(common_steps(visits, 1), [(("/", "/x"), 2)])


if __name__ == "__main__":
    unittest.main()
