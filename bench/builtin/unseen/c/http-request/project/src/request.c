#include "request.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* Copies length characters and ends them; -1 when they do not fit. */
static int copy(char *target, size_t size, const char *text, size_t length)
{
    if (length >= size)
        return -1;
    memcpy(target, text, length);
    target[length] = '\0';
    return 0;
}

static const char *find_line_end(const char *at, const char *end)
{
    for (; at + 1 < end; at++) {
        if (at[0] == '\r' && at[1] == '\n')
            return at;
    }
    return NULL;
}

static enum request_state parse_request_line(struct request *request, const char *line, const char *end)
{
    const char *method_end = memchr(line, ' ', (size_t)(end - line));
    if (method_end == NULL || method_end == line)
        return REQUEST_BAD;
    const char *target = method_end + 1;
    const char *target_end = memchr(target, ' ', (size_t)(end - target));
    if (target_end == NULL || *target != '/')
        return REQUEST_BAD;
    const char *version = target_end + 1;
    if (end - version != 8 || memcmp(version, "HTTP/1.", 7) != 0 || !isdigit((unsigned char)version[7]))
        return REQUEST_BAD;
    request->minor_version = version[7] - '0';

    const char *mark = memchr(target, '?', (size_t)(target_end - target));
    const char *path_end = mark == NULL ? target_end : mark;
    const char *query = mark == NULL ? target_end : mark + 1;
    if (copy(request->method, sizeof request->method, line, (size_t)(method_end - line)) != 0)
        return REQUEST_BAD;
    if (copy(request->path, sizeof request->path, target, (size_t)(path_end - target)) != 0)
        return REQUEST_TOO_LARGE;
    if (copy(request->query, sizeof request->query, query, (size_t)(target_end - query)) != 0)
        return REQUEST_TOO_LARGE;
    return REQUEST_OK;
}

static enum request_state parse_header(struct request *request, const char *line, const char *end)
{
    const char *colon = memchr(line, ':', (size_t)(end - line));
    if (colon == NULL || colon == line || isspace((unsigned char)colon[-1]))
        return REQUEST_BAD;
    if (request->header_count == REQUEST_HEADERS)
        return REQUEST_TOO_LARGE;
    const char *value = colon + 1;
    while (value < end && (*value == ' ' || *value == '\t'))
        value++;
    while (end > value && (end[-1] == ' ' || end[-1] == '\t'))
        end--;
    struct header *header = &request->headers[request->header_count++];
    if (copy(header->name, sizeof header->name, line, (size_t)(colon - line)) != 0)
        return REQUEST_TOO_LARGE;
    if (copy(header->value, sizeof header->value, value, (size_t)(end - value)) != 0)
        return REQUEST_TOO_LARGE;
    return REQUEST_OK;
}

const char *request_header(const struct request *request, const char *name)
{
    for (size_t i = 0; i < request->header_count; i++) {
        if (strcmp(request->headers[i].name, name) == 0)
            return request->headers[i].value;
    }
    return NULL;
}

enum request_state request_parse(struct request *request, const char *data, size_t length)
{
    const char *end = data + length;
    const char *line_end = find_line_end(data, end);
    memset(request, 0, sizeof *request);
    if (line_end == NULL)
        return REQUEST_INCOMPLETE;
    enum request_state state = parse_request_line(request, data, line_end);
    const char *line = line_end + 2;
    while (state == REQUEST_OK) {
        line_end = find_line_end(line, end);
        if (line_end == NULL)
            return REQUEST_INCOMPLETE;
        if (line_end == line)
            break;
        state = parse_header(request, line, line_end);
        line = line_end + 2;
    }
    if (state != REQUEST_OK)
        return state;

    request->body = line_end + 2;
    const char *content_length = request_header(request, "Content-Length");
    if (content_length != NULL) {
        char *after;
        unsigned long announced = strtoul(content_length, &after, 10);
        if (!isdigit((unsigned char)*content_length) || *after != '\0')
            return REQUEST_BAD;
        if ((size_t)(end - request->body) < announced)
            return REQUEST_INCOMPLETE;
        request->body_length = announced;
    }
    return REQUEST_OK;
}

int request_keeps_alive(const struct request *request)
{
    const char *connection = request_header(request, "Connection");
    if (connection == NULL)
        return request->minor_version >= 1;
    return request->minor_version >= 1 ? strcasecmp(connection, "close") != 0 : strcasecmp(connection, "keep-alive") == 0;
}

static int hexadecimal(char digit)
{
    if (isdigit((unsigned char)digit))
        return digit - '0';
    int lower = tolower((unsigned char)digit);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

int request_parameter(const struct request *request, const char *name, char *value, size_t size)
{
    size_t name_length = strlen(name);
    const char *at = request->query;
    while (strncmp(at, name, name_length) != 0 || at[name_length] != '=') {
        at = strchr(at, '&');
        if (at == NULL)
            return -1;
        at++;
    }
    at += name_length + 1;
    size_t written = 0;
    for (; *at != '\0' && *at != '&'; at++) {
        char next = *at == '+' ? ' ' : *at;
        if (*at == '%' && hexadecimal(at[1]) >= 0 && hexadecimal(at[2]) >= 0) {
            next = (char)(hexadecimal(at[1]) * 16 + hexadecimal(at[2]));
            at += 2;
        }
        if (written + 1 >= size)
            return -1;
        value[written++] = next;
    }
    value[written] = '\0';
    return 0;
}
