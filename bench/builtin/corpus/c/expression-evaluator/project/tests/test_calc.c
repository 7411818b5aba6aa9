#include "calc.h"
#include "check.h"

static long value_of(const char *text)
{
    long result = 0;
    CHECK(calculate(text, &result));
    return result;
}

int main(void)
{
    long ignored;
    CHECK_INT(42, value_of("42"));
    CHECK_INT(14, value_of("2 + 3 * 4"));
    CHECK_INT(20, value_of("(2 + 3) * 4"));
    CHECK_INT(3, value_of("10 - 4 - 3"));
    CHECK_INT(-6, value_of("-2 * 3"));
    CHECK(!calculate("1 +", &ignored));
    CHECK(!calculate("4 / 0", &ignored));
    return check_summary();
}
