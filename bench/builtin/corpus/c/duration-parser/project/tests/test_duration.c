#include "check.h"
#include "duration.h"

int main(void)
{
    char buffer[32];
    CHECK_INT(45, parse_duration("45s"));
    CHECK_INT(5400, parse_duration("1h30m"));
    CHECK_INT(172800, parse_duration("2d"));
    CHECK_INT(-1, parse_duration("10"));
    CHECK_INT(-1, parse_duration("h"));
    format_duration(90061, buffer, sizeof buffer);
    CHECK_TEXT("1d1h1m1s", buffer);
    return check_summary();
}
