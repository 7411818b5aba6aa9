import random
import unittest

from sessions import View, bounce_rate, common_steps, exit_pages, funnel, median_duration, parse_line, visits_of


class SessionsMoreTest(unittest.TestCase):
    def test_visits_split_exactly_at_idle_gaps(self):
        generator = random.Random(11)
        views = [View(generator.randrange(40000), visitor, f"/{generator.randrange(5)}")
                 for visitor in ("a", "b", "c") for _ in range(60)]
        for limit in (0, 60, 500, 1800):
            visits = visits_of(views, limit)
            for visitor in ("a", "b", "c"):
                times = sorted(view.time for view in views if view.visitor == visitor)
                starts = [times[0]] + [later for earlier, later in zip(times, times[1:]) if later - earlier > limit]
                own = [visit for visit in visits if visit.visitor == visitor]
                self.assertEqual([visit.start for visit in own], starts)
                self.assertEqual(sum(visit.duration for visit in own),
                                 sum(later - earlier for earlier, later in zip(times, times[1:]) if later - earlier <= limit))

    def test_the_limit_itself_is_no_gap(self):
        views = [View(0, "a", "/"), View(1800, "a", "/x"), View(3600, "a", "/y"), View(5401, "a", "/z")]
        self.assertEqual([visit.start for visit in visits_of(views)], [0, 5401])

    def test_the_order_of_the_log_does_not_matter(self):
        views = [View(20, "a", "/y"), View(0, "a", "/x"), View(10, "b", "/z")]
        self.assertEqual([visit.pages for visit in visits_of(views)], [["/x", "/y"], ["/z"]])

    def test_no_visits(self):
        self.assertEqual(visits_of([]), [])
        self.assertEqual(bounce_rate([]), 0.0)
        self.assertEqual(median_duration([]), 0)
        self.assertEqual(common_steps([]), [])
        self.assertEqual(exit_pages([]), {})

    def test_the_root_keeps_its_slash(self):
        self.assertEqual(parse_line("1 a /").page, "/")
        self.assertEqual(parse_line("1 a /?q=1").page, "/")
        self.assertEqual(parse_line("1 a /a/b/").page, "/a/b")

    def test_an_odd_number_of_durations(self):
        views = [View(0, name, "/") for name in "abc"] + [View(7, "a", "/x"), View(90, "b", "/x")]
        self.assertEqual(median_duration(visits_of(views)), 7)

    def test_an_even_number_of_durations(self):
        views = [View(0, name, "/") for name in "abcd"] + [View(7, "a", "/x"), View(90, "b", "/x"), View(30, "c", "/x")]
        self.assertEqual(median_duration(visits_of(views)), 18.5)

    def test_the_last_page_of_each_visit(self):
        views = [View(0, "a", "/"), View(1, "a", "/x"), View(2, "a", "/y"), View(0, "b", "/y"), View(3, "c", "/x"), View(4, "c", "/y")]
        self.assertEqual(exit_pages(visits_of(views)), {"/y": 3})

    def test_the_share_of_bounces(self):
        views = [View(0, name, "/") for name in "abcde"] + [View(1, "c", "/x")]
        self.assertAlmostEqual(bounce_rate(visits_of(views)), 0.8)
        self.assertEqual(bounce_rate(visits_of(views[2:3] + views[5:])), 0.0)

    def test_a_funnel_asks_for_the_order(self):
        views = [View(0, "a", "/pay"), View(1, "a", "/cart"), View(2, "a", "/"), View(3, "a", "/cart"),
                 View(0, "b", "/"), View(9, "b", "/help"), View(11, "b", "/cart")]
        self.assertEqual(funnel(visits_of(views), ["/", "/cart", "/pay"]), [2, 2, 0])

    def test_equal_steps_are_alphabetical(self):
        views = [View(0, "a", "/b"), View(1, "a", "/c"), View(2, "a", "/a"), View(3, "a", "/b"), View(4, "a", "/c")]
        self.assertEqual(common_steps(visits_of(views), 2), [(("/b", "/c"), 2), (("/a", "/b"), 1)])

    def test_a_reload_alone_is_a_bounce(self):
        views = [View(0, "a", "/"), View(50, "a", "/")]
        self.assertTrue(visits_of(views)[0].bounced)
        self.assertEqual(visits_of(views)[0].duration, 50)
