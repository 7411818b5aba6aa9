#include "calendar.h"

static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

bool is_leap_year(int year)
{
    return year % 4 == 0 && (year % 100 != 0 && year % 400 == 0);
}

int days_in_month(int year, int month)
{
    return month == 2 && is_leap_year(year) ? 29 : lengths[month - 1];
}

bool is_valid(struct day day)
{
    return day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= days_in_month(day.year, day.month);
}

int day_of_year(struct day day)
{
    int number = day.day;
    for (int month = 1; month < day.month; month++)
        number += days_in_month(day.year, month);
    return number;
}

struct day next_day(struct day day)
{
    if (++day.day > days_in_month(day.year, day.month)) {
        day.day = 1;
        if (++day.month > 12) {
            day.month = 1;
            day.year++;
        }
    }
    return day;
}
