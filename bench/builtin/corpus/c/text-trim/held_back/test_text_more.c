#include "check.h"
#include "text.h"

int main(void)
{
    char one[] = "x";
    CHECK_TEXT("x", trim(one));
    char blank[] = " ";
    CHECK_INT(0, (long long)strlen(trim(blank)));
    char empty[] = "";
    CHECK_TEXT("", trim(empty));
    char inner[] = "\n a  b \n";
    CHECK_TEXT("a  b", trim(inner));
    char front[] = "   z";
    CHECK_TEXT("z", trim(front));

    char list[] = " ;; q ";
    char *parts[8];
    CHECK_INT(3, split(list, ';', parts, 8));
    CHECK_TEXT("", parts[0]);
    CHECK_TEXT("", parts[1]);
    CHECK_TEXT("q", parts[2]);
    char none[] = "";
    CHECK_INT(1, split(none, ';', parts, 8));
    CHECK_TEXT("", parts[0]);
    return check_summary();
}
