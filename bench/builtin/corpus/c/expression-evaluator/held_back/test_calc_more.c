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
    CHECK_INT(2, value_of("1-2+3"));
    CHECK_INT(-8, value_of("1-2-3-4"));
    CHECK_INT(6, value_of("7 - (3 - 2)"));
    CHECK_INT(1, value_of("7 - 2 * 3"));
    CHECK_INT(2, value_of("100 / 5 / 10"));
    CHECK_INT(5, value_of("2--3"));
    CHECK_INT(9, value_of("((9))"));
    CHECK(!calculate("", &ignored));
    CHECK(!calculate("(1", &ignored));
    CHECK(!calculate("1 2", &ignored));
    CHECK(!calculate("1)", &ignored));
    return check_summary();
}
