#include "check.h"
#include "duration.h"

int main(void)
{
    static const char *const texts[] = {"1s", "59m59s", "1d12h", "10h10m10s", "3d4h5m6s"};
    static const long seconds[] = {1, 3599, 129600, 36610, 273906};
    char buffer[64];
    for (int i = 0; i < 5; i++) {
        CHECK_INT(seconds[i], parse_duration(texts[i]));
        format_duration(seconds[i], buffer, sizeof buffer);
        CHECK_TEXT(texts[i], buffer);
    }
    CHECK_INT(0, parse_duration(""));
    CHECK_INT(0, parse_duration("0s"));
    CHECK_INT(-1, parse_duration("1h30"));
    CHECK_INT(-1, parse_duration("1hm"));
    CHECK_INT(-1, parse_duration("5x"));
    format_duration(0, buffer, sizeof buffer);
    CHECK_TEXT("0s", buffer);
    return check_summary();
}
