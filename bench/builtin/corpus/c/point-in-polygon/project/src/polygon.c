#include "polygon.h"

#include <math.h>

double polygon_area(const struct point *corners, int count)
{
    double twice = 0;
    for (int i = 0; i < count; i++) {
        struct point here = corners[i];
        struct point next = corners[(i + 1) % count];
        twice += here.x * next.y - next.x * here.y;
    }
    return fabs(twice) / 2;
}

/* Counts the sides that a ray to the right crosses. */
bool polygon_contains(const struct point *corners, int count, struct point point)
{
    bool inside = false;
    for (int i = 0, j = count - 1; i < count; j = i++) {
        struct point a = corners[i];
        struct point b = corners[j];
        bool crosses = (a.y > point.y) == (b.y > point.y);
        if (crosses && point.x < a.x + (b.x - a.x) * (point.y - a.y) / (b.y - a.y))
            inside = !inside;
    }
    return inside;
}
