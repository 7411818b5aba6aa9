#include "check.h"
#include "text.h"

static void trims_both_ends(void)
{
    char text[] = "  two words\t\n";
    CHECK_TEXT("two words", trim(text));
}

static void nothing_but_blanks_becomes_nothing(void)
{
    char blanks[] = " \t ";
    char joined[16] = "[";
    strcat(strcat(joined, trim(blanks)), "]");
    CHECK_INT(2, (long long)strlen(joined));
}

static void a_field_of_one_blank_is_empty(void)
{
    char text[] = "a, ,c";
    char *parts[4];
    CHECK_INT(3, split(text, ',', parts, 4));
    CHECK_TEXT("", parts[1]);
}

static void the_last_part_keeps_the_rest(void)
{
    char text[] = "name: a: b";
    char *parts[2];
    CHECK_INT(2, split(text, ':', parts, 2));
    CHECK_TEXT("name", parts[0]);
    CHECK_TEXT("a: b", parts[1]);
}

int main(void)
{
    trims_both_ends();
    nothing_but_blanks_becomes_nothing();
    a_field_of_one_blank_is_empty();
    the_last_part_keeps_the_rest();
    return check_summary();
}
