#include "base.h"
#include "check.h"

int main(void)
{
    char buffer[80];
    for (int base = 2; base <= 36; base++) {
        for (unsigned long number = 0; number < 3000; number += 113) {
            unsigned long again = 0;
            CHECK(format_number(number, base, buffer, sizeof buffer));
            CHECK(parse_number(buffer, base, &again));
            CHECK_INT((long long)number, (long long)again);
        }
    }
    CHECK(format_number(35, 36, buffer, sizeof buffer));
    CHECK_TEXT("z", buffer);
    CHECK(format_number(10, 11, buffer, sizeof buffer));
    CHECK_TEXT("a", buffer);
    CHECK(format_number(0, 7, buffer, 2));
    CHECK_TEXT("0", buffer);
    unsigned long number = 0;
    CHECK(!parse_number("", 10, &number));
    CHECK(!parse_number("-1", 10, &number));
    return check_summary();
}
