#include "check.h"
#include "polygon.h"

static const struct point square[] = {{0, 0}, {4, 0}, {4, 4}, {0, 4}};
static const struct point arrow[] = {{0, 0}, {6, 3}, {0, 6}, {2, 3}};

int main(void)
{
    CHECK_INT(16, (long long)polygon_area(square, 4));
    CHECK(polygon_contains(square, 4, (struct point){2, 1}));
    CHECK(!polygon_contains(square, 4, (struct point){5, 1}));
    CHECK(!polygon_contains(square, 4, (struct point){-1, 2}));
    CHECK(polygon_contains(arrow, 4, (struct point){4, 3.5}));
    CHECK(!polygon_contains(arrow, 4, (struct point){1, 3.5}));
    return check_summary();
}
