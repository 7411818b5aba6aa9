#ifndef POLYGON_H
#define POLYGON_H

#include <stdbool.h>

struct point {
    double x;
    double y;
};

double polygon_area(const struct point *corners, int count);
bool polygon_contains(const struct point *corners, int count, struct point point);

#endif
