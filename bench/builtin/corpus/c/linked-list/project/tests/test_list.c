#include "check.h"
#include "list.h"

/* The first values of a list as one number, so that a list that bites its tail is seen too. */
static int digits(const struct node *head)
{
    int number = 0;
    for (int i = 0; head != NULL && i < 8; head = head->next, i++)
        number = 10 * number + head->value;
    return number;
}

static struct node *list_of(int number)
{
    struct node *head = NULL;
    for (; number != 0; number /= 10)
        head = list_push(head, number % 10);
    return head;
}

int main(void)
{
    CHECK_INT(123, digits(list_of(123)));
    CHECK_INT(321, digits(list_reverse(list_of(123))));
    CHECK(list_reverse(NULL) == NULL);
    CHECK_INT(12345, digits(list_merge(list_of(135), list_of(24))));
    CHECK_INT(13, digits(list_remove(list_of(21232), 2)));
    CHECK_INT(4, (long long)list_length(list_of(5555)));
    list_free(NULL);
    return check_summary();
}
