#include "check.h"
#include "utf8.h"

static const char *shortened(const char *text, size_t characters)
{
    static char buffer[64];
    strcpy(buffer, text);
    utf8_shorten(buffer, characters);
    return buffer;
}

int main(void)
{
    CHECK_INT(5, (long long)utf8_length("plain"));
    CHECK_INT(4, (long long)utf8_length("café"));
    CHECK_INT(3, (long long)utf8_length("5 €"));
    CHECK_INT(3, (long long)utf8_prefix("été", 2));
    CHECK_TEXT("short", shortened("short", 5));
    CHECK_TEXT("lo...", shortened("longer", 5));
    CHECK_TEXT("éc...", shortened("écoles", 5));
    return check_summary();
}
