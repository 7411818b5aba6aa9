#include "base.h"
#include "check.h"

int main(void)
{
    char buffer[32];
    unsigned long number = 0;

    CHECK(format_number(255, 10, buffer, sizeof buffer));
    CHECK_TEXT("255", buffer);
    CHECK(format_number(5, 2, buffer, sizeof buffer));
    CHECK_TEXT("101", buffer);
    CHECK(format_number(48879, 16, buffer, sizeof buffer));
    CHECK_TEXT("beef", buffer);

    CHECK(parse_number("FF", 16, &number));
    CHECK_INT(255, (long long)number);
    CHECK(!parse_number("12", 2, &number));
    CHECK(!format_number(1000, 10, buffer, 4));
    return check_summary();
}
