#include "check.h"
#include "list.h"

int main(void)
{
    struct node *list = NULL;
    for (int i = 0; i < 100; i++)
        list = list_push(list, i);
    list = list_reverse(list);
    struct node *node = list;
    for (int i = 0; i < 100; i++) {
        CHECK(node != NULL && node->value == i);
        if (node == NULL || node->next == node)
            break;
        node = node->next;
    }
    CHECK(node == NULL);
    if (check_summary() != 0)
        return 1;

    list = list_reverse(list_reverse(list));
    CHECK_INT(100, (long long)list_length(list));
    CHECK_INT(0, list->value);
    struct node *single = list_reverse(list_push(NULL, 7));
    CHECK_INT(7, single->value);
    CHECK(single->next == NULL);
    list = list_merge(list, single);
    CHECK_INT(101, (long long)list_length(list));
    list = list_remove(list, 7);
    CHECK_INT(99, (long long)list_length(list));
    CHECK(list_remove(list_push(NULL, 1), 1) == NULL);
    list_free(list);
    return check_summary();
}
