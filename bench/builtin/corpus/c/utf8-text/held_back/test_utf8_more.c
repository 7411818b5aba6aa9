#include "check.h"
#include "utf8.h"

int main(void)
{
    char text[64];
    CHECK_INT(0, (long long)utf8_length(""));
    CHECK_INT(1, (long long)utf8_length("\xc2\xb0"));
    CHECK_INT(1, (long long)utf8_length("\xc4\x8d"));
    CHECK_INT(1, (long long)utf8_length("\xdf\xbf"));
    CHECK_INT(2, (long long)utf8_length("\xf0\x9f\x8c\x8a!"));
    CHECK_INT(2, (long long)utf8_prefix("\xc2\xb0" "C", 1));
    CHECK_INT(3, (long long)utf8_prefix("abc", 9));
    strcpy(text, "\xc3\xa0\xc3\xa8\xc3\xac\xc3\xb2\xc3\xb9");
    utf8_shorten(text, 4);
    CHECK_TEXT("\xc3\xa0...", text);
    strcpy(text, "abc");
    utf8_shorten(text, 2);
    CHECK_TEXT("..", text);
    utf8_shorten(text, 0);
    CHECK_TEXT("", text);
    return check_summary();
}
