"""Groups the page views of a web site into visits and tells how people move through it."""

from collections import Counter
from dataclasses import dataclass, field

IDLE_LIMIT = 30 * 60


@dataclass(frozen=True)
class View:
    time: int
    visitor: str
    page: str


@dataclass
class Visit:
    visitor: str
    start: int
    end: int
    pages: list = field(default_factory=list)

    @property
    def duration(self):
        return self.end - self.start

    @property
    def bounced(self):
        return len(self.pages) == 1

    def add(self, view):
        self.end = view.time
        if not self.pages or self.pages[-1] != view.page:
            self.pages.append(view.page)


def parse_line(line):
    """Reads 'seconds visitor page'; a page loses its query and its final slash."""
    time, visitor, page = line.split(maxsplit=2)
    page = page.partition("?")[0]
    if len(page) > 1:
        page = page.rstrip("/")
    return View(int(time), visitor, page)


def visits_of(views, idle_limit=IDLE_LIMIT):
    """A visit goes on as long as its visitor is never idle for longer than the limit."""
    current = {}
    visits = []
    for view in sorted(views, key=lambda view: view.time):
        visit = current.get(view.visitor)
        if visit is None or view.time - visit.start > idle_limit:
            visit = Visit(view.visitor, view.time, view.time)
            current[view.visitor] = visit
            visits.append(visit)
        visit.add(view)
    return visits


def bounce_rate(visits):
    """The share of visits that saw one page alone."""
    if not visits:
        return 0.0
    return sum(visit.bounced for visit in visits) / len(visits)


def median_duration(visits):
    durations = sorted(visit.duration for visit in visits)
    if not durations:
        return 0
    middle = len(durations) // 2
    if len(durations) % 2 == 1:
        return durations[middle]
    return (durations[middle - 1] + durations[middle]) / 2


def common_steps(visits, count=3):
    """The most frequent moves from one page to the next, with how often they happen."""
    steps = Counter()
    for visit in visits:
        steps.update(zip(visit.pages, visit.pages[1:]))
    ranked = sorted(steps.items(), key=lambda entry: (-entry[1], entry[0]))
    return ranked[:count]


def exit_pages(visits):
    """How many visits ended on each page."""
    return Counter(visit.pages[-1] for visit in visits)


def funnel(visits, pages):
    """How many visits reached each of the pages in the given order, other pages in between allowed."""
    reached = [0] * len(pages)
    for visit in visits:
        position = 0
        for page in visit.pages:
            if position < len(pages) and page == pages[position]:
                reached[position] += 1
                position += 1
    return reached
