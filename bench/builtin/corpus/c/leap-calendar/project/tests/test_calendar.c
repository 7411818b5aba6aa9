#include "calendar.h"
#include "check.h"

int main(void)
{
    CHECK(is_leap_year(2024));
    CHECK(!is_leap_year(2023));
    CHECK(!is_leap_year(1900));
    CHECK(is_leap_year(2000));

    CHECK_INT(60, day_of_year((struct day){2024, 2, 29}));
    CHECK_INT(365, day_of_year((struct day){1900, 12, 31}));

    struct day new_year = next_day((struct day){1999, 12, 31});
    CHECK_INT(2000, new_year.year);
    CHECK_INT(1, new_year.month);
    CHECK_INT(1, new_year.day);
    return check_summary();
}
