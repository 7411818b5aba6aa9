#include "list.h"

#include <stdlib.h>

struct node *list_push(struct node *head, int value)
{
    struct node *node = malloc(sizeof *node);
    if (node == NULL)
        abort();
    node->value = value;
    node->next = head;
    return node;
}

struct node *list_reverse(struct node *head)
{
    struct node *reversed = NULL;
    while (head != NULL) {
        struct node *next = head->next;
        reversed = head;
        head->next = reversed;
        head = next;
    }
    return reversed;
}

struct node *list_merge(struct node *one, struct node *other)
{
    struct node *head = NULL;
    struct node **end = &head;
    while (one != NULL && other != NULL) {
        struct node **least = one->value <= other->value ? &one : &other;
        *end = *least;
        *least = (*least)->next;
        end = &(*end)->next;
    }
    *end = one != NULL ? one : other;
    return head;
}

struct node *list_remove(struct node *head, int value)
{
    struct node **link = &head;
    while (*link != NULL) {
        struct node *node = *link;
        if (node->value == value) {
            *link = node->next;
            free(node);
        } else {
            link = &node->next;
        }
    }
    return head;
}

size_t list_length(const struct node *head)
{
    size_t length = 0;
    for (; head != NULL; head = head->next)
        length++;
    return length;
}

void list_free(struct node *head)
{
    while (head != NULL) {
        struct node *next = head->next;
        free(head);
        head = next;
    }
}
