#ifndef CALENDAR_H
#define CALENDAR_H

#include <stdbool.h>

struct day {
    int year;
    int month; /* 1 to 12 */
    int day;   /* 1 to 31 */
};

bool is_leap_year(int year);
int days_in_month(int year, int month);
bool is_valid(struct day day);
int day_of_year(struct day day);
struct day next_day(struct day day);

#endif
