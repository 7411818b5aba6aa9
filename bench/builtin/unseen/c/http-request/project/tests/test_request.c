#include "check.h"
#include "request.h"

static struct request request;

static enum request_state parse(const char *text)
{
    return request_parse(&request, text, strlen(text));
}

int main(void)
{
    char value[16];

    CHECK_INT(REQUEST_OK, parse("GET /search?q=two+words&n=5%25 HTTP/1.1\r\nHost: example.com\r\nAccept:  text/html \r\n\r\n"));
    CHECK_TEXT("GET", request.method);
    CHECK_TEXT("/search", request.path);
    CHECK_INT(2, (long long)request.header_count);
    CHECK_TEXT("text/html", request_header(&request, "Accept"));
    CHECK(request_header(&request, "Cookie") == NULL);
    CHECK_INT(0, request_parameter(&request, "q", value, sizeof value));
    CHECK_TEXT("two words", value);
    CHECK_INT(0, request_parameter(&request, "n", value, sizeof value));
    CHECK_TEXT("5%", value);
    CHECK_INT(-1, request_parameter(&request, "m", value, sizeof value));

    CHECK_INT(REQUEST_OK, parse("POST /form HTTP/1.1\r\ncontent-length: 5\r\n\r\nhello, and more"));
    CHECK_INT(5, (long long)request.body_length);
    CHECK(memcmp(request.body, "hello", 5) == 0);
    CHECK(request_header(&request, "CONTENT-LENGTH") != NULL);

    CHECK_INT(REQUEST_INCOMPLETE, parse("GET / HTTP/1.1\r\nHost: a\r\n"));
    CHECK_INT(REQUEST_INCOMPLETE, parse("POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\nshort"));
    CHECK_INT(REQUEST_BAD, parse("GET / HTTP/2.0\r\n\r\n"));
    CHECK_INT(REQUEST_BAD, parse("GET / HTTP/1.1\r\nno colon\r\n\r\n"));

    CHECK_INT(REQUEST_OK, parse("GET / HTTP/1.1\r\n\r\n"));
    CHECK_INT(1, request_keeps_alive(&request));
    CHECK_INT(REQUEST_OK, parse("GET / HTTP/1.1\r\nConnection: Close\r\n\r\n"));
    CHECK_INT(0, request_keeps_alive(&request));
    CHECK_INT(REQUEST_OK, parse("GET / HTTP/1.0\r\n\r\n"));
    CHECK_INT(0, request_keeps_alive(&request));
    return check_summary();
}
