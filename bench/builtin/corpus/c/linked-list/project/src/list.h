#ifndef LIST_H
#define LIST_H

#include <stddef.h>

struct node {
    int value;
    struct node *next;
};

struct node *list_push(struct node *head, int value); /* returns the new head */
struct node *list_reverse(struct node *head);
struct node *list_merge(struct node *one, struct node *other); /* merges two rising lists */
struct node *list_remove(struct node *head, int value);        /* removes all nodes with the value */
size_t list_length(const struct node *head);
void list_free(struct node *head);

#endif
