#include "check.h"
#include "polygon.h"

static const struct point triangle[] = {{0, 0}, {10, 0}, {0, 10}};
static const struct point clockwise[] = {{0, 4}, {4, 4}, {4, 0}, {0, 0}};

int main(void)
{
    for (int x = 0; x < 10; x++)
        for (int y = 0; y < 10; y++)
            CHECK_INT(x + y + 1 < 10, polygon_contains(triangle, 3, (struct point){x + 0.5, y + 0.5}) && x + y + 1 != 10);
    CHECK_INT(50, (long long)polygon_area(triangle, 3));
    CHECK_INT(16, (long long)polygon_area(clockwise, 4));
    CHECK(polygon_contains(clockwise, 4, (struct point){1, 3}));
    CHECK(!polygon_contains(clockwise, 4, (struct point){1, 5}));
    CHECK(!polygon_contains(clockwise, 4, (struct point){1, -1}));
    CHECK(!polygon_contains(triangle, 0, (struct point){0, 0}));
    return check_summary();
}
