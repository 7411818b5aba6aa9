#ifndef REQUEST_H
#define REQUEST_H

#include <stddef.h>

#define REQUEST_HEADERS 16

enum request_state { REQUEST_OK, REQUEST_INCOMPLETE, REQUEST_BAD, REQUEST_TOO_LARGE };

struct header {
    char name[32];
    char value[96];
};

struct request {
    char method[8];
    char path[128];
    char query[128];
    int minor_version;
    size_t header_count;
    struct header headers[REQUEST_HEADERS];
    const char *body;
    size_t body_length;
};

/* Parses an HTTP/1.x request; body points into the data. INCOMPLETE asks for more data. */
enum request_state request_parse(struct request *request, const char *data, size_t length);

/* The value of the first header of that name in any case, or NULL. */
const char *request_header(const struct request *request, const char *name);

/* Whether the connection stays open: HTTP/1.1 does unless told to close, HTTP/1.0 only when told to keep it. */
int request_keeps_alive(const struct request *request);

/* Copies a decoded parameter of the query; -1 when it is absent or has no room. */
int request_parameter(const struct request *request, const char *name, char *value, size_t size);

#endif
