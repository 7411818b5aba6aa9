#include "calendar.h"
#include "check.h"

int main(void)
{
    int leap_years = 0;
    for (int year = 1601; year <= 2000; year++)
        leap_years += is_leap_year(year);
    CHECK_INT(97, leap_years);

    CHECK(!is_valid((struct day){2100, 2, 29}));
    CHECK(is_valid((struct day){2400, 2, 29}));
    CHECK(!is_valid((struct day){2024, 13, 1}));
    CHECK(!is_valid((struct day){2024, 4, 31}));

    struct day day = {2023, 1, 1};
    for (int i = 0; i < 365 + 366; i++)
        day = next_day(day);
    CHECK_INT(2025, day.year);
    CHECK_INT(1, day.month);
    CHECK_INT(1, day.day);
    CHECK_INT(29, days_in_month(2000, 2));
    CHECK_INT(366, day_of_year((struct day){2000, 12, 31}));
    return check_summary();
}
